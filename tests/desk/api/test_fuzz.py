"""Whatever is sent to any operation, none breaks, and none answers what is not described."""

from __future__ import annotations

import os
from collections import Counter

import pytest
from django.core.wsgi import get_wsgi_application

from focale.desk.team.roles import Role
from tests.desk.api.conftest import token_of
from tests.desk.api.fuzzing import answers, operations
from tests.desk.walk.world import filled, secret_texts

EXAMPLES = int(os.environ.get("FOCALE_TEST_FUZZ", "8"))
BASE = 7_000_001


@pytest.fixture
def endless(settings, monkeypatch):
    from focale.desk.api.v1 import rates

    many = {name: rates.Policy(name, 10**9) for name in ("all", "score")}
    monkeypatch.setattr(rates, "policies", lambda: many)


def test_no_operation_breaks_or_answers_what_is_not_described(cast, endless):
    filled(cast.workspace, cast.owner, BASE, secret_texts("Zk7mirsecret"))
    _, token = token_of(cast.member(cast.people[Role.OWNER]))
    application = get_wsgi_application()
    faults, seen, only = [], Counter(), os.environ.get("FOCALE_TEST_FUZZ_ONLY", "")
    for operation in operations():
        if only and only not in operation.label:
            continue
        try:
            found = answers(operation, application, token, BASE, EXAMPLES)
        except BaseException as fault:
            faults.append(f"{operation.label}: {str(fault)[:1500]}")
            continue
        seen.update(status // 100 for status in found)
    print(dict(seen))
    assert "\n\n".join(faults) == ""
    assert only or (seen[2] and seen[4])
