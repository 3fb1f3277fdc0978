"""A second factor is asked for wherever a password was enough; guessing at it is paused."""

from __future__ import annotations

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core.cache import cache
from django.test import Client

from focale.desk.team import services
from focale.desk.team.models import AuditEntry
from tests.cast import PASSWORD

SECRET = "JBSWY3DPEHPK3PXP"
AUTHENTICATE = "/auth/2fa/authenticate/"
NEW = "une phrase assez longue"


def code(secret: str = SECRET, steps: int = 0) -> str:
    """What the app shows now, or some steps of 30 s from now."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


@pytest.fixture
def protected(cast):
    """Hugo, with an authenticator app and recovery codes."""
    TOTP.activate(cast.sales, SECRET)
    RecoveryCodes.activate(cast.sales)
    return cast.sales


def with_password(user) -> Client:
    """A browser in which the password was right."""
    client = Client()
    client.post("/auth/login/", {"login": user.email, "password": PASSWORD})
    return client


def is_in(client: Client) -> bool:
    return client.get("/me/").status_code == 200


def test_a_password_alone_is_no_longer_enough(protected):
    client = with_password(protected)
    assert not is_in(client)
    assert client.get("/w/mirelance/accounts/").status_code == 302
    assert "Tapez le code de votre application" in client.get(AUTHENTICATE).text
    client.post(AUTHENTICATE, {"code": code()})
    assert is_in(client)


def test_a_code_works_once(protected):
    used = code()
    with_password(protected).post(AUTHENTICATE, {"code": used})
    again = with_password(protected)
    answer = again.post(AUTHENTICATE, {"code": used})
    assert "Ce code n&#x27;est pas le bon" in answer.text
    assert not is_in(again)


@pytest.mark.parametrize(("steps", "is_taken"), [(-3, False), (-1, True), (1, True), (3, False)])
def test_a_clock_may_differ_by_one_step(protected, steps, is_taken):
    client = with_password(protected)
    client.post(AUTHENTICATE, {"code": code(steps=steps)})
    assert is_in(client) is is_taken


def test_a_recovery_code_works_once(protected):
    codes = Authenticator.objects.get(user=protected, type="recovery_codes")
    spare = codes.wrap().get_unused_codes()[0]
    client = with_password(protected)
    client.post(AUTHENTICATE, {"code": spare})
    assert is_in(client)
    again = with_password(protected)
    again.post(AUTHENTICATE, {"code": spare})
    assert not is_in(again)


def test_after_five_wrong_codes_even_the_right_one_waits(protected):
    for n in range(5):
        client = with_password(protected)
        assert client.post(AUTHENTICATE, {"code": f"00000{n}"}).status_code == 200
    client = with_password(protected)
    answer = client.post(AUTHENTICATE, {"code": code()})
    assert answer.status_code == 429
    assert "Attendez cinq minutes" in answer.text
    assert not is_in(client)


def test_a_link_for_a_new_password_does_not_go_around_the_second_factor(cast, protected):
    token = services.reset_link(protected, by=cast.member(cast.owner), base="http://x")
    client = Client()
    client.post(f"/reset/{token}/", {"password": NEW})
    client.post("/auth/login/", {"login": protected.email, "password": NEW})
    assert not is_in(client)
    client.post(AUTHENTICATE, {"code": code()})
    assert is_in(client)


def test_a_link_to_enter_that_a_person_made_does_not_either(cast, protected):
    client = Client()
    client.post(f"/enter/{services.enter_link(protected, by=cast.owner)}/")
    assert not is_in(client)
    client.post(AUTHENTICATE, {"code": code()})
    assert is_in(client)


def test_the_operator_of_the_machine_lets_somebody_in_who_lost_their_phone(protected):
    client = Client()
    client.post(f"/enter/{services.enter_link(protected, by=None)}/")
    assert is_in(client)


def test_an_app_is_turned_on_with_its_code_after_the_password_was_asked_again(
    transactional_db, cast, signed_in
):
    client = signed_in(cast.sales)
    path = "/auth/2fa/totp/activate/"
    asked = client.get(path)
    assert asked.headers["Location"].startswith("/auth/again/")
    wrong = client.post(asked.headers["Location"], {"password": "wrong"})
    assert "Ce n&#x27;est pas votre mot de passe" in wrong.text
    assert client.get(path).status_code == 302
    client.post(asked.headers["Location"], {"password": PASSWORD})
    page = client.get(path).text
    secret = client.session["mfa.totp.secret"]
    assert secret in page
    assert "data:image/svg+xml;base64," in page
    assert client.post(path, {"code": "000000"}).status_code == 200
    assert not Authenticator.objects.exists()
    answer = client.post(path, {"code": code(secret)}, follow=True)
    assert "Application d&#x27;authentification activée" in answer.text
    assert "Codes à garder" in answer.text
    assert client.get("/auth/2fa/codes/download/").text.count("\n") >= 10
    acts = set(AuditEntry.objects.of(cast.workspace).values_list("act", flat=True))
    assert acts == {"person.factor_added"}
    cache.clear()
    team = signed_in(cast.owner).get("/w/mirelance/settings/team/").text
    assert team.count(">oui</td>") == 1


def test_an_app_is_turned_off_and_its_codes_go_with_it(protected, signed_in):
    client = signed_in(protected)
    path = "/auth/2fa/totp/deactivate/"
    asked = client.post(path)
    assert asked.status_code == 302
    client.post(asked.headers["Location"], {"password": PASSWORD}, follow=True)
    client.post(path)
    assert not Authenticator.objects.filter(user=protected).exists()


@pytest.mark.parametrize("path", [
    "/auth/2fa/totp/activate/", "/auth/2fa/passkeys/add/", "/auth/2fa/codes/generate/",
    "/auth/2fa/codes/", "/auth/2fa/codes/download/", "/auth/2fa/totp/deactivate/",
])  # fmt: skip
def test_what_touches_the_second_factor_asks_again_who_it_is(protected, signed_in, path):
    client = signed_in(protected)
    if "activate" in path and "deactivate" not in path:
        Authenticator.objects.filter(user=protected).delete()
    answer = client.get(path)
    assert answer.status_code == 302
    assert "/again/" in answer.headers["Location"]


def test_nobody_touches_a_passkey_of_somebody_else(cast, signed_in):
    theirs = Authenticator.objects.create(user=cast.owner, type="webauthn", data={"name": "Clé"})
    client = signed_in(cast.sales)
    path = f"/auth/2fa/passkeys/{theirs.pk}/"
    again = client.get(f"{path}remove/").headers["Location"]
    client.post(again, {"password": PASSWORD})
    for act in ("remove", "edit"):
        assert client.get(f"{path}{act}/").status_code == 404
        assert client.post(f"{path}{act}/", {"name": "x"}).status_code == 404
    assert Authenticator.objects.get().data["name"] == "Clé"


@pytest.mark.parametrize(("host", "is_offered"), [
    ("localhost:8000", True), ("127.0.0.1:8000", False), ("localhost", True), ("[::1]:8000", False),
])  # fmt: skip
def test_passkeys_are_offered_where_browsers_make_them(cast, settings, host, is_offered):
    settings.ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]"]
    page = Client(headers={"Host": host}).get("/auth/login/").text
    assert ("data-passkey" in page) is is_offered


@pytest.mark.parametrize(
    "credential",
    [
        "",
        "x",
        "{}",
        '{"response": {"userHandle": null}}',
        '{"id": 1, "rawId": [], "response": "x", "type": "public-key"}',
        "[" * 500,
        "null",
        "1",
    ],
)
def test_a_passkey_that_is_none_lets_nobody_in_and_breaks_nothing(cast, credential):
    client = Client(headers={"Host": "localhost"})
    client.get("/auth/2fa/passkeys/login/", headers={"Accept": "application/json"})
    answer = client.post("/auth/2fa/passkeys/login/", {"credential": credential})
    assert answer.status_code == 302
    assert not is_in(client)


def test_second_factors_speak_english_too(protected):
    client = Client(headers={"Accept-Language": "en"})
    client.post("/auth/login/", {"login": protected.email, "password": PASSWORD})
    assert "Type the code of your app" in client.get(AUTHENTICATE).text
    assert "This code is not right" in client.post(AUTHENTICATE, {"code": "000000"}).text


@pytest.mark.parametrize("page", ["totp/activate", "passkeys/add"])
def test_who_has_no_password_chooses_one_before_a_second_factor(cast, signed_in, page):
    cast.sales.set_unusable_password()
    cast.sales.save()
    answer = signed_in(cast.sales).get(f"/auth/2fa/{page}/", follow=True)
    assert answer.redirect_chain == [("/me/password/", 302)]
    assert "Choisissez d'abord un mot de passe" in answer.content.decode().replace("&#x27;", "'")
