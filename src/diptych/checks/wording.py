"""The sentences of a verdict: why it came out so, and what is safe to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.figures import in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diptych.checks.types import Outcome, Panel, Tolerance
    from diptych.checks.windows import Comparison, Window
    from diptych.countries import Country, Dyad

__all__ = ["figures_words", "possessive", "reason", "safe_sentence", "subject_words"]

_PLURAL = ("States", "Netherlands", "Philippines", "Emirates", "Islands", "Maldives", "Bahamas")
_WITH_ARTICLE = (*_PLURAL, "Kingdom", "Republic", "Gambia")


def possessive(country: Country) -> str:
    """Return whose figures they are.

    >>> from diptych.countries import country
    >>> possessive(country("BLR")), possessive(country("USA"))
    ("Belarus's", "the United States'")
    """
    name = country.name()
    article = "the " if name.endswith(_WITH_ARTICLE) else ""
    return f"{article}{name}'" if name.endswith(_PLURAL) else f"{article}{name}'s"


def subject_words(measure: str, dyad: Dyad, direction: tuple[Country, Country] | None) -> str:
    """Return what was measured, as the subject of a sentence."""
    if direction:
        exporter, importer = direction
        return f"Goods exports from {exporter.name()} to {importer.name()}"
    what = {"balance": "The balance of goods trade"}.get(measure, "Goods turnover")
    return f"{what} between {dyad.a.name()} and {dyad.b.name()}"


def figures_words(panels: Sequence[Panel]) -> str:
    """Return each side's own figure: "3.6 times by Azerbaijan's figures, 4.1 by Belarus's"."""
    own = [panel for panel in panels if panel.reading == "own" and panel.reporter]
    parts: list[str] = []
    for panel in own:
        said = in_words(panel.figure.value, panel.figure.unit)
        whose = possessive(panel.reporter) if panel.reporter else ""
        later = f"{said.removesuffix(' times')} by {whose}"
        parts.append(later if parts else f"{said} by {whose} figures")
    return ", ".join(parts)


def reason(outcome: Outcome, panels: Sequence[Panel], window: Window, tolerance: Tolerance) -> str:
    """Return in one sentence why the outcome is what it is."""
    figures = figures_words(panels)
    within = f"what was said allows {tolerance.words}"
    match outcome:
        case "supported":
            return f"Both sides' statistics of {window.words} bear it out: {figures}; {within}."
        case "contradicted":
            return f"Neither side's statistics of {window.words} bear it out: {figures}; {within}."
        case "disputed":
            return f"The two sides' statistics of {window.words} disagree: {figures}; {within}."
        case "supported_one_panel":
            return (
                f"The one side whose statistics of {window.words} are here bears it out: "
                f"{figures}; {within}."
            )
        case "contradicted_one_panel":
            return (
                f"The one side whose statistics of {window.words} are here does not bear it out: "
                f"{figures}; {within}."
            )
        case _:
            return f"The statistics of {window.words} give {figures}; {within}."


def safe_sentence(
    subject: str, comparison: Comparison, panels: Sequence[Panel], window: Window, dyad: Dyad
) -> str | None:
    """Return the sentence that both panels support, or `None` when both are silent."""
    own = [panel for panel in panels if panel.reading == "own"]
    if not own:
        return None
    silent = [one for one in dyad if one not in {panel.reporter for panel in own}]
    rest = f"; {silent[0].name()} reports none" if silent else ""
    return f"{subject} {_predicate(comparison, own, window)}{rest}."


def _predicate(comparison: Comparison, own: Sequence[Panel], window: Window) -> str:
    figures = figures_words(own)
    match comparison:
        case "level" if window.start is None:
            return f"in {window.words} came to {figures}"
        case "level":
            return f"from {window.words} came to {figures} in all"
        case "multiple":
            return f"from {window.words} grew about {figures}"
        case "percent" | "difference":
            return f"from {window.words} changed by {figures}"
