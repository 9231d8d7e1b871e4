"""Fetching when the line breaks, the server is busy, or what comes is not what was asked."""

from __future__ import annotations

import datetime
import gzip
import json
import threading

import pytest
from tests.evidence.pulling.conftest import Answer

from diptych.errors import DiptychError
from diptych.evidence.locks import FileLock
from diptych.evidence.pulling.asks import Ask
from diptych.evidence.pulling.cache import Cache
from diptych.evidence.pulling.errors import NothingThereError, SourceError
from diptych.evidence.pulling.patience import Patience, asked_to_wait
from diptych.evidence.pulling.transport import Fetcher

WHOLE = b'{"data": "' + b"x" * 5000 + b'"}'


@pytest.fixture
def cache(tmp_path):
    (tmp_path / "cache").mkdir()
    return Cache(tmp_path / "cache")


@pytest.fixture
def fetch(cache, patience):
    def get(ask, **more):
        with Fetcher(cache, patience, lambda *_: None, **more) as fetcher:
            return fetcher.fetch(ask)

    return get


def ask(server, body="json", **more):
    return Ask("answer.json", f"{server.base}/answer?year=2012", body, **more)


def test_a_file_is_fetched_once_in_a_day(server, fetch):
    server.says("/answer", Answer(WHOLE))
    first, second = fetch(ask(server)), fetch(ask(server))
    assert first == second
    assert first.path.read_bytes() == WHOLE
    assert len(server.asked) == 1


def test_a_day_later_it_is_fetched_again_but_not_an_edition(server, cache, fetch):
    server.says("/answer", Answer(WHOLE))
    for edition, again in ((False, None), (True, "kept")):
        asked = ask(server, edition=edition)
        raw = fetch(asked)
        tomorrow = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=25)
        assert cache.find(asked, tomorrow) == (raw if again else None)


def test_a_file_of_the_cache_that_was_changed_is_fetched_again(server, fetch):
    server.says("/answer", Answer(WHOLE))
    fetch(ask(server)).path.write_bytes(WHOLE.replace(b"x", b"y"))
    assert fetch(ask(server)).path.read_bytes() == WHOLE


def test_too_many_requests_are_waited_out_as_long_as_the_server_asks(server, fetch, waits):
    busy = Answer({"message": "Rate limit is exceeded"}, 429, headers={"Retry-After": "7"})
    server.says("/answer", busy, Answer(WHOLE))
    assert fetch(ask(server)).path.read_bytes() == WHOLE
    assert waits == [7.0]


def test_a_long_wait_is_told(server, cache, patience):
    told: list[str] = []
    busy = Answer(b"{}", 503, headers={"Retry-After": "60"})
    server.says("/answer", busy, Answer(WHOLE))
    with Fetcher(cache, patience, lambda name, *_: told.append(name)) as fetcher:
        fetcher.fetch(ask(server))
    assert told[0] == "answer.json, waiting 60 s"


def test_a_server_that_asks_for_hours_is_left_alone(server, fetch, waits):
    server.says("/answer", Answer(b"{}", 429, headers={"Retry-After": "86400"}))
    with pytest.raises(SourceError, match="429"):
        fetch(ask(server))
    assert waits == []


def test_waits_double_from_try_to_try(server, fetch, waits):
    server.says("/answer", Answer(b"{}", 500), Answer(b"{}", 503), Answer(WHOLE))
    fetch(ask(server))
    # Half of 1 and half of 2 seconds: the least that is drawn.
    assert waits == [0.5, 1.0]


def test_a_server_that_goes_on_failing_is_given_up(server, fetch):
    server.says("/answer", Answer(b"{}", 500))
    with pytest.raises(SourceError, match="status 500") as caught:
        fetch(ask(server))
    assert len(server.asked) == 3
    assert "--from FOLDER" in caught.value.text()


def test_a_body_that_breaks_off_is_taken_up_again_by_range(server, fetch):
    def rest(path, headers):
        assert headers["If-Range"] == '"v1"'
        first = int(headers["Range"].removeprefix("bytes=").removesuffix("-"))
        whole = len(WHOLE)
        place = {"Content-Range": f"bytes {first}-{whole - 1}/{whole}", "ETag": '"v1"'}
        return Answer(WHOLE[first:], 206, headers=place)

    broken = Answer(WHOLE[:3000], headers={"ETag": '"v1"'}, announced=len(WHOLE))
    server.says("/answer", broken, rest)
    assert fetch(ask(server)).path.read_bytes() == WHOLE
    assert len(server.asked) == 2


