"""Rooms that can be called: `diptych.statements(record)` beside `diptych.statements.Claim`."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["make_callable"]


def make_callable(room: str, function: Callable[..., object]) -> None:
    """Let the module named `room` be called as `function`, the one thing that it is for.

    The public name of a room and of what it does are one word; this way both stand.
    """

    class Room(ModuleType):
        def __call__(self, *arguments: object, **options: object) -> object:
            return function(*arguments, **options)

    Room.__call__.__doc__ = function.__doc__
    sys.modules[room].__class__ = Room
