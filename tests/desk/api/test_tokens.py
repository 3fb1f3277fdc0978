"""A token opens what its scopes and its maker's role allow, now, and nothing else."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from focale.desk.api.models import Token
from focale.desk.api.scopes import SCOPES
from focale.desk.api.tokens.services import (
    WrongToken,
    hashed,
    is_written_well,
    make_token,
    new_text,
    revoke,
)
from focale.desk.team.models import AuditEntry, Membership, User
from focale.desk.team.roles import May, Role
from tests.desk.api.conftest import Program, token_of


def test_a_token_says_whose_it_is_and_what_it_may(cast):
    _, text = token_of(cast.member(cast.manager), "score", name="Site")
    told = Program(text)("GET", "/me").json()
    assert (told["token"], told["scopes"], told["role"]) == ("Site", ["score"], "manager")
    assert told["member"]["name"] == "Malik Diop"
    assert told["workspace"]["slug"] == "mirelance"


def test_only_a_hash_of_a_token_is_kept(cast):
    token, text = token_of(cast.member(cast.owner), "score")
    row = Token.objects.values().get(pk=token.pk)
    assert text not in repr(row)
    assert row["hash"] == hashed(text)
    assert text.startswith(row["prefix"])
    assert AuditEntry.objects.of(cast.workspace).filter(act="token.made").count() == 1


def test_no_two_tokens_are_alike_and_a_mistyped_one_is_known_without_the_store(
    django_assert_num_queries, cast
):
    texts = {new_text() for _ in range(200)}
    assert len(texts) == 200
    wrong = texts.pop()[:-1] + "!"
    with django_assert_num_queries(0):
        assert Program(wrong)("GET", "/me").status_code == 401
    assert all(is_written_well(text) for text in texts)


@pytest.mark.parametrize("header", [
    {}, {"HTTP_AUTHORIZATION": ""}, {"HTTP_AUTHORIZATION": "Bearer"},
    {"HTTP_AUTHORIZATION": "Bearer  "}, {"HTTP_AUTHORIZATION": "Basic YTpi"},
    {"HTTP_AUTHORIZATION": f"Bearer {new_text()}"}, {"HTTP_AUTHORIZATION": "Bearer é"},
    {"HTTP_AUTHORIZATION": "Bearer " + "x" * 9000},
])  # fmt: skip
def test_nobody_comes_in_without_one(cast, header):
    answer = Client().get("/api/v1/me", **header)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_cookie_opens_nothing_and_none_is_given(cast, signed_in):
    """So no other site can borrow the browser of somebody who is signed in."""
    client = signed_in(cast.owner)
    assert client.get("/api/v1/me").status_code == 401
    answer = Program(token_of(cast.member(cast.owner))[1])("GET", "/me")
    assert answer.status_code == 200
    assert not answer.cookies


def test_a_revoked_token_opens_nothing_at_once(cast):
    token, text = token_of(cast.member(cast.owner))
    ask = Program(text)
    assert ask("GET", "/me").status_code == 200
    revoke(token, by=cast.member(cast.owner))
    assert ask("GET", "/me").status_code == 401


def test_a_token_ends_on_its_day(cast):
    _, text = token_of(cast.member(cast.owner))
    with time_machine.travel(timezone.now() + datetime.timedelta(days=31)):
        assert Program(text)("GET", "/me").status_code == 401


@pytest.mark.parametrize("end", ["member", "user", "removed"])
def test_the_token_of_somebody_who_is_out_opens_nothing(cast, end):
    _, text = token_of(cast.member(cast.sales))
    ask = Program(text)
    assert ask("GET", "/me").status_code == 200
    mine = Membership.objects.filter(workspace=cast.workspace, user=cast.sales)
    if end == "member":
        mine.update(is_active=False)
    elif end == "user":
        User.objects.filter(pk=cast.sales.pk).update(is_active=False)
    else:
        mine.delete()
    assert ask("GET", "/me").status_code == 401


def test_a_token_never_may_more_than_its_maker_may_now(cast):
    _, text = token_of(cast.member(cast.manager))
    ask = Program(text)
    assert ask("GET", "/audit").status_code == 200
    Membership.objects.filter(workspace=cast.workspace, user=cast.manager).update(role=Role.SALES)
    answer = ask("GET", "/audit")
    assert (answer.status_code, answer.json()["code"]) == (403, "role")
    assert ask("GET", "/accounts").status_code == 200


def test_a_token_may_only_what_its_scopes_say(cast):
    ask = Program(token_of(cast.member(cast.owner), "score")[1])
    answer = ask("GET", "/accounts")
    assert (answer.status_code, answer.json()["code"]) == (403, "no_scope")
    assert "accounts:read" in answer.json()["detail"]


def test_nobody_makes_a_token_that_may_more_than_they(cast):
    until = timezone.now() + datetime.timedelta(days=1)
    for scopes in (["audit:read"], ["imports:write"], [], ["nonsense"]):
        with pytest.raises(WrongToken):
            make_token("x", scopes, by=cast.member(cast.sales), until=until)
    for wrong in (None, timezone.now(), timezone.now() + datetime.timedelta(days=4000)):
        with pytest.raises(WrongToken):
            make_token("x", ["score"], by=cast.member(cast.owner), until=wrong)


def test_every_scope_has_words_and_a_right():
    from focale.desk.pages.words import CATALOGUE

    assert {one.words for one in SCOPES.values()} <= set(CATALOGUE)
    assert all(isinstance(one.may, May) for one in SCOPES.values())


# --- the page ---------------------------------------------------------------------------


def test_a_key_is_made_on_the_page_shown_once_and_revoked_there(cast, signed_in):
    client = signed_in(cast.sales)
    page = "/w/mirelance/settings/api/"
    assert "Aucune clé" in client.get(page).content.decode()
    made = client.post(page, {"name": "CRM", "days": "30", "scopes": ["accounts:read", "score"]})
    text = made.content.decode().split('id="key" readonly value="')[1].split('"')[0]
    assert made.headers["Cache-Control"] == "no-store"
    assert Program(text)("GET", "/accounts").status_code == 200
    assert text not in client.get(page).content.decode()
    token = Token.objects.get(name="CRM")
    client.post(f"{page}{token.pk}/revoke/")
    assert Program(text)("GET", "/accounts").status_code == 401
    assert "révoquée" in client.get(page).content.decode()


def test_the_page_offers_only_what_ones_role_may_and_refuses_the_rest(cast, signed_in):
    client = signed_in(cast.viewer)
    page = "/w/mirelance/settings/api/"
    shown = client.get(page).content.decode()
    assert "accounts:read" in shown
    assert "imports:write" not in shown
    answer = client.post(page, {"name": "x", "days": "30", "scopes": ["imports:write"]})
    assert answer.status_code == 422
    assert not Token.objects.exists()


def test_one_sees_ones_own_keys_and_who_governs_sees_all(cast, signed_in):
    token, _ = token_of(cast.member(cast.sales), name="De Hugo")
    page = "/w/mirelance/settings/api/"
    assert "De Hugo" not in signed_in(cast.viewer).get(page).content.decode()
    assert signed_in(cast.viewer).post(f"{page}{token.pk}/revoke/").status_code == 404
    assert "De Hugo" in signed_in(cast.manager).get(page).content.decode()
    assert signed_in(cast.manager).post(f"{page}{token.pk}/revoke/").status_code == 302


def test_the_description_is_shown_to_members_and_to_tokens_alone(cast, signed_in, program):
    assert Client().get("/api/v1/openapi.json").status_code == 401
    told = program("GET", "/openapi.json").json()
    assert told["openapi"] == "3.1.0"
    assert signed_in(cast.viewer).get("/w/mirelance/settings/api/openapi.json").json() == told
    assert signed_in(cast.stranger).get(
        "/w/mirelance/settings/api/openapi.json"
    ).status_code == 404  # fmt: skip
