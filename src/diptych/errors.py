"""The errors that a user sees: what was wrong, where, what was expected, what to do."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["BadInputError", "DiptychError", "MissingPartError", "Place"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the user's input something was wrong; lines and columns count from 1.

    >>> str(Place("trade.csv", line=7, column="value_usd"))
    'trade.csv, line 7, column value_usd'
    """

    file: str
    line: int | None = None
    column: str | int | None = None

    def __str__(self) -> str:
        parts = [self.file]
        if self.line is not None:
            parts.append(f"line {self.line}")
        if self.column is not None:
            parts.append(f"column {self.column}")
        return ", ".join(parts)


class DiptychError(Exception):
    """An error for people. `exit_code` is what the command line leaves with."""

    exit_code = 2

    def __init__(
        self,
        problem: str,
        *,
        place: Place | None = None,
        expected: str | None = None,
        remedy: str | None = None,
    ) -> None:
        self.problem = problem
        self.place = place
        self.expected = expected
        self.remedy = remedy
        super().__init__(self.text())

    def text(self) -> str:
        """Say the whole error, a line a part."""
        lines = [f"{self.place}: {self.problem}" if self.place else self.problem]
        if self.expected:
            lines.append(f"Expected: {self.expected}")
        if self.remedy:
            lines.append(f"What to do: {self.remedy}")
        return "\n".join(lines)


class BadInputError(DiptychError):
    """The user's input or use was wrong (exit code 2)."""


class MissingPartError(DiptychError):
    """The environment lacks something; the remedy is the command that mends it (exit code 3)."""

    exit_code = 3
