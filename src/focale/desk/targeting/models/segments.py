"""What is kept of segments: who is in which, since when, and because of what it changed?

A member is a row. Each time that members change, one `SegmentChange` says when and because of
what, and a `SegmentMove` names each account that came or left.
"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from focale.desk.directory.models import Company
from focale.desk.team.scoped import Scoped


class SegmentKind(models.TextChoices):
    """What makes an account a member."""

    RULES = "rules"  # conditions, applied again whenever something changes
    LIST = "list"  # somebody picked it
    CLUSTER = "cluster"  # a search for groups put it there, once
    TIER = "tier"  # its place in the plan of tiers


class Segment(Scoped):
    """Accounts that get the same argument. The first in `place` is an account's first segment.

    note: what they have in common. filter: the text of a list's filter. conditions: conditions of
    a profile (YAML, a list), all of which must hold too; "" for none. revision: how often the rule
    was changed. found: of a cluster, what the search said of it. tier: of a tier, its letter.
    counted_at: when its rule was last applied to all accounts; null while that is to be done.
    """

    name = models.CharField(max_length=80)
    kind = models.CharField(max_length=8, choices=SegmentKind.choices)
    place = models.PositiveSmallIntegerField(default=0)
    note = models.TextField(blank=True, default="")
    filter = models.TextField(blank=True, default="")
    conditions = models.TextField(blank=True, default="")
    revision = models.PositiveIntegerField(default=1)
    found = models.JSONField(null=True)
    tier = models.CharField(max_length=8, blank=True, default="")
    counted_at = models.DateTimeField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["workspace", "place", "id"], name="segments_in_order"),)

    def __str__(self) -> str:
        return self.name


class SegmentMember(Scoped):
    """An account in a segment."""

    segment = models.ForeignKey(Segment, on_delete=models.CASCADE, related_name="+", db_index=False)
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["segment", "company"], name="segment_member_once"),
        )


class Because(models.TextChoices):
    """Why members changed."""

    MADE = "made"  # the segment began
    RULE = "rule"  # its rule was changed
    FACTS = "facts"  # facts or events of the account changed
    DAY = "day"  # a day began
    SCORES = "scores"  # new scores of all accounts
    PICKED = "picked"  # somebody picked accounts
    TIERS = "tiers"  # the plan of tiers was changed


class SegmentChange(Scoped):
    """One change of the members of a segment. detail: such as the fact that changed."""

    segment = models.ForeignKey(Segment, on_delete=models.CASCADE, related_name="+")
    because = models.CharField(max_length=8, choices=Because.choices)
    detail = models.CharField(max_length=200, blank=True, default="")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    came = models.PositiveIntegerField(default=0)
    went = models.PositiveIntegerField(default=0)


class SegmentMove(Scoped):
    """An account that came into a segment, or left it. The first members have no such line."""

    change = models.ForeignKey(SegmentChange, on_delete=models.CASCADE, related_name="+")
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="+")
    is_in = models.BooleanField(default=True)


class TierPlan(Scoped):
    """How accounts are shared out into tiers, by points or by what the team can hold.

    asked: [[letter, points]] or [[letter, accounts of one seller]], the best first. sellers: how
    many people hold accounts. found: what came of it, [{name, accounts, lowest, tied}] and the
    accounts in no tier. left_at: since when it is used no longer.
    """

    by_capacity = models.BooleanField(default=False)
    asked = models.JSONField(default=list)
    sellers = models.PositiveSmallIntegerField(default=1)
    found = models.JSONField(null=True)
    counted_at = models.DateTimeField(null=True)
    trouble = models.JSONField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    left_at = models.DateTimeField(null=True)


class GroupingState(models.TextChoices):
    """How far a search for groups is."""

    LOOKING = "looking"
    READY = "ready"
    FAILED = "failed"


class Grouping(Scoped):
    """One search for groups of like accounts. wanted: how many, null for as many as hold.

    found: the groups, or why there are none. file: which account went with which, of the engine.
    """

    state = models.CharField(
        max_length=8, choices=GroupingState.choices, default=GroupingState.LOOKING
    )
    wanted = models.PositiveSmallIntegerField(null=True)
    found = models.JSONField(null=True)
    file = models.CharField(max_length=80, blank=True, default="")
    trouble = models.JSONField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
