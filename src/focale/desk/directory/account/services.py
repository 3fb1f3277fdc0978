"""What can one do with an account or a person: edit a fact, note, attach, tag, hand over?"""

from __future__ import annotations

import datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from focale.desk.directory.account.cards import Seen
from focale.desk.directory.facts import COMPANIES, CONTACTS, Taken, take_values
from focale.desk.directory.models import Attachment, Company, Note, Tag, Tagged
from focale.desk.directory.uploads import KeptFile, kept_file
from focale.desk.jobs.clock import local_day
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace


@transaction.atomic
def edit_fact(row: Seen, field: str, value: Any, *, by: User) -> Taken:
    """A person says what a fact is; None says that nobody knows. It wins and stays.

    The trail names the field; values of people are told by the log alone, which forgets them
    when they are erased.
    """
    kind = COMPANIES if isinstance(row, Company) else CONTACTS
    before = kind.now(row, field)
    taken = take_values(
        {row.pk: {field: value}}, workspace=row.workspace, source="", by=by, kind=kind,
        at=local_day(row.workspace),
    )  # fmt: skip
    if taken.facts:
        told = {"before": before, "after": kind.as_told(field, value)} if kind is COMPANIES else {}
        audit.record(
            f"{kind.link}.edited", workspace=row.workspace, by=by, subject=kind.link,
            subject_id=row.pk, about=field, **told,
        )  # fmt: skip
    return taken


@transaction.atomic
def add_note(row: Seen, text: str, *, by: User) -> Note:
    """Write a note about a company or a person."""
    about = {"company": row} if isinstance(row, Company) else {"contact": row}
    note = Note.objects.create(workspace=row.workspace, text=text, by=by, **about)
    audit.record(
        "note.added", workspace=row.workspace, by=by, subject=_kind(row), subject_id=row.pk
    )
    return note


@transaction.atomic
def set_note_removed(note: Note, *, by: User, is_removed: bool) -> None:
    """Remove a note, or bring it back."""
    _set_removed(note, "note", by=by, is_removed=is_removed)


def attach(company: Company, upload: UploadedFile[Any], *, by: User) -> Attachment:
    """Keep a file beside a company; it is on disk before we answer. Raises uploads.NoRoom."""
    with kept_file(upload, workspace=company.workspace) as kept:
        return put_beside(company, kept, by=by)


@transaction.atomic
def put_beside(company: Company, kept: KeptFile, *, by: User) -> Attachment:
    """Note that a file stands beside a company which lies in the workspace's folder already."""
    made = Attachment.objects.create(
        workspace=company.workspace, company=company, label=kept.label, file=kept.name, by=by,
        size=kept.size,
    )  # fmt: skip
    audit.record(
        "file.added", workspace=company.workspace, by=by, subject="company",
        subject_id=company.pk, about=kept.label,
    )  # fmt: skip
    return made


@transaction.atomic
def set_file_removed(file: Attachment, *, by: User, is_removed: bool) -> None:
    """Remove a file from the page, or bring it back; its content stays until it is purged."""
    _set_removed(file, "file", by=by, is_removed=is_removed)


def _set_removed(row: Note | Attachment, what: str, *, by: User, is_removed: bool) -> None:
    removed_at: datetime.datetime | None = timezone.now() if is_removed else None
    same = type(row).objects.of(row.workspace).filter(pk=row.pk, removed_at__isnull=is_removed)
    if same.update(removed_at=removed_at):
        audit.record(
            f"{what}.removed" if is_removed else f"{what}.brought_back",
            workspace=row.workspace, by=by, subject=what, subject_id=row.pk,
        )  # fmt: skip


@transaction.atomic
def hand_over(company: Company, owner: User | None, *, by: User) -> None:
    """Say who follows an account; None for nobody."""
    before, after = company.owner, owner
    if before == after:
        return
    Company.objects.of(company.workspace).filter(pk=company.pk).update(
        owner=owner, changed_at=timezone.now()
    )
    audit.record(
        "company.handed_over", workspace=company.workspace, by=by, subject="company",
        subject_id=company.pk, about=str(company), before=str(before or ""), after=str(after or ""),
    )  # fmt: skip


@transaction.atomic
def set_tag(company: Company, name: str, *, by: User, is_on: bool) -> None:
    """Put a tag on a company or take it off; a new word becomes a tag."""
    workspace: Workspace = company.workspace
    tag = Tag.objects.of(workspace).filter(name=name).first()
    if is_on:
        tag = tag or Tag.objects.create(workspace=workspace, name=name)
        if tag.removed_at is not None:
            Tag.objects.of(workspace).filter(pk=tag.pk).update(removed_at=None)
        if Tagged.objects.of(workspace).filter(tag=tag, company=company).exists():
            return
        Tagged.objects.create(workspace=workspace, tag=tag, company=company)
    else:
        on_it = Tagged.objects.of(workspace).filter(tag=tag, company=company)
        if tag is None or not on_it.delete()[0]:
            return
    audit.record(
        "company.tagged" if is_on else "company.untagged", workspace=workspace, by=by,
        subject="company", subject_id=company.pk, about=name,
    )  # fmt: skip


def _kind(row: Seen) -> str:
    return "company" if isinstance(row, Company) else "contact"
