"""Are these the parts of a playbook, each of its kind?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from focale.desk.api.v1.problems import Problem, Wrong, pointer_to
from focale.desk.pages.words import say
from focale.desk.targeting.playbooks.parts import (
    BY_NAME,
    CHANNELS,
    LONGEST_LINE,
    LONGEST_TEXT,
    MOST_LINES,
    MOST_PAIRS,
    PartKind,
    Parts,
)


def read_parts(given: Mapping[str, Any]) -> Parts:
    """The parts as they are kept. Raises Problem with each that is not of its kind."""
    wrong = [
        Wrong(said, pointer=pointer_to(["parts", name]))
        for name, value in given.items()
        if (said := _fault(name, value))
    ]
    if wrong:
        raise Problem(422, "unusable", errors=wrong)
    return {
        name: [list(one) if isinstance(one, tuple) else one for one in value]
        if isinstance(value, list) else value.strip()
        for name, value in given.items()
    }  # fmt: skip


def _fault(name: str, value: Any) -> str:
    if name not in BY_NAME:
        return say("wrong.unknown_field")
    kind = BY_NAME[name].kind
    if any("\0" in text for text in _texts(value)):
        return say("wrong.signs")
    if kind is PartKind.TEXT:
        if not isinstance(value, str):
            return say("wrong.text")
        return say("wrong.too_long", most=LONGEST_TEXT) if len(value) > LONGEST_TEXT else ""
    most = MOST_PAIRS if kind is PartKind.PAIRS else MOST_LINES
    if not isinstance(value, list):
        return say("wrong.list")
    if len(value) > most:
        return say("wrong.too_many", most=most)
    if any(isinstance(one, str) is (kind is PartKind.PAIRS) for one in value):
        return say("wrong.else")
    if kind is PartKind.CHANNELS and not set(value) <= set(CHANNELS):
        return say("wrong.choice", expected=", ".join(CHANNELS))
    too_long = any(len(text) > LONGEST_LINE for text in _texts(value))
    return say("wrong.too_long", most=LONGEST_LINE) if too_long else ""


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [text for one in value for text in _texts(one)]
