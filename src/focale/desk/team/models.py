"""What is kept of workspaces, people, their roles, and of who changed what?"""

from __future__ import annotations

import hashlib
import secrets
import uuid
from collections.abc import Iterator
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.utils.timezone import now

from focale.desk.team.roles import Role
from focale.desk.team.scoped import Scoped


class People(BaseUserManager["User"]):
    """How people are made: by e-mail address, in small letters."""

    def create_user(self, email: str, password: str | None = None, **given: Any) -> User:
        """A new person; without a password, they come in by a link."""
        user = self.model(email=email.strip().lower(), **given)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> User:
        """The person with this address, in any case."""
        return self.get(email=(username or "").strip().lower())


class User(AbstractUser):
    """A person who signs in. Rights stand in `Membership`, one for each workspace.

    timezone: "" follows the workspace. email_proven_at: when a link that went to the address alone
    was opened; null where links were only shown on a screen. sign_in_round: sessions of an
    earlier round are over.
    """

    username = None  # type: ignore[assignment]
    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120, blank=True)
    language = models.CharField(max_length=2, default="fr")
    timezone = models.CharField(max_length=64, blank=True, default="")
    email_proven_at = models.DateTimeField(null=True)
    sign_in_round = models.PositiveIntegerField(default=0)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[People] = People()  # type: ignore[assignment]

    def __str__(self) -> str:
        return self.name or self.email

    def get_session_auth_hash(self) -> str:
        """What a session must know: it ends with the password and with the round of sign-ins."""
        return self._of_this_round(super().get_session_auth_hash())

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        """The same under earlier secrets of the installation."""
        return map(self._of_this_round, super().get_session_auth_fallback_hash())

    def _of_this_round(self, known: str) -> str:
        return f"{self.sign_in_round}:{known}"

    def get_full_name(self) -> str:
        """The name shown to others."""
        return str(self)

    def get_short_name(self) -> str:
        """The name shown to others."""
        return str(self)


class Workspace(models.Model):
    """One team and all that it entrusted. An agency has one for each client."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    language = models.CharField(max_length=2, default="fr")
    timezone = models.CharField(max_length=64, default="Europe/Paris")
    made_at = models.DateTimeField(default=now)

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """What a person is in a workspace."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="members")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=12, choices=Role.choices)
    since = models.DateTimeField(default=now)
    is_active = models.BooleanField(default=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["workspace", "user"], name="one_role_each"),)


def hashed(token: str) -> str:
    """How a token of a link is kept: by its SHA-256, so that a stolen store opens nothing."""
    return hashlib.sha256(token.encode()).hexdigest()


class LinkKind(models.TextChoices):
    """What a link does for whoever opens it."""

    INVITE = "invite"  # join a workspace
    RESET = "reset"  # choose a new password
    ENTER = "enter"  # sign in, once
    FIRST = "first"  # become the first owner
    EMAIL = "email"  # prove a new address


class Link(models.Model):
    """A link that was shown or sent: valid once, until a date.

    token_hash: of the link shown on a screen; mailed_hash: of the one sent to the address, so that
    whoever comes by it has proven the address. Either one uses up both.
    """

    kind = models.CharField(max_length=8, choices=LinkKind.choices)
    token_hash = models.CharField(max_length=64, unique=True)
    mailed_hash = models.CharField(max_length=64, unique=True, null=True)
    mailed_at = models.DateTimeField(null=True)
    email = models.EmailField()
    user = models.ForeignKey(User, null=True, on_delete=models.CASCADE, related_name="+")
    workspace = models.ForeignKey(Workspace, null=True, on_delete=models.CASCADE, related_name="+")
    role = models.CharField(max_length=12, choices=Role.choices, blank=True)
    made_by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=now)
    until = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    @staticmethod
    def new_token() -> str:
        """A token that nobody guesses."""
        return secrets.token_urlsafe(32)


class AuditEntry(Scoped):
    """One act: who did what to which thing, and what it was before and after."""

    at = models.DateTimeField(default=now)
    by = models.ForeignKey(User, null=True, on_delete=models.SET_NULL, related_name="+")
    act = models.CharField(max_length=60)
    subject = models.CharField(max_length=40, blank=True)
    subject_id = models.CharField(max_length=64, blank=True)
    about = models.CharField(max_length=240, blank=True)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)

    class Meta:
        indexes = (
            models.Index(fields=["workspace", "-at", "-id"], name="audit_by_time"),
            models.Index(fields=["workspace", "subject", "subject_id"], name="audit_by_subject"),
            models.Index(fields=["workspace", "by", "-at", "-id"], name="audit_by_person"),
            models.Index(fields=["workspace", "act", "-at", "-id"], name="audit_by_act"),
        )
