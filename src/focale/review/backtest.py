"""Old profile against new on the same history: would the new one have chosen better?

On later deals only, as of the day each was created, the accounts that gave the idea left out: what
is proposed was never fitted on them. Beside it: the best customers and the market that each keeps.
"""

from __future__ import annotations

import enum
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from focale.evidence.auc import AucDifference, auc_difference
from focale.evidence.rates import Rate
from focale.evidence.ratio import RateRatio
from focale.profile.document import Profile
from focale.review.customers import Customer
from focale.review.history import History, Places
from focale.review.tables import Period, Tables
from focale.scorecard.creation.cases import Flags, Floats
from focale.scorecard.creation.judged import judged_each
from focale.scorecard.kept import Kept
from focale.scorecard.run import open_run
from focale.scorecard.summary import summarise

LEAST = 10  # later deals won, and as many lost, below which nothing can be told


class Verdict(enum.StrEnum):
    """What later deals say of a change."""

    BETTER = "better"
    NOT_WORSE = "not_worse"  # a loss that matters is excluded
    UNSURE = "unsure"  # it may be worse
    WORSE = "worse"
    EARLY = "early"  # too few later deals


@dataclass(frozen=True)
class Side:
    """One profile on the later deals. inside, outside, open: won of the deals of each verdict."""

    inside: Rate
    outside: Rate
    open: Rate
    best: Rate
    market: Rate

    @property
    def ratio(self) -> RateRatio:
        """How many times as often deals inside are won."""
        return RateRatio(self.inside, self.outside)


@dataclass(frozen=True)
class Backtest:
    """Old against new. deals: later ones; excluded: left out for having given the idea.

    entering, leaving: won of the deals that come into, or fall out of, the profile.
    """

    deals: int
    excluded: int
    old: Side
    new: Side
    difference: AucDifference | None
    entering: Rate
    leaving: Rate

    @property
    def verdict(self) -> Verdict:
        """In one word."""
        told = self.difference
        if told is None or min(told.first.wins, told.first.losses) < LEAST:
            return Verdict.EARLY
        interval = told.interval()
        if interval.low > 0:
            return Verdict.BETTER
        if interval.high < 0:
            return Verdict.WORSE
        return Verdict.NOT_WORSE if told.excludes_loss() else Verdict.UNSURE


@dataclass(frozen=True)
class Trial:
    """Everything on which variants of a profile are tried.

    excluded: accounts that gave the ideas. best: the best customers, by whom "kept" is told.
    """

    tables: Tables
    history: History | None
    period: Period
    excluded: Collection[str] = ()
    best: Sequence[Customer] = ()

    def run(self, profile: Profile, variants: Sequence[Profile]) -> list[Backtest | None]:
        """Each variant against the profile, everything read once."""
        if not variants:
            return []
        named = [replace(one, name=f"variant-{n}") for n, one in enumerate((profile, *variants))]
        kept = self._markets(named)
        if self.history is None:
            return [None] * len(variants)
        places, best = self._places(self.history), self._best(self.history)
        judged = judged_each(
            named, self.history.only(np.concatenate([places, best])), self.tables.sources(),
            self.tables.mapping(self.history.kind), label=self.history.ledger.label,
        )  # fmt: skip
        won, n = self.history.won[places], len(places)
        tried = [_Told(at.verdict[:n], at.points[:n]) for at in judged]
        sides = [
            _side(told, won, _qualified(at.verdict[n:]), one)
            for told, at, one in zip(tried, judged, kept, strict=True)
        ]
        left_out = len(self.history.later) - len(won)
        pairs = list(zip(tried, sides, strict=True))
        return [_compared(pairs[0], pair, won, left_out) for pair in pairs[1:]]

    def _places(self, history: History) -> Places:
        later = history.later
        out = np.array([account in self.excluded for account in history.account[later]], bool)
        return later[~out] if len(later) else later

    def _markets(self, profiles: Sequence[Profile]) -> list[Kept | None]:
        if self.tables.market is None:
            return [None] * len(profiles)
        with open_run(
            self.tables.market, profiles, events=self.tables.events, contacts=self.tables.contacts,
            as_of=self.period.as_of, mapping=self.tables.mapping("market"),
        ) as run:  # fmt: skip
            return [told.kept for told in summarise(run)]

    def _best(self, history: History) -> Places:
        """The deals of the best customers, by which each profile is told whom it keeps."""
        ours = {one.account for one in self.best}
        rows = [row for account, row in history.first_won().items() if account in ours]
        return np.array(rows, np.int64)


@dataclass(frozen=True)
class _Told:
    """What a profile says of the later deals."""

    verdict: npt.NDArray[np.object_]
    points: Floats


def _qualified(verdict: npt.NDArray[np.object_]) -> Rate:
    return Rate(int((verdict == "qualified").sum()), len(verdict))


def _compared(
    old: tuple[_Told, Side], new: tuple[_Told, Side], won: Flags, left_out: int
) -> Backtest:
    was, now = (one.verdict == "qualified" for one, _ in (old, new))
    entering, leaving = now & ~was, was & ~now
    return Backtest(
        len(won), left_out, old[1], new[1], auc_difference(old[0].points, new[0].points, won),
        Rate(int(won[entering].sum()), int(entering.sum())),
        Rate(int(won[leaving].sum()), int(leaving.sum())),
    )  # fmt: skip


def _side(at: _Told, won: Flags, best: Rate, kept: Kept | None) -> Side:
    def rate(verdicts: tuple[str, ...]) -> Rate:
        mine = np.isin(at.verdict.astype(str), verdicts)
        return Rate(int(won[mine].sum()), int(mine.sum()))

    market = Rate(0, 0) if kept is None else Rate(kept.qualified, kept.market)
    return Side(
        rate(("qualified",)), rate(("disqualified",)), rate(("undecided", "waiting")), best, market
    )
