"""How is a table of a database scored where it is?

The same plans and steps as for a file, in the database's dialect; nothing is brought here
but counts, unless the rows are asked for.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa
from sqlglot import exp

from focale.accounts.columns.given import Given, mapping_given
from focale.accounts.warehouse import (
    accounts_step,
    check_columns,
    check_ids,
    event_steps,
    known_in_table,
    opened_accounts,
    unreadable_notices,
)
from focale.accounts.words_in_table import Words, words_in_table
from focale.criterion.bands import BAND, HEADCOUNT
from focale.criterion.sql import Column
from focale.engine import Found, parts_of
from focale.engine.warehouse import Warehouse
from focale.glossary.fields import READABLE_AS, TYPE_OF_KIND, FieldType
from focale.glossary.messages import Message, listed
from focale.glossary.words import EVENT_DAY
from focale.profile.document import Profile
from focale.scorecard.known import Readable
from focale.scorecard.plan import Plan, plan_of
from focale.scorecard.run import fields_read, since, typed_by
from focale.scorecard.several import results_of
from focale.scorecard.sql import ScoreQuery, Source
from focale.scorecard.summary import Rows, Summary, count_query, summary_of


@dataclass
class WarehouseRun:
    """Tables and profiles, opened and checked, ready to be scored at one day.

    rows_in, rejected: rows of the accounts table, and those without an id; None unchecked.
    """

    warehouse: Warehouse
    accounts: Found
    profiles: tuple[Profile, ...]
    plans: tuple[Plan, ...]
    queries: tuple[ScoreQuery, ...]
    as_of: datetime.date
    rows_in: int | None = None
    rejected: int | None = None
    notices: list[Message] = field(default_factory=list)

    def results(self) -> exp.Select:
        """The query of every result column, one row per account and profile."""
        return results_of(self.queries)

    def arrow(self) -> pa.Table:
        """Every result column, brought here; in no order."""
        return self.warehouse.arrow(self.results())

    @property
    def coverage(self) -> dict[str, Readable]:
        """Nothing: profiles are read on every field."""
        return {}

    def summaries(self) -> list[Summary]:
        """The market through each profile, counted in the database."""
        fields = {test.field for profile in self.profiles for test in profile.field_tests()}
        source = self.queries[0].source
        shares = known_in_table(
            self.warehouse, self.accounts, source.id_column, source.columns, sorted(fields)
        )
        rows = Rows(self.rows_in or 0, self.rejected or 0)
        return [
            summary_of(
                query,
                self.warehouse.arrow(count_query(query)).to_pylist(),
                self.as_of,
                rows,
                shares,
            )
            for query in self.queries
        ]

    def write_table(self, table: str) -> int:
        """Keep the results in the database; the rows written."""
        return self.warehouse.write_table(self.results(), table)

    def write_parquet(self, out: Path) -> None:
        """Write the results: one file, of Spark a folder of files; whole or not at all."""
        self.warehouse.write_parquet(self.results(), out)


def open_warehouse_run(
    warehouse: Warehouse,
    accounts: Found,
    profiles: Profile | Sequence[Profile],
    *,
    events: Found | None = None,
    contacts: Found | None = None,
    as_of: datetime.date | None = None,
    mapping: Given = None,
    checked: bool = True,
    reads_words: bool | None = None,
) -> WarehouseRun:
    """Open and check everything.

    checked: also look at the rows: repeated and blank ids, unreadable cells. reads_words: read
    the distinct texts of columns beforehand; default: where rows are looked at and it pays.
    Raises FocaleError with every fault found.
    """
    given = (profiles,) if isinstance(profiles, Profile) else tuple(profiles)
    zone = given[0].timezone
    day = as_of or datetime.datetime.now(ZoneInfo(zone)).date()
    columns, id_column = opened_accounts(accounts, mapping_given(mapping))
    types = {
        name: TYPE_OF_KIND[column.kind]
        for name, column in columns.items()
        if column.kind in TYPE_OF_KIND
    }
    typed = tuple(typed_by(profile, types) for profile in given)
    wanted = _types_of(typed)
    notices = _notices(accounts.label, columns, typed)
    rows_in = rejected = None
    if checked:
        rows_in, rejected = check_ids(warehouse, accounts, id_column)
        notices += unreadable_notices(warehouse, accounts, columns, wanted, zone)
    words: Words | None = None
    if (checked and warehouse.reads_words) if reads_words is None else reads_words:
        words = words_in_table(warehouse, accounts, columns, wanted)
    count = sum(len({id(test) for test in profile.event_tests()}) for profile in typed)
    if events is None and count:
        notices.append(Message("no_events", facts={"count": count}))
    plans = tuple(plan_of(profile) for profile in typed)
    queries = tuple(
        ScoreQuery(
            plan, _source(plan, accounts, columns, id_column, events, contacts, day, words), day
        )
        for plan in plans
    )
    return WarehouseRun(
        warehouse, accounts, typed, plans, queries, day, rows_in, rejected, notices
    )  # fmt: skip


def _notices(
    label: str, columns: Mapping[str, Column], profiles: Sequence[Profile]
) -> list[Message]:
    """What is to be told of the columns. Raises FocaleError where one cannot be read."""
    owners, band = _owners(profiles), columns.get(BAND)
    told = []
    is_band = band is not None and band.kind in READABLE_AS[FieldType.CODE]
    if is_band and HEADCOUNT in owners and HEADCOUNT not in columns:
        facts = {"path": label, "criteria": listed(owners.pop(HEADCOUNT))}
        told.append(Message("headcount_by_band", facts=facts))
    return [*check_columns(label, columns, _types_of(profiles), owners), *told]


def _types_of(profiles: Sequence[Profile]) -> dict[str, FieldType]:
    return {name: type_ for profile in profiles for name, type_, _ in fields_read(profile)}


def _owners(profiles: Sequence[Profile]) -> dict[str, list[str]]:
    owners: dict[str, list[str]] = {}
    for profile in profiles:
        for name, _, owner in fields_read(profile):
            if owner not in owners.setdefault(name, []):
                owners[name].append(owner)
    return owners


def _source(
    plan: Plan,
    accounts: Found,
    columns: Mapping[str, Column],
    id_column: Column,
    events: Found | None,
    contacts: Found | None,
    day: datetime.date,
    words: Words | None,
) -> Source:
    steps: list[tuple[str, Any]] = [
        ("accounts", accounts_step(parts_of(accounts.table), id_column))
    ]  # fmt: skip
    if events is not None:
        zone = plan.profile.timezone
        steps += event_steps(events, contacts, zone, day, since(plan.profile, day))
    return Source(
        "accounts", id_column.name, dict(columns), None if events is None else EVENT_DAY,
        before=tuple(steps),
        vocabularies={} if words is None else words.vocabularies,
        spellings=None if words is None else words.spellings,
    )  # fmt: skip
