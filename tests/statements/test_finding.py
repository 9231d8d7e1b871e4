"""All rules over whole records: the record from which the project was conceived, and mutants."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diptych.records import Record
from diptych.statements import find_statements
from diptych.statements.passages import passages_of

if TYPE_CHECKING:
    from pathlib import Path

    from diptych.statements import Statements

Saying = Callable[..., Record]

SAYINGS = (
    "We will open a plant in Ganja by 2030, which will make tractors.",
    "You always supported, and support, us, we have always supported, and will support, you.",
    "Our specialists suggest, dear friend, thinking of setting up a working group - we spoke - on",
    "The Sides agreed:\n1. to establish a joint venture;\n2) to exchange lists within two months.",
    "trade grew by 6 times from 2006 to 2012 and reached 300 million dollars",
    "Стороны договорились довести товарооборот до 1 млрд долларов к 2030 году, что важно.",
    "Поручить Министерству до 1 марта 2025 года представить план; благодарим за поддержку",
    "Мы дамовіліся стварыць рабочую групу і заўсёды будзем падтрымліваць вас.",
    "Biz razılaşdıq ki, işçi qrupu yaradılsın və dövriyyəni iki dəfə artıracağıq.",
    "İki ülke arasında üç anlaşma imzalandı ve ticareti 2030 yılına kadar artıracağız.",
    "met today in Minsk with President Lukashenko (Laughter.) - “thank you” for «support»",
)
FRAGMENT = st.one_of(
    st.sampled_from(SAYINGS),
    st.sampled_from(SAYINGS).flatmap(
        lambda one: st.tuples(st.integers(0, len(one)), st.integers(0, len(one))).map(
            lambda ends: one[min(ends) : max(ends)]
        )
    ),
    st.text(max_size=20),
    st.sampled_from(
        [" ", "\n\n", ", ", ". ", " - ", " to ", " that ", " will ", "İ", "\u2028", "1."]
    ),
)


def assert_exact(statements: Statements) -> None:
    text = statements.record.text
    for one in statements:
        assert text[one.start : one.end] == one.quote
        assert one.quote == one.quote.strip()
        assert one.quote


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    fragments=st.lists(FRAGMENT, max_size=12),
    who=st.sampled_from([None, "AZE", "BLR"]),
    language=st.sampled_from(["en", "ru", "be", "az", "tr"]),
)
def test_every_statement_points_at_its_words_in_any_text(
    said_by: Saying, fragments: list[str], who: str | None, language: str
) -> None:
    record = said_by(who, "".join(fragments), language)
    statements = find_statements(record)
    assert_exact(statements)
    assert len({one.id for one in statements}) == len(statements)


@pytest.mark.parametrize(
    "unit",
    ["a", "\n", ".", ",", " - ", "1. ", "we will ", "will be ", "that we agreed to ", "мы будем ",
     "Стороны договорились ", "20", "$1 million ", "документы, которые ", "biz ", "thank you for "],
)  # fmt: skip
@pytest.mark.parametrize("length", [10_000, pytest.param(200_000, marks=pytest.mark.slow)])
def test_long_and_senseless_texts_are_read_to_their_end(
    said_by: Saying, unit: str, length: int
) -> None:
    """What takes time in the square of the length would not end here."""
    record = said_by("BLR", (unit * length)[:length])
    assert_exact(find_statements(record))


@pytest.mark.realdata
def test_the_original_record_holds_four_commitments_and_three_claims(original_record: Path) -> None:
    from diptych.records import read

    statements = find_statements(read(original_record))
    assert_exact(statements)
    mutual = (
        "You always supported, and support, us, we have always supported, and will support, you"
    )
    said = [(one.quote, one.kind, one.modality) for one in statements.commitments]
    assert said == [
        ("The documents we sign today", "document", "promised"),
        (mutual, "commitment", "promised"),
        (
            "I asked the President to use his prestige in the international arena",
            "proposal",
            "asked",
        ),
        ("setting up a working group on industrial cooperation", "working_group", "proposed"),
    ]
    assert [one.value for one in statements.claims] == [6, 300_000_000, (40, 60)]
    assert {one.speaker for one in statements if one.speaker != "narrator"} == {
        "Ilham Aliyev",
        "Aleksandr Lukashenko",
    }


@pytest.mark.realdata
def test_every_kept_record_is_read_with_exact_spans(shared: Path) -> None:
    from diptych.records import read

    for file in sorted((shared / "records").glob("[0-9]*.txt")):
        record = read(file)
        assert_exact(find_statements(record))
        assert all(one.text is record.text for one in passages_of(record))
