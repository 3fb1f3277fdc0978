"""Which facts can be compared between the market and the customers, and in which classes?

The market and the customers' file are read once through the engine, column by column in the same
normal form; texts are normalised once for each distinct one. A customer that the market knows is
described by its row of the market, as all others are, so that both are filled in the same way.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field as attribute
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.columns.believe import studied
from focale.accounts.columns.header import read_header
from focale.accounts.columns.mapping import RowKind
from focale.accounts.columns.rows import rows_of
from focale.accounts.facts import Accounts, note_unreadable_cells
from focale.accounts.values.placeholder import is_placeholder
from focale.criterion import reading, tree as t
from focale.criterion.fold import code_of, fold
from focale.criterion.sql import Column
from focale.discovery.search import fields as of
from focale.discovery.search.question import UNKNOWN, Codes, Question
from focale.glossary.fields import FIELDS, READABLE_AS, TYPE_OF_KIND, ColumnKind, FieldType
from focale.glossary.headcount_bands import HEADCOUNT_BANDS
from focale.glossary.messages import fault, listed

ZONE = "Europe/Paris"
NEARLY_UNIQUE = 0.5  # different values for each account that knows the field
MOST_WORDS = 20_000  # different texts of a column that is asked
_LITTLE = 20  # different values up to which a column is never nearly unique
_MOST_YEARS = 300
_YEAR = re.compile(r"(1[5-9]|20)\d\d")
_ITEMS = "\x1f"
_NO_FACT = frozenset({"customer", "nps", "updated_on"})
"""Fields that say what we know of a company and since when, not what it is."""
_MANY_BUT_SHARED = frozenset({"city"})
_BANDS = tuple(code for code in HEADCOUNT_BANDS if code != "NN")
_RANKS = {"size_class": ("TPE", "PME", "ETI", "GE"), "headcount_band": _BANDS}
_CODES = frozenset({"naf", "postcode"})
_ISO = 3  # letters of a country code; longer ones are names


@dataclass(frozen=True)
class Left:
    """A field that is not asked, and why: a code of the glossary's words, with its facts."""

    field: str
    why: str
    facts: Mapping[str, object] = attribute(default_factory=dict)


@dataclass
class Facts:
    """Questions over the rows of the market, then those of the customers.

    market, customers: how many rows each has. ids: of all of them. left: what is not asked.
    may_be: own column -> the field that its header may mean.
    """

    market: int
    customers: int
    ids: pa.Array
    questions: list[Question]
    left: list[Left]
    may_be: dict[str, str] = attribute(default_factory=dict)


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


def read_facts(market: Accounts, customers: Accounts, as_of: datetime.date) -> Facts:
    """Every field of the market, as a question over its rows and those of the customers."""
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
    there = {name: type_ for name, type_ in asked.items() if name in customers.columns}
    note_unreadable_cells(market, asked, ZONE)
    note_unreadable_cells(customers, there, ZONE)
    mine, theirs = _columns(market, asked), _columns(customers, there)
    ids = pa.concat_arrays([_one(mine["focale_id"]), _one(theirs["focale_id"])])
    facts = Facts(mine.num_rows, theirs.num_rows, ids, [], left, may_be)
    for name, type_ in asked.items():
        column = _together(mine[name], theirs[name] if name in there else None, theirs.num_rows)
        found = question_of(name, type_, column, mine.num_rows, as_of)
        if isinstance(found, Question):
            facts.questions.append(found)
        else:
            facts.left.append(found)
    return facts


def _is_id(accounts: Accounts, name: str) -> bool:
    words = fold(name).replace("-", "_").replace(" ", "_").split("_")
    return accounts.columns[name].name == accounts.id_column or "id" in words


def _columns(accounts: Accounts, types: dict[str, FieldType]) -> pa.Table:
    """Each field in a form that is quick to normalise: numbers, days, flags, or raw texts."""
    columns = [t.alias(t.cast(t.col(accounts.id_column), "VARCHAR"), "focale_id")]
    for name, type_ in types.items():
        columns.append(t.alias(_read(accounts.columns[name], type_), name))
    return accounts.session.arrow(t.select(columns, t.table(accounts.table)))


def _read(column: Column, type_: FieldType) -> t.Node:
    node = t.col(column.name)
    if type_ in (FieldType.TEXT, FieldType.CODE):
        return t.cast(node, "VARCHAR")
    if type_ is FieldType.LIST:
        listed = reading.items(node, column.kind)
        return t.call("array_to_string", listed, t.text(_ITEMS))
    return reading.value(node, type_, column.kind, ZONE)


