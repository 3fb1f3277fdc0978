"""Which pairs of records are worth comparing, out of the half million million there are?

Records that share a key: a rare word of the name, a less rare one in one département, two words,
a phone, a domain, an address ... A key is used where agreeing on it says enough to make doubles
possible (in bits, as in `weights`); a key that many records share is made finer (with the area,
then with the neighbours in order of the name), so that no record is compared with too many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, combinations
from typing import Any

import numpy as np

from focale.accounts.duplicates.codes import NONE, Ints, Longs, Reals, distinct
from focale.accounts.duplicates.records import Records, TextField
from focale.accounts.duplicates.slips import one_slip_apart
from focale.accounts.duplicates.weights import Setting
from focale.accounts.duplicates.words import LEAST_TEXTS

BLOCK = 24  # records of one key that are all compared with each other
NEIGHBOURS = 5  # in a larger block: how many next ones, in order of the name
SLACK = 0.0  # bits that may come from elsewhere
_WORDS = 4  # of a name, the rarest, that are keys
_ALIASES = 2  # words one slip away from a rare one
_BEGINNING = 8  # signs
_REST = 0.5  # bits that the other words take away, at least, where one word is shared alone
_SECOND_WORD = 0.7  # of its bits, as in `words`

Key = tuple[Longs, Reals]
"""The key of each record, -1 for none, and how many bits agreeing on it says."""


def candidates(records: Records, setting: Setting, *, people: bool = False) -> tuple[Ints, Ints]:
    """The pairs to compare, each once, the lower number first."""
    size = max(records.rows, LEAST_TEXTS)
    found = _Pairs(records, setting.review - setting.prior(size) - SLACK)
    least_here = found.least + setting.review_here - setting.review
    for fields in (*records.codes.values(), [records.siren]):
        found.add(np.concatenate([field.codes for field in fields]).astype(np.int64))
    found.add(records.name.codes.astype(np.int64))
    rare = _rare_words(records.name)
    for key, bits in chain(_name_keys(records, rare), _address_keys(records)):
        found.add(np.where(bits >= found.least, key, NONE))
    for key, bits in _keys_here(records, rare, people):
        found.add(np.where(bits >= least_here, key, NONE))
    if people:
        employer, _ = _word(records.employer, 0)
        names = [_word(records.name, place)[0] for place in range(2)]
        found.add(np.concatenate([_mixed(employer, name) for name in names]))
    return found.all()


def _rare_words(name: TextField) -> list[Key]:
    """The rarest words of each record, and those that they may stand for."""
    words = [_word(name, place) for place in range(_WORDS)]
    return [*words, *_aliases(name, words[:2])]


def _name_keys(records: Records, rare: Sequence[Key]) -> Iterator[Key]:
    name, area = records.name, records.area
    words, area_bits = rare[:_WORDS], _bits_of(area)
    alone, bits = _stacked(rare)
    yield alone, bits - np.float32(_REST)
    pairs = [*combinations(words[:3], 2), *((alias, words[1]) for alias in rare[_WORDS:])]
    yield _stacked([_both(*pair, second=_SECOND_WORD) for pair in pairs])
    yield from _runs(name, area, area_bits)
    beginning = _beginnings(name)
    yield _both((beginning, _bits_of(beginning)), (area, area_bits))


def _address_keys(records: Records) -> Iterator[Key]:
    address = records.address
    if not len(address.texts):
        return
    codes, area = address.codes.astype(np.int64), records.area
    whole, place = (codes, _bits_of(codes)), (area, _bits_of(area))
    yield whole
    yield _both(whole, place)
    first, other = _word(address, 0), _word(address, 1)
    yield _both(first, _word(records.name, 0))
    pair = _both(first, other, second=_SECOND_WORD)
    yield _both((distinct(pair[0]), pair[1]), place)


def _keys_here(records: Records, rare: Sequence[Key], people: bool) -> Iterator[Key]:
    """The keys that say that two records stand at one place."""
    place = records.area, _bits_of(records.area)
    yield _stacked([_both(word, place) for word in rare])
    if not people:
        yield _nameless(records)


def _nameless(records: Records) -> Key:
    """The area and the legal form, where a record there has nothing but that form for a name."""
    form = records.form.codes.astype(np.int64)
    key = _mixed(records.area, form)
    alone = np.unique(key[(records.name.codes < 0) & (key >= 0)])
    kept = np.where(np.isin(key, alone), key, NONE)
    return kept, _bits_of(records.area) + _bits_of(form) + np.float32(1)


def _word(field: TextField, place: int) -> Key:
    """The n-th rarest word of each record, and its bits."""
    ids = np.append(field.words.ids[:, place], NONE)[field.codes].astype(np.int64)
    return ids, np.append(field.words.bits, np.float32(0))[ids]


def _aliases(name: TextField, words: Sequence[Key]) -> list[Key]:
    """The words that a record's rare words may stand for, with one slip of the pen."""
    found = one_slip_apart(name.words, _ALIASES)
    bits = np.append(name.words.bits, np.float32(0))
    table = np.vstack([found, np.full((1, _ALIASES), NONE, np.int64)])
    keys = [table[word, place] for word, _ in words for place in range(_ALIASES)]
    return [(key, bits[key]) for key in keys]


