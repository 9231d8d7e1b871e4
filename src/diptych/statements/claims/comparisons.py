"""Comparisons with an earlier time: from which base a growth is reckoned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.statements.claims.carrying import is_of_years
from diptych.statements.periods.patterns import wordings
from diptych.statements.types import Period

if TYPE_CHECKING:
    from diptych.statements.claims.clauses import Clause, Figures
    from diptych.statements.periods import FoundPeriod
    from diptych.statements.types import Form

__all__ = ["is_base", "moved_back", "with_base"]

LOOK_BACK = 40
_COMPARED_AFTER = re.compile(r"\s?(?:\w+\s)?(?:müqayisədə|nisbətən|kıyasla|göre|oranla)\b")
_PREVIOUS = re.compile(
    r"(?:the previous|предыдущ|папярэдн|əvvəlki|(?:bir )?önceki)\w*\s\w+", re.IGNORECASE
)
"""The year before the one that is spoken of, not before the record's."""
_EARLIER = re.compile(
    r"\W*(?:\w+\W+){0,2}?(?:a year (?:earlier|before)|(?:in )?the (?:previous|preceding) year"
    r"|годом ранее|годом раньше|за год до этого|годам раней|bir il əvvəl|bir önceki yıl)",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"same (?:period|months|time)|corresponding period|(?:аналогичн|соответствующ)\w+ период"
    r"|то[мт]? же период|тем же период|(?:аналагічн|адпаведн)\w+ перыяд|тым жа перыяд"
    r"|(?:eyni|müvafiq|analoji) dövr|aynı dönem",
    re.IGNORECASE,
)
"""The same part of another year."""
_COMPARES = re.compile(
    r"\b(?:compar|relative|than|against|versus|over|чем|сравнен|отношен|относительн|уровн|параўнан"
    r"|чым|адносна)\w*|\bк\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_THAN = re.compile(r"(?:dən|dan|den|tan|ten)$")


def is_base(sentence: Figures, one: FoundPeriod) -> bool:
    """Say whether a period is only what is compared with: "against 2012", "2012-yə nisbətən"."""
    if one.period.granularity == "span":
        return False
    before = sentence.text[max(0, one.start - LOOK_BACK) : one.start]
    after = sentence.text[one.end : one.end + LOOK_BACK]
    if _COMPARED_AFTER.match(after):
        return True
    if _PREVIOUS.match(one.period.anchor) and _THAN.search(one.period.anchor):
        return True  # "əvvəlki ildən 70 faiz çox": more than the year before
    return wordings(sentence.language).compared.search(before) is not None


def with_base(
    sentence: Figures, period: Period | None, within: list[FoundPeriod], form: Form
) -> Period | None:
    """Return the time over which a growth took place: from the year it is compared with.

    "In 2024 it fell by 12 per cent compared with 2023" is of 2023 to 2024. A part of a year that
    is compared with the same part of another stays as it is.
    """
    if period is None or period.start is None or period.granularity != "year":
        return period
    if form not in {"change", "multiple"} or is_of_years(period):
        return period
    bases = (_year_of(one, period) for one in within if is_base(sentence, one))
    base = min((one for one in bases if one), default=None)
    if base is None or base >= period.start:
        return period
    return Period(base, period.end, "span", period.anchor)


def moved_back(
    sentence: Figures, figure: Clause, clause: Clause, period: Period | None
) -> Period | None:
    """Return the period a year back for a figure that is only compared with.

    "Up from 318 million a year earlier", "against 19 in the same period of 2024".
    """
    text, tokens = sentence.text, sentence.tokens
    end, last = tokens[figure.end - 1].end, _next_figure(sentence, figure, clause)
    first = _figure_before(sentence, figure, clause)
    found = _SAME.search(text, first, last)
    if found and not _is_compared(text, max(first, min(end, found.start())), found):
        return _same_part(sentence, period, found, last)
    if found := _EARLIER.match(text, end, last):
        return _moved(period, -1, found.group().strip())
    return period


def _same_part(
    sentence: Figures, period: Period | None, same: re.Match[str], last: int
) -> Period | None:
    """Return the part of a year named before "the same period", in the year named after it."""
    parts = (one.period for one in sentence.periods if one.end <= same.start())
    part = next((one for one in parts if one.start and len(one.start) > len("2012")), period)
    named = _YEAR.search(sentence.text, same.end(), last)
    if part is None or part.start is None:
        return part
    years = int(named.group()) - int(part.start[:4]) if named else -1
    return _moved(part, years, same.group())


def _figure_before(sentence: Figures, figure: Clause, clause: Clause) -> int:
    """Return the offset from which the words are a figure's own, not those of one before it."""
    ends = (one.end for one in sentence.figures if clause.start <= one.start < figure.start)
    return sentence.tokens[max(ends, default=clause.start)].start


def _next_figure(sentence: Figures, figure: Clause, clause: Clause) -> int:
    starts = (one.start for one in sentence.figures if figure.end <= one.start < clause.end)
    first = min(starts, default=None)
    return sentence.tokens[clause.end - 1].end if first is None else sentence.tokens[first].start


def _is_compared(text: str, start: int, same: re.Match[str]) -> bool:
    """Say whether "compared with" stands there: the figure itself is of the later time."""
    after = min(len(text), same.end() + LOOK_BACK)
    return bool(
        _COMPARES.search(text, start, same.start())
        or _COMPARED_AFTER.search(text, same.end(), after)
    )


def _moved(period: Period | None, years: int, anchor: str) -> Period | None:
    if period is None or period.start is None or period.end is None:
        return period
    start, end = (
        f"{int(one[:4]) + years:04}{one[4:]}".replace("-02-29", "-02-28")
        for one in (period.start, period.end)
    )
    return Period(start, end, period.granularity, anchor)


def _year_of(one: FoundPeriod, period: Period) -> str | None:
    """Return the year that is compared with; "the previous year" is the one before the period."""
    if _PREVIOUS.match(one.period.anchor) and period.start:
        return str(int(period.start[:4]) - 1)
    return one.period.start if one.period.granularity == "year" else None
