"""The reader is scored against hand labels: what counts, what does not, and what is reported."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from diptych.countries import find_country
from diptych.errors import BadInputError
from diptych.records import Record, Speaker, Speech
from diptych.statements.collection import Statements
from diptych.statements.evaluation import evaluate
from diptych.statements.evaluation.days import days_of
from diptych.statements.evaluation.names import same_name, same_speaker
from diptych.statements.types import Claim, Commitment, Event, Period

TEXT = (
    "President Karim said:\n- In 2012 turnover grew by 6 times. It is 300 million dollars. "
    "We will build a bridge. Exports fell by 7 percent.\n"
    "President Doe said:\n- We signed a treaty today. I visited Baku in 2010.\n"
)
GREW = "In 2012 turnover grew by 6 times"
VOLUME = "It is 300 million dollars"
FELL = "Exports fell by 7 percent"
BRIDGE = "We will build a bridge"
TREATY = "We signed a treaty today"
VISIT = "I visited Baku in 2010"
FIRST = f"{GREW}. {VOLUME}. {BRIDGE}. {FELL}."
SECOND = f"{TREATY}. {VISIT}."


def span(quote):
    start = TEXT.index(quote)
    return {"start": start, "end": start + len(quote), "quote": quote}


def statement(quote, kind):
    return {
        **span(quote),
        "id": f"{kind}-{TEXT.index(quote)}",
        "speaker": "Karim",
        "country": None,
        "rule": f"a rule for a {kind}",
        "modality": "done",
        "sphere": None,
    }


def claim(quote, value, unit, **more):
    said = {
        "measure": "turnover",
        "form": "level",
        "currency": None,
        "resolution": None,
        "fine_resolution": None,
        "approx": "exact",
        "period": None,
        "parties": (),
        "basis": "unsaid",
        "subject": "",
    }
    value = Decimal(value) if isinstance(value, int) else value
    return Claim(**{**statement(quote, "claim"), "value": value, "unit": unit, **said, **more})


def commitment(quote, kind, *actor):
    countries = tuple(find_country(code) for code in actor)
    said = {"kind": kind, "actor": countries, "action": "", "deadline": None}
    return Commitment(**{**statement(quote, "commitment"), **said})


def event(quote, kind, day):
    said = {"kind": kind, "date": day, "place": None, "participants": ()}
    return Event(**{**statement(quote, "event"), **said})


def speech(words, name):
    start = TEXT.index(words)
    return Speech(start, start + len(words), Speaker(name, name))


def year(text):
    return Period(text, text, "year", f"in {text}")


GREW_CLAIM = claim(GREW, 6, "times", form="multiple", period=year("2012"))
VOLUME_CLAIM = claim(VOLUME, 300000000, "USD", currency="USD")
FELL_CLAIM = claim(FELL, -7, "percent", form="change", measure="exports")
SPEECHES = (speech(FIRST, "Karim"), speech(SECOND, "Doe"))

GREW_LABEL = {
    "quote": GREW,
    "start": TEXT.index(GREW),
    "kind": "trade_turnover",
    "value": 6,
    "unit": "times",
    "currency": None,
    "period": {"from": "2012", "to": "2012"},
}
VOLUME_LABEL = {
    "quote": VOLUME,
    "start": TEXT.index(VOLUME),
    "kind": "trade_turnover",
    "value": 300000000.0,
    "unit": None,
    "currency": "USD",
    "period": {"from": None, "to": None},
}
FELL_LABEL = {**VOLUME_LABEL, **span(FELL), "kind": "growth", "value": 7, "unit": "percent"}
FELL_LABEL["currency"] = None


def turn_label(words, name):
    return {"speaker": name, "start": TEXT.index(words), "end": TEXT.index(words) + len(words)}


TURN_LABELS = [turn_label(FIRST, "Anna Karim"), turn_label(SECOND, "John Doe")]


def never(_):
    raise AssertionError("nothing is to be read")


@pytest.fixture
def score(tmp_path: Path):
    """Score hand-made finds against labels; the record's text is `TEXT`."""

    def scored(gold, found=(), speeches=SPEECHES, **more):
        for number, labels in enumerate(gold if isinstance(gold, list) else [gold]):
            path = tmp_path / f"{number}.json"
            path.write_text(json.dumps(labels), encoding="utf-8")
            (tmp_path / f"{number}.txt").write_text(TEXT, encoding="utf-8")

        def read(path):
            return Record(
                text=path.read_text(encoding="utf-8"),
                title="",
                date=date(2013, 11, 21),
                time=None,
                parties=(),
                format="expanded",
                language="en",
                speeches=speeches,
                narration=(),
                reader="by hand",
                source=path.name,
            )

        return evaluate(
            tmp_path, tmp_path, read=read, find=lambda record: Statements(record, found), **more
        )

    return scored


