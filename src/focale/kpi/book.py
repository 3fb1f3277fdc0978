"""What do all commercial tables together say of the sales work, before anything is measured?"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.ledger.ledger import Ledger
from focale.evidence.incidence import Outcome
from focale.glossary.messages import Message, listed
from focale.kpi.parts import (
    CHANGE,
    GROUPS,
    NONE,
    Floats,
    Ints,
    Parts,
    Placed,
    Split,
    first_known,
)
from focale.kpi.placing import account_places, judged, todays_notice
from focale.kpi.rows import Rows, days, numbers, one_array, places, rows_of, won_rows
from focale.kpi.segmented import late_tables, segmented
from focale.kpi.validation.leads import Days
from focale.profile.document import Profile
from focale.scorecard.creation.cases import Sources


@dataclass(frozen=True)
class Asked:
    """What is to be told. change: the first day of "after"."""

    profile: Profile | None = None
    sources: Sources | None = None
    segment_by: str | None = None
    change: datetime.date | None = None
    as_of: datetime.date | None = None
    horizon_days: int | None = None
    currency: str | None = None


@dataclass
class Book:
    """The tables, as arrays.

    currency: the one in which money is told; "" where the files name none. late: tables whose
    segment is known only once the outcome is.
    """

    ledgers: Mapping[str, Ledger]
    asked: Asked
    parts: Parts
    deals: Rows
    leads: Rows | None
    accounts: pa.Array
    places: Placed
    as_of: datetime.date
    currency: str
    late: frozenset[str] = frozenset()
    notices: list[Message] = field(default_factory=list)
    segment_unknown: int = 0

    def has(self, table: str, *roles: str) -> bool:
        """Whether a table is there, with these facts."""
        return table in self.ledgers and all(self.ledgers[table].has(role) for role in roles)

    @property
    def today(self) -> Days:
        """The day of the report."""
        return np.datetime64(self.as_of, "D")  # type: ignore[return-value]

    def account_of(self, table: str) -> Ints:
        """The code of the account of each row of a table."""
        return account_codes(self.ledgers[table], self.accounts)

    def placed(self, table: str, day: Days | None = None) -> Placed:
        """The parts of the rows of a table that names deals, leads or accounts.

        day: by which each row stands before or after the date.
        """
        ledger = self.ledgers[table]
        known = []
        for role, other in (("deal_id", "deals"), ("lead_id", "leads")):
            rows = self.deals if other == "deals" else self.leads
            if rows is None or not (ledger.has(role) and self.ledgers[other].has(role)):
                continue
            ids = one_array(self.ledgers[other].column(role))
            at = pc.index_in(one_array(ledger.column(role)), value_set=ids, skip_nulls=True)
            known.append(rows.placed.only(places(at)))
        known.append(self.places.only(self.account_of(table)))
        placed = first_known(*known)
        if day is not None and self.asked.change is not None:
            placed = placed.with_split(Split.CHANGE, change_codes(day, self.asked.change))
        return placed

    def money(self, table: str, role: str) -> Floats | None:
        """Amounts of a table in the currency of the report, NaN elsewhere."""
        return money(self.ledgers[table], role, self.currency)

    def one_currency(self, table: str, role: str = "amount") -> bool:
        """Whether all amounts of a table are in the currency of the report."""
        counts = self.ledgers[table].currencies(role)
        return set(counts) <= {self.currency, ""} or (not self.currency and len(counts) <= 1)


def open_book(ledgers: Mapping[str, Ledger], asked: Asked) -> Book:
    """Put the tables together. ledgers: table -> what it holds, "deals" among them."""
    accounts, of_deals = _all_accounts(ledgers)
    as_of = asked.as_of or _last_day(ledgers)
    notices = [note for ledger in ledgers.values() for note in ledger.notices]
    currency = _currency(ledgers, asked.currency, notices)
    tables = [name for name in ("deals", "leads") if name in ledgers]
    account = {"deals": of_deals}
    if "leads" in ledgers:
        account["leads"] = account_codes(ledgers["leads"], accounts)
    placed = {name: Placed(ledgers[name].rows) for name in tables}
    names: dict[Split, tuple[str, ...]] = {}
    if asked.profile is not None:
        names[Split.ICP] = GROUPS
        _judge(ledgers, tables, asked, placed, notices)
    late: frozenset[str] = frozenset()
    unknown = 0
    if asked.segment_by:
        segments = segmented(
            ledgers, tables, asked.segment_by, asked.sources, account, accounts, placed
        )
        names[Split.SEGMENT] = segments.names
        if segments.todays:
            notices.append(
                Message("kpi_segment_today", facts={"column": asked.segment_by})
            )  # fmt: skip
        late = late_tables(ledgers, tables, placed)
        unknown = int((placed["deals"].of(Split.SEGMENT) == NONE).sum())
    if asked.change is not None:
        names[Split.CHANGE] = CHANGE
        for name in tables:
            day = days(ledgers[name], "created_on")
            codes = change_codes(day, asked.change)
            placed[name] = placed[name].with_split(Split.CHANGE, codes)
    places = account_places(
        len(accounts), *((ledgers[name], account[name], placed[name], won_rows(ledgers[name]))
                         for name in tables)
    )  # fmt: skip
    made = {
        name: rows_of(ledgers[name], account[name], placed[name],
                      money(ledgers[name], "amount", currency), as_of, asked.horizon_days)
        for name in tables
    }  # fmt: skip
    return Book(
        ledgers, asked, Parts(names), made["deals"], made.get("leads"), accounts, places, as_of,
        currency, late, notices, unknown,
    )  # fmt: skip


def _judge(
    ledgers: Mapping[str, Ledger], tables: list[str], asked: Asked, placed: dict[str, Placed],
    notices: list[Message],
) -> None:  # fmt: skip
    if asked.profile is None:
        return
    for name in tables:
        codes, at = judged(ledgers[name], asked.profile, asked.sources)
        placed[name] = placed[name].with_split(Split.ICP, codes)
        notices += [note for note in at.notices if note not in notices]
        told = todays_notice(at, asked.sources, ledgers[name].label)
        if told is not None:
            notices.append(told)


def change_codes(day: Days, change: datetime.date) -> Ints:
    """0 before a day, 1 from it on, -1 without a day."""
    after = (day >= np.datetime64(change)).astype(np.int64)
    return np.where(np.isnat(day), NONE, after)


def account_codes(ledger: Ledger, accounts: pa.Array) -> Ints:
    """The place of each row's account, -1 for none."""
    if not ledger.has("account_id"):
        return np.full(ledger.rows, NONE, dtype=np.int64)
    found = pc.index_in(one_array(ledger.column("account_id")), value_set=accounts, skip_nulls=True)
    return places(found)


