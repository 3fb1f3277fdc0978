"""How many times better does one group convert, and how sure is that?"""

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings, strategies as st
from scipy.optimize import minimize_scalar
from scipy.special import xlog1py, xlogy
from scipy.stats import barnard_exact, binom
from statsmodels.stats.proportion import confint_proportions_2indep

from focale.evidence.exact_ratio import LEFT_OUT, p_ratio_above
from focale.evidence.rates import Rate
from focale.evidence.ratio import RateRatio, score_interval

SIZES = [8, 9, 11, 14, 18, 25, 33, 41, 50]
RATIOS = [1 / 3, 0.5, 2 / 3, 1.0, 1.5, 2.0, 3.0, 5.0]
BASES = np.concatenate([np.linspace(0.002, 0.1, 15), np.linspace(0.12, 0.9, 27)])


@st.composite
def pairs(draw, most=120):
    n, m = draw(st.integers(1, most)), draw(st.integers(1, most))
    return Rate(draw(st.integers(0, n)), n), Rate(draw(st.integers(0, m)), m)


def law(n, shares):
    return binom.pmf(np.arange(n + 1)[:, None], n, shares)


@pytest.mark.parametrize(
    ("a", "b", "estimate", "low", "high"),
    [
        (Rate(0, 10), Rate(0, 20), None, 0.0, math.inf),
        (Rate(0, 10), Rate(5, 20), 0.0, 0.0, 1.47),
        (Rate(5, 10), Rate(0, 20), math.inf, 2.56, math.inf),
        (Rate(10, 10), Rate(20, 20), 1.0, 0.72, 1.19),
        (Rate(1, 1), Rate(1, 1), 1.0, 0.0127, 78.5),
    ],
)
def test_empty_and_full_cells_give_open_intervals_not_errors(a, b, estimate, low, high):
    ratio = RateRatio(a, b)
    assert ratio.estimate == estimate
    assert ratio.interval().low == pytest.approx(low, rel=0.2, abs=0.005)
    assert ratio.interval().high == pytest.approx(high, rel=0.2)


@pytest.mark.parametrize(
    "ratio", [RateRatio(Rate(0, 0), Rate(1, 5)), RateRatio(Rate(1, 5), Rate(0, 0))]
)
def test_a_group_that_nobody_tried_gives_nothing(ratio):
    assert ratio.estimate is None
    assert ratio.interval() is None
    assert ratio.p_above() is None
    assert ratio.p_below(2) is None


@settings(deadline=None, max_examples=100)
@given(pairs(), st.sampled_from([0.9, 0.95, 0.982]))
def test_the_score_interval_is_that_of_statsmodels(pair, level):
    a, b = pair
    assume(a.hits + b.hits > 4 and a.hits and b.hits)
    assume(a.misses and b.misses)  # it stops at the estimate where a group has no miss
    expected = confint_proportions_2indep(
        a.hits, a.n, b.hits, b.n, compare="ratio", method="score", alpha=1 - level
    )
    found = RateRatio(a, b).interval(level)
    assert (found.low, found.high) == pytest.approx(expected, rel=2e-4)


@pytest.mark.parametrize(
    ("x", "n", "y", "m"), [(46, 46, 45, 55), (61, 71, 4, 4), (12, 30, 14, 70), (5, 9, 40, 40)]
)
def test_the_ends_are_the_ratios_at_which_chi_squared_is_just_not_rejected(x, n, y, m):
    """The rates under each ratio are found by a search here; full groups included."""

    def chi_squared(ratio):
        def surprise(q):
            return -(
                xlogy(x, ratio * q) + xlog1py(n - x, -ratio * q) + xlogy(y, q) + xlog1py(m - y, -q)
            )

        most = min(1, 1 / ratio) - 1e-12
        q = minimize_scalar(surprise, bounds=(1e-12, most), options={"xatol": 1e-13}).x
        variance = ratio * q * (1 - ratio * q) / n + ratio**2 * q * (1 - q) / m
        return (x / n - ratio * y / m) ** 2 / variance * (n + m - 1) / (n + m)

    interval = RateRatio(Rate(x, n), Rate(y, m)).interval()
    assert chi_squared(interval.low) == pytest.approx(1.959964**2, rel=1e-5)
    assert chi_squared(interval.high) == pytest.approx(1.959964**2, rel=1e-5)


