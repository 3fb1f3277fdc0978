"""How good is each segment once luck is taken off?"""

import numpy as np
import pytest

from focale.evidence.rates import Rate
from focale.evidence.shrink import shrunk_means, shrunk_rates


def test_the_best_of_eight_equal_segments_no_longer_looks_half_as_good_again():
    random = np.random.default_rng(3)
    raw, shrunk = [], []
    for _ in range(100):
        tries = random.integers(10, 60, 8)
        hits = random.binomial(tries, 0.2)
        raw.append((hits / tries).max() / 0.2)
        rates = [Rate(int(k), int(n)) for k, n in zip(hits, tries, strict=True)]
        shrunk.append(max(each.value for each in shrunk_rates(rates)) / 0.2)
    assert np.mean(raw) > 1.45
    assert np.mean(shrunk) < 1.22


def test_segments_that_differ_are_closer_to_the_truth_and_inside_their_intervals():
    random = np.random.default_rng(5)
    raw, shrunk, held = 0.0, 0.0, []
    for _ in range(100):
        shares, tries = random.beta(4, 16, 8), random.integers(10, 60, 8)
        hits = random.binomial(tries, shares)
        rates = [Rate(int(k), int(n)) for k, n in zip(hits, tries, strict=True)]
        for rate, share, each in zip(rates, shares, shrunk_rates(rates), strict=True):
            raw += (rate.share - share) ** 2
            shrunk += (each.value - share) ** 2
            held.append(each.interval.holds(share))
    assert shrunk < 0.75 * raw
    assert np.mean(held) >= 0.90


def test_a_large_segment_keeps_its_share_and_an_untried_one_gets_that_of_all():
    large, small, untried = shrunk_rates([Rate(3_000, 10_000), Rate(30, 100), Rate(0, 0)])
    assert large.value == pytest.approx(0.30, abs=0.002)
    assert untried.value == pytest.approx(0.30, abs=0.03)
    assert large.interval.width < small.interval.width < untried.interval.width


@pytest.mark.parametrize(
    "rates",
    [
        [Rate(0, 5), Rate(0, 9)],
        [Rate(5, 5), Rate(9, 9)],
        [Rate(1, 1)],
        [Rate(1, 10**9), Rate(10**9, 10**9)],
    ],
)
def test_empty_full_and_huge_segments_stay_between_0_and_1(rates):
    for each in shrunk_rates(rates):
        assert 0 <= each.interval.low <= each.value <= each.interval.high <= 1


def test_nobody_tried_anywhere_gives_nothing():
    assert shrunk_rates([Rate(0, 0), Rate(0, 0)]) == (None, None)
    assert shrunk_rates([]) == ()
    assert shrunk_means([], []) == ()


def test_means_are_drawn_together_and_held_by_their_intervals():
    random = np.random.default_rng(6)
    held = []
    for _ in range(200):
        truth, errors = random.normal(1_000, 100, 8), random.uniform(30, 200, 8)
        seen = random.normal(truth, errors)
        shrunk = shrunk_means(seen, errors)
        held += [each.interval.holds(mean) for each, mean in zip(shrunk, truth, strict=True)]
    assert np.mean(held) >= 0.90


def test_a_mean_without_its_error_is_refused():
    with pytest.raises(ValueError, match="standard error"):
        shrunk_means([1.0, 2.0], [1.0, 0.0])


def test_segments_that_differ_far_more_than_their_errors_are_left_where_they_are():
    # Prices of 55 and 26,000, the small ones known to the cent: no luck to take off.
    means, errors = [55.0, 1080.0, 4815.0, 26_707.0], [0.1, 1.0, 20.0, 150.0]
    for mean, one in zip(means, shrunk_means(means, errors), strict=True):
        assert one.value == pytest.approx(mean, rel=0.01)
