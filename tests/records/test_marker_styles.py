"""Styles of marking who speaks, as press offices, parliaments and newspapers have them."""

from __future__ import annotations

from typing import Any

import pytest

from diptych.records import read_text

STYLES: list[Any] = [
    pytest.param(
        (
            "Press conference\n\n"
            "3 May 2023\n\n"
            "**PRESIDENT MWANGI:** Good afternoon. We are glad to be here.\n\n"
            "**PRIME MINISTER HOLM:** Thank you, Mr. President.\n\n"
            "**QUESTION:** Will you trade?\n\n"
            "**PRIME MINISTER HOLM:** We will."
        ),
        [
            ("Mwangi", "Good afternoon. We are glad to be here."),
            ("Holm", "Thank you, Mr. President."),
            ("PRESS", "Will you trade?"),
            ("Holm", "We will."),
        ],
        id="bold markers are labels",
    ),
    pytest.param(
        (
            "Joint press availability\n\n"
            "March 3, 2022\n\n"
            "MODERATOR: Good afternoon, ladies and gentlemen. We will begin.\n\n"
            "SECRETARY BRANDT: Thank you. I am glad to be in Oslo.\n\n"
            "FOREIGN MINISTER LIEN: Thank you, Secretary Brandt. We welcome you.\n\n"
            "MODERATOR: We have time for two questions."
        ),
        [
            ("Moderator", "Good afternoon, ladies and gentlemen. We will begin."),
            ("Brandt", "Thank you. I am glad to be in Oslo."),
            ("Lien", "Thank you, Secretary Brandt. We welcome you."),
            ("Moderator", "We have time for two questions."),
        ],
        id="a moderator is a speaker",
    ),
    pytest.param(
        (
            "Интервью Министра иностранных дел Беларуси Ивана Ковальчука газете «Слово»\n\n"
            "5 июня 2023 года\n\n"
            "Вопрос: Как развивается торговля с Кенией?\n\n"
            "Ответ: Мы довольны. За год она выросла на 20 процентов.\n\n"
            "Вопрос: А что дальше?\n\n"
            "Ответ: Мы откроем представительство."
        ),
        [
            ("PRESS", "Как развивается торговля с Кенией?"),
            ("Иван Ковальчук", "Мы довольны. За год она выросла на 20 процентов."),
            ("PRESS", "А что дальше?"),
            ("Иван Ковальчук", "Мы откроем представительство."),
        ],
        id="who answers is the one whom the title names",
    ),
    pytest.param(
        (
            "Зустріч\n\n"
            "Президент Молдовы Ион Русу (перевод с румынского): Спасибо за приём, мы "
            "рады быть здесь.\n\n"
            "Президент Армении Арам Саркисов: Мы тоже рады."
        ),
        [
            ("Ион Русу", "Спасибо за приём, мы рады быть здесь."),
            ("Арам Саркисов", "Мы тоже рады."),
        ],
        id="a note about the translation is no part of the words",
    ),
    pytest.param(
        (
            "Kenya and Norway discuss fish\n\n"
            "OSLO, 3 May 2023 – President of Kenya Daniel Mwangi met Prime Minister of "
            "Norway Kari Holm.\n\n"
            '"Fish is our future," President Mwangi said. "We will double our exports," '
            "he added.\n\n"
            'Prime Minister Holm welcomed the plan, noting: "We stand ready to help."\n\n'
            "According to Holm, trade grew by 5 per cent."
        ),
        [
            ("Daniel Mwangi", "Fish is our future,"),
            ("Daniel Mwangi", "We will double our exports,"),
            ("Kari Holm", "We stand ready to help."),
        ],
        id="a quotation split by its attribution is two turns",
    ),
    pytest.param(
        (
            "Visit to Riga\n\n"
            "3 May 2023\n\n"
            "Foreign Minister of Latvia Anna Kalna received Foreign Minister of Ghana "
            "Kofi Tetteh.\n\n"
            "“Our relations have never been better,” the Minister said.\n\n"
            "“But we can do more,” she noted, “and we will.”\n\n"
        ),
        [
            ("Anna Kalna", "Our relations have never been better,"),
            ("Anna Kalna", "But we can do more,"),
            ("Anna Kalna", "and we will."),
        ],
        id="the Minister is whom the sentence before names first",
    ),
    pytest.param(
        (
            "Bakıda görüş\n\n"
            "5 may 2023\n\n"
            "Azərbaycan Respublikasının Prezidenti Fərid Məmmədzadə Latviyanın "
            "Prezidenti Yanis Berzinşi qəbul edib.\n\n"
            "“Biz Latviya ilə əlaqələrə böyük önəm veririk”, - deyə Prezident Fərid "
            "Məmmədzadə bildirib.\n\n"
            "Yanis Berzinş isə qeyd edib: “Biz də bu əlaqələri yüksək qiymətləndiririk”."
        ),
        [
            ("Fərid Məmmədzadə", "Biz Latviya ilə əlaqələrə böyük önəm veririk"),
            ("Yanis Berzinş", "Biz də bu əlaqələri yüksək qiymətləndiririk"),
        ],
        id="an Azerbaijani verb stands after the name",
    ),
    pytest.param(
        (
            "Görüş\n\n"
            "5 may 2023\n\n"
            "Prezident Fərid Məmmədzadə deyib: “Ticarət dövriyyəmiz iki dəfə artıb. Biz "
            "bunu davam etdirəcəyik”.\n\n"
            "Latviya Prezidenti Yanis Berzinş deyib ki, ticarət artıb."
        ),
        [
            (
                "Fərid Məmmədzadə",
                ("Ticarət dövriyyəmiz iki dəfə artıb. Biz bunu davam etdirəcəyik"),
            ),
        ],
        id="what is told with ki is no quotation",
    ),
    pytest.param(
        (
            "Ankara ziyareti\n\n"
            "5 Mayıs 2023\n\n"
            "Cumhurbaşkanı Kemal Demirsoy, Kenya Cumhurbaşkanı Daniel Mwangi ile bir "
            "araya geldi.\n\n"
            'Demirsoy, "Ticaretimizi iki katına çıkaracağız. Buna inanıyoruz." dedi.\n\n'
            'Mwangi ise "Türk yatırımcıları bekliyoruz." ifadelerini kullandı.'
        ),
        [
            ("Kemal Demirsoy", "Ticaretimizi iki katına çıkaracağız. Buna inanıyoruz."),
            ("Daniel Mwangi", "Türk yatırımcıları bekliyoruz."),
        ],
        id="a Turkish subject stands before its quotation",
    ),
    pytest.param(
        (
            "Ortak basın toplantısı\n\n"
            "5 Mayıs 2023\n\n"
            "CUMHURBAŞKANI DEMİRSOY: Değerli basın mensupları, hoş geldiniz.\n\n"
            "CUMHURBAŞKANI MWANGİ: Teşekkür ederim, sizlerle olmaktan mutluyum.\n\n"
            "SORU: Ticaret ne olacak?\n\n"
            "CUMHURBAŞKANI DEMİRSOY: Artacak."
        ),
        [
            ("Demirsoy", "Değerli basın mensupları, hoş geldiniz."),
            ("Mwangi", "Teşekkür ederim, sizlerle olmaktan mutluyum."),
            ("PRESS", "Ticaret ne olacak?"),
            ("Demirsoy", "Artacak."),
        ],
        id="Turkish capitals become small letters",
    ),
    pytest.param(
        (
            "Сустрэча з Прэзідэнтам Кубы Карласам Рэесам\n\n"
            "5 мая 2023 года\n\n"
            "Вітаючы госця, Прэзідэнт Беларусі Віктар Грынкевіч адзначыў:\n\n"
            "– Мы вельмі рады вас бачыць.\n\n"
            "Карлас Рэес, у сваю чаргу, сказаў:\n\n"
            "– Дзякуй. Мы таксама рады.\n\n"
            "У ходзе сустрэчы бакі падпісалі дамову."
        ),
        [
            ("Віктар Грынкевіч", "Мы вельмі рады вас бачыць."),
            ("Карлас Рэес", "Дзякуй. Мы таксама рады."),
        ],
        id="a Belarusian host and his guest",
    ),
    pytest.param(
        (
            "Візіт\n\n"
            "5 мая 2023 года\n\n"
            "Прэзідэнт Беларусі Віктар Грынкевіч сустрэўся з Прэзідэнтам Кубы Карласам "
            "Рэесам.\n\n"
            "«Мы гатовы пастаўляць тэхніку, – падкрэсліў Віктар Грынкевіч. – І мы гэта "
            "зробім».\n\n"
            "«Для нас гэта важна», – адзначыў Карлас Рэес."
        ),
        [
            ("Віктар Грынкевіч", "Мы гатовы пастаўляць тэхніку,"),
            ("Віктар Грынкевіч", "І мы гэта зробім"),
            ("Карлас Рэес", "Для нас гэта важна"),
        ],
        id="Belarusian words in quotation marks",
    ),
    pytest.param(
        (
            "Talks\n\n"
            "3 May 2023\n\n"
            "Speaker 1: Good morning, we are glad.\n\n"
            "Speaker 2: Good morning to you.\n\n"
            "Speaker 1: Let us begin."
        ),
        [
            ("Speaker 1", "Good morning, we are glad."),
            ("Speaker 2", "Good morning to you."),
            ("Speaker 1", "Let us begin."),
        ],
        id="speakers may be numbered",
    ),
    pytest.param(
        (
            "Talks in Nairobi\n3 May 2023\nPresident of Kenya Daniel Mwangi: Welcome, "
            "Madam Prime Minister. We are glad.\nPrime Minister of Norway Kari Holm: "
            "Thank you. I am happy to be here.\nDaniel Mwangi: Let us talk of fish.\nKari "
            "Holm: Let us."
        ),
        [
            ("Daniel Mwangi", "Welcome, Madam Prime Minister. We are glad."),
            ("Kari Holm", "Thank you. I am happy to be here."),
            ("Daniel Mwangi", "Let us talk of fish."),
            ("Kari Holm", "Let us."),
        ],
        id="no blank line need part the turns",
    ),
    pytest.param(
        (
            "Visit\n\n"
            "3 May 2023\n\n"
            "President of Kenya Daniel Mwangi said after the talks:\n\n"
            "> We have agreed on fish. We will build a port.\n\n"
            "Prime Minister of Norway Kari Holm added:\n\n"
            "> We will pay for it.\n"
        ),
        [
            ("Daniel Mwangi", "We have agreed on fish. We will build a port."),
            ("Kari Holm", "We will pay for it."),
        ],
        id="a block quote is a speech",
    ),
    pytest.param(
        (
            "Meeting of the Council\n\n"
            "3 May 2023\n\n"
            "Mr. Mwangi (Kenya): We thank the President. Our trade grew.\n\n"
            "Ms. Holm (Norway): We support the draft.\n\n"
            "The President: I thank the representative of Norway."
        ),
        [
            ("Mwangi", "We thank the President. Our trade grew."),
            ("Holm", "We support the draft."),
            ("President", "I thank the representative of Norway."),
        ],
        id="a country in brackets is no part of the name",
    ),
    pytest.param(
        (
            "Görüş\n\n"
            "5 may 2023\n\n"
            "Azərbaycan Prezidenti Fərid Məmmədzadə görüşdə çıxış edərək dedi:\n\n"
            "- Əziz dostlar! Biz sizi salamlayırıq.\n\n"
            "Latviya Prezidenti Yanis Berzinş çıxış edərək bildirdi:\n\n"
            "- Çox sağ olun. Biz şadıq.\n\n"
            "Sonra sənədlər imzalandı."
        ),
        [
            ("Fərid Məmmədzadə", "Əziz dostlar! Biz sizi salamlayırıq."),
            ("Yanis Berzinş", "Çox sağ olun. Biz şadıq."),
        ],
        id="an Azerbaijani speech ends where documents are signed",
    ),
    pytest.param(
        (
            "Встреча с Президентом Кении Дэниелом Мванги\n\n"
            "5 мая 2023 года\n\n"
            "А.Лавренёв: Рад Вас видеть, уважаемый господин Президент.\n\n"
            "Д.Мванги (как переведено): Спасибо. Мы рады быть здесь.\n\n"
            "А.Лавренёв: Прошу Вас."
        ),
        [
            ("А. Лавренёв", "Рад Вас видеть, уважаемый господин Президент."),
            ("Дэниел Мванги", "Спасибо. Мы рады быть здесь."),
            ("А. Лавренёв", "Прошу Вас."),
        ],
        id="initials stand for the name in the title",
    ),
    pytest.param(
        (
            "Переговоры\n\n"
            "5 мая 2023 года\n\n"
            "Министр экономики Армении Арам Саркисов встретился с министром торговли "
            "Кении Джейн Отиено.\n\n"
            "«Мы удвоим торговлю», - сообщил министр.\n\n"
            "По словам Отиено, торговля выросла.\n\n"
            "«Рынок открыт для ваших вин», - сказала Джейн Отиено.\n\n"
            "Как подчеркнула Отиено, «мы ждём ваших инвесторов в Найроби»."
        ),
        [
            ("Арам Саркисов", "Мы удвоим торговлю"),
            ("Джейн Отиено", "Рынок открыт для ваших вин"),
            ("Джейн Отиено", "мы ждём ваших инвесторов в Найроби"),
        ],
        id="a minister in small letters is the one who was named",
    ),
    pytest.param(
        (
            "Talks\n\n"
            "3 May 2023\n\n"
            '"We," President of Kenya Daniel Mwangi said, "will build the port this '
            'year."\n'
        ),
        [
            ("Daniel Mwangi", "We,"),
            ("Daniel Mwangi", "will build the port this year."),
        ],
        id="a single word before its attribution is said",
    ),
    pytest.param(
        (
            "Talks\n\n"
            "3 May 2023\n\n"
            'As President of Kenya Daniel Mwangi put it, "we will not wait for others to '
            'act".\n'
        ),
        [
            ("Daniel Mwangi", "we will not wait for others to act"),
        ],
        id="as somebody puts it",
    ),
    pytest.param(
        (
            "Talks\n\n"
            "3 May 2023\n\n"
            "“We are building a port together,” said Kari Holm, Prime Minister of "
            "Norway.\n\n"
            "“It is a good port,” said Daniel Mwangi, the President of Kenya, at the "
            "ceremony.\n"
        ),
        [
            ("Kari Holm", "We are building a port together,"),
            ("Daniel Mwangi", "It is a good port,"),
        ],
        id="an office may follow the name",
    ),
    pytest.param(
        (
            "Remarks by President Mwangi of Kenya\nand Prime Minister Holm of Norway\nat a "
            "Joint Press Conference\n\n"
            "May 3, 2023\n\n"
            "PRESIDENT MWANGI:  Good afternoon. We welcome you.\n\n"
            "PRIME MINISTER HOLM:  Thank you. I am glad."
        ),
        [
            ("Mwangi", "Good afternoon. We welcome you."),
            ("Holm", "Thank you. I am glad."),
        ],
        id="a title may run over three lines",
    ),
    pytest.param(
        (
            "Talks in Baku 3 May 2023 Welcoming the guest, President of Azerbaijan Farid "
            "Mammadzade said: - Dear friend, we are glad to see you in Baku. Trade is "
            "growing. President of Latvia Janis Berzins said: - Thank you. We are glad "
            "too."
        ),
        [
            (
                "Farid Mammadzade",
                ("Dear friend, we are glad to see you in Baku. Trade is growing."),
            ),
            ("Janis Berzins", "Thank you. We are glad too."),
        ],
        id="paragraph breaks may be lost",
    ),
    pytest.param(
        (
            "Встреча с Президентом Молдовы Марией Ионеску\n\n"
            "5 мая 2023 года\n\n"
            "Президент Грузии Нино Капанадзе провела переговоры с Президентом Молдовы "
            "Марией Ионеску.\n\n"
            "Президент Молдовы сказала:\n\n"
            "– Мы рады быть в Тбилиси.\n\n"
            "Нино Капанадзе ответила:\n\n"
            "– И мы рады."
        ),
        [
            ("Мария Ионеску", "Мы рады быть в Тбилиси."),
            ("Нино Капанадзе", "И мы рады."),
        ],
        id="women's names come out of their cases",
    ),
    pytest.param(
        (
            "Press statement\n\n"
            "3 May 2023\n\n"
            "President of the European Commission Marta Keller said:\n\n"
            '"We will invest 2 billion euros in the corridor. We are partners."\n\n'
            "President of Kazakhstan Yerlan Saparov replied:\n\n"
            '"We thank the Union."'
        ),
        [
            ("Marta Keller", ("We will invest 2 billion euros in the corridor. We are partners.")),
            ("Yerlan Saparov", "We thank the Union."),
        ],
        id="the president of a union is not that of a country",
    ),
    pytest.param(
        (
            "Forum\n\n"
            "3 May 2023\n\n"
            "President of Kenya Daniel Mwangi opened the forum.\n\n"
            'President of the Chamber of Commerce Jane Otieno said: "We will sign ten '
            'contracts today."\n'
        ),
        [
            ("Jane Otieno", "We will sign ten contracts today."),
        ],
        id="the president of a chamber is not the head of state",
    ),
    pytest.param(
        (
            "Meeting\n\n"
            "3 May 2023\n\n"
            "President of Kenya Daniel Mwangi met Prime Minister of Norway Kari Holm. He "
            'said that the company "Nordic Fish and Sea Farms" would come. According to '
            'Holm, "growth" is near. The film "The Long Way Home to Nairobi" was shown.'
        ),
        [],
        id="titles of things and reported speech are nobody's turn",
    ),
    pytest.param(
        (
            "Joint Statement of Kenya and Norway\n\n"
            "The sides agreed as follows:\n\n"
            "Trade: the sides will trade more.\n\n"
            "Energy: we reaffirm our goals.\n\n"
            "AGREED:\n\n"
            "1. To build a port."
        ),
        [],
        id="a joint statement has no speaker",
    ),
    pytest.param(
        (
            "ПРОТОКОЛ заседания комиссии\n\n"
            "5 мая 2023 года\n\n"
            "СЛУШАЛИ: Доклад министра о торговле.\n\n"
            "РЕШИЛИ: Поручить министерствам доложить к 1 июля.\n\n"
            "СЛУШАЛИ: Сообщение об образовании.\n\n"
            "РЕШИЛИ: Принять к сведению."
        ),
        [],
        id="the headings of a protocol are no speakers",
    ),
    pytest.param(
        (
            "Встреча\n\n"
            "5 мая 2023 года\n\n"
            "Президент Кении Дэниел Мванги заявил:\n\n"
            "«Мы рады быть здесь.\n\n"
            "Наша торговля растёт. Мы построим порт».\n\n"
            "Затем состоялось подписание документов."
        ),
        [
            ("Дэниел Мванги", "Мы рады быть здесь.\n\nНаша торговля растёт. Мы построим порт"),
        ],
        id="guillemets may hold several paragraphs",
    ),
    pytest.param(
        (
            "Press conference\n\n"
            "3 May 2023\n\n"
            "Question (NRK): When will you build the port?\n\n"
            "Prime Minister Kari Holm: We will start next year.\n\n"
            "Reporter: And the fish?\n\n"
            "Prime Minister Kari Holm: They will come."
        ),
        [
            ("PRESS", "When will you build the port?"),
            ("Kari Holm", "We will start next year."),
            ("PRESS", "And the fish?"),
            ("Kari Holm", "They will come."),
        ],
        id="journalists are one speaker",
    ),
    pytest.param(
        (
            "Debate on relations with Kenya\n\n"
            "3 May 2023\n\n"
            "The Minister for Foreign Affairs (Ms Holm): I thank the honourable member. "
            "We opened an embassy.\n\n"
            "Mr O'Brien (Galway): Will the Minister visit Nairobi?\n\n"
            "Ms Holm: I will, in June."
        ),
        [
            ("Holm", "I thank the honourable member. We opened an embassy."),
            ("O'Brien", "Will the Minister visit Nairobi?"),
            ("Holm", "I will, in June."),
        ],
        id="a name in brackets after an office is the speaker's",
    ),
    pytest.param(
        (
            "Talks\n\n"
            "3 May 2023\n\n"
            "Prime Minister of Norway Kari Holm visited Nairobi.\n\n"
            "“I see a country that grows,” she told reporters. She added: “We want to be "
            "part of it.”\n"
        ),
        [
            ("Kari Holm", "I see a country that grows,"),
            ("Kari Holm", "We want to be part of it."),
        ],
        id="she is whom the paragraph before names",
    ),
    pytest.param(
        (
            "Talks\n\n"
            "3 May 2023\n\n"
            'President Mwangi: "We are glad to welcome you."\n\n'
            'Prime Minister Holm: "And I am glad to be here."'
        ),
        [
            ("Mwangi", "We are glad to welcome you."),
            ("Holm", "And I am glad to be here."),
        ],
        id="quotation marks after a label are no part of the words",
    ),
    pytest.param(
        (
            "Встреча\n\n"
            "5 мая 2023 года\n\n"
            "— Мы давно знаем друг друга, — сказал Президент Кении Дэниел Мванги. — "
            "Поэтому нам легко договориться.\n\n"
            "— Согласна, — ответила Премьер-министр Норвегии Кари Хольм."
        ),
        [
            ("Дэниел Мванги", "Мы давно знаем друг друга,"),
            ("Дэниел Мванги", "Поэтому нам легко договориться."),
            ("Кари Хольм", "Согласна,"),
        ],
        id="dialogue between dashes names its speaker inside",
    ),
]


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(("text", "turns"), STYLES)
def test_every_style_gives_its_turns(text: str, turns: list[Any], newline: str) -> None:
    record = read_text(text.replace("\n", newline))
    assert [(one.speaker.canonical, one.of(record.text)) for one in record.speeches] == [
        (name, words.replace("\n", newline)) for name, words in turns
    ]
