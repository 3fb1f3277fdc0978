"""Which lines or cells could not be used, and why?"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from focale.glossary.messages import Message

MAX_LISTED = 100_000
"""More rejects than this are counted, not listed one by one."""


@dataclass(frozen=True)
class Reject:
    """One line (or one cell) that could not be used.

    line: in the file, from 1, the header counted; 0 when the source has no lines. row: from
    1, headers aside. whole: whether the line is lost to the score, or one cell is unknown.
    """

    file: str
    line: int
    row: int
    column: str
    reason: str
    value: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
    whole: bool = True

    def words(self, lang: str) -> str:
        """The reason in words."""
        facts = {"value": _visible(self.value), **self.facts}
        return Message(self.reason, facts=facts).words(lang)


def write_rejects(rejects: Sequence[Reject], path: Path, lang: str) -> None:
    """Write the rejects as CSV: file, line, row, column, what was lost, reason, value."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["file", "line", "row", "column", "lost", "reason", "value"])
        for reject in rejects:
            writer.writerow(
                [
                    reject.file,
                    reject.line or "",
                    reject.row or "",
                    reject.column,
                    "row" if reject.whole else "cell",
                    reject.words(lang),
                    harmless(reject.value),
                ]
            )


def harmless(value: str) -> str:
    """A cell that a spreadsheet opens, and will not run as a formula."""
    value = _visible(value)
    return f"'{value}" if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


def _visible(value: str) -> str:
    """The value, its U+0000 as a sign that can be seen and written."""
    return value.replace("\0", "\u2400")


def by_reason(rejects: Iterable[Reject]) -> Counter[str]:
    """How many for each reason."""
    return Counter(reject.reason for reject in rejects)
