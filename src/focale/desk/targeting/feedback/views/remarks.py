"""The pages of remarks: given on an account, listed by criterion, answered, read."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from focale.desk.directory.account.selectors import one_company
from focale.desk.pages.words import say
from focale.desk.targeting.feedback import selectors, services
from focale.desk.targeting.feedback.forms import AnswerForm, FeedbackForm
from focale.desk.targeting.feedback.mistakes import mistakes_of
from focale.desk.targeting.models import Profile, Version
from focale.desk.targeting.selectors import main_profile, one_profile, profiles
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed


@page(May.WORK, methods=("POST",))
def give(request: Asked, pk: int) -> HttpResponse:
    """Say of a criterion that it is right or wrong for this account."""
    company = one_company(pk, seen_by=request.member)
    company.workspace = request.workspace
    form = FeedbackForm(request.POST)
    to = reverse("account", args=[request.workspace.slug, company.pk])
    if not form.is_valid():
        messages.error(request, _first_fault(form))
        return redirect(f"{to}#card-lines")
    given = form.cleaned_data
    version = (
        Version.objects.of(request.workspace)
        .select_related("profile", "workspace")
        .filter(pk=given["version"])
        .first()
    )
    if version is None:
        raise Http404
    try:
        services.give_feedback(
            company, version, given["criterion"], opinion=given["opinion"], text=given["text"],
            by=request.user,
        )  # fmt: skip
    except services.NoSuchCriterion:
        messages.error(request, say("feedback.no_criterion"))
    else:
        messages.success(request, say("feedback.given"))
    return redirect(f"{to}#card-lines")


@page(May.SEE)
def feedback(request: Asked) -> HttpResponse:
    """What was said of which criterion, the four fatal mistakes, the reviews."""
    profile = _profile(request)
    criterion = request.GET.get("criterion", "")[:120]
    context: dict[str, Any] = {
        "profile": profile, "criterion": criterion, "may_aim": _may_aim(request),
        "profiles": list(profiles(seen_by=request.member)[:50]),
    }  # fmt: skip
    if profile is not None:
        heard = selectors.by_criterion(profile, seen_by=request.member)
        found = selectors.remarks(
            profile, seen_by=request.member, criterion=criterion, before=_before(request)
        )
        context |= {
            "heard": heard, "found": found,
            "label": next((one.label for one in heard if one.criterion == criterion), criterion),
            "mistakes": mistakes_of(profile, seen_by=request.member),
            "active": selectors.active_review(profile, seen_by=request.member),
            "ended": list(selectors.past_reviews(profile, seen_by=request.member)[:6]),
            "since": services.since_of(profile),
        }  # fmt: skip
    return render(request, "targeting/feedback/feedback.html", context)


@page(May.AIM, methods=("POST",))
def answer(request: Asked, pk: int) -> HttpResponse:
    """Answer a remark; then back to where it was answered from."""
    given = selectors.one_feedback(pk, seen_by=request.member)
    form = AnswerForm(request.POST)
    if form.is_valid():
        services.answer_feedback(given, form.cleaned_data["answer"], by=request.user)
        messages.success(request, say("feedback.answer.kept", who=given.by or "–"))
    else:
        messages.error(request, _first_fault(form))
    number = request.POST.get("review", "")
    if number.isascii() and number.isdecimal() and len(number) < 18:
        review = selectors.one_review(int(number), seen_by=request.member)
        return redirect(reverse("review", args=[request.workspace.slug, review.pk]) + "#answers")
    return redirect("feedback", request.workspace.slug)


@page(May.SEE)
def mine(request: Asked) -> HttpResponse:
    """What I said, and what was answered."""
    context = {
        "found": selectors.of_person(seen_by=request.member, before=_before(request)),
        "to_read": selectors.answers_to_read(seen_by=request.member),
        "may_work": is_allowed(request.member.role, May.WORK),
    }
    return render(request, "targeting/feedback/mine.html", context)


@page(May.WORK, methods=("POST",))
def read(request: Asked) -> HttpResponse:
    """The answers are read: the notice goes."""
    services.read_answers(workspace=request.workspace, by=request.user)
    return redirect("feedback_mine", request.workspace.slug)


def _profile(request: Asked) -> Profile | None:
    number = request.GET.get("profile", "")
    if number.isascii() and number.isdecimal() and len(number) < 18:
        return one_profile(int(number), seen_by=request.member)
    return main_profile(seen_by=request.member)


def _before(request: Asked) -> int | None:
    written = request.GET.get("before", "")
    is_number = written.isascii() and written.isdecimal() and len(written) < 18
    return int(written) if is_number else None


def _may_aim(request: Asked) -> bool:
    return is_allowed(request.member.role, May.AIM)


def _first_fault(form: Any) -> str:
    """The first thing that is wrong, in words; a form of ours that somebody bent has few."""
    for name in ("text", "answer", "why", "since"):
        if name in form.errors:
            return str(form.errors[name][0])
    return say("form.bent")
