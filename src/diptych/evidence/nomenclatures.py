"""Names of the classifications of goods, however a file writes them."""

from __future__ import annotations

import re

__all__ = ["nomenclature_of"]

HS_EDITIONS = ("1992", "1996", "2002", "2007", "2012", "2017", "2022")
"""The editions that UN Comtrade calls H0, H1 … H6; HS 1988 and 1992 are one for it."""

_HS = re.compile(r"(?:hs|harmonized_system)_?(\d{4}|\d{2})")
_COMTRADE_HS = re.compile(r"h(?:s_?)?([0-6])")
_SITC = re.compile(r"(?:sitc|s)_?(?:rev(?:ision)?)?[._]*([1-4])")


def nomenclature_of(text: str) -> str | None:
    """Return a classification's name as the store writes it, or `None` for another word.

    >>> [nomenclature_of(name) for name in ("From HS 2022", "HS92", "H5", "SITC, Rev. 4", "S3")]
    ['HS2022', 'HS1992', 'HS2017', 'SITC4', 'SITC3']
    """
    word = re.sub(r"[\s,.\-]+", "_", text.strip().casefold()).removesuffix("_code")
    word = re.sub(r"^(from|to)_?", "", word)
    if found := _HS.fullmatch(word):
        return _edition(found[1])
    if found := _COMTRADE_HS.fullmatch(word):
        return f"HS{HS_EDITIONS[int(found[1])]}"
    if found := _SITC.fullmatch(word):
        return f"SITC{found[1]}"
    return None


def _edition(year: str) -> str | None:
    if len(year) == 2:
        year = ("19" if int(year) >= 88 else "20") + year
    year = "1992" if year == "1988" else year
    return f"HS{year}" if year in HS_EDITIONS else None
