"""Worlds in which the naive measure is wrong: effort, truncation, luck, noise; broken tables."""

import numpy as np
import pyarrow as pa
import pytest

import focale
from focale.kpi.figures import Measure, Why
from tests.library.kpi.worlds import PROFILE, day, many

PROFILED = {"profile": focale.read_profile(PROFILE)}


def test_unequal_effort_is_told_and_the_equal_one_leads():
    # Each touch signs as often inside as outside; inside gets more than twice as many touches.
    random = np.random.default_rng(4)
    n = 3000
    inside = np.arange(n) % 2 == 0
    touches = np.where(inside, 6, 2)
    created = np.datetime64("2023-01-01") + np.arange(n) // 5
    won = random.random(n) < 0.05 * touches
    leads = pa.table({
        "lead id": [f"l{k}" for k in range(n)], "created": created,
        "closed on": created + 20, "outcome": np.where(won, "won", "lost"),
        "touches": touches, "headcount": np.where(inside, 60, 8),
    })  # fmt: skip
    found = focale.kpis(many(), leads=leads, **PROFILED).of(Measure.CONVERSION).contrast
    assert found.per == "touches"
    assert found.crude > 2.5
    assert found.interval.holds(1.0)
    assert found.band.value == "below"


def test_cycles_are_not_shorter_after_a_date_because_deals_are_younger():
    random = np.random.default_rng(5)
    n = 4000
    created = np.datetime64("2023-01-01") + random.integers(0, 730, n)
    closed = created + random.exponential(90, n).astype(int) + 1
    today = np.datetime64("2025-01-01")
    done = closed <= today
    table = pa.table({
        "deal id": [f"d{k}" for k in range(n)], "created": created,
        "closed on": pa.array(closed, mask=~done), "amount": np.full(n, 100.0),
        "status": np.where(done, np.where(random.random(n) < 0.5, "won", "lost"), "open"),
    })  # fmt: skip
    found = focale.kpis(table, before_after=day(7, 1, 2024), as_of=day(1, 1, 2025))
    cycle = found.of(Measure.CYCLE)
    won = np.flatnonzero(np.array(table["status"]) == "won")
    days = (closed - created).astype(int)[won]
    late = created[won] >= np.datetime64("2024-07-01")
    assert np.median(days[late]) < 0.85 * np.median(days[~late])  # what the naive way shows
    assert cycle.change_contrast.interval.holds(1.0)
    assert 0.85 < cycle.change_contrast.ratio < 1.18


def test_segments_drawn_by_lot_are_drawn_together():
    random = np.random.default_rng(6)
    table = many(800, source=random.choice(list("abcdefgh"), 800), headcount=np.full(800, 60))
    one = focale.kpis(table, segment_by="source").of(Measure.WIN_RATE)
    raw = [segment.figure.value for segment in one.segments]
    shrunk = [segment.shrunk.value for segment in one.segments]
    assert max(shrunk) / np.mean(shrunk) < 1.15 < max(raw) / np.mean(raw) + 0.1


def test_a_test_is_proposed_by_chance_alone_no_more_than_it_says():
    said = 0
    for seed in range(20):
        random = np.random.default_rng(seed)
        table = many(240, seed=seed, source=random.choice(list("abcd"), 240))
        said += focale.kpis(table, segment_by="source").reallocation.test is not None
    assert said <= 2


def test_orders_that_hardly_come_again_are_read_as_projects():
    orders = pa.table({
        "account id": [f"a{k}" for k in range(30)], "date": [day(1 + k % 6) for k in range(30)],
        "amount": [100.0 + k for k in range(30)],
    })  # fmt: skip
    found = focale.kpis(many(), orders=orders, as_of=day(12, 31))
    assert found.business.value == "project"
    assert found.of(Measure.LIFETIME_VALUE).whole.value > 100


def test_contracts_that_have_not_begun_say_nothing_yet():
    contracts = pa.table({
        "account id": ["a1", "a2"], "starts on": [day(1, 1, 2030)] * 2,
        "monthly margin": [10.0, 20.0],
    })  # fmt: skip
    found = focale.kpis(many(), contracts=contracts, as_of=day(12, 31))
    assert found.of(Measure.LIFETIME_VALUE).whole.value is None


def test_a_file_of_won_deals_alone_gives_no_win_rate_and_still_the_rest():
    found = focale.kpis(many(status=["won"] * 240), segment_by="source", **PROFILED)
    rate = found.of(Measure.WIN_RATE)
    assert (rate.whole.value, rate.whole.why) == (None, Why.ONLY_WON)
    assert found.of(Measure.AVERAGE_DEAL).whole.value > 0
    assert found.of(Measure.VELOCITY).whole.value is None


def test_costs_of_another_time_give_no_cost_and_say_so():
    costs = pa.table({"from": [day(1, 1, 2010)], "to": [day(12, 31, 2010)], "amount": [100.0]})
    found = focale.kpis(many(), costs=costs).of(Measure.CAC)
    assert (found.whole.value, found.whole.why) == (None, Why.NO_PERIOD)


def test_one_deal_is_told_without_any_interval_that_it_does_not_have():
    found = focale.kpis(many(1, status=["won"]))
    assert found.totals.won == 1
    assert found.of(Measure.AVERAGE_DEAL).whole.interval is None


@pytest.mark.parametrize("reversed_days", [True, False])
def test_a_deal_that_closed_before_it_was_created_counts_in_no_cycle(reversed_days):
    table = many()
    closed = table["closed on"].to_pylist()
    if reversed_days:
        closed[0] = day(1, 1, 2010)
    found = focale.kpis(table.set_column(3, "closed on", pa.array(closed)))
    assert found.totals.won + found.totals.lost == 240
    told = any(note.code == "ledger_reversed" for note in found.notices)
    assert told is reversed_days
