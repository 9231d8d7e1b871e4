"""What the tests of the engines share: one store, Spark on this machine, a cluster of its own."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import pytest

from diptych.evidence import Evidence

HEAD = "reporter,partner,flow,year,month,value_usd,trade_system,status\n"

# What two editions say of two countries, with a third beside them: years and months, totals of
# two trade systems for one cell, figures that are revised, and one with cents.
EDITIONS = {
    "2018": """AZE,BLR,export,2012,,11691128.00,general,final
AZE,BLR,export,2012,,11700000.00,special,final
AZE,BLR,import,2012,,68028261.25,general,final
BLR,AZE,export,2012,,139167900.10,general,final
BLR,AZE,import,2012,,12212600.00,general,provisional
BLR,AZE,export,2012,1,1000.01,general,final
BLR,AZE,export,2012,2,1000.02,general,final
AZE,GEO,export,2012,,500000000.33,general,final
""",
    "2019": """AZE,BLR,export,2012,,11691128.01,general,final
AZE,BLR,export,2013,,14696578.00,general,final
BLR,AZE,import,2012,,12300000.00,general,final
""",
}


def filled(home: Path) -> None:
    """Fill a home folder's store with both editions."""
    for vintage, rows in EDITIONS.items():
        path = home / f"{vintage}.csv"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HEAD + rows, encoding="utf-8")
        Evidence.open(home).load(path, source="test", vintage=vintage, layout="flows")


@pytest.fixture(scope="session")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder with a store; a bracket in its name is no pattern."""
    home = tmp_path_factory.mktemp("home[1]")
    filled(home)
    return home


@dataclass(frozen=True)
class Cluster:
    """A Spark master and its workers, each a process of this machine."""

    master: str
    workers: list[subprocess.Popen[bytes]]


def stop_spark() -> None:
    """End this process's Spark, so that another master can be asked."""
    from pyspark.sql import SparkSession

    running = SparkSession.getActiveSession()
    if running is not None:
        running.stop()


@pytest.fixture(scope="session")
def loopback() -> None:
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")


@pytest.fixture
def local_spark(loopback: None) -> Generator[str]:
    yield "local[2]"
    stop_spark()


@pytest.fixture
def cluster(loopback: None, tmp_path: Path) -> Generator[Cluster]:
    """A standalone cluster of one master and two workers on loopback."""
    processes: list[subprocess.Popen[bytes]] = []
    try:
        log = tmp_path / "master.log"
        processes.append(_start(log, "master.Master", "--host", "127.0.0.1", "--port", "0"))
        address = _said(log, r"Starting Spark master at (spark://\S+)")
        for number in range(2):
            folder = tmp_path / f"worker-{number}"
            words = ("--cores", "1", "--memory", "1500m", "--work-dir", str(folder), address)
            worker_log = tmp_path / f"worker-{number}.log"
            processes.append(_start(worker_log, "worker.Worker", "--host", "127.0.0.1", *words))
            _said(worker_log, "(Successfully registered) with master")
        yield Cluster(address, processes[1:])
    finally:
        stop_spark()
        for process in processes:
            kill(process)


def _start(log: Path, kind: str, *words: str) -> subprocess.Popen[bytes]:
    import pyspark

    home = Path(pyspark.__file__).parent
    with log.open("wb") as output:
        return subprocess.Popen(
            [
                home / "bin" / "spark-class",
                f"org.apache.spark.deploy.{kind}",
                *words,
                "--webui-port",
                "0",
            ],
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, "SPARK_HOME": str(home)},
            start_new_session=True,
        )


def _said(log: Path, pattern: str) -> str:
    """Wait for a line of a log; return what it says."""
    for _ in range(600):
        found = re.search(pattern, log.read_text(encoding="utf-8", errors="replace"))
        if found:
            return found[1]
        time.sleep(0.2)
    raise AssertionError(log.read_text(encoding="utf-8", errors="replace"))


def kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a process of the cluster with all that it started, at once."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
