"""What is kept of a profile tried on leads, or weighed by deals?"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from focale.desk.targeting.models.drafts import Draft
from focale.desk.targeting.models.scored import Version
from focale.desk.targeting.models.tables import Table
from focale.desk.team.scoped import Scoped


class TrialKind(models.TextChoices):
    """What was asked."""

    VALIDATION = "validation"  # does it tell beforehand which leads sign?
    WEIGHTS = "weights"  # what should each criterion weigh?


class TrialState(models.TextChoices):
    """How far a trial is."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class Trial(Scoped):
    """One version of a profile on one table, and what came of it; never changed once done.

    rows: the leads, or the deals. closed: the deals that say what came of the leads, None where the
    leads say it. companies, events, contacts: where the rest of what was known stands; facts: the
    log that says what was known on the day, None where the values of today are read. how: as the
    form gave it.
    answer: the numbers and codes (`report.validation_data`, `report.weigh_data`). told: "fr" and
    "en" -> the words, and the parts of the page as the library drew them. said: the answer in one
    line, in both languages. trouble: why not, likewise. draft: that took weights over.
    """

    kind = models.CharField(max_length=10, choices=TrialKind.choices)
    state = models.CharField(max_length=8, choices=TrialState.choices, default=TrialState.RUNNING)
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")
    rows = models.ForeignKey(Table, on_delete=models.CASCADE, related_name="+")
    closed = models.ForeignKey(Table, null=True, on_delete=models.SET_NULL, related_name="+")
    companies = models.ForeignKey(Table, null=True, on_delete=models.SET_NULL, related_name="+")
    events = models.ForeignKey(Table, null=True, on_delete=models.SET_NULL, related_name="+")
    contacts = models.ForeignKey(Table, null=True, on_delete=models.SET_NULL, related_name="+")
    facts = models.ForeignKey(Table, null=True, on_delete=models.SET_NULL, related_name="+")
    how = models.JSONField(default=dict)
    answer = models.JSONField(null=True)
    told = models.JSONField(null=True)
    said = models.JSONField(null=True)
    trouble = models.JSONField(null=True)
    draft = models.ForeignKey(Draft, null=True, on_delete=models.SET_NULL, related_name="+")
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["workspace", "kind", "-id"], name="trials_by_kind"),)
