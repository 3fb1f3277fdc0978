"""What is kept of refusals, erasures, doubles and enrichment?"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from focale.desk.directory.models.carried import Import
from focale.desk.directory.models.known import Company
from focale.desk.team.scoped import Scoped


class OptOut(Scoped):
    """An address or a number that must not be contacted, as its HMAC: it cannot be read back.

    what: "email" or "phone". made_with: tells the secret of the installation that it was made with.
    """

    what = models.CharField(max_length=5)
    digest = models.CharField(max_length=64)
    made_with = models.CharField(max_length=8)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["workspace", "what", "digest"], name="opt_out_once"),
        )


class Erasure(Scoped):
    """People who are erased everywhere, by a job. It names nobody, then or later.

    why: "asked" by the person, or "retention". options: "refuse" puts their addresses on the list
    of refusals, "files" deletes the files that name them. counts: what was found of them, by kind.
    by_hand: what a person has to look at, as {"what", "pk"}: rows and files that may still name
    them.
    """

    why = models.CharField(max_length=10)
    options = models.JSONField(default=dict)
    people = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict)
    by_hand = models.JSONField(default=list)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["workspace", "-id"], name="erasures_by_time"),)


class DoubleState(models.TextChoices):
    """What was said of two companies."""

    WAITING = "waiting"
    MERGED = "merged"
    APART = "apart"


class Double(Scoped):
    """Two companies that may be one. one: the lower number.

    reasons: codes of the library's wordings. confidence: 0 to 1. is_sure: nothing speaks against
    it. moved: after merging, all that is needed to undo it.
    """

    one = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="+")
    other = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="+")
    reasons = models.JSONField(default=list)
    confidence = models.FloatField(default=0)
    is_sure = models.BooleanField(default=False)
    state = models.CharField(max_length=8, choices=DoubleState.choices, default=DoubleState.WAITING)
    found_at = models.DateTimeField(default=timezone.now)
    decided_at = models.DateTimeField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    moved = models.JSONField(null=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["one", "other"], name="double_once"),)
        indexes = (
            models.Index(fields=["workspace", "state", "-confidence", "id"], name="doubles_surest"),
        )


class EnrichmentState(models.TextChoices):
    """How far a look into the register is."""

    LOOKING = "looking"
    READY = "ready"  # found; a person says whether it is taken
    TAKEN = "taken"
    FAILED = "failed"
    LEFT = "left"  # not taken


class Enrichment(Scoped):
    """What the register knows of the companies, looked up once, and whether it was taken.

    file: the values, in the workspace's folder. counts: what was found. came_with: the import
    that took the values in, which can be undone.
    """

    state = models.CharField(
        max_length=8, choices=EnrichmentState.choices, default=EnrichmentState.LOOKING
    )
    label = models.CharField(max_length=240, blank=True, default="")
    as_of = models.DateField(null=True)
    file = models.CharField(max_length=80, blank=True, default="")
    counts = models.JSONField(default=dict)
    trouble = models.JSONField(null=True)
    came_with = models.ForeignKey(Import, null=True, on_delete=models.SET_NULL, related_name="+")
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = (models.Index(fields=["workspace", "-id"], name="enrichments_by_time"),)
