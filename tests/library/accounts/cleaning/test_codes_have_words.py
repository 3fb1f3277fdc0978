"""Every rule and doubt that a cell may bear is told in both languages and in the guide."""

import ast
import re
from pathlib import Path

import pytest

import focale
from focale.accounts.values import person_name
from focale.glossary.cleaning_wordings import DOUBTS, RULES
from focale.glossary.fields import FIELDS

ROOT = Path(focale.__file__).parent
VALUES = sorted((ROOT / "accounts" / "values").glob("*.py"))
GUIDE = ROOT.parents[1] / "docs"
_CODE = re.compile("[a-z]+(_[a-z0-9]+)+")
_NO_CODES = {"opted_out", "common_name", "official_name", "contact_name", *FIELDS,
             "parent_siren", "full_name", "first_name", "last_name"}  # fmt: skip


def texts(node):
    constants = {n.value for n in ast.walk(node) if isinstance(n, ast.Constant)}
    return {text for text in constants if isinstance(text, str) and text}


def codes_in(path):
    """The texts of a module that look like codes, and the rule and doubt of each cell it makes."""
    tree = ast.parse(path.read_text("utf-8"))
    found = {text for text in texts(tree) if _CODE.fullmatch(text)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Cell":
            plain = [said for said in node.args[1:3] if isinstance(said, ast.Constant | ast.IfExp)]
            found |= {text for said in plain for text in texts(said)}
        if isinstance(node, ast.Assign) and "doubt" in {getattr(t, "id", "") for t in node.targets}:
            found |= {text for text in texts(node.value) if text.isidentifier()}
    return found


@pytest.mark.parametrize("path", VALUES, ids=lambda path: path.stem)
def test_each_code_of_a_value_has_words(path):
    assert codes_in(path) - _NO_CODES <= {*RULES, *DOUBTS}


def test_the_codes_are_found_where_they_are_written():
    codes = codes_in(Path(person_name.__file__))
    assert {"name_one_word", "name_order_unsure", "name_not_a_name"} <= codes
    assert {"unreadable", "number_form", "approximate"} <= codes_in(VALUES[0].parent / "number.py")


@pytest.mark.parametrize("words", [*RULES.values(), *DOUBTS.values()])
def test_words_are_in_both_languages(words):
    french, english = words
    assert french.strip()
    assert english.strip()


@pytest.mark.parametrize("page", ["commands/clean.md", "fr/commandes/clean.md"])
def test_the_guide_has_a_row_for_each_code(page):
    rows = set(re.findall(r"^\| `([a-z_0-9]+)` \|", (GUIDE / page).read_text("utf-8"), re.M))
    assert {*RULES, *DOUBTS} <= rows


def test_a_full_name_of_one_word_is_cleaned_and_told():
    import pyarrow as pa

    found = focale.clean(pa.table({"contact_id": ["1"], "full_name": ["Vérin"]}),
                         {"contact_id": "contact_id", "full_name": "full_name"})  # fmt: skip
    [told] = found.exceptions.to_pylist()
    assert (told["field"], told["doubt"]) == ("full_name", "name_one_word")
    assert found.facts.to_pylist()[0]["last_name"] == "Vérin"
