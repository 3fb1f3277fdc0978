"""What sales found missing in a field session: how is it made a criterion, or kept a question?

A criterion of theirs is an assumption: five points, and no need, so that it never keeps anybody out
before it is measured. By default it asks a yes or no of the team's own, unknown until somebody
answers it; else a field that the files have, with the value that is wanted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from focale.accounts.columns.header import COMPANY, SURE, read_header
from focale.accounts.values.headcount import headcount
from focale.accounts.values.money import money
from focale.accounts.values.number import number, written_number
from focale.desk.pages.words import lang, say
from focale.desk.targeting.discovery.patterns.board import ASSUMPTION, MOST_OF_ASSUMPTION
from focale.desk.targeting.models import Discovery
from focale.discovery.pieces import Piece, quoted, slug, text_of
from focale.glossary.fields import FIELDS, FieldType
from focale.glossary.messages import FocaleError
from focale.profile import read_profile

OWN, FOUND = "", "="
"""A yes or no of the team's own; before the key of a pattern that the search offers."""
LONGEST = 200  # signs of a value
_NO_CRITERION = frozenset("id name siren siret vat email phone linkedin address website".split())
_ASKED = (FieldType.TEXT, FieldType.CODE, FieldType.NUMBER, FieldType.LIST, FieldType.FLAG)


class NoCriterion(ValueError):
    """What was chosen makes no criterion; the words say why."""


@dataclass(frozen=True)
class Wanted:
    """One thing that sales found missing, as the page shows it.

    said: what the criterion asks, "" while it is a question. chosen: the field that is proposed.
    """

    words: str
    n: int
    of: int
    said: str
    chosen: str


def choices(discovery: Discovery) -> list[tuple[str, list[tuple[str, str]]]]:
    """What a missing criterion may be made of, in groups: (name of the group, [(value, words)])."""
    found: dict[str, Any] = discovery.found or {}
    spoken = lang()
    names = {trait["key"]: trait["name"][spoken] for trait in found.get("traits", ())}
    offered = [(f"{FOUND}{key}", names.get(key, key)) for key in found.get("offered", {})]
    fields = sorted(
        (_label(name), name)
        for name, one in FIELDS.items()
        if one.type in _ASKED and name not in _NO_CRITERION
    )
    groups = [
        (say("discovery.wanted.own"), [(OWN, say("discovery.wanted.own_yes"))]),
        (say("discovery.wanted.found"), offered),
        (say("discovery.wanted.fields"), [(name, label) for label, name in fields]),
    ]
    return [(name, listed) for name, listed in groups if listed]


def _label(field: str) -> str:
    one = FIELDS[field]
    words = one.fr if lang() == "fr" else one.en
    return words[:1].upper() + words[1:]


def shown(discovery: Discovery) -> list[Wanted]:
    """Each of them, with what became of it."""
    return [
        Wanted(one["words"], one["n"], one["of"], _said(discovery, one), proposed(one["words"]))
        for one in discovery.wanted
    ]


def proposed(words: str) -> str:
    """The field that the words plainly name, else a yes or no of the team's own.

    >>> proposed("Effectif"), proposed("a un DSI")
    ('headcount', '')
    """
    meaning = read_header(words).meaning(COMPANY)
    if meaning is None or meaning.strength < SURE or meaning.field in _NO_CRITERION:
        return OWN
    return meaning.field if FIELDS[meaning.field].type in _ASKED else OWN


def _said(discovery: Discovery, one: Mapping[str, Any]) -> str:
    told = criterion_of(discovery, one)
    return "" if told is None else str(told["said"][lang()])


