"""Départ: from a file of customers to a hundred accounts to prospect, in four steps."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from focale.desk.directory.imports.forms import most_megabytes
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.market import selectors as market
from focale.desk.targeting.market.views import list_context
from focale.desk.targeting.models import TableRole, TableState
from focale.desk.targeting.selectors import said
from focale.desk.targeting.tables import selectors as tables
from focale.desk.targeting.tables.forms import TableForm
from focale.desk.targeting.tables.views import context_of, dropped
from focale.desk.targeting.visit import services
from focale.desk.targeting.visit.selectors import STEPS, step_of
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def studio(request: Asked) -> HttpResponse:
    """The four steps, the one that is next open; posting drops the file of a step."""
    form = TableForm(role=TableRole.CUSTOMERS)
    if request.method == "POST":
        form = TableForm(request)
        if dropped(request, form) is not None:
            return redirect("studio", request.workspace.slug)
    asked = request.GET.get("step", "")
    is_asked = asked in {str(n) for n in STEPS}
    step = int(asked) if is_asked else step_of(seen_by=request.member)
    context: dict[str, Any] = {
        "step": step, "form": form,
        "most": most_megabytes(), "may_aim": is_allowed(request.member.role, May.AIM),
        "coming": services.coming_samples(request.workspace), "on_visit": True,
    }  # fmt: skip
    context |= _OF_STEP[step](request)
    is_part = request.htmx and not request.htmx.boosted
    template = "targeting/visit/_step.html" if is_part else "targeting/visit/visit.html"
    status = 422 if form.is_bound and form.errors else 200
    return render(request, template, context, status=status)


def _drop(request: Asked) -> dict[str, Any]:
    return {"table": tables.latest(TableRole.CUSTOMERS, seen_by=request.member)}


def _confirm(request: Asked) -> dict[str, Any]:
    found = tables.latest(TableRole.CUSTOMERS, seen_by=request.member)
    if found is None:
        return {"table": None}
    return context_of(request, found) | {"preview": None, "on_visit": True}


def _best(request: Asked) -> dict[str, Any]:
    return {"table": tables.newest(TableRole.CUSTOMERS, seen_by=request.member)}


def _found(request: Asked) -> dict[str, Any]:
    member = request.member
    found = tables.latest(TableRole.MARKET, seen_by=member)
    aim = market.aim(seen_by=member, prefer=market.DRAFT)
    answer = market.last_list(seen_by=member)
    return {
        **list_context(request, answer),
        "customers": tables.newest(TableRole.CUSTOMERS, seen_by=member),
        "market": found, "has_market": found is not None and found.state == TableState.READY,
        "is_reading": (found is not None and found.state == TableState.MAKING)
        or (found is not None and found.state == TableState.WAITING and found.study is None),
        "aim": aim, "said": said(aim.text) if aim else [],
        "has_register": SURROUNDINGS.registry is not None,
    }  # fmt: skip


_OF_STEP = {1: _drop, 2: _confirm, 3: _best, 4: _found}


@page(May.AIM, methods=("POST",))
def sample(request: Asked, what: str) -> HttpResponse:
    """Bring the sample files of a step."""
    if what not in services.SAMPLES:
        raise Http404
    services.ask_sample(what, workspace=request.workspace, by=request.user)
    return redirect("studio", request.workspace.slug)
