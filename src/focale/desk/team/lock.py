"""The second lock: how does PostgreSQL itself keep rows of one workspace from another?

Every table of a `Scoped` model has a policy: a role that is not its owner sees and writes only
rows of the workspace that its connection says it works in. A query that forgot its WHERE then
finds nothing. The owner of the tables, who migrates, makes workspaces and saves copies, is not
held by it. SQLite has no such thing.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import DatabaseError, connection, connections

from focale.desk.team.scoped import Scoped, Workspace

POLICY = "one_workspace"
_MINE = "workspace_id = NULLIF(current_setting('focale.workspace', true), '')::uuid"


def tie_to(workspace: Workspace | None) -> None:
    """Say which workspace this connection works in from now on; None: in none."""
    if connection.vendor == "postgresql":
        _set(_said(workspace))


@contextlib.contextmanager
def working_in(workspace: Workspace) -> Iterator[None]:
    """Work in a workspace for a moment, then go on in the one before."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('focale.workspace', true)")
        before = cursor.fetchone()[0] or ""
    if before == _said(workspace):
        yield
        return
    tie_to(workspace)
    try:
        yield
    except BaseException:
        with contextlib.suppress(DatabaseError):  # a broken transaction takes its setting along
            _set(before)
        raise
    _set(before)


def _set(number: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('focale.workspace', %s, false)", [number])


def _said(workspace: Workspace | None) -> str:
    return "" if workspace is None else str(workspace.pk)


def lock_tables(using: str = "default", **_: Any) -> None:
    """Give every table of rows of a workspace its policy. Harmless where it has one."""
    store = connections[using]
    if store.vendor != "postgresql":
        return
    with store.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_policies WHERE policyname = %s", [POLICY])
        locked = {row[0] for row in cursor.fetchall()}
        there = set(store.introspection.table_names(cursor))
        for table in sorted(scoped_tables() & there - locked):
            name = store.ops.quote_name(table)
            cursor.execute(f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY")
            cursor.execute(f"CREATE POLICY {POLICY} ON {name} USING ({_MINE}) WITH CHECK ({_MINE})")


def open_because() -> tuple[str, str]:
    """Why the second lock does not hold the role of this connection, and its name.

    The reason is "superuser", "bypass" (a role that no policy holds), "owner" (of the tables),
    "unlocked" (a table has no policy), or "" where it holds, and on SQLite, which has no such lock.
    """
    if connection.vendor != "postgresql":
        return "", ""
    tables = sorted(scoped_tables())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"
        )
        role, is_super, bypasses = cursor.fetchone()
        cursor.execute(
            "SELECT coalesce(bool_or(pg_has_role(relowner, 'USAGE')), false), "
            "coalesce(bool_and(relrowsecurity), true) "
            "FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname = ANY(%s)",
            [tables],
        )
        owns, is_locked = cursor.fetchone()
    told = {"superuser": is_super, "bypass": bypasses, "owner": owns, "unlocked": not is_locked}
    return next((reason for reason, is_so in told.items() if is_so), ""), role


def scoped_tables() -> set[str]:
    """The tables whose rows belong to one workspace."""
    return {model._meta.db_table for model in apps.get_models() if issubclass(model, Scoped)}
