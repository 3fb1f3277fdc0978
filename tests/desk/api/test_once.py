"""A request that is sent twice under one key is done once, whatever happens in between."""

from __future__ import annotations

import datetime
import threading

import pytest
import time_machine
from django.db import connections
from django.utils import timezone

from focale.desk.api.models import Answer
from focale.desk.api.v1 import once
from focale.desk.directory.models import Company
from tests.desk.api.conftest import Program, token_of

NEW = {"facts": {"name": "Acier Duval", "headcount": 120}}


def companies(cast) -> int:
    return Company.objects.of(cast.workspace).count()


def test_the_same_key_and_body_give_the_first_answer_again(cast, program):
    first = program("POST", "/accounts", NEW, Idempotency_Key="k1")
    again = program("POST", "/accounts", NEW, Idempotency_Key="k1")
    assert first.status_code == again.status_code == 201
    assert first.content == again.content
    assert first.headers["Location"] == again.headers["Location"]
    assert "Idempotent-Replayed" not in first.headers
    assert again.headers["Idempotent-Replayed"] == "true"
    assert companies(cast) == 1


def test_the_same_key_for_something_else_is_refused(cast, program):
    program("POST", "/accounts", NEW, Idempotency_Key="k1")
    other = program("POST", "/accounts", {"facts": {"name": "Autre"}}, Idempotency_Key="k1")
    assert (other.status_code, other.json()["code"]) == (422, "key_reused")
    elsewhere = program("POST", "/contacts", NEW, Idempotency_Key="k1")
    assert elsewhere.json()["code"] == "key_reused"
    assert companies(cast) == 1


def test_without_a_key_everything_is_done_again(cast, program):
    program("POST", "/accounts", NEW)
    program("POST", "/accounts", NEW)
    assert companies(cast) == 2


def test_keys_of_two_tokens_do_not_meet(cast, program):
    other = Program(token_of(cast.member(cast.manager))[1])
    program("POST", "/accounts", NEW, Idempotency_Key="k1")
    assert "Idempotent-Replayed" not in other(
        "POST", "/accounts", NEW, Idempotency_Key="k1"
    ).headers  # fmt: skip
    assert companies(cast) == 2


def test_a_refusal_is_kept_but_a_request_that_could_not_be_understood_leaves_the_key_free(
    cast, program
):
    key = {"facts": {"name": "A"}, "key": "C-1"}
    program("POST", "/accounts", key)
    refused = program("POST", "/accounts", key, Idempotency_Key="k1")
    assert refused.status_code == 409
    Company.objects.of(cast.workspace).delete()
    again = program("POST", "/accounts", key, Idempotency_Key="k1")
    assert (again.status_code, again.content) == (409, refused.content)
    assert program("POST", "/accounts", {"fact": {}}, Idempotency_Key="k2").status_code == 422
    assert program("POST", "/accounts", NEW, Idempotency_Key="k2").status_code == 201


def test_a_secret_is_told_again_but_not_kept_readable(cast, program, settings):
    hook = {"address": "https://8.8.8.8/in", "topics": ["tier.changed"]}
    first = program("POST", "/webhooks", hook, Idempotency_Key="k1")
    assert first.status_code == 201, first.content
    secret = first.json()["secret"]
    assert secret not in Answer.objects.of(cast.workspace).get().body
    again = program("POST", "/webhooks", hook, Idempotency_Key="k1")
    assert (again.content, again.headers["Idempotent-Replayed"]) == (first.content, "true")

    settings.SECRET_KEY = "another"
    lost = program("POST", "/webhooks", hook, Idempotency_Key="k1")
    assert lost.status_code == 409
    assert "done already" in lost.json()["detail"]


def test_a_key_is_forgotten_after_a_day(cast, program):
    program("POST", "/accounts", NEW, Idempotency_Key="k1")
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=25), tick=False):
        again = program("POST", "/accounts", NEW, Idempotency_Key="k1")
        assert "Idempotent-Replayed" not in again.headers
        assert companies(cast) == 2
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=60), tick=False):
        once.forget_old(cast.workspace)
        assert not Answer.objects.of(cast.workspace).exists()


@pytest.mark.parametrize("key", ["", " ", "é", "x" * 256, "a b"])
def test_a_key_that_is_none_is_refused(program, key):
    assert program("POST", "/accounts", NEW, Idempotency_Key=key).json()["code"] == "bad_key"


def test_a_second_request_while_the_first_is_under_way_waits_outside(cast, program):
    from focale.desk.api.models import Token

    with once._alone(Token.objects.get(), "k1"):
        busy = program("POST", "/accounts", NEW, Idempotency_Key="k1")
    assert (busy.status_code, busy.json()["code"]) == (409, "key_in_use")
    assert busy.headers["Retry-After"] == "1"
    assert program("POST", "/accounts", NEW, Idempotency_Key="k1").status_code == 201


@pytest.mark.django_db(transaction=True)
def test_ten_at_once_under_one_key_make_one_account(cast):
    ask = Program(token_of(cast.member(cast.owner))[1])
    answers = []

    def send() -> None:
        try:
            answers.append(ask("POST", "/accounts", NEW, Idempotency_Key="k1"))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=send) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {answer.status_code for answer in answers} <= {201, 409}
    assert companies(cast) == 1
    made = [answer.json()["id"] for answer in answers if answer.status_code == 201]
    assert len(set(made)) == 1


def test_the_answer_goes_with_the_effect(cast, program, monkeypatch):
    """Whoever dies after the effect and before the commit leaves neither."""
    real = once._kept

    def dies(*given):
        real(*given)
        raise SystemExit

    monkeypatch.setattr(once, "_kept", dies)
    with pytest.raises(SystemExit):
        program("POST", "/accounts", NEW, Idempotency_Key="k1")
    assert companies(cast) == 0
    assert not Answer.objects.of(cast.workspace).exists()
    monkeypatch.setattr(once, "_kept", real)
    assert program("POST", "/accounts", NEW, Idempotency_Key="k1").status_code == 201
    assert companies(cast) == 1


def test_a_fault_of_ours_takes_the_effect_back_and_leaves_the_key_free(cast, program, monkeypatch):
    from focale.desk.api.v1.routers import accounts

    real = accounts._account
    monkeypatch.setattr(accounts, "_account", lambda *_, **__: 1 / 0)
    broken = program("POST", "/accounts", NEW, Idempotency_Key="k1")
    assert (broken.status_code, broken.json()["code"]) == (500, "broken")
    assert companies(cast) == 0
    monkeypatch.setattr(accounts, "_account", real)
    assert program("POST", "/accounts", NEW, Idempotency_Key="k1").status_code == 201
