"""Clean facts as the desk keeps them: one column a fact, and the team's own facts in one.

Columns of the file that is made: `row` (from 1), `key` (the file's own identifier; NULL where it
gives none), the facts by their names, those of a person's company as `company.<fact>`, `derived`
with the names of those that were filled from others, `own` as JSON.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from focale.accounts.cleaning.balance import Balance
from focale.accounts.cleaning.checking import CONSENT_FIELDS
from focale.accounts.cleaning.filling import FILLED_FROM
from focale.accounts.cleaning.run import DERIVED, OWN_ID
from focale.accounts.columns.mapping import Mapping as Columns, RowKind
from focale.accounts.repeats import ROW
from focale.criterion.fold import fold
from focale.glossary.fields import FIELDS
from focale.glossary.person_fields import COMPANY_FACTS

_OF_COMPANY = {
    "account_id": "company.key", "company": "company.name", "company_phone": "company.phone",
    "company_email": "company.email", "company_linkedin": "company.linkedin",
    **{name: f"company.{name}" for name in COMPANY_FACTS},
}  # fmt: skip
_OF_PERSON = (
    "civility", "first_name", "last_name", "title", "department", "role", "email", "phone",
    "mobile", "linkedin", "source", "obtained_on", "legal_basis", "informed_on", "reached_us_on",
    "tracking_consent", "owner",
)  # fmt: skip


@dataclass(frozen=True)
class Layout:
    """Which column of the clean facts goes where.

    key: the column with the file's own identifier, "" for none. facts: column -> its name in the
    ready file. own: the columns that are the team's own -> the name of their field.
    """

    key: str
    facts: Mapping[str, str]
    own: Mapping[str, str]


def layout_of(
    columns: Columns,
    balance: Balance,
    names: Iterable[str],
    known_own: Mapping[str, str] | None = None,
) -> Layout:
    """The layout of clean facts. names: their columns, in order.

    known_own: folded -> how the workspace spells a field of its own; two columns of one file that
    would become one field stay two.
    """
    id_ = OWN_ID[columns.rows]
    known = _known(columns.rows)
    mapped = {one.field for one in columns.columns if one.field and not one.ignored}
    filled = {name for name, told in balance.fields.items() if not told.column}
    facts = {name: known[name] for name in names if name in known and name in mapped | filled}
    own = tuple(name for name in names if name not in facts and name not in (ROW, DERIVED, id_))
    spelled = known_own or {}
    folds = Counter(fold(name) for name in own)
    said = {name: spelled.get(fold(name), name) if folds[fold(name)] == 1 else name for name in own}
    return Layout(id_ if id_ in mapped else "", facts, said)


def _known(kind: RowKind) -> dict[str, str]:
    if kind is RowKind.CONTACT:
        return {"full_name": "full_name", **{name: name for name in _OF_PERSON}, **_OF_COMPANY}
    return {name: name for name in FIELDS if name != "id"}


def ready_batches(
    batches: Iterable[pa.RecordBatch], layout: Layout, kind: RowKind
) -> Iterator[pa.RecordBatch]:
    """Pieces of the clean facts, laid out as the desk keeps them."""
    for batch in batches:
        columns: dict[str, pa.Array] = {"row": pc.add(batch.column(ROW), 1)}
        columns["key"] = _keys(batch, layout)
        for name, ready in layout.facts.items():
            columns[ready] = _plain(batch.column(name))
        if kind is RowKind.CONTACT:
            _names_whole(columns)
        columns["derived"] = _derived(batch, layout)
        columns["own"] = _own(batch, layout.own, _known(kind))
        yield pa.RecordBatch.from_pydict(columns)


def _derived(batch: pa.RecordBatch, layout: Layout) -> pa.Array:
    """The facts of each row that were filled from others, in one text."""
    bits = batch.column(DERIVED).dictionary_encode()
    told = [
        " ".join(
            layout.facts[name]
            for place, name in enumerate(FILLED_FROM)
            if number >> place & 1 and name in layout.facts
        )
        for number in bits.dictionary.to_pylist()
    ]
    return pa.array(told, pa.string()).take(bits.indices)


def _keys(batch: pa.RecordBatch, layout: Layout) -> pa.Array:
    nothing = pa.scalar(None, pa.string())
    if not layout.key:
        return pa.array([None] * batch.num_rows, pa.string())
    keys = _plain(batch.column(layout.key)).cast(pa.string())
    numbers = pc.add(batch.column(ROW), 1).cast(pa.string())
    made = pc.binary_join_element_wise("row", numbers, "-")
    return pc.if_else(pc.equal(keys, made), nothing, keys)


def _names_whole(columns: dict[str, pa.Array]) -> None:
    """A name that could not be parted is kept as the last name."""
    full = columns.pop("full_name", None)
    if full is None:
        return
    parts = [columns[name] for name in ("first_name", "last_name") if name in columns]
    columns["last_name"] = full if not parts else pc.if_else(
        pc.is_null(pc.coalesce(*parts)), full, columns.get("last_name", pa.nulls(len(full)))
    )  # fmt: skip


def _own(batch: pa.RecordBatch, own: Mapping[str, str], known: Mapping[str, str]) -> pa.Array:
    """The team's own facts of each row, as one JSON object.

    One that bears the name of a field that it was not taken for is told apart by `_source`.
    """
    if not own:
        return pa.array(["{}"] * batch.num_rows, pa.string())
    told = [[_of_json(value) for value in _plain(batch.column(name)).to_pylist()] for name in own]
    flags = [name in CONSENT_FIELDS for name in own]
    names = tuple(f"{name}_source" if name in known else name for name in own.values())
    return pa.array(
        [
            json.dumps(
                {
                    name: value
                    for name, value, is_flag in zip(names, row, flags, strict=True)
                    if value not in (None, "", []) and not (is_flag and not value)
                },
                ensure_ascii=False,
            )
            for row in zip(*told, strict=True)
        ],
        pa.string(),
    )


def _of_json(value: object) -> object:
    if value is None or isinstance(value, str | bool | int | list):
        return value
    if isinstance(value, float):
        return value if value == value and abs(value) != float("inf") else None
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _plain(column: pa.Array) -> pa.Array:
    return column.dictionary_decode() if pa.types.is_dictionary(column.type) else column
