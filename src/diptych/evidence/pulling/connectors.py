"""Every connector by its name."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from diptych.errors import BadInputError
from diptych.evidence.pulling.baci import Baci
from diptych.evidence.pulling.comtrade import Comtrade
from diptych.evidence.pulling.comtrade_bulk import ComtradeBulk
from diptych.evidence.pulling.offices import offices
from diptych.evidence.pulling.wdi import Wdi
from diptych.evidence.pulling.wits import Wits

if TYPE_CHECKING:
    from diptych.evidence.pulling.connecting import Connector

__all__ = ["connector", "connectors"]

KEY_VARIABLE = "COMTRADE_KEY"


def connectors() -> dict[str, Connector]:
    """Return the connectors. The key of UN Comtrade is read from `$COMTRADE_KEY`."""
    key = os.environ.get(KEY_VARIABLE, "").strip() or None
    found: tuple[Connector, ...] = (
        Comtrade(key=key),
        ComtradeBulk(key=key),
        Wits(),
        Wdi(),
        Baci(),
        *offices(),
    )
    return {one.name: one for one in found}


def connector(name: str) -> Connector:
    """Return the connector of that name. Raises BadInputError, naming those that there are."""
    found = connectors()
    if name not in found:
        raise BadInputError(
            f"there is no connector {name!r}",
            expected=f"one of {', '.join(found)}",
            remedy="diptych pull --list says what each holds",
        )
    return found[name]
