"""A server on this machine that speaks as a source's document says, and fails as it is told."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from diptych.evidence.pulling.patience import Patience


class Answer:
    """One answer: a status, a body, headers, and whether the line breaks before the end."""

    def __init__(
        self,
        body: bytes | str | object = b"",
        status: int = 200,
        kind: str = "application/json",
        headers: dict[str, str] | None = None,
        announced: int | None = None,
        wait: threading.Event | None = None,
    ) -> None:
        if isinstance(body, str):
            body = body.encode()
        self.body = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.status, self.kind, self.wait = status, kind, wait
        self.headers = headers or {}
        self.announced = len(self.body) if announced is None else announced


class Server:
    """Answers by the path and the parameters of a request; remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.answers: list[tuple[str, list[Answer | Callable[[str, dict[str, str]], Answer]]]] = []
        self.base = ""

    def says(self, part: str, *answers: Any) -> None:
        """Answer a request whose address has `part` with these in turn, the last one for ever."""
        self.answers.append((part, list(answers)))

    def answer(self, path: str, headers: dict[str, str]) -> Answer:
        self.asked.append((path, headers))
        for part, answers in self.answers:
            if part in path:
                found = answers.pop(0) if len(answers) > 1 else answers[0]
                return found if isinstance(found, Answer) else found(path, headers)
        return Answer("<html>no such page</html>", 404, "text/html")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    speaks: Server

    def do_GET(self) -> None:
        answer = self.speaks.answer(self.path, dict(self.headers))
        if answer.wait is not None:
            answer.wait.wait(5)
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(answer.announced))
        for name, value in answer.headers.items():
            self.send_header(name, value)
        with contextlib.suppress(ConnectionError):
            self.end_headers()
        # A client that has given up does not read what comes.
        with contextlib.suppress(ConnectionError):
            self.wfile.write(answer.body)
            self.wfile.flush()
        # What was announced and what came may differ, so no further answer shares the line.
        self.close_connection = True

    def log_message(self, *args: object) -> None:
        del args


@pytest.fixture
def server():
    speaks = Server()
    handler = type("Speaking", (Handler,), {"speaks": speaks})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        speaks.base = f"http://127.0.0.1:{running.server_address[1]}"
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield speaks
        running.shutdown()
        thread.join()


@pytest.fixture
def waits() -> list[float]:
    """The seconds that the client would have waited."""
    return []


@pytest.fixture
def patience(waits: list[float]) -> Patience:
    """A patience that notes its waits and does not wait; three tries."""
    return Patience(interval=0.0, tries=3, sleep=waits.append, chance=lambda: 0.0)
