"""What is each cell of a column: valid, doubtful, invalid, a filler word, or blank?

The reader is the one of `focale clean`: what is valid here is what that keeps. What is plainly
valid is told all at once, every other distinct text is read once.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from sqlglot import exp

from focale.accounts.cleaning.reader import BETWEEN, reader_of
from focale.accounts.columns.mapping import MappedColumn
from focale.accounts.quality.measures import (
    AGES,
    Cells,
    FieldQuality,
    Freshness,
    Oddity,
    Uniqueness,
    age_class,
)
from focale.accounts.quality.plainly import Check, check_of
from focale.accounts.quality.said_once import Values
from focale.accounts.values.cell import Cell
from focale.criterion import tree as t
from focale.engine import Session
from focale.glossary.fields import FIELDS, ColumnKind, FieldType
from focale.glossary.person_fields import PERSON_FIELDS

DATED = frozenset({"updated_on", "at", "known_at"})
"""Fields whose days tell how old the facts of a row are."""

UNIQUE = (
    "id", "contact_id", "siren", "siret", "vat", "domain", "website", "email", "linkedin",
)  # fmt: skip
"""Fields whose values should stand once."""

_UNCHECKED = frozenset({FieldType.TEXT, FieldType.LIST})
_CHECKED_TEXTS = frozenset(
    {"domain", "website", "email", "company_email", "phone", "mobile", "company_phone", "region",
     "city", "name", "company", "legal_form", "full_name", "siren", "siret", "vat"}
)  # fmt: skip
_NEVER_NEGATIVE = frozenset(
    {"headcount", "sales_headcount", "revenue_eur", "balance_sheet_eur", "establishments"}
)
_BATCH, _CACHED, _ODD = 50_000, 200_000, 3


@dataclass(frozen=True)
class Column:
    """A column to be judged. mapped: its field and how it is written. country: its row's."""

    mapped: MappedColumn
    kind: ColumnKind
    country: str = ""

    @property
    def field(self) -> str:
        """The glossary's name; "" for a column of the user's own."""
        return self.mapped.field

    @property
    def is_checked(self) -> bool:
        """Whether something tells a valid cell from another."""
        known = FIELDS.get(self.field) or PERSON_FIELDS.get(self.field)
        if known is None:
            return self.mapped.type not in _UNCHECKED and self.kind is ColumnKind.TEXT
        return known.type not in _UNCHECKED or self.field in _CHECKED_TEXTS


@dataclass(frozen=True)
class Judged:
    """All that one column gives."""

    quality: FieldQuality
    freshness: Freshness | None
    uniqueness: Uniqueness | None


class _Counts:
    """Cells being counted, by segment and in all."""

    def __init__(self, segments: int) -> None:
        self.whole = Cells()
        self.parts = [Cells() for _ in range(segments)]
        self.ages: list[Counter[str]] = [Counter(dict.fromkeys(AGES, 0)) for _ in range(segments)]
        self.all_ages: Counter[str] = Counter(dict.fromkeys(AGES, 0))
        self.odd: Counter[str] = Counter()
        self.examples: dict[str, str] = {}

    def add(self, state: str, code: str, text: str, segment: int, n: int) -> None:
        self.whole.add(state, n)
        if self.parts:
            self.parts[segment].add(state, n)
        if code:
            self.odd[code] += n
            self.examples[code] = min(text, self.examples.get(code, text))

    def add_age(self, age: str, segment: int, n: int) -> None:
        self.all_ages[age] += n
        if self.ages:
            self.ages[segment][age] += n


def judged(
    session: Session,
    table: str,
    column: Column,
    segment: t.Node,
    segments: int,
    as_of: datetime.date,
) -> Judged:
    """Read a whole column of a table. segment: the number of a row's segment, of `segments`."""
    counts, state_of = _Counts(segments), _state_reader(column, as_of)
    is_dated, is_unique = column.field in DATED, column.field in UNIQUE
    check = None
    if column.kind is ColumnKind.TEXT and not is_dated:  # days are wanted one by one
        check = check_of(reader_of(column.mapped), values=is_unique)
    values = Values(session) if is_unique else None
    with session.streamed(_query(table, column, segment), _BATCH) as answer:
        for batch in answer:
            left = batch if check is None else _plain_aside(batch, check, counts, values)
            columns = [left.column(place).to_pylist() for place in range(4)]
            kept: list[tuple[str, int]] = []
            for part, text, country, n in zip(*columns, strict=True):
                state, code, value = state_of(text, country)
                counts.add(state, code, text or "", part, n)
                if is_dated:
                    day = value if isinstance(value, datetime.date) else None
                    counts.add_age(age_class(day, as_of), part, n)
                if values is not None and value is not None:
                    kept.append((str(value), n))
            if values is not None and kept:
                values.add(kept)
    odd = tuple(
        Oddity(code, n, counts.examples[code][:80]) for code, n in counts.odd.most_common(_ODD)
    )
    name, field = column.mapped.column, column.field
    quality = FieldQuality(name, field, column.is_checked, counts.whole, tuple(counts.parts), odd)
    ages = Freshness(name, field, dict(counts.all_ages), tuple(dict(part) for part in counts.ages))
    return Judged(
        quality,
        ages if is_dated else None,
        None if values is None else values.uniqueness(name, field),
    )


