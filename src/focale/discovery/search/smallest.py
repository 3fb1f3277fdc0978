"""How surprising is the most surprising candidate of a field, for thousands of choices at once?

The statistic: the smallest one-sided hypergeometric p over the candidates of the field. Of accounts
that know the field, N in all and K in the candidate, a choice of m holds k: P(at least k), and for
candidates of a large part of all accounts also P(at most k). R. A. Fisher (1935).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from focale.discovery.search.question import Codes, Counts, Question
from focale.evidence.hypergeometric import tail_at_least, tail_at_most, tails_of_draw

LEAST_HITS = 3  # of the choice, in a candidate that is said to be frequent
LEAST_SHARE = 0.25  # of those of the choice that know the field: fewer do not share it
RARER_FROM = 0.3  # share of all, from which a candidate may be said to be rare among the choice
_DENSE = 1_500_000  # choices times candidates, up to which every pair is counted

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Seen:
    """What one choice holds of a question. known: accounts that know the field. hits: by candidate.

    more, fewer: P(at least as many), P(at most as many), by candidate; 1 where not asked.
    """

    known: int
    hits: Counts
    more: Floats
    fewer: Floats

    @property
    def smallest(self) -> float:
        """The statistic; 1 where nothing can be asked."""
        if not len(self.hits):
            return 1.0
        return float(min(self.more.min(), self.fewer.min()))


@dataclass(frozen=True)
class Counted:
    """A question, and how many of all accounts know it and are in each of its candidates."""

    question: Question
    known: int
    inside: Counts


def least_hits(known: npt.ArrayLike) -> Counts:
    """From how many hits, of those that know the field, a candidate may be said to be shared.

    >>> least_hits([4, 12, 13, 20]).tolist()
    [3, 3, 4, 5]
    """
    found: Counts = np.maximum(LEAST_HITS, np.ceil(LEAST_SHARE * np.asarray(known))).astype(
        np.int64
    )
    return found


def counted(question: Question, codes: Codes | None = None) -> Counted:
    """The question over all its accounts, or over these codes of some."""
    mine = question.codes if codes is None else codes
    return Counted(question, int((mine >= 0).sum()), question.counts(mine))


def seen(of: Counted, chosen: Codes) -> Seen:
    """What one choice, given by its codes, holds."""
    hits, known = of.question.counts(chosen), int((chosen >= 0).sum())
    if not len(hits):
        nothing = np.empty(0)
        return Seen(known, hits, nothing, nothing)
    more, fewer = np.ones(len(hits)), np.ones(len(hits))
    often = hits >= least_hits(known)
    more[often] = tail_at_least(hits[often], of.inside[often], of.known, known)
    large = of.inside >= RARER_FROM * of.known
    fewer[large] = tail_at_most(hits[large], of.inside[large], of.known, known)
    return Seen(known, hits, more, fewer)


def smallest(of: Counted, chosen: Codes) -> Floats:
    """The statistic of each choice. chosen: one row of codes each."""
    times = len(chosen)
    question = of.question
    if not question.size:
        return np.ones(times)
    known = (chosen >= 0).sum(axis=1)
    if question.sets is None or times * question.size <= _DENSE:
        hits = _hits(question, chosen)
        return _least(of, np.arange(question.size), known, hits)
    large = np.flatnonzero(of.inside >= RARER_FROM * of.known)
    least = _least_of_hit(of, known, chosen)
    if len(large):
        hits = _hits_of(question, chosen, large)
        least = np.minimum(least, _least(of, large, known, hits))
    return least


def _hits(question: Question, chosen: Codes) -> Counts:
    """How many of each choice are in each candidate: one row a choice."""
    if question.sets is not None:
        return _hits_of(question, chosen, np.arange(question.size))
    times = len(chosen)
    width = question.classes + 1
    places = chosen + 1 + np.arange(times, dtype=np.int64)[:, None] * width
    by_class = np.bincount(places.ravel(), minlength=times * width).reshape(times, width)
    by_class[:, 0] = 0
    before = np.cumsum(by_class, axis=1, dtype=np.int32)
    low, high = question.intervals
    found: Counts = before[:, high + 1] - before[:, low]
    return found


def _hits_of(question: Question, chosen: Codes, candidates: Counts) -> Counts:
    """`_hits` of some candidates of sets."""
    assert question.sets is not None  # noqa: S101 (intervals have their own way)
    times, each = chosen.shape
    column = np.full(question.size, -1, np.int64)
    column[candidates] = np.arange(len(candidates))
    place, candidate = question.sets.of(chosen.ravel())
    mine = column[candidate]
    kept = mine >= 0
    flat = (place[kept] // each).astype(np.int64) * len(candidates) + mine[kept]
    return np.bincount(flat, minlength=times * len(candidates)).reshape(times, len(candidates))


def _least(of: Counted, candidates: Counts, known: Counts, hits: Counts) -> Floats:
    """The smallest p of each row of hits: one table of tails for each number of accounts known."""
    inside = of.inside[candidates]
    large = inside >= RARER_FROM * of.known
    columns = np.arange(len(candidates))
    least = np.ones(len(hits))
    for many in np.unique(known):
        rows = np.flatnonzero(known == many)
        at_least = tails_of_draw(inside, of.known, int(many))
        p = np.ones((len(candidates), int(many) + 1))
        first = int(least_hits(many))
        p[:, first:] = at_least[:, first:]
        at_most = 1 - np.pad(at_least[large, 1:], ((0, 0), (0, 1)))
        p[large] = np.minimum(p[large], at_most)
        least[rows] = p[columns, hits[rows]].min(axis=1)
    return least


def _least_of_hit(of: Counted, known: Counts, chosen: Codes) -> Floats:
    """The smallest P(at least k) of each choice, over the candidates that it holds often enough."""
    assert of.question.sets is not None  # noqa: S101
    times, each = chosen.shape
    size = of.question.size
    place, candidate = of.question.sets.of(chosen.ravel())
    pairs, hits = np.unique(
        (place // each).astype(np.int64) * size + candidate, return_counts=True
    )  # fmt: skip
    row, column = np.divmod(pairs, size)
    often = hits >= least_hits(known[row])
    row, column = row[often], column[often]
    least = np.ones(times)
    if len(row):
        more = tail_at_least(hits[often], of.inside[column], of.known, known[row])
        np.minimum.at(least, row, more)
    return least
