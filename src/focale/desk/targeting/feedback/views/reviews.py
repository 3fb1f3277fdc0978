"""The pages of reviews: begin, decide on each proposal, answer, end with a record."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django_htmx.http import HttpResponseClientRefresh

from focale.desk.pages.words import lang, say
from focale.desk.targeting.editor.services import Changed
from focale.desk.targeting.feedback import selectors, services
from focale.desk.targeting.feedback.forms import DecideForm, EndForm, StartForm
from focale.desk.targeting.feedback.mistakes import mistakes_of
from focale.desk.targeting.feedback.views.remarks import _before, _first_fault, _may_aim
from focale.desk.targeting.models import Review
from focale.desk.targeting.selectors import main_profile, one_profile
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May
from focale.desk.warm.wire import Away, Told


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def reviews(request: Asked) -> HttpResponse:
    """The reviews that were held; posting begins one."""
    if request.method == "POST":
        return _begun(request)
    profile = main_profile(seen_by=request.member)
    found = list(selectors.reviews(profile, seen_by=request.member)[:100]) if profile else []
    return render(
        request, "targeting/feedback/reviews.html", {"profile": profile, "found": found}
    )  # fmt: skip


def _begun(request: Asked) -> HttpResponse:
    form = StartForm(request.POST)
    if not form.is_valid():
        messages.error(request, _first_fault(form))
        return redirect("feedback", request.workspace.slug)
    profile = one_profile(form.cleaned_data["profile"], seen_by=request.member)
    try:
        made = services.begin_review(profile, since=form.cleaned_data["since"], by=request.user)
    except services.NotOpen:
        there = selectors.active_review(profile, seen_by=request.member)
        if there is None:
            messages.error(request, say("review.unpublished"))
            return redirect("feedback", request.workspace.slug)
        return redirect("review", request.workspace.slug, there.pk)
    return redirect("review", request.workspace.slug, made.pk)


@page(May.SEE)
def review(request: Asked, pk: int) -> HttpResponse:
    """One review: what happened, what is proposed, who waits for an answer; then its record."""
    return _shown(request, selectors.one_review(pk, seen_by=request.member))


@page(May.AIM, methods=("POST",))
def decide(request: Asked, pk: int) -> HttpResponse:
    """Take one proposal, refuse it, or put it off."""
    found = selectors.one_review(pk, seen_by=request.member)
    form = DecideForm(request.POST)
    fault = ""
    if form.is_valid():
        given = form.cleaned_data
        try:
            services.decide(
                found, given["proposal"], given["kind"], why=given["why"], by=request.user
            )
        except LookupError:
            raise Http404 from None
        except services.NotOpen:
            fault = say("review.not_open")
    else:
        fault = _first_fault(form)
    if request.htmx:
        guided = selectors.guided(found, seen_by=request.member)
        one = next((p for p in guided.proposals if p.id == request.POST.get("proposal")), None)
        if one is None:
            raise Http404
        context = {"guided": guided, "review": found, "one": one, "fault": fault, "may_aim": True}
        return render(request, "targeting/feedback/_decided.html", context)
    if fault:
        messages.error(request, fault)
    here = reverse("review", args=[request.workspace.slug, pk])
    return redirect(f"{here}#proposals")


@page(May.AIM, methods=("POST",))
def end(request: Asked, pk: int) -> HttpResponse:
    """End a review: its record stays, what was taken goes to the draft."""
    found = selectors.one_review(pk, seen_by=request.member)
    form = EndForm(request.POST)
    if not form.is_valid():
        return _shown(request, found, fault=_first_fault(form), status=422)
    try:
        draft = services.end_review(found, why=form.cleaned_data["why"], by=request.user)
    except services.Undecided as undecided:
        fault = say("review.undecided", n=undecided.left)
    except services.NotOpen:
        fault = say("review.not_open")
    except Changed:
        fault = say("review.draft_changed")
    except Told as told:
        fault = say("review.clash", words=told.words.get(lang(), ""))
    except Away:
        fault = say("review.engine_away")
    else:
        messages.success(request, say("review.ended.draft" if draft else "review.ended.none"))
        return redirect("review", request.workspace.slug, pk)
    return _shown(request, found, fault=fault, why=form.cleaned_data["why"], status=409)


@page(May.AIM, methods=("POST",))
def leave(request: Asked, pk: int) -> HttpResponse:
    """Give a review up."""
    found = selectors.one_review(pk, seen_by=request.member)
    try:
        services.leave_review(found, by=request.user)
    except services.NotOpen:
        messages.error(request, say("review.not_open"))
    else:
        messages.success(request, say("review.left"))
    return redirect("feedback", request.workspace.slug)


def _shown(
    request: Asked, found: Review, *, fault: str = "", why: str = "", status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {
        "review": found, "may_aim": _may_aim(request), "fault": fault, "why": why,
        "trouble": (found.trouble or {}).get(lang(), ""),
        "guided": selectors.guided(found, seen_by=request.member, before=_before(request)),
        "told": [one.get(lang(), "") for one in (found.found or {}).get("notices", ())],
        "lacking": [say(f"review.lacks.{name}") for name in (found.found or {}).get("lacking", ())],
    }  # fmt: skip
    if found.state == "open":
        context["mistakes"] = mistakes_of(found.profile, seen_by=request.member)
    if request.htmx and found.state != "looking":
        return HttpResponseClientRefresh()
    template = "_looking" if request.htmx else "review"
    return render(request, f"targeting/feedback/{template}.html", context, status=status)
