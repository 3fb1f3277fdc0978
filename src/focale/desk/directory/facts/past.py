"""What did we know on a past date? Replayed from the log."""

from __future__ import annotations

import datetime
from collections import defaultdict
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q

from focale.desk.directory.facts.kinds import COMPANIES, CONTACTS, Kind
from focale.desk.directory.facts.rows import Row
from focale.desk.directory.facts.winners import Told, winner
from focale.desk.directory.models import Company, Fact


def end_of(day: datetime.date, row: Row) -> datetime.datetime:
    """The moment at which a day ends, where the workspace of the row is."""
    return datetime.datetime.combine(
        day + datetime.timedelta(days=1), datetime.time(), ZoneInfo(row.workspace.timezone)
    )


def values_as_of(row: Row, day: datetime.date) -> dict[str, Any] | None:
    """Each fact as it was known at the end of a day; unknown ones are None.

    None when we did not know the company (or the person) at all then. Values are in the form of
    the log: days are ISO texts.
    """
    end = end_of(day, row)
    if row.entered_at >= end:
        return None
    kind = COMPANIES if isinstance(row, Company) else CONTACTS
    values = {field: kind.now(row, field) for field in (*kind.fields, *row.own)}
    for field, told in _log(kind, row).items():
        won = winner(
            one for one, until in told if one.known_at < end and (not until or until >= end)
        )
        values[field] = won.value if won else None
    return values


def _log(kind: Kind, row: Row) -> dict[str, list[tuple[Told, datetime.datetime | None]]]:
    """What was ever told of a row, each with the moment at which it was withdrawn."""
    found: dict[str, list[tuple[Told, datetime.datetime | None]]] = defaultdict(list)
    told = Fact.objects.of(row.workspace).filter(Q(**{kind.link: row}))
    for field, until, value, at, known_at, is_human, source, came_with, confidence in (
        told.values_list(
            "field", "withdrawn_at", "value", "at", "known_at", "is_human", "source",
            "came_with_id", "confidence",
        )
    ):  # fmt: skip
        one = Told(value, at, known_at, is_human, source, came_with, confidence)
        found[field].append((one, until))
    return found
