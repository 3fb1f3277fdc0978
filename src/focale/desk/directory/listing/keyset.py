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
from dataclasses import dataclass, replace
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

    def within(self, numbers: Sequence[int]) -> Stretch:
        """The rows of these numbers alone."""
        return replace(self, rows=self.rows.filter(**{f"{self.key}__in": numbers}))

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
class Found:
    """What a filter lets through: in any order (`rows`, by `key`), and in that of the list.

    Looking in any order first lets the store choose how to find a few rows among many; what finds
    many is read along the order, where the first page is near.
    """

    rows: Any
    stretches: Sequence[Stretch]
    key: str = "pk"

    def few(self, most: int) -> list[int] | None:
        """The numbers of all rows, None for more than that."""
        numbers = list(self.rows.order_by().values_list(self.key, flat=True)[: most + 1])
        return numbers if len(numbers) <= most else None


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


def page_of(
    whole: Sequence[Stretch], mark: Mark | None, size: int = PAGE, found: Found | None = None
) -> Page:
    """The page after a mark. The first also counts, as far as we count.

    whole: the list without a filter. found: what a filter lets through, None without one.
    """
    few: list[int] | None = None
    if found is not None and (mark is None or mark.total <= COUNTED):
        few = found.few(COUNTED)
    stretches = whole if found is None else found.stretches
    if few is not None:
        stretches = [stretch.within(few) for stretch in whole]
    mark = mark if mark and _fits(stretches, mark) else None
    counts = mark is None and found is None
    rows = _read(stretches, mark, COUNTED + 1 if counts else size + 1)
    total = mark.total if mark else len(rows) if counts else COUNTED + 1
    if few is not None:
        total = len(few)
    shown = mark.shown if mark else 0
    next_mark = ""
    if len(rows) > size:
        place, value, number = rows[size - 1]
        next_mark = Mark(place, value, number, shown + size, total).written()
    numbers = tuple(number for _, _, number in rows[:size])
    return Page(numbers, shown + 1 if numbers else shown, total, next_mark)


def _read(stretches: Sequence[Stretch], mark: Mark | None, most: int) -> list[tuple[int, Any, int]]:
    """The next rows: stretch, value, number."""
    found: list[tuple[int, Any, int]] = []
    for place, stretch in enumerate(stretches):
        if mark is not None and place < mark.stretch:
            continue
        after = (mark.value, mark.number) if mark and place == mark.stretch else None
        found += [(place, *row) for row in stretch.read(most - len(found), after)]
        if len(found) >= most:
            break
    return found


def _fits(stretches: Sequence[Stretch], mark: Mark) -> bool:
    """Whether a mark is of this order: a mark of another one begins anew."""
    if not 0 <= mark.stretch < len(stretches):
        return False
    by = stretches[mark.stretch].by
    return mark.value is None if by is None else type(mark.value) is by.kind
