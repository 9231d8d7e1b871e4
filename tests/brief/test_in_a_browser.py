"""The page in a browser: it draws its chart, fetches nothing, and fits its window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from diptych.document import Document

pytestmark = pytest.mark.chromium

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        yield chromium
        chromium.close()


class Visit:
    """One look at the page: what it asked for, and what went wrong."""

    def __init__(self, browser: Any, file: Path, **context: Any) -> None:
        self.requests: list[str] = []
        self.problems: list[str] = []
        self.context = browser.new_context(**context)
        self.page = self.context.new_page()
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.problems.append(message.text))
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.goto(file.as_uri())

    def measure(self, script: str) -> Any:
        return self.page.evaluate(script)


@pytest.fixture
def file(brief: Document, tmp_path: Path) -> Path:
    file = tmp_path / "brief.html"
    brief.write(file)
    return file


def drawn(visit: Visit) -> None:
    visit.page.wait_for_selector("figure.chart.drawn svg")


def test_the_page_draws_its_chart_and_asks_for_nothing(browser: Any, file: Path) -> None:
    visit = Visit(browser, file)
    drawn(visit)
    assert visit.requests == [file.as_uri()]
    assert visit.problems == []
    marks = visit.measure("document.querySelectorAll('.drawing svg path').length")
    assert marks > 20


@pytest.mark.parametrize("width", [1280, 820, 390, 320])
def test_nothing_reaches_beyond_the_window(browser: Any, file: Path, width: int) -> None:
    visit = Visit(browser, file, viewport={"width": width, "height": 900})
    drawn(visit)
    assert visit.measure("document.documentElement.scrollWidth") <= width
    assert visit.measure(
        "[...document.querySelectorAll('.drawing')].every(d => "
        "d.querySelector('svg').getBoundingClientRect().right <= "
        "d.getBoundingClientRect().right + 1)"
    )


def test_without_scripts_a_table_shows_the_chart_s_figures(browser: Any, file: Path) -> None:
    visit = Visit(browser, file, java_script_enabled=False)
    table = visit.page.locator("figure.chart details table")
    assert table.is_visible()
    # Azerbaijan's and Belarus's turnover of 2012, in million dollars.
    assert "79.7" in table.inner_text()
    assert "151.4" in table.inner_text()


CONTRAST = """
() => {
  const light = c => { const v = c / 255;
    return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgb = colour => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const sum = ([r, g, b]) => .2126 * light(r) + .7152 * light(g) + .0722 * light(b);
  const behind = node => { const layers = [];
    for (let n = node; n; n = n.parentElement) {
      const c = rgb(getComputedStyle(n).backgroundColor); if (c[3]) layers.push(c);
      if (c[3] === 255) break; }
    return layers.reverse().reduce((under, over) =>
      [0, 1, 2].map(i => (over[i] * over[3] + under[i] * (255 - over[3])) / 255)); };
  return [...document.querySelectorAll('main *, header *')].filter(n =>
      !n.closest('svg, script, .source, .hinge') &&
      [...n.childNodes].some(c => c.nodeType === 3 && c.textContent.trim())).map(n => {
    const a = sum(rgb(getComputedStyle(n).color)), b = sum(behind(n));
    return [(Math.max(a, b) + .05) / (Math.min(a, b) + .05),
      n.className + ': ' + n.textContent.slice(0, 30)];
  }).filter(([ratio]) => ratio < 4.5);
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_can_be_read_on_its_ground(browser: Any, file: Path, scheme: str) -> None:
    # WCAG 2.2, success criterion 1.4.3, level AA: 4.5 to 1.
    visit = Visit(browser, file, color_scheme=scheme)
    drawn(visit)
    assert visit.measure(CONTRAST) == []


def test_light_and_dark_differ_and_the_chart_s_text_with_them(browser: Any, file: Path) -> None:
    grounds: list[str] = []
    inks: list[str] = []
    for scheme in ("light", "dark"):
        visit = Visit(browser, file, color_scheme=scheme)
        drawn(visit)
        grounds.append(visit.measure("getComputedStyle(document.body).backgroundColor"))
        inks.append(visit.measure("getComputedStyle(document.querySelector('svg text')).fill"))
    assert len(set(grounds)) == 2
    assert len(set(inks)) == 2


def test_a_focused_figure_shows_its_source(browser: Any, file: Path) -> None:
    visit = Visit(browser, file)
    figure = visit.page.locator("a.figure").first
    source = figure.locator(".source")
    assert not source.is_visible()
    figure.focus()
    assert source.is_visible()
    assert "World Integrated Trade Solution" in source.inner_text()


def test_on_paper_everything_is_open_and_the_ground_is_white(browser: Any, file: Path) -> None:
    visit = Visit(browser, file, color_scheme="dark")
    drawn(visit)
    visit.page.emulate_media(media="print", color_scheme="dark")
    assert visit.measure("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert visit.measure("getComputedStyle(document.querySelector('svg text')).fill") == (
        "rgb(0, 0, 0)"
    )
    folded = visit.page.locator("details.fold dd").first
    assert folded.is_visible()


def test_paper_holds_the_tables_and_the_chart_unclipped(browser: Any, file: Path) -> None:
    visit = Visit(browser, file, viewport={"width": 688, "height": 1000})
    drawn(visit)
    visit.page.emulate_media(media="print")
    beyond = visit.measure(
        "[...document.querySelectorAll('table, .drawing svg, .key-figures dd, code')].filter(n => "
        "n.getClientRects().length && n.getBoundingClientRect().right > "
        "n.parentElement.getBoundingClientRect().right + 2).map(n => n.textContent.slice(0, 40))"
    )
    assert beyond == []


def test_words_without_a_break_stay_in_the_window(
    browser: Any, pair: Any, evidence: Any, by_hand: Any, found_by_hand: None, tmp_path: Path
) -> None:
    from diptych.brief import write_brief

    long = "W" * 300
    text = by_hand.TEXT.replace(by_hand.TITLE, long)
    record = by_hand.meeting(text, title=long, source=f"{'x' * 120}.txt")
    file = tmp_path / "long.html"
    write_brief(pair, evidence, records=[record]).write(file)
    for width in (1280, 390):
        visit = Visit(browser, file, viewport={"width": width, "height": 900})
        assert visit.measure("document.documentElement.scrollWidth") <= width
