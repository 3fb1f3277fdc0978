"""Links let in once, until a date, only those they are meant for; no preview uses one up."""

from __future__ import annotations

import datetime
import re

import pytest
from django.test import Client
from django.utils import timezone

from focale.desk.first_run import first_token
from focale.desk.team import services
from focale.desk.team.models import Link, LinkKind, Membership, User, Workspace
from focale.desk.team.roles import Role
from focale.desk.team.services.links import token_for_mail
from tests.cast import PASSWORD, make_person

NEW = "une phrase assez longue"
OWNER = {"name": "Léa", "email": "Lea@Firm.test", "password": NEW, "workspace": "Firm"}


def token_on(page: str) -> str:
    """The token of the link that a page shows."""
    found = re.search(r'value="http://testserver/\w+/([^/"]+)/"', page)
    assert found, page
    return found[1]


def invited(client: Client, email: str, role: str) -> str:
    """The token of an invitation, as its maker sees it."""
    answer = client.post("/w/mirelance/settings/team/invite/", {"email": email, "role": role})
    assert answer.status_code == 200, answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    return token_on(answer.text)


# --- the first owner --------------------------------------------------------------------------


def test_whoever_opens_the_first_link_makes_the_owner_and_the_workspace(db):
    token = first_token()
    client = Client()
    assert "Bienvenue dans Focale" in client.get(f"/enter/{token}/").text
    answer = client.post(f"/enter/{token}/", OWNER, follow=True)
    assert answer.redirect_chain[-1][0] == "/w/firm/accounts/"
    member = Membership.objects.get()
    assert (member.user.email, member.user.name, member.role) == (
        "lea@firm.test", "Léa", Role.OWNER,
    )  # fmt: skip
    assert member.user.check_password(NEW)


def test_the_first_link_works_once_and_never_when_somebody_is_there(db):
    earlier, token = first_token(), first_token()
    assert Client().get(f"/enter/{earlier}/").status_code == 410
    Client().post(f"/enter/{token}/", OWNER)
    assert Client().post(f"/enter/{token}/", {**OWNER, "email": "b@firm.test"}).status_code == 410
    assert first_token() is None
    assert User.objects.count() == 1


def test_a_first_link_that_was_printed_before_opens_nothing_once_somebody_came_otherwise(db):
    token = first_token()
    make_person("a@firm.test", "A")
    assert Client().get(f"/enter/{token}/").status_code == 410
    assert Client().post(f"/enter/{token}/", OWNER).status_code == 410


@pytest.mark.parametrize(("wrong", "said"), [
    ({"password": "court"}, "au minimum 10"),
    ({"password": "1234567890"}, "trop courant"),
    ({"password": "lea@firm.test"}, "trop semblable"),
    ({"email": "lea"}, "adresse"),
    ({"name": "\u200b\u202e "}, "obligatoire"),
    ({"workspace": " "}, "obligatoire"),
])  # fmt: skip
def test_what_is_missing_or_weak_is_said_and_the_link_still_works(db, wrong, said):
    token = first_token()
    answer = Client().post(f"/enter/{token}/", {**OWNER, **wrong})
    assert answer.status_code == 422
    assert said in answer.text
    assert Client().post(f"/enter/{token}/", OWNER).status_code == 302


def test_the_first_form_takes_no_field_that_it_does_not_name(db):
    Client().post(
        f"/enter/{first_token()}/", {**OWNER, "is_superuser": "1", "is_staff": "1", "slug": "x"}
    )
    made = User.objects.get()
    assert (made.is_superuser, made.is_staff) == (False, False)
    assert Workspace.objects.get().slug == "firm"


# --- sign in by a link ------------------------------------------------------------------------


def test_looking_at_a_link_does_not_use_it_and_using_it_does(cast):
    token = services.enter_link(cast.owner, by=None)
    assert "sarah@mirelance.test" in Client().get(f"/enter/{token}/").text
    assert Client().head(f"/enter/{token}/").status_code == 200
    client = Client()
    assert client.post(f"/enter/{token}/").status_code == 302
    assert client.get("/me/").status_code == 200
    assert Client().post(f"/enter/{token}/").status_code == 410


@pytest.mark.parametrize("kind", ["enter", "join", "reset", "prove"])
def test_tokens_at_random_open_nothing_and_are_paused(cast, kind):
    client = Client()
    for n in range(30):
        assert client.get(f"/{kind}/guess{n}/").status_code == 410
    assert client.get(f"/{kind}/guess/").status_code == 429
    assert client.post(f"/{kind}/guess/").status_code == 429


def test_a_link_of_one_kind_opens_nothing_of_another(cast):
    token = services.enter_link(cast.owner, by=None)
    for kind in ("join", "reset", "prove"):
        assert Client().post(f"/{kind}/{token}/", {"password": NEW}).status_code == 410
    assert Client().get(f"/enter/{token}/").status_code == 200


def test_a_link_ends(cast, time_machine):
    token = services.enter_link(cast.owner, by=None)
    time_machine.move_to(timezone.now() + datetime.timedelta(hours=24, seconds=1))
    assert Client().post(f"/enter/{token}/").status_code == 410


