"""The endings that names of countries take in running text, by language."""

from __future__ import annotations

__all__ = ["ADJECTIVE_ENDINGS", "NAME_ENDINGS", "stem"]

_RUSSIAN_NOUN = " а я у ю е и ы ом ем ём ой ей ёй ою ею ью ам ям ами ями ах ях ов й ь о"
_RUSSIAN_ADJECTIVE = "ий ый ой ая яя ое ее ие ые ого его ому ему ую юю им ым ом ем их ых ими ыми и"
_BELARUSIAN_NOUN = " ыя ыі ыю ыяй а я у ю е і ы ом ам ем ой ай ей ью сю ў аў ах ях амі ямі ь й о"
_BELARUSIAN_ADJECTIVE = "і ы ая яя ое ае ія ыя ага яга аму яму ую юю ім ым ай яй ой іх ых імі ымі"
_TURKIC_NOUN = (
    " ın in un ün nın nin nun nün a ə e ya yə ye da də de ta te dan dən den tan ten"
    " ı i u ü nı ni nu nü yı yi yu yü la lə le yla ylə yle lı li lu lü lılar lilər ndan ndə nda"
    " sı si sının sinin sına sinə sine sında sində sinde sından sindən sinden sını sini sı ilə"
)

NAME_ENDINGS: dict[str, frozenset[str]] = {
    "en": frozenset({""}),
    "ru": frozenset(_RUSSIAN_NOUN.split(" ")) | frozenset(_RUSSIAN_ADJECTIVE.split()),
    "be": frozenset(_BELARUSIAN_NOUN.split(" ")) | frozenset(_BELARUSIAN_ADJECTIVE.split()),
    "az": frozenset(_TURKIC_NOUN.split(" ")),
    "tr": frozenset(_TURKIC_NOUN.split(" ")),
}
ADJECTIVE_ENDINGS: dict[str, frozenset[str]] = {
    "en": frozenset({""}),
    "ru": frozenset({"", *_RUSSIAN_ADJECTIVE.split()}),
    "be": frozenset({"", *_BELARUSIAN_ADJECTIVE.split()}),
    "az": frozenset({"", *_TURKIC_NOUN.split()}),
    "tr": frozenset({"", *_TURKIC_NOUN.split()}),
}

_SLAVIC_DROPPED = ("ые", "ие", "ая", "ыя", "а", "я", "й", "ь", "ы")


def stem(word: str, language: str) -> str:
    """Return what stays of a word when it is declined."""
    if language not in {"ru", "be"} or len(word) < 4:
        return word
    for ending in _SLAVIC_DROPPED:
        if word.endswith(ending):
            return word.removesuffix(ending)
    return word
