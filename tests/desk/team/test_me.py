"""One's own account: name, language, time zone, address, password, sessions."""

from __future__ import annotations

import pytest
from django.test import Client

from focale.desk.team.models import AuditEntry, User
from tests.cast import PASSWORD

NEW = "une phrase assez longue"
PREFERENCES = {"name": "Hugo M.", "language": "en", "timezone": "Asia/Tokyo"}


def test_a_person_says_how_they_are_called_and_in_what_language(cast, signed_in):
    client = signed_in(cast.sales)
    answer = client.post("/me/", PREFERENCES, follow=True)
    assert "Account saved." in answer.text
    cast.sales.refresh_from_db()
    assert (cast.sales.name, cast.sales.language, cast.sales.timezone) == (
        "Hugo M.", "en", "Asia/Tokyo",
    )  # fmt: skip


def test_the_form_of_oneself_takes_no_other_field(cast, signed_in):
    before = User.objects.filter(pk=cast.sales.pk).values("email", "password", "is_staff").get()
    signed_in(cast.sales).post("/me/", {
        **PREFERENCES, "is_superuser": "1", "is_staff": "1", "email": "boss@mirelance.test",
        "password": "x", "role": "owner", "pk": str(cast.owner.pk), "id": str(cast.owner.pk),
        "email_proven_at": "2026-01-01", "sign_in_round": "9",
    })  # fmt: skip
    user = User.objects.get(pk=cast.sales.pk)
    assert {name: getattr(user, name) for name in before} == before
    assert (user.is_superuser, user.email_proven_at, user.sign_in_round) == (False, None, 0)
    cast.owner.refresh_from_db()
    assert cast.owner.name == "Sarah Benali"


def test_times_are_told_where_the_reader_is(cast, signed_in, time_machine):
    import datetime

    time_machine.move_to(datetime.datetime(2026, 3, 1, 23, 30, tzinfo=datetime.UTC), tick=False)
    given = {"email": "nora@mirelance.test", "role": "sales"}
    signed_in(cast.owner).post("/w/mirelance/settings/team/invite/", given)
    path = "/w/mirelance/settings/audit/"
    assert "02/03/2026 00:30" in signed_in(cast.owner).get(path).text, "the workspace's time"
    User.objects.filter(pk=cast.owner.pk).update(timezone="Asia/Tokyo")
    assert "02/03/2026 08:30" in signed_in(cast.owner).get(path).text
    User.objects.filter(pk=cast.owner.pk).update(timezone="America/New_York", language="en")
    assert "18:30" in signed_in(cast.owner).get(path).text


def test_a_new_password_ends_the_other_sessions_and_keeps_this_one(cast, signed_in):
    here, elsewhere = signed_in(cast.sales), signed_in(cast.sales)
    before = here.cookies["sessionid"].value
    answer = here.post("/me/password/", {"now": PASSWORD, "password": NEW}, follow=True)
    assert "Vos autres sessions sont fermées" in answer.text
    assert elsewhere.get("/me/").status_code == 302
    assert here.get("/me/").status_code == 200
    assert here.cookies["sessionid"].value != before
    old = Client()
    old.post("/auth/login/", {"login": cast.sales.email, "password": PASSWORD})
    assert old.get("/me/").status_code == 302


@pytest.mark.parametrize(("given", "said"), [
    ({"now": "wrong", "password": NEW}, "Ce n&#x27;est pas votre mot de passe"),
    ({"now": PASSWORD, "password": "court"}, "au minimum 10"),
    ({"now": PASSWORD, "password": "hugo@mirelance.test"}, "trop semblable"),
    ({"password": NEW}, "obligatoire"),
])  # fmt: skip
def test_a_password_changes_only_for_who_knows_the_one_of_now(cast, signed_in, given, said):
    answer = signed_in(cast.sales).post("/me/password/", given)
    assert answer.status_code == 422
    assert said in answer.text
    cast.sales.refresh_from_db()
    assert cast.sales.check_password(PASSWORD)


def test_guessing_at_the_password_of_an_open_session_is_paused(cast, signed_in):
    client = signed_in(cast.sales)
    given = {"now": "wrong", "password": NEW}
    answers = [client.post("/me/password/", given).status_code for _ in range(6)]
    assert answers == [422] * 5 + [429]
    assert client.post("/me/password/", {"now": PASSWORD, "password": NEW}).status_code == 429


def test_who_came_by_a_link_chooses_a_first_password(cast, signed_in):
    cast.sales.set_unusable_password()
    cast.sales.save()
    client = signed_in(cast.sales)
    assert "Choisir un mot de passe" in client.get("/me/").text
    assert client.post("/me/password/", {"password": NEW}).status_code == 302
    cast.sales.refresh_from_db()
    assert cast.sales.check_password(NEW)


