"""One load, from a file to a snapshot: look, read, check, write, list."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from diptych.errors import BadInputError, DiptychError, Place
from diptych.evidence.accounting import applied_corrections, count_missing
from diptych.evidence.corrections import corrections_for
from diptych.evidence.duck import locked_connection
from diptych.evidence.manifest import Manifest
from diptych.evidence.mapping import Rules, map_countries
from diptych.evidence.problems import bad_rows, count_bad_rows, refusal
from diptych.evidence.reading import BadRow, attach_exact_rows, attach_rows
from diptych.evidence.recognition import fit_layout
from diptych.evidence.rejects import write_rejects
from diptych.evidence.slots import Slot, open_slot
from diptych.evidence.snapshots import Snapshot, StoredFile
from diptych.evidence.sources import find_source
from diptych.evidence.staging import has_decimal_commas, stage
from diptych.evidence.survey import survey_file
from diptych.evidence.unpivoting import cells_collide, repeated_rows, unpivot
from diptych.evidence.verification import verify_files
from diptych.evidence.vintages import Vintage, vintage_of
from diptych.evidence.writing import write_parquet

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from diptych.evidence.corrections import Corrections
    from diptych.evidence.fieldchecks import Check
    from diptych.evidence.fits import Fit
    from diptych.evidence.snapshots import Correction
    from diptych.evidence.survey import Survey
    from diptych.evidence.writing import Written

__all__ = ["ExcludedFileError", "Progress", "Request", "load_file", "load_fitted"]

MEMORY = "1200MB"
STEPS = ("Looking at the file", "Reading", "Checking", "Sorting and writing", "Listing")

Progress = Callable[[str, float], None]
"""Told what is being done now, and which part of the whole is done, from 0 to 1."""


class ExcludedFileError(BadInputError):
    """A file that is known, and known not to belong into the store."""


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked for; what is `None` the file and its layout say."""

    path: Path
    table: str | None
    source: str | None
    vintage: str | None
    retrieved: datetime.date
    layout: str | None = None
    mapping: Mapping[str, str] | None = None
    reject: Path | None = None


def load_file(root: Path, request: Request, progress: Progress) -> Snapshot:
    """Load a file into the store under `root`; return its snapshot.

    A file that the store already holds, read the same way, is not stored twice: its snapshot is
    returned, and mended if its files are damaged. Raises BadInputError; then the store is as it
    was.
    """
    progress(STEPS[0], 0.0)
    survey = survey_file(request.path)
    fit = fit_layout(survey, request.table, request.layout, request.mapping)
    return load_fitted(root, request, survey, fit, progress)


def load_fitted(
    root: Path, request: Request, survey: Survey, fit: Fit, progress: Progress
) -> Snapshot:
    """Load a file that has been looked at, laid out as `fit` says; see `load_file`."""
    if fit.layout.excluded is not None:
        raise ExcludedFileError(fit.layout.excluded, place=Place(survey.name))
    source = _source(request, survey, fit)
    corrections = corrections_for(source, fit.layout.corrections)
    digest = _digest(survey, fit, corrections)
    listed = _listed(root, source, request.vintage, digest)
    if listed is not None and not verify_files(root, [listed]):
        return listed
    vintage = _vintage(request, survey, fit) if listed is None else Vintage(listed.vintage)
    identity = f"{source}-{vintage.text}-{digest}"
    told = replace(request, table=fit.layout.table, source=source, vintage=vintage.text)
    notes = (*fit.layout.notes, *corrections.notes, *([vintage.note] if vintage.note else []))
    corrections = corrections.model_copy(
        update={"notes": listed.notes if listed is not None else notes}
    )
    try:
        with open_slot(root) as slot:
            return _Load(told, survey, fit, corrections, identity, slot, progress).run()
    except (duckdb.Error, OSError) as error:
        raise DiptychError(
            f"the load could not be finished: {error}",
            place=Place(survey.name),
            remedy="the store is as it was; see that the file is whole and that the disk has room",
        ) from error


def _source(request: Request, survey: Survey, fit: Fit) -> str:
    source = request.source or fit.layout.source
    if source is None:
        raise BadInputError(
            f"the layout {fit.layout.name} does not tell who publishes the file",
            place=Place(survey.name),
            expected="a source, such as wits or stat-az",
            remedy="say it with --source NAME",
        )
    return source


def _vintage(request: Request, survey: Survey, fit: Fit) -> Vintage:
    if request.vintage is not None:
        return Vintage(request.vintage)
    with tempfile.TemporaryDirectory(prefix="diptych-") as spill:
        return vintage_of(survey, fit, request.retrieved, Path(spill))


def _listed(root: Path, source: str, vintage: str | None, digest: str) -> Snapshot | None:
    """Return the snapshot of the same file read the same way, of any vintage if none was said."""
    for snapshot in Manifest.read(root).snapshots:
        same = snapshot.source == source and snapshot.id.endswith(f"-{digest}")
        if same and vintage in (None, snapshot.vintage):
            return snapshot
    return None


