"""Which index answers a search, and who keeps it right?

The store itself: on SQLite an FTS5 table that triggers follow, on PostgreSQL an index of words on
the rows. So whoever writes companies or people need not think of it. Made after each migration,
and made again when a migration rebuilt a table and its triggers fell with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import connections

from focale.desk.directory.search.plans import tell_planner


@dataclass(frozen=True)
class Words:
    """The words of the rows of one table. said: the columns that are searched."""

    table: str
    said: tuple[str, ...]

    @property
    def index(self) -> str:
        """The name of the index, or of the table of words."""
        return f"{self.table}_words"

    def text(self, row: str = "") -> str:
        """The searched text of a row in SQL. row: "new." or "old." inside a trigger."""
        return " || ' ' || ".join(f"{row}{name}" for name in self.said)

    @property
    def vector(self) -> str:
        """The words of a row as PostgreSQL indexes them: runs of letters and digits."""
        return f"to_tsvector('simple', regexp_replace({self.text()}, '[^[:alnum:]]+', ' ', 'g'))"


COMPANY_WORDS = Words("directory_company", ("folded",))
CONTACT_WORDS = Words("directory_contact", ("folded", "phone", "mobile"))
_ALL = (COMPANY_WORDS, CONTACT_WORDS)


def make_index(sender: object = None, using: str = "default", **_: Any) -> None:
    """Make what is missing; harmless when all is there."""
    connection = connections[using]
    if not set(connection.introspection.table_names()) >= {words.table for words in _ALL}:
        return
    make = _in_sqlite if connection.vendor == "sqlite" else _in_postgresql
    with connection.cursor() as cursor:
        for words in _ALL:
            make(cursor, words)
        if connection.vendor == "sqlite":
            tell_planner(cursor)


def _in_sqlite(cursor: Any, words: Words) -> None:
    fts, table = words.index, words.table
    triggers = {f"{fts}_{act}" for act in ("insert", "update", "delete")}
    cursor.execute(
        "SELECT count(*) FROM sqlite_master WHERE (type = 'trigger' AND tbl_name = %s "
        "AND name LIKE %s) OR (type = 'table' AND name = %s)", [table, f"{fts}_%", fts],
    )  # fmt: skip
    if cursor.fetchone()[0] == len(triggers) + 1:
        return
    for name in triggers:
        cursor.execute(f"DROP TRIGGER IF EXISTS {name}")
    cursor.execute(f"DROP TABLE IF EXISTS {fts}")
    cursor.execute(
        f"CREATE VIRTUAL TABLE {fts} USING fts5(space, said, content='', prefix='2 3', "
        "columnsize=0, tokenize='unicode61')"
    )
    add = f"INSERT INTO {fts}(rowid, space, said) "
    drop = (
        f"INSERT INTO {fts}({fts}, rowid, space, said) "  # noqa: S608
        f"VALUES ('delete', old.id, old.workspace_id, {words.text('old.')});"
    )
    new = f"{add} VALUES (new.id, new.workspace_id, {words.text('new.')});"
    changed = " OR ".join(f"old.{name} IS NOT new.{name}" for name in words.said)
    cursor.execute(f"CREATE TRIGGER {fts}_insert AFTER INSERT ON {table} BEGIN {new} END")
    cursor.execute(f"CREATE TRIGGER {fts}_delete AFTER DELETE ON {table} BEGIN {drop} END")
    cursor.execute(
        f"CREATE TRIGGER {fts}_update AFTER UPDATE OF {', '.join(words.said)} ON {table} "
        f"WHEN {changed} BEGIN {drop} {new} END"
    )
    cursor.execute(f"{add} SELECT id, workspace_id, {words.text()} FROM {table}")  # noqa: S608


def _in_postgresql(cursor: Any, words: Words) -> None:
    cursor.execute(
        f"CREATE INDEX IF NOT EXISTS {words.index} ON {words.table} USING gin (({words.vector}))"
    )
    cursor.execute(
        f"CREATE INDEX IF NOT EXISTS {words.table}_in_order ON {words.table} "
        '(workspace_id, folded COLLATE "C", id)'
    )
