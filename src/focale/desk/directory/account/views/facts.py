"""One fact: its history, its edit in place or on a page of its own, and the way back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse

from focale.desk.directory.account import selectors, services
from focale.desk.directory.account.cards import Looked, Seen
from focale.desk.directory.account.forms import FactForm, input_kind
from focale.desk.directory.account.known import one_known
from focale.desk.directory.account.timeline import timeline
from focale.desk.directory.account.typed import written
from focale.desk.directory.account.views.pages import cards_of, role_choices
from focale.desk.directory.facts import COMPANIES, CONTACTS, bring_back, take_back
from focale.desk.directory.models import Company, Contact
from focale.desk.directory.own_fields import as_spelled
from focale.desk.pages.words import lang, say
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed


@page(May.SEE, write=May.WORK, methods=("GET", "POST"))
def account_fact(request: Asked, pk: int) -> HttpResponse:
    """One fact of a company: `?field=headcount`."""
    return _fact(request, selectors.one_company(pk, seen_by=request.member))


@page(May.SEE, write=May.WORK, methods=("GET", "POST"))
def contact_fact(request: Asked, pk: int) -> HttpResponse:
    """One fact of a person."""
    return _fact(request, selectors.one_contact(pk, seen_by=request.member))


def _fact(request: Asked, row: Seen) -> HttpResponse:
    row.workspace = request.workspace
    of_person = isinstance(row, Contact)
    if request.method == "GET":
        form = FactForm({"field": request.GET.get("field", ""), "value": ""}, of_person=of_person)
        if not form.is_valid():
            raise Http404
        return _shown(request, row, form.cleaned_data["field"], None)
    form = FactForm(request.POST, of_person=of_person)
    if not form.is_valid():
        if "field" in form.errors:
            raise Http404
        return _shown(request, row, request.POST["field"], form)
    field = form.cleaned_data["field"]
    kind = CONTACTS if of_person else COMPANIES
    if field not in kind.fields:
        field = as_spelled([field], model=kind.model, workspace=request.workspace)[field]
    services.edit_fact(row, field, form.read, by=request.user)
    if request.htmx:
        return _saved(request, row, field)
    messages.success(request, say("fact.saved"))
    return to_row(row)


def _shown(request: Asked, row: Seen, field: str, form: FactForm | None) -> HttpResponse:
    """The form of a fact, in place or on its page; or, with `?voir=1`, as it reads."""
    known = one_known(row, field, seen_by=request.member)
    context = {
        **_around(request, row), "fact": known, "form": form,
        "typed": form["value"].value() if form else written(known.value),
        "input": input_kind(field, of_person=isinstance(row, Contact)),
        "roles": role_choices(lang()),
    }  # fmt: skip
    if request.htmx and "voir" in request.GET:
        return render(request, "account/_fact.html", {**context, "has_focus": True})
    if request.htmx:
        return render(request, "account/_fact_form.html", context)
    return render(request, "account/fact.html", context, status=422 if form else 200)


def _saved(request: Asked, row: Seen, field: str) -> HttpResponse:
    """The fact as it reads now, and whatever follows from it on the page."""
    if isinstance(row, Company):
        fresh: Seen = selectors.one_company(row.pk, seen_by=request.member)
    else:
        fresh = selectors.one_contact(row.pk, seen_by=request.member)
    fresh.workspace = request.workspace
    context: dict[str, Any] = {
        **_around(request, fresh), "fact": one_known(fresh, field, seen_by=request.member),
        "line": timeline(fresh, seen_by=request.member), "has_focus": True,
    }  # fmt: skip
    context["cards"] = cards_of(Looked(fresh, request.member), that_follow_facts=True)
    return render(request, "account/_fact_saved.html", context)


def _around(request: Asked, row: Seen) -> dict[str, Any]:
    kind = "account" if isinstance(row, Company) else "contact"
    return {
        "row": row, "kind": kind, "company": row, "contact": row,
        "may_work": is_allowed(request.member.role, May.WORK),
    }  # fmt: skip


@page(May.WORK, methods=("POST",))
def fact_take_back(request: Asked, pk: int) -> HttpResponse:
    """Take an edit back."""
    fact = selectors.one_fact(pk, seen_by=request.member)
    take_back(fact, by=request.user)
    return to_row(fact.company or fact.contact, request.workspace.slug, f"fact-{fact.pk}")


@page(May.WORK, methods=("POST",))
def fact_bring(request: Asked, pk: int) -> HttpResponse:
    """Bring an edit again that was taken back."""
    fact = selectors.one_fact(pk, seen_by=request.member)
    bring_back(fact, by=request.user)
    return to_row(fact.company or fact.contact, request.workspace.slug)


def to_row(row: Seen | None, slug: str = "", removed: str = "") -> HttpResponseRedirect:
    """Back to the page of an account or a person. removed: what can be brought back."""
    if row is None:
        raise Http404
    route = "account" if isinstance(row, Company) else "contact"
    address = reverse(route, args=[slug or row.workspace.slug, row.pk])
    return redirect(f"{address}?retire={removed}" if removed else address)
