"""How does SQLite choose its way through large lists, before anybody counted anything?

Without statistics it takes an index on the workspace for one that finds ten rows, and reads
300,000 people in the order of their company (0.9 s instead of 0.1 s). ANALYZE would count, but
holds the write lock, and its plans change with the data. So we tell it once what a large desk
looks like; small ones are fast either way.
"""

from __future__ import annotations

from typing import Any

ROWS: dict[str, int] = {
    "directory_company": 100_000, "directory_contact": 300_000, "directory_tagged": 100_000,
    "directory_fact": 1_000_000, "directory_event": 2_000_000, "directory_eventday": 1_000_000,
    "directory_note": 50_000, "targeting_score": 200_000,
}  # fmt: skip
"""Rows of a large desk."""

DISTINCT: dict[str, int] = {
    "workspace_id": 2, "run_id": 2, "owner_id": 10, "departement": 100, "naf": 500,
    "headcount": 300, "revenue_eur": 1_000, "came_with_id": 20, "tag_id": 50, "field": 20,
    "event": 20, "points": 1_000, "by_id": 10, "removed_with_id": 5, "merged_into_id": 5,
    "head_id": 1_000, "parent_siren": 1_000,
}  # fmt: skip
"""How many values a column has; one that is not named tells nearly every row from the others."""


def tell_planner(cursor: Any) -> None:
    """Write what a large desk looks like where SQLite looks for it."""
    cursor.execute("ANALYZE sqlite_schema")
    for table, rows in ROWS.items():
        cursor.execute("DELETE FROM sqlite_stat1 WHERE tbl = %s", [table])
        cursor.execute(
            "SELECT index_list.name, group_concat(index_info.name, ',') "
            "FROM pragma_index_list(%s) AS index_list, pragma_index_info(index_list.name) AS "
            "index_info GROUP BY index_list.name", [table],
        )  # fmt: skip
        for index, columns in cursor.fetchall():
            cursor.execute(
                "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (%s, %s, %s)",
                [table, index, _told(rows, columns.split(","))],
            )


def _told(rows: int, columns: list[str]) -> str:
    """Rows, then how many of them share the values of the first column, of the first two ...

    >>> _told(100_000, ["workspace_id", "naf", "id"])
    '100000 50000 100 1'
    """
    said, left = [rows], rows
    for column in columns:
        left = max(1, left // DISTINCT.get(column, rows))
        said.append(left)
    return " ".join(map(str, said))