def _bits_of(codes: Longs) -> Reals:
    """How much agreeing on a value says, by how many records have it."""
    counts = np.bincount(codes[codes >= 0], minlength=1)
    share = counts / max(len(codes), 1)
    return np.append(-np.log2(np.maximum(share, 1e-9)), 0).astype(np.float32)[codes]


def _both(one: Key, other: Key, second: float = 1.0) -> Key:
    mixed = _mixed(one[0], other[0]) if second == 1 else _mixed_sorted(one[0], other[0])
    return mixed, (one[1] + np.float32(second) * other[1]).astype(np.float32)


def _stacked(keys: Sequence[Key]) -> Key:
    """Several keys of one kind: any of a record's agrees with any of another's."""
    return np.concatenate([key for key, _ in keys]), np.concatenate([bits for _, bits in keys])


def _mixed(one: Longs, other: Longs) -> Longs:
    size = np.int64(1 << 31)
    return np.where((one >= 0) & (other >= 0), one * size + other, NONE)


def _mixed_sorted(one: Longs, other: Longs) -> Longs:
    low, high = np.minimum(one, other), np.maximum(one, other)
    return _mixed(low, high)


def _beginnings(name: TextField) -> Longs:
    """The first signs of the name, words joined."""
    heads: dict[str, int] = {}
    of_text = [
        heads.setdefault(head, len(heads)) if len(head) == _BEGINNING else NONE
        for head in (text.replace(" ", "")[:_BEGINNING] for text in name.texts)
    ]
    return np.array([*of_text, NONE], np.int64)[name.codes]


def _runs(name: TextField, area: Longs, area_bits: Reals) -> Iterator[Key]:
    """The word that a record's words make, joined or by initials, or that it is, and the area."""
    runs = name.words.runs
    if runs.is_empty:
        return
    known = np.vstack([runs.ids, np.full((1, runs.ids.shape[1]), NONE, np.int32)])[name.codes]
    is_wanted = np.zeros(len(name.words.vocabulary) + 1, bool)
    is_wanted[np.unique(runs.ids[runs.ids >= 0])] = True
    bits = np.append(name.words.bits, np.float32(0))
    keys: list[Key] = [(column.astype(np.int64), bits[column]) for column in known.T]
    for place in range(3):
        word, word_bits = _word(name, place)
        keys.append((np.where(is_wanted[word], word, NONE), word_bits))
    yield _stacked(keys)
    yield _stacked([_both(key, (area, area_bits)) for key in keys])


class _Pairs:
    """The pairs found so far, as one number each. least: bits that a key must say."""

    def __init__(self, records: Records, least: float) -> None:
        self.least = least
        self._rows = records.rows
        self._area = records.area
        self._order = _order_of_names(records.name)
        self._found: list[Longs] = []

    def add(self, key: Longs) -> None:
        """The pairs of records that share a key. A key may be stacked: k times all records."""
        rows = np.flatnonzero(key >= 0)
        if len(rows):
            self._grouped(key[rows], rows % self._rows, may_split=True)

    def _grouped(self, key: Longs, rows: Longs, *, may_split: bool) -> None:
        by_key = np.lexsort((self._order[rows], key))
        key, rows = key[by_key], rows[by_key]
        starts = np.flatnonzero(np.append(True, key[1:] != key[:-1]))
        sizes = np.diff(np.append(starts, len(key)))
        size = np.repeat(sizes, sizes)
        self._within(key, rows, (size > 1) & (size <= BLOCK), BLOCK)
        large = size > BLOCK
        if not large.any():
            return
        if may_split:
            split = large & (self._area[rows] >= 0)
            finer = _mixed(distinct(key[split]), self._area[rows[split]])
            self._grouped(finer, rows[split], may_split=False)
        self._within(key, rows, large, NEIGHBOURS)

    def _within(self, key: Longs, rows: Longs, chosen: np.ndarray[Any, Any], far: int) -> None:
        """Pairs of chosen records up to `far` places apart."""
        at = np.flatnonzero(chosen)
        for step in range(1, far):
            at = at[at + step < len(key)]
            at = at[key[at] == key[at + step]]
            if not len(at):
                return
            one, other = rows[at], rows[at + step]
            low, high = np.minimum(one, other), np.maximum(one, other)
            different = low != high
            self._found.append(low[different] * self._rows + high[different])

    def all(self) -> tuple[Ints, Ints]:
        """Each pair once."""
        if not self._found:
            nothing = np.empty(0, np.int32)
            return nothing, nothing
        pairs = np.sort(np.concatenate(self._found))
        self._found = []
        pairs = pairs[np.append(True, pairs[1:] != pairs[:-1])] if len(pairs) else pairs
        return (pairs // self._rows).astype(np.int32), (pairs % self._rows).astype(np.int32)


def _order_of_names(name: TextField) -> Longs:
    """The place of each record in the order of the names; blanks first."""
    order = sorted(range(len(name.texts)), key=name.texts.__getitem__)
    ranks = np.empty(len(order) + 1, np.int64)
    ranks[order] = np.arange(len(order))
    ranks[-1] = NONE
    return ranks[name.codes]
