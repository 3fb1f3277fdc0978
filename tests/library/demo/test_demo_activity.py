"""Contacts, events, deals and the log of facts: they fit together and can be replayed."""

import datetime
import json
from collections import Counter, defaultdict
from itertools import pairwise

import pytest

from focale.demo import plan
from focale.demo.history import fact_text

UTC = datetime.UTC
FIRST = datetime.datetime(2024, 10, 1, tzinfo=UTC)
END = datetime.datetime(2026, 9, 30, 22, tzinfo=UTC)  # midnight in Paris
EVENTS = {
    "page_viewed_pricing", "page_viewed", "whitepaper_downloaded", "demo_requested",
    "webinar_attended", "email_opened", "email_clicked", "email_bounced", "job_posted_sdr",
    "funds_raised", "executive_hired", "trial_started", "call_held",
}  # fmt: skip
SIGNALS = {"job_posted_sdr", "funds_raised", "executive_hired"}


@pytest.fixture(scope="module")
def ids(companies):
    return {row["id"] for row in companies}


def test_every_contact_works_at_a_company_of_the_file(contacts, ids):
    assert {row["account_id"] for row in contacts} <= ids
    assert len({row["contact_id"] for row in contacts}) == len(contacts)


def test_nearly_half_of_the_accounts_have_no_contact(world, contacts, ids):
    without = 1 - len({row["account_id"] for row in contacts}) / len(ids)
    assert 0.43 < without < 0.48


def test_contacts_have_roles_and_some_blanks(contacts):
    roles = Counter(row["role"] for row in contacts)
    assert set(roles) == {"decider", "prescriber", "user", None}
    assert min(roles.values()) > 500
    assert {row["tracking_consent"] for row in contacts} == {True, False}
    assert sum(row["email"] is None for row in contacts) > 500


def test_people_entered_twice_are_at_one_account_under_two_spellings(world, contacts):
    by_id = {row["contact_id"]: row for row in contacts}
    pairs = world.truth["contacts"]["duplicates"]
    assert len(pairs) == 120
    for again, first in pairs:
        one, other = by_id[again], by_id[first]
        assert one["account_id"] == other["account_id"]
        assert (one["first_name"], one["last_name"]) != (other["first_name"], other["last_name"])


def test_sixteen_of_the_best_have_a_sales_leader_who_decides(world, contacts):
    led = {row["account_id"] for row in contacts
           if row["title"] in ("Directeur commercial", "Directrice commerciale")}  # fmt: skip
    best = set(world.truth["customers"]["best_ids"])
    assert len(led & best) >= 16
    assert len(led) < 0.08 * 12_000


def test_events_belong_to_accounts_and_contacts_of_the_files(events, contacts, ids):
    home = {row["contact_id"]: row["account_id"] for row in contacts}
    for event in events:
        account, contact = event["account_id"], event["contact_id"]
        assert account is not None or contact is not None
        assert account is None or account in ids
        assert contact is None or home[contact] == account or account is None
    assert 1_000 < sum(event["account_id"] is None for event in events) < 5_000


def test_every_kind_of_event_occurs_within_the_two_years(events):
    assert {event["event"] for event in events} == EVENTS
    assert all(FIRST <= event["at"] <= event["known_at"] < END for event in events)


def test_no_event_comes_before_its_account_or_contact(events, companies, contacts):
    since = {row["contact_id"]: row["created_on"] for row in contacts}
    born = {row["id"]: row["created_on"] for row in companies if row["created_on"]}
    for event in events:
        day = event["at"].date()
        assert event["contact_id"] is None or since[event["contact_id"]] <= day
        assert event["account_id"] not in born or born[event["account_id"]] <= day


def test_signals_are_known_days_later_so_that_replay_matters(events):
    lags = [e["known_at"] - e["at"] for e in events if e["event"] in SIGNALS]
    assert len(lags) > 1_500
    assert min(lags) > datetime.timedelta(hours=12)
    assert max(lags) < datetime.timedelta(days=8)


def test_events_sent_twice_say_the_same_under_one_id(world, events):
    seen = defaultdict(list)
    for event in events:
        seen[event["id"]].append(event)
    again = {id: group for id, group in seen.items() if len(group) > 1}
    assert sorted(again) == world.truth["events"]["repeated_ids"]
    assert len(again) == 180
    for group in again.values():
        assert len({(e["event"], e["at"], e["account_id"], e["contact_id"]) for e in group}) == 1