def test_a_reader_that_agrees_in_everything_scores_one(score):
    labels = {"speeches": TURN_LABELS, "claims": [GREW_LABEL, VOLUME_LABEL, FELL_LABEL]}
    scores = score(labels, [GREW_CLAIM, VOLUME_CLAIM, FELL_CLAIM]).scores()
    assert set(scores["claims"].rates.values()) == {1.0}
    assert set(scores["speakers"].rates.values()) == {1.0}


def test_precision_is_of_what_was_found_and_recall_of_what_was_labelled(score):
    labels = {"claims": [GREW_LABEL, VOLUME_LABEL, FELL_LABEL]}
    rates = score(labels, [GREW_CLAIM, claim(BRIDGE, 1, "bridge")]).scores()["claims"].rates
    assert rates["precision"] == pytest.approx(1 / 2)
    assert rates["recall"] == pytest.approx(1 / 3)
    assert rates["f1"] == pytest.approx(2 / 5)


def test_the_words_of_older_labels_mean_what_they_mean_today(score):
    labels = {
        "claims": [VOLUME_LABEL, FELL_LABEL],
        "commitments": [{**span(TREATY), "kind": "agreement_signed"}],
    }
    found = [VOLUME_CLAIM, FELL_CLAIM, commitment(TREATY, "document")]
    scores = score(labels, found).scores()
    assert (scores["claims"].rates["exact"], scores["commitments"].rates["exact"]) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"value": Decimal(5)}, "value"),
        ({"unit": "percent"}, "unit"),
        ({"currency": "EUR"}, "currency"),
        ({"period": year("2013")}, "period"),
        ({"period": None}, "period"),
        ({"measure": "exports"}, "measure"),
    ],
)
def test_a_claim_with_one_wrong_field_matches_but_is_not_exact(score, changed, field):
    said = {"form": "multiple", "period": year("2012"), "value": 6, "unit": "times", **changed}
    evaluation = score({"claims": [GREW_LABEL]}, [claim(GREW, **said)])
    claims = evaluation.scores()["claims"]
    assert (claims.rates["f1"], claims.rates["exact"]) == (1.0, 0.0)
    (mistake,) = evaluation.mistakes
    assert (mistake.kind, [d.field for d in mistake.differences]) == ("inexact", [field])


def test_a_year_is_its_first_to_its_last_day(score):
    whole = Period("2012-01-01", "2012-12-31", "span", "in 2012")
    found = [claim(GREW, 6, "times", form="multiple", period=whole)]
    assert score({"claims": [GREW_LABEL]}, found).scores()["claims"].rates["exact"] == 1.0


def test_the_last_day_of_february_depends_on_the_year():
    assert days_of("2011-02", "2011-02") == ("2011-02-01", "2011-02-28")
    assert days_of("2012-02", "2012-02") == ("2012-02-01", "2012-02-29")


def test_growth_may_be_a_change_or_a_multiple_but_not_a_level(score):
    label = {**GREW_LABEL, "kind": "growth"}

    def exact(form):
        found = [claim(GREW, 6, "times", form=form, period=year("2012"))]
        return score({"claims": [label]}, found).scores()["claims"].rates["exact"]

    assert [exact(form) for form in ("multiple", "change", "level")] == [1.0, 1.0, 0.0]


def test_a_rate_labelled_per_day_is_counted_in_its_currency(score):
    label = {**VOLUME_LABEL, "unit": "per day"}
    found = [claim(VOLUME, 300000000, "USD", currency="USD", per="day")]
    assert score({"claims": [label]}, found).scores()["claims"].rates["exact"] == 1.0


def test_a_range_equals_a_range_alone(score):
    label = {**GREW_LABEL, "value": [40, 60], "unit": "per cent", "kind": "share"}

    def exact(value):
        found = claim(GREW, value, "percent", measure="local_content", period=year("2012"))
        return score({"claims": [label]}, [found]).scores()["claims"].rates["exact"]

    assert exact((Decimal(40), Decimal(60))) == 1.0
    assert exact(50) == 0.0


