"""Every figure has a note; figures of the same origin share one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from diptych.document import FigureRun, Text
from diptych.document.notes import figures_in, notes_of
from diptych.evidence.sources import find_source

if TYPE_CHECKING:
    from collections.abc import Callable

    from diptych.figures import Figure


def test_years_of_one_series_share_a_note_that_names_them(reported: Callable[..., Figure]) -> None:
    series = [reported("1", year=year) for year in (2006, 2008, 2007)]
    notes = notes_of(series, find_source)
    (note,) = notes
    assert {notes.of(figure).number for figure in series} == {1}
    assert note.years == (2006, 2008)
    assert note.query == "trade/cells.sql reporter=AZE flow=export"


def test_two_reporters_never_share_a_note(reported: Callable[..., Figure]) -> None:
    both = [replace(reported("1", iso3=one), query="the same query") for one in ("AZE", "BLR")]
    notes = notes_of(both, find_source)
    assert [notes.of(figure).number for figure in both] == [1, 2]


def test_a_reckoned_figure_leads_to_what_was_reported(reported: Callable[..., Figure]) -> None:
    exports, imports = reported("2"), reported("3", "import")
    total = exports.derive(exports.value + imports.value, "USD", "exports + imports", imports)
    notes = notes_of([total], find_source)
    first, *rest = notes
    assert first.reckoned
    assert first.query == "exports + imports"
    assert [note.number for note in rest] == list(first.inputs) == [2, 3]
    assert not any(note.reckoned for note in rest)


def test_a_note_names_title_and_publisher_of_its_source(reported: Callable[..., Figure]) -> None:
    (note,) = notes_of([reported("2")], find_source)
    assert [source.publisher for source in note.sources] == ["World Bank"]
    assert (note.vintage, note.retrieved.isoformat()) == ("2018", "2026-11-24")


def test_figures_are_found_in_the_order_in_which_they_stand(
    reported: Callable[..., Figure],
) -> None:
    one, two = reported("1"), reported("2")
    assert list(figures_in((Text((FigureRun(two), " and ", FigureRun(one))),))) == [two, one]
