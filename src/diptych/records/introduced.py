"""The people whom a record names together with an office."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from diptych.records.leaders import leaders_called
from diptych.records.likeness import initials_agree, same_name
from diptych.records.names import folded_words
from diptych.records.offices import same_office

if TYPE_CHECKING:
    from diptych.countries import Country
    from diptych.records.page import Page

__all__ = ["Introduced", "Person"]

_IN_A_PLACE = re.compile(r"[dt][aəe]n?$")
BEGINNING = 50_000
"""In so many characters of a text it is looked up how often a name stands."""
SHARED_LETTERS = 3
"""The forms of a name in other cases begin with the same letters, at least so many."""
MOST_NAMESAKES = 40
"""Of so many namings with the same beginning, the later ones tell nothing new."""
MOST_COMPARED = 200
"""Among so many first namings stands whoever holds an office that is mentioned alone."""


@dataclass(frozen=True, slots=True)
class Person:
    """One naming of someone, and the folded words of the name."""

    name: str
    words: tuple[str, ...]
    role: str | None
    country: Country | None
    body: bool = False


class Introduced:
    """The people of a record, to be asked by name and by office."""

    def __init__(self, page: Page) -> None:
        self._persons = _persons(page)
        self._namesakes: dict[str, list[Person]] = {}
        self._by_beginning: dict[str, list[Person]] = {}
        for one in self._persons:
            for beginning in {word[:SHARED_LETTERS] for word in one.words}:
                near = self._by_beginning.setdefault(beginning, [])
                if len(near) < MOST_NAMESAKES:
                    near.append(one)

    def namesakes(self, name: str) -> list[Person]:
        """Return the namings in which the words of a name stand, and its initials fit."""
        if name not in self._namesakes:
            self._namesakes[name] = self._find_namesakes(name)
        return self._namesakes[name]

    def _find_namesakes(self, name: str) -> list[Person]:
        words = folded_words(name)
        near = self._by_beginning.get(words[-1][:SHARED_LETTERS], []) if words else []
        return [
            one for one in near if same_name(one.words, words) and initials_agree(one.words, name)
        ]

    def home(self, one: Person) -> Country | None:
        """Return a person's country, which another naming of the same person may tell."""
        if one.country:
            return one.country
        return next((other.country for other in self.namesakes(one.name) if other.country), None)

    def holders(self, role: str, country: Country | None, *, body: bool = False) -> list[Person]:
        """Return the namings of the one person who holds an office; none when there are several.

        Who is named with the country comes first, then who is named with none. An office of a
        body is another than that of the same word of a country.
        """
        near = [
            one
            for one in self._persons[:MOST_COMPARED]
            if one.body == body and (one.role == role if body else same_office(role, one.role))
        ]
        homes = [(one, self.home(one)) for one in near]
        for wanted in (country, None):
            found = [one for one, home in homes if home == wanted]
            if found:
                return found if self.is_one_person(found) else []
        return near if country is None and self.is_one_person(near) else []

    def is_one_person(self, found: list[Person]) -> bool:
        """Say whether some namings are all of one person."""
        return all(same_name(one.words, found[0].words[-1:] or ("",)) for one in found)


def _persons(page: Page) -> list[Person]:
    names = [one.name or "" for one in page.references]
    known = {" ".join(name.split()) for name in names}
    beginning = page.text[:BEGINNING]
    found: dict[tuple[str, str | None, Country | None], Person] = {}
    for one, name in zip(page.references, names, strict=True):
        whole = _without_place(_not_run_on(name, known), beginning)
        key = (whole, one.role, one.country)
        if key not in found:
            words = folded_words(whole)
            home = one.country or _leaders_home(page, words)
            found[key] = Person(whole, words, one.role, home, one.body)
    return list(found.values())


def _not_run_on(name: str, known: set[str]) -> str:
    """Return a name without the words that a lost line break put after it."""
    words = name.split()
    for length in range(2, len(words)):
        if " ".join(words[:length]) in known:
            return " ".join(words[:length])
    return name


def _without_place(name: str, text: str) -> str:
    """Return "Elmar Babayev" of "Elmar Babayev Bakıda" where the text has that name more often."""
    shorter, _, last = name.rpartition(" ")
    if " " not in shorter or not _IN_A_PLACE.search(last):
        return name
    return shorter if text.count(shorter) > text.count(name) else name


def _leaders_home(page: Page, words: tuple[str, ...]) -> Country | None:
    from diptych.countries import country

    if len(words) < 2 or page.header.date is None:
        return None
    homes = {one.iso3 for one in leaders_called(words, page.header.date)}
    return country(homes.pop()) if len(homes) == 1 else None
