"""Which companies of a workspace are one, how sure is it, and why?"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from sqlglot import exp

from focale.accounts.duplicates.found import Doubles, find_doubles
from focale.accounts.duplicates.marks import Judged
from focale.accounts.duplicates.reasons import confidence, reasons_of
from focale.desk.warm.folders import new_name
from focale.desk.warm.store import Rows

COMPARED = (
    "name", "legal_form", "siren", "siret", "vat", "address", "postcode", "city", "departement",
    "region", "country", "phone", "email", "domain", "website", "linkedin", "created_on",
    "updated_on",
)  # fmt: skip
MOST = 20_000  # pairs; the surest of them


def double_companies(rows: Rows, apart: Sequence[Sequence[int]] = ()) -> dict[str, Any]:
    """Find the companies that may be one; the pairs become a file of JSON.

    apart: pairs of numbers that a person told apart: never found again, nor joined by others.
    Answers its name ("" when there are none), how many pairs, and how many more were left out.
    A pair is [lower number, higher number, confidence, is sure, codes of the reasons].
    """
    living = exp.column("merged_into_id", quoted=True).is_(exp.null())
    table = rows.read("directory_company", ["id", *COMPARED], living)
    if table.num_rows < 2:
        return {"file": "", "pairs": 0, "left_out": 0}
    order = pc.sort_indices(table["id"].cast(pa.int64()))
    table = table.take(order)
    numbers = table["id"].cast(pa.int64()).to_numpy()
    columns = {name: _texts(table[name]) for name in COMPARED}
    found = find_doubles(columns, judged=_judged(apart, numbers))
    pairs = _pairs(found, numbers, {(min(one), max(one)) for one in apart})
    if not pairs:
        return {"file": "", "pairs": 0, "left_out": 0}
    name = new_name(".json")
    rows.place(name).write_text(json.dumps(pairs[:MOST]), "utf-8")
    return {"file": name, "pairs": len(pairs[:MOST]), "left_out": max(len(pairs) - MOST, 0)}


def _texts(column: pa.ChunkedArray) -> pa.ChunkedArray:
    if column.null_count == len(column):
        return pa.chunked_array([pa.nulls(len(column), pa.string())])
    texts = column.cast(pa.string())
    return pc.if_else(pc.equal(texts, ""), pa.scalar(None, pa.string()), texts)


def _judged(apart: Sequence[Sequence[int]], numbers: Any) -> Judged:
    """The pairs that were told apart, by their places among the companies that are there."""
    given = np.array([sorted(one) for one in apart], np.int64).reshape(-1, 2)
    places = np.searchsorted(numbers, given)
    inside = (places < len(numbers)).all(axis=1)
    places, given = places[inside], given[inside]
    there = (numbers[places] == given).all(axis=1) if len(places) else np.empty(0, bool)
    places = places[there]
    return Judged(
        places[:, 0], places[:, 1], np.zeros(len(places), bool), np.ones(len(places), bool)
    )


def _pairs(found: Doubles, numbers: Any, apart: set[tuple[int, int]]) -> list[list[Any]]:
    """The pairs, the surest first; those told apart are none."""
    links = found.links
    pairs = []
    for at in np.lexsort((-links.bits, ~found.automatic)).tolist():
        one, other = sorted((int(numbers[links.a[at]]), int(numbers[links.b[at]])))
        if (one, other) not in apart:
            sure = bool(found.automatic[at])
            pairs.append(
                [one, other, confidence(links.bits[at]), sure, reasons_of(links, at)]
            )  # fmt: skip
    return pairs
