"""What lies below the rows: files, and pages of the store that still hold what was deleted."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable

from django.db import OperationalError, connection

from focale.desk.directory.search.index import COMPANY_WORDS, CONTACT_WORDS
from focale.desk.settings import SURROUNDINGS
from focale.desk.team.models import Workspace
from focale.desk.warm.folders import place_of


def delete_files(workspace: Workspace, names: Iterable[str]) -> None:
    """Delete files by their names in the workspace's folder; one that is gone is no fault."""
    for name in names:
        with contextlib.suppress(OSError, ValueError):
            place_of(SURROUNDINGS.folder, workspace.pk, name).unlink()


def write_over_what_is_deleted() -> None:
    """Have SQLite write zeros over what it deletes; it only lets go of it by default."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")


def leave_no_words() -> None:
    """Have the index of the search forget the words of rows that are gone."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor, contextlib.suppress(OperationalError):
        for words in (COMPANY_WORDS, CONTACT_WORDS):
            cursor.execute(f"INSERT INTO {words.index}({words.index}) VALUES ('optimize')")  # noqa: S608 - our own names
