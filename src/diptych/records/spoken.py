"""Telling speech from narration: words in which a speaker says I, we and you."""

from __future__ import annotations

import re
from itertools import islice

__all__ = ["has_own_words", "is_narrated", "is_spoken"]

_SPOKEN = re.compile(
    r"\b(?:i(?=[ ,\u00a0]+[a-z])|me|my|we|us|our|ours|you|your|yours|let’s|let's"
    r"|i[’']\w+|we[’']\w+|you[’']\w+|thank"
    r"|mr\.? (?:president|prime minister)|excellency|dear|ladies"
    r"|я|меня|мне|мной|мы|нас|нам|нами|вы|вас|вам|вами|наш\w*|ваш\w*|мо[йяеию]\w{0,3}|хочу|хотел бы"
    r"|прошу|рад|рада|рады|спасибо|уважаем\w+|дорог(?:ой|ая|ие)|благодарю"
    r"|мяне|мной|ён|нашы\w*|вашы\w*|дзякуй|паважан\w+|рады|хачу"
    r"|mən|məni|mənim|mənə|biz|bizim|bizə|bizi|siz|sizin|sizə|sizi|hörmətli|əziz|təşəkkür"
    r"|\w+(?:yıq|yik|yuq|ırıq|irik|uruq|ürük|mışıq|mişik|dıq|dik|yam|yəm)"
    r"|ben|benim|bana|beni|bizler|sayın|değerli|teşekkür\w*|\w+(?:yoruz|yorum|ız|iz))\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"(?:the |both )?(?:sides|parties|presidents|heads of state|leaders|ministers|delegations"
    r"|interlocutors|meeting|visit|ceremony|conversation|talks|negotiations|documents?|session"
    r"|president|prime minister|head of state|then|afterwards?|later|after|following|during"
    r"|guests?|(?:\w+ ){0,2}(?:side|delegation|minister|chairman|ambassador|secretary|leader)"
    r"|on the \w+ side|in the evening|(?:the )?(?:interview|programme|broadcast|briefing"
    r"|press (?:conference|availability)|event|forum|reception|lunch|dinner|photographs?)"
    r"|while in|participants|present at|earlier|the two (?:leaders|ministers|sides|presidents)"
    r"|at the (?:end|meeting)|in (?:conclusion|turn)|it was|it should be|as (?:reported|noted)|also"
    r"|стороны|президент\w*|главы|глава|лидеры|министр\w*|участники|в ходе|затем|далее"
    r"|после|вечером|по завершении"
    r"|во время|на встрече|по итогам|состоял\w+|в завершение|встреч[аеи]|переговор\w*|беседа"
    r"|в рамках|интервью|форум|обе стороны|в тот же день|от имени|присутств\w+"
    r"|в (?:переговорах|беседе|церемонии|мероприятии|встрече)|посол|послы"
    r"|церемони\w+|подписан\w*|визит|также|кроме того|по окончании|накануне|обсужден\w+|документ\w*"
    r"|міністр\w*|прэм[’'ʼ]ер\w*|вечарам|гутарк\w+|інтэрв[’'ʼ]ю|ад імя|удзельнік\w*"
    r"|у (?:перамовах|гутарцы|сустрэчы|перагаворах|цырымоніі)|перамов\w*|абодва|паслы|дакумент\w*"
    r"|бакі|прэзідэнт\w*|кіраўнік\w*|падчас|затым|пасля|на сустрэчы|па выніках|у ходзе|таксама"
    r"|у завяршэнне|падпісан\w*|сустрэча|перагавор\w*|візіт|дэлегацы\w+"
    r"|axşam|nazir\w*|müsahibə\w*|qonaq\w*|iki (?:ölkə|nazir|prezident)\w*|bildirildi|qeyd olun\w+"
    r"|görüş\w*|sonra|daha sonra|tərəf\w*|dövlət başçıları|prezident\w*|sənəd\w*|söhbət\w*"
    r"|danışıq\w*|mərasim\w*|səfər\w*|həmçinin|imzalan\w+|nəticəsində"
    r"|bakan\w*|basın toplantısı\w*|tören\w*|başbakan\w*|iki (?:bakan|ülke|başbakan)\w*"
    r"|akşam|konuk\w*|mülakat\w*|röportaj\w*|programın|açıklamaların"
    r"|taraflar|liderler|cumhurbaşkan\w*|toplantı\w*|ardından|ziyaret\w*|iki lider|heyetler\w*)\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(
    r"\b(?:said|noted|stressed|emphasi[sz]ed|underlined|expressed|exchanged|discussed|met|signed|held"
    r"|took (?:part|questions)|heard|watched|inspected|toured|joined|recorded|answered|gave"
    r"|took place|visited|viewed|thanked|informed|briefed|told|added|pointed|touched|invited"
    r"|presented|attended|was|were"
    r"|adopted|initialled|approved|announced|issued|paid|laid|left|departed|attended|hosted|opened"
    r"|\w+(?:ан|ян|ен|ён|ят|ыт|ут)(?:а|о|ы)?|\w+(?:ав|ов|ев|яв|ив)(?:ался|алась|ались|алось)"
    r"|\w+(?:ан|ат|ят|ыт|ут|ен)(?:ы|а|ая|ае)"
    r"|had|made|continued|posed|agreed|concluded|considered|praised|hailed|recalled|confirmed|mentioned"
    r"|\w+(?:ил|ал|ел|ял|ул)(?:и|а|о|ись|ся|ась|ось)?|\w+(?:іў|аў|еў|ыў|ілі|алі|ылі|елі|ліся|лася)"
    r"|\w+(?:dı|di|du|dü|ıb|ib|ub|üb|ılıb|ilib|mişdir|mışdır|muşdur|müşdür|dılar|dilər)"
    r"|\w+(?:tı|ti|tu|tü|mıştır|miştir|muştur|müştür|dılar|diler|tılar|tiler|ılacak|ilecek))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[«“„\"]")
SAMPLE = 20_000
ENOUGH = 0.004
"""Of a speech's words at least this share says I, we or you."""


def is_spoken(text: str) -> bool:
    """Say whether words are somebody's own: an address, or at least a little of I, we, you.

    >>> is_spoken("We have always supported you."), is_spoken("The leaders met in Minsk.")
    (True, False)
    """
    sample = text[:SAMPLE]
    needed = max(1, int(ENOUGH * sample.count(" ")))
    found = islice(_SPOKEN.finditer(sample), needed)
    return sum(1 for _ in found) == needed


def has_own_words(paragraph: str) -> bool:
    """Say whether somebody speaks of himself or to another in a paragraph, outside quotations."""
    return not _QUOTED.search(paragraph) and bool(_SPOKEN.search(paragraph[:SAMPLE]))


def is_narrated(paragraph: str) -> bool:
    """Say whether a paragraph tells what happened, and nobody speaks in it.

    >>> is_narrated("Then the heads of state exchanged views on trade.")
    True
    >>> is_narrated("Then we exchanged views on trade.")
    False
    """
    if len(paragraph) > 3000 or _SPOKEN.search(paragraph):
        return False
    return bool(_TELLS.match(paragraph) and _REPORTS.search(paragraph))
