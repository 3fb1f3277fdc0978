"""Which identifier has a row of a file that gives none?

Its SIREN, as contacts and events know the company by; a second row of one SIREN its SIRET; where
neither is known, or another row has it already, the row's number.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.repeats import ROW
from focale.criterion import tree as t
from focale.engine import Session

Numbers = np.ndarray[Any, np.dtype[np.int64]]
_TABLE = "focale_keys"


class Keys:
    """The identifiers of all rows, as numbers: 8 bytes for each row and key."""

    def __init__(self, fields: tuple[str, ...]) -> None:
        self.fields = fields
        self._seen: dict[str, list[Numbers]] = {name: [] for name in fields}
        self._rows: list[Numbers] = []

    def add(self, values: dict[str, pa.Array], rows: pa.Array) -> None:
        """Take note of one piece."""
        self._rows.append(np.asarray(rows))
        for name in self.fields:
            digits = pc.fill_null(values[name], "-1").cast(pa.int64())
            self._seen[name].append(np.asarray(digits))

    def column(self, session: Session) -> tuple[t.Node, int]:
        """The identifier of a row of the facts, and how many are made of the row's number.

        The facts hold the row's number and these fields.
        """
        count = sum(len(rows) for rows in self._rows)
        rows = np.concatenate(self._rows) if self._rows else np.zeros(0, np.int64)
        source = np.full(count, len(self.fields))
        for place, name in enumerate(self.fields):
            numbers = np.concatenate(self._seen[name]) if self._seen[name] else rows
            left = (numbers >= 0) & (source == len(self.fields))
            numbers = np.where(left, numbers, -1)
            _, first = np.unique(numbers, return_index=True)
            own = np.zeros(count, dtype=bool)
            own[first] = True
            source[own & left] = place
        nodes: list[tuple[t.Node, t.Node]] = []
        for place, name in enumerate(self.fields[1:], start=1):
            nodes += self._where(session, rows[source == place], name, t.col(name))
        numbered = t.call(
            "concat_ws", t.text("-"), t.text("row"),
            t.cast(t.total([t.col(ROW), t.integer(1)]), "VARCHAR"),
        )  # fmt: skip
        unkeyed = rows[source == len(self.fields)]
        if not self.fields:
            return numbered, count
        nodes += self._where(session, unkeyed, "row", numbered)
        first_key = t.col(self.fields[0])
        return (t.case(nodes, first_key) if nodes else first_key), len(unkeyed)

    def _where(
        self, session: Session, rows: Numbers, name: str, value: t.Node
    ) -> list[tuple[t.Node, t.Node]]:
        if not len(rows):
            return []
        session.hold_numbers(rows, f"{_TABLE}_{name}", "row")
        among = t.select([t.col("row")], t.table(f"{_TABLE}_{name}"))
        return [(t.in_query(t.col(ROW), among), value)]
