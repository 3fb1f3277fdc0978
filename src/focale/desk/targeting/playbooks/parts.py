"""Which parts does a playbook have, in which order, and which of them help in a call?

Source: the method, section 3 (proposition, packaged offer, price grid, deployment, ranked problems
and answers, proofs, objections, one tool a stage, agreement between marketing and sales, channels,
quota), and what a seller asks for on the phone (who, which angle, what to ask, how it is counted).
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Any

MOST_LINES, MOST_PAIRS = 20, 12
LONGEST_TEXT, LONGEST_LINE = 4_000, 600


class PartKind(enum.StrEnum):
    """How a part is written."""

    TEXT = "text"
    LINES = "lines"  # one a line
    PAIRS = "pairs"  # what is said, and what to answer; in order of weight
    CHANNELS = "channels"
    CUSTOMERS = "customers"  # numbers of customers whose proof is told of


@dataclass(frozen=True)
class Part:
    """One part. group: the heading it stands under. in_call: shown open on the account's page."""

    name: str
    kind: PartKind
    group: str
    in_call: bool = False


CHANNELS = ("phone", "email", "linkedin", "event", "post", "partner")
GROUPS = ("who", "say", "sell", "rhythm", "follow")
PARTS: tuple[Part, ...] = (
    Part("persona", PartKind.TEXT, "who", in_call=True),
    Part("problems", PartKind.PAIRS, "who", in_call=True),
    Part("angle", PartKind.TEXT, "say", in_call=True),
    Part("proposition", PartKind.TEXT, "say", in_call=True),
    Part("questions", PartKind.LINES, "say", in_call=True),
    Part("arguments", PartKind.LINES, "say", in_call=True),
    Part("objections", PartKind.PAIRS, "say", in_call=True),
    Part("references", PartKind.CUSTOMERS, "say", in_call=True),
    Part("proofs", PartKind.LINES, "say", in_call=True),
    Part("offer", PartKind.TEXT, "sell"),
    Part("prices", PartKind.TEXT, "sell"),
    Part("deployment", PartKind.TEXT, "sell"),
    Part("tool_discovery", PartKind.TEXT, "sell"),
    Part("tool_negotiation", PartKind.TEXT, "sell"),
    Part("tool_closing", PartKind.TEXT, "sell"),
    Part("channels", PartKind.CHANNELS, "rhythm"),
    Part("cadence", PartKind.TEXT, "rhythm"),
    Part("agreement", PartKind.TEXT, "rhythm"),
    Part("quota", PartKind.TEXT, "follow"),
    Part("metric", PartKind.TEXT, "follow"),
)
BY_NAME = {part.name: part for part in PARTS}
_EITHER = {"references": "proofs", "proofs": "references"}
"""Parts of which one is enough: proofs that were chosen, or written."""
OF = len(PARTS) - 1 + 2
"""How many things a whole playbook has: its parts, an owner, a day of review."""

Parts = dict[str, Any]


def is_filled(value: Any) -> bool:
    """Whether a part says anything.

    >>> is_filled([]), is_filled(" "), is_filled([["budget", ""]])
    (False, False, True)
    """
    return bool(value.strip()) if isinstance(value, str) else bool(value)


def tidied(given: Parts) -> Parts:
    """The parts that say something, in their order, without anything that is none."""
    return {part.name: given[part.name] for part in PARTS if is_filled(given.get(part.name) or "")}


def missing(parts: Parts) -> list[Part]:
    """The parts that say nothing yet. Of two of which one is enough, the one to choose from."""
    empty = [part for part in PARTS if not is_filled(parts.get(part.name) or "")]
    return [
        part for part in empty
        if part.name != "proofs" and not is_filled(parts.get(_EITHER.get(part.name, "")) or "")
    ]  # fmt: skip


def changed_parts(old: Parts, new: Parts) -> list[str]:
    """The names of the parts that differ, in their order."""
    return [part.name for part in PARTS if (old.get(part.name) or "") != (new.get(part.name) or "")]


def merged(base: Parts, mine: Parts, theirs: Parts) -> tuple[Parts, list[str]]:
    """Both edits of one text: theirs where I changed nothing, mine where I did, and the names of
    the parts that both changed differently.

    >>> merged({"angle": "a"}, {"angle": "a", "offer": "x"}, {"angle": "b"})
    ({'angle': 'b', 'offer': 'x'}, [])
    """
    mine_changed, theirs_changed = changed_parts(base, mine), changed_parts(base, theirs)
    differ = set(changed_parts(mine, theirs))
    both = [name for name in mine_changed if name in theirs_changed and name in differ]
    whole = {name: (mine if name in mine_changed else theirs).get(name) for name in BY_NAME}
    return tidied(whole), both
