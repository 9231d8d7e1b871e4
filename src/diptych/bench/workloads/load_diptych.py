"""Load a file of flows into a store of Diptych's."""

from __future__ import annotations

import sys


def main(data: str, home: str) -> None:
    """Load `data` into the home folder `home`."""
    from diptych.evidence import Evidence

    snapshot = Evidence.open(home).load(data, source="bench", vintage="2024-01-01")
    print(snapshot.rows)  # noqa: T201 - how many rows there were


if __name__ == "__main__":
    main(*sys.argv[1:])
