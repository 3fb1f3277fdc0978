"""What is kept of a job: what to do, how far it is, and who holds it until when."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class State(models.TextChoices):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    PARKED = "parked"  # failed too often; a person decides
    STOPPED = "stopped"  # taken back by a person


class Job(models.Model):
    """One piece of work that outlives a request.

    key: unique among all jobs; asking twice for the same key makes one job. cursor: how far the
    work is, written in the same transaction as its effect. lease_until: whoever holds the job
    until then; after it, another may take it over. workspace: null for the installation's own.
    """

    workspace = models.ForeignKey(
        "team.Workspace", null=True, on_delete=models.CASCADE, related_name="+"
    )
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=200, unique=True)
    given = models.JSONField(default=dict)
    cursor = models.JSONField(default=dict)
    state = models.CharField(max_length=8, choices=State.choices, default=State.QUEUED)
    not_before = models.DateTimeField(default=timezone.now)
    worker = models.CharField(max_length=80, blank=True)
    lease_until = models.DateTimeField(null=True)
    beat_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    done = models.BigIntegerField(default=0)
    total = models.BigIntegerField(null=True)
    trouble = models.JSONField(null=True)
    result = models.JSONField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=["state", "not_before", "id"], name="jobs_to_take"),
            models.Index(fields=["workspace", "kind", "-id"], name="jobs_by_workspace"),
        )


class Worker(models.Model):
    """A process that takes jobs, and when it was last heard of."""

    name = models.CharField(max_length=80, unique=True)
    beat_at = models.DateTimeField()
