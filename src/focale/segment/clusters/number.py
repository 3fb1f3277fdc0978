"""In how many groups, if in any?

Two questions, both must be answered with yes. Do accounts lie closer to their group's medoid than
they would in one segment (`one_segment`)? The gap between the logarithms of the sums of distances
(R. Tibshirani, G. Walther and T. Hastie, 2001, JRSS B 63). And does half of the accounts give the
same groups as all? For each group the best Jaccard index, averaged over halves (C. Hennig, 2007,
CSDA 52).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from focale.segment.clusters.distance import Matrix, between, known_share, scales_of
from focale.segment.clusters.forms import Feature, Rows
from focale.segment.clusters.medoids import Grouping, grouping_in, groupings
from focale.segment.clusters.one_segment import shuffled

MOST_GROUPS = 8
SHUFFLES = 24
HALVES = 20
LEVEL = 0.05
STABLE = 0.70  # of each group
LEAST_SHARE = 0.03  # of the accounts in a group
LEAST_GAP = 0.02  # closer than chance by so much, or groups are of no use
LEADS_FROM = 0.6  # of the weight known, to stand for others


@dataclass(frozen=True)
class Tried:
    """What was found of one number of groups.

    gap: logarithm of how much closer accounts lie than by chance; error: of the gap. p: how often
    chance gives as much in any number of groups. stability: of each group, 0 to 1; smallest:
    accounts of the smallest group.
    """

    k: int
    gap: float
    error: float
    p: float
    stability: tuple[float, ...]
    smallest: int
    agreement: float

    @property
    def is_stable(self) -> bool:
        """Whether half of the accounts finds each of the groups again."""
        return bool(self.stability) and min(self.stability) >= STABLE


@dataclass(frozen=True)
class Choice:
    """k: how many groups, 1 for none. grouping: of the accounts looked at. tried: each number."""

    k: int
    grouping: Grouping
    tried: tuple[Tried, ...]
    distances: Matrix

    @property
    def of_choice(self) -> Tried | None:
        """What was found of the number that was chosen."""
        return next((tried for tried in self.tried if tried.k == self.k), None)


def chosen_number(
    features: Sequence[Feature], rng: np.random.Generator, k: int | None = None
) -> Choice:
    """The number of groups of these accounts, and the groups. k: the number that is wanted."""
    scales = scales_of(features)
    distances = between(features, features, scales)
    lead = leaders(features)
    most = min(MOST_GROUPS, max(1, len(distances) // 15)) if k is None else k
    found = list(groupings(distances, most, lead))
    chance = _by_chance(features, rng, most, SHUFFLES)
    tried = _tried(found, chance)
    tried = [_with_stability(one, found[one.k - 1], distances, lead, rng, k) for one in tried]
    best = _best(tried, len(distances)) if k is None else min(k, found[-1].k)
    return Choice(best, found[best - 1], tuple(tried), distances)


def leaders(features: Sequence[Feature]) -> NDArray[np.bool_]:
    """The accounts that know enough to stand for others; all, where none does."""
    known = known_share(features, scales_of(features))
    lead = known >= LEADS_FROM
    return lead if lead.sum() >= len(lead) // 4 else known >= np.median(known)


def _by_chance(
    features: Sequence[Feature], rng: np.random.Generator, most: int, shuffles: int
) -> NDArray[np.float64]:
    """The logarithms of the sums of distances of shuffled accounts: (shuffles, number)."""
    logs = []
    for _ in range(shuffles):
        other = shuffled(features, rng)
        distances = between(other, other, scales_of(other))
        totals = [one.total for one in groupings(distances, most, leaders(other))]
        logs.append(np.log(np.maximum(totals + [totals[-1]] * (most - len(totals)), 1e-9)))
    return np.array(logs)


def _tried(found: Sequence[Grouping], chance: NDArray[np.float64]) -> list[Tried]:
    logs = np.log(np.maximum([one.total for one in found], 1e-9))
    both = np.vstack([logs, chance[:, : len(logs)]])
    gained = both[:, :1] - both  # how much closer than in one group
    mean, spread = gained[1:].mean(axis=0), gained[1:].std(axis=0, ddof=1)
    steps = np.maximum(spread, 1e-6)
    scores = (gained - mean) / steps
    largest = scores[:, 1:].max(axis=1) if len(logs) > 1 else np.zeros(len(both))
    tried = []
    for place, one in enumerate(found):
        if one.k == 1:
            continue
        p = float((largest[1:] >= scores[0, place]).sum() + 1) / len(both)
        tried.append(
            Tried(
                one.k, float(gained[0, place] - mean[place]),
                float(spread[place] * np.sqrt(1 + 1 / len(chance))), p, (),
                int(np.bincount(one.label, minlength=one.k).min()), 0.0,
            )
        )  # fmt: skip
    return tried


def _with_stability(
    tried: Tried, found: Grouping, distances: Matrix, lead: NDArray[np.bool_],
    rng: np.random.Generator, wanted: int | None,
) -> Tried:  # fmt: skip
    """The same with stability, where the number may still be chosen."""
    if (tried.p > LEVEL or tried.gap < LEAST_GAP) if wanted is None else tried.k != wanted:
        return tried
    n = len(distances)
    indices = np.zeros((HALVES, found.k))
    agreements = np.zeros(HALVES)
    for turn in range(HALVES):
        half = np.sort(rng.permutation(n)[: max(n // 2, found.k)])
        may_lead = lead[half] if lead[half].sum() >= found.k else np.ones(len(half), bool)
        part = grouping_in(distances[np.ix_(half, half)], found.k, may_lead)
        label = distances[:, half[part.medoids]].argmin(axis=1)
        table = _crossed(found.label, label, found.k)
        union = table.sum(axis=1)[:, None] + table.sum(axis=0)[None, :] - table
        indices[turn] = (table / np.maximum(union, 1)).max(axis=1)
        agreements[turn] = adjusted_rand(table)
    return Tried(
        tried.k, tried.gap, tried.error, tried.p, tuple(map(float, indices.mean(axis=0))),
        tried.smallest, float(agreements.mean()),
    )  # fmt: skip


def _crossed(one: Rows, other: Rows, k: int) -> NDArray[np.float64]:
    return np.bincount(one * k + other, minlength=k * k).reshape(k, k).astype(float)


def adjusted_rand(table: NDArray[np.float64]) -> float:
    """How much two groupings agree, beyond chance: 1 the same, 0 as by chance.

    table: accounts by group of one and of the other. L. Hubert and P. Arabie (1985),
    Journal of Classification 2.

    >>> adjusted_rand(np.array([[5.0, 0.0], [0.0, 5.0]]))
    1.0
    """

    def pairs(counts: NDArray[np.float64]) -> float:
        return float((counts * (counts - 1) / 2).sum())

    rows, columns, all_ = pairs(table.sum(axis=1)), pairs(table.sum(axis=0)), pairs(table.sum())
    expected = rows * columns / all_ if all_ else 0.0
    most = (rows + columns) / 2
    return 1.0 if most == expected else (pairs(table) - expected) / (most - expected)


def _best(tried: Sequence[Tried], accounts: int) -> int:
    """The fewest groups that come within an error of the largest gap; 1 where none will do."""
    fit = [
        one for one in tried
        if one.p <= LEVEL and one.gap >= LEAST_GAP and one.is_stable
        and one.smallest >= max(10, LEAST_SHARE * accounts)
    ]  # fmt: skip
    if not fit:
        return 1
    largest = max(fit, key=lambda one: one.gap)
    return min(one.k for one in fit if one.gap >= largest.gap - largest.error)
