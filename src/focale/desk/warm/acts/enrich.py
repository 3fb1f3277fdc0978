"""What does the register know of the companies of a workspace that the workspace does not?"""

from __future__ import annotations

from collections import Counter
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from sqlglot import exp

from focale.accounts.columns.mapping import MappedColumn, Mapping, RowKind
from focale.accounts.registry.enrich import Enriched, enriched
from focale.accounts.registry.facts import FILLED
from focale.desk.warm.folders import new_name
from focale.desk.warm.store import Rows
from focale.engine import Session
from focale.engine.confined import confined_to
from focale.glossary.fields import FIELDS
from focale.glossary.messages import fault

_FIELDS = tuple(filled.field for filled in FILLED)
_KNOWN_BY = ("name", "vat")
LANGUAGES = ("fr", "en")
GROUP = 5_000  # rows of one piece of the file


def enrich_companies(rows: Rows) -> dict[str, Any]:
    """Look every company up in the register of this installation; blanks alone are filled.

    The values become a file: `id`, `how` it was found, and a column for each field that gets any,
    NULL where a company says something already. Answers its name ("" where nothing is new), the
    register and its day, and counts. Raises FocaleError.
    """
    folder = rows.surroundings.registry
    if folder is None:
        raise fault("registry_absent", path="FOCALE_DESK_REGISTRY")
    living = exp.column("merged_into_id", quoted=True).is_(exp.null())
    names = [*_KNOWN_BY, *_FIELDS]
    table = rows.read("directory_company", ["id", *names], living)
    if not table.num_rows:
        return {"file": "", "label": "", "as_of": None, "counts": {"rows": 0}}
    given = _texts(table, names)
    with confined_to(rows.folder, folder), Session() as session:
        done = enriched(session, given, folder, _mapping(names))
        found = session.arrow(done.query())
        news = _news(given, found)
        name = new_name(".parquet") if news.num_rows else ""
        if name:
            pq.write_table(news, rows.place(name), row_group_size=GROUP, compression="zstd")
        as_of = done.registry.as_of or done.registry.made_on
        return {
            "file": name, "label": done.registry.label, "as_of": as_of.isoformat(),
            "counts": _counts(done, news),
        }  # fmt: skip


def _texts(table: pa.Table, names: list[str]) -> pa.Table:
    """The companies as a file says them: texts, blank where nothing is known."""
    columns = {"focale_company": table["id"].cast(pa.int64())}
    for name in names:
        column = table[name]
        if column.null_count == len(column):
            columns[name] = pa.chunked_array([pa.nulls(len(column), pa.string())])
            continue
        texts = column.cast(pa.string())
        columns[name] = pc.if_else(pc.equal(texts, ""), pa.scalar(None, pa.string()), texts)
    return pa.table(columns)


def _mapping(names: list[str]) -> Mapping:
    return Mapping(
        RowKind.COMPANY, tuple(MappedColumn(name, name, FIELDS[name].type) for name in names)
    )


def _news(given: pa.Table, found: pa.Table) -> pa.Table:
    """Of each company that gets anything, the values that were blank before."""
    columns: dict[str, Any] = {"id": given["focale_company"], "how": found["registry_match"]}
    anything: Any = None
    for name in _FIELDS:
        if name not in found.column_names:
            continue
        texts = found[name].cast(pa.string())
        new = pc.if_else(pc.is_null(given[name]), texts, pa.scalar(None, pa.string()))
        columns[name] = new
        told = pc.is_valid(new)
        anything = told if anything is None else pc.or_(anything, told)
    news = pa.table(columns).filter(anything)
    empty = [name for name in news.column_names if news[name].null_count == news.num_rows]
    return news.drop_columns([name for name in empty if name not in ("id", "how")])


def _counts(done: Enriched, news: pa.Table) -> dict[str, Any]:
    fields = [name for name in news.column_names if name not in ("id", "how")]
    return {
        "rows": done.rows,
        "completed": news.num_rows,
        "found": dict(Counter(done.found)),
        "fields": {name: news.num_rows - news[name].null_count for name in fields},
        "to_check": len(done.to_check),
        "absent": done.absent,
        "ceased": done.ceased,
        "notices": [{lang: one.words(lang) for lang in LANGUAGES} for one in done.notices],
    }
