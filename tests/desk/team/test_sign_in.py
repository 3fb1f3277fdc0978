"""Who guesses is paused, learns nothing, and is led nowhere."""

from __future__ import annotations

import datetime
import re
import statistics
import time

import pytest
from django.test import Client

from tests.cast import PASSWORD, make_person

LOGIN = "/auth/login/"
WRONG = {"login": "sarah@mirelance.test", "password": "wrong"}
RIGHT = {"login": "sarah@mirelance.test", "password": PASSWORD}
HIDDEN = "Cette adresse et ce mot de passe ne vont pas ensemble"


def is_in(client: Client) -> bool:
    return client.get("/me/").status_code == 200


def test_the_right_password_signs_in_and_leads_to_the_workspace(cast):
    client = Client()
    answer = client.post(LOGIN, RIGHT, follow=True)
    assert answer.redirect_chain[-1][0] == "/w/mirelance/accounts/"


def test_after_five_failures_even_the_right_password_waits(cast):
    client = Client()
    for _ in range(5):
        assert client.post(LOGIN, WRONG).status_code == 200
    answer = client.post(LOGIN, RIGHT)
    assert answer.status_code == 429
    assert "Attendez cinq minutes" in answer.content.decode()
    assert answer.headers["Retry-After"] == "300"
    assert not is_in(client)
    assert "Wait five minutes" in client.post(LOGIN, RIGHT, headers={"Accept-Language": "en"}).text


def test_the_pause_ends(cast, time_machine):
    time_machine.move_to(datetime.datetime.now(datetime.UTC))
    client = Client()
    for _ in range(6):
        client.post(LOGIN, WRONG)
    time_machine.shift(301)
    client.post(LOGIN, RIGHT)
    assert is_in(client)


def test_neither_another_spelling_nor_another_host_or_port_goes_around_the_pause(cast):
    hosts = ("localhost", "localhost:1", "127.0.0.1:2", "testserver:3", "localhost:4")
    for place, host in enumerate(hosts):
        login = "SARAH@mirelance.test " if place % 2 else "sarah@mirelance.test"
        Client(headers={"Host": host}).post(LOGIN, {**WRONG, "login": login})
    assert Client(headers={"Host": "localhost:5"}).post(LOGIN, RIGHT).status_code == 429


def test_a_pause_of_one_account_is_none_of_another(cast):
    for _ in range(6):
        Client(REMOTE_ADDR="203.0.113.9").post(LOGIN, WRONG)
    other = Client(REMOTE_ADDR="203.0.113.7")
    other.post(LOGIN, {"login": "malik@mirelance.test", "password": PASSWORD})
    assert is_in(other)


def test_one_browser_that_tries_many_accounts_is_paused_too(cast):
    client = Client(REMOTE_ADDR="203.0.113.9")
    answers = [
        client.post(LOGIN, {"login": f"who{n}@mirelance.test", "password": "x"}).status_code
        for n in range(21)
    ]
    assert answers == [200] * 20 + [429]


def test_a_forged_forwarded_address_changes_nothing_without_a_proxy(cast):
    answers = [
        Client(headers={"X-Forwarded-For": f"198.51.100.{n}"})
        .post(LOGIN, {"login": f"who{n}@mirelance.test", "password": "x"})
        .status_code
        for n in range(21)
    ]
    assert answers[-1] == 429


def test_an_unknown_address_is_answered_like_a_known_one(cast):
    known = Client().post(LOGIN, WRONG).text
    unknown = Client().post(LOGIN, {**WRONG, "login": "sarai@mirelance.test"}).text
    assert HIDDEN in known
    assert _without_tokens(known) == _without_tokens(unknown).replace("sarai@", "sarah@")


def test_an_unknown_address_takes_as_long_as_a_known_one(cast):
    def seconds(login: str, n: int) -> float:
        client = Client(REMOTE_ADDR=f"203.0.113.{n}")
        began = time.perf_counter()
        client.post(LOGIN, {"login": login, "password": "wrong"})
        return time.perf_counter() - began

    seconds("warm@mirelance.test", 0)
    known = [seconds(f"{who}@mirelance.test", 1) for who in ("sarah", "malik", "ines", "hugo")]
    unknown = [seconds(f"nobody{n}@mirelance.test", 2) for n in range(4)]
    # without the work of a password it would be a hundredth
    assert 0.1 < statistics.median(known) / statistics.median(unknown) < 10


