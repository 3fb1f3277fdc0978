"""How long do customers stay?"""

import numpy as np
import pytest
from hypothesis import given, strategies as st
from lifelines import KaplanMeierFitter
from lifelines.utils import restricted_mean_survival_time

from focale.evidence.rates import Rate
from focale.evidence.survival import pseudo_times, survival

customers = st.lists(st.tuples(st.integers(0, 40), st.booleans()), min_size=1, max_size=60)


def columns(rows):
    return np.array([row[0] for row in rows]), np.array([row[1] for row in rows])


def some(seed=1, n=200):
    draw = np.random.default_rng(seed)
    leaving, seen = draw.exponential(30, n).round() + 1, draw.integers(5, 61, n)
    return np.minimum(leaving, seen), leaving <= seen


@given(customers)
def test_it_is_the_curve_of_lifelines(rows):
    months, left = columns(rows)
    curve = survival(months, left)
    theirs = KaplanMeierFitter().fit(months, left).survival_function_["KM_estimate"]
    assert curve.share == pytest.approx(theirs.loc[curve.times].to_numpy(), abs=1e-12)


def test_the_median_and_the_restricted_mean_are_those_of_lifelines():
    months, left = some()
    curve, theirs = survival(months, left), KaplanMeierFitter().fit(months, left)
    assert curve.median == theirs.median_survival_time_
    for horizon in (0.5, 12, 36, 47.3):
        expected = restricted_mean_survival_time(theirs, t=horizon)
        assert curve.restricted_mean(horizon).value == pytest.approx(expected)


@given(customers, st.integers(1, 40))
def test_the_mean_of_what_each_customer_adds_is_the_restricted_mean(rows, horizon):
    months, left = columns(rows)
    mean, each = (
        survival(months, left).restricted_mean(horizon),
        pseudo_times(months, left, horizon),
    )
    if mean is None:
        assert each is None
        return
    assert each.mean() == pytest.approx(mean.value)
    assert each.std() / np.sqrt(len(rows)) == pytest.approx(mean.error, abs=1e-9)
    if (left | (months >= horizon)).all():  # nobody lost from sight
        assert each == pytest.approx(np.minimum(months, horizon))


def test_what_each_customer_adds_is_about_what_its_absence_takes_away():
    months, left = some(2)
    whole, n = survival(months, left).restricted_mean(36).value, len(months)
    each = pseudo_times(months, left, 36)
    for one in range(0, n, 7):
        without = survival(np.delete(months, one), np.delete(left, one)).restricted_mean(36).value
        assert each[one] == pytest.approx(n * whole - (n - 1) * without, abs=0.5)


def test_intervals_of_the_restricted_mean_hold_the_truth():
    held, truth = 0, 30 * (1 - np.exp(-24 / 30))
    draw = np.random.default_rng(3)
    for _ in range(400):
        leaving, seen = draw.exponential(30, 60), draw.uniform(10, 60, 60)
        curve = survival(np.minimum(leaving, seen), leaving <= seen)
        held += curve.restricted_mean(24).interval().holds(truth)
    assert 0.92 <= held / 400 <= 0.98


@pytest.mark.parametrize(("months", "left"), [([36] * 30, [0] * 30), ([0] * 30, [1] * 30)])
def test_all_stayed_or_all_left_has_an_interval_that_is_not_a_point(months, left):
    mean = survival(months, left).restricted_mean(36)
    wilson = Rate(0 if left[0] else 30, 30).wilson()
    interval = mean.interval()
    assert (interval.low / 36, interval.high / 36) == pytest.approx((wilson.low, wilson.high))
    assert interval.holds(mean.value)


@given(customers, st.integers(0, 40))
def test_with_all_seen_to_leave_it_is_the_plain_rate_with_its_wilson_interval(rows, at):
    months, _ = columns(rows)
    curve = survival(months, np.ones(len(rows)))
    rate = Rate(int((months > at).sum()), len(rows))
    assert curve.at(at) == pytest.approx(rate.share)
    interval, wilson = curve.interval(at), rate.wilson()
    assert (interval.low, interval.high) == pytest.approx((wilson.low, wilson.high), abs=1e-9)


@pytest.mark.parametrize(
    ("months", "left", "horizon", "mean"),
    [
        ([], [], 36, None),  # nobody tried
        ([10], [0], 36, None),  # nobody followed that far
        ([10], [1], 36, 10.0),  # gone: the rest is known to be nothing
        ([36], [0], 36, 36.0),
        ([40], [1], 36, 36.0),
        ([0, 36], [1, 0], 36, 18.0),
        ([36], [0], 0, None),
    ],
)
def test_what_is_told_at_the_edges(months, left, horizon, mean):
    told = survival(months, left).restricted_mean(horizon)
    assert (told and told.value) == mean


@pytest.mark.parametrize(
    ("months", "left", "to"),
    [([], [], None), ([3, 9], [0, 0], 9.0), ([3, 9], [0, 1], float("inf"))],
)
def test_how_far_the_data_tell(months, left, to):
    assert survival(months, left).followed_to == to
