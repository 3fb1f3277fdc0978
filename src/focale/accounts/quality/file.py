"""How good is a whole file, column by column and segment by segment?"""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

from sqlglot import exp

from focale.accounts.columns.given import Given, mapping_on
from focale.accounts.columns.mapping import MappedColumn
from focale.accounts.quality.judging import Column, judged
from focale.accounts.quality.measures import Quality, Segment
from focale.accounts.quality.segments import segments_of
from focale.accounts.source import Opened, open_source
from focale.criterion import tree as t
from focale.engine import Session
from focale.engine.session import Progress
from focale.glossary.fields import FIELDS
from focale.glossary.messages import Message, fault
from focale.glossary.person_fields import PERSON_FIELDS

MOST_COLUMNS = 400
"""Columns that are judged; a file with more tells how many are left out."""

PART = "focale_part"
_BY_COUNTRY = frozenset({"phone", "mobile", "company_phone", "postcode", "vat"})


def measured(
    session: Session,
    source: Any,
    *,
    mapping: Given = None,
    segment_by: str = "",
    as_of: datetime.date | None = None,
    progress: Progress | None = None,
) -> Quality:
    """The quality of a file or frame, of companies or of people.

    mapping: field -> column, a `Mapping` or its file, where the names do not tell. segment_by: a
    column or field. as_of: the day at which facts are so old; default today. Raises FocaleError
    when it cannot be read.
    """
    opened = open_source(session, source, "quality_raw", "accounts")
    if not opened.rows_in:
        raise fault("no_rows", path=opened.found.label)
    day = as_of or datetime.datetime.now(datetime.UTC).date()
    columns = judged_columns(session, opened, mapping)
    by_field = {column.field: column.mapped.column for column in columns if column.field}
    name = ""
    segments: tuple[Segment, ...] = ()
    table, part = opened.found.table, t.integer(0)
    if segment_by:
        name, segments, number = segments_of(session, opened, segment_by, by_field)
        placed = t.select([exp.Star(), t.alias(number, PART)], t.table(table))
        table, part = session.keep(placed, "quality_placed").table, t.col(PART)
    found = []
    for place, column in enumerate(columns[:MOST_COLUMNS]):
        found.append(judged(session, table, column, part, len(segments), day))
        if progress is not None:
            progress((place + 1) / len(columns[:MOST_COLUMNS]))
    left = max(len(columns) - MOST_COLUMNS, 0)
    return Quality(
        label=opened.found.label,
        as_of=day,
        rows=session.count(opened.found.table),
        rejected=len(opened.rejects),
        segment_by=name,
        segments=segments,
        fields=tuple(one.quality for one in found),
        freshness=tuple(one.freshness for one in found if one.freshness is not None),
        uniqueness=tuple(one.uniqueness for one in found if one.uniqueness is not None),
        not_judged=left,
        notices=tuple(_notices(opened, left)),
    )


def judged_columns(session: Session, opened: Opened, mapping: Given) -> list[Column]:
    """Every column with its field: as a person says, else as is sure, else by its very name."""
    told = mapping_on(session, opened, mapping)
    taken = {column.field for column in told.columns if column.field}
    columns = [_named(column, taken) for column in told.columns if not column.ignored]
    country = next((column.column for column in columns if column.field == "country"), "")
    return [
        Column(column, opened.found.columns[column.column],
               country if column.field in _BY_COUNTRY else "")
        for column in columns
    ]  # fmt: skip


def _named(column: MappedColumn, taken: set[str]) -> MappedColumn:
    """A column that is called like a field is that field, where no other column is."""
    name = column.column.strip().lower()
    known = FIELDS.get(name) or PERSON_FIELDS.get(name)
    if column.field or known is None or name in taken:
        return column
    return replace(column, field=name, type=known.type)


def _notices(opened: Opened, left: int) -> list[Message]:
    """What was decided while reading, and the columns that were left."""
    if not left:
        return list(opened.notices)
    facts = {"path": opened.found.label, "count": left, "most": MOST_COLUMNS}
    return [*opened.notices, Message("columns_not_judged", facts=facts)]
