"""Accounts or people of a workspace as a file: safe to open, and taken in again unchanged.

Every column bears its field's own name, so that an import knows it; what an import must leave
out, such as scores, begins with `focale_`.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from sqlglot import exp

from focale.criterion import tree as t
from focale.desk.warm.folders import new_name
from focale.desk.warm.store import Rows
from focale.engine import Session
from focale.glossary.fields import FIELDS, FieldType
from focale.glossary.person_fields import PERSON_FIELDS

COMPANIES, CONTACTS, SCORES = "directory_company", "directory_contact", "targeting_score"
SEGMENTS, MEMBERS = "targeting_segment", "targeting_segmentmember"
ENDINGS = {"csv": ".csv", "csv-fr": ".csv", "xlsx": ".xlsx", "parquet": ".parquet"}
LANGUAGES = ("fr", "en")
_ACCOUNT = tuple(name for name in FIELDS if name not in ("id", "owner"))
_PERSON = (
    "civility", "first_name", "last_name", "title", "department", "role", "email", "phone",
    "mobile", "linkedin", "tracking_consent", "legal_basis", "obtained_on", "informed_on",
    "reached_us_on", "source",
)  # fmt: skip
_ALWAYS = frozenset({"id", "name", "contact_id", "account_id", "last_name", "email"})
_TYPES: dict[FieldType, pa.DataType] = {
    FieldType.FLAG: pa.bool_(), FieldType.DATE: pa.date32(), FieldType.NUMBER: pa.float64(),
}  # fmt: skip


def export_rows(
    rows: Rows,
    what: str,
    form: str,
    chosen: str,
    owners: dict[str, str],
    run: int | None = None,
) -> dict[str, Any]:
    """Write the chosen rows as a file of the workspace; its name, how many rows, what to know.

    what: "accounts" or "contacts". form: a key of ENDINGS. chosen: the file with the numbers of
    the rows, in their order. owners: number of a person -> how a file names them. run: whose
    scores. Raises FocaleError for more than a sheet of Excel holds.
    """
    numbers = pq.read_table(rows.place(chosen))["id"]
    table = _accounts(rows, owners) if what == "accounts" else _contacts(rows)
    table = _with_segments(rows, _with_scores(rows, table, run))
    table = table.take(pc.drop_null(pc.index_in(numbers, table["number"])))
    table = _without_empty(table.drop_columns(["number", "works_at"]))
    name = new_name(ENDINGS[form])
    with Session() as session:
        found = session.hold_arrow(table, "exported", "export")
        query = t.select([t.col(one) for one in table.column_names], t.table(found.table))
        query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col("focale_row"))]))
        told = session.write(query, rows.place(name), excel_fr=form == "csv-fr")
    return {
        "file": name,
        "rows": table.num_rows,
        "notices": [{lang: one.words(lang) for lang in LANGUAGES} for one in told],
    }


def _accounts(rows: Rows, owners: Mapping[str, str]) -> pa.Table:
    kept = rows.read(COMPANIES, ["id", "key", *_ACCOUNT, "owner_id", "own"])
    columns = {"number": kept["id"], "works_at": kept["id"], "id": _texts(kept["key"])}
    for name in _ACCOUNT:
        columns[name] = _fact(kept[name], FIELDS[name].type)
    columns["owner"] = pa.array(
        [owners.get(str(one)) for one in kept["owner_id"].to_pylist()], pa.string()
    )
    return pa.table(columns | _own(kept["own"], columns))


def _contacts(rows: Rows) -> pa.Table:
    kept = rows.read(CONTACTS, ["id", "key", "company_id", *_PERSON, "own", "opted_out_at"])
    companies = rows.read(COMPANIES, ["id", "key", "name"])
    place = pc.index_in(_whole(kept["company_id"]), companies["id"])
    columns = {
        "number": kept["id"], "works_at": _whole(kept["company_id"]),
        "contact_id": _texts(kept["key"]),
        "account_id": _texts(companies["key"].take(place)),
        "company": _texts(companies["name"].take(place)),
    }  # fmt: skip
    for name in _PERSON:
        columns[name] = _fact(kept[name], PERSON_FIELDS[name].type)
    refused = pc.is_valid(kept["opted_out_at"])
    columns["focale_do_not_contact"] = pc.if_else(refused, True, pa.scalar(None, pa.bool_()))
    return pa.table(columns | _own(kept["own"], columns))


def _with_scores(rows: Rows, table: pa.Table, run: int | None) -> pa.Table:
    """The columns of the score of each row's company, where there are scores."""
    if run is None:
        return table
    where = exp.column("run_id", quoted=True).eq(exp.Literal.number(run))
    scores = rows.read(SCORES, ["company_id", "points", "high", "tier", "verdict"], where)
    place = pc.index_in(table["works_at"], scores["company_id"])
    for name, column in (
        ("score", _points(scores["points"])), ("score_up_to", _points(scores["high"])),
        ("tier", _texts(scores["tier"])), ("verdict", _texts(scores["verdict"])),
    ):  # fmt: skip
        table = table.append_column(f"focale_{name}", column.take(place))
    return table


