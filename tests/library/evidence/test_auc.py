"""Does a score put the won above the lost?"""

import numpy as np
import pytest
from hypothesis import given, strategies as st
from scipy.stats import norm
from sklearn.metrics import roc_auc_score

from focale.evidence.auc import auc, auc_difference

rows = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 6), st.booleans()), min_size=4, max_size=40
)


def columns(found):
    return tuple(np.array(column) for column in zip(*found, strict=True))


def slow_delong(first, second, won):
    """DeLong, DeLong and Clarke-Pearson (1988): every pair of a won and a lost deal."""
    areas, below, above = [], [], []
    for scores in (first, second):
        pairs = np.array(
            [[(w > x) + 0.5 * (w == x) for x in scores[~won]] for w in scores[won]], dtype=float
        )
        areas.append(pairs.mean())
        below.append(pairs.mean(axis=1))
        above.append(pairs.mean(axis=0))
    wins, losses = int(won.sum()), int((~won).sum())
    total = np.zeros((2, 2))
    for parts, size in ((below, wins), (above, losses)):
        if size > 1:
            total += np.cov(np.array(parts)) / size
    return areas, total


@given(rows)
def test_areas_and_variances_are_those_of_all_pairs(found):
    first, second, won = columns(found)
    if won.all() or not won.any():
        assert auc(first, won) is None
        return
    told = auc_difference(first, second, won)
    areas, covariance = slow_delong(first, second, won)
    assert [told.first.value, told.second.value] == pytest.approx(areas)
    assert told.first.value == pytest.approx(roc_auc_score(won, first))
    assert told.first.variance == pytest.approx(covariance[0, 0], abs=1e-12)
    apart = covariance[0, 0] + covariance[1, 1] - 2 * covariance[0, 1]
    assert told.variance == pytest.approx(apart, abs=1e-12)


@pytest.mark.parametrize(
    ("scores", "won", "value"),
    [([1, 2], [0, 1], 1.0), ([2, 1], [0, 1], 0.0), ([1, 1], [0, 1], 0.5)],
)
def test_edges_have_an_interval_that_is_not_a_point(scores, won, value):
    told = auc(scores, won)
    assert told.value == value
    interval = told.interval()
    assert 0 <= interval.low <= value <= interval.high <= 1
    assert interval.width > 0.3


def test_no_row_is_nobody_tried():
    assert auc([], []) is None


def test_a_blank_score_is_refused():
    with pytest.raises(ValueError, match="finite"):
        auc([np.nan, 1.0], [0, 1])


def test_the_same_score_twice_loses_nothing():
    draw = np.random.default_rng(3)
    scores, won = draw.normal(size=80), draw.random(80) < 0.3
    told = auc_difference(scores, scores * 2 + 1, won)
    assert (told.difference, told.variance) == (0.0, 0.0)
    assert told.excludes_loss()


def test_a_loss_is_excluded_only_where_the_deals_suffice():
    draw = np.random.default_rng(4)

    def told(n):
        won = draw.random(n) < 0.3
        base = draw.normal(size=n) + won
        return auc_difference(base + draw.normal(size=n), base + draw.normal(size=n), won)

    assert not told(60).excludes_loss()
    assert told(20_000).excludes_loss()


@pytest.mark.parametrize("effect", [0.0, 1.5])
def test_intervals_hold_the_truth_as_often_as_they_say(effect):
    draw = np.random.default_rng(5)
    truth, held, runs = norm.cdf(effect / np.sqrt(2)), 0, 500
    for _ in range(runs):
        won = np.arange(60) < 20
        held += auc(draw.normal(size=60) + effect * won, won).interval().holds(truth)
    assert 0.92 <= held / runs <= 0.985
