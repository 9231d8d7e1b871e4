"""Lead-ins: the sentence with which a press office hands over to a speaker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from diptych.records.references import Reference
from diptych.records.roles import nominative

if TYPE_CHECKING:
    from diptych.countries import Country
    from diptych.records.page import Page
    from diptych.records.people import People
    from diptych.records.references import Naming

__all__ = [
    "SPEECH_VERB",
    "SUBJECT_FIRST",
    "first_named",
    "officials",
    "speaker_in",
    "subject_of",
]

SPEECH_VERB = re.compile(
    r"\b(?:said|says|saying|stated|stating|noted|noting|added|adding|stressed|emphasi[sz]ed"
    r"|underlined|underscored|highlighted|remarked|informed|briefed|told|replied|responded|answered|continued"
    r"|declared|concluded|asked|recalled|explained|announced|observed|commented|pointed out"
    r"|went on|put it|quoted|insisted|warned|promised|acknowledged|admitted|argued|asserted|hailed"
    r"|praised|reiterated|confirmed|mentioned|expressed"
    r"|made (?:a|the following) (?:\w+ )?(?:speech|statement|remarks?)"
    r"|delivered|addressed|speech|spoke|greeted|welcomed|opening remarks|statement"
    r"|(?:сказал|заявил|отметил|подчеркнул|добавил|ответил|продолжил|указал|напомнил|сообщил"
    r"|констатировал|резюмировал|пояснил|уточнил|поинтересовался|спросил|выразил|обратил|произн[её]с"
    r"|выступил|поблагодарил|приветствовал|поприветствовал|рассказал|признал|заметил|заключил|парировал|пошутил|подытожил|возразил|попросил|предложил|пообещал|объяснил|подтвердил|согласился|воскликнул|объявил|заверил)(?:а|и|ся|ась|ись)?"
    r""
    r"|говорит|считает|приветствуя|цитирует|слова[мх]?"
    r"|(?:сказа|заяві|адзначы|падкрэслі|дада|адказа|працягну|звярну|паведамі|нагада|падзякава"
    r"|прывіта|растлумачы|выступі|спыта|заўважы|падсумава|прадоўжы|удакладні|паабяца|пажартава|пацвердзі|запэўні|прапанава|адкажа|завяршы|пагадзі|тлумачы|указа|сцвердзі|папрасі|абвясці)(?:ў|ла|лі|ўся|лася|ліся)"
    r""
    r"|dedi|deyib|deyir|dedilər|bildirdi|bildirib|vurğulad[ıi]|vurğulayıb|söylədi|söyləyib"
    r"|(?:qeyd|əlavə|bəyan|ifadə|cavab|çıxış|müraciət) (?:et|ed|ver)\w+"
    r"|soruşdu|soruşub|xatırlatdı|xatırladıb|vurğulayaraq|qeyd edərək|təşəkkür etdi"
    r"|salamlad[ıi]|salamlayaraq|söyledi|belirtti|vurguladı|kaydetti|ekledi|konuştu|yanıtladı"
    r"|(?:ifade|hitap|devam|beyan) (?:et|ed)\w+|ifadelerini kullandı"
    r"|dile getirdi|şunları|şöyle|diyerek|diyen|sordu|hatırlattı|karşılı\w+ ver\w+|cevab\w+ ver\w+"
    r"|yanıt\w+ ver\w+|değerlendirme\w* (?:bulun|yap)\w+|açıkla(?:dı|yan)|konuşan|söyleyen"
    r"|belirten|vurgulayan|kaydeden|ekleyen|anlattı|anlatan|ifade\w* kullan\w+)\b",
    re.IGNORECASE,
)
_OBJECT_OF = re.compile(
    r"\b(?:with|to|of|by|for|from|about|between|and|thank(?:ing|ed)|address(?:ing|ed)"
    r"|welcom(?:ing|ed)|greet(?:ing|ed)|told|asked|с|со|у|к|ко|от|для|приветствуя|поблагодарив"
    r"|обращаясь к|з|да|ад)\s*(?:the\s*)?$",
    re.IGNORECASE,
)
_RULER = re.compile(
    r"\b(?:the )?(?:head of (?:the )?(?:state|government)|глава (?:нашего )?государства"
    r"|глава правительства|кіраўнік дзяржавы|dövlət başçısı|dövlətimizin başçısı|devlet başkanı)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|он|она|ён|яна|o)\b", re.IGNORECASE)
SUBJECT_FIRST = frozenset({"az", "tr"})
"""Languages in which the verb ends the sentence, and the first person named is its subject."""


def speaker_in(page: Page, people: People, start: int, end: int) -> Reference | None:
    """Return who, by a sentence with a verb of speech, is about to speak; `None` without one."""
    verbs = list(SPEECH_VERB.finditer(page.text, start, end))
    if not verbs:
        return None
    naming = page.naming(start, end)
    ruler = _RULER.search(page.text, start, end)
    found = officials(naming) + bare_names(naming, people)
    found = [one for one in found if one.name or not ruler or not _within(one, ruler.span())]
    if found:
        return _subject(page, found, start, verbs[-1].start())
    if ruler:
        words = " ".join(ruler.group().split())
        return Reference(ruler.start(), ruler.end(), None, words, _country_near(naming))
    office = _office_alone(naming)
    if office:
        return office
    pronoun = _PRONOUN.search(page.text, start, end)
    return Reference(pronoun.start(), pronoun.end(), None, None, None) if pronoun else None


def _office_alone(naming: Naming) -> Reference | None:
    """Return the first office that is mentioned in the nominative without name and country."""
    for index, token in enumerate(naming.tokens):
        if token.kind == "office" and nominative(token.word) in {None, token.word}:
            return naming.at(index)
    return None


def first_named(page: Page, people: People, start: int, end: int) -> Reference | None:
    """Return the first person whom some words name."""
    naming = page.naming(start, end)
    found = officials(naming) + bare_names(naming, people)
    return min(found, key=lambda one: one.start, default=None)


def subject_of(page: Page, people: People, start: int, end: int) -> Reference | None:
    """Return the first person of some words who is no object: whom "he" after them means.

    Who is named without an office opens them: "Mr Minh called the visit timely."
    """
    naming = page.naming(start, end)
    opening = [one for one in bare_names(naming, people) if _opens(naming, one)]
    found = opening + officials(naming)
    return next((one for one in found if not _is_object(page, start, one)), None)


def _opens(naming: Naming, one: Reference) -> bool:
    index = 1 if naming.tokens[0].kind == "courtesy" else 0
    return len(naming.tokens) > index and one.start == naming.tokens[index].start


def officials(naming: Naming) -> list[Reference]:
    """Return the officials whom some words name, by name, by country or by a capital."""
    found: list[Reference] = []
    for index, token in enumerate(naming.tokens):
        if token.kind != "office" or (found and token.start < found[-1].end):
            continue
        reference = naming.at(index)
        if reference.name or reference.country or token.word[0].isupper():
            found.append(reference)
    return found


def bare_names(naming: Naming, people: People) -> list[Reference]:
    """Return the people named without an office: a name in full, or one that was introduced."""
    found: list[Reference] = []
    index = 0
    while index < len(naming.tokens):
        names = naming.names_from(index) if naming.tokens[index].kind == "name" else []
        if index == 0 and naming.tokens[0].kind == "name":
            names = _from_the_start(naming)
        if not names:
            index += 1
            continue
        name = naming.name(names)
        title = naming.tokens[names[0] - 1] if names[0] else None
        titled = title.word if title and title.kind == "courtesy" else None
        if people.knows(name) or people.is_leader(name) or (titled and people.is_titled(name)):
            first, last = naming.tokens[names[0]], naming.tokens[names[-1]]
            found.append(Reference(first.start, last.end, name, titled, None))
        index = names[-1] + 1
    return found


def _from_the_start(naming: Naming) -> list[int]:
    index = 0
    found: list[int] = []
    while index < len(naming.tokens) and naming.tokens[index].kind in {"name", "particle"}:
        found.append(index)
        if naming.gap(index).strip(" \u00a0"):
            break
        index += 1
    while found and naming.tokens[found[-1]].kind == "particle":
        found.pop()
    return found


def _subject(page: Page, found: list[Reference], start: int, verb: int) -> Reference:
    """Return the one of several who speaks: not an object, named, and nearest to the verb."""
    if page.language in SUBJECT_FIRST:
        return min(found, key=lambda one: one.start)

    def rank(one: Reference) -> tuple[bool, bool, int]:
        return (_is_object(page, start, one), one.name is None, abs(verb - one.end))

    return min(found, key=rank)


def _is_object(page: Page, start: int, one: Reference) -> bool:
    return bool(_OBJECT_OF.search(page.text, start, one.start)) or _declined(page, one)


def _declined(page: Page, one: Reference) -> bool:
    """Say whether an office stands in another case than the nominative, so is no subject."""
    words = one.of(page.text).split()
    plain = [(word, nominative(word.strip(",.()"))) for word in words]
    return any(found and found.casefold() != word.strip(",.()").casefold() for word, found in plain)


def _within(one: Reference, span: tuple[int, int]) -> bool:
    return span[0] <= one.start < span[1]


def _country_near(naming: Naming) -> Country | None:
    return next((one for one in map(naming.countries.at, naming.tokens) if one), None)
