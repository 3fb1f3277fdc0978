"""Each measure on tables that can be counted by hand, and what is said where it cannot be told."""

import datetime

import pyarrow as pa
import pytest

import focale
from focale.kpi.figures import Measure, Table, Why
from tests.library.kpi.worlds import PROFILE, costs, day, deals, many

PROFILED = {"profile": focale.read_profile(PROFILE)}


def told(table=None, **options):
    return focale.kpis(deals() if table is None else table, **options)


def figure(found, measure):
    return found.of(measure).whole


def by_group(found, measure):
    return [one.value for one in found.of(measure).groups[:2]]


def test_open_deals_are_not_lost_and_young_ones_wait():
    found = told()
    rate = found.of(Measure.WIN_RATE)
    assert rate.horizon_days == 30  # four won cycles in five: 10, 20, 30
    assert (rate.whole.hits, rate.whole.n) == (3, 7)  # the deal of December is not old enough
    assert (found.totals.won, found.totals.lost, found.totals.open) == (3, 3, 2)
    assert found.totals.closed_share == 0.5


def test_a_late_win_does_not_count_within_a_shorter_horizon():
    rate = figure(told(horizon_days=15), Measure.WIN_RATE)
    assert (rate.hits, rate.n) == (1, 7)
    assert figure(told(horizon_days=15), Measure.CYCLE).value == 10


def test_the_icp_is_set_against_the_rest():
    found = told(**PROFILED)
    assert found.groups == (4, 4, 0)
    assert by_group(found, Measure.WIN_RATE) == [0.5, pytest.approx(1 / 3)]
    assert by_group(found, Measure.CYCLE) == [20, 20]
    assert by_group(found, Measure.AVERAGE_DEAL) == [2000, 500]
    assert found.of(Measure.WIN_RATE).contrast.why is Why.TOO_FEW


def test_what_is_to_complete_stands_apart():
    found = told(deals(headcount=[50, None, 50, 50, 5, 5, None, 5]), **PROFILED)
    assert found.groups == (3, 3, 2)
    assert [one.n for one in found.of(Measure.WIN_RATE).groups] == [3, 2, 2]


def test_velocity_is_opportunities_by_rate_by_deal_over_cycle():
    found = told()
    expected = 2 * (3 / 7) * 1500 / 20
    assert figure(found, Measure.VELOCITY).value == pytest.approx(expected)
    assert figure(found, Measure.VELOCITY).interval is None  # three deals give no interval


def test_coverage_is_the_weighted_pipeline_over_what_is_left():
    targets = pa.table({"from": [day(12)], "to": [day(12, 31)], "amount": [5000.0]})
    table = deals(probability=[None, None, None, "50 %", None, None, None, "25 %"])
    found = told(table, targets=targets)
    one = figure(found, Measure.COVERAGE)
    assert one.beside["weighted"] == pytest.approx(800 * 0.5 + 1200 * 0.25)
    assert one.value == pytest.approx(700 / 5000)
    assert one.interval.low < one.value < one.interval.high


def test_a_target_that_is_reached_leaves_nothing_to_cover():
    targets = pa.table({"from": [day(1)], "to": [day(12, 31)], "amount": [4000.0]})
    one = figure(told(targets=targets), Measure.COVERAGE)
    assert (one.value, one.why) == (None, Why.TARGET_REACHED)


def test_chances_left_are_those_of_deals_open_as_long():
    # Of deals still open after 40 days none was ever won: an old open deal weighs nothing.
    targets = pa.table({"from": [day(12)], "to": [day(12, 31)], "amount": [5000.0]})
    one = figure(told(targets=targets), Measure.COVERAGE)
    assert 0 < one.beside["weighted"] < 1200  # only the deal of December can be won


# --- cost -----------------------------------------------------------------------------------


def test_cost_is_that_of_a_cycle_before_and_other_costs_are_left_out():
    found = told(costs=costs())
    one = figure(found, Measure.CAC)
    first, last = found.cost_period
    assert found.of(Measure.CAC).horizon_days == 20  # the median cycle
    assert (first, last) == (day(1, 21), day(12, 1))
    assert one.n == 2  # the one who signed on 11 January was paid by the year before
    # From 1 January to 11 November: ten months and 11 of 30 days, 100 each.
    assert one.beside["cost"] == pytest.approx(100 * (10 + 11 / 30))
    assert one.value == pytest.approx(one.beside["cost"] / 2)
    assert found.other_costs == 600


