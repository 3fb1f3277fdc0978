"""From a file of customers to a reviewed profile: all of the studio, by a program."""

from __future__ import annotations

import io

import pytest
from django.test import Client

from focale.desk.api.v1.routers import best
from focale.desk.targeting import services as targeting
from focale.desk.targeting.discovery.sessions.services import Said, judge
from focale.desk.targeting.feedback import services as reviewing
from focale.desk.targeting.models import BestChoice, FieldSession, Review, ReviewState, Table
from focale.glossary.attributes import ATTRIBUTES
from tests.desk.api.conftest import PROFILE, Program, token_of
from tests.desk.targeting.discovery.tables import kept
from tests.desk.targeting.discovery.test_best import ranked
from tests.desk.targeting.feedback.test_reviews import FOUND
from tests.desk.targeting.first.files import customers_csv


@pytest.mark.django_db(transaction=True)
def test_a_table_is_dropped_confirmed_read_used_no_longer_and_again(engine, cast, work):
    program = Program(token_of(cast.member(cast.owner))[1])
    file = io.BytesIO(customers_csv().encode())
    file.name = "clients.csv"
    made = Client().post(
        "/api/v1/tables", {"file": file, "role": "customers"},
        HTTP_AUTHORIZATION=f"Bearer {program.text}", HTTP_IDEMPOTENCY_KEY="t-1",
    )  # fmt: skip
    assert (made.status_code, made.json()["state"]) == (201, "waiting")
    path = f"/tables/{made.json()['id']}"
    assert program("POST", f"{path}/start", {}).status_code == 409
    work()
    told = program("GET", f"{path}/columns").json()
    assert (told["ready"], told["kind"]) == (True, "customers")
    first, second = (one["column"] for one in told["columns"][:2])
    twice = {"columns": [{"column": first, "field": "name"}, {"column": second, "field": "name"}]}
    assert program("POST", f"{path}/start", twice).status_code == 422
    chosen = {"columns": [{"column": first, "field": "id"}, {"column": second, "field": "name"}]}
    assert program("POST", f"{path}/preview", chosen).json()["rows"]
    program("POST", f"{path}/start", {**chosen, "into_accounts": True})
    work()
    ready = program("GET", path).json()
    assert (ready["state"], ready["rows"]) == ("ready", 12)
    assert program("GET", f"{path}/balance").json()["kept"] == 12
    assert program("GET", f"/imports/{ready['came_with']}").json()["state"] == "done"
    assert len(program("GET", "/accounts").json()["items"]) == 12
    assert program("DELETE", path).status_code == 204
    assert program("GET", path).json()["in_use"] is False
    assert program("POST", f"{path}/restore").json()["in_use"] is True
    content = b"".join(program("GET", f"{path}/files/source").streaming_content)
    assert content.decode() == customers_csv()


def test_the_attributes_of_the_interface_are_those_of_the_method():
    assert list(best.Code.__args__) == list(ATTRIBUTES)


def test_the_best_are_ticked_and_chosen(cast, program):
    assert program("GET", "/best").status_code == 404
    table = kept(cast.workspace, "customers", ("id",), [])
    BestChoice.objects.create(
        workspace=cast.workspace, table=table, ranked=ranked(), matter=["bought", "loyal", "value"]
    )
    told = program("GET", "/best").json()
    assert (told["state"], told["customers"], len(told["attributes"])) == ("ready", 24, 10)
    page = program("GET", "/best/customers?limit=10").json()
    rest = program("GET", f"/best/customers?limit=20&cursor={page['next_cursor']}").json()
    assert [one["rank"] for one in page["items"] + rest["items"]] == list(range(1, 25))
    cell = {"customer": "c13", "attribute": "loyal", "has": True}
    assert program("PUT", "/best/ticks", cell).json()["ticks"]["loyal"] == {
        "has": True, "by": "person",
    }  # fmt: skip
    nobody = program("PUT", "/best/ticks", {**cell, "customer": "x"})
    assert nobody.json()["errors"][0]["pointer"] == "/customer"
    chosen = program("PUT", "/best/chosen", {"customers": ["c1", "c2", "c3"]}).json()
    assert (chosen["chosen"], chosen["is_by_rank"]) == (["c1", "c2", "c3"], False)
    wrong = program("PUT", "/best/chosen", {"customers": ["c1", "x"]})
    assert wrong.json()["errors"][0]["pointer"] == "/customers/1"
    assert program("PUT", "/best/chosen", {"customers": None}).json()["is_by_rank"] is True
    fewer = program("PUT", "/best/attributes", {"attributes": ["loyal"]}).json()
    assert [one["code"] for one in fewer["attributes"] if one["matters"]] == ["loyal"]
    viewer = Program(token_of(cast.member(cast.viewer))[1])
    assert viewer("PUT", "/best/chosen", {"customers": None}).status_code == 403


