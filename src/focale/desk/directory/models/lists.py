"""What is kept of lists, and of acts on many rows?"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from focale.desk.team.scoped import Scoped


class ListName(models.TextChoices):
    """Which list it is: of companies, or of people."""

    ACCOUNTS = "accounts"
    CONTACTS = "contacts"


class SavedView(Scoped):
    """A list as somebody set it up: filter, order, columns. is_shared: for the whole team."""

    rows = models.CharField(max_length=10, choices=ListName.choices)
    name = models.CharField(max_length=80)
    filter = models.TextField(blank=True, default="")
    sort = models.CharField(max_length=40, blank=True, default="")
    columns = models.JSONField(default=list, blank=True)
    is_shared = models.BooleanField(default=False)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = (models.Index(fields=["workspace", "rows", "name"], name="views_by_name"),)

    def __str__(self) -> str:
        return self.name


class ListChoice(Scoped):
    """How one person wants one list: its columns, and the view it opens with."""

    user = models.ForeignKey("team.User", on_delete=models.CASCADE, related_name="+")
    rows = models.CharField(max_length=10, choices=ListName.choices)
    columns = models.JSONField(default=list, blank=True)
    view = models.ForeignKey(
        SavedView, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["workspace", "user", "rows"], name="choice_once"),
        )


class BulkKind(models.TextChoices):
    """What was done to many rows at once."""

    OWNER = "owner"
    TAG = "tag"
    UNTAG = "untag"
    MERGE_TAG = "merge_tag"
    FIELD = "field"
    REMOVE = "remove"
    SEGMENT = "segment"  # into a segment that people pick; whoever keeps those does it
    UNSEGMENT = "unsegment"


class BulkState(models.TextChoices):
    """How far it is."""

    RUNNING = "running"
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"


class BulkAct(Scoped):
    """One act on many companies or contacts, which can be taken back.

    given: what was chosen, such as {"owner": 3}. filter: the filter it was done on, "" for rows
    picked by hand. left: what undoing could not restore, [{"row": id, "why": key of the words}].
    """

    rows = models.CharField(max_length=10, choices=ListName.choices)
    kind = models.CharField(max_length=10, choices=BulkKind.choices)
    given = models.JSONField(default=dict)
    filter = models.TextField(blank=True, default="")
    state = models.CharField(max_length=8, choices=BulkState.choices, default=BulkState.RUNNING)
    total = models.PositiveIntegerField(default=0)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(
        "team.User", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    left = models.JSONField(default=list)

    class Meta:
        indexes = (models.Index(fields=["workspace", "-id"], name="bulk_by_time"),)


class BulkLine(Scoped):
    """One row of a bulk act, and what was there before. row: number of the company or contact."""

    act = models.ForeignKey(BulkAct, on_delete=models.CASCADE, related_name="+", db_index=False)
    row = models.BigIntegerField()
    before = models.JSONField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["act", "row"], name="bulk_row_once"),)
