"""The measures of the planted market, against the truth that stands beside it."""

import json

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import focale
from focale.kpi.figures import Measure

SETTLED = 239  # days after which no lead is signed any more
TABLES = ("leads", "meetings", "contracts", "targets", "touches", "costs")


@pytest.fixture(scope="module")
def data(demo):
    return demo.folder / "data"


@pytest.fixture(scope="module")
def truth(data):
    return json.loads((data / "truth.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def by_side(data, truth):
    """All tables, deals and leads told by the side on which they were planted."""
    files = {name: data / f"{name}.parquet" for name in TABLES}
    deals = _sided(data, "deals", "deal_id", truth["deals"]["inside_deal_ids"])
    files["leads"] = _sided(data, "leads", "lead_id", truth["leads"]["inside_lead_ids"])
    return focale.kpis(deals, **files, segment_by="planted", horizon_days=SETTLED)


def _sided(data, name, column, inside):
    table = pq.read_table(data / f"{name}.parquet")
    is_inside = np.isin(table[column].to_numpy(), inside)
    return table.append_column("planted", pa.array(np.where(is_inside, "inside", "outside")))


def sides(found, measure):
    figures = {one.name: one.figure for one in found.of(measure).segments}
    return figures["inside"], figures["outside"]


def holds(figure, value):
    return figure.interval.low <= value <= figure.interval.high


def test_the_totals_are_those_that_were_planted(by_side, truth):
    assert (
        by_side.totals.deals
        == truth["deals"]["inside"]["deals"] + (truth["deals"]["outside"]["deals"])
    )
    signed = truth["contracts"]["inside"]["contracts"] + truth["contracts"]["outside"]["contracts"]
    assert by_side.totals.won == signed


def test_meetings_to_which_nobody_came_are_counted_exactly(by_side, truth):
    for figure, name in zip(sides(by_side, Measure.NO_SHOW), ("inside", "outside"), strict=True):
        planted = truth["meetings"][name]
        assert figure.n == planted["meetings"]
        assert figure.hits == planted["meetings"] - planted["held"]
        assert holds(figure, 1 - planted["aimed_held_share"])


def test_rates_and_cycles_hold_what_was_aimed_at(by_side, truth):
    for measure, aimed in (
        (Measure.WIN_RATE, "aimed_win_share"), (Measure.CYCLE, "aimed_median_cycle_days"),
    ):  # fmt: skip
        for figure, name in zip(sides(by_side, measure), ("inside", "outside"), strict=True):
            assert holds(figure, truth["deals"][name][aimed]), (measure, name)


def test_leads_convert_as_they_were_planted(by_side, truth):
    for figure, name in zip(sides(by_side, Measure.CONVERSION), ("inside", "outside"), strict=True):
        planted = truth["leads"]["all"][name]
        assert figure.value == pytest.approx(planted["won"] / planted["leads"], rel=0.1)


def test_departures_hold_what_was_aimed_at(by_side, truth):
    for figure, name in zip(sides(by_side, Measure.CHURN), ("inside", "outside"), strict=True):
        assert holds(figure, truth["contracts"][name]["aimed_leaving_a_month"])


def test_a_customer_inside_brings_about_what_margin_and_stay_say(by_side, truth):
    for figure, name in zip(
        sides(by_side, Measure.LIFETIME_VALUE), ("inside", "outside"), strict=True
    ):
        planted = truth["contracts"][name]
        months, leaving = figure.beside["months"], planted["leaving_a_month"]
        stay = (1 - np.exp(-leaving * months)) / leaving
        assert figure.value == pytest.approx(planted["mean_monthly_margin_eur"] * stay, rel=0.15)


def test_the_profile_of_a_good_analyst_finds_the_better_side(data):
    files = {name: data / f"{name}.parquet" for name in TABLES}
    found = focale.kpis(
        data / "deals.parquet", **files, profile=data / "profile.yaml",
        companies=data / "companies.parquet", facts=data / "facts_log.parquet",
        events=data / "events.parquet", contacts=data / "contacts.parquet",
    )  # fmt: skip
    for measure in (Measure.CONVERSION, Measure.WIN_RATE, Measure.LIFETIME_VALUE):
        assert found.of(measure).contrast.interval.low > 1.5
    for measure in (Measure.NO_SHOW, Measure.CYCLE, Measure.CHURN, Measure.CAC):
        assert found.of(measure).contrast.interval.high < 0.8
