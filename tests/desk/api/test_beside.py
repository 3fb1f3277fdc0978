"""Files, removals and acts on many rows: what a program does, a person can see and take back."""

from __future__ import annotations

import io

import pytest
from django.db import connection
from django.test import Client

from focale.desk.api.v1.routers import beside, imports
from focale.desk.directory.account.services import edit_fact
from focale.desk.directory.models import Attachment, Company, Contact, Import
from focale.desk.settings import SURROUNDINGS
from focale.desk.warm.folders import place_of
from tests.desk.api.conftest import Program, token_of


@pytest.fixture
def accounts(cast) -> list[Company]:
    return [
        Company.objects.create(
            workspace=cast.workspace, key=f"k{n}", name=f"Acier {n}", folded=f"acier {n}",
            headcount=n * 10.0,
        )
        for n in range(3)
    ]  # fmt: skip


def sent(program, path: str, body: bytes = b"un devis", name: str = "devis.pdf", **head):
    file = io.BytesIO(body)
    file.name = name
    return Client().post(
        f"/api/v1{path}", {"file": file}, HTTP_AUTHORIZATION=f"Bearer {program.text}", **head
    )


def files_of(cast) -> set[str]:
    folder = place_of(SURROUNDINGS.folder, cast.workspace.pk, "0" * 32 + ".csv").parent
    return {one.name for one in folder.iterdir()}


def test_a_file_is_put_beside_an_account_once_fetched_removed_and_brought_back(
    cast, program, accounts
):
    path = f"/accounts/{accounts[0].pk}/files"
    made = sent(program, path, HTTP_IDEMPOTENCY_KEY="f-1")
    assert (made.status_code, made.json()["label"], made.json()["size"]) == (201, "devis.pdf", 8)
    again = sent(program, path, HTTP_IDEMPOTENCY_KEY="f-1")
    assert again.headers["Idempotent-Replayed"] == "true"
    assert Attachment.objects.of(cast.workspace).count() == 1
    number = made.json()["id"]
    told = program("GET", f"/files/{number}/content")
    assert b"".join(told.streaming_content) == b"un devis"
    assert program("GET", path).json()["items"] == [made.json()]
    assert program("DELETE", f"/files/{number}").status_code == 204
    assert program("GET", f"/files/{number}/content").status_code == 404
    assert program("POST", f"/files/{number}/restore").json() == made.json()
    kinds = [one["kind"] for one in program("GET", f"/accounts/{accounts[0].pk}/timeline").json()[
        "items"]]  # fmt: skip
    assert kinds == ["file", "entered"]


@pytest.mark.parametrize(("body", "name", "told"), [
    (b"", "a.pdf", (422, "unusable")), (b"x" * 20_000_001, "a.pdf", (413, "file_too_large")),
])  # fmt: skip
def test_a_file_of_no_use_is_refused_and_leaves_nothing(cast, program, accounts, body, name, told):
    before = files_of(cast)
    answer = sent(program, f"/accounts/{accounts[0].pk}/files", body, name)
    assert (answer.status_code, answer.json()["code"]) == told
    assert files_of(cast) == before


@pytest.mark.parametrize("key", [{}, {"HTTP_IDEMPOTENCY_KEY": "f-1"}])
def test_a_file_goes_again_where_its_act_is_refused_or_fails(
    cast, program, accounts, monkeypatch, key
):
    before = files_of(cast)
    assert sent(program, "/accounts/4711/files", **key).status_code == 404
    monkeypatch.setattr(beside, "_file", lambda *_: 1 / 0)
    other = dict.fromkeys(key, "f-2")
    assert sent(program, f"/accounts/{accounts[0].pk}/files", **other).status_code == 500
    assert files_of(cast) == before
    assert not Attachment.objects.of(cast.workspace).exists()


