"""All accounts of a workspace, scored by one profile for one day."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from sqlglot import exp

from focale.criterion.bands import with_bands
from focale.criterion.condition import EventTest, leaves_of
from focale.criterion.fold import fold
from focale.desk.warm.cells import own_text, split
from focale.desk.warm.store import Rows
from focale.glossary.fields import FIELDS, FieldType
from focale.glossary.words import OPENED
from focale.profile import Profile, read_profile
from focale.scorecard.run import fields_read, open_run, since
from focale.scorecard.score import scored_table

COMPANIES, CONTACTS, EVENT_DAYS = "directory_company", "directory_contact", "directory_eventday"
_KEPT_AS = {
    FieldType.FLAG: pa.bool_(), FieldType.DATE: pa.date32(), FieldType.NUMBER: pa.float64(),
}  # fmt: skip
_IN_POINTS = ("points", "low", "high")
_IN_WORDS = ("verdict", "band", "tier", "why_not", "next_fact")
_READERS = 2  # connections to the store at once
_DAY_ZERO = datetime.date(1, 1, 1)


def score_accounts(rows: Rows, profile: str, day: str, scores: str) -> dict[str, Any]:
    """Score every account into the file `scores` (Arrow), one row an account.

    profile: its YAML text. day: ISO. Points are thousandths; words are "" where there are none.
    Answers how many accounts, in all and in each tier, the highest number among them, and whether
    anything that happens is noted in this workspace.
    """
    read = read_profile(profile)
    on = datetime.date.fromisoformat(day)
    with ThreadPoolExecutor(_READERS) as readers:
        events = readers.submit(events_of, rows, read, on)
        companies = companies_of(rows, read)
        happened, contacts, is_watched = events.result()
    if companies.num_rows == 0:
        return {"accounts": 0, "top": 0, "tiers": {}, "is_watched": is_watched}
    with open_run(companies, read, events=happened, contacts=contacts, as_of=on) as run:
        scored = scored_table(run)
    narrow = pa.table(
        {
            "company": scored["id"].cast(pa.int64()),
            **{name: _thousandths(scored[name]) for name in _IN_POINTS},
            **{name: pc.fill_null(scored[name].cast(pa.string()), "") for name in _IN_WORDS},
            "unknowns": _how_many(scored["unknowns"]),
        }
    )
    with (
        pa.OSFile(str(rows.place(scores)), "wb") as file,
        pa.ipc.new_file(file, narrow.schema) as writer,
    ):
        writer.write_table(narrow, max_chunksize=10_000)
    tiers = {one["values"]: one["counts"] for one in pc.value_counts(narrow["tier"]).to_pylist()}
    return {
        "accounts": narrow.num_rows, "top": pc.max(narrow["company"]).as_py(), "tiers": tiers,
        "is_watched": is_watched,
    }  # fmt: skip


def companies_of(rows: Rows, profile: Profile) -> pa.Table:
    """The fields that a profile reads, of every company; `id` is the desk's own number."""
    return companies_with(rows, *split(fields_of(profile)))


def fields_of(profile: Profile) -> set[str]:
    """The facts of a company that a profile reads; size bands stand in for headcounts."""
    return set(with_bands(name for name, _, _ in fields_read(profile)))


def companies_with(
    rows: Rows, typed: Sequence[str], own: Sequence[str], where: exp.Expr | None = None
) -> pa.Table:
    """These facts of every company that is there, as the library reads them. where: of which."""
    columns = ["id", *typed, *(["own"] if own else [])]
    there = _is_there() if where is None else exp.and_(_is_there(), where)
    table = rows.read(COMPANIES, columns, there)
    table = table.set_column(0, "id", table["id"].cast(pa.string()))
    for name in typed:
        table = table.set_column(
            table.schema.get_field_index(name), name, _typed(name, table[name])
        )
    if own:
        known = table["own"].combine_chunks().cast(pa.string()).dictionary_encode()
        kept = [json.loads(text or "{}") for text in known.dictionary.to_pylist()]
        table = table.drop_columns(["own"])
        for name in own:
            texts = pa.array([own_text(values.get(name)) for values in kept], pa.string())
            table = table.append_column(name, texts.take(known.indices))
    return table


def _is_there() -> exp.Expr:
    """Neither removed nor merged into another one."""
    return exp.and_(*(_column(name).is_(exp.null()) for name in ("removed_at", "merged_into_id")))


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


def events_of(
    rows: Rows, profile: Profile, day: datetime.date
) -> tuple[pa.Table | None, pa.Table | None, bool]:
    """The days on which something happened that the profile counts, whose opening of a mail may
    count, and whether anything is noted here at all.

    The days are None where the profile asks for no event, or where nothing was ever noted: then
    nobody knows that nothing happened. Each event is read from one index, two at a time.
    """
    conditions = [
        *(criterion.condition for criterion in profile.criteria),
        *(gate.condition for gate in profile.gates),
        *profile.market,
    ]
    leaves = [leaf for one in conditions for leaf in leaves_of(one)]
    tests = [leaf for leaf in leaves if isinstance(leaf, EventTest)]
    is_watched = rows.read(EVENT_DAYS, ["n"], limit=1).num_rows > 0
    if not tests or not is_watched:
        return None, None, is_watched
    names = sorted({fold(test.event) for test in tests})
    by_person = any(test.rollup != "sum" for test in tests) or OPENED in names
    oldest = since(profile, day) or _DAY_ZERO

    def one(name: str) -> pa.Table:
        return _days_of(rows, name, oldest, by_person=by_person)

    with ThreadPoolExecutor(_READERS) as readers:
        found = pa.concat_tables(list(readers.map(one, names)))
    return found, _consented(rows) if OPENED in names else None, is_watched


def _days_of(rows: Rows, name: str, oldest: datetime.date, *, by_person: bool) -> pa.Table:
    columns = ["company_id", "day", "n", *(["contact_id"] if by_person else [])]
    matters = exp.and_(
        _column("event").eq(exp.Literal.string(name)),
        exp.GTE(this=_column("day"), expression=exp.Literal.string(oldest.isoformat())),
    )
    days = rows.read(EVENT_DAYS, columns, matters)
    contacts = (
        _cast(days["contact_id"], pa.string()) if by_person else pa.nulls(len(days), pa.string())
    )
    return pa.table(
        {
            "account_id": _cast(days["company_id"], pa.int64()),
            "contact_id": contacts,
            "event": pa.repeat(pa.scalar(name, pa.string()), len(days)),
            "at": _cast(days["day"], pa.date32()),
            "count": _cast(days["n"], pa.int64()),
        }
    )


def _consented(rows: Rows) -> pa.Table:
    """The people who agreed that opening a mail is noted."""
    agreed = _column("tracking_consent").is_(exp.true())
    found = rows.read(CONTACTS, ["id", "company_id"], agreed)
    return pa.table(
        {
            "contact_id": _cast(found["id"], pa.string()),
            "account_id": _cast(found["company_id"], pa.string()),
            "tracking_consent": pa.repeat(pa.scalar(True), len(found)),
        }
    )


def _column(name: str) -> exp.Column:
    return exp.column(name, quoted=True)


def _how_many(unknowns: pa.ChunkedArray) -> pa.Array:
    """How many bits are set: the scorecard has one for each criterion that is unknown."""
    bits = pc.fill_null(unknowns, 0).cast(pa.int64()).to_numpy()
    return pa.array(np.bitwise_count(bits).astype(np.int32))


def _thousandths(points: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.round(pc.multiply(points.cast(pa.float64()), 1000.0)).cast(pa.int32())
