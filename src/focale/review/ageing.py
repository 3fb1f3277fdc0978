"""Does a criterion still tell the deals that are won, or has it worn out?

Learned on the earlier deals only, in two halves by creation: the win rate with the criterion over
the win rate without it, then and later. So the latest deals stay free to try what is proposed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from focale.discovery.findings import Strength
from focale.evidence.rates import LEVEL, Rate
from focale.evidence.ratio import RateRatio
from focale.evidence.ratio_change import RatioChange
from focale.profile.document import Criterion, Profile
from focale.review.history import History, Places
from focale.scorecard.creation.cases import MET, UNMET

LIKELY = 0.90
ENOUGH = 20  # deals with the criterion, and as many without, in each half


@dataclass(frozen=True)
class Aged:
    """One criterion: how many times as often deals that meet it are won, all, first, later half."""

    criterion: Criterion
    whole: RateRatio
    first: RateRatio
    second: RateRatio
    asked: int

    @property
    def change(self) -> RatioChange:
        """The later half against the first."""
        return RatioChange(self.first, self.second)

    @property
    def is_enough(self) -> bool:
        """Whether both halves hold deals enough."""
        sides = (self.first.a, self.first.b, self.second.a, self.second.b)
        return min(side.n for side in sides) >= ENOUGH

    @property
    def strength(self) -> Strength | None:
        """How firmly it is known that it wears out; None when nothing says so."""
        if not self.is_enough or self.criterion.weight <= 0:
            return None
        sure, likely = (self.change.interval(level) for level in self._levels())
        if sure is not None and sure.high < 1:
            return Strength.SOLID
        return Strength.LIKELY if likely is not None and likely.high < 1 else None

    def _levels(self) -> tuple[float, float]:
        """Of the intervals: each of the criteria asked gets its part of the risk."""
        return 1 - (1 - LEVEL) / self.asked, 1 - (1 - LIKELY) / self.asked

    @property
    def works(self) -> bool:
        """Whether deals that meet it are won more often, beyond chance."""
        interval = self.whole.interval(self._levels()[0])
        return interval is not None and interval.low > 1

    @property
    def does_nothing(self) -> bool:
        """Whether it surely makes no deal half as likely again to be won."""
        interval = self.whole.interval()
        return interval is not None and self.whole.a.n >= ENOUGH and interval.high < 1.5


def ageing(profile: Profile, history: History) -> tuple[Aged, ...]:
    """Every criterion, in the order of the profile."""
    places = history.earlier
    half = len(places) // 2
    asked = max(1, sum(criterion.weight > 0 for criterion in profile.criteria))
    return tuple(
        Aged(
            criterion, _ratio(history, criterion.id, places),
            _ratio(history, criterion.id, places[:half]),
            _ratio(history, criterion.id, places[half:]), asked,
        )
        for criterion in profile.criteria
    )  # fmt: skip


def _ratio(history: History, criterion: str, places: Places) -> RateRatio:
    states, won = history.at.met[criterion][places], history.won[places]

    def rate(of: int) -> Rate:
        mine = states == of
        return Rate(int(np.count_nonzero(won & mine)), int(np.count_nonzero(mine)))

    return RateRatio(rate(MET), rate(UNMET))
