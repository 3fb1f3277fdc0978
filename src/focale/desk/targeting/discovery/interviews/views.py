"""The pages of the interviews."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from focale.desk.pages.words import say
from focale.desk.targeting.discovery.interviews import selectors, services
from focale.desk.targeting.discovery.interviews.forms import InterviewForm, PointForm
from focale.desk.targeting.discovery.working import is_working
from focale.desk.targeting.models import Interview, TableRole
from focale.desk.targeting.tables import selectors as tables
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed

PARTS = ("problem", "why_us", "value")
_NAMES = 300  # customers offered while one types


@page(May.SEE, write=May.WORK, methods=("GET", "POST"))
def interviews(request: Asked) -> HttpResponse:
    """What customers said, counted; posting notes one more."""
    told = selectors.heard(request.workspace)
    form = InterviewForm(
        request.POST if request.method == "POST" else None,
        points=[pain.point.pk for pain in told.pains],
    )
    if request.method == "POST" and form.is_valid():
        services.note(form.answers(), workspace=request.workspace, by=request.user)
        messages.success(request, say("interviews.noted"))
        return redirect("interviews", request.workspace.slug)
    table = tables.newest(TableRole.INTERVIEWS, seen_by=request.member)
    labels = {pain.point.pk: pain.point.label for pain in told.pains}
    context: dict[str, Any] = {
        "told": told, "table": table,
        "shown": [_shown(one, labels) for one in told.interviews[:50]],
        "is_taken": table is not None
        and any(one.came_with_id == table.pk for one in told.interviews),
        "is_taking": table is not None
        and is_working(request.workspace, "interviews", table.pk),
        "may_work": is_allowed(request.member.role, May.WORK),
        "may_aim": is_allowed(request.member.role, May.AIM),
        **_fields(request, form, told, []),
    }  # fmt: skip
    template = "interviews.html"
    if request.htmx and request.method == "GET":
        template = "_heard.html"
    return render(
        request, f"targeting/discovery/{template}", context, status=422 if form.errors else 200
    )


def _shown(one: Interview, labels: dict[int, str]) -> dict[str, Any]:
    return {
        "interview": one,
        "answers": [(say(f"interviews.{part}"), getattr(one, part)) for part in PARTS],
        "tags": [labels[pk] for pk in one.points if pk in labels],
    }  # fmt: skip


def _fields(
    request: Asked, form: InterviewForm, told: selectors.Heard, chosen: list[int]
) -> dict[str, Any]:
    names = services.names_of(request.workspace)
    sent = request.method == "POST"
    ticked = set(request.POST.getlist("points")) if sent else {str(pk) for pk in chosen}
    return {
        "form": form, "customers": [name for name in names.values() if name][:_NAMES],
        "points": [(one.point, str(one.point.pk) in ticked) for one in told.pains],
        "parts": [
            {"name": part, "label": say(f"interviews.{part}"), "ask": say(f"interviews.{part}.ask"),
             "value": form[part].value() or ""}
            for part in PARTS
        ],
    }  # fmt: skip


@page(May.SEE, write=May.WORK, methods=("GET", "POST"))
def interview(request: Asked, pk: int) -> HttpResponse:
    """One interview, to be corrected."""
    one = selectors.one_interview(pk, seen_by=request.member)
    told = selectors.heard(request.workspace)
    points = [pain.point.pk for pain in told.pains]
    sent = request.method == "POST"
    before = {part: getattr(one, part) for part in (*PARTS, "name", "on")}
    form = InterviewForm(request.POST if sent else None, points=points, initial=before)
    if sent and form.is_valid():
        services.correct(one, form.answers(), by=request.user)
        messages.success(request, say("interviews.corrected"))
        return redirect("interviews", request.workspace.slug)
    context = {
        "interview": one, "may_work": is_allowed(request.member.role, May.WORK),
        **_fields(request, form, told, list(one.points)),
    }  # fmt: skip
    return render(
        request, "targeting/discovery/interview.html", context, status=422 if form.errors else 200
    )


@page(May.WORK, methods=("POST",))
def take_out(request: Asked, pk: int, act: str) -> HttpResponse:
    """Let an interview count no longer, or again."""
    if act not in ("out", "back"):
        raise Http404
    one = selectors.one_interview(pk, seen_by=request.member)
    services.take_out(one, by=request.user, back=act == "back")
    messages.success(request, say(f"interviews.{act}", name=one.name))
    if act == "out":
        return redirect("interview", request.workspace.slug, one.pk)
    return redirect("interviews", request.workspace.slug)


@page(May.AIM, methods=("POST",))
def take_file(request: Asked) -> HttpResponse:
    """Bring in the interviews of the newest file."""
    table = tables.newest(TableRole.INTERVIEWS, seen_by=request.member)
    if table is None:
        raise Http404
    services.take_from(table, by=request.user)
    return redirect("interviews", request.workspace.slug)


@page(May.AIM, methods=("POST",))
def point(request: Asked, pk: int) -> HttpResponse:
    """Give a pain point other words; the same words as another's make them one."""
    one = selectors.one_point(pk, seen_by=request.member)
    form = PointForm(request.POST)
    if form.is_valid():
        services.name_point(one, " ".join(form.cleaned_data["label"].split()), by=request.user)
    else:
        messages.error(request, say("interviews.point_words"))
    return redirect("interviews", request.workspace.slug)
