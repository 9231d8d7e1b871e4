"""Lists of the papers that were signed: an item names a paper, the line before says "signed"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.statements.commitments.lists import marker_end

if TYPE_CHECKING:
    from diptych.statements.commitments.grammar import Grammar
    from diptych.statements.passages import Passage

__all__ = ["is_to_be_signed", "paper_in", "papers_begin"]

LONGEST_LEAD = 400
SHORTEST = 8
_TO_BE = re.compile(
    r"(?<!\w)(?:will|shall|to be|plan|expected|scheduled|буд(?:ет|ут|зе|уць)|подпиш|падпіш|намеча"
    r"|планир|предсто|ожида|плану|imzalanaca|imzalayaca|planlaş|planlan|nəzərdə|öngör|gözlən|beklen)",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s+[-–—]\s+(?=[A-ZА-ЯЁІЎƏİĞŞÇÖÜ])|\s*\((?=[^)]{12})|[;\n]|\s*\.\s*$")
"""What stands after a paper's name: who signed it, in brackets or after a dash."""


def is_to_be_signed(words: str) -> bool:
    """Say whether words speak of a paper that is still to be signed."""
    return _TO_BE.search(words) is not None


def papers_begin(passage: Passage, number: int, grammar: Grammar) -> bool:
    """Say whether a sentence introduces a list of papers that are signed or exchanged."""
    one = passage.sentences[number]
    start = max(one.start, one.end - LONGEST_LEAD)
    return grammar["signs_list"].search(passage.text, start, one.end) is not None


def paper_in(passage: Passage, number: int, grammar: Grammar) -> tuple[int, int] | None:
    """Return where the name of a paper stands in an item of such a list, `None` if it has none."""
    one = passage.sentences[number]
    start = marker_end(passage.text, one.start, one.end)
    after = _AFTER.search(passage.text, start, one.end)
    end = after.start() if after else one.end
    end = start + len(passage.text[start:end].rstrip(" .;,"))
    if end - start < SHORTEST or not grammar["paper"].fullmatch(passage.text, start, end):
        return None
    return start, end
