"""Intervals of counts, of products and of differences: against scipy, and held by simulation."""

import math

import numpy as np
import pytest
from scipy.stats import chi2

from focale.evidence.interval import Interval
from focale.kpi.intervals import counted_interval, difference, inverse, product


@pytest.mark.parametrize("count", [0, 1, 2, 10, 147, 5000])
def test_the_interval_of_a_count_is_garwoods(count):
    found = counted_interval(count)
    low = chi2.ppf(0.025, 2 * count) / 2 if count else 0.0
    assert found.low == pytest.approx(low)
    assert found.high == pytest.approx(chi2.ppf(0.975, 2 * count + 2) / 2)


def test_the_inverse_of_nothing_has_no_end():
    assert inverse(Interval(0.0, 0.25)) == Interval(4.0, math.inf)
    assert inverse(None) is None


def test_a_product_with_an_unknown_factor_has_no_bounds():
    found = product([(2.0, Interval(1.0, 3.0)), (5.0, Interval(0.0, math.inf))])
    assert found == Interval(0.0, math.inf)
    assert product([(0.0, Interval(0.0, 1.0))]) is None


def test_a_product_and_a_difference_hold_the_truth_as_often_as_they_say():
    random = np.random.default_rng(7)
    held = {"product": 0, "difference": 0}
    for _ in range(800):
        a, b = random.normal(20, 2), random.normal(10, 1)
        of_a, of_b = Interval(a - 3.92, a + 3.92), Interval(b - 1.96, b + 1.96)
        held["product"] += product([(a, of_a)], [(b, of_b)]).holds(2.0)
        held["difference"] += difference(a, of_a, b, of_b).holds(10.0)
    assert all(share / 800 > 0.925 for share in held.values()), held
