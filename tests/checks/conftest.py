"""What the tests of verdicts share: the two panels of one pair."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from importlib.resources import as_file, files

import pytest
from tests.checks.by_hand import SAID_ON, a_record

from diptych.checks import Verdict, check
from diptych.evidence import Evidence
from diptych.statements import Claim, Statements


@pytest.fixture
def two_panels() -> Evidence:
    """A store with what Azerbaijan and Belarus reported of their trade, 2006 to 2013."""
    evidence = Evidence.open()
    with as_file(files("diptych.demo") / "sample" / "trade.csv") as path:
        evidence.load(path, source="wits", vintage="2018")
    return evidence


@pytest.fixture
def verdict_on(two_panels: Evidence) -> Callable[..., Verdict]:
    """Judge one claim by the two panels."""

    def judge(claim: Claim, *, date: datetime.date | None = SAID_ON, **options) -> Verdict:
        (verdict,) = check(Statements(a_record(date), [claim]), two_panels, **options)
        return verdict

    return judge
