"""The page that tells what publishing a draft would change."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import render

from focale.desk.pages.words import lang, say
from focale.desk.targeting.editor import selectors
from focale.desk.targeting.editor.simulated import shown_of
from focale.desk.targeting.editor.simulating import moved_csv, moved_rows
from focale.desk.targeting.models import SimulationState
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed

MOST_ROWS = 100  # accounts on the page; the file has all


@page(May.SEE)
def simulation(request: Asked, pk: int) -> HttpResponse:
    """Who changes tier and band, whose work that is, which deals, and the trial on the past."""
    found = selectors.one_simulation(pk, seen_by=request.member)
    is_waiting = found.state == SimulationState.WAITING
    trouble = (found.trouble or {}).get(lang(), "")
    if is_waiting and selectors.is_given_up(found):
        is_waiting, trouble = False, say("sim.given_up")
    shown: dict[str, Any] = {
        "simulation": found, "is_waiting": is_waiting, "trouble": trouble,
        "may_aim": is_allowed(request.member.role, May.AIM),
    }  # fmt: skip
    if found.result is not None:
        shown["told"] = shown_of(found, seen_by=request.member)
        shown["rows"] = moved_rows(found, MOST_ROWS)
    is_part = bool(request.htmx)
    template = "_simulation.html" if is_part else "simulation.html"
    return render(request, f"targeting/editor/{template}", shown)


@page(May.SEE)
def accounts(request: Asked, pk: int) -> StreamingHttpResponse:
    """All accounts that move, as a file."""
    found = selectors.one_simulation(pk, seen_by=request.member)
    if not found.file:
        raise Http404
    answer = StreamingHttpResponse(moved_csv(found), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="simulation.csv"'
    return answer
