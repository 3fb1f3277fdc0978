"""Refusals, pages, limits and languages are the same for every operation."""

from __future__ import annotations

import pytest
from django.test import Client

from focale.desk.api.v1 import rates
from focale.desk.api.v1.described import described
from focale.desk.api.v1.operations import OPERATIONS
from focale.desk.directory.models import Company
from tests.desk.api.conftest import Program, token_of


@pytest.mark.parametrize(("lang", "words"), [
    ("fr", "attendu\u00a0: un nombre"), ("en", "expected a number"), ("", "expected a number"),
    ("de, fr;q=0.5, en;q=0.4", "attendu\u00a0: un nombre"), ("xx", "expected a number"),
])  # fmt: skip
def test_a_refusal_says_in_the_language_asked_for_which_value_is_wrong(program, lang, words):
    program.lang = lang
    told = program("POST", "/accounts", {"facts": {"name": "A", "headcount": "120"}})
    assert told.status_code == 422
    assert told.headers["Content-Type"] == "application/problem+json"
    body = told.json()
    assert body["errors"] == [{"detail": words, "pointer": "/facts/headcount"}]
    assert body["type"] == "urn:focale:problem:unusable"
    assert body["status"] == 422


@pytest.mark.parametrize(("body", "pointers"), [
    ({}, ["/facts"]),
    ({"facts": {}, "x": 1}, ["/x"]),
    ({"facts": {"siren": "123"}}, ["/facts/siren"]),
    ({"facts": {"siren": 732829320}}, ["/facts/siren"]),
    ({"facts": {"customer": "oui", "created_on": "hier", "technologies": "sap"}},
     ["/facts/customer", "/facts/created_on", "/facts/technologies"]),
    ({"facts": {"workspace": "x", "a\nb": 1}}, ["/facts/workspace", "/facts/a\nb"]),
    ({"facts": {"own": {"deep": 1}}}, ["/facts/own"]),
    ({"facts": {"city": "Lille"}}, ["/facts"]),
    ({"facts": {"name": "A"}, "tags": ["x" * 61, ""]}, ["/tags/0", "/tags/1"]),
    ([], [""]),
])  # fmt: skip
def test_every_wrong_value_is_pointed_at(program, cast, body, pointers):
    told = program("POST", "/accounts", body)
    assert told.status_code == 422
    assert [one["pointer"] for one in told.json()["errors"]] == pointers
    assert not Company.objects.of(cast.workspace).exists()


@pytest.mark.parametrize("raw", [
    b"{", b'{"facts": {"name": "A", "headcount": NaN}}', b"\xff", b"[" * 100_000,
])  # fmt: skip
def test_a_body_that_is_no_json_is_refused(cast, program, raw):
    answer = Client().post(
        "/api/v1/accounts", raw, content_type="application/json",
        HTTP_AUTHORIZATION=f"Bearer {program.text}",
    )  # fmt: skip
    assert (answer.status_code, answer.json()["code"]) == (400, "unreadable")


def test_another_type_and_too_large_a_body_are_refused(program):
    head = {"HTTP_AUTHORIZATION": f"Bearer {program.text}"}
    form = Client().post("/api/v1/accounts", {"name": "A"}, **head)
    assert (form.status_code, form.json()["code"]) == (415, "media")
    large = Client().post(
        "/api/v1/accounts", b'"' + b"a" * 1_000_001 + b'"', content_type="application/json", **head
    )
    assert (large.status_code, large.json()["code"]) == (413, "too_large")


def test_addresses_and_methods_that_are_none_are_told_as_problems(program):
    assert program("GET", "/nothing").json()["code"] == "no_route"
    wrong = program("PUT", "/accounts")
    assert (wrong.status_code, wrong.json()["code"]) == (405, "method")
    assert set(wrong.headers["Allow"].split(", ")) == {"GET", "POST"}
    assert program("GET", "/accounts/99999999999999999999").status_code == 422
    assert program("GET", "/accounts/4711").json()["code"] == "not_found"


def test_pages_hold_every_row_once_while_rows_come_in(cast, program):
    def make(n: int) -> None:
        Company(workspace=cast.workspace, key=f"k{n}", name=f"C{n}", folded=f"c{n:03}").save()

    for n in range(25):
        make(n)
    seen, cursor = [], ""
    while True:
        page = program("GET", f"/accounts?limit=10&sort=name&cursor={cursor}").json()
        seen += [one["name"] for one in page["items"]]
        make(100 + len(seen))
        cursor = page["next_cursor"]
        if cursor is None:
            break
    old = [name for name in seen if int(name[1:]) < 25]
    assert sorted(old) == sorted(f"C{n}" for n in range(25))
    assert len(set(seen)) == len(seen)


