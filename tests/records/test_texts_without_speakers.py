"""Joint statements, readouts and protocols: all narration."""

from __future__ import annotations

import pytest

from diptych.records import read_text

BODY = """

24 April 2017

President Ilham Aliyev of Azerbaijan and President Aleksandr Lukashenko of Belarus met today.

1. Trade: We will expand our trade.

- The Parties said no to new barriers.

Chairman of the Azerbaijani part: Y. Eyyubov
"""


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Joint Statement of Azerbaijan and Belarus", "joint statement"),
        (
            "Joint Declaration of the President of Azerbaijan and President of Belarus",
            "joint statement",
        ),
        ("Readout of President Aliyev’s Meeting", "readout"),
        ("Fact sheet on the visit", "fact sheet"),
        ("Protocol of the sixth session of the Commission", "session"),
    ],
)
def test_nobody_speaks_in_a_text_that_both_sides_or_an_office_wrote(title: str, kind: str) -> None:
    record = read_text(title + BODY)
    assert record.speeches == ()
    assert record.reader == "narration"
    assert record.format == kind
    assert len(record.narration) == 4
    assert {country.iso3 for country in record.parties} == {"AZE", "BLR"}
