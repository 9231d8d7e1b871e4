"""Who a reference means: the fullest name the record gives, the office and the country."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from diptych.records.declension import case_of, is_declined_from, nominative_name
from diptych.records.fullnames import FullNames, opening_name
from diptych.records.introduced import Introduced
from diptych.records.leaders import leader_holding, leaders_called, only_leader
from diptych.records.names import folded_words, initials_of, tidied
from diptych.records.offices import (
    leading_office,
    office_in,
    same_office,
    without_capitals,
)
from diptych.records.references import Reference
from diptych.records.roles import is_courtesy, nominative
from diptych.records.turns import ANSWER, PRESS
from diptych.records.types import Speaker

if TYPE_CHECKING:
    from diptych.countries import Country
    from diptych.records.declension import Case
    from diptych.records.introduced import Person
    from diptych.records.page import Page

__all__ = ["People"]

_OUR = re.compile(r"\b(?:our|наш\w*|\w+[iıuü]mizin|\w+[iıuü]m[ıuü]zun|\w+mızın)\b", re.IGNORECASE)
OPENING_LINES = 6
"""Whoever is interviewed is named in so many lines, or not at all."""
NEAR = 2_000
"""Whoever is meant by "the Minister" was named within so many characters before."""


class People:
    """The people whom a record names, to be asked who is meant."""

    def __init__(self, page: Page, issuer: Country | None = None) -> None:
        self._page = page
        self._issuer = issuer
        self._introduced = Introduced(page)
        self._turkic = page.language in {"az", "tr"}
        self._rulers: dict[str, Speaker] = {}
        self._known: dict[tuple[str | None, str | None, Country | None], Speaker] = {}

    @cached_property
    def full_names(self) -> FullNames:
        """The full names that the text holds anywhere."""
        return FullNames(self._page.text, self._page.tokens)

    def knows(self, name: str) -> bool:
        """Say whether the record introduces someone of this name together with an office."""
        return bool(self._introduced.namesakes(name))

    def is_titled(self, name: str) -> bool:
        """Say whether one full name of the text ends with a family name: "Mr Minh"."""
        return self.full_names.ending(name) is not None

    def is_leader(self, name: str) -> bool:
        """Say whether a full name is that of a leader at the time of the record."""
        words = folded_words(name)
        return len(words) > 1 and bool(leaders_called(words, self._page.header.date))

    def is_met(self, name: str) -> bool:
        """Say whether a full name is a leader's of the time, or stands in the text twice."""
        return self.is_leader(name) or self.full_names.count(name) > 1

    def speaker(self, reference: Reference, previous: Speaker | None = None) -> Speaker:
        """Return who is meant; an office alone ("The President added") may be the last speaker."""
        if reference.name is None:
            ruler = self._ruler(reference)
            if ruler:
                return ruler
            if previous and _may_be(previous, reference):
                return previous
            named = self._antecedent(reference)
            if named:
                found = replace(self.speaker(named), name=self._written(reference))
                self._remember_ruler(reference, found)
                return found
        key = (reference.name, reference.role, reference.country)
        if key not in self._known:
            self._known[key] = self._speaker(reference)
        return self._known[key]

    def _ruler(self, reference: Reference) -> Speaker | None:
        """Return whom the record has called "our head of state": the publisher's own, always."""
        if reference.country or leading_office(reference.role or "") not in {"state", "government"}:
            return None
        found = self._rulers.get(leading_office(reference.role or ""))
        return found and replace(found, name=self._written(reference))

    def _remember_ruler(self, reference: Reference, found: Speaker) -> None:
        if _OUR.search(reference.role or ""):
            self._rulers.setdefault(leading_office(reference.role or ""), found)

    def _speaker(self, reference: Reference) -> Speaker:
        if reference.role == PRESS:
            return Speaker(reference.name or PRESS, PRESS)
        if reference.name is None:
            return self._holder(reference)
        case = self._case(reference)
        if case:
            plain = self._nominative(reference.name, case)
            speaker = self.speaker(replace(reference, name=plain, start=0, end=0))
            return replace(speaker, name=reference.name)
        called = self._called(reference)
        leader = self._leader(reference, called)
        canonical = self._canonical(reference.name, called, leader[0] if leader else None)
        country = reference.country or self._country(called) or (leader[1] if leader else None)
        return Speaker(reference.name, canonical, _role(reference, called), country)

    def _case(self, reference: Reference) -> Case | None:
        """Return the case in which the text has a person's office; `None` for the nominative."""
        for word in reference.of(self._page.text).split():
            plain = nominative(word.strip(",.()"))
            if plain:
                return case_of(word.strip(",.()"), plain)
        return None

    def _nominative(self, name: str, case: Case) -> str:
        return self.full_names.nominative(name) or nominative_name(name, case)

    def _called(self, reference: Reference) -> list[Person]:
        """Return the namings of the same person: surname, initials and country agree."""
        found = self._introduced.namesakes(reference.name or "")
        if reference.country:
            found = [one for one in found if one.country in {None, reference.country}]
        return found

    def _antecedent(self, reference: Reference) -> Reference | None:
        """Return whom the paragraphs before name first, where an office alone leaves it open."""
        role, start = reference.role, reference.start
        if role == ANSWER:
            return self._interviewed()
        if reference.country or reference.body or (role and self._holders(reference)):
            return None
        before = self._page.references_between(max(0, start - NEAR), start)
        near = [one for one in before if not one.body and (not role or same_office(role, one.role))]
        lines = [self._page.text.rfind("\n", 0, one.start) for one in near]
        return near[lines.index(lines[-1])] if near else None

    def _interviewed(self) -> Reference | None:
        """Return who answers: whom the title names, or else the text; or who opens a paragraph.

        The last may be where a title has the office alone, and a life follows: "N was born in".
        """
        titled = self._page.references_between(0, self._page.header.end)
        named = next(iter(titled or self._page.references), None)
        if named:
            return named
        lines = self._page.lines[:OPENING_LINES]
        name = next(filter(None, (opening_name(self._page, one) for one in lines)), None)
        naming = self._page.naming(0, self._page.header.end)
        offices = (n for n, one in enumerate(naming.tokens) if one.kind == "office")
        office = next((naming.at(one) for one in offices), None)
        if name is None or office is None:
            return None
        return Reference(0, 0, name, office.role, office.country, office.body)

    def _holders(self, reference: Reference) -> list[Person]:
        country = reference.country or (None if reference.body else self._issuer)
        role = reference.role or ""
        return self._introduced.holders(role, country, body=reference.body) if role else []

    def _written(self, reference: Reference) -> str:
        return " ".join(reference.of(self._page.text).split()) or reference.role or ""

    def _holder(self, reference: Reference) -> Speaker:
        """Return the one person who holds an office that is mentioned without a name."""
        role, country = reference.role or "", reference.country or self._issuer
        if reference.body:
            country = reference.country
        written = self._written(reference)
        found = self._holders(reference)
        if found:
            best = max(found, key=lambda one: len(one.words))
            home = country or self._introduced.home(best)
            named = Reference(0, 0, self._undeclined(best), best.role or role, home)
            return replace(self.speaker(named), name=written)
        leader = None if reference.body else self._in_office(role, country)
        return Speaker(written, leader or tidied(written), without_capitals(role), country)

    def _undeclined(self, person: Person) -> str:
        """Return the nominative of a name that the record may have in another case only."""
        for one in self._page.references:
            if one.name == person.name and one.role == person.role:
                case = self._case(one)
                plain = self.full_names.nominative(person.name)
                return plain or (nominative_name(person.name, case) if case else person.name)
        return self.full_names.nominative(person.name) or person.name

    def _in_office(self, role: str, country: Country | None) -> str | None:
        """Return who held an office on the record's day, as far as the table of leaders knows."""
        when = self._page.header.date
        if country is None or when is None:
            return None
        found = leader_holding(leading_office(role), country.iso3, when)
        return found and (found.russian if re.search(r"[а-я]", role) else found.name)

    def _country(self, called: list[Person]) -> Country | None:
        return next((one.country for one in called if one.country), None)

    def _leader(self, reference: Reference, called: list[Person]) -> tuple[str, Country] | None:
        """Return the leader of this name, office and country at the time, if there is only one."""
        from diptych.countries import country

        name = reference.name or ""
        words, initials = folded_words(name), initials_of(name)
        when = self._page.header.date
        if when is None or not words:
            return None
        found = leaders_called(words, when) or leaders_called(words[-1:], when)
        given = initials[:1] or (words[0][:1] if len(words) > 1 else "")
        found = [one for one in found if not given or _begins(one.spellings, given)]
        home = reference.country or self._country(called)
        if reference.body:
            return None
        role = "" if is_courtesy(reference.role or "") else reference.role or ""
        office = leading_office(role)
        if role and not office:
            return None
        homes = {home.iso3} if home else set[str]()
        best = only_leader(found, office, homes)
        if best is None and self._issuer and not home:
            best = only_leader(found, office, {self._issuer.iso3})
        if best is None:
            return None
        cyrillic = bool(re.search(r"[а-яё]", name.casefold()))
        return (best.russian if cyrillic else best.name), country(best.iso3)

    def _canonical(self, name: str, called: list[Person], leader: str | None) -> str:
        words = folded_words(name)
        if len(words) > 1 and name[0].isupper() and not initials_of(name) and not name.isupper():
            longer = [one.name for one in called if one.words[-len(words) :] == words]
            return self._tidied(max(longer, key=_number_of_words, default=name))
        full = [one for one in called if len(one.words) > max(1, len(words) - 1)]
        full = [one for one in full if len(one.words) > len(words)] or [
            one for one in full if not one.name.isupper()
        ]
        if full:
            best = min(full, key=lambda one: (initials_of(one.name) != "", -len(one.words)))
            return self._tidied(self._plain(best, words))
        found = self.full_names.full(name) or leader
        if found is None and not called:
            found = self.full_names.ending(name)
        found = found or self._in_small_letters(name, called)
        return self._tidied(found or re.sub(r"([^\W\d_]\.)(?=[^\W\d_])", r"\1 ", name))

    def _tidied(self, name: str) -> str:
        return tidied(name, turkic=self._turkic)

    def _in_small_letters(self, name: str, called: list[Person]) -> str | None:
        """Return a name that a label has in capitals as another naming writes it."""
        words = folded_words(name)
        return next(
            (one.name for one in called if one.words == words and not one.name.isupper()), None
        )

    def _plain(self, person: Person, words: tuple[str, ...]) -> str:
        """Return a person's name in the nominative, as the text or a label's surname shows it."""
        undeclined = self._undeclined(person)
        parts = undeclined.split()
        form, surname = folded_words(parts[-1]), words[-1]
        if not form or form[0] == surname or not is_declined_from(form[0], surname):
            return undeclined
        return " ".join([*parts[:-1], surname.capitalize()])


def _number_of_words(name: str) -> int:
    return len(name.split())


def _begins(spellings: tuple[str, ...], letter: str) -> bool:
    return any(folded_words(one)[0].startswith(letter) for one in spellings)


def _may_be(previous: Speaker, reference: Reference) -> bool:
    """Say whether a mention of an office alone may mean the one who spoke last."""
    if reference.role in {PRESS, ANSWER} or previous.role == PRESS:
        return False
    if reference.body:
        return reference.role == previous.role
    if reference.country and reference.country != previous.country:
        return False
    if not reference.role or previous.role is None:
        return True
    return same_office(reference.role, previous.role)


def _role(reference: Reference, called: list[Person]) -> str | None:
    """Return the office as written, without capitals; the one that names a country is preferred."""
    own = None if is_courtesy(reference.role or "") else reference.role
    roles = [own, *(one.role for one in called if one.country)]
    if own and reference.country is None and len(roles) > 1:
        same = [role for role in roles[1:] if office_in(role) == office_in(without_capitals(own))]
        roles = [*same, *roles]
    role = next((one for one in roles if one), None)
    return without_capitals(role) if role else next((one.role for one in called if one.role), None)
