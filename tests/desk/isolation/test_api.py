"""No token reads or changes a byte of a workspace that is not its own, by any operation."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from focale.desk.api.models import Token
from focale.desk.api.v1 import rates, urls  # noqa: F401 - puts the interface together
from focale.desk.api.v1.described import described
from focale.desk.api.v1.operations import OPERATIONS, Declared
from focale.desk.team.models import Membership, User
from focale.desk.team.roles import Role, is_allowed
from tests.desk.api.conftest import token_of
from tests.desk.isolation.conftest import MINE, OTHER, SECRET
from tests.desk.isolation.test_walk import leaks
from tests.desk.walk.writes import over_the_wall, rows_of, watched

PLACES = {"role": "source", "name": "Autre", "form": "csv"}
"""What stands in an address beside numbers."""
# Operations whose answer shows nothing of this small world to its owner, and why.
SHOWS_NOTHING = {401, 403, 404, 409, 422}


@pytest.fixture(autouse=True)
def endless(monkeypatch):
    many = {name: rates.Policy(name, 10**9) for name in ("all", "score")}
    monkeypatch.setattr(rates, "policies", lambda: many)


def _bodies() -> dict[str, dict[str, Any]]:
    told = described()
    return {
        one["operationId"]: one["requestBody"]["content"].get("application/json", {}).get("schema")
        for path in told["paths"].values() for one in path.values() if "requestBody" in one
    }  # fmt: skip


def plausible(schema: Any, number: int, schemas: dict[str, Any]) -> Any:
    """A value that fits a schema; every number is that of a row of the world."""
    if "$ref" in schema:
        return plausible(schemas[schema["$ref"].rsplit("/", 1)[-1]], number, schemas)
    if "allOf" in schema:
        return plausible(schema["allOf"][0], number, schemas)
    if "anyOf" in schema:
        kinds = [one for one in schema["anyOf"] if one.get("type") != "null"]
        whole = [one for one in kinds if one.get("type") == "integer"]
        return plausible((whole or kinds)[0], number, schemas)
    if "enum" in schema:
        return schema["enum"][0]
    if "const" in schema:
        return schema["const"]
    kind = schema.get("type")
    if kind == "object":
        named = schema.get("properties")
        if named is None:
            return schema.get("examples", [{"name": "Autre"}])[0]
        return {name: plausible(one, number, schemas) for name, one in named.items()}
    if kind == "array":
        return [plausible(schema["items"], number, schemas)] if "items" in schema else []
    if kind == "integer":
        return number if schema.get("maximum", 2**63) > number else schema.get("minimum", 1)
    if kind == "number":
        return 1.5
    if kind == "boolean":
        return False
    if schema.get("format") == "date":
        return "2026-11-02"
    if schema.get("format") == "date-time":
        return "2026-11-02T09:30:00Z"
    return (schema.get("examples") or ["Autre"])[0]


def address(one: Declared, number: int) -> str:
    named = re.findall(r"{(\w+)}", one.path)
    return "/api/v1" + one.path.format(**{name: PLACES.get(name, number) for name in named})


def ask(text: str, one: Declared, number: int, bodies: dict[str, Any]) -> Any:
    """One request of an operation, as well made as can be."""
    client = Client(raise_request_exception=False)
    head = {"HTTP_AUTHORIZATION": f"Bearer {text}"} if text else {}
    given: dict[str, Any] = {}
    if one.body == "application/json":
        schemas = described()["components"]["schemas"]
        body = plausible(bodies[one.name], number, schemas)
        given = {"data": json.dumps(body), "content_type": "application/json"}
    return client.generic(one.method, address(one, number), **given, **head)


@pytest.fixture
def nobodies(worlds) -> dict[str, str]:
    """Texts of tokens that open nothing any more, each of somebody who could do everything."""
    cast = worlds.cast
    found = {"no token": "", "made up": "focale_" + "a" * 49}
    for who in ("revoked", "expired", "disabled member", "disabled user"):
        user = User.objects.create(email=f"{who.replace(' ', '.')}@elsewhere.test", name=who)
        Membership.objects.create(workspace=cast.workspace, user=user, role=Role.OWNER)
        token, found[who] = token_of(cast.member(user))
        row = Token.objects.filter(pk=token.pk)
        if who == "revoked":
            row.update(revoked_at=timezone.now())
        elif who == "expired":
            row.update(until=timezone.now())
        elif who == "disabled member":
            Membership.objects.filter(user=user).update(is_active=False)
        else:
            User.objects.filter(pk=user.pk).update(is_active=False)
    return found


def _is_broken(answer: Any) -> bool:
    """No engine runs here: that one is said to be away is no fault."""
    is_away = answer.status_code == 503 and b"engine_away" in answer.content
    return answer.status_code >= 500 and not is_away


def test_the_walk_reaches_every_operation_and_sees_the_secrets(worlds):
    """Else the tests below would hold for the wrong reason."""
    _, text = token_of(worlds.cast.member(worlds.cast.owner))
    bodies, shown, broken, unseen = _bodies(), 0, [], []
    from django.db import transaction

    for name, one in OPERATIONS.items():
        at = transaction.savepoint()
        answer = ask(text, one, MINE, bodies)
        transaction.savepoint_rollback(at)
        if _is_broken(answer) or answer.status_code in (401, 403):
            broken.append(f"{name}: {answer.status_code}")
        if answer.status_code < 300:
            shown += bool(leaks(answer, [SECRET.lower()]))
        elif answer.status_code == 404 and one.method == "GET":
            unseen.append(name)
    assert broken == []
    assert shown >= 15
    assert len(unseen) <= 6, unseen


@pytest.mark.one_store  # refused before the store is asked for anything else
def test_a_token_that_opens_nothing_sees_and_changes_nothing(worlds, nobodies):
    bodies, secrets, before = _bodies(), worlds.secrets, rows_of(worlds.mine.workspace)
    found = []
    for who, text in nobodies.items():
        with watched() as wrote:
            for name, one in OPERATIONS.items():
                answer = ask(text, one, MINE, bodies)
                if answer.status_code != 401 or leaks(answer, secrets):
                    found.append(f"{who}: {name}: {answer.status_code} {leaks(answer, secrets)}")
        found += [f"{who} wrote: {sql}" for sql in wrote]
    assert "\n".join(found) == ""
    assert rows_of(worlds.mine.workspace) == before


def test_the_token_of_another_workspace_sees_and_changes_nothing(worlds):
    """Numbers of the others, in addresses and in bodies, open nothing."""
    member = Membership.objects.select_related("workspace", "user").get(user=worlds.cast.stranger)
    _, text = token_of(member)
    bodies, secrets, before = _bodies(), worlds.secrets, rows_of(worlds.mine.workspace)
    found = []
    for name, one in OPERATIONS.items():
        numbers = (MINE, MINE + 1) if "{" in one.path else (MINE,)
        for number in numbers:
            answer = ask(text, one, number, bodies)
            if answer.status_code == 500 or leaks(answer, secrets):
                found.append(f"{name}: {answer.status_code} {leaks(answer, secrets)}")
    for name, one in OPERATIONS.items():  # their own row, with numbers of the others in the body
        if "{" in one.path and one.body:
            mixed = {**OPERATIONS, name: one}[name]
            answer = _mixed(text, mixed, bodies)
            if _is_broken(answer) or leaks(answer, secrets):
                found.append(f"{name} mixed: {answer.status_code} {leaks(answer, secrets)}")
    assert "\n".join(found) == ""
    assert rows_of(worlds.mine.workspace) == before
    assert over_the_wall(worlds.other.workspace) == []
    told = repr(rows_of(worlds.other.workspace)).lower()
    assert [secret for secret in secrets if secret in told] == []


def _mixed(text: str, one: Declared, bodies: dict[str, Any]) -> Any:
    if one.body != "application/json":
        return ask(text, one, OTHER, bodies)
    schemas = described()["components"]["schemas"]
    body = plausible(bodies[one.name], MINE, schemas)
    return Client(raise_request_exception=False).generic(
        one.method, address(one, OTHER), data=json.dumps(body), content_type="application/json",
        HTTP_AUTHORIZATION=f"Bearer {text}",
    )  # fmt: skip


@pytest.mark.one_store  # refused before the store is asked for anything else
@pytest.mark.parametrize("role", [Role.MARKETING, Role.SALES, Role.VIEWER])
def test_a_token_of_a_lower_role_is_told_that_it_may_not(worlds, role):
    """Also one whose scopes were given before its maker's role was lowered."""
    cast = worlds.cast
    token, text = token_of(cast.member(cast.people[role]))
    Token.objects.filter(pk=token.pk).update(scopes=[one.scope for one in OPERATIONS.values()])
    bodies, before, found = _bodies(), rows_of(worlds.mine.workspace), []
    with watched() as wrote:
        for name, one in OPERATIONS.items():
            if is_allowed(role, one.may):
                continue
            answer = ask(text, one, MINE, bodies)
            if answer.status_code != 403 or leaks(answer, [SECRET.lower()]):
                found.append(f"{name}: {answer.status_code}")
    assert "\n".join([*found, *(sql for sql in wrote if "api_token" not in sql)]) == ""
    after = rows_of(worlds.mine.workspace)
    assert {k: v for k, v in after.items() if k != "api.Token"} == {
        k: v for k, v in before.items() if k != "api.Token"
    }
