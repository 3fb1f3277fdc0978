"""A dropped file of companies or people to typed facts: what the import job then writes."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from sqlglot import exp

from focale.accounts.cleaning.door import cleaned_source, cleaning_session
from focale.accounts.cleaning.run import Cleaned
from focale.accounts.columns.mapping import RowKind
from focale.criterion import tree as t
from focale.criterion.fold import fold
from focale.desk.warm.acts.called import called, renamed
from focale.desk.warm.acts.given_columns import ROW_KINDS, given_mapping, source_of
from focale.desk.warm.acts.log import read_log
from focale.desk.warm.acts.ready import layout_of, ready_batches
from focale.desk.warm.acts.told_rejects import write_told_rejects
from focale.desk.warm.folders import new_name
from focale.desk.warm.store import Rows
from focale.glossary.messages import Message

LANGUAGES = ("fr", "en")
GROUP = 5_000  # rows of one piece of the facts

_NOT_HERE = frozenset(("ids_made", "clean_unsure_columns"))
"""What only who works on files needs: the desk knows rows again by more than an identifier."""


def clean_file(
    rows: Rows,
    file: str,
    label: str,
    kind: str,
    columns: list[dict[str, Any]],
    today: str,
    part: str = "",
    zone: str = "Europe/Paris",
    lang: str = "fr",
    are_customers: bool = False,
) -> dict[str, Any]:
    """Clean a file of the workspace; facts, exceptions and rejects become files beside it.

    columns: what each one is. today: ISO day; later days of creation are doubted. are_customers:
    each company is a customer, unless a column says otherwise. Answers the names of the files and
    the balance: rows_in = kept + merged + rejected, by reason.
    """
    if ROW_KINDS[kind] is RowKind.EVENT:
        return read_log(rows, file, label, columns, part=part, zone=zone, lang=lang)
    path = rows.place(file)
    mapping = given_mapping(kind, columns)
    with cleaning_session() as session, called(path, label):
        done = cleaned_source(
            session, source_of(path, part), mapping,
            today=datetime.date.fromisoformat(today), numbered=True,
        )  # fmt: skip
        facts, kept = _write_facts(done, rows, are_customers=are_customers)
        return {
            "files": {
                "facts": facts,
                "exceptions": write_exceptions(done, rows, label),
                **write_told_rejects(done.rejects, rows, label),
            },
            "fields": kept,
            **balance_of(done),
            "notices": said(
                [one for one in done.notices if one.code not in _NOT_HERE], path, label
            ),
        }


def _write_facts(done: Cleaned, rows: Rows, *, are_customers: bool) -> tuple[str, list[str]]:
    """The facts as the desk keeps them; the name of the file and its columns."""
    name = new_name(".parquet")
    spelled = own_spellings(rows, done.mapping.rows)
    layout = layout_of(done.mapping, done.balance, done.facts.columns, spelled)
    query = t.select([exp.Star()], t.table(done.facts.table))
    writer: pq.ParquetWriter | None = None
    columns: list[str] = []
    with done.session.streamed(query, GROUP) as answer:
        for told in ready_batches(answer, layout, done.mapping.rows):
            batch = as_customers(told) if are_customers else told
            if writer is None:
                columns = batch.schema.names
                writer = pq.ParquetWriter(rows.place(name), batch.schema, compression="zstd")
            writer.write_table(pa.Table.from_batches([batch]))
    if writer is None:
        return "", []
    writer.close()
    return name, columns


def own_spellings(rows: Rows, kind: RowKind) -> dict[str, str]:
    """Folded -> how the workspace spells a field of its own: as whoever wrote it first."""
    table = "directory_contact" if kind is RowKind.CONTACT else "directory_company"
    kept = rows.read(table, ["id", "own"]).sort_by("id")
    found: dict[str, str] = {}
    for text in pc.unique(kept["own"].combine_chunks().cast(pa.string())).to_pylist():
        for name in json.loads(text or "{}"):
            found.setdefault(fold(name), name)
    return found


def as_customers(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The companies as customers, but for those of which it is said."""
    yes = pa.array([True] * batch.num_rows, pa.bool_())
    if "customer" not in batch.schema.names:
        return batch.append_column("customer", yes)
    told = pc.coalesce(batch.column("customer"), yes)
    return batch.set_column(batch.schema.get_field_index("customer"), "customer", told)


def write_exceptions(done: Cleaned, rows: Rows, label: str) -> str:
    """The cells that were changed or are doubtful, as a CSV that any spreadsheet opens."""
    name = new_name(".csv")
    wanted: list[t.Node] = [t.alias(t.text(label), "file")]
    wanted += [t.col(column) for column in done.exceptions.columns if column != "file"]
    done.session.write(t.select(wanted, t.table(done.exceptions.table)), rows.place(name))
    return name


def said(notices: list[Message], path: Path, label: str) -> list[dict[str, str]]:
    """Notices in both languages."""
    return [{lang: renamed(one, path, label).words(lang) for lang in LANGUAGES} for one in notices]


def balance_of(done: Cleaned) -> dict[str, Any]:
    """What became of every row and cell, as it goes on the wire."""
    balance = done.balance
    return {
        "rows_in": balance.rows_in,
        "kept": balance.kept,
        "rejected": dict(balance.rejected),
        "merged": dict(balance.merged),
        "changed": dict(balance.changed),
        "filled": dict(balance.filled),
        "doubtful": dict(balance.doubtful),
        "columns": [
            {
                "field": name, "column": one.column, "known": one.known, "changed": one.changed,
                "filled": one.filled, "doubtful": one.doubtful,
            }
            for name, one in balance.fields.items()
        ],
    }  # fmt: skip
