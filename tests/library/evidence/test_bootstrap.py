"""What is typical of skewed amounts, and how do two groups compare?"""

import numpy as np
import pytest
from hypothesis import given, strategies as st

from focale.evidence import bootstrap
from focale.evidence.bootstrap import (
    average,
    mean_interval,
    median_interval,
    ratio_of_means,
    ratio_of_medians,
)


def test_no_value_is_nobody_tried():
    assert average([]) is None
    assert ratio_of_means([], [1.0]) is None
    assert ratio_of_medians([1.0], []) is None


@pytest.mark.parametrize(
    ("n", "mean", "median"),
    [(1, False, False), (4, False, False), (5, True, False), (6, True, True)],
)
def test_too_few_values_have_no_interval(n, mean, median):
    told = average(np.arange(n) + 1.0)
    assert (told.mean_interval is not None, told.median_interval is not None) == (mean, median)


@pytest.mark.parametrize(
    ("n", "ends"), [(6, (1, 6)), (9, (2, 8)), (20, (6, 15)), (50, (18, 33)), (100, (40, 61))]
)
def test_the_interval_of_the_median_is_that_of_the_tables(n, ends):
    """W. J. Conover (1999), Practical Nonparametric Statistics: two-sided, 95 %."""
    interval = median_interval(np.arange(n) + 1.0)
    assert (interval.low, interval.high) == ends


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40))
def test_intervals_hold_what_they_are_about(values):
    told = average(values)
    assert told.mean_interval is None or told.mean_interval.holds(told.mean)
    assert told.median_interval is None or told.median_interval.holds(told.median)


def held(draw, runs, first, second):
    kept = np.zeros(4)
    for _ in range(runs):
        one, other = draw.lognormal(0, 1, first), draw.lognormal(0, 1, second)
        kept += [
            mean_interval(one).holds(np.exp(0.5)),
            median_interval(one).holds(1.0),
            ratio_of_means(one, other).interval.holds(1.0),
            ratio_of_medians(np.ceil(one * 40), np.ceil(other * 40)).interval.holds(1.0),
        ]
    return kept / runs


def test_intervals_of_skewed_amounts_hold_the_truth(monkeypatch):
    monkeypatch.setattr(bootstrap, "DRAWS", 500)
    assert (held(np.random.default_rng(1), 250, 40, 80) >= [0.88, 0.93, 0.89, 0.93]).all()


def test_many_values_are_drawn_as_if_one_by_one(monkeypatch):
    values = np.random.default_rng(2).lognormal(0, 1, 6000)
    quick = mean_interval(values)
    monkeypatch.setattr(bootstrap, "DRAWN_ONE_BY_ONE", 10_000)
    slow = mean_interval(values)
    assert (quick.low, quick.high) == pytest.approx((slow.low, slow.high), rel=0.01)


@pytest.mark.parametrize("size", [7, 8])
def test_medians_are_drawn_from_their_exact_law(size):
    draw, values = np.random.default_rng(3), np.arange(size) ** 2.0
    quick = np.concatenate([bootstrap._drawn_medians(values, draw) for _ in range(5)])
    slow = np.median(values[draw.integers(0, size, (10_000, size))], axis=1)
    for share in (0.05, 0.25, 0.5, 0.75, 0.95):
        assert np.quantile(quick, share) == pytest.approx(np.quantile(slow, share), abs=2)
    assert quick.mean() == pytest.approx(slow.mean(), abs=0.4)


@pytest.mark.parametrize("ratio", [ratio_of_means, ratio_of_medians])
def test_a_ratio_to_nothing_is_none(ratio):
    assert ratio([1.0] * 9, [0.0] * 9).value is None
    assert ratio([1.0] * 9, [-5.0] * 9).value is None


def test_a_ratio_to_about_nothing_has_no_interval():
    told = ratio_of_means([5.0] * 5 + [6.0], [-9, 11, -8, 10, -7, 8])
    assert told.value is not None
    assert told.interval is None


@pytest.mark.parametrize("ratio", [ratio_of_means, ratio_of_medians])
def test_all_alike_is_a_point_and_swapping_groups_turns_the_ratio_over(ratio):
    assert ratio([3.0] * 8, [2.0] * 8).interval.width == 0
    draw = np.random.default_rng(4)
    one, other = draw.lognormal(0, 1, 50), draw.lognormal(1, 1, 50)
    there, back = ratio(one, other), ratio(other, one)
    assert there.value == pytest.approx(1 / back.value)
    assert there.interval.low == pytest.approx(1 / back.interval.high, rel=0.15)


def test_the_same_values_give_the_same_interval():
    values = np.random.default_rng(5).lognormal(size=60)
    assert mean_interval(values) == mean_interval(values)


def test_a_blank_is_refused():
    with pytest.raises(ValueError, match="finite"):
        average([1.0, float("nan")])