def test_costs_are_spread_by_hours_lost_effort_included():
    found = told(costs=costs(), **PROFILED)
    cac = found.of(Measure.CAC)
    assert cac.key == "hours"
    inside, outside, _ = cac.groups
    whole = cac.whole.beside["cost"]
    # Hours of deals created by 11 November: 20 inside, 40 outside, most on what was lost.
    assert inside.beside["cost"] == pytest.approx(whole * 20 / 60)
    assert outside.beside["cost"] == pytest.approx(whole * 40 / 60)
    assert (inside.n, outside.n) == (1, 1)
    assert cac.contrast.ratio == pytest.approx(0.5)
    assert cac.contrast.interval.low < 0.5 < cac.contrast.interval.high


def test_touches_are_the_key_without_hours():
    found = told(deals(hours=None, touches=[1, 1, 1, 1, 2, 2, 2, 2]), costs=costs(), **PROFILED)
    assert found.of(Measure.CAC).key == "touches"


def test_without_a_key_contacts_by_customer_are_told_and_no_cost_by_group():
    found = told(deals(hours=None), costs=costs(), **PROFILED)
    cac = found.of(Measure.CAC)
    assert [one.value for one in cac.groups] == [None, None, None]
    assert {one.why for one in cac.groups} == {Why.NO_KEY}
    assert cac.contrast is None
    assert Table.EFFORT in cac.lacks
    assert by_group(found, Measure.CONTACTS) == [2, 3]


def test_a_table_of_touches_is_the_key_in_minutes():
    touches = pa.table({
        "deal id": ["d0", "d4", "d5"], "date": [day(1, 2), day(2, 2), day(2, 3)],
        "minutes": [60, 120, 60],
    })  # fmt: skip
    found = told(deals(hours=None), costs=costs(), touches=touches, **PROFILED)
    assert found.of(Measure.CAC).key == "hours"
    assert by_group(found, Measure.TIME_OUTSIDE) == [0.25, 0.75]
    assert figure(found, Measure.TIME_OUTSIDE).value == 0.75


def test_costs_in_two_currencies_give_no_cost_and_say_why():
    found = told(costs=costs(currency=["EUR", "USD"] * 12))
    assert figure(found, Measure.CAC).why is Why.CURRENCIES
    assert figure(found, Measure.CONTACTS).value == pytest.approx(7 / 3)


def test_customers_who_cost_more_than_they_bring_are_named():
    table = many(amount=[60.0] * 240)
    found = told(table, costs=costs(120_000.0), as_of=day(6, 1, 2025))
    one = found.of(Measure.COSTLY).whole
    assert one.value == 1.0
    assert found.losses[0].cost > found.losses[0].brought == 60
    cheap = told(many(), costs=costs(12.0), as_of=day(6, 1, 2025))
    assert cheap.of(Measure.COSTLY).whole.value == 0.0


# --- value ----------------------------------------------------------------------------------


def contracts(n=40, margin=100.0):
    return pa.table({
        "account id": [f"a{k}" for k in range(n)],
        "starts on": [datetime.date(2022, 1, 1)] * n,
        "ends on": [datetime.date(2022, 7, 1) if k % 2 else None for k in range(n)],
        "monthly margin": [margin] * n,
    })  # fmt: skip


def test_lifetime_value_of_contracts_is_margin_by_months_stayed():
    found = told(many(), contracts=contracts(), as_of=day(12, 31, 2024))
    value = found.of(Measure.LIFETIME_VALUE).whole
    assert found.business.value == "contract"
    # Half leave after 181 days, half stay: (5.95 + 35) / 2 months of 100 in the first 35.
    months = value.beside["months"]
    assert value.value == pytest.approx(100 * (181 / 30.4375 + months) / 2, rel=0.01)
    churned = found.of(Measure.CHURN).whole
    assert churned.value == pytest.approx(20 / churned.beside["months"])


def test_under_ten_churns_it_is_too_early():
    table = contracts().slice(0, 16)
    found = told(many(), contracts=table, as_of=day(12, 31, 2024))
    assert found.of(Measure.LIFETIME_VALUE).whole.why is Why.TOO_FEW
    assert found.of(Measure.CHURN).whole.why is Why.TOO_FEW


def test_projects_are_read_where_there_is_no_contract():
    found = told(many())
    assert found.business.value == "project"
    assert not found.is_margin
    assert figure(found, Measure.LIFETIME_VALUE).value > 0


def test_value_less_cost_and_payback_go_together():
    found = told(many(), contracts=contracts(240), costs=costs(6000.0), as_of=day(12, 31, 2024))
    value, cost = figure(found, Measure.LIFETIME_VALUE), figure(found, Measure.CAC)
    left = figure(found, Measure.MARGIN_AFTER_COST)
    assert left.value == pytest.approx(value.value - cost.value)
    assert left.interval.low < left.value < left.interval.high
    back = figure(found, Measure.PAYBACK)
    # While all stay a customer brings 100 a month.
    assert back.value == pytest.approx(cost.value / 100, rel=0.01)
    dear = told(many(), contracts=contracts(240), costs=costs(60_000.0), as_of=day(12, 31, 2024))
    assert figure(dear, Measure.PAYBACK).why is Why.NOT_PAID_BACK


