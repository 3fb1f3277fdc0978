"""Is the profile still right after a quarter, and what should its next version change?"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from sqlglot import exp

from focale.accounts import open_accounts
from focale.accounts.rejects import Reject
from focale.criterion import tree as t
from focale.discovery.find import LEAST, find
from focale.discovery.findings import Findings
from focale.discovery.ranking import PROPOSED
from focale.discovery.weigh.door import Weighed, weighed
from focale.engine import Session
from focale.evidence.rates import Rate
from focale.glossary.messages import FocaleError, Message, fault, fields_named
from focale.profile.document import Profile
from focale.profile.read import read_profile
from focale.review.ageing import Aged, ageing
from focale.review.backtest import Backtest, Trial
from focale.review.customers import (
    Churns,
    Customer,
    Newcomers,
    churns,
    newcomers,
    read_customers,
)
from focale.review.feedback import Feedback, read_feedback
from focale.review.history import History, read_history
from focale.review.market import MarketDrift, market_drift, names_of
from focale.review.mistakes import Mistake, State, mistakes
from focale.review.proposals import Found, Proposal, proposals, without_rivals
from focale.review.session import FieldSession, read_session
from focale.review.tables import Period, Tables
from focale.review.variant import varied
from focale.scorecard.creation.cases import MET, UNKNOWN
from focale.scorecard.kept import Kept
from focale.scorecard.run import open_run
from focale.scorecard.summary import summarise


@dataclass(frozen=True)
class Review:
    """All that a review says. Parts are None where the table that tells them is not given.

    because: why it is held out of its rhythm, "" for the quarter's end. together: old against all
    that is advised. rejects: rows and cells of deals, customers, contracts and remarks that could
    not be used. lacking: the tables whose absence leaves a question open.
    """

    profile: Profile
    text: str
    period: Period
    because: str
    newcomers: Newcomers | None
    churns: Churns | None
    drift: MarketDrift | None
    aged: tuple[Aged, ...]
    history: History | None
    feedback: Feedback | None
    session: FieldSession | None
    kept: Kept | None
    mistakes: tuple[Mistake, ...]
    findings: Findings | None
    weighed: Weighed | None
    proposals: tuple[Proposal, ...]
    together: Backtest | None
    lacking: tuple[str, ...]
    notices: tuple[Message, ...] = ()
    rejects: tuple[Reject, ...] = ()

    @property
    def advised(self) -> tuple[Proposal, ...]:
        """The proposals that rest on something and that no test speaks against."""
        return tuple(one for one in self.proposals if one.is_advised)


def reviewed(
    text: str,
    tables: Tables,
    since: datetime.date,
    as_of: datetime.date,
    because: str = "",
    source: str = "profile",
    redraws: int | None = None,
) -> Review:
    """Review a profile.

    text: the profile as its author wrote it. since, as_of: the period. because: what makes the
    review start at once. redraws: of the search for new criteria. Raises FocaleError when a table
    cannot be read, no table is given, or the period is empty.
    """
    if since >= as_of:
        raise fault("review_period", since=since.isoformat(), as_of=as_of.isoformat())
    profile, period = read_profile(text, source), Period(since, as_of)
    history = read_history(tables, profile, as_of)
    customers, notices, rejects = read_customers(tables, profile, history, as_of)
    new = left = None
    if customers:
        new, left = _named(tables, newcomers(customers, period), churns(customers, period))
    feedback = None
    if tables.feedback is not None:
        feedback = read_feedback(tables.feedback, profile, period)
        notices += feedback.notices
        rejects += feedback.rejects
    session = None
    if tables.session is not None:
        session = read_session(tables.session, history)
        notices += session.notices
    kept, drift = _kept(tables, profile, as_of), market_drift(tables, profile, period)
    aged = () if history is None else ageing(profile, history)
    findings = _found(tables, new, as_of, notices, redraws)
    told = _weighed(tables, profile, history, as_of, notices)
    made = proposals(
        Found(
            profile, text, aged, drift, feedback, () if findings is None else findings.traits, told,
            kept, _ours(customers, profile, history),
        )
    )  # fmt: skip
    trial = Trial(tables, history, period, _gave_ideas(new, findings), _best(customers))
    made, together = _tried(made, trial, profile, text)
    if history is not None:
        notices += [*history.ledger.notices, *history.at.notices, *_todays(tables, history)]
        rejects = [*history.ledger.rejects, *rejects]
    return Review(
        profile, text, period, because, new, left, drift, aged, history, feedback, session, kept,
        mistakes(profile, period, kept, feedback), findings, told, tuple(made), together,
        _lacking(tables, history), tuple(notices), tuple(rejects),
    )  # fmt: skip


def _kept(tables: Tables, profile: Profile, as_of: datetime.date) -> Kept | None:
    if tables.market is None:
        return None
    with open_run(
        tables.market, profile, events=tables.events, contacts=tables.contacts, as_of=as_of,
        mapping=tables.mapping("market"),
    ) as run:  # fmt: skip
        return summarise(run)[0].kept


def _named(tables: Tables, new: Newcomers, left: Churns) -> tuple[Newcomers, Churns]:
    """With the names that the market knows."""
    nameless = [one.account for one in (*new.best, *left.left) if not one.name]
    names = names_of(tables.market, nameless)

    def named(some: Sequence[Customer]) -> tuple[Customer, ...]:
        return tuple(replace(c, name=c.name or names.get(c.account, "")) for c in some)

    return replace(new, best=named(new.best)), replace(left, left=named(left.left))


def _found(
    tables: Tables, new: Newcomers | None, as_of: datetime.date, notices: list[Message],
    redraws: int | None,
) -> Findings | None:  # fmt: skip
    """What the best new customers share that the market does not."""
    if new is None or tables.market is None or len(new.best) < LEAST:
        return None
    ids = [one.account for one in new.best]
    ours = _companies(tables.market, ids)
    known = set(ours["id"].to_pylist()) if ours is not None else set()
    best = [one for one in ids if one in known]
    if ours is None or len(best) < LEAST:
        return None
    try:
        return find(
            ours, tables.market, best=best, events=tables.events, as_of=as_of,
            mapping=tables.mapping("market"), redraws=redraws, leave_one_out=False,
        )  # fmt: skip
    except FocaleError as error:
        notices += error.messages
        return None


def _companies(market: Any, ids: list[str]) -> pa.Table | None:
    """The rows of the market of these accounts, under the names of their fields."""
    with Session() as session:
        accounts = open_accounts(session, market, table="review_ours")
        if accounts.is_log:
            return None
        table = session.arrow(t.select([exp.Star()], t.table(accounts.table)))
        key = accounts.id_column
        inside = pc.is_in(table[key].cast(pa.string()), value_set=pa.array(ids, pa.string()))
        table = table.filter(inside)
        columns = {
            field: table[column.name] for field, column in accounts.columns.items()
            if column.name in table.column_names and not column.name.startswith("focale_")
        }  # fmt: skip
        columns["id"] = table[key].cast(pa.string())
    return pa.table(columns)


def _weighed(
    tables: Tables, profile: Profile, history: History | None, as_of: datetime.date,
    notices: list[Message],
) -> Weighed | None:  # fmt: skip
    if history is None:
        return None
    kind = history.kind
    try:
        return weighed(
            tables.deals if kind == "deals" else tables.leads, profile,
            closed=None if kind == "deals" else tables.deals, won=tables.won, lost=tables.lost,
            sources=tables.sources(), as_of=as_of, mapping=tables.mapping(kind),
        )  # fmt: skip
    except FocaleError as error:
        notices += error.messages
        return None


def _ours(
    customers: Sequence[Customer], profile: Profile, history: History | None
) -> dict[str, Rate]:
    """Criterion -> how many of our customers met it when their deal began.

    Those whose deal is among the later ones are left out: proposals are tried on them.
    """
    tested = set() if history is None else set(history.account[history.later].tolist())
    customers = [one for one in customers if one.account not in tested]
    found = {}
    for criterion in profile.criteria:
        states = [one.met.get(criterion.id, UNKNOWN) for one in customers]
        known = [state for state in states if state != UNKNOWN]
        found[criterion.id] = Rate(sum(state == MET for state in known), len(known))
    return found


def _best(customers: Sequence[Customer]) -> list[Customer]:
    """The best: by rank where a file tells it, else by amount; at most the better half."""
    ranked = [one for one in customers if one.rank is not None]
    if not ranked:
        ranked = [one for one in customers if one.amount is not None]
    ranked.sort(key=lambda one: -(one.rank if one.rank is not None else one.amount or 0.0))
    return ranked[: min(PROPOSED, max(len(ranked) // 2, 1))]


def _gave_ideas(new: Newcomers | None, findings: Findings | None) -> frozenset[str]:
    if new is None or findings is None:
        return frozenset()
    return frozenset(one.account for one in new.best)


def _tried(
    made: Sequence[Proposal], trial: Trial, profile: Profile, text: str
) -> tuple[list[Proposal], Backtest | None]:
    variants = [varied(text, [one.change], profile.source) if one.counts else None for one in made]
    tests = iter(trial.run(profile, [one for one in variants if one is not None]))
    done = [
        replace(one, backtest=next(tests) if variant is not None else None)
        for one, variant in zip(made, variants, strict=True)
    ]
    done = without_rivals(done)
    advised = [one.change for one in done if one.is_advised]
    counting = any(one.is_advised and one.counts for one in done)
    whole = varied(text, advised, profile.source) if counting else None
    together = trial.run(profile, [whole])[0] if whole is not None else None
    return done, together


def _todays(tables: Tables, history: History) -> list[Message]:
    """A warning where past deals are judged by what is known today."""
    fields = list(history.at.todays)
    if not fields or tables.facts is not None:
        return []
    facts = {"fields": fields_named(fields), "count": len(fields)}
    return [Message("facts_of_today", history.ledger.label, facts=facts)]


def _lacking(tables: Tables, history: History | None) -> tuple[str, ...]:
    lacks = []
    if history is None:
        lacks.append("deals")
    if tables.customers is None and tables.contracts is None and history is None:
        lacks.append("customers")
    if tables.contracts is None and tables.customers is None:
        lacks.append("contracts")
    if tables.market is None:
        lacks.append("market")
    if tables.facts is None and tables.market_before is None:
        lacks.append("facts")
    for name in ("feedback", "session"):
        if getattr(tables, name) is None:
            lacks.append(name)
    return tuple(lacks)


__all__ = ["Review", "State", "reviewed"]
