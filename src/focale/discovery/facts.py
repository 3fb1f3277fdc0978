"""Which facts can be compared between the market and the customers, and in which classes?

The market and the customers' file are read once through the engine, column by column in the same
normal form; texts are normalised once for each distinct one. A customer that the market knows is
described by its row of the market, as all others are, so that both are filled in the same way.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field as attribute
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.facts import Accounts, note_unreadable_cells
from focale.accounts.values.placeholder import is_placeholder
from focale.criterion import reading, tree as t
from focale.criterion.fold import code_of, fold
from focale.criterion.sql import Column
from focale.discovery.asked import Asked, Left
from focale.discovery.search import fields as of
from focale.discovery.search.question import UNKNOWN, Codes, Question
from focale.discovery.then import Then
from focale.engine import Session
from focale.glossary.fields import ColumnKind, FieldType
from focale.glossary.headcount_bands import HEADCOUNT_BANDS

ZONE = "Europe/Paris"
NEARLY_UNIQUE = 0.5  # different values for each account that knows the field
MOST_WORDS = 20_000  # different texts of a column that is asked
_LITTLE = 20  # different values up to which a column is never nearly unique
_ITEMS = "\x1f"
_BANDS = tuple(code for code in HEADCOUNT_BANDS if code != "NN")
_RANKS = {"size_class": ("TPE", "PME", "ETI", "GE"), "headcount_band": _BANDS}
_CODES = frozenset({"naf", "postcode"})
_SPELT_SO = frozenset({"naf", "postcode", "departement", "siren", "siret"})
_ISO = 3  # letters of a country code; longer ones are names

Rows = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]


@dataclass
class Facts:
    """Questions over the rows of the market, then those of the customers, then, with a log of
    facts, companies as they were known on an earlier day.

    market, customers: how many rows each has. ids: of all of them. left: what is not asked.
    may_be: own column -> the field that its header may mean. place: of each row, the row that
    stands for its company: that of the market where it has one.
    """

    market: int
    customers: int
    ids: pa.Array
    questions: list[Question]
    left: list[Left]
    may_be: dict[str, str] = attribute(default_factory=dict)
    place: Rows = attribute(default_factory=lambda: np.empty(0, np.int64))


def read_facts(
    market: Accounts,
    customers: Accounts,
    asked: Asked,
    as_of: datetime.date,
    place: Rows,
    then: Then | None = None,
) -> Facts:
    """Every field asked, as a question over all rows.

    place: of each row of both tables, the row that stands for its company. then: what was known of
    some of them on an earlier day: they get a row more each.
    """
    types = asked.types
    there = {name: type_ for name, type_ in types.items() if name in customers.columns}
    note_unreadable_cells(market, types, ZONE)
    note_unreadable_cells(customers, there, ZONE)
    mine, theirs = _columns(market, types), _columns(customers, there)
    ids = pa.concat_arrays([_one(mine["focale_id"]), _one(theirs["focale_id"])])
    today = np.full(len(ids), as_of.toordinal() - datetime.date(1970, 1, 1).toordinal())
    if then is not None:
        ids = pa.concat_arrays([ids, ids.take(pa.array(then.row))])
        place = np.concatenate((place, then.row))
        today = np.concatenate((today, then.day))
    facts = Facts(mine.num_rows, theirs.num_rows, ids, [], list(asked.left), asked.may_be, place)
    for name, type_ in types.items():
        column = _together(mine[name], theirs[name] if name in there else None, theirs.num_rows)
        logged = None
        if then is not None:
            text = then.text(name, market.columns[name].name)
            logged = None if text is None else _typed(market.session, text, type_)
            column = _with_rows(column, then.row, logged)
        found = question_of(name, type_, column, mine.num_rows, today)
        if isinstance(found, Question):
            facts.questions.append(found)
            if then is not None:
                then.count(
                    found.codes[len(today) - len(then.row) :] >= 0, _of_then(logged, type_, then)
                )
        else:
            facts.left.append(found)
    return facts


def _typed(session: Session, text: pa.Array, type_: FieldType) -> pa.Array:
    """Values of a log, which are all texts, in the form of their field."""
    held = session.hold_arrow(pa.table({"v": text}), "values_then", "")
    node = _read(Column("v", ColumnKind.TEXT), type_)
    return _one(session.arrow(t.select([t.alias(node, "v")], t.table(held.table)))["v"])


def _of_then(logged: pa.Array | None, type_: FieldType, then: Then) -> npt.NDArray[np.bool_]:
    """Whether each value is that of the day: logged, or a date, whose age is counted from it."""
    if type_ is FieldType.DATE:
        return np.ones(len(then.row), bool)
    if logged is None:
        return np.zeros(len(then.row), bool)
    return np.asarray(logged.is_valid())


def _with_rows(column: pa.Array, rows: Rows, logged: pa.Array | None) -> pa.Array:
    """The same, and a row more for each of these: what was known then, else what is now."""
    more = column.take(pa.array(rows))
    if logged is not None:
        more = pc.coalesce(logged.cast(column.type), more)
    return pa.concat_arrays([column, more])


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
    name: str, type_: FieldType, column: pa.Array, market: int, today: Rows
) -> Question | Left:
    """One field of all rows; or why it is not asked. market: rows of the market, the first ones.

    today: the day of each row, from which ages are counted back, in days since 1970.
    """
    known = market - column[:market].null_count
    if not known:
        return Left(name, "blank")
    if type_ is FieldType.NUMBER:
        numbers = column.cast(pa.float64()).to_numpy(zero_copy_only=False)
        return _unless_one(of.of_numbers(name, numbers, market), market)
    if type_ is FieldType.DATE:
        return _unless_one(of.of_ages(name, _days_ago(column, today)), market)
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


def _days_ago(column: pa.Array, today: Rows) -> Numbers:
    days = column.cast(pa.date32()).cast(pa.int32()).cast(pa.float64())
    ago: Numbers = today - days.to_numpy(zero_copy_only=False)
    return ago


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
            is_code = type_ is FieldType.CODE and (name in _SPELT_SO or len(word) <= _ISO)
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
