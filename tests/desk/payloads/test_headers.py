"""Every answer tells the browser what it may do; pages of a workspace are kept nowhere."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from tests.desk.walk.pages import body_of
from tests.desk.walk.routes import routes

pytestmark = pytest.mark.one_store  # headers are set after the store was asked

WANTED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def faults_of(answer) -> list[str]:
    """What of the headers of an answer is not as it should be."""
    found = [name for name, value in WANTED.items() if answer.headers.get(name) != value]
    policy = answer.headers.get("Content-Security-Policy", "")
    rules = {part.split()[0]: part.split()[1:] for part in policy.split(";") if part.strip()}
    for name in ("default-src", "frame-ancestors", "base-uri"):
        if rules.get(name) != ["'none'"]:
            found.append(f"CSP {name}")
    for name, sources in rules.items():
        for source in sources:
            if source not in ("'none'", "'self'", "data:") and not source.startswith("'nonce-"):
                found.append(f"CSP {name} {source}")
        if "data:" in sources and name != "img-src":
            found.append(f"CSP {name} data:")
    if rules.get("form-action") != ["'self'"]:
        found.append("CSP form-action")
    for cookie in answer.cookies.values():
        if not cookie["httponly"] or cookie["samesite"] not in ("Lax", "Strict"):
            found.append(f"cookie {cookie.key}")
    if answer.headers.get("Server") or answer.headers.get("X-Powered-By"):
        found.append("Server")
    return found


def test_every_page_of_a_workspace(plain):
    _, client, seen = plain
    found = []
    for address in seen.pages:
        answer = client.get(address)
        body_of(answer)
        found += [f"{address}: {fault}" for fault in faults_of(answer)]
        kept = "no-store" not in answer.headers.get("Cache-Control", "")
        if answer.status_code < 400 and kept:
            found.append(f"{address}: may be kept")
    assert "\n".join(found) == ""


def test_every_route_asked_by_nobody(db):
    client, found = Client(), []
    for route in routes():
        for address in route.addresses("mirelance", 1):
            for method in ("GET", "POST", "PUT", "OPTIONS", "TRACE"):
                answer = client.generic(method, address)
                found += [f"{method} {address}: {fault}" for fault in faults_of(answer)]
    assert "\n".join(found) == ""


@pytest.mark.parametrize(
    "address", ["/nothing/", "/static/desk/desk.css", "/static/nothing.css", "/w/x/accounts/", "/w"]
)
def test_what_is_no_page(db, address):
    answer = Client().get(address)
    body_of(answer)
    found = faults_of(answer)
    if address.startswith("/static/desk/"):  # a file of ours: it runs nothing, it shows nobody
        found = [fault for fault in found if fault == "X-Content-Type-Options"]
    assert found == []


def test_a_fault_of_ours_tells_nothing_of_the_machine(cast, signed_in, monkeypatch):
    client = signed_in(cast.owner)
    client.raise_request_exception = False

    def broken(*_, **__):
        raise RuntimeError("/ho" + "me/somebody/secret.py: SELECT")

    monkeypatch.setattr("focale.desk.pages.frame._menu", broken)
    answer = client.get(f"/w/{cast.workspace.slug}/accounts/")
    assert answer.status_code == 500
    text = answer.content.decode()
    assert not re.search(r"somebody|SELECT|Traceback|RuntimeError|\.py", text)
    assert faults_of(answer) == []
