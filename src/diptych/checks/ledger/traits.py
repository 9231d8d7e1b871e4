"""What a commitment is about, in a form in which two of them can be compared."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.checks.ledger.stems import is_light, stem, words_in
from diptych.countries import mentions
from diptych.records.names import folded_words
from diptych.statements.periods import periods_in
from diptych.statements.quantities import quantities_in

if TYPE_CHECKING:
    from decimal import Decimal

    from diptych.checks.ledger.occasions import Occasion
    from diptych.countries import Country, Dyad
    from diptych.statements import Commitment

__all__ = ["Traits", "name_key", "traits_of"]

SMALLEST_FIGURE = 2
ACTION_TAIL = 20
VERB_LAST = frozenset({"az", "tr"})
_CYRILLIC = dict(
    zip(
        "абвгґдеёжзийклмнопрстуўфхцчшщъыьэюяіїє",
        "a b v g g d e e j z i i k l m n o p r s t u v f h ts ch sh sh _ i _ e u a i i e".split(),
        strict=True,
    )
)
_TURKIC = {"c": "j", "ç": "ch", "ş": "sh", "q": "g", "x": "h", "ğ": "g", "j": "j"}
_LATIN = (("dzh", "j"), ("dj", "j"), ("kh", "h"), ("ck", "k"), ("c", "k"), ("w", "v"), ("q", "g"))


@dataclass(frozen=True, slots=True)
class Traits:
    """What is compared: `heavy` stems tell pledges apart, `names` and `figures` most of all.

    `names` are consonants of proper names in Latin letters, the same in every language; the
    pair's own countries are no names here. `words` are the stems of the whole action; `verb` is
    the one with which it begins (ends, where the verb comes last), `None` for a light one.
    """

    language: str
    group: str
    done: bool
    actor: frozenset[Country]
    sphere: str | None
    words: tuple[str, ...]
    heavy: frozenset[str]
    verb: str | None
    names: frozenset[str]
    figures: frozenset[Decimal]
    deadline: str | None


def traits_of(one: Commitment, occasion: Occasion, dyad: Dyad) -> Traits:
    """Return what a commitment of a record is about."""
    language = occasion.language(one)
    action = _whole_action(one)
    passing = [*_periods(action, occasion, language), *_parties(action, language, dyad)]
    words = [word for at, word in words_in(action) if not _within(at, passing)]
    heavy = frozenset(stem(word, language) for word in words if not is_light(word, language))
    stems = tuple(stem(word, language) for word in words)
    verb = stems[-1 if language in VERB_LAST else 0] if stems else None
    return Traits(
        language=language,
        group=one.kind if one.kind in {"document", "working_group"} else "commitment",
        done=one.modality == "done" or _is_signed_at_once(one, occasion),
        actor=frozenset(one.actor),
        sphere=one.sphere,
        words=stems,
        heavy=heavy,
        verb=verb if verb in heavy else None,
        names=_names(one.quote, occasion, language, dyad),
        figures=_figures(one.quote, occasion, language),
        deadline=one.deadline.end if one.deadline else None,
    )


def _is_signed_at_once(one: Commitment, occasion: Occasion) -> bool:
    """Say whether a document is signed on the record's own day: "the documents we sign today"."""
    day = occasion.date.isoformat() if occasion.date else None
    due = one.deadline.end if one.deadline else None
    return one.kind == "document" and due is not None and due == day


def _whole_action(one: Commitment) -> str:
    """Return the action with what was cut off its end."""
    quote = " ".join(one.quote.split())
    tail = one.action[-ACTION_TAIL:]
    at = quote.casefold().find(tail.casefold())
    return one.action + quote[at + len(tail) :] if at >= 0 else one.action


def _periods(text: str, occasion: Occasion, language: str) -> list[tuple[int, int]]:
    found = periods_in(text, 0, len(text), occasion.date, language)
    return [(one.start, one.end) for one in found]


def _parties(text: str, language: str, dyad: Dyad) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in mentions(text, language) if one.country in dyad]


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _names(text: str, occasion: Occasion, language: str, dyad: Dyad) -> frozenset[str]:
    """Return the keys of the proper names: words with a capital inside the sentence."""
    passing = [*_periods(text, occasion, language), *_parties(text, language, dyad)]
    said = [
        word
        for at, word in words_in(text)
        if at and word[0].isupper() and not _within(at, passing) and not is_light(word, language)
    ]
    people = {it for one in occasion.record.speakers for it in folded_words(one.canonical)}
    kept = (word for word in said if not set(folded_words(word)) & people)
    return frozenset(key for key in (name_key(word, language) for word in kept) if len(key) > 1)


def name_key(word: str, language: str) -> str:
    """Return the consonants of a name in Latin letters, the same in every language.

    >>> name_key("Ganja", "en"), name_key("Гяндже", "ru"), name_key("Gəncə", "az")
    ('gnj', 'gnj', 'gnj')
    >>> name_key("Sumgait", "en"), name_key("Сумгаита", "ru"), name_key("Sumqayıt", "az")
    ('smgt', 'smgt', 'smgt')
    """
    small = word.replace("İ", "i").casefold()
    if re.search(r"[а-яёіў]", small):
        small = "".join(_CYRILLIC.get(one, one) for one in small)
    elif language in {"az", "tr"}:
        small = "".join(_TURKIC.get(one, one) for one in small)
    small = small.replace("ə", "a").replace("ı", "i")
    plain = unicodedata.normalize("NFKD", small)
    letters = "".join(one for one in plain if one.isascii() and one.isalpha())
    for written, sound in _LATIN:
        letters = letters.replace(written, sound)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouy]", "", letters.replace("dj", "j")))


def _figures(text: str, occasion: Occasion, language: str) -> frozenset[Decimal]:
    passing = _periods(text, occasion, language)
    found: set[Decimal] = set()
    for one in quantities_in(text, 0, len(text), language):
        if one.value is None or one.kind in {"duration", "rank"} or _within(one.figure, passing):
            continue
        found.update(one.value if isinstance(one.value, tuple) else (one.value,))
    return frozenset(it for it in found if it >= SMALLEST_FIGURE)