def test_machines_click_in_bursts_and_some_are_unmarked(world, events):
    unmarked = set(world.truth["events"]["machine_unmarked_ids"])
    bursts = defaultdict(list)
    for event in events:
        if event["machine"] or event["id"] in unmarked:
            bursts[event["contact_id"], event["at"].date()].append(event["at"])
    assert len(bursts) > 250
    assert all(len(moments) >= 6 for moments in bursts.values())
    assert all(max(m) - min(m) < datetime.timedelta(days=1) for m in bursts.values())
    assert 2_000 < sum(bool(event["machine"]) for event in events) < 5_000
    assert [e["id"] for e in events if e["id"] in unmarked and e["machine"] is not None] == []


def test_details_are_json_and_funds_have_an_amount(events):
    told = [event for event in events if event["attributes"]]
    assert all(isinstance(json.loads(event["attributes"]), dict) for event in told)
    funds = [event for event in events if event["event"] == "funds_raised"]
    assert all(event["value"] >= 500_000 and event["unit"] == "EUR" for event in funds)
    assert all("montant" in json.loads(event["attributes"]) for event in funds)


def test_deals_fit_their_accounts_and_dates(deals, ids):
    assert len({deal["deal_id"] for deal in deals}) == len(deals)
    for deal in deals:
        assert deal["account_id"] in ids
        assert plan.DEALS_FROM <= deal["created_on"] <= plan.REFERENCE_DATE
        assert deal["amount_eur"] > 0
        if deal["status"] == "open":
            assert deal["closed_on"] is deal["cycle_days"] is deal["lost_reason"] is None
        else:
            days = (deal["closed_on"] - deal["created_on"]).days
            assert deal["cycle_days"] == days > 0
            assert deal["closed_on"] <= plan.REFERENCE_DATE


def test_stages_and_outcomes_agree(deals):
    stages = defaultdict(set)
    for deal in deals:
        stages[deal["status"]].add(deal["stage"])
        assert deal["lost_reason"] is None or deal["status"] == "lost"
    assert stages["won"] == {"signée"}
    assert stages["lost"] == {"perdue"}
    assert stages["open"] == {
        "découverte", "besoin validé", "proposition", "négociation", "contrat envoyé", "reportée",
    }  # fmt: skip


def test_a_customer_is_who_has_signed_a_deal(companies, deals):
    won = {deal["account_id"] for deal in deals if deal["status"] == "won"}
    assert {row["id"] for row in companies if row["customer"]} == won


def test_the_deal_of_a_followed_customer_is_that_of_its_file(customers, deals):
    won = {deal["account_id"]: deal for deal in deals if deal["status"] == "won"}
    for customer in customers:
        deal = won[customer["id"]]
        assert deal["closed_on"] == customer["first_signed_on"]
        assert deal["cycle_days"] == customer["cycle_days"]


def test_the_log_ends_with_the_facts_of_the_file(world, companies):
    by_id = {row["id"]: row for row in companies}
    last = {}
    for fact in world.facts_log.to_pylist():
        key = (fact["account_id"], fact["field"])
        if key not in last or fact["at"] >= last[key]["at"]:
            last[key] = fact
    assert len({account for account, _ in last}) == 600
    for (account, field), fact in last.items():
        written = fact_text(by_id[account][field])
        if field == "naf":
            written = "".join(c for c in written.upper() if c.isalnum())
            written = f"{written[:2]}.{written[2:]}"
        assert fact["value"] == written, (account, field)


def test_the_log_begins_before_the_first_deal_with_every_known_field(world, companies):
    fields = {"naf", "country", "headcount", "revenue_eur", "technologies", "sales_headcount",
              "domain"}  # fmt: skip
    first = defaultdict(dict)
    for fact in world.facts_log.to_pylist():
        dates = first[fact["account_id"]]
        dates[fact["field"]] = min(fact["at"], dates.get(fact["field"], fact["at"]))
    by_id = {row["id"]: row for row in companies}
    for account, dates in first.items():
        row = by_id[account]
        assert set(dates) == {field for field in fields if row[field] is not None}
        assert max(dates.values()) < plan.DEALS_FROM


def test_the_logged_facts_really_change_and_are_known_in_time(world):
    seen = defaultdict(list)
    for fact in world.facts_log.to_pylist():
        assert fact["at"] <= fact["known_at"] <= plan.REFERENCE_DATE
        seen[fact["account_id"], fact["field"]].append(fact["value"])
    changed = {field for (_, field), values in seen.items() if len(values) > 1}
    assert changed == {"headcount", "revenue_eur", "technologies"}
    assert all(one != other for v in seen.values() for one, other in pairwise(v))
    assert world.truth["facts_log"]["size_entered"] > 0
    assert world.truth["facts_log"]["crm_adopted"] > 0
