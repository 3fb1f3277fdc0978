"""Is agreement told as other libraries tell it, with an interval that keeps its word?"""

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from statsmodels.stats.inter_rater import aggregate_raters, cohens_kappa, fleiss_kappa, to_table

from focale.evidence.agreement import cohen, fleiss, words_of

CODES = st.integers(0, 3)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(CODES, CODES), min_size=2, max_size=40))
def test_two_people_agree_as_statsmodels_says(pairs):
    table = np.array(pairs)
    found = cohen(table[:, 0], table[:, 1])
    counts, _ = to_table(table, bins=np.arange(5) - 0.5)
    if found.kappa is None:
        assert len(np.unique(table)) == 1
    else:
        with np.errstate(all="ignore"):
            expected = cohens_kappa(counts, return_results=True)
        assert found.kappa == pytest.approx(expected.kappa)


@settings(max_examples=150, deadline=None)
@given(
    st.integers(2, 5).flatmap(
        lambda m: st.lists(st.lists(CODES, min_size=m, max_size=m), min_size=2, max_size=30)
    )
)
def test_more_people_agree_as_statsmodels_says(rows):
    table = np.array(rows)
    found = fleiss(table)
    if found.kappa is None:
        assert len(np.unique(table)) == 1
    else:
        counts, _ = aggregate_raters(table)
        assert found.kappa == pytest.approx(fleiss_kappa(counts))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(CODES, CODES), min_size=4, max_size=20))
def test_leaving_one_out_is_leaving_one_out(pairs):
    table = np.array(pairs)
    found = cohen(table[:, 0], table[:, 1])
    if found.kappa is None:
        return
    n = len(table)
    each = [cohen(*np.delete(table, i, axis=0).T).kappa for i in range(n)]
    if None in each or np.ptp(each) < 1e-9:
        return
    pseudo = n * found.kappa - (n - 1) * np.array(each)
    from scipy.stats import t

    spread = t.ppf(0.975, n - 1) * pseudo.std(ddof=1) / np.sqrt(n)
    assert found.interval.low <= max(-1, found.kappa - spread) + 1e-9
    assert found.interval.high >= min(1, found.kappa + spread) - 1e-9


def test_with_many_things_the_interval_is_that_of_statsmodels():
    rng = np.random.default_rng(7)
    first = rng.random(4000) < 0.4
    second = np.where(rng.random(4000) < 0.75, first, rng.random(4000) < 0.5)
    found = cohen(first, second)
    counts, _ = to_table(np.column_stack([first, second]).astype(int), bins=[-0.5, 0.5, 1.5])
    told = cohens_kappa(counts, return_results=True)
    assert found.interval.low == pytest.approx(told.kappa_low, abs=2e-3)
    assert found.interval.high == pytest.approx(told.kappa_upp, abs=2e-3)


@pytest.mark.parametrize(("share", "noise"), [(0.5, 0.2), (0.5, 0.5), (0.3, 0.3)])
def test_on_ten_deals_the_interval_holds_the_truth(share, noise):
    """Two people see the same truth, each through noise: kappa is known."""
    rng = np.random.default_rng(11)
    p = share * (1 - noise / 2) + (1 - share) * noise / 2
    both = share * (1 - noise / 2) ** 2 + (1 - share) * (noise / 2) ** 2
    truth = (both - p * p) / (p * (1 - p))
    held = told = 0
    for _ in range(400):
        real = rng.random(10) < share
        one, two = (np.where(rng.random(10) < noise / 2, ~real, real) for _ in range(2))
        interval = (found := cohen(one, two)).interval
        if found.kappa is None:
            continue
        told += 1
        held += interval.holds(truth)
    assert held / told >= 0.93


@pytest.mark.parametrize(
    ("rows", "kappa", "has_interval"),
    [
        ([[1, 1], [1, 1], [1, 1]], None, False),  # one word only
        ([[1, 1], [0, 0]], 1.0, False),  # two things
        ([[1, 1], [0, 0], [1, 1]], 1.0, True),
        ([[1, 0], [0, 1], [1, 0], [0, 1]], -1.0, True),
    ],
)
def test_edges(rows, kappa, has_interval):
    table = np.array(rows)
    for found in (cohen(table[:, 0], table[:, 1]), fleiss(table)):
        assert found.kappa == kappa
        assert (found.interval is not None) is has_interval


def test_perfect_agreement_on_ten_is_not_certain():
    half = [0, 1] * 5
    interval = cohen(half, half).interval
    assert interval.high == 1
    assert interval.low < 0.6


def test_nobody_and_two_lengths():
    assert cohen([], []) is None
    assert fleiss(np.zeros((0, 2))) is None
    assert fleiss([[1], [0]]) is None
    with pytest.raises(ValueError, match="same things"):
        cohen([1], [1, 0])
    assert words_of(0.61) == "substantial"
