"""The words that make a figure a claim: measures, growth, moods, and where clauses begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, cast

from diptych.statements.quantities.phrases import Phrases, many_meanings, one_meaning
from diptych.statements.words import folded, words_of

if TYPE_CHECKING:
    from diptych.statements.types import Basis, Measure

__all__ = ["ClaimWords", "Direction", "claim_words"]

Direction = str
"""How a figure moved: "up", "down", or what links it to a movement: "to" (a level), "by"."""
_NEVER = "(?!)"


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """What a language says around a figure that is claimed."""

    measures: Phrases[Measure]
    movements: Phrases[Direction]
    movements_after: Phrases[Direction]
    levels: Phrases[bool]
    steps: Phrases[bool]
    carriers: Phrases[bool]
    appraisals: Phrases[bool]
    """What an amount is called when it is judged: "is not the level", "a modest result"."""
    spent: Phrases[bool]
    """What money is put into, or how: "cost", "loan", "project"."""
    priced: Phrases[bool]
    """What has a price or a worth, without anything put into it: "contract", "fee"."""
    sold: Phrases[bool]
    bought: Phrases[bool]
    to_us: Phrases[bool]
    doubts: Phrases[bool]
    modals: Phrases[bool]
    auxiliaries: Phrases[bool]
    assertions: Phrases[bool]
    infinitives: frozenset[str]
    effects: Phrases[bool]
    resets: Phrases[bool]
    strong: Phrases[bool]
    futures: Phrases[bool]
    agents: Phrases[bool]
    asserting_ending: re.Pattern[str]
    doubting_ending: re.Pattern[str]
    ordering_start: re.Pattern[str]
    """The form of a verb with which an order or a plan begins: "Providing …", "Принять …"."""
    breaks: Phrases[bool]
    joins: frozenset[str]
    brings: frozenset[str]
    joined: frozenset[str]
    fillers: Phrases[bool]
    idle: frozenset[str]
    dull: Phrases[bool]
    basis: Phrases[Basis]
    number_of: Phrases[bool]
    population: Phrases[bool]
    of_them: Phrases[bool]
    against: Phrases[bool]
    they: Phrases[bool]
    verb_last: bool


_NO_PAST_RU = (
    "торговл|дол[яи]$|недел|цел[иья]|капитал|земл|отрасл|модел|дел[ао]|числ|начал|материал"
    "|потенциал|филиал|канал|журнал|персонал|финал|стол|угл|тыл|област|сел[ао]$|футбол|посол"
)
_NO_PAST_BE = "гандл|дол[яі]$|зямл|капітал|патэнцыял|філіял|матэрыял|справ"
"""Beginnings of nouns that end like a verb in the past."""
_ASSERTING = {
    "en": r"(?:[a-z]{2,}ed)$",
    "ru": rf"^(?!{_NO_PAST_RU})[а-я]{{2,}}(?:л|ла|ло|ли)(?:ся|сь)?$"
    r"|[а-я]{3,}(?:ено|ано|ены|аны|ето|ыто)$|[а-я]{3,}(?:ются|утся|ятся|атся|ется|ится)$",
    "be": rf"^(?!{_NO_PAST_BE})[а-яёіў]{{2,}}(?:ў|ла|ло|лі)(?:ся)?$"
    r"|[а-яёіў]{3,}(?:ена|ана|ены|аны)$|[а-яёіў]{2,}(?:юцца|ецца)$",
}


_ORDERING = {
    "en": r"^(?!during|regarding|following|including|according|concerning|speaking|noting)"
    r"[a-z]{3,}ing$",
    "ru": r"^(?!.*[оеа]сть$|.*дцать$|.*есят$|пять|шесть|девять|десять|треть|четверть|память"
    r"|сеть|нефть|почти)[а-я]{2,}(?:ть|ти|ться)$",
    "be": r"^(?!.*[аяео]сць$|.*ццаць$|пяць|шэсць|дзевяць|дзесяць|чвэрць|памяць|амаль)"
    r"[а-яёіў]{2,}(?:ць|ці|цца)$",
}


@cache
def claim_words(language: str) -> ClaimWords:
    """Return the words of a language."""
    data = words_of("claims", language)
    growth, cues, clauses = data["growth"], data["cues"], data["clauses"]

    def here(wordings: str) -> Phrases[bool]:
        return one_meaning(wordings, language)

    def words(wordings: str) -> frozenset[str]:
        return frozenset(folded(one, language) for one in wordings.split("|") if one)

    return ClaimWords(
        measures=cast("Phrases[Measure]", many_meanings(data["measures"], language)),
        movements=many_meanings({"up": growth["up"], "down": growth["down"]}, language),
        movements_after=many_meanings(
            {
                "up": f"{growth['up']}|{growth['more']}",
                "down": f"{growth['down']}|{growth['less']}",
            },
            language,
        ),
        levels=here(growth["to"]),
        steps=here(growth["by"]),
        carriers=here(data["carriers"]["words"]),
        appraisals=here(data["money"]["levels"]),
        spent=here(data["money"]["spent"]),
        priced=here(data["money"]["priced"]),
        sold=here(data["dealings"]["sold"]),
        bought=here(data["dealings"]["bought"]),
        to_us=here(data["dealings"]["to_us"]),
        doubts=here(cues["not"]),
        modals=here(cues["modals"]),
        auxiliaries=here(cues["auxiliaries"]),
        assertions=here(cues["so"]),
        infinitives=words(cues["infinitives"]),
        effects=here(cues["effects"]),
        resets=here(cues["resets"]),
        strong=here(cues["strong"]),
        futures=here(cues.get("futures", "")),
        agents=here(cues.get("agents", "")),
        asserting_ending=re.compile(cues.get("so_ending") or _ASSERTING.get(language, _NEVER)),
        ordering_start=re.compile(_ORDERING.get(language, _NEVER)),
        doubting_ending=re.compile(cues.get("not_ending") or _NEVER),
        breaks=here(clauses["breaks"]),
        joins=words(clauses["joins"]),
        brings=words(clauses.get("brings", "")),
        joined=words(clauses["joined"]),
        fillers=here(clauses["fillers"]),
        idle=words(clauses["idle"]),
        dull=here(data["counts"]["dull"]),
        basis=cast("Phrases[Basis]", many_meanings(data["basis"], language)),
        **{name: here(wordings) for name, wordings in data["bare"].items()},
        verb_last=language in {"az", "tr"},
    )
