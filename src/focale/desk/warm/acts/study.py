"""What are the columns of this file believed to be?"""

from __future__ import annotations

from typing import Any

from focale.accounts.columns.belief import Belief
from focale.accounts.columns.believe import studied
from focale.accounts.columns.write import mapping_text
from focale.accounts.source import open_source
from focale.desk.warm.store import Rows
from focale.engine import Session

LANGUAGES = ("fr", "en")


def study_file(rows: Rows, file: str, label: str) -> dict[str, Any]:
    """The mapping that one edits, and what each column was taken for, with reasons."""
    with Session() as session:
        study = studied(session, open_source(session, rows.place(file), "given", label))
        return {
            "rows": study.rows_in,
            "kind": str(study.rows),
            "is_certain": study.is_certain,
            "mapping": {lang: mapping_text(study, lang) for lang in LANGUAGES},
            "columns": [_column(belief) for belief in study.beliefs],
        }


def _column(belief: Belief) -> dict[str, Any]:
    return {
        "column": belief.column,
        "field": belief.field,
        "is_sure": belief.is_sure,
        "confidence": round(belief.confidence, 3),
        "others": list(belief.others),
        "is_conflict": belief.is_conflict,
        "sample": [str(value) for value in belief.values.samples][:5],
        "why": {lang: [reason.words(lang) for reason in belief.why] for lang in LANGUAGES},
    }
