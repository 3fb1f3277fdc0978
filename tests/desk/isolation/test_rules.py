"""Every route says who may open it; one that says nothing turns the build red."""

from __future__ import annotations

import pytest

from focale.desk.api.v1.operations import OPERATIONS
from focale.desk.api.v1.urls import BY_TOKEN
from focale.desk.team.roles import May
from tests.desk.walk.routes import routes

# Routes that anybody may ask, and why. A new one needs a reason here.
PUBLIC = {
    "language": "the language of a page is chosen before one signs in",
    "enter": "a link signs in",
    "join": "an invitation is opened by somebody who has no account",
    "reset": "who forgot a password has none to sign in with",
    "prove": "the letter may be opened in another browser",
    "account_login": "the way in",
    "account_logout": "the way out, also of a session that ended",
    "account_inactive": "says that an account is shut",
    "account_reset_password": "asks for a link",
    "mfa_authenticate": "between the password and the second factor",
    "mfa_login_webauthn": "a passkey signs in",
}


@pytest.mark.parametrize("route", routes(), ids=lambda route: route.pattern or "/")
def test_every_route_has_a_rule(route):
    assert route.rule is not None, f"{route.pattern}: decorate its view with a rule of team.access"
    assert route.name, f"{route.pattern}: give it a name"
    if route.is_of_a_workspace:
        assert isinstance(route.rule, May), f"{route.pattern}: a page of a workspace needs a right"
        assert route.pattern.startswith("w/<slug:workspace>/")
    elif route.rule == BY_TOKEN:
        assert route.pattern.startswith("api/v1/")
        assert route.name in OPERATIONS, f"{route.pattern}: declare it by v1.operations.operation"
    elif route.rule == "public":
        assert route.name in PUBLIC, f"{route.pattern}: say in PUBLIC why anybody may open it"
    else:
        assert route.rule == "signed in"


def test_no_reason_stands_for_a_route_that_is_gone():
    assert set(PUBLIC) <= {route.name for route in routes()}
