"""The pages on which one says where a person works, and which company heads a group."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from focale.desk.directory.account import placing, selectors
from focale.desk.directory.account.cards import Seen
from focale.desk.directory.account.forms import PlaceForm
from focale.desk.directory.account.placing import CannotPlace
from focale.desk.directory.account.views.facts import to_row
from focale.desk.directory.models import Company, Contact
from focale.desk.directory.search.selectors import find
from focale.desk.pages.words import say
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May

_OFFERED = 12  # companies that one search offers


@page(May.SEE, write=May.WORK, methods=("GET", "POST"))
def contact_company(request: Asked, pk: int) -> HttpResponse:
    """Where a person works: search with `?q=`, then choose."""
    contact = selectors.one_contact(pk, seen_by=request.member)
    contact.workspace = request.workspace
    return _place(request, contact, contact.company)


@page(May.SEE, write=May.WORK, methods=("GET", "POST"))
def account_head(request: Asked, pk: int) -> HttpResponse:
    """Which company stands above this one."""
    company = selectors.one_company(pk, seen_by=request.member)
    company.workspace = request.workspace
    return _place(request, company, company.head)


def _place(request: Asked, row: Seen, now: Company | None) -> HttpResponse:
    if request.method == "GET":
        return _shown(request, row, now)
    form = PlaceForm(request.POST)
    if not form.is_valid():
        raise Http404
    number = form.cleaned_data["company"]
    chosen = selectors.one_company(number, seen_by=request.member) if number else None
    try:
        if isinstance(row, Contact):
            move = placing.move_person(row, chosen, by=request.user)
        else:
            move = placing.choose_head(row, chosen, by=request.user)
    except CannotPlace as wrong:
        return _shown(request, row, now, say(wrong.code))
    if isinstance(row, Contact) and move is not None:
        _warn_of_doubles(request, row)
    return to_row(row, removed=f"move-{move.pk}" if move else "")


def _warn_of_doubles(request: Asked, contact: Contact) -> None:
    for one in placing.same_there(contact, seen_by=request.member)[:3]:
        messages.warning(request, say("place.double", who=str(one), company=str(one.company)))


def _shown(request: Asked, row: Seen, now: Company | None, fault: str = "") -> HttpResponse:
    text = request.GET.get("q", "").strip()[:200]
    found = find(text, seen_by=request.member, most=_OFFERED)
    left_out = {row.pk} if isinstance(row, Company) else set()
    if now is not None:
        left_out.add(now.pk)
    is_person = isinstance(row, Contact)
    kind = "contact" if is_person else "account"
    route = "contact_company" if is_person else "account_head"
    context: dict[str, Any] = {
        "row": row, "kind": kind, "now": now, "q": text, "fault": fault,
        "offered": [one for one in found.companies if one.pk not in left_out],
        "has_more": found.more_companies,
        "address": reverse(route, args=[request.workspace.slug, row.pk]),
        "back": reverse(kind, args=[request.workspace.slug, row.pk]),
        "title": say("place.person" if is_person else "place.head", who=str(row)),
        "purpose": say("place.person_purpose" if is_person else "place.head_purpose"),
        "none": say("place.person_none" if is_person else "place.head_none"),
    }  # fmt: skip
    return render(request, "account/place.html", context, status=422 if fault else 200)


@page(May.WORK, methods=("POST",))
def move_bring(request: Asked, pk: int) -> HttpResponse:
    """Take a move back."""
    move = placing.one_move(pk, seen_by=request.member)
    if move is None:
        raise Http404
    move.workspace = request.workspace
    try:
        placing.take_move_back(move, by=request.user)
    except CannotPlace as wrong:
        messages.error(request, say(wrong.code))
    return to_row(move.contact or move.company, request.workspace.slug)
