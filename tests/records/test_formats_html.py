"""Web pages: the record is found by where its text is, whatever a page's classes are called."""

from __future__ import annotations

from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from tests.records.made_files import TALKS, TITLE

from diptych.errors import BadInputError
from diptych.records import Record, read_bytes, read_text

DAY = "21 November 2013, 14:10"
MENU = "".join(f'<li><a href="/{n}">Section {n} of the site</a></li>' for n in range(9))
LINKS = "".join(
    f'<div><a href="/{n}">The President received the ambassador of country {n}</a>'
    "<span>20 November 2013</span></div>"
    for n in range(6)
)
TEASERS = "".join(
    f'<div class="q3"><a href="/v{n}"><h4>Visit {n}</h4></a><p>The delegation visited a plant and '
    "was told about its plans for the coming year.</p></div>"
    for n in range(3)
)
SHARE = (
    '<div class="u7"><a href="#">Facebook</a> <a href="#">Telegram</a> <a href="#">Print</a></div>'
)
FOOT = (
    "<div><p>© 2013 Press service of the President. Use of materials needs a link to it.</p></div>"
)
PARAGRAPHS = "".join(f"<p>{one}</p>\n" for one in TALKS)
BROKEN = "<br><br>\n".join(TALKS)
BOXES = "".join(f"<div><span>{one}</span></div>" for one in TALKS)
PLAIN = "\n\n".join((TITLE, DAY, *TALKS))

# ruff: noqa: E501 - the pages are written as their makers write them
PAGES = {
    "divisions without meaning": f"""<!DOCTYPE html><html><head><title>{TITLE} | The President</title>
        <script>var page = "<p>no text</p>";</script><style>p {{color: red}}</style></head><body>
        <div class="x1"><ul>{MENU}</ul></div><div class="x2"><h1>{TITLE}</h1><span>{DAY}</span>
        <div class="x3">{PARAGRAPHS}</div>{SHARE}</div><div class="x4"><h3>Other news</h3>{LINKS}</div>
        {FOOT}</body></html>""",
    "tables that lay out the page": f"""<html><body><form id="all"><table><tr><td><ul>{MENU}</ul></td>
        <td><b>{TITLE}</b><br><i>{DAY}</i><br><br>{BROKEN}</td><td>{LINKS}</td></tr></table></form>
        {FOOT}</body></html>""",
    "an article with teasers": f"""<!DOCTYPE html><html><head><title>The President: {TITLE}</title>
        </head><body><header><h1>The President</h1><nav><ul>{MENU}</ul></nav></header><main><article>
        <p>News</p><header><h1>{TITLE}</h1><time datetime="2013-11-21T14:10">{DAY}</time></header>
        {PARAGRAPHS}<div class="sharing"><h4>Share this</h4>{SHARE}</div></article>{TEASERS}</main>
        <aside>{LINKS}</aside><footer>{FOOT}</footer></body></html>""",
    "elements of its own": f"""<!DOCTYPE html><html><head><meta property="og:title" content="{TITLE}">
        </head><body><div id="app"><site-head><ul>{MENU}</ul></site-head><page-body><h1>{TITLE}</h1>
        <div>{DAY}</div>{BOXES}</page-body></div><script type="application/json">["<p>no</p>"]</script>
        </body></html>""",
    "each speaker's words in a box of another class": f"""<html><head><title>{TITLE}</title></head><body>
        <ul>{MENU}</ul><div><h2>{TITLE}</h2><p class="d">{DAY}</p>
        <div class="one">{"".join(f"<p>{one}</p>" for one in TALKS[:1])}</div>
        <div class="two">{"".join(f"<p>{one}</p>" for one in TALKS[1:])}</div></div>{TEASERS}
        </body></html>""",
    "saved from a word processor": f"""<html xmlns:o="urn:x"><head><style><!-- p {{}} --></style>
        <!--[if gte mso 9]><xml><o:x>no text</o:x></xml><![endif]--></head><body><div class="W1">
        <p>{TITLE}<o:p></o:p></p><p>{DAY}</p>{PARAGRAPHS}</div></body></html>""",
    "text that is set as it is": f"<html><body><ul>{MENU}</ul><pre>{PLAIN}</pre></body></html>",
    "tags that are never closed": f"<html><body><b><p>{TITLE}</b><p>{DAY}<p>{'<p>'.join(TALKS)}</html>",
    "no frame at all": f"<h1>{TITLE}</h1><p>{DAY}</p>{PARAGRAPHS}",
    "photographs with captions": f"""<html><head><meta property="og:title" content="{TITLE}"></head><body>
        <div><div>{TITLE}</div><div>{DAY}</div><figure><img src="a.jpg" alt="no text"><figcaption>The
        presidents shake hands before the meeting in the residence</figcaption></figure>{PARAGRAPHS}
        </div></body></html>""",
}  # fmt: skip


