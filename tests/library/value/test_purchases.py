"""What will a new customer have bought in its first months?"""

import numpy as np
import pytest

from focale.value.lifetime import DAYS_PER_MONTH, TooEarly
from focale.value.purchases import (
    compare_purchases,
    fit_purchases,
    purchase_value,
    purchases,
)

TODAY = np.datetime64("2025-01-01")


def orders(seed, n, rate=0.5, spend=30.0, gone=0.15):
    """Orders of `n` customers over three years; each is gone after a purchase with some chance."""
    draw = np.random.default_rng(seed)
    who, when, paid = [], [], []
    for customer in range(n):
        day, own = draw.uniform(0, 900), draw.gamma(4, rate / 4)
        mean = spend * draw.gamma(5) / 5
        chance = draw.beta(2, 2 / gone - 2)
        while day < 1096:
            who.append(f"c{seed}-{customer}")
            when.append(np.datetime64("2022-01-01") + int(day))
            paid.append(mean * draw.gamma(4) / 4)
            if draw.random() < chance:
                break
            day += 1 + draw.exponential(DAYS_PER_MONTH / own)
    return np.array(who), np.array(when), np.array(paid)


def test_the_orders_of_cdnow_give_what_its_summary_gives(shared_data):
    """Days of purchase until the end of September 1997, of one customer in ten."""
    rows = np.loadtxt(shared_data("cdnow") / "CDNOW_sample.txt", dtype=str)
    days = np.array([f"{text[:4]}-{text[4:6]}-{text[6:]}" for text in rows[:, 2]], "M8[D]")
    told = purchases(rows[:, 0], days, rows[:, 4].astype(float), np.datetime64("1997-09-30"))
    assert (told.again.size, told.again.sum()) == (2357, 2457)
    model = fit_purchases(told)
    weeks = DAYS_PER_MONTH / 7
    published = (0.243, 4.414, 0.793, 2.426, 6.25, 3.74, 15.44)
    found = model.repeat.r, model.repeat.alpha * weeks, model.repeat.a, model.repeat.b
    assert (*found, model.spend.p, model.spend.q, model.spend.gamma) == pytest.approx(
        published, rel=0.003
    )
    assert model.spend.log_likelihood == pytest.approx(-4055.9177, abs=0.001)


def test_what_was_bought_on_one_day_is_one_purchase_and_the_future_is_left_out():
    days = np.array(["2024-01-01", "2024-01-01", "2024-05-01", "2025-06-01", "2025-06-01"], "M8[D]")
    told = purchases(["b", "b", "b", "b", "a"], days, [10.0, 5.0, 7.0, 99.0, 1.0], TODAY)
    assert told.customer.tolist() == ["b"]
    assert (told.again[0], told.first[0], told.spend[0]) == (1, 15.0, 7.0)
    assert told.recency[0] == pytest.approx(121 / DAYS_PER_MONTH)
    assert told.age[0] == pytest.approx(366 / DAYS_PER_MONTH)


def test_the_value_is_about_what_customers_brought():
    who, when, paid = orders(1, 1200)
    told = purchases(who, when, paid, TODAY)
    value = purchase_value(told, 12)
    begun = {name: when[who == name].min() for name in told.customer[::4]}
    old = [name for name, day in begun.items() if day <= TODAY - np.timedelta64(366, "D")]
    brought = [
        paid[(who == name) & (when < begun[name] + np.timedelta64(366, "D"))].sum() for name in old
    ]
    assert value.too_early is None
    assert value.mean == pytest.approx(np.mean(brought), rel=0.15)
    assert value.median == pytest.approx(np.median(brought), rel=0.2)
    assert value.mean_interval.holds(value.mean)
    assert value.mean_interval.width < 0.4 * value.mean


def test_a_group_that_buys_twice_as_much_is_seen_to_and_an_equal_one_is_not():
    def group(seed, **how):
        return purchases(*orders(seed, 500, **how), TODAY)

    more = compare_purchases(group(2, spend=60.0), group(3))
    assert more.ratio.interval.low > 1.2
    assert more.ratio.interval.holds(2.0)
    same = compare_purchases(group(4), group(5))
    assert same.ratio.interval.holds(1.0)
    assert same.first.months == same.second.months == 36


def test_both_are_told_no_further_than_twice_as_far_as_the_younger_was_followed():
    old, young = orders(6, 300), orders(7, 300)
    late = young[1] >= np.datetime64("2024-07-01")
    one = purchases(*old, TODAY)
    other = purchases(*(column[late] for column in young), TODAY)
    told = compare_purchases(one, other)
    assert told.months == pytest.approx(2 * other.age.max())


@pytest.mark.parametrize("n", [0, 3, 20])
def test_few_customers_are_said_to_be_too_early(n):
    told = purchases(*orders(8, max(n, 1)), TODAY).only([True] * n + [False] * (n == 0))
    assert purchase_value(told).too_early is TooEarly.FEW_REPEATERS


def test_nobody_who_buys_again_is_too_early():
    days = np.full(40, np.datetime64("2024-03-01"))
    told = purchases(np.arange(40), days, np.full(40, 9.0), TODAY)
    assert fit_purchases(told) is None
    assert purchase_value(told).too_early is TooEarly.FEW_REPEATERS
    assert compare_purchases(told, told).ratio is None


def test_what_each_customer_will_bring_grows_with_what_it_did():
    told = purchases(*orders(9, 800), TODAY)
    ahead = fit_purchases(told).value_ahead(told, 12)
    assert np.isfinite(ahead).all()
    many = told.again >= 10
    assert ahead[many].mean() > ahead[~many].mean()


def test_a_missing_day_is_refused():
    with pytest.raises(ValueError, match="a day and an amount"):
        purchases(["a"], np.array(["NaT"], "M8[D]"), [1.0], TODAY)
