"""How does an editor know what a profile may hold?

A JSON Schema (draft 2020-12) made from the table of `keys`: what the reader accepts, the
schema accepts, and both refuse the same unknown keys. It cannot see what takes more than one
place of the file: types of fields, quorum, thresholds out of order.
"""

from __future__ import annotations

from collections.abc import Iterable

from focale.glossary.fields import FIELDS
from focale.profile.keys import (
    EVENT_KEYS,
    ID_PATTERN,
    MAX_CRITERIA,
    MAX_POINTS,
    NAME_PATTERN,
    NESTS,
    PLACES,
    RESERVED_IDS,
    TESTS,
    TIER_LETTERS,
    Key,
    Map,
    Own,
    Plain,
    Several,
    Shape,
    Whole,
    Words,
)

Schema = dict[str, object]

SCHEMA_ADDRESS = "https://json-schema.org/draft/2020-12/schema"
_CONDITIONS = ("condition", "criterion", "gate")
_NUMBER_PATTERN = r"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$"

# An editor sees 30 as a number, NO as a text or a flag, 2024-02-29 as a text.
_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_END: Schema = {"type": ["string", "number", "null"]}
_SOME: Schema = {"type": "array", "items": _SCALAR, "minItems": 1}
_LABEL_FORMS: list[Schema] = [_SCALAR, {"$ref": "#/$defs/label"}]
_LABEL: Schema = {"anyOf": _LABEL_FORMS}


def _number(**limits: float) -> Schema:
    """A number, or one between quotes."""
    written: Schema = {"type": "string", "pattern": _NUMBER_PATTERN}
    return {"anyOf": [{"type": "number", **limits}, written]}


_NUMBER = _number()
_PLAIN: dict[Plain, Schema] = {
    Plain.NAME: {"type": ["string", "number"]},
    Plain.TEXT: _SCALAR,
    Plain.LABEL: _LABEL,
    Plain.LABELS: {"anyOf": [*_LABEL_FORMS, {"type": "array", "items": _LABEL}]},
    Plain.TEXTS: {"type": "array", "items": _SCALAR},
    Plain.NUMBER: _NUMBER,
    Plain.POINTS: _number(minimum=-MAX_POINTS, maximum=MAX_POINTS),
    Plain.SHARE: _number(exclusiveMinimum=0, maximum=1),
    Plain.STEP: _number(minimum=0, maximum=1),
    Plain.THRESHOLD: _number(minimum=0, maximum=100),
    Plain.TRUE: {"enum": [True, "true"]},
    Plain.VALUE: _SCALAR,
    Plain.VALUES: {"anyOf": [_SCALAR, _SOME]},
    Plain.ENDS: {"type": "array", "items": _END, "minItems": 2, "maxItems": 2},
    Plain.FULL: {
        "anyOf": [_NUMBER, {"type": "array", "items": _NUMBER, "minItems": 1, "maxItems": 2}]
    },
    Plain.CODES: {"anyOf": [_SCALAR, _SOME]},
}


def json_schema() -> Schema:
    """The JSON Schema of a profile, with descriptions in French and English.

    >>> json_schema()["required"]
    ['profile', 'criteria']
    """
    top = _place("profile")
    return {
        "$schema": SCHEMA_ADDRESS,
        "title": "Focale : profil client idéal / ideal customer profile",
        **top,
        "required": ["profile", "criteria"],
        "$defs": {place: _place(place) for place in PLACES if place != "profile"},
    }


def _place(place: str) -> Schema:
    """The object of one place of the file."""
    properties = {key.name: _property(place, key) for key in PLACES[place]}
    found: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    found |= _REQUIRED.get(place, {})
    if place in _CONDITIONS:
        found |= _condition_rules(place)
    return found


_REQUIRED: dict[str, Schema] = {
    "gate": {"required": ["id"]},
    "k_of": {"required": ["k", "of"]},
    "level": {"required": ["at_least", "share"]},
    "ramp": {"required": ["full"], "anyOf": [{"required": ["from"]}, {"required": ["to"]}]},
    "persona": {"required": ["id"]},
    "pain_point": {"required": ["id"]},
    "titles": {"required": ["matches"]},
    "label": {"minProperties": 1},
}


def _condition_rules(place: str) -> Schema:
    """One head; one test on a field; points_each with cap; a criterion weighs something."""
    heads = ("field", "event", *NESTS)
    event_only = [key for key in EVENT_KEYS if key not in TESTS]
    no_test = _none_of(TESTS)
    rules: list[Schema] = [
        {
            "if": {"required": ["field"]},
            "then": {**_one_of(TESTS), **_none_of(event_only)},
        },
        {
            "if": {"required": ["event"]},
            "then": _none_of([test for test in TESTS if test not in EVENT_KEYS]),
        },
        *(
            {"if": {"required": [nest]}, "then": {"allOf": [no_test, _none_of(event_only)]}}
            for nest in NESTS
        ),
    ]
    found: Schema = {
        **_one_of(heads),
        "allOf": rules,
        "dependentRequired": {"points_each": ["cap"], "cap": ["points_each"]},
    }
    if place == "criterion":
        found["anyOf"] = [{"required": [key]} for key in ("need", "points", "points_each")]
    return found


def _one_of(keys: Iterable[str]) -> Schema:
    return {"oneOf": [{"required": [key]} for key in keys]}


def _none_of(keys: Iterable[str]) -> Schema:
    return {"not": {"anyOf": [{"required": [key]} for key in keys]}}


def _property(place: str, key: Key) -> Schema:
    found: Schema = {"description": f"{key.fr} / {key.en}", **_shape(key.shape)}
    if key.name == "field" and place in _CONDITIONS:
        found["examples"] = list(FIELDS)
    if key.shape is Plain.NAME:
        pattern = NAME_PATTERN if place == "profile" else ID_PATTERN
        found["pattern"] = f"^{pattern}$"
    if key.name == "criteria":
        reserved = {"not": {"enum": list(RESERVED_IDS)}}
        found["propertyNames"] = {"pattern": f"^{ID_PATTERN}$", **reserved}
        found |= {"minProperties": 1, "maxProperties": MAX_CRITERIA}
    if key.name == "tiers":
        found |= {"propertyNames": {"enum": list(TIER_LETTERS)}, "minProperties": 1}
    if key.name in (*NESTS, "of", "levels") and isinstance(key.shape, Several):
        found["minItems"] = 1
    return found


def _shape(shape: Shape) -> Schema:
    """The schema of a value."""
    match shape:
        case Plain():
            return dict(_PLAIN[shape])
        case Words(words):
            return {"enum": list(words)}
        case Whole(low, high):
            digits: Schema = {"type": "string", "pattern": "^[0-9]{1,9}$"}
            return {"anyOf": [{"type": "integer", "minimum": low, "maximum": high}, digits]}
        case Map(place):
            return {"$ref": f"#/$defs/{place}"}
        case Several(place):
            return {"type": "array", "items": {"$ref": f"#/$defs/{place}"}}
        case Own(value):
            return {"type": "object", "additionalProperties": _shape(value)}
