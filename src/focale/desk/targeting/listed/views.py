"""The lists of accounts and of contacts."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from focale.desk.directory.bulk.exporting import EXPORTERS
from focale.desk.directory.bulk.tags import tags
from focale.desk.directory.bulk.views import shown
from focale.desk.directory.listing import saved
from focale.desk.directory.listing.columns import shown_row
from focale.desk.directory.listing.fields import FIELDS, Scope, in_capitals
from focale.desk.directory.listing.language import Group, written
from focale.desk.directory.listing.lists import Column, all_rows, scope_of, sort_of
from focale.desk.directory.listing.own_names import own_names
from focale.desk.directory.listing.spoken import said_fault, spoken
from focale.desk.directory.listing.state import State
from focale.desk.directory.listing.views import may_share, state_of
from focale.desk.directory.models import BulkAct, BulkState, ListName, SavedView
from focale.desk.pages.words import lang, say
from focale.desk.targeting.listed.fields import TIERS
from focale.desk.targeting.listed.selectors import page_and_rows
from focale.desk.targeting.segments.selectors import lists_of
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed
from focale.glossary.fields import field_label


@page(May.SEE)
def accounts(request: Asked) -> HttpResponse:
    """The accounts, best first."""
    return _list(request, ListName.ACCOUNTS)


@page(May.SEE)
def contacts(request: Asked) -> HttpResponse:
    """The people, by name."""
    return _list(request, ListName.CONTACTS)


def _list(request: Asked, rows: ListName) -> HttpResponse:
    scope = scope_of(request.member)
    state = state_of(rows, request.GET, request, scope)
    page_, found = page_and_rows(state, scope)
    columns = state.chosen_columns
    context = {
        "rows": rows, "state": state, "query": state.query(), "page": page_,
        "lines": [(row, shown_row(row, columns)) for row in found],
        "heads": [_head(state, column) for column in columns],
        "conditions": [
            (one.words, state.query(f=written(_without(state, one.place)) or "and()"))
            for one in spoken(state.found, rows, scope)
        ],
        "fault": said_fault(state.fault) if state.fault else "",
        "is_scored": scope.lent.get("run") is not None,
        "has_any": bool(found) or all_rows(rows, scope).exists(),
        "act": _just_done(request),
    }  # fmt: skip
    if request.htmx:
        response = render(
            request, "targeting/listed/_list.html", context | _bulk(request, rows, scope)
        )
        address = reverse(rows, args=[request.workspace.slug])
        response["HX-Push-Url"] = f"{address}?{state.query()}"
        return response
    context |= _bulk(request, rows, scope) | _around(request, state)
    status = 422 if state.fault else 200
    return render(request, "targeting/listed/list.html", context, status=status)


def _head(state: State, column: Column) -> dict[str, Any]:
    """The heading of a column, and where a press on it leads."""
    label = in_capitals(column.label(lang()))
    if column.order is None:
        return {"column": column, "label": label, "sort": "", "turn": ""}
    by, is_down = sort_of(state.rows, state.sort)
    is_by = by.name == column.name
    turned = not is_down if is_by else column.is_down
    return {
        "column": column, "label": label,
        "sort": state.query(sort=("-" if turned else "") + column.name),
        "turn": ("descending" if is_down else "ascending") if is_by else "none",
    }  # fmt: skip


def _without(state: State, place: int) -> Group:
    return Group() if place < 0 else state.found.without(place)


def _just_done(request: Asked) -> BulkAct | None:
    """The bulk act that led here, to undo it."""
    text = request.GET.get("did", "")
    if not (text.isdecimal() and len(text) < 19):
        return None
    found = BulkAct.objects.of(request.workspace).filter(pk=int(text)).first()
    if found is None or found.state not in (BulkState.DONE, BulkState.UNDONE):
        return None
    return shown(found)


def _bulk(request: Asked, rows: ListName, scope: Scope) -> dict[str, Any]:
    """What the bar of bulk acts offers this person."""
    role = request.member.role
    if not is_allowed(role, May.WORK):
        return {"may_work": False}
    offers: dict[str, Any] = {
        "may_work": True, "may_load": is_allowed(role, May.LOAD), "may_export": bool(EXPORTERS),
    }  # fmt: skip
    if rows is ListName.ACCOUNTS:
        owner = FIELDS[rows]["owner"].choices
        offers["owners"] = owner(scope) if owner else []
        offers["tag_names"] = [tag.name for tag in tags(seen_by=request.member)[:200]]
        offers["list_names"] = [one.name for one in lists_of(request.workspace)]
        offers["set_fields"] = [
            *((name, in_capitals(field_label(name, lang()))) for name in _SETTABLE),
            *((f"own:{name}", name) for name in own_names(rows, scope)),
        ]
    else:
        offers["set_fields"] = [
            (name, FIELDS[rows][name].label(lang())) for name in _SETTABLE_OF_PEOPLE
        ]
    return offers


_SETTABLE = (
    "sector", "kind", "group", "headcount", "business_model", "customer", "country", "city",
    "departement", "postcode", "naf", "legal_form", "source",
)  # fmt: skip
_SETTABLE_OF_PEOPLE = ("title", "department", "role", "source", "legal_basis", "informed_on")


def _around(request: Asked, state: State) -> dict[str, Any]:
    """What stands around the list: views and quick filters."""
    views = list(saved.views_of(state.rows, seen_by=request.member).select_related("by")[:100])
    gone = request.GET.get("gone", "")
    return {
        "views": views, "tiers": TIERS, "quick": state.quick, "rest": written(state.rest),
        "opens_with": state.opens_with,
        "may_aim": is_allowed(request.member.role, May.AIM),
        "may_change_view": _may_change(request, state.view),
        "may_share": may_share(request), "is_filtered": bool(state.found.parts),
        "gone_view": _gone(request, gone), "title": say(f"{state.rows}.title"),
        "purpose": say(f"{state.rows}.purpose"), "none": say(f"{state.rows}.none"),
    }  # fmt: skip


def _may_change(request: Asked, view: SavedView | None) -> bool:
    if view is None:
        return False
    return view.by_id == request.user.pk or is_allowed(request.member.role, May.AIM)


def _gone(request: Asked, text: str) -> SavedView | None:
    if not (text.isdecimal() and len(text) < 19):
        return None
    mine = SavedView.objects.of(request.workspace).filter(removed_at__isnull=False)
    found = mine.filter(pk=int(text)).first()
    return found if _may_change(request, found) else None
