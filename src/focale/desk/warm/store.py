"""What does the engine read of the desk's store? Rows of one workspace, and never of another.

The one place where the engine's reads are written: each has the workspace in its WHERE.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import UUID

import pyarrow as pa
from sqlglot import exp

from focale.desk.surroundings import Surroundings
from focale.desk.warm.folders import folder_of, place_of
from focale.engine.store_reader import read_store

_HIDES_REMOVED = frozenset({"directory_company", "directory_contact"})
_PLACEHOLDER = exp.Placeholder().sql(dialect="postgres")  # the workspace comes first


@dataclass(frozen=True)
class Store:
    """The store of this installation."""

    surroundings: Surroundings

    def of(self, workspace: UUID) -> Rows:
        """The rows and files of one workspace."""
        return Rows(self.surroundings, workspace)


@dataclass(frozen=True)
class Rows:
    """The rows and files of one workspace, read-only."""

    surroundings: Surroundings
    workspace: UUID

    @property
    def folder(self) -> Path:
        """The folder with the files of the workspace."""
        return folder_of(self.surroundings.folder, self.workspace)

    def place(self, name: str) -> Path:
        """The path of a file of the workspace. Raises ValueError for a name not of ours."""
        return place_of(self.surroundings.folder, self.workspace, name)

    def read(
        self,
        table: str,
        columns: Sequence[str],
        where: exp.Expr | None = None,
        limit: int | None = None,
    ) -> pa.Table:
        """Columns of a table that has `workspace_id`, of this workspace's rows."""
        is_sqlite = self.surroundings.is_sqlite
        mine: exp.Expr = exp.column("workspace_id", quoted=True).eq(exp.Placeholder())
        if table in _HIDES_REMOVED:  # rows that can still be brought back are not there
            mine = exp.and_(mine, exp.column("removed_at", quoted=True).is_(exp.null()))
        query = (
            exp.select(*(exp.column(name, quoted=True) for name in columns))
            .from_(exp.to_table(table, quoted=True))
            .where(mine if where is None else exp.and_(mine, where))
        )
        if limit is not None:
            query = query.limit(limit)
        sql = query.sql(dialect="sqlite" if is_sqlite else "postgres")
        if is_sqlite:
            path = str(self.surroundings.database["NAME"])
            return read_store(path, sql, [self.workspace.hex])
        sql = sql.replace(_PLACEHOLDER, "$1::uuid", 1)
        address = _address(self.surroundings.database, self.workspace)
        return read_store(address, sql, [str(self.workspace)])


def _address(database: dict[str, Any], workspace: UUID) -> str:
    """Where the store is, and the workspace that its second lock opens (`team.lock`)."""
    tied = f"options={quote(f'-c focale.workspace={workspace}', safe='')}"
    who = quote(database["USER"], safe="")
    if database["PASSWORD"]:
        who += f":{quote(database['PASSWORD'], safe='')}"
    host = quote(database["HOST"], safe="")
    port = f":{database['PORT']}" if database["PORT"] else ""
    name = quote(database["NAME"], safe="")
    if host.startswith("%2F"):  # a folder of Unix sockets goes behind the question mark
        where = f"port={database['PORT']}&host={host}" if port else f"host={host}"
        return f"postgresql://{who}@/{name}?{where}&{tied}"
    return f"postgresql://{who}@{host}{port}/{name}?{tied}"
