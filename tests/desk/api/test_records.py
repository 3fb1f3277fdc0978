"""Accounts, people, lists and profiles: what a program does is what a person would have done."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.db import connection
from django.utils import timezone

from focale.desk.directory.account.services import edit_fact
from focale.desk.directory.models import Company, Contact, Event, Fact
from focale.desk.jobs.clock import local_day
from focale.desk.targeting import services as targeting
from focale.desk.team.models import AuditEntry
from tests.desk.api.conftest import PROFILE, Program, token_of

ACCOUNT = {"facts": {"name": "Acier Duval", "headcount": 120, "sector": "logiciel"}, "key": "C-1"}


@pytest.fixture
def published(cast):
    return targeting.publish(PROFILE, workspace=cast.workspace, by=cast.owner)


@pytest.fixture
def account(program, published) -> int:
    return program("POST", "/accounts", ACCOUNT).json()["id"]


def acts(cast) -> list[str]:
    return list(
        AuditEntry.objects.of(cast.workspace).order_by("pk").values_list("act", flat=True)
    )  # fmt: skip


def test_an_account_is_made_with_its_score_and_found_in_the_list(cast, program, account):
    told = program("GET", f"/accounts/{account}").json()
    assert told["facts"]["headcount"] == 120
    assert (told["score"]["points"], told["score"]["high"]) == (85.0, 100.0)
    assert told["score"]["profile"]["version"] == 1
    assert [line["state"] for line in told["explanation"]["lines"]] == [True, True, None]
    page = program("GET", "/accounts?filter=and(headcount.ge.100)").json()
    assert [one["key"] for one in page["items"]] == ["C-1"]
    assert program("GET", "/accounts?filter=and(headcount.ge.200)").json()["items"] == []
    assert "company.made" in acts(cast)
    again = program("POST", "/accounts", ACCOUNT)
    assert (again.status_code, again.json()["code"]) == (409, "refused")


def test_a_program_leaves_alone_what_a_person_typed_unless_it_speaks_for_one(
    cast, program, account
):
    company = Company.objects.of(cast.workspace).select_related("workspace").get(pk=account)
    edit_fact(company, "headcount", 300.0, by=cast.owner)
    change = {"facts": {"headcount": 50}, "source": "CRM"}
    told = program("PATCH", f"/accounts/{account}/facts", change).json()
    assert told["facts"]["headcount"] == 300
    told = program("PATCH", f"/accounts/{account}/facts", {**change, "by_hand": True}).json()
    assert told["facts"]["headcount"] == 50
    log = program("GET", f"/accounts/{account}/facts").json()["items"]
    assert [(one["value"], one["by_hand"], one["source"]) for one in log[:2]] == [
        (50, True, ""), (50, False, "CRM"),
    ]  # fmt: skip
    assert acts(cast).count("company.edited") == 3


def test_what_changed_since_it_was_read_is_not_written_over(program, account):
    read = program("GET", f"/accounts/{account}")
    change = {"facts": {"city": "Lille"}, "by_hand": True}
    tag = read.headers["ETag"]
    first = program("PATCH", f"/accounts/{account}/facts", change, If_Match=tag)
    assert first.status_code == 200
    late = program("PATCH", f"/accounts/{account}/facts", change, If_Match=tag)
    assert (late.status_code, late.json()["code"]) == (412, "changed")
    assert late.headers["ETag"] == first.headers["ETag"]
    fresh = program("PATCH", f"/accounts/{account}/facts", change, If_Match=late.headers["ETag"])
    assert fresh.status_code == 200


def test_an_account_can_be_asked_as_of_a_past_day(cast, program, account):
    today = local_day(cast.workspace)
    with time_machine.travel(timezone.now() + datetime.timedelta(days=3)):
        change = {"facts": {"headcount": 999}, "by_hand": True}
        program("PATCH", f"/accounts/{account}/facts", change)
        assert program("GET", f"/accounts/{account}").json()["facts"]["headcount"] == 999
        past = program("GET", f"/accounts/{account}?as_of={today}").json()
        assert (past["facts"]["headcount"], past["as_of"]) == (120, str(today))
        assert past["score"]["points"] == 85.0
    assert program("GET", f"/accounts/{account}?as_of=2020-01-01").status_code == 404


def test_an_event_moves_the_score_in_the_same_breath_and_is_kept_once(cast, program, account):
    event = {"event": "page_viewed", "key": "v-1"}
    assert program("POST", f"/accounts/{account}/events", event).status_code == 201
    program("POST", f"/accounts/{account}/events", event)
    assert Event.objects.of(cast.workspace).count() == 1
    assert program("GET", f"/accounts/{account}").json()["score"]["points"] == 100.0
    assert len(program("GET", f"/accounts/{account}/events").json()["items"]) == 1


def test_tags_owner_and_notes(cast, program, account):
    path = f"/accounts/{account}"
    assert program("POST", f"{path}/tags", {"name": " salon  2026 "}).json() == ["salon 2026"]
    assert [one["accounts"] for one in program("GET", "/tags").json()["items"]] == [1]
    assert program("DELETE", f"{path}/tags/salon 2026").json() == []
    people = {one["name"]: one["id"] for one in program("GET", "/members").json()["items"]}
    owned = program("PUT", f"{path}/owner", {"owner": people["Hugo Mercier"]}).json()
    assert owned["owner"]["name"] == "Hugo Mercier"
    stranger = program("PUT", f"{path}/owner", {"owner": cast.stranger.pk})
    assert stranger.json()["errors"][0]["pointer"] == "/owner"
    note = program("POST", f"{path}/notes", {"text": "Rappeler"}).json()
    assert program("GET", f"{path}/notes").json()["items"] == [note]
    assert program("DELETE", f"/notes/{note['id']}").status_code == 204
    assert program("GET", f"{path}/notes").json()["items"] == []


def test_a_person_who_refused_is_not_brought_back_in_any_spelling(cast, program, account):
    person = {
        "facts": {"last_name": "Morel", "email": "claire.morel@acier.fr", "legal_basis": "consent"},
        "account": account,
    }
    made = program("POST", "/contacts", person).json()
    assert made["account"] == account
    assert program("PUT", f"/contacts/{made['id']}/refusal").json()["opted_out_at"]
    again = {"facts": {"last_name": "Morel", "email": "Claire.Morel@ACIER.fr"}}
    refused = program("POST", "/contacts", again)
    assert (refused.status_code, refused.json()["code"]) == (409, "refused")
    wrong = program("PATCH", f"/contacts/{made['id']}/facts", {"facts": {"legal_basis": "why not"}})
    assert wrong.json()["errors"][0]["pointer"] == "/facts/legal_basis"
    assert Contact.objects.of(cast.workspace).count() == 1


def test_one_person_is_told_everything_and_erased_by_who_governs(cast, program, work):
    made = program("POST", "/contacts", {"facts": {"last_name": "Morel", "email": "m@acier.fr"}})
    number = made.json()["id"]
    told = program("POST", f"/contacts/{number}/personal-data").json()
    assert told["people"][0]["contact"]["email"] == "m@acier.fr"
    seller = Program(token_of(cast.member(cast.sales))[1])
    assert seller("POST", f"/contacts/{number}/erasure", {}).status_code == 403
    erasure = program("POST", f"/contacts/{number}/erasure", {}).json()
    assert program("GET", f"/contacts/{number}").status_code == 404
    work()
    assert program("GET", f"/erasures/{erasure['id']}").json()["done_at"]
    assert not Contact.everything.of(cast.workspace).exists()


def test_a_profile_is_published_compared_and_rolled_back(cast, program):
    made = program("POST", "/profiles", {"text": PROFILE}).json()
    path = f"/profiles/{made['profile']}"
    other = PROFILE.replace("points: 60", "points: 50")
    assert program("POST", f"{path}/versions", {"text": other, "why": "x"}).json()["version"] == 2
    versions = program("GET", f"{path}/versions").json()["items"]
    assert [(one["number"], bool(one["changes"])) for one in versions] == [(2, True), (1, False)]
    assert program("POST", f"{path}/versions/1/publish").json()["version"] == 3
    assert program("GET", path).json()["text"] == PROFILE
    wrong = program("POST", f"{path}/versions", {"text": "profile: p\ncriteria: 3"})
    assert wrong.status_code == 422
    assert "line 2" in wrong.json()["errors"][0]["detail"]
    draft = program("PUT", f"{path}/draft", {"text": other}).json()
    program("PUT", f"{path}/draft", {"text": PROFILE, "revision": draft["revision"]})
    late = program("PUT", f"{path}/draft", {"text": "x", "revision": draft["revision"]})
    assert late.status_code == 409


def test_a_company_is_scored_without_being_stored(cast, program, published):
    body = {"company": {"headcount": 120, "head_count": 3, "city": "Lille"}, "explain": True}
    told = program("POST", "/score", body).json()
    assert (told["points"], told["high"], told["unknowns"]) == (60.0, 100.0, 2)
    assert told["unknown_fields"] == ["head_count"]
    assert told["unread_fields"] == ["city"]
    assert [line["id"] for line in told["explanation"]["lines"]] == ["size", "sector", "visits"]
    seen = {**body, "events": [{"event": "page_viewed", "on": str(local_day(cast.workspace))}]}
    assert program("POST", "/score", seen).json()["points"] == 75.0
    assert not Company.objects.of(cast.workspace).exists()
    assert not Fact.objects.of(cast.workspace).exists()
    wrong = program("POST", "/score", {"company": {"headcount": "120"}})
    assert wrong.json()["errors"][0]["pointer"] == "/company/headcount"


def test_scoring_asks_the_store_twice(program, published, django_assert_num_queries):
    body = {"company": {"headcount": 120}}
    program("POST", "/score", body)
    tied = connection.vendor != "sqlite"  # its second lock is told the workspace
    with django_assert_num_queries(2 + tied):
        assert program("POST", "/score", body).status_code == 200


def test_a_stored_account_and_the_same_facts_sent_have_one_score(program, account):
    stored = program("GET", f"/accounts/{account}").json()["score"]
    sent = program("POST", "/score", {"company": {"headcount": 120, "sector": "logiciel"}}).json()
    assert {name: stored[name] for name in ("points", "low", "high", "tier")} == {
        name: sent[name] for name in ("points", "low", "high", "tier")
    }
