from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from diptych.errors import DiptychError
from diptych.evidence import Evidence, manifest, slots
from diptych.evidence.locks import FileLock
from diptych.evidence.slots import open_slot

HEAD = "reporter,partner,flow,year,value_usd\n"
LOADER = """
import sys
from diptych.evidence import Evidence
print("ready", flush=True)
Evidence.open().load(sys.argv[1], source="test", vintage=sys.argv[2])
print("done", flush=True)
"""

KILLED_AT = """
import os, signal, sys
from diptych.evidence import Evidence, manifest, slots
left = int(sys.argv[3])
def killed(step):
    def wrapped(*arguments):
        global left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return step(*arguments)
    return wrapped
for module, names in ((slots, ("sync_file", "sync_folder")),
                      (manifest, ("sync_file", "_replace", "sync_folder"))):
    for name in names:
        setattr(module, name, killed(getattr(module, name)))
Evidence.open().load(sys.argv[1], source="test", vintage=sys.argv[2])
"""


def rows(count: int) -> str:
    return HEAD + "".join(
        f"AZE,BLR,export,{1900 + n % 100},{n}\n" if n < 100 else f"AZE,GEO,X,{1800 + n},{n}\n"
        for n in range(count)
    )


def stored_files(evidence: Evidence) -> set[str]:
    found = (path for path in evidence.folder.rglob("*.parquet"))
    return {path.relative_to(evidence.folder).as_posix() for path in found}


def listed_files(evidence: Evidence) -> set[str]:
    return {file.path for snapshot in evidence.snapshots for file in snapshot.files}


def count(evidence: Evidence) -> int:
    return evidence.query("select count(*) as n from flows").to_pylist()[0]["n"]


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX signal")
@pytest.mark.parametrize("moment", [0.0, 0.15, 0.3, 0.4, 0.5, 0.6])
def test_a_load_killed_at_any_moment_leaves_the_store_as_before_or_as_after(write, moment):
    Evidence.open().load(write(rows(50)), source="test", vintage="2019")
    process = subprocess.Popen(
        [sys.executable, "-c", LOADER, str(write(rows(60), "second.csv")), "2020"],
        stdout=subprocess.PIPE,
        text=True,
        env=dict(os.environ),
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    done = "done" in process.stdout.read()
    process.stdout.close()
    process.wait()
    evidence = Evidence.open()
    assert count(evidence) in ((110,) if done else (50, 110))
    assert Evidence.verify() == ()
    # The next load sweeps away what the dead one left, and nothing else.
    evidence.load(write(rows(70), "third.csv"), source="test", vintage="2021")
    assert stored_files(evidence) == listed_files(evidence)
    assert list((evidence.folder / ".loading").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX signal")
@pytest.mark.parametrize("step", range(8))
def test_a_load_killed_before_any_step_to_the_disk_is_whole_or_not_there(write, step):
    Evidence.open().load(write(rows(50)), source="test", vintage="2019")
    second = write(rows(60), "second.csv")
    command = [sys.executable, "-c", KILLED_AT, str(second), "2020", str(step)]
    left = subprocess.run(command, check=False).returncode
    # The sixth step puts the new manifest in the old one's place; from then on the load is seen.
    assert left == (0 if step == 7 else -signal.SIGKILL)
    evidence = Evidence.open()
    assert count(evidence) == (110 if step >= 6 else 50)
    assert Evidence.verify() == ()
    evidence.load(second, source="test", vintage="2020")
    assert count(evidence) == 110
    evidence.load(write(rows(70), "third.csv"), source="test", vintage="2021")
    assert stored_files(evidence) == listed_files(evidence)


@pytest.mark.parametrize(
    ("module", "step"),
    [(slots, "sync_file"), (slots, "sync_folder"), (manifest, "sync_file"), (manifest, "_replace")],
)
def test_a_full_disk_leaves_the_store_as_it_was(write, monkeypatch, module, step):
    evidence = Evidence.open()
    evidence.load(write(rows(5)), source="test", vintage="2019")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(module, step, fail)
        with pytest.raises(DiptychError, match="No space left"):
            evidence.load(write(rows(6), "second.csv"), source="test", vintage="2020")
    assert count(Evidence.open()) == 5
    assert Evidence.open().snapshots == evidence.snapshots
    assert list(evidence.folder.glob("*.tmp")) == []


def test_a_live_loads_slot_is_not_swept(write):
    evidence = Evidence.open()
    with open_slot(evidence.folder) as slot:
        (slot.parts / "part-0000.parquet").write_bytes(b"half")
        evidence.load(write(rows(5)), source="test", vintage="2019")
        assert (slot.parts / "part-0000.parquet").read_bytes() == b"half"
    assert not slot.folder.exists()


def test_a_readers_view_outlives_the_loads_that_come_after(write):
    Evidence.open().load(write(rows(5)), source="test", vintage="2019")
    reader = Evidence.open()
    assert count(reader) == 5
    Evidence.open().load(write(rows(6), "second.csv"), source="test", vintage="2020")
    assert count(reader) == 5
    assert count(Evidence.open()) == 11


def test_loads_at_once_are_all_listed(write):
    paths = [write(rows(10 + n), f"{n}.csv") for n in range(3)]
    loaders = [
        subprocess.Popen(
            [sys.executable, "-c", LOADER, str(path), f"20{10 + n}"], stdout=subprocess.DEVNULL
        )
        for n, path in enumerate(paths)
    ]
    assert [loader.wait() for loader in loaders] == [0, 0, 0]
    evidence = Evidence.open()
    assert sorted(s.ordinal for s in evidence.snapshots) == [1, 2, 3]
    assert count(evidence) == 10 + 11 + 12
    assert stored_files(evidence) == listed_files(evidence)


def test_one_file_loaded_twice_at_once_is_stored_once(write):
    path = str(write(rows(10)))
    loaders = [
        subprocess.Popen([sys.executable, "-c", LOADER, path, "2020"], stdout=subprocess.DEVNULL)
        for _ in range(2)
    ]
    assert [loader.wait() for loader in loaders] == [0, 0]
    assert count(Evidence.open()) == 10


def test_a_lock_is_held_by_one_and_free_once_it_is_let_go(tmp_path: Path):
    one, two = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert one.take()
    assert not two.take()
    one.release()
    assert two.take()
    two.release()
