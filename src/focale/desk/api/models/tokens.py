"""What is kept of tokens, and of the answers that they were given?"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from focale.desk.team.scoped import Scoped


class Token(models.Model):
    """What a program shows to be let in: made by a member, for their workspace.

    It is found by its hash before anybody knows the workspace: so it is no `Scoped` row. It never
    may more than its maker may now. prefix: its first signs, by which people recognise it.
    used_at: within a minute.
    """

    workspace = models.ForeignKey("team.Workspace", on_delete=models.CASCADE, related_name="+")
    member = models.ForeignKey("team.Membership", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=120)
    prefix = models.CharField(max_length=20)
    hash = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    made_at = models.DateTimeField(default=timezone.now)
    until = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["workspace", "-id"], name="tokens_by_workspace"),)

    def __str__(self) -> str:
        return self.name


class Answer(Scoped):
    """The answer that was given under an idempotency key; written with the effect, or not at all.

    asked: a hash of the request, by which the same one is known.
    """

    token = models.ForeignKey(Token, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=255)
    asked = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    headers = models.JSONField(default=dict)
    body = models.TextField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=["token", "key"], name="one_answer_each_key"),
        )
        indexes = (models.Index(fields=["workspace", "at"], name="answers_by_age"),)
