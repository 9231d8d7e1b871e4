"""Loading many files: each is looked at, loaded or told apart, and none stops the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from diptych.errors import DiptychError
from diptych.evidence.loading import ExcludedFileError, Request, load_fitted
from diptych.evidence.manifest import Manifest
from diptych.evidence.recognition import UnknownLayoutError, fit_layout
from diptych.evidence.survey import WORKBOOKS, survey_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from diptych.evidence.fits import Fit
    from diptych.evidence.loading import Progress
    from diptych.evidence.snapshots import Snapshot
    from diptych.evidence.survey import Survey

__all__ = ["FileOutcome", "Result", "load_each"]

Result = Literal["loaded", "held", "excluded", "unknown", "refused", "passed over"]
"""`held`: the store had it already. `excluded`: known, and not for the store. `unknown`: no layout
fits. `refused`: bad rows, or not a table at all. `passed over`: not a file of data."""

DATA = (".csv", ".tsv", ".tab", ".txt", ".parquet", ".pq", *WORKBOOKS)
"""How the names of a folder's files end that are looked at; a file that is named is always."""

Asked = Callable[[Path], Request]


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of a file: its snapshot, or why it has none."""

    path: Path
    result: Result
    snapshot: Snapshot | None = None
    error: DiptychError | None = None
    reason: str | None = None

    @property
    def failed(self) -> bool:
        """Whether the file is one that should have been loaded and could not be."""
        return self.result in ("unknown", "refused")


def load_each(
    root: Path, paths: Iterable[Path | str], asked: Asked, progress: Progress
) -> Iterator[FileOutcome]:
    """Load the files, and those that lie in the folders, in the order of their names.

    Folders within a folder are passed over and named. Each outcome is yielded as it comes.
    """
    for path in map(Path, paths):
        if not path.is_dir():
            yield from _load(root, path, asked, progress)
            continue
        for entry in sorted(path.iterdir()):
            if entry.is_dir():
                yield _passed_over(entry, "a folder within the folder; load it by its own name")
            elif entry.suffix.lower() in DATA and not entry.name.startswith("."):
                yield from _load(root, entry, asked, progress)
            else:
                yield _passed_over(entry, f"not a file of data ({', '.join(DATA)})")


def _passed_over(path: Path, reason: str) -> FileOutcome:
    return FileOutcome(path, "passed over", reason=reason)


def _load(root: Path, path: Path, asked: Asked, progress: Progress) -> Iterator[FileOutcome]:
    try:
        request = asked(path)
        survey = survey_file(request.path)
        fit = fit_layout(survey, request.table, request.layout, request.mapping)
    except DiptychError as error:
        yield _failure(path, error)
        return
    yield _load_one(root, request, survey, fit, progress)
    for name in fit.layout.also if request.layout is None else ():
        further = replace(request, layout=name, table=None)
        beside = fit_layout(survey, None, name, request.mapping)
        yield _load_one(root, further, survey, beside, progress)


def _load_one(
    root: Path, request: Request, survey: Survey, fit: Fit, progress: Progress
) -> FileOutcome:
    known = {snapshot.id for snapshot in Manifest.read(root).snapshots}

    def named(step: str, done: float) -> None:
        progress(f"{survey.name}: {step.lower()}", done)

    try:
        snapshot = load_fitted(root, request, survey, fit, named)
    except DiptychError as error:
        return _failure(request.path, error)
    result: Result = "held" if snapshot.id in known else "loaded"
    return FileOutcome(request.path, result, snapshot)


def _failure(path: Path, error: DiptychError) -> FileOutcome:
    if isinstance(error, ExcludedFileError):
        return FileOutcome(path, "excluded", error=error, reason=error.problem)
    result: Result = "unknown" if isinstance(error, UnknownLayoutError) else "refused"
    return FileOutcome(path, result, error=error)
