"""Every lead is judged by what was known on the day it was created, and by nothing later."""

import datetime

import numpy as np
import pyarrow as pa
import pytest

import focale
from focale.profile import read_profile
from focale.scorecard.creation.cases import MET, UNKNOWN, UNMET, Cases, Sources
from focale.scorecard.creation.judged import judged_at_creation

SIZE = """
profile: p
criteria:
  size: {field: headcount, at_least: 30, need: mandatory, points: 60}
  crm: {field: technologies, any_of: [HubSpot], need: preferred, points: 40}
"""
DAYS = ["2026-01-10", "2026-03-10"]
LOG = pa.table({
    "account_id": ["a", "a", "a", "b"],
    "field": ["headcount", "headcount", "technologies", "headcount"],
    "value": ["10", "50", "HubSpot;Odoo", "80"],
    "at": ["2025-01-01", "2026-02-01", "2026-02-01", "2025-01-01"],
    "known_at": ["2025-01-01", "2026-02-01", "2026-03-20", "2025-01-01"],
})  # fmt: skip
COMPANIES = pa.table({
    "id": ["a", "b", "c"], "headcount": [500, 500, 500],
    "technologies": [["HubSpot"], ["HubSpot"], ["Odoo"]],
})  # fmt: skip


def cases(days, accounts=None, **facts):
    rows = pa.table({name: pa.array(values) for name, values in facts.items()})
    account = None if accounts is None else pa.array(accounts, pa.string())
    return Cases(np.array(days, "datetime64[D]"), rows, account)


def states(found, name):
    return found.met[name].tolist()


def test_the_row_of_the_lead_says_what_was_known():
    found = judged_at_creation(
        read_profile(SIZE), cases(DAYS, headcount=[40, 5], technologies=["HubSpot", None])
    )
    assert states(found, "size") == [MET, UNMET]
    assert states(found, "crm") == [MET, UNKNOWN]
    assert found.verdict.tolist() == ["qualified", "disqualified"]
    assert found.own == {"headcount": "headcount", "technologies": "technologies"}


def test_a_log_of_facts_is_read_as_of_each_day():
    found = judged_at_creation(
        read_profile(SIZE), cases([*DAYS, "2026-04-01"], ["a"] * 3), Sources(facts=LOG)
    )
    assert states(found, "size") == [UNMET, MET, MET]
    assert states(found, "crm") == [UNKNOWN, UNKNOWN, MET]  # known only from 20 March


def test_companies_of_today_fill_in_only_what_the_log_does_not_follow():
    found = judged_at_creation(
        read_profile(SIZE), cases([DAYS[0]] * 3, ["a", "b", "c"]), Sources(COMPANIES, LOG)
    )
    assert states(found, "size") == [UNMET, MET, MET]
    assert states(found, "crm") == [UNKNOWN, UNKNOWN, UNMET]
    assert found.todays == ("headcount", "technologies")


def test_a_blank_cell_of_the_row_is_not_filled_with_what_came_later():
    found = judged_at_creation(
        read_profile(SIZE), cases([DAYS[0]], ["a"], headcount=[None]), Sources(COMPANIES)
    )
    assert states(found, "size") == [UNKNOWN]


EVENTS = pa.table({
    "account_id": ["a", "a", "a"], "event": ["job_posted_sdr"] * 3,
    "at": ["2025-12-20", "2026-01-20", "2026-03-09"],
    "known_at": ["2025-12-20", "2026-01-20", "2026-03-20"],
})  # fmt: skip
HIRING = """
profile: e
criteria:
  hiring: {event: job_posted_sdr, within_days: 30, points: 50}
  twice: {event: job_posted_sdr, within_days: 90, at_least: 2, points: 50}
"""


def test_only_what_had_happened_and_was_known_counts():
    found = judged_at_creation(
        read_profile(HIRING), cases(DAYS, ["a", "a"]), Sources(events=EVENTS)
    )
    assert states(found, "hiring") == [MET, UNMET]  # the job of 9 March was not known on the 10th
    assert states(found, "twice") == [UNMET, MET]


DATED = """
profile: d
fields: {renewal: date}
criteria:
  renewal: {field: renewal, next_days: 60, points: 100}
"""


@pytest.mark.parametrize("kind", [pa.string(), pa.date32()])
def test_dates_are_compared_with_the_day_of_the_lead(kind):
    renewal = [datetime.date(2026, 2, 20)] * 2
    column = pa.array([str(day) for day in renewal]) if kind == pa.string() else pa.array(renewal)
    made = Cases(np.array(DAYS, "datetime64[D]"), pa.table({"renewal": column}))
    assert states(judged_at_creation(read_profile(DATED), made), "renewal") == [MET, UNMET]


@pytest.mark.parametrize("day", DAYS)
def test_a_lead_is_worth_what_its_company_scored_that_day(day):
    """The same as scoring the log and the events on that day."""
    profile = read_profile(SIZE + HIRING.split("criteria:\n")[1])
    found = judged_at_creation(
        profile, cases([day], ["a"]), Sources(facts=LOG, events=EVENTS)
    )  # fmt: skip
    scored = focale.score(
        LOG, profile, events=EVENTS, as_of=datetime.date.fromisoformat(day)
    ).to_pylist()
    (row,) = [row for row in scored if row["id"] == "a"]
    assert found.verdict.tolist() == [row["verdict"]]
    assert found.points.tolist() == [float(row["points"])]
