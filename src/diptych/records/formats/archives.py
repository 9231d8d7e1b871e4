"""The members of a ZIP file, read with bounds: what it says it holds is not believed."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

__all__ = ["Archive"]

MOST_MEMBERS = 5_000
LARGEST_MEMBER = 24_000_000
"""A text part of so many bytes would be thousands of pages."""
LARGEST_WHOLE = 400_000_000
"""All that a file says it unpacks to, pictures included, of which none is unpacked."""
HIGHEST_RATIO = 150
"""Office XML shrinks to a tenth, seldom to a fiftieth; a bomb to a thousandth."""
SMALL = 1_000_000
CHUNK = 65_536


class Archive:
    """A ZIP file in memory. Nothing is ever written to disk, so names of members lead nowhere."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open it; raises `BadInputError` for one that is damaged or a bomb."""
        from zipfile import BadZipFile, ZipFile

        self._name = name
        try:
            self._file: ZipFile = ZipFile(io.BytesIO(data))
            self._members = self._file.infolist()
        except (BadZipFile, NotImplementedError, OSError, ValueError, UnicodeError) as error:
            raise self.damaged() from error
        self._check_sizes()

    @property
    def names(self) -> frozenset[str]:
        """The names of the members."""
        return frozenset(member.filename for member in self._members)

    def read(self, member: str) -> bytes:
        """Return a member's bytes, counted while they are unpacked."""
        import zlib
        from zipfile import BadZipFile

        unpacked = io.BytesIO()
        try:
            with self._file.open(member) as stream:
                while chunk := stream.read(CHUNK):
                    unpacked.write(chunk)
                    if unpacked.tell() > LARGEST_MEMBER:
                        raise self._too_large(member)
        except RuntimeError as error:
            raise self._refused("is locked with a password", "save it without one") from error
        except (
            BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, KeyError
        ) as error:  # fmt: skip
            raise self.damaged() from error
        return unpacked.getvalue()

    def _check_sizes(self) -> None:
        if len(self._members) > MOST_MEMBERS:
            raise self._refused(f"holds more than {MOST_MEMBERS:,} members", None)
        for member in self._members:
            if self._is_bomb(member):
                raise self._too_large(member.filename)
        if sum(member.file_size for member in self._members) > LARGEST_WHOLE:
            raise self._refused("unpacks to more than 400 megabytes", None)

    @staticmethod
    def _is_bomb(member: ZipInfo) -> bool:
        shrunk = member.file_size > HIGHEST_RATIO * max(1, member.compress_size)
        large = member.file_size > LARGEST_MEMBER and member.filename.endswith((".xml", ".rels"))
        return large or (shrunk and member.file_size > SMALL)

    def _too_large(self, member: str) -> BadInputError:
        shown = member[-60:]
        return self._refused(f"holds {shown!r}, which unpacks to far more than a record", None)

    def damaged(self) -> BadInputError:
        """Return the error for a file that is cut off or otherwise broken."""
        return self._refused("is cut off or damaged", "save or fetch it again")

    def _refused(self, problem: str, remedy: str | None) -> BadInputError:
        return BadInputError(
            f"the Office or ZIP file {problem}",
            place=Place(self._name),
            expected="a Word document (.docx) with the record of a meeting",
            remedy=remedy,
        )
