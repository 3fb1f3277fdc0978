"""What did a request write, and do the rows of a workspace still stand as they were?"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import connection

from focale.desk.team.models import Membership, User, Workspace
from tests.desk.walk.world import scoped_models

# What every request may write: sessions, and the counts of who tries too often.
_FREE = ("django_session", "desk_cache", "jobs_worker")
_NOT_SCOPED = ("team.Membership", "team.Link", "jobs.Job", "api.Token")
_WRITES = re.compile(r'\s*(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+"?(\w+)', re.IGNORECASE)


@contextlib.contextmanager
def watched() -> Iterator[list[str]]:
    """The statements that wrote something, while this is open."""
    found: list[str] = []

    def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        wrote = _WRITES.match(sql)
        if wrote and wrote[1] not in _FREE:
            found.append(sql[:160])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield found


def rows_of(workspace: Workspace) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of a workspace, its people and its links included."""
    found = {
        model._meta.label: sorted(_raw(model, "workspace_id", workspace.pk), key=repr)
        for model in (*_with_workspace(), *scoped_models())
    }
    people = Membership.objects.filter(workspace=workspace).values_list("user_id", flat=True)
    found["team.User"] = [
        row for pk in sorted(people) for row in _raw(User, "id", pk, leave_out=("last_login",))
    ]
    found["team.Workspace"] = _raw(Workspace, "id", workspace.pk)
    return found


def _with_workspace() -> list[Any]:
    return [apps.get_model(name) for name in _NOT_SCOPED]


def _raw(
    model: Any, column: str, value: Any, leave_out: tuple[str, ...] = ()
) -> list[tuple[Any, ...]]:
    names = [one.column for one in model._meta.concrete_fields if one.name not in leave_out]
    quoted = ", ".join(f'"{name}"' for name in names)
    key = Workspace._meta.pk.get_db_prep_value(value, connection) if "space" in column or (
        model is Workspace) else value  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(
            f'SELECT {quoted} FROM "{model._meta.db_table}" WHERE "{column}" = %s', [key]
        )
        return list(cursor.fetchall())


def over_the_wall(workspace: Workspace) -> list[str]:
    """Rows of this workspace that point at rows or people of another one."""
    found = []
    people = set(Membership.objects.filter(workspace=workspace).values_list("user_id", flat=True))
    for model in scoped_models():
        rows = {row[0]: row for row in _raw(model, "workspace_id", workspace.pk)}
        names = [one.column for one in model._meta.concrete_fields]
        for place, one in enumerate(model._meta.concrete_fields):
            if not one.is_relation or one.related_model is Workspace:
                continue
            told = {row[place] for row in rows.values()} - {None}
            other = one.related_model
            if other is User:
                strange = told - people
            elif other in scoped_models():
                mine = {row[0] for row in _raw(other, "workspace_id", workspace.pk)}
                strange = told - mine
            else:
                continue
            found += [f"{model.__name__}.{names[place]} -> {other.__name__} {sorted(strange)}"] * (
                bool(strange)
            )
    return found
