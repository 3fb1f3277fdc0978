"""Do the editor's schema and the reader agree on what a profile may hold?"""

import copy
import datetime

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from focale.glossary.messages import FocaleError
from focale.profile import read_profile
from focale.profile.keys import PLACES, Map, Own, Several
from focale.profile.schema import json_schema
from focale.profile.templates import template_names, template_text
from tests.conformance.worlds import flow, profiles, to_yaml

SCHEMA = json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def as_an_editor_reads(text):
    """Return the YAML as JSON: numbers and flags typed, days as texts, keys as texts."""

    def plain(value):
        if isinstance(value, dict):
            return {str(key): plain(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [plain(inner) for inner in value]
        return value.isoformat() if isinstance(value, datetime.date) else value

    return plain(YAML(typ="safe", pure=True).load(text))


def refusals(data):
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(data)]


def is_read(text):
    try:
        read_profile(text)
    except FocaleError:
        return False
    return True


def test_the_schema_is_a_schema_of_its_draft():
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", template_names())
def test_a_template_is_accepted(name):
    assert refusals(as_an_editor_reads(template_text(name))) == []


@given(profiles())
def test_what_the_reader_accepts_the_schema_accepts(document):
    text = to_yaml(document)
    assert is_read(text)
    assert refusals(as_an_editor_reads(text)) == []


WHOLE = {
    "profile": "p",
    "version": 2,
    "label": {"fr": "a", "en": "b"},
    "summary": "s",
    "timezone": "Europe/Paris",
    "scale": "raw",
    "fields": {"own": "number"},
    "territories": {"west": ["44", "35"]},
    "market": [{"field": "country", "is": "FR"}],
    "gates": [{"id": "ours", "label": "x", "field": "customer", "is": True, "if_blank": "pass"}],
    "criteria": {
        "a": {"field": "nps", "ramp": {"from": 1, "full": [2, 3], "to": 4}, "points": 5,
              "met_from": 0.5, "label": "x", "pillar": "need", "proof": "measured", "why": "y"},
        "b": {"field": "nps", "levels": [{"at_least": 1, "share": 1}], "need": "mandatory"},
        "c": {"k_of": {"k": 1, "of": [{"field": "own", "at_least": 2}]}, "need": "preferred"},
        "d": {"all": [{"any": [{"not": {"event": "demo"}}]}], "points": 1},
        "e": {"event": "demo", "points_each": 1, "cap": 3, "half_life_days": 3, "rollup": "max",
              "absence": "unknown", "within_days": 3},
    },
    "quorum": {"mandatory": 1, "preferred": 1},
    "bands": {"handle_now": 70, "nurture": 40},
    "tiers": {"A": 70, "B": 40},
    "abm": 90,
    "review": {"every_days": 90, "owner": "x"},
    "personas": [{"id": "a", "label": "x", "titles": {"matches": "a"}, "departments": ["x"],
                  "role": "user", "points": 1, "goals": ["x"], "objections": [{"fr": "x"}],
                  "messages": "x"}],
    "pain_points": [{"id": "a", "label": "x", "seen_in": 3, "why": "x"}],
    "value": [{"fr": "x", "en": "y"}, "z"],
    "interviews": [{"account_id": "a", "on": "2024-02-29", "problem": "x", "why_us": {"fr": "x"},
                    "value": "x", "pain_points": ["a"], "notes": "x"}],
    "history": [{"version": 2, "on": "2026-06-30", "because": "x", "changes": [{"fr": "x"}]}],
}  # fmt: skip


def text_of(document):
    return "\n".join(f"{key}: {flow(value)}" for key, value in document.items()) + "\n"


def mappings(data, shape=None):
    """Yield each mapping with keys of its own place, and the place."""
    shape = shape or Map("profile")
    if isinstance(shape, Several):
        for item in data:
            yield from mappings(item, Map(shape.place))
    elif isinstance(shape, Own) and isinstance(shape.value, Map):
        for item in data.values():
            yield from mappings(item, shape.value)
    elif isinstance(shape, Map):
        yield data, shape.place
        for key in PLACES[shape.place]:
            if key.name in data:
                yield from mappings(data[key.name], key.shape)


def test_both_accept_a_profile_with_every_key():
    assert is_read(text_of(WHOLE))
    assert refusals(as_an_editor_reads(text_of(WHOLE))) == []
    assert {place for _, place in mappings(WHOLE)} | {"label"} == set(PLACES)


@pytest.mark.parametrize("number", range(len(list(mappings(WHOLE)))))
def test_both_refuse_an_unknown_key_wherever_it_stands(number):
    document = copy.deepcopy(WHOLE)
    found, _ = list(mappings(document))[number]
    found["nonsense"] = "x"
    assert not is_read(text_of(document))
    assert refusals(as_an_editor_reads(text_of(document)))


@pytest.mark.parametrize("where", ["label", "summary", "value"])
def test_both_refuse_an_unknown_language(where):
    document = {**WHOLE, where: {"fr": "x", "de": "y"}}
    assert not is_read(text_of(document))
    assert refusals(as_an_editor_reads(text_of(document)))


SHOWN = [(place, key) for data, place in mappings(WHOLE) for key in data]


@pytest.mark.parametrize(("place", "name"), list(dict.fromkeys(SHOWN)))
@pytest.mark.parametrize("wrong", [None, {"nonsense": [[1]]}], ids=["nothing", "a strange mapping"])
def test_both_refuse_a_value_that_no_key_can_have(place, name, wrong):
    document = copy.deepcopy(WHOLE)
    found = next(data for data, at in mappings(document) if at == place and name in data)
    found[name] = wrong
    assert not is_read(text_of(document))
    assert refusals(as_an_editor_reads(text_of(document)))


@pytest.mark.parametrize(
    "criterion",
    [
        {"field": "nps", "points": 1},
        {"field": "nps", "is": 1, "at_least": 2, "points": 1},
        {"field": "nps", "is": 1},
        {"field": "nps", "event": "demo", "points": 1},
        {"is": 1, "points": 1},
        {"event": "demo", "one_of": ["a"], "points": 1},
        {"event": "demo", "points_each": 1},
        {"field": "nps", "is": 1, "cap": 3, "points_each": 1},
        {"any": [], "points": 1},
        {"any": [{"event": "demo"}], "at_least": 2, "points": 1},
        {"field": "nps", "between": [1], "points": 1},
        {"field": "nps", "one_of": [], "points": 1},
        {"field": "nps", "ramp": {"full": 1}, "points": 1},
        {"field": "nps", "known": False, "points": 1},
    ],
)
def test_both_refuse_a_criterion_that_asks_nothing_or_two_things(criterion):
    document = {"profile": "p", "criteria": {"a": criterion}}
    assert not is_read(text_of(document))
    assert refusals(as_an_editor_reads(text_of(document)))


@pytest.mark.parametrize(
    "document",
    [
        {"profile": "p"},
        {"criteria": WHOLE["criteria"]},
        {"profile": "p", "criteria": {}},
        {"profile": "Ma Cible", "criteria": WHOLE["criteria"]},
        {"profile": "p", "criteria": {"clamp": {"field": "nps", "is": 1, "points": 1}}},
        {"profile": "p", "criteria": {"Size": {"field": "nps", "is": 1, "points": 1}}},
        {"profile": "p", "criteria": {"a": {"field": "nps", "is": 1, "points": "many"}}},
        {"profile": "p", "criteria": WHOLE["criteria"], "abm": 900},
        {"profile": "p", "criteria": WHOLE["criteria"], "version": 0},
        {"profile": "p", "criteria": WHOLE["criteria"], "tiers": {"Z": 70}},
    ],
)
def test_both_refuse_a_profile_without_what_it_needs(document):
    assert not is_read(text_of(document))
    assert refusals(as_an_editor_reads(text_of(document)))


def test_every_key_is_described_in_both_languages():
    for place, keys in PLACES.items():
        block = SCHEMA if place == "profile" else SCHEMA["$defs"][place]
        assert list(block["properties"]) == [key.name for key in keys]
        for key in keys:
            assert block["properties"][key.name]["description"] == f"{key.fr} / {key.en}"
            assert key.fr != key.en or key.name in ("matches",)
