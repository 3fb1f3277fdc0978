"""All accounts of a workspace, scored by one profile for one day."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from focale.criterion.condition import leaves_of
from focale.desk.warm.folders import new_name
from focale.desk.warm.store import Rows
from focale.glossary.fields import FIELDS, FieldType
from focale.profile import Profile, read_profile
from focale.scorecard.run import fields_read, open_run
from focale.scorecard.score import scored_table

COMPANIES, EVENT_DAYS = "directory_company", "directory_eventday"
_KEPT_AS = {
    FieldType.FLAG: pa.bool_(), FieldType.DATE: pa.date32(), FieldType.NUMBER: pa.float64(),
}  # fmt: skip
_IN_POINTS = ("points", "low", "high")
_IN_WORDS = ("verdict", "band", "tier", "why_not", "next_fact")


def score_accounts(rows: Rows, profile: str, day: str) -> dict[str, Any]:
    """Score every account; answers the name of a Parquet file, one row an account.

    profile: its YAML text. day: ISO. Points are thousandths; words are "" where there are none.
    """
    read = read_profile(profile)
    companies = companies_of(rows, read)
    if companies.num_rows == 0:
        return {"scores": "", "accounts": 0}
    with open_run(
        companies, read, events=_events(rows, read), as_of=datetime.date.fromisoformat(day)
    ) as run:
        scored = scored_table(run)
    narrow = pa.table(
        {
            "company": scored["id"].cast(pa.int64()),
            **{name: _thousandths(scored[name]) for name in _IN_POINTS},
            **{name: pc.fill_null(scored[name].cast(pa.string()), "") for name in _IN_WORDS},
            "unknowns": pc.fill_null(scored["unknowns"], 0).cast(pa.int32()),
        }
    )
    name = new_name(".parquet")
    pq.write_table(narrow, rows.place(name), row_group_size=10_000)
    return {"scores": name, "accounts": narrow.num_rows}


def companies_of(rows: Rows, profile: Profile) -> pa.Table:
    """The fields that a profile reads, of every company; `id` is the desk's own number."""
    wanted = {name for name, _, _ in fields_read(profile)} - {"id"}
    typed = sorted(name for name in wanted if name in FIELDS and name != "owner")
    own = sorted(wanted - set(typed))
    columns = ["id", *typed, *(["own"] if own else [])]
    table = rows.read(COMPANIES, columns)
    table = table.set_column(0, "id", table["id"].cast(pa.string()))
    for name in typed:
        table = table.set_column(
            table.schema.get_field_index(name), name, _typed(name, table[name])
        )
    if own:
        kept = [json.loads(text or "{}") for text in table["own"].to_pylist()]
        table = table.drop_columns(["own"])
        for name in own:
            texts = [_as_text(values.get(name)) for values in kept]
            table = table.append_column(name, pa.array(texts, pa.string()))
    return table


def _typed(name: str, column: pa.ChunkedArray) -> pa.ChunkedArray:
    """A column of the store as the scorecard reads it; "" is unknown."""
    kind = FIELDS[name].type
    column = _cast(column, _KEPT_AS.get(kind, pa.string()))
    if kind is FieldType.LIST:
        known = column.combine_chunks().dictionary_encode()
        lists = [
            None if text is None else json.loads(text) for text in known.dictionary.to_pylist()
        ]
        return pa.array(lists, pa.list_(pa.string())).take(known.indices)
    if kind in _KEPT_AS:
        return column
    return pc.if_else(pc.equal(column, ""), pa.scalar(None, column.type), column)


def _cast(column: pa.ChunkedArray, type_: pa.DataType) -> pa.ChunkedArray:
    """A column in its type: SQLite tells a type by the values, and an empty column is whole."""
    if column.null_count == len(column):
        return pa.chunked_array([pa.nulls(len(column), type_)])
    return column.cast(type_)


def _as_text(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value or None
    if isinstance(value, list):
        return ";".join(map(str, value))
    return str(value)


def _events(rows: Rows, profile: Profile) -> pa.Table | None:
    """The days on which something happened, or None where the profile asks for no event."""
    conditions = [
        *(criterion.condition for criterion in profile.criteria),
        *(gate.condition for gate in profile.gates),
        *profile.market,
    ]
    if not any(hasattr(leaf, "event") for one in conditions for leaf in leaves_of(one)):
        return None
    days = rows.read(EVENT_DAYS, ["company_id", "contact_id", "event", "day", "n"])
    return pa.table(
        {
            "account_id": _cast(days["company_id"], pa.string()),
            "contact_id": _cast(days["contact_id"], pa.string()),
            "event": _cast(days["event"], pa.string()),
            "at": _cast(days["day"], pa.date32()),
            "count": _cast(days["n"], pa.int64()),
        }
    )


def _thousandths(points: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.round(pc.multiply(points.cast(pa.float64()), 1000.0)).cast(pa.int32())
