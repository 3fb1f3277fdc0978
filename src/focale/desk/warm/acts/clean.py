"""A dropped file to clean, typed facts: what the import job then writes row by row."""

from __future__ import annotations

import datetime
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from sqlglot import exp

from focale.accounts.cleaning.door import cleaned_source, cleaning_session
from focale.accounts.columns.read import read_mapping
from focale.accounts.rejects import write_rejects
from focale.criterion import tree as t
from focale.desk.warm.folders import new_name
from focale.desk.warm.store import Rows


def clean_file(
    rows: Rows, file: str, label: str, mapping: str, today: str, lang: str = "fr"
) -> dict[str, Any]:
    """Clean a file of the workspace; the facts, exceptions and rejects are files beside it.

    mapping: its YAML text. today: ISO day; later days of creation are doubted. Answers the names
    of the files and the balance: rows_in = kept + rejected.
    """
    given = read_mapping(mapping, label)
    facts, exceptions, rejected = new_name(".parquet"), new_name(".parquet"), new_name(".csv")
    with cleaning_session() as session:
        done = cleaned_source(
            session, rows.place(file), given, today=datetime.date.fromisoformat(today)
        )
        kept = session.arrow(t.select([exp.Star()], t.table(done.facts.table)))
        pq.write_table(_plain(kept), rows.place(facts), row_group_size=10_000)
        changed = session.arrow(t.select([exp.Star()], t.table(done.exceptions.table)))
        pq.write_table(changed, rows.place(exceptions))
        write_rejects(done.rejects, rows.place(rejected), lang)
        balance = done.balance
        return {
            "facts": facts,
            "exceptions": exceptions,
            "rejects": rejected,
            "rows_in": balance.rows_in,
            "kept": balance.kept,
            "rejected": dict(balance.rejected),
            "merged": dict(balance.merged),
            "changed": dict(balance.changed),
            "filled": dict(balance.filled),
            "doubtful": dict(balance.doubtful),
            "notices": [
                {lang: message.words(lang) for lang in ("fr", "en")} for message in done.notices
            ],
        }


def _plain(table: pa.Table) -> pa.Table:
    """The same table, words that are kept as numbers written out."""
    for place, field in enumerate(table.schema):
        if pa.types.is_dictionary(field.type):
            column = table.column(place).cast(field.type.value_type)
            table = table.set_column(place, field.name, column)
    return table
