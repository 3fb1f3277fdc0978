"""What does one see when a page is not there, not allowed, or broken?"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

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
    """500."""
    return render(request, "desk/fault.html", {"fault": "fault"}, status=500)
