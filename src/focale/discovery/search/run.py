"""Which fields tell the best from the others, and which pairs of fields do so together?

One question per field; its p is the rank of its statistic among random choices of as many accounts
that repeat the whole search. Fields are judged together by Benjamini and Hochberg. A pair of fields
that stand is asked inside the pattern of its better half only, and judged with all the fields;
fields are judged among themselves, so that pairs lift no field that would not stand. Choices are
drawn from all the accounts compared, the best among them: exact for any number of accounts
(E. J. G. Pitman, 1937), and on a market the same as draws from the base.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from focale.discovery.search.draws import REDRAWS, SEED, Rows, draws
from focale.discovery.search.pattern import Pattern
from focale.discovery.search.question import Codes, Question
from focale.discovery.search.smallest import Counted, Floats, Seen, counted, seen, smallest
from focale.evidence.rates import Rate
from focale.evidence.several import FALSE_SHARE, adjusted

JOINED = 20.0  # times less surprising than two joined, as far as one candidate is told instead
BROADER = 2.0  # times the smallest p, up to which a broader candidate is told instead
LEAST_BEST = 4  # best customers inside a pattern, from which a pair is asked
MOST_HALVES = 6  # patterns inside which pairs are asked, the most surprising first


@dataclass(frozen=True)
class Hit:
    """The answer of one field, perhaps inside a pattern of another one.

    more: whether it is more frequent among the best, or rarer. best, base: how many have it, of
    those known, among the best and among all others. smallest: the hypergeometric p. p: its rank
    among the redraws. q: the smallest false share at which it would be found; None before that.
    """

    question: Question
    candidate: int
    more: bool
    best: Rate
    base: Rate
    smallest: float
    p: float
    q: float | None = None
    inside: Hit | None = None

    @property
    def field(self) -> str:
        """Of the field."""
        return self.question.field

    @property
    def pattern(self) -> Pattern:
        """What it asks."""
        return self.question.pattern(self.candidate)

    @property
    def is_found(self) -> bool:
        """Whether it stands among all questions asked together."""
        return self.q is not None and self.q <= FALSE_SHARE

    @property
    def times(self) -> float | None:
        """How many times as frequent among the best; None where no other account has it."""
        best, base = self.best.share, self.base.share
        return best / base if best is not None and base else None


@dataclass(frozen=True)
class Searched:
    """All answers. hits: one a field, the most surprising first. pairs: inside a found one."""

    hits: tuple[Hit, ...]
    pairs: tuple[Hit, ...]
    best: int
    accounts: int

    @property
    def found(self) -> tuple[Hit, ...]:
        """The fields that stand."""
        return tuple(hit for hit in self.hits if hit.is_found)


@dataclass
class Chances:
    """Redraws, and what they gave, kept for searches of as many best among as many accounts.

    Leaving one customer out repeats the search on accounts that differ by that one: the redraws of
    the first are kept for the others.
    """

    times: int = REDRAWS
    seed: int = SEED
    _rows: dict[tuple[int, int], Rows] = field(default_factory=dict)
    _ranks: dict[tuple[object, ...], Floats] = field(default_factory=dict)

    def rows(self, accounts: int, each: int) -> Rows:
        """The redraws."""
        key = (accounts, each)
        if key not in self._rows:
            self._rows[key] = draws(accounts, each, self.times, self.seed)
        return self._rows[key]

    def p(self, key: tuple[object, ...], of: Counted, codes: Codes, each: int, got: float) -> float:
        """The rank of a statistic among those of the redraws, between 1/(times + 1) and 1."""
        if key not in self._ranks:
            self._ranks[key] = np.sort(smallest(of, codes[self.rows(len(codes), each)]))
        least = self._ranks[key]
        as_small = int(np.searchsorted(least, got * (1 + 1e-9), side="right"))
        return (1 + as_small) / (1 + self.times)


def search(
    questions: Sequence[Question],
    best: Rows,
    others: Rows,
    *,
    chances: Chances | None = None,
    pairs: bool = True,
    without: int | None = None,
    apart: Collection[str] = (),
) -> Searched:
    """Everything that tells the best from the others.

    best, others: places of the accounts in the codes of the questions. chances: kept from an
    earlier search over the same accounts. without: the place of a best customer to leave out.
    apart: fields that lift no other one: those that move with how the best were chosen stand
    nearly always.
    """
    chances = chances or Chances()
    kept = best if without is None else best[best != without]
    pool = np.concatenate((kept, others))
    size = len(kept)
    hits = [_hit(question, pool, size, chances, ()) for question in questions]
    if not size or not len(others):
        return Searched((), (), size, len(pool))
    free = _judged([hit for hit in hits if hit.field not in apart])
    moved = [hit for hit in _judged(hits) if hit.field in apart]
    told = sorted([*free, *moved], key=_surprise)
    inside: list[Hit] = []
    if pairs:
        alone = [hit for hit in told if hit.is_found and hit.more]
        for half in alone[:MOST_HALVES]:
            inside += _inside(half, alone, pool, size, chances)
    both: list[Hit] = []
    for family, is_moved in ((free, False), (told, True)):
        mine = [pair for pair in inside if _touches(pair, apart) is is_moved]
        both += _judged([*family, *mine])[len(family) :]
    return Searched(tuple(told), tuple(both), size, len(pool))


def _touches(pair: Hit, fields: Collection[str]) -> bool:
    return pair.field in fields or (pair.inside is not None and pair.inside.field in fields)


def _surprise(hit: Hit) -> tuple[float, float]:
    return (hit.p, hit.smallest)


def _judged(hits: Sequence[Hit]) -> list[Hit]:
    if not hits:
        return []
    q = adjusted([hit.p for hit in hits])
    return [replace(hit, q=float(one)) for hit, one in zip(hits, q, strict=True)]


def _inside(half: Hit, told: Sequence[Hit], pool: Rows, size: int, chances: Chances) -> list[Hit]:
    """The other fields, asked of the accounts that meet the better half of the pair."""
    meets = half.question.meets(half.candidate, half.question.codes[pool]) == 1
    mine, best = pool[meets], int(meets[:size].sum())
    if best < LEAST_BEST or best == len(mine):
        return []
    key = ((half.field, half.candidate),)
    return [
        replace(_hit(other.question, mine, best, chances, key), inside=half)
        for other in told
        if other.field != half.field and _surprise(half) <= _surprise(other)
    ]


def _hit(
    question: Question, pool: Rows, size: int, chances: Chances, key: tuple[object, ...]
) -> Hit:
    """The answer of one field over these accounts, the best first."""
    codes = question.codes[pool]
    of = counted(question, codes)
    mine = seen(of, codes[:size])
    if not len(mine.hits) or not mine.known:
        nobody = Rate(0, mine.known)
        return Hit(question, 0, True, nobody, Rate(0, of.known - mine.known), 1.0, 1.0)
    got = mine.smallest
    p = 1.0 if got >= 1.0 else chances.p((question.field, size, *key), of, codes, size, got)
    candidate, more = _told(of, mine)
    hits, inside = int(mine.hits[candidate]), int(of.inside[candidate])
    return Hit(
        question, candidate, more, Rate(hits, mine.known),
        Rate(inside - hits, of.known - mine.known), got, p,
    )  # fmt: skip


def _told(of: Counted, mine: Seen) -> tuple[int, bool]:
    """The broadest candidate whose p is within a factor of the smallest; and whether frequent.

    One that joins two others has many chances to fit a little better by luck: it is told only
    where it does so by far.
    """
    more = bool(mine.more.min() <= mine.fewer.min())
    p: npt.NDArray[np.float64] = mine.more if more else mine.fewer
    alone = p[: len(p) - of.question.joined]
    if len(alone) < len(p) and alone.min() <= p.min() * JOINED:
        p = alone
    near = np.flatnonzero(p <= p.min() * BROADER)
    if p.min() >= 1.0:  # nothing frequent enough to be asked: tell what is most frequent
        near = np.flatnonzero(mine.hits[: len(p)] == mine.hits[: len(p)].max())
        return int(near[np.argmin(of.inside[near])]), True
    wide = of.inside[near] if more else -of.inside[near]
    return int(near[np.argmax(wide)]), more


def by_field(hits: Sequence[Hit]) -> Mapping[str, Hit]:
    """The answers by the name of their field."""
    return {hit.field: hit for hit in hits}
