"""What a code stands for: in which system of codes, and in which years."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, get_args

from diptych.countries.table import countries, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diptych.countries.types import Country

__all__ = ["CODE_SYSTEMS", "CodeSystem", "Meaning", "by_code", "code_meanings", "number_of"]

CodeSystem = Literal["any", "iso3", "iso2", "m49", "comtrade", "cow"]
"""`any` takes letters of ISO 3166 and of older codes, and numbers of M49 and Comtrade; it never
takes Correlates of War numbers, which clash with them: 31 is Azerbaijan by M49, the Bahamas there.
"""

CODE_SYSTEMS: tuple[CodeSystem, ...] = get_args(CodeSystem)

NUMBERS = {"cow": "cow.csv", "comtrade": "comtrade.csv"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """The country that a code or a name stands for from `first` to `last`."""

    country: Country
    first: int = 0
    last: int = 9999


@cache
def code_meanings(system: CodeSystem = "any") -> dict[str, tuple[Meaning, ...]]:
    """Return what each code of a system stands for, in the order of the years, without gaps.

    Letters are capitals; numbers have no zeros in front.
    """
    found: dict[str, list[Meaning]] = {}
    for code, meaning in _listed(system):
        found.setdefault(code, []).append(meaning)
    return {code: joined(meanings) for code, meanings in found.items()}


@cache
def by_code(system: CodeSystem = "any") -> dict[str, Country]:
    """Return the country that each code stands for where no year is said: the latest one."""
    return {code: meanings[-1].country for code, meanings in code_meanings(system).items()}


def joined(meanings: Iterable[Meaning]) -> tuple[Meaning, ...]:
    """Return the meanings of one word in order, each up to the year in which the next begins."""
    ordered = sorted(meanings, key=lambda one: one.first)
    ends = [following.first - 1 for following in ordered[1:]] + [9999]
    return tuple(
        Meaning(one.country, one.first if n else 0, end)
        for n, (one, end) in enumerate(zip(ordered, ends, strict=True))
    )


def _listed(system: CodeSystem) -> Iterator[tuple[str, Meaning]]:
    for one in countries().values():
        yield from ((code, Meaning(one)) for code in _own_codes(one, system) if code)
    names = {"any": ("comtrade.csv", "old_codes.csv"), "cow": ("cow.csv",)}
    for name in names.get(system, ("comtrade.csv",) if system == "comtrade" else ()):
        yield from ((row["code"], meaning_of(row)) for row in rows(name) if row["iso3"])


def _own_codes(one: Country, system: CodeSystem) -> tuple[str, ...]:
    number = str(one.m49)
    match system:
        case "any":
            return (one.iso3, one.iso2, "" if number in _taken() else number)
        case "comtrade":
            return ("" if number in _taken() else number,)
        case "m49":
            return (number,)
        case "iso3":
            return (one.iso3,)
        case "iso2":
            return (one.iso2,)
        case "cow":
            return ()


@cache
def _taken() -> frozenset[str]:
    return frozenset(row["code"] for row in rows("comtrade.csv"))


def meaning_of(row: dict[str, str]) -> Meaning:
    """Return the meaning that a row of a data file gives."""
    return Meaning(
        countries()[row["iso3"]], int(row.get("first") or 0), int(row.get("last") or 9999)
    )


def number_of(one: Country, system: Literal["cow", "comtrade"]) -> int | None:
    """Return the number that a system's own table gives a country: that of its last years."""
    listed = [row for row in rows(NUMBERS[system]) if row["iso3"] == one.iso3]
    current = [row for row in listed if not row["last"]] or (listed if one.ended else [])
    return int(current[-1]["code"]) if current else None
