"""What does a column of an engine hold, in the glossary's words?"""

from __future__ import annotations

from focale.glossary.fields import ColumnKind

_KINDS: dict[str, ColumnKind] = {
    "VARCHAR": ColumnKind.TEXT,
    "BOOLEAN": ColumnKind.FLAG,
    "DATE": ColumnKind.DAY,
    "TIMESTAMP": ColumnKind.MOMENT,
    "TIMESTAMP_S": ColumnKind.MOMENT,
    "TIMESTAMP_MS": ColumnKind.MOMENT,
    "TIMESTAMP_NS": ColumnKind.MOMENT,
    "TIMESTAMP WITH TIME ZONE": ColumnKind.INSTANT,
    "VARCHAR[]": ColumnKind.LIST,
    "FLOAT": ColumnKind.REAL,
    "DOUBLE": ColumnKind.REAL,
}
_WHOLE = frozenset(
    f"{sign}{size}" for sign in ("", "U") for size in
    ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT")
)  # fmt: skip


def kind_of(type_: str) -> ColumnKind:
    """The kind of a DuckDB type, by its name.

    >>> kind_of("DECIMAL(9,3)").value, kind_of("ENUM('a')").value, kind_of("NULL").value
    ('number', 'text', 'text')
    """
    if type_ in _KINDS:
        return _KINDS[type_]
    if type_ in _WHOLE:
        return ColumnKind.WHOLE
    if type_.startswith("DECIMAL"):
        return ColumnKind.REAL
    if type_.startswith("ENUM") or type_ in ('"NULL"', "NULL"):
        return ColumnKind.TEXT
    return ColumnKind.LIST if type_.endswith("[]") and "[]" not in type_[:-2] else ColumnKind.OTHER
