"""All that is held of one person, as they may ask for it: their own file."""

from __future__ import annotations

import datetime
from typing import Any

from django.db import models
from django.utils import timezone

from focale.desk.directory.models import Brought, Contact, Event, Fact, Note
from focale.desk.directory.privacy.people import imports_of, same_person
from focale.desk.directory.privacy.refusals import reaches_of, refused
from focale.desk.team import audit
from focale.desk.team.models import AuditEntry, User

_NOT_TOLD = frozenset({"id", "workspace", "folded", "removed_with", "erased_with"})


def all_of(contact: Contact, *, by: User) -> dict[str, Any]:
    """Everything that is held of a person, and of other rows that are the same person.

    The trail notes that it was taken out, not of whom.
    """
    people = [contact, *same_person(contact)]
    audit.record(
        "contact.exported", workspace=contact.workspace, by=by, subject="contact",
        subject_id=contact.pk,
    )  # fmt: skip
    return {
        "focale": "person", "version": 1, "made_at": timezone.now().isoformat(),
        "people": [_one(person, contact) for person in people],
    }  # fmt: skip


def _one(person: Contact, asked: Contact) -> dict[str, Any]:
    person.workspace = space = asked.workspace
    mine = {"contact": person}
    reaches = reaches_of(person)
    stops = refused(
        space, emails=[one.text for one in reaches], phones=[one.text for one in reaches]
    )
    trail = AuditEntry.objects.of(space).filter(subject="contact", subject_id=str(person.pk))
    return {
        "contact": _row(person),
        "company": str(person.company) if person.company else None,
        "must_not_be_contacted": bool(person.opted_out_at) or bool(stops),
        "facts": _rows(Fact.objects.of(space).filter(**mine).order_by("pk")),
        "events": _rows(Event.objects.of(space).filter(**mine).order_by("at")),
        "notes": _rows(Note.objects.of(space).filter(**mine).order_by("at")),
        "files_that_named_them": [
            {"file": one.label, "dropped_at": one.made_at.isoformat()}
            for one in imports_of(space, [person.pk])
        ],
        "rows_of_files": _rows(Brought.objects.of(space).filter(**mine).order_by("pk")),
        "trail": _rows(trail.order_by("at")),
    }


def _rows(found: Any) -> list[dict[str, Any]]:
    return [_row(row) for row in found]


def _row(row: models.Model) -> dict[str, Any]:
    told = {}
    for field in row._meta.concrete_fields:
        if field.name in _NOT_TOLD or field.name in ("contact",):
            continue
        value = getattr(row, field.attname)
        if value is None or value == "":
            continue
        if field.is_relation:
            value = str(getattr(row, field.name))
        told[field.name] = _plain(value)
    return told


def _plain(value: Any) -> Any:
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    return value
