"""Of which shape is a fact that a program tells, and can it be kept?

A number is a number, a day an ISO text, a flag true or false: nothing is guessed from texts, but
identifiers are checked as an import checks them. `null` says that nobody knows.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, WithJsonSchema

from focale.desk.api.v1.problems import Problem, Wrong, pointer_to
from focale.desk.directory.account.forms import is_fact
from focale.desk.directory.account.typed import LONGEST, Unusable, read_typed, type_of
from focale.desk.directory.facts import COMPANIES, CONTACTS
from focale.desk.pages.words import say
from focale.glossary.fields import FieldType

MOST_FACTS = 200
_VALUE: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "maxLength": LONGEST}, {"type": "number"}, {"type": "boolean"},
        {"type": "array", "items": {"type": "string", "maxLength": 200}, "maxItems": 200},
        {"type": "null"},
    ]
}  # fmt: skip
Facts = Annotated[
    dict[str, Annotated[Any, WithJsonSchema(_VALUE)]],
    Field(
        max_length=MOST_FACTS,
        description="Field → value; fields of the glossary, or names of your own.",
        examples=[{"name": "Acier Duval", "siren": "732829320", "headcount": 120}],
    ),
]
"""Facts in a body; `read_facts` says which can be kept."""


class Unfit(ValueError):
    """A value that is none of its field. The words say what is expected."""


def read_facts(given: Mapping[str, Any], *, at: str, of_person: bool = False) -> dict[str, Any]:
    """The facts as they are kept. Raises Problem with every one that cannot be."""
    read: dict[str, Any] = {}
    wrong: list[Wrong] = []
    for name, value in given.items():
        try:
            if not is_fact(name) or len(name) > 120 or not name.strip():
                raise Unfit(say("fact.no_such"))
            read[name] = _fitting(name, value, of_person=of_person)
        except Unfit as unfit:
            wrong.append(Wrong(str(unfit), pointer=pointer_to([at, name])))
    if wrong:
        raise Problem(422, "unusable", errors=wrong)
    return read


def _fitting(name: str, value: Any, *, of_person: bool) -> Any:
    shaped = shape(
        name, value, type_of(name, of_person=of_person), is_own=not _known(name, of_person)
    )
    if not isinstance(shaped, str):
        return shaped
    try:
        read = read_typed(name, shaped, of_person=of_person)
    except Unusable as wrong:
        key = "fact.unusable" if wrong.example else "fact.unusable_plain"
        raise Unfit(say(key, typed=wrong.typed, field=name, example=wrong.example)) from None
    most = getattr((CONTACTS if of_person else COMPANIES).column(name), "max_length", None)
    if isinstance(read, str) and most and len(read) > most:
        raise Unfit(say("fact.too_long", n=len(read), most=most))
    return read


def _known(name: str, of_person: bool) -> bool:
    return name in (CONTACTS if of_person else COMPANIES).fields


def shape(name: str, value: Any, kind: FieldType, *, is_own: bool = False) -> Any:
    """The value where it has the shape of its field. Raises Unfit.

    >>> shape("headcount", 120, FieldType.NUMBER), shape("created_on", None, FieldType.DATE)
    (120.0, None)
    """
    if value is None:
        return None
    if is_own:
        return _own(value)
    if kind is FieldType.NUMBER:
        return _number(value)
    if kind is FieldType.FLAG:
        if isinstance(value, bool):
            return value
        raise Unfit(say("wrong.bool"))
    if kind is FieldType.LIST:
        return _list(value)
    if not isinstance(value, str):
        raise Unfit(say("wrong.day" if kind is FieldType.DATE else "wrong.text"))
    if kind is FieldType.DATE:
        return _day(value)
    return _text(value)


def _own(value: Any) -> Any:
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return _number(value)
    return _list(value) if isinstance(value, list) else _text(value)


def _number(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not abs(value) < 1e15:
        raise Unfit(say("wrong.number"))
    number = float(value)
    if not math.isfinite(number):
        raise Unfit(say("wrong.number"))
    return number


def _list(value: Any) -> list[str]:
    if not isinstance(value, list) or len(value) > 200:
        raise Unfit(say("wrong.list"))
    return [text for text in (_text(one, 200) for one in value) if text]


def _text(value: Any, most: int = LONGEST) -> str:
    if not isinstance(value, str):
        raise Unfit(say("wrong.text"))
    if len(value) > most:
        raise Unfit(say("wrong.too_long", most=most))
    if any((ord(sign) < 32 and sign not in "\t\n\r") or 0xD800 <= ord(sign) < 0xE000
           for sign in value):  # fmt: skip
        raise Unfit(say("wrong.signs"))
    return " ".join(value.split())


def _day(value: str) -> str | None:
    try:
        return datetime.date.fromisoformat(value).isoformat() if value else None
    except ValueError:
        raise Unfit(say("wrong.day")) from None
