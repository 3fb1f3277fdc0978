"""Which events, notes, files, imports and edits does the timeline of an account tell?"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.db.models import Count, F, Max, Q
from django.urls import reverse

from focale.desk.directory.account.cards import SOURCES, Entry, Mark, Seen, Source, below
from focale.desk.directory.account.spoken import event_words, fact_label, value_words
from focale.desk.directory.models import Attachment, Company, Contact, Event, Fact, Note
from focale.desk.pages.words import say
from focale.desk.team.models import Membership
from focale.report.foreign import clean

EVENTS, NOTES, EDITS, UPDATES, ENTRY, FILES = 1, 2, 3, 4, 5, 6
_LONGEST_DETAIL = 2000
_MOST_DETAILS, _DEEPEST = 8, 2
_TOLD_ELSEWHERE = frozenset({"contact", "contact_id", "account", "account_id"})


# What the name of a person, or of somebody of the team, is made of: a joined row has forty columns
# more, and writing the SQL of each costs more than reading it.
_NAME = ("contact__first_name", "contact__last_name", "contact__email", "contact__key")
_BY = ("by__name", "by__email")


def _about(row: Seen) -> Q:
    return Q(contact=row) if isinstance(row, Contact) else Q(company=row)


def _events(row: Seen, member: Membership, mark: Mark | None, most: int) -> list[Entry]:
    found = Event.objects.of(member.workspace).filter(
        _about(row), below(mark, EVENTS, "at"), withdrawn_at__isnull=True
    )
    found = found.select_related("contact", "by").only("at", "event", "n", "detail", *_NAME, *_BY)
    found = found.order_by("-at", "-pk")[:most]
    return [
        Entry(
            one.at, EVENTS, one.pk, "event", event_words(one.event, one.n),
            detail=_told(one.detail), who=str(one.contact or ""), by=str(one.by or ""),
        )
        for one in found
    ]  # fmt: skip


def _told(detail: Any, depth: int = 0) -> str:
    """What the file says besides, on one line; columns within a column are opened."""
    if isinstance(detail, str) and detail.startswith("{"):
        try:
            detail = json.loads(detail)
        except (ValueError, RecursionError):
            return clean(detail, 400)
    if not isinstance(detail, dict) or depth > _DEEPEST:
        return clean(detail, 400)
    said = []
    for key, value in list(detail.items())[:_MOST_DETAILS]:
        if key in _TOLD_ELSEWHERE or value in (None, "", {}, []):
            continue
        told = _told(value, depth + 1)
        is_opened = isinstance(value, dict) or (isinstance(value, str) and value.startswith("{"))
        said.append(told if is_opened else say("named", name=clean(key, 40), value=told))
    return clean(" · ".join(filter(None, said)), 600)


def _notes(row: Seen, member: Membership, mark: Mark | None, most: int) -> list[Entry]:
    about = _about(row)
    if isinstance(row, Company):
        people = Contact.objects.of(member.workspace).filter(company=row)
        about |= Q(contact__in=people.values("pk"))
    found = Note.objects.of(member.workspace).filter(
        about, below(mark, NOTES, "at"), removed_at__isnull=True
    )
    found = found.select_related("by", "contact").only("at", "text", *_NAME, *_BY)
    found = found.order_by("-at", "-pk")[:most]
    return [
        Entry(
            one.at, NOTES, one.pk, "note", say("timeline.note"), detail=one.text[:_LONGEST_DETAIL],
            who=str(one.contact or ""), by=str(one.by or ""),
            act=reverse("note_remove", args=[member.workspace.slug, one.pk]),
        )
        for one in found
    ]  # fmt: skip


def _edits(row: Seen, member: Membership, mark: Mark | None, most: int) -> list[Entry]:
    found = Fact.objects.of(member.workspace).filter(
        _about(row), below(mark, EDITS, "known_at"), is_human=True
    )
    found = found.select_related("by").only("known_at", "field", "value", "withdrawn_at", *_BY)
    found = found.order_by("-known_at", "-pk")[:most]
    return [
        Entry(
            one.known_at, EDITS, one.pk, "edit",
            say(
                "timeline.edit_back" if one.withdrawn_at else "timeline.edit",
                field=fact_label(one.field, row), value=value_words(one.field, one.value),
            ),
            by=str(one.by or ""),
        )
        for one in found
    ]  # fmt: skip


def _updates(row: Seen, member: Membership, mark: Mark | None, most: int) -> list[Entry]:
    """What machines told later than the row itself: one entry for each time."""
    told = Fact.objects.of(member.workspace).filter(
        _about(row), is_human=False, known_at__gt=row.entered_at
    )
    grouped = (
        told.values("known_at", "came_with", "source", label=F("came_with__label"))
        .annotate(n=Count("pk"), last=Max("pk"))
        .filter(below(mark, UPDATES, "known_at", "last"))
        .order_by("-known_at", "-last")[:most]
    )
    return [
        Entry(
            one["known_at"], UPDATES, one["last"], "update",
            say("timeline.update", n=one["n"], source=clean(one["label"] or one["source"]) or "?"),
            address=_import_address(member, one["came_with"]),
        )
        for one in grouped
    ]  # fmt: skip


def _entry(row: Seen, member: Membership, mark: Mark | None, most: int) -> list[Entry]:
    """How the row came to be."""
    at = (row.entered_at, ENTRY, row.pk)
    if mark is not None and at >= (mark.at, mark.place, mark.pk):
        return []
    if row.came_with is None:
        return [Entry(*at, "entered", say("timeline.made"))]
    words = say("timeline.imported", file=clean(row.came_with.label))
    return [Entry(*at, "entered", words, address=_import_address(member, row.came_with_id))]


def _files(row: Seen, member: Membership, mark: Mark | None, most: int) -> list[Entry]:
    if isinstance(row, Contact):
        return []
    found = Attachment.objects.of(member.workspace).filter(
        below(mark, FILES, "at"), company=row, removed_at__isnull=True
    )
    found = found.select_related("by").order_by("-at", "-pk")[:most]
    return file_entries(found, member)


def file_entries(files: Iterable[Attachment], member: Membership) -> list[Entry]:
    """The entries of files beside an account, in the order given."""
    return [_file(one, member) for one in files]


def _file(one: Attachment, member: Membership) -> Entry:
    return Entry(
        one.at, FILES, one.pk, "file", say("timeline.file", file=clean(one.label)),
        by=str(one.by or ""), address=reverse("attachment", args=[member.workspace.slug, one.pk]),
    )  # fmt: skip


def _import_address(member: Membership, number: int | None) -> str:
    return reverse("import", args=[member.workspace.slug, number]) if number else ""


SOURCES += [
    Source(EVENTS, _events), Source(NOTES, _notes), Source(EDITS, _edits),
    Source(UPDATES, _updates), Source(ENTRY, _entry), Source(FILES, _files),
]  # fmt: skip
