"""Which field of cooperation words speak of, in five languages."""

from __future__ import annotations

import pytest

from diptych.statements.spheres import sphere_of


@pytest.mark.parametrize(
    ("words", "language", "sphere"),
    [
        ("the trade turnover increased", "en", "trade"),
        ("a working group on industrial cooperation", "en", "industry"),
        ("we work closely in international organizations", "en", "international organisations"),
        ("an agreement on the mutual abolition of visas", "en", "consular"),
        ("direct flights between the capitals", "en", "transport"),
        ("supplies of oil through the pipeline", "en", "energy"),
        ("обмен студентами между университетами", "ru", "humanitarian"),
        ("поставки сельскохозяйственной продукции", "ru", "agriculture"),
        ("взаимодействие в сфере безопасности", "ru", "security"),
        ("супрацоўніцтва ў галіне навукі", "be", "science"),
        ("ticarət dövriyyəsi", "az", "trade"),
        ("ərazi bütövlüyünü dəstəkləyirik", "az", "security"),
        ("savunma sanayii", "tr", "security"),
        ("yatırım ortamı", "tr", "finance"),
    ],
)
def test_terms_of_a_field_name_its_sphere(words: str, language: str, sphere: str) -> None:
    assert sphere_of(words, language) == sphere


def test_a_specific_term_outweighs_a_general_one() -> None:
    assert sphere_of("the strategic partnership in agriculture", "en") == "agriculture"
    assert sphere_of("the strategic partnership between us", "en") == "political"


def test_courtesies_belong_to_no_sphere() -> None:
    assert sphere_of("I am happy to greet you", "en") is None
    assert sphere_of("", "ru") is None
