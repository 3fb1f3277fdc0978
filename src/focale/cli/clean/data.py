"""What does a program learn of a cleaned file?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from focale.accounts.cleaning.run import Cleaned
from focale.cli.clean.shown import field_name
from focale.cli.screen import Screen
from focale.glossary.messages import Message


def clean_data(screen: Screen, done: Cleaned, written: Sequence[Path]) -> dict[str, Any]:
    """The JSON object of `focale clean --json`."""
    lang, balance = screen.lang, done.balance
    return {
        "file": done.opened.found.label,
        "row_kind": done.mapping.rows.value,
        "rows": {
            "read": balance.rows_in,
            "kept": balance.kept,
            "merged": balance.merged.total(),
            "rejected": balance.rejected.total(),
        },
        "merged": _counted(balance.merged, "", lang),
        "rejected": _counted(balance.rejected, "", lang),
        "changed": _counted(balance.changed, "rule_", lang),
        "filled": _counted(balance.filled, "rule_", lang),
        "doubtful": _counted(balance.doubtful, "doubt_", lang),
        "columns": [
            {**asdict(own), "filled_from": list(own.filled_from),
             "label": field_name(own.field, done.mapping.rows, lang)}
            for own in balance.fields.values()
        ],
        "kept_columns": [c.column for c in done.mapping.columns if not c.field and not c.ignored],
        "notices": screen.messages([*done.opened.notices, *done.notices]),
        "written": [str(path) for path in written],
    }  # fmt: skip


def _counted(counts: Counter[str], prefix: str, lang: str) -> list[dict[str, object]]:
    return [
        {"code": code, "count": n, "text": Message(f"{prefix}{code}").words(lang)}
        for code, n in counts.most_common()
    ]
