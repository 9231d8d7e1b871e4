"""Diptych: the workbench for a relationship between two countries.

It reads the record of a meeting, holds every figure against what both countries' statistics
report, and writes the brief for the next meeting:

    import diptych

    record = diptych.read("meeting.txt")
    evidence = diptych.Evidence.open()
    verdicts = diptych.check(record, evidence)
    diptych.brief(diptych.Dyad.of("AZE", "BLR"), evidence, records=[record]).write("brief.html")

The parts are imported when they are used, so that `import diptych` costs nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from diptych import trade
    from diptych.brief import write_brief as brief
    from diptych.checks import Verdict, Verdicts, check
    from diptych.countries import Country, Dyad, country
    from diptych.errors import BadInputError, DiptychError, MissingPartError
    from diptych.evidence import Evidence
    from diptych.figures import Figure
    from diptych.records import Record, read, read_text
    from diptych.statements import (
        Claim,
        Commitment,
        Event,
        Position,
        Statement,
        Statements,
    )
    from diptych.statements import find_statements as statements
    from diptych.trade import Turnover

__version__ = "0.1.0"

__all__ = [
    "BadInputError",
    "Claim",
    "Commitment",
    "Country",
    "DiptychError",
    "Dyad",
    "Event",
    "Evidence",
    "Figure",
    "MissingPartError",
    "Position",
    "Record",
    "Statement",
    "Statements",
    "Turnover",
    "Verdict",
    "Verdicts",
    "brief",
    "check",
    "country",
    "read",
    "read_text",
    "statements",
    "trade",
]

_HOMES = {
    "diptych.checks": ("Verdict", "Verdicts", "check"),
    "diptych.countries": ("Country", "Dyad", "country"),
    "diptych.errors": ("BadInputError", "DiptychError", "MissingPartError"),
    "diptych.evidence": ("Evidence",),
    "diptych.figures": ("Figure",),
    "diptych.records": ("Record", "read", "read_text"),
    "diptych.statements": (
        "Claim",
        "Commitment",
        "Event",
        "Position",
        "Statement",
        "Statements",
    ),
    "diptych.trade": ("Turnover",),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}
_ROOMS = ("brief", "statements", "trade")


def __getattr__(name: str) -> Any:
    if name in _ROOMS:
        return importlib.import_module(f"diptych.{name}")
    if name in _HOME:
        return getattr(importlib.import_module(_HOME[name]), name)
    message = f"module 'diptych' has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
