"""Which facts of each lead's company were known on the day the lead was created?

First what the lead's own row says; else a log of facts, as of that day; else the companies as
they are known today, which is told: a fact of today may be the result of the sale.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from sqlglot import exp

from focale.accounts.columns.given import Given
from focale.accounts.facts import fields_of
from focale.accounts.replay import LOG_COLUMNS, is_facts_log
from focale.accounts.replay_each import replayed_each
from focale.accounts.source import open_source
from focale.criterion import tree as t
from focale.engine import Session
from focale.glossary.messages import Message, fault
from focale.scorecard.creation.cases import Cases, Flags, Sources
from focale.scorecard.creation.companies import opened_companies, place_of_each


@dataclass
class Known:
    """The facts of all cases: field -> one value a case, and where each field was read."""

    columns: dict[str, pa.ChunkedArray] = field(default_factory=dict)
    todays: list[str] = field(default_factory=list)
    own: dict[str, str] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)  # columns of the companies
    label: str = ""  # of the companies
    notices: list[Message] = field(default_factory=list)


def known_facts(
    cases: Cases, sources: Sources, fields: Iterable[str], zone: str, mapping: Given
) -> Known:
    """The fields of a profile, for each case, on its day. zone: where days are counted.

    A field of no source has no column. Raises FocaleError as reading does.
    """
    known, wanted = Known(), list(dict.fromkeys(fields))
    _own(known, cases, wanted, mapping)
    missing = [name for name in wanted if name not in known.columns]
    accounts = None if cases.account is None else cases.account.cast(pa.string())
    if missing and sources.companies is not None:
        _todays(known, accounts, sources, missing, mapping)
    if not missing or accounts is None:
        return known
    if sources.facts is not None:
        _logged(known, cases, accounts, sources, missing, zone)
    return known


def _own(known: Known, cases: Cases, wanted: list[str], mapping: Given) -> None:
    if not cases.facts.num_columns:
        return
    with Session() as session:
        opened = open_source(session, cases.facts, "case_rows", "leads")
        given = mapping if isinstance(mapping, dict) else {}
        there = {name: column for name, column in given.items() if name in wanted}
        columns = fields_of(opened, there)
    for name in wanted:
        if name in columns:
            known.columns[name] = cases.facts[columns[name].name]
            known.own[name] = columns[name].name


def _todays(
    known: Known, of: pa.Array | None, sources: Sources, missing: list[str], mapping: Given
) -> None:
    with Session() as session:
        accounts = opened_companies(session, sources, "case_companies", missing, mapping)
        names = [name for name in missing if name in accounts.columns]
        table = session.arrow(t.select([exp.Star()], t.table(accounts.table)))
        place = place_of_each(accounts, table, of)
        known.notices += accounts.notices
        known.others, known.label = list(accounts.source.names), accounts.label
        if of is None:
            return
        for name in names:
            known.columns[name] = table[accounts.columns[name].name].take(place)
            known.todays.append(name)


def _logged(
    known: Known, cases: Cases, of: pa.Array, sources: Sources, missing: list[str], zone: str
) -> None:
    with Session() as session:
        log = open_source(session, sources.facts, "case_log", "facts")
        columns = fields_of(log, {})
        if not is_facts_log(columns):
            need = [name for name in LOG_COLUMNS if name not in columns] or ["account_id"]
            raise fault(
                "needed_column", path=log.found.label, column=need[0],
                columns=", ".join(log.names[:12]),
            )  # fmt: skip
        asked = pa.table(
            {
                "case": pa.array(np.arange(len(cases)), pa.int64()),
                "account": of,
                "day": pa.array(cases.day.astype("datetime64[D]"), pa.date32()),
            }
        )
        facts, _ = replayed_each(session, log, columns, asked, zone)
        accounts, fields = (
            _distinct(session, log.found.table, columns[name].name)
            for name in ("account_id", "field")
        )
    # Followed at any time: what the log says of a company only later was not known on the day.
    followed = np.asarray(pc.fill_null(pc.is_in(of, value_set=accounts), False), dtype=bool)
    covered = set(fields.to_pylist())
    for name in missing:
        if name in covered:
            _one_logged(known, facts, name, followed)


def _distinct(session: Session, table: str, column: str) -> pa.Array:
    query = t.select([t.alias(t.cast(t.col(column), "VARCHAR"), "w")], t.table(table))
    query.set("distinct", exp.Distinct())
    return session.arrow(query)["w"].combine_chunks()


def _one_logged(known: Known, facts: pa.Table, name: str, followed: Flags) -> None:
    """One field: what the log says of the companies it follows, the file of today elsewhere."""
    own = facts.filter(pc.equal(facts["field"], name))
    place = np.full(len(followed), -1, dtype=np.int64)
    place[own["case"].to_numpy()] = np.arange(own.num_rows)
    taken = own["value"].take(pa.array(place, mask=place < 0))
    if name not in known.columns:
        known.columns[name] = taken
        return
    today = _as_text(known.columns[name])
    known.columns[name] = pc.if_else(pa.array(followed), taken, today)
    if followed.all():
        known.todays.remove(name)


def _as_text(column: pa.ChunkedArray) -> pa.ChunkedArray:
    kind = column.type
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return pc.binary_join(column.cast(pa.list_(pa.string())), ";")
    return column.cast(pa.string())
