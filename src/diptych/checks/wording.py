"""The sentences of a verdict: why it came out so, and what is safe to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.figures import in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.checks.question import Question
    from diptych.checks.types import Outcome, Panel, Tolerance
    from diptych.checks.windows import Window
    from diptych.countries import Country

__all__ = ["figures_words", "possessive", "reason", "safe_sentence", "subject_words"]

_PLURAL = ("States", "Netherlands", "Philippines", "Emirates", "Islands", "Maldives", "Bahamas")
_WITH_ARTICLE = (*_PLURAL, "Kingdom", "Republic", "Gambia")
_OPENINGS: dict[Outcome, str] = {
    "supported": "Both sides' statistics of {years} bear it out",
    "contradicted": "Neither side's statistics of {years} bear it out",
    "disputed": "The two sides' statistics of {years} disagree",
    "supported_one_panel": "The only statistics of {years} that are here bear it out",
    "contradicted_one_panel": "The only statistics of {years} that are here do not bear it out",
}


def possessive(country: Country) -> str:
    """Return whose figures they are.

    >>> from diptych.countries import country
    >>> possessive(country("BLR")), possessive(country("USA"))
    ("Belarus's", "the United States'")
    """
    name = country.name()
    article = "the " if name.endswith(_WITH_ARTICLE) else ""
    return f"{article}{name}'" if name.endswith(_PLURAL) else f"{article}{name}'s"


def figures_words(panels: Sequence[Panel]) -> str:
    """Return each side's own figure: "3.6 times by Azerbaijan's figures, 4.1 by Belarus's"."""
    return _by_side([(p.reporter, p) for p in panels if p.reporter], signed=True)


def _by_side(own: Sequence[tuple[Country, Panel]], *, signed: bool) -> str:
    parts: list[str] = []
    for reporter, panel in own:
        value = panel.figure.value if signed else abs(panel.figure.value)
        said = in_words(value, panel.figure.unit)
        if parts:
            parts.append(f"{said.removesuffix(' times')} by {possessive(reporter)}")
        else:
            parts.append(f"{said} by {possessive(reporter)} figures")
    return ", ".join(parts)


def subject_words(question: Question) -> str:
    """Return what was measured, as the subject of a sentence."""
    one, other = question.turnover.dyad
    if question.owner is None:
        return f"Goods turnover between {one.name()} and {other.name()}"
    partner = question.turnover.dyad.other(question.owner).name()
    owner = possessive(question.owner)
    owner = owner[0].upper() + owner[1:]
    match question.measure:
        case "exports":
            return f"{owner} goods exports to {partner}"
        case "imports":
            return f"{owner} goods imports from {partner}"
        case _:
            return f"{owner} balance of goods trade with {partner}"


def reason(outcome: Outcome, panels: Sequence[Panel], window: Window, tolerance: Tolerance) -> str:
    """Return in one sentence why the figures decide so."""
    opening = _OPENINGS[outcome].format(years=window.words)
    return f"{opening}: {figures_words(panels)}; what was said allows {tolerance.words}."


def safe_sentence(subject: str, question: Question, panels: Sequence[Panel]) -> str | None:
    """Return the sentence that both panels support, or `None` when both are silent."""
    own = [(panel.reporter, panel) for panel in panels if panel.reporter]
    if not own:
        return None
    speaking = {reporter for reporter, _ in own}
    silent = [one.name() for one in question.turnover.dyad if one not in speaking]
    rest = f"; {silent[0]} reports none" if silent else ""
    return f"{subject} {_predicate(question, own)}{rest}."


def _predicate(question: Question, own: Sequence[tuple[Country, Panel]]) -> str:
    window = question.window
    if question.comparison == "level":
        if window.start is None:
            return f"in {window.words} came to {_by_side(own, signed=True)}"
        return f"from {window.words} came to {_by_side(own, signed=True)} in all"
    if question.comparison == "multiple":
        return f"from {window.words} grew about {_by_side(own, signed=True)}"
    signs = {panel.figure.value >= 0 for _, panel in own}
    verb = "changed" if len(signs) > 1 else "grew" if True in signs else "fell"
    return f"from {window.words} {verb} by {_by_side(own, signed=len(signs) > 1)}"
