"""What do the cells of one column say, in one piece of the file?

Plain shapes come read from the engine; valid codes are told apart all at once; whatever is left is
read once for each distinct text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field as attribute
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.cleaning.codes import valid_french_vats, valid_sirens, valid_sirets
from focale.accounts.cleaning.reader import BETWEEN, Reader, Shape, Told
from focale.glossary.cleaning_wordings import DOUBTS, RULES

RULE_CODES = ("", *RULES)
DOUBT_CODES = ("", *DOUBTS)
_RULE_AT = {code: place for place, code in enumerate(RULE_CODES)}
_DOUBT_AT = {code: place for place, code in enumerate(DOUBT_CODES)}
_MOST_KEPT = 5_000  # distinct texts of a column that are remembered from piece to piece

Codes = np.ndarray[Any, np.dtype[np.int16]]


def plain_ids(texts: pa.Array) -> pa.Array:
    """Identifiers without a space or a ".0" that a spreadsheet left."""
    printable = pc.match_substring_regex(texts, r"^[!-~]+$")
    return pc.and_(printable, pc.invert(pc.match_substring_regex(texts, r"^\d+\.0+$")))


_CHECKS: dict[Shape, Callable[[pa.Array], Any]] = {
    Shape.SIREN: valid_sirens,
    Shape.SIRET: valid_sirets,
    Shape.VAT: valid_french_vats,
    Shape.ID: lambda texts: np.array(pc.fill_null(plain_ids(texts), False), dtype=bool),
}


@dataclass
class Cells:
    """The cells of one field in one piece of a file, row by row.

    values: typed; NULL for blank. before: what was written, where that is not plainly the value.
    rules, doubts: places in RULE_CODES and DOUBT_CODES, 0 for none. beside: what else the cells
    tell. filled: rule -> how many blanks it filled without a doubt. derived: where a value was
    filled from another column; None for nowhere.
    """

    field: str
    values: pa.Array
    before: pa.Array
    rules: Codes
    doubts: Codes
    confidence: np.ndarray[Any, np.dtype[np.float32]]
    beside: dict[str, pa.Array] = attribute(default_factory=dict)
    filled: dict[str, int] = attribute(default_factory=dict)
    derived: np.ndarray[Any, np.dtype[np.bool_]] | None = None

    def fill(self, values: pa.Array, rule: str, doubt: str = "", confidence: float = 1.0) -> None:
        """Put values where there is none; those that come with a doubt are told cell by cell."""
        blank = pc.and_(pc.is_null(self.values), pc.is_valid(values))
        where = np.array(blank, dtype=bool)
        count = int(where.sum())
        if not count:
            return
        self.values = pc.if_else(blank, values, self.values)
        self.derived = where if self.derived is None else self.derived | where
        if doubt:
            self.rules[where] = _RULE_AT[rule]
            self.doubts[where] = _DOUBT_AT[doubt]
            self.confidence[where] = confidence
            return
        told = where & (self.doubts != 0)  # what stood there before could not be used
        self.rules[told] = _RULE_AT[rule]
        self.filled[rule] = self.filled.get(rule, 0) + count - int(told.sum())

    def doubt(self, where: Any, code: str, confidence: float) -> None:
        """Doubt cells that nothing else is doubtful about. where: of booleans, NULL for no."""
        mask = np.array(pc.fill_null(where, False), dtype=bool) & (self.doubts == 0)
        self.doubts[mask] = _DOUBT_AT[code]
        self.confidence[mask] = confidence

    def has_doubt(self, code: str) -> np.ndarray[Any, np.dtype[np.bool_]]:
        """Where this is doubted."""
        return np.asarray(self.doubts == _DOUBT_AT[code])


def blank_cells(name: str, type_: pa.DataType, rows: int) -> Cells:
    """A column without any value."""
    return Cells(
        name, pa.nulls(rows, type_), pa.nulls(rows, pa.string()), np.zeros(rows, np.int16),
        np.zeros(rows, np.int16), np.ones(rows, np.float32),
    )  # fmt: skip


class ColumnReading:
    """One column, piece by piece. What distinct texts say is remembered, up to a limit."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._known: dict[str, Told] = {}

    def cells(self, texts: pa.Array, plain: pa.Array | None, countries: pa.Array | None) -> Cells:
        """Read one piece.

        texts: as written, NULL where the engine read the cell and found it plain. plain: what
        the engine read. countries: ISO2 of the rows.
        """
        reader, rows = self.reader, len(texts)
        cells = blank_cells(reader.field, reader.type, rows)
        cells.before = texts
        for name, type_ in reader.beside:
            cells.beside[name] = pa.nulls(rows, type_)
        left = texts
        if plain is not None:
            left = self._taken_from_engine(cells, texts, plain)
        elif reader.shape in _CHECKS:
            left = self._taken_as_codes(cells, texts)
        if left.null_count < rows:
            self._taken_one_by_one(cells, left, countries)
        return cells

    def _taken_from_engine(self, cells: Cells, texts: pa.Array, plain: pa.Array) -> pa.Array:
        scale = self.reader.scale
        cells.values = plain if scale == 1 else pc.round(pc.multiply(plain, scale), 2)
        changed = np.array(pc.and_(pc.is_valid(plain), pc.is_valid(texts)), dtype=bool)
        cells.rules[changed] = _RULE_AT[self.reader.rule]
        if scale != 1:
            cells.rules[np.array(pc.is_valid(plain), dtype=bool)] = _RULE_AT[self.reader.rule]
            cells.before = pc.if_else(pc.is_valid(texts), texts, plain.cast(pa.string()))
        return pc.if_else(pc.is_valid(plain), pa.scalar(None, pa.string()), texts)

    def _taken_as_codes(self, cells: Cells, texts: pa.Array) -> pa.Array:
        check = _CHECKS[self.reader.shape]
        valid = check(texts)
        cells.values = pc.if_else(pa.array(valid), texts, pa.scalar(None, pa.string()))
        if valid.all():
            return pa.nulls(len(texts), pa.string())
        rest = pc.if_else(pa.array(valid), pa.scalar(None, pa.string()), texts)
        if self.reader.shape is Shape.ID:
            return rest
        tight = pc.replace_substring(rest, " ", "")
        also = check(tight)
        if also.any():
            cells.values = pc.if_else(pa.array(also), tight, cells.values)
            cells.rules[also] = _RULE_AT[self.reader.rule]
            rest = pc.if_else(pa.array(also), pa.scalar(None, pa.string()), rest)
        return rest

    def _taken_one_by_one(self, cells: Cells, left: pa.Array, countries: pa.Array | None) -> None:
        reader = self.reader
        keys = left
        if reader.by_country and countries is not None:
            keyed = pc.binary_join_element_wise(left, pc.fill_null(countries, ""), BETWEEN)
            at_home = pc.equal(countries, "FR") if reader.field != "postcode" else None
            if at_home is not None:
                keyed = pc.if_else(pc.fill_null(at_home, True), left, keyed)
            keys = keyed
        coded = keys.dictionary_encode()
        told = self._told(coded.dictionary.to_pylist())
        places = coded.indices
        here = np.array(pc.is_valid(places), dtype=bool)
        at = np.asarray(pc.fill_null(places, 0))[here]
        read = pa.array([cell.value for cell, _ in told], reader.type).take(places)
        cells.values = pc.if_else(pa.array(here), read, cells.values)
        cells.rules[here] = np.array([_RULE_AT[c.rule] for c, _ in told], np.int16)[at]
        cells.doubts[here] = np.array([_DOUBT_AT[c.doubt] for c, _ in told], np.int16)[at]
        cells.confidence[here] = np.array([c.confidence for c, _ in told], np.float32)[at]
        for place, (name, type_) in enumerate(reader.beside):
            cells.beside[name] = pa.array([also[place] for _, also in told], type_).take(places)

    def _told(self, keys: list[str]) -> list[Told]:
        known, read = self._known, self.reader.read
        if len(keys) > _MOST_KEPT:  # nearly all its own: not to be met again
            return [read(key) for key in keys]
        if len(known) > _MOST_KEPT:
            known.clear()
        found = []
        for key in keys:
            told = known.get(key)
            if told is None:
                told = known[key] = read(key)
            found.append(told)
        return found
