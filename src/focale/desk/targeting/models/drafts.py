"""What is kept of a profile that is being written: its text, every step of it, what is to come?

A profile has one draft, and the workspace one of a profile to be. Each change is a step that stays,
so that it can be taken back, and so that two editors can be put together from where they parted.
"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from focale.desk.targeting.models.scored import Profile, Version
from focale.desk.team.scoped import Scoped


class Draft(Scoped):
    """The text of a profile that is being written.

    profile: None for one to be. text: YAML, perhaps with faults. revision: counts up with every
    change, undoing too. by, at: of the last change. origin: what made it, such as "discovery".
    based_on: the version published when it was begun. left_at: when it was published or given up.
    """

    profile = models.ForeignKey(Profile, null=True, on_delete=models.CASCADE, related_name="+")
    text = models.TextField()
    revision = models.PositiveIntegerField(default=1)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    origin = models.CharField(max_length=40, blank=True, default="")
    based_on = models.ForeignKey(Version, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    left_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["workspace", "profile"], name="draft_once",
                condition=models.Q(left_at=None, profile__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["workspace"], name="draft_to_be_once",
                condition=models.Q(left_at=None, profile=None),
            ),
        )  # fmt: skip


class DraftStep(Scoped):
    """One change of a draft.

    undo_to, redo_to: the revisions whose texts undoing and redoing bring back; None for none.
    is_aside: a text that met the change of somebody else and was put aside; its revision is the
    one it was written on.
    """

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="+")
    revision = models.PositiveIntegerField()
    text = models.TextField()
    undo_to = models.PositiveIntegerField(null=True)
    redo_to = models.PositiveIntegerField(null=True)
    is_aside = models.BooleanField(default=False)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    origin = models.CharField(max_length=40, blank=True, default="")

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=["draft", "revision"], name="draft_step_once",
                condition=models.Q(is_aside=False),
            ),
        )  # fmt: skip


class SimulationState(models.TextChoices):
    """How far a simulation is."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


class Simulation(Scoped):
    """What would change if a text were published: computed by a job, kept to be read.

    profile: None for one to be. result: tables and counts, as `warm.acts.simulate` answers.
    file: the accounts that move (Parquet), "" until it is done.
    """

    profile = models.ForeignKey(Profile, null=True, on_delete=models.CASCADE, related_name="+")
    draft = models.ForeignKey(Draft, null=True, on_delete=models.SET_NULL, related_name="+")
    revision = models.PositiveIntegerField(default=0)
    text = models.TextField()
    state = models.CharField(
        max_length=8, choices=SimulationState.choices, default=SimulationState.WAITING
    )
    result = models.JSONField(null=True)
    file = models.CharField(max_length=80, blank=True, default="")
    trouble = models.JSONField(null=True)
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True)


class Planned(Scoped):
    """A text that is published when a day begins, where the workspace is.

    profile: None for one to be. based_on: the version published when it was planned: a newer one
    stops it. version: what became of it. left_at: when it was taken back. trouble: words in both
    languages, why it was not published.
    """

    profile = models.ForeignKey(Profile, null=True, on_delete=models.CASCADE, related_name="+")
    draft = models.ForeignKey(Draft, null=True, on_delete=models.SET_NULL, related_name="+")
    text = models.TextField()
    why = models.TextField(blank=True, default="")
    on = models.DateField()
    based_on = models.ForeignKey(Version, null=True, on_delete=models.SET_NULL, related_name="+")
    version = models.ForeignKey(Version, null=True, on_delete=models.SET_NULL, related_name="+")
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)
    trouble = models.JSONField(null=True)
