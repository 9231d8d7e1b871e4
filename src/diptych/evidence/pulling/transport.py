"""Getting a file over HTTP: streamed, retried, taken up again where it broke off.

On httpx, not on the sources' own client libraries. `comtradeapicall` 1.3.2 (MIT, kept) prints
errors instead of raising them, puts the key into the address, and knows neither a stream nor
Retry-After; `wbgapi` 1.0.14 (MIT, kept) and `sdmx1` 2.28 (Apache, kept) read a whole answer into
memory and, with pandas or lxml and requests, weigh more than all that is needed here.
"""

from __future__ import annotations

import datetime
import ipaddress
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from diptych.errors import MissingPartError
from diptych.evidence.pulling.bodies import is_whole, see_body
from diptych.evidence.pulling.errors import NothingThereError, SourceError
from diptych.evidence.pulling.patience import LONGEST, asked_to_wait

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import httpx

    from diptych.evidence.pulling.asks import Ask, Raw
    from diptych.evidence.pulling.cache import Cache
    from diptych.evidence.pulling.patience import Patience

__all__ = ["Fetcher", "Told"]

LARGEST = 16 << 30
REDIRECTS = 5
AGAIN_LATER = frozenset({408, 425, 429, 500, 502, 503, 504})

Told = Callable[[str, int, int | None], None]
"""Told the name of a file, how many bytes of it are there, and how many there will be."""


class _PassingError(Exception):
    """A failure that may pass; `seconds` is how long the server asks to wait."""

    def __init__(self, problem: str, seconds: float | None = None) -> None:
        self.seconds = seconds
        super().__init__(problem)


@dataclass(slots=True)
class Fetcher:
    """Fetches what a connector asks for into its cache. `timeout` is in seconds without a byte."""

    cache: Cache
    patience: Patience
    told: Told
    timeout: float = 60.0
    largest: int = LARGEST
    _client: httpx.Client | None = field(default=None, init=False)

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None

    def _line(self) -> httpx.Client:
        if self._client is None:
            self._client = _new_client(self.timeout)
        return self._client

    def fetch(self, ask: Ask) -> Raw:
        """Return the file of an ask, from the cache where it is good.

        Raises NothingThereError for status 404, SourceError for everything else that fails.
        """
        _see_secret(ask)
        found = self.cache.find(ask, _now())
        if found is not None:
            return found
        self._persist(ask)
        return self.cache.keep(ask, _now())

    def _persist(self, ask: Ask) -> None:
        last = ""
        for failed in range(self.patience.tries):
            self.patience.pace()
            try:
                self._attempt(ask)
            except _PassingError as failure:
                last = str(failure)
                if (failure.seconds or 0) > LONGEST:
                    break
                if failed + 1 < self.patience.tries:
                    self._wait(ask, self.patience.delay(failed, failure.seconds))
            else:
                return
        raise SourceError(
            f"{_shown(ask)} could not be fetched: {last}",
            remedy="try again later, the pull goes on where it stood; or put the source's files "
            "into a folder and use --from FOLDER",
        )

    def _wait(self, ask: Ask, seconds: float) -> None:
        self.told(f"{ask.name}, waiting {seconds:.0f} s", 0, None)
        self.patience.sleep(seconds)

    def _attempt(self, ask: Ask) -> None:
        import httpx

        try:
            self._follow(ask, ask.url, REDIRECTS)
        except (httpx.TransportError, httpx.DecodingError) as error:
            words = str(error) or type(error).__name__
            raise _PassingError(words) from error
        part = self.cache.part(ask)
        try:
            see_body(part, ask.body, _shown(ask))
        except SourceError:
            self.cache.forget(ask)
            raise
        if not is_whole(part, ask.body):
            self.cache.forget(ask)
            raise _PassingError("the answer ended too soon")

    def _follow(self, ask: Ask, url: str, redirects: int) -> None:
        headers = {**ask.secret, **self._resuming(ask)}
        with self._line().stream("GET", url, headers=headers) as response:
            if not response.is_redirect:
                self._take(ask, response)
                return
            target = urljoin(url, response.headers.get("location", ""))
        _see_redirect(ask, target, redirects)
        self._follow(ask, target, redirects - 1)

    def _resuming(self, ask: Ask) -> dict[str, str]:
        part, validator = self.cache.part(ask), self.cache.validator(ask)
        if validator is None or not part.is_file() or not part.stat().st_size:
            return {}
        return {"Range": f"bytes={part.stat().st_size}-", "If-Range": validator}

    def _take(self, ask: Ask, response: httpx.Response) -> None:
        _see_status(ask, response, self.cache)
        part = self.cache.part(ask)
        here = part.stat().st_size if response.status_code == 206 else 0
        if here and not response.headers.get("content-range", "").startswith(f"bytes {here}-"):
            self.cache.forget(ask)
            raise _PassingError("the server went on at another place than was asked")
        # What was packed on the way has another length than the file, and no part to go on with.
        packed = response.headers.get("content-encoding", "identity").lower() != "identity"
        self.cache.note(ask, None if packed else _validator(response))
        announced = "" if packed else response.headers.get("content-length", "")
        whole = here + int(announced) if announced.isdigit() else None
        blocks = response.iter_bytes() if packed else response.iter_raw()
        self._write(ask, blocks, part, here, whole)

    def _write(
        self, ask: Ask, blocks: Iterator[bytes], part: Path, here: int, whole: int | None
    ) -> None:
        self._see_size(ask, whole or 0)
        with part.open("ab" if here else "wb") as file:
            for block in blocks:
                file.write(block)
                here += len(block)
                self._see_size(ask, here)
                self.told(ask.name, here, whole)
        if whole is not None and here != whole:
            raise _PassingError(f"{here:,} of {whole:,} bytes came")

    def _see_size(self, ask: Ask, size: int) -> None:
        if size > self.largest:
            self.cache.forget(ask)
            raise SourceError(
                f"{_shown(ask)} is larger than {self.largest:,} bytes",
                expected="a file of the size that the source's document speaks of",
            )


