"""A small world with a row of everything, a token that may all, and a program that uses it."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from focale.desk.api.models import Token
from focale.desk.api.scopes import scopes_for
from focale.desk.api.tokens.services import make_token
from focale.desk.api.v1 import rates
from focale.desk.team.models import Membership
from tests.cast import Cast

PROFILE = """profile: cible
label: {fr: Cible, en: Target}
criteria:
  size: {label: {fr: Taille, en: Size}, field: headcount, between: [30, 250], points: 60}
  sector: {field: sector, one_of: [logiciel], points: 25}
  visits: {event: page_viewed, within_days: 30, points: 15}
"""


def token_of(member: Membership, *scopes: str, name: str = "CRM") -> tuple[Token, str]:
    """A token with these scopes; with all that its maker may give for none."""
    given = scopes or tuple(one.name for one in scopes_for(member.role))
    until = timezone.now() + datetime.timedelta(days=30)
    return make_token(name, given, by=member, until=until)


@dataclass
class Program:
    """A program with a token. It speaks JSON, and keeps no cookie."""

    text: str
    lang: str = "en"
    more: dict[str, str] = field(default_factory=dict)

    def __call__(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """The answer to one request. headers: Idempotency_Key, If_Match ..."""
        named = {f"HTTP_{name.upper()}": value for name, value in {**self.more, **headers}.items()}
        if self.text:
            named["HTTP_AUTHORIZATION"] = f"Bearer {self.text}"
        given: dict[str, Any] = {"HTTP_ACCEPT_LANGUAGE": self.lang, **named}
        if body is not None:
            given |= {"data": json.dumps(body), "content_type": "application/json"}
        return Client().generic(method, f"/api/v1{path}", **given)


@pytest.fixture(autouse=True)
def counts_from_zero() -> None:
    """The store of each test numbers its tokens anew: their counts begin anew too."""
    for path in rates._folder().iterdir():
        path.unlink()


@pytest.fixture
def program(cast: Cast) -> Program:
    """A program of Sarah's, who owns Mirelance."""
    return Program(token_of(cast.member(cast.owner))[1])
