"""Where Diptych keeps what it knows on this machine."""

from __future__ import annotations

import os
from pathlib import Path

__all__ = ["home_folder"]


def home_folder(home: Path | str | None = None) -> Path:
    """Return the home folder as an absolute path; it need not exist.

    `home` if given, else `$DIPTYCH_HOME`, else the platform's folder for a user's data.
    """
    chosen = home or os.environ.get("DIPTYCH_HOME")
    if chosen:
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("diptych", appauthor=False)
