"""Which company is each deal with?

By the identifier first; else by SIREN (or SIRET), web domain, or exactly the same name, as far as
the deals say them. What could be several companies is never guessed: it is counted and told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.columns.header import read_header
from focale.accounts.facts import Accounts
from focale.accounts.ledger.ledger import Ledger
from focale.criterion import reading, tree as t
from focale.criterion.sql import Column
from focale.discovery.matching import domain_of
from focale.engine import Session
from focale.glossary.fields import ColumnKind
from focale.glossary.messages import Message, listed

Rows = npt.NDArray[np.int64]
KEYS = ("id", "siren", "domain", "name")
"""By what a company is known, the surest first."""
_FIELDS = {
    "id": ("id", "account_id"), "siren": ("siren", "siret"), "domain": ("domain", "website"),
    "name": ("name",),
}  # fmt: skip
_OF_DEALS = {"siren": ("siren", "siret"), "domain": ("domain", "website"), "name": ("company",)}
_RENAMED = "_source"  # what a ledger adds to a column that has the name of a fact of ours
_TABLE = "deals_by_company"
_NOBODY, _SEVERAL = -1, -2
_SHOWN = 3


@dataclass(frozen=True)
class Companies:
    """Rows of companies: their keys, NULL where blank, and which rows are the same company.

    keys: of KEYS, those that some table has. same: a number for each row.
    """

    keys: dict[str, pa.Array]
    same: Rows


@dataclass(frozen=True)
class DealAccounts:
    """row: of each deal, its first row of the companies; -1 for none. by: key -> deals found so.

    unknown, several, unnamed: deals whose company is not there, could be several, is not said.
    examples: of the unknown.
    """

    row: Rows
    by: dict[str, int] = field(default_factory=dict)
    unknown: int = 0
    several: int = 0
    unnamed: int = 0
    examples: tuple[str, ...] = ()

    def notices(self, label: str) -> list[Message]:
        """What to tell: nothing where every deal was found by its identifier."""
        deals, found = len(self.row), int((self.row >= 0).sum())
        facts: dict[str, object] = {"count": found, "size": deals}
        told = [Message("deals_by", label, facts=facts | {
            key: self.by.get(key, 0) for key in KEYS
        })]  # fmt: skip
        if self.unknown:
            facts = {"count": self.unknown, "size": deals, "shown": listed(list(self.examples))}
            told.append(Message("deals_unknown", label, facts=facts))
        if self.several:
            told.append(
                Message("deals_several", label, facts={"count": self.several, "size": deals})
            )
        if self.unnamed:
            told.append(
                Message("deals_unnamed", label, facts={"count": self.unnamed, "size": deals})
            )
        others = sum(self.by.get(key, 0) for key in KEYS[1:])
        return told if others or len(told) > 1 else []


def companies_of(tables: Sequence[Accounts], same: Rows | None = None) -> Companies:
    """The rows of these tables, one table after the other.

    same: a number for each row, equal for rows known to be one company; rows of one SIREN are too.
    """
    read = [_read(one.session, one.table, _columns(one)) for one in tables]
    keys = {
        key: pa.concat_arrays([
            part[key] if key in part else pa.nulls(len(part["id"]), pa.string()) for part in read
        ])
        for key in KEYS if any(key in part for part in read)
    }  # fmt: skip
    one = np.arange(len(keys["id"]), dtype=np.int64) if same is None else same
    if "siren" in keys:
        code = _codes(keys["siren"])
        by_siren = np.where(code >= 0, _least(np.maximum(code, 0), one, code >= 0), one)
        one = _least(one, by_siren)
    return Companies(keys, one)


def _least(group: Rows, values: Rows, where: npt.NDArray[np.bool_] | None = None) -> Rows:
    """Of each row, the least value of the rows of its group; only those of `where` count."""
    rows = np.arange(len(group)) if where is None else np.flatnonzero(where)
    least = np.full(int(group.max(initial=0)) + 1, np.iinfo(np.int64).max)
    np.minimum.at(least, group[rows], values[rows])
    found: Rows = least[group]
    return found


def deal_accounts(session: Session, ledger: Ledger, companies: Companies) -> DealAccounts:
    """The company of every deal of a ledger."""
    columns = _of_ledger(ledger)
    count = ledger.rows
    row = np.full(count, _NOBODY, np.int64)
    if not columns or not count:
        return DealAccounts(row, unnamed=count)
    session.hold_arrow(
        pa.table({f"k{n}": column for n, (_, column) in enumerate(columns)}), _TABLE, ""
    )
    by: dict[str, int] = {}
    said = np.zeros(count, bool)
    examples: pa.Array = pa.nulls(count, pa.string())
    for key in KEYS:
        for n, (keys, column) in enumerate(columns):
            if key not in keys:
                continue
            held = Column(f"k{n}", ColumnKind.TEXT)
            mine = _read(session, _TABLE, {key: held})[key]
            said |= np.asarray(mine.is_valid())
            examples = pc.coalesce(examples, column)
            if key not in companies.keys:
                continue
            found = _rows(mine, companies.keys[key], companies.same)
            # Two companies are no better known once another key says one of them.
            new = (row == _NOBODY) & (found != _NOBODY)
            by[key] = by.get(key, 0) + int((new & (found >= 0)).sum())
            row[new] = found[new]
    unknown = said & (row == _NOBODY)
    shown = pc.unique(examples.filter(pa.array(unknown))).drop_null()[:_SHOWN].to_pylist()
    return DealAccounts(
        np.maximum(row, -1), by, int(unknown.sum()), int((row == _SEVERAL).sum()),
        int((~said & (row == _NOBODY)).sum()), tuple(shown),
    )  # fmt: skip


def _rows(wanted: pa.Array, there: pa.Array, same: Rows) -> Rows:
    """The first row of each wanted key; -1 for none, -2 where its rows are several companies."""
    values = wanted.drop_null().unique()
    place = _indices(there, values)
    rows = np.flatnonzero(place >= 0)
    first = np.full(len(values), len(there), np.int64)
    least = np.full(len(values), np.iinfo(np.int64).max)
    most = np.full(len(values), -1, np.int64)
    np.minimum.at(first, place[rows], rows)
    np.minimum.at(least, place[rows], same[rows])
    np.maximum.at(most, place[rows], same[rows])
    answer = np.where(most < 0, _NOBODY, np.where(least == most, first, _SEVERAL))
    answer = np.append(answer, _NOBODY)
    found: Rows = answer[_indices(wanted, values)]
    return found


def _indices(of: pa.Array, values: pa.Array) -> Rows:
    found = pc.index_in(of, value_set=values, skip_nulls=True).fill_null(-1)
    places: Rows = found.to_numpy(zero_copy_only=False).astype(np.int64)
    return places


def _codes(texts: pa.Array) -> Rows:
    indices = texts.dictionary_encode().indices.fill_null(-1)
    found: Rows = indices.to_numpy(zero_copy_only=False).astype(np.int64)
    return found


def _columns(accounts: Accounts) -> dict[str, Column]:
    """Key -> the column that says it, of a table of companies."""
    kind = accounts.source.found.columns.get(accounts.id_column, ColumnKind.TEXT)
    found = {"id": Column(accounts.id_column, kind)}
    for key in KEYS[1:]:
        for name in _FIELDS[key]:
            column = accounts.columns.get(name)
            if key not in found and column is not None and column.kind is ColumnKind.TEXT:
                found[key] = column
    return found


def _of_ledger(ledger: Ledger) -> list[tuple[tuple[str, ...], pa.Array]]:
    """The columns of the deals that may name their company, and by which keys each does."""
    found: list[tuple[tuple[str, ...], pa.Array]] = []
    if ledger.has("account_id"):
        keys = _keys_of(ledger.columns.get("account_id", "account_id"))
        # "Account" may hold names, and a market may know its companies by their names.
        found.append((tuple({*keys, "id", "name"}), _texts(ledger, "account_id")))
    for name in ledger.facts:
        plain = name.removesuffix(_RENAMED)
        if (keys := _keys_of(plain)) and name not in ledger.later:
            found.append((keys, _texts(ledger, name)))
    return found


def _keys_of(header: str) -> tuple[str, ...]:
    read = read_header(header)
    fields = {meaning.field for meaning in (*read.meanings, *read.in_ledgers)}
    return tuple(key for key, names in _OF_DEALS.items() if fields & set(names))


def _texts(ledger: Ledger, name: str) -> pa.Array:
    column = ledger.column(name)
    texts = pc.cast(column, pa.string()) if column.type != pa.string() else column
    whole: pa.Array = texts.combine_chunks() if texts.num_chunks else pa.array([], pa.string())
    return whole


def _read(session: Session, table: str, columns: dict[str, Column]) -> dict[str, pa.Array]:
    """Each key in the form in which it is compared, NULL where blank or none."""
    nodes = [t.alias(_node(key, column), key) for key, column in columns.items()]
    read = session.arrow(t.select(nodes, t.table(table)))
    return {
        key: read[key].combine_chunks() if read[key].num_chunks else pa.array([], pa.string())
        for key in columns
    }


def _node(key: str, column: Column) -> t.Node:
    raw = t.col(column.name)
    if key == "id":
        return t.call("nullif", t.cast(raw, "VARCHAR"), t.text(""))
    if key == "siren":  # the first nine digits of a SIRET are the SIREN
        code = reading.code(raw)
        is_one = t.call("regexp_full_match", code, t.text("[0-9]{9}([0-9]{5})?"))
        return t.case([(is_one, t.call("left", code.copy(), t.integer(9)))])
    if key == "domain":
        return t.case([(t.call("contains", raw, t.text(".")), domain_of(raw.copy()))])
    return t.call("nullif", reading.folded(raw), t.text(""))
