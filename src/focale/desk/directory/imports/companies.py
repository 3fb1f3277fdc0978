"""Clean rows of companies to accounts: who is known already, who is new?"""

from __future__ import annotations

from typing import Any

from focale.desk.directory.fields import FACT_FIELDS, folded, kept, plain
from focale.desk.directory.models import Company, Import

KEYS = ("id", "account_id", "siren", "siret", "domain")


def take_companies(rows: list[dict[str, Any]], came_with: Import) -> dict[str, int]:
    """Take rows in, inside the caller's transaction; how many were made, how many the same."""
    workspace = came_with.workspace
    keyed = {key: row for row in rows if (key := key_of(row))}
    there = set(Company.objects.of(workspace).filter(key__in=keyed).values_list("key", flat=True))
    new = [_company(key, row, came_with) for key, row in keyed.items() if key not in there]
    Company.objects.bulk_create(new)
    return {"made": len(new), "same": len(rows) - len(new)}


def key_of(row: dict[str, Any]) -> str:
    """What tells this company from others: its identifier, else SIREN, SIRET or domain."""
    return next((str(row[name]) for name in KEYS if row.get(name)), "") or str(
        row.get("name") or ""
    )


def _company(key: str, row: dict[str, Any], came_with: Import) -> Company:
    values = {name: kept(name, row[name]) for name in FACT_FIELDS if name in row}
    own = {
        name: plain(value)
        for name, value in row.items()
        if name not in FACT_FIELDS and name != "id" and value is not None
    }
    company = Company(
        workspace=came_with.workspace, key=key[:200], came_with=came_with, own=own, **values
    )
    company.folded = folded(company.name, company.domain, company.siren)
    return company
