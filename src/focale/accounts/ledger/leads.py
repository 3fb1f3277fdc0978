"""What became of each lead, where the deals stand in a file of their own?

Joined by the identifier of the lead, else of the deal, else by the account: a deal then belongs to
the last lead of its account that was there when the deal was opened.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.columns.given import Given
from focale.accounts.ledger.checks import as_mask
from focale.accounts.ledger.door import read_ledger
from focale.accounts.ledger.kinds import LedgerKind
from focale.accounts.ledger.ledger import Ledger
from focale.accounts.rejects import MAX_LISTED, Reject
from focale.engine import Session
from focale.glossary.messages import Message, fault, listed
from focale.glossary.outcome_words import LOST, OPEN, WON

Places = np.ndarray[Any, np.dtype[np.int64]]
_FACTS_OF_A_DEAL = (
    "deal_id", "stage", "lost_reason", "product", "expected_on", "cycle_days", "probability_pct",
)  # fmt: skip


def read_leads(
    leads: Any,
    deals: Any = None,
    *,
    mapping: Given = None,
    deals_mapping: Given = None,
    session: Session | None = None,
    won: Sequence[str] | str = (),
    lost: Sequence[str] | str = (),
    today: datetime.date | None = None,
    zone: str = "Europe/Paris",
) -> Ledger:
    """The leads with their outcome, by their own columns or by the deals.

    leads, deals: what `read_ledger` takes. A lead is won when one of its deals is, lost when all
    are, else open. Columns that only the deals have are named in `later`.
    Raises FocaleError as `read_ledger`, and when no identifier is common to both.
    """
    how: dict[str, Any] = {"won": won, "lost": lost, "today": today, "zone": zone}
    with nullcontext(session) if session is not None else Session() as own:
        if deals is None:
            return read_ledger(leads, LedgerKind.LEADS, mapping=mapping, session=own, **how)
        sold = read_ledger(deals, LedgerKind.DEALS, mapping=deals_mapping, session=own, **how)
        how |= {"won": (), "lost": ()}
        found = read_ledger(leads, LedgerKind.LEADS, mapping=mapping, session=own, **how)
    return joined(found, sold)


def joined(leads: Ledger, deals: Ledger) -> Ledger:
    """The leads of a ledger with the outcome of the deals of another."""
    place = _lead_of_each_deal(leads, deals)
    told = [note for note in leads.notices if note.code != "ledger_no_outcome"]
    told += [note for note in deals.notices if note.code not in _SAID_OF_THE_LEADS]
    alone = int((place < 0).sum())
    if alone:
        facts = {"count": alone, "deals": deals.label, "leads": leads.label}
        told.append(Message("ledger_leads_alone", facts=facts))
    best = _deal_that_tells(leads.rows, deals, place)
    found = replace(leads, notices=told, rejects=[*leads.rejects, *deals.rejects])
    table = _with_outcome(found, deals, best, place)
    found.table = table
    _refuse_reversed(found, deals, best)
    return found


_SAID_OF_THE_LEADS = frozenset({"ledger_no_created", "ledger_no_lost", "ledger_no_won"})
"""What a file of deals alone lacks, and the leads may have."""


def _lead_of_each_deal(leads: Ledger, deals: Ledger) -> Places:
    """The row of the lead of each deal, -1 for none."""
    for name in ("lead_id", "deal_id", "account_id"):
        if not (leads.has(name) and deals.has(name)):
            continue
        found = pc.index_in(deals.column(name), value_set=_one(leads.column(name)), skip_nulls=True)
        place = np.asarray(pc.fill_null(_one(found), -1)).astype(np.int64)
        if not (place >= 0).any():
            continue
        if name == "account_id":
            place = _last_lead_before(leads, deals, place)
        return place
    raise fault("ledger_no_join", leads=leads.label, deals=deals.label)


def _one(column: pa.ChunkedArray | pa.Array) -> pa.Array:
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column


def _days(ledger: Ledger, name: str) -> Places:
    """Day numbers; the least there is for a blank."""
    if not ledger.has(name):
        return np.full(ledger.rows, np.iinfo(np.int64).min, dtype=np.int64)
    days = _one(ledger.column(name)).cast(pa.int32()).cast(pa.int64())
    return np.asarray(pc.fill_null(days, np.iinfo(np.int64).min))


def _last_lead_before(leads: Ledger, deals: Ledger, first: Places) -> Places:
    """Among the leads of a deal's account, the last that was there when the deal was opened."""
    ids = _one(leads.column("account_id")).dictionary_encode()
    account = np.asarray(pc.fill_null(ids.indices, -1)).astype(np.int64)
    came = _days(leads, "created_on")
    order = np.lexsort((came, account))
    of_deal = np.where(first >= 0, account[first], -1)
    opened = _days(deals, "created_on")
    opened = np.where(opened == np.iinfo(np.int64).min, np.iinfo(np.int64).max, opened)
    # Pairs (account, day) in order: the last one that is not after the deal's own pair.
    ranks = np.unique(np.concatenate([came, opened]), return_inverse=True)[1]
    width = int(ranks.max(initial=0)) + 1
    keys = account[order] * width + ranks[: len(came)][order]
    at = np.searchsorted(keys, of_deal * width + ranks[len(came) :], side="right") - 1
    last = order[np.maximum(at, 0)]
    fits = (of_deal >= 0) & (at >= 0) & (account[last] == of_deal)
    return np.where(fits, last, -1)


