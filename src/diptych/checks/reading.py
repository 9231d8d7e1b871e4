"""The two readings of "increased by 6 times"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.statements import Claim

__all__ = ["increased_by"]

_BY = re.compile(
    r"\b(?:increas|grew|grow|rose|ris|expand|увелич|вырос|возрос|прирос|павял|вырас|узрас)"
    r"\w*\W+(?:\w+\W+){0,4}?(?:by|on|на)\s",
    re.IGNORECASE,
)


def increased_by(claim: Claim) -> bool:
    """Say whether a multiple was said as an increase by it, which some read as one more.

    "Increased by 6 times" is six times the earlier level to most, and seven times to those who
    take the increase itself to be six times.
    """
    return claim.unit == "times" and bool(_BY.search(claim.quote))
