"""Which rare words may be one word, written with one slip of the pen?

Two words are one slip apart (a sign more, less, other, or two swapped) only if they are the same
once a sign is left out of one or both. Each word is therefore known by all that is left of it
without one sign, as a number computed for all words at once.
"""

from __future__ import annotations

import numpy as np

from focale.accounts.duplicates.codes import NONE, Longs
from focale.accounts.duplicates.words import Words
from focale.accounts.values.scripts import one_byte_signs

_LEAST, _MOST = 5, 16  # signs of a word
_SEEN_ONCE = 3  # a slip makes a word that few texts have
_FAMILY = 6  # words that may share what is left of them
_BASE = np.uint64(1_000_003)


def one_slip_apart(words: Words, most: int) -> Longs:
    """For each rare word up to `most` words that it may stand for: (words, most), -1 for none."""
    found = np.full((len(words.vocabulary), most), NONE, np.int64)
    one, other = _pairs(words)
    both = np.concatenate([np.stack([one, other]), np.stack([other, one])], axis=1)
    rare = words.texts_with[both[0]] <= _SEEN_ONCE
    pairs = np.unique(both[0][rare] << 32 | both[1][rare])
    word, alias = pairs >> 32, pairs & 0xFFFFFFFF
    order = np.lexsort((-words.texts_with[alias], word))
    word, alias = word[order], alias[order]
    starts = np.flatnonzero(np.append(True, np.diff(word) > 0)) if len(word) else word
    place = np.arange(len(word)) - np.repeat(starts, np.diff(np.append(starts, len(word))))
    kept = place < most
    found[word[kept], place[kept]] = alias[kept]
    return found


def _pairs(words: Words) -> tuple[Longs, Longs]:
    """Pairs of words, one of them rare, of which the same is left without one sign."""
    lengths = np.fromiter(map(len, words.vocabulary), np.int64, len(words.vocabulary))
    chosen = np.flatnonzero((lengths >= _LEAST) & (lengths <= _MOST))
    nothing = np.empty(0, np.int64)
    if not len(chosen):
        return nothing, nothing
    left, word = _left_over([words.vocabulary[at] for at in chosen], lengths[chosen])
    word = chosen[word]
    order = np.argsort(left, kind="stable")
    left, word = left[order], word[order]
    pairs = []
    for step in range(1, _FAMILY):
        same = left[step:] == left[:-step]
        one, other = word[:-step][same], word[step:][same]
        rare = np.minimum(words.texts_with[one], words.texts_with[other]) <= _SEEN_ONCE
        pairs.append(np.stack([one[rare], other[rare]]))
    found = np.concatenate(pairs, axis=1)
    return found[0], found[1]


def _left_over(texts: list[str], lengths: Longs) -> tuple[Longs, Longs]:
    """(what is left, word), the words whole and without each of their signs."""
    words = np.array([one_byte_signs(text) for text in texts], f"S{_MOST}")
    table = words.view(np.uint8).reshape(len(texts), _MOST)
    power = _BASE ** np.arange(_MOST + 1, dtype=np.uint64)
    signs = table.astype(np.uint64) + np.uint64(1)
    signs *= np.arange(_MOST) < lengths[:, None]
    before = np.zeros((len(texts), _MOST + 1), np.uint64)
    before[:, 1:] = np.cumsum(signs * power[:_MOST], axis=1, dtype=np.uint64)
    whole = before[:, -1]
    inverse = np.uint64(pow(int(_BASE), -1, 1 << 64))
    rows, places = np.nonzero(np.arange(_MOST) < lengths[:, None])
    without = before[rows, places] + (whole[rows] - before[rows, places + 1]) * inverse
    left = np.concatenate([whole, without]).view(np.int64)
    return left, np.concatenate([np.arange(len(texts)), rows])
