"""Tiers: by points, or by how many accounts the team can hold."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from focale.desk.pages.words import lang, say
from focale.desk.targeting.models import SegmentKind, TierPlan
from focale.desk.targeting.segments import selectors, services
from focale.desk.targeting.segments.forms import LETTERS, TiersForm
from focale.desk.targeting.segments.tiering import live_plan
from focale.desk.targeting.segments.views.pages import may_aim
from focale.desk.targeting.selectors import main_profile
from focale.desk.team.access import Asked, page
from focale.desk.team.models import Membership
from focale.desk.team.roles import May, Role

USUAL = {"A": 70, "B": 40}  # of the method: from so many points
HELD = {"A": 20, "B": 60}  # accounts that one seller holds, to begin with


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def tiers(request: Asked) -> HttpResponse:
    """How accounts are shared out, and what came of it."""
    space = request.workspace
    form = None
    if request.method == "POST":
        if request.POST.get("do") == "end":
            services.end_plan(space, by=request.user)
            messages.success(request, say("tiers.ended"))
            return redirect("segment_tiers", space.slug)
        form = TiersForm(request.POST)
        if form.is_valid():
            services.plan(
                space, by_capacity=form.cleaned_data["how"] == "capacity", asked=form.asked,
                sellers=form.cleaned_data["sellers"], by=request.user,
            )  # fmt: skip
            return redirect("segment_tiers", space.slug)
    plan = live_plan(space)
    profile = main_profile(seen_by=request.member)
    sellers = Membership.objects.filter(workspace=space, is_active=True, role=Role.SALES).count()
    context = {
        "plan": plan, "profile": profile, "form": form, "may_aim": may_aim(request),
        "is_counting": plan is not None and plan.counted_at is None and bool(
            profile and profile.published_id
        ),
        "trouble": ((plan.trouble if plan else None) or {}).get(lang(), ""),
        "rows": _rows(request, plan), "of_profile": _of_profile(profile),
        "letters": _letters(plan, form), "how": _how(plan, form),
        "sellers": (form.data.get("sellers") if form else None)
        or (plan.sellers if plan else max(1, sellers)),
    }  # fmt: skip
    part = "_tiers" if request.htmx else "tiers"
    status = 422 if form is not None else 200
    return render(request, f"targeting/segments/{part}.html", context, status=status)


def _rows(request: Asked, plan: TierPlan | None) -> list[dict[str, Any]]:
    """What came of the plan, a row a tier, with the segment that stands for it."""
    if plan is None or not plan.found:
        return []
    stands = {
        one.tier: one for one in selectors.living(request.workspace).filter(kind=SegmentKind.TIER)
    }
    each = dict(plan.asked)
    return [
        {**one, "each": each.get(one["name"]), "segment": stands.get(one["name"])}
        for one in plan.found["tiers"]
    ]


def _of_profile(profile: Any) -> list[tuple[str, int]]:
    run = profile.run if profile else None
    found = run.tiers if run else {}
    return sorted(found.items(), key=lambda one: (one[0] == "", one[0]))


def _letters(plan: TierPlan | None, form: TiersForm | None) -> list[dict[str, Any]]:
    """What stands in the form, a row a letter."""
    by_capacity = plan is not None and plan.by_capacity
    asked = dict(plan.asked) if plan else {}
    rows = []
    for letter in LETTERS:
        points = asked.get(letter) if plan and not by_capacity else USUAL.get(letter)
        held = asked.get(letter) if by_capacity else HELD.get(letter)
        if form is not None:
            points = form.data.get(f"points_{letter}", "")
            held = form.data.get(f"held_{letter}", "")
        errors = [
            *(form.errors.get(f"points_{letter}", []) if form else []),
            *(form.errors.get(f"held_{letter}", []) if form else []),
        ]
        rows.append(
            {"letter": letter, "points": _plain(points), "held": _plain(held), "errors": errors}
        )
    return rows


def _plain(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    return "" if value is None else str(value)


def _how(plan: TierPlan | None, form: TiersForm | None) -> str:
    if form is not None:
        return str(form.data.get("how", "points"))
    return "capacity" if plan is not None and plan.by_capacity else "points"