@pytest.mark.parametrize("address", [
    "https://evil.test/", "//evil.test", "/\\evil.test", "javascript:alert(1)", "http:evil.test",
    "/no/such/page/", "https://localhost.evil.test/me/", "\t//evil.test", "http://localhost/me/",
])  # fmt: skip
def test_sign_in_leads_to_no_page_that_is_not_ours(cast, address):
    answer = Client().post(f"{LOGIN}?next={address}", {**RIGHT, "next": address})
    assert answer.headers["Location"] == "/"


def test_sign_in_leads_back_to_the_page_that_was_asked_for(cast):
    asked = Client().get("/w/mirelance/settings/team/?removed=1")
    answer = Client().post(asked.headers["Location"], RIGHT)
    assert answer.headers["Location"] == "/w/mirelance/settings/team/?removed=1"


def test_the_session_of_before_is_not_the_session_of_after(cast):
    client = Client()
    session = client.session
    session["seen"] = 1
    session.save()
    before = client.cookies["sessionid"].value
    client.post(LOGIN, RIGHT)
    assert client.cookies["sessionid"].value != before
    planted = Client()
    planted.cookies["sessionid"] = before
    assert not is_in(planted)


def test_signing_out_takes_a_post_and_ends_the_session(cast, signed_in):
    client = signed_in(cast.sales)
    assert client.get("/auth/logout/").status_code == 200
    assert is_in(client)
    kept = client.cookies["sessionid"].value
    client.post("/auth/logout/")
    assert not is_in(client)
    client.cookies["sessionid"] = kept
    assert not is_in(client)


def test_signing_out_leads_to_no_page_that_is_not_ours(cast, signed_in):
    answer = signed_in(cast.sales).post("/auth/logout/", {"next": "https://evil.test/"})
    assert answer.headers["Location"] == "/"


def test_a_form_from_elsewhere_does_nothing(cast):
    client = Client(enforce_csrf_checks=True)
    answer = client.post(LOGIN, RIGHT)
    assert answer.status_code == 403
    assert "Formulaire périmé" in answer.text


def test_guessing_where_the_password_is_asked_again_is_paused(cast, signed_in):
    client = signed_in(cast.sales)
    answers = [client.post("/auth/again/", {"password": "wrong"}).status_code for _ in range(6)]
    assert answers == [200] * 5 + [429]
    assert client.post("/auth/again/", {"password": PASSWORD}).status_code == 429
    assert client.get("/auth/2fa/totp/activate/").status_code == 302


def test_a_sign_in_sweeps_sessions_that_are_over(cast):
    from django.contrib.sessions.models import Session
    from django.utils import timezone

    now = timezone.now()
    for name, hours in (("over", -1), ("open", 1)):
        expire = now + datetime.timedelta(hours=hours)
        Session.objects.create(session_key=name, session_data="", expire_date=expire)
    Client().post(LOGIN, RIGHT)
    assert not Session.objects.filter(pk="over").exists()
    assert Session.objects.filter(pk="open").exists()


@pytest.mark.parametrize("path", [
    "/auth/signup/", "/auth/email/", "/auth/password/set/", "/auth/password/change/",
    "/auth/login/code/confirm/", "/auth/confirm-email/", "/auth/2fa/webauthn/signup/", "/admin/",
])  # fmt: skip
def test_what_allauth_could_but_we_do_not_offer_is_not_there(cast, path, signed_in):
    assert Client().get(path).status_code == 404
    assert signed_in(cast.owner).get(path).status_code == 404


def test_a_closed_account_comes_in_neither_by_password_nor_by_an_open_session(cast, signed_in):
    client = signed_in(cast.sales)
    assert is_in(client)
    cast.sales.is_active = False
    cast.sales.save()
    assert not is_in(client)
    again = Client()
    again.post(LOGIN, {"login": cast.sales.email, "password": PASSWORD})
    assert not is_in(again)


def test_who_belongs_nowhere_is_told_so(db):
    make_person("lone@mirelance.test", "Lone")
    client = Client()
    answer = client.post(LOGIN, {"login": "lone@mirelance.test", "password": PASSWORD}, follow=True)
    assert "Demandez une invitation" in answer.text


def _without_tokens(page: str) -> str:
    return re.sub(r'(csrfmiddlewaretoken" value="|X-CSRFToken": "|nonce=")[^"]+', r"\1", page)
