"""What does a customer under contract bring in 36 months?"""

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from lifelines import KaplanMeierFitter
from lifelines.utils import restricted_mean_survival_time

from focale.value.contracts import (
    Tenures,
    compare_contracts,
    contract_value,
    stay,
    tenures,
)
from focale.value.lifetime import DAYS_PER_MONTH, TooEarly

TODAY = np.datetime64("2025-01-01")


def days(*texts):
    return np.array(texts, "M8[D]")


def group(seed, n, stays=40.0, margin=100.0, seen=(1, 60)):
    """Customers who stay `stays` months on average, and whose margins are skewed."""
    draw = np.random.default_rng(seed)
    leaving, followed = draw.exponential(stays, n), draw.uniform(*seen, n)
    paid = draw.lognormal(np.log(margin) - 0.125, 0.5, n)
    names = np.array([f"{seed}-{k}" for k in range(n)])
    return Tenures(names, np.minimum(leaving, followed), leaving <= followed, paid)


@pytest.mark.parametrize(
    ("starts", "ends", "margins", "months", "ended", "margin"),
    [
        (["2024-01-01"], ["NaT"], [10], 366, False, 10),  # running
        (["2024-01-01"], ["2024-07-01"], [10], 182, True, 10),  # gone
        (["2024-01-01"], ["2025-01-01"], [10], 366, True, 10),  # ends today
        (["2024-01-01"], ["2026-01-01"], [10], 366, False, 10),  # ends later: not yet
        (["2024-01-01", "2024-07-01"], ["2024-07-01", "NaT"], [10, 30], 366, False, None),
        (
            ["2024-01-01", "2024-07-01"],
            ["2024-03-01", "NaT"],
            [10, 10],
            60 + 184,
            False,
            10,
        ),  # pause
        (["2024-01-01", "2024-01-01"], ["NaT", "NaT"], [10, 5], 366, False, 15),  # at once
        (["2024-01-01", "2024-03-01"], ["NaT", "2024-04-01"], [10, 10], 366, False, None),  # inside
        (["2025-01-01"], ["NaT"], [10], 0, False, 10),  # begins today
    ],
)
def test_the_contracts_of_a_customer_are_put_together(starts, ends, margins, months, ended, margin):
    told = tenures(["a"] * len(starts), days(*starts), days(*ends), margins, TODAY)
    assert told.months[0] == pytest.approx(months / DAYS_PER_MONTH)
    assert told.ended[0] == ended
    if margin is not None:
        assert told.monthly_margin[0] == pytest.approx(margin)


def test_all_money_of_all_contracts_is_there():
    starts, ends = days("2023-01-01", "2024-03-01"), days("NaT", "2024-04-01")
    told = tenures(["a", "a"], starts, ends, [10.0, 40.0], TODAY)
    whole = told.months[0] * told.monthly_margin[0] * DAYS_PER_MONTH
    assert whole == pytest.approx(10 * 731 + 40 * 31)


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.integers(0, 60), st.integers(0, 60)),
        min_size=1,
        max_size=12,
    )
)
def test_days_under_contract_are_counted_once(rows):
    start = TODAY - np.array([row[1] for row in rows], "m8[D]")
    end = np.minimum(start + np.array([row[2] for row in rows], "m8[D]"), TODAY)
    told = tenures([row[0] for row in rows], start, end, np.ones(len(rows)), TODAY)
    for name, months in zip(told.customer, told.months, strict=True):
        covered = set()
        for row, first, last in zip(rows, start, end, strict=True):
            if row[0] == name:
                covered |= set(np.arange(first, last).tolist())
        assert months * DAYS_PER_MONTH == pytest.approx(len(covered))


def test_contracts_to_come_are_counted_apart_and_impossible_ones_refused():
    told = tenures(["a", "b"], days("2024-01-01", "2025-06-01"), days("NaT", "NaT"), [1, 1], TODAY)
    assert (told.customer.tolist(), told.not_begun) == (["a"], 1)
    for start, end in (("2024-02-01", "2024-01-01"), ("NaT", "2024-01-01")):
        with pytest.raises(ValueError, match="ends after it"):
            tenures(["a"], days(start), days(end), [1], TODAY)


def test_the_value_is_the_mean_margin_times_the_area_under_the_curve_of_lifelines():
    customers = group(1, 200)
    value = contract_value(customers)
    theirs = KaplanMeierFitter().fit(customers.months, customers.ended)
    expected = customers.monthly_margin.mean() * restricted_mean_survival_time(theirs, t=36)
    assert value.mean == pytest.approx(expected)
    assert (value.customers, value.months, value.too_early) == (200, 36, None)
    assert value.ended == (customers.ended & (customers.months <= 36)).sum()
    assert stay(customers).median == theirs.median_survival_time_


