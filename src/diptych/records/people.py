"""Who a reference means: the fullest name the record gives, the office and the country."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from diptych.records.leaders import leader_holding, leaders_called
from diptych.records.likeness import initials_agree, same_name
from diptych.records.names import (
    folded_words,
    initials_of,
    is_declined_from,
    nominative_given_name,
    of_genitive,
    tidied,
)
from diptych.records.offices import (
    ANY_OFFICE,
    leading_office,
    office_in,
    without_capitals,
)
from diptych.records.references import Reference
from diptych.records.roles import is_courtesy
from diptych.records.turns import PRESS
from diptych.records.types import Speaker

if TYPE_CHECKING:
    from diptych.countries import Country
    from diptych.records.page import Page

__all__ = ["People"]


SHARED_LETTERS = 3
"""The forms of a name in other cases begin with the same letters, at least so many."""
MOST_NAMESAKES = 40
"""Of so many namings with the same beginning, the later ones tell nothing new."""
MOST_SEARCHES = 40
"""A record has no more speakers whose full names must be looked for in the whole text."""


@dataclass(frozen=True, slots=True)
class _Person:
    """One naming of someone, and the folded words of the name."""

    name: str
    words: tuple[str, ...]
    role: str | None
    country: Country | None


class People:
    """The people whom a record names, to be asked who is meant."""

    def __init__(self, page: Page, issuer: Country | None = None) -> None:
        self._page = page
        self._issuer = issuer
        self._persons = self._introduced(page)
        self._by_beginning: dict[str, list[_Person]] = {}
        for one in self._persons:
            for beginning in {word[:SHARED_LETTERS] for word in one.words}:
                near = self._by_beginning.setdefault(beginning, [])
                if len(near) < MOST_NAMESAKES:
                    near.append(one)
        self._searches_left = MOST_SEARCHES
        self._known: dict[tuple[str | None, str | None, Country | None], Speaker] = {}

    def _introduced(self, page: Page) -> list[_Person]:
        names = [one.name or "" for one in page.references]
        short = {" ".join(name.split()) for name in names if len(name.split()) == 2}
        found: dict[tuple[str, str | None, Country | None], _Person] = {}
        for one, name in zip(page.references, names, strict=True):
            # Where line breaks were lost, two names run together; the shorter one is known.
            begins = " ".join(name.split()[:2])
            whole = begins if len(name.split()) > 3 and begins in short else name
            key = (whole, one.role, one.country)
            if key not in found:
                words = folded_words(whole)
                found[key] = _Person(whole, words, one.role, one.country or self._known_home(words))
        return list(found.values())

    def _known_home(self, words: tuple[str, ...]) -> Country | None:
        from diptych.countries import country

        homes = {one.iso3 for one in leaders_called(words, self._page.header.date)}
        return country(homes.pop()) if len(homes) == 1 and len(words) > 1 else None

    def knows(self, name: str) -> bool:
        """Say whether the record introduces someone of this name together with an office."""
        return bool(self._namesakes(name))

    def is_leader(self, name: str) -> bool:
        """Say whether a full name is that of a leader at the time of the record."""
        words = folded_words(name)
        return len(words) > 1 and bool(leaders_called(words, self._page.header.date))

    def is_met(self, name: str) -> bool:
        """Say whether a full name is a leader's of the time, or stands in the text twice."""
        if self.is_leader(name):
            return True
        if not self._searches_left:
            return False
        self._searches_left -= 1
        first = self._page.text.find(name)
        return first >= 0 and self._page.text.find(name, first + 1) >= 0

    def _namesakes(self, name: str) -> list[_Person]:
        """Return the namings in which the words of a name stand, and its initials fit."""
        words = folded_words(name)
        near = self._by_beginning.get(words[-1][:SHARED_LETTERS], []) if words else []
        return [
            one for one in near if same_name(one.words, words) and initials_agree(one.words, name)
        ]

    def speaker(self, reference: Reference, previous: Speaker | None = None) -> Speaker:
        """Return who is meant; an office alone ("The President added") may be the last speaker."""
        if reference.name is None and previous and _may_be(previous, reference):
            return previous
        key = (reference.name, reference.role, reference.country)
        if key not in self._known:
            self._known[key] = self._speaker(reference)
        return self._known[key]

    def _speaker(self, reference: Reference) -> Speaker:
        if reference.role == PRESS:
            return Speaker(reference.name or PRESS, PRESS)
        if reference.name is None:
            return self._holder(reference)
        if self._is_declined(reference):
            plain = of_genitive(reference.name)
            speaker = self.speaker(replace(reference, name=plain, start=0, end=0))
            return replace(speaker, name=reference.name)
        called = self._called(reference)
        leader = self._leader(reference, called)
        canonical = self._canonical(reference.name, called, leader[0] if leader else None)
        country = reference.country or self._country(called) or (leader[1] if leader else None)
        return Speaker(reference.name, canonical, _role(reference, called), country)

    def _is_declined(self, reference: Reference) -> bool:
        """Say whether an office stood in another case than the one in which it is given."""
        words = " ".join(reference.of(self._page.text).split())
        return bool(
            words and reference.role and reference.role not in words and re.search(r"[а-я]", words)
        )

    def _called(self, reference: Reference) -> list[_Person]:
        """Return the namings of the same person: surname, initials and country agree."""
        found = self._namesakes(reference.name or "")
        if reference.country:
            found = [one for one in found if one.country in {None, reference.country}]
        return found

    def _holder(self, reference: Reference) -> Speaker:
        """Return the one person who holds an office that is mentioned without a name."""
        role, country = reference.role or "", reference.country or self._issuer
        written = " ".join(reference.of(self._page.text).split()) or role
        found = [
            one
            for one in self._persons
            if one.country == country and office_in(role) in {*ANY_OFFICE, office_in(one.role)}
        ]
        if country is None:
            found = [one for one in found if not self._country(self._namesakes(one.name))]
        if found and self._is_one_person(found):
            best = max(found, key=lambda one: len(one.words))
            named = Reference(0, 0, self._undeclined(best, role), best.role or role, country)
            return replace(self.speaker(named), name=written)
        leader = self._in_office(role, country)
        return Speaker(written, leader or tidied(written), without_capitals(role), country)

    def _undeclined(self, person: _Person, role: str) -> str:
        """Return a name as written; a Russian one as the table has it, who may be declined here."""
        known = self._in_office(role, person.country)
        russian = known is not None and re.search(r"[а-я]", known) is not None
        same = known is not None and same_name(folded_words(known), person.words)
        return known if known and russian and same else person.name

    def _in_office(self, role: str, country: Country | None) -> str | None:
        """Return who held an office on the record's day, as far as the table of leaders knows."""
        when = self._page.header.date
        if country is None or when is None:
            return None
        found = leader_holding(leading_office(role), country.iso3, when)
        return found and (found.russian if re.search(r"[а-я]", role) else found.name)

    def _is_one_person(self, found: list[_Person]) -> bool:
        return all(same_name(one.words, (found[0].words or ("",))[-1:]) for one in found)

    def _country(self, called: list[_Person]) -> Country | None:
        return next((one.country for one in called if one.country), None)

    def _leader(self, reference: Reference, called: list[_Person]) -> tuple[str, Country] | None:
        """Return the leader of this name at the time, if there is only one."""
        from diptych.countries import country

        name = reference.name or ""
        words = folded_words(name)
        found = leaders_called(words, self._page.header.date)
        found = [one for one in found if initials_agree(folded_words(one.name), name)] or found
        if not found and len(words) > 1:
            found = leaders_called(words[-1:], self._page.header.date)
            found = [one for one in found if words[0][:1] == folded_words(one.name)[0][:1]]
        where = self._country(called)
        if where:
            found = [one for one in found if one.iso3 == where.iso3]
        if len({one.iso3 for one in found}) > 1:
            held = leading_office(reference.role or "")
            found = [one for one in found if one.office == held] or found
        if len({one.iso3 for one in found}) > 1:
            found = [one for one in found if self._issuer and one.iso3 == self._issuer.iso3]
        if len({one.iso3 for one in found}) != 1:
            return None
        best = found[-1]
        cyrillic = bool(re.search(r"[а-яё]", name.casefold()))
        return (best.russian if cyrillic else best.name), country(best.iso3)

    def _canonical(self, name: str, called: list[_Person], leader: str | None) -> str:
        words = folded_words(name)
        if len(words) > 1 and not initials_of(name) and not name.isupper():
            return tidied(name)
        full = [one for one in called if len(one.words) > max(1, len(words) - 1)]
        full = [one for one in full if len(one.words) > len(words)] or [
            one for one in full if not one.name.isupper()
        ]
        if full:
            best = min(full, key=lambda one: (initials_of(one.name) != "", -len(one.words)))
            return tidied(_plain(best, words))
        found = self._beside(name, words)
        if found:
            return found
        return leader or tidied(re.sub(r"([^\W\d_]\.)(?=[^\W\d_])", r"\1 ", name))

    def _beside(self, name: str, words: tuple[str, ...]) -> str | None:
        """Return a full name that the text has without an office: "Владимир Путин и …"."""
        if len(words) != 1 or not self._searches_left:
            return None
        self._searches_left -= 1
        surname = words[0]
        stem = re.escape(name.rsplit(".", maxsplit=1)[-1].strip()[:-1])
        initials = initials_of(name)
        form = rf"([^\W\d_a-zа-я][^\W\d_]+(?:-[^\W\d_]+)?) ({stem}[^\W\d_]{{0,4}})(?!\w)"
        for match in re.finditer(form, self._page.text):
            given, written = match.group(1), folded_words(match.group(2))
            if not given[0].isupper() or not written or not initials:
                continue
            if is_declined_from(written[0], surname) and given.casefold().startswith(initials[0]):
                given = nominative_given_name(given, written[0], surname)
                return f"{given} {tidied(name.rsplit('.', maxsplit=1)[-1].strip())}"
        return None


