"""How do a million texts become numbers that can be compared all at once?

A text is read once for each distinct spelling; a record carries the number of what was read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.values.placeholder import is_placeholder

Ints = np.ndarray[Any, np.dtype[np.int32]]
Longs = np.ndarray[Any, np.dtype[np.int64]]
Reals = np.ndarray[Any, np.dtype[np.float32]]
Flags = np.ndarray[Any, np.dtype[np.bool_]]

_LONGEST_PLACEHOLDER = 24
NONE = -1
"""The number of a blank."""


@dataclass(frozen=True)
class Coded:
    """One field of all records. codes: its number in `values` for each record, -1 for blank."""

    codes: Ints
    values: list[str]

    @property
    def counts(self) -> Longs:
        """How many records hold each value."""
        return np.bincount(self.codes[self.codes >= 0], minlength=len(self.values))

    @property
    def known(self) -> int:
        """How many records say something."""
        return int((self.codes >= 0).sum())


def blank(size: int) -> Coded:
    """A field of which no record says anything."""
    return Coded(np.full(size, NONE, np.int32), [])


def spellings(column: pa.ChunkedArray | pa.Array) -> tuple[Ints, list[str]]:
    """The number of each record's text, -1 for NULL, and the distinct texts.

    A word that stands for nothing ("n/a") is blank; one that stands only once can join nobody,
    and is not looked at.

    >>> codes, texts = spellings(pa.array(["b", None, "a", "b"]))
    >>> codes.tolist(), texts
    ([0, -1, 1, 0], ['b', 'a'])
    """
    if isinstance(column, pa.ChunkedArray):
        column = column.combine_chunks() if column.num_chunks != 1 else column.chunk(0)
    if not pa.types.is_dictionary(column.type):
        column = pc.dictionary_encode(column)
    codes = pc.fill_null(column.indices, NONE).to_numpy(zero_copy_only=False).astype(np.int32)
    texts: list[str] = column.dictionary.to_pylist()
    often = np.flatnonzero(np.bincount(codes[codes >= 0], minlength=len(texts)) > 1)
    for place in often.tolist():
        if len(texts[place]) <= _LONGEST_PLACEHOLDER and is_placeholder(texts[place], "name"):
            texts[place] = ""
    return codes, texts


def coded(column: pa.ChunkedArray | pa.Array, read: Callable[[list[str]], list[str]]) -> Coded:
    """A column, its distinct texts read by `read`; what reads as "" is blank.

    >>> found = coded(pa.array(["A", "a", None, ""]), lambda texts: [t.lower() for t in texts])
    >>> found.codes.tolist(), found.values
    ([0, 0, -1, -1], ['a'])
    """
    codes, texts = spellings(column)
    return recoded(Coded(codes, texts), read(texts))


def recoded(field: Coded, values: Sequence[str]) -> Coded:
    """The field with other values in the place of its own, "" for blank."""
    numbers: dict[str, int] = {}
    moved = [numbers.setdefault(value, len(numbers)) if value else NONE for value in values]
    return Coded(np.array([*moved, NONE], np.int32)[field.codes], list(numbers))


def joined(first: Coded, second: Coded) -> Coded:
    """Two fields as one text, either alone where the other is blank.

    >>> one, other = Coded(np.array([0, -1]), ["a"]), Coded(np.array([0, 0]), ["b"])
    >>> joined(one, other).values
    ['b', 'a b']
    """
    size = len(second.values) + 1
    pairs = (first.codes.astype(np.int64) + 1) * size + second.codes + 1
    found, back = np.unique(pairs, return_inverse=True)
    heads, tails = ["", *first.values], ["", *second.values]
    texts = [f"{heads[pair // size]} {tails[pair % size]}".strip() for pair in found.tolist()]
    return recoded(Coded(back.astype(np.int32), texts), texts)


def either(first: Coded, second: Coded) -> Coded:
    """The first field, and the second where the first is blank."""
    if not second.values:
        return first
    numbers = {value: place for place, value in enumerate(first.values)}
    moved = [numbers.setdefault(value, len(numbers)) for value in second.values]
    codes = np.array([*moved, NONE], np.int32)[second.codes]
    return Coded(np.where(first.codes >= 0, first.codes, codes).astype(np.int32), list(numbers))


def together(columns: Sequence[Coded]) -> list[Coded]:
    """The same fields, with one numbering for all: equal values have equal numbers."""
    numbers: dict[str, int] = {}
    moved = []
    for column in columns:
        places = [numbers.setdefault(value, len(numbers)) for value in column.values]
        moved.append(np.array([*places, NONE], np.int32)[column.codes])
    return [Coded(codes, list(numbers)) for codes in moved]


def distinct(*parts: Ints | Longs) -> Longs:
    """One number for each combination of values; -1 where any of them is blank.

    >>> distinct(np.array([0, 0, 1, -1]), np.array([5, 5, 5, 5])).tolist()
    [0, 0, 1, -1]
    """
    mixed = parts[0].astype(np.int64)
    is_blank = parts[0] < 0
    for part in parts[1:]:
        mixed = mixed * (int(part.max(initial=0)) + 2) + part
        is_blank = is_blank | (part < 0)
    _, numbers = np.unique(mixed[~is_blank], return_inverse=True)
    out = np.full(len(mixed), NONE, np.int64)
    out[~is_blank] = numbers
    return out
