"""The page of the best customers: what matters, the grid, three lists, the choice."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from focale.desk.pages.words import lang, say
from focale.desk.targeting.discovery.best import selectors, services
from focale.desk.targeting.discovery.best.forms import (
    ChooseForm,
    MatterForm,
    TickForm,
    attribute_label,
)
from focale.desk.targeting.discovery.best.grid import Grid
from focale.desk.targeting.discovery.best.shown import line_of, listed, measure_names
from focale.desk.targeting.discovery.working import is_working
from focale.desk.targeting.models import BestChoice, TableRole
from focale.desk.targeting.tables import selectors as tables
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed
from focale.discovery.members import CLUB, RAISE, WIN
from focale.glossary.attributes import ATTRIBUTES

PAGE = 25  # customers of the grid at once
TEN = 10
LISTED = 8  # customers of each of the three lists at once


@page(May.SEE)
def best(request: Asked) -> HttpResponse:
    """Who the best are, and why."""
    choice = selectors.newest_choice(seen_by=request.member)
    table = tables.newest(TableRole.CUSTOMERS, seen_by=request.member)
    grid = selectors.grid(choice, seen_by=request.member) if choice else None
    context: dict[str, Any] = {
        "table": table, "choice": choice, "is_ranking": choice is not None and grid is None
        and is_working(request.workspace, "best", choice.pk),
        "trouble": ((choice.trouble if choice else None) or {}).get(lang(), ""),
        "attributes": [
            (code, attribute_label(code), not choice or not choice.matter or code in choice.matter)
            for code in ATTRIBUTES
        ],
        "needs_matter": choice is not None and not choice.matter,
        **_told(request, choice, grid),
    }  # fmt: skip
    template = "targeting/discovery/_best.html" if request.htmx else "targeting/discovery/best.html"
    return render(request, template, context)


def _told(request: Asked, choice: BestChoice | None, grid: Grid | None) -> dict[str, Any]:
    """What the grid and the three lists show."""
    may_aim = is_allowed(request.member.role, May.AIM)
    if grid is None or choice is None:
        return {"may_aim": may_aim, "grid": None}
    place = request.GET.get("list", "")
    members = grid.of(place) if place in (CLUB, RAISE, WIN) else grid.members
    start = _start(request.GET.get("from", ""))
    later = [member for member in members if member.rank >= start]
    lists = [
        {
            "key": key, "all": grid.of(key),
            "members": [listed(one) for one in grid.of(key)[:LISTED]],
            "title": say(f"best.list.{key}"), "words": say(f"best.list.{key}.words", n=grid.need),
        }
        for key in (CLUB, RAISE, WIN)
    ]  # fmt: skip
    return {
        "may_aim": may_aim, "grid": grid, "choice": choice, "place": place, "ten": TEN,
        "lines": [line_of(member, grid) for member in later[:PAGE]],
        "heads": [(code, attribute_label(code), code in grid.told) for code in grid.matter],
        "more": later[PAGE].rank if len(later) > PAGE else None, "start": start, "lists": lists,
        "shared": ", ".join(attribute_label(code) for code in grid.shared),
        "ranked_by": measure_names(grid), "is_capped": grid.total > len(grid.members),
        "chosen_names": [one.name or one.id for one in grid.members if one.id in grid.chosen],
        "notices": [one.get(lang(), "") for one in (choice.ranked or {}).get("notices", [])],
    }  # fmt: skip


def _start(written: str) -> int:
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 8 else 1


@page(May.AIM, methods=("POST",))
def begin(request: Asked) -> HttpResponse:
    """Rank the customers of the newest table."""
    table = tables.newest(TableRole.CUSTOMERS, seen_by=request.member)
    if table is None:
        raise Http404
    services.begin(table, by=request.user)
    return redirect("best", request.workspace.slug)


@page(May.AIM, methods=("POST",))
def matter(request: Asked) -> HttpResponse:
    """Say which attributes count."""
    choice, form = _choice(request), MatterForm(request.POST)
    if form.is_valid():
        services.set_matter(choice, form.cleaned_data["matter"], by=request.user)
    else:
        messages.error(request, say("best.matter_none"))
    return redirect("best", request.workspace.slug)


@page(May.AIM, methods=("POST",))
def tick(request: Asked) -> HttpResponse:
    """One cell of the grid, or one customer in or out."""
    choice, form = _choice(request), TickForm(request.POST)
    if not form.is_valid():
        return _back(request, choice, say("best.no_cell"))
    pressed, put = form.cleaned_data["tick"], form.cleaned_data["put"]
    problem = ""
    try:
        if pressed is not None:
            services.tick(choice, pressed[2], pressed[0], pressed[1], by=request.user)
        elif put is not None and not services.put_in(choice, put[1], put[0], by=request.user):
            problem = say("best.too_many")
    except services.UnknownCustomer:
        problem = say("best.no_customer")
    return _back(request, choice, problem)


@page(May.AIM, methods=("POST",))
def choose(request: Asked) -> HttpResponse:
    """Take those that are proposed, ten of them, the club; or settle who is there."""
    choice, form = _choice(request), ChooseForm(request.POST)
    if form.is_valid():
        grid = selectors.grid(choice, seen_by=request.member)
        how, ids = form.cleaned_data["how"], None
        if grid is not None:
            taken = {"club": grid.club, "ten": grid.proposed[:TEN], "settle": grid.chosen}
            ids = taken.get(how)
        services.choose(choice, ids, by=request.user)
    return _back(request, choice, "")


def _choice(request: Asked) -> BestChoice:
    found = selectors.newest_choice(seen_by=request.member)
    if found is None:
        raise Http404
    return found


def _back(request: Asked, choice: BestChoice, problem: str) -> HttpResponse:
    """The grid anew, where it stood."""
    if request.htmx:
        fresh = selectors.newest_choice(seen_by=request.member)
        grid = selectors.grid(fresh, seen_by=request.member) if fresh else None
        context = {**_told(request, fresh, grid), "problem": problem}
        return render(request, "targeting/discovery/_grid.html", context)
    if problem:
        messages.error(request, problem)
    return redirect("best", request.workspace.slug)
