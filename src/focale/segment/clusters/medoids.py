"""Which k accounts stand best for all, each account going with the nearest?

Partitioning around medoids (L. Kaufman and P. Rousseeuw, 1990), all swaps weighed at once
(E. Schubert and P. Rousseeuw, 2021, Information Systems 101). A medoid is an account that exists,
so that a group has a face; no mean of codes or sets is needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from focale.segment.clusters.distance import Matrix

MOST_SWAPS = 60
_LEAST_GAIN = 1e-4  # of the total: smaller ones change nothing that is shown


@dataclass(frozen=True)
class Grouping:
    """medoids: their rows. label: the place of the nearest medoid, of each account. total: the
    sum of distances to it."""

    medoids: NDArray[np.int64]
    label: NDArray[np.int64]
    total: float

    @property
    def k(self) -> int:
        """How many groups."""
        return len(self.medoids)


def groupings(distances: Matrix, most: int, may_lead: NDArray[np.bool_]) -> Iterator[Grouping]:
    """The best grouping found in 1, 2 ... `most` groups.

    distances: (accounts, accounts). may_lead: which accounts know enough to stand for others.
    """
    medoids = np.empty(0, np.int64)
    for _ in range(min(most, int(may_lead.sum()))):
        medoids = np.append(medoids, _next(distances, medoids, may_lead))
        medoids = _swapped(distances, medoids, may_lead)
        yield _grouping(distances, medoids)


def grouping_in(distances: Matrix, k: int, may_lead: NDArray[np.bool_]) -> Grouping:
    """The best grouping found in k groups, or in as many as can be."""
    *_, last = groupings(distances, k, may_lead)
    return last


def _next(distances: Matrix, medoids: NDArray[np.int64], may_lead: NDArray[np.bool_]) -> int:
    """The account whose choice as one more medoid helps most."""
    if not len(medoids):
        total = distances.sum(axis=0)
    else:
        nearest = distances[:, medoids].min(axis=1)
        total = np.minimum(distances, nearest[:, None]).sum(axis=0)
    total = np.where(may_lead, total, np.inf)
    total[medoids] = np.inf
    return int(total.argmin())


def _swapped(
    distances: Matrix, medoids: NDArray[np.int64], may_lead: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """Swap the medoid and the account that help most, until none helps."""
    medoids = medoids.copy()
    forbidden = ~may_lead
    for _ in range(MOST_SWAPS):
        near, nearest, second = _two_nearest(distances, medoids)
        best = np.minimum(distances, nearest[:, None])
        without = np.minimum(distances, second[:, None])
        without -= best
        member = (near[None, :] == np.arange(len(medoids))[:, None]).astype(np.float32)
        change = member @ without + (best.sum(axis=0) - nearest.sum())[None, :]
        change[:, forbidden] = np.inf
        change[:, medoids] = np.inf
        place, account = np.unravel_index(int(change.argmin()), change.shape)
        if change[place, account] >= -_LEAST_GAIN * nearest.sum():
            break
        medoids[place] = account
    return medoids


def _two_nearest(
    distances: Matrix, medoids: NDArray[np.int64]
) -> tuple[NDArray[np.int64], Matrix, Matrix]:
    chosen = distances[:, medoids]
    near = chosen.argmin(axis=1)
    nearest = chosen[np.arange(len(chosen)), near]
    if len(medoids) == 1:
        return near, nearest, np.full(len(chosen), distances.max() + 1, np.float32)
    rest = chosen.copy()
    rest[np.arange(len(chosen)), near] = np.inf
    return near, nearest, rest.min(axis=1)


def _grouping(distances: Matrix, medoids: NDArray[np.int64]) -> Grouping:
    chosen = distances[:, medoids]
    label = chosen.argmin(axis=1)
    total = float(chosen[np.arange(len(chosen)), label].sum(dtype=np.float64))
    return Grouping(medoids, label, total)
