"""A French number has one space between its threes, whether it was written or computed."""

import re

import pytest

from focale.cli.words import WORDS
from focale.glossary.messages import grouped
from focale.glossary.shares import share_words
from focale.glossary.typography import NARROW
from focale.glossary.wordings import WORDINGS as MESSAGES
from focale.report.figures import whole
from focale.report.wordings import WORDINGS as PAGES

WRITTEN = re.compile(r"\d[ \u00a0]\d{3}(?!\d)")


@pytest.mark.parametrize("words", [MESSAGES, PAGES, WORDS], ids=["messages", "pages", "terminal"])
def test_no_written_number_has_another_space(words):
    others = {key: found[0] for key, (french, _) in words.items()
              if (found := WRITTEN.search(_text(french)))}  # fmt: skip
    assert others == {}


def _text(words):
    return words if isinstance(words, str) else " ".join(map(str, words))


def test_computed_numbers_have_it_too():
    assert grouped(1_048_575, "fr") == whole(1_048_575, "fr") == f"1{NARROW}048{NARROW}575"
    assert share_words(1, 2, "fr") == f"50,0{NARROW}%"
