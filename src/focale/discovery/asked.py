"""Which columns of the market may hold a fact of a company, and of which type is each?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field as attribute

from focale.accounts.columns.believe import studied
from focale.accounts.columns.header import read_header
from focale.accounts.columns.mapping import RowKind
from focale.accounts.columns.rows import rows_of
from focale.accounts.facts import Accounts
from focale.criterion.fold import fold
from focale.criterion.sql import Column
from focale.glossary.fields import FIELDS, READABLE_AS, TYPE_OF_KIND, ColumnKind, FieldType
from focale.glossary.messages import fault, listed

_MOST_YEARS = 300
_YEAR = re.compile(r"(1[5-9]|20)\d\d")
_NO_FACT = frozenset({"customer", "nps", "updated_on"})
"""Fields that say what we know of a company and since when, not what it is."""
_MANY_BUT_SHARED = frozenset({"city"})


@dataclass(frozen=True)
class Left:
    """A field that is not asked, and why: a code of the glossary's words, with its facts."""

    field: str
    why: str
    facts: Mapping[str, object] = attribute(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """The fields that are asked, with their types. left: what is not. may_be: own column -> the
    field that its header may mean."""

    types: dict[str, FieldType]
    left: list[Left]
    may_be: dict[str, str]


def refuse_other_rows(accounts: Accounts) -> None:
    """Raise FocaleError for rows that are surely no companies: people, deals, events."""
    rows = rows_of([read_header(name) for name in accounts.source.names])
    if rows.is_certain and rows.kind is not RowKind.COMPANY and not accounts.is_log:
        told = listed(list(rows.columns), 4)
        raise fault("rows_no_companies", path=accounts.label, rows=rows.kind, columns=told)


def types_of(accounts: Accounts, may_be: dict[str, str]) -> dict[str, FieldType]:
    """Field -> type, of every column that may hold a fact; sure headers are their field.

    may_be: is given the fields that other columns may be.
    """
    study = studied(accounts.session, accounts.source)
    types: dict[str, FieldType] = {}
    taken = {column.name for name, column in accounts.columns.items() if name in FIELDS}
    for belief in study.beliefs:
        column = accounts.columns.get(belief.column)
        if column is None:
            continue
        name = belief.field if belief.is_sure else ""
        plain = belief.mapped.unit in ("", "EUR", "%")
        if name in FIELDS and name not in accounts.columns and plain:
            accounts.columns[name] = column
            taken.add(column.name)
        elif column.name not in taken:
            years = belief.mapped.type is FieldType.DATE and _are_years(accounts, column)
            types[belief.column] = FieldType.NUMBER if years else belief.mapped.type
            may_be[belief.column] = next((f for f in (belief.field, *belief.others) if f), "")
    for name in accounts.columns:
        if name in FIELDS:
            types[name] = FIELDS[name].type
    return {
        name: type_ if accounts.columns[name].kind in READABLE_AS[type_]
        else TYPE_OF_KIND[accounts.columns[name].kind]
        for name, type_ in types.items()
        if accounts.columns[name].kind in TYPE_OF_KIND
    }  # fmt: skip


def _are_years(accounts: Accounts, column: Column) -> bool:
    """Whether a column of texts holds years alone, "1996": numbers, for want of a day."""
    if column.kind is not ColumnKind.TEXT:
        return False
    words = accounts.session.spellings(accounts.table, column.name, _MOST_YEARS)
    return bool(words) and all(_YEAR.fullmatch(word.strip()) for word in words or () if word)


def fields_asked(market: Accounts, customers: Accounts) -> Asked:
    """The fields of the market. Sure headers of both become columns of their field."""
    left: list[Left] = []
    may_be: dict[str, str] = {}
    types = types_of(market, may_be)
    types_of(customers, {})
    asked: dict[str, FieldType] = {}
    for name, type_ in types.items():
        known = FIELDS.get(name)
        if name in _NO_FACT:
            left.append(Left(name, "no_fact"))
        elif (known and known.many and name not in _MANY_BUT_SHARED) or _is_id(market, name):
            left.append(Left(name, "identifier"))
        else:
            asked[name] = type_
    return Asked(asked, left, may_be)


def _is_id(accounts: Accounts, name: str) -> bool:
    words = fold(name).replace("-", "_").replace(" ", "_").split("_")
    return accounts.columns[name].name == accounts.id_column or "id" in words
