"""Nobody reads or changes a byte of a workspace that is not theirs, by any route there is."""

from __future__ import annotations

import re

import pytest
from django.urls import resolve

from focale.desk.team.roles import Role, is_allowed
from tests.desk.isolation.conftest import MINE, OTHER, SECRET
from tests.desk.walk.pages import Form, body_of
from tests.desk.walk.routes import workspace_routes
from tests.desk.walk.world import scoped_models
from tests.desk.walk.writes import over_the_wall, rows_of, watched

# Routes whose GET shows nothing to an owner of this small world, and why.
UNREACHED: dict[str, str] = {
    "import-mapping": "the import of the world was never started: it has no mapping",
}
# What is posted where no page of this small world has a form for it.
PLAUSIBLE = {
    "ids": MINE, "id": MINE, "pk": MINE, "row": MINE, "keep": MINE, "company": MINE,
    "contact": MINE, "owner": MINE, "tag": MINE, "view": MINE, "act": MINE, "name": "Autre",
    "text": "Autre", "field": "name", "value": "Autre", "active": "0", "role": "owner",
    "state": "removed", "confirm": "1",
}  # fmt: skip
_NUMBERS = re.compile(rf"{str(OTHER)[:4]}(\d{{3}})")


def said(answer) -> bytes:
    """All that an answer tells: body, headers, cookies."""
    told = body_of(answer) + str(dict(answer.headers)).encode()
    return (told + answer.cookies.output().encode()).lower()


def leaks(answer, secrets) -> list[str]:
    told = said(answer)
    return [secret for secret in secrets if secret.encode() in told]


def posted(client, form: Form):
    if form.method == "GET":
        return client.get(form.action, form.data())
    return client.post(form.action, form.data())


def _asked(client, address: str):
    """An address read, and written to with what may fit."""
    return client.get(address), client.post(address, PLAUSIBLE)


def test_the_walk_reaches_every_route_and_sees_the_secrets(worlds):
    """Else the tests below would hold for the wrong reason."""
    reached = worlds.reached(worlds.mine)
    assert {s for s in reached.pages.values() if s >= 500} == set()
    good = {
        resolve(address.split("?")[0]).url_name
        for address, status in reached.pages.items()
        if status in (200, 302)
    }
    only_posts = {
        resolve(address.split("?")[0]).url_name
        for address, status in reached.pages.items()
        if status == 405
    }
    names = {route.name for route in workspace_routes()}
    assert names - good - only_posts - set(UNREACHED) == set(), (
        "no row of tests/desk/walk/world.py, no word in routes.WORDS and no link leads there"
    )
    secret = worlds.secrets[0].encode()
    shown = [address for address, body in reached.bodies.items() if secret in body.lower()]
    assert len(shown) >= 20
    assert len(reached.forms) >= 20


@pytest.mark.one_store  # refused by the rule of the route, whatever the store
def test_who_does_not_belong_sees_and_changes_nothing(worlds, attackers):
    forms = worlds.reached(worlds.mine).forms
    secrets, before = worlds.secrets, rows_of(worlds.mine.workspace)
    addresses = worlds.addresses(MINE, worlds.mine.workspace.slug)
    found = []
    for who, client in attackers.items():
        with watched() as wrote:
            for address in addresses:
                for answer in _asked(client, address):
                    if answer.status_code not in (302, 404, 405) or leaks(answer, secrets):
                        found.append(
                            f"{who}: {answer.request['REQUEST_METHOD']} {address}: "
                            f"{answer.status_code} {leaks(answer, secrets)}"
                        )
            for form in forms:
                answer = posted(client, form)
                if answer.status_code not in (302, 404, 405) or leaks(answer, secrets):
                    found.append(f"{who}: form {form.action}: {answer.status_code}")
        found += [f"{who} wrote: {sql}" for sql in wrote]
    assert "\n".join(found) == ""
    assert rows_of(worlds.mine.workspace) == before


