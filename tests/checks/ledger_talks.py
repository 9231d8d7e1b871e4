"""Short records of talks, written for the tests of the ledger."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from diptych.checks.ledger import Ledger, ledger
from diptych.countries import Dyad
from diptych.records import Record, read_text

if TYPE_CHECKING:
    from diptych.evidence import Evidence

LUKASHENKO = "President of Belarus Aleksandr Lukashenko"
ALIYEV = "President of Azerbaijan Ilham Aliyev"
LONG_AFTER = datetime.date(2018, 1, 1)


def talks(day: str, words: str, *, by: str = LUKASHENKO, name: str | None = None) -> Record:
    """Return the record of talks at which one president said some words; no day, no date."""
    text = (
        f"The Presidents of Azerbaijan and Belarus had talks\n\n{day}\n\n{by} said:\n\n- {words}\n"
    )
    return read_text(text, name or f"{day.replace(' ', '-') or 'undated'}.txt")


def russian_talks(day: str, words: str) -> Record:
    """Return the same in Russian."""
    head = "Переговоры Президентов Азербайджана и Беларуси"
    text = f"{head}\n\n{day}\n\nПрезидент Беларуси Александр Лукашенко сказал:\n\n- {words}\n"
    return read_text(text, f"{day}.ru.txt")


def millions(figures) -> list[float]:
    """Return some figures in millions, to one decimal."""
    return [float(round(one.value / 10**6, 1)) for one in figures]


def ledger_of(evidence: Evidence, *records: Record, as_of: datetime.date = LONG_AFTER) -> Ledger:
    """Return the ledger of Azerbaijan and Belarus."""
    return ledger(records, Dyad.of("AZE", "BLR"), evidence, as_of=as_of)
