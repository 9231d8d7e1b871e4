"""Notes: for every figure that a document shows, where it comes from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from diptych.figures import Figure

if TYPE_CHECKING:
    from diptych.evidence import Source

__all__ = ["Note", "Notes", "figures_in", "notes_of"]

PERIOD = re.compile(r"\s*\b(year|month)=(\d+)")


@dataclass(frozen=True, slots=True)
class Note:
    """Where figures come from.

    A reported figure's note names its source, edition, day of retrieval and query; `years` are
    the first and last year in which the document shows such figures. A reckoned one's note says
    how it was reckoned, in `query`, and the numbers of its inputs' notes.
    """

    number: int
    reporter: str | None
    query: str
    sources: tuple[Source, ...]
    vintage: str
    retrieved: date
    years: tuple[int, int] | None
    inputs: tuple[int, ...]

    @property
    def reckoned(self) -> bool:
        """Whether the figures were reckoned from others."""
        return bool(self.inputs)


Key = tuple[Any, ...]


class Notes:
    """The notes of a document, in the order in which its figures are first shown."""

    def __init__(self, notes: tuple[Note, ...], numbers: Mapping[Key, int]) -> None:
        self._notes = notes
        self._numbers = numbers

    def of(self, figure: Figure) -> Note:
        """Return the note of a figure that the document shows."""
        return self._notes[self._numbers[_key(figure)] - 1]

    def __iter__(self) -> Iterator[Note]:
        return iter(self._notes)

    def __len__(self) -> int:
        return len(self._notes)


def notes_of(shown: Iterable[Figure], find: Callable[[str], Source]) -> Notes:
    """Return one note for all figures of the same origin; `find` knows the sources by name."""
    numbers: dict[Key, int] = {}
    members: list[list[Figure]] = []
    for figure in shown:
        _register(figure, numbers, members)
    notes = tuple(
        _note(number, figures, numbers, find) for number, figures in enumerate(members, start=1)
    )
    return Notes(notes, numbers)


def _register(figure: Figure, numbers: dict[Key, int], members: list[list[Figure]]) -> None:
    key = _key(figure)
    if key not in numbers:
        members.append([])
        numbers[key] = len(members)
    members[numbers[key] - 1].append(figure)
    for one in figure.inputs:
        _register(one, numbers, members)


def _key(figure: Figure) -> Key:
    inputs = tuple(dict.fromkeys(_key(one) for one in figure.inputs))
    reporter = figure.reporter.iso3 if figure.reporter else None
    query = PERIOD.sub("", figure.query)
    return (figure.source, figure.vintage, figure.retrieved, reporter, query, inputs)


def _note(
    number: int,
    figures: list[Figure],
    numbers: Mapping[Key, int],
    find: Callable[[str], Source],
) -> Note:
    first = figures[0]
    return Note(
        number=number,
        reporter=first.reporter.iso3 if first.reporter else None,
        query=PERIOD.sub("", first.query).strip(),
        sources=tuple(find(name) for name in first.source.split(" + ")),
        vintage=first.vintage,
        retrieved=first.retrieved,
        years=_years(figures),
        inputs=tuple(dict.fromkeys(numbers[_key(one)] for one in first.inputs)),
    )


def _years(figures: Iterable[Figure]) -> tuple[int, int] | None:
    found = [
        int(match[2])
        for figure in figures
        for match in PERIOD.finditer(figure.query)
        if match[1] == "year"
    ]
    return (min(found), max(found)) if found else None


def figures_in(value: object) -> Iterator[Figure]:
    """Yield every figure that a block, or anything made of blocks, shows, in order."""
    if isinstance(value, Figure):
        yield value
    elif isinstance(value, tuple | list):
        for member in cast("Iterable[object]", value):
            yield from figures_in(member)
    elif is_dataclass(value):
        for field in fields(value):
            yield from figures_in(getattr(value, field.name))
