"""What is kept of playbooks, and of the proofs that customers give?"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from focale.desk.directory.models import Company
from focale.desk.targeting.models.segments import Segment
from focale.desk.team.scoped import Scoped


class Playbook(Scoped):
    """How to speak to the accounts of a segment, of a tier, or (neither) to all.

    version: the one that is shown.
    """

    segment = models.ForeignKey(Segment, null=True, on_delete=models.CASCADE, related_name="+")
    tier = models.CharField(max_length=8, blank=True, default="")
    version = models.ForeignKey(
        "targeting.PlaybookVersion", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["segment"], name="playbook_of_segment", condition=~models.Q(segment=None)
            ),
            models.UniqueConstraint(
                fields=["workspace", "tier"], name="playbook_of_tier",
                condition=models.Q(segment=None),
            ),
        )  # fmt: skip


class PlaybookVersion(Scoped):
    """One text of a playbook; never changed once saved.

    parts: name of the part -> a text, a list of lines, or a list of [said, answer]. owner: who
    answers for it. review_on: when it is looked at again. back_to: the number it brings back.
    """

    playbook = models.ForeignKey(Playbook, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()
    parts = models.JSONField(default=dict)
    owner = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    review_on = models.DateField(null=True)
    why = models.CharField(max_length=240, blank=True, default="")
    back_to = models.PositiveIntegerField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["playbook", "number"], name="playbook_version_once"),
        )


class MayCite(models.TextChoices):
    """Whether a customer may be named to a prospect."""

    NAMED = "named"  # agreed to be named
    UNNAMED = "unnamed"  # may be told of without the name
    NEVER = "never"  # refused


class Proof(Scoped):
    """What a customer proves: one sentence, the case, its figure, where one can read it, a file.

    segments: numbers of those whose accounts it fits. may: whether they may be named. agreed_on:
    when they said so. lost_on: since when they are a customer no longer. file: name in the
    workspace's folder; label: as the person called it.
    """

    company = models.OneToOneField(Company, on_delete=models.CASCADE, related_name="+")
    may = models.CharField(max_length=8, choices=MayCite.choices, default=MayCite.UNNAMED)
    agreed_on = models.DateField(null=True)
    lost_on = models.DateField(null=True)
    sentence = models.CharField(max_length=300, blank=True, default="")
    text = models.TextField(blank=True, default="")
    figure = models.CharField(max_length=200, blank=True, default="")
    segments = models.JSONField(default=list)
    link = models.CharField(max_length=400, blank=True, default="")
    file = models.CharField(max_length=80, blank=True, default="")
    label = models.CharField(max_length=240, blank=True, default="")
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    changed_at = models.DateTimeField(default=timezone.now)
