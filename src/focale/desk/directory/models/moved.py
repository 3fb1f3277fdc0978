"""Where did people and companies stand before somebody placed them by hand?"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from focale.desk.directory.models.known import Company, Contact
from focale.desk.team.scoped import Scoped


class Move(Scoped):
    """A person placed at a company, or a company placed under the head of its group, by hand.

    contact, or company: who was placed; the other is null. before, after: the company where they
    stood and stand; null for none. undone_at: when it was taken back. What is in force holds
    against imports.
    """

    contact = models.ForeignKey(Contact, null=True, on_delete=models.CASCADE, related_name="+")
    company = models.ForeignKey(Company, null=True, on_delete=models.CASCADE, related_name="+")
    before = models.ForeignKey(Company, null=True, on_delete=models.SET_NULL, related_name="+")
    after = models.ForeignKey(Company, null=True, on_delete=models.SET_NULL, related_name="+")
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    undone_at = models.DateTimeField(null=True)
