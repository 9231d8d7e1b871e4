"""Read the records of a folder over and over and find their statements."""

from __future__ import annotations

import sys
from itertools import cycle, islice
from pathlib import Path


def main(folder: str, count: str) -> None:
    """Read `count` records, again from the first when the folder's are through."""
    from diptych.records import read
    from diptych.statements import find_statements

    found = 0
    for path in islice(cycle(sorted(Path(folder).glob("*.txt"))), int(count)):
        found += len(find_statements(read(path)))
    print(found)  # noqa: T201 - what it found, so that nothing can be left out


if __name__ == "__main__":
    main(*sys.argv[1:])
