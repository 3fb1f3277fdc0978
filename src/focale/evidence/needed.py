"""How many more leads, and how many months, before a verdict can be expected?

Planned for the ratio that one wants to see, never for the one seen so far, which would promise what
chance gave. Two-sample formula for proportions (J. Fleiss, 1981, Statistical Methods for Rates and
Proportions, 3.2): at a base of 5, 10 and 20 % and 30 % of leads inside the profile, a group that
converts twice as well is told from the rest four times in five with 980, 460 and 190 leads.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from scipy.special import betaincinv, ndtri

from focale.evidence.rates import Rate
from focale.evidence.verdict import FIRST_LOOK, TARGET, look_reached, next_look

POWER = 0.80
ALPHA = 0.025  # one-sided
HISTORY_WEIGHT = 10  # leads that the workspace's history counts for
SURE = 0.80  # of the range of base rates
USUAL_SHARE_INSIDE = 0.30  # of leads, as long as none is classed


@dataclass(frozen=True)
class Needed:
    """How many leads a verdict takes in all, and how many are still to come.

    total: at the base rate as estimated; low and high: at the ends of its range.
    more, more_low, more_high: what is left of them, never negative.
    months, months_low, months_high: None where the pace is unknown or nought.
    look: the number of leads at which that verdict will be read.
    """

    base: float
    total: int
    low: int
    high: int
    more: int
    more_low: int
    more_high: int
    months: float | None
    months_low: float | None
    months_high: float | None
    look: int


def leads_for(
    base: float,
    *,
    times: float = TARGET,
    inside: float = USUAL_SHARE_INSIDE,
    power: float = POWER,
    alpha: float = ALPHA,
) -> int | None:
    """Leads of both groups together, to tell `times` from 1 with the given power.

    base: rate of the others, between 0 and 1 excluded. inside: share of leads that fit the profile.
    None where `times` the base rate exceeds 1, or nothing can be told (times 1, empty group).

    >>> [leads_for(base) for base in (0.05, 0.10, 0.20)]
    [980, 451, 187]
    """
    better = base * times
    if not 0 < base < 1 or not 0 < better <= 1 or not 0 < inside < 1 or times == 1:
        return None
    mean = inside * better + (1 - inside) * base
    together = mean * (1 - mean) / (inside * (1 - inside))
    apart = better * (1 - better) / inside + base * (1 - base) / (1 - inside)
    errors = -ndtri(alpha) * math.sqrt(together) + ndtri(power) * math.sqrt(apart)
    return math.ceil((errors / (better - base)) ** 2)


def base_rate(seen: Rate, history: Rate | None = None) -> tuple[float, float, float] | None:
    """The base rate shrunk to the workspace's history, with a range that holds it 4 times in 5.

    The history counts for ten leads. None when nobody was ever tried.

    >>> [round(share, 3) for share in base_rate(Rate(0, 20), Rate(40, 400))]
    [0.033, 0.004, 0.076]
    """
    usual = history.share if history is not None and history.n else seen.share
    if usual is None:
        return None
    weight = HISTORY_WEIGHT if history is not None and history.n else 1
    # Half a hit keeps a history of nothing but misses from being certain.
    hits = seen.hits + max(weight * usual, 0.5 if not seen.hits else 0.0)
    misses = seen.misses + max(weight * (1 - usual), 0.5 if not seen.misses else 0.0)
    low, high = (float(betaincinv(hits, misses, tail)) for tail in ((1 - SURE) / 2, (1 + SURE) / 2))
    return hits / (hits + misses), low, high


def more_leads(
    inside: Rate,
    outside: Rate,
    *,
    times: float = TARGET,
    history: Rate | None = None,
    per_month: float | None = None,
) -> Needed | None:
    """How many more leads are needed to see a group that converts `times` as well.

    per_month: leads old enough that come in each month. None where the base rate is unknown, or
    too high for anything to be `times` as good. While one group is empty, however many leads stand
    in the other tell nothing: all are still to come, and at no known pace.

    >>> needed = more_leads(Rate(4, 30), Rate(7, 70), per_month=25)
    >>> needed.total, needed.more, needed.months, needed.look
    (451, 351, 14.04, 800)
    """
    base = base_rate(outside, history)
    leads = inside.n + outside.n if inside.n and outside.n else 0
    if base is None:
        return None
    share = inside.n / leads if leads else USUAL_SHARE_INSIDE
    per_month = per_month if leads else None
    totals = [leads_for(at, times=times, inside=share) for at in base]
    total, high = totals[0], totals[1]
    if total is None or high is None:
        return None
    low = totals[2] or min(total, FIRST_LOOK)
    more, more_low, more_high = (max(0, each - leads) for each in (total, low, high))
    return Needed(
        base=base[0],
        total=total,
        low=low,
        high=high,
        more=more,
        more_low=more_low,
        more_high=more_high,
        months=_months(more, per_month),
        months_low=_months(more_low, per_month),
        months_high=_months(more_high, per_month),
        look=total if look_reached(total) == total else next_look(total),
    )


def _months(leads: int, per_month: float | None) -> float | None:
    return leads / per_month if per_month else None
