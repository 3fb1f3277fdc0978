"""What do rows do that speak of companies or people who are there already?

Their values go through `facts`, so that a person's edit wins and the import can be taken back.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from focale.desk.directory.facts import COMPANIES, Kind, take_values
from focale.desk.directory.imports.differences import differing, with_own
from focale.desk.directory.imports.identity import Known
from focale.desk.directory.imports.inserted import insert
from focale.desk.directory.models import Brought, Import, ImportReject


@dataclass
class Line:
    """A row that speaks of somebody known. known: whom; pk 0 while this chunk makes them.

    key: the file's own identifier. is_again: whether a row of this import spoke of them before.
    news: the values to take; all of them where nothing could be compared yet. derived: the facts
    that were filled from others: they alone are no news of somebody known. moved: of a
    person, the company before and after; employer: the latter.
    """

    known: Known
    values: Mapping[str, Any]
    key: str = ""
    is_again: bool = False
    news: dict[str, Any] = field(default_factory=dict)
    derived: frozenset[str] = frozenset()
    moved: tuple[int | None, int] | None = None
    employer: Known | None = None


def day_of(came_with: Import) -> datetime.date:
    """Of when the values of an import are: the day on which its file was dropped."""
    return came_with.made_at.astimezone(ZoneInfo(came_with.workspace.timezone)).date()


def the_news(kind: Kind, lines: Sequence[Line], came_with: Import) -> None:
    """Find what each line says that is new. Reads only."""
    told = [_told(line) for line in lines]
    first: dict[int, dict[str, Any]] = {}
    derived: dict[int, frozenset[str]] = {}
    for line, values in zip(lines, told, strict=True):
        if line.known.pk and line.known.pk not in first:
            first[line.known.pk], derived[line.known.pk] = values, line.derived
    news = differing(kind, came_with.workspace, first, derived) if first else {}
    seen: set[int] = set()
    for line, values in zip(lines, told, strict=True):
        number = line.known.pk
        is_first = bool(number) and number not in seen
        line.news = news.get(number, {}) if is_first else values
        if line.derived.issuperset(line.news):
            line.news = {}
        seen.add(number)


def _told(line: Line) -> dict[str, Any]:
    return with_own({name: value for name, value in line.values.items() if name != "owner"})


def take_lines(kind: Kind, lines: Sequence[Line], came_with: Import) -> Counter[str]:
    """Write what is new, inside the caller's transaction; how many rows did what."""
    counts: Counter[str] = Counter()
    for wave in _waves(lines):
        news = {line.known.pk: line.news for line in wave if line.news}
        taken = frozenset[int]()
        if news:
            taken = take_values(
                news, workspace=came_with.workspace, source=came_with.label[:200],
                at=day_of(came_with), came_with=came_with, kind=kind,
            ).changed  # fmt: skip
        for line in wave:
            is_changed = line.known.pk in taken or line.moved is not None
            word = "merged" if line.is_again else "changed" if is_changed else "same"
            counts[word] += 1
    note_brought(kind, [line for line in lines if not line.is_again], came_with)
    return counts


def _waves(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines, in order, in groups that speak of nobody twice."""
    waves: list[list[Line]] = []
    times: Counter[int] = Counter()
    for line in lines:
        place = times[line.known.pk]
        times[line.known.pk] += 1
        if place == len(waves):
            waves.append([])
        waves[place].append(line)
    return waves


def note_brought(kind: Kind, lines: Sequence[Line], came_with: Import) -> None:
    """Note which of the companies or people that were there the import spoke of."""
    insert(
        Brought, came_with.workspace,
        {
            "came_with_id": [came_with.pk] * len(lines),
            "company_id" if kind is COMPANIES else "contact_id": [one.known.pk for one in lines],
            "key": [one.key if one.key != one.known.key else "" for one in lines],
            "moved": [list(one.moved) if one.moved else None for one in lines],
        },
        len(lines),
    )  # fmt: skip


def reject(rows: Sequence[int], reason: str, came_with: Import, values: Sequence[str] = ()) -> int:
    """Note rows that become nothing, with the reason; how many."""
    insert(
        ImportReject, came_with.workspace,
        {
            "came_with_id": [came_with.pk] * len(rows), "row": list(rows),
            "reason": [reason] * len(rows), "value": values or [""] * len(rows),
        },
        len(rows),
    )  # fmt: skip
    return len(rows)