def test_interviews_are_noted_tagged_and_counted(cast, program):
    told = {"name": "Acier Duval", "problem": "Les arrêts", "new_points": ["Arrêts de machines"]}
    one = program("POST", "/interviews", told).json()
    two = program("POST", "/interviews", {**told, "name": "Métal Nord", "on": "2026-11-02"}).json()
    assert one["points"] == two["points"]
    counts = program("GET", "/interviews/counts").json()
    assert (counts["customers"], counts["is_few"], counts["points"][0]["customers"]) == (2, True, 2)
    program("DELETE", f"/interviews/{two['id']}")
    assert program("GET", "/interviews/counts").json()["points"][0]["customers"] == 1
    assert program("POST", f"/interviews/{two['id']}/restore").json()["counts"] is True
    changed = {"name": "Acier Duval", "value": "Dix heures", "points": one["points"]}
    assert program("PUT", f"/interviews/{one['id']}", changed).json()["problem"] == ""
    point = program("PATCH", f"/pain-points/{one['points'][0]}", {"label": "Pannes"}).json()
    assert (point["label"], point["customers"]) == ("Pannes", 2)
    for body, pointer in (
        ({"name": " ", "problem": "x"}, "/name"), ({"name": "A"}, "/problem"),
        ({"name": "A", "value": "x", "points": [4711]}, "/points/0"),
    ):  # fmt: skip
        assert program("POST", "/interviews", body).json()["errors"][0]["pointer"] == pointer


def test_a_session_is_judged_alone_ended_and_tells_how_far_people_agree(cast, program):
    cases = [
        {"id": n, "won": n % 2 == 0, "facts": {"fr": [["Métier", "x"]], "en": [["Trade", "x"]]}}
        for n in range(10)
    ]
    session = FieldSession.objects.create(workspace=cast.workspace, name="S", cases=cases)
    path, all_ten = f"/sessions/{session.pk}", [
        {"number": n, "is_icp": n < 4, "missing": "budget voté"} for n in range(1, 11)
    ]  # fmt: skip
    assert program("POST", f"{path}/end").status_code == 409
    mine = program("PUT", f"{path}/judgements", {"judgements": all_ten}).json()
    assert (mine["done"], mine["cases"][0]["is_icp"], mine["result"]) == (1, True, None)
    seller = Program(token_of(cast.member(cast.sales))[1])
    assert seller("GET", path).json()["cases"][0]["is_icp"] is None, "nobody sees another's word"
    judge(session, [Said(n, n < 4, "", "budget voté") for n in range(1, 11)], by=cast.sales)
    ended = program("POST", f"{path}/end").json()
    assert (ended["state"], ended["result"]["missing"][0]["n"]) == ("ended", 2)
    assert seller("PUT", f"{path}/judgements", {"judgements": all_ten[:1]}).status_code == 409
    nowhere = program("POST", f"{path}/want", {"words": ["budget voté"]})
    assert nowhere.status_code == 409
    assert program("DELETE", path).status_code == 204
    assert program("GET", path).status_code == 404
    assert program("POST", f"{path}/restore").json()["state"] == "ended"


def test_a_review_is_decided_and_ended(cast, program):
    published = targeting.publish(PROFILE, workspace=cast.workspace, by=cast.owner)
    path = f"/profiles/{published.profile_id}"
    begun = program("POST", f"{path}/reviews", {}).json()
    assert begun["state"] == "looking"
    assert program("POST", f"{path}/reviews", {}).status_code == 409
    Review.objects.of(cast.workspace).update(state=ReviewState.OPEN, found=FOUND)
    review = f"/reviews/{begun['id']}"
    assert [one["id"] for one in program("GET", review).json()["proposed"]] == ["one", "two"]
    no_reason = {"proposal": "one", "kind": "refused"}
    told = program("PUT", f"{review}/decisions", no_reason)
    assert told.json()["errors"][0]["pointer"] == "/why"
    strange = program("PUT", f"{review}/decisions", {"proposal": "x", "kind": "taken"})
    assert strange.json()["errors"][0]["pointer"] == "/proposal"
    undecided = program("POST", f"{review}/end", {"why": "Rien à changer."})
    assert (undecided.status_code, undecided.json()["code"]) == (409, "not_now")
    for proposal in ("one", "two"):
        said = {"proposal": proposal, "kind": "refused", "why": "Trop tôt."}
        program("PUT", f"{review}/decisions", said)
    ended = program("POST", f"{review}/end", {"why": "Rien à changer."}, Idempotency_Key="r").json()
    assert (ended["state"], ended["outcome"]) == ("ended", "none")
    assert program("POST", f"{review}/leave").status_code == 409
    names = [one["code"] for one in program("GET", f"{path}/mistakes").json()]
    assert len(names) == 4


