"""How does one line of the audit trail read? In words for every act, also one without words."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from focale.desk.pages.words import CATALOGUE, say
from focale.desk.team.models import AuditEntry

_LONGEST = 200  # characters of one value


@dataclass(frozen=True)
class Change:
    """What one thing was, and what it became; "" where there was or is nothing."""

    name: str
    before: str
    after: str


@dataclass(frozen=True)
class Line:
    """One act, ready to be shown."""

    at: datetime
    by: str
    words: str
    about: str
    changes: list[Change]


def line(entry: AuditEntry) -> Line:
    """The line of an entry, in the language of the page."""
    return Line(
        at=entry.at, by=str(entry.by) if entry.by else say("audit.nobody"),
        words=act_words(entry.act), about=entry.about, changes=changes(entry.before, entry.after),
    )  # fmt: skip


def act_words(act: str) -> str:
    """What an act is called. One that nobody worded yet is told by its parts.

    >>> act_words("company.bulk_edited")
    'company: bulk edited'
    """
    key = f"audit.act.{act}"
    if key in CATALOGUE:
        words = say(key)
        return words[:1].upper() + words[1:]
    thing, _, what = act.replace("_", " ").partition(".")
    return f"{thing}: {what}" if what else thing


def changes(before: Any, after: Any) -> list[Change]:
    """What changed, name by name; for what is no record, one change without a name.

    >>> changes({"rank": "low", "x": 1}, {"rank": "high", "x": 1})
    [Change(name='rank', before='low', after='high')]
    """
    if not isinstance(before or {}, dict) or not isinstance(after or {}, dict):
        return [Change("", _said(before), _said(after))]
    was, now = before or {}, after or {}
    names = [*was, *(name for name in now if name not in was)]
    return [
        Change(_name(name), _value(name, was.get(name)), _value(name, now.get(name)))
        for name in names
        if was.get(name) != now.get(name)
    ]


def _name(name: str) -> str:
    key = f"audit.field.{name}"
    return say(key) if key in CATALOGUE else name.replace("_", " ")


def _value(name: str, value: Any) -> str:
    if isinstance(value, list):
        return _said(", ".join(_value(name, one) for one in value))
    if isinstance(value, str):
        for key in (
            f"{name}.{value}",
            f"audit.value.{name}.{value}",
            *_said_elsewhere(name, value),
        ):
            if key in CATALOGUE:
                return say(key)
    return _said(value)


def _said_elsewhere(name: str, value: str) -> tuple[str, ...]:
    """Where pages say what a record names by a code."""
    told = {"parts": "playbook.part", "kind": "segment.kind", "may": "reference.may"}
    return (f"{told[name]}.{value}",) if name in told else ()


def _said(value: Any) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return say("yes" if value else "no")
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
