"""How many points is a trait worth, when few best customers show it?"""

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from focale.evidence.rates import Rate
from focale.evidence.woe import points, weight_of_evidence


def test_a_trait_as_frequent_as_on_the_market_weighs_nothing():
    assert weight_of_evidence(Rate(5, 20), 0.25) == pytest.approx(0)
    assert weight_of_evidence(Rate(0, 20), 0.25) < 0 < weight_of_evidence(Rate(9, 20), 0.25)


@pytest.mark.parametrize(("hits", "share"), [(20, 0.0), (20, 1.0), (0, 0.0), (0, 1.0)])
def test_shares_at_the_ends_give_finite_weights(hits, share):
    assert np.isfinite(weight_of_evidence(Rate(hits, 20), share))


def test_fewer_customers_make_a_smaller_weight():
    few, many = (weight_of_evidence(Rate(n, n), 0.1) for n in (3, 30))
    assert 0 < few < many


@pytest.mark.parametrize(
    ("weights", "most", "given"),
    [
        ([1, 1, 1], None, (35, 35, 30)),
        ([3, 1], None, (75, 25)),
        ([5, 0, -1], None, (100, 0, 0)),
        ([9, 0.01], None, (95, 5)),
        ([1, 1], [5, 5], (5, 5)),
        ([2, 1, 1], [None, 5, 0], (95, 5, 0)),
        ([], None, ()),
        ([0, 0], None, (0, 0)),
    ],
)
def test_points_go_by_five_in_proportion_and_within_their_limits(weights, most, given):
    assert points(weights, at_most=most) == given


def test_limits_that_are_no_steps_are_refused():
    with pytest.raises(ValueError, match="by 5"):
        points([1], at_most=[7])
    with pytest.raises(ValueError, match="limits"):
        points([1, 2], at_most=[5])


def test_twelve_customers_give_points_that_beat_equal_ones():
    """Worlds of six traits of unequal strength: most of the way from equal points to ideal ones."""
    random = np.random.default_rng(12)
    ideal, ours, equal = [], [], []
    for _ in range(60):
        market, odds = random.uniform(0.05, 0.45, 6), np.exp(random.uniform(0.3, 2.6, 6))
        best = market * odds / (1 - market + market * odds)
        seen = random.binomial(12, best)
        weights = [
            weight_of_evidence(Rate(int(k), 12), q) for k, q in zip(seen, market, strict=True)
        ]
        traits = np.vstack([random.random((400, 6)) < best, random.random((800, 6)) < market])
        good = np.arange(1_200) < 400
        ideal.append(roc_auc_score(good, traits @ np.log(odds)))
        ours.append(roc_auc_score(good, traits @ np.array(points(weights))))
        equal.append(roc_auc_score(good, traits.sum(axis=1)))
    assert np.mean(equal) + 0.005 < np.mean(ours) < np.mean(ideal)
    assert np.mean(ideal) - np.mean(ours) < 0.02
