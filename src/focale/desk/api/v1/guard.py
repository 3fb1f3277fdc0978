"""May this token do this, now? Asked before anything else of every operation.

The token first, then how often it came, what it and its maker may, and whether the body is one
that we read at all. No cookie opens anything here, so no other site can borrow a browser's.
"""

from __future__ import annotations

import contextlib
import functools
import zoneinfo
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from focale.desk.api.models import Token
from focale.desk.api.scopes import SCOPES
from focale.desk.api.tokens.services import known_token
from focale.desk.api.v1 import rates
from focale.desk.api.v1.faults import told
from focale.desk.api.v1.once import done_once
from focale.desk.api.v1.problems import Problem
from focale.desk.directory.uploads import KeptFile
from focale.desk.team.lock import tie_to
from focale.desk.team.models import Membership, User, Workspace
from focale.desk.team.roles import May, is_allowed

MOST_BODY = 1_000_000  # bytes of JSON
JSON, FORM = "application/json", "multipart/form-data"
_BEARER = {"WWW-Authenticate": 'Bearer realm="focale"'}
_WRONG = {"WWW-Authenticate": 'Bearer realm="focale", error="invalid_token"'}


Around = Callable[[Any], AbstractContextManager[None]]


class Called(HttpRequest):
    """A request by a token, on behalf of the member who made it."""

    token: Token
    user: User
    workspace: Workspace
    member: Membership
    kept: KeptFile
    shows_secret: bool = False
    """Set by an operation whose answer must not be read from what is kept for repeats."""


def guard(
    *, scope: str, may: May | None = None, policy: str = "all", body: str = "",
    writes: bool = False, around: Around | None = None,
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:  # fmt: skip
    """The rule of an operation: what wraps its `run`.

    scope: "" for what every token may. may: the right of the maker, default that of the scope.
    around: what is done outside of the transaction of a write, such as keeping an upload, and
    taken back where the write fails.
    """
    needed = may or (SCOPES[scope].may if scope else May.SEE)

    def wrap(run: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(run)
        def checked(request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
            seen: dict[str, str] = {}
            try:
                _let_in(request, scope, needed, policy, seen)
                _check_body(request, body)
                zone = request.user.timezone or request.workspace.timezone
                with timezone.override(zoneinfo.ZoneInfo(zone)):
                    if writes:
                        request.around = around or (_read_first if body else _nothing)
                        answer = done_once(request, lambda: run(request, *args, **kwargs))
                    else:
                        answer = run(request, *args, **kwargs)
            except Exception as error:  # whatever it is, it is told as a problem
                answer = told(request, error)
            for name, value in seen.items():
                answer.headers.setdefault(name, value)
            return answer

        return checked

    return wrap


def _let_in(request: Any, scope: str, needed: May, policy: str, seen: dict[str, str]) -> None:
    token = request.token = known_token(bearer(request))
    if token is None:
        raise Problem(401, "wrong_token", headers=_WRONG)
    counted = rates.counted(token.pk, rates.policies()[policy])
    seen.update(counted.headers)
    if counted.is_over:
        raise Problem(
            429, "too_many", headers={"Retry-After": str(counted.wait)},
            limit=counted.policy.quota, wait=counted.wait,
        )  # fmt: skip
    request.member, request.workspace = token.member, token.workspace
    request.user = token.member.user
    if scope and scope not in token.scopes:
        raise Problem(403, "no_scope", scope=scope)
    if not is_allowed(token.member.role, needed):
        raise Problem(403, "role")
    tie_to(token.workspace)


def bearer(request: HttpRequest) -> str:
    """The token that a request shows. Raises Problem."""
    kind, _, text = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() != "bearer" or not text.strip():
        raise Problem(401, "no_token", headers=_BEARER)
    return text.strip()


def _check_body(request: HttpRequest, body: str) -> None:
    if not body:
        return
    if request.content_type != body:
        raise Problem(415, "media", wanted=body)
    if body == JSON:
        told_length = request.META.get("CONTENT_LENGTH") or "0"
        if told_length.isdecimal() and int(told_length) > MOST_BODY:
            raise Problem(413, "too_large", most=MOST_BODY)


@contextlib.contextmanager
def _read_first(request: HttpRequest) -> Iterator[None]:
    """A body that comes slowly is waited for before the store is held."""
    len(request.body)
    yield


def _nothing(_: HttpRequest) -> AbstractContextManager[None]:
    return contextlib.nullcontext()