def test_a_turn_with_a_wrong_end_is_no_turn(score):
    cut = (speech(f"{GREW}. {VOLUME}. {BRIDGE}", "Karim"), SPEECHES[1])
    speakers = score({"speeches": TURN_LABELS}, speeches=cut).scores()["speakers"]
    assert speakers.rates["precision"] == speakers.rates["recall"] == 0.5
    assert speakers.tally.fields["end"] == (1, 2)


def test_a_turn_of_another_speaker_is_no_turn(score):
    swapped = (speech(FIRST, "Doe"), speech(SECOND, "Karim"))
    assert score({"speeches": TURN_LABELS}, speeches=swapped).scores()["speakers"].rates["f1"] == 0


def test_names_are_compared_without_regard_to_case():
    assert same_name("Ilham ALIYEV", "Ilham Aliyev")
    assert not same_name("Ilham Aliyev", "Heydar Aliyev")


def test_a_family_name_will_do_where_the_record_says_no_more():
    everyone = {"Anna Karim", "John Doe"}
    assert same_speaker("Anna Karim", "Karim", everyone, "President Karim said")
    assert same_speaker("Anna Karim", "A. Karim", everyone, "President Karim said")
    assert not same_speaker("Anna Karim", "B. Karim", everyone, "President Karim said")
    assert not same_speaker("Anna Karim", "Karim", everyone, "President Anna Karim said")
    assert not same_speaker("Anna Karim", "Anna", everyone, "President Karim said")


def test_a_family_name_that_comes_first_will_do_as_well():
    everyone = {"Pham Van Duc", "Anna Karim"}
    assert same_speaker("Pham Van Duc", "Pham", everyone, "President Pham said")
    assert not same_speaker("Pham Van Duc", "Van", everyone, "President Pham said")
    assert not same_speaker("Pham Van Duc", "Pham", everyone, "President Pham Van Duc said")
    both = {"Pham Van Duc", "Pham Minh Anh"}
    assert not same_speaker("Pham Van Duc", "Pham", both, "President Pham said")


def test_a_family_name_that_two_share_names_neither():
    everyone = {"Anna Karim", "Bela Karim"}
    assert not same_speaker("Anna Karim", "Karim", everyone, "Karim said")


def test_commitments_and_events_are_scored_by_kind_and_day(score):
    labels = {
        "commitments": [{**span(BRIDGE), "kind": "commitment", "actor": ["AZE"]}],
        "events": [{**span(VISIT), "kind": "visit", "date": "2010"}],
    }
    found = [commitment(BRIDGE, "proposal", "AZE"), event(VISIT, "visit", "2010-05")]
    scores = score(labels, found).scores()
    assert scores["commitments"].tally.fields == {"kind": (0, 1), "actor": (1, 1)}
    assert scores["events"].tally.fields == {"kind": (1, 1), "date": (0, 1)}


def test_a_partial_record_scores_claims_alone(score):
    labels = {"partial": True, "claims": [GREW_LABEL], "speeches": [], "commitments": []}
    scores = score(labels, [GREW_CLAIM, VOLUME_CLAIM, commitment(BRIDGE, "target")]).scores()
    assert scores["claims"].rates["precision"] == 0.5
    assert scores["commitments"].records == scores["speakers"].records == 0
    assert scores["commitments"].tally.found == 0


def test_a_label_whose_words_are_not_there_is_left_out_and_named(score):
    moved = {**VOLUME_LABEL, "start": VOLUME_LABEL["start"] + 1}
    evaluation = score({"claims": [GREW_LABEL, moved]}, [GREW_CLAIM])
    (bad,) = evaluation.bad_labels
    assert (bad.file, bad.label) == ("0.json", "claims 2")
    assert VOLUME in bad.problem
    assert evaluation.scores()["claims"].tally.gold == 1


@pytest.mark.parametrize(
    "label",
    [
        {**turn_label(FIRST, "Karim"), "end": 10_000},
        {**turn_label(FIRST, "Karim"), "start_quote": "Other words"},
        {"start": 0, "end": 5},
        {"speaker": "Karim", "start": "soon", "end": 5},
    ],
)
def test_a_turn_that_the_text_does_not_have_is_left_out(score, label):
    evaluation = score({"speeches": [label]})
    assert [bad.label for bad in evaluation.bad_labels] == ["speeches 1"]


def test_a_label_without_its_record_is_an_error(tmp_path):
    (tmp_path / "a.json").write_text("{}")
    with pytest.raises(BadInputError, match=r"a\.json: there is no record 'a\.txt'"):
        evaluate(tmp_path, tmp_path, read=never, find=never)


