"""Which fields do the companies hold, and which company does each lead or deal name?

Columns whose header plainly means a field count as that field, as when customers are compared:
"employees" is the headcount.
"""

from __future__ import annotations

from collections.abc import Iterable

import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts import Accounts, open_accounts
from focale.accounts.columns.believe import studied
from focale.accounts.columns.given import Given, Names, mapping_given
from focale.accounts.columns.mapping import Mapping, RowKind
from focale.accounts.facts import ID_FIELDS
from focale.accounts.source import open_source
from focale.criterion.fold import fold
from focale.engine import Session
from focale.glossary.fields import (
    FIELDS,
    LEADING_ZERO_FIELDS,
    READABLE_AS,
    ColumnKind,
    FieldType,
)
from focale.glossary.messages import Message, listed
from focale.scorecard.creation.cases import Sources

_PLAIN_UNITS = ("", "EUR", "%")
_NUMBERS = (ColumnKind.WHOLE, ColumnKind.REAL)


def opened_companies(
    session: Session,
    sources: Sources,
    table: str,
    wanted: Iterable[str] = (),
    mapping: Given = None,
) -> Accounts:
    """The companies of the sources, with the columns that hold the wanted fields.

    mapping: of the leads or deals; its names serve here too where only this file has the column.
    Raises FocaleError as `open_accounts`.
    """
    given = mapping_given(sources.mapping)
    wanted = tuple(wanted)
    if isinstance(given, Mapping):
        return open_accounts(session, sources.companies, given, table=table)
    also = mapping_given(mapping)
    names = {} if isinstance(also, Mapping) else _usable(also, wanted)
    if sources.is_shared:
        names, given = {**names, **given}, {}
    if names:
        there = _headers(session, sources, table)
        names = {field: column for field, column in names.items() if fold(column) in there}
    names |= given
    accounts = open_accounts(session, sources.companies, names, table=table)
    missing = {name for name in wanted if name in FIELDS and name not in accounts.columns}
    if missing and not accounts.is_log:
        _add_believed(accounts, missing)
    return accounts


def _usable(names: Names, wanted: Iterable[str]) -> dict[str, str]:
    """The names of fields that are looked for, and of the identifier."""
    fields = {*wanted, *ID_FIELDS}
    return {field: column for field, column in names.items() if field in fields}


def _headers(session: Session, sources: Sources, table: str) -> set[str]:
    opened = open_source(session, sources.companies, f"{table}_headers", "companies")
    return {fold(name) for name in opened.names}


def _add_believed(accounts: Accounts, missing: set[str]) -> None:
    """The columns whose header plainly means a missing field; which ones is told."""
    taken = []
    for belief in studied(accounts.session, accounts.source, RowKind.COMPANY).beliefs:
        field, column = belief.field, accounts.columns.get(belief.column)
        if field not in missing or not belief.is_sure or column is None:
            continue
        type_ = FIELDS[field].type
        spoilt = type_ is FieldType.CODE and field in LEADING_ZERO_FIELDS
        is_read = column.kind in READABLE_AS[type_] and not (spoilt and column.kind in _NUMBERS)
        if is_read and belief.mapped.unit in _PLAIN_UNITS:
            accounts.columns[field] = column
            taken.append((belief.column, field))
    accounts.notices += [
        Message("companies_column", accounts.label, facts={"column": column, "field": field})
        for column, field in taken
    ]


def place_of_each(accounts: Accounts, table: pa.Table, of: pa.Array | None) -> pa.Array:
    """The row of each company named, NULL for none; says when few or none are found."""
    if of is None:
        accounts.notices.append(Message("companies_no_key", accounts.label))
        return pa.array([], pa.int32())
    ids = table[accounts.id_column].cast(pa.string()).combine_chunks()
    place = pc.index_in(of, value_set=ids, skip_nulls=True)
    named, found = len(of) - of.null_count, len(place) - place.null_count
    if len(of) and found * 2 < len(of):
        facts = {
            "found": found, "count": len(of), "named": named, "column": accounts.id_column,
            "first": listed([word for word in pc.unique(of).to_pylist() if word is not None], 2),
        }  # fmt: skip
        code = "companies_few" if found else "companies_none"
        accounts.notices.append(Message(code, accounts.label, facts=facts))
    return place
