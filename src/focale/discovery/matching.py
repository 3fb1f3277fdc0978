"""Which rows of the market are our customers?

By id, else SIREN, else web domain, else company name with the same département, what both files
have. Every row of the market that is a customer (another site, a double) leaves the base.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.facts import Accounts
from focale.criterion import reading, tree as t
from focale.criterion.sql import Column
from focale.glossary.fields import ColumnKind

KEYS = ("id", "siren", "domain", "name")
SHARED_BY = 50  # rows of the market: a domain or name of more is nobody's own

Rows = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Matched:
    """Where the customers stand in the market.

    row: of each customer, its row of the market; -1 for none. is_customer: of each row of the
    market. by: how many customers each key found.
    """

    row: Rows
    is_customer: npt.NDArray[np.bool_]
    by: dict[str, int]

    @property
    def inside(self) -> int:
        """Customers that the market knows."""
        return int((self.row >= 0).sum())


def matched(market: Accounts, customers: Accounts) -> Matched:
    """The customers among the rows of the market; those that the market itself calls so, too."""
    mine, theirs = _keys(market), _keys(customers)
    row = np.full(len(theirs["id"]), -1, np.int64)
    is_customer = flagged(market)
    by: dict[str, int] = {}
    for key in KEYS:
        if key not in mine or key not in theirs:
            continue
        wanted, there = theirs[key], mine[key]
        if key != "id":
            wanted = _own(wanted, there)
        found = pc.index_in(wanted, value_set=there, skip_nulls=True).fill_null(-1)
        rows = found.to_numpy(zero_copy_only=False).astype(np.int64)
        new = (row < 0) & (rows >= 0)
        by[key] = int(new.sum())
        row[new] = rows[new]
        # The name alone is not enough to call other rows the same company.
        if key == "name":
            is_customer[rows[new]] = True
        else:
            known = wanted.drop_null()
            is_customer |= pc.is_in(there, value_set=known).to_numpy(zero_copy_only=False)
    return Matched(row, is_customer, by)


def _own(wanted: pa.Array, there: pa.Array) -> pa.Array:
    """The keys, but those that too many rows of the market share."""
    counts = pc.value_counts(there.filter(pc.is_in(there, value_set=wanted.drop_null())))
    common = counts.field(0).filter(pc.greater(counts.field(1), SHARED_BY))
    shared = pc.is_in(wanted, value_set=common)
    return pc.if_else(shared, pa.scalar(None, wanted.type), wanted)


def _keys(accounts: Accounts) -> dict[str, pa.Array]:
    """Each key that the accounts have, NULL where blank."""
    columns = accounts.columns
    nodes: dict[str, t.Node] = {"id": t.cast(t.col(accounts.id_column), "VARCHAR")}
    if _is_text(columns, "siren"):
        code = reading.code(t.col(columns["siren"].name))
        nodes["siren"] = t.case([(t.call("regexp_full_match", code, t.text("[0-9]{9}")),
                                  code.copy())])  # fmt: skip
    for name in ("domain", "website"):
        if "domain" not in nodes and _is_text(columns, name):
            nodes["domain"] = domain_of(t.col(columns[name].name))
    if _is_text(columns, "name"):
        nodes["name"] = reading.company_name(t.col(columns["name"].name))
        place = "departement" if _is_text(columns, "departement") else "country"
        if _is_text(columns, place):
            nodes["place"] = reading.code(t.col(columns[place].name))
    listed = [t.alias(node, key) for key, node in nodes.items()]
    table = accounts.session.arrow(t.select(listed, t.table(accounts.table)))
    found = {key: _one(table[key]) for key in nodes}
    if "place" in found:
        place = pc.fill_null(found.pop("place"), "")
        found["name"] = pc.binary_join_element_wise(found["name"], place, " @")
    return found


def domain_of(node: t.Node) -> t.Node:
    """The web domain in a text, without "www" and what stands around; NULL when blank."""
    plain = reading.folded(node)
    bare = t.call("regexp_replace", plain, t.text("^(https?://)?(www[.])?"), t.text(""))
    host = t.call("regexp_replace", bare, t.text("[/:?#].*$"), t.text(""))
    return t.call("nullif", host, t.text(""))


def flagged(accounts: Accounts) -> npt.NDArray[np.bool_]:
    """Whether the market itself says that a row is a customer."""
    column = accounts.columns.get("customer")
    flag: t.Node = t.boolean(False)
    if column is not None and column.kind in (ColumnKind.FLAG, ColumnKind.TEXT, ColumnKind.WHOLE):
        flag = t.coalesce(reading.flag(t.col(column.name), column.kind), t.boolean(False))
    table = accounts.session.arrow(t.select([t.alias(flag, "c")], t.table(accounts.table)))
    found: npt.NDArray[np.bool_] = _one(table["c"]).to_numpy(zero_copy_only=False).copy()
    return found


def _is_text(columns: Mapping[str, Column], name: str) -> bool:
    return name in columns and columns[name].kind is ColumnKind.TEXT


def _one(column: Any) -> pa.Array:
    return column.combine_chunks() if column.num_chunks else pa.array([], column.type)