def test_what_a_review_takes_goes_to_the_draft_and_the_engine_is_asked_before(
    cast, program, monkeypatch
):
    from django.db import connection

    published = targeting.publish(PROFILE, workspace=cast.workspace, by=cast.owner)
    begun = reviewing.begin_review(published.profile, by=cast.owner)
    Review.objects.of(cast.workspace).update(state=ReviewState.OPEN, found=FOUND)
    for proposal in ("one", "two"):
        reviewing.decide(begun_again(cast, begun), proposal, "taken", by=cast.owner)
    depth = len(connection.savepoint_ids)
    seen = []

    def answers(*_, **given):
        seen.append((len(connection.savepoint_ids) - depth, given["why"]))
        return {"text": PROFILE.replace("points: 60", "points: 55")}

    monkeypatch.setattr(reviewing, "ask", answers)
    ended = program("POST", f"/reviews/{begun.pk}/end", {"why": "Mesuré."}).json()
    assert (ended["outcome"], seen) == ("draft", [(0, "Mesuré.")])
    draft = program("GET", f"/profiles/{published.profile_id}/draft").json()
    assert "points: 55" in draft["text"]
    assert program("GET", f"/drafts/{draft['id']}/changes").json()["sentences"]


def begun_again(cast, review):
    from focale.desk.targeting.feedback.selectors import one_review

    return one_review(review.pk, seen_by=cast.member(cast.owner))


def test_a_text_that_meets_another_change_is_kept_aside_and_put_together(cast, program):
    published = targeting.publish(PROFILE, workspace=cast.workspace, by=cast.owner)
    path = f"/profiles/{published.profile_id}/draft"
    draft = program("PUT", path, {"text": PROFILE.replace("points: 25", "points: 20")}).json()
    late = {"text": PROFILE.replace("points: 15", "points: 10"), "revision": 1}
    told = program("PUT", path, late, Idempotency_Key="d-1")
    assert (told.status_code, told.json()["code"]) == (409, "not_now")
    (aside,) = program("GET", path).json()["aside"]
    assert aside["text"] == late["text"]
    conflict = program("GET", f"/drafts/{draft['id']}/aside/{aside['id']}").json()
    assert conflict["pieces"] == []
    whole = program(
        "POST", f"/drafts/{draft['id']}/aside/{aside['id']}/merge",
        {"revision": conflict["revision"]},
    ).json()  # fmt: skip
    assert "points: 20" in whole["text"]
    assert "points: 10" in whole["text"]
    assert whole["aside"] == []
    back = program("POST", f"/drafts/{draft['id']}/undo").json()
    assert "points: 15" in back["text"]
    made = program("POST", f"/drafts/{draft['id']}/publish", {"why": "x"}).json()
    assert made == {"profile": published.profile_id, "version": 2}
    sheet = program("GET", f"/profiles/{published.profile_id}/versions/2/sheet")
    assert sheet.headers["Content-Type"].startswith("text/markdown")
    changes = program("GET", f"/profiles/{published.profile_id}/versions/2/changes/1").json()
    assert any("20" in one for one in changes)


