"""What has a customer brought by the same age?"""

import numpy as np
import pytest

from focale.value.lifetime import TooEarly
from focale.value.projects import compare_projects, project_value, projects

TODAY = np.datetime64("2025-01-01")


def group(seed, n, since=48, margin=1000.0):
    """Customers with a project every eight months on average."""
    draw = np.random.default_rng(seed)
    who, when, brought = [], [], []
    for customer in range(n):
        month = -draw.uniform(0, since)
        while month < 0:
            who.append(f"{seed}-{customer}")
            when.append(TODAY + np.timedelta64(int(month * 30.4), "D"))
            brought.append(draw.lognormal(np.log(margin), 0.8))
            month += draw.exponential(8)
    return projects(who, np.array(when), brought, TODAY)


def test_margin_is_summed_from_the_first_project_over_the_age_asked_for():
    days = np.array(["2023-01-01", "2023-03-01", "2024-06-01", "2024-12-01", "2025-05-01"], "M8[D]")
    told = projects(["a", "a", "a", "b", "a"], days, [100.0, -20.0, 7.0, 50.0, 9.0], TODAY)
    assert told.customer.tolist() == ["a", "b"]
    assert told.values_at(1).tolist() == [100.0, 50.0]
    assert told.values_at(12).tolist() == [80.0]  # b is too young
    assert told.values_at(24).tolist() == [87.0]
    assert told.values_at(36).tolist() == []


def test_old_customers_are_not_richer_for_being_old():
    told = compare_projects(group(1, 150, since=60), group(2, 150, since=20))
    assert told.months == 18
    assert told.ratio.interval.holds(1.0)
    assert told.too_early is None


def test_who_brings_twice_as_much_is_seen_to():
    told = compare_projects(group(3, 200, margin=2000), group(4, 200))
    assert told.ratio.interval.low > 1.3
    assert told.ratio.interval.holds(2.0)


@pytest.mark.parametrize(
    ("n", "since", "months"), [(200, 60, 36), (60, 30, 24), (40, 8, 6), (9, 60, 3)]
)
def test_the_age_is_the_oldest_that_ten_have_reached(n, since, months):
    assert project_value(group(5, n, since=since)).months == months


@pytest.mark.parametrize("n", [0, 5, 9])
def test_under_ten_customers_is_too_early_and_the_numbers_stand_beside(n):
    told = project_value(group(6, 40).only(np.arange(40) < n), 3)
    assert told.too_early is TooEarly.FEW_CUSTOMERS
    assert (told.mean is None) == (told.customers == 0)


def test_one_group_alone_is_the_same_as_its_part_of_the_whole():
    both = group(7, 60)
    part = both.only(np.arange(60) % 2 == 0)
    assert part.values_at(6).sum() < both.values_at(6).sum()
    assert set(part.customer) < set(both.customer)
    whole = np.concatenate([part.values_at(6), both.only(np.arange(60) % 2 == 1).values_at(6)])
    assert sorted(whole) == pytest.approx(sorted(both.values_at(6)))


@pytest.mark.parametrize(("day", "margin"), [("NaT", 1.0), ("2024-01-01", float("nan"))])
def test_a_project_without_a_day_or_a_margin_is_refused(day, margin):
    with pytest.raises(ValueError, match="a day and a margin"):
        projects(["a"], np.array([day], "M8[D]"), [margin], TODAY)
