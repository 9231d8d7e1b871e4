"""Undertakings in the genres of the work: protocols, road maps, lists, readouts, statements."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from diptych.countries import country
from diptych.records import Record
from diptych.statements.commitments import commitments_in
from diptych.statements.passages import passages_of

if TYPE_CHECKING:
    from diptych.statements import Commitment

Saying = Callable[..., Record]


def found(record: Record) -> list[Commitment]:
    return [one for passage in passages_of(record) for one in commitments_in(passage)]


def between(record: Record, first: str, second: str) -> Record:
    return replace(record, parties=(country(first), country(second)))


def told(record: Record) -> list[tuple[str, str, str]]:
    return [
        (one.kind, " ".join(actor.iso3 for actor in one.actor), one.quote) for one in found(record)
    ]


@pytest.mark.parametrize(
    ("who", "text", "expected"),
    [
        (None, "The Polish side offered to host a workshop for inspectors.",
         ("commitment", "POL", "The Polish side offered to host a workshop for inspectors")),
        ("POL", "We are also going to reopen our consulate in Batumi.",
         ("commitment", "POL", "We are also going to reopen our consulate in Batumi")),
        ("GEO", "We have decided to waive port fees for Polish carriers.",
         ("commitment", "GEO", "We have decided to waive port fees for Polish carriers")),
        ("GEO", "Our two countries should build a joint terminal in Gdynia.",
         ("proposal", "GEO POL", "Our two countries should build a joint terminal in Gdynia")),
        ("POL", "I would ask the Minister to look into visas for drivers.",
         ("proposal", "POL", "I would ask the Minister to look into visas for drivers")),
        ("POL", "We are lifting the ban on Georgian hazelnuts.",
         ("commitment", "POL", "We are lifting the ban on Georgian hazelnuts")),
        ("GEO", "We thank you for your promise to train our border guards.",
         ("commitment", "POL", "your promise to train our border guards")),
        (None, "The quota for wine will rise from 200 to 500 thousand bottles.",
         ("target", "GEO POL", "The quota for wine will rise from 200 to 500 thousand bottles")),
        (None, "The Sides established a Joint Committee on aviation.",
         ("working_group", "GEO POL", "The Sides established a Joint Committee on aviation")),
        (None, "On 1 July Poland will abolish duties on walnuts, tea and wine.",
         ("commitment", "POL", "Poland will abolish duties on walnuts, tea and wine")),
        ("GEO", "Our engineers suggest – they have worked on it for a year – building a bridge.",
         ("proposal", "GEO",
          "Our engineers suggest – they have worked on it for a year – building a bridge")),
        (None, "The memorandum on archives, signed a few minutes ago, is the first of its kind.",
         ("document", "GEO POL", "The memorandum on archives, signed a few minutes ago")),
    ],
)  # fmt: skip
def test_statements_and_readouts_in_english(
    said_by: Saying, who: str | None, text: str, expected: tuple[str, str, str]
) -> None:
    assert told(between(said_by(who, text), "GEO", "POL")) == [expected]


@pytest.mark.parametrize(
    ("who", "text", "expected"),
    [
        ("KAZ", "Мы снимаем ограничения на ввоз сербских яблок.",
         ("commitment", "KAZ", "Мы снимаем ограничения на ввоз сербских яблок")),
        ("KAZ", "Мы передадим вашим музеям двадцать экспонатов и примем ваших мастеров.",
         ("commitment", "KAZ",
          "Мы передадим вашим музеям двадцать экспонатов и примем ваших мастеров")),
        ("SRB", "Думаю, нам стоит создать фонд.", ("proposal", "SRB", "нам стоит создать фонд")),
        ("SRB", "Наши банки изучают возможность открытия счетов.",
         ("proposal", "SRB", "Наши банки изучают возможность открытия счетов")),
        (None, "Сербия увеличит закупки нефти вдвое и построит терминал.",
         ("target", "SRB", "Сербия увеличит закупки нефти вдвое и построит терминал")),
        (None, "Достигнута договорённость об открытии рейса Белград – Алматы.",
         ("commitment", "KAZ SRB", "Достигнута договорённость об открытии рейса Белград – Алматы")),
        ("KAZ", "Благодарю за готовность Сербии открыть культурный центр.",
         ("commitment", "SRB", "готовность Сербии открыть культурный центр")),
        ("KAZ", "Необходимо в ближайшее время завершить переговоры по транзиту.",
         ("instruction", "KAZ", "Необходимо в ближайшее время завершить переговоры по транзиту")),
        ("SRB", "В мае в Астану направим группу агрономов.",
         ("commitment", "SRB", "В мае в Астану направим группу агрономов")),
        (None, "Министр объявил о выделении 15 грантов ежегодно.",
         ("commitment", "KAZ SRB", "Министр объявил о выделении 15 грантов ежегодно")),
        ("SRB", "Наши врачи просят – они здесь, в зале, – рассмотреть вопрос об обмене.",
         ("proposal", "SRB",
          "Наши врачи просят – они здесь, в зале, – рассмотреть вопрос об обмене")),
        ("SRB", "Пусть министры соберутся в июне.",
         ("instruction", "SRB", "Пусть министры соберутся в июне")),
    ],
)  # fmt: skip
def test_statements_and_readouts_in_russian(
    said_by: Saying, who: str | None, text: str, expected: tuple[str, str, str]
) -> None:
    assert told(between(said_by(who, text, "ru"), "KAZ", "SRB")) == [expected]


@pytest.mark.parametrize(
    ("who", "text", "expected"),
    [
        ("BLR", "Мы паставім вам тэхніку і падрыхтуем механікаў.",
         ("commitment", "BLR", "Мы паставім вам тэхніку і падрыхтуем механікаў")),
        ("MNG", "Манголія адкрые пасольства ў Мінску.",
         ("commitment", "MNG", "Манголія адкрые пасольства ў Мінску")),
        (None, "Мангольскі бок паабяцаў вывучыць прапанову.",
         ("commitment", "MNG", "Мангольскі бок паабяцаў вывучыць прапанову")),
        ("MNG", "Нашы ветэрынары, а яны тут правялі месяц, раяць стварыць лабараторыю.",
         ("proposal", "MNG",
          "Нашы ветэрынары, а яны тут правялі месяц, раяць стварыць лабараторыю")),
        ("BLR", "Удзячны за абяцанне Манголіі адкрыць рынак мяса.",
         ("commitment", "MNG", "абяцанне Манголіі адкрыць рынак мяса")),
        ("BLR", "Мы вызвалім гэты праект ад падаткаў.",
         ("commitment", "BLR", "Мы вызвалім гэты праект ад падаткаў")),
        ("BLR", "Наша мэта – давесці тавараабарот да 100 мільёнаў долараў.",
         ("target", "BLR MNG", "Наша мэта – давесці тавараабарот да 100 мільёнаў долараў")),
    ],
)  # fmt: skip
def test_statements_and_readouts_in_belarusian(
    said_by: Saying, who: str | None, text: str, expected: tuple[str, str, str]
) -> None:
    assert told(between(said_by(who, text, "be"), "BLR", "MNG")) == [expected]


@pytest.mark.parametrize(
    ("who", "text", "expected"),
    [
        (None, "Macarıstan tərəfi 200 təqaüd yeri ayıracağını bildirib.",
         ("commitment", "HUN", "Macarıstan tərəfi 200 təqaüd yeri ayıracağını bildirib")),
        ("AZE", "Biz qaz ixracını artırmağa hazırıq.",
         ("commitment", "AZE", "Biz qaz ixracını artırmağa hazırıq")),
        ("AZE", "Hökumətimiz sizin şirkətlər üçün xüsusi rejim yaradacaq.",
         ("commitment", "AZE", "Hökumətimiz sizin şirkətlər üçün xüsusi rejim yaradacaq")),
        ("AZE", "Nazirə göstəriş verdim ki, təkliflərini iyulda təqdim etsin.",
         ("instruction", "AZE", "Nazirə göstəriş verdim ki, təkliflərini iyulda təqdim etsin")),
        ("AZE", "Gəlin birgə fond təsis edək.",
         ("proposal", "AZE", "Gəlin birgə fond təsis edək")),
        ("AZE", "Macarıstan şirkətlərini bərpa işlərinə dəvət edirik.",
         ("proposal", "AZE", "Macarıstan şirkətlərini bərpa işlərinə dəvət edirik")),
        ("HUN", "Biz anbar tikəcəyik, rüsumları ləğv edəcəyik və elektron növbə tətbiq edəcəyik.",
         ("commitment", "HUN",
          "Biz anbar tikəcəyik, rüsumları ləğv edəcəyik və elektron növbə tətbiq edəcəyik")),
        (None, "Turizm üzrə işçi qrupu yaradılsın.",
         ("working_group", "AZE HUN", "Turizm üzrə işçi qrupu yaradılsın")),
        (None, "Bu Protokol iki nüsxədə, macar və Azərbaycan dillərində imzalanmışdır.",
         ("document", "AZE HUN",
          "Bu Protokol iki nüsxədə, macar və Azərbaycan dillərində imzalanmışdır")),
    ],
)  # fmt: skip
def test_statements_and_readouts_in_azerbaijani(
    said_by: Saying, who: str | None, text: str, expected: tuple[str, str, str]
) -> None:
    assert told(between(said_by(who, text, "az"), "AZE", "HUN")) == [expected]


@pytest.mark.parametrize(
    ("who", "text", "expected"),
    [
        (None, "Bulgaristan tarafı yeni bir demiryolu hattı inşa etmeyi taahhüt etti.",
         ("commitment", "BGR",
          "Bulgaristan tarafı yeni bir demiryolu hattı inşa etmeyi taahhüt etti")),
        ("TUR", "Şirketlerimiz Burgaz'da iki fabrika kuracak.",
         ("commitment", "TUR", "Şirketlerimiz Burgaz'da iki fabrika kuracak")),
        ("TUR", "Gelin, ortak bir turizm fuarı düzenleyelim.",
         ("proposal", "TUR", "Gelin, ortak bir turizm fuarı düzenleyelim")),
        (None, "Taraflar, bir çalışma grubu kurulmasına karar verdi.",
         ("working_group", "TUR BGR", "Taraflar, bir çalışma grubu kurulmasına karar verdi")),
        (None, "Bursların sayısının 40'tan 80'e çıkarılması kabul edilmiştir.",
         ("target", "TUR BGR", "Bursların sayısının 40'tan 80'e çıkarılması kabul edilmiştir")),
        ("BGR", "Uzmanlarımız, ki bunu uzun uzun konuştular, bir merkez kurulmasını öneriyorlar.",
         ("proposal", "BGR",
          "Uzmanlarımız, ki bunu uzun uzun konuştular, bir merkez kurulmasını öneriyorlar")),
        ("BGR", "Sizden vize işlemlerinin hızlandırılmasını rica ediyoruz.",
         ("proposal", "BGR", "Sizden vize işlemlerinin hızlandırılmasını rica ediyoruz")),
        ("TUR", "Bakanımıza bir program hazırlaması için talimat verdim.",
         ("instruction", "TUR", "Bakanımıza bir program hazırlaması için talimat verdim")),
    ],
)  # fmt: skip
def test_statements_and_readouts_in_turkish(
    said_by: Saying, who: str | None, text: str, expected: tuple[str, str, str]
) -> None:
    assert told(between(said_by(who, text, "tr"), "TUR", "BGR")) == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We will always stand together."),
        ("en", "The forum will open a new chapter in our relations."),
        ("en", "Will you open a consulate in Batumi?"),
        ("en", "I am sure that our friendship will grow even stronger."),
        ("ru", "Этот визит даст мощный импульс сотрудничеству."),
        ("ru", "Надеюсь, наши отношения будут только крепнуть."),
        ("ru", "Готова ли Сербия поставлять зерно?"),
        ("ru", "Мы открываем новую страницу в отношениях."),
        ("be", "Спадзяюся, што нашы адносіны будуць развівацца."),
        ("az", "Dostluğumuz daha da möhkəmlənəcək."),
        ("az", "Növbəti iclas Bakıda keçiriləcək."),
        ("tr", "Umarım dostluğumuz daha da gelişecek."),
        ("tr", "Toplantı nisan ayında Ankara'da düzenlenecek."),
    ],
)
def test_courtesies_questions_and_mere_dates_are_no_commitments(
    said_by: Saying, language: str, text: str
) -> None:
    assert told(said_by("AZE", text, language)) == []


def test_lines_under_a_decision_say_who_and_by_when(said_by: Saying) -> None:
    text = (
        "РЕШИЛИ:\n\n1. Принять к сведению информацию сторон.\n\n"
        "2. Сторонам обеспечить обмен данными.\n\nСрок: постоянно.\n\n"
        "3. Упростить порядок выдачи разрешений.\n\n"
        "Ответственный: Министерство транспорта Беларуси. Срок: до 1 сентября 2024 года."
    )
    second, third = found(said_by(None, text, "ru"))
    assert (second.kind, second.quote) == ("instruction", "Сторонам обеспечить обмен данными")
    assert second.deadline is not None
    assert (second.deadline.words, second.deadline.end) == ("постоянно", None)
    assert third.quote == "Упростить порядок выдачи разрешений"
    assert [one.iso3 for one in third.actor] == ["BLR"]
    assert third.deadline is not None
    assert third.deadline.end == "2024-09-01"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", ("No. | Activity | Responsible | Timeline\n"
               "1 | Opening of a trade house in Baku | Belarus Chamber of Commerce | March 2025\n"
               "2 | Increase of trade to 600 million dollars | Ministries of Economy | 2027")),
        ("ru", ("№\tМероприятие\tИсполнители\tСрок\n"
               "1.\tОткрытие торгового дома в Баку\tТорговая палата Беларуси\tмарт 2025 г.\n"
               "2.\tДоведение товарооборота до 600 млн долларов\tминистерства\t2027 г.")),
        ("az", ("| № | Tədbir | İcraçı | Müddət |\n| --- | --- | --- | --- |\n"
               "| 1 | Bakıda ticarət evinin açılması | Belarus Ticarət Palatası | 31 mart 2025 |\n"
               "| 2 | Dövriyyənin 600 milyon dollara çatdırılması | nazirliklər | 2027 |")),
    ],
)  # fmt: skip
def test_rows_of_a_road_map_are_measures_with_their_country_and_term(
    said_by: Saying, language: str, text: str
) -> None:
    house, trade = found(said_by(None, text, language))
    assert [one.iso3 for one in house.actor] == ["BLR"]
    assert [one.iso3 for one in trade.actor] == ["AZE", "BLR"]
    assert (house.kind, trade.kind) == ("commitment", "target")
    assert house.deadline is not None
    assert house.deadline.end == "2025-03-31"
    assert "|" not in house.quote
    assert "\t" not in house.quote


@pytest.mark.parametrize(
    ("language", "text", "papers"),
    [
        ("en", ("The following documents were signed:\n\nAgreement on civil protection;\n\n"
               "Memorandum of Understanding between the two central banks (signed by the "
               "governors)\n\nJoint Declaration."),
         ["Agreement on civil protection",
          "Memorandum of Understanding between the two central banks", "Joint Declaration"]),
        ("ru", ("Перечень документов, подписанных в ходе визита:\n\n1. Соглашение о воздушном "
               "сообщении.\n\n2. Программа культурного сотрудничества на 2024–2026 годы."),
         ["Соглашение о воздушном сообщении",
          "Программа культурного сотрудничества на 2024–2026 годы"]),
        ("az", "İmzalanmış sənədlər:\n\n1. Gömrük işi haqqında Saziş.\n\n2. Anlaşma Memorandumu.",
         ["Gömrük işi haqqında Saziş", "Anlaşma Memorandumu"]),
        ("tr", "İmzalanan belgeler:\n\n- Gümrük İş Birliği Protokolü\n\n- Ortak Bildiri",
         ["Gümrük İş Birliği Protokolü", "Ortak Bildiri"]),
    ],
)  # fmt: skip
def test_each_paper_of_a_list_of_signed_papers_is_a_document(
    said_by: Saying, language: str, text: str, papers: list[str]
) -> None:
    assert [(one.kind, one.quote) for one in found(said_by(None, text, language))] == [
        ("document", paper) for paper in papers
    ]


def test_what_one_side_undertakes_in_a_list_is_that_sides(said_by: Saying) -> None:
    text = (
        "The Belarusian side undertakes:\n(a) to simplify licences;\n"
        "(b) to adopt, before 1 January 2025, the law on names;\n(c) to appoint a coordinator."
    )
    items = found(said_by(None, text))
    assert [one.quote for one in items] == [
        "to simplify licences",
        "to adopt, before 1 January 2025, the law on names",
        "to appoint a coordinator",
    ]
    assert {one.actor for one in items} == {(country("BLR"),)}


def test_an_office_without_its_holders_name_is_known_by_who_holds_it(said_by: Saying) -> None:
    text = (
        "President of Azerbaijan Farid Aliyarov received Prime Minister of Belarus Ivan Kmit.\n\n"
        "The President promised to send rescuers. Mr. Kmit undertook to repair the school. "
        "The Prime Minister pledged to buy cotton."
    )
    assert [[one.iso3 for one in each.actor] for each in found(said_by(None, text))] == [
        ["AZE"],
        ["BLR"],
        ["BLR"],
    ]
