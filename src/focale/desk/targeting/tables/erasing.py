"""Which files of the studio name people who are erased, and how do they read without them?

Tables are written anew, and take their place whole; lists of accounts can be made again, so that
those that name somebody go. The file as it was dropped goes where that was asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from focale.desk.directory.privacy.traces import Traces
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import MarketAnswer, Question, Table, TableRole
from focale.desk.targeting.tables.services import let_go_of
from focale.desk.team.models import Workspace
from focale.desk.warm.folders import place_of

BATCH = 50_000  # rows at once
_NAMES_NOBODY = frozenset(
    "id siren siret vat parent_siren naf headcount_band departement region postcode country "
    "legal_form size_class kind business_model account_id".split()
)
"""Columns that hold codes and numbers of companies alone."""
_OF_A_PERSON = ("email", "phone", "mobile", "linkedin", "full_name")


def forget(workspace: Workspace, traces: Traces, *, whole: bool) -> int:
    """Take people out of the files of the studio; how many files named them.

    whole: the files as they were dropped go too, of those tables that named somebody.
    """
    changed = 0
    for table in Table.objects.of(workspace).exclude(facts="").order_by("pk"):
        place = place_of(SURROUNDINGS.folder, workspace.pk, table.facts)
        if place.is_file() and _rewritten(
            place, traces, of_people=table.role == TableRole.CONTACTS
        ):
            changed += 1
            if whole and table.file:
                let_go_of(workspace, table.file)
                Table.objects.of(workspace).filter(pk=table.pk).update(file="")
    lists = MarketAnswer.objects.of(workspace).filter(question=Question.LIST)
    for answer in lists.defer("text"):
        changed += _list_forgotten(answer, traces)
    return changed


def _list_forgotten(answer: MarketAnswer, traces: Traces) -> bool:
    name = answer.files.get("csv", "")
    place = place_of(SURROUNDINGS.folder, answer.workspace_id, name) if name else None
    if place is None or not place.is_file():
        return False
    text = place.read_text("utf-8-sig", errors="replace")
    if traces.without(text) == text:
        return False
    kept = {form: name for form, name in answer.files.items() if form == "accounts"}
    let_go_of(answer.workspace, *(set(answer.files.values()) - set(kept.values())))
    MarketAnswer.objects.of(answer.workspace).filter(pk=answer.pk).update(files=kept)
    return True


def _rewritten(place: Path, traces: Traces, *, of_people: bool) -> bool:
    """Write a table without them; False where it named nobody."""
    beside = place.with_name(f".{place.name}.part")
    changed = False
    file = pq.ParquetFile(place)
    try:
        with pq.ParquetWriter(beside, file.schema_arrow, compression="zstd") as writer:
            for batch, is_other in _without(file, traces, of_people):
                changed |= is_other
                writer.write_table(pa.Table.from_batches([batch]))
        if changed:
            beside.replace(place)
    finally:
        file.close()
        beside.unlink(missing_ok=True)
    return changed


def _without(
    file: pq.ParquetFile, traces: Traces, of_people: bool
) -> Iterator[tuple[pa.RecordBatch, bool]]:
    """Each piece without them, and whether it named anybody. of_people: their rows go whole."""
    for batch in file.iter_batches(BATCH):
        if of_people:
            named = _rows_of(batch, traces)
            if any(named):
                yield batch.filter(pa.array([not one for one in named])), True
                continue
        cleared = [
            _cleared(batch.column(place), traces) if _may_name(field) else batch.column(place)
            for place, field in enumerate(batch.schema)
        ]
        is_other = any(new is not batch.column(n) and not new.equals(batch.column(n))
                       for n, new in enumerate(cleared))  # fmt: skip
        yield pa.RecordBatch.from_arrays(cleared, schema=batch.schema), is_other


def _rows_of(batch: pa.RecordBatch, traces: Traces) -> list[bool]:
    """Whether each row is one of them: by an address or a number of theirs, or their name."""
    there = [name for name in _OF_A_PERSON if name in batch.schema.names]
    texts = [[_text(one) for one in batch.column(name).to_pylist()] for name in there]
    if {"first_name", "last_name"} <= set(batch.schema.names):
        first, last = (batch.column(name).to_pylist() for name in ("first_name", "last_name"))
        texts.append([f"{_text(a)} {_text(b)}" for a, b in zip(first, last, strict=True)])
    return [
        any(traces.without(cell) != cell for cell in row) for row in zip(*texts, strict=True)
    ] or [False] * batch.num_rows


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _may_name(field: Any) -> bool:
    kind = field.type.value_type if pa.types.is_dictionary(field.type) else field.type
    return field.name not in _NAMES_NOBODY and pa.types.is_string(kind)


def _cleared(column: pa.Array, traces: Traces) -> pa.Array:
    """A column of texts without them; the very same where it names nobody."""
    known = column if pa.types.is_dictionary(column.type) else column.dictionary_encode()
    texts = known.dictionary.to_pylist()
    better = [None if text is None else traces.without(text) for text in texts]
    if better == texts:
        return column
    told = pc.take(pa.array(better, pa.string()), known.indices)
    return told.cast(column.type) if not pa.types.is_dictionary(column.type) else (
        told.dictionary_encode().cast(column.type)
    )  # fmt: skip
