"""The pages on which a draft is looked at before it counts, and two versions side by side."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from focale.desk.pages.words import lang, say
from focale.desk.targeting import selectors as profiles
from focale.desk.targeting.editor import planning, selectors, services
from focale.desk.targeting.editor.forms import PublishForm, number_of
from focale.desk.targeting.editor.reading import reading_of
from focale.desk.targeting.editor.sides import lines_of, sides_of
from focale.desk.targeting.editor.simulating import simulate
from focale.desk.targeting.models import Draft
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed
from focale.glossary.messages import FocaleError
from focale.report.figures import long_day


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def diff(request: Asked, pk: int) -> HttpResponse:
    """What a draft changes; simulate it, publish it now or when a day begins."""
    draft = selectors.one_draft(pk, seen_by=request.member)
    form = None
    if request.method == "POST":
        form = PublishForm(request.POST, workspace=request.workspace)
        if form.is_valid():
            answer = _acted(request, draft, form)
            if answer is not None:
                return answer
    published = selectors.published_text(draft)
    reading = reading_of(draft.text)
    last = selectors.simulations(seen_by=request.member).filter(draft=draft).first()
    plans = selectors.planned(seen_by=request.member).filter(draft=draft)
    planned = plans.first()
    shown: dict[str, Any] = {
        "draft": draft, "form": form, "faults": [one.words(lang()) for one in reading.faults],
        "sentences": selectors.sentences(published, draft.text), "is_new": not published,
        "is_same": published == draft.text, "sides": sides_of(published, draft.text),
        "lines": lines_of(published, draft.text), "is_behind": selectors.is_behind(draft),
        "simulation": last, "is_old": last is not None and last.text != draft.text,
        "planned": planned, "is_planned_old": planned is not None and planned.text != draft.text,
        "planned_on": "" if planned is None else long_day(planned.on, lang()),
        "may_aim": _may_aim(request),
    }  # fmt: skip
    status = 422 if form is not None else 200
    return render(request, "targeting/editor/diff.html", shown, status=status)


def _acted(request: Asked, draft: Draft, form: PublishForm) -> HttpResponse | None:
    """Do what was asked; None where it could not be done, and the words say why."""
    slug, given = request.workspace.slug, form.cleaned_data
    try:
        if request.POST.get("act") == "simulate":
            made = simulate(draft, by=request.user)
            return redirect("simulation", slug, made.pk)
        if given["on"] is not None:
            planning.plan(
                draft, given["on"], by=request.user, why=given["why"], revision=given["revision"]
            )
            messages.success(request, say("plan.made"))
            return redirect("draft_diff", slug, draft.pk)
        version = planning.publish_draft(
            draft, by=request.user, why=given["why"], revision=given["revision"],
            over_newer=request.POST.get("over_newer") == "yes",
        )  # fmt: skip
    except services.Changed:
        form.add_error(None, say("draft.changed_meanwhile"))
    except planning.Behind:
        form.add_error(None, say("draft.newer_published"))
    except FocaleError as error:
        for message in error.messages:
            form.add_error(None, message.words(lang()))
    else:
        messages.success(request, say("profile.published", n=version.number))
        return redirect("profile", slug, version.profile_id)
    return None


@page(May.AIM, methods=("POST",))
def cancel(request: Asked, pk: int) -> HttpResponse:
    """Take back what is to be published."""
    planned = selectors.one_planned(pk, seen_by=request.member)
    planning.cancel(planned, by=request.user)
    messages.success(request, say("plan.canceled"))
    if planned.draft is not None and planned.draft.left_at is None:
        return redirect("draft_diff", request.workspace.slug, planned.draft.pk)
    return redirect("profiles", request.workspace.slug)


@page(May.SEE)
def versions(request: Asked, pk: int) -> HttpResponse:
    """Two versions of a profile side by side; go back to the older one from here."""
    profile = profiles.one_profile(pk, seen_by=request.member)
    numbers = [number_of(request.GET.get(name)) for name in ("a", "b")]
    found, _ = profiles.versions(profile, seen_by=request.member, most=50)
    if not found:
        raise Http404
    b = numbers[1] or (profile.published.number if profile.published else found[0].version.number)
    earlier = [one.version.number for one in found if one.version.number < b]
    a = numbers[0] or (earlier[0] if earlier else b)
    old = profiles.one_version(profile, a, seen_by=request.member)
    new = profiles.one_version(profile, b, seen_by=request.member)
    return render(
        request, "targeting/editor/versions.html",
        {"profile": profile, "old": old, "new": new, "sides": sides_of(old.text, new.text),
         "lines": lines_of(old.text, new.text), "may_aim": _may_aim(request),
         "sentences": selectors.sentences(old.text, new.text),
         "numbers": [one.version.number for one in found]},
    )  # fmt: skip


def _may_aim(request: Asked) -> bool:
    return is_allowed(request.member.role, May.AIM)
