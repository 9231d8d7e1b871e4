"""Akoma Ntoso 3.0: what goes out follows the schema, and comes back as the same record.

The clauses are those of the published schema (OASIS LegalDocML, akomantoso30.xsd), by the names
of its types and groups.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.records.made_files import AKN, TALKS, TITLE, akn

from diptych.errors import BadInputError
from diptych.records import Record, read_bytes, read_text
from diptych.records.formats.akn import akoma_ntoso

NS = f"{{{AKN}}}"
PRESS_OFFICE = "\n\n".join((TITLE, "21 November 2013, 14:10", *TALKS))
TRANSCRIPT = (
    "Remarks by President Biden and Prime Minister Trudeau\n\nFebruary 23, 2021\n\n"
    "PRESIDENT BIDEN: We are glad.\r\n\r\n(Laughter.)\n\nQ  Will you sign it?\n\n"
    "PRIME MINISTER TRUDEAU: We will.\tThank you & <goodbye>.\n"
)
QUOTED = (
    "Лукашенко: мы рады\n\n21 ноября 2013 года\n\n«Мы очень рады вас видеть и будем работать "
    "вместе», – сказал Президент Беларуси Александр Лукашенко. Стороны подписали документы."
)
NARRATED = (
    "Joint statement of Azerbaijan and Belarus\n\nThe sides agreed on trade.\n\nDone in Baku."
)
RECORDS = (
    PRESS_OFFICE,
    TRANSCRIPT,
    QUOTED,
    NARRATED,
    "Only a title",
    "\n\n A title \n\nWords.\n\n",
)


PIECES = (
    "President of Belarus Aleksandr Lukashenko said:", "- We are glad.", "\n", "\n\n", "\r\n", "\t",
    "PRESIDENT BIDEN: we\n", "(Applause.)", "“We will work together,” said President Ilham Aliyev.",
    "21 November 2013", "a\x0bb", "\x1f", "\\u000b", "\ufffe", "<&>\"'", "ə", " ", "\u2028", "\x85",
    "_", "x", "]]>", "\U0001f600", "* * *", "\u202e",
)  # fmt: skip


def back(record: Record) -> Record:
    read = read_bytes(akoma_ntoso(record).encode("utf-8"), record.source)
    return replace(read, warnings=record.warnings)


def tree_of(text: str) -> ET.Element:
    return ET.fromstring(akoma_ntoso(read_text(text)))  # noqa: S314 - our own output


@pytest.mark.parametrize("text", RECORDS)
def test_a_record_comes_back_equal(text: str) -> None:
    record = read_text(text)
    assert back(record) == record


@pytest.mark.realdata
def test_the_real_records_come_back_equal(shared: Path) -> None:
    for file in sorted((shared / "records").glob("*.txt")):
        record = read_bytes(file.read_bytes(), file.name)
        assert back(record) == record, file.name


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(PIECES), min_size=1))
def test_any_text_comes_back_equal(pieces: list[str]) -> None:
    text = "".join(pieces)
    if text.strip():
        record = read_text(text)
        assert back(record) == record


def test_the_document_is_identified_as_the_schema_asks() -> None:
    """Complex types `identification` and `coreProperties`: the order of what they hold."""
    debate = tree_of(PRESS_OFFICE).find(f"{NS}debate")
    assert debate is not None
    identification = debate.find(f"{NS}meta/{NS}identification")
    assert identification is not None
    levels = [level.tag.removeprefix(NS) for level in identification]
    assert levels == ["FRBRWork", "FRBRExpression", "FRBRManifestation"]
    own = {"FRBRWork": "FRBRcountry", "FRBRExpression": "FRBRlanguage"}
    own["FRBRManifestation"] = "FRBRformat"
    for level in identification:
        names = [one.tag.removeprefix(NS) for one in level]
        core = ["FRBRthis", "FRBRuri", "FRBRdate", "FRBRauthor"]
        assert names == [*core, own[level.tag.removeprefix(NS)]]
    assert identification.find(f"{NS}FRBRWork/{NS}FRBRdate").get("date") == "2013-11-21"
    assert identification.find(f"{NS}FRBRWork/{NS}FRBRcountry").get("value") == "az"
    assert identification.find(f"{NS}FRBRExpression/{NS}FRBRlanguage").get("language") == "eng"


def test_the_parts_of_a_debate_stand_in_the_schemas_order() -> None:
    """Complex types `debateStructure` and `meta`."""
    debate = tree_of(PRESS_OFFICE).find(f"{NS}debate")
    assert debate is not None
    assert debate.get("name") == "debateRecord"
    assert [one.tag for one in debate] == [f"{NS}meta", f"{NS}preface", f"{NS}debateBody"]
    meta = debate.find(f"{NS}meta")
    assert meta is not None
    assert [one.tag.removeprefix(NS) for one in meta] == [
        "identification",
        "references",
        "proprietary",
    ]
    body = debate.find(f"{NS}debateBody")
    assert body is not None
    assert {one.tag for one in body} == {f"{NS}debateSection"}


def test_a_speech_refers_to_its_speaker_and_office() -> None:
    """Attribute group `speechAtts` (`by` is required); complex type `speechType`."""
    root = tree_of(PRESS_OFFICE)
    shown = {one.get("eId"): one.get("showAs") for one in root.iterfind(f".//{NS}references/*")}
    first, second = root.iterfind(f".//{NS}speech")
    assert shown[first.get("by", "")[1:]] == "Aleksandr Lukashenko"
    assert shown[first.get("as", "")[1:]] == "President of Belarus"
    assert shown[second.get("by", "")[1:]] == "Ilham Aliyev"
    assert [one.tag.removeprefix(NS) for one in first] == ["from", "p", "p"]
    assert first.find(f"{NS}from").text == TALKS[1]
    assert first.find(f"{NS}p").text == TALKS[2].removeprefix("- ")
    assert {"Azerbaijan", "Belarus"} <= set(shown.values())


def test_every_reference_has_a_target_and_no_identifier_is_used_twice() -> None:
    """Attribute groups `agent`, `role` and `source` hold references; `eId` is unique."""
    root = tree_of(TRANSCRIPT)
    identifiers = [one.get("eId") for one in root.iter() if one.get("eId")]
    assert len(identifiers) == len(set(identifiers))
    for one in root.iter():
        for name in ("by", "as", "source", "refersTo"):
            reference = one.get(name)
            assert reference is None or reference.removeprefix("#") in identifiers


def test_our_own_attributes_are_of_another_vocabulary() -> None:
    """Attribute group `core`: any attribute, if it is of another namespace."""
    known = frozenset("by as eId name contains source value date href showAs language".split())
    for one in tree_of(TRANSCRIPT).iter():
        if one.tag.startswith(NS):
            assert all(name in known or name.startswith("{urn:") for name in one.attrib)


def test_a_note_in_brackets_is_a_scene_and_the_rest_is_narrative() -> None:
    text = "Talks\n\nThey met.\n\n(Applause.)\n\nThe sides signed documents."
    section = tree_of(text).find(f".//{NS}debateSection")
    assert section is not None
    assert [one.tag.removeprefix(NS) for one in section] == ["narrative", "scene", "narrative"]


@pytest.mark.skipif(
    not os.environ.get("DIPTYCH_AKN_SCHEMA"), reason="$DIPTYCH_AKN_SCHEMA names no akomantoso30.xsd"
)
def test_the_published_schema_accepts_what_goes_out() -> None:
    from lxml import etree

    schema = etree.XMLSchema(etree.parse(os.environ["DIPTYCH_AKN_SCHEMA"]))
    for text in (*RECORDS, "a\x0bb\n\nc"):
        schema.assertValid(etree.fromstring(akoma_ntoso(read_text(text)).encode()))


ANOTHERS = """
<debate name="debate"><meta>
 <identification source="#s"><FRBRWork><FRBRthis value="/akn/ke/debate/2011-04-07/!main"/>
  <FRBRdate date="2011-04-07" name="sitting"/></FRBRWork></identification>
 <references source="#s">
  <TLCPerson eId="otieno" href="/ontology/person/ke/otieno" showAs="Grace Otieno"/>
  <TLCRole eId="minister" href="/ontology/role/minister" showAs="Minister of Trade of Kenya"/>
 </references></meta>
 <preface><p>Official report <docTitle>Trade with <b>Uganda</b></docTitle></p></preface>
 <debateBody><debateSection name="motion" eId="s1"><heading>Motion on trade</heading>
  <scene>(The House met at half past two)</scene>
  <debateSection name="inner">
  <speech by="#otieno" as="#minister" eId="sp1"><from>The Minister (Ms. Otieno):</from>
   <p>We traded goods worth
      300 million<authorialNote marker="1"><p>An editor's note.</p></authorialNote> dollars.</p>
   <blockList><listIntroduction>We sold:</listIntroduction>
     <item eId="i1"><num>(a)</num><p>tea;</p></item></blockList></speech>
  <question by="#stranger"><from>An hon. Member</from><p>And to whom?</p></question>
  <narrative>The House rose.</narrative></debateSection></debateSection></debateBody></debate>
