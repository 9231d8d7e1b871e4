"""A sample meeting and sample statistics, walked through from the record to the brief."""

from diptych.demo.walkthrough import Walkthrough, walk_through

__all__ = ["Walkthrough", "walk_through"]
