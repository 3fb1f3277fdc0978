"""What are the columns of this file believed to be, for each kind of rows that it may hold?"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

import pyarrow.parquet as pq
from sqlglot import exp

from focale.accounts.columns.belief import Belief, Study
from focale.accounts.columns.believe import studied
from focale.accounts.columns.mapping import RowKind
from focale.accounts.repeats import ROW
from focale.accounts.source import Opened, open_source
from focale.criterion import tree as t
from focale.desk.warm.acts.called import called, renamed
from focale.desk.warm.acts.given_columns import (
    ROW_KINDS,
    TABLE_KINDS,
    said_column,
    source_of,
)
from focale.desk.warm.folders import new_name
from focale.desk.warm.store import Rows
from focale.engine import Session

LANGUAGES = ("fr", "en")
MOST = 1_000  # columns told; those behind keep their own names
HEAD = 200  # rows kept beside the file, so that a preview reads no more


def study_file(rows: Rows, file: str, label: str, part: str = "", role: str = "") -> dict[str, Any]:
    """What each column may be, by kind of rows, with reasons; and the first rows as a file.

    role: of a table of the studio, whose rows are known; "" for a file of the directory. The answer
    says in `kind` what the rows are believed to be, "" for none of those that the desk takes in.
    """
    path = rows.place(file)
    with Session() as session, called(path, label):
        opened = open_source(session, source_of(path, part), "given")
        first = studied(session, opened)
        kinds = {role: TABLE_KINDS[role]} if role else ROW_KINDS
        kind = next(
            (name for name, rows_of in kinds.items() if _looks_like(first.rows, rows_of)), ""
        )
        head = new_name(".parquet")
        pq.write_table(_first_rows(session, opened), rows.place(head))
        return {
            "rows": first.rows_in,
            "kind": kind,
            "rows_are": str(first.rows),
            "is_certain": first.is_certain,
            "headers": headers_of(opened.names),
            "head": head,
            "columns": [_column(belief) for belief in first.beliefs[:MOST]],
            "more": max(len(first.beliefs) - MOST, 0),
            "kinds": {
                name: _beliefs(studied(session, opened, rows_of)) for name, rows_of in kinds.items()
            },
            "notices": [
                {lang: renamed(one, path, label).words(lang) for lang in LANGUAGES}
                for one in opened.notices
            ],
        }


def _looks_like(found: RowKind, asked: RowKind) -> bool:
    """Whether rows may be of a kind; a log of facts has the headers of a log of events."""
    return found is asked or (found, asked) == (RowKind.EVENT, RowKind.FACT)


def headers_of(names: Sequence[str]) -> str:
    """What tells files with the same columns, in the same order."""
    return hashlib.sha256("\x1f".join(names).encode("utf-8", "replace")).hexdigest()


def _first_rows(session: Session, opened: Opened) -> Any:
    query = t.select([t.col(name) for name in opened.names], t.table(opened.found.table))
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(ROW))]))
    query.set("limit", t.limit(HEAD))
    return session.arrow(query)


def _column(belief: Belief) -> dict[str, Any]:
    return {
        "column": belief.column,
        "sample": [str(value)[:80] for value in belief.values.samples][:3],
    }


def _beliefs(study: Study) -> list[dict[str, Any]]:
    return [
        {
            "mapped": said_column(belief.mapped),
            "is_sure": belief.is_sure,
            "level": belief.level.value if belief.level else "",
            "confidence": round(belief.confidence, 2),
            "others": list(belief.others),
            "is_conflict": belief.is_conflict,
            "why": {lang: [reason.words(lang) for reason in belief.why] for lang in LANGUAGES},
        }
        for belief in study.beliefs[:MOST]
    ]