# --- leads and meetings ---------------------------------------------------------------------


def leads():
    return pa.table({
        "lead id": [f"l{k}" for k in range(60)],
        "created": [day(1 + k // 10, 1) for k in range(60)],
        "outcome": ["won" if k % 6 == 0 else "lost" for k in range(60)],
        "closed on": [day(1 + k // 10, 20) for k in range(60)],
        "accepted on": [day(1 + k // 10, 5) if k % 2 else None for k in range(60)],
        "headcount": [50 if k % 3 == 0 else 5 for k in range(60)],
    })  # fmt: skip


def test_leads_convert_and_are_accepted():
    found = focale.kpis(many(), leads=leads(), as_of=day(12, 31), **PROFILED)
    one = found.of(Measure.CONVERSION)
    assert (one.whole.hits, one.whole.n) == (10, 60)
    assert [(g.hits, g.n) for g in one.groups] == [(10, 20), (0, 40), (None, 0)]
    assert one.contrast.band is not None
    assert one.groups[2].why in (Why.NOBODY_TRIED, Why.NOT_OLD_ENOUGH)
    accepted = figure(found, Measure.ACCEPTANCE)
    assert (accepted.hits, accepted.n) == (30, 60)


def test_the_no_show_rate_counts_only_meetings_whose_day_has_passed():
    meetings = pa.table({
        "deal id": ["d0", "d1", "d4", "d5", "d7"],
        "date": [day(1, 5), day(1, 6), day(2, 5), day(2, 6), day(12, 30)],
        "held": ["yes", "no", "no", None, "no"],
    })  # fmt: skip
    found = told(meetings=meetings, **PROFILED)
    one = found.of(Measure.NO_SHOW)
    assert (one.whole.hits, one.whole.n) == (2, 3)
    assert [(g.hits, g.n) for g in one.groups[:2]] == [(1, 2), (1, 1)]


# --- splits ---------------------------------------------------------------------------------


def test_segments_are_ranked_with_luck_taken_off():
    found = told(many(), segment_by="source")
    one = found.of(Measure.WIN_RATE)
    assert [segment.rank for segment in one.segments] == [1, 2, 3]
    values = [segment.shrunk.value for segment in one.segments]
    assert values == sorted(values, reverse=True)
    raw = [segment.figure.value for segment in one.segments]
    assert max(values) - min(values) < max(raw) - min(raw)


def test_spellings_of_one_segment_are_one():
    table = deals(kind=["Site web", "site web", "SITE WEB", "salon", "Salon", "salon", "salon", ""])
    found = told(table, segment_by="kind")
    assert len(found.of(Measure.CONTACTS).segments) == 2
    assert found.segment_unknown == 1


def test_before_and_after_are_judged_at_one_age():
    found = told(many(), before_after=day(1, 1, 2024))
    before, after = found.of(Measure.WIN_RATE).change
    assert before.n + after.n == figure(found, Measure.WIN_RATE).n
    contrast = found.of(Measure.WIN_RATE).change_contrast
    assert contrast.ratio == pytest.approx(after.value / before.value)
    assert contrast.band is None


def test_after_a_day_too_near_nobody_is_old_enough():
    found = told(before_after=day(11, 30))
    after = found.of(Measure.WIN_RATE).change[1]
    assert (after.value, after.why) == (None, Why.NOT_OLD_ENOUGH)


def test_a_segment_known_only_for_the_won_is_refused():
    status = deals()["status"].to_pylist()
    kind = ["big" if one == "won" else None for one in status]
    found = told(deals(kind=kind), segment_by="kind")
    assert found.of(Measure.WIN_RATE).segments == ()
    assert found.of(Measure.WIN_RATE).segments_why is Why.KNOWN_LATER
    # What a won deal brings, and what a customer is worth, are told of the won alone.
    assert [one.name for one in found.of(Measure.AVERAGE_DEAL).segments] == ["big"]
    assert found.of(Measure.AVERAGE_DEAL).segments[0].figure.value == pytest.approx(1500.0)
    assert found.of(Measure.LIFETIME_VALUE).segments_why is None


def test_each_measure_says_which_table_it_lacks():
    found = told()
    lacks = {kpi.measure: kpi.lacks for kpi in found.kpis if not kpi.is_told}
    assert lacks[Measure.CONVERSION] == (Table.LEADS,)
    assert lacks[Measure.NO_SHOW] == (Table.MEETINGS,)
    assert lacks[Measure.COVERAGE] == (Table.TARGETS,)
    assert lacks[Measure.CAC] == (Table.COSTS,)
    assert lacks[Measure.CHURN] == (Table.CONTRACTS,)
    assert lacks[Measure.TIME_OUTSIDE] == (Table.PROFILE,)
    assert lacks[Measure.MARGIN_AFTER_COST] == (Table.COSTS,)


def test_what_nobody_tried_is_unknown_and_never_nought():
    found = told(deals(status=["open"] * 8, closed=pa.nulls(8, pa.date32())))
    assert found.totals.closed_share is None
    assert figure(found, Measure.CYCLE).value is None
    assert figure(found, Measure.AVERAGE_DEAL).why is Why.NOBODY_SIGNED
    assert figure(found, Measure.CONTACTS).why is Why.NOBODY_SIGNED
    assert figure(found, Measure.VELOCITY).value is None


def test_two_currencies_are_never_added_up():
    found = told(deals(currency=["EUR"] * 5 + ["USD"] * 3))
    assert found.totals.signed == {"EUR": 4500.0}
    assert found.currency == "EUR"
    assert figure(found, Measure.AVERAGE_DEAL).value == 1500
    assert any(note.code == "kpi_one_currency" for note in found.notices)
    other = told(deals(currency=["USD"] + ["EUR"] * 7), currency="USD")
    assert other.totals.signed == {"EUR": 3500.0, "USD": 1000.0}
    assert figure(other, Measure.AVERAGE_DEAL).value == 1000


def test_without_days_the_closed_deals_are_still_told():
    found = told(deals(created=None, closed=None))
    assert figure(found, Measure.WIN_RATE).value == 0.5
    assert figure(found, Measure.AVERAGE_DEAL).value == 1500
    assert Table.CREATED in found.of(Measure.CYCLE).lacks


def test_what_is_later_than_the_report_has_not_happened():
    found = told(as_of=day(1, 15))
    assert (found.totals.won, found.totals.lost) == (1, 0)
    assert figure(found, Measure.CYCLE).value is None or figure(found, Measure.CYCLE).n <= 1


# --- reallocation ---------------------------------------------------------------------------


def test_a_move_is_proposed_as_a_test_where_an_hour_returns_more():
    found = focale.kpis(many(2000), **PROFILED).reallocation
    assert [one.name for one in found.returns] == ["icp", "outside"]
    test = found.test
    assert (test.source, test.target, test.times) == ("outside", "icp", 2.0)
    assert test.chance > 0.9
    assert min(test.rows, test.others, test.months) > 0


def test_equal_segments_give_no_move():
    import numpy as np

    table = many(600, source=np.random.default_rng(1).choice(["a", "b", "c", "d"], 600))
    found = focale.kpis(table, segment_by="source").reallocation
    assert found.test is None
    assert found.why is Why.TOO_FEW


def test_without_effort_no_move_is_proposed_and_it_says_what_is_missing():
    found = focale.kpis(many(hours=None), segment_by="source").reallocation
    assert found.lacks == (Table.EFFORT,)


# --- real tables ----------------------------------------------------------------------------


def test_maven_totals_are_exact(shared_data):
    found = focale.kpis(shared_data("maven_crm") / "sales_pipeline.csv", segment_by="product")
    assert found.totals.won == 4238
    assert round(found.totals.closed_share * 100, 2) == 63.15
    assert found.totals.signed == {"": 10_005_534.0}
    deal = found.of(Measure.AVERAGE_DEAL)
    assert deal.whole.beside["total"] == 10_005_534
    assert round(deal.whole.value, 2) == 2360.91
    # GTX Pro sells for 80 times as much as MG Special: no luck to take off there.
    best = deal.segments[0]
    assert best.shrunk.value == pytest.approx(best.figure.value, rel=0.05)


def test_olist_leads_convert_by_source_and_what_only_the_won_have_is_no_segment(shared_data):
    folder = shared_data("olist_funnel")
    given = {
        "leads": folder / "olist_marketing_qualified_leads_dataset.csv",
        "deals": folder / "olist_closed_deals_dataset.csv",
    }
    found = focale.kpis(**given, segment_by="origin", horizon_days=5000)
    conversion = focale.kpis(**given, segment_by="origin").of(Measure.CONVERSION)
    assert conversion.segments[0].name in ("unknown", "paid_search", "organic_search")
    assert found.of(Measure.CONVERSION).whole.n == 0  # nobody is that old
    cycle = found.of(Measure.CYCLE)
    assert cycle.key == "leads"  # the deals do not say when they began
    assert found.of(Measure.WIN_RATE).whole.why is Why.ONLY_WON
    late = focale.kpis(**given, segment_by="business_segment").of(Measure.CONVERSION)
    assert late.segments_why is Why.KNOWN_LATER
