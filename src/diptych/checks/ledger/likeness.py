"""Whether two commitments are the same pledge, said again.

What decides, in this order; anything that speaks against it ends the matter:

1. Both are documents, both working groups, or both neither; somebody is to do both; two
   documents that were signed on different days are two.
2. Their figures agree where both have some (not years), and so do their proper names: a plant
   in Ganja is not a plant in Sumgait.
3. In one language, the words that weigh decide, those such as "open" and "cooperation" left
   out. They are the same; or the one has all of the other's, and fewer of its own than they
   share. A plant for tractors is no plant for trucks, and to expand it is not to open it. Without
   any such word only the very same words are the same pledge.
4. In two languages, words say nothing: the same sphere is needed, and a shared proper name with
   a second one, a shared figure or the same deadline; or two shared figures and the deadline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from diptych.checks.ledger.traits import Traits

__all__ = ["is_same_pledge"]

ENOUGH_SHARED = 2
HALF = 0.5


def is_same_pledge(one: Traits, other: Traits) -> bool:
    """Say whether two commitments of different or the same records are one pledge."""
    if one.group != other.group or (one.actor and other.actor and not one.actor & other.actor):
        return False
    if one.group == "document" and one.done and other.done:
        return False
    if _disagree(one.figures, other.figures):
        return False
    if _disagree(one.names, other.names):
        return False
    if one.language != other.language:
        return _agree_across_languages(one, other)
    return _agree_in_words(one, other)


def _disagree(one: AbstractSet[object], other: AbstractSet[object]) -> bool:
    return bool(one and other and not one & other)


def _agree_in_words(one: Traits, other: Traits) -> bool:
    if not one.heavy or not other.heavy:
        return one.words == other.words and one.group != "document"
    if one.heavy == other.heavy:
        return one.sphere == other.sphere or len(one.heavy) >= ENOUGH_SHARED
    if one.verb != other.verb:
        return False
    shared = len(one.heavy & other.heavy)
    enough = 1 if one.group == "working_group" else ENOUGH_SHARED
    if shared < enough or shared <= HALF * len(one.heavy | other.heavy):
        return False
    return one.heavy <= other.heavy or other.heavy <= one.heavy


def _agree_across_languages(one: Traits, other: Traits) -> bool:
    if one.sphere is None or one.sphere != other.sphere:
        return False
    named, counted = len(one.names & other.names), len(one.figures & other.figures)
    dated = one.deadline is not None and one.deadline == other.deadline
    if named:
        return named + counted + dated >= ENOUGH_SHARED
    return counted >= ENOUGH_SHARED and dated