def test_a_cursor_of_another_list_or_of_ones_own_making_is_refused(cast, program):
    for n in range(3):
        Company(workspace=cast.workspace, key=f"k{n}", name=f"C{n}").save()
    cursor = program("GET", "/accounts?limit=1").json()["next_cursor"]
    for path in ("/imports", "/accounts?sort=name", "/accounts?filter=and(headcount.ge.5)"):
        joint = "&" if "?" in path else "?"
        answer = program("GET", f"{path}{joint}cursor={cursor}")
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_cursor"), path
    assert program("GET", "/accounts?cursor=WzFd").status_code == 400
    assert program("GET", "/accounts?limit=201").json()["errors"][0]["parameter"] == "limit"
    assert program("GET", "/accounts?limit=0").status_code == 422


def test_a_filter_or_an_order_of_no_use_says_why(program):
    wrong = program("GET", "/accounts?filter=and(nonsense.is.1)").json()
    assert (wrong["status"], wrong["errors"][0]["parameter"]) == (422, "filter")
    wrong = program("GET", "/accounts?sort=city").json()
    assert "headcount" in wrong["errors"][0]["detail"]


def test_too_many_requests_wait_and_the_limits_stand_in_every_answer(cast, monkeypatch):
    few = {"all": rates.Policy("all", 3), "score": rates.Policy("score", 60)}
    monkeypatch.setattr(rates, "policies", lambda: few)
    ask = Program(token_of(cast.member(cast.owner))[1])
    answers = [ask("GET", "/me") for _ in range(4)]
    if len({one.headers["RateLimit"].split("r=")[1][0] for one in answers}) > 1:
        assert [one.status_code for one in answers][-1] == 429 or answers[-1].status_code == 200
    last = next(one for one in (ask("GET", "/me") for _ in range(8)) if one.status_code == 429)
    assert 0 < int(last.headers["Retry-After"]) <= 60
    assert last.headers["RateLimit-Policy"] == '"all";q=3;w=60'
    assert last.headers["RateLimit"].startswith('"all";r=0;t=')
    assert last.json()["code"] == "too_many"
    other = Program(token_of(cast.member(cast.owner))[1])
    assert other("GET", "/me").status_code == 200


def test_a_count_is_one_for_all_processes_and_begins_anew_each_minute():
    policy = rates.Policy("test", 2)
    at = 1_800_000_000.0 - 1_800_000_000 % 60
    counted = [rates.counted(4711, policy, at + n) for n in (0, 1, 2, 60)]
    assert [one.left for one in counted] == [1, 0, -1, 1]
    assert [one.is_over for one in counted] == [False, False, True, False]
    assert counted[0].wait == 60
    rates.forget_old(at + 3 * 24 * 3600 + 10**9)


def test_everything_is_described():
    told = described()
    named = {one["operationId"]: one for path in told["paths"].values() for one in path.values()}
    assert set(named) == set(OPERATIONS)
    for name, one in named.items():
        assert one["summary"], name
        assert one["description"], name
        assert "401" in one["responses"], name
        assert one["security"] == [{"token": []}]
        ok = next(told for status, told in one["responses"].items() if status.startswith("2"))
        assert "RateLimit" in ok["headers"], name


def test_what_is_described_has_examples():
    schemas = described()["components"]["schemas"]
    bare = [
        name for name, one in schemas.items()
        if name.endswith(("Given", "ToScore")) and one.get("properties")
        and "example" not in repr(one) and "default" not in repr(one) and "enum" not in repr(one)
        and "$ref" not in repr(one)
    ]  # fmt: skip
    assert bare == []


def test_no_two_models_bear_one_name():
    """The description knows them by their names."""
    from pydantic import BaseModel

    def below(kind):
        for one in kind.__subclasses__():
            yield one
            yield from below(one)

    places: dict[str, set[str]] = {}
    for one in below(BaseModel):
        if one.__module__.startswith("focale.desk.api") and "[" not in one.__name__:
            places.setdefault(one.__name__, set()).add(one.__module__)
    assert {name: found for name, found in places.items() if len(found) > 1} == {}
