"""The page of an account, the page of a person, the next part of their timeline."""

from __future__ import annotations

import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from focale.desk.directory.account import selectors
from focale.desk.directory.account.cards import CARDS, Looked, Seen
from focale.desk.directory.account.family import family_of
from focale.desk.directory.account.forms import AttachForm, NoteForm, read_day
from focale.desk.directory.account.happened import FILES, file_entries
from focale.desk.directory.account.known import Then, known_of
from focale.desk.directory.account.spoken import mail_of, phone_of
from focale.desk.directory.account.timeline import timeline
from focale.desk.directory.facts import COMPANIES, values_as_of
from focale.desk.directory.facts.past import end_of
from focale.desk.directory.models import Company
from focale.desk.jobs.clock import local_day
from focale.desk.pages.words import say
from focale.desk.team.access import Asked, page
from focale.desk.team.models import Workspace
from focale.desk.team.roles import May, is_allowed
from focale.glossary.words import label as role_label

COLUMNS = ("head", "left", "middle", "right")
ROLES = ("decider", "prescriber", "user")
_NEEDED_TO_WRITE = ("source", "obtained_on", "legal_basis")


@page(May.SEE)
def account(request: Asked, pk: int) -> HttpResponse:
    """One account; with `?le=2026-10-01`, as it was known at the end of that day."""
    company = selectors.one_company(pk, seen_by=request.member)
    if company.pk != pk:
        return redirect("account", request.workspace.slug, company.pk)
    company.workspace = request.workspace
    day = past_day(request.GET.get("le", ""), request.workspace)
    return render(request, "account/account.html", account_context(request, company, day))


def account_context(
    request: Asked, company: Any, day: datetime.date | None = None, **more: Any
) -> dict[str, Any]:
    """All that the page of an account shows."""
    member = request.member
    looked = Looked(company, member, day)
    values = values_as_of(company, day) if day else None
    end = end_of(day, company) if day else None
    then = Then(values, end) if values is not None and end is not None else None
    may_work = is_allowed(member.role, May.WORK) and day is None
    files = selectors.files_of(company, seen_by=member)
    at_hand = None if day else {FILES: file_entries(files, member)}
    context = {
        "company": company, "day": day, "today": local_day(request.workspace),
        "not_known_yet": day is not None and then is None,
        "may_work": may_work,
        "cards": cards_of(looked) if day is None or then is not None else {},
        "groups": known_of(company, seen_by=member, then=then) if not day or then else (),
        "tags": selectors.tags_of(company, seen_by=member),
        "people": selectors.colleagues(seen_by=member) if may_work else [],
        "files": files,
        "family": family_of(company, seen_by=member),
        "line": timeline(company, seen_by=member, before=end, at_hand=at_hand),
        "row": company, "kind": "account",
        "note_form": NoteForm(), "attach_form": AttachForm(there=0), "undo": undo_of(request),
        **more,
    }  # fmt: skip
    for name, value in (values or {}).items():  # the head of the page speaks of then, too
        COMPANIES.put(company, name, value, is_told=True)
    return context


def cards_of(looked: Looked, *, that_follow_facts: bool = False) -> dict[str, list[dict[str, Any]]]:
    """The cards that other apps add, by column."""
    shown: dict[str, list[dict[str, Any]]] = {column: [] for column in COLUMNS}
    page_of = "account" if isinstance(looked.row, Company) else "contact"
    for card in sorted(CARDS, key=lambda card: card.order):
        if card.page != page_of or (that_follow_facts and not card.follows_facts):
            continue
        built = card.build(looked)
        if built is not None:
            shown[card.column].append({"name": card.name, "template": card.template, **built})
    return shown


@page(May.SEE)
def contact(request: Asked, pk: int) -> HttpResponse:
    """One person."""
    found = selectors.one_contact(pk, seen_by=request.member)
    found.workspace = request.workspace
    return render(request, "account/contact.html", contact_context(request, found))


def contact_context(request: Asked, found: Any, **more: Any) -> dict[str, Any]:
    """All that the page of a person shows."""
    member = request.member
    groups = known_of(found, seen_by=member)
    data = next(group for group in groups if group.title == "facts.data")
    return {
        "contact": found, "row": found, "kind": "contact",
        "may_work": is_allowed(member.role, May.WORK),
        "groups": groups, "data": data,
        "data_missing": any(
            not fact.is_known for fact in data.facts if fact.field in _NEEDED_TO_WRITE
        ),
        "cards": cards_of(Looked(found, member)),
        "phone": phone_of(found.mobile or found.phone), "mail": mail_of(found.email),
        "line": timeline(found, seen_by=member), "note_form": NoteForm(),
        "undo": undo_of(request), **more,
    }  # fmt: skip


@page(May.SEE)
def account_timeline(request: Asked, pk: int) -> HttpResponse:
    """The next part of the timeline of an account."""
    return _more(request, selectors.one_company(pk, seen_by=request.member), "account")


@page(May.SEE)
def contact_timeline(request: Asked, pk: int) -> HttpResponse:
    """The next part of the timeline of a person."""
    return _more(request, selectors.one_contact(pk, seen_by=request.member), "contact")


def _more(request: Asked, row: Seen, kind: str) -> HttpResponse:
    row.workspace = request.workspace
    line = timeline(row, seen_by=request.member, mark=request.GET.get("apres", ""))
    whole = "account/_entries.html" if request.htmx else "account/timeline.html"
    may_work = is_allowed(request.member.role, May.WORK)
    return render(request, whole, {"row": row, "kind": kind, "line": line, "may_work": may_work})


def past_day(text: str, workspace: Workspace) -> datetime.date | None:
    """The past day of an address; None for today, for what is to come and for nothing."""
    day = read_day(text) if text else None
    if text and day is None:
        raise Http404
    return day if day is not None and day < local_day(workspace) else None


_CAN_COME_BACK = ("note", "file", "fact", "move")


def undo_of(request: HttpRequest) -> dict[str, Any] | None:
    """What was just removed and can be brought back, from the address: `?retire=note-12`."""
    what, _, number = request.GET.get("retire", "").partition("-")
    if what not in _CAN_COME_BACK or not (number.isascii() and number.isdecimal()):
        return None
    return {
        "route": f"{what}_bring", "pk": int(number[:15]), "words": say(f"{what}.removed_said"),
    }  # fmt: skip


def role_choices(lang: str) -> list[tuple[str, str]]:
    """The roles in a purchase, in words."""
    return [(role, role_label(role, lang)) for role in ROLES]
