"""Which words do two texts share, how rare are these words, and what is left over?

A text becomes the numbers of its words, the rarest first; a pair is compared in arrays, words
that differ by a slip of the pen included. The weight of a word is how much its rarity in the
file tells: log2 of one in how many texts has it. Words that are common everywhere
(`glossary.generic_words`) never weigh more than there, however small the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from focale.accounts.duplicates.codes import NONE, Flags, Ints, Reals
from focale.accounts.duplicates.shortened import MOST, RUNS, Runs
from focale.accounts.values.scripts import one_byte_signs
from focale.glossary.generic_words import NEUTRAL

LEAST_TEXTS = 10_000  # a smaller file does not make its words common
FEW = 3  # words that most texts have at most; these are quicker to compare
NEAR = 0.79  # how alike two words are that one slip may separate, 0 to 1
_NEAR_WORTH = 0.8  # of the weight of a word, where it is only nearly the same
_SHORT = 3  # signs of a word that tells a branch rather than a name
_LONG = 12  # signs of a word in which two slips are one word still
_FIRST = 0.85  # of how alike words are that begin with another sign: few slips are there
_NEXT_WORTH = np.array([1.0, 0.7, 0.45, 0.3, 0.2, 0.15], np.float32)
"""Of the weight of the first, second, third ... rarest word shared: words come in phrases."""
_LEFT = np.float32(11.0)  # most that one word left over counts
_NEUTRAL_BITS = -np.log2(NEUTRAL)
_OFTEN = 7.6  # bits: a word of one text in two hundred is common in this file
_WHOLE = 18.0  # bits of a word that is not common, in a text that is the same as a whole


@dataclass(frozen=True)
class Shared:
    """What pairs of texts have in common, arrays of one length.

    bits: the weight of the shared words. same: all words are shared. left_a, left_b: the
    weight of the words that only one has, neutral ones aside. short: the weight of what is
    shared because one writes words as their initials or beginnings; letters: what these letters
    would say of words nobody else has. numbers: whether both have a number that
    the other lacks. sign: whether a word that only one has is a number or a short sign ("TP").
    count: words shared; slips: those that are only nearly the same.
    """

    bits: Reals
    same: Flags
    left_a: Reals
    left_b: Reals
    short: Reals
    letters: Reals
    numbers: Flags
    sign: Flags
    count: Ints
    slips: Ints


class Words:
    """The words of a field's distinct texts. ids: (texts, MOST), the rarest first, -1 for none.

    runs: whether words may also be written as one, or as their initials.
    """

    def __init__(
        self,
        texts: Sequence[Sequence[str]],
        common: Mapping[str, float] | None = None,
        *,
        runs: bool = False,
    ) -> None:
        numbers: dict[str, int] = {}
        flat: list[int] = []
        lengths = np.empty(len(texts), np.int64)
        for place, words in enumerate(texts):
            once = dict.fromkeys(words)
            lengths[place] = len(once)
            flat += [numbers.setdefault(word, len(numbers)) for word in once]
        self.numbers = numbers
        self.vocabulary = list(numbers)
        ids = np.array(flat, np.int32)
        self.texts_with = np.bincount(ids, minlength=len(numbers))
        share = self.texts_with / max(len(texts), LEAST_TEXTS)
        for word, least in (common or {}).items():
            if word in numbers:
                share[numbers[word]] = max(share[numbers[word]], least)
        self.bits: Reals = (-np.log2(np.maximum(share, 1e-12))).astype(np.float32)
        self.ids = _rarest_first(ids, lengths, self.bits)
        self.runs = Runs(texts if runs else (), numbers, self.ids, common or {})
        self._signs = _Signs(self.vocabulary)
        self._common = common or {}

    def weight(self) -> Reals:
        """How much each whole text tells: only words that are common limit it."""
        bits = np.full(len(self.vocabulary) + 1, _WHOLE, np.float32)
        for word, share in self._common.items():
            if word in self.numbers:
                bits[self.numbers[word]] = -np.log2(share)
        often = np.flatnonzero(self.bits < _OFTEN)
        bits[often] = np.minimum(bits[often], self.bits[often])
        bits[-1] = 0
        return np.asarray(bits[self.ids].sum(axis=1), np.float32)

    def number_of(self, word: str) -> int:
        """The number of a word; -1 when no text has it."""
        return self.numbers.get(word, NONE)

    def shared(self, a: Ints, b: Ints, needed: Reals | None = None) -> Shared:
        """What the texts numbered a and b have in common, pair by pair.

        needed: the bits that each pair must have to matter; words that are only nearly the same
        are not looked for where they cannot give them.
        """
        if not len(a):
            return self._shared(a, b, needed, MOST)
        few = (self.ids[a, FEW] < 0) & (self.ids[b, FEW] < 0)
        parts = []
        for chosen, width in ((few, FEW), (~few, MOST)):
            least = None if needed is None else needed[chosen]
            parts.append(self._shared(a[chosen], b[chosen], least, width))
        order = np.argsort(np.concatenate([np.flatnonzero(few), np.flatnonzero(~few)]))
        columns = zip(*(vars(part).values() for part in parts), strict=True)
        return Shared(*(np.concatenate(both)[order] for both in columns))

    def _shared(self, a: Ints, b: Ints, needed: Reals | None, width: int) -> Shared:
        """The same, for texts of `width` words at most."""
        left, right = self.ids[a, :width], self.ids[b, :width]
        has_left, has_right = left >= 0, right >= 0
        same = (left[:, :, None] == right[:, None, :]) & has_left[:, :, None]
        exact_left, exact_right = same.any(axis=2), same.any(axis=1)
        worth = exact_left.astype(np.float32)
        padded = np.append(self.bits, np.float32(0))
        bits_left, bits_right = padded[left], padded[right]
        run_left, run_right, run_bits, short, letters = self._runs(a, b, left, right)
        open_left = has_left & ~exact_left & ~run_left
        open_right = has_right & ~exact_right & ~run_right
        if needed is not None:
            to_come = np.minimum(
                (bits_left * open_left).sum(axis=1), (bits_right * open_right).sum(axis=1)
            )
            there = (bits_left * exact_left).sum(axis=1) + run_bits
            open_left &= (there + to_come >= needed)[:, None]
        near_left, near_right = self._near(left, right, open_left, open_right, worth)
        got_left = exact_left | near_left | run_left
        got_right = exact_right | near_right | run_right
        rank = np.minimum(np.cumsum(got_left, axis=1) - 1, MOST - 1)
        bits = (bits_left * worth * _NEXT_WORTH[np.maximum(rank, 0)] * got_left).sum(axis=1)
        bits += run_bits
        over_left, over_right = has_left & ~got_left, has_right & ~got_right
        counted_left, counted_right = bits_left > _NEUTRAL_BITS, bits_right > _NEUTRAL_BITS
        digits = np.append(self._signs.has_digit, False)
        return Shared(
            bits=bits.astype(np.float32),
            same=(exact_left == has_left).all(axis=1) & (exact_right == has_right).all(axis=1),
            left_a=(np.minimum(bits_left, _LEFT) * (over_left & counted_left)).sum(axis=1),
            left_b=(np.minimum(bits_right, _LEFT) * (over_right & counted_right)).sum(axis=1),
            short=short,
            letters=letters,
            numbers=(over_left & digits[left]).any(axis=1)
            & (over_right & digits[right]).any(axis=1),
            sign=(over_left & counted_left & self._signs.is_short[left]).any(axis=1)
            | (over_right & counted_right & self._signs.is_short[right]).any(axis=1),
            count=got_left.sum(axis=1).astype(np.int32),
            slips=near_left.sum(axis=1).astype(np.int32),
        )

    def _runs(
        self, a: Ints, b: Ints, left: Ints, right: Ints
    ) -> tuple[Flags, Flags, Reals, Reals, Reals]:
        """Words the other side writes as one: (left, right) covered, bits, of short, letters."""
        cover_left, cover_right = np.zeros(left.shape, bool), np.zeros(left.shape, bool)
        bits, short, letters = (np.zeros(len(a), np.float32) for _ in range(3))
        if self.runs.is_empty:
            return cover_left, cover_right, bits, short, letters
        sides = ((a, right, cover_left, cover_right), (b, left, cover_right, cover_left))
        for texts, words, covered, told in sides:
            rows = np.flatnonzero((self.runs.ids[texts] >= 0).any(axis=1))
            for place in range(RUNS if len(rows) else 0):
                run = self.runs.ids[texts[rows], place]
                match = (words[rows] == run[:, None]) & (run >= 0)[:, None]
                hit = np.flatnonzero(match.any(axis=1))
                if not len(hit):
                    continue
                at = rows[hit]
                told[at] |= match[hit]
                covered[at] |= self.runs.covers[texts[at], place, : left.shape[1]]
                most = self.runs.most[texts[at], place]
                gained = np.minimum(self.bits[run[hit]], most)
                bits[at] += gained
                is_short = np.isfinite(most)
                short[at] += np.where(is_short, gained, 0)
                letters[at] = np.where(is_short, np.maximum(letters[at], most), letters[at])
        return cover_left, cover_right, bits, short, letters

    def _near(
        self, left: Ints, right: Ints, open_left: Flags, open_right: Flags, worth: Reals
    ) -> tuple[Flags, Flags]:
        """Which open words are nearly a word of the other side; writes their worth."""
        near_left, near_right = np.zeros_like(open_left), np.zeros_like(open_right)
        rows = np.flatnonzero(open_left.any(axis=1) & open_right.any(axis=1))
        if not len(rows):
            return near_left, near_right
        a, b = left[rows], right[rows]
        maybe = open_left[rows][:, :, None] & open_right[rows][:, None, :]
        maybe &= self._signs.may_be_near(a, b)
        pair, at_a, at_b = np.nonzero(maybe)
        alike = self._signs.alike(a[pair, at_a], b[pair, at_b])
        good = alike >= NEAR
        pair, at_a, at_b, alike = rows[pair[good]], at_a[good], at_b[good], alike[good]
        np.maximum.at(worth, (pair, at_a), (alike * _NEAR_WORTH).astype(np.float32))
        near_left[pair, at_a] = True
        near_right[pair, at_b] = True
        return near_left, near_right


def _rarest_first(ids: Ints, lengths: np.ndarray[Any, Any], bits: Reals) -> Ints:
    """The words of each text in a row of MOST places."""
    texts = len(lengths)
    row = np.repeat(np.arange(texts), lengths)
    order = np.lexsort((ids, -bits[ids], row)) if len(ids) else np.empty(0, np.int64)
    starts = np.cumsum(lengths) - lengths
    place = np.arange(len(ids)) - np.repeat(starts, lengths)
    table = np.full((texts, MOST), NONE, np.int32)
    kept = place < MOST
    table[row[kept], place[kept]] = ids[order][kept]
    return table


class _Signs:
    """What tells at a glance whether two words can be nearly the same."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._words = np.array([*vocabulary, ""], object)
        size = len(vocabulary) + 1
        self.length = np.fromiter(map(len, self._words), np.int16, size)
        self.has_digit = np.fromiter((any(map(str.isdigit, w)) for w in vocabulary), bool, size - 1)
        signs = np.array([one_byte_signs(word[:16]) for word in self._words], "S16")
        table = signs.view(np.uint8).reshape(size, 16)
        bit = np.left_shift(np.uint32(1), (table % 32).astype(np.uint32))
        self._letters = np.bitwise_or.reduce(np.where(table > 0, bit, np.uint32(0)), axis=1)
        self._start = (table[:, 0].astype(np.int32) << 16) | (table[:, 1].astype(np.int32) << 8)
        self._start |= table[:, 2]
        self.is_short = (self.length <= _SHORT) | np.append(self.has_digit, False)
        self._digit = np.append(self.has_digit, True)

    def may_be_near(self, a: Ints, b: Ints) -> Flags:
        """Whether each word of a row of a could be nearly each of the same row of b."""
        x, y = a[:, :, None], b[:, None, :]
        lengths = np.abs(self.length[x] - self.length[y]) <= 2
        letters = np.bitwise_count(self._letters[x] ^ self._letters[y]) <= 4
        beginning = self._start[x] == self._start[y]
        long = (self.length[x] >= 3) & (self.length[y] >= 3)
        near: Flags = ((lengths & letters) | beginning) & long & ~self._digit[x] & ~self._digit[y]
        return near

    def alike(self, a: Ints, b: Ints) -> Reals:
        """How alike words are, 0 to 1; a beginning of three signs or more counts as 0.8."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA, Prefix

        if not len(a):
            return np.empty(0, np.float32)
        pairs, back = np.unique(a.astype(np.int64) << 32 | b, return_inverse=True)
        x, y = (pairs >> 32).astype(np.int64), (pairs & 0xFFFFFFFF).astype(np.int64)
        one, other = self._words[x], self._words[y]
        alike = process.cpdist(one, other, scorer=OSA.normalized_similarity, workers=-1)
        longer = np.maximum(self.length[x], self.length[y])
        slips = np.rint((1 - np.asarray(alike)) * longer)
        alike = np.where((slips <= 1) | (longer >= _LONG), alike, 0)
        alike = np.where(self._start[x] >> 16 == self._start[y] >> 16, alike, alike * _FIRST)
        prefix = process.cpdist(one, other, scorer=Prefix.similarity, workers=-1)
        shorter = np.minimum(self.length[x], self.length[y])
        is_beginning = (np.asarray(prefix) >= shorter) & (shorter >= 3)
        found = np.where(is_beginning, np.maximum(alike, 0.8), alike)
        return np.asarray(found, np.float32)[back]


def word_lists(texts: Iterable[str]) -> list[list[str]]:
    """The words of texts whose words stand apart by one space."""
    return [text.split() for text in texts]
