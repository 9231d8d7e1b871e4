"""The process that opens a PDF, and what its failures mean to the user."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from diptych.errors import BadInputError, Place
from diptych.records.formats.pdf.lines import Line, Page

__all__ = ["pages_of"]

PATIENCE = 60
"""Seconds after which a PDF is given up, whatever its process is doing."""
_END = b"%%EOF"
NEAR_THE_END = 4_096
"""A PDF that has no end mark in its last bytes lost its end, though much of it may be readable."""
_PROBLEMS = {
    "locked": ("the PDF is locked with a password", "save it without a password"),
    "damaged": ("the PDF is cut off or damaged", "save or fetch it again"),
    "large": (
        "the PDF holds or unpacks to far more than a record",
        "save the record's pages alone",
    ),
    "slow": ("the PDF takes too long to read", "save the record's pages alone"),
}


def pages_of(data: bytes, name: str) -> tuple[Page, ...]:
    """Return the pages of a PDF with the lines of their text."""
    if _END not in data[-NEAR_THE_END:]:
        raise _refused("damaged", name)
    # With -P, no module that lies beside the user's files is taken for one of Python's.
    program = [sys.executable, "-P", str(Path(__file__).with_name("extraction.py"))]
    try:
        done = subprocess.run(  # noqa: S603 - the program is this one
            program, input=data, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise _refused("slow", name) from error
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        # Killed by its bounds: SIGXCPU when it ran too long, anything else for want of memory.
        raise _refused("slow" if done.returncode == -24 else "large", name) from None
    if "error" in answer:
        raise _refused(answer["error"], name)
    return tuple(
        Page(height, tuple(Line(*line) for line in lines)) for height, lines in answer["pages"]
    )


def _refused(reason: str, name: str) -> BadInputError:
    problem, remedy = _PROBLEMS[reason]
    return BadInputError(
        problem,
        place=Place(name),
        expected="a PDF with the record of a meeting",
        remedy=remedy,
    )
