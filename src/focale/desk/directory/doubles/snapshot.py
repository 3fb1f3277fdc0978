"""A row as it stood, as JSON, and back to the last byte."""

from __future__ import annotations

import datetime
from typing import Any

from focale.desk.directory.models import Company


def kept_row(row: Company) -> dict[str, Any]:
    """Every column of a company but its number."""
    return {field.attname: _plain(getattr(row, field.attname)) for field in _columns()}


def put_row_back(row: Company, kept: dict[str, Any]) -> None:
    """Write a company as it stood. A column that is newer than the snapshot stays as it is."""
    values = {
        field.attname: field.to_python(kept[field.attname])
        for field in _columns()
        if field.attname in kept
    }
    Company.everything.of(row.workspace).filter(pk=row.pk).update(**values)


def _columns() -> list[Any]:
    return [
        field
        for field in Company._meta.concrete_fields
        if not field.primary_key and field.name != "workspace"
    ]


def _plain(value: Any) -> Any:
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    return value
