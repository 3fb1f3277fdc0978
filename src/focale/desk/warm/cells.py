"""How does a profile read what the store keeps? The same for the engine and for one record."""

from __future__ import annotations

from collections.abc import Collection

from focale.glossary.fields import FIELDS

NOT_KEPT = frozenset({"id", "owner"})
"""Fields that name something else in the desk than in a file."""


def has_column(field: str) -> bool:
    """Whether a company has a column of this name; else the field is the team's own.

    >>> has_column("headcount"), has_column("maturity"), has_column("owner")
    (True, False, False)
    """
    return field in FIELDS and field not in NOT_KEPT


def split(fields: Collection[str]) -> tuple[list[str], list[str]]:
    """The fields that have a column, and the team's own, each in order."""
    wanted = set(fields) - {"id"}
    typed = sorted(field for field in wanted if has_column(field))
    return typed, sorted(wanted - set(typed))


def own_text(value: object) -> str | None:
    """One of the team's own facts as a profile reads it: as a text of a file; unknown is None.

    >>> own_text(["a", "b"]), own_text(3.5), own_text("")
    ('a;b', '3.5', None)
    """
    if value is None or isinstance(value, str):
        return value or None
    if isinstance(value, list):
        return ";".join(map(str, value)) or None
    return str(value)
