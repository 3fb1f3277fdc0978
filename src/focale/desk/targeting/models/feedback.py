"""What is kept of what the sales floor says of a criterion, and of the reviews that answer it?"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from focale.desk.directory.models import Company
from focale.desk.targeting.models.scored import Profile, Version
from focale.desk.targeting.models.tables import Table
from focale.desk.team.scoped import Scoped


class ReviewState(models.TextChoices):
    """How far a review is."""

    LOOKING = "looking"  # the engine reads the tables
    OPEN = "open"  # its proposals wait for a person
    ENDED = "ended"
    FAILED = "failed"
    LEFT = "left"  # given up; what was answered stays answered


class Review(Scoped):
    """One review of a profile, and its record once it ended: who, when, what was decided, why.

    version: the one that is reviewed. since, until: the days under review, after the first up to
    the last. tables: role -> number of the table that was read. found: what the engine says, as
    `warm.acts.review` answers. why: in the words of who ended it. outcome: "draft" when changes
    went to the draft of the profile, "none" when it ended without change.
    """

    profile = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="+")
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=8, choices=ReviewState.choices, default=ReviewState.LOOKING)
    since = models.DateField()
    until = models.DateField()
    tables = models.JSONField(default=dict)
    found = models.JSONField(null=True)
    trouble = models.JSONField(null=True)
    outcome = models.CharField(max_length=8, blank=True, default="")
    why = models.TextField(blank=True, default="")
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    ended_by = models.ForeignKey(
        "team.User", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["profile"], name="review_one_at_once",
                condition=models.Q(state__in=("looking", "open")),
            ),
        )  # fmt: skip
        indexes = (models.Index(fields=["workspace", "profile", "-id"], name="reviews_newest"),)


class DecisionKind(models.TextChoices):
    """What was decided on a proposal."""

    TAKEN = "taken"
    REFUSED = "refused"
    LATER = "later"


class Decision(Scoped):
    """What somebody decided on one proposal of a review. proposal: its id. why: of a refusal."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="+")
    proposal = models.CharField(max_length=120)
    kind = models.CharField(max_length=8, choices=DecisionKind.choices)
    why = models.TextField(blank=True, default="")
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["review", "proposal"], name="decision_once"),
        )


class Opinion(models.TextChoices):
    """What somebody thinks of a criterion, on one account."""

    WRONG = "wrong"
    RIGHT = "right"


class Feedback(Scoped):
    """What somebody said of one criterion, on one account.

    criterion: its id in the version, "gate:" before that of a gate. label, said: its name and what
    was read of the account then, as {"fr", "en"}; state, points, most: of that line on that day
    (thousandths). answer: what the review answered; seen_at: when who gave it read the answer.
    """

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="+")
    profile = models.ForeignKey(Profile, on_delete=models.CASCADE, related_name="+")
    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")
    criterion = models.CharField(max_length=120)
    label = models.JSONField(default=dict)
    opinion = models.CharField(max_length=8, choices=Opinion.choices)
    text = models.TextField()
    said = models.JSONField(default=dict)
    state = models.CharField(max_length=8, blank=True, default="")
    points = models.IntegerField(default=0)
    most = models.IntegerField(default=0)
    on = models.DateField()
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    answer = models.TextField(blank=True, default="")
    answered_by = models.ForeignKey(
        "team.User", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    answered_at = models.DateTimeField(null=True)
    review = models.ForeignKey(Review, null=True, on_delete=models.SET_NULL, related_name="+")
    seen_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=["workspace", "answered_at", "id"], name="feedback_unanswered"),
            models.Index(fields=["company", "criterion"], name="feedback_of_account"),
            models.Index(fields=["workspace", "by", "seen_at"], name="feedback_of_person"),
            models.Index(fields=["workspace", "criterion", "-id"], name="feedback_by_criterion"),
        )


class Measure(Scoped):
    """What a version keeps of a market, and which criteria customers have, counted once.

    kept: {"market", "qualified", "possible"}, None without a market. customers_by: criterion ->
    [those who meet it, those of whom it is known], None without customers. trouble: why not.
    """

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="+")
    market = models.ForeignKey(Table, null=True, on_delete=models.CASCADE, related_name="+")
    customers = models.ForeignKey(Table, null=True, on_delete=models.CASCADE, related_name="+")
    kept = models.JSONField(null=True)
    customers_by = models.JSONField(null=True)
    trouble = models.JSONField(null=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = (models.Index(fields=["version", "-id"], name="measures_newest"),)

    @property
    def share(self) -> float | None:
        """Of the market that is kept for sure; None where nothing tells."""
        kept: dict[str, Any] | None = self.kept
        return kept["qualified"] / kept["market"] if kept and kept["market"] else None
