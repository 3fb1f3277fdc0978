"""The page of jobs."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from focale.desk.jobs import selectors, services
from focale.desk.pages.words import say
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed

_ACTS: dict[str, tuple[Callable[..., None], str]] = {
    "start_again": (services.start_again, "jobs.started_again"),
    "give_up": (services.give_up, "jobs.given_up"),
}


@page(May.SEE)
def jobs(request: Asked) -> HttpResponse:
    """What runs, what waits for a decision, what ended."""
    before = request.GET.get("before", "")
    number = int(before) if before.isascii() and before.isdecimal() and len(before) < 19 else None
    found = selectors.jobs(seen_by=request.member, before=number)
    can_decide = is_allowed(request.member.role, May.LOAD)
    template = "jobs/_jobs.html" if request.htmx else "jobs/jobs.html"
    return render(request, template, {"jobs": found, "can_decide": can_decide})


@page(May.LOAD, methods=("POST",))
def decide(request: Asked, pk: int, act: str) -> HttpResponse:
    """Start a parked job again, or give it up."""
    job = selectors.one_job(pk, seen_by=request.member)
    if job is None or act not in _ACTS:
        raise Http404
    do, told = _ACTS[act]
    do(job, by=request.user)
    messages.success(request, say(told))
    return redirect("jobs", request.workspace.slug)