def criterion_of(discovery: Discovery, one: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """What became of one; None while it is a question, or where its pattern was taken out again."""
    told: Mapping[str, Any] | None = one.get("criterion")
    if told is None or (told.get("key") and told["key"] not in discovery.placed):
        return None
    return told


def made(discovery: Discovery, words: str, field: str, value: str) -> dict[str, Any]:
    """The criterion that a choice makes. Raises NoCriterion with what is wrong."""
    if field.startswith(FOUND):
        return _of_pattern(discovery, field.removeprefix(FOUND))
    if field == OWN:
        own = slug(words).replace("-", "_")[:36] or "question"
        own = own if own[0].isalpha() and own not in FIELDS else f"q_{own}"
        yes = {"fr": f"{words} : oui", "en": f"{words}: yes"}
        return {"field": own, "type": FieldType.FLAG.value, "said": yes,
                "lines": [f"field: {own}", "is: true"]}  # fmt: skip
    if field not in FIELDS or FIELDS[field].type not in _ASKED or field in _NO_CRITERION:
        raise NoCriterion(say("discovery.wanted.no_field"))
    test, told = _tested(field, " ".join(value.split())[:LONGEST])
    found = {
        "field": field, "type": "", "lines": [f"field: {field}", test],
        "said": {"fr": f"{FIELDS[field].fr} {told}".strip(),
                 "en": f"{FIELDS[field].en} {told}".strip()},
    }  # fmt: skip
    _checked(words, found)
    return found


def _of_pattern(discovery: Discovery, key: str) -> dict[str, Any]:
    """A pattern of the search, with its own proof: it is placed on the board."""
    found = discovery.found or {}
    offered = found.get("offered", {})
    if key not in offered:
        raise NoCriterion(say("discovery.wanted.no_field"))
    names = {trait["key"]: trait["name"] for trait in found.get("traits", ())}
    return {"key": key, "said": names.get(key, dict.fromkeys(("fr", "en"), key))}


def _tested(field: str, value: str) -> tuple[str, str]:
    """The test on a field, as YAML, and as it is said."""
    kind = FIELDS[field].type
    if kind is FieldType.FLAG:
        return "is: true", ""
    if not value:
        raise NoCriterion(say("discovery.wanted.no_value", field=_label(field)))
    if kind is FieldType.NUMBER:
        read = money(value).cell if field.endswith("_eur") else number(value)
        least = headcount(value).low if field == "headcount" else read.value
        if not isinstance(least, (int, float)):
            raise NoCriterion(say("discovery.wanted.no_number", value=value[:40]))
        return f"at_least: {written_number(float(least))}", f"≥ {written_number(float(least))}"
    listed = [one.strip() for one in value.split(",") if one.strip()]
    word = {FieldType.LIST: "any_of"}.get(kind, "starts_with" if field == "naf" else "one_of")
    return f"{word}: [{', '.join(map(quoted, listed))}]", ", ".join(listed)


def _checked(words: str, told: Mapping[str, Any]) -> None:
    """Refuse what the profile could not read, in its own words."""
    try:
        read_profile(text_of([_piece({"words": words, "n": 1, "of": 1}, told)], head=("", "")))
    except FocaleError as fault:
        raise NoCriterion(fault.messages[0].words(lang())) from None


def pieces(discovery: Discovery) -> tuple[list[Piece], dict[str, str]]:
    """The criteria that sales asked for and the search does not have; the types of own fields."""
    found, types = [], {}
    for one in discovery.wanted:
        told = criterion_of(discovery, one)
        if told is None or told.get("key"):
            continue
        found.append(_piece(one, told))
        if told["type"]:
            types[told["field"]] = told["type"]
    return found, types


def questions(discovery: Discovery) -> list[Mapping[str, Any]]:
    """Those that stay questions."""
    return [one for one in discovery.wanted if criterion_of(discovery, one) is None]


def _piece(one: Mapping[str, Any], told: Mapping[str, Any]) -> Piece:
    words = one["words"]
    why = (
        f"Manque, selon {one['n']} sur {one['of']} en séance terrain",
        f"Missing, say {one['n']} of {one['of']} in a field session",
    )
    return Piece(
        told["field"], (words, words), tuple(told["lines"]), MOST_OF_ASSUMPTION, ASSUMPTION, why
    )
