"""Texts in which nobody speaks: joint statements, readouts, fact sheets, protocols."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.records.readers import Reading

if TYPE_CHECKING:
    from diptych.records.page import Page
    from diptych.records.people import People

__all__ = ["HeadedStatement"]

EVIDENCE = 0.0
"""Any sign of a speaker outweighs this."""


class HeadedStatement:
    """The reader of last resort: no turn, all narration."""

    name = "headed"

    def read(self, page: Page, people: People) -> Reading:
        """Return no turns."""
        del page, people
        return Reading(self.name, (), EVIDENCE)
