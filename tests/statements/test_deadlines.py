"""By when something is to be done."""

from __future__ import annotations

from datetime import date

import pytest

from diptych.statements.deadlines import deadline_in
from diptych.statements.types import Deadline

DAY = date(2024, 5, 17)


def deadline(text: str, language: str = "en") -> Deadline | None:
    found = deadline_in(text, 0, len(text), DAY, language)
    if found is None:
        return None
    start, end, one = found
    assert text[start:end] == one.words
    return one


@pytest.mark.parametrize(
    ("text", "language", "start", "end"),
    [
        ("trade will double by 2030", "en", None, "2030-12-31"),
        ("a list by 1 March 2025", "en", None, "2025-03-01"),
        ("in the second quarter of 2025", "en", "2025-04-01", "2025-06-30"),
        ("the documents that we sign today", "en", "2024-05-17", "2024-05-17"),
        ("the next session in September", "en", "2024-09-01", "2024-09-30"),
        ("the next session in March", "en", "2025-03-01", "2025-03-31"),
        ("до конца года", "ru", None, "2024-12-31"),
        ("к 2030 году", "ru", None, "2030-12-31"),
        ("сегодня подпишем", "ru", "2024-05-17", "2024-05-17"),
        ("2030 yılına kadar", "tr", None, "2030-12-31"),
    ],
)
def test_deadlines_are_ranges_of_days(
    text: str, language: str, start: str | None, end: str
) -> None:
    one = deadline(text, language)
    assert one is not None
    assert (one.start, one.end) == (start, end)


def test_soon_is_a_deadline_without_a_day() -> None:
    assert deadline("we will send them very soon") == Deadline("very soon", None, None)


@pytest.mark.parametrize("text", ["it grew in 2012", "last September", "no day at all"])
def test_what_is_over_is_no_deadline(text: str) -> None:
    assert deadline(text) is None
