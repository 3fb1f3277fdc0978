"""Who is in the club of the ideal customers, who can be raised to it, who is to be won?

Ten attributes: some the customers' file can tell, the others a person ticks. The club shares at
least five. Three lists come out, so that it also works with no best customer yet.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from focale.accounts import Accounts, open_accounts
from focale.accounts.columns.given import Given
from focale.criterion import reading, tree as t
from focale.discovery.answers import Answers, read_answers
from focale.discovery.asked import refuse_other_rows
from focale.discovery.members import CLUB, RAISE, SHARED, WIN, Member, Tick, place_of, shared_by
from focale.discovery.ranking import PROPOSED, Floats, Measured, measure, score
from focale.engine import Session
from focale.glossary.attributes import ATTRIBUTES
from focale.glossary.fields import ColumnKind
from focale.glossary.messages import Message, fault, listed

LOYAL_DAYS = 365
PROMOTER = 9  # NPS from which somebody recommends
FEWEST = 8


@dataclass(frozen=True)
class Club:
    """The customers by rank, and the three lists.

    told: attributes that the file can tell; asked: those that a person ticks. proposed: the best by
    rank, 10 to 20. need: attributes that open the club. shared: those that it shares.
    """

    label: str
    as_of: datetime.date
    members: tuple[Member, ...]
    measures: Mapping[str, str]
    matter: tuple[str, ...]
    told: tuple[str, ...]
    asked: tuple[str, ...]
    proposed: tuple[str, ...]
    need: int
    shared: tuple[str, ...]
    notices: tuple[Message, ...]

    def of(self, place: str) -> tuple[Member, ...]:
        """The members of one of the three lists, by rank."""
        return tuple(member for member in self.members if member.place == place)


def best(
    customers: Any,
    answers: Any = None,
    as_of: datetime.date | None = None,
    *,
    count: int | None = None,
    matter: Sequence[str] = (),
    need: int = SHARED,
    mapping: Given = None,
    unranked: bool = False,
) -> Club:
    """Rank the customers, and part them into the club, those to raise and those to win.

    customers: one row each, past ones too. answers: what a person ticked, a CSV or YAML file or a
    frame: id, then attributes, yes or no. count: how many to propose; default 10 to 20, half of
    them at most. matter: the attributes that count, by code or name; default all ten. need: how
    many open the club. unranked: take a file that ranks nobody, in its own order, too. Raises
    FocaleError where nothing ranks them, or the answers cannot be read.

    >>> import pyarrow as pa
    >>> table = pa.table({"id": ["a", "b", "c"], "nps": [10, 3, 7], "mrr": [900, 100, 300]})
    >>> [(member.id, member.rank) for member in best(table).members]
    [('a', 1), ('c', 2), ('b', 3)]
    """
    day = as_of or datetime.datetime.now(ZoneInfo("Europe/Paris")).date()
    chosen = _matter(matter)
    with Session() as session:
        ours = open_accounts(session, customers, mapping, as_of=day, table="customers")
        refuse_other_rows(ours)
        if ours.kept == 1:
            raise fault("one_customer", path=ours.label)
        measured = measure(ours, day)
        ticked = read_answers(session, answers, measured.ids) if answers is not None else Answers()
        return _parted(ours, measured, ticked, day, chosen, need, count, unranked)


def _matter(written: Sequence[str]) -> tuple[str, ...]:
    from focale.discovery.answers import attribute_of

    found = []
    for word in written:
        code = attribute_of(word)
        if code is None:
            known = listed(list(ATTRIBUTES), 10)
            raise fault("attribute_unknown", path="--matter", attribute=word, known=known)
        found.append(code)
    return tuple(dict.fromkeys(found)) or tuple(ATTRIBUTES)


def _parted(
    ours: Accounts, measured: Measured, ticked: Answers, day: datetime.date,
    matter: tuple[str, ...], need: int, count: int | None, unranked: bool,
) -> Club:  # fmt: skip
    ranks = score(measured)
    if np.isnan(ranks).all() and not ticked.ticks and not unranked:
        raise fault("club_no_measure", path=ours.label, columns=listed(ours.source.names, 12))
    told = _told(ours, measured)
    order = np.argsort(-np.nan_to_num(ranks, nan=-1.0), kind="stable").tolist()
    wanted = min(need, len(matter))
    members = []
    for rank, row in enumerate(order, start=1):
        key = measured.ids[row]
        ticks = {code: _tick(code, key, row, told, ticked) for code in matter}
        values = {k: _number(v[row]) for k, v in measured.values.items()}
        members.append(Member(
            key, measured.names[row], rank, _number(ranks[row]), values, ticks,
            place_of(ticks, wanted, has_left=_has_left(measured, row)), _has_left(measured, row),
        ))  # fmt: skip
    asked = tuple(code for code in matter if code not in told)
    half = min(PROPOSED, len(order) // 2) if count is None else count
    known = sum(not np.isnan(r) for r in ranks)
    proposed = tuple(member.id for member in members[: min(half, known)])
    shared = shared_by(members, matter)
    notices = [*ours.notices, *ticked.notices]
    if len(proposed) < FEWEST:
        notices.append(Message("few_best", facts={"count": len(proposed)}))
    return Club(
        ours.label, day, tuple(members), measured.columns, matter,
        tuple(code for code in matter if code in told), asked, proposed, wanted, shared,
        tuple(notices),
    )  # fmt: skip


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)


def _has_left(measured: Measured, row: int) -> bool:
    return measured.left is not None and bool(measured.left[row])


def _tick(
    code: str, key: str, row: int, told: Mapping[str, Collection[Any]], ticked: Answers
) -> Tick:
    answer = ticked.ticks.get((key, code))
    if answer is not None:
        return Tick(answer, "person")
    if code in told:
        state = list(told[code])[row]
        return Tick(state, "data" if state is not None else "")
    return Tick(None)


def _told(ours: Accounts, measured: Measured) -> dict[str, list[bool | None]]:
    """What the file can tell: attribute -> yes, no or unknown of each customer."""
    found: dict[str, list[bool | None]] = {}
    values = measured.values
    found["bought"] = _bought(ours, measured)
    if "cost" in values:
        found["cheap"] = _against_median(values["cost"], at_most=True)
    if "loyalty" in values or measured.left is not None:
        found["loyal"] = _loyal(measured)
    for key in ("ltv", "revenue"):
        if key in values and "value" not in found:
            found["value"] = _against_median(values[key], at_most=False)
    inside = _elsewhere(ours)
    if inside is not None:
        found["elsewhere"] = inside
    if measured.referrals is not None or "nps" in values:
        found["prescriber"] = _prescriber(measured)
    return found


def _against_median(values: Floats, *, at_most: bool) -> list[bool | None]:
    """Whether each is on the good side of the middle customer."""
    middle = float(np.nanmedian(values)) if not np.isnan(values).all() else np.nan
    return [
        None if np.isnan(value) else bool(value <= middle if at_most else value >= middle)
        for value in values.tolist()
    ]


def _loyal(measured: Measured) -> list[bool | None]:
    days = measured.values.get("loyalty", np.full(len(measured.ids), np.nan))
    left = measured.left if measured.left is not None else np.zeros(len(days), bool)
    return [
        False if gone else None if np.isnan(stayed) else bool(stayed >= LOYAL_DAYS)
        for stayed, gone in zip(days.tolist(), left.tolist(), strict=True)
    ]


def _prescriber(measured: Measured) -> list[bool | None]:
    blank = np.full(len(measured.ids), np.nan)
    referred = measured.referrals if measured.referrals is not None else blank
    nps = measured.values.get("nps", blank)
    states: list[bool | None] = []
    for gave, note in zip(referred.tolist(), nps.tolist(), strict=True):
        if gave >= 1 or note >= PROMOTER:
            states.append(True)
        else:
            states.append(None if np.isnan(gave) and np.isnan(note) else False)
    return states


def _bought(ours: Accounts, measured: Measured) -> list[bool | None]:
    """A file of customers holds those who bought, unless a column says who did."""
    column = ours.columns.get("customer")
    if column is None or column.kind not in (ColumnKind.FLAG, ColumnKind.TEXT, ColumnKind.WHOLE):
        return [True] * len(measured.ids)
    flag = t.alias(reading.flag(t.col(column.name), column.kind), "f")
    table = ours.session.arrow(t.select([flag], t.table(ours.table)))
    return list(table["f"].to_pylist())


def _elsewhere(ours: Accounts) -> list[bool | None] | None:
    """Whether it belongs to a group or has several sites; None where no column can tell."""
    group = next((ours.columns[n] for n in ("group", "parent_siren") if n in ours.columns), None)
    sites = ours.columns.get("establishments")
    nodes: list[t.Node] = []
    if group is not None:
        text = t.call("nullif", t.cast(t.col(group.name), "VARCHAR"), t.text(""))
        nodes.append(t.alias(t.not_null(text), "g"))
    if sites is not None and sites.kind in (ColumnKind.WHOLE, ColumnKind.REAL, ColumnKind.TEXT):
        many = t.ge(reading.number(t.col(sites.name), sites.kind), t.integer(2))
        nodes.append(t.alias(t.coalesce(many, t.boolean(False)), "s"))
    if not nodes:
        return None
    rows = ours.session.arrow(t.select(nodes, t.table(ours.table))).to_pylist()
    # No group in the file is no proof of standing alone: a person may know better.
    return [True if any(row.values()) else None for row in rows]


__all__ = ["CLUB", "RAISE", "SHARED", "WIN", "Club", "Member", "Tick", "best"]
