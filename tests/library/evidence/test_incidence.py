"""How many have signed by a given time."""

import warnings

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from lifelines import AalenJohansenFitter, KaplanMeierFitter

from focale.evidence.incidence import Outcome, incidence
from focale.evidence.rates import Rate

leads = st.lists(st.tuples(st.integers(0, 30), st.sampled_from([0, 1, 2])), min_size=1, max_size=60)


def columns(rows):
    return np.array([row[0] for row in rows]), np.array([row[1] for row in rows])


def slow_share(days, outcome, day):
    """Sum over days of: still there so far, times the share of those at risk who win that day."""
    share, there = 0.0, 1.0
    for one in sorted(set(days[days <= day])):
        risk = (days >= one).sum()
        won = ((days == one) & (outcome == 1)).sum()
        lost = ((days == one) & (outcome == 2)).sum()
        share += there * won / risk
        there *= 1 - (won + lost) / risk
    return share


def slow_variance(days, outcome, day):
    """Marubini and Valsecchi (1995), equation 10.12, term by term."""
    total, there = 0.0, 1.0
    end = slow_share(days, outcome, day)
    for one in sorted(set(days[days <= day])):
        risk = (days >= one).sum()
        won = ((days == one) & (outcome == 1)).sum()
        gone = won + ((days == one) & (outcome == 2)).sum()
        apart = end - slow_share(days, outcome, one)
        if gone < risk:
            total += apart**2 * gone / (risk * (risk - gone))
        total += there**2 * won * (risk - won) / risk**3 - 2 * apart * there * won / risk**2
        there *= 1 - gone / risk
    return total


@given(leads)
def test_share_and_variance_are_those_of_the_formula_whatever_the_ties(rows):
    days, outcome = columns(rows)
    curve = incidence(days, outcome)
    for place, day in enumerate(curve.times):
        assert curve.share[place] == pytest.approx(slow_share(days, outcome, day), abs=1e-12)
        slow = slow_variance(days, outcome, day)
        assert curve.variance[place] == pytest.approx(max(slow, 0), abs=1e-12)


def test_it_is_the_curve_of_lifelines_where_no_two_times_are_equal():
    draw = np.random.default_rng(5)
    days, outcome = draw.permutation(400)[:150] + 1.0, draw.integers(0, 3, 150)
    curve = incidence(days, outcome)
    theirs = AalenJohansenFitter().fit(days, outcome, event_of_interest=1)
    shares = theirs.cumulative_density_["CIF_1"]
    assert curve.share == pytest.approx(shares.loc[curve.times].to_numpy(), abs=1e-12)
    variance = theirs.variance_.loc[curve.times].to_numpy().ravel()
    assert curve.variance[10:140] == pytest.approx(variance[10:140], rel=0.03)


def test_without_lost_deals_it_is_one_minus_kaplan_meier():
    draw = np.random.default_rng(6)
    days, outcome = draw.integers(1, 40, 200), draw.integers(0, 2, 200)
    curve = incidence(days, outcome)
    theirs = KaplanMeierFitter().fit(days, outcome).survival_function_["KM_estimate"]
    assert 1 - curve.share == pytest.approx(theirs.loc[curve.times].to_numpy(), abs=1e-12)


@given(st.lists(st.tuples(st.integers(1, 9), st.sampled_from([1, 2])), min_size=1, max_size=50))
def test_with_nothing_open_it_is_the_plain_rate_with_its_wilson_interval(rows):
    days, outcome = columns(rows)
    curve, day = incidence(days, outcome), 5
    rate = Rate(int(((outcome == 1) & (days <= day)).sum()), len(days))
    assert curve.at(day) == pytest.approx(rate.share)
    interval, wilson = curve.interval(day), rate.wilson()
    assert (interval.low, interval.high) == pytest.approx((wilson.low, wilson.high), abs=1e-9)


def test_lost_counted_as_censored_would_promise_too_much():
    """The world of evidence.md: the truth is 24 %; 1 - KM with the lost censored says far more."""
    draw = np.random.default_rng(7)
    n = 20_000
    won = draw.random(n) < 0.24
    days = np.where(won, draw.exponential(90, n), draw.exponential(60, n)).round() + 1
    seen = draw.integers(30, 900, n)
    outcome = np.where(days <= seen, np.where(won, Outcome.WON, Outcome.LOST), Outcome.OPEN)
    days = np.minimum(days, seen)
    assert incidence(days, outcome).at(800) == pytest.approx(0.24, abs=0.01)
    naive = incidence(days, np.where(outcome == Outcome.LOST, Outcome.OPEN, outcome))
    assert naive.at(800) > 0.5


@pytest.mark.parametrize(
    ("days", "outcome", "at", "share"),
    [
        ([], [], 10, None),  # nobody tried
        ([5], [0], 10, None),  # still open when the data end
        ([5], [0], 5, 0.0),
        ([5], [1], 4, 0.0),
        ([5], [1], 5, 1.0),
        ([5], [1], 999, 1.0),  # nobody is open: nothing more can happen
        ([5, 5], [1, 0], 6, None),
        ([0, 0], [1, 2], 0, 0.5),
    ],
)
def test_what_is_told_at_the_edges(days, outcome, at, share):
    assert incidence(days, outcome).at(at) == share


def test_the_interval_of_nobody_yet_is_not_a_point():
    curve = incidence([30] * 20, [2] * 20)
    interval = curve.interval(30)
    assert interval.low == 0
    assert interval.high == pytest.approx(Rate(0, 20).wilson().high)


@pytest.mark.parametrize("n", [3, 7, 49, 1000])
def test_everybody_won_is_one_with_an_interval_that_is_not_a_point(n):
    """The sum of n shares 1 / n ends a hair from 1."""
    curve = incidence(np.arange(n) + 1, np.ones(n))
    assert curve.at(n) == pytest.approx(1)
    assert curve.at(n) <= 1
    interval, wilson = curve.interval(n), Rate(n, n).wilson()
    assert (interval.low, interval.high) == pytest.approx((wilson.low, wilson.high))


@pytest.mark.parametrize(
    ("days", "outcome"), [([-1], [1]), ([float("nan")], [1]), ([1], [3]), ([1, 2], [1])]
)
def test_unreadable_times_and_outcomes_are_refused(days, outcome):
    with pytest.raises(ValueError, match=r"."):
        incidence(days, outcome)


def test_the_interval_holds_the_truth_as_often_as_it_says():
    draw = np.random.default_rng(8)
    held, runs = 0, 400
    for _ in range(runs):
        won = draw.random(60) < 0.3
        days = draw.exponential(60, 60).round() + 1
        seen = draw.integers(20, 300, 60)
        outcome = np.where(days <= seen, np.where(won, 1, 2), 0)
        interval = incidence(np.minimum(days, seen), outcome).interval(90)
        # P(won by 90): rounded days up to 90 are exponentials under 89.5.
        held += interval is not None and interval.holds(0.3 * (1 - np.exp(-89.5 / 60)))
    assert held / runs >= 0.93


@settings(max_examples=30)
@given(leads)
def test_the_band_of_the_picture_holds_the_curve(rows):
    curve = incidence(*columns(rows))
    low, high = curve.band()
    assert (low <= curve.share + 1e-9).all()
    assert (curve.share <= high + 1e-9).all()


def test_no_warning_comes_out_of_an_empty_curve():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        curve = incidence([], [])
    assert (curve.n, curve.won, curve.time_to(0.5), curve.interval(3)) == (0, 0, None, None)
