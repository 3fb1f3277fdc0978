"""Yes, no, or too early: read at fixed looks, never fooled by looking often."""

import math

import numpy as np
import pytest

from focale.evidence.exact_ratio import p_ratio_above
from focale.evidence.interval import Interval
from focale.evidence.rates import Rate
from focale.evidence.verdict import (
    ALPHA_AT_A_LOOK,
    Band,
    Measure,
    Verdict,
    band_of,
    better_than,
    look_reached,
    next_look,
    read_at_looks,
    standing,
    verdict_on,
)

LOOKS = (50, 100, 200, 400)


@pytest.mark.parametrize(
    ("leads", "reached", "following"),
    [
        (0, None, 50),
        (49, None, 50),
        (50, 50, 100),
        (99, 50, 100),
        (100, 100, 200),
        (800, 800, 1600),
        (10**9, 838_860_800, 1_677_721_600),
    ],
)
def test_looks_double_from_fifty_on(leads, reached, following):
    assert look_reached(leads) == reached
    assert next_look(leads) == following


def test_under_fifty_leads_it_is_too_early_whatever_they_say():
    assert better_than(Rate(20, 20), Rate(0, 29), 1.0, 49) is Verdict.TOO_EARLY


@pytest.mark.parametrize("leads", [60, 70, 99, 150])
def test_a_verdict_between_two_looks_is_refused(leads):
    with pytest.raises(ValueError, match="50, 100, 200"):
        better_than(Rate(10, 20), Rate(1, leads - 20), 1.0, leads)
    with pytest.raises(ValueError, match="50, 100, 200"):
        better_than(Rate(10, 20), Rate(1, leads - 20), 1.0, 50)


@pytest.mark.parametrize(
    ("inside", "outside", "times", "verdict"),
    [
        (Rate(0, 0), Rate(10, 100), 1.0, Verdict.TOO_EARLY),
        (Rate(0, 30), Rate(0, 70), 1.0, Verdict.TOO_EARLY),
        (Rate(30, 30), Rate(70, 70), 1.0, Verdict.TOO_EARLY),
        (Rate(0, 50), Rate(25, 50), 1.0, Verdict.NO),
        (Rate(30, 30), Rate(0, 70), 2.0, Verdict.YES),
        (Rate(60, 200), Rate(60, 200), 2.0, Verdict.NO),
        (Rate(60, 120), Rate(28, 280), 2.0, Verdict.YES),
        (Rate(36, 120), Rate(42, 280), 2.0, Verdict.TOO_EARLY),
        (Rate(36, 120), Rate(42, 280), 1.0, Verdict.YES),
    ],
)
def test_converts_better_and_twice_as_well_are_two_questions(inside, outside, times, verdict):
    assert better_than(inside, outside, times, inside.n + outside.n) is verdict


def fewest_for_yes(n, m, times):
    """For each number of hits outside, the fewest inside that give a yes."""
    fewest = np.full(m + 1, n + 1)
    x = 0
    for y in range(m * 6 // 10):  # twice the largest base rate looked at
        while x <= n and p_ratio_above(x, n, y, m, times) > ALPHA_AT_A_LOOK:
            x += 1
        fewest[y] = x
    return fewest


@pytest.fixture(scope="module")
def yes_from():
    return {
        (look, times): fewest_for_yes(round(0.3 * look), look - round(0.3 * look), times)
        for look in LOOKS
        for times in (1.0, 2.0)
    }


@pytest.mark.parametrize("times", [1.0, 2.0])
@pytest.mark.parametrize("base", [0.02, 0.05, 0.10, 0.20, 0.30])
def test_four_looks_together_confirm_noise_2_5_times_in_100_at_the_most(yes_from, base, times):
    """A group exactly `times` as good, 40,000 series of 400 leads, 30 % of them inside."""
    random = np.random.default_rng(1000)
    x, y, wrong = np.zeros(40_000, int), np.zeros(40_000, int), np.zeros(40_000, bool)
    before = 0
    for look in LOOKS:
        n = round(0.3 * look) - round(0.3 * before)
        x = x + random.binomial(n, base * times, len(x))
        y = y + random.binomial(look - before - n, base, len(y))
        wrong |= x >= yes_from[look, times][y]
        before = look
    error = math.sqrt(0.025 * 0.975 / len(x))
    assert wrong.mean() <= 0.025 + 2 * error


def test_leads_are_cut_at_each_look_and_the_last_clear_verdict_stands():
    random = np.random.default_rng(4)
    inside = random.random(450) < 0.3
    won = random.random(450) < np.where(inside, 0.5, 0.1)
    readings = read_at_looks(inside, won, 1.0)
    assert [r.look for r in readings] == [50, 100, 200, 400]
    assert all(r.inside.n + r.outside.n == r.look for r in readings)
    assert standing(readings) is Verdict.YES
    assert standing(read_at_looks(inside[:49], won[:49], 1.0)) is Verdict.TOO_EARLY
    with pytest.raises(ValueError, match="450"):
        read_at_looks(inside, won[:3], 1.0)


@pytest.mark.parametrize(
    ("interval", "times", "verdict"),
    [
        (None, 1.0, Verdict.TOO_EARLY),
        (Interval(0, math.inf), 1.0, Verdict.TOO_EARLY),
        (Interval(1.0, 3.0), 1.0, Verdict.TOO_EARLY),
        (Interval(1.01, 3.0), 1.0, Verdict.YES),
        (Interval(0.2, 0.9), 1.0, Verdict.NO),
    ],
)
def test_a_verdict_at_equal_effort_is_read_on_the_interval(interval, times, verdict):
    assert verdict_on(interval, times) is verdict


@pytest.mark.parametrize(
    ("measure", "low", "high", "band"),
    [
        (Measure.CONVERSION, 1.99, 9, Band.BELOW),
        (Measure.CONVERSION, 2, 9, Band.MINIMUM),
        (Measure.CONVERSION, 2.99, 9, Band.MINIMUM),
        (Measure.CONVERSION, 3, 9, Band.GOOD),
        (Measure.CONVERSION, 5, math.inf, Band.EXCELLENT),
        (Measure.CYCLE, 0.3, 0.81, Band.BELOW),
        (Measure.CYCLE, 0.3, 0.8, Band.MINIMUM),
        (Measure.CYCLE, 0.3, 0.7, Band.GOOD),
        (Measure.CYCLE, 0.3, 0.5, Band.EXCELLENT),
        (Measure.LIFETIME_VALUE, 1.3, 4, Band.MINIMUM),
        (Measure.LIFETIME_VALUE, 1.5, 4, Band.GOOD),
        (Measure.LIFETIME_VALUE, 2.0, 4, Band.EXCELLENT),
        (Measure.ACQUISITION_COST, 0.1, 0.75, Band.MINIMUM),
        (Measure.ACQUISITION_COST, 0.1, 0.6, Band.GOOD),
        (Measure.ACQUISITION_COST, 0.1, 0.4, Band.EXCELLENT),
    ],
)
def test_a_band_is_granted_on_the_end_that_flatters_least(measure, low, high, band):
    assert band_of(measure, Interval(low, high)) is band


def test_nothing_known_is_no_band():
    assert band_of(Measure.CYCLE, None) is None
