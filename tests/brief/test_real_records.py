"""Briefs of real records, by real statistics, from reading to the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from diptych.brief import write_brief
from diptych.countries import Dyad
from diptych.evidence import Evidence
from diptych.records import read
from diptych.statements import find_statements

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.realdata

MEETINGS = [
    ("00-", "AZE", "BLR"),
    ("01-", "USA", "CAN"),
    ("16-", "USA", "MEX"),
    ("17-", "USA", "IND"),
    ("39-", "RUS", "TJK"),
    ("48-", "RUS", "MMR"),
]


@pytest.fixture(scope="module")
def wits(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    """What these countries reported of each other, taken from the whole of WITS."""
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    countries = sorted({code for _, *pair in MEETINGS for code in pair})
    table = pq.read_table(
        shared / "data" / "wits_bilateral_mirror.parquet", filters=[("reporter", "in", countries)]
    )
    folder = tmp_path_factory.mktemp("wits")
    pq.write_table(
        table.filter(pc.is_in(table["partner"], pc.cast(countries, table["partner"].type))),
        folder / "wits.parquet",
    )
    evidence = Evidence.open(folder / "home")
    evidence.load(folder / "wits.parquet", source="wits", vintage="2018-01-01")
    return evidence


@pytest.mark.parametrize(("name", "a", "b"), MEETINGS)
def test_every_statement_of_a_record_is_marked_with_its_own_words(
    wits: Evidence, shared: Path, read_page: Any, name: str, a: str, b: str
) -> None:
    record = read(next((shared / "records").glob(f"{name}*.txt")))
    page = read_page(write_brief(Dyad.of(a, b), wits, records=[record]).to_html())
    marks = page.all("mark")
    for statement in find_statements(record):
        words = "".join(
            mark.text
            for mark in marks
            if f"1-{statement.id}" in mark.attributes["data-statements"].split()
        )
        assert words.split() == statement.quote.split()
    shown = " ".join(one.text for one in page.all("p", class_="words"))
    assert shown.split() == record.text.split()


def test_the_original_record_s_three_claims_have_their_verdicts(
    wits: Evidence, original_record: Path, read_page: Any
) -> None:
    # Six times against 3.60 and 4.07; 300 million against 79.7 and 151.4; no register of projects.
    brief = write_brief(Dyad.of("AZE", "BLR"), wits, records=[read(original_record)])
    cards = read_page(brief.to_html()).all("article", class_="card")
    outcomes = [card.all("span", class_="label")[0].text for card in cards]
    assert outcomes == ["✕contradicted", "✕contradicted", "○no data"]
    assert "3.60 times" in cards[0].text
    assert "4.07 times" in cards[0].text
    assert "79.7 million dollars" in cards[1].text
    assert "151.4 million dollars" in cards[1].text
