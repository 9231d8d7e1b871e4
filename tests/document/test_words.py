"""Labels come from one file a language."""

from __future__ import annotations

import pytest

from diptych.document import words_of
from diptych.errors import BadInputError


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(BadInputError, match="'xx'"):
        words_of("xx")


def test_a_name_that_is_no_language_reads_no_other_file() -> None:
    with pytest.raises(BadInputError):
        words_of("../words/en")
