"""The pages beside a list: its filter, its columns, its saved views."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from focale.desk.directory.listing import saved
from focale.desk.directory.listing.builder import (
    Draft,
    draft_of,
    faults,
    offered,
    options_of,
    read_draft,
    settle,
)
from focale.desk.directory.listing.fields import Scope, field_of, in_capitals
from focale.desk.directory.listing.forms import ViewForm, list_name
from focale.desk.directory.listing.language import Group, without_top, written
from focale.desk.directory.listing.lists import COLUMNS, scope_of
from focale.desk.directory.listing.own_names import own_names
from focale.desk.directory.listing.spoken import said_fault
from focale.desk.directory.listing.state import (
    QUICK,
    State,
    quick_tests,
    read_state,
    usable_columns,
)
from focale.desk.directory.listing.trees import communes_of, place_tree, sector_tree
from focale.desk.directory.models import ListName
from focale.desk.pages.words import lang, say
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed

TREES = ("naf", "place")


def state_of(rows: ListName, given: QueryDict, request: Asked, scope: Scope) -> State:
    """The list that an address (or a form that came from it) asks for."""
    choice = saved.choice_of(rows, seen_by=request.member)
    columns = tuple(choice.columns) if choice else ()
    view = None
    asked = given.get("view", "")
    if asked.isdecimal() and len(asked) < 19:
        view = saved.views_of(rows, seen_by=request.member).filter(pk=int(asked)).first()
    elif choice and choice.view and not {"f", "view", "quick"} & set(given):
        view = choice.view if choice.view.removed_at is None else None
    opens_with = choice.view_id if choice else None
    return read_state(rows, given, scope, view=view, columns=columns, opens_with=opens_with)


def back_to(state: State, request: Asked, **changes: object) -> HttpResponse:
    """Back to the list, as it was."""
    address = f"{reverse(state.rows, args=[request.workspace.slug])}?{state.query(**changes)}"
    if request.htmx:
        return HttpResponseClientRedirect(address)
    return HttpResponseRedirect(address)


@page(May.SEE)
def filter_page(request: Asked, rows: str) -> HttpResponse:
    """Every condition of a list, to build and to apply."""
    name, scope = list_name(rows), scope_of(request.member)
    state = state_of(name, request.GET, request, scope)
    trees = [QUICK[name][tree][0] for tree in TREES]
    if "built" in request.GET:
        root = read_draft(request.GET, name)
        chosen = {tree: tuple(request.GET.getlist(tree)) for tree in TREES}
        found = settle(root, name, scope)
        if "apply" in request.GET and not faults(root):
            tests = [one for one in quick_tests(name, request.GET) if one.field in trees]
            whole = (found if found.parts else Group()).plus(*tests)
            return back_to(state, request, f=written(whole) or "and()")
    else:
        root = draft_of(without_top(state.found, *trees))
        settle(root, name, scope)
        chosen = {tree: state.quick.get(tree, ()) for tree in TREES}
    opened = [one for one in request.GET.getlist("open") if one.isalnum()][:5]
    context = {
        "rows": name, "state": state, "root": shown_node(root, name, scope),
        "fields": fields_offered(name, scope),
        "tree": request.GET.get("tree", ""),
        "sectors": sector_tree(chosen["naf"], lang()),
        "places": place_tree(
            chosen["place"], lang(), {one: communes_of(one, scope) for one in opened}
        ),
        "faults": [said_fault(one) for one in faults(root)] if "apply" in request.GET else [],
    }  # fmt: skip
    part = "_filter" if request.htmx else "filter"
    return render(request, f"directory/listing/{part}.html", context)


def shown_node(node: Draft, rows: ListName, scope: Scope) -> dict[str, Any]:
    """A node as its template shows it."""
    if node.is_group:
        return {"node": node, "parts": [shown_node(part, rows, scope) for part in node.parts]}
    return {"node": node, "asks": options_of(node, rows, scope)}


def fields_offered(rows: ListName, scope: Scope) -> list[tuple[str, list[tuple[str, str]]]]:
    """The fields to choose from, under their headings."""
    sections: dict[str, list[tuple[str, str]]] = {}
    for name in offered(rows, own_names(rows, scope)):
        one, path = field_of(rows, name)
        section = "account" if path else one.section
        sections.setdefault(section, []).append((name, in_capitals(one.label(lang()))))
    return [
        (say(f"filter.section.{section}"), sorted(fields, key=lambda field: field[1].lower()))
        for section, fields in sections.items()
    ]


@page(May.SEE, methods=("GET", "POST"))
def columns_page(request: Asked, rows: str) -> HttpResponse:
    """Which columns the list shows to this person."""
    name, scope = list_name(rows), scope_of(request.member)
    if request.method == "POST":
        state = state_of(name, QueryDict(request.POST.get("back", "")), request, scope)
        if state.view is not None:
            return back_to(state, request, col=usable_columns(name, request.POST.getlist("col")))
        saved.choose_columns(name, request.POST.getlist("col"), by=request.member)
        return back_to(state, request, col=None)
    state = state_of(name, request.GET, request, scope)
    shown = {column.name for column in state.chosen_columns}
    own = [f"own:{one}" for one in own_names(name, scope)]
    known = [one for one in COLUMNS[name].values() if not one.is_fixed]
    context = {
        "rows": name, "state": state,
        "columns": [(one.name, in_capitals(one.label(lang())), one.name in shown) for one in known],
        "own": [(one, one.removeprefix("own:"), one in shown) for one in own],
    }  # fmt: skip
    part = "_columns" if request.htmx else "columns"
    return render(request, f"directory/listing/{part}.html", context)


@page(May.SEE, methods=("POST",))
def save_view(request: Asked, rows: str) -> HttpResponse:
    """Keep the list as it is now."""
    name, scope = list_name(rows), scope_of(request.member)
    state = state_of(name, QueryDict(request.POST.get("back", "")), request, scope)
    form = ViewForm(request.POST)
    if not form.is_valid() or state.fault is not None:
        messages.error(request, say("view.needs_name"))
        return back_to(state, request)
    given = form.cleaned_data
    view = saved.save_view(
        given["name"], state, is_shared=given["is_shared"] and may_share(request),
        by=request.member,
    )  # fmt: skip
    messages.success(request, say("view.saved", name=view.name))
    return redirect(f"{reverse(name, args=[request.workspace.slug])}?view={view.pk}")


def may_share(request: Asked) -> bool:
    """Whether this person may give a view to the whole team."""
    return is_allowed(request.member.role, May.WORK)


@page(May.SEE, methods=("POST",))
def change_view(request: Asked, pk: int) -> HttpResponse:
    """Rename, share, bring up to date, take away or bring back a view; open with it."""
    scope = scope_of(request.member)
    act = request.POST.get("act", "")
    if act in ("open_with", "open_plain"):
        seen = saved.views_of(ListName.ACCOUNTS, seen_by=request.member) | saved.views_of(
            ListName.CONTACTS, seen_by=request.member
        )
        view = seen.filter(pk=pk).first()
        if view is not None:
            chosen = view if act == "open_with" else None
            saved.open_with(ListName(view.rows), chosen, by=request.member)
            messages.success(request, say(f"view.{act}", name=view.name))
            return redirect(f"{reverse(view.rows, args=[request.workspace.slug])}?view={pk}")
    view = saved.one_view(pk, seen_by=request.member)
    rows = ListName(view.rows)
    address = reverse(rows, args=[request.workspace.slug])
    if act == "remove":
        saved.remove_view(view, by=request.member)
        return redirect(f"{address}?f=and()&gone={pk}")
    if act == "bring_back":
        saved.bring_view_back(view, by=request.member)
    elif act == "update":
        state = state_of(rows, QueryDict(request.POST.get("back", "")), request, scope)
        if state.fault is None:
            saved.change_view(view, by=request.member, state=state)
            messages.success(request, say("view.saved", name=view.name))
    elif act == "rename":
        form = ViewForm(request.POST)
        if form.is_valid():
            given = form.cleaned_data
            saved.change_view(
                view, by=request.member, name=given["name"],
                is_shared=given["is_shared"] and may_share(request),
            )  # fmt: skip
        else:
            messages.error(request, say("view.needs_name"))
    return redirect(f"{address}?view={pk}")
