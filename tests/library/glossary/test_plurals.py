"""A sentence agrees with its numbers, in both languages; none is left with "(s)" for the reader."""

import re

import pytest

from focale.cli.screen import Speaker
from focale.cli.words import WORDS
from focale.glossary.messages import Message
from focale.glossary.wordings import WORDINGS


@pytest.mark.parametrize(
    ("count", "fr", "en"),
    [
        (0, "0 cellule ne se lit pas", "0 cells cannot be read"),
        (1, "1 cellule ne se lit pas", "1 cell cannot be read"),
        (2, "2 cellules ne se lisent pas", "2 cells cannot be read"),
        (41_176, "41\u202f176 cellules ne se lisent pas", "41,176 cells cannot be read"),
    ],
)
def test_a_message_agrees_with_its_count(count, fr, en):
    facts = {"column": "a", "count": count, "type": "x", "value": "many (s)"}
    message = Message("unreadable_cells", facts=facts)
    assert fr in message.words("fr")
    assert en in message.words("en")
    assert "many (s)" in message.words("en")  # what a file says is left alone


@pytest.mark.parametrize(
    ("lang", "rows", "merged", "words"),
    [
        ("fr", "1", "0", "1 ligne lue = 1 écrite + 0 fusionnée"),
        ("fr", "12\u202f000", "2", "12\u202f000 lignes lues = 1 écrite + 2 fusionnées"),
        ("en", "1", "0", "1 line read = 1 written + 0 merged"),
        ("en", "12,000", "2", "12,000 lines read = 1 written + 2 merged"),
    ],
)
def test_a_screen_agrees_with_each_of_its_numbers(lang, rows, merged, words):
    assert Speaker(lang)("merge_sum", rows=rows, out="1", merged=merged) == words


@pytest.mark.parametrize("code", sorted({**WORDINGS, **WORDS}))
def test_every_choice_names_a_fact_of_its_sentence(code):
    for text in {**WORDINGS, **WORDS}[code]:
        choices = re.findall(r"\((?:([a-z_]+):)?(?:[^()|]*\|[^()|]*|e?s|x|nt)\)", text)
        for name in choices:
            assert f"{{{name}}}" in text or (not name and re.search(r"\{(count|n)\}", text)), text
