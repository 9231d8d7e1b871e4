"""Commitments: what was undertaken, proposed, instructed or signed, and by when."""

from diptych.statements.commitments.finding import commitments_in

__all__ = ["commitments_in"]
