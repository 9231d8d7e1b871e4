"""How the figures were held against the words, and how to make the brief again."""

from __future__ import annotations

import hashlib
import shlex
from typing import TYPE_CHECKING

from diptych.brief.outcomes import outcome_label
from diptych.checks import OUTCOMES
from diptych.document import Code, Facts, Listing, Section, Text

if TYPE_CHECKING:
    from diptych.brief.dossier import Dossier
    from diptych.document import Block, Runs
    from diptych.records import Record

__all__ = ["again_section", "method_section"]

ON_TRADE = ("panels", "basis", "freight", "publication")
ON_CLAIMS = ("tolerance", "approximation", "increase", "period")


def method_section(dossier: Dossier) -> Section:
    """Return the rules by which figures and claims were compared, in words."""
    words = dossier.words
    rules = (*ON_TRADE, *(ON_CLAIMS if dossier.chapters else ()))
    said = tuple((words.say(f"method.{rule}", as_of=dossier.as_of),) for rule in rules)
    blocks: list[Block] = [Listing(said)]
    if dossier.chapters:
        meanings = tuple(
            (outcome_label(one, words), " ", words.say(f"meaning.{one}")) for one in OUTCOMES
        )
        blocks += [Text((words.say("method.outcomes"),)), Listing(meanings)]
    return Section(words.say("method.title"), "method", tuple(blocks))


def again_section(dossier: Dossier) -> Section:
    """Return the command that makes the same brief from the same store and records."""
    words = dossier.words
    pairs: list[tuple[str, Runs]] = [
        (words.say("again.command"), (Code(command_of(dossier)),)),
        (words.say("again.as_of"), (dossier.as_of.isoformat(),)),
        *((words.say("again.snapshot"), runs) for runs in _snapshots(dossier)),
    ]
    for each in dossier.chapters:
        name = words.say("again.record", source=each.record.source)
        pairs.append((name, (words.say("again.sum", sum=text_sum(each.record)),)))
    blocks = (Text((words.say("again.intro"),)), Facts(tuple(pairs)))
    return Section(words.say("again.title"), "again", blocks)


def command_of(dossier: Dossier) -> str:
    """Return the command line of this brief."""
    parts = ["diptych", "brief", dossier.dyad.a.iso3, dossier.dyad.b.iso3]
    for each in dossier.chapters:
        parts += ["--record", each.record.source]
    parts += ["--as-of", dossier.as_of.isoformat()]
    if dossier.snapshots:
        parts += ["--snapshot", dossier.snapshots[-1].id]
    if dossier.years:
        parts += ["--years", _range(*dossier.years)]
    return shlex.join([*parts, "-o", "brief.html"])


def _range(first: int, last: int) -> str:
    """Write a range of years as the command line takes it; an end left open stays open."""
    return f"{'' if first <= 1 else first}:{'' if last >= 9999 else last}"


def text_sum(record: Record) -> str:
    """Return the SHA-256 of a record's text in its own encoding: of its file, without a mark."""
    return hashlib.sha256(record.text.encode(record.encoding)).hexdigest()


def _snapshots(dossier: Dossier) -> list[Runs]:
    words = dossier.words
    if not dossier.snapshots:
        return [(words.say("again.none"),)]
    return [
        (
            words.say(
                "again.snapshots",
                id=one.id,
                source=one.source,
                vintage=one.vintage,
                retrieved=one.retrieved.isoformat(),
            ),
        )
        for one in dossier.snapshots
    ]
