"""Which lines sum to this score, what was read for each, and what would lift it?

Pure: a judged record in, lines out; no table and no engine.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from focale.criterion.condition import Condition, EventTest, FieldTest, leaves_of
from focale.criterion.values import read_flag, read_number
from focale.glossary.fields import FieldType
from focale.profile.document import Label, Profile
from focale.scorecard.plan import Plan, Term
from focale.scorecard.record import Judged


@dataclass(frozen=True)
class Line:
    """One criterion or gate of one account.

    points, most: thousandths; most is negative for a penalty. state: True, False or None
    (unknown). values: what was read, (field or event, value) of each condition inside.
    """

    id: str
    label: Label
    condition: Condition
    need: str | None
    state: bool | None
    points: int
    most: int
    values: tuple[tuple[str, object], ...]
    why: Label
    proof: str | None = None


@dataclass(frozen=True)
class Lift:
    """What would bring the account to a better tier.

    facts: the unknown criteria that must turn out well, together; empty when the account is
    at the top, or when no unknown is enough. points: the score then, in thousandths.
    """

    tier: str
    facts: tuple[str, ...]
    points: int


@dataclass(frozen=True)
class Explanation:
    """One account's score, opened up. Sums are in thousandths."""

    id: str
    name: str
    profile: Profile
    as_of: datetime.date
    columns: dict[str, Any]
    lines: tuple[Line, ...]
    gates: tuple[Line, ...]
    lift: Lift | None

    @property
    def total(self) -> int:
        """The sum of the lines, before it is kept between 0 and 100."""
        return sum(line.points for line in self.lines)


def lines_of(
    plan: Plan,
    judged: Judged,
    record: Mapping[str, object],
    events: list[dict[str, Any]] | None,
) -> tuple[Line, ...]:
    """The line of each criterion, in document order."""
    return tuple(
        Line(
            id=criterion.id,
            label=criterion.label,
            condition=criterion.condition,
            need=criterion.need,
            state=judged.terms[term.index],
            points=judged.columns[f"points_{criterion.id}"],
            most=term.weight,
            values=_values(criterion.condition, record, events),
            why=criterion.why,
            proof=criterion.proof,
        )
        for term, criterion in zip(plan.terms, plan.profile.criteria, strict=True)
    )


def gate_lines(
    plan: Plan,
    judged: Judged,
    record: Mapping[str, object],
    events: list[dict[str, Any]] | None,
) -> tuple[Line, ...]:
    """The line of each gate, in document order."""
    return tuple(
        Line(
            id=gate.id, label=gate.label, condition=gate.condition, need="gate", state=state,
            points=0, most=0, values=_values(gate.condition, record, events), why=gate.why,
        )
        for gate, state in zip(plan.gates, judged.gates, strict=True)
    )  # fmt: skip


def _values(
    condition: Condition, record: Mapping[str, object], events: list[dict[str, Any]] | None
) -> tuple[tuple[str, object], ...]:
    """What was read for each condition inside; events as (how many, last day)."""
    found: dict[str, object] = {}
    for leaf in leaves_of(condition):
        if isinstance(leaf, FieldTest):
            found[leaf.field] = _as_read(leaf, record.get(leaf.field))
        else:
            found[leaf.event] = _seen(leaf, events)
    return tuple(found.items())


def _as_read(test: FieldTest, value: object) -> object:
    """What a cell of a text file holds; what cannot be read stays as it is written."""
    if not isinstance(value, str) or not value.strip():
        return None if isinstance(value, str) else value
    read: object = None
    if test.type is FieldType.NUMBER:
        read = read_number(value)
    elif test.type is FieldType.FLAG:
        read = read_flag(value)
    elif test.type is FieldType.LIST:
        signs = "[;|]" if re.search("[;|]", value) else ","
        items = [item.strip() for item in re.split(signs, value)]
        read = [] if items == ["[]"] else [item for item in items if item]
    return value if read is None else read


def _seen(leaf: EventTest, events: list[dict[str, Any]] | None) -> tuple[int, object] | None:
    if events is None:
        return None
    mine = [event for event in events if event["event"] == leaf.event]
    return sum(event["count"] for event in mine), max((e["at"] for e in mine), default=None)


def lift_of(plan: Plan, judged: Judged) -> Lift | None:
    """The fewest unknown criteria of fit that, turned out well, reach the next tier.

    None when the account is disqualified, has the best tier, or no fit at all.
    """
    tier = judged.columns["tier"]
    letters = [letter for letter, _ in plan.fit_from]
    if tier is None or not plan.fit_full or tier == letters[0]:
        return None
    place = letters.index(tier) if tier in letters else len(letters)
    wanted, least = plan.fit_from[place - 1]
    lines = {term.index: judged.columns[f"points_{term.id}"] for term in plan.terms}
    fit = sum(lines[term.index] for term in plan.of_group("fit"))
    open_terms = sorted(
        (term for term in plan.of_group("fit") if _could_gain(term, judged)),
        key=lambda term: -term.weight,
    )
    chosen: list[Term] = []
    for term in open_terms:
        if fit >= least:
            break
        chosen.append(term)
        fit += term.weight
    if fit < least:
        return Lift(wanted, (), judged.columns["points"])
    gained = sum(term.weight for term in chosen)
    points = min(max(sum(lines.values()) + gained, 0), 100_000)
    return Lift(wanted, tuple(term.id for term in chosen), points)


def _could_gain(term: Term, judged: Judged) -> bool:
    return judged.terms[term.index] is None and term.weight > 0
