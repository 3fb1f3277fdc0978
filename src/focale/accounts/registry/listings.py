"""Which cells say something else than the register, and whom may a name mean? As CSV files."""

from __future__ import annotations

import csv
from pathlib import Path

import pyarrow as pa

from focale.accounts.registry.enrich import Enriched
from focale.accounts.rejects import harmless
from focale.accounts.repeats import ROW

CONFLICT_COLUMNS = ("file", "line", "row", "field", "column", "value", "registry_value", "kept")
REVIEW_COLUMNS = (
    "file", "line", "row", "name", "place", "candidate", "siren", "candidate_name",
    "candidate_postcode", "candidate_city", "candidate_state", "likeness", "confidence",
)  # fmt: skip


def write_conflicts(done: Enriched, conflicts: pa.Table, path: Path) -> None:
    """Each cell that differs: where, both values, and which one the result has."""
    rows = conflicts.to_pylist()
    lines = done.opened.lines_of({row[ROW] for row in rows})
    fillings = {filling.field: filling for filling in done.fillings}
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(CONFLICT_COLUMNS)
        for row in rows:
            filling = fillings[row["field"]]
            writer.writerow(
                [
                    done.opened.found.label, lines.get(row[ROW], ""), row[ROW] + 1, row["field"],
                    filling.column, harmless(row["given"]), harmless(row["official"]),
                    "registry" if filling.overwritten else "file",
                ]
            )  # fmt: skip


def write_review(done: Enriched, path: Path) -> None:
    """Each row to check, one line for each candidate, the most likely first."""
    to_check = done.to_check
    lines = done.opened.lines_of({one.row for one in to_check})
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(REVIEW_COLUMNS)
        for one in to_check:
            for number, candidate in enumerate(one.candidates, start=1):
                writer.writerow(
                    [
                        done.opened.found.label, lines.get(one.row, ""), one.row + 1,
                        harmless(one.name), harmless(one.place), number, f"{candidate.siren:09d}",
                        harmless(candidate.name), candidate.postcode, harmless(candidate.city),
                        "active" if candidate.is_active else "ceased",
                        round(candidate.likeness / 100, 3), one.share if number == 1 else "",
                    ]
                )  # fmt: skip