def _deal_that_tells(rows: int, deals: Ledger, place: Places) -> Places:
    """For each lead the deal that tells: the first won, else one open, else the last lost."""
    status = deals.column("status").to_numpy(zero_copy_only=False)
    closed = _days(deals, "closed_on")
    rank = np.select([status == WON, status == OPEN], [0, 1], 2)
    when = np.where(status == LOST, -closed, closed)
    when[closed == np.iinfo(np.int64).min] = np.iinfo(np.int64).max
    order = np.lexsort((when, rank))
    order = order[place[order] >= 0]
    best = np.full(rows, -1, dtype=np.int64)
    leads, firsts = np.unique(place[order], return_index=True)
    best[leads] = order[firsts]
    return best


def _with_outcome(leads: Ledger, deals: Ledger, best: Places, place: Places) -> pa.Table:
    at = pa.array(np.where(best < 0, 0, best), mask=best < 0)
    outcome = pc.fill_null(_one(deals.column("status")).take(at), OPEN)
    if leads.has("outcome"):
        own = _one(leads.column("outcome"))
        outcome = pc.if_else(pa.array(best >= 0), outcome, own)
    table = _put(leads.table, "outcome", outcome, after="owner")
    leads.columns = leads.columns | {"outcome": deals.columns.get("status", "")}
    for name in ("closed_on", "account_id", "touches", "hours", "currency"):
        if deals.has(name):
            theirs = _one(deals.column(name)).take(at)
            if leads.has(name):
                theirs = pc.coalesce(theirs, _one(leads.column(name)))
            table = _put(table, name, theirs)
            leads.columns.setdefault(name, deals.columns.get(name, ""))
    if deals.has("amount"):
        table = _put(table, "amount", _amounts(leads.rows, deals, place, best))
        leads.columns = leads.columns | {"amount": deals.columns.get("amount", "")}
    return _with_facts(leads, deals, table, at)


def _put(table: pa.Table, name: str, column: pa.Array, after: str = "") -> pa.Table:
    if name in table.column_names:
        return table.set_column(table.column_names.index(name), name, column)
    place = table.column_names.index(after) + 1 if after in table.column_names else 1
    return table.add_column(place, name, column)


def _amounts(rows: int, deals: Ledger, place: Places, best: Places) -> pa.Array:
    """The amount of what a lead signed, all deals of one currency; else of the deal that tells."""
    amount = deals.column("amount").to_numpy(zero_copy_only=False).astype(np.float64)
    status = deals.column("status").to_numpy(zero_copy_only=False)
    told = np.where(best >= 0, amount[np.maximum(best, 0)], np.nan)
    if len(deals.currencies()) <= 1:
        wanted = (status == WON) & (place >= 0) & ~np.isnan(amount)
        sums = np.bincount(place[wanted], weights=amount[wanted], minlength=rows)
        signed = np.bincount(place[wanted], minlength=rows) > 0
        told = np.where(signed, sums, told)
    return pa.array(told, mask=np.isnan(told))


def _with_facts(leads: Ledger, deals: Ledger, table: pa.Table, at: pa.Array) -> pa.Table:
    """The other columns of the deals, told apart: nobody knew them when the lead came."""
    later = []
    own = [name for name in _FACTS_OF_A_DEAL if deals.has(name) and not leads.has(name)]
    wanted = [*own, *deals.facts]
    for name in wanted:
        new = name
        while new.lower() in {known.lower() for known in table.column_names}:
            new += "_deal"
        table = table.append_column(new, _one(deals.column(name)).take(at))
        later.append(new)
    leads.later = tuple(later)
    told = [name for name in later if name not in _FACTS_OF_A_DEAL]
    if told:
        facts = {"count": len(told), "columns": listed(told, 8)}
        leads.notices.append(Message("ledger_known_later", deals.label, facts=facts))
    return table


def _refuse_reversed(leads: Ledger, deals: Ledger, best: Places) -> None:
    """A deal that closed before its lead came: the day counts as unknown, and is listed."""
    if not (leads.has("created_on") and deals.has("closed_on")):
        return
    came, closed = _one(leads.column("created_on")), _one(leads.column("closed_on"))
    wrong = as_mask(pc.less(closed, came)) & (best >= 0)
    if not wrong.any():
        return
    first, second = leads.columns["created_on"], deals.columns["closed_on"]
    facts = {"count": int(wrong.sum()), "first": first, "second": second}
    leads.notices.append(Message("ledger_reversed", deals.label, facts=facts))
    rows = deals.column("row").to_numpy()
    for lead in np.flatnonzero(wrong)[:MAX_LISTED].tolist():
        told = {"first": str(came[lead])}
        row = int(rows[best[lead]])
        leads.rejects.append(
            Reject(deals.label, 0, row, second, "ledger_reversed_cell", str(closed[lead]), told,
                   whole=False)
        )  # fmt: skip
    none = pa.scalar(None, closed.type)
    leads.table = _put(leads.table, "closed_on", pc.if_else(pa.array(wrong), none, closed))