"""


def test_a_debate_of_another_maker_is_read() -> None:
    record = read_bytes(akn(ANOTHERS), "debate.xml")
    assert (record.title, str(record.date), record.reader) == (
        "Trade with Uganda",
        "2011-04-07",
        "Akoma Ntoso",
    )
    assert [
        (one.speaker.canonical, one.speaker.role, [p.of(record.text) for p in one.paragraphs])
        for one in record.speeches
    ] == [
        (
            "Grace Otieno",
            "Minister of Trade of Kenya",
            ["We traded goods worth 300 million dollars.", "We sold:", "(a)", "tea;"],
        ),
        ("An hon. Member", None, ["And to whom?"]),
    ]
    assert record.speeches[0].speaker.name == "The Minister (Ms. Otieno)"
    assert record.speeches[0].speaker.country is not None
    assert record.speeches[0].speaker.country.iso3 == "KEN"
    assert [one.of(record.text) for one in record.narration] == [
        "Motion on trade",
        "(The House met at half past two)",
        "The House rose.",
    ]


def test_an_older_draft_and_the_older_name_of_a_debate_are_read() -> None:
    older = ANOTHERS.replace("<debate ", "<debateRecord ").replace("</debate>", "</debateRecord>")
    data = akn(older).replace(AKN.encode(), f"{AKN}/CSD13".encode())
    assert len(read_bytes(data, "debate.xml").speeches) == 2


def test_an_act_is_no_debate() -> None:
    with pytest.raises(BadInputError, match="holds <act>, not a debate"):
        read_bytes(akn("<act><meta/></act>"), "act.xml")


def test_what_was_spoilt_by_hand_is_still_read() -> None:
    record = read_text(PRESS_OFFICE)
    spoilt = akoma_ntoso(record).replace('diptych:date="2013-11-21"', 'diptych:date="soon"')
    spoilt = spoilt.replace('diptych:parties="AZE BLR"', 'diptych:parties="AZE NOWHERE"')
    found = read_bytes(spoilt.encode(), "record.xml")
    assert (found.date, [one.iso3 for one in found.parties]) == (None, ["AZE"])
    assert found.speeches == record.speeches