@pytest.mark.parametrize("content", ["[", "[]", '{"claims": 3}', '{"claims": [3]}', "\udcff"])
def test_a_file_that_holds_no_labels_is_an_error_that_names_it(tmp_path, content):
    (tmp_path / "broken.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(BadInputError, match=r"broken\.json"):
        evaluate(tmp_path, tmp_path, read=never, find=never)


def test_a_folder_without_labels_is_an_error(tmp_path):
    with pytest.raises(BadInputError, match="holds no labels"):
        evaluate(tmp_path, tmp_path / "nowhere")


def test_what_a_file_does_not_list_is_not_scored(score):
    scores = score({"claims": [GREW_LABEL], "events": []}, [event(VISIT, "visit", "2010")]).scores()
    assert (scores["events"].tally.found, scores["events"].records) == (1, 1)
    assert (scores["speakers"].tally.found, scores["speakers"].records) == (0, 0)


def test_missed_and_spurious_words_are_quoted(score):
    mistakes = score({"claims": [GREW_LABEL]}, [FELL_CLAIM]).mistakes
    assert [(one.kind, one.quote) for one in mistakes] == [("missed", GREW), ("spurious", FELL)]
    assert mistakes[1].rule == "a rule for a claim"


def test_a_missed_label_tells_what_was_taken_nearest_to_it(score):
    wide = claim(FIRST, 6, "times")
    mistakes = score({"claims": [GREW_LABEL]}, [wide]).mistakes
    (missed,) = (one for one in mistakes if one.kind == "missed")
    assert missed.found_quote == FIRST
    assert missed.overlap == pytest.approx(len(GREW) / len(FIRST))


def test_a_mistake_sums_up_what_was_labelled_and_what_was_found(score):
    since = {**GREW_LABEL, "period": {"from": None, "to": "2012"}}
    missed, spurious = score({"claims": [since]}, [FELL_CLAIM]).mistakes
    assert missed.says == "value 6, unit times, period …–2012-12-31, measure turnover"
    assert spurious.says == "value -7, unit percent, measure exports, change, speaker Karim"


def test_scores_are_told_by_format_and_language(score):
    labels = [
        {"format": "joint statement, prose", "language": "ru", "claims": [GREW_LABEL]},
        {"format": "joint statement (short)", "claims": [GREW_LABEL]},
        {"format": "readout", "claims": []},
    ]
    evaluation = score(labels, [GREW_CLAIM])
    assert evaluation.by("format")["joint statement"]["claims"].tally.gold == 2
    assert evaluation.by("format")["readout"]["claims"].rates["precision"] == 0
    assert {name: by["claims"].records for name, by in evaluation.by("language").items()} == {
        "en": 2,
        "ru": 1,
    }


def test_an_interval_holds_its_rate_and_is_drawn_alike_with_the_same_seed(score):
    labels = [{"claims": [GREW_LABEL]}, {"claims": [VOLUME_LABEL]}, {"claims": [FELL_LABEL]}]
    found = [GREW_CLAIM, VOLUME_CLAIM]
    one, again, other = (score(labels, found, seed=seed).scores() for seed in (4, 4, 5))
    low, high = one["claims"].intervals["f1"]
    assert low < one["claims"].rates["f1"] < high
    assert one == again
    assert one["claims"].tally == other["claims"].tally


def test_progress_is_told_record_by_record(score):
    told = []
    score([{"claims": []}, {"claims": []}], progress=lambda done, whole: told.append((done, whole)))
    assert told == [(0, 2), (1, 2)]


def test_one_record_alone_has_no_interval(score):
    assert score({"claims": [GREW_LABEL]}, [GREW_CLAIM]).scores()["claims"].intervals["f1"] is None


def test_records_that_never_differ_have_an_interval_of_no_width(score):
    labels = [{"claims": [GREW_LABEL]}] * 4
    intervals = score(labels, [GREW_CLAIM, VOLUME_CLAIM]).scores()["claims"].intervals
    assert intervals["precision"] == (0.5, 0.5)
    assert intervals["recall"] == (1.0, 1.0)


def test_the_json_form_has_each_sort_and_the_groups(score):
    form = score({"format": "readout", "claims": [GREW_LABEL]}, [GREW_CLAIM]).to_json()
    assert set(form) >= {"speakers", "claims", "commitments", "events", "by"}
    assert {"precision", "recall", "f1", "exact", "gold"} <= set(form["claims"])
    assert form["claims"]["fields"]["value"] == {"exact": 1.0, "agreed": 1, "said": 1}
    assert set(form["by"]) == {"format", "language"}
    assert json.loads(json.dumps(form)) == form
