"""Which rows come next? A page is found by the last row of the one before, never by counting.

An order is one or two stretches: the rows whose value is known, then the others; each is read
along an index. The mark of a page says the stretch, the value and the number of its last row.
"""

from __future__ import annotations

import base64
import binascii
import datetime
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from focale.desk.directory.ordering import Ordered

PAGE = 50
COUNTED = 1_000  # rows that are counted; what lies beyond is "1 000+"
_LONGEST_MARK = 800


@dataclass(frozen=True)
class Stretch:
    """Rows that follow each other. by: their order; None where only the number orders them.

    rows: a query on them. key: the path to the number of what is listed.
    """

    rows: Any
    by: Ordered | None
    is_down: bool = False
    key: str = "pk"
    key_down: bool = False

    def read(self, most: int, after: tuple[Any, int] | None) -> list[tuple[Any, int]]:
        """Value and number of the next rows."""
        key_order = f"-{self.key}" if self.key_down else self.key
        rows = self.rows
        if self.by is None:
            if after is not None:
                rows = rows.filter(**{f"{self.key}__{'lt' if self.key_down else 'gt'}": after[1]})
            found = rows.order_by(key_order).values_list(self.key, flat=True)[:most]
            return [(None, number) for number in found]
        if after is not None:
            rows = rows.filter(
                self.by.beyond(
                    after[0], self.key, after[1], is_down=self.is_down, key_down=self.key_down
                )
            )
        ordered = rows.order_by(self.by.down if self.is_down else self.by.up, key_order)
        return list(ordered.values_list(self.by.path, self.key)[:most])


@dataclass(frozen=True)
class Mark:
    """Where a page ended. shown: rows before the next page; total: as counted on the first."""

    stretch: int
    value: Any
    number: int
    shown: int
    total: int

    def written(self) -> str:
        """The mark as it stands in an address."""
        value, kind = self.value, ""
        if isinstance(value, datetime.datetime):
            value, kind = value.isoformat(), "t"
        elif isinstance(value, datetime.date):
            value, kind = value.isoformat(), "d"
        line = json.dumps([self.stretch, value, kind, self.number, self.shown, self.total])
        return base64.urlsafe_b64encode(line.encode()).decode().rstrip("=")


def read_mark(text: str) -> Mark | None:
    """The mark in an address; None for none, and for one that we did not write."""
    if not text or len(text) > _LONGEST_MARK:
        return None
    try:
        line = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        stretch, value, kind, number, shown, total = line
        if kind == "t":
            value = datetime.datetime.fromisoformat(value)
        elif kind == "d":
            value = datetime.date.fromisoformat(value)
    except (ValueError, TypeError, binascii.Error):
        return None
    numbers = (stretch, number, shown, total)
    if not all(type(one) is int and abs(one) < 2**62 for one in numbers):
        return None
    if isinstance(value, (list, dict, bool)) or (isinstance(value, str) and "\0" in value):
        return None
    return Mark(stretch, value, number, shown, total)


@dataclass(frozen=True)
class Page:
    """The numbers of one page, and how to go on. total: at most COUNTED + 1."""

    numbers: tuple[int, ...]
    first: int
    total: int
    next_mark: str

    @property
    def last(self) -> int:
        """The place of the last row shown, counted from 1."""
        return self.first + len(self.numbers) - 1

    @property
    def is_more_than_counted(self) -> bool:
        """Whether there are more rows than we count."""
        return self.total > COUNTED


def page_of(stretches: Sequence[Stretch], mark: Mark | None, size: int = PAGE) -> Page:
    """The page after a mark. The first also counts, as far as we count."""
    mark = mark if mark and _fits(stretches, mark) else None
    wanted = COUNTED + 1 if mark is None else size + 1
    found: list[tuple[int, Any, int]] = []
    for place, stretch in enumerate(stretches):
        if mark is not None and place < mark.stretch:
            continue
        after = (mark.value, mark.number) if mark and place == mark.stretch else None
        found += [(place, *row) for row in stretch.read(wanted - len(found), after)]
        if len(found) >= wanted:
            break
    shown = mark.shown if mark else 0
    total = mark.total if mark else len(found)
    rows = found[:size]
    next_mark = ""
    if len(found) > size:
        place, value, number = rows[-1]
        next_mark = Mark(place, value, number, shown + len(rows), total).written()
    return Page(tuple(row[2] for row in rows), shown + 1 if rows else shown, total, next_mark)


def _fits(stretches: Sequence[Stretch], mark: Mark) -> bool:
    """Whether a mark is of this order: a mark of another one begins anew."""
    if not 0 <= mark.stretch < len(stretches):
        return False
    by = stretches[mark.stretch].by
    return mark.value is None if by is None else type(mark.value) is by.kind
