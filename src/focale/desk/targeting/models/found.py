"""What is kept of the best customers, what they share, what they said, and what sales think?"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from focale.desk.targeting.models.tables import Table
from focale.desk.team.scoped import Scoped


class BestChoice(Scoped):
    """Who the best of one table of customers are.

    matter: codes of the attributes that count, [] while nobody chose. ranked: the customers by
    what they bring and what the file tells of them, as `warm.acts.best` answers; None until then.
    chosen: the ids that a person chose, None for those that are proposed by rank. by, at: of the
    last change by a person.
    """

    table = models.OneToOneField(Table, on_delete=models.CASCADE, related_name="+")
    matter = models.JSONField(default=list)
    ranked = models.JSONField(null=True)
    chosen = models.JSONField(null=True)
    trouble = models.JSONField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)


class BestTick(Scoped):
    """What a person says of one customer: it has an attribute, or not. Unknown is no row.

    customer: its id in the table.
    """

    choice = models.ForeignKey(BestChoice, on_delete=models.CASCADE, related_name="+")
    customer = models.CharField(max_length=200)
    attribute = models.CharField(max_length=20)
    has = models.BooleanField()
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["choice", "customer", "attribute"], name="best_tick_once"
            ),
        )


class DiscoveryState(models.TextChoices):
    """How far a search is."""

    LOOKING = "looking"
    READY = "ready"
    FAILED = "failed"


class Discovery(Scoped):
    """One search of what the best share, with its answer: a page opens without the engine.

    given: what was searched: the tables by role, the ids of the best. progress: the file that says
    how far it is. found: what is shown. counts: how the market and the best stand to each pattern,
    from which any choice of them is counted. placed: pattern -> "mandatory" or "preferred".
    points: those that a person gave. wanted: what was missing in the words of sales.
    """

    state = models.CharField(
        max_length=8, choices=DiscoveryState.choices, default=DiscoveryState.LOOKING
    )
    given = models.JSONField(default=dict)
    progress = models.CharField(max_length=80, blank=True, default="")
    found = models.JSONField(null=True)
    counts = models.JSONField(null=True)
    placed = models.JSONField(default=dict)
    points = models.JSONField(default=dict)
    wanted = models.JSONField(default=list)
    trouble = models.JSONField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["workspace", "-id"], name="discoveries_newest"),)

    @property
    def best(self) -> list[str]:
        """The ids of the customers that were searched as the best."""
        return list(self.given.get("best", []))


class PainPoint(Scoped):
    """A problem that customers tell of, in the team's words. key: by which it is one."""

    label = models.CharField(max_length=120)
    key = models.CharField(max_length=120)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["workspace", "key"], name="pain_point_once"),
        )

    def __str__(self) -> str:
        return self.label


class Interview(Scoped):
    """What one customer answered to the three questions of the method.

    customer: its id in the table of customers, "" where it is not there. points: numbers of the
    pain points that the answers speak of. came_with: the table that it was read from. line: its
    row there. left_at: since when it does not count.
    """

    customer = models.CharField(max_length=200, blank=True, default="")
    name = models.CharField(max_length=240)
    on = models.DateField(null=True)
    problem = models.TextField(blank=True, default="")
    why_us = models.TextField(blank=True, default="")
    value = models.TextField(blank=True, default="")
    points = models.JSONField(default=list)
    came_with = models.ForeignKey(Table, null=True, on_delete=models.SET_NULL, related_name="+")
    line = models.PositiveIntegerField(default=0)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    left_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name


class FieldSession(Scoped):
    """People who sell judge the same past deals, made anonymous, without seeing each other.

    cases: what each sees of every deal, in both languages, and behind it the deal and its outcome,
    which nobody is shown before the end. result: how far they agree, once it has ended.
    """

    name = models.CharField(max_length=120)
    cases = models.JSONField(null=True)
    trouble = models.JSONField(null=True)
    result = models.JSONField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name

    def shown_cases(self, lang: str) -> list[dict[str, Any]]:
        """What a participant sees: numbers and facts, no name and no outcome."""
        return [
            {"number": place, "facts": one["facts"][lang]}
            for place, one in enumerate(self.cases or [], start=1)
        ]


class Judgement(Scoped):
    """What one person says of one deal of a session."""

    session = models.ForeignKey(FieldSession, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey("team.User", on_delete=models.CASCADE, related_name="+")
    number = models.PositiveSmallIntegerField()
    is_icp = models.BooleanField()
    reason = models.TextField(blank=True, default="")
    missing = models.CharField(max_length=200, blank=True, default="")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["session", "person", "number"], name="judgement_once"),
        )
