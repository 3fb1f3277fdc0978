"""Which column is which, as the desk says it on the wire?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from focale.accounts.columns.mapping import MappedColumn, Mapping, RowKind
from focale.glossary.fields import FieldType

ROW_KINDS = {
    "companies": RowKind.COMPANY,
    "contacts": RowKind.CONTACT,
    "events": RowKind.EVENT,
}
"""What the desk calls the rows of a file of the directory."""
TABLE_KINDS = {
    "customers": RowKind.COMPANY,
    "market": RowKind.COMPANY,
    "deals": RowKind.DEAL,
    "leads": RowKind.LEAD,
    "interviews": RowKind.INTERVIEW,
    "costs": RowKind.COST,
    "contacts": RowKind.CONTACT,
    "events": RowKind.EVENT,
    "facts": RowKind.FACT,
    "contracts": RowKind.CONTRACT,
}
"""What the rows of a table of the studio are, by its role."""

_TEXTS = ("unit", "decimal", "dates", "separator")


def row_kind(kind: str) -> RowKind:
    """What one row is. Raises KeyError for a word that the desk does not use."""
    return ROW_KINDS[kind] if kind in ROW_KINDS else TABLE_KINDS[kind]


def given_mapping(kind: str, columns: Sequence[dict[str, Any]]) -> Mapping:
    """The mapping of what a person chose: one object a column, as `said_column` makes them."""
    return Mapping(
        row_kind(kind),
        tuple(
            MappedColumn(
                str(one["column"]), str(one.get("field") or ""),
                FieldType(one.get("type") or "text"), ignored=bool(one.get("ignored")),
                **{name: str(one.get(name) or "") for name in _TEXTS},
            )
            for one in columns
        ),
    )  # fmt: skip


def said_column(mapped: MappedColumn) -> dict[str, Any]:
    """A column as it goes on the wire; what is not said is left out."""
    told = {"field": mapped.field, "type": mapped.type.value}
    told |= {name: getattr(mapped, name) for name in _TEXTS}
    return {name: value for name, value in told.items() if value}


def source_of(path: Path, part: str) -> Path:
    """The file, or what is meant inside it: a sheet, a file of an archive, an encoding."""
    return path.with_name(f"{path.name}#{part}") if part else path
