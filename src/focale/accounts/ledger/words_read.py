"""How is a column of words read, each distinct word once?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from focale.criterion.fold import fold
from focale.glossary.messages import Message

_SIGNS = re.compile(r"[^a-z0-9]+")
_NUMBERS = re.compile(r"\b(?:\d+|pct)\b")


@dataclass(frozen=True)
class Words:
    """The distinct texts of a column, how often each stands there, and which row has which.

    at: of each row, its place in `texts`, -1 for a blank.
    """

    texts: list[str]
    counts: list[int]
    at: np.ndarray[Any, np.dtype[np.int64]]

    def codes(self, code_of: Callable[[str], int], blank: int) -> np.ndarray[Any, Any]:
        """A small number for each row, told by its text."""
        codes = np.array([*(code_of(text) for text in self.texts), blank], dtype=np.int8)
        return np.asarray(codes[self.at])

    def by_count(self) -> list[str]:
        """The texts, the most frequent first."""
        order = sorted(range(len(self.texts)), key=lambda place: (-self.counts[place], place))
        return [self.texts[place] for place in order]


def words_in(column: pa.Array) -> Words:
    """The distinct texts of a column of texts."""
    coded = column.dictionary_encode()
    at = np.asarray(pc.fill_null(coded.indices, -1)).astype(np.int64)
    counts = np.bincount(at[at >= 0], minlength=len(coded.dictionary))
    return Words(coded.dictionary.to_pylist(), counts.tolist(), at)


def plain_word(text: str) -> str:
    """Folded words without signs.

    >>> plain_word("Fermé - Gagné"), plain_word("closed_won")
    ('ferme gagne', 'closed won')
    """
    return _SIGNS.sub(" ", fold(text)).strip()


def without_numbers(word: str) -> str:
    """A plain word without the numbers that order or weigh it.

    >>> without_numbers("6 gagne 100")
    'gagne'
    """
    return " ".join(_NUMBERS.sub(" ", word).split())


def one_spelling(column: pa.Array) -> tuple[pa.Array, dict[str, str]]:
    """The column with one spelling for what differs only in case, accents, spaces and signs.

    Gives the column, and (spelling -> the most frequent one) of what was changed.
    """
    words = words_in(column)
    groups: dict[str, list[int]] = {}
    for place, text in enumerate(words.texts):
        groups.setdefault(plain_word(text).replace(" ", "") or text, []).append(place)
    changed: dict[str, str] = {}
    for places in groups.values():
        if len(places) > 1:
            best = max(places, key=lambda place: words.counts[place])
            changed |= {words.texts[p]: words.texts[best] for p in places if p != best}
    if not changed:
        return column, {}
    kept = pa.array([changed.get(text, text) for text in words.texts], pa.string())
    at = pa.array(np.where(words.at < 0, 0, words.at), mask=words.at < 0)
    return kept.take(at), changed


def shown(words: Words, most: int = 6) -> tuple[Message | str, ...]:
    """The most frequent texts with their counts, for a sentence.

    >>> [one.words("en") for one in shown(words_in(pa.array(["A", "B", "A"])))]
    ['A (2)', 'B (1)']
    """
    counts = Counter(dict(zip(words.texts, (int(n) for n in words.counts), strict=True)))
    listed = [counted_value(text, count) for text, count in counts.most_common(most)]
    return (*listed, "…") if len(words.texts) > most else tuple(listed)


def counted_value(text: str, count: int) -> Message:
    """A value and how often it stands, its digits in threes.

    >>> counted_value("Open", 1589).words("en")
    'Open (1,589)'
    """
    return Message("ledger_value", facts={"value": text, "count": count})
