"""What is kept of profiles and of scores?

Stored scores are a cache. A score belongs to a run, a run to one version and one day; a profile
points at its current run, and readers join through that pointer, so that nobody sees two at once.
"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from focale.desk.directory.models import Company
from focale.desk.team.scoped import Scoped


class Profile(Scoped):
    """An ideal customer profile of the workspace. The first in `place` is the one lists show."""

    name = models.CharField(max_length=120)
    place = models.PositiveSmallIntegerField(default=0)
    published = models.ForeignKey(
        "targeting.Version", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    run = models.ForeignKey("targeting.Run", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.name


class Version(Scoped):
    """One text of a profile; never changed once published.

    why: in the words of who published it. back_to: the number of the version that it brings back.
    """

    profile = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()
    text = models.TextField()
    why = models.TextField(blank=True, default="")
    back_to = models.PositiveIntegerField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    published_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["profile", "number"], name="version_number_once"),
        )


class Run(Scoped):
    """All accounts scored by one version for one day. Whole before it is pointed at.

    read_at: when the engine began to read facts; what changed since is scored again before the
    run is whole. is_watched: whether anything was noted in the workspace then: without it, "no
    event" is unknown. tiers: how many accounts each tier had then, "" for none.
    left_at: when another run took its place, or it was given up.
    """

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()
    made_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True)
    is_watched = models.BooleanField(default=False)
    tiers = models.JSONField(default=dict)
    whole_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)


class Score(Scoped):
    """One account in one run; points in thousandths, words as the library's codes.

    unknowns: how many criteria are unknown.

    Two indexes serve all: 100,000 rows are written at once, and each index costs as much as the
    table.
    """

    workspace = models.ForeignKey(
        "team.Workspace", on_delete=models.CASCADE, related_name="+", editable=False, db_index=False
    )
    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="+", db_index=False)
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="+", db_index=False)
    verdict = models.CharField(max_length=16)
    points = models.IntegerField()
    low = models.IntegerField()
    high = models.IntegerField()
    band = models.CharField(max_length=16, blank=True)
    tier = models.CharField(max_length=8, blank=True)
    unknowns = models.PositiveSmallIntegerField(default=0)
    why_not = models.CharField(max_length=80, blank=True)
    next_fact = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["company", "run"], name="score_once"),)
        indexes = (models.Index(fields=["run", "-points", "company"], name="score_best_first"),)


class Dirty(Scoped):
    """An account whose facts or events changed lately.

    Its current scores follow in the transaction of the change. A run that began to read before
    it scores it again before it is whole.
    """

    company = models.OneToOneField(Company, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = (models.Index(fields=["workspace", "since", "company"], name="dirty_since"),)