def test_one_signs_out_everywhere_else(cast, signed_in):
    here, phone, lost = (signed_in(cast.sales) for _ in range(3))
    bystander = signed_in(cast.viewer)
    here.post("/me/sessions/")
    assert [c.get("/me/").status_code for c in (here, phone, lost)] == [200, 302, 302]
    assert bystander.get("/me/").status_code == 200


def test_without_mail_a_new_address_counts_at_once_and_is_not_called_proven(cast, signed_in):
    client = signed_in(cast.sales)
    given = {"email": "H@Mercier.test", "password": PASSWORD}
    answer = client.post("/me/email/", given, follow=True)
    assert "Vous vous connectez désormais avec h@mercier.test" in answer.text
    cast.sales.refresh_from_db()
    assert (cast.sales.email, cast.sales.email_proven_at) == ("h@mercier.test", None)
    entry = AuditEntry.objects.of(cast.workspace).get()
    assert (entry.act, entry.before, entry.after) == (
        "person.email", {"email": "hugo@mirelance.test"}, {"email": "h@mercier.test"},
    )  # fmt: skip


@pytest.mark.parametrize(("given", "said"), [
    ({"email": "x@y.test", "password": "wrong"}, "Ce n&#x27;est pas votre mot de passe"),
    ({"email": "hugo@mirelance.test", "password": PASSWORD}, "déjà votre adresse"),
    ({"email": "SARAH@mirelance.test", "password": PASSWORD}, "ne peut pas être prise"),
    ({"email": "x", "password": PASSWORD}, "adresse"),
])  # fmt: skip
def test_an_address_that_cannot_be_is_refused_in_words(cast, signed_in, given, said):
    answer = signed_in(cast.sales).post("/me/email/", given)
    assert answer.status_code == 422
    assert said in answer.text
    cast.sales.refresh_from_db()
    assert cast.sales.email == "hugo@mirelance.test"


def test_looking_for_taken_addresses_is_paused(cast, signed_in):
    client = signed_in(cast.sales)
    given = {"email": "sarah@mirelance.test", "password": PASSWORD}
    answers = [client.post("/me/email/", given).status_code for _ in range(6)]
    assert answers == [422] * 5 + [429]


# --- language ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("asked", "lang"), [
    ("fr-FR,fr", "fr"), ("en-GB,en", "en"), ("de-DE", "fr"), ("", "fr"),
    ("fr;q=0.2,en;q=0.9", "en"),
])  # fmt: skip
def test_before_sign_in_the_browser_says_the_language(db, asked, lang):
    answer = Client(headers={"Accept-Language": asked}).get("/auth/login/")
    assert f'<html lang="{lang}">' in answer.text
    assert answer.headers["Content-Language"] == lang


def test_the_switch_is_on_every_page_and_counts_before_sign_in(db):
    client = Client(headers={"Accept-Language": "fr"})
    assert 'aria-label="English"' in client.get("/auth/login/").text
    answer = client.post("/language/", {"lang": "en", "next": "/auth/login/"})
    assert answer.headers["Location"] == "/auth/login/"
    assert '<html lang="en">' in client.get("/auth/login/").text
    assert '<html lang="en">' in client.get("/no/such/page/").text


def test_the_switch_is_kept_with_the_person(cast, signed_in):
    signed_in(cast.sales).post("/language/", {"lang": "en", "next": "/me/"})
    assert '<html lang="en">' in signed_in(cast.sales).get("/me/").text


@pytest.mark.parametrize("lang", ["de", "", "../en", "EN", "fr\r\nSet-Cookie: a=b"])
def test_the_switch_knows_two_languages(db, lang):
    client = Client()
    answer = client.post("/language/", {"lang": lang, "next": "/auth/login/"})
    assert answer.status_code == 302
    assert "focale_lang" not in client.cookies


@pytest.mark.parametrize(
    "address", ["https://evil.test/", "//evil.test/", "/\\evil", "nowhere", ""]
)
def test_the_switch_leads_to_no_page_that_is_not_ours(db, address):
    answer = Client().post("/language/", {"lang": "en", "next": address})
    assert answer.headers["Location"] == "/"


def test_the_switch_takes_a_post(db):
    assert Client().get("/language/").status_code == 405


def test_the_switch_on_an_answer_to_a_form_leads_back_to_the_form(cast, signed_in):
    team = "http://testserver/w/mirelance/settings/team/"
    answer = signed_in(cast.owner).post(
        "/w/mirelance/settings/team/invite/", {"email": "n@mirelance.test", "role": "sales"},
        headers={"Referer": team},
    )  # fmt: skip
    assert 'name="next" value="/w/mirelance/settings/team/"' in answer.text
