"""When we say 30 %, do 30 % sign?"""

import itertools

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given, strategies as st
from scipy.special import expit, logit

from focale.evidence.calibration import calibration, grouped, shifted


def predictions(seed, n=2000, stretch=1.0, shift=0.0):
    """Probabilities whose truth has `stretch` times their log-odds, plus `shift`."""
    draw = np.random.default_rng(seed)
    said = expit(draw.normal(-1, 1, n))
    return said, (draw.random(n) < expit(stretch * logit(said) + shift)).astype(int)


def test_slope_intercept_and_shift_are_those_of_statsmodels():
    said, won = predictions(1, stretch=0.7, shift=0.4)
    told = calibration(said, won)
    both = sm.Logit(won, sm.add_constant(logit(said))).fit(disp=0)
    alone = sm.GLM(won, np.ones(len(won)), sm.families.Binomial(), offset=logit(said)).fit()
    assert (told.intercept.value, told.slope.value) == pytest.approx(both.params, abs=1e-6)
    assert (told.intercept.error, told.slope.error) == pytest.approx(both.bse, rel=1e-5)
    assert told.shift.value == pytest.approx(alone.params[0], abs=1e-6)
    assert told.shift.error == pytest.approx(alone.bse[0], rel=1e-5)


@pytest.mark.parametrize(
    ("stretch", "shift", "slope_is_one", "shift_is_none"),
    [(1.0, 0.0, True, True), (0.5, 0.0, False, False), (1.0, 0.8, True, False)],
)
def test_what_is_wrong_with_predictions_is_told_apart(stretch, shift, slope_is_one, shift_is_none):
    told = calibration(*predictions(2, n=4000, stretch=stretch, shift=shift))
    assert told.slope.interval().holds(1.0) is slope_is_one
    assert told.shift.interval().holds(0.0) is shift_is_none


def test_moving_by_the_shift_makes_the_mean_right():
    said, won = predictions(3, shift=1.0)
    moved = shifted(said, calibration(said, won).shift.value)
    assert moved.mean() == pytest.approx(won.mean(), abs=1e-6)


@pytest.mark.parametrize("won", [[], [0, 0], [1, 1]])
def test_one_class_alone_tells_nothing(won):
    assert calibration([0.3] * len(won), won) is None


def test_equal_predictions_have_a_shift_and_no_slope():
    told = calibration([0.3] * 40, [1] * 20 + [0] * 20)
    assert told.slope is None
    assert told.shift.value == pytest.approx(logit(0.5) - logit(0.3))


def test_predictions_that_separate_have_no_slope():
    assert calibration([0.1] * 20 + [0.9] * 20, [0] * 20 + [1] * 20).slope is None


def test_zero_and_one_are_taken_as_nearly_so():
    told = calibration([0.0, 0.0, 1.0, 1.0, 0.5, 0.5], [0, 1, 1, 0, 1, 0])
    assert np.isfinite(told.shift.value)


@pytest.mark.parametrize("chance", [-0.1, 1.1, float("nan")])
def test_no_probability_is_refused(chance):
    with pytest.raises(ValueError, match=r"0 to 1"):
        calibration([chance, 0.5], [0, 1])


@given(st.lists(st.tuples(st.integers(0, 10), st.booleans()), max_size=60), st.integers(1, 12))
def test_groups_hold_everybody_once_and_part_no_ties(rows, groups):
    said = np.array([row[0] / 10 for row in rows])
    won = np.array([int(row[1]) for row in rows])
    found = grouped(said, won, groups)
    assert sum(group.rate.n for group in found) == len(rows)
    assert sum(group.rate.hits for group in found) == won.sum()
    assert len(found) <= groups
    for before, after in itertools.pairwise(found):
        assert before.high < after.low
    for group in found:
        assert group.low - 1e-12 <= group.predicted <= group.high + 1e-12
