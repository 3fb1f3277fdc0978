"""How are many companies and their log read and written with few queries?"""

from __future__ import annotations

import functools
import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.utils import timezone

from focale.desk.directory.facts.kinds import Kind
from focale.desk.directory.facts.winners import Told
from focale.desk.directory.models import Company, Contact, Fact
from focale.desk.team.models import Workspace

Row = Company | Contact


def held(kind: Kind, workspace: Workspace, numbers: Collection[int]) -> dict[int, Row]:
    """The rows, removed ones too, held until the transaction ends. One query."""
    found = kind.model.everything.of(workspace).filter(pk__in=numbers).order_by("pk")
    return {row.pk: row for row in found.select_for_update(of=("self",))}


def told_of(
    kind: Kind, workspace: Workspace, numbers: Collection[int], fields: Iterable[str] | None
) -> dict[tuple[int, str], list[Told]]:
    """What was told and not withdrawn, by row and field. One query. fields: None means all."""
    found = Fact.objects.of(workspace).filter(
        **{f"{kind.link}__in": numbers}, withdrawn_at__isnull=True
    )
    if fields is not None:
        found = found.filter(field__in=fields)
    answer: dict[tuple[int, str], list[Told]] = defaultdict(list)
    for number, field, value, at, known_at, by, source, came_with, confidence in found.values_list(
        f"{kind.link}_id", "field", "value", "at", "known_at", "is_human", "source",
        "came_with_id", "confidence",
    ):  # fmt: skip
        answer[number, field].append(Told(value, at, known_at, by, source, came_with, confidence))
    return answer


def save(kind: Kind, workspace: Workspace, rows: Collection[Row], fields: Iterable[str]) -> None:
    """Write the winning values of rows: one prepared UPDATE for all of them."""
    if not rows:
        return
    now = timezone.now()
    for row in rows:
        row.folded, row.changed_at = kind.search(row), now
    names = sorted({kind.column(field).name for field in fields} | {"folded", "changed_at"})
    columns: list[Any] = [kind.model._meta.get_field(name) for name in names]
    space = Workspace._meta.pk.get_db_prep_value(workspace.pk, connection)
    quoted = connection.ops.quote_name
    sets = ", ".join(f"{quoted(column.column)} = %s" for column in columns)
    update = (
        f"UPDATE {quoted(kind.model._meta.db_table)} SET {sets} "  # noqa: S608 - our own names
        "WHERE id = %s AND workspace_id = %s"
    )
    with connection.cursor() as cursor:
        cursor.executemany(update, [(*_prepared(row, columns), row.pk, space) for row in rows])


def append(kind: Kind, workspace: Workspace, log: Iterable[Line]) -> None:
    """Append lines to the log by one prepared INSERT: the ORM takes twenty times as long."""
    space = Workspace._meta.pk.get_db_prep_value(workspace.pk, connection)
    days, moments = _ready("at"), _ready("known_at")
    rows = [
        (
            space, line.row, line.field[:120], _json(line.told.value), line.told.source,
            days(line.told.at), moments(line.told.known_at), line.told.confidence, line.by,
            line.told.is_human, line.told.came_with,
        )
        for line in log
    ]  # fmt: skip
    if not rows:
        return
    names = (
        "workspace_id", f"{kind.link}_id", "field", "value", "source", "at", "known_at",
        "confidence", "by_id", "is_human", "came_with_id",
    )  # fmt: skip
    quoted = connection.ops.quote_name
    insert = (
        f"INSERT INTO {quoted(Fact._meta.db_table)} ({', '.join(map(quoted, names))}) "  # noqa: S608 - our own names
        f"VALUES ({', '.join(['%s'] * len(names))})"
    )
    with connection.cursor() as cursor:
        cursor.executemany(insert, rows)


@dataclass(frozen=True)
class Line:
    """A line for the log. row: number of the company or person. by: number of who typed it."""

    row: int
    field: str
    told: Told
    by: int | None = None


def _ready(name: str) -> Callable[[Any], Any]:
    """What makes a day or a moment ready for its column; most lines share theirs."""
    column: Any = Fact._meta.get_field(name)
    return functools.cache(lambda value: column.get_db_prep_save(value, connection))


def _json(value: Any) -> str:
    """A value as both stores take JSON; PostgreSQL knows no sign of code 0."""
    return json.dumps(value, ensure_ascii=False).replace("\\u0000", "\u2400")


def _prepared(row: Row, columns: list[Any]) -> list[Any]:
    return [column.get_db_prep_save(getattr(row, column.attname), connection) for column in columns]
