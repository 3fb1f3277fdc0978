"""The pages of the field sessions."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from focale.desk.pages.words import lang, say
from focale.desk.targeting.discovery.patterns import (
    selectors as patterns,
    services as pattern_services,
)
from focale.desk.targeting.discovery.sessions import selectors, services
from focale.desk.targeting.discovery.sessions.forms import MISSING, REASON, JudgeForm, SessionForm
from focale.desk.targeting.discovery.working import is_working
from focale.desk.targeting.models import FieldSession
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed
from focale.glossary.shares import share_words
from focale.report.figures import quantity


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def sessions(request: Asked) -> HttpResponse:
    """All sessions; posting begins one."""
    form = SessionForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        name = form.cleaned_data["name"]
        made = services.begin(name, workspace=request.workspace, by=request.user)
        return redirect("session", request.workspace.slug, made.pk)
    found = selectors.sessions(seen_by=request.member)
    context = {
        "form": form, "may_aim": is_allowed(request.member.role, May.AIM),
        "shown": [(one, selectors.progress(one, seen_by=request.member)) for one in found[:20]],
    }  # fmt: skip
    status = 422 if form.errors else 200
    return render(request, "targeting/discovery/sessions.html", context, status=status)


@page(May.SEE, write=May.WORK, methods=("GET", "POST"))
def session(request: Asked, pk: int) -> HttpResponse:
    """Judge the deals; once the session has ended, what it gives."""
    one = selectors.one_session(pk, seen_by=request.member)
    if request.method == "POST":
        return _judged(request, one)
    context = {
        "session": one, "progress": selectors.progress(one, seen_by=request.member),
        "may_work": is_allowed(request.member.role, May.WORK),
        "may_aim": is_allowed(request.member.role, May.AIM),
        "trouble": (one.trouble or {}).get(lang(), ""),
        "is_drawing": one.cases is None and is_working(request.workspace, "session", one.pk),
        **_shown(request, one),
    }  # fmt: skip
    if request.htmx and context["is_drawing"]:
        return render(request, "targeting/discovery/_drawing.html", context)
    answer = render(request, "targeting/discovery/session.html", context)
    if request.htmx:
        answer["HX-Refresh"] = "true"
    return answer


def _shown(request: Asked, one: FieldSession) -> dict[str, Any]:
    if one.ended_at is not None:
        return {"result": _result(one)}
    mine = selectors.mine(one, seen_by=request.member)
    cases = one.shown_cases(lang())
    for case in cases:
        case["mine"] = mine.get(case["number"])
    return {"cases": cases, "judged": len(mine), "longest": REASON, "longest_missing": MISSING}


def _result(one: FieldSession) -> dict[str, Any]:
    """What a session gave, in words and figures."""
    result = one.result or {}
    told = result.get("agreement")
    agreement: dict[str, Any] = {}
    if told:
        agreement = {
            "words": say(f"sessions.kappa.{told['word']}"),
            "seen": share_words(round(told["seen"] * 1000), 1000, lang()),
            "kappa": "–" if told["kappa"] is None else quantity(round(told["kappa"], 2), lang()),
            "ends": [quantity(round(end, 2), lang()) for end in told["interval"] or []],
            "people": told["raters"], "n": told["n"],
            "is_low": told["kappa"] is not None and told["kappa"] <= 0.4,
        }  # fmt: skip
    facts = {case["number"]: case["facts"] for case in one.shown_cases(lang())}
    rows = [{**case, "facts": facts.get(case["number"], [])} for case in result.get("cases", [])]
    icp = [row for row in rows if row["yes"] * 2 > row["of"] and row["won"] is not None]
    rest = [row for row in rows if row["yes"] * 2 < row["of"] and row["won"] is not None]
    return {
        "agreement": agreement, "missing": result.get("missing", []),
        "people": result.get("people", []), "counted": result.get("counted", []),
        "left": len(result.get("people", [])) - len(result.get("counted", [])),
        "split": [row for row in rows if row["split"]],
        "agreed": [row for row in rows if not row["split"]],
        "icp": (sum(row["won"] for row in icp), len(icp)),
        "rest": (sum(row["won"] for row in rest), len(rest)),
    }  # fmt: skip


def _judged(request: Asked, one: FieldSession) -> HttpResponse:
    told = JudgeForm(request.POST).said(len(one.cases or []))
    try:
        services.judge(one, told, by=request.user)
        messages.success(request, say("sessions.kept", n=len(told), of=len(one.cases or [])))
    except services.Ended:
        messages.error(request, say("sessions.has_ended"))
    return redirect("session", request.workspace.slug, one.pk)


@page(May.AIM, methods=("POST",))
def decide(request: Asked, pk: int, act: str) -> HttpResponse:
    """End a session, draw again, take it off, hand on what is missing."""
    one = selectors.one_session(pk, seen_by=request.member)
    acts = {"end": _end, "draw": _draw, "off": _off, "want": _want}
    if act not in acts:
        raise Http404
    return acts[act](request, one)


def _end(request: Asked, one: FieldSession) -> HttpResponse:
    try:
        services.end(one, by=request.user)
    except services.TooFew:
        messages.error(request, say("sessions.too_few"))
    return redirect("session", request.workspace.slug, one.pk)


def _draw(request: Asked, one: FieldSession) -> HttpResponse:
    services.draw(one, by=request.user)
    return redirect("session", request.workspace.slug, one.pk)


def _off(request: Asked, one: FieldSession) -> HttpResponse:
    services.give_up(one, by=request.user)
    messages.success(request, say("sessions.is_off", name=one.name))
    return redirect("sessions", request.workspace.slug)


def _want(request: Asked, one: FieldSession) -> HttpResponse:
    """What is missing goes to the draft of the search that is shown."""
    wanted = set(request.POST.getlist("words"))
    remarks = [told for told in (one.result or {}).get("missing", []) if told["words"] in wanted]
    shown, _ = patterns.newest(seen_by=request.member)
    if not remarks:
        messages.error(request, say("sessions.want_none"))
    elif shown is None:
        messages.error(request, say("sessions.want_nowhere"))
    else:
        pattern_services.want(shown, remarks, by=request.user)
        messages.success(request, say("sessions.wanted", n=len(remarks)))
        return redirect("discovery", request.workspace.slug)
    return redirect("session", request.workspace.slug, one.pk)
