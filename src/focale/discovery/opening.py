"""Which tables are read before the search, and how do they hang together?"""

from __future__ import annotations

import datetime
from collections import abc
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from focale.accounts import Accounts, open_accounts
from focale.accounts.columns.given import Given, mapping_given, names_on
from focale.accounts.columns.mapping import Mapping
from focale.criterion import tree as t
from focale.discovery.asked import fields_asked, refuse_other_rows
from focale.discovery.deal_accounts import companies_of
from focale.discovery.events import event_questions
from focale.discovery.facts import ZONE, Facts, read_facts
from focale.discovery.finder import Finder
from focale.discovery.inside import Aim, Inside, inside_of
from focale.discovery.matching import Matched, matched
from focale.discovery.outcomes import Deals, Outcomes, read_deals
from focale.discovery.ranking import (
    Chosen,
    Measured,
    best_by_rank,
    best_when,
    measure,
    rows_named,
    signed_on,
)
from focale.discovery.search.draws import Rows
from focale.discovery.then import Moments, Then, known_then
from focale.engine import Session
from focale.glossary.messages import FocaleError, Message, fault

Days = npt.NDArray[np.datetime64]


@dataclass(frozen=True)
class Tables:
    """The files or frames, as given; None where there is none."""

    customers: Any
    market: Any
    events: Any = None
    deals: Any = None
    contacts: Any = None
    facts: Any = None


def opened(
    session: Session,
    tables: Tables,
    best: int | str | Sequence[str] | None,
    day: datetime.date,
    *,
    aim: Aim | None = None,
    mapping: Given = None,
    by: Sequence[str] = (),
) -> Finder:
    """Read the tables, choose the best. by: of ids, what they were chosen by."""
    given = mapping_given(mapping)
    market = open_accounts(session, tables.market, given, as_of=day, table="market")
    ours, ours_names = open_customers(session, tables.customers, given, day)
    for one in (market, ours):
        refuse_other_rows(one)
    if ours.kept == 1:
        raise fault("one_customer", path=ours.label)
    before = dict(market.columns)
    asked = fields_asked(market, ours)
    names = {
        field: column.name for field, column in market.columns.items()
        if field not in before and column.name != field
    }  # fmt: skip
    measured = measure(ours, day)
    chosen = _chosen(ours, measured, best, by)
    found = matched(market, ours)
    place = _places(found)
    deals = None
    if tables.deals is not None:
        deals = read_deals(session, tables.deals, companies_of((market, ours), place), place)
    then = None
    if tables.facts is not None:
        moments = _moments(ours, measured, deals, place, len(found.is_customer))
        ids = pa.concat_arrays([_ids(market), _ids(ours)])
        then = known_then(session, tables.facts, moments, ids, ZONE)
    facts = read_facts(market, ours, asked, day, place, then)
    signed, outcomes = _as_of(facts, deals, then)
    if tables.events is not None:
        facts.questions += event_questions(session, tables.events, facts, day, tables.contacts)
    given_names = names_on(market.source, given)[0] if isinstance(given, Mapping) else given
    finder = Finder(
        facts, found, measured, chosen, outcomes, market.label, day,
        _notices(market, ours, deals, then), {**given_names, **names}, signed, then, aim,
    )  # fmt: skip
    if aim is not None:
        finder.inside = _inside(aim, tables, finder, day, mapping, ours_names)
        finder.notices += _outside(aim, finder)
    return finder


def _notices(
    market: Accounts, ours: Accounts, deals: Deals | None, then: Then | None
) -> list[Message]:
    found = [*market.notices, *ours.notices]
    for more in (deals, then):
        found += more.notices if more is not None else ()
    return found


def _places(found: Matched) -> Rows:
    """Of each row of the market, then of the customers, the row that stands for its company."""
    market = len(found.is_customer)
    own = np.arange(market, market + len(found.row))
    return np.concatenate((np.arange(market), np.where(found.row >= 0, found.row, own)))


def _ids(accounts: Accounts) -> pa.Array:
    node = t.alias(t.cast(t.col(accounts.id_column), "VARCHAR"), "id")
    column = accounts.session.arrow(t.select([node], t.table(accounts.table)))["id"]
    return column.combine_chunks() if column.num_chunks else pa.array([], pa.string())


def _moments(
    ours: Accounts, measured: Measured, deals: Deals | None, place: Rows, market: int
) -> Moments:
    """Each customer on the day it signed; each account with a deal on the day it began."""
    days = signed_on(ours, measured)
    row = np.arange(market, len(place))
    if deals is not None:
        signed, on = deals.signed()
        days = np.where(np.isnat(days), _on_rows(signed, on, place[row]), days)
    own = [(row, days, True)]
    if deals is not None:
        own += [(*deals.accounts("won"), False), (*deals.lost(), False)]
    rows = np.concatenate([part[~np.isnat(on)] for part, on, _ in own])
    return Moments(
        place[rows], np.concatenate([on[~np.isnat(on)] for _, on, _ in own]),
        np.concatenate([np.full(int((~np.isnat(on)).sum()), is_ours) for _, on, is_ours in own]),
        [measured.ids[n - market] if n >= market else "" for n in rows.tolist()],
    )  # fmt: skip


