"""The scripts that draw charts are the packages' own builds."""

from __future__ import annotations

import hashlib
import re
from importlib.resources import files

FOLDER = files("diptych.document").joinpath("vendor")


def test_each_script_has_the_sum_that_its_table_gives() -> None:
    listed = dict(
        re.findall(
            r"^\| `(\S+\.js)` .*`([0-9a-f]{64})` \|$",
            FOLDER.joinpath("README.md").read_text(encoding="utf-8"),
            re.MULTILINE,
        )
    )
    found = {
        one.name: hashlib.sha256(one.read_bytes()).hexdigest()
        for one in FOLDER.iterdir()
        if one.name.endswith(".js")
    }
    assert found
    assert found == listed


def test_their_licences_stand_beside_them() -> None:
    licences = FOLDER.joinpath("LICENCES.txt").read_text(encoding="utf-8")
    for package in ("vega 6.4.0", "vega-lite 6.4.3", "vega-embed 7.3.0", "vega-interpreter 2.3.2"):
        assert f"{package} (BSD-3-Clause)" in licences
