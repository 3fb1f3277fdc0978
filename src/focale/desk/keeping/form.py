"""Is the store of this version's form: older, the same, newer, or not there yet?"""

from __future__ import annotations

import enum
from pathlib import Path

from django.apps import apps
from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from focale.desk.keeping.fault import DeskFault


class Form(enum.Enum):
    """How the store stands to this version."""

    NONE = "none"
    OLDER = "older"
    SAME = "same"
    NEWER = "newer"


def form_of_store() -> tuple[Form, list[str]]:
    """The form, and the migrations that this version does not know."""
    recorder = MigrationRecorder(connection)
    if not recorder.has_table():
        return Form.NONE, []
    applied = set(recorder.applied_migrations())
    if not applied:
        return Form.NONE, []
    executor = MigrationExecutor(connection)
    known = set(executor.loader.disk_migrations)
    ours = {app for app, _ in known}
    unknown = sorted(f"{app}.{name}" for app, name in applied - known if app in ours)
    if unknown:
        return Form.NEWER, unknown
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return (Form.OLDER if plan else Form.SAME), []


def refuse_other_forms(folder: Path) -> None:
    """Raise DeskFault when this version must not serve this store."""
    form, unknown = form_of_store()
    if form is Form.NEWER:
        raise DeskFault("newer_store", folder=folder, unknown=", ".join(unknown[:3]))
    if form is Form.OLDER:
        raise DeskFault("older_store", folder=folder)


def bring_forward() -> None:
    """Make or migrate the tables. Harmless when nothing is to be done."""
    if connection.introspection.table_names():
        call_command("migrate", interactive=False, verbosity=0)
    else:
        _make_at_once()
    call_command("createcachetable", verbosity=0)
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA journal_mode=WAL")  # once: the file remembers it


def _make_at_once() -> None:
    """Make every table as it is today, and note all migrations as done.

    An empty store has nothing to carry along; going through each older form takes ten times longer.
    Whole or not at all.
    """
    with connection.schema_editor() as editor:
        for model in apps.get_models():
            if model._meta.can_migrate(connection):
                editor.create_model(model)
        recorder = MigrationRecorder(connection)
        recorder.ensure_schema()
        for app, name in MigrationLoader(None).disk_migrations:
            recorder.record_applied(app, name)
    emit_post_migrate_signal(verbosity=0, interactive=False, db=connection.alias)


def check(folder: Path) -> None:
    """Raise DeskFault when the database is damaged."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check(3)")
        found = [str(row[0]) for row in cursor.fetchall()]
        if found != ["ok"]:
            raise DeskFault("damaged", folder=folder, problem="; ".join(found))
        cursor.execute("PRAGMA foreign_key_check")
        stray = cursor.fetchone()
        if stray is not None:
            raise DeskFault("damaged", folder=folder, problem=f"{stray[0]} -> {stray[2]}")
