"""Which requests are for programs? They go a shorter way: no session, no cookie, no page.

What the rest of the chain does for browsers (sessions, CSRF, CSP, messages) would cost a program
some milliseconds and say nothing to it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import resolve
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header

from focale.desk.api.v1.faults import told
from focale.desk.api.v1.problems import MEDIA, Problem

UNDER = "/api/"
# Also where a browser opens an answer: it is no page, runs nothing, stands in no frame.
_HEADERS = {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": (
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
    ),
    "X-Frame-Options": "DENY",
}


class ApiDoor:
    """Answers what stands under /api/ itself; everything else goes on."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(UNDER):
            return self._answer(request)
        with translation.override(_lang(request)):
            try:
                request.get_host()
                answer = _answered(request)
            except Exception as error:  # whatever it is, it is told as a problem
                answer = told(request, error)
        for name, value in _HEADERS.items():
            answer.headers.setdefault(name, value)
        return answer


def _lang(request: HttpRequest) -> str:
    """ "fr" or "en": what the program asks for, English where it says nothing."""
    for code, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "").lower()):
        if code[:2] in ("fr", "en"):
            return code[:2]
    return "en"


def _answered(request: HttpRequest) -> HttpResponse:
    try:
        found = resolve(request.path_info)
    except Http404:
        raise Problem(404, "no_route") from None
    request.resolver_match = found
    answer: Any = found.func(request, *found.args, **found.kwargs)
    is_ours = answer.headers.get("Content-Type", "").startswith(MEDIA)
    if answer.status_code == 405 and not is_ours:
        allowed = answer.headers["Allow"]
        raise Problem(405, "method", headers={"Allow": allowed}, allowed=allowed)
    return answer  # type: ignore[no-any-return]
