"""All that is held of one person, as they may ask for it: their own file."""

from __future__ import annotations

import datetime
import time
from collections.abc import Sequence
from typing import Any

from django.db import models
from django.utils import timezone

from focale.desk.directory.models import Brought, Company, Contact, Event, Fact, Note
from focale.desk.directory.privacy.by_hand import FILES_TO_SEE
from focale.desk.directory.privacy.kept_files import files_to_see
from focale.desk.directory.privacy.people import imports_of, named, same_person
from focale.desk.directory.privacy.refusals import reaches_of, refused
from focale.desk.directory.privacy.texts import clear, rows_of, searched_models, text_fields
from focale.desk.directory.privacy.traces import Traces
from focale.desk.settings import SURROUNDINGS
from focale.desk.team import audit
from focale.desk.team.models import AuditEntry, User, Workspace
from focale.desk.warm.folders import folder_of

LARGE = frozenset(
    {"Company", "Event", "EventDay", "Fact", "Score", "ImportReject", "SegmentMember"}
)
"""Tables of very many rows: only those beside the person's company are gone through."""
LONGEST_SECONDS = 4.0
LARGEST_FILES = 50_000_000  # bytes in all that are looked through while somebody waits
MOST_TEXTS = 2_000
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
        "named_elsewhere": named_elsewhere(people, contact),
    }  # fmt: skip


def named_elsewhere(people: Sequence[Contact], asked: Contact) -> dict[str, Any]:
    """The texts and files of the workspace that name them, besides their own rows.

    Every table is gone through in turn, as an erasure does, for some seconds; of what is left then
    only rows beside their company are, and the table stands among "partly_read".
    """
    space, until = asked.workspace, time.monotonic() + LONGEST_SECONDS
    traces = Traces(named(people, space))
    own = {(type(one), one.pk) for one in people}
    texts: list[dict[str, Any]] = []
    partly: list[str] = []
    for model in sorted(searched_models(), key=lambda one: one.__name__ in LARGE):
        rows, fields = rows_of(model, space), text_fields(model)
        has_company = any(field.attname == "company_id" for field in model._meta.concrete_fields)
        if model.__name__ in LARGE or time.monotonic() > until:
            beside = "pk" if model is Company else "company" if has_company else ""
            if beside:
                partly += [model.__name__] if rows.exists() else []
                rows = rows.filter(**{f"{beside}__in": traces.companies})
        for row in rows.order_by("pk").iterator(chunk_size=500):
            if time.monotonic() > until + LONGEST_SECONDS or len(texts) >= MOST_TEXTS:
                partly.append(model.__name__)
                break
            if (model, row.pk) not in own and getattr(row, "contact_id", None) is None:
                texts += _named_in(row, fields, traces)
    finders = (files_to_see, *FILES_TO_SEE) if _files_are_few(space) else ()
    partly += [] if finders else ["files"]
    files = [
        {"what": one.what, "number": one.pk, "is_sure": one.is_sure}
        for find in finders for one in find(space, traces)
    ]  # fmt: skip
    return {"texts": texts, "files": files, "partly_read": sorted(set(partly))}


def _files_are_few(workspace: Workspace) -> bool:
    there = folder_of(SURROUNDINGS.folder, workspace.pk).iterdir()
    return sum(path.stat().st_size for path in there if path.is_file()) <= LARGEST_FILES


def _named_in(row: Any, fields: Sequence[Any], traces: Traces) -> list[dict[str, Any]]:
    before = {field.attname: getattr(row, field.attname) for field in fields}
    return [
        {"table": type(row).__name__, "number": row.pk, "column": name,
         "value": _plain(before[name])}
        for name in clear(row, fields, traces)
    ]  # fmt: skip


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
