"""What do people put beside a company: tags, notes, files?"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from focale.desk.directory.models.known import Company, Contact
from focale.desk.team.scoped import Scoped


class Tag(Scoped):
    """A word that a team puts on companies."""

    name = models.CharField(max_length=60)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["workspace", "name"], name="tag_once"),)

    def __str__(self) -> str:
        return self.name


class Tagged(Scoped):
    """A tag on a company."""

    tag = models.ForeignKey(Tag, on_delete=models.CASCADE, related_name="+")
    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["tag", "company"], name="tagged_once"),)
        indexes = (models.Index(fields=["workspace", "company"], name="tags_by_company"),)


class Note(Scoped):
    """What somebody wrote about a company or a person."""

    company = models.ForeignKey(Company, null=True, on_delete=models.CASCADE, related_name="+")
    contact = models.ForeignKey(Contact, null=True, on_delete=models.CASCADE, related_name="+")
    text = models.TextField()
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["workspace", "company", "-at"], name="notes_by_company"),)


class Attachment(Scoped):
    """A file that somebody put beside a company. file: name in the workspace's folder."""

    company = models.ForeignKey(Company, on_delete=models.CASCADE, related_name="+")
    label = models.CharField(max_length=240)
    file = models.CharField(max_length=80)
    size = models.BigIntegerField()
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["workspace", "company", "-at"], name="files_by_company"),)

    @property
    def kilobytes(self) -> int:
        """How large, in thousands of bytes; at least 1."""
        return max(1, round(self.size / 1000))
