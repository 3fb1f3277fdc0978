"""Leads, deals and profiles that trials are made on: the same at every run."""

from __future__ import annotations

import csv
import datetime
import io
import random

from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import Profile, Table, TableState, Version
from focale.desk.warm.folders import new_name, place_of

TEXT = """\
# What sales agreed on in spring.
profile: cible
version: 1
label: {fr: Cible, en: Target}
summary: {fr: PME équipées, en: Equipped SMEs}
criteria:
  # the size that we serve well
  size: {label: {fr: Taille, en: Size}, field: headcount, between: [50, 250], points: 60}
  sector: {label: {fr: Secteur, en: Sector}, field: sector, one_of: [logiciel], points: 40}
quorum: {mandatory: 0, preferred: 0}
"""
MANDATORY = TEXT.replace("points: 60}", "points: 60, need: mandatory}").replace(
    "quorum: {mandatory: 0, preferred: 0}\n", ""
)
_FIRST = datetime.date(2025, 1, 6)


def lead_rows(many: int, *, inside: float, outside: float, is_won=None) -> list[dict[str, str]]:
    """Leads, half of them of the right size; they sign with these chances."""
    chance, rows = random.Random(7), []
    for number in range(many):
        is_inside = number % 2 == 0
        won = chance.random() < (inside if is_inside else outside)
        won = won if is_won is None else is_won
        created = _FIRST + datetime.timedelta(days=number // 2 % 300)
        rows.append(
            {
                "lead_id": f"L{number}", "company": f"Société {number}",
                "created_on": created.isoformat(),
                "headcount": "120" if is_inside else "12",
                "sector": "logiciel" if chance.random() < 0.5 else "bois",
                "outcome": "won" if won else "lost",
                "closed_on": (created + datetime.timedelta(days=20 + number % 9)).isoformat(),
            }
        )  # fmt: skip
    return rows


def table(workspace, role, rows, label="leads.csv", **more):
    """A table of the studio that is ready, kept as it came."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    name = new_name(".csv")
    place_of(SURROUNDINGS.folder, workspace.pk, name).write_text(text.getvalue(), "utf-8")
    return Table.objects.create(
        workspace=workspace, role=role, label=label, file=name, state=TableState.READY,
        rows=len(rows), **more,
    )  # fmt: skip


def published(workspace, by, text=MANDATORY, number=1, profile=None):
    """A profile whose newest version is this text."""
    from django.utils import timezone

    profile = profile or Profile.objects.create(workspace=workspace, name="Cible")
    profile.published = Version.objects.create(
        workspace=workspace, profile=profile, number=number, text=text, by=by,
        published_at=timezone.now(),
    )  # fmt: skip
    profile.save()
    return profile
