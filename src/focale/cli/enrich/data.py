"""What does a program learn of an enriched file?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from focale.accounts.registry.enrich import Enriched
from focale.accounts.registry.named import Named
from focale.cli.screen import Screen

_MOST = 1000  # rows to check that stand in the answer; the file of candidates has all


def enrich_data(screen: Screen, done: Enriched, written: Sequence[Path]) -> dict[str, Any]:
    """The JSON object of `focale enrich --json`."""
    registry, to_check = done.registry, done.to_check
    return {
        "file": done.opened.found.label,
        "registry": {
            "label": registry.label,
            "as_of": registry.as_of.isoformat() if registry.as_of else None,
            "companies": registry.companies,
        },
        "rows": {
            "read": done.opened.rows_in, "written": done.rows,
            "rejected": done.opened.rows_in - done.rows,
        },
        "found": {
            **done.found, "to_check": len(to_check), "absent": done.absent, "clash": done.clash,
            "none": done.unnamed,
        },
        "states": {
            "ceased": done.ceased, "closed_sites": done.closed, "moved": done.moved,
            "masked": done.masked,
        },
        "fields": [
            {
                "field": filling.field, "column": filling.column, "before": filling.before,
                "after": filling.after, "filled": filling.filled, "differ": filling.conflicts,
                "overwritten": filling.overwritten,
            }
            for filling in done.fillings
        ],
        "to_check": [_named(one) for one in to_check[:_MOST]],
        "notices": screen.messages(done.notices),
        "written": [str(path) for path in written],
    }  # fmt: skip


def _named(one: Named) -> dict[str, Any]:
    return {
        "row": one.row + 1,
        "name": one.name,
        "place": one.place,
        "confidence": one.share,
        "candidates": [
            {
                "siren": f"{candidate.siren:09d}", "name": candidate.name,
                "postcode": candidate.postcode or None, "city": candidate.city or None,
                "active": candidate.is_active, "likeness": round(candidate.likeness / 100, 3),
            }
            for candidate in one.candidates
        ],
    }  # fmt: skip
