"""What kind of undertaking some words are: a body set up, a paper signed, a figure aimed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diptych.statements.commitments.grammar import Grammar, Rule
    from diptych.statements.types import CommitmentKind

__all__ = ["kind_of", "kind_of_measure"]

NEAR = 40
"""Letters within which what is set up must be named; later words tell only what for."""


def kind_of(action: str, said: str, rule: Rule, grammar: Grammar) -> CommitmentKind:
    """Return the kind of an action: what is done outweighs the rule by whose wording it is said.

    `said` is the action with the verb that undertakes it ("plans to purchase …").
    """
    if rule.kind in {"document", "target"}:
        return rule.kind
    body = grammar["sets_up_body"].search(action)
    if body and (body.start() < NEAR or grammar.verb_last):
        return "working_group" if rule.kind != "instruction" else rule.kind
    if rule.kind != "commitment":
        return rule.kind
    paper = grammar["signs_document"].search(action)
    if paper and (paper.start() < NEAR or grammar.verb_last):
        return "document"
    return "target" if grammar["measurable"].search(said) else rule.kind


def kind_of_measure(words: str, grammar: Grammar) -> CommitmentKind:
    """Return the kind of a measure that a table names without a verb."""
    body = grammar["sets_up_body"].search(words)
    if body and body.start() < NEAR:
        return "working_group"
    return "target" if grammar["measurable"].search(words) else "commitment"