def _all_accounts(ledgers: Mapping[str, Ledger]) -> tuple[pa.Array, Ints]:
    """The accounts of all tables, and the place of each deal's."""
    deals = ledgers["deals"]
    if not deals.has("account_id"):
        accounts = _accounts(ledgers)
        return accounts, account_codes(deals, accounts)
    encoded = one_array(deals.column("account_id")).dictionary_encode()
    own = encoded.dictionary
    others = {name: ledger for name, ledger in ledgers.items() if name != "deals"}
    more = _accounts(others)
    new = more.filter(pc.invert(pc.is_in(more, value_set=own)))
    return pa.concat_arrays([own, new]), places(encoded.indices)


def _accounts(ledgers: Mapping[str, Ledger]) -> pa.Array:
    columns = [
        pc.unique(ledger.column("account_id")) for ledger in ledgers.values()
        if ledger.has("account_id")
    ]  # fmt: skip
    if not columns:
        return pa.array([], pa.string())
    return pc.unique(pa.concat_arrays(columns)).drop_null()


def money(ledger: Ledger, role: str, currency: str) -> Floats | None:
    """Amounts in one currency, NaN elsewhere; None when the table has none."""
    found = numbers(ledger, role)
    if found is None or not ledger.has("currency"):
        return found
    column = pc.fill_null(one_array(ledger.column("currency")), "")
    inside = np.asarray(pc.equal(column, currency))
    return found if inside.all() else np.where(inside, found, np.nan)


def _currency(
    ledgers: Mapping[str, Ledger], wanted: str | None, notices: list[Message]
) -> str:  # fmt: skip
    """The currency of most amounts of the deals, or the one that is asked for."""
    counts: Counter[str] = ledgers["deals"].currencies()
    named = {code: count for code, count in counts.items() if code}
    if wanted is None and not named:
        others = [one.currencies() for one in ledgers.values() if one.kind.value != "deals"]
        named = dict(sum(others, Counter()))
        named.pop("", None)
        return max(named, key=lambda code: (named[code], code)) if len(named) == 1 else ""
    chosen = wanted or max(named, key=lambda code: (named[code], code))
    if len(counts) > 1:
        left = {code: count for code, count in counts.items() if code != chosen}
        told = listed([f"{code or '?'} ({count})" for code, count in left.items()])
        facts = {"currency": chosen, "others": told, "count": sum(left.values())}
        notices.append(Message("kpi_one_currency", ledgers["deals"].label, facts=facts))
    return chosen


def _last_day(ledgers: Mapping[str, Ledger]) -> datetime.date:
    """The last day on which a deal or a lead was created or closed: what the files know."""
    known = []
    for name in ("deals", "leads"):
        for role in ("created_on", "closed_on"):
            if name in ledgers and ledgers[name].has(role):
                column = days(ledgers[name], role)
                known.append(column[~np.isnat(column)])
    every = np.concatenate(known) if known else np.array([], "datetime64[D]")
    if not len(every):
        return datetime.datetime.now(datetime.UTC).date()
    return datetime.date.fromisoformat(str(every.max()))


def closed_totals(rows: Rows) -> tuple[int, int]:
    """Deals won and lost so far, whatever their age."""
    return (
        int((rows.leads.outcome == Outcome.WON).sum()),
        int((rows.leads.outcome == Outcome.LOST).sum()),
    )