@settings(deadline=None, max_examples=40)
@given(pairs(10**9))
def test_exchanging_the_groups_turns_the_interval_round_at_any_size(pair):
    a, b = pair
    there, back = RateRatio(a, b).interval(), RateRatio(b, a).interval()
    assert there.low == pytest.approx(1 / back.high if back.high else math.inf, rel=1e-4)
    estimate = RateRatio(a, b).estimate
    assert estimate is None or there.low <= estimate * (1 + 1e-6)
    assert estimate is None or estimate <= there.high * (1 + 1e-6)


def test_the_score_interval_holds_the_ratio_93_times_in_100_at_the_least():
    """All tables of 8 to 50 leads in each group, base rates of 0.2 to 90 %, ratios of 1/3 to 5."""
    worst, chances = 1.0, []
    for n in SIZES:
        for m in SIZES:
            x, y = np.meshgrid(np.arange(n + 1), np.arange(m + 1), indexing="ij")
            low, high = score_interval(x, n, y, m)
            for ratio in RATIOS:
                bases = BASES[BASES * ratio <= 0.9]
                inside = (low <= ratio) & (ratio <= high)
                held = ((law(n, bases * ratio).T @ inside) * law(m, bases).T).sum(axis=1)
                worst = min(worst, held.min())
                chances.append(held.mean())
    assert worst >= 0.93
    assert np.mean(chances) >= 0.95


def rejected(n, m, times, alpha):
    """For each number of hits of b, the fewest hits of a that a verdict calls more."""
    fewest = []
    for y in range(m + 1):
        low, high = 0, n + 1
        while low < high:
            x = (low + high) // 2
            low, high = (low, x) if p_ratio_above(x, n, y, m, times) <= alpha else (x + 1, high)
        fewest.append(low)
    return np.array(fewest)


@pytest.mark.parametrize("times", [0.5, 1.0, 2.0])
@pytest.mark.parametrize(
    ("n", "m"), [(8, 8), (8, 42), (15, 35), (25, 25), (35, 15), (50, 8), (50, 50)]
)
def test_a_verdict_says_more_where_there_is_not_2_5_times_in_100_at_the_most(n, m, times):
    """Each side at 2.5 %: the interval of a verdict holds the truth 95 times in 100."""
    bases = np.linspace(0.001, min(1, 1 / times), 400)
    fewest = rejected(n, m, times, 0.025)
    wrong = (binom.sf(fewest[:, None] - 1, n, bases * times) * law(m, bases)).sum(axis=0)
    assert wrong.max() <= 0.025


@settings(deadline=None, max_examples=25)
@given(pairs(25))
def test_the_exact_p_is_barnards_where_the_ratio_is_one(pair):
    a, b = pair
    assume(0 < a.hits + b.hits < a.n + b.n)
    assume(a.hits / a.n > b.hits / b.n)
    table = [[a.hits, b.hits], [a.misses, b.misses]]
    expected = barnard_exact(table, alternative="greater", pooled=True).pvalue
    # Base rates that the data exclude are not looked at: never more than the whole range gives.
    assert RateRatio(a, b).p_above() <= expected + LEFT_OUT + 0.002


@pytest.mark.parametrize("more", [True, False])
def test_the_exact_p_goes_over_into_the_normal_one_on_huge_files(more):
    few = p_ratio_above(10_300, 10**6, 10**7, 10**9, 1.0)  # summed
    many = p_ratio_above(301_000, 10**6, 3 * 10**8, 10**9, 1.0)  # normal
    assert few == pytest.approx(0.0015, rel=0.15)
    assert many == pytest.approx(0.0146, rel=0.02)
    assert p_ratio_above(1, 10**6, 1, 10**9, 1.0) == pytest.approx(0.00094, rel=0.05)


def test_thousands_of_ratios_are_read_at_once():
    hits = np.arange(10_000)
    low, high = score_interval(hits, 10**9, 5_000, 10**9)
    assert np.all(np.diff(low[1:]) > 0)
    assert np.all(np.diff(high) > 0)


def test_a_ratio_is_not_compared_with_nothing():
    with pytest.raises(ValueError, match="positive"):
        RateRatio(Rate(1, 5), Rate(1, 5)).p_above(0)