def read(page: str, name: str = "page.html") -> Record:
    return read_bytes(page.encode(), name)


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_a_page_is_read_as_its_record_in_plain_text(page: str) -> None:
    found = read(page, "page.html")
    assert [line for line in found.text.split("\n") if line] == [TITLE, DAY, *TALKS]
    plain = read_text(PLAIN)
    assert (found.title, found.date, found.time) == (plain.title, plain.date, plain.time)
    assert found.parties == plain.parties
    assert [(one.speaker, one.of(found.text).split()) for one in found.speeches] == [
        (one.speaker, one.of(PLAIN).split()) for one in plain.speeches
    ]


def page_of(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


ARTICLE = f"<ul>{MENU}</ul><div><h1>{TITLE}</h1><div>{PARAGRAPHS}</div></div>"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2013-11-21T14:10:00+04:00">',
        '<meta itemprop="datePublished" content="2013-11-21T14:10">',
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", '
            '"datePublished": "2013-11-21T14:10:00Z"}]}</script>'
        ),
    ],
)
def test_a_date_that_is_not_shown_comes_from_the_head(head: str) -> None:
    record = read(page_of(ARTICLE, head))
    assert (str(record.date), str(record.time)) == ("2013-11-21", "14:10:00")
    assert record.text.startswith(f"{TITLE}\n\n2013-11-21, 14:10\n\n")


def test_the_address_of_the_page_tells_whose_office_wrote() -> None:
    body = "<h1>Meeting with the President of Serbia</h1><p>The President met his guest today.</p>"
    record = read(page_of(body, '<link rel="canonical" href="https://press.gov.by/en/1">'))
    assert record.text.startswith("https://press.gov.by/en/1\n\nMeeting with")
    assert {one.iso3 for one in record.parties} == {"BLR", "SRB"}
    assert record.title == "Meeting with the President of Serbia"


def test_what_a_page_hides_is_not_read() -> None:
    hidden = (
        '<p hidden>Secret one.</p><p style="display: none">Secret two.</p>'
        '<p aria-hidden="true">Secret three.</p><template><p>Secret four.</p></template>'
        "<noscript><p>Secret five.</p></noscript><!-- <p>Secret six.</p> -->"
    )
    assert "Secret" not in read(page_of(ARTICLE + hidden)).text


def test_blank_entities_and_breaks_are_as_the_page_shows_them() -> None:
    body = "<p>We  met\n in&nbsp;Baku &amp; <i>agreed</i>:<br>on&shy; trade<wbr>s &ndash; <q>all</q></p>"
    assert read(page_of(body)).text == "We met in Baku & agreed:\non trades – “all”"


def test_list_items_and_rows_are_lines() -> None:
    body = (
        "<p>The sides signed these documents during the visit of the President:</p>"
        "<ol><li>Agreement on trade</li><li><p>Protocol on customs</p></li></ol>"
        "<table><tr><th>Year</th><th>Turnover</th></tr><tr><td>2012</td><td>79.7</td></tr></table>"
    )
    assert read(page_of(body)).text == (
        "The sides signed these documents during the visit of the President:\n\n"
        "Agreement on trade\nProtocol on customs\n\nYear | Turnover\n2012 | 79.7"
    )


def test_the_words_of_a_link_within_a_sentence_are_kept() -> None:
    body = (
        f'{ARTICLE}<p>They signed the <a href="/doc">agreement on trade</a> in Baku that day.</p>'
    )
    assert "They signed the agreement on trade in Baku that day." in read(page_of(body)).text


def test_a_page_is_known_by_its_tags_and_not_by_its_name() -> None:
    assert read(page_of(ARTICLE), "record.txt").warnings == (
        "the name ends in .txt, but this is a web page",
    )
    assert read_bytes(PLAIN.encode(), "record.html").text == PLAIN


def test_a_page_saved_with_its_pictures_in_one_file_is_read() -> None:
    message = MIMEMultipart("related")
    message["From"] = "<Saved by a browser>"
    message["Snapshot-Content-Location"] = "https://example.org/"
    page = page_of(ARTICLE.replace("Baku", "Bakı şəhəri"))
    message.attach(MIMEText(page, "html", "utf-8"))
    message.attach(MIMEText("p {color: red}", "css", "utf-8"))
    record = read_bytes(message.as_bytes(), "page.mhtml")
    assert record.text == read(page).text
    assert record.warnings == ()
    with pytest.raises(BadInputError, match="holds no page"):
        read_bytes(MIMEMultipart("related").as_bytes(), "page.mhtml")


def test_plain_text_with_angle_brackets_is_no_page() -> None:
    text = "Talks\n\nV.Putin: We met <…> twice. <Applause.> 1 < 2 and <b> is no tag."
    assert read_bytes(text.encode(), "record.txt").text == text


def test_a_page_that_a_program_fills_in_is_refused_with_what_to_do() -> None:
    with pytest.raises(BadInputError, match=r"shows no text[^$]*from the browser"):
        read(page_of('<div id="root"></div><script>start()</script>'))


def test_a_page_without_its_end_is_told() -> None:
    whole = page_of(ARTICLE)
    record = read(whole[: whole.index("</body>")])
    assert record.warnings == ("the page has no end (</html>): it may be cut off",)
    with pytest.raises(BadInputError, match="cut off"):
        read(whole[: whole.rindex("<p>") + 2])
