"""What may be sent for a playbook? Each part by its kind; nothing else is taken."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from django.http import QueryDict

from focale.desk.directory.account.forms import read_day
from focale.desk.pages.words import say
from focale.desk.targeting.playbooks.parts import (
    CHANNELS,
    LONGEST_LINE,
    LONGEST_TEXT,
    MOST_LINES,
    MOST_PAIRS,
    PARTS,
    Part,
    PartKind,
    Parts,
    tidied,
)

SPARE = 2  # empty rows below the pairs that are there


@dataclass
class Sent:
    """A playbook as it was sent. base: the number of the version that it was written on."""

    parts: Parts
    owner: int | None = None
    review_on: datetime.date | None = None
    why: str = ""
    base: int = 0
    faults: dict[str, str] = field(default_factory=dict)


def read_sent(given: QueryDict) -> Sent:
    """The parts of a form; what is too long is told, and kept as it was typed."""
    found: Parts = {}
    faults: dict[str, str] = {}
    for part in PARTS:
        value, fault = _read(part, given)
        found[part.name] = value
        if fault:
            faults[part.name] = fault
    owner, base = given.get("owner", ""), given.get("base", "0")
    day = given.get("review_on", "").strip()
    review_on = read_day(day) if day else None
    if day and review_on is None:
        faults["review_on"] = say("playbook.no_day")
    return Sent(
        tidied(found), int(owner) if owner.isdecimal() and len(owner) < 15 else None, review_on,
        _text(given.get("why", ""))[:240], int(base) if base.isdecimal() and len(base) < 9 else 0,
        faults,
    )  # fmt: skip


def _text(text: str) -> str:
    return text.replace("\x00", "").replace("\r\n", "\n").strip()


def _read(part: Part, given: QueryDict) -> tuple[object, str]:
    if part.kind is PartKind.CHANNELS:
        return [one for one in CHANNELS if one in given.getlist(part.name)], ""
    if part.kind is PartKind.CUSTOMERS:
        numbers = [one for one in given.getlist(part.name) if one.isdecimal() and len(one) < 15]
        return list(dict.fromkeys(numbers))[:MOST_LINES], ""
    if part.kind is PartKind.PAIRS:
        return _pairs(part, given)
    text = _text(given.get(part.name, ""))
    if part.kind is PartKind.TEXT:
        too_long = len(text) > LONGEST_TEXT
        return text, say("playbook.too_long", n=LONGEST_TEXT) if too_long else ""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > MOST_LINES:
        return lines, say("playbook.too_many_lines", n=MOST_LINES)
    if any(len(line) > LONGEST_LINE for line in lines):
        return lines, say("playbook.too_long", n=LONGEST_LINE)
    return lines, ""


def _pairs(part: Part, given: QueryDict) -> tuple[object, str]:
    said = given.getlist(f"{part.name}.said")
    answers = given.getlist(f"{part.name}.answer")
    answers += [""] * (len(said) - len(answers))
    pairs = [
        [_text(one), _text(other)]
        for one, other in zip(said, answers, strict=False)
        if _text(one) or _text(other)
    ]
    if len(pairs) > MOST_PAIRS:
        return pairs[: 4 * MOST_PAIRS], say("playbook.too_many_pairs", n=MOST_PAIRS)
    if any(len(text) > LONGEST_LINE for pair in pairs for text in pair):
        return pairs, say("playbook.too_long", n=LONGEST_LINE)
    return pairs, ""