def _on_rows(rows: Rows, days: Days, wanted: Rows) -> Days:
    """The day of each wanted row; "not a time" for rows that have none. rows: increasing."""
    found = np.full(len(wanted), np.datetime64("NaT"), "datetime64[D]")
    if len(rows):
        at = np.minimum(np.searchsorted(rows, wanted), len(rows) - 1)
        same = rows[at] == wanted
        found[same] = days[at][same]
    return found


def _as_of(facts: Facts, deals: Deals | None, then: Then | None) -> tuple[Rows, Outcomes | None]:
    """Of each customer its row as of its signature, -1 for none; the accounts of the deals, as of
    the day when these began. Counts the values of those without a day."""
    first = facts.market + facts.customers
    theirs = facts.place[facts.market : first]
    signed = np.full(facts.customers, -1, np.int64)
    if then is None:
        if deals is None:
            return signed, None
        return signed, Outcomes(deals.accounts("won")[0], deals.lost()[0])
    at = first + np.arange(len(then.row))
    ours = _row_of(then.row[then.signed], at[then.signed], theirs)
    undated = theirs[ours < 0]
    others, other_at = then.row[~then.signed], at[~then.signed]
    outcomes, plain = None, np.empty(0, np.int64)
    if deals is not None:
        won, lost = deals.accounts("won")[0], deals.lost()[0]
        found = [_row_of(others, other_at, rows) for rows in (won, lost)]
        plain = np.concatenate((won[found[0] < 0], lost[found[1] < 0]))
        outcomes = Outcomes(*(
            np.where(rows < 0, now, rows)
            for rows, now in zip(found, (won, lost), strict=True)
        ))  # fmt: skip
    for question in facts.questions:
        then.customers.now += int((question.codes[undated] >= 0).sum())
        then.deals.now += int((question.codes[plain] >= 0).sum())
    return ours, outcomes


def _row_of(rows: Rows, at: Rows, wanted: Rows) -> Rows:
    """Where each wanted row stands; -1 for nowhere."""
    order = np.argsort(rows, kind="stable")
    if not len(order):
        return np.full(len(wanted), -1, np.int64)
    place = np.minimum(np.searchsorted(rows[order], wanted), len(rows) - 1)
    found: Rows = np.where(rows[order][place] == wanted, at[order][place], -1)
    return found


def _inside(
    aim: Aim, tables: Tables, finder: Finder, day: datetime.date, mapping: Given,
    ours_names: dict[str, str],
) -> Inside:  # fmt: skip
    facts, row = finder.facts, finder.matched.row
    first, last = facts.market, facts.market + facts.customers
    names = mapping if isinstance(mapping_given(mapping), Mapping) else finder.names
    return inside_of(
        aim, tables.market, tables.customers, (facts.ids[:first], facts.ids[first:last]),
        pa.array(row, mask=row < 0), events=tables.events, contacts=tables.contacts, as_of=day,
        mapping=names, customers_mapping=ours_names,
    )  # fmt: skip


def _outside(aim: Aim, finder: Finder) -> list[Message]:
    """What to tell of the market of a profile."""
    assert finder.inside is not None  # noqa: S101
    market, customers = finder.inside.market, finder.inside.customers
    base = int((market & ~finder.matched.is_customer).sum())
    told = [Message("market_of_profile", facts={
        "path": aim.profile.source or aim.profile.name, "count": int(market.sum()),
        "size": len(market), "rows": base,
    })]  # fmt: skip
    out = int((~customers).sum())
    if out:
        best = len(finder.chosen.rows) - len(finder.best())
        told.append(Message("customers_out_of_market", facts={"count": out, "best": best}))
    return told


def open_customers(
    session: Session, customers: Any, given: Mapping | abc.Mapping[str, str], day: datetime.date
) -> tuple[Accounts, dict[str, str]]:
    """The customers, their columns named as those of the market where they have the same ones."""
    names = (
        {c.field: c.column for c in given.columns if c.field and not c.ignored}
        if isinstance(given, Mapping)
        else dict(given)
    )
    while True:
        try:
            found = open_accounts(session, customers, names, as_of=day, table="customers")
            return found, names
        except FocaleError as error:
            missing = {
                str(message.facts.get("column"))
                for message in error.messages
                if message.code == "no_column"
            }
            kept = {name: column for name, column in names.items() if column not in missing}
            if len(kept) == len(names):
                raise
            names = kept


def _chosen(
    ours: Accounts, measured: Measured, best: int | str | Sequence[str] | None, by: Sequence[str]
) -> Chosen:
    if isinstance(best, str):
        return best_when(ours, measured, best)
    if best is None or isinstance(best, int):
        return best_by_rank(ours, measured, best)
    measures = tuple(key for key in measured.values if key in by)
    columns = tuple(measured.columns[key] for key in measures)
    columns += tuple(name for name in by if name in ours.columns and name not in columns)
    return Chosen(rows_named(measured, list(best), ours.label), measures, columns)
