"""Leads, meetings, touches, contracts, targets, costs: consistent with deals, and with a truth."""

import datetime
import itertools
from collections import Counter, defaultdict

import pytest

from focale.demo import make_world

REFERENCE = datetime.date(2026, 9, 30)
NAMES = ("leads", "meetings", "touches", "contracts", "targets", "costs")


@pytest.fixture(scope="module")
def tables(world):
    """The rows of each commercial table."""
    return {name: world.tables()[name].to_pylist() for name in NAMES}


def test_every_deal_began_as_a_lead_that_says_the_same(tables, deals):
    leads = {lead["deal_id"]: lead for lead in tables["leads"] if lead["deal_id"]}
    assert set(leads) == {deal["deal_id"] for deal in deals}
    for deal in deals:
        lead = leads[deal["deal_id"]]
        for name in ("account_id", "source", "owner", "closed_on"):
            assert lead[name] == deal[name]
        assert lead["outcome"] == deal["status"]
        assert lead["created_on"] <= lead["accepted_on"] == deal["created_on"]


def test_days_of_a_lead_follow_each_other_and_none_is_to_come(tables):
    for lead in tables["leads"]:
        days = [lead[name] for name in ("created_on", "meeting_on", "accepted_on", "closed_on")]
        there = [day for day in days if day]
        assert there == sorted(there)
        assert there[-1] <= REFERENCE
        assert (lead["outcome"] == "open") == (lead["closed_on"] is None)


def test_the_touches_are_those_of_leads_and_deals(tables, deals):
    before = Counter(t["lead_id"] for t in tables["touches"] if not t["deal_id"])
    minutes = defaultdict(int)
    for touch in tables["touches"]:
        if not touch["deal_id"]:
            minutes[touch["lead_id"]] += touch["minutes"]
    for lead in tables["leads"]:
        assert before[lead["lead_id"]] == lead["touches"]
        assert round(minutes[lead["lead_id"]] / 60, 1) == lead["hours"]
    of_deals = Counter(t["deal_id"] for t in tables["touches"] if t["deal_id"])
    assert of_deals == {deal["deal_id"]: deal["touches"] for deal in deals}


def test_contracts_are_those_of_the_customers_and_of_the_others_that_signed(
    tables, customers, deals
):
    contracts = {contract["account_id"]: contract for contract in tables["contracts"]}
    assert len(contracts) == len(tables["contracts"])
    assert set(contracts) == {d["account_id"] for d in deals if d["status"] == "won"}
    for customer in customers:
        contract = contracts[customer["id"]]
        assert contract["starts_on"] == customer["first_signed_on"]
        assert contract["ends_on"] == customer["churned_on"]
        yearly = customer["revenue_with_us_eur"]
        assert contract["monthly_amount_eur"] == pytest.approx(yearly / 12, abs=0.01)
    for contract in contracts.values():
        assert 0 < contract["monthly_margin_eur"] < contract["monthly_amount_eur"]
        assert contract["ends_on"] is None or contract["starts_on"] < contract["ends_on"]


def test_targets_and_costs_cover_their_periods_once(tables):
    for name, keys in (("targets", ("owner",)), ("costs", ("label",))):
        periods = defaultdict(list)
        for row in tables[name]:
            periods[tuple(row[key] for key in keys)].append((row["period_from"], row["period_to"]))
        for spans in periods.values():
            for (_, last), (first, _) in itertools.pairwise(spans):
                assert first == last + datetime.timedelta(days=1)


def test_costs_are_about_what_the_customers_cost(tables, customers):
    spent = sum(cost["amount_eur"] for cost in tables["costs"] if cost["kind"] != "autre")
    each = spent / len(tables["contracts"])
    known = [customer["acquisition_cost_eur"] for customer in customers]
    assert 0.7 < each / (sum(known) / len(known)) < 1.3


@pytest.mark.parametrize("seed", [2026, 1, 99])
def test_the_icp_converts_about_three_times_better_at_equal_effort(seed, world):
    truth = (world if seed == 2026 else make_world(seed)).truth["leads"]
    assert 2.0 <= truth["equal_effort"]["times"] <= 4.5
    equal = truth["equal_effort"]
    inside, outside = equal["inside"]["mean_touches"], equal["outside"]["mean_touches"]
    assert abs(inside / outside - 1) < 0.1


def test_where_effort_is_unequal_the_crude_ratio_is_a_trap(world):
    truth = world.truth["leads"]
    trap = truth["unequal_effort"]
    assert trap["inside"]["mean_touches"] > 2.5 * trap["outside"]["mean_touches"]
    assert trap["times"] > 1.5 * truth["equal_effort"]["times"]
    assert truth["all"]["times"] > 1.2 * truth["equal_effort"]["times"]


def test_the_truth_is_that_of_the_tables(world, tables):
    truth, inside = world.truth["leads"], set(world.truth["leads"]["inside_lead_ids"])
    last = datetime.date.fromisoformat(truth["mature_until"])
    rows = [lead for lead in tables["leads"] if lead["created_on"] <= last]
    for side, is_inside in (("inside", True), ("outside", False)):
        group = [lead for lead in rows if (lead["lead_id"] in inside) is is_inside]
        assert truth["all"][side]["leads"] == len(group)
        assert truth["all"][side]["won"] == sum(lead["outcome"] == "won" for lead in group)


def test_accounts_inside_stay_longer_with_a_better_margin(world):
    told = world.truth["contracts"]
    assert told["outside"]["leaving_a_month"] > 2 * told["inside"]["leaving_a_month"]
    assert told["inside"]["mean_monthly_margin_eur"] > told["outside"]["mean_monthly_margin_eur"]


def test_focale_reads_each_of_them_by_its_headers(folder):
    from focale.accounts.ledger.door import read_ledger

    for name in NAMES:
        found = read_ledger(folder / f"{name}.csv", name, today=REFERENCE)
        assert found.notices == [], name
        assert found.rejects == [], name