def _one(column: Any) -> pa.Array:
    if not isinstance(column, pa.ChunkedArray):
        return column
    if column.num_chunks == 1:
        return column.chunk(0)
    return column.combine_chunks() if column.num_chunks else pa.array([], column.type)


def _together(mine: Any, theirs: Any, rows: int) -> pa.Array:
    other = pa.nulls(rows, mine.type) if theirs is None else _one(theirs).cast(mine.type)
    return pa.concat_arrays([_one(mine), other])


def question_of(
    name: str, type_: FieldType, column: pa.Array, market: int, as_of: datetime.date
) -> Question | Left:
    """One field of all rows; or why it is not asked. market: rows of the market, the first ones."""
    known = market - column[:market].null_count
    if not known:
        return Left(name, "blank")
    if type_ is FieldType.NUMBER:
        numbers = column.cast(pa.float64()).to_numpy(zero_copy_only=False)
        return _unless_one(of.of_numbers(name, numbers, market), market)
    if type_ is FieldType.DATE:
        return _unless_one(of.of_ages(name, _days_ago(column, as_of)), market)
    if type_ is FieldType.FLAG:
        flags = column.cast(pa.int32()).fill_null(UNKNOWN).to_numpy(zero_copy_only=False)
        return _unless_one(of.of_flags(name, flags.astype(np.int32)), market)
    if type_ is FieldType.LIST:
        return _unless_one(_of_lists(name, column), market)
    codes, words, written = _normal(name, column, type_)
    different = len(np.unique(codes[:market][codes[:market] >= 0]))
    if different > MOST_WORDS or (different > _LITTLE and different > NEARLY_UNIQUE * known):
        return Left(name, "nearly_unique")
    if name in _RANKS:
        place = {word: n for n, word in enumerate(_RANKS[name])}
        ranks = np.array([place.get(word, UNKNOWN) for word in words] + [UNKNOWN], np.int32)
        return _unless_one(of.of_ranks(name, ranks[codes], _RANKS[name]), market)
    if name in _CODES:
        return _unless_one(of.of_codes(name, codes, words), market)
    return _unless_one(of.of_words(name, codes, words, written), market)


def _unless_one(question: Question, market: int) -> Question | Left:
    """Nothing can be told from a field with one value on the whole market."""
    mine = question.codes[:market]
    known = mine[mine >= 0]
    if not len(known) or (known == known[0]).all():
        return Left(question.field, "one_value")
    return question


def _days_ago(column: pa.Array, as_of: datetime.date) -> npt.NDArray[np.float64]:
    days = column.cast(pa.date32()).cast(pa.int32()).cast(pa.float64())
    since: npt.NDArray[np.float64] = days.to_numpy(zero_copy_only=False)
    return as_of.toordinal() - datetime.date(1970, 1, 1).toordinal() - since


def _normal(name: str, column: pa.Array, type_: FieldType) -> tuple[Codes, list[str], list[str]]:
    """(code of each row, normal words, as written) of a column of texts; placeholders are blank."""
    encoded = column.dictionary_encode()
    place: dict[str, int] = {}
    written: list[str] = []
    new = np.full(len(encoded.dictionary) + 1, UNKNOWN, np.int32)
    for old, raw in enumerate(encoded.dictionary.to_pylist()):
        word = code_of(raw) if type_ is FieldType.CODE else fold(raw)
        if not word or is_placeholder(raw, name):
            continue
        if word not in place:
            place[word] = len(place)
            is_code = type_ is FieldType.CODE and (name != "country" or len(word) <= _ISO)
            written.append(word if is_code else raw.strip())
        new[old] = place[word]
    indices = encoded.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    return new[indices], list(place), written


def _of_lists(name: str, column: pa.Array) -> Question:
    encoded = column.dictionary_encode()
    place: dict[str, int] = {}
    written: list[str] = []
    lists: list[list[int]] = []
    for joined in encoded.dictionary.to_pylist():
        mine = []
        for raw in joined.split(_ITEMS) if joined else ():
            item = fold(raw)
            if not item or is_placeholder(raw, name):
                continue
            if item not in place:
                place[item] = len(place)
                written.append(raw.strip())
            mine.append(place[item])
        lists.append(mine)
    codes = encoded.indices.fill_null(UNKNOWN).to_numpy(zero_copy_only=False).astype(np.int32)
    return of.of_items(name, codes, lists, list(place), written)


def in_rows(ids: pa.Array, wanted: Sequence[str]) -> npt.NDArray[np.int64]:
    """The first row of each wanted id; -1 for none."""
    found = pc.index_in(pa.array(wanted, pa.string()), value_set=ids)
    rows: npt.NDArray[np.int64] = found.fill_null(-1).to_numpy(zero_copy_only=False)
    return rows.astype(np.int64)
