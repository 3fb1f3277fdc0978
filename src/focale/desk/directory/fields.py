"""Which columns of a company hold which fact, and how is a cell of a clean file kept there?"""

from __future__ import annotations

import datetime
import json
from typing import Any

from focale.criterion.fold import fold as _fold
from focale.glossary.fields import FIELDS, FieldType

FACT_FIELDS: tuple[str, ...] = tuple(name for name in FIELDS if name not in ("id", "owner"))
"""The facts that have a column of their own."""

_EMPTY_TEXT = frozenset(
    name for name in FACT_FIELDS if FIELDS[name].type in (FieldType.TEXT, FieldType.CODE)
)


def kept(field: str, value: Any) -> Any:
    """A cell as the column of `field` keeps it; unknown is "" for texts, else None."""
    if field not in FACT_FIELDS:
        return plain(value)
    if field in _EMPTY_TEXT:
        return "" if value is None else str(value)
    if value is None or value == "":
        return None
    if FIELDS[field].type is FieldType.NUMBER:
        return float(value)
    if FIELDS[field].type is FieldType.DATE and isinstance(value, str):
        return datetime.date.fromisoformat(value)
    return value


def plain(value: Any) -> Any:
    """A value as JSON holds it."""
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    if value is None or isinstance(value, (str, int, float, bool, list, dict)):
        return value
    return json.loads(json.dumps(value, default=str))


def folded(*texts: str) -> str:
    """How texts are searched: without case and accents."""
    return " ".join(filter(None, (_fold(text) for text in texts)))[:400]
