"""How is a request that is sent twice done once? By its idempotency key (Stripe's contract).

The same key and the same request give the stored answer again; another request under the key is
refused; a second one while the first is under way is refused too, for a moment. The answer is
written in the transaction of the effect: after a `kill -9` either both are there or neither, and
the lock of whoever died is gone with them. An answer that shows a secret is kept locked.
"""

from __future__ import annotations

import contextlib
import datetime
import fcntl
import hashlib
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.utils import timezone

from focale.desk.api.hooks.secrets import locked, opened
from focale.desk.api.models import Answer, Token
from focale.desk.api.v1.problems import Problem
from focale.desk.jobs.clock import AT_MIDNIGHT
from focale.desk.pages.words import say
from focale.desk.settings import SURROUNDINGS
from focale.desk.team.models import Workspace

HEADER = "Idempotency-Key"
REPLAYED = "Idempotent-Replayed"
KEPT = datetime.timedelta(hours=24)
_KEY = re.compile(r"[\x21-\x7e]{1,255}")
_LOCKED = "locked:"  # no answer begins so: they are JSON
_KEPT_HEADERS = ("Content-Type", "Location", "ETag", "Content-Language")


class _TakeBack(Exception):
    """Undoes what an operation did before it refused: its rows, and what was kept for them."""

    def __init__(self, answer: HttpResponse) -> None:
        super().__init__(answer.status_code)
        self.answer = answer


def done_once(request: Any, run: Callable[[], HttpResponse]) -> HttpResponse:
    """The answer of `run`, or the one that was given before under the key of this request.

    Raises Problem.
    """
    key = request.headers.get(HEADER)
    if key is None:
        return _around(request, lambda: _whole(run))
    if not _KEY.fullmatch(key):
        raise Problem(400, "bad_key")
    token: Token = request.token
    asked = fingerprint(request)
    with _alone(token, key):
        found = Answer.objects.of(token.workspace).filter(token=token, key=key).first()
        if found is not None and found.at > timezone.now() - KEPT:
            if found.asked != asked:
                raise Problem(422, "key_reused")
            return _again(found)

        def write() -> HttpResponse:
            with transaction.atomic():
                if found is not None:
                    found.delete()
                return _kept(request, run, key, asked)

        try:
            return _around(request, write)
        except IntegrityError:  # another machine was quicker
            raise Problem(409, "key_in_use", headers={"Retry-After": "1"}) from None


def _around(request: Any, write: Callable[[], HttpResponse]) -> HttpResponse:
    """The write, inside of what its operation does before the store is held.

    What was kept for a write that was refused, or that failed, goes again.
    """
    try:
        with request.around(request):
            answer = write()
            if answer.status_code >= 400:
                raise _TakeBack(answer)
            return answer
    except _TakeBack as refused:
        return refused.answer


def _whole(run: Callable[[], HttpResponse]) -> HttpResponse:
    """All of the effect or nothing."""
    try:
        with transaction.atomic():
            answer = run()
            if answer.status_code >= 400 and not getattr(answer, "keeps_effect", False):
                raise _TakeBack(answer)
            return answer
    except _TakeBack as refused:
        return refused.answer


def _kept(request: Any, run: Callable[[], HttpResponse], key: str, asked: str) -> HttpResponse:
    """The answer of the operation, kept with its effect.

    A refusal takes the effect back and is kept as well, unless the request itself could not be
    understood or the fault is ours: then the key stays free.
    """
    answer = _whole(run)
    is_final = answer.status_code < 500 and getattr(request, "was_understood", True)
    if is_final and not answer.streaming:
        body = answer.content.decode()
        if getattr(request, "shows_secret", False):
            body = _LOCKED + locked(body)
        Answer.objects.create(
            workspace=request.token.workspace, token=request.token, key=key, asked=asked,
            status=answer.status_code, body=body,
            headers={name: answer.headers[name] for name in _KEPT_HEADERS if name in answer},
        )  # fmt: skip
    return answer


def _again(found: Answer) -> HttpResponse:
    body = found.body
    if body.startswith(_LOCKED):
        body = opened(body.removeprefix(_LOCKED))
        if not body:
            raise Problem(409, "not_now", why=say("wrong.locked_answer"))
    answer = HttpResponse(body, status=found.status)
    for name, value in found.headers.items():
        answer.headers[name] = value
    answer.headers[REPLAYED] = "true"
    return answer


def fingerprint(request: Any) -> str:
    """What makes this request the same as another: method, address, values, files."""
    told = hashlib.sha256(f"{request.method} {request.get_full_path()}\n".encode())
    if (request.content_type or "") == "multipart/form-data":
        for name, values in sorted(request.POST.lists()):
            told.update(repr((name, values)).encode())
        for name, file in sorted(request.FILES.items()):
            told.update(repr((name, file.name, file.size)).encode())
            for chunk in file.chunks():
                told.update(chunk)
            file.seek(0)
    else:
        told.update(request.body)
    return told.hexdigest()


@contextlib.contextmanager
def _alone(token: Token, key: str) -> Iterator[None]:
    """Nobody else works under this key on this machine meanwhile. Raises Problem."""
    name = hashlib.sha256(f"{token.pk} {key}".encode()).hexdigest()[:32]
    place = _folder() / name
    held = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            is_mine = os.fstat(held).st_ino == place.stat().st_ino
        except (BlockingIOError, FileNotFoundError):
            is_mine = False
        if not is_mine:
            raise Problem(409, "key_in_use", headers={"Retry-After": "1"})
        try:
            yield
        finally:
            place.unlink(missing_ok=True)
    finally:
        os.close(held)


def _folder() -> Path:
    folder = SURROUNDINGS.folder / "api" / "keys"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def forget_old(workspace: Workspace, day: datetime.date | None = None) -> None:
    """Delete the answers that are no longer given again. Harmless when there is none."""
    del day  # the moment counts, not the day
    old = Answer.objects.of(workspace).filter(at__lt=timezone.now() - KEPT)
    numbers = list(old.order_by("at").values_list("pk", flat=True)[:1000])
    if numbers:
        Answer.objects.of(workspace).filter(pk__in=numbers).delete()


AT_MIDNIGHT.append(forget_old)
