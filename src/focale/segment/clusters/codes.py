"""How is one column read, so that accounts can be compared, counted and described by it?

A reader is fitted on some thousand accounts: the words that occur, the places of numbers among all
others, the cuts of their classes. Then it reads any piece of the market in the same way; a word
that was not seen then is known, but has no name.
"""

from __future__ import annotations

import datetime
from abc import ABC, abstractmethod
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from focale.accounts.values.placeholder import is_placeholder
from focale.criterion.fold import code_of, fold
from focale.glossary.fields import FieldType
from focale.glossary.headcount_bands import HEADCOUNT_BANDS
from focale.glossary.naf import section_of
from focale.glossary.sizes import SIZE_FROM
from focale.glossary.territory import DEPARTEMENTS, departement_of_postcode, region_of
from focale.segment.clusters.forms import MOST_ITEMS, UNKNOWN, Form

ITEMS = "\x1f"  # between the items of a list, on their way from the engine
OTHER = 0  # code of a word that has no name
MOST_PLACES = 1_000  # numbers whose place is kept
_DEPARTEMENT_OF_NAME = {code_of(name): code for code, name in DEPARTEMENTS.items()}
_EPOCH = datetime.date(1970, 1, 1).toordinal()
RANKS = {
    "size_class": tuple(SIZE_FROM),
    "headcount_band": tuple(code for code in HEADCOUNT_BANDS if code != "NN"),
}
_HEADCOUNTS = (10, 20, 50, 100, 250, 500, 1000, 5000)
_CLASSES = 8  # of a number that has no classes of its own


@dataclass
class Reader(ABC):
    """One field. words: of each level, code -> normal word; code 0 has none."""

    name: str
    form: Form
    words: list[list[str]] = field(default_factory=list)
    written: dict[str, str] = field(default_factory=dict)

    @abstractmethod
    def fit(self, column: pa.Array) -> None:
        """Learn from some accounts."""

    @abstractmethod
    def read(self, column: pa.Array) -> NDArray[Any]:
        """Values: codes of each level, numbers, or bits of items."""

    def compared(self, values: NDArray[Any]) -> NDArray[Any]:
        """The values in the form in which accounts are compared."""
        return values

    @abstractmethod
    def classes(self, values: NDArray[Any]) -> list[NDArray[Any]]:
        """Of each level, the class of each account, for counting; -1 unknown."""


@dataclass
class Words(Reader):
    """Texts, codes and flags, as paths from the broadest class to the finest."""

    type: FieldType = FieldType.TEXT
    _place: list[dict[str, int]] = field(default_factory=list)
    _of: dict[str, tuple[int, ...]] = field(default_factory=dict)

    def fit(self, column: pa.Array) -> None:
        counts: list[Counter[str]] = []
        for item in pa.compute.value_counts(column):
            raw = item["values"].as_py()
            path = self._path(raw)
            for level, word in enumerate(path):
                if level == len(counts):
                    counts.append(Counter())
                counts[level][word] += item["counts"].as_py()
            if path:
                self.written.setdefault(path[-1], str(raw).strip())
        # A code in a number of levels of its own: the last level that all have is the finest.
        for count in counts:
            ordered = sorted(count, key=lambda word: (-count[word], word))
            self.words.append(["", *(word for word in ordered if word)])
            self._place.append({word: code for code, word in enumerate(self.words[-1])})

    def read(self, column: pa.Array) -> NDArray[Any]:
        encoded = column.dictionary_encode()
        levels = max(1, len(self.words))
        codes = np.full((len(encoded.dictionary) + 1, levels), UNKNOWN, np.int32)
        for place, raw in enumerate(encoded.dictionary.to_pylist()):
            if raw not in self._of:
                self._of[raw] = self._codes(raw, levels)
            codes[place] = self._of[raw]
        indices = encoded.indices.fill_null(len(encoded.dictionary))
        return np.asarray(codes[indices.to_numpy(zero_copy_only=False)])

    def _codes(self, raw: Any, levels: int) -> tuple[int, ...]:
        path = self._path(raw)
        if not path:
            return (UNKNOWN,) * levels
        found = [self._place[n].get(word, OTHER) for n, word in enumerate(path[:levels])]
        return (*found, *([UNKNOWN] * (levels - len(found))))

    def _path(self, raw: Any) -> tuple[str, ...]:
        """The word and the classes in which it lies; nothing for a blank."""
        if raw is None:
            return ()
        if isinstance(raw, bool):
            return ("true" if raw else "false",)
        word = code_of(raw) if self.type is FieldType.CODE else fold(raw)
        if not word or is_placeholder(raw, self.name):
            return ()
        if self.name == "naf":
            section = section_of(word)
            return () if section is None else (section, word[:2], word)[: min(3, len(word))]
        if self.name == "postcode":
            if len(word) != 5 or not word.isdigit():
                return ()
            word = departement_of_postcode(word)
        if self.name in ("departement", "postcode"):
            word = _DEPARTEMENT_OF_NAME.get(word, word)
            return (region_of(word), word) if word in DEPARTEMENTS else ()
        return (word,)

    def classes(self, values: NDArray[Any]) -> list[NDArray[Any]]:
        return [values[:, level] for level in range(values.shape[1])]