@pytest.mark.django_db(transaction=True)
def test_a_file_is_on_disk_before_the_store_is_held(cast, monkeypatch):
    ask, seen = Program(token_of(cast.member(cast.owner))[1]), []
    real = imports.services.take_dropped

    def looks(kept, **given):
        place = place_of(SURROUNDINGS.folder, cast.workspace.pk, kept.name)
        seen.append((place.read_bytes(), connection.in_atomic_block))
        return real(kept, **given)

    from focale.desk.directory import uploads

    monkeypatch.setattr(imports.services, "take_dropped", looks)

    def named(suffix):
        seen.append(connection.in_atomic_block)
        return "a" * 32 + suffix

    monkeypatch.setattr(uploads, "new_name", named)
    assert sent(ask, "/imports", b"Nom\nAcier\n", "c.csv").status_code == 201
    assert seen == [False, (b"Nom\nAcier\n", True)]
    assert Import.objects.of(cast.workspace).get().file == "a" * 32 + ".csv"


def test_many_accounts_are_changed_at_once_and_that_is_undone(cast, program, accounts):
    numbers = [one.pk for one in accounts]
    tagged = program("POST", "/acts/accounts", {"do": "tag", "tag": "salon", "numbers": numbers})
    assert (tagged.status_code, tagged.json()["total"]) == (202, 3)
    given = {"do": "fact", "fact": {"sector": "logiciel"}, "filter": "and(headcount.ge.10)"}
    made = program("POST", "/acts/accounts", given).json()
    assert (made["kind"], made["total"], made["state"]) == ("field", 2, "done")
    of = Company.objects.of(cast.workspace)
    assert of.filter(sector="logiciel").count() == 2
    gone = program("POST", "/acts/accounts", {"do": "remove", "numbers": numbers[:1]}).json()
    assert program("GET", f"/accounts/{numbers[0]}").status_code == 404
    for act in (gone, made, tagged.json()):
        assert program("POST", f"/acts/{act['id']}/undo").json()["state"] == "undone"
    assert of.filter(sector="").count() == 3
    assert program("GET", f"/accounts/{numbers[0]}").json()["tags"] == []
    assert [one["kind"] for one in program("GET", "/acts").json()["items"]] == [
        "remove", "field", "tag",
    ]  # fmt: skip


@pytest.mark.parametrize(("body", "pointer"), [
    ({"do": "tag", "tag": "x"}, "/numbers"),
    ({"do": "tag", "tag": "x", "numbers": [1], "filter": "and()"}, "/numbers"),
    ({"do": "tag", "numbers": [1]}, "/tag"),
    ({"do": "untag", "tag": "nobody", "numbers": [1]}, "/tag"),
    ({"do": "owner", "owner": 4711, "numbers": [1]}, "/owner"),
    ({"do": "segment", "segment": 4711, "numbers": [1]}, "/segment"),
    ({"do": "fact", "numbers": [1]}, "/fact"),
    ({"do": "fact", "fact": {"headcount": "x"}, "numbers": [1]}, "/fact/headcount"),
    ({"do": "fact", "fact": {"city": "a", "naf": "b"}, "numbers": [1]}, "/fact"),
    ({"do": "dance", "numbers": [1]}, "/do"),
])  # fmt: skip
def test_an_act_that_cannot_be_done_says_why(program, accounts, body, pointer):
    told = program("POST", "/acts/accounts", body)
    assert (told.status_code, told.json()["errors"][0]["pointer"]) == (422, pointer)


def test_acts_ask_for_the_right_and_the_scope_of_what_they_do(cast, program, accounts):
    person = Contact.objects.create(workspace=cast.workspace, key="p", last_name="Morel")
    seller = Program(token_of(cast.member(cast.sales))[1])
    removal = {"do": "remove", "numbers": [person.pk]}
    assert seller("POST", "/acts/contacts", removal).json()["code"] == "role"
    act = program("POST", "/acts/contacts", removal).json()
    assert seller("POST", f"/acts/{act['id']}/undo").json()["code"] == "role"
    narrow = Program(token_of(cast.member(cast.owner), "accounts:write")[1])
    assert narrow("POST", f"/acts/{act['id']}/undo").json()["code"] == "no_scope"
    assert program("POST", f"/acts/{act['id']}/undo").json()["state"] == "undone"


