"""One place changes, and everything else stays as its author wrote it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from focale.glossary.messages import FocaleError
from focale.profile import read_profile
from focale.profile.edit import (
    Path,
    data_at,
    edited,
    moved,
    renamed,
    scalar,
    tree_of,
    with_item,
    without,
)
from focale.profile.templates import template_names, template_text
from focale.profile.write import write_profile
from focale.yaml_tree import plain_data

SAAS = write_profile(template_text("saas"))


def _comments(text: str) -> list[str]:
    return sorted(re.findall(r"# .*", text))


def test_an_edit_changes_its_line_and_no_other() -> None:
    text = edited(SAAS, ("criteria", "size"), {"points": scalar("25"), "between": ["30", "200"]})
    changed = [
        (old, new) for old, new in zip(SAAS.splitlines(), text.splitlines(), strict=True)
        if old != new
    ]  # fmt: skip
    assert changed == [
        ("    between: [30, 250]", '    between: [30, "200"]'),
        ("    points: 20", "    points: 25"),
    ]


def test_a_test_takes_the_place_of_another_inside_a_short_mapping() -> None:
    text = "profile: p\ncriteria:\n  size: {field: naf, is: 0123, points: 9}  # ours\n"
    told = edited(text, ("criteria", "size"), {"is": None, "starts_with": ["62", scalar("58.2")]})
    assert "{field: naf, starts_with: [" in told
    assert "58.2], points: 9}  # ours" in told


def test_a_key_on_the_way_that_is_not_there_is_made() -> None:
    text = edited("profile: p\n", ("bands",), {"handle_now": scalar("75")})
    assert data_at(text, ("bands",)) == {"handle_now": "75"}


def test_an_item_comes_to_a_list_and_goes_with_its_comment() -> None:
    gate = {"id": "far", "field": "country", "none_of": ["FR"]}
    text = with_item(SAAS, ("gates",), gate)
    assert data_at(text, ("gates", 2)) == gate
    assert without(text, ("gates", 2)) == SAAS
    nested = with_item(text, ("gates", 2, "all"), {"field": "naf", "known": scalar("1")})
    assert data_at(nested, ("gates", 2, "all", 0, "field")) == "naf"


def test_the_last_item_takes_its_list_with_it() -> None:
    text = "profile: p\nmarket: [{field: naf, known: true}]\ngates:\n  # why\n  - {id: a}\n"
    assert without(text, ("market", 0)).startswith("profile: p\ngates:")
    assert without(text, ("gates", 0)) == "profile: p\nmarket: [{field: naf, known: true}]\n"


@pytest.mark.parametrize(
    "path", [("criteria", "sector"), ("gates", 1), ("personas", 1), ("market", 1)]
)
def test_up_and_down_again_is_as_before(path: Path) -> None:
    there = moved(SAAS, path, -1)
    assert there != SAAS
    back: Any = (*path[:-1], 0) if isinstance(path[-1], int) else path
    assert moved(there, back, 1) == SAAS


def test_nothing_moves_beyond_an_end() -> None:
    assert moved(SAAS, ("criteria", "size"), -1) == SAAS
    assert moved(SAAS, ("gates", 1), 1) == SAAS


LISTS = """profile: p
criteria:
  team:
    field: sales_headcount
    levels:
      # a few
      - at_least: 5  # five
        share: 0.5
      - {at_least: 10, share: 1}  # ten
    points: 40
  place:
    field: country
    one_of:
      - FR  # home
      # abroad
      - GB
      - "DE"  # since 2024
    points: 60
"""


@pytest.mark.parametrize(("key", "values", "was", "now"), [
    ("one_of", ["FR", "GB", "DE"], "", ""),
    ("one_of", ["FR", "GB", "DE", "IT"], '"DE"  # since 2024', '"DE"  # since 2024\n      - IT'),
    ("one_of", ["GB", "DE"], "      - FR  # home\n", ""),
    ("one_of", ["FR", "ES", "DE"], "GB", "ES"),
    ("one_of", ["AT", "FR", "GB", "DE"], "      - FR", "      - AT\n      - FR"),
    ("levels", [{"at_least": scalar("5"), "share": scalar("0.6")},
                {"at_least": "10", "share": "1"}], "share: 0.5", "share: 0.6"),
    ("levels", [{"at_least": scalar("5"), "share": "0.5"},
                {"at_least": scalar("7"), "share": scalar("0.7")},
                {"at_least": "10", "share": "1"}],
     "      - {at_least: 10", "      - {at_least: 7, share: 0.7}\n      - {at_least: 10"),
    ("levels", [{"at_least": "10", "share": "1"}],
     "      # a few\n      - at_least: 5  # five\n        share: 0.5\n", ""),
])  # fmt: skip
def test_of_a_list_what_stays_keeps_its_line_and_its_comment(
    key: str, values: list[Any], was: str, now: str
) -> None:
    assert write_profile(LISTS) == LISTS
    where = "place" if key == "one_of" else "team"
    assert edited(LISTS, ("criteria", where), {key: values}) == LISTS.replace(was, now, 1)


def test_a_comment_inside_brackets_gets_a_line_rather_than_lost() -> None:
    entry = "{field: city, one_of: [Lille,  # home\n    Lens], points: 9}"
    text = f"profile: p\ncriteria:\n  a: {entry}\n"
    told = edited(text, ("criteria", "a"), {"one_of": ["Lille", "Lens", "Douai"]})
    assert "- Lille  # home\n" in told
    assert data_at(told, ("criteria", "a", "one_of")) == ["Lille", "Lens", "Douai"]


def test_a_list_at_the_end_of_a_text_without_a_line_end_grows() -> None:
    told = edited("profile: p\nvalue:\n  - a\n  - b", (), {"value": ["a", "b", "c", "d"]})
    assert data_at(told, ("value",)) == ["a", "b", "c", "d"]


def test_a_criterion_gets_another_name() -> None:
    text = renamed(SAAS, ("criteria", "size"), "headcount")
    assert next(c.id for c in read_profile(text).criteria) == "headcount"


@pytest.mark.parametrize("path", [("criteria", "none"), ("gates", 9), ("gates", "x"), (0,)])
def test_what_is_not_there_is_told(path: Path) -> None:
    with pytest.raises(KeyError):
        without(SAAS, path) if len(path) > 1 and path[-1] != "none" else moved(SAAS, path, 1)


def test_a_text_that_is_no_yaml_is_told() -> None:
    with pytest.raises(FocaleError, match="line 1"):
        edited("a: [", ("a",), {"b": 1})


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=30
)


@settings(max_examples=60, deadline=None)
@given(
    name=st.sampled_from(sorted(template_names())), place=st.integers(0, 30), fr=WORDS, en=WORDS,
    points=st.integers(-100, 100),
)  # fmt: skip
def test_whatever_is_written_reads_back_and_no_comment_is_lost(
    name: str, place: int, fr: str, en: str, points: int
) -> None:
    text = write_profile(template_text(name))
    data: Any = plain_data(tree_of(text))
    key = list(data["criteria"])[place % len(data["criteria"])]
    changes = {"label": {"fr": fr, "en": en}, "points": scalar(str(points)), "why": fr}
    told = edited(text, ("criteria", key), changes)
    data["criteria"][key] |= {"label": {"fr": fr, "en": en}, "points": str(points), "why": fr}
    assert plain_data(tree_of(told)) == data
    assert write_profile(told) == told
    assert set(_comments(text)) <= set(_comments(told)) or "#" in fr + en
