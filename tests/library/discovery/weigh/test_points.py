"""From weights to points that a person reads."""

import numpy as np
import pytest
from hypothesis import given, strategies as st

from focale.discovery.weigh.points import as_points


@pytest.mark.parametrize(
    ("weights", "old", "most", "new"),
    [
        ([1.0, 1.0], [50.0, 50.0], None, [50, 50]),
        ([3.0, 1.0], [50.0, 50.0], None, [75, 25]),
        ([3.0, 1.0], [60.0, 40.0], 0.25, [70, 30]),
        ([1.0, 9.0], [60.0, 40.0], 0.25, [50, 50]),
        ([-1.0, 1.0], [50.0, 50.0], None, [0, 100]),
        ([-1.0, -1.0], [50.0, 50.0], None, [50, 50]),
        ([0.0, 0.0], [30.0, 70.0], 0.25, [30, 70]),
        ([1.0, 1.0, -1.0], [50.0, 50.0, -10.0], None, [50, 50, -50]),
        ([1.0, 1.0, 1.0], [50.0, 50.0, -10.0], None, [50, 50, 0]),
    ],
)
def test_points_follow_the_weights_inside_their_bounds(weights, old, most, new):
    assert as_points(np.array(weights), np.array(old), most).tolist() == new


def test_points_of_criteria_no_longer_scored_are_shared_out():
    found = as_points(np.array([1.0, 1.0]), np.array([40.0, 40.0]), freed=20.0)
    assert found.tolist() == [50, 50]


@given(
    st.lists(st.tuples(st.floats(-3, 3), st.integers(1, 40)), min_size=1, max_size=12),
    st.booleans(),
)
def test_points_are_whole_sum_as_before_and_move_no_further_than_allowed(pairs, few):
    weights, old = (np.array(part, float) for part in zip(*pairs, strict=True))
    new = as_points(weights, old, 0.25 if few else None)
    assert (new >= 0).all()
    if few:
        assert (np.abs(new - old) <= 0.25 * old + 1e-9).all()
    else:
        assert new.sum() == pytest.approx(old.sum())
        assert (new == np.round(new)).all()
