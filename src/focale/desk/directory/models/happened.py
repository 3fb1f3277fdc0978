"""What is kept of what happened, and when?"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from focale.desk.directory.models.columns import short_text
from focale.desk.directory.models.known import Company, Contact
from focale.desk.team.scoped import Scoped


class Event(Scoped):
    """Something that happened: a visit, a call, a form. key: told twice, kept once.

    known_at: since when we know it. is_machine: done by a robot or a scanner; kept, counted
    nowhere.
    """

    key = models.CharField(max_length=200)
    company = models.ForeignKey(Company, null=True, on_delete=models.CASCADE, related_name="+")
    contact = models.ForeignKey(Contact, null=True, on_delete=models.SET_NULL, related_name="+")
    event = models.CharField(max_length=80)
    at = models.DateTimeField()
    known_at = models.DateTimeField(default=timezone.now)
    n = models.PositiveIntegerField(default=1)
    is_machine = models.BooleanField(default=False)
    source = short_text()
    detail = models.JSONField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    came_with = models.ForeignKey(
        "directory.Import", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["workspace", "key"], name="event_key_once"),)
        indexes = (
            models.Index(fields=["workspace", "company", "-at"], name="event_by_company"),
            models.Index(fields=["workspace", "came_with"], name="event_by_import"),
        )


class EventDay(Scoped):
    """How often one event happened on one local day: what scores read. Derived from `Event`.

    event: its folded name. Several rows of one day add up. Whether the opening of a mail may
    count is asked when scores are made, for consent can be taken back.
    """

    workspace = models.ForeignKey(
        "team.Workspace", on_delete=models.CASCADE, related_name="+", editable=False, db_index=False
    )
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="+", db_index=False)
    contact = models.ForeignKey(Contact, null=True, on_delete=models.SET_NULL, related_name="+")
    event = models.CharField(max_length=80)
    day = models.DateField()
    n = models.PositiveIntegerField()

    class Meta:
        indexes = (
            models.Index(fields=["company", "day"], name="event_day_by_company"),
            # what the engine reads for a profile, from the index alone
            models.Index(
                fields=["workspace", "event", "day", "company", "contact", "n"],
                name="event_day_by_name",
            ),
        )