def test_an_edit_is_taken_back_and_told_again(cast, program, accounts):
    edit_fact(accounts[1], "headcount", 300.0, by=cast.owner)
    path = f"/accounts/{accounts[1].pk}"
    (fact,) = [one for one in program("GET", f"{path}/facts").json()["items"] if one["by_hand"]]
    back = program("POST", f"/facts/{fact['id']}/withdraw").json()
    assert back["withdrawn_at"]
    assert program("GET", path).json()["facts"]["headcount"] == 10
    again = program("POST", f"/facts/{fact['id']}/restore").json()
    assert (again["value"], again["withdrawn_at"]) == (300, None)
    assert program("POST", f"/facts/{again['id']}/restore").status_code == 409
    note = program("POST", f"{path}/notes", {"text": "Rappeler"}).json()
    program("DELETE", f"/notes/{note['id']}")
    assert program("POST", f"/notes/{note['id']}/restore").json() == note


def test_a_person_moves_a_company_gets_a_head_and_both_are_taken_back(cast, program, accounts):
    first, second, third = (one.pk for one in accounts)
    person = Contact.objects.create(
        workspace=cast.workspace, key="p", last_name="Morel", title="DAF", company=accounts[0]
    )
    moved = program("PUT", f"/contacts/{person.pk}/account", {"account": second}).json()
    assert (moved["contact"], moved["now"]) == (person.pk, second)
    told = program("GET", f"/accounts/{second}/deciders").json()
    people = [one for place in told["places"] for one in place["people"]] + told["others"]
    assert [one["last_name"] for one in people] == ["Morel"]
    narrow = Program(token_of(cast.member(cast.owner), "accounts:write")[1])
    assert narrow("POST", f"/moves/{moved['id']}/undo").json()["code"] == "no_scope"
    assert program("POST", f"/moves/{moved['id']}/undo").json()["now"] == first
    head = program("PUT", f"/accounts/{second}/head", {"head": third}).json()
    family = program("GET", f"/accounts/{second}/family").json()
    assert [one["id"] for one in family["heads"]] == [third]
    assert [one["id"] for one in program("GET", f"/accounts/{third}/family").json()[
        "subsidiaries"]] == [second]  # fmt: skip
    ring = program("PUT", f"/accounts/{third}/head", {"head": second})
    assert ring.json()["errors"][0]["pointer"] == "/head"
    assert program("POST", f"/moves/{head['id']}/undo").json()["account"] == second
    assert program("PUT", f"/accounts/{second}/head", {"head": 4711}).status_code == 422


def test_who_only_works_takes_no_refusal_back(cast, program):
    """As on the page: it was a mistake, says who governs."""
    person = Contact.objects.create(workspace=cast.workspace, key="p", last_name="Morel")
    seller = Program(token_of(cast.member(cast.sales))[1])
    assert seller("PUT", f"/contacts/{person.pk}/refusal").json()["opted_out_at"]
    assert seller("DELETE", f"/contacts/{person.pk}/refusal").json()["code"] == "role"
    assert program("DELETE", f"/contacts/{person.pk}/refusal").json()["opted_out_at"] is None


def test_search_tells_people_only_to_who_may_read_them(cast, program, accounts):
    Contact.objects.create(
        workspace=cast.workspace, key="p", last_name="Aciernet", folded="aciernet"
    )
    told = program("GET", "/search?q=acier").json()
    assert ([one["name"] for one in told["accounts"]], len(told["contacts"])) == (
        ["Acier 0", "Acier 1", "Acier 2"], 1,
    )  # fmt: skip
    narrow = Program(token_of(cast.member(cast.owner), "accounts:read")[1])
    assert narrow("GET", "/search?q=acier").json()["contacts"] == []
    assert program("GET", "/search?q=a").status_code == 422


def test_the_workspace_is_called_otherwise_by_who_governs_it(cast, program):
    told = program("PATCH", "/workspace", {"name": "Mirelance Nord", "timezone": "Europe/Brussels"})
    assert (told.json()["name"], told.json()["language"]) == ("Mirelance Nord", "fr")
    wrong = program("PATCH", "/workspace", {"timezone": "Mars/Olympus"})
    assert wrong.json()["errors"][0]["pointer"] == "/timezone"
    marketing = Program(token_of(cast.member(cast.manager), "team:read")[1])
    assert marketing("PATCH", "/workspace", {"name": "x"}).json()["code"] == "no_scope"
