"""The store of statistics, as measures see it."""

from __future__ import annotations

import datetime
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from diptych.errors import BadInputError
from diptych.evidence.engine import engine_name, start_engine
from diptych.evidence.home import home_folder
from diptych.evidence.manifest import Manifest
from diptych.evidence.readers import reading
from diptych.evidence.sources import Source, find_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from decimal import Decimal

    import pyarrow as pa

    from diptych.countries import Country
    from diptych.evidence.answers import Answer
    from diptych.evidence.engine import Engine
    from diptych.evidence.folders import FileOutcome
    from diptych.evidence.loading import Progress, Request
    from diptych.evidence.pruning import Pruning
    from diptych.evidence.snapshots import Snapshot, StoredFile
    from diptych.evidence.verification import BadFile
    from diptych.figures import Figure

__all__ = ["Evidence"]


class Evidence:
    """What the store knew just after a snapshot came, by default the latest.

    Rooms below read it with `query`; nothing but `load` changes it.
    """

    def __init__(self, folder: Path, manifest: Manifest, engine: str, *, latest: bool) -> None:
        self.folder = folder
        self._manifest = manifest
        self._engine_name = engine
        self._latest = latest
        self._engine: Engine | None = None
        self._reading: object = None

    @classmethod
    def open(
        cls,
        home: Path | str | None = None,
        snapshot: str | None = None,
        engine: str | None = None,
    ) -> Evidence:
        """Open the store of a home folder; one that does not exist yet is empty.

        `snapshot` is the id of the snapshot just after which the store is wanted. `engine` is
        what answers queries: `duckdb`, or a Spark master such as `local[2]` or
        `spark://host:7077`; `$DIPTYCH_ENGINE`, else DuckDB, if not said. Raises BadInputError for
        an id that the store does not list, a manifest that is damaged, an unknown engine.
        """
        folder = home_folder(home) / "evidence"
        # Marked before the manifest is read, so that pruning leaves what it lists.
        mark = reading(folder)
        manifest = Manifest.read(folder)
        if snapshot is not None:
            _see_whole(snapshot, manifest)
            manifest = manifest.until(snapshot) or _no_snapshot(snapshot, manifest)
        store = cls(folder, manifest, engine_name(engine), latest=snapshot is None)
        store._reading = mark
        return store

    @classmethod
    def verify(cls, home: Path | str | None = None) -> tuple[BadFile, ...]:
        """Read every file of the store; return those that are not as they were written.

        Loading the same source file again mends them.
        """
        from diptych.evidence.verification import verify_files

        folder = home_folder(home) / "evidence"
        return verify_files(folder, Manifest.read(folder).snapshots)

    @classmethod
    def prune(
        cls,
        home: Path | str | None = None,
        *,
        keep: Iterable[str] = (),
        briefs: Iterable[Path | str] = (),
        latest_only: bool = False,
        dry_run: bool = False,
    ) -> Pruning:
        """Remove the snapshots that nothing needs; return what is kept, why, and what is not.

        Kept are the latest of each source and table, those that hold figures which no newer
        edition has (unless `latest_only`), what the store knew just after each snapshot of
        `keep`, and all that the briefs (FILE.json) were made of. Raises BadInputError for a
        snapshot that the store does not list, or a file that is no brief of this store.
        """
        from diptych.evidence.pruning import prune_store

        folder = home_folder(home) / "evidence"
        return prune_store(folder, keep, briefs, latest_only=latest_only, dry_run=dry_run)

    @property
    def snapshots(self) -> tuple[Snapshot, ...]:
        """The snapshots in the order in which they came."""
        return self._manifest.snapshots

    def snapshot(self, snapshot: str) -> Snapshot:
        """Return the snapshot of that id. Raises BadInputError for one that is not listed."""
        return self._manifest.find(snapshot) or _no_snapshot(snapshot, self._manifest)

    def source(self, name: str) -> Source:
        """Return what is known of a source; an unknown name gets cautious defaults."""
        return find_source(name)

    def query(self, sql: str, parameters: Mapping[str, object] | Sequence[object] = ()) -> pa.Table:
        """Return the rows of one SELECT over the store's tables (see `tables.TABLES`).

        `$name` in the text stands for `parameters["name"]`. Money is DECIMAL(18,2) US dollars.
        Raises BadInputError for anything but one SELECT, and for a store of which a file is
        missing or has another size than when it was written.
        """
        return self._started().query(sql, parameters)

    def sql(self, text: str, *, limit: int | None = None, seconds: float | None = None) -> Answer:
        """Return the answer to one SELECT over the store's tables, as a table and frames.

        For questions that no measure answers. It only reads: neither files, settings nor the
        network can be reached from it. `limit` bounds the rows, `seconds` the time. Raises
        BadInputError for anything but one such SELECT, DiptychError when the time is over.
        """
        from diptych.evidence.answers import answer_to

        return answer_to(self._started(), text, limit, seconds)

    def _started(self) -> Engine:
        if self._engine is None:
            self._engine = start_engine(self._engine_name, self.folder, self._files())
        return self._engine

    def figure(
        self,
        value: Decimal,
        unit: str,
        *,
        snapshot: str,
        query: str,
        reporter: Country | None = None,
    ) -> Figure:
        """Return a value of a snapshot as a figure that knows where it comes from."""
        from diptych.figures import Figure

        known = self.snapshot(snapshot)
        return Figure(
            value=value,
            unit=unit,
            source=known.source,
            vintage=known.vintage,
            retrieved=known.retrieved,
            query=query,
            reporter=reporter,
        )

    def load(
        self,
        file: Path | str,
        *,
        table: str | None = None,
        source: str | None = None,
        vintage: str | None = None,
        layout: str | None = None,
        mapping: Mapping[str, str] | None = None,
        reject: Path | str | None = None,
        retrieved: datetime.date | None = None,
        progress: Progress | None = None,
    ) -> Snapshot:
        """Load a CSV or Parquet file into a table and return its snapshot.

        `layout` is found by looking at the file unless named, among those of `table` if that is
        named; it tells the table, and who publishes the file unless `source` does. `vintage` is
        the day of the source's edition (2018-01-01, or 2018-01, or 2018); where it is not said,
        it is taken from the data and the snapshot's notes say so. `retrieved` is the day on which
        the file was got, today unless said. `mapping` renames the file's columns to a layout's
        fields first. Bad rows refuse the file, or are set aside into `reject`. Raises
        BadInputError; then the store is as it was.
        """
        from diptych.evidence.loading import load_file
        from diptych.evidence.requests import request_of

        request = request_of(file, table, source, vintage, layout, mapping, reject, retrieved)
        snapshot = load_file(self.folder, request, progress or _silent)
        self._refresh()
        return snapshot

    def load_all(
        self,
        paths: Iterable[Path | str],
        *,
        table: str | None = None,
        source: str | None = None,
        vintage: str | None = None,
        layout: str | None = None,
        mapping: Mapping[str, str] | None = None,
        reject: Path | str | None = None,
        retrieved: datetime.date | None = None,
        progress: Progress | None = None,
    ) -> Iterator[FileOutcome]:
        """Load files, and the files of folders, one after another; yield what became of each.

        A file that holds two tables (votes and roll calls) fills both. A file that cannot be
        loaded is an outcome with its error, and does not stop the others. The options hold for
        every file; see `load`.
        """
        from diptych.evidence.folders import load_each
        from diptych.evidence.requests import request_of

        def asked(path: Path) -> Request:
            return request_of(path, table, source, vintage, layout, mapping, reject, retrieved)

        for outcome in load_each(self.folder, paths, asked, progress or _silent):
            self._refresh()
            yield outcome

    def _refresh(self) -> None:
        if self._latest:
            # The first load makes the folder, in which nothing could be marked before.
            self._reading = self._reading or reading(self.folder)
            self._manifest, self._engine = Manifest.read(self.folder), None

    def _files(self) -> dict[str, list[StoredFile]]:
        files: dict[str, list[StoredFile]] = {}
        for snapshot in self.snapshots:
            files.setdefault(snapshot.table, []).extend(snapshot.files)
        return files

    def _repr_html_(self) -> str:
        from diptych.frames import html_table

        columns = ["snapshot", "table", "source", "vintage", "retrieved", "rows", "years"]
        rows = [
            [s.id, s.table, s.source, s.vintage, s.retrieved, s.rows, s.span]
            for s in self.snapshots
        ]
        return f"<p>{escape(str(self.folder))}</p>{html_table(columns, rows)}"


def _silent(step: str, done: float) -> None:
    del step, done


def _see_whole(snapshot: str, manifest: Manifest) -> None:
    """Raise BadInputError where what was known then has been pruned in part."""
    if missing := manifest.missing_at(snapshot):
        raise BadInputError(
            f"what the store knew after {snapshot} cannot be shown: {missing[0].id} was pruned",
            expected="a snapshot whose knowledge was kept: the latest, or one named to prune",
            remedy=f"load the file of {missing[0].id} again into another home folder",
        )


def _no_snapshot(snapshot: str, manifest: Manifest) -> NoReturn:
    listed = ", ".join(item.id for item in manifest.snapshots[-5:]) or "none"
    gone = any(one.id == snapshot for one in manifest.pruned)
    raise BadInputError(
        f"the store has no snapshot {snapshot!r}{' any more: it was pruned' if gone else ''}",
        expected=f"one of those that it lists; the latest are: {listed}",
        remedy="diptych evidence shows them all",
    )
