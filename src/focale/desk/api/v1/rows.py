"""What is the same for an account and a person: their facts, notes, and what happened?"""

from __future__ import annotations

import datetime
from typing import Any

from django.http import HttpResponse
from pydantic import Field

from focale.desk.api.v1.facts import read_facts
from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.matched import etag_of, refuse_changed
from focale.desk.api.v1.pages import page_by_number, read_cursor, written_cursor
from focale.desk.api.v1.people import FactsChange, NoteGiven, contact_told, fact_told, note_told
from focale.desk.api.v1.problems import unusable
from focale.desk.api.v1.values import Moment, Told
from focale.desk.directory import making
from focale.desk.directory.account import selectors, services
from focale.desk.directory.account.timeline import timeline
from focale.desk.directory.models import Company, Contact, Fact, Note
from focale.desk.directory.privacy.forms import BASES
from focale.desk.pages.words import say

Row = Company | Contact


class Happening(Told):
    """One entry of a timeline."""

    kind: str = Field(description="event, note, edit, update, entered, file ...")
    id: int = Field(description="Of the event, note, fact or file.")
    at: Moment
    words: str = Field(description="In the language asked for.", examples=["Page vue, 3 fois"])
    detail: str
    who: str = Field(description="The person it was with.")
    by: str = Field(description="Whose doing it was.")


def one_account(request: Called, number: int) -> Company:
    """An account of the workspace of the token. Raises Http404."""
    company = selectors.one_company(number, seen_by=request.member)
    company.workspace = request.workspace
    return company


def one_person(request: Called, number: int) -> Contact:
    """A person of the workspace of the token. Raises Http404."""
    contact = selectors.one_contact(number, seen_by=request.member)
    contact.workspace = request.workspace
    return contact


def person_told(request: Called, number: int, response: HttpResponse) -> dict[str, Any]:
    """A person as an answer tells them, with the ETag of their facts."""
    contact = one_person(request, number)
    response.headers["ETag"] = etag_of(contact)
    return contact_told(contact)


def source_of(request: Called) -> str:
    """Where facts come from when the program does not say it."""
    return f"API : {request.token.name}"[:200]


def facts_of_person(given: dict[str, Any]) -> dict[str, Any]:
    """The facts of a person as they are kept. Raises Problem."""
    facts = read_facts(given, at="facts", of_person=True)
    basis = facts.get("legal_basis")
    if basis and basis not in BASES:
        raise unusable(say("wrong.choice", expected=", ".join(BASES)), "/facts/legal_basis")
    for name in ("obtained_on", "informed_on", "reached_us_on"):
        if isinstance(facts.get(name), datetime.date):
            facts[name] = facts[name].isoformat()
    return facts


def change_facts(request: Called, row: Row, given: FactsChange) -> None:
    """Change facts of a row that nobody changed since it was read. Raises Problem."""
    held = type(row).objects.of(request.workspace).select_for_update(of=("self",))
    refuse_changed(request, held.get(pk=row.pk))
    if isinstance(row, Contact):
        facts = facts_of_person(given.facts)
    else:
        facts = read_facts(given.facts, at="facts")
    making.take_facts(
        row, facts, by=request.user, by_hand=given.by_hand,
        source=given.source or source_of(request), at=given.at,
    )  # fmt: skip


def log_of(request: Called, row: Row, cursor: str, limit: int) -> dict[str, Any]:
    """A page of the log of facts."""
    found = Fact.objects.of(request.workspace).filter(**_about(row)).select_related("by")
    return page_by_number(_name("facts", row), found, cursor, limit, fact_told)


def notes_of(request: Called, row: Row, cursor: str, limit: int) -> dict[str, Any]:
    """A page of the notes."""
    found = Note.objects.of(request.workspace).filter(**_about(row), removed_at__isnull=True)
    return page_by_number(_name("notes", row), found.select_related("by"), cursor, limit, note_told)


def add_note(request: Called, row: Row, given: NoteGiven) -> dict[str, Any]:
    """Write a note."""
    return note_told(services.add_note(row, given.text, by=request.user))


def timeline_of(request: Called, row: Row, cursor: str, limit: int) -> dict[str, Any]:
    """A page of everything that happened, newest first."""
    of = _name("timeline", row)
    found = timeline(row, seen_by=request.member, mark=read_cursor(of, cursor) or "", most=limit)
    return {
        "items": [
            {"kind": one.kind, "id": one.pk, "at": one.at, "words": one.words,
             "detail": one.detail, "who": one.who, "by": one.by}
            for one in found.entries
        ],
        "next_cursor": written_cursor(of, found.next_mark) if found.next_mark else None,
    }  # fmt: skip


def _about(row: Row) -> dict[str, Row]:
    return {"company": row} if isinstance(row, Company) else {"contact": row}


def _name(what: str, row: Row) -> str:
    return f"{what}.{'of.' if isinstance(row, Contact) else ''}{row.pk}"
