"""What does a customer bring in a lifetime, and how many leave?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from focale.evidence.interval import Interval
from focale.evidence.strata import RatePerEffort, ratio_per_effort
from focale.evidence.verdict import Measure as Banded, band_of
from focale.kpi.assembled import Told, assembled, ordered
from focale.kpi.book import Book
from focale.kpi.figures import Contrast, Figure, Kpi, Measure, Table, Why, without
from focale.kpi.intervals import counted_interval
from focale.kpi.parts import Flags, Split
from focale.kpi.worth import Contracts, Valued
from focale.value.lifetime import (
    FEW_ENDED,
    HORIZON_MONTHS,
    Comparison,
    Lifetime,
    TooEarly,
)

Found = Valued | Table | Why


@dataclass(frozen=True)
class LifetimeValue:
    """Mean value of a customer, all parts of a split at one tenure."""

    valued: Valued
    pairs: dict[Split, Comparison] = field(default_factory=dict)

    def pair(self, split: Split) -> Comparison:
        """The two parts that are compared, at equal tenure."""
        if split not in self.pairs:
            a, b = ordered(split)
            self.pairs[split] = self.valued.worth.compare(
                self.valued.of(split, a), self.valued.of(split, b)
            )
        return self.pairs[split]

    def figures(self, split: Split, parts: int) -> Sequence[Figure]:
        """Mean with its interval, median beside it; all parts in the same first months."""
        worth = self.valued.worth
        if parts == 2:
            a, b = ordered(split)
            pair = self.pair(split)
            both = {a: _lifetime(pair.first), b: _lifetime(pair.second)}
            return [both[0], both[1]]
        first = [worth.value(self.valued.of(split, part), None) for part in range(parts)]
        told = [one.months for one in first if one.mean is not None and math.isfinite(one.months)]
        common = min(told) if told else None
        if split is Split.ICP and common is not None:
            pair = self.pair(split)
            common = pair.months if math.isfinite(pair.months) and pair.months > 0 else common
        return [
            _lifetime(
                one if common is None or one.months == common
                else worth.value(self.valued.of(split, part), common)
            )
            for part, one in enumerate(first)
        ]  # fmt: skip

    def contrast(self, split: Split, figures: Sequence[Figure]) -> Contrast | None:
        """Ratio of the means at equal tenure, bootstrap interval; no band while too early."""
        pair = self.pair(split)
        if pair.ratio is None or pair.ratio.value is None:
            return Contrast(None, why=Why.TOO_FEW)
        early = pair.too_early is not None
        band = None
        if split is Split.ICP and not early:
            band = band_of(Banded.LIFETIME_VALUE, pair.ratio.interval)
        return Contrast(
            pair.ratio.value, pair.ratio.interval, band, Why.TOO_FEW if early else None
        )  # fmt: skip


def _lifetime(one: Lifetime) -> Figure:
    beside: dict[str, float] = {}
    if math.isfinite(one.months):
        beside["months"] = float(one.months)
    if one.median is not None:
        beside["median"] = one.median
    if one.ended is not None:
        beside["ended"] = float(one.ended)
    why = None
    if one.too_early is not None:
        why = Why.NOBODY_SIGNED if not one.customers else Why.TOO_FEW
    if one.too_early is TooEarly.FEW_CUSTOMERS and one.mean is None:
        return Figure(None, n=one.customers, why=why, beside=beside)
    return Figure(one.mean, one.mean_interval, one.customers, why=why, beside=beside)


def lifetime_value(book: Book, found: Found) -> Kpi:
    """What a customer brings, by the kind of business."""
    missing = missing_value(Measure.LIFETIME_VALUE, found)
    if missing is not None or not isinstance(found, Valued):
        return missing or without(Measure.LIFETIME_VALUE)
    return assembled(Measure.LIFETIME_VALUE, LifetimeValue(found), book.parts, _told(found))


def missing_value(measure: Measure, found: Found) -> Kpi | None:
    """The measure without a number, where what a customer brings is not known; None where it is."""
    if isinstance(found, Table):
        return without(measure, found)
    return without(measure, why=found) if isinstance(found, Why) else None


def _told(found: Valued) -> Told:
    # Of customers alone: a segment that only they have hides none of them.
    return Told(key=found.business.value)


@dataclass(frozen=True)
class Churn:
    """Customers gone for a month of contract, at equal tenure: the months both parts were followed.

    Interval exact (Garwood), ratio exact (Przyborowski and Wilenski).
    """

    contracts: Contracts
    valued: Valued

    def figures(self, split: Split, parts: int) -> Sequence[Figure]:
        """Gone of a hundred a month."""
        within = self._tenure(split, parts)
        return [self._figure(self.valued.of(split, part), within) for part in range(parts)]

    def _tenure(self, split: Split, parts: int) -> float:
        """Months up to which all parts were followed, 36 at most; young parts set the pace."""
        longest = [
            float(self.contracts.told.months[of].max()) for part in range(parts)
            if (of := self.valued.of(split, part)).any()
        ]  # fmt: skip
        return min([HORIZON_MONTHS, *(one for one in longest if one >= 1)])

    def _figure(self, of: Flags, within: float) -> Figure:
        told = self.contracts.told.only(of)
        months = float(np.minimum(told.months, within).sum())
        ended = int((told.ended & (told.months <= within)).sum())
        if not months:
            return Figure(None, why=Why.NOBODY_SIGNED)
        ends = counted_interval(ended)
        beside = {"months": months, "ended": float(ended), "tenure": within}
        return Figure(
            ended / months, Interval(ends.low / months, min(ends.high / months, 1.0)),
            int(told.months.size), why=Why.TOO_FEW if ended < FEW_ENDED else None, beside=beside,
        )  # fmt: skip

    def contrast(self, split: Split, figures: Sequence[Figure]) -> Contrast | None:
        """Ratio of the two."""
        a, b = (figures[place] for place in ordered(split))
        if a.value is None or b.value is None:
            return None
        found = ratio_per_effort(
            RatePerEffort(int(a.beside["ended"]), a.beside["months"]),
            RatePerEffort(int(b.beside["ended"]), b.beside["months"]),
        )
        few = a.beside["ended"] + b.beside["ended"] < FEW_ENDED
        return Contrast(found.estimate, found.interval, None, Why.TOO_FEW if few else None)


def churn(book: Book, found: Found) -> Kpi:
    """How many customers leave each month."""
    if not isinstance(found, Valued) or not isinstance(found.worth, Contracts):
        return without(Measure.CHURN, Table.CONTRACTS)
    return assembled(Measure.CHURN, Churn(found.worth, found), book.parts, _told(found))
