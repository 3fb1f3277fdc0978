"""What is kept of files that came in and went out?"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from focale.desk.directory.models.known import Company, Contact
from focale.desk.team.scoped import Scoped


class ImportKind(models.TextChoices):
    """What the rows of a file are."""

    COMPANIES = "companies"
    CONTACTS = "contacts"
    EVENTS = "events"


class ImportState(models.TextChoices):
    """How far an import is."""

    WAITING = "waiting"  # uploaded; its columns are to be confirmed
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    UNDOING = "undoing"
    UNDONE = "undone"


class Import(Scoped):
    """One file that was dropped, what its columns were taken for, and what became of its rows.

    file: name in the workspace's folder, chosen by us; label: the name that the user gave. part:
    which sheet, file of an archive or encoding was asked for. headers: tells files with the same
    columns. options: what was chosen beside the mapping. files: what was made of it, role -> name.
    balance: rows in = made + changed + same + merged + rejected. counts: those of the rows taken in
    so far, written with them.
    """

    label = models.CharField(max_length=240)
    file = models.CharField(max_length=80)
    kind = models.CharField(max_length=10, choices=ImportKind.choices, blank=True)
    state = models.CharField(max_length=8, choices=ImportState.choices, default=ImportState.WAITING)
    mapping = models.TextField(blank=True, default="")
    study = models.JSONField(null=True)
    balance = models.JSONField(null=True)
    rejects = models.CharField(max_length=80, blank=True, default="")
    trouble = models.JSONField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(
        "team.User", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    kept_after_undo = models.JSONField(null=True)
    part = models.CharField(max_length=120, blank=True, default="")
    headers = models.CharField(max_length=64, blank=True, default="")
    options = models.JSONField(default=dict)
    files = models.JSONField(default=dict)
    counts = models.JSONField(default=dict)

    class Meta:
        indexes = (
            models.Index(fields=["workspace", "-id"], name="imports_by_time"),
            models.Index(fields=["workspace", "headers", "-id"], name="imports_by_headers"),
        )


class Brought(Scoped):
    """A row that an import brought of a company or a person that was there before it.

    key: the identifier that its file has for it: another name for the same company. moved: of a
    person, the company before and after.
    """

    came_with = models.ForeignKey(
        Import, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    company = models.ForeignKey(
        Company, null=True, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    contact = models.ForeignKey(
        Contact, null=True, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    key = models.CharField(max_length=200, blank=True, default="")
    moved = models.JSONField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=["came_with", "company"], name="brought_by_import"),
            models.Index(fields=["company"], name="brought_by_company"),
            models.Index(fields=["contact"], name="brought_by_contact"),
            models.Index(
                fields=["workspace", "key"], name="brought_by_key", condition=~models.Q(key="")
            ),
        )


class ImportReject(Scoped):
    """A row of a file that became nothing, found while rows were taken in. row: from 1."""

    came_with = models.ForeignKey(
        Import, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    row = models.BigIntegerField()
    column = models.CharField(max_length=200, blank=True, default="")
    reason = models.CharField(max_length=60)
    value = models.TextField(blank=True, default="")

    class Meta:
        indexes = (models.Index(fields=["came_with", "row"], name="import_rejects_by_row"),)


class Export(Scoped):
    """A file that somebody asked for; they alone fetch it, until it expires.

    what: "accounts" or "contacts". form: "csv", "csv_fr", "xlsx" or "parquet". given: the filter.
    """

    what = models.CharField(max_length=10)
    form = models.CharField(max_length=8)
    given = models.JSONField(default=dict)
    file = models.CharField(max_length=80, blank=True, default="")
    rows = models.BigIntegerField(null=True)
    trouble = models.JSONField(null=True)
    notices = models.JSONField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True)
    until = models.DateTimeField(null=True)
    gone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["workspace", "by", "-id"], name="exports_by_person"),)
