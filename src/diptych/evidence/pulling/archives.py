"""Looking into ZIP archives and workbooks before anything is taken out of them."""

from __future__ import annotations

import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

__all__ = ["opened_archive", "see_members"]

TIGHTEST = 200
"""No table is packed more tightly than this; what is, would fill the disk."""

SMALL = 1 << 20


@contextmanager
def opened_archive(path: Path) -> Generator[zipfile.ZipFile]:
    """Open a ZIP archive. Raises BadInputError if it is none, or if a part of it is damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise BadInputError(
            f"the archive is damaged: {error}",
            place=Place(path.name),
            expected="a whole ZIP archive",
            remedy="get the file again",
        ) from error


def see_members(path: Path, archive: zipfile.ZipFile, most: int) -> None:
    """Refuse an archive that unpacks to more than `most` bytes, or that was made to burst."""
    members = archive.infolist()
    whole = sum(member.file_size for member in members)
    tight = any(
        member.file_size > max(SMALL, TIGHTEST * member.compress_size) for member in members
    )
    if whole > most or tight:
        raise BadInputError(
            "the archive would unpack to far more than such a file holds",
            place=Place(path.name),
            expected=f"at most {most:,} bytes, packed no tighter than {TIGHTEST} to one",
        )
    if any(member.flag_bits & 1 for member in members):
        raise BadInputError(
            "the archive is locked with a password",
            place=Place(path.name),
            remedy="save it without one",
        )
