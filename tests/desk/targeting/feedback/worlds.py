"""A profile that is used, an account, and files of customers, deals and a market."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa
import pyarrow.parquet as pq

from focale.desk.directory.models import Company
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import Table, TableState
from focale.desk.team.models import Workspace
from focale.desk.warm.folders import new_name, place_of

PROFILE = """# Le nôtre.
profile: cible
version: 1
label: {fr: Nos PME, en: Our SMEs}
gates:
  - {id: rival, label: {fr: Concurrent, en: Rival}, field: name, one_of: [Rival SA], why: competitor}
criteria:
  size: {label: {fr: Taille, en: Size}, field: headcount, at_least: 30, need: mandatory, points: 40, proof: measured}
  crm: {label: {fr: CRM, en: CRM}, field: technologies, any_of: [HubSpot], need: preferred, points: 30, proof: measured}  # depuis 2024
  city: {label: {fr: Ville, en: City}, field: city, one_of: [Lyon], points: 10, proof: assumption}
  team: {label: {fr: Équipe, en: Team}, field: sales_headcount, at_least: 5, points: 20, proof: assumption}
quorum: {mandatory: 1, preferred: 1}
review: {every_days: 90}
"""  # noqa: E501


def account(workspace: Workspace, **given: Any) -> Company:
    """One account that the profile can be read on."""
    values = {"name": "Acier Duval", "headcount": 12.0, "city": "Lyon"}
    return Company.objects.create(workspace=workspace, key="duval", **{**values, **given})


def table_of(workspace: Workspace, role: str, table: pa.Table, label: str = "") -> Table:
    """A table of the studio, from rows of ours."""
    name = new_name(".parquet")
    place: Path = place_of(SURROUNDINGS.folder, workspace.pk, name)
    pq.write_table(table, place)
    return Table.objects.create(
        workspace=workspace, role=role, state=TableState.READY, label=label or f"{role}.csv",
        facts=name, rows=table.num_rows,
    )  # fmt: skip


def market(n: int = 100, *, large: int = 20) -> pa.Table:
    """Companies; `large` of them are kept by the profile."""
    return pa.table({
        "id": [f"c{i}" for i in range(n)],
        "name": [f"Compagnie {i}" for i in range(n)],
        "headcount": [50.0 if i < large else 5.0 for i in range(n)],
        "technologies": [["HubSpot"]] * n,
        "city": ["Lyon" if i % 2 else "Paris" for i in range(n)],
        "sales_headcount": [8.0] * n,
    })  # fmt: skip


def days_ago(n: int) -> datetime.datetime:
    """The late morning, so many days before today in the time zone of the workspaces."""
    today = datetime.datetime.now(ZoneInfo("Europe/Paris")).replace(hour=10, minute=0)
    return today - datetime.timedelta(days=n)
