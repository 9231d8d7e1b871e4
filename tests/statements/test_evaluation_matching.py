"""Spans answer labels one to one, at an intersection over union of at least one half."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diptych.records import Span
from diptych.statements.evaluation.matching import LEAST_OVERLAP, match, overlap

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 12), st.integers(1, 8)
)


def test_half_of_what_two_spans_cover_together_is_a_match():
    # 10 shared of 20 covered.
    assert match([Span(0, 20)], [Span(0, 10)]) == [(Span(0, 20), Span(0, 10))]


def test_less_than_half_is_no_match():
    # 9 shared of 20 covered.
    assert match([Span(0, 20)], [Span(0, 9)]) == []


def test_touching_spans_share_nothing():
    assert overlap(Span(0, 5), Span(5, 9)) == 0


def test_two_finds_in_one_label_count_once():
    assert len(match([Span(0, 10)], [Span(0, 8), Span(1, 10)])) == 1


def test_the_closer_of_two_finds_is_taken():
    assert match([Span(0, 10)], [Span(0, 7), Span(0, 9)]) == [(Span(0, 10), Span(0, 9))]


def test_a_label_yields_its_find_to_one_that_has_no_other():
    # The wide find fits both labels; the narrow one fits the first alone.
    first, second, wide, narrow = Span(0, 10), Span(4, 14), Span(2, 12), Span(0, 8)
    assert match([first, second], [wide, narrow]) == [(first, narrow), (second, wide)]


def test_two_figures_in_one_clause_pair_by_what_they_say():
    labels, found = [Span(0, 10), Span(0, 10)], [Span(0, 10), Span(0, 10)]
    says = {id(labels[0]): "a", id(labels[1]): "b", id(found[0]): "b", id(found[1]): "a"}
    pairs = match(labels, found, lambda one, other: float(says[id(one)] == says[id(other)]))
    assert [says[id(find)] for _, find in pairs] == ["a", "b"]


def best_by_trying_all(labels, found):
    """The most pairs, and the greatest overlap that so many can have."""
    best = (0, 0.0)
    columns = [*range(len(found)), *[None] * len(labels)]
    for order in set(permutations(columns, len(labels))):
        shares = [
            overlap(label, found[column])
            for label, column in zip(labels, order, strict=True)
            if column is not None and overlap(label, found[column]) >= LEAST_OVERLAP
        ]
        best = max(best, (len(shares), sum(shares)))
    return best


@given(st.lists(spans, max_size=3), st.lists(spans, max_size=3))
def test_no_matching_has_more_pairs_or_lies_closer(labels, found):
    pairs = match(labels, found)
    most, closest = best_by_trying_all(labels, found)
    assert len(pairs) == most
    assert sum(overlap(*pair) for pair in pairs) == pytest.approx(closest)


@given(st.lists(spans, max_size=12), st.lists(spans, max_size=12))
def test_nothing_is_matched_twice(labels, found):
    pairs = match(labels, found)
    assert len({id(label) for label, _ in pairs}) == len(pairs)
    assert len({id(find) for _, find in pairs}) == len(pairs)
    assert all(overlap(*pair) >= LEAST_OVERLAP for pair in pairs)
