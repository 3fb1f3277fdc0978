"""Letters leave by a job, through a real mail server; pages answer the same for every address."""

from __future__ import annotations

import datetime
import re

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from focale.desk.jobs.models import Job, State
from focale.desk.surroundings import WrongSetting, read_surroundings
from focale.desk.team.models import Link, LinkKind, User
from tests.cast import PASSWORD
from tests.mail_server import mail_server

NEW = "une phrase assez longue"
INVITE = "/w/mirelance/settings/team/invite/"
FORGOT = "/auth/password/reset/"


@pytest.fixture
def mail(settings, transactional_db):
    """A mail server, and a desk that knows it. Jobs keep their hold from another thread."""
    cache.clear()  # no table of Django's: what a test counted there stays
    with mail_server() as server:
        settings.DESK_MAIL = True
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        settings.DEFAULT_FROM_EMAIL = "focale@mirelance.test"
        yield server


def link_in(letter) -> str:
    """The path of the link in a letter."""
    found = re.search(r"http://testserver(/\w+/\S+/)", letter.get_content())
    assert found, letter.get_content()
    return found[1]


def test_an_invitation_is_shown_and_sent_and_either_link_uses_up_both(mail, cast, signed_in, work):
    answer = signed_in(cast.owner).post(INVITE, {"email": "nora@mirelance.test", "role": "sales"})
    shown = re.search(r'value="http://testserver(/join/[^"]+)"', answer.text)[1]
    assert not mail.letters, "no page waits for a mail server"
    work()
    [letter] = mail.to("nora@mirelance.test")
    assert letter["Subject"] == "Sarah Benali vous invite dans Mirelance"
    assert letter["From"] == "focale@mirelance.test"
    mailed = link_in(letter)
    assert mailed != shown
    page = signed_in(cast.owner).get("/w/mirelance/settings/team/").text
    assert "envoyée le" in page

    Client().post(mailed, {"name": "Nora", "password": NEW})
    nora = User.objects.get(email="nora@mirelance.test")
    assert nora.email_proven_at is not None, "whoever comes by the letter has proven the address"
    assert Client().get(shown).status_code == 410


def test_an_account_that_joins_by_the_letter_has_proven_its_address(mail, cast, signed_in, work):
    signed_in(cast.owner).post(INVITE, {"email": "eve@concurrent.test", "role": "sales"})
    work()
    signed_in(cast.stranger).post(link_in(mail.letters[0]))
    cast.stranger.refresh_from_db()
    assert cast.stranger.email_proven_at is not None


def test_a_letter_speaks_the_language_of_the_workspace(mail, cast, signed_in, work):
    cast.workspace.language = "en"
    cast.workspace.save()
    signed_in(cast.owner).post(INVITE, {"email": "nora@mirelance.test", "role": "sales"})
    work()
    assert mail.letters[0]["Subject"] == "Sarah Benali invites you to Mirelance"
    assert "as sales" in mail.letters[0].get_content()


def test_a_name_cannot_write_into_the_head_of_a_letter(mail, cast, signed_in, work):
    cast.owner.name = "Sarah\r\nBcc: eve@evil.test"  # past every form
    cast.owner.save()
    signed_in(cast.owner).post(INVITE, {"email": "nora@mirelance.test", "role": "sales"})
    work()
    assert mail.letters[0]["Bcc"] is None
    assert mail.letters[0]["To"] == "nora@mirelance.test"


def test_a_server_that_is_away_gets_the_letter_later(mail, cast, signed_in, work, time_machine):
    mail.busy = 2
    signed_in(cast.owner).post(INVITE, {"email": "nora@mirelance.test", "role": "sales"})
    for wait in (1, 10, 60):
        work()
        time_machine.move_to(timezone.now() + datetime.timedelta(seconds=wait))
    work()
    [letter] = mail.letters
    assert Client().get(link_in(letter)).status_code == 200
    assert Job.objects.get(kind="letter").state == State.DONE


def test_an_invitation_taken_back_before_its_letter_left_sends_none(mail, cast, signed_in, work):
    client = signed_in(cast.owner)
    client.post(INVITE, {"email": "nora@mirelance.test", "role": "sales"})
    link = Link.objects.get(kind=LinkKind.INVITE)
    client.post(f"/w/mirelance/settings/team/invitations/{link.pk}/")
    work()
    assert not mail.letters


def test_a_forgotten_password_is_asked_for_alike_by_everybody(mail, cast, work):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    asked = {}
    for who in ("hugo", "nobody"):
        with CaptureQueriesContext(
            connection,
        ) as seen:
            answer = Client(REMOTE_ADDR=f"203.0.113.{len(asked)}").post(
                FORGOT, {"email": f"{who}@mirelance.test"}
            )
        asked[who] = (answer.status_code, re.sub(r'(token" value="|-CSRFToken": ")[^"]+', "",
                      answer.text), [re.sub(r"'.*?'|\d", "", q["sql"]) for q in seen])  # fmt: skip
    assert asked["hugo"] == asked["nobody"], "the same words, and the same work"
    assert "Si cette adresse a un compte" in asked["hugo"][1]
    work()
    assert [letter["To"] for letter in mail.letters] == ["hugo@mirelance.test"]


