"""Do two groups differ in how many sign, and when?"""

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from lifelines.statistics import multivariate_logrank_test
from scipy.stats import chi2

from focale.evidence.incidence import gray_test


def slow_gray(days, outcome, group):
    """Gray (1988) from the definitions: one loop for each sum, no running totals."""
    names = sorted(set(group))
    moments = sorted({day for day, what in zip(days, outcome, strict=True) if what})

    def risk(name, day):
        return float(((group == name) & (days >= day)).sum())

    def count(name, day, what):
        return float(((group == name) & (days == day) & (outcome == what)).sum())

    def there(name, until):
        """Survival just before `until`."""
        found = 1.0
        for day in (day for day in moments if day < until and risk(name, day)):
            found *= 1 - (count(name, day, 1) + count(name, day, 2)) / risk(name, day)
        return found

    def won_before(name, until):
        return sum(
            there(name, day) * count(name, day, 1) / risk(name, day)
            for day in moments
            if day < until and risk(name, day)
        )

    def h(name, day):
        return risk(name, day) / there(name, day) if risk(name, day) else 0.0

    def sub(name, day):
        return h(name, day) * (1 - won_before(name, day))

    hazard = {
        day: sum(count(n, day, 1) for n in names) / sum(sub(n, day) for n in names)
        for day in moments
    }
    free = {day: np.prod([1 - hazard[d] for d in moments if d <= day]) for day in moments}
    free_before = {day: np.prod([1 - hazard[d] for d in moments if d < day]) for day in moments}
    last = moments[-1] + 1

    def a(i, k, day):
        return h(k, day) * ((i == k) - h(i, day) / sum(h(n, day) for n in names))

    score = [sum(count(i, d, 1) - sub(i, d) * hazard[d] for d in moments) for i in names]
    variance = np.zeros((len(names), len(names)))
    for day in moments:
        everybody = sum(risk(n, day) for n in names)
        for k in (n for n in names if risk(n, day)):
            after = there(k, next((d for d in moments if d > day), last))
            rest = free[day] / after if after > 0 else 0.0
            p_won = free_before[day] * hazard[day]
            p_lost = there(k, day) * count(k, day, 2) / risk(k, day) if after > 0 else 0.0
            move = []
            for i in names:
                later = sum(a(i, k, d) * hazard[d] for d in moments if d > day)
                move.append((a(i, k, day) + (1 - rest) * later, -rest * later))
            for i, (win_i, loss_i) in enumerate(move):
                for j, (win_j, loss_j) in enumerate(move):
                    mean_i = win_i * p_won + loss_i * p_lost
                    mean_j = win_j * p_won + loss_j * p_lost
                    square = there(k, day) * (win_i * win_j * p_won + loss_i * loss_j * p_lost)
                    drawn = everybody / max(everybody - 1, 1) / risk(k, day)
                    variance[i, j] += (square - mean_i * mean_j) * drawn
    return np.array(score), variance


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.integers(1, 8), st.sampled_from([0, 1, 2]), st.sampled_from("abc")),
        min_size=12,
        max_size=30,
    )
)
def test_it_is_the_sum_of_the_textbook_whatever_the_ties(rows):
    days, outcome, group = (np.array(column) for column in zip(*rows, strict=True))
    test = gray_test(days, outcome, group)
    if test is None:
        return
    score, variance = slow_gray(days, outcome, group)
    assert score.sum() == pytest.approx(0, abs=1e-9)
    slow = score @ np.linalg.pinv(variance, hermitian=True) @ score
    assert test.statistic == pytest.approx(slow, rel=1e-6, abs=1e-9)
    assert test.p == pytest.approx(chi2.sf(test.statistic, test.degrees))


def test_without_lost_deals_it_says_about_what_the_log_rank_test_says():
    draw = np.random.default_rng(1)
    days, outcome, group = (
        draw.integers(1, 60, 500),
        draw.integers(0, 2, 500),
        draw.integers(0, 3, 500),
    )
    theirs = multivariate_logrank_test(days, group, outcome).p_value
    assert gray_test(days, outcome, group).p == pytest.approx(theirs, abs=0.02)


def world(draw, sizes, unit, longer=1.0, won=(0.4, 0.4)):
    """Leads of two groups; unit: days into which times are rounded; longer: losing in group 2."""
    group = np.repeat([0, 1], sizes)
    wins = draw.random(group.size) < np.array(won)[group]
    days = draw.exponential(60, group.size)
    days = np.where(~wins & (group == 1), days * longer, days)
    seen = draw.uniform(10, 200, group.size)
    outcome = np.where(days <= seen, np.where(wins, 1, 2), 0)
    return np.ceil(np.minimum(days, seen) / unit), outcome, group


@pytest.mark.parametrize(
    ("sizes", "unit", "longer"),
    [((50, 50), 1, 1.0), ((100, 100), 7, 3.0), ((30, 120), 30, 1.0), ((30, 120), 30, 3.0)],
)
def test_five_in_a_hundred_equal_pairs_are_called_different(sizes, unit, longer):
    """Also where one group only takes longer to lose, and where time is in days, weeks, months."""
    draw = np.random.default_rng(11)
    runs = 1000
    low = sum(gray_test(*world(draw, sizes, unit, longer)).p < 0.05 for _ in range(runs))
    assert 0.032 <= low / runs <= 0.068  # 5 %, give or take 2.6 standard errors of 1,000 runs


def test_a_real_difference_is_seen():
    draw = np.random.default_rng(12)
    seen = [gray_test(*world(draw, (150, 150), 7, won=(0.2, 0.5))).p < 0.05 for _ in range(50)]
    assert sum(seen) >= 48


@pytest.mark.parametrize(
    ("days", "outcome", "group"),
    [
        ([], [], []),
        ([1, 2], [1, 1], ["a", "a"]),  # one group
        ([1, 2], [2, 0], ["a", "b"]),  # nobody won
        ([1, 5], [0, 1], ["a", "b"]),  # never at risk together when somebody won
    ],
)
def test_nothing_to_compare_is_none(days, outcome, group):
    assert gray_test(days, outcome, group) is None
