"""Files that somebody has put into a folder, for machines without a network."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from diptych.errors import BadInputError, Place
from diptych.evidence.pulling.asks import Raw

if TYPE_CHECKING:
    from diptych.evidence.pulling.connecting import Connector

__all__ = ["files_in"]


def files_in(folder: Path | str, connector: Connector) -> tuple[Raw, ...]:
    """Return the files of a folder that a connector can take, by their names.

    The day of a file is that of its last change. Raises BadInputError if there is none.
    """
    path = Path(folder).expanduser()
    if not path.is_dir():
        raise BadInputError("this is not a folder", place=Place(str(folder)))
    found = [
        Raw(file, _day(file))
        for file in sorted(path.iterdir())
        if file.is_file()
        and file.name.lower().endswith(connector.suffixes)
        and not file.name.startswith((".", "~"))
        and not file.name.endswith((".label.json", ".part.json"))
    ]
    if not found:
        raise BadInputError(
            f"the folder has no file for {connector.name}",
            place=Place(str(folder)),
            expected=f"files whose names end in {' or '.join(connector.suffixes)}",
        )
    return tuple(found)


def _day(file: Path) -> datetime.date:
    return datetime.datetime.fromtimestamp(file.stat().st_mtime, datetime.UTC).date()