def _with_segments(rows: Rows, table: pa.Table) -> pa.Table:
    """The names of the segments of each row's company, in their order; nothing without any."""
    living = exp.column("removed_at", quoted=True).is_(exp.null())
    kept = rows.read(SEGMENTS, ["id", "name", "place", "kind"], living).to_pylist()
    order = sorted((one for one in kept if one["kind"] != "tier"), key=lambda one: one["place"])
    if not order:
        return table
    names = {one["id"]: (n, str(one["name"])) for n, one in enumerate(order)}
    members = rows.read(MEMBERS, ["segment_id", "company_id"])
    of: dict[int, list[tuple[int, str]]] = {}
    for segment, company in zip(
        members["segment_id"].to_pylist(), members["company_id"].to_pylist(), strict=True
    ):
        if segment in names:
            of.setdefault(company, []).append(names[segment])
    said = {company: "; ".join(name for _, name in sorted(mine)) for company, mine in of.items()}
    column = [said.get(one) for one in table["works_at"].to_pylist()]
    return table.append_column("focale_segments", pa.array(column, pa.string()))


def _points(thousandths: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.divide(_cast(thousandths, pa.float64()), 1000.0)


def _without_empty(table: pa.Table) -> pa.Table:
    """The columns that say anything of any row."""
    return table.select(
        [
            name
            for name in table.column_names
            if name in _ALWAYS or table[name].null_count < table.num_rows
        ]
    )


# --- columns of the store, as a file holds them -----------------------------------------


def _fact(column: pa.ChunkedArray, kind: FieldType) -> pa.ChunkedArray:
    if kind is FieldType.LIST:
        told = [json.loads(text) if text else None for text in column.to_pylist()]
        return pa.chunked_array([pa.array(told, pa.list_(pa.string()))])
    return _cast(column, _TYPES[kind]) if kind in _TYPES else _texts(column)


def _texts(column: pa.ChunkedArray) -> pa.ChunkedArray:
    column = _cast(column, pa.string())
    return pc.if_else(pc.equal(column, ""), pa.scalar(None, pa.string()), column)


def _whole(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return _cast(column, pa.int64())


def _cast(column: pa.ChunkedArray, type_: pa.DataType) -> pa.ChunkedArray:
    if column.null_count == len(column):  # SQLite tells a type by the values
        return pa.chunked_array([pa.nulls(len(column), type_)])
    return column.cast(type_)


def _own(column: pa.ChunkedArray, taken: Mapping[str, object]) -> dict[str, pa.Array]:
    """The team's own facts, one column each, in the order in which they first appear."""
    rows = [json.loads(text or "{}") for text in column.to_pylist()]
    names = list(dict.fromkeys(name for row in rows for name in row))
    lower = {name.lower() for name in taken}
    found: dict[str, pa.Array] = {}
    for name in names:
        shown = name
        while shown.lower() in lower:
            shown += "_source"
        lower.add(shown.lower())
        found[shown] = _own_column([row.get(name) for row in rows])
    return found


def _own_column(values: Sequence[Any]) -> pa.Array:
    """Values of one own fact in the type that all of them have, else as texts."""
    known = [value for value in values if value is not None]
    if known and all(isinstance(value, bool) for value in known):
        return pa.array(values, pa.bool_())
    if known and all(isinstance(v, int | float) and not isinstance(v, bool) for v in known):
        return pa.array([None if v is None else float(v) for v in values], pa.float64())
    if known and all(isinstance(value, list) for value in known):
        told = [None if v is None else [str(item) for item in v] for v in values]
        return pa.array(told, pa.list_(pa.string()))
    if known and all(_is_day(value) for value in known):
        days = [None if v is None else datetime.date.fromisoformat(v) for v in values]
        return pa.array(days, pa.date32())
    return pa.array([None if v is None else _spelled(v) for v in values], pa.string())


def _is_day(value: object) -> bool:
    if not isinstance(value, str) or len(value) != len("2026-01-01"):
        return False
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _spelled(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
