"""The pages of scores and profiles."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from focale.desk.directory.models import Company
from focale.desk.pages.words import lang, say
from focale.desk.targeting import selectors, services
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May
from focale.glossary.messages import FocaleError
from focale.profile.templates import template_text


@page(May.SEE)
def accounts(request: Asked) -> HttpResponse:
    """The accounts, best first."""
    profile = selectors.main_profile(seen_by=request.member)
    scores = []
    if profile is not None and profile.run_id:
        scores = list(selectors.best_accounts(profile, seen_by=request.member)[:100])
    companies = [] if scores else list(Company.objects.of(request.workspace).order_by("id")[:100])
    return render(
        request, "targeting/accounts.html",
        {"scores": scores, "companies": companies, "profile": profile},
    )  # fmt: skip


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def profiles(request: Asked) -> HttpResponse:
    """The profile as a text; publish."""
    profile = selectors.main_profile(seen_by=request.member)
    text = profile.published.text if profile and profile.published else template_text("saas")
    faults: list[str] = []
    if request.method == "POST":
        text = request.POST.get("text", "")
        try:
            services.publish(text, workspace=request.workspace, by=request.user, profile=profile)
        except FocaleError as error:
            faults = error.words(lang()).splitlines()
        else:
            messages.success(request, say("profile.published"))
            return redirect("accounts", request.workspace.slug)
    return render(
        request, "targeting/profiles.html", {"text": text, "faults": faults, "profile": profile},
        status=422 if faults else 200,
    )  # fmt: skip