def test_a_body_that_breaks_off_is_fetched_anew_where_the_server_knows_no_ranges(server, fetch):
    server.says("/answer", Answer(WHOLE[:3000], announced=len(WHOLE)), Answer(WHOLE))
    assert fetch(ask(server)).path.read_bytes() == WHOLE
    assert "Range" not in server.asked[1][1]


def test_a_fetch_that_the_user_stopped_goes_on_where_it_stood(server, cache, patience):
    large = b'{"data": "' + b"x" * 3_000_000 + b'"}'
    there: list[int] = []

    def rest(path, headers):
        there.append(int(headers["Range"].removeprefix("bytes=").removesuffix("-")))
        place = {"Content-Range": f"bytes {there[0]}-{len(large) - 1}/{len(large)}"}
        return Answer(large[there[0] :], 206, headers=place)

    def stop(name, here, whole):
        if here > 100_000:
            raise KeyboardInterrupt

    server.says("/answer", Answer(large, headers={"ETag": '"v1"'}), rest)
    with pytest.raises(KeyboardInterrupt), Fetcher(cache, patience, stop) as fetcher:
        fetcher.fetch(ask(server))
    with Fetcher(cache, patience, lambda *_: None) as fetcher:
        assert fetcher.fetch(ask(server)).path.read_bytes() == large
    assert there[0] > 100_000


def test_an_answer_that_was_packed_on_the_way_is_unpacked(server, fetch):
    packed = Answer(gzip.compress(WHOLE), headers={"Content-Encoding": "gzip", "ETag": '"v1"'})
    server.says("/answer", packed)
    assert fetch(ask(server)).path.read_bytes() == WHOLE


def test_a_file_that_changed_while_it_came_is_not_patched_together(server, fetch):
    other = WHOLE.replace(b"x", b"y")
    broken = Answer(WHOLE[:3000], headers={"ETag": '"v1"'}, announced=len(WHOLE))
    server.says("/answer", broken, Answer(other, headers={"ETag": '"v2"'}))
    assert fetch(ask(server)).path.read_bytes() == other


def test_a_body_that_never_comes_whole_is_refused_and_not_kept(server, fetch, cache):
    server.says("/answer", Answer(WHOLE[:3000], announced=len(WHOLE)))
    with pytest.raises(SourceError):
        fetch(ask(server))
    assert not (cache.folder / "answer.json").exists()


def test_json_that_ends_too_soon_is_asked_for_again(server, fetch):
    server.says("/answer", Answer(WHOLE[:3000]), Answer(WHOLE))
    assert fetch(ask(server)).path.read_bytes() == WHOLE


def test_a_body_larger_than_announced_is_refused(server, fetch):
    server.says("/answer", Answer(WHOLE, announced=3000))
    with pytest.raises(SourceError, match="ended too soon"):
        fetch(ask(server))


def test_a_body_larger_than_any_such_file_is_refused(server, fetch):
    server.says("/answer", Answer(WHOLE))
    with pytest.raises(SourceError, match="larger than 4,000 bytes"):
        fetch(ask(server), largest=4000)


@pytest.mark.parametrize("page", ["<!DOCTYPE html><html>Maintenance</html>", "\n <error/>"])
def test_a_page_with_status_200_is_not_data(server, fetch, page):
    server.says("/answer", Answer(page, kind="text/html"))
    with pytest.raises(SourceError, match="a web page or XML"):
        fetch(ask(server))


@pytest.mark.parametrize("body", [b"", b"  \n"])
def test_an_empty_answer_is_not_data(server, fetch, body):
    server.says("/answer", Answer(body))
    with pytest.raises(SourceError, match="answered with nothing"):
        fetch(ask(server))


def test_a_packed_file_whose_sum_is_wrong_is_fetched_again(server, fetch):
    packed = gzip.compress(WHOLE)
    bad = packed[:-8] + bytes(4) + packed[-4:]
    server.says("/answer", Answer(bad), Answer(packed))
    assert gzip.decompress(fetch(ask(server, "gzip")).path.read_bytes()) == WHOLE


