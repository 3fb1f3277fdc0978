"""How are rows read from the desk's store into the engine? By ADBC, read-only, as Arrow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

import pyarrow as pa


def read_store(place: str, sql: str, parameters: Sequence[Any] = ()) -> pa.Table:
    """The answer of one query. place: a SQLite file's path, or a postgresql:// address.

    sql: with `?` (SQLite) or `$1` (PostgreSQL) where the parameters go. Nothing can be written.
    """
    with connected(place) as connection, connection.cursor() as cursor:
        cursor.execute(sql, tuple(parameters) or None)
        return cursor.fetch_arrow_table()


def connected(place: str) -> Any:
    """A connection that only reads."""
    if place.startswith(("postgres://", "postgresql://")):
        from adbc_driver_postgresql import dbapi as postgresql

        connection = postgresql.connect(place)
        with connection.cursor() as cursor:
            cursor.execute("SET default_transaction_read_only = on")
        connection.commit()
        return connection
    from adbc_driver_sqlite import dbapi as sqlite

    return sqlite.connect(f"file:{quote(place)}?mode=ro")