@pytest.mark.one_store  # refused by the rule of the route, whatever the store
def test_a_role_without_the_right_changes_nothing_and_is_told_so(worlds):
    """A route that a role may not read answers 403 to it, and so does one it may not write."""
    cast = worlds.cast
    forms = worlds.reached(worlds.mine).forms
    before = rows_of(worlds.mine.workspace)
    secret, found = worlds.secrets[:1], []
    for role in (Role.MARKETING, Role.SALES, Role.VIEWER):
        client = worlds.sign_in(cast.people[role])
        with watched() as wrote:
            for route in workspace_routes():
                if is_allowed(role, route.rule):
                    continue
                for address in route.addresses(cast.workspace.slug, MINE):
                    asked = [("", answer) for answer in _asked(client, address)]
                    asked += [
                        ("form", posted(client, form)) for form in forms if form.action == address
                    ]
                    for how, answer in asked:
                        if answer.status_code not in (403, 405):
                            found.append(f"{role}: {how} {address}: {answer.status_code}")
                        shown = [s for s in leaks(answer, secret) if not _only_the_name(answer)]
                        found += [f"{role}: {how} {address} shows {s}" for s in shown]
        found += [f"{role} wrote: {sql}" for sql in wrote]
    assert "\n".join(found) == ""
    assert rows_of(worlds.mine.workspace) == before


def _only_the_name(answer) -> bool:
    """The page that refuses says in which workspace one is, and who one is; nothing else."""
    told = said(answer).decode("utf-8", "replace")
    return "zk7mirsecret" not in told.replace("zk7mirsecret workspace.name", "")


@pytest.mark.one_store  # refused by the rule of the route, whatever the store
def test_a_viewer_writes_nothing_by_any_form(worlds):
    """Also where reading and writing share a route."""
    forms = worlds.reached(worlds.mine).forms
    mine = {"leave", "accounts_columns", "contacts_columns", "accounts_views", "contacts_views",
            "saved_view", "api_keys", "api_key_revoke"}  # fmt: skip
    client = worlds.sign_in(worlds.cast.viewer)
    found = []
    for form in forms:
        name = resolve(form.action.split("?")[0]).url_name
        if form.method == "GET" or name in mine:
            continue
        with watched() as wrote:
            answer = posted(client, form)
        if wrote or answer.status_code not in (403, 405):
            found.append(f"{form.action} {answer.status_code} {wrote}")
    assert "\n".join(found) == ""


@pytest.mark.parametrize("which", ["rows under one's own address", "numbers in one's own forms"])
def test_numbers_of_another_workspace_open_nothing_under_ones_own_address(worlds, which):
    mine, other = worlds.mine.workspace, worlds.other.workspace
    client, secrets = worlds.sign_in(worlds.cast.stranger), worlds.secrets
    before, found = rows_of(mine), []
    if which.startswith("rows"):
        addresses = worlds.addresses(MINE, other.slug)
        addresses += [one.replace(str(MINE), str(MINE + 1)) for one in addresses]
        forms = [
            Form(form.action.replace(f"/w/{mine.slug}/", f"/w/{other.slug}/"), form.method,
                 _without_secrets(form), form.files)
            for form in worlds.reached(worlds.mine).forms
        ]  # fmt: skip
    else:
        reached = worlds.reached(worlds.other)
        addresses = [_theirs(one) for one in reached.pages]
        forms = [
            Form(form.action, form.method,
                 {name: [_theirs(one) for one in values] for name, values in form.fields.items()},
                 form.files)
            for form in reached.forms
        ]  # fmt: skip
    for address in addresses:
        for answer in _asked(client, address):
            if answer.status_code >= 500 or leaks(answer, secrets):
                found.append(f"{address}: {answer.status_code} {leaks(answer, secrets)}")
    for form in forms:
        answer = posted(client, form)
        if answer.status_code >= 500 or leaks(answer, secrets):
            found.append(f"form {form.action} {form.fields}: {answer.status_code}")
    assert "\n".join(found) == ""
    assert rows_of(mine) == before
    assert over_the_wall(other) == []
    told = repr(rows_of(other)).lower()
    assert [secret for secret in secrets if secret in told] == []


def _without_secrets(form: Form) -> dict[str, list[str]]:
    """What the form holds, but for texts that an attacker cannot know."""
    return {
        name: [one.replace(SECRET, "autre") for one in values]
        for name, values in form.fields.items()
    }


def _theirs(text: str) -> str:
    """The numbers of one's own rows, turned into those of the others'."""
    return _NUMBERS.sub(lambda found: f"{str(MINE)[:4]}{found[1]}", text)


def test_every_model_of_a_workspace_has_a_row_in_the_walk(worlds):
    labels = {model.__name__ for model in scoped_models()}
    assert set(worlds.mine.rows) == labels