def test_a_link_that_is_long_over_is_forgotten(cast, time_machine):
    services.enter_link(cast.owner, by=None)
    time_machine.move_to(timezone.now() + datetime.timedelta(days=31, seconds=1))
    services.enter_link(cast.viewer, by=None)
    assert [link.email for link in Link.objects.all()] == ["paul@mirelance.test"]


def test_the_store_holds_no_token(cast):
    token = services.enter_link(cast.owner, by=None)
    link = Link.objects.get()
    assert token not in (link.token_hash, link.mailed_hash)
    assert len(link.token_hash) == 64


# --- invitations ------------------------------------------------------------------------------


def test_an_invitation_works_without_mail_from_the_screen_to_the_new_member(cast, signed_in):
    token = invited(signed_in(cast.owner), "Nora@mirelance.test", "sales")
    client = Client()
    page = client.get(f"/join/{token}/").text
    assert "Sarah Benali vous invite comme commercial" in page
    answer = client.post(f"/join/{token}/", {"name": "Nora", "password": NEW}, follow=True)
    assert answer.redirect_chain[-1][0] == "/w/mirelance/accounts/"
    nora = User.objects.get(email="nora@mirelance.test")
    assert cast.member(nora).role == Role.SALES
    assert nora.email_proven_at is None
    assert Client().get(f"/join/{token}/").status_code == 410


def test_an_invitation_gives_only_what_its_maker_chose(cast, signed_in):
    token = invited(signed_in(cast.owner), "nora@mirelance.test", "viewer")
    Client().post(f"/join/{token}/", {
        "name": "Nora", "password": NEW, "role": "owner", "email": "boss@mirelance.test",
        "is_superuser": "1", "workspace": str(cast.other.pk),
    })  # fmt: skip
    nora = User.objects.get(name="Nora")
    assert (nora.email, nora.is_superuser) == ("nora@mirelance.test", False)
    assert [m.role for m in nora.memberships.all()] == [Role.VIEWER]


def test_somebody_who_has_an_account_joins_with_it_and_nobody_else_does(cast, signed_in):
    token = invited(signed_in(cast.owner), "eve@concurrent.test", "marketing")
    assert "a déjà un compte" in Client().get(f"/join/{token}/").text
    Client().post(f"/join/{token}/", {"name": "X", "password": NEW})
    cast.stranger.refresh_from_db()
    assert cast.stranger.check_password(PASSWORD)

    other = signed_in(cast.viewer)
    assert "Déconnectez-vous pour continuer" in other.get(f"/join/{token}/").text
    assert other.post(f"/join/{token}/").status_code == 200
    assert cast.member(cast.viewer).role == Role.VIEWER

    eve = signed_in(cast.stranger)
    assert eve.post(f"/join/{token}/").status_code == 302
    assert cast.member(cast.stranger).role == Role.MARKETING
    assert eve.get("/spaces/").text.count("/accounts/") >= 2


def test_an_invitation_that_was_taken_back_opens_nothing(cast, signed_in):
    client = signed_in(cast.owner)
    token = invited(client, "nora@mirelance.test", "sales")
    link = Link.objects.get(kind=LinkKind.INVITE)
    client.post(f"/w/mirelance/settings/team/invitations/{link.pk}/")
    answer = Client().post(f"/join/{token}/", {"name": "Nora", "password": NEW})
    assert answer.status_code == 410
    assert "reprise" in answer.text
    assert not User.objects.filter(email="nora@mirelance.test").exists()


def test_a_second_invitation_to_an_address_ends_the_first(cast, signed_in):
    client = signed_in(cast.owner)
    first = invited(client, "nora@mirelance.test", "owner")
    second = invited(client, "nora@mirelance.test", "viewer")
    assert Client().get(f"/join/{first}/").status_code == 410
    assert Client().get(f"/join/{second}/").status_code == 200


@pytest.mark.parametrize("fall", ["disabled", "demoted", "removed", "closed"])
def test_an_invitation_falls_with_the_right_of_its_maker(cast, signed_in, fall):
    token = invited(signed_in(cast.manager), "nora@mirelance.test", "marketing")
    manager, owner = cast.member(cast.manager), cast.member(cast.owner)
    if fall == "disabled":
        services.set_active(manager, False, by=owner)
    elif fall == "demoted":
        services.set_role(manager, Role.SALES, by=owner)
    elif fall == "removed":
        services.remove(manager, by=owner)
    else:
        cast.manager.is_active = False
        cast.manager.save()
    answer = Client().post(f"/join/{token}/", {"name": "Nora", "password": NEW})
    assert answer.status_code == 410
    assert not User.objects.filter(email="nora@mirelance.test").exists()


