"""How many more leads before a verdict can be expected?"""

import numpy as np
import pytest
from scipy.stats import binom

from focale.evidence.needed import base_rate, leads_for, more_leads
from focale.evidence.rates import Rate
from focale.evidence.score import signed_score


def power(leads, base, times=2.0):
    """The chance of a score test at 2.5 % one-sided, all tables added up."""
    n = round(0.3 * leads)
    m = leads - n
    x, y = np.meshgrid(np.arange(n + 1.0), np.arange(m + 1.0), indexing="ij")
    score = signed_score(x, np.full(x.shape, n), y, np.full(x.shape, m), np.ones(x.shape))
    chances = np.outer(
        binom.pmf(np.arange(n + 1), n, base * times), binom.pmf(np.arange(m + 1), m, base)
    )
    return float(chances[score > 1.959964].sum())


@pytest.mark.parametrize(("base", "leads"), [(0.05, 980), (0.10, 460), (0.20, 190)])
def test_the_plan_gives_the_leads_that_tell_twice_as_good_four_times_in_five(base, leads):
    assert leads_for(base) == pytest.approx(leads, rel=0.025)
    assert power(leads, base) == pytest.approx(0.80, abs=0.012)


def test_the_plan_is_made_for_the_target_not_for_what_was_seen():
    lucky, unlucky = more_leads(Rate(9, 20), Rate(5, 50)), more_leads(Rate(1, 20), Rate(5, 50))
    assert lucky == unlucky


@pytest.mark.parametrize(
    ("base", "times", "inside"),
    [(0.0, 2, 0.3), (0.6, 2, 0.3), (0.1, 1, 0.3), (0.1, 2, 0.0), (1.0, 0.5, 0.3)],
)
def test_what_no_number_of_leads_can_tell_has_no_plan(base, times, inside):
    assert leads_for(base, times=times, inside=inside) is None


def test_nobody_tried_gives_no_plan_unless_the_workspace_has_a_history():
    assert base_rate(Rate(0, 0)) is None
    assert more_leads(Rate(0, 0), Rate(0, 0)) is None
    planned = more_leads(Rate(0, 0), Rate(0, 0), history=Rate(40, 400))
    assert planned.total == leads_for(0.1)
    assert planned.low < planned.total < planned.high


def test_a_base_rate_is_drawn_to_the_history_by_the_weight_of_ten_leads():
    share, low, high = base_rate(Rate(5, 10), Rate(100, 1_000))
    assert share == pytest.approx((5 + 10 * 0.1) / 20)
    assert low < share < high


def test_months_follow_from_the_pace_and_are_never_negative():
    known = more_leads(Rate(8, 60), Rate(10, 140), per_month=20)
    assert known.months == pytest.approx(known.more / 20)
    assert known.months_low <= known.months <= known.months_high
    assert known.look >= known.total
    assert more_leads(Rate(8, 60), Rate(10, 140), per_month=0).months is None
    assert more_leads(Rate(900, 3_000), Rate(1_000, 7_000)).more == 0


def test_no_win_at_all_still_gives_a_range():
    planned = more_leads(Rate(0, 15), Rate(0, 35), history=Rate(0, 100))
    assert planned.total > 1_000
    assert planned.high > planned.total > planned.low
