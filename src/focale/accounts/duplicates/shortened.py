"""Which word of another name may a name's own words stand for, joined or shortened?

"Pharma Dom" is written "Pharmadom"; "Institut de radioprotection et de sûreté nucléaire" is
"IRSN", with "société anonyme" or "association" in front a letter or two more; "Immobilière 3F" is
"I3F", "JT International" "JTI", "Rocade Distribution" "Rocadis". Only words that some text of the
file has are looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import product

import numpy as np

from focale.accounts.duplicates.codes import NONE, Ints
from focale.glossary.generic_words import GRAMMAR, NEUTRAL

MOST = 6  # words of a text that are compared, the rarest
RUNS = 4  # words of others that a text can make of its own
_LETTER, _CHOICE = 4.7, 1.6  # bits of a letter of initials, and of the runs they may be of
_CHOICES = 3.2  # the same, of ways to shorten by syllables, or with a body's kind in front
_SYLLABLE = 4.0  # bits of a letter of a syllable: the second one follows from the first
_IN_FRONT = ("a", "f", "s", "sa")  # association, fondation, société (anonyme): not in the core
_SHORT = 4  # signs of a word that initials may keep whole: "JT International" is "JTI"
_SYLLABLES, _LONGEST = 4, 4  # signs: a word of syllables has more; of one syllable
_LEAST_JOINED = 3  # signs that a joined word has more than
_SHORTEST = 3  # signs that initials have more than, the kind of body being one of them
_JOINED = 4  # words that are joined to one, at most, unless it is all of them
_ARTICLES = frozenset("de la le les du des d l et".split())

Run = tuple[int, float, Sequence[str]]
"""A word's number, the bits it may say at most, and the words that it stands for."""


class Runs:
    """The words of other texts that a text's own would make, joined or shortened.

    ids: (texts, RUNS), -1 for none. covers: (texts, RUNS, MOST), which of the text's words
    stand for it. most: (texts, RUNS), the bits that it may say, by its letters; inf for words
    that are only joined.
    """

    def __init__(
        self,
        texts: Sequence[Sequence[str]],
        numbers: Mapping[str, int],
        ids: Ints,
        common: Mapping[str, float],
    ) -> None:
        self.ids = np.full((len(texts), RUNS), NONE, np.int32)
        self.covers = np.zeros((len(texts), RUNS, MOST), bool)
        self.most = np.full((len(texts), RUNS), np.inf, np.float32)
        known = _Known(numbers, common, {words[0] for words in texts if len(words) == 1})
        for place, words in enumerate(texts):
            found = known.runs(words) if len(words) > 1 else ()
            for run, (word, most, covered) in enumerate(found):
                self.ids[place, run] = word
                self.most[place, run] = most
                own = {numbers[part] for part in covered}
                self.covers[place, run] = [number in own for number in ids[place].tolist()]
        self.is_empty = not (self.ids >= 0).any()


class _Known:
    """The words that a text may stand for. alone: those that are a text by themselves."""

    def __init__(
        self, numbers: Mapping[str, int], common: Mapping[str, float], alone: Set[str]
    ) -> None:
        self._numbers = numbers
        self._neutral = {word for word, share in common.items() if share >= NEUTRAL}
        self._grammar = {word for word, share in common.items() if share >= GRAMMAR}
        names = [word for word in alone if _SYLLABLES < len(word) <= 2 * _LONGEST]
        self._syllables = {word[:2] + word[n : n + 2] for word in names for n in (2, 3, 4)}
        self._alone = frozenset(names)

    def runs(self, words: Sequence[str]) -> list[Run]:
        """What a text's words may be one word of, the surest first, RUNS at most."""
        if len(words) == 2:
            joined = words[0] + words[1]
            known = self._numbers.get(joined) if len(joined) > _LEAST_JOINED else None
            found = [] if known is None else [(known, np.inf, words)]
        else:
            found = list(self._joined(words))
        large = [word for word in words if word not in self._neutral]
        if len(words) > 2 or len(words[0]) <= _SHORT or words[1][0].isdigit():
            found += self._initials(words, large)
        if len(large) in (2, 3) and large[0][:2] + large[1][:2] in self._syllables:
            found += self._beginnings(large)
        if len(found) < 2:
            return found
        return list({run[0]: run for run in reversed(found)}.values())[::-1][:RUNS]

    def _joined(self, words: Sequence[str]) -> Iterator[Run]:
        """Words written as one: "pharma dom", "pharmadom"."""
        numbers = self._numbers
        for start in range(len(words) - 1):
            joined = words[start]
            for end in range(start + 1, min(start + _JOINED, len(words))):
                joined += words[end]
                if joined in numbers and len(joined) > _LEAST_JOINED:
                    yield numbers[joined], np.inf, words[start : end + 1]
        if len(words) > _JOINED and (joined := "".join(words)) in numbers:
            yield numbers[joined], np.inf, words

    def _initials(self, words: Sequence[str], large: Sequence[str]) -> Iterator[Run]:
        """Words written as their initials, small words aside or not; the longest first."""
        kept = [word for word in words if word not in self._grammar]
        most = [word for word in words if word not in _ARTICLES]
        for chosen in {tuple(large): 0, tuple(kept): 0, tuple(most): 0, tuple(words): 0}:
            if len(chosen) < 2:
                continue
            parts = [word if word[0].isdigit() else word[0] for word in chosen]
            yield from self._with_kind_in_front("".join(parts), chosen)
            if len(chosen[0]) <= _SHORT and chosen[0][0].isalpha():
                yield from self._named([chosen[0], *parts[1:]], chosen)
            yield from self._named(parts, chosen)

    def _named(self, parts: Sequence[str], chosen: Sequence[str]) -> Iterator[Run]:
        """The words that parts make, one after the other; two letters need a third word."""
        numbers = self._numbers
        for length in range(len(parts), 1, -1):
            for start in range(len(parts) - length + 1):
                short = "".join(parts[start : start + length])
                if short in numbers and (len(short) > 2 or len(parts) > 2):
                    covered = chosen[start : start + length]
                    if short not in covered:
                        yield numbers[short], len(short) * _LETTER - _CHOICE, covered

    def _with_kind_in_front(self, short: str, chosen: Sequence[str]) -> Iterator[Run]:
        """All initials, those of the kind of body in front of them: "APEC", "SARA"."""
        for kind in _IN_FRONT:
            word = kind + short
            if len(word) > _SHORTEST and word in self._numbers and word not in chosen:
                yield self._numbers[word], len(word) * _LETTER - _CHOICES, chosen

    def _beginnings(self, large: Sequence[str]) -> Iterator[Run]:
        """Words written as their beginnings: "rocade distribution", "rocadis"."""
        if min(map(len, large)) <= _LONGEST:
            return
        for lengths in product((2, 3, 4), repeat=2) if len(large) == 2 else [(2, 2, 2)]:
            short = "".join(word[:n] for word, n in zip(large, lengths, strict=True))
            if short in self._alone:
                yield self._numbers[short], len(short) * _SYLLABLE - _CHOICES, large
