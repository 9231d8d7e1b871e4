"""Read a file of flows with pandas and write it as Parquet."""

from __future__ import annotations

import sys
from pathlib import Path


def main(data: str, target: str) -> None:
    """Write `data` into the folder `target`."""
    import pandas

    Path(target).mkdir(parents=True)
    parquet = data.endswith(".parquet")
    frame = pandas.read_parquet(data) if parquet else pandas.read_csv(data, dtype={"product": str})
    frame.to_parquet(Path(target) / "flows.parquet", compression="zstd")


if __name__ == "__main__":
    main(*sys.argv[1:])
