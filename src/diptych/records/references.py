"""Officials named in a text: office, country and name, in the orders that five languages use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.records.roles import nominative
from diptych.records.types import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.countries import Country
    from diptych.records.tokens import CountryIndex, Token

__all__ = ["Naming", "Reference", "references_of"]

_WITHIN_OFFICE = frozenset({" ", "-", "\u00a0", "’s ", "'s ", " – ", " — ", " - ", "–"})
_LOCATIVE = re.compile(r"['’][dt][ae]n?$")
"""In "Ndiaye Ankara'da" the second word is the place."""
_TURKIC_CASE = re.compile(r"['’](?:n?[ıiuü]n?|y[ıiuü]|[yn]?[ae]|y?l[ae])$")
_AFTER_NAMES = frozenset(
    "oglu oğlu ogly ugli oglı qızı qizi kızı kyzy оглы оглу улы кызы огли уулу".split()
)
"""Particles that end a patronymic; the others stand before a family name."""
MOST_NAMES = 6
MOST_IN_OFFICE = 14
"""No office has more words; what would be longer is not read on."""


@dataclass(frozen=True, slots=True)
class Reference(Span):
    """An official as a text names him once; the span covers the name and the office.

    An office of a `body` is that of a chamber, a company or a union, and of no country.
    """

    name: str | None
    role: str | None
    country: Country | None
    body: bool = False


@dataclass(frozen=True, slots=True)
class Naming:
    """Reads references out of a text's words."""

    text: str
    tokens: list[Token]
    countries: CountryIndex

    def at(self, index: int) -> Reference:
        """Return the reference around the word for an office that stands at an index."""
        first = self._first_of_office(index)
        last = self._last_of_office(index)
        body = self._body_after(last)
        if body:
            return self._of_body(first, last, body)
        role = self.role(first, last)
        country = self.country_in(first, last)
        names = self.names_from(last + 1, comma=country is not None or self._is_of_state(last))
        if names:
            end, of = self._home_after(names[-1])
            return Reference(
                self.tokens[first].start,
                self.tokens[end].end,
                self.name(names),
                role,
                country or of,
            )
        names = self._names_before(first)
        start = names[0] if names else first
        name = self.name(names) if names else None
        return Reference(self.tokens[start].start, self.tokens[last].end, name, role, country)

    def _body_after(self, last: int) -> list[int]:
        """Return the words of a body after "of": capitalised, and no country's; empty without."""
        ahead = last + 1
        if ahead >= len(self.tokens) or self.tokens[ahead].word.casefold() not in {"of", "for"}:
            return []
        found: list[int] = []
        while ahead < len(self.tokens) and ahead - last < MOST_IN_OFFICE:
            token = self.tokens[ahead]
            if self.gap(ahead - 1).strip(" \u00a0-"):
                break
            if token.kind != "connective" and not token.word[0].isupper():
                break
            found.append(ahead)
            ahead += 1
        named = [one for one in found if self.tokens[one].kind != "connective"]
        if not named or self.tokens[named[0]].kind != "name" or self._is_at_home(named[0]):
            return []
        return found

    def _is_at_home(self, index: int) -> bool:
        return self.countries.at(self.tokens[index]) is not None

    def _of_body(self, first: int, last: int, body: list[int]) -> Reference:
        """Return who holds an office of a body: its last known word parts it from a name."""
        named = next(one for one in body if self.tokens[one].kind == "name")
        end = max(one for one in body if one == named or self._belongs_to_body(one))
        names = self.names_from(end + 1, comma=True)
        stop = names[-1] if names else end
        name = self.name(names) if names else None
        start, finish = self.tokens[first].start, self.tokens[stop].end
        home = self.country_in(last + 1, end)
        return Reference(start, finish, name, self.role(first, end), home, body=True)

    def _belongs_to_body(self, index: int) -> bool:
        return self.tokens[index].kind == "qualifier" or self._is_at_home(index)

    def _is_of_state(self, last: int) -> bool:
        """Say whether an office ends with "of the Republic", so that a name may follow a comma."""
        return last > 0 and self.tokens[last].word in {"Republic", "Federation", "Kingdom"}

    def last_of_office(self, index: int) -> int:
        """Return the index of the last word of the office whose word stands at an index."""
        return self._last_of_office(index)

    def _first_of_office(self, index: int) -> int:
        first = index
        while (
            first > 0
            and index - first < MOST_IN_OFFICE
            and self.gap(first - 1) in _WITHIN_OFFICE
            and (
                self.tokens[first - 1].kind in {"office", "qualifier"}
                or self.countries.at(self.tokens[first - 1])
            )
        ):
            first -= 1
        return first

    def _last_of_office(self, index: int) -> int:
        last = ahead = index
        joined = False
        while ahead + 1 < len(self.tokens) and ahead - index < MOST_IN_OFFICE:
            token = self.tokens[ahead + 1]
            gap = self.gap(ahead)
            if gap.strip(" \u00a0-") and not (gap in _WITHIN_OFFICE and token.kind == "office"):
                break
            if token.kind == "connective":
                joined = joined or token.word.casefold() in {"and", "&", "и", "і", "və", "ve"}
            elif self._goes_on(token, joined=joined):
                last, joined = ahead + 1, False
            else:
                break
            ahead += 1
        return last

    def _goes_on(self, token: Token, *, joined: bool) -> bool:
        """Say whether a word still belongs to the office; after "and" only its field does."""
        if token.kind == "qualifier":
            return True
        return not joined and (token.kind == "office" or self.countries.at(token) is not None)

    def names_from(self, index: int, *, comma: bool = False) -> list[int]:
        """Return the indices of the words of a name that begins at an index."""
        found: list[int] = []
        if index < len(self.tokens) and index > 0:
            gap = self.gap(index - 1)
            title = self.tokens[index - 1].kind == "courtesy" and gap == ". "
            if gap.strip(" \u00a0") and not title and not (comma and gap == ", "):
                return []
            comma = gap == ", "
        while index < len(self.tokens) and self.tokens[index].kind == "courtesy":
            index += 1
        while index < len(self.tokens) and len(found) < MOST_NAMES:
            if not self._may_name(index, found):
                break
            found.append(index)
            index += 1
            if _TURKIC_CASE.search(self.tokens[found[-1]].word):
                break
        found = self._without_last_particles(found)
        return [] if comma and len(found) < 2 else found

    def _may_name(self, index: int, found: list[int]) -> bool:
        """Say whether a word may go on with a name of which some words were found."""
        token = self.tokens[index]
        if token.kind not in {"name", "particle"} or self.countries.at(token):
            return False
        return not found or (self._holds(found[-1]) and not _LOCATIVE.search(token.word))

    def _without_last_particles(self, found: list[int]) -> list[int]:
        while found and self.tokens[found[-1]].kind == "particle":
            if self.tokens[found[-1]].word.casefold() in _AFTER_NAMES:
                break
            found = found[:-1]
        return found

    def _holds(self, index: int) -> bool:
        """Say whether a name goes on after a word: a blank, or the full stop of an initial."""
        gap = self.gap(index)
        if not gap.strip(" \u00a0"):
            return True
        return self.tokens[index].end - self.tokens[index].start <= 2 and not gap.strip(" .\u00a0")

    def _home_after(self, index: int) -> tuple[int, Country | None]:
        """Return the country after a name ("of India"), and the index of the last word."""
        ahead = index + 1
        if ahead >= len(self.tokens) or self.tokens[ahead].word.casefold() != "of":
            return index, None
        for ahead in range(index + 2, min(index + 6, len(self.tokens))):
            token = self.tokens[ahead]
            if self.gap(ahead - 1).strip(" \u00a0"):
                break
            found = self.countries.at(token)
            if found:
                return ahead, found
            if token.word.casefold() not in {"the", "republic", "kingdom", "of"}:
                break
        return index, None

    def _names_before(self, first: int) -> list[int]:
        """Return the name that stands before an office: "Ilham Aliyev, the President of …"."""
        index = first - 1
        if index >= 0 and self.tokens[index].word.casefold() == "the":
            index -= 1
        if index < 0 or self.gap(index).strip(" \u00a0the") not in {",", "(", "–", "—"}:
            return []
        found: list[int] = []
        while index >= 0 and len(found) < MOST_NAMES:
            token = self.tokens[index]
            if token.kind not in {"name", "particle"} or self.countries.at(token):
                break
            if found and not self._holds(index):
                break
            found.insert(0, index)
            index -= 1
        return found if len(found) >= 2 else []

    def gap(self, index: int) -> str:
        """Return what stands between a word and the next."""
        if index + 1 >= len(self.tokens):
            return "\n"
        return self.text[self.tokens[index].end : self.tokens[index + 1].start]

    def words(self, first: int, last: int) -> str:
        """Return the words between two indices, with single blanks."""
        end = self.tokens[last].end
        if len(self.tokens[last].word) == 1 and self.text[end : end + 1] == ".":
            end += 1
        return " ".join(self.text[self.tokens[first].start : end].split())

    def name(self, indices: list[int]) -> str:
        """Return a name as written, without a Turkish case ending after an apostrophe."""
        return _TURKIC_CASE.sub("", self.words(indices[0], indices[-1]))

    def role(self, first: int, last: int) -> str:
        """Return an office with its country as written; its first word in the nominative."""
        words = self.words(first, last)
        for token in self.tokens[first : last + 1]:
            if token.kind == "office":
                return words.replace(token.word, nominative(token.word) or token.word, 1)
        return words

    def country_in(self, first: int, last: int) -> Country | None:
        """Return the first country between two indices."""
        found = (self.countries.at(token) for token in self.tokens[first : last + 1])
        return next((one for one in found if one), None)


def references_of(naming: Naming) -> Iterator[Reference]:
    """Yield the officials whom a text names by their names, in order."""
    reached = 0
    for index, token in enumerate(naming.tokens):
        if token.kind != "office" or token.start < reached:
            continue
        reference = naming.at(index)
        if reference.name:
            reached = reference.end
            yield reference
