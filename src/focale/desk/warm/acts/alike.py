"""Which customers are most like an account, and in what?

Distance as `segment.clusters.distance` has it: the mean over the profile's fields, each divided by
its mean difference, fields on one question sharing a weight. A field that either of the two does
not tell counts as between any two accounts, so that it is no likeness; a customer of whom less
than half is told beside the account is none that one could call alike.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from sqlglot import exp

from focale.desk.warm.acts.score import companies_with
from focale.desk.warm.cells import split
from focale.desk.warm.store import Rows
from focale.glossary.fields import FIELDS, FieldType
from focale.segment.clusters.codes import ITEMS, Reader, reader_of
from focale.segment.clusters.distance import between, scales_of
from focale.segment.clusters.fields import THEME_OF
from focale.segment.clusters.forms import Feature, apart

KNOWN_BOTH = 0.5  # of the weight, told of both
LIKE = 0.15  # how far apart a field may be, to be named as a likeness
_MOST = 20_000  # customers looked at, the newest first


def alike_customers(
    rows: Rows, company: int, fields: Sequence[str], left_out: Collection[int], most: int
) -> dict[str, Any]:  # fmt: skip
    """The customers most like an account, the nearest first.

    fields: those compared. left_out: customers never named. Answers how many customers there are
    to choose from, and of each that is found: company, distance (0 the same, 1 as any two), how
    much is told of both, and (field, value here, value there, is_like) of each field told of both.
    """
    typed, own = split(fields)
    number = exp.column("id", quoted=True)
    is_customer = exp.column("customer", quoted=True).is_(exp.true())
    mine = number.eq(exp.Literal.number(company))
    table = companies_with(rows, typed, own, exp.or_(is_customer, mine))
    ids = table["id"].cast(pa.int64()).to_numpy()
    at = np.flatnonzero(ids == company)
    may = np.flatnonzero((ids != company) & ~np.isin(ids, np.array(list(left_out), np.int64)))
    may = may[np.argsort(-ids[may])][:_MOST]
    names = [name for name in table.column_names if name != "id"]
    if not len(at) or not len(may) or not names:
        return {"customers": len(may), "found": []}
    readers, features = _features(table, names)
    scales = scales_of([one.at(np.concatenate([at, may])) for one in features])
    here = [one.at(at) for one in features]
    there = [one.at(may) for one in features]
    far = between(here, there, scales)[0]
    told = np.zeros(len(may))
    for one, other, scale in zip(here, there, scales, strict=True):
        told += scale.weight * (other.known & one.known[0])
    near = [int(n) for n in np.argsort(far, kind="stable") if told[n] >= KNOWN_BOTH][:most]
    return {
        "customers": len(may),
        "found": [
            {
                "company": int(ids[may[n]]), "distance": round(float(far[n]), 4),
                "told": round(float(told[n]), 3),
                "fields": _compared(table, readers, here, there, int(at[0]), int(may[n]), n),
            }
            for n in near
        ],
    }  # fmt: skip


def _features(table: pa.Table, names: Sequence[str]) -> tuple[list[Reader], list[Feature]]:
    readers, features = [], []
    for name in names:
        type_ = FIELDS[name].type if name in FIELDS else FieldType.TEXT
        column = table[name].combine_chunks()
        if type_ is FieldType.LIST:
            joined = [None if one is None else ITEMS.join(one) for one in column.to_pylist()]
            column = pa.array(joined, pa.string())
        reader = reader_of(name, type_)
        reader.fit(column)
        values = reader.read(column)
        readers.append(reader)
        features.append(
            Feature(name, THEME_OF.get(name, name), reader.form, reader.compared(values))
        )
    return readers, features


def _compared(
    table: pa.Table, readers: Sequence[Reader], here: Sequence[Feature],
    there: Sequence[Feature], at: int, other: int, place: int,
) -> list[list[Any]]:  # fmt: skip
    found: list[list[Any]] = []
    for reader, mine, theirs in zip(readers, here, there, strict=True):
        both: NDArray[np.float32] = apart(mine.form, mine.data, theirs.data[[place]])
        far = float(both[0, 0])
        if not np.isnan(far):
            values = [_plain(table[reader.name][n].as_py()) for n in (at, other)]
            is_like = (far <= LIKE and _same_order(values)) or _shares(values)
            found.append([reader.name, *values, is_like])
    return found


def _same_order(values: Sequence[Any]) -> bool:
    """Whether two numbers are within twice each other; anything that is none is."""
    if any(isinstance(one, (bool, str, list)) or one is None for one in values):
        return True
    low, high = sorted(abs(float(one)) for one in values if isinstance(one, (int, float)))
    return high <= 2 * low or high == low


def _shares(values: Sequence[Any]) -> bool:
    """Whether two lists have an item in common."""
    one, other = values
    return isinstance(one, list) and isinstance(other, list) and bool(set(one) & set(other))


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
