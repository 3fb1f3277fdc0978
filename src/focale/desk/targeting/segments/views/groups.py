"""Groups of like accounts: looked for, read, and kept as segments where they say something."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from focale.desk.pages.words import lang, say
from focale.desk.targeting.models import Grouping, GroupingState
from focale.desk.targeting.segments import selectors, services
from focale.desk.targeting.segments.forms import GroupsForm
from focale.desk.targeting.segments.views.pages import may_aim
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def groups(request: Asked) -> HttpResponse:
    """What the last search found; posting looks anew."""
    if request.method == "POST":
        form = GroupsForm(request.POST)
        wanted = form.cleaned_data["wanted"] if form.is_valid() else None
        services.look_for_groups(request.workspace, wanted=wanted, by=request.user)
        return redirect("segment_groups", request.workspace.slug)
    found = selectors.newest_grouping(seen_by=request.member)
    context = {
        "found": found, "may_aim": may_aim(request), "is_kept": "kept" in request.GET,
        "is_looking": found is not None and found.state == GroupingState.LOOKING,
        "trouble": ((found.trouble if found else None) or {}).get(lang(), ""),
        **_said(found),
    }  # fmt: skip
    part = "_groups" if request.htmx else "groups"
    return render(request, f"targeting/segments/{part}.html", context)


def _said(found: Grouping | None) -> dict[str, Any]:
    """The answer in the language of the page."""
    told = found.found if found else None
    if not told:
        return {"groups": []}
    return {
        "title": told["title"][lang()], "answer": told["answer"][lang()],
        "fields": told["fields"][lang()], "alike": [one[lang()] for one in told["alike"]],
        "accounts": told["accounts"], "unplaced": told["unplaced"],
        "groups": [
            {
                "number": one["number"], "accounts": one["accounts"],
                "name": one["name"][lang()], "sure": one["sure"][lang()],
                "share": one["share"][lang()],
                "traits": [trait[lang()] for trait in one["traits"]],
            }
            for one in told["groups"]
        ],
    }  # fmt: skip


@page(May.AIM, methods=("POST",))
def keep(request: Asked, pk: int) -> HttpResponse:
    """Make segments of the groups that are ticked."""
    found = selectors.one_grouping(pk, seen_by=request.member)
    names: dict[int, str] = {}
    for one in (found.found or {}).get("groups", []):
        if request.POST.get(f"keep_{one['number']}"):
            name = request.POST.get(f"name_{one['number']}", "").replace("\x00", "").strip()
            names[one["number"]] = (name or one["name"][lang()])[:80]
    if not names:
        messages.error(request, say("groups.none_ticked"))
        return redirect("segment_groups", request.workspace.slug)
    try:
        made = services.keep_groups(found, names, by=request.user)
    except services.TooMany:
        messages.error(request, say("segment.too_many", n=services.MOST))
        return redirect("segment_groups", request.workspace.slug)
    messages.success(request, say("groups.kept", n=len(made)))
    return redirect("segments", request.workspace.slug)
