"""Whatever is sent to any operation, none breaks, and none answers what is not described."""

from __future__ import annotations

import os
from collections import Counter

import pytest
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections

from focale.desk.api.v1.described import described
from focale.desk.targeting.models import BestChoice, Table
from focale.desk.team.roles import Role
from tests.desk.api.conftest import token_of
from tests.desk.api.fuzzing import answers, operations
from tests.desk.isolation.test_api import _bodies, plausible
from tests.desk.walk.world import filled, secret_texts

# `make fuzz` asks for 200; the suite for as many as fit into a minute.
EXAMPLES = int(os.environ.get("FOCALE_TEST_FUZZ", "4"))
PART, PARTS = (int(n) for n in os.environ.get("FOCALE_TEST_FUZZ_PART", "0/1").split("/"))
BASE = 7_000_001


@pytest.fixture
def one_connection():
    """As Django's own client: the application stays inside the transaction of the test."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def endless(settings, monkeypatch):
    from focale.desk.api.v1 import rates

    many = {name: rates.Policy(name, 10**9) for name in ("all", "score")}
    monkeypatch.setattr(rates, "policies", lambda: many)


def _ranked(workspace) -> None:
    """The customers that were ranked stand in a table that was read."""
    waiting = Table.objects.of(workspace).get(pk=BASE)
    fields = {one.name: getattr(waiting, one.name) for one in waiting._meta.concrete_fields}
    ready = Table(**{**fields, "id": BASE + 2, "role": "customers", "state": "ready"})
    ready.save(force_insert=True)
    BestChoice.objects.of(workspace).update(table=ready)


# The client of schemathesis leaves the files of answers open; a web server closes them.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_no_operation_breaks_or_answers_what_is_not_described(cast, endless, one_connection):
    filled(cast.workspace, cast.owner, BASE, secret_texts("Zk7mirsecret"))
    _ranked(cast.workspace)
    _, token = token_of(cast.member(cast.people[Role.OWNER]))
    application = get_wsgi_application()
    faults, seen = [], Counter()
    bodies, schemas = _bodies(), described()["components"]["schemas"]
    for operation in list(operations())[PART::PARTS]:
        try:
            body = bodies.get(operation.definition.raw["operationId"])
            said = None if body is None else plausible(body, BASE, schemas)
            found = answers(operation, application, token, BASE, EXAMPLES, said)
        except BaseException as fault:
            faults.append(f"{operation.label}: {str(fault)[:1500]}")
            print(faults[-1], flush=True)
            continue
        seen.update(status // 100 for status in found)
        print(operation.label, dict(Counter(found)), flush=True)
    print(sum(seen.values()), dict(seen))
    assert "\n\n".join(faults) == ""
    assert seen[2]
    assert seen[4]