@dataclass
class Numbers(Reader):
    """Numbers, days and ranks, by their place among all others. cuts: where classes begin."""

    cuts: tuple[float, ...] = ()
    ranks: tuple[str, ...] = ()
    is_day: bool = False
    _knots: NDArray[np.float64] = field(default_factory=lambda: np.zeros(1))
    _places: NDArray[np.float64] = field(default_factory=lambda: np.zeros(1))

    def fit(self, column: pa.Array) -> None:
        values = self.read(column)
        known = np.sort(values[~np.isnan(values)])
        if not len(known):
            return
        knots, counts = np.unique(known, return_counts=True)
        places = (np.cumsum(counts) - counts / 2) / len(known)
        if len(knots) > MOST_PLACES:
            kept = np.unique(np.linspace(0, len(knots) - 1, MOST_PLACES).astype(int))
            knots, places = knots[kept], places[kept]
        self._knots, self._places = knots, places
        if self.ranks:
            self.cuts = tuple(float(n) for n in range(1, len(self.ranks)))
        elif self.name == "headcount":
            self.cuts = tuple(float(n) for n in _HEADCOUNTS)
        else:
            self.cuts = round_cuts(known, self.is_day)

    def read(self, column: pa.Array) -> NDArray[Any]:
        if self.ranks:
            place = {word: float(n) for n, word in enumerate(self.ranks)}
            encoded = column.dictionary_encode()
            found = [place.get(code_of(raw), np.nan) for raw in encoded.dictionary.to_pylist()]
            indices = encoded.indices.fill_null(len(found)).to_numpy(zero_copy_only=False)
            return np.asarray(np.array([*found, np.nan])[indices])
        if self.is_day:
            column = column.cast(pa.date32()).cast(pa.int32())
        values: NDArray[Any] = column.cast(pa.float64()).to_numpy(zero_copy_only=False).copy()
        values[~np.isfinite(values)] = np.nan
        return values

    def compared(self, values: NDArray[Any]) -> NDArray[Any]:
        return np.asarray(np.interp(values, self._knots, self._places), np.float32)

    def classes(self, values: NDArray[Any]) -> list[NDArray[Any]]:
        found = np.searchsorted(np.array(self.cuts), values, "right")
        return [np.where(np.isnan(values), UNKNOWN, found)]


