"""What is kept of what the engine answered of a market: its size, and the accounts to prospect?"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from focale.desk.directory.models import Import
from focale.desk.targeting.models.scored import Version
from focale.desk.team.scoped import Scoped


class Question(models.TextChoices):
    """What was asked of a market."""

    SIZE = "size"  # how large it is through a profile, and where
    LIST = "list"  # the accounts to prospect


class AnswerState(models.TextChoices):
    """How far an answer is."""

    MAKING = "making"
    READY = "ready"
    FAILED = "failed"


class MarketAnswer(Scoped):
    """One answer, kept until the tables or the profile are others.

    mark: tells questions that were asked alike. given: the tables and limits that were asked with.
    text: the profile as it was; version: where it was a published one. result: what the pages
    show; files: what can be fetched, form -> name in the workspace's folder. came_with: the import
    that put the accounts of a list into the directory.
    """

    question = models.CharField(max_length=6, choices=Question.choices)
    state = models.CharField(max_length=8, choices=AnswerState.choices, default=AnswerState.MAKING)
    mark = models.CharField(max_length=64)
    given = models.JSONField(default=dict)
    text = models.TextField()
    version = models.ForeignKey(Version, null=True, on_delete=models.SET_NULL, related_name="+")
    result = models.JSONField(null=True)
    files = models.JSONField(default=dict)
    trouble = models.JSONField(null=True)
    came_with = models.ForeignKey(Import, null=True, on_delete=models.SET_NULL, related_name="+")
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = (
            models.Index(fields=["workspace", "question", "-id"], name="market_answers_by_time"),
        )

    def __str__(self) -> str:
        return f"{self.question} {self.pk}"
