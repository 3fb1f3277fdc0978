"""What does a program learn of the quality of a list?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from focale.accounts.quality.measures import Cells, FieldQuality
from focale.cli.screen import Screen
from focale.segment.quality import QualityReport


def quality_data(screen: Screen, report: QualityReport, written: Sequence[Path]) -> dict[str, Any]:
    """The JSON object of `focale quality --json`."""
    found, costs = report.quality, report.blanks
    return {
        "file": found.label,
        "as_of": found.as_of.isoformat(),
        "rows": {"read": found.rows + found.rejected, "rejected": found.rejected},
        "segment_by": found.segment_by or None,
        "segments": [asdict(segment) for segment in found.segments],
        "fields": [_field(one) for one in found.fields],
        "freshness": [
            {"column": one.column, "field": one.field, "ages": one.ages,
             "by_segment": list(one.by_segment)}
            for one in found.freshness
        ],
        "uniqueness": [asdict(one) for one in found.uniqueness],
        "blanks": None if costs is None else {
            "profile": costs.profile,
            "scored": costs.scored,
            "undecided": costs.undecided,
            "alone": costs.alone,
            "fields": [
                {**asdict(one), "criteria": list(one.criteria), "points": round(one.points, 3)}
                for one in costs.fields
            ],
        },
        "notices": screen.messages(report.notices),
        "written": [str(path) for path in written],
    }  # fmt: skip


def _field(one: FieldQuality) -> dict[str, Any]:
    return {
        "column": one.column,
        "field": one.field or None,
        "checked": one.checked,
        **_cells(one.cells),
        "odd": [asdict(odd) for odd in one.odd],
        "by_segment": [_cells(cells) for cells in one.by_segment],
    }


def _cells(cells: Cells) -> dict[str, Any]:
    shares = {"completeness": cells.completeness, "validity": cells.validity}
    rounded = {name: None if s is None else round(s, 6) for name, s in shares.items()}
    return {**asdict(cells), "filled": cells.filled, **rounded}
