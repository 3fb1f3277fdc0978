"""What could hide in a YAML file is refused before anything is built from it."""

import time

import pytest

from focale.glossary.messages import FocaleError
from focale.yaml_tree import Entries, Items, Scalar, plain_data, read_tree

RIGHT = "profile: p\ncriteria:\n  size: {field: headcount, at_least: 30, points: 10}\n"
BOMB = 'a: &a ["lol", "lol", "lol"]\n' + "".join(
    f"{name}: &{name} [*{before}, *{before}, *{before}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def noted(text):
    """Return the codes of what is noted or stops the reading."""
    faults = []
    try:
        read_tree(text, "p", faults)
    except FocaleError as refusal:
        return [message.code for message in refusal.messages]
    return [message.code for message in faults]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (RIGHT, []),
        (RIGHT + "label: !!python/object/apply:os.system [id]\n", ["yaml_tag"]),
        (RIGHT + "label: ! x\n", ["yaml_tag"]),
        (RIGHT + "label: !<tag:yaml.org,2002:binary> eA==\n", ["yaml_tag"]),
        ("%TAG ! tag:x,2000:\n---\n" + RIGHT + "label: !foo x\n", ["yaml_tag"]),
        (RIGHT + "label: &x y\n", ["yaml_anchor"]),
        (RIGHT + "base: &x {a: b}\nlabel: {<<: *x}\n", ["yaml_anchor", "yaml_anchor"]),
        (RIGHT + "loop: &x [*x]\n", ["yaml_anchor", "yaml_anchor"]),
        (RIGHT + "abm: 1\nabm: 2\nabm: 3\n", ["yaml_duplicate_key", "yaml_duplicate_key"]),
        (RIGHT + '"abm": 1\nabm: 2\n', ["yaml_duplicate_key"]),
        (RIGHT + "{a: b}: c\n", ["yaml_key_no_text"]),
        (RIGHT + "? [a]\n: c\n", ["yaml_key_no_text"]),
        (RIGHT + "...\n---\n" + RIGHT, ["yaml_several_documents"]),
        ("--- a\n--- b\n", ["yaml_several_documents"]),
        ("", ["profile_no_mapping"]),
        ("# only a comment\n", ["profile_no_mapping"]),
        ("just words", ["profile_no_mapping"]),
        ("- a\n- b\n", ["profile_no_mapping"]),
        ("a: " + "[" * 40 + "]" * 40, ["yaml_too_deep"]),
        ("a: " + "[" * 39 + "]" * 39, []),
        ("a: \ud800", ["yaml_control_sign"]),
        ("a: \x00", ["yaml_control_sign"]),
        ("a: [1, 2", ["yaml_unclosed_bracket"]),
        ("a: [1, 2]]", ["yaml_unclosed_bracket"]),
        ("a: }", ["yaml_unclosed_bracket"]),
        ("a: 'x' y", ["yaml_after_quote"]),
        ("a: 1\n- b", ["yaml_indentation"]),
        ("\ta: 1", ["yaml_odd_start"]),
        ("a: @b", ["yaml_odd_start"]),
        ('a: "\\q"', ["yaml_escape"]),
        ('a: "\\xZZ"', ["yaml_escape"]),
        ("a: b: c", ["yaml_colon"]),
        ("a: 1\nb", ["yaml_missing_colon"]),
    ],
)
def test_what_could_hide_something_is_told(text, codes):
    assert noted(text) == codes


def test_a_bomb_is_refused_before_it_grows():
    begun = time.perf_counter()
    assert set(noted(BOMB)) == {"yaml_anchor"}
    assert time.perf_counter() - begun < 1


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 400_000,
        "[" * 400_000,
        "- " * 200_000,
        "? " * 200_000,
        "a: " + "{a: " * 200_000,
        "a: '" + "''" * 400_000 + "'",
        "a: " + "\n " * 400_000 + "b",
        "#\n" * 400_000 + "a: 1",
        "a: |" + "\n \n" * 250_000,
        ("a" * 1_000 + "\n") * 900,
        "&" + "a" * 900_000 + " b: c",
    ],
    ids=range(11),
)
def test_a_hostile_file_is_dealt_with_in_the_time_it_takes_to_read_it(text):
    begun = time.perf_counter()
    noted(text)
    assert time.perf_counter() - begun < 20


def test_one_megabyte_is_the_limit():
    text = "profile: p # "
    assert noted(text + "é" * 499_000) == []
    assert noted(text + "é" * 501_000) == ["profile_too_large"]


def test_every_scalar_keeps_its_text_and_line():
    faults = []
    tree = read_tree("a: NO\nb: [0123, 62.10, 12:30, 'x', ~, ]\nc: {d: 2024-01-01}\n", "p", faults)
    assert plain_data(tree) == {
        "a": "NO",
        "b": ["0123", "62.10", "12:30", "x", None],
        "c": {"d": "2024-01-01"},
    }
    assert tree.get("b") == Items(
        (
            Scalar("0123", 2, True),
            Scalar("62.10", 2, True),
            Scalar("12:30", 2, True),
            Scalar("x", 2, False),
            Scalar("~", 2, True),
        ),
        2,
    )
    assert isinstance(tree.get("c"), Entries)
    assert tree.line_of("c") == 3
    assert tree.line_of("nowhere") == 1


def test_an_empty_value_stands_on_the_line_of_its_key():
    tree = read_tree("a:\n\n\nb: 1\n", "p", [])
    assert tree.get("a") == Scalar("", 1, True)
    assert tree.get("a").is_null


def test_a_quoted_null_is_a_text():
    assert not Scalar("null", 1, plain=False).is_null
    assert Scalar("null", 1, plain=True).is_null
