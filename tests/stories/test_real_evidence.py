"""Public data, real and invented: what they prove is found, and what they do not is not.

Each data set keeps its own file; nothing of it is in this repository.
"""

import csv
import gzip
import json
from collections import Counter

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet as pq
import pytest
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score

import focale
from focale.discovery.weigh.leaks import Sign
from focale.discovery.weigh.weights import Answer
from focale.evidence.verdict import Verdict
from focale.profile import read_profile
from focale.report.validation_page import validation_page

# --- a real funnel: 8,000 leads of a marketplace operator, 842 signed ----------------------


@pytest.fixture(scope="module")
def funnel(shared_data):
    folder = shared_data("olist_funnel")
    leads = pyarrow.csv.read_csv(folder / "olist_marketing_qualified_leads_dataset.csv")
    deals = pyarrow.csv.read_csv(folder / "olist_closed_deals_dataset.csv")
    items = pq.read_table(folder / "olist_order_items_dataset.parquet")
    revenue = items.group_by("seller_id").aggregate([("price", "sum")])
    sold = dict(zip(revenue["seller_id"].to_pylist(), revenue["price_sum"].to_pylist(),
                    strict=True))  # fmt: skip
    amounts = [sold.get(seller) for seller in deals["seller_id"].to_pylist()]
    return leads, deals.append_column("amount", pa.array(amounts, pa.float64()))


ORIGINS = """
profile: recruited-merchants
fields: {origin: text, lead_type: text}
criteria:
  searched: {field: origin, one_of: [organic_search, paid_search, direct_traffic, unknown], \
need: mandatory, points: 60}
"""


@pytest.fixture(scope="module")
def tried(funnel):
    leads, deals = funnel
    return focale.validate(
        leads, read_profile(ORIGINS), deals=deals, since=np.datetime64("2017-01-01").item(),
        mapping={"lead_id": "mql_id", "created_on": "first_contact_date"},
        deals_mapping={"lead_id": "mql_id", "closed_on": "won_date", "amount": "amount"},
    )  # fmt: skip


def test_each_source_has_its_conversion_with_its_interval(tried):
    rates = {one.source: one.rate for one in tried.tried.sources}
    assert sum(rate.n for rate in rates.values()) >= 7_900
    best, worst = rates["unknown"], rates["email"]
    assert best.wilson().low > worst.wilson().high
    assert rates["paid_search"].wilson().holds(rates["organic_search"].share)
    assert tried.tried.better.verdict is Verdict.YES


def test_the_negative_cycle_is_reported_and_not_counted(tried):
    (told,) = [notice for notice in tried.notices if notice.code == "ledger_reversed"]
    assert told.facts["count"] == 1
    assert tried.tried.sample.undated == 1


def test_one_seller_in_six_does_not_speak_for_all(tried):
    amounts = tried.tried.amounts
    assert amounts.is_concentrated
    assert amounts.mean > 2 * amounts.median
    assert "lisez la médiane" in validation_page(tried, "fr")


def test_what_is_known_of_signed_leads_only_is_refused(funnel):
    leads, deals = funnel
    text = ORIGINS + "  big: {field: lead_type, one_of: [online_big], points: 40}\n"
    found = focale.weigh(
        leads, read_profile(text), closed=deals,
        mapping={"lead_id": "mql_id", "created_on": "first_contact_date"},
        closed_mapping={"lead_id": "mql_id", "closed_on": "won_date", "amount": "amount"},
    )  # fmt: skip
    signs = {leak.column: leak.sign for leak in found.leaks}
    for column in ("lead_type", "lead_behaviour_profile", "business_segment", "business_type"):
        assert signs[column] is Sign.ONLY_WON
    assert found.kept == {"big": "lead_type"}
    assert found.counted.by_horizon


def points_of_pages(leads, deals):
    """Landing pages that an analyst would have noticed before February 2018, in three groups."""
    signed = set(deals["mql_id"].to_pylist())
    early = [
        (row["landing_page_id"], row["mql_id"] in signed)
        for row in leads.to_pylist()
        if str(row["first_contact_date"]) < "2018-02-01"
    ]
    tries = Counter(page for page, _ in early)
    hits = Counter(page for page, won in early if won)
    base = sum(hits.values()) / len(early)
    rate = {page: (hits[page] + 20 * base) / (n + 20) for page, n in tries.items() if n >= 15}
    good = [page for page, share in rate.items() if share >= 1.5 * base]
    poor = [page for page, share in rate.items() if share <= 0.6 * base]
    return json.dumps(good), json.dumps(poor)


def test_published_points_rank_later_leads(funnel):
    leads, deals = funnel
    good, poor = points_of_pages(leads, deals)
    text = f"""
profile: merchants
fields: {{origin: text, landing_page_id: text}}
criteria:
  searched: {{field: origin, one_of: [organic_search, paid_search, direct_traffic], points: 25}}
  unknown: {{field: origin, one_of: [unknown], points: 25}}
  social: {{field: origin, one_of: [social, email, display], points: -10}}
  good: {{field: landing_page_id, one_of: {good}, points: 50}}
  poor: {{field: landing_page_id, one_of: {poor}, points: -20}}
"""
    found = focale.weigh(
        leads, read_profile(text), closed=deals,
        mapping={"lead_id": "mql_id", "created_on": "first_contact_date"},
        closed_mapping={"lead_id": "mql_id", "closed_on": "won_date", "amount": "amount"},
    )  # fmt: skip
    difference = found.weighing.difference
    assert difference.second.value >= 0.65
    assert difference.excludes_loss()


