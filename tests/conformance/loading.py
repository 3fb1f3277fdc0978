"""A world's tables, put into a database as it would hold them."""

from typing import Any

import pyarrow as pa

from tests.conformance.worlds import Row

POSTGRES_TYPES = {
    pa.string(): "text", pa.bool_(): "boolean", pa.date32(): "date", pa.int64(): "bigint",
    pa.float64(): "double precision", pa.list_(pa.string()): "text[]",
    pa.timestamp("us"): "timestamp", pa.timestamp("us", "UTC"): "timestamptz",
}  # fmt: skip


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def into_postgres(connection: Any, table: str, rows: list[Row], types: dict[str, Any]) -> None:
    columns = ", ".join(f"{quoted(name)} {POSTGRES_TYPES[type_]}" for name, type_ in types.items())
    connection.execute(f"DROP TABLE IF EXISTS {table}")
    connection.execute(f"CREATE TABLE {table} ({columns})")
    with connection.cursor().copy(f"COPY {table} FROM STDIN") as copy:
        for row in rows:
            copy.write_row([row.get(name) for name in types])
