"""Does the interval of a changing ratio hold the truth, and keep silent where it knows nothing?"""

import numpy as np
import pytest

from focale.evidence.rates import Rate
from focale.evidence.ratio import RateRatio
from focale.evidence.ratio_change import RatioChange


@pytest.mark.parametrize(
    ("rates", "n"),
    [((0.3, 0.1, 0.3, 0.1), 150), ((0.3, 0.1, 0.1, 0.1), 150), ((0.5, 0.2, 0.4, 0.3), 60)],
)
def test_the_interval_holds_the_truth(rates, n):
    rng = np.random.default_rng(4)
    truth = rates[2] / rates[3] / (rates[0] / rates[1])
    held = told = 0
    for _ in range(400):
        a, b, c, d = (Rate(int(rng.binomial(n, share)), n) for share in rates)
        interval = RatioChange(RateRatio(a, b), RateRatio(c, d)).interval()
        if interval is not None:
            told += 1
            held += interval.holds(truth)
    assert told >= 380
    assert held / told >= 0.93


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (((3, 10), (0, 10)), ((3, 10), (2, 10))),  # infinite before
        (((0, 10), (3, 10)), ((3, 10), (2, 10))),  # nobody signed with it before
        (((3, 10), (2, 10)), ((0, 0), (2, 10))),  # nobody tried after
        (((0, 10), (0, 10)), ((3, 10), (2, 10))),
    ],
)
def test_where_a_ratio_is_nothing_or_infinite_no_change_is_told(before, after):
    change = RatioChange(*(RateRatio(Rate(*a), Rate(*b)) for a, b in (before, after)))
    assert change.estimate is None
    assert change.interval() is None


def test_no_change_is_one_and_the_two_ways_mirror_each_other():
    one, two = RateRatio(Rate(30, 100), Rate(20, 100)), RateRatio(Rate(12, 90), Rate(20, 100))
    assert RatioChange(one, one).estimate == 1
    there, back = RatioChange(one, two).interval(), RatioChange(two, one).interval()
    assert there.low == pytest.approx(1 / back.high)
    assert there.high == pytest.approx(1 / back.low)
