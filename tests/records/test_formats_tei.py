"""ParlaMint's TEI: a sitting with who speaks, in the plain and in the annotated form."""

from __future__ import annotations

import pytest

from diptych.errors import BadInputError
from diptych.records import read_bytes

HEADER = """
<teiHeader><fileDesc><titleStmt>
  <title type="main" xml:lang="en">A corpus of sittings</title>
  <title type="sub" xml:lang="tr">Genel Kurul, 5. birleşim</title>
  <title type="sub" xml:lang="en">Plenary, sitting 5</title></titleStmt>
  <sourceDesc><bibl><date when="2019-01-01"/></bibl></sourceDesc></fileDesc>
 <profileDesc><settingDesc><setting><name type="city">Ankara</name>
  <name type="country" key="TR">Turkey</name><date when="2020-03-10"/></setting></settingDesc>
  <particDesc><listPerson><person xml:id="YilmazAyse"><persName><surname>Yılmaz</surname>
   <forename>Ayşe</forename></persName></person></listPerson></particDesc></profileDesc></teiHeader>
"""
BODY = """
<text><body><div type="debateSection">
 <pb n="1"/><note type="time">The sitting began at 14:00.</note>
 <note type="speaker">THE SPEAKER:</note>
 <u who="#OzMehmet" ana="#chair"><seg>The sitting is
    open.</seg><seg>Ms Yılmaz has the floor.</seg></u>
 <u who="#YilmazAyse" ana="#regular"><seg>Thank you.</seg><kinesic><desc>Applause.</desc></kinesic>
  <seg>Our trade grew.</seg><gap reason="editorial"><desc>Table left out</desc></gap></u>
 <note type="speaker">A guest</note><u who="#SmithJo" ana="#guest"><seg>I am glad.</seg></u>
</div></body></text>
"""


def tei(content: str, root: str = "TEI") -> bytes:
    space = 'xmlns="http://www.tei-c.org/ns/1.0"'
    return f'<?xml version="1.0"?><{root} {space} xml:lang="en">{content}</{root}>'.encode()


def test_a_sitting_is_read_with_its_title_day_and_speakers() -> None:
    record = read_bytes(tei(HEADER + BODY), "sitting.xml")
    assert (record.title, str(record.date), record.reader) == (
        "Plenary, sitting 5",
        "2020-03-10",
        "TEI",
    )
    assert [
        (
            one.speaker.name,
            one.speaker.canonical,
            one.speaker.role,
            one.speaker.country and one.speaker.country.iso3,
            [paragraph.of(record.text) for paragraph in one.paragraphs],
        )
        for one in record.speeches
    ] == [
        (
            "THE SPEAKER",
            "THE SPEAKER",
            "chair",
            "TUR",
            ["The sitting is open.", "Ms Yılmaz has the floor."],
        ),
        (
            "Ayşe Yılmaz",
            "Ayşe Yılmaz",
            "regular",
            "TUR",
            ["Thank you.", "Applause.", "Our trade grew."],
        ),
        ("A guest", "A guest", "guest", None, ["I am glad."]),
    ]
    assert [one.of(record.text) for one in record.narration] == ["The sitting began at 14:00."]


def test_the_annotated_form_is_read_as_running_text() -> None:
    words = (
        "<text><body><div><u who='#a'><seg><s><name><w>Trade</w></name> <w>grew</w>"
        "<w>by</w><w join='right'>6</w><pc>%</pc><pc join='right'>(</pc><w join='right'>net</w>"
        "<pc join='right'>)</pc><pc>.</pc></s></seg></u></div></body></text>"
    )
    record = read_bytes(tei(HEADER + words), "sitting.ana.xml")
    assert [one.of(record.text) for one in record.speeches] == ["Trade grew by 6% (net)."]


def test_an_utterance_without_segments_is_read() -> None:
    record = read_bytes(
        tei(HEADER + "<text><body><div><u who='#a'>We <emph>met</emph>.</u></div></body></text>"),
        "sitting.xml",
    )
    assert [one.of(record.text) for one in record.speeches] == ["We met."]


def test_a_corpus_file_that_only_names_sittings_is_refused() -> None:
    with pytest.raises(BadInputError, match="no text of its own"):
        read_bytes(tei(HEADER + "<include href='a.xml'/>", "teiCorpus"), "corpus.xml")


def test_other_xml_is_named_and_refused() -> None:
    with pytest.raises(BadInputError, match="its root is <rss>"):
        read_bytes(b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "feed.xml")