def test_a_forgotten_password_is_replaced_by_the_link_in_the_letter(mail, cast, work):
    Client().post(FORGOT, {"email": "HUGO@mirelance.test"})
    work()
    path = link_in(mail.letters[0])
    Client().post(path, {"password": NEW})
    client = Client()
    client.post("/auth/login/", {"login": "hugo@mirelance.test", "password": NEW})
    assert client.get("/me/").status_code == 200
    work()
    assert mail.letters[-1]["Subject"] == "Votre mot de passe a changé"
    cast.sales.refresh_from_db()
    assert cast.sales.email_proven_at is not None


def test_asking_again_and_again_for_one_address_is_paused(mail, cast, work):
    answers = [
        Client(REMOTE_ADDR=f"203.0.113.{n}").post(FORGOT, {"email": "hugo@mirelance.test"})
        for n in range(6)
    ]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429]


def test_a_new_address_counts_once_its_letter_is_opened(mail, cast, signed_in, work):
    client = signed_in(cast.sales)
    answer = client.post("/me/email/", {"email": "h@mercier.test", "password": PASSWORD})
    assert "Un lien est parti vers h@mercier.test" in answer.text
    cast.sales.refresh_from_db()
    assert cast.sales.email == "hugo@mirelance.test"
    work()
    path = link_in(mail.to("h@mercier.test")[0])
    assert "h@mercier.test" in Client().get(path).text
    Client().post(path)
    cast.sales.refresh_from_db()
    assert (cast.sales.email, cast.sales.email_proven_at is None) == ("h@mercier.test", False)
    work()
    assert mail.to("hugo@mirelance.test")[0]["Subject"] == "Votre adresse a changé"
    assert Client().post(path).status_code == 410


def test_an_address_that_somebody_has_is_not_told_and_not_taken(mail, cast, signed_in, work):
    free = signed_in(cast.sales).post("/me/email/", {"email": "x@y.test", "password": PASSWORD})
    taken = signed_in(cast.viewer).post(
        "/me/email/", {"email": "sarah@mirelance.test", "password": PASSWORD}
    )
    assert (free.status_code, taken.status_code) == (200, 200)
    work()
    path = link_in(mail.to("sarah@mirelance.test")[0])
    assert Client().post(path).status_code == 410
    cast.viewer.refresh_from_db()
    assert cast.viewer.email == "paul@mirelance.test"


def test_no_letter_is_asked_for_without_a_mail_server(cast, signed_in):
    signed_in(cast.owner).post(INVITE, {"email": "nora@mirelance.test", "role": "sales"})
    Client().post(FORGOT, {"email": "hugo@mirelance.test"})
    assert not Job.objects.filter(kind="letter").exists()


# --- the setting ------------------------------------------------------------------------------


@pytest.mark.parametrize(("url", "security", "port", "user", "password"), [
    ("smtp://m.test?from=f@x.test", "starttls", 587, "", ""),
    ("smtps://u%40x:p%2Fw@m.test?from=f@x.test", "tls", 465, "u@x", "p/w"),
    ("smtp://m.test:2525?from=f@x.test&tls=no", "none", 2525, "", ""),
])  # fmt: skip
def test_the_mail_server_is_named_by_one_address(tmp_path, url, security, port, user, password):
    found = read_surroundings({"FOCALE_DESK_DATA": str(tmp_path), "FOCALE_DESK_MAIL_URL": url}).mail
    assert (found.host, found.sender) == ("m.test", "f@x.test")
    assert (found.security, found.port, found.user, found.password) == (
        security, port, user, password,
    )  # fmt: skip


@pytest.mark.parametrize(("url", "said"), [
    ("http://m.test?from=f@x.test", "begins with 'http'"), ("smtp://?from=f@x.test", "begins"),
    ("smtp://m.test", "names no sender"), ("smtp://m.test?from=me", "names no sender"),
    ("smtp://m.test:port?from=f@x.test", "is no address"),
    ("smtp://m.test?from=f@x.test&tls=maybe", "tls is yes or no"),
])  # fmt: skip
def test_a_wrong_mail_server_ends_the_start_in_words(tmp_path, url, said):
    with pytest.raises(WrongSetting, match=said) as caught:
        read_surroundings({"FOCALE_DESK_DATA": str(tmp_path), "FOCALE_DESK_MAIL_URL": url})
    assert "FOCALE_DESK_MAIL_URL" in str(caught.value)


def test_without_the_setting_there_is_no_mail(tmp_path):
    assert read_surroundings({"FOCALE_DESK_DATA": str(tmp_path)}).mail is None
