"""Whether two names are one speaker's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import lru_cache

__all__ = ["same_name", "same_speaker"]

FAMILY_NAME_FIRST = re.compile(
    r"nguyễn|nguyen|trần|tran|lê|le|phạm|pham|hoàng|hoang|huỳnh|huynh|phan|vũ|vu|võ|vo|đặng|dang"
    r"|bùi|bui|đỗ|do|hồ|ho|ngô|ngo|dương|duong|lý|ly|đinh|dinh|tô|to|lương|luong"
    r"|wang|li|zhang|liu|chen|yang|huang|zhao|wu|zhou|xu|sun|ma|zhu|hu|guo|he|lin|gao|luo|xi|han"
    r"|kim|lee|park|choi|jung|jeong|kang|cho|yoon|yun|jang|lim|moon|shin|min|ahn|hong|chung|hwang"
    r"|ван|ли|чжан|лю|чэнь|ян|хуан|чжао|у|чжоу|сюй|сунь|ма|чжу|ху|го|хэ|линь|гао|ло|си|хан"
    r"|ким|пак|чой|чхве|чон|кан|чо|юн|чан|лим|мун|син|мин|ан|хон|нгуен|чан|ле|фам|фан|ву|во|то"
    r"|лі|чжоў|тран"
)
"""Family names of China, Korea and Viet Nam, which stand before the given name."""
PART = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")


def same_name(one: str, other: str) -> bool:
    """Tell whether two canonical names are equal but for case, spaces and points.

    >>> same_name("Ilham ALIYEV", "ilham aliyev")
    True
    """
    return _parts(one) == _parts(other)


def same_speaker(labelled: str, found: str, everyone: Collection[str], text: str) -> bool:
    """Tell whether a found name is the labelled speaker's.

    The names are equal; or the record nowhere writes the labelled name in full, and what was
    found is the end of it ("Biden", "J. Biden" for "Joe Biden") and of no other speaker's of
    `everyone` who is labelled: a reader cannot know more of a name than the record says.
    """
    if same_name(labelled, found):
        return True
    return (
        labelled.casefold() not in text.casefold()
        and _ends(labelled, found)
        and not any(_ends(other, found) for other in everyone if not same_name(other, labelled))
    )


@lru_cache(maxsize=4096)
def _parts(name: str) -> tuple[str, ...]:
    return tuple(PART.findall(unicodedata.normalize("NFC", name).casefold()))


def _is_first_of(long: tuple[str, ...], brief: tuple[str, ...]) -> bool:
    first = " ".join(long[:1])
    return long[1:] != () and brief == (first,) and FAMILY_NAME_FIRST.fullmatch(first) is not None


def _ends(full: str, short: str) -> bool:
    """Tell whether a short name is the family name of a full one, given names before it or not.

    Where the family name comes first, it stands alone: "Le" for "Le Quang Minh".
    """
    long, brief = _parts(full), _parts(short)
    if _is_first_of(long, brief):
        return True
    if not brief or len(brief) > len(long) or brief[-1] != long[-1]:
        return False
    pairs = zip(reversed(long[:-1]), reversed(brief[:-1]), strict=False)
    return all(part == given or (len(part) == 1 and given[0] == part) for given, part in pairs)
