"""On a market without groups one segment is enough; groups that are there are found."""

import numpy as np
import pytest
from sklearn.metrics import adjusted_rand_score

from bench.worlds.groups import features
from focale.segment.clusters.forms import Feature, Form
from focale.segment.clusters.number import adjusted_rand, chosen_number
from focale.segment.clusters.one_segment import shuffled
from focale.segment.clusters.together import themes_together


def found(seed, **world):
    mine, true = features(seed, **world)
    together = themes_together(mine)
    mine = [feature for feature in mine if feature.theme in together]
    if len(mine) < 2:
        return 1, None, true
    choice = chosen_number(mine, np.random.default_rng(seed))
    return choice.k, choice.grouping, true


def test_noise_is_one_segment_nine_times_in_ten():
    split = sum(found(seed, groups=1, accounts=300)[0] > 1 for seed in range(60))
    assert split <= 6


def test_shuffled_fields_are_one_segment_even_when_none_is_left_out():
    split = 0
    for seed in range(4):
        mine, _ = features(seed, groups=1, accounts=200, telling=4, noise=0)
        split += chosen_number(mine, np.random.default_rng(seed)).k > 1
    assert split <= 1


@pytest.mark.parametrize(("groups", "seed"), [(2, 1), (3, 2), (4, 3)])
def test_planted_groups_are_found_in_their_number(groups, seed):
    k, grouping, true = found(seed, groups=groups, accounts=350)
    assert k == groups
    assert adjusted_rand_score(true, grouping.label) > 0.7


def test_numbers_that_grow_together_are_a_slope_and_no_groups():
    split = 0
    for seed in range(6):
        rng = np.random.default_rng(seed)
        size = rng.normal(size=250)
        fields = [
            Feature(name, name, Form.PLACE, _places(size + noise * rng.normal(size=250)))
            for name, noise in (("turnover", 0.4), ("staff", 0.4), ("sites", 0.8))
        ]
        split += chosen_number(fields, rng).k > 1
    assert split <= 1


def test_numbers_in_two_clouds_are_groups_all_the_same():
    rng = np.random.default_rng(1)
    group = rng.integers(0, 2, 300)
    fields = [
        Feature(str(n), str(n), Form.PLACE, _places(5 * group + rng.normal(size=300)))
        for n in range(3)
    ]
    assert chosen_number(fields, rng).k == 2


def _places(values):
    return (np.argsort(np.argsort(values)) / (len(values) - 1)).astype(np.float32)


def test_the_same_accounts_give_the_same_groups():
    _, one, _ = found(5, groups=2, accounts=300)
    _, other, _ = found(5, groups=2, accounts=300)
    assert one.medoids.tolist() == other.medoids.tolist()


def test_shuffling_keeps_every_value_and_every_blank():
    mine, _ = features(7, groups=3, accounts=120)
    for before, after in zip(mine, shuffled(mine, np.random.default_rng(0)), strict=True):
        assert before.known.tolist() == after.known.tolist()
        assert sorted(before.data[before.known].ravel()) == sorted(after.data[after.known].ravel())
        assert not np.array_equal(before.data, after.data, equal_nan=before.form == "place")


def test_agreement_is_that_of_scikit_learn():
    rng = np.random.default_rng(2)
    for _ in range(20):
        one, other = rng.integers(0, 4, 60), rng.integers(0, 4, 60)
        table = np.bincount(one * 4 + other, minlength=16).reshape(4, 4).astype(float)
        assert adjusted_rand(table) == pytest.approx(adjusted_rand_score(one, other))
