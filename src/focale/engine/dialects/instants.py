"""How is a text of an instant written so that every database reads it?

The texts have passed a pattern: "2026-09-30T10:30+02", "2026-09-30 10:30:00.5Z". Databases
that read fewer forms get one: seconds, and an offset of hours and minutes.
"""

from __future__ import annotations

from collections.abc import Callable

Replace = Callable[[str, str, str], str]
"""Of a text of SQL, a pattern and what takes its place, groups as $1 and $2: SQL."""

_STEPS = (
    ("Z$", "+00:00"),
    ("([+-][0-9]{2})$", "$1:00"),
    ("([+-][0-9]{2})([0-9]{2})$", "$1:$2"),
    ("^(.{16})([+-])", "$1:00$2"),
)


def whole_instant(text: str, replace: Replace) -> str:
    """SQL for YYYY-MM-DD?HH:MM:SS[.ffffff]+HH:MM, of SQL for a text in capitals."""
    for pattern, by in _STEPS:
        text = replace(text, pattern, by)
    return text
