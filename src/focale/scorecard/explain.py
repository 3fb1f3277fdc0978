"""Why has this account this score, and what would lift it?

The lines that sum to the score, each with the value that was read, the range, the next fact
worth finding, and what is missing to the next tier.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from focale.accounts.facts import Accounts
from focale.criterion import tree as t
from focale.criterion.condition import Condition, EventTest, FieldTest, leaves_of
from focale.criterion.values import read_flag, read_number
from focale.glossary.fields import FieldType
from focale.glossary.messages import closest, fault, listed
from focale.glossary.words import OPENED
from focale.profile.document import Label, Profile
from focale.scorecard.plan import Plan, Term
from focale.scorecard.record import Judged
from focale.scorecard.run import Run, open_run
from focale.scorecard.score import ProfileLike, profiles_of


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


def explain(
    accounts: Any,
    profile: ProfileLike,
    id: str,
    events: Any = None,
    as_of: datetime.date | None = None,
    *,
    contacts: Any = None,
    mapping: Mapping[str, str] | None = None,
) -> Explanation:
    """Explain the score of one account; arguments as `score`.

    Raises FocaleError when there is no such account, naming close identifiers.
    """
    with open_run(
        accounts, profiles_of(profile), events=events, contacts=contacts, as_of=as_of,
        mapping=mapping,
    ) as run:  # fmt: skip
        return explained(run, id)


def explained(run: Run, account_id: str, number: int = 0) -> Explanation:
    """Explain one account of an open run, by its `number`-th profile."""
    record = _record(run.accounts, account_id)
    events = _events(run, account_id, number)
    scorer = run.scorer(number)
    contacts = [
        {"contact_id": event["contact_id"], "tracking_consent": True} for event in events or ()
    ]
    judged = scorer.judge(record, events, contacts, run.as_of)
    name = record.get("name")
    return Explanation(
        id=account_id,
        name=str(name) if name else "",
        profile=run.profiles[number],
        as_of=run.as_of,
        columns=judged.columns,
        lines=lines_of(scorer.plan, judged, record, events),
        gates=_gate_lines(scorer.plan, judged, record, events),
        lift=lift_of(scorer.plan, judged),
    )


def _record(accounts: Accounts, account_id: str) -> dict[str, Any]:
    key = t.cast(t.col(accounts.id_column), "VARCHAR")
    columns = {column.name for column in accounts.columns.values()}
    query = t.select([t.col(name) for name in sorted(columns)], t.table(accounts.table))
    query.set("where", t.where(t.eq(key, t.text(account_id))))
    rows = accounts.session.arrow(query).to_pylist()
    if not rows:
        ids = t.select([t.alias(key.copy(), "id")], t.table(accounts.table))
        ids.set("limit", t.limit(20_000))
        known = [str(found) for (found,) in accounts.session.rows(ids)]
        near = closest(account_id, known) or known
        raise fault("no_such_account", id=account_id, path=accounts.label, near=listed(near, 3))
    return {name: rows[0][column.name] for name, column in accounts.columns.items()}


def _events(run: Run, account_id: str, number: int) -> list[dict[str, Any]] | None:
    """The counted events of one account, as records."""
    table = run.queries[number].source.event_day
    if table is None:
        return None
    names = ("contact", "event", "day", "n")
    query = t.select([t.col(name) for name in names], t.table(table))
    query.set("where", t.where(t.eq(t.col("account"), t.text(account_id))))
    return [
        {
            "contact_id": row["contact"] or (OPENED if row["event"] == OPENED else None),
            "event": row["event"],
            "at": row["day"],
            "count": row["n"],
        }
        for row in run.session.arrow(query).to_pylist()
    ]


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


def _gate_lines(
    plan: Plan,
    judged: Judged,
    record: Mapping[str, object],
    events: list[dict[str, Any]] | None,
) -> tuple[Line, ...]:
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
