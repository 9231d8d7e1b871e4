"""The words that offices are called by, in five languages: president, minister, chairman."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["is_connective", "is_courtesy", "is_office", "is_qualifier", "nominative"]

_OFFICES = frozenset(
    (
        "president vice-president president-elect minister premier chancellor taoiseach king "
        "queen emir amir sultan prince princess sheikh secretary secretary-general chairman "
        "chairwoman chairperson chair co-chair co-chairman co-chairperson speaker ambassador "
        "governor director director-general senator commissioner spokesman spokeswoman "
        "spokesperson adviser advisor representative mayor leader admiral lady moderator "
        "administrator coordinator prime-minister prezident prezidenti prezidentinin nazir "
        "naziri sədr sədri səfir səfiri spiker spikeri katib katibi müavini müşaviri rəhbəri "
        "başçısı vitse-prezident vitse-prezidenti həmsədri cumhurbaşkanı başbakan başbakanı "
        "bakan bakanı başkan başkanı yardımcısı büyükelçi büyükelçisi sözcüsü genel-sekreter "
        "sekreteri emiri kralı kraliçesi sultanı şansölyesi əmiri kansleri "
        "head undersecretary under-secretary lider lideri liderinin"
    )
    .replace("ı", "i")
    .split()
)
"""Offices whose word does not change, or changes little."""
_DECLINED = {
    "президент": "президент",
    "вице-президент": "вице-президент",
    "премьер": "премьер",
    "премьер-министр": "премьер-министр",
    "вице-премьер": "вице-премьер",
    "председател": "председатель",
    "сопредседател": "сопредседатель",
    "министр": "министр",
    "канцлер": "канцлер",
    "корол": "король",
    "эмир": "эмир",
    "султан": "султан",
    "глав": "глава",
    "лидер": "лидер",
    "лідар": "лідар",
    "президентк": "президентка",
    "канцлерин": "канцлерин",
    "королев": "королева",
    "принц": "принц",
    "уполномоченн": "уполномоченный",
    "представител": "представитель",
    "представительниц": "представительница",
    "советник": "советник",
    "начальник": "начальник",
    "замминистр": "замминистр",
    "мэр": "мэр",
    "пасл": "пасол",
    "амбасадар": "амбасадар",
    "дарадц": "дарадца",
    "прадстаўнік": "прадстаўнік",
    "секретар": "секретарь",
    "госсекретар": "госсекретарь",
    "генсек": "генсек",
    "посол": "посол",
    "посл": "посол",
    "губернатор": "губернатор",
    "спикер": "спикер",
    "заместител": "заместитель",
    "руководител": "руководитель",
    "директор": "директор",
    "помощник": "помощник",
    "прэзідэнт": "прэзідэнт",
    "віцэ-прэзідэнт": "віцэ-прэзідэнт",
    "прэм'ер-міністр": "прэм'ер-міністр",
    "прэм'ер": "прэм'ер",
    "міністр": "міністр",
    "старшын": "старшыня",
    "сустаршын": "сустаршыня",
    "намеснік": "намеснік",
    "спікер": "спікер",
    "пасол": "пасол",
    "кіраўнік": "кіраўнік",
}
"""Offices in Russian and Belarusian: what the word begins with, and its nominative."""
_ENDINGS = frozenset(
    [
        "",
        "а",
        "я",
        "у",
        "ю",
        "е",
        "ы",
        "и",
        "і",
        "ь",
        "ом",
        "ем",
        "ём",
        "ой",
        "ам",
        "ям",
        "ей",
        "ой",
        "о",
    ]
)
_QUALIFIERS = frozenset(
    (
        "vice prime deputy first foreign crown defence defense finance economy economic trade "
        "energy interior assistant under general press high acting executive federal state "
        "national security internal external affairs agriculture industry industrial "
        "transport transportation health education culture justice science digital "
        "development labour labor environment emergency situations commerce treasury council "
        "committee commission assembly parliament government house senate board cabinet "
        "ministers court republic federation kingdom supreme people's cooperation investment "
        "investments tourism youth sports sport information technologies technology "
        "communications tax taxes customs bank chief staff special envoy permanent senior "
        "homeland attorney hon honorable honourable excellency majesty highness his her oil "
        "gas infrastructure planning food water social protection international relations "
        "union integration democratic islamic socialist federative bolivarian plurinational "
        "hashemite arab united sultanate principality duchy commonwealth baş "
        "xarici işlər birinci iqtisadiyyat maliyyə energetika müdafiə "
        "daxili kənd təsərrüfatı nəqliyyat səhiyyə təhsil mədəniyyət ədliyyə elm dövlət milli "
        "məclisin məclisinin komitəsinin şurasının respublikası respublikasının hökumətinin "
        "nazirinin nazirlər kabinetinin rəqəmsal inkişaf ekologiya fövqəladə hallar "
        "komissiyanın cumhuriyeti dışişleri ticaret sanayi enerji maliye savunma içişleri "
        "tarım ulaştırma sağlık eğitim kültür adalet meclis meclisi konseyi cumhurbaşkanlığı "
        "devlet hazine genel ve altyapı мид мзс"
    )
    .replace("ı", "i")
    .split()
)
_QUALIFIER_STEMS = tuple(
    (
        "государственн административн совет иностранн дел экономик экономическ финанс оборон "
        "внутренн сельск хозяйств промышленн торговл энергетик транспорт здравоохранен "
        "культур образован наук юстици труд перв федеральн правительств комитет комисси "
        "парламент национальн собран верховн народн республик федераци штат королевств эмират "
        "цифров развити туризм спорт внешн чрезвычайн ситуаци безопасност союз палат дум "
        "министров генеральн исполн центральн связ информаци природн ресурс экологи "
        "строительств инвестици европейск евразийск межправительств дзяржаўн замежн спра "
        "эканомік фінанс абарон унутран гаспадарк прамысловасц гандл энергетык аховы адукац "
        "культур рэспублік федэрац урад савет камітэт камісі нацыянальн сход першы "
        "торгово-промышленн университет академи компани банк корпораци ассоциаци фонд агентств "
        "служб ведомств внешнеполитическ ведамств знешнепалітычн "
        "управлени департамент област регион администраци эканамічн транспарт гандлёв "
        "міжнародн прамысл палат демократическ социалистическ исламск арабск объединенн "
        "федеративн дэмакратычн сацыялістычн ісламск арабск аб'яднан"
    ).split()
)
LONGEST_ENDING = 4
_CONNECTIVES = frozenset(("of for the and to & по при и і па və ve").split())
_COURTESIES = frozenset(
    (
        "mr mrs ms miss dr sir madam dame lord prof professor gen hon judge rep sen col "
        "господин госпожа г-н г-жа спадар спадарыня cənab xanım sayın bay bayan"
    )
    .replace("ı", "i")
    .split()
)


def is_office(word: str) -> bool:
    """Say whether a word, in any case and declension, names an office that one person holds."""
    return _folded(word) in _OFFICES or nominative(word) is not None


@lru_cache(maxsize=4096)
def nominative(word: str) -> str | None:
    """Return the nominative of a Russian or Belarusian word for an office, or `None`.

    >>> nominative("Президентом")
    'Президент'
    """
    folded = _folded(word)
    for cut in range(len(folded), max(2, len(folded) - 3), -1):
        found = _DECLINED.get(folded[:cut])
        if found and folded[cut:] in _ENDINGS:
            return found if word[:1].islower() else found[0].upper() + found[1:]
    return None


@lru_cache(maxsize=4096)
def is_qualifier(word: str) -> bool:
    """Say whether a word belongs to the name of an office: vice, foreign, affairs, committee."""
    folded = _folded(word)
    if folded in _QUALIFIERS or _has_qualifying_stem(folded):
        return True
    parts = folded.split("-")
    return len(parts) > 1 and all(_has_qualifying_stem(one) for one in parts)


def _has_qualifying_stem(folded: str) -> bool:
    return any(
        folded.startswith(stem) and len(folded) - len(stem) <= LONGEST_ENDING
        for stem in _QUALIFIER_STEMS
    )


def is_connective(word: str) -> bool:
    """Say whether a word joins the parts of an office's name: of, for, the."""
    return _folded(word) in _CONNECTIVES


def is_courtesy(word: str) -> bool:
    """Say whether a word is a form of address before a name: Mr, Dr, господин."""
    return _folded(word) in _COURTESIES


def _folded(word: str) -> str:
    plain = word.replace("İ", "i").casefold().replace("ı", "i")
    return plain.replace("’", "'").replace("ʼ", "'")
