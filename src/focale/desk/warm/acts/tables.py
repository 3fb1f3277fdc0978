"""Where is a table of the studio, and what do its columns say? As `Table.given` tells it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from focale.desk.warm.acts.given_columns import source_of
from focale.desk.warm.store import Rows

Given = Mapping[str, Any]


def path_of(rows: Rows, table: Given) -> Path:
    """The file of a table, or what is meant inside it. Raises ValueError for a name not of ours."""
    return source_of(rows.place(str(table["file"])), str(table.get("part") or ""))


def happened_beside(rows: Rows, table: Given) -> tuple[Path | None, Path | None]:
    """The files of events and of contacts that were told beside a table; None for none."""
    events, contacts = table.get("events"), table.get("contacts")
    if not events:
        return None, None
    return path_of(rows, events), path_of(rows, contacts) if contacts else None


def fields_of(table: Given) -> dict[str, str]:
    """field -> column, of a table that is read as it came; clean ones need none."""
    return {
        str(one["field"]): str(one["column"])
        for one in table.get("columns") or ()
        if one.get("field") and not one.get("ignored")
    }
