"""What holds for every text, however it was mangled."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diptych.errors import BadInputError
from diptych.records import Record, read_text, record_to_json

RECORDS = [
    (
        "Talks\n\n1 May 2020, 14:10\n\nWelcoming the guests, President of Georgia Ilia Ivanov said:"
        "\n\n- Dear friends!\n\nWe are glad.\n\nThe President added:\n– We too.\n\nX X X\n"
    ),
    (
        "URL: https://x.gov/\nTalk\n\n2020-05-01\n\nPRESIDENT BIDEN:  Thank you. (Hm.)\n\n"
        "Q    And you?\n\nMR. X: — we go on.\n\nEND  3:45 P.M. EST\n"
    ),
    (
        "Переговоры\n\n1 мая 2020\n\nНачало В.Путин: Рад Вас видеть. Э.Рахмон (перевод): "
        "Спасибо. <…> «Мы рады, — сказал Президент Беларуси Иван Иванов. — Мы идём»."
    ),
    "Statement by President Joe Biden\n\nWe are glad.\n\n“We are,” said President Biden: “yes”.",
]
PIECES = [
    "\n", "\r\n", "\r", ":", " : ", "- ", "—", "«", "»", '"', "“", "”", "(", ")", "<…>", ".",
    "\u00a0", "President ", "said:", "Q ", "В.", "сказал", "\u2028", " ", "\ufeff", "🙂",
    "Prezidenti ", "MR. ", "of Belarus ", "10:30 P.M.", "31.02.2020", "99 мая 2020",
]  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(RECORDS))
    for _ in range(draw(st.integers(0, 12))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.integers(0, 30)) * draw(st.booleans())
        piece = draw(st.sampled_from(PIECES) | st.text(max_size=3))
        text = text[:start] + piece + text[end:]
    return text


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutated() | st.text(max_size=200))
def test_spans_lie_in_the_text_in_order_apart_and_without_blank_at_their_ends(text: str) -> None:
    try:
        record = read_text(text)
    except BadInputError:
        assert not text.strip() or "\x00" in text
        return
    assert record.text == text
    _hold_apart(record)
    json = record_to_json(record)
    assert len(json["speeches"]) == len(record.speeches)


def _hold_apart(record: Record) -> None:
    spans = sorted([*record.narration, *record.speeches], key=lambda span: (span.start, span.end))
    assert list(record.speeches) == sorted(record.speeches, key=lambda speech: speech.start)
    end = 0
    for span in spans:
        assert end <= span.start < span.end <= len(record.text)
        assert span.of(record.text).strip() == span.of(record.text)
        end = span.end
    for speech in record.speeches:
        assert (speech.paragraphs[0].start, speech.paragraphs[-1].end) == (speech.start, speech.end)
        assert speech.speaker.canonical
