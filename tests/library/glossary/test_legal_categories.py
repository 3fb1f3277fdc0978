"""Every legal category of INSEE has its words, checked against the list of the register."""

import json

import pytest

from focale.accounts.cleaning.reader import _legal_form
from focale.accounts.columns.mapping import MappedColumn
from focale.glossary.legal_categories import LEVEL_3
from focale.glossary.legal_forms import (
    LEVEL_1,
    LEVEL_2,
    family_of,
    form_of_insee,
    insee_label,
)


def test_the_codes_and_words_are_those_of_the_register(shared_data):
    known = json.loads((shared_data("fr_reference") / "natures-juridiques.json").read_text("utf-8"))
    told = {code: " ".join(label.replace("’", "'").split()) for code, label in known.items()}
    assert told == LEVEL_3


def test_each_code_belongs_to_a_level_above():
    assert [c for c in LEVEL_3 if c[:2] not in LEVEL_2 and c[:1] not in LEVEL_1] == []
    assert len(set(LEVEL_3.values())) == len(LEVEL_3)


@pytest.mark.parametrize(
    ("code", "fr", "en"),
    [
        ("7210", "Commune et commune nouvelle", "Local authority"),
        ("7299", "Collectivité territoriale", "Local authority"),  # not in the list: level II
        ("x", "", ""),
    ],
)
def test_a_code_is_told_as_far_down_as_it_is_known(code, fr, en):
    assert (insee_label(code, "fr"), insee_label(code, "en")) == (fr, en)


@pytest.mark.parametrize(
    ("written", "shown", "rule"),
    [
        ("5710", "SAS", "form_code"),
        ("7210", "Commune et commune nouvelle", "form_label"),
        ("Commune et commune nouvelle", "Commune et commune nouvelle", ""),
        ("SAS", "SAS", ""),
        ("7299", "7299", ""),
    ],
)
def test_cleaning_shows_the_short_form_else_the_words_of_a_code(written, shown, rule):
    cell, _ = _legal_form(MappedColumn("f", "legal_form")).read(written)
    assert (cell.value, cell.rule) == (shown, rule)


def test_the_words_of_a_code_are_of_its_family():
    assert {family_of(label) for code, label in LEVEL_3.items() if not form_of_insee(code)} >= {
        family_of("7210")
    }
    assert family_of(LEVEL_3["7210"]) is family_of("7210")
