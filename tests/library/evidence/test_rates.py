"""How many succeeded, and what may the true share be?"""

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from scipy.stats import binom, binomtest
from statsmodels.stats.proportion import proportion_confint

from focale.evidence.interval import Interval
from focale.evidence.rates import Rate, clopper_pearson, mid_p, wilson

SHARES = np.linspace(0.0005, 0.9995, 1_999)
SIZES = range(8, 51)

counts = st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
levels = st.sampled_from([0.8, 0.9, 0.95, 0.982, 0.99])


def coverage(bounds, n, level=0.95):
    """The chance that the interval holds the share, for each share."""
    k = np.arange(n + 1)
    low, high = bounds(k, np.full(n + 1, n), level)
    inside = (low[:, None] <= SHARES) & (high[:, None] >= SHARES)
    return (binom.pmf(k[:, None], n, SHARES) * inside).sum(axis=0)


def test_nobody_tried_gives_nothing_rather_than_zero():
    nobody = Rate(0, 0)
    assert nobody.share is None
    assert nobody.wilson() is None
    assert nobody.clopper_pearson() is None
    assert nobody.mid_p() is None


@pytest.mark.parametrize("interval", ["wilson", "clopper_pearson", "mid_p"])
@pytest.mark.parametrize("n", [1, 7, 1_000, 10**9])
def test_no_hit_and_all_hits_end_at_the_ends(interval, n):
    none, every = getattr(Rate(0, n), interval)(), getattr(Rate(n, n), interval)()
    assert none.low == 0
    assert every.high == 1
    assert none.high == pytest.approx(1 - every.low, rel=1e-6, abs=1e-15)


@pytest.mark.parametrize(("hits", "n"), [(-1, 3), (4, 3), (0.5, 3), (1, -1)])
def test_counts_that_are_none_are_refused(hits, n):
    with pytest.raises(ValueError, match=r"hits|whole"):
        Rate(hits, n)


@settings(deadline=None, max_examples=150)
@given(counts, levels)
def test_intervals_are_those_of_statsmodels_and_scipy(count, level):
    hits, n = count
    for ours, theirs in ((wilson, "wilson"), (clopper_pearson, "beta")):
        expected = proportion_confint(hits, n, 1 - level, method=theirs)
        assert np.allclose(ours(hits, n, level), np.clip(expected, 0, 1), atol=1e-10)
    expected = binomtest(hits, n).proportion_ci(level, method="exact")
    assert np.allclose(clopper_pearson(hits, n, level), expected, atol=1e-9)


@settings(deadline=None, max_examples=50)
@given(counts, levels)
def test_mid_p_ends_leave_half_the_tail_of_what_was_seen(count, level):
    hits, n = count
    low, high = (float(end) for end in mid_p(hits, n, level))
    half = (1 - level) / 2
    if hits:
        assert binom.sf(hits, n, low) + binom.pmf(hits, n, low) / 2 == pytest.approx(half)
    if hits < n:
        assert binom.cdf(hits - 1, n, high) + binom.pmf(hits, n, high) / 2 == pytest.approx(half)
    outer = clopper_pearson(hits, n, level)
    assert outer[0] <= low + 1e-12
    assert high <= outer[1] + 1e-12


def test_a_verdict_interval_holds_the_share_at_least_as_often_as_it_says():
    assert min(coverage(clopper_pearson, n).min() for n in SIZES) >= 0.95


def test_a_shown_interval_holds_the_share_as_often_as_it_says_on_average():
    averages = [coverage(wilson, n).mean() for n in SIZES]
    assert min(averages) >= 0.95
    assert max(averages) <= 0.957


def test_thousands_of_cells_and_a_billion_tries_are_read_at_once():
    low, high = wilson(np.arange(100_000), np.full(100_000, 10**9))
    assert np.all(low <= high)
    assert low[1] == pytest.approx(1.765e-10, rel=1e-3)  # 0.1765 hits: no digit lost
    assert high[1] == pytest.approx(5.665e-9, rel=1e-3)
    assert Rate(1, 10**9).clopper_pearson().low == pytest.approx(2.5318e-11, rel=1e-4)


def test_an_interval_the_wrong_way_round_is_refused():
    with pytest.raises(ValueError, match="low to high"):
        Interval(2, 1)
    with pytest.raises(ValueError, match="low to high"):
        Interval(float("nan"), 1)
