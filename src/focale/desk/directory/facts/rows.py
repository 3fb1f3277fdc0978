"""How are many companies and their log read and written with few queries?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
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


def _prepared(row: Row, columns: list[Any]) -> list[Any]:
    return [column.get_db_prep_save(getattr(row, column.attname), connection) for column in columns]