def test_a_server_that_does_not_answer_is_given_up(server, fetch):
    gate = threading.Event()
    server.says("/answer", Answer(WHOLE, wait=gate))
    try:
        with pytest.raises(SourceError, match="could not be fetched"):
            fetch(ask(server), timeout=0.05)
    finally:
        gate.set()


def test_a_source_out_of_reach_is_said_to_be(fetch):
    # Port 9 of this machine is not served.
    with pytest.raises(SourceError, match=r"127\.0\.0\.1:9/x could not be fetched"):
        fetch(Ask("x.json", "http://127.0.0.1:9/x", "json"))


def test_a_redirect_within_the_host_is_followed(server, fetch):
    server.says("/answer", Answer(b"", 302, headers={"Location": "/new/place"}))
    server.says("/new/place", Answer(WHOLE))
    assert fetch(ask(server)).path.read_bytes() == WHOLE


def test_a_redirect_to_another_host_is_refused_and_no_key_goes_there(server, fetch):
    server.says("/answer", Answer(b"", 302, headers={"Location": "http://localhost:9/steal"}))
    with pytest.raises(SourceError, match="another host, localhost"):
        fetch(ask(server, secret={"Key": "hush"}))
    assert len(server.asked) == 1


def test_redirects_without_end_are_refused(server, fetch):
    server.says("/answer", Answer(b"", 302, headers={"Location": "/answer"}))
    with pytest.raises(SourceError, match="without end"):
        fetch(ask(server))


def test_a_key_is_not_sent_in_the_clear_to_another_machine(fetch):
    with pytest.raises(SourceError, match="not sent in the clear"):
        fetch(Ask("x.json", "http://example.org/x", "json", secret={"Key": "hush"}))


def test_a_key_is_sent_but_stands_in_no_file_and_no_words(server, fetch, cache):
    server.says("/answer", Answer(b"{}", 401))
    asked = ask(server, secret={"Key": "hush"})
    with pytest.raises(SourceError, match="refused") as caught:
        fetch(asked)
    assert server.asked[0][1]["Key"] == "hush"
    written = b"".join(file.read_bytes() for file in cache.folder.iterdir())
    assert b"hush" not in written
    assert "hush" not in caught.value.text() + repr(asked)


def test_what_is_not_there_is_not_asked_for_twice(server, fetch):
    with pytest.raises(NothingThereError):
        fetch(ask(server))
    assert len(server.asked) == 1


def test_a_part_of_another_address_is_not_gone_on_with(server, fetch, cache):
    asked = ask(server)
    cache.part(asked).write_bytes(b"old")
    cache.note(Ask("answer.json", "http://127.0.0.1/other", "json"), '"v1"')
    server.says("/answer", Answer(WHOLE))
    assert fetch(asked).path.read_bytes() == WHOLE
    assert "Range" not in server.asked[0][1]


def test_two_programs_do_not_pull_into_one_cache(cache):
    lock = FileLock(cache.folder / ".lock")
    assert lock.take()
    with pytest.raises(DiptychError, match="another program"), cache.locked():
        pass
    lock.release()


def test_a_cache_whose_label_is_damaged_is_fetched_again(server, fetch, cache):
    server.says("/answer", Answer(WHOLE))
    fetch(ask(server))
    (cache.folder / "answer.json.label.json").write_text("[")
    fetch(ask(server))
    label = json.loads((cache.folder / "answer.json.label.json").read_text())
    assert len(server.asked) == 2
    assert label["url"].endswith("/answer?year=2012")


def test_requests_start_no_closer_than_the_interval():
    slept: list[float] = []
    moments = iter([10.0, 10.0, 10.4, 11.2])
    patience = Patience(interval=1.2, sleep=slept.append, clock=lambda: next(moments))
    patience.pace()
    patience.pace()
    assert slept == [pytest.approx(0.8)]


def test_a_day_in_the_past_asks_for_no_wait():
    now = datetime.datetime(2026, 11, 1, 12, tzinfo=datetime.UTC)
    assert asked_to_wait("Sun, 01 Nov 2026 11:00:00 GMT", now) == 0.0
