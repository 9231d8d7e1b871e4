"""What a column holds, by the headings above it and what the whole table says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.evidence.workbooks.vocabulary import folded, has_word, months_in, named, words

if TYPE_CHECKING:
    from diptych.evidence.workbooks.types import Flow, Status

__all__ = ["Meaning", "meaning_of"]

YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
NUMBERED_MONTH = re.compile(r"(?<!\d)(0[1-9]|1[0-2]) ((?:19|20)\d{2})(?!\d)")
DAY = re.compile(r"(?<!\d)\d{1,2}[ /-]\d{1,2}[ /-](?:19|20)\d{2}(?!\d)")
DAY_IN_WORDS = re.compile(r"(?<!\d)\d{1,2} ([^\W\d_]+) (?:19|20)\d{2}(?!\d)")
YEAR_ROUND = (1, 12)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a text says of the figures under it. What it does not say is `None`.

    `other` says that the figures are no flow's value; `part` that they are a sum over a part of a
    year; `years` are all that it names; `foreign` is a currency that is not the dollar.
    """

    flow: Flow | None = None
    years: tuple[int, ...] = ()
    month: int | None = None
    part: bool = False
    other: str | None = None
    unit: int | None = None
    foreign: str | None = None
    status: Status | None = None

    def within(self, wider: Meaning) -> Meaning:
        """Return this with what it does not say taken from a text that is said of more."""
        return Meaning(
            flow=self.flow or wider.flow,
            years=self.years or wider.years,
            month=self.month or (None if self.part else wider.month),
            part=self.part or (wider.part and self.month is None),
            other=self.other or wider.other,
            unit=self.unit or wider.unit,
            foreign=self.foreign or (None if self.unit else wider.foreign),
            status=self.status or wider.status,
        )

    def of_all(self) -> Meaning:
        """Return what a caption says of a whole table: it may speak of shares that stand beside."""
        return replace(self, other=None)

    @property
    def tells(self) -> bool:
        """Whether it says anything of the figures."""
        return bool(self.flow or self.years or self.month or self.part or self.other or self.unit)

    @property
    def only_unit(self) -> bool:
        """Whether it says the unit and nothing else."""
        told = self.flow or self.years or self.month or self.part or self.other
        return self.unit is not None and not told


def meaning_of(text: str) -> Meaning:
    """Return what a heading, a caption or a sheet's name says.

    >>> found = meaning_of("Экспорт, млн. долларов США, 2012")
    >>> found.flow, found.unit, found.years
    ('export', 1000000, (2012,))
    >>> meaning_of("2012 в % к 2011").other, meaning_of("yanvar-iyun 2024").part
    ('ratio', True)
    """
    plain = _without_days(folded(text))
    flows = [name for name, ones in words("flows").items() if has_word(plain, ones)]
    month, part = _months(plain)
    unit = named("units", plain)
    return Meaning(
        flow=_flow(flows),
        years=tuple(dict.fromkeys(int(year) for year in YEAR.findall(plain))),
        month=month,
        part=part,
        other=_other(plain),
        unit=int(unit) if unit else None,
        foreign=None if unit else named("currencies", f"{plain} "),
        status="provisional" if has_word(plain, words("status")["provisional"]) else None,
    )


def _without_days(plain: str) -> str:
    """Return a text without the days in it: when a table was made says nothing of its figures.

    >>> _without_days("обновлено 12 03 2025"), _without_days("на 1 января 2025 года")
    ('обновлено ', 'на  года')
    """

    def kept(found: re.Match[str]) -> str:
        return "" if months_in(found[1]) else found[0]

    return DAY_IN_WORDS.sub(kept, DAY.sub("", plain))


def _flow(flows: list[str]) -> Flow | None:
    if len(flows) != 1:
        return None
    return "export" if flows[0] == "export" else "import"


def _other(plain: str) -> str | None:
    if "%" in plain:
        return "ratio"
    return named("other", plain)


def _months(plain: str) -> tuple[int | None, bool]:
    """Return the month that is named, and whether a longer part of the year is."""
    numbered = NUMBERED_MONTH.search(plain)
    if numbered:
        return int(numbered[1]), False
    found = months_in(plain)
    if found == YEAR_ROUND:
        return None, False
    if len(found) == 1 and not has_word(plain, words("parts")["words"]):
        return found[0], False
    return None, bool(found) or has_word(plain, words("parts")["words"])