@dataclass
class Items(Reader):
    """Sets of items: the most frequent ones, one bit each."""

    _bit: dict[str, int] = field(default_factory=dict)
    _of: dict[str, int] = field(default_factory=dict)

    def fit(self, column: pa.Array) -> None:
        counts: Counter[str] = Counter()
        for item in pa.compute.value_counts(column.cast(pa.string())):
            for raw, word in self._items(item["values"].as_py()):
                counts[word] += item["counts"].as_py()
                self.written.setdefault(word, raw)
        ordered = sorted(counts, key=lambda word: (-counts[word], word))
        self.words = [ordered[:MOST_ITEMS]]
        self._bit = {word: bit for bit, word in enumerate(self.words[0])}

    def _items(self, joined: str | None) -> list[tuple[str, str]]:
        pieces = [raw.strip() for raw in joined.split(ITEMS)] if joined else []
        found = {
            fold(raw): raw for raw in pieces if fold(raw) and not is_placeholder(raw, self.name)
        }
        return [(raw, word) for word, raw in found.items()]

    def read(self, column: pa.Array) -> NDArray[Any]:
        encoded = column.cast(pa.string()).dictionary_encode()
        bits = np.zeros(len(encoded.dictionary) + 1, np.uint64)
        for place, joined in enumerate(encoded.dictionary.to_pylist()):
            if joined not in self._of:
                words = (word for _, word in self._items(joined))
                self._of[joined] = sum(1 << self._bit[word] for word in words if word in self._bit)
            bits[place] = self._of[joined]
        if len(self._of) > 500_000:  # lists of a long market, each its own
            self._of.clear()
        indices = encoded.indices.fill_null(len(encoded.dictionary))
        return np.asarray(bits[indices.to_numpy(zero_copy_only=False)])

    def classes(self, values: NDArray[Any]) -> list[NDArray[Any]]:
        known = values != 0
        return [
            np.where(known, ((values >> np.uint64(bit)) & np.uint64(1)).astype(np.int8), UNKNOWN)
            for bit in range(len(self.words[0]))
        ]


def reader_of(name: str, type_: FieldType) -> Reader:
    """The reader of a field, not fitted yet."""
    if name in RANKS:
        return Numbers(name, Form.PLACE, ranks=RANKS[name])
    match type_:
        case FieldType.NUMBER:
            return Numbers(name, Form.PLACE)
        case FieldType.DATE:
            return Numbers(name, Form.PLACE, is_day=True)
        case FieldType.LIST:
            return Items(name, Form.ITEMS)
        case _:
            return Words(name, Form.PATH, type=type_)


def round_cuts(
    known: NDArray[np.float64], is_day: bool = False, classes: int = _CLASSES
) -> tuple[float, ...]:
    """Where the classes of a number begin: about as many accounts in each, in round numbers.

    known: sorted. Days are cut at the first of January.

    >>> round_cuts(np.arange(1.0, 801.0))
    (100.0, 200.0, 300.0, 400.0, 500.0, 600.0, 700.0)
    """
    ideal = np.quantile(known, np.arange(1, classes) / classes)
    if is_day:
        cuts = [float(_new_year(value)) for value in ideal]
    else:
        cuts = [_rounded(float(value)) for value in ideal]
    return tuple(sorted({cut for cut in cuts if known[0] < cut <= known[-1]}))


def _new_year(days: float) -> int:
    day = datetime.date.fromordinal(int(days) + _EPOCH)
    return datetime.date(day.year, 1, 1).toordinal() - _EPOCH


def _rounded(value: float) -> float:
    """To one figure, or two where the first is 1: 37 becomes 40, 137 becomes 140.

    >>> _rounded(37.2), _rounded(137.0), _rounded(0.0)
    (40.0, 140.0, 0.0)
    """
    if not value:
        return 0.0
    digits = -int(np.floor(np.log10(abs(value)))) + (1 if f"{abs(value):e}"[0] == "1" else 0)
    return float(round(value, digits))


def day_of(days: float) -> datetime.date:
    """The day of a number that a `Numbers` reader of days gives."""
    return datetime.date.fromordinal(int(days) + _EPOCH)
