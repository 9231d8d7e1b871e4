"""A record on a page: its words on the left leaf, what was found in them on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diptych.document.html.elements import Html, element, escaped, joined
from diptych.document.html.inlines import SHAPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from diptych.document.blocks import Block, Mark, Passage, RecordText, Segment

__all__ = ["record_html"]


def record_html(record: RecordText, render: Callable[[Iterable[Block]], list[Html]]) -> Html:
    """Return a record's passages; `render` makes the blocks that stand beside them."""
    met: set[str] = set()
    passages = [_passage(one, record.language, met, render) for one in record.passages]
    return element("div", *passages, class_="record")


def _passage(
    passage: Passage,
    language: str,
    met: set[str],
    render: Callable[[Iterable[Block]], list[Html]],
) -> Html:
    words = joined(_segment(segment, met) for segment in passage.segments)
    who = (
        element("p", passage.who, class_="who", lang=language, dir="auto") if passage.who else None
    )
    said = element("p", words, lang=language, dir="auto", class_="words")
    beside = render(passage.beside)
    return element(
        "div",
        element("div", who, said, class_="said"),
        element("div", *beside, class_="beside"),
        class_=" ".join(
            filter(None, ("passage", f"side-{passage.side}" if passage.side else "other"))
        ),
    )


def _segment(segment: Segment, met: set[str]) -> Html:
    """Return words, marked by the narrowest statement that covers them that has a verdict."""
    if not segment.marks:
        return escaped(segment.words)
    chief = next((mark for mark in reversed(segment.marks) if mark.tone), segment.marks[-1])
    words = element("a", segment.words, href=chief.to) if chief.to else escaped(segment.words)
    begins = chief.id not in met
    return element(
        "mark",
        *(_anchor(mark, met) for mark in segment.marks if mark.id not in met),
        words,
        class_=chief.tone or "found",
        title="; ".join(mark.word for mark in segment.marks),
        data_statements=" ".join(mark.id for mark in segment.marks),
        data_shape=SHAPES[chief.tone] if chief.tone and begins else None,
    )


def _anchor(mark: Mark, met: set[str]) -> Html:
    """Name the place where a statement's words begin, so that others lead to it."""
    met.add(mark.id)
    return element("span", id=f"words-{mark.id}", class_="anchor")