# --- real calls of a bank, May 2008 to November 2010, in order of date ---------------------

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
WEEKDAYS = "mon tue wed thu fri".split()
CLIENT = ("age job marital education default housing loan contact campaign pdays previous "
          "poutcome").split()  # fmt: skip
CALLS = """
profile: savers
fields: {age: number, job: text, marital: text, education: text, default: text, contact: text, \
campaign: number, previous: number, poutcome: text, euribor3m: number, duration: number}
criteria:
  young: {field: age, at_most: 25, points: 10}
  senior: {field: age, at_least: 60, points: 10}
  inactive: {field: job, one_of: [retired, student], points: 10}
  single: {field: marital, one_of: [single], points: 10}
  degree: {field: education, one_of: [university.degree], points: 10}
  no_default: {field: default, one_of: ["no"], points: 10}
  mobile: {field: contact, one_of: [cellular], points: 10}
  first_calls: {field: campaign, at_most: 2, points: 10}
  known: {field: previous, at_least: 1, points: 10}
  success: {field: poutcome, one_of: [success], points: 10}
  low_rate: {field: euribor3m, at_most: 2, points: 10}
  long_call: {field: duration, at_least: 300, points: 10}
"""


def days_of(rows):
    """The day of each call: the file is in order of date and has the month and the weekday."""
    year, month, day, found = 2008, None, None, []
    for row in rows:
        number, weekday = MONTHS.index(row["month"]), WEEKDAYS.index(row["day_of_week"])
        if month is not None and number < month:
            year += 1
        if number != month:
            day, month = np.datetime64(f"{year}-{number + 1:02d}-01"), number
        while (day.astype(int) + 3) % 7 != weekday:
            day += 1
        found.append(day)
    return np.array(found)


@pytest.fixture(scope="module")
def calls(shared_data):
    path = shared_data("bank_marketing") / "bank-additional-full.csv.gz"
    with gzip.open(path, "rt") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    days = days_of(rows)
    table = pa.table({name: [row[name] for row in rows] for name in rows[0]})
    return table.append_column("created_on", pa.array(days))


@pytest.fixture(scope="module")
def weighed_calls(calls):
    return focale.weigh(calls, read_profile(CALLS), outcome="y")


def test_what_is_known_only_after_the_call_is_named(weighed_calls):
    assert [leak.column for leak in weighed_calls.leaks] == ["duration"]
    assert weighed_calls.kept["long_call"] == "duration"


def test_macro_and_calendar_columns_are_of_the_period(weighed_calls):
    assert set(weighed_calls.periods) == {
        "euribor3m", "month", "day_of_week", "emp.var.rate", "cons.price.idx", "cons.conf.idx",
        "nr.employed",
    }  # fmt: skip
    assert weighed_calls.points()["low_rate"][1] == 0


def test_points_rank_later_calls_as_well_as_boosted_trees(calls, weighed_calls):
    area = weighed_calls.weighing.difference.second.value
    assert area >= 0.665
    assert weighed_calls.weighing.answer is Answer.PROPOSED
    order = np.argsort(calls["created_on"].to_numpy(), kind="stable")
    columns, texts = [], []
    for name in CLIENT:
        values = calls[name]
        is_number = name in ("age", "campaign", "pdays", "previous")
        texts.append(not is_number)
        columns.append(
            pc.cast(values, pa.float64()).to_numpy()
            if is_number
            else pc.dictionary_encode(values).combine_chunks().indices.to_numpy()
        )
    table, won = np.column_stack(columns)[order], (calls["y"].to_numpy() == "yes")[order]
    early = len(weighed_calls.weighing.earlier)
    trees = HistGradientBoostingClassifier(categorical_features=texts, random_state=0)
    trees.fit(table[:early], won[:early])
    assert area >= roc_auc_score(won[early:], trees.predict_proba(table[early:])[:, 1]) - 0.01


def test_the_drift_of_the_base_rate_is_reported(weighed_calls):
    assert weighed_calls.base_drifts
    before, after = weighed_calls.drift
    assert before.share < 0.06
    assert after.share > 0.24
    assert weighed_calls.weighing.calibrated.shift.interval().low > 1


# --- an invented pipeline in which nothing tells won from lost -----------------------------


def test_nothing_is_found_where_there_is_nothing(shared_data):
    folder = shared_data("maven_crm")
    deals = pyarrow.csv.read_csv(folder / "sales_pipeline.csv")
    accounts = pyarrow.csv.read_csv(folder / "accounts.csv")
    table = deals.join(accounts, "account").sort_by("opportunity_id")
    text = """
profile: noise
criteria:
  sector: {field: sector, one_of: [technolgy, medical, retail], points: 30}
  place: {field: office_location, one_of: [United States], points: 20}
  size: {field: employees, at_least: 1000, points: 20}
  revenue: {field: revenue, at_least: 1000, points: 20}
  product: {field: product, one_of: [GTX Pro, MG Advanced], points: 10}
"""
    found = focale.weigh(table, read_profile(text))
    assert found.weighing.answer is Answer.NO_SIGNAL
    assert found.weighing.ranks.interval().holds(0.5)
    assert found.kept == {}
