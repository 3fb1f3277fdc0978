"""How surprising are k marked accounts among n drawn ones?"""

import time
from fractions import Fraction
from math import comb

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from scipy.stats import fisher_exact, hypergeom

from focale.evidence.hypergeometric import tail_at_least, tail_at_most, tails_of_draw


@st.composite
def draws(draw):
    total = draw(st.integers(1, 3_000))
    marked, drawn = draw(st.integers(0, total)), draw(st.integers(0, total))
    return draw(st.integers(-1, drawn + 1)), marked, total, drawn


@settings(deadline=None, max_examples=200)
@given(draws())
def test_both_tails_are_scipys(draw):
    k, marked, total, drawn = draw
    law = hypergeom(total, marked, drawn)
    assert tail_at_least(k, marked, total, drawn) == pytest.approx(
        law.sf(k - 1), rel=1e-9, abs=1e-14
    )
    assert tail_at_most(k, marked, total, drawn) == pytest.approx(law.cdf(k), rel=1e-9, abs=1e-14)


@settings(deadline=None, max_examples=50)
@given(draws())
def test_it_is_fishers_exact_test_and_mid_p_takes_half_of_what_was_seen(draw):
    k, marked, total, drawn = draw
    if not max(0, drawn + marked - total) <= k <= min(marked, drawn):
        return
    table = [[k, drawn - k], [marked - k, total - marked - drawn + k]]
    assert tail_at_least(k, marked, total, drawn) == pytest.approx(
        fisher_exact(table, alternative="greater").pvalue
    )
    exactly = tail_at_least(k, marked, total, drawn) - tail_at_least(k + 1, marked, total, drawn)
    mid = tail_at_least(k, marked, total, drawn, mid=True)
    assert mid == pytest.approx(tail_at_least(k, marked, total, drawn) - exactly / 2)
    assert mid + tail_at_most(k, marked, total, drawn, mid=True) == pytest.approx(1)


@pytest.mark.parametrize(
    ("marked", "total", "drawn"),
    [(60_000, 10**6, 20), (10**7, 10**9, 15), (3, 10**9, 40), (0, 9, 4), (9, 9, 4), (5, 8, 8)],
)
def test_a_table_of_tails_is_exact_on_a_market_of_a_billion(marked, total, drawn):
    ways = [
        Fraction(comb(marked, k) * comb(total - marked, drawn - k), comb(total, drawn))
        for k in range(drawn + 1)
    ]
    exact = [float(sum(ways[k:])) for k in range(drawn + 1)]
    assert tails_of_draw([marked], total, drawn)[0] == pytest.approx(exact, rel=1e-9, abs=1e-300)
    assert tail_at_least(np.arange(drawn + 1), marked, total, drawn) == pytest.approx(
        exact, rel=1e-9, abs=1e-300
    )


def test_a_hundred_thousand_candidates_take_about_a_second():
    start = time.perf_counter()
    tails = tails_of_draw(np.arange(100_000) * 10, 10**6, 20)
    assert tails.shape == (100_000, 21)
    assert time.perf_counter() - start < 10  # half a second on a quiet machine
    assert np.all(np.diff(tails, axis=1) <= 0)
    assert np.all(np.diff(tails[:, 5]) >= -1e-15)


def test_what_cannot_be_drawn_is_refused():
    with pytest.raises(ValueError, match="0 to 10"):
        tails_of_draw([3], 10, 11)
    with pytest.raises(ValueError, match="0 to all"):
        tail_at_least(1, 11, 10, 3)