def _plain_aside(
    batch: pa.RecordBatch, check: Check, counts: _Counts, values: Values | None
) -> pa.RecordBatch:
    """What is left to be read; what is plainly valid is counted, and its values kept."""
    plain = check(batch.column(1), _at_home(batch.column(2)))
    parts, each = batch.column(0).to_numpy()[plain.valid], batch.column(3).to_numpy()[plain.valid]
    if not len(parts):
        return batch
    for part in np.unique(parts).tolist():
        counts.add("valid", "", "", part, int(each[parts == part].sum()))
    valid = pa.array(plain.valid)
    if values is not None:
        values.add_many(plain.values.filter(valid), pa.array(each))
    return batch.filter(pc.invert(valid))


def _at_home(countries: pa.Array) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Whether each country is France, or none that is known: numbers are read alike in both."""
    from focale.accounts.values.place import country as country_of

    if countries.null_count == len(countries):
        return np.ones(len(countries), dtype=bool)
    coded = countries.dictionary_encode()
    home = [country_of(word).value in (None, "", "FR") for word in coded.dictionary.to_pylist()]
    places = np.asarray(pc.fill_null(coded.indices, len(home)))
    return np.asarray(np.array([*home, True])[places], dtype=bool)


def _query(table: str, column: Column, segment: t.Node) -> exp.Select:
    """How often each text of the column stands, by segment, and country where it matters."""
    node: t.Node = t.col(column.mapped.column)
    if column.kind is ColumnKind.LIST:  # a list of nothing is a fact: no technology is used
        node = t.case([(t.not_null(node), t.text("[]"))])
    country: t.Node = t.cast(t.null(), "VARCHAR")
    if column.country:
        country = t.cast(t.col(column.country), "VARCHAR")
    query = t.select(
        [
            t.alias(segment.copy(), "part"),
            t.alias(t.cast(node, "VARCHAR"), "word"),
            t.alias(country, "country"),
            t.alias(exp.Count(this=exp.Star()), "n"),
        ],
        t.table(table),
    )
    query.set("group", exp.Group(expressions=[t.integer(place) for place in (1, 2, 3)]))
    return query


State = tuple[str, str, object]
"""What a cell is, the code of what is odd in it, and its value."""


def _state_reader(
    column: Column, as_of: datetime.date
) -> Callable[[str | None, str | None], State]:
    """Of a text and the country of its row: what it is. Each pair is read once."""
    from focale.accounts.values.domain import domain
    from focale.accounts.values.place import country as country_of

    reader = reader_of(column.mapped)
    seen: dict[tuple[str, str], State] = {}

    def state(text: str | None, country: str | None) -> State:
        if text is None or not text.strip():
            return "blank", "", None
        if column.kind is ColumnKind.LIST:
            return "valid", "", text
        if column.kind is ColumnKind.REAL and text == "nan":
            return "blank", "", None
        where = str(country_of(country).value or "") if country and reader.by_country else ""
        key = (text, where)
        found = seen.get(key)
        if found is None:
            cell, beside = reader.read(f"{text}{BETWEEN}{where}" if reader.by_country else text)
            found = _told(column, cell, as_of)
            if column.field == "website" and found[2] is not None:  # one site has many addresses
                site = domain(str(found[2])).value if cell.rule else beside[0]
                found = (*found[:2], site or found[2])
            if len(seen) < _CACHED:
                seen[key] = found
        return found

    return state


def _told(column: Column, cell: Cell, as_of: datetime.date) -> State:
    value = cell.value
    if value is None:
        if cell.rule == "placeholder":
            return "filler", "placeholder", None
        return ("invalid", cell.doubt or "unreadable", None) if cell.doubt else ("blank", "", None)
    if column.field in _NEVER_NEGATIVE and isinstance(value, int | float) and value < 0:
        return "invalid", "negative", None
    is_day = isinstance(value, datetime.date)
    if is_day and not cell.doubt and value > as_of:  # type: ignore[operator]
        return "doubtful", "future_date", value
    if cell.doubt:
        return "doubtful", cell.doubt, value
    return "valid", "", value
