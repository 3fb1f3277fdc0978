"""The planted market: a profile that holds, a trap at trade fairs, points written wrongly."""

import datetime

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

import focale
from focale.discovery.weigh.weights import Answer
from focale.evidence.verdict import Verdict
from focale.kpi.validation.effort import Basis
from focale.kpi.validation.statements import Doubt


@pytest.fixture(scope="module")
def data(demo):
    return demo.folder / "data"


@pytest.fixture(scope="module")
def facts(data):
    return {
        "companies": data / "companies.parquet", "facts": data / "facts_log.parquet",
        "events": data / "events.parquet", "contacts": data / "contacts.parquet",
    }  # fmt: skip


@pytest.fixture(scope="module")
def leads(data):
    return pq.read_table(data / "leads.parquet")


@pytest.fixture(scope="module")
def tried(leads, data, facts):
    return focale.validate(leads, data / "profile.yaml", **facts).tried


def test_the_profile_of_a_good_analyst_converts_better(tried):
    assert tried.better.verdict is Verdict.YES
    at_equal_effort = next(one for one in tried.effort if one.basis is Basis.LEADS)
    assert at_equal_effort.ratio.interval.low > 1.5
    assert tried.curves.test.p < 0.001
    assert tried.cycle.interval.high < 1


def test_at_trade_fairs_the_gap_comes_in_part_from_effort(leads, data, facts):
    fairs = leads.filter(pc.equal(leads["source"], "salon"))
    begin = datetime.date(2023, 1, 1)
    tried = focale.validate(fairs, data / "profile.yaml", since=begin, **facts).tried
    hours = next(one for one in tried.effort if one.basis is Basis.HOURS)
    assert hours.ratio.estimate < hours.crude / 1.25
    assert Doubt.EFFORT in tried.better.doubts


def test_outcomes_dealt_out_by_chance_confirm_nothing(leads, data, facts):
    order = pa.array(np.random.default_rng(1).permutation(leads.num_rows))
    place = leads.column_names.index("account_id")
    mixed = leads.set_column(place, "account_id", leads["account_id"].take(order))
    tried = focale.validate(mixed, data / "profile.yaml", **facts).tried
    assert tried.better.verdict is not Verdict.YES


def test_the_deals_confirm_the_points_of_a_good_analyst(data, facts):
    found = focale.weigh(data / "deals.parquet", data / "profile.yaml", **facts)
    assert found.weighing.answer is Answer.UNCHANGED
    assert found.leaks == ()
    rates = [band.rate.share for band in found.before]
    assert rates == sorted(rates, reverse=True)


def test_the_deals_turn_wrong_points_round(data, facts):
    text = (data / "profile.yaml").read_text("utf-8")
    text = text.replace("points: 20", "points: 2").replace("points: 10\n", "points: 60\n")
    found = focale.weigh(data / "deals.parquet", focale.read_profile(text), **facts)
    assert found.weighing.answer is Answer.PROPOSED
    points = found.points()
    assert points["size"][1] > 3 * points["size"][0]
    assert points["hiring"][1] < points["hiring"][0]
