"""How many points is a trait worth, when few best customers show it?

Weights of evidence (I. J. Good, 1950): the logarithm of how much more frequent the trait is among
the best, less the same for those without it. With twelve customers raw weights are mostly luck:
each share among the best is first drawn towards the market's, as if a few more customers like the
market had been seen. Points are rounded to five: finer ones would claim what is not known.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # whoever only weighs points loads no statistics
    from focale.evidence.rates import Rate

CUSTOMERS_LIKE_THE_MARKET = 4.0  # added to the best before a weight is read
STEP = 5  # points


def weight_of_evidence(
    best: Rate, market_share: float, like_market: float = CUSTOMERS_LIKE_THE_MARKET
) -> float | None:
    """The logarithm of the odds that a trait adds, shrunk; negative when rarer among the best.

    market_share: of the market, between 0 and 1 excluded; its own ends are moved in by a hair, a
    share read on a sample of the market being never quite 0 or 1. None when there is no customer.

    >>> from focale.evidence.rates import Rate
    >>> round(weight_of_evidence(Rate(14, 18), 0.06), 2)
    3.36
    >>> weight_of_evidence(Rate(0, 0), 0.06) is None
    True
    """
    if not 0 <= market_share <= 1:
        raise ValueError(f"a share lies between 0 and 1, got {market_share}")
    if not best.n:
        return None
    usual = min(max(market_share, 1e-6), 1 - 1e-6)
    share = (best.hits + like_market * usual) / (best.n + like_market)
    return math.log(share / usual) - math.log((1 - share) / (1 - usual))


def points(
    weights: Sequence[float],
    total: int = 100,
    *,
    at_most: Sequence[int | None] | None = None,
    step: int = STEP,
) -> tuple[int, ...]:
    """Points in proportion to the weights, in steps of five, `total` in all where that is possible.

    Weights of nought or less get none, others at least one step. at_most: the most that each may
    get (5 for an assumption), None for no limit; what is cut off goes to the others. Fewer points
    than `total` are given when every one is at its limit, more when there is not a step for each.
    Raises ValueError for a total or a limit that is no number of steps.

    >>> points([3.2, 1.6, 0.8, -0.4])
    (55, 30, 15, 0)
    >>> points([3.2, 1.6, 1.6], at_most=[None, None, 5])
    (65, 30, 5)
    """
    limits = [math.inf if most is None else most for most in at_most or [None] * len(weights)]
    if total % step or any(limit % step for limit in limits if limit != math.inf):
        raise ValueError(f"points go by {step}")
    if len(limits) != len(weights):
        raise ValueError(f"{len(weights)} weights have {len(limits)} limits")
    steps = [
        1 if weight > 0 and limit else 0 for weight, limit in zip(weights, limits, strict=True)
    ]
    for _ in range(total // step - sum(steps)):
        # Webster's method: the next step goes where it is most deserved.
        open_ones = [
            i for i, n in enumerate(steps) if weights[i] > 0 and (n + 1) * step <= limits[i]
        ]
        if not open_ones:
            break
        steps[max(open_ones, key=lambda i: (weights[i] / (2 * steps[i] + 1), -i))] += 1
    return tuple(n * step for n in steps)
