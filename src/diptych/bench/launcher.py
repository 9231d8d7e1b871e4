"""Start one program, wait for it, print its wall time, peak memory and exit code.

Run by path with a bare interpreter: on Linux a process inherits, as its peak, the memory of the
one that started it, so that whoever starts what is measured must itself be small.
"""

from __future__ import annotations

import os
import sys
import time


def main(output: str, command: list[str]) -> None:
    """Run `command` with its standard output in the file `output`; print three numbers."""
    mode = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    to_file = [(os.POSIX_SPAWN_OPEN, 1, output, mode, 0o600)]
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=to_file)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    # Linux counts in kilobytes, macOS in bytes.
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(wall, peak, os.waitstatus_to_exitcode(status))  # noqa: T201 - its answer


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
