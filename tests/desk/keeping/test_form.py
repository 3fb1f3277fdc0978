"""A new store is made at once, and is the one that all migrations would have made."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

_TABLE = "table"


def _made(folder: Path, code: str) -> str:
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    done = subprocess.run(
        [sys.executable, "-c", f"import django; django.setup()\n{code}"],
        env={**environment, "FOCALE_DESK_DATA": str(folder)},
        capture_output=True, text=True, check=True, timeout=280,
    )  # fmt: skip
    return done.stdout.strip()


def _form_of(folder: Path) -> dict[tuple[str, str], Any]:
    """Every table with its columns in any order, every index, trigger and view."""
    store = sqlite3.connect(folder / "desk.sqlite3")
    try:
        rows = store.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {
            (kind, name): _parts(sql) if kind == _TABLE and "(" in sql else sql
            for kind, name, sql in rows
        }
    finally:
        store.close()


def _parts(sql: str) -> list[str]:
    """The columns and constraints of CREATE TABLE, sorted, behind its head."""
    head, body = sql.split("(", 1)
    parts, depth, part = [], 0, ""
    for sign in body[: body.rindex(")")]:
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            parts.append(part.strip())
            part = ""
        else:
            part += sign
    return [head.strip(), *sorted([*parts, part.strip()])]


@pytest.mark.one_store
def test_a_store_made_at_once_has_the_form_of_one_that_went_through_all_migrations(
    tmp_path: Path,
) -> None:
    said = _made(
        tmp_path / "at_once",
        "from focale.desk.keeping.form import bring_forward, form_of_store\n"
        "bring_forward(); print(form_of_store()[0].name); bring_forward()",
    )
    _made(
        tmp_path / "step_by_step",
        "from django.core.management import call_command\n"
        "call_command('migrate', verbosity=0); call_command('createcachetable', verbosity=0)",
    )
    assert said == "SAME"
    at_once, step_by_step = _form_of(tmp_path / "at_once"), _form_of(tmp_path / "step_by_step")
    assert at_once == step_by_step
    assert len(at_once) > 100


def test_models_changed_no_further_than_their_migrations_say(
    db: None, capsys: Any, settings: Any
) -> None:
    settings.MIGRATION_MODULES = {}
    call_command("makemigrations", check=True, dry_run=True, verbosity=1)
    assert "No changes" in capsys.readouterr().out


@pytest.mark.one_store
def test_a_store_that_cannot_be_made_whole_is_not_made_at_all(tmp_path: Path) -> None:
    said = _made(
        tmp_path,
        "from django.db import connection\n"
        "from django.db.migrations.recorder import MigrationRecorder\n"
        "from focale.desk.keeping.form import bring_forward, form_of_store\n"
        "def fail(*_): raise OSError('disk full')\n"
        "kept, MigrationRecorder.record_applied = MigrationRecorder.record_applied, fail\n"
        "try: bring_forward()\n"
        "except OSError: print(connection.introspection.table_names(), form_of_store()[0].name)\n"
        "MigrationRecorder.record_applied = kept\n"
        "bring_forward(); print(form_of_store()[0].name)",
    )
    assert said.splitlines() == ["[] NONE", "SAME"]
