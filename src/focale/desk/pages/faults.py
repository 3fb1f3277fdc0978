"""What does one see when a page is not there, not allowed, or broken?"""

from __future__ import annotations

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from focale.desk.pages.words import lang, say

PAUSE_SECONDS = 300  # after too many tries


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: no such page, or not for this person; both look the same."""
    return render(request, "desk/fault.html", {"fault": "not_found"}, status=404)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403."""
    return render(request, "desk/fault.html", {"fault": "not_allowed"}, status=403)


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form that does not come from here."""
    return render(request, "desk/fault.html", {"fault": "csrf"}, status=403)


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """429: too many tries; the pause is the same whether the last one was right or not."""
    answer = render(request, "desk/fault.html", {"fault": "too_many"}, status=429)
    answer.headers["Retry-After"] = str(PAUSE_SECONDS)
    return answer


def broken(request: HttpRequest) -> HttpResponse:
    """500: a page that asks nothing of the store, which may be what is broken.

    503 where the store itself does not answer: nothing was saved, and it comes back alone.
    """
    error = sys.exc_info()[1]
    is_store = isinstance(error, (OperationalError, InterfaceError))
    fault, status = ("store_away", 503) if is_store else ("fault", 500)
    words = {name: say(f"{fault}.{name}") for name in ("title", "words")}
    body = render_to_string("desk/broken.html", {"lang": lang(), **words})
    answer = HttpResponse(body, status=status)
    answer.headers["Cache-Control"] = "no-store"
    if is_store:
        answer.headers["Retry-After"] = "5"
    return answer
