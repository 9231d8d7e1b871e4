"""Styles of announcing a speaker: by a sentence, a heading, a label or an attribution."""

from __future__ import annotations

from typing import Any

import pytest

from diptych.records import read_text

STYLES: list[Any] = [
    pytest.param(
        (
            "Ziyaret\n\n"
            "5 Mayıs 2023\n\n"
            "Cumhurbaşkanı Kemal Demirsoy, Kenya Cumhurbaşkanı Daniel Mwangi'yi kabul "
            "etti.\n\n"
            "Görüşmede konuşan Demirsoy şunları kaydetti:\n\n"
            '"Biz bu ilişkilere önem veriyoruz."\n\n'
            'Mwangi de teşekkür ederek şöyle dedi: "Türkiye bizim dostumuzdur."'
        ),
        [
            ("Kemal Demirsoy", "Biz bu ilişkilere önem veriyoruz."),
            ("Daniel Mwangi", "Türkiye bizim dostumuzdur."),
        ],
        id="a Turkish particle is no part of a name",
    ),
    pytest.param(
        (
            "Business forum\n\n"
            "3 May 2023\n\n"
            "Minister of Trade and Industry of Kenya Jane Otieno opened the forum.\n\n"
            "“We want partners, not donors,” said Ms. Otieno.\n\n"
            "Norway's Minister of Fisheries Ole Berg replied that his country agreed. "
            "“We are those partners,” he said."
        ),
        [
            ("Jane Otieno", "We want partners, not donors,"),
            ("Ole Berg", "We are those partners,"),
        ],
        id="a form of address may have a full stop",
    ),
    pytest.param(
        (
            "Visit\n\n"
            "3 May 2023\n\n"
            'Kenya\'s President Daniel Mwangi told reporters: "We have a deal."\n\n'
            'His Norwegian counterpart, Prime Minister Kari Holm, added: "It is a good '
            'one."'
        ),
        [
            ("Daniel Mwangi", "We have a deal."),
            ("Kari Holm", "It is a good one."),
        ],
        id="a country may stand before its office as a genitive",
    ),
    pytest.param(
        (
            "Expanded talks\n\n"
            "3 May 2023\n\n"
            "President of Kenya Daniel Mwangi:\n\n"
            "Dear friends! We are glad.\n\n"
            "Prime Minister of Norway Kari Holm:\n\n"
            "Thank you. We are too."
        ),
        [
            ("Daniel Mwangi", "Dear friends! We are glad."),
            ("Kari Holm", "Thank you. We are too."),
        ],
        id="an official and a colon alone announce a speech",
    ),
    pytest.param(
        (
            "Görüş\n\n"
            "5 may 2023\n\n"
            "Prezident Fərid Məmmədzadə: Xoş gəlmisiniz. Biz şadıq.\n\n"
            "Prezident Yanis Berzinş: Çox sağ olun. Mən də şadam.\n\n"
            "Sual: Ticarət necə olacaq?\n\n"
            "Prezident Fərid Məmmədzadə: Artacaq."
        ),
        [
            ("Fərid Məmmədzadə", "Xoş gəlmisiniz. Biz şadıq."),
            ("Yanis Berzinş", "Çox sağ olun. Mən də şadam."),
            ("PRESS", "Ticarət necə olacaq?"),
            ("Fərid Məmmədzadə", "Artacaq."),
        ],
        id="Azerbaijani labels and questions",
    ),
    pytest.param(
        (
            "Mətbuata bəyanatlar\n\n"
            "5 may 2023\n\n"
            "Prezident Fərid Məmmədzadənin bəyanatı\n\n"
            "Hörmətli dostlar, biz bu gün üç sənəd imzaladıq.\n\n"
            "Prezident Yanis Berzinşin bəyanatı\n\n"
            "Çox sağ olun, cənab Prezident. Biz razıyıq."
        ),
        [
            ("Fərid Məmmədzadə", "Hörmətli dostlar, biz bu gün üç sənəd imzaladıq."),
            ("Yanis Berzinş", "Çox sağ olun, cənab Prezident. Biz razıyıq."),
        ],
        id="Azerbaijani headings have the name in the genitive",
    ),
    pytest.param(
        (
            "Заявы для прэсы\n\n"
            "5 мая 2023 года\n\n"
            "Заява Прэзідэнта Беларусі Віктара Грынкевіча\n\n"
            "Паважаныя сябры, мы падпісалі тры дамовы.\n\n"
            "Заява Прэзідэнта Кубы Карласа Рэеса\n\n"
            "Дзякуй. Мы вельмі рады."
        ),
        [
            ("Віктар Грынкевіч", "Паважаныя сябры, мы падпісалі тры дамовы."),
            ("Карлас Рэес", "Дзякуй. Мы вельмі рады."),
        ],
        id="Belarusian headings have the name in the genitive",
    ),
    pytest.param(
        (
            "Пресс-конференция\n\n"
            "5 мая 2023 года\n\n"
            "Выступление Президента Кении Дэниела Мванги\n\n"
            "Уважаемые друзья! Мы подписали соглашение.\n\n"
            "Выступление Премьер-министра Норвегии Кари Хольм\n\n"
            "Спасибо. Мы довольны.\n\n"
            "* * *\n\n"
            "Затем стороны обменялись подарками."
        ),
        [
            ("Дэниел Мванги", "Уважаемые друзья! Мы подписали соглашение."),
            ("Кари Хольм", "Спасибо. Мы довольны."),
        ],
        id="Russian headings have the name in the genitive",
    ),
    pytest.param(
        (
            "Переговоры\n\n"
            "5 мая 2023 года\n\n"
            "Обращаясь к гостю, Глава государства сказал:\n\n"
            "— Уважаемый господин Премьер-министр! Мы рады Вас видеть.\n\n"
            "В ответном слове Премьер-министр Норвегии Уле Берг поблагодарил за приём:\n\n"
            "— Спасибо, мы тоже рады.\n\n"
            "По итогам переговоров подписан ряд документов."
        ),
        [
            ("Глава государства", "Уважаемый господин Премьер-министр! Мы рады Вас видеть."),
            ("Уле Берг", "Спасибо, мы тоже рады."),
        ],
        id="a head of state who is not named keeps his office",
    ),
    pytest.param(
        (
            "Встреча\n\n"
            "5 мая 2023 года\n\n"
            "Касым Жомартов провёл встречу с Уле Бергом.\n\n"
            "Приветствуя гостя, Президент Касым Жомартов отметил:\n\n"
            "– Мы рады Вас видеть.\n\n"
            "В свою очередь Премьер-министр Норвегии Уле Берг подчеркнул:\n\n"
            "– Норвегия – Ваш друг, и мы это ценим."
        ),
        [
            ("Касым Жомартов", "Мы рады Вас видеть."),
            ("Уле Берг", "Норвегия – Ваш друг, и мы это ценим."),
        ],
        id="a short farewell to a guest in Russian",
    ),
    pytest.param(
        (
            "PM meeting with President Mwangi of Kenya\n\n"
            "3 May 2023\n\n"
            "The Prime Minister welcomed President Mwangi to Downing Street. They spoke "
            "of trade, and the Prime Minister said the UK would help.\n\n"
            "They looked forward to speaking again."
        ),
        [],
        id="reported speech has no speaker",
    ),
    pytest.param(
        (
            "Remarks\n\n"
            "3 May 2023\n\n"
            "Opening the session, co-chair Ole Berg stressed: “Last year we did a lot. "
            "This year we will do more.” The Kenyan co-chair, Jane Otieno, replied: “We "
            "will match that.”"
        ),
        [
            ("Ole Berg", "Last year we did a lot. This year we will do more."),
            ("Jane Otieno", "We will match that."),
        ],
        id="two announcements in one line",
    ),
    pytest.param(
        (
            "**Q:** Mr President, what about fish?\n\n"
            "**President Mwangi:** We will sell it.\n\n"
            "**Q:** And oil?\n\n"
            "**Prime Minister Holm:** We will not."
        ),
        [
            ("Mwangi", "We will sell it."),
            ("PRESS", "And oil?"),
            ("Holm", "We will not."),
        ],
        id="bold letters mark questions too",
    ),
    pytest.param(
        (
            "Security Council\n\n"
            "9123rd meeting\n\n"
            "3 May 2023\n\n"
            "Mr. Mwangi (Kenya) (spoke in French): We thank Norway. Our people need "
            "peace.\n\n"
            "The President: I thank the representative of Kenya. I now give the floor to "
            "Norway.\n\n"
            "Mrs. Holm (Norway): We agree with our colleague."
        ),
        [
            ("Mwangi", "We thank Norway. Our people need peace."),
            ("President", ("I thank the representative of Kenya. I now give the floor to Norway.")),
            ("Holm", "We agree with our colleague."),
        ],
        id="several brackets after a name",
    ),
    pytest.param(
        (
            "Talks\n\n"
            "3 May 2023\n\n"
            "„Wir“ was the word. President of Kenya Daniel Mwangi said: „We are here to "
            "stay.“"
        ),
        [
            ("Daniel Mwangi", "We are here to stay."),
        ],
        id="low quotation marks",
    ),
    pytest.param(
        (
            "Talks\n\n"
            "3 May 2023\n\n"
            "President of Kenya Daniel Mwangi said:\n\n"
            "- Three things matter to us: fish, ports and people.\n\n"
            "As the poet said: “We are one.” I believe it.\n\n"
            "Thank you."
        ),
        [
            (
                "Daniel Mwangi",
                (
                    "Three things matter to us: fish, ports and people.\n\n"
                    "As the poet said: “We are one.” I believe it.\n\n"
                    "Thank you."
                ),
            ),
        ],
        id="a speaker may quote another",
    ),
    pytest.param(
        (
            "Talks\n\n"
            "3 May 2023\n\n"
            "Prime Minister of Norway Kari Holm spoke after him. She said: “We will "
            "pay.” In her words, “the port is a gift to our children.”"
        ),
        [
            ("Kari Holm", "We will pay."),
            ("Kari Holm", "the port is a gift to our children."),
        ],
        id="a pronoun at the start of the sentence",
    ),
    pytest.param(
        (
            "Talks\n\n"
            "3 May 2023\n\n"
            "PRESIDENT MWANGI: [In Swahili] Welcome. We are glad.\n\n"
            "PRIME MINISTER HOLM: (Through an interpreter) Thank you. We are too.\n"
        ),
        [
            ("Mwangi", "Welcome. We are glad."),
            ("Holm", "Thank you. We are too."),
        ],
        id="notes on the language are no part of the words",
    ),
    pytest.param(
        (
            "Press conference\n\n"
            "3 May 2023\n\n"
            "[00:00:12] President Mwangi: Good morning. We are glad.\n\n"
            "[00:01:10] Prime Minister Holm: Good morning. I am glad.\n"
        ),
        [
            ("Mwangi", "Good morning. We are glad."),
            ("Holm", "Good morning. I am glad."),
        ],
        id="a time may stand before a label",
    ),
    pytest.param(
        (
            "Встреча\n\n"
            "5 мая 2023 года\n\n"
            "Министр иностранных дел России Иван Петров и Министр иностранных дел Кении "
            "Питер Отиено провели переговоры.\n\n"
            "И.Петров: Мы рады Вас видеть.\n\n"
            "П.Отиено: Спасибо. Мы тоже."
        ),
        [
            ("Иван Петров", "Мы рады Вас видеть."),
            ("Питер Отиено", "Спасибо. Мы тоже."),
        ],
        id="two ministers of one office are told apart",
    ),
]


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(("text", "turns"), STYLES)
def test_every_style_gives_its_turns(text: str, turns: list[Any], newline: str) -> None:
    record = read_text(text.replace("\n", newline))
    assert [(one.speaker.canonical, one.of(record.text)) for one in record.speeches] == [
        (name, words.replace("\n", newline)) for name, words in turns
    ]
