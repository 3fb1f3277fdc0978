"""What is a deal worth in each band of points: how often won, and how much when won?

Two parts, never one: amounts as weights of deals would make sixty wins count as a dozen. The second
part is the mean of the logarithms, drawn towards that of all bands: amounts are skewed, and one
large customer must not make a band.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from focale.discovery.weigh.deals import Deals, Flags, Floats
from focale.evidence.interval import Interval
from focale.evidence.rates import Rate
from focale.evidence.shrink import Shrunk, shrunk_means

LEAST = 5  # won deals with an amount, below which amounts say nothing
CONCENTRATED = 0.10  # of all that was won, by one deal


@dataclass(frozen=True)
class BandValue:
    """One band. name: code of the band. rate: won of closed. typical: of a won deal.

    typical is the exponential of the shrunk mean logarithm, near the median; known: the won deals
    whose amount is known. worth: rate x typical, of a deal that enters the band.
    """

    name: str
    from_points: float
    rate: Rate
    known: int
    typical: float | None
    interval: Interval | None

    @property
    def worth(self) -> float | None:
        """What a deal of this band brings on average; None when one of the parts is unknown."""
        share = self.rate.share
        return None if share is None or self.typical is None else share * self.typical


@dataclass(frozen=True)
class Skew:
    """How unequal the amounts are. top_share: of the total, by the largest deal."""

    known: int
    median: float
    mean: float
    top_share: float

    @property
    def is_concentrated(self) -> bool:
        """Whether one deal weighs so much that the mean says little."""
        return self.top_share >= CONCENTRATED or self.mean > 3 * self.median > 0


def bands_of(
    deals: Deals, points: Floats, bands: tuple[tuple[str, float], ...]
) -> tuple[BandValue, ...]:
    """Every band, the best first.

    points: of each deal. bands: (name, points from which), the best first; the last from 0.
    """
    place = np.full(len(deals), len(bands) - 1)
    for number, (_, start) in reversed(list(enumerate(bands))):
        place[points >= start - 1e-9] = number
    typical = _typical(deals, place, len(bands))
    found = []
    for number, (name, start) in enumerate(bands):
        of = place == number
        value, known = typical[number]
        low_high = None if value is None else _exp(value.interval)
        found.append(
            BandValue(
                name, start, Rate(int(deals.won[of].sum()), int(of.sum())), known,
                None if value is None else float(np.exp(value.value)), low_high,
            )
        )  # fmt: skip
    return tuple(found)


def skew_of(deals: Deals) -> Skew | None:
    """How unequal the amounts of won deals are; None when too few are known."""
    if deals.amount is None:
        return None
    known = deals.amount[deals.won]
    known = known[~np.isnan(known) & (known > 0)]
    if len(known) < LEAST:
        return None
    return Skew(len(known), float(np.median(known)), float(known.mean()),
                float(known.max() / known.sum()))  # fmt: skip


def _typical(deals: Deals, place: np.ndarray, bands: int) -> list[tuple[Shrunk | None, int]]:
    """The shrunk mean logarithm of each band, and on how many amounts it rests."""
    nothing: list[tuple[Shrunk | None, int]] = [(None, 0)] * bands
    if deals.amount is None:
        return nothing
    usable: Flags = deals.won & ~np.isnan(deals.amount) & (np.nan_to_num(deals.amount) > 0)
    if usable.sum() < LEAST:
        return nothing
    logs, where = np.log(deals.amount[usable]), place[usable]
    counts = np.bincount(where, minlength=bands)
    there = np.flatnonzero(counts)
    means = np.bincount(where, weights=logs, minlength=bands)[there] / counts[there]
    inside = logs - np.bincount(where, weights=logs, minlength=bands)[where] / counts[where]
    spread = float(np.sqrt((inside**2).sum() / max(len(logs) - len(there), 1)))
    errors = np.maximum(spread, 1e-6) / np.sqrt(counts[there])
    found = list(nothing)
    for band, value in zip(there, shrunk_means(means.tolist(), errors.tolist()), strict=True):
        found[band] = value, int(counts[band])
    return found


def _exp(interval: Interval) -> Interval:
    return Interval(float(np.exp(interval.low)), float(np.exp(interval.high)))
