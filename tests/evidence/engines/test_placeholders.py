"""The one translation between the engines' SQL: how a placeholder is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.errors import BadInputError
from diptych.evidence.placeholders import for_spark

NAMES = st.from_regex(r"[a-z_][a-z0-9_]{0,8}", fullmatch=True)
LITERALS = st.text("ab$:'-/* ", max_size=8).map(lambda text: "'" + text.replace("'", "''") + "'")
REMARKS = st.text("ab$:'\"/*` ", max_size=8).map(lambda text: f"-- {text}\n")


@given(st.lists(st.tuples(NAMES, LITERALS, REMARKS), max_size=4))
def test_placeholders_change_and_literals_and_remarks_stay(parts):
    given_ = "".join(f" {literal} + ${name} {remark}" for name, literal, remark in parts)
    wanted = "".join(f" {literal} + :{name} {remark}" for name, literal, remark in parts)
    assert for_spark(given_) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "select 'a\\' as b",
        'select "a"',
        "select `a`",
        "select 1 /* remark */",
        "select $$words$$",
        "select $1",
        "select :a",
        "select 'open",
    ],
)
def test_what_the_engines_read_differently_is_refused(text):
    with pytest.raises(BadInputError, match="cannot hold"):
        for_spark(text)


def test_a_cast_with_two_colons_is_no_placeholder():
    assert for_spark("select $a::integer") == "select :a::integer"