def _digest(survey: Survey, fit: Fit, corrections: Corrections) -> str:
    """Return the end of a snapshot's id: the same file, read the same way, has the same."""
    parts = [
        fit.layout.table,
        survey.sha256,
        fit.layout.model_dump_json(),
        json.dumps([fit.fields, fit.marks, [[p, str(m)] for p, m, _ in fit.values]]),
        corrections.model_dump_json(),
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:8]


@dataclass(slots=True)
class _Load:
    request: Request
    survey: Survey
    fit: Fit
    corrections: Corrections
    identity: str
    slot: Slot
    progress: Progress

    def run(self) -> Snapshot:
        """Read, check, write and list."""
        connection = locked_connection(
            files=[self.survey.path],
            folder=self.slot.folder,
            spill=self.slot.folder / "spill",
            memory=MEMORY,
        )
        try:
            rules, rejected, collide = self._check(connection)
            self.progress(STEPS[3], 0.5)
            part = self.slot.parts / "part-0000.parquet"
            written = write_parquet(connection, self.fit, self._origin, part, collide=collide)
            if not written.rows:
                raise self._nothing()
            repeats = self.corrections.repeats
            said = applied_corrections(connection, self.fit, rules, written.rows, repeats)
            missing = count_missing(connection, self.fit)
        finally:
            connection.close()
        self.progress(STEPS[4], 0.9)
        if self.request.reject is not None:
            write_rejects(self.request.reject, rejected)
        snapshot = self.slot.publish(self._snapshot(written, said, missing, len(rejected)))
        self.progress(STEPS[4], 1.0)
        return snapshot

    @property
    def _origin(self) -> dict[str, str]:
        return {
            "source": str(self.request.source),
            "vintage": str(self.request.vintage),
            "snapshot": self.identity,
        }

    @property
    def _may_collide(self) -> bool:
        return self.fit.layout.distinct or self.corrections.repeats is not None

    def _check(self, connection: duckdb.DuckDBPyConnection) -> tuple[Rules, list[BadRow], bool]:
        """Leave the rows to be written in `long`; return the rules, the bad rows, collisions."""
        self.progress(STEPS[1], 0.1)
        try:
            attach_rows(connection, self.survey)
            _, rules = self._stage(connection, exact=False)
            self.progress(STEPS[2], 0.4)
            if not count_bad_rows(connection, self.fit):
                collide = self.fit.layout.distinct or cells_collide(connection, self.fit)
                if self._may_collide or not collide:
                    return rules, [], collide
        except duckdb.InvalidInputException:
            # The rows are not even rows; the exact reading says where.
            pass
        return self._check_exactly(connection)

    def _check_exactly(
        self, connection: duckdb.DuckDBPyConnection
    ) -> tuple[Rules, list[BadRow], bool]:
        bad = attach_exact_rows(connection, self.survey, self.slot.folder)
        checks, rules = self._stage(connection, exact=True)
        bad += bad_rows(connection, self.survey, self.fit, checks)
        if not self._may_collide:
            bad += repeated_rows(connection, self.survey, self.fit)
        if bad and self.request.reject is None:
            raise refusal(self.survey, bad)
        self._set_aside(connection, bad)
        return rules, bad, cells_collide(connection, self.fit)

    def _stage(
        self, connection: duckdb.DuckDBPyConnection, *, exact: bool
    ) -> tuple[tuple[Check, ...], Rules]:
        comma = self.survey.delimiter not in ("", ",") and has_decimal_commas(connection, self.fit)
        checks = stage(connection, self.fit, exact=exact, comma=comma)
        rules = Rules(self.corrections)
        map_countries(connection, self.fit, self.corrections, rules)
        unpivot(connection, self.fit, exact=exact)
        return checks, rules

    def _set_aside(self, connection: duckdb.DuckDBPyConnection, bad: list[BadRow]) -> None:
        connection.execute("CREATE OR REPLACE TABLE bad (line BIGINT)")
        if bad:
            connection.executemany("INSERT INTO bad VALUES (?)", [(row.line,) for row in bad])
        connection.execute("DELETE FROM staged WHERE line IN (SELECT line FROM bad)")

    def _snapshot(
        self, written: Written, said: tuple[Correction, ...], missing: int, rejected: int
    ) -> Snapshot:
        part = next(iter(self.slot.parts.iterdir()))
        table = self.fit.layout.table
        source = str(self.request.source)
        home = self.slot.home_of(self.identity, table)
        with part.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        return Snapshot(
            id=self.identity,
            ordinal=0,
            table=table,
            source=source,
            vintage=str(self.request.vintage),
            retrieved=self.request.retrieved,
            rows=written.rows,
            years=written.years,
            files=(StoredFile(f"{home}/{part.name}", sha256, part.stat().st_size),),
            licence=find_source(source).licence,
            layout=self.fit.layout.name,
            corrections=said,
            notes=self.corrections.notes,
            missing=missing,
            rejected=rejected,
            input_name=self.survey.name,
            input_sha256=self.survey.sha256,
        )

    def _nothing(self) -> BadInputError:
        return BadInputError(
            "the file has no rows to load",
            place=Place(self.survey.name),
            expected="at least one row with a value, after corrections",
        )
