"""What does a program learn of the columns of a file?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from focale.accounts.columns.belief import Belief, Level, Study
from focale.cli.screen import Screen
from focale.glossary.messages import Message


def columns_data(
    screen: Screen, study: Study, notices: Iterable[Message], written: Sequence[Path]
) -> dict[str, Any]:
    """The JSON object of `focale columns --json`."""
    levels = [belief.level for belief in study.beliefs]
    return {
        "file": study.label,
        "rows": {"read": study.rows_in, "looked_at": study.looked},
        "row_kind": {
            "kind": study.rows.value,
            "certain": study.is_certain,
            "columns": list(study.why),
        },
        "counts": {
            "columns": len(levels),
            "sure": levels.count(Level.SURE),
            "likely": levels.count(Level.LIKELY),
            "to_check": levels.count(Level.CHECK),
            "without_field": levels.count(None),
        },
        "columns": [_column(belief, screen.lang) for belief in study.beliefs],
        "notices": screen.messages(notices),
        "written": [str(path) for path in written],
    }


def _column(belief: Belief, lang: str) -> dict[str, Any]:
    mapped, values = belief.mapped, belief.values
    return {
        "column": belief.column,
        "field": belief.field or None,
        "mapped": belief.is_sure,
        "confidence": belief.confidence if belief.field else None,
        "level": None if belief.level is None else belief.level.value,
        "conflict": belief.is_conflict,
        "others": list(belief.others),
        "why": [{"code": reason.code, "text": reason.words(lang)} for reason in belief.why],
        "type": mapped.type.value,
        "unit": mapped.unit or None,
        "decimal": mapped.decimal or None,
        "dates": mapped.dates or None,
        "separator": mapped.separator or None,
        "ignored": mapped.ignored,
        "samples": list(values.samples),
        "looked_at": values.looked,
        "known": values.known,
        "distinct": values.distinct,
    }