def test_without_anybody_lost_from_sight_the_median_is_the_plain_one():
    customers = group(2, 101, seen=(36, 60))
    plain = np.median(customers.monthly_margin * np.minimum(customers.months, 36))
    assert contract_value(customers).median == pytest.approx(plain)


def test_with_some_lost_from_sight_the_median_is_about_the_true_one():
    draw = np.random.default_rng(3)
    true = np.median(
        draw.lognormal(np.log(100) - 0.125, 0.5, 200_000)
        * np.minimum(draw.exponential(40, 200_000), 36)
    )
    assert contract_value(group(3, 4000)).median == pytest.approx(true, rel=0.05)


def test_intervals_hold_the_truth_as_often_as_they_say():
    truth, held, ratios, runs = 100 * 40 * (1 - np.exp(-36 / 40)), 0, 0, 150
    for seed in range(runs):
        one, other = group(1000 + seed, 60), group(5000 + seed, 60)
        told = compare_contracts(one, other)
        held += contract_value(one).mean_interval.holds(truth)
        ratios += told.ratio.interval.holds(1.0)
    assert held / runs >= 0.9
    assert ratios / runs >= 0.9


def test_who_stays_twice_as_long_and_pays_more_is_seen_to_bring_more():
    told = compare_contracts(group(4, 200, stays=60, margin=150), group(5, 200, stays=20))
    assert told.ratio.value == pytest.approx(2.4, rel=0.25)
    assert told.ratio.interval.low > 1.5
    assert told.too_early is None


def test_groups_are_compared_at_the_tenure_both_have_reached():
    """Old customers beside new ones: not the same months, not a fair comparison."""
    ratios = []
    for seed in range(20):
        old, new = group(seed, 200, seen=(30, 60)), group(100 + seed, 200, seen=(1, 14))
        told = compare_contracts(old, new)
        assert told.first.months == told.second.months <= 13
        assert contract_value(old).months == 36
        ratios.append(told.ratio.value)
    assert np.mean(np.log(ratios)) == pytest.approx(0, abs=0.045)  # 3 standard errors


@pytest.mark.parametrize(
    ("customers", "why"),
    [
        (group(8, 0), TooEarly.FEW_CUSTOMERS),
        (group(8, 9, stays=1), TooEarly.FEW_CUSTOMERS),
        (group(8, 100, stays=2000), TooEarly.FEW_ENDED),
        (group(8, 100, stays=500, seen=(0.1, 0.9)), TooEarly.FOLLOWED_TOO_SHORT),
        (group(8, 100, stays=10), None),
    ],
)
def test_what_cannot_be_told_yet_is_said(customers, why):
    told = contract_value(customers)
    assert told.too_early is why
    other = group(9, 200, stays=10)
    compared = compare_contracts(customers, other), compare_contracts(other, customers)
    expected = None if why is TooEarly.FEW_ENDED else why  # the other group has churns enough
    assert [one.too_early for one in compared] == [expected, expected]
    assert [one.warning() is None for one in compared] == [expected is None] * 2


def test_two_groups_that_nobody_leaves_are_too_early_to_compare():
    told = compare_contracts(group(8, 60, stays=2000), group(9, 60, stays=2000))
    assert told.ended < 10
    assert told.too_early is TooEarly.FEW_ENDED
    assert "moins de 10 départs dans les deux groupes" in told.warning().words("fr")
    assert "fewer than 10 departures in both groups" in told.warning().words("en")


def test_under_ten_churns_the_numbers_stand_beside_the_warning():
    told = contract_value(group(8, 100, stays=2000))
    assert told.ended < 10
    assert told.mean is not None


def test_everybody_gone_early_is_known_to_the_end():
    customers = Tenures(np.arange(20), np.arange(20) / 4 + 1, np.ones(20, bool), np.full(20, 10.0))
    told = contract_value(customers)
    assert (told.months, told.ended) == (36, 20)
    assert told.mean == pytest.approx(10 * (np.arange(20) / 4 + 1).mean())


def test_customers_without_a_known_margin_tell_how_long_one_stays():
    customers = group(10, 100)
    blank = np.where(np.arange(100) < 50, np.nan, customers.monthly_margin)
    told = Tenures(customers.customer, customers.months, customers.ended, blank)
    assert told.without_margin == 50
    assert contract_value(told).mean is not None
    nothing = Tenures(customers.customer, customers.months, customers.ended, blank * np.nan)
    assert contract_value(nothing).too_early is TooEarly.FEW_CUSTOMERS


def test_a_group_is_some_of_the_customers():
    customers = group(11, 50)
    flags = np.arange(50) < 20
    assert customers.only(flags).customer.tolist() == customers.customer[:20].tolist()