def _may_be(previous: Speaker, reference: Reference) -> bool:
    """Say whether a mention of an office alone may mean the one who spoke last."""
    if reference.role == PRESS or previous.canonical == PRESS:
        return False
    if reference.country:
        return previous.country == reference.country
    return (
        office_in(reference.role) in {*ANY_OFFICE, office_in(previous.role)} or not reference.role
    )


def _plain(person: _Person, words: tuple[str, ...]) -> str:
    """Return a person's name in the nominative, as far as the surname of a label shows it."""
    parts = person.name.split()
    if not words or len(parts) < 2:
        return person.name
    form, surname = folded_words(parts[-1]), words[-1]
    if not form or form[0] == surname or not is_declined_from(form[0], surname):
        return person.name
    given = [nominative_given_name(part, form[0], surname) for part in parts[:-1]]
    return " ".join([*given, surname.capitalize()])


def _role(reference: Reference, called: list[_Person]) -> str | None:
    """Return the office as written, without capitals; the one that names a country is preferred."""
    own = None if is_courtesy(reference.role or "") else reference.role
    roles = [own, *(one.role for one in called if one.country)]
    if own and reference.country is None and len(roles) > 1:
        same = [role for role in roles[1:] if office_in(role) == office_in(without_capitals(own))]
        roles = [*same, *roles]
    role = next((one for one in roles if one), None)
    return without_capitals(role) if role else next((one.role for one in called if one.role), None)