def test_no_invitation_is_seen_or_taken_back_from_another_workspace(cast, signed_in):
    invited(signed_in(cast.owner), "nora@mirelance.test", "sales")
    link = Link.objects.get(kind=LinkKind.INVITE)
    eve = signed_in(cast.stranger)
    assert "nora@" not in eve.get("/w/concurrent/settings/team/").text
    path = f"/w/concurrent/settings/team/invitations/{link.pk}/"
    assert eve.post(path).status_code == 404
    assert Link.objects.filter(pk=link.pk).exists()


# --- a new password ---------------------------------------------------------------------------


def reset_token(client: Client, pk: int) -> str:
    """The token of a link to choose a password, as its maker sees it."""
    return token_on(client.post(f"/w/mirelance/settings/team/{pk}/reset/").text)


def test_an_owner_gives_a_link_and_the_member_chooses_a_password(cast, signed_in):
    open_session = signed_in(cast.sales)
    assert open_session.get("/me/").status_code == 200
    token = reset_token(signed_in(cast.owner), cast.member(cast.sales).pk)
    client = Client()
    assert "hugo@mirelance.test" in client.get(f"/reset/{token}/").text
    assert client.post(f"/reset/{token}/", {"password": "court"}).status_code == 422
    answer = client.post(f"/reset/{token}/", {"password": NEW})
    assert answer.headers["Location"] == "/auth/login/"
    assert client.get("/me/").status_code == 302, "signing in comes after"
    assert open_session.get("/me/").status_code == 302, "open sessions end"
    client.post("/auth/login/", {"login": "hugo@mirelance.test", "password": NEW})
    assert client.get("/me/").status_code == 200
    assert Client().post(f"/reset/{token}/", {"password": NEW}).status_code == 410


def test_a_changed_password_ends_links_that_were_given_before(cast, signed_in):
    token = reset_token(signed_in(cast.owner), cast.member(cast.sales).pk)
    services.choose_password(cast.sales, NEW)
    assert Client().get(f"/reset/{token}/").status_code == 410


@pytest.mark.parametrize(("who", "whose", "is_given"), [
    ("owner", "manager", True), ("owner", "viewer", True), ("manager", "sales", True),
    ("manager", "owner", False), ("owner", "owner", False),
])  # fmt: skip
def test_who_may_give_whom_a_link_for_a_password(cast, signed_in, who, whose, is_given):
    pk = cast.member(getattr(cast, whose)).pk
    client = signed_in(getattr(cast, who))
    answer = client.post(f"/w/mirelance/settings/team/{pk}/reset/")
    assert answer.status_code == (200 if is_given else 422)
    assert Link.objects.filter(kind=LinkKind.RESET).exists() is is_given


@pytest.mark.parametrize("is_active", [True, False])
def test_no_owner_opens_another_workspace_through_a_member_they_share(cast, signed_in, is_active):
    Membership.objects.create(
        workspace=cast.other, user=cast.sales, role=Role.SALES, is_active=is_active
    )
    pk = cast.member(cast.sales).pk
    answer = signed_in(cast.owner).post(f"/w/mirelance/settings/team/{pk}/reset/")
    assert answer.status_code == 422
    assert "espaces que vous ne gérez pas" in answer.text
    assert not Link.objects.filter(kind=LinkKind.RESET).exists()


@pytest.mark.parametrize("who", ["marketing", "sales", "viewer"])
def test_others_give_no_links_at_all(cast, signed_in, who):
    client = signed_in(getattr(cast, who))
    pk = cast.member(cast.viewer if who == "sales" else cast.sales).pk
    assert client.post(f"/w/mirelance/settings/team/{pk}/reset/").status_code == 403
    given = {"email": "x@mirelance.test", "role": "viewer"}
    assert client.post("/w/mirelance/settings/team/invite/", given).status_code == 403
    assert not Link.objects.exists()


def test_a_letter_proves_the_address_and_drops_keys_of_whoever_opened_the_account(cast):
    """Somebody could have opened an account under a person's address and kept a passkey to it."""
    from allauth.mfa.models import Authenticator

    Authenticator.objects.create(user=cast.sales, type="webauthn", data={"name": "x"})
    services.reset_link(cast.sales, by=cast.member(cast.owner), base="http://x")
    mailed = token_for_mail(Link.objects.get(kind=LinkKind.RESET))
    services.renewed_password(mailed, NEW)
    cast.sales.refresh_from_db()
    assert cast.sales.email_proven_at is not None
    assert not Authenticator.objects.filter(user=cast.sales).exists()


def test_a_link_from_the_screen_proves_nothing_and_drops_nothing(cast):
    from allauth.mfa.models import Authenticator

    Authenticator.objects.create(user=cast.sales, type="webauthn", data={"name": "x"})
    token = services.reset_link(cast.sales, by=cast.member(cast.owner), base="http://x")
    services.renewed_password(token, NEW)
    cast.sales.refresh_from_db()
    assert cast.sales.email_proven_at is None
    assert Authenticator.objects.filter(user=cast.sales).exists()


def test_without_mail_the_forgotten_password_page_says_whom_to_ask(db):
    page = Client().get("/auth/password/reset/").text
    assert "Demandez à un propriétaire" in page
    assert "focale desk link" in page
    assert 'name="email"' not in page
