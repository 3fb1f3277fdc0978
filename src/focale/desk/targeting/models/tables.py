"""What is kept of the files that the studio reads: customers, markets, deals, leads?

They stay files. A market of a million companies is no list to work through: the engine reads it,
and the accounts that are worth it become companies of the directory.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from focale.desk.directory.models import Import
from focale.desk.team.scoped import Scoped


class TableRole(models.TextChoices):
    """What a table says."""

    CUSTOMERS = "customers"  # those we have, past ones too, with what they bring
    MARKET = "market"  # those one could sell to
    DEALS = "deals"  # opportunities, with their outcome
    LEADS = "leads"  # who was contacted and when, with the outcome
    INTERVIEWS = "interviews"  # what customers said
    COSTS = "costs"  # what finding customers cost
    CONTACTS = "contacts"  # the people of these companies
    EVENTS = "events"  # what they did, and when
    FACTS = "facts"  # what was learned of companies, and when
    CONTRACTS = "contracts"  # what customers have agreed to, from when until when


OWN_HISTORY = {"history": "own"}
"""The origin of a log of facts that was written from the directory."""


class TableState(models.TextChoices):
    """How far a table is."""

    WAITING = "waiting"  # its columns are to be confirmed
    MAKING = "making"
    READY = "ready"
    FAILED = "failed"


class Table(Scoped):
    """One table of the studio.

    label: the name that the user gave. file: what was dropped, "" for a choice in the register.
    part: as in `Import`. origin: of a choice in the register, what was chosen; `OWN_HISTORY` of
    the history of the desk's own accounts. columns: what each
    column was taken for, as the wire says it. facts: the clean table (Parquet, the library's field
    names; own columns under their own), "" until it is ready and for tables that are read as they
    came. came_with: the import that put its rows into the directory. left_at: since when it is
    used no longer.
    """

    role = models.CharField(max_length=10, choices=TableRole.choices)
    state = models.CharField(max_length=8, choices=TableState.choices, default=TableState.WAITING)
    label = models.CharField(max_length=240)
    file = models.CharField(max_length=80, blank=True, default="")
    part = models.CharField(max_length=120, blank=True, default="")
    origin = models.JSONField(null=True)
    study = models.JSONField(null=True)
    columns = models.JSONField(null=True)
    facts = models.CharField(max_length=80, blank=True, default="")
    rows = models.BigIntegerField(default=0)
    balance = models.JSONField(null=True)
    trouble = models.JSONField(null=True)
    came_with = models.ForeignKey(Import, null=True, on_delete=models.SET_NULL, related_name="+")
    by = models.ForeignKey("team.User", null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    left_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=["workspace", "role", "-id"], name="tables_by_role"),)

    def __str__(self) -> str:
        return self.label

    @property
    def kind(self) -> str:
        """What its rows are, as the mapping screen asks."""
        return self.role

    @property
    def headers(self) -> str:
        """What tells files with the same columns."""
        return str((self.study or {}).get("headers", ""))

    @property
    def options(self) -> dict[str, Any]:
        """What was chosen for its columns."""
        return {"columns": self.columns} if self.columns else {}

    @property
    def files(self) -> dict[str, str]:
        """What was made of it: role -> name."""
        made = {"head": str((self.study or {}).get("head", ""))}
        return {**made, **(self.balance or {}).get("files", {})}

    @property
    def given(self) -> dict[str, Any]:
        """How an act of the engine is told of this table (`warm.acts.tables`)."""
        return {
            "file": self.facts or self.file,
            "part": "" if self.facts else self.part,
            "label": self.label,
            "columns": [] if self.facts else self.columns or [],
        }