def _new_client(timeout: float) -> httpx.Client:
    try:
        import httpx
    except ImportError as error:
        raise MissingPartError(
            "fetching needs httpx, which is not installed",
            remedy="pip install 'diptych[pull]'; or use --from FOLDER",
        ) from error
    from importlib.metadata import version

    # Lengths and ranges mean the file itself only while nothing packs it on the way.
    headers = {"User-Agent": f"diptych/{version('diptych')}", "Accept-Encoding": "identity"}
    return httpx.Client(headers=headers, timeout=timeout, follow_redirects=False)


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


def _shown(ask: Ask) -> str:
    return ask.url.split("?")[0]


def _see_status(ask: Ask, response: httpx.Response, cache: Cache) -> None:
    status = response.status_code
    if status in (200, 206):
        return
    if status == 416:
        cache.forget(ask)
        raise _PassingError("the part that was there is no part of the file any more")
    if status in AGAIN_LATER:
        seconds = asked_to_wait(response.headers.get("retry-after"), _now())
        raise _PassingError(f"status {status}", seconds)
    if status == 404:
        raise NothingThereError(f"{_shown(ask)} is not there (status 404)")
    remedy = None
    if status in (401, 403):
        remedy = "see that the key is right and that its subscription includes this"
    raise SourceError(f"{_shown(ask)} refused (status {status})", remedy=remedy)


def _validator(response: httpx.Response) -> str | None:
    tag = response.headers.get("etag", "")
    if tag.startswith('"'):
        return tag
    return response.headers.get("last-modified")


def _see_redirect(ask: Ask, target: str, redirects: int) -> None:
    if redirects == 0:
        raise SourceError(f"{_shown(ask)} redirects without end")
    if _origin(target) != _origin(ask.url):
        raise SourceError(
            f"{_shown(ask)} redirects to another host, {urlsplit(target).hostname}",
            expected="an answer from the source itself",
            remedy="see whether the source has moved; get the file by hand and use --from FOLDER",
        )


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port


def _see_secret(ask: Ask) -> None:
    """Refuse to send a key in the clear, save to this machine itself."""
    parts = urlsplit(ask.url)
    if not ask.secret or parts.scheme == "https":
        return
    host = parts.hostname or ""
    try:
        here = ipaddress.ip_address(host).is_loopback
    except ValueError:
        here = host == "localhost"
    if not here:
        raise SourceError(f"the key is not sent in the clear to {host}", expected="https")
