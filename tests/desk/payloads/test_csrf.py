"""No other site writes with the session of one of ours."""

from __future__ import annotations

import pytest
from django.test import Client

from focale.desk.api.v1.urls import BY_TOKEN
from tests.desk.payloads.conftest import BASE
from tests.desk.walk.pages import body_of
from tests.desk.walk.routes import routes
from tests.desk.walk.world import filled
from tests.desk.walk.writes import watched

pytestmark = pytest.mark.one_store  # refused before the store is asked

# What the page of another site may send along.
FOREIGN = (
    {},
    {"HTTP_ORIGIN": "https://evil.test"},
    {"HTTP_X_CSRFTOKEN": "x" * 64, "HTTP_HX_REQUEST": "true"},
)


def refusals(route) -> set[int]:
    """What is said to a request without the token: programs' addresses know no cookie at all."""
    return {401, 404, 405} if route.rule == BY_TOKEN else {403}


@pytest.mark.parametrize("who", ["owner", "nobody"])
def test_no_route_writes_without_the_token_of_its_page(cast, who):
    filled(cast.workspace, cast.owner, BASE, lambda model, name, most: name[:most])
    client = Client(enforce_csrf_checks=True)
    if who == "owner":
        client.force_login(cast.owner)
    found = []
    with watched() as wrote:
        for route in routes():
            for address in route.addresses(cast.workspace.slug, BASE):
                for method in ("POST", "PUT", "PATCH", "DELETE"):
                    for told in FOREIGN:
                        answer = client.generic(
                            method, address, "name=x&csrfmiddlewaretoken=" + "a" * 64,
                            content_type="application/x-www-form-urlencoded", **told,
                        )  # fmt: skip
                        if answer.status_code not in refusals(route):
                            found.append(f"{method} {address}: {answer.status_code}")
    assert "\n".join(found) == ""
    assert wrote == []


def test_reading_never_writes(plain):
    """An address that is only read changes nothing: a picture on another site may call it."""
    _, client, seen = plain
    with watched() as wrote:
        for address in seen.pages:
            body_of(client.get(address))
    assert wrote == []


def test_no_view_leaves_the_check_out():
    left_out = [r for r in routes() if getattr(r.view, "csrf_exempt", False)]
    assert {r.rule for r in left_out} <= {BY_TOKEN}
