"""What is kept of webhooks, and of everything that was, or is to be, sent to them?"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from focale.desk.team.scoped import Scoped


class Topic(models.TextChoices):
    """What a program may be told of."""

    SCORE = "score.changed"
    TIER = "tier.changed"
    CUSTOMER = "customer.changed"
    PUBLISHED = "scores.published"  # once for each version, however many accounts


class Webhook(Scoped):
    """An address that is told of changes.

    topics: which ones. secret: encrypted; it was shown once. secret_before: the one before it,
    with which everything is signed as well until `both_until`. failing_since: of the first failure
    since something last arrived; failures: how many since. quiet_until: nothing is sent before.
    paused_at, paused_why: "hand", "failing" or "gone". removed_at: taken away; can be brought back.
    """

    address = models.CharField(max_length=2_000)
    label = models.CharField(max_length=120, blank=True, default="")
    topics = models.JSONField(default=list)
    secret = models.TextField()
    secret_before = models.TextField(blank=True, default="")
    both_until = models.DateTimeField(null=True)
    failing_since = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)
    quiet_until = models.DateTimeField(null=True)
    arrived_at = models.DateTimeField(null=True)
    paused_at = models.DateTimeField(null=True)
    paused_why = models.CharField(max_length=8, blank=True, default="")
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.label or self.address


class DeliveryState(models.TextChoices):
    """Where a delivery stands."""

    WAITING = "waiting"  # to be sent, or to be tried again
    ARRIVED = "arrived"
    FAILED = "failed"  # tried for three days
    HELD = "held"  # its webhook was taken away, or it was given up by hand


class Delivery(Scoped):
    """One message to one webhook: written with the change, sent by a job.

    number: the message's own, the same at every try. body: exactly what is sent. changes: how many
    accounts it tells of. next_at: when it is tried. attempts: how often it was. tries: the last of
    them, each {"at", "ms", "status", "trouble", "answer", "headers"}.
    """

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, related_name="+")
    number = models.CharField(max_length=60, unique=True)
    topic = models.CharField(max_length=40)
    body = models.TextField()
    changes = models.PositiveIntegerField(default=1)
    state = models.CharField(
        max_length=8, choices=DeliveryState.choices, default=DeliveryState.WAITING
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    next_at = models.DateTimeField(default=timezone.now)
    tries = models.JSONField(default=list)
    made_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=["webhook", "state", "next_at"], name="deliveries_due"),
            models.Index(fields=["webhook", "-id"], name="deliveries_newest"),
            models.Index(fields=["workspace", "made_at"], name="deliveries_by_age"),
        )

    @property
    def last(self) -> dict[str, Any] | None:
        """The last try; None before the first."""
        return self.tries[-1] if self.tries else None
