"""How many times better does a group convert at equal effort?"""

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings, strategies as st
from scipy.stats import binom
from statsmodels.stats.contingency_tables import StratifiedTable
from statsmodels.stats.rates import confint_poisson_2indep

from focale.evidence.interval import Interval
from focale.evidence.rates import Rate
from focale.evidence.ratio import RateRatio
from focale.evidence.strata import (
    RatePerEffort,
    Ratio,
    mantel_haenszel,
    mantel_haenszel_per_effort,
    part_comes_from_effort,
    ratio_per_effort,
)


@st.composite
def rates(draw, most=60):
    n = draw(st.integers(1, most))
    return Rate(draw(st.integers(0, n)), n)


strata = st.lists(st.tuples(rates(), rates()), min_size=1, max_size=8)


@settings(deadline=None, max_examples=100)
@given(strata)
def test_the_ratio_is_mantel_and_haenszels(pairs):
    assume(any(a.hits for a, _ in pairs) and any(b.hits for _, b in pairs))
    tables = [np.array([[a.hits, a.misses], [b.hits, b.misses]]) for a, b in pairs]
    expected = StratifiedTable([t.astype(float) for t in tables]).riskratio_pooled
    found = mantel_haenszel(pairs)
    assert found.estimate == pytest.approx(expected)
    assert found.interval.low <= found.estimate <= found.interval.high


@settings(deadline=None, max_examples=50)
@given(rates(), rates())
def test_one_stratum_is_the_ratio_of_two_rates(a, b):
    assume(a.hits + b.hits > 4)
    found, alone = mantel_haenszel([(a, b)]), RateRatio(a, b)
    assert found.estimate == pytest.approx(alone.estimate)
    assert found.interval.low == pytest.approx(alone.interval().low, rel=1e-6)
    assert found.interval.high == pytest.approx(alone.interval().high, rel=1e-6)


def test_a_stratum_without_both_groups_says_nothing():
    both = (Rate(4, 10), Rate(2, 10))
    assert mantel_haenszel([both, (Rate(9, 9), Rate(0, 0))]) == mantel_haenszel([both])
    assert mantel_haenszel([]) == Ratio(None, None, 0)


def test_nobody_converted_is_not_the_same_as_equal():
    found = mantel_haenszel([(Rate(0, 10), Rate(0, 20))] * 3)
    assert found == Ratio(None, Interval(0.0, math.inf), 3)


def test_unequal_effort_alone_makes_no_difference_at_equal_effort():
    """Sources convert at 5 and 30 %; those inside the profile mostly come from the better one."""
    random = np.random.default_rng(20)
    crude, held = [], []
    for _ in range(100):
        good, poor = ((70, 30), (20, 80))
        pairs = [
            tuple(Rate(int(random.binomial(n, share)), n) for n in sizes)
            for sizes, share in ((good, 0.3), (poor, 0.05))
        ]
        inside, outside = (
            Rate(sum(p[i].hits for p in pairs), sum(p[i].n for p in pairs)) for i in (0, 1)
        )
        crude.append(RateRatio(inside, outside).estimate)
        held.append(mantel_haenszel(pairs).interval.holds(1.0))
    assert np.median(crude) > 1.9
    assert np.mean(held) >= 0.91


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_the_interval_holds_the_ratio_in_many_small_strata(ratio):
    random = np.random.default_rng(7)
    held = []
    for _ in range(150):
        pairs = []
        for _ in range(12):
            n, m, base = random.integers(1, 8), random.integers(1, 12), random.uniform(0.05, 0.4)
            pairs.append(
                (Rate(random.binomial(n, base * ratio), n), Rate(random.binomial(m, base), m))
            )
        held.append(mantel_haenszel(pairs).interval.holds(ratio))
    assert np.mean(held) >= 0.92  # 0.95 less two standard errors of 150 draws


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 60), st.floats(1, 500), st.integers(0, 60), st.floats(1, 500))
def test_hits_per_touch_have_the_exact_interval(x, effort, y, other):
    assume(x and y)
    found = ratio_per_effort(RatePerEffort(x, effort), RatePerEffort(y, other))
    share = effort / (effort + other)
    for end, tail in ((found.interval.low, "more"), (found.interval.high, "fewer")):
        at = end * share / (end * share + 1 - share)
        chance = binom.sf(x - 1, x + y, at) if tail == "more" else binom.cdf(x, x + y, at)
        assert chance == pytest.approx(0.025, rel=1e-6)


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 60), st.floats(1, 500), st.integers(1, 60), st.floats(1, 500))
def test_one_stratum_of_touches_has_the_score_interval(x, effort, y, other):
    found = mantel_haenszel_per_effort([(RatePerEffort(x, effort), RatePerEffort(y, other))])
    expected = confint_poisson_2indep(x, effort, y, other, compare="ratio", method="score")
    assert (found.interval.low, found.interval.high) == pytest.approx(expected, rel=1e-4)


def test_no_touch_at_all_gives_nothing_and_hits_without_touches_are_refused():
    assert RatePerEffort(0, 0).per_unit is None
    assert ratio_per_effort(RatePerEffort(0, 0), RatePerEffort(3, 10)) == Ratio(None, None, 0)
    assert ratio_per_effort(RatePerEffort(3, 10), RatePerEffort(0, 10)).estimate == math.inf
    assert ratio_per_effort(RatePerEffort(0, 10), RatePerEffort(0, 10)).estimate is None
    with pytest.raises(ValueError, match="without effort"):
        RatePerEffort(1, 0)


@pytest.mark.parametrize(
    ("crude", "adjusted", "said"),
    [
        (2.25, 1.0, True),
        (2.0, 1.61, False),
        (1.6, 2.1, True),
        (None, 1.0, False),
        (math.inf, 2, True),
        (0, 0, False),
        (0, 1, True),
    ],
)
def test_a_gap_of_a_quarter_is_said_to_come_from_effort(crude, adjusted, said):
    assert part_comes_from_effort(crude, adjusted) is said
