"""Whom of a market does one prospect by a profile that is there already?

The last step of the main job alone: the profile was drafted or written before, so that nothing is
searched. Who is a customer, or has a deal, is left out as there.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts import open_accounts
from focale.accounts.columns.given import Given
from focale.accounts.repeats import ROW
from focale.criterion import tree as t
from focale.discovery.matching import flagged, matched
from focale.glossary.messages import Message
from focale.profile.document import Profile
from focale.scorecard.run import Run, open_run
from focale.segment.deciders import decides_by
from focale.segment.prospects import Prospect, prospects_of
from focale.segment.size import MarketSize, sized
from focale.segment.target import NUMBER, in_deals, same_company
from focale.segment.top import picked


@dataclass(frozen=True)
class Prospecting:
    """The accounts to prospect. customers, in_deal: ids of the market that were left out."""

    run: Run
    size: MarketSize
    prospects: tuple[Prospect, ...]
    customers: frozenset[str] = frozenset()
    in_deal: frozenset[str] = frozenset()
    notices: tuple[Message, ...] = field(default_factory=tuple)

    def rows(self) -> pa.Table:
        """The rows of the market for these accounts, whole, in the order of the list."""
        run = self.run
        ids = [prospect.pick.row["id"] for prospect in self.prospects]
        key = t.cast(t.col(run.accounts.id_column), "VARCHAR")
        query = t.select([t.star_except(ROW)], t.table(run.accounts.table))
        query.set("where", t.where(t.inside(key, [t.text(one) for one in ids] or [t.null()])))
        table = run.session.arrow(query)
        keys = table[run.accounts.id_column].cast(pa.string()).combine_chunks()
        return table.take(pc.index_in(pa.array(ids, pa.string()), value_set=keys).drop_null())


@contextmanager
def prospecting(
    market: Any,
    profile: Profile,
    *,
    customers: Any = None,
    deals: Any = None,
    contacts: Any = None,
    people: Any = None,
    events: Any = None,
    as_of: datetime.date | None = None,
    mapping: Given = None,
    number: int = NUMBER,
    at_most: Mapping[str, int] | None = None,
    with_open_deals: bool = False,
    sirens: Collection[str] = (),
) -> Iterator[Prospecting]:
    """The accounts of a market to prospect by a profile, while its run is open.

    customers, deals: who of the market is left out. sirens: of more customers. contacts, events,
    as_of, mapping: as in `score`. people: whom one may speak to, default the contacts. number: how
    many, at least 1, one per company (SIREN). at_most: column -> how many accounts may share one of
    its values. Raises FocaleError.
    """
    run = open_run(market, profile, events=events, contacts=contacts, as_of=as_of, mapping=mapping)
    try:
        won, waiting = in_deals(run, deals)
        known = _customers(run, customers) | _with_sirens(run, sirens)
        signed = same_company(run, known | won)
        in_deal = same_company(run, waiting) - signed
        decides = decides_by(deciders_of(profile))
        limits = {"siren": 1} if "siren" in run.accounts.columns else {}
        picks = picked(
            run, number, {**limits, **(at_most or {})}, contacts if people is None else people,
            without=signed if with_open_deals else signed | in_deal, decides=decides,
        )  # fmt: skip
        yield Prospecting(
            run, sized(run), tuple(prospects_of(picks, decides)), signed,
            frozenset() if with_open_deals else in_deal, tuple(run.notices),
        )  # fmt: skip
    finally:
        run.session.close()


def deciders_of(profile: Profile) -> list[str]:
    """What the people who decide are called, as the profile tells of them.

    >>> from focale.profile import read_profile
    >>> profile = read_profile(
    ...     "profile: p\\npersonas: [{id: a, label: DAF, titles: {matches: daf}, role: decider}]\\n"
    ...     "criteria: {size: {field: headcount, at_least: 3, points: 1}}"
    ... )
    >>> deciders_of(profile)
    ['DAF']
    """
    people: Any = profile.story.get("personas", [])
    words = [one.get("label", "") for one in people if one.get("role") == "decider"]
    told = [label.get("fr", "") if isinstance(label, dict) else str(label) for label in words]
    return [word for word in told if word]


def _customers(run: Run, customers: Any) -> frozenset[str]:
    """Ids of the rows of the market that are customers, or that it calls so itself."""
    if customers is None:
        return _ids(run, flagged(run.accounts))
    ours = open_accounts(run.session, customers, as_of=run.as_of, table="customers")
    return _ids(run, matched(run.accounts, ours).is_customer)


def _ids(run: Run, mask: Any) -> frozenset[str]:
    key = t.alias(t.cast(t.col(run.accounts.id_column), "VARCHAR"), "id")
    column = run.session.arrow(t.select([key], t.table(run.accounts.table)))["id"]
    return frozenset(column.filter(pa.array(mask)).to_pylist())


def _with_sirens(run: Run, sirens: Collection[str]) -> frozenset[str]:
    column = run.accounts.columns.get("siren")
    if column is None or not sirens:
        return frozenset()
    key = t.alias(t.cast(t.col(run.accounts.id_column), "VARCHAR"), "id")
    siren = t.alias(t.cast(t.col(column.name), "VARCHAR"), "siren")
    rows = run.session.arrow(t.select([key, siren], t.table(run.accounts.table)))
    mine = pc.is_in(rows["siren"], value_set=pa.array(sorted(sirens), pa.string()))
    return frozenset(rows["id"].filter(mine).to_pylist())
