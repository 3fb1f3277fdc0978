"""How does the world of the desk's bench come from SQLite into a PostgreSQL? Table by table."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import psycopg
from psycopg import sql

_NOT_MOVED = frozenset({"django_migrations"})


def programs() -> Path:
    """The newest `postgres` of this machine."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    if not found:
        raise SystemExit("no PostgreSQL in /usr/lib/postgresql; install the package postgresql")
    return found[-1]


def move(database: Path, url: str) -> None:
    """All rows of a store of SQLite into an empty one of the same form; counted afterwards."""
    before = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    with psycopg.connect(url) as after:
        after.execute("SET session_replication_role = replica")  # rows come in no order of theirs
        after.execute("SET TIME ZONE 'UTC'")
        columns: dict[str, list[str]] = {}
        for table, column in after.execute(
            "SELECT table_name, column_name FROM information_schema.columns "
            "WHERE table_schema = 'public' ORDER BY table_name, ordinal_position"
        ):
            columns.setdefault(table, []).append(column)
        here = {name for (name,) in before.execute("SELECT name FROM sqlite_master")}
        moved = sorted(columns.keys() & here - _NOT_MOVED)
        tables = sql.SQL(", ").join(map(sql.Identifier, moved))
        after.execute(sql.SQL("TRUNCATE {} CASCADE").format(tables))
        for table in moved:
            _move(before, after, table, columns[table])
    with psycopg.connect(url, autocommit=True) as after:
        after.execute("VACUUM (ANALYZE)")
    before.close()


def _move(
    before: sqlite3.Connection, after: psycopg.Connection, table: str, columns: list[str]
) -> None:
    """The rows of one table, as texts, which PostgreSQL reads as its own types."""
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    listed = ", ".join(f'"{name}"' for name in columns)
    with after.cursor().copy(
        sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table), names)
    ) as copy:
        for row in before.execute(f'SELECT {listed} FROM "{table}"'):
            copy.write_row([None if cell is None else str(cell) for cell in row])
    if "id" not in columns:
        return
    ((counter,),) = after.execute("SELECT pg_get_serial_sequence(%s, 'id')", [table])
    if counter is not None:  # the next row has a number of its own
        last = sql.SQL("SELECT setval({}, max(id)) FROM {} HAVING count(*) > 0")
        after.execute(last.format(sql.Literal(counter), sql.Identifier(table)))


def tuned(memory: str = "1GB") -> str:
    """Options of a server as one would set them on a machine of 4 GB; written to disk as usual."""
    return (
        f"-c shared_buffers={memory} -c effective_cache_size=2GB -c work_mem=16MB "
        "-c max_connections=60 -c random_page_cost=1.1"
    )