def test_segments_lists_tiers_and_what_they_say_of_an_account(cast, program):
    account = program("POST", "/accounts", {"facts": {"name": "Acier", "headcount": 120}}).json()
    listed = program("POST", "/segments/lists", {"name": "Salon de Lyon"}).json()
    program("POST", "/acts/accounts", {
        "do": "segment", "segment": listed["id"], "numbers": [account["id"]],
    })  # fmt: skip
    told = program("GET", f"/accounts/{account['id']}/segments").json()
    assert [(one["name"], one["is_in"], one["is_first"]) for one in told] == [
        ("Salon de Lyon", True, True)
    ]
    tried = program("POST", "/segments/preview", {"filter": "and(headcount.ge.50)"}).json()
    assert (tried["inside"], tried["came"], tried["some_came"]) == (1, 1, ["Acier"])
    renamed = program("PATCH", f"/segments/{listed['id']}", {"name": "Salon"}).json()
    assert (renamed["name"], renamed["note"]) == ("Salon", "")
    rule = program("POST", "/segments", {"name": "Grands", "filter": "and(headcount.ge.50)"}).json()
    program("PUT", f"/segments/{rule['id']}/place", {"before": listed["id"]})
    order = sorted(program("GET", "/segments").json()["items"], key=lambda one: one["place"])
    assert [one["name"] for one in order] == ["Grands", "Salon"]
    plan = program("PUT", "/tiers", {"by": "points", "points": {"A": 70, "B": 40}}).json()
    assert [(one["tier"], one["asked"]) for one in plan["tiers"]] == [("A", 70), ("B", 40)]
    wrong = program("PUT", "/tiers", {"by": "points", "points": {"A": 40, "B": 70}})
    assert wrong.status_code == 422
    assert program("DELETE", "/tiers").json()["by"] == "profile"


def test_a_playbook_is_said_at_an_account_and_its_versions_come_back(cast, program):
    account = program("POST", "/accounts", {"facts": {"name": "Acier"}}).json()
    book = program("POST", "/playbooks", {}).json()
    path = f"/playbooks/{book['id']}"
    program("PUT", path, {"parts": {"persona": "DAF"}, "base": 1})
    program("PUT", path, {"parts": {"persona": "DSI"}, "base": 2})
    said = program("GET", f"/accounts/{account['id']}/playbook").json()
    assert "DSI" in [one["text"] for one in said["in_call"] + said["rest"]]
    assert program("POST", f"{path}/versions/2/restore").json()["parts"]["persona"] == "DAF"
    versions = program("GET", f"{path}/versions").json()
    assert [(one["number"], one["back_to"]) for one in versions][:2] == [(4, 2), (3, None)]
    program("DELETE", path)
    assert program("GET", f"/accounts/{account['id']}/playbook").status_code == 404
    assert program("POST", f"{path}/restore").json()["id"] == book["id"]


def test_a_webhook_is_renewed_taken_away_and_brought_back(program):
    given = {"address": "https://93.184.216.34/focale", "topics": ["scores.published"]}
    made = program("POST", "/webhooks", given).json()
    path = f"/webhooks/{made['id']}"
    renewed = program("POST", f"{path}/secret").json()
    assert renewed["secret"].startswith("whsec_")
    assert renewed["secret"] != made["secret"]
    trial = program("POST", f"{path}/test").json()
    told = program("GET", f"/deliveries/{trial['id']}").json()
    assert (told["tries"], '"type":"test"' in told["body"]) == ([], True)
    assert program("DELETE", path).status_code == 204
    assert program("GET", path).status_code == 404
    assert program("POST", f"{path}/restore").json()["topics"] == ["scores.published"]


def test_what_a_customer_proves_is_kept_with_its_file(cast, program):
    made = program("POST", "/accounts", {"facts": {"name": "Acier", "customer": True}}).json()
    path = f"/accounts/{made['id']}/reference"
    assert program("GET", path).json()["may"] == "unnamed"
    no_day = program("PUT", path, {"may": "named", "text": "Deux arrêts de moins."})
    assert no_day.json()["errors"][0]["pointer"] == "/agreed_on"
    fits = program("POST", "/segments/lists", {"name": "Fonderies"}).json()["id"]
    told = {
        "may": "named", "agreed_on": "2026-11-02", "text": "Deux arrêts de moins.",
        "sentence": "Acier s'arrête moins.", "segments": [fits],
    }  # fmt: skip
    kept = program("PUT", path, told).json()
    assert (kept["never"], kept["sentence"], kept["segments"]) == (None, told["sentence"], [fits])
    unnamed = program("PUT", path, {**told, "may": "unnamed"})
    assert unnamed.json()["errors"][0]["pointer"] == "/sentence"
    unknown = program("PUT", path, {**told, "segments": [fits + 1]})
    assert unknown.json()["errors"][0]["pointer"] == "/segments"
    file = io.BytesIO(b"le cas")
    file.name = "cas.pdf"
    put = Client().post(
        f"/api/v1{path}/file", {"file": file}, HTTP_AUTHORIZATION=f"Bearer {program.text}"
    )
    assert put.json()["file"] == "cas.pdf"
    assert b"".join(program("GET", f"{path}/file").streaming_content) == b"le cas"
    assert program("DELETE", f"{path}/file").status_code == 204
    assert program("GET", "/references").json()["items"][0]["file"] is None
    assert not Table.objects.of(cast.workspace).exists()
