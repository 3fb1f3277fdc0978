"""Who became a customer, who left, and were they inside the profile on the day it began?"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pyarrow as pa

from focale.accounts import open_accounts
from focale.accounts.ledger.door import read_ledger
from focale.accounts.ledger.ledger import Ledger
from focale.accounts.rejects import Reject
from focale.criterion import reading, tree as t
from focale.discovery.ranking import ZONE, columns_by_header, measure, score
from focale.engine import Session
from focale.evidence.rates import Rate
from focale.evidence.ratio import RateRatio
from focale.glossary.messages import Message
from focale.profile.document import Profile
from focale.review.history import History
from focale.review.tables import Period, Tables
from focale.scorecard.creation.cases import MET, UNKNOWN, AtCreation, Cases, Sources
from focale.scorecard.creation.judged import judged_at_creation

TEN = 10
_UNMEASURED = ("loyalty",)  # says how long ago they signed, not how good they are


@dataclass(frozen=True)
class Customer:
    """One customer. rank: 0 to 1, 1 the best, None where nothing tells. amount: signed, or None.

    verdict, met: of the profile on the day their deal was created, "" and nothing where unknown.
    """

    account: str
    name: str = ""
    signed: datetime.date | None = None
    left: datetime.date | None = None
    rank: float | None = None
    amount: float | None = None
    verdict: str = ""
    met: Mapping[str, int] = field(default_factory=dict)

    def unmet(self) -> list[str]:
        """The criteria that were surely not met."""
        return [name for name, state in self.met.items() if state == 0]


@dataclass(frozen=True)
class Newcomers:
    """The best new customers, the best first. by: "rank" or "amount" or "day".

    total: all who signed in the period.
    """

    best: tuple[Customer, ...]
    total: int
    by: str

    @property
    def inside(self) -> Rate:
        """Qualified, of those who could be judged."""
        judged = [one for one in self.best if one.verdict]
        return Rate(sum(one.verdict == "qualified" for one in judged), len(judged))

    @property
    def undecided(self) -> int:
        """How many lacked a fact, or waited for a signal."""
        return sum(one.verdict in ("undecided", "waiting") for one in self.best)

    def met(self, criterion: str) -> Rate:
        """How many met a criterion, of those of whom it is known."""
        return _rate([one.met.get(criterion, UNKNOWN) for one in self.best])


@dataclass(frozen=True)
class Churns:
    """Who left in the period, of those who were customers when it began."""

    left: tuple[Customer, ...]
    inside: Rate
    outside: Rate
    unknown: Rate

    @property
    def ratio(self) -> RateRatio:
        """How much more often those inside the profile leave."""
        return RateRatio(self.inside, self.outside)


def _rate(states: Sequence[int]) -> Rate:
    known = [state for state in states if state != UNKNOWN]
    return Rate(sum(state == MET for state in known), len(known))


def read_customers(
    tables: Tables, profile: Profile, history: History | None, as_of: datetime.date
) -> tuple[list[Customer], list[Message], list[Reject]]:
    """Every customer that a table names: the file of customers, contracts, deals won.

    Beside them what is to be told, and what of the first two could not be used.
    """
    found: dict[str, Customer] = {}
    notices: list[Message] = []
    rejects: list[Reject] = []
    if tables.customers is not None:
        for one in _of_file(tables, as_of, notices, rejects):
            found[one.account] = one
    if tables.contracts is not None:
        contracts = read_ledger(
            tables.contracts, "contracts", mapping=tables.mapping("contracts"), today=as_of
        )
        notices += contracts.notices
        rejects += contracts.rejects
        _add_contracts(found, contracts, as_of)
    if history is not None:
        _add_deals(found, history, as_of)
    return _judged(list(found.values()), profile, history, tables.sources()), notices, rejects


def newcomers(customers: Sequence[Customer], period: Period) -> Newcomers:
    """The ten best who signed in the period."""
    new = [one for one in customers if period.holds(one.signed)]
    by = "day"
    if new and all(one.rank is not None for one in new):
        by = "rank"
        new.sort(key=lambda one: -(one.rank or 0))
    elif any(one.amount is not None for one in new):
        by = "amount"
        new.sort(key=lambda one: -(one.amount or 0))
    else:
        new.sort(key=lambda one: one.signed or period.since, reverse=True)
    return Newcomers(tuple(new[:TEN]), len(new), by)


def churns(customers: Sequence[Customer], period: Period) -> Churns:
    """Who left in the period."""
    there = [
        one for one in customers
        if one.signed is not None and one.signed <= period.since
        and (one.left is None or one.left > period.since)
    ]  # fmt: skip
    left = [one for one in there if period.holds(one.left)]

    def rate(verdicts: tuple[str, ...]) -> Rate:
        of = [one for one in there if one.verdict in verdicts]
        return Rate(sum(period.holds(one.left) for one in of), len(of))

    left.sort(key=lambda one: -(one.rank if one.rank is not None else one.amount or 0))
    return Churns(
        tuple(left), rate(("qualified",)), rate(("disqualified",)),
        rate(("undecided", "waiting", "")),
    )  # fmt: skip


def _of_file(
    tables: Tables, as_of: datetime.date, notices: list[Message], rejects: list[Reject]
) -> list[Customer]:
    with Session() as session:
        accounts = open_accounts(
            session, tables.customers, tables.mapping("customers"), as_of=as_of, table="customers"
        )
        notices += accounts.notices
        rejects += accounts.rejects
        columns = columns_by_header(accounts)
        measured = measure(accounts, as_of)
        nodes: list[t.Node] = [t.alias(t.integer(1), "one")]
        for key in ("loyalty", "churned"):
            if key in columns:
                node = reading.day(t.col(columns[key].name), columns[key].kind, ZONE)
                nodes.append(t.alias(node, key))
        days = session.arrow(t.select(nodes, t.table(accounts.table)))
    values = {key: one for key, one in measured.values.items() if key not in _UNMEASURED}
    ranks = score(replace(measured, values=values))
    amounts = measured.values.get("revenue")
    signed, left = (
        days[key].to_pylist() if key in days.column_names else [None] * len(measured.ids)
        for key in ("loyalty", "churned")
    )
    return [
        Customer(
            account, measured.names[row], signed[row],
            _until(left[row], as_of),
            None if np.isnan(ranks[row]) else float(ranks[row]),
            None if amounts is None or np.isnan(amounts[row]) else float(amounts[row]),
        )
        for row, account in enumerate(measured.ids)
    ]  # fmt: skip


def _until(day: datetime.date | None, as_of: datetime.date) -> datetime.date | None:
    """A day that has come; None for one that has not, and for none."""
    return day if day is not None and day <= as_of else None


def _add_contracts(found: dict[str, Customer], contracts: Ledger, as_of: datetime.date) -> None:
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in contracts.table.to_pylist():
        if row.get("account_id") and row.get("starts_on") and row["starts_on"] <= as_of:
            rows.setdefault(str(row["account_id"]), []).append(row)
    for account, own in rows.items():
        one = found.get(account, Customer(account))
        first = min(row["starts_on"] for row in own)
        ends = [row.get("ends_on") for row in own]
        gone = None if any(e is None or e > as_of for e in ends) else max(e for e in ends if e)
        monthly = [row.get("monthly_amount") for row in own if row["starts_on"] == first]
        amount = one.amount
        if amount is None and any(monthly):
            amount = 12 * sum(m or 0.0 for m in monthly)
        found[account] = replace(
            one, signed=min(filter(None, (one.signed, first))), left=one.left or gone,
            amount=amount,
        )  # fmt: skip


def _add_deals(found: dict[str, Customer], history: History, as_of: datetime.date) -> None:
    amounts = None
    if history.ledger.has("amount") and len(history.ledger.currencies()) <= 1:
        amounts = history.ledger.column("amount").to_pylist()
    for account, row in history.first_won().items():
        if np.isnat(history.closed[row]):
            continue
        day = datetime.date.fromisoformat(str(history.closed[row]))
        if day > as_of:
            continue
        one = found.get(account, Customer(account))
        amount = one.amount if one.amount is not None else amounts[row] if amounts else None
        found[account] = replace(
            one, signed=min(filter(None, (one.signed, day))), amount=amount
        )  # fmt: skip


def _judged(
    customers: list[Customer], profile: Profile, history: History | None, sources: Sources
) -> list[Customer]:
    """With the verdict on the day the deal was created; without a deal, on the day of signature."""
    rows = history.first_won() if history is not None else {}
    done: dict[str, Customer] = {}
    rest = []
    for one in customers:
        if history is not None and one.account in rows:
            done[one.account] = _with_verdict(one, history.at, rows[one.account])
        elif one.signed is not None:
            rest.append(one)
    if rest and sources.companies is not None:
        days = np.array([one.signed for one in rest], dtype="datetime64[D]")
        ids = pa.array([one.account for one in rest], pa.string())
        at = judged_at_creation(profile, Cases(days, pa.table({}), ids), sources)
        for place, one in enumerate(rest):
            done[one.account] = _with_verdict(one, at, place)
    return [done.get(one.account, one) for one in customers]


def _with_verdict(one: Customer, at: AtCreation, row: int) -> Customer:
    met = {name: int(states[row]) for name, states in at.met.items()}
    return replace(one, verdict=str(at.verdict[row]), met=met)
