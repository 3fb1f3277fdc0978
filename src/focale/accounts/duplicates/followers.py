"""Which rows of other files point at records merged away, and where do they point now?

Contacts, events and deals bear the identifier of an account; once accounts are merged, that of the
one that stays stands in its place. Every row stays; what cannot be told is left as it is, and said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyarrow as pa
from sqlglot import exp

from focale.accounts.activity.columns import ROLES, header_words
from focale.accounts.columns.given import Given, mapping_given, mapping_on
from focale.accounts.columns.mapping import Mapping as Columns, RowKind
from focale.accounts.duplicates.alike import Person, met_again
from focale.accounts.files.place import place_of
from focale.accounts.kinds import check_kinds
from focale.accounts.rejects import MAX_LISTED, Reject
from focale.accounts.repeats import ROW
from focale.accounts.source import READABLE, Opened, open_source
from focale.criterion import tree as t
from focale.criterion.fold import fold
from focale.criterion.sql import Column
from focale.engine import Session
from focale.glossary.fields import ColumnKind
from focale.glossary.messages import FocaleError, Message, closest, fault, listed

REDIRECTED, SAME, UNKNOWN, AMBIGUOUS, BLANK = (
    "redirected", "same", "unknown", "ambiguous", "blank",
)  # fmt: skip
STATES = (REDIRECTED, SAME, UNKNOWN, AMBIGUOUS, BLANK)
"""What became of a row: rewritten, right already, at no record of these files, at one of several
records, at none."""
_REASON = {UNKNOWN: "follower_unknown", AMBIGUOUS: "follower_ambiguous"}
_PERSON = ("first_name", "last_name", "full_name", "email")


@dataclass(frozen=True)
class Pointing:
    """A file or frame that points at records. kind: what its rows are. column: "" to be found."""

    kind: RowKind
    source: Any
    column: str = ""


@dataclass(frozen=True)
class Followed:
    """A file whose rows point at what stays. column: the one rewritten. query: the file anew.

    counts: rows by what became of them (`STATES`); they add up to those written. listed: the rows
    to look at, unreadable ones first. repeats: contacts that now stand beside their double.
    """

    given: Pointing
    opened: Opened
    column: str
    counts: Mapping[str, int]
    query: t.Node
    listed: tuple[Reject, ...] = ()
    repeats: int = 0

    @property
    def rows_out(self) -> int:
        """Rows written."""
        return sum(self.counts.values())

    @property
    def rejected(self) -> int:
        """Lines that could not be read."""
        return len(self.opened.rejects)

    @property
    def rows_in(self) -> int:
        """Rows read."""
        return self.rows_out + self.rejected


def places_beside(out: Path, files: Sequence[Followed]) -> list[tuple[Path, Path]]:
    """Where each is written beside the merged table, and where its rows to look at are listed.

    `merged.contacts.csv` and `merged.contacts.exceptions.csv` for `contacts.csv`: Parquet and
    workbooks stay such, JSON becomes Parquet, all else CSV. One name twice is numbered.
    """
    found: list[tuple[Path, Path]] = []
    used: set[str] = set()
    for file in files:
        name, suffix = _plain_stem(file.given.source), _suffix(file)
        stem, number = f"{out.stem}.{name}", 2
        while f"{stem}{suffix}".lower() in used:
            stem, number = f"{out.stem}.{name}.{number}", number + 1
        used.add(f"{stem}{suffix}".lower())
        found.append((out.with_name(f"{stem}{suffix}"), out.with_name(f"{stem}.exceptions.csv")))
    return found


def _plain_stem(source: Any) -> str:
    """The name of a file without its endings: "contacts" of x/contacts.csv.gz."""
    place = place_of(Path(source))
    path = place.file
    while path.suffix.lower() in READABLE:
        path = path.with_suffix("")
    return f"{path.name}.{place.part}" if place.part else path.name


def _suffix(file: Followed) -> str:
    opened = file.opened
    if opened.text is not None:
        return ".csv"
    endings = {ending.lower() for ending in place_of(Path(file.given.source)).file.suffixes}
    is_sheet = opened.lines is not None and not endings & {".json", ".jsonl", ".ndjson"}
    return ".xlsx" if is_sheet else ".parquet"


def listed_rows(file: Followed, lang: str) -> pa.Table:
    """The rows to look at: line (or row from 1), column, value, reason."""
    rows = [
        (one.line or one.row, one.column, one.value, one.words(lang)) for one in file.listed
    ]  # fmt: skip
    line, column, value, reason = zip(*rows, strict=True) if rows else ((), (), (), ())
    return pa.table({
        "line": pa.array(list(line), pa.int64()), "column": pa.array(list(column), pa.string()),
        "value": pa.array(list(value), pa.string()), "reason": pa.array(list(reason), pa.string()),
    })  # fmt: skip


def followed(
    session: Session,
    targets: t.Node,
    files: Sequence[Pointing],
    field: str = "account_id",
    given: Given = None,
) -> tuple[Followed, ...]:
    """The files, each identifier merged away replaced by the one that stays.

    targets: rows (old, kept) of every record; an identifier that leads to two is ambiguous.
    field: account_id, or contact_id where people were merged. given: which column is which; what
    it says of a column holds for every file that has it. Raises FocaleError for a file without
    such a column, or one of which no row points at these records.
    """
    if not files:
        return ()
    known = session.create(_ways(targets), "focale_targets").table
    opened = [
        open_source(session, one.source, f"focale_follower_{n}", f"{one.kind} {n}")
        for n, one in enumerate(files, 1)
    ]
    _refuse_missing(given, opened)
    return tuple(
        _one(session, known, one, source, field, given)
        for one, source in zip(files, opened, strict=True)
    )


def _ways(targets: t.Node) -> t.Node:
    """For each identifier the one that stays, and how many it leads to."""
    inner = exp.Subquery(this=targets, alias=exp.TableAlias(this=t.name("focale_pairs")))
    ways = exp.Count(this=exp.Distinct(expressions=[t.col("kept")]))
    query = t.select(
        [t.alias(t.col("old"), "old"), t.alias(exp.Min(this=t.col("kept")), "kept"),
         t.alias(ways, "ways")], inner,
    )  # fmt: skip
    query.set("group", exp.Group(expressions=[t.col("old")]))
    return query


def _one(
    session: Session, known: str, one: Pointing, opened: Opened, field: str, given: Given
) -> Followed:
    mapping = mapping_on(session, opened, _own(given, opened))
    name = one.column or _column(opened, mapping, field)
    column = Column(name, opened.found.columns[name])
    check_kinds(opened, {field: column}, {}, keys=(field,), code="column_kind")
    table = session.keep(_states(known, opened, name), f"{opened.found.table}_states").table
    counts = _counts(session, table)
    found = Followed(one, opened, name, counts, _anew(session, opened, column, table))
    if not counts[REDIRECTED] + counts[SAME] + counts[AMBIGUOUS] and counts[UNKNOWN]:
        raise fault("follower_strange", path=opened.found.label, column=name, field=field,
                    count=counts[UNKNOWN])  # fmt: skip
    again: list[Reject] = []
    if one.kind is RowKind.CONTACT and field == "account_id" and counts[REDIRECTED]:
        again = _met_again(session, table, opened, mapping, name)
    look = [*_unread(opened), *_to_look_at(session, table, opened, name), *again]
    look.sort(key=lambda reject: (reject.line or reject.row, reject.row))
    return replace(found, listed=tuple(look), repeats=len(again))


def _own(given: Given, opened: Opened) -> Given:
    """What is said of columns that this file has; None where it has none of them."""
    there = {fold(name) for name in opened.names}
    found = mapping_given(given)
    if isinstance(found, Columns):
        own = tuple(column for column in found.columns if fold(column.column) in there)
        return replace(found, columns=own) if own else None
    return {name: column for name, column in found.items() if fold(column) in there}


def _refuse_missing(given: Given, opened: Sequence[Opened]) -> None:
    """Refuse columns that none of the files has."""
    found = mapping_given(given)
    columns: Iterable[str] = (
        [c.column for c in found.columns] if isinstance(found, Columns) else found.values()
    )
    names = [name for source in opened for name in source.names]
    there = {fold(name) for name in names}
    label = ", ".join(source.found.label for source in opened)
    faults = [
        Message("no_column", facts={
            "path": label, "column": column, "near": listed(closest(column, names) or names, 8),
        })
        for column in columns
        if fold(column) not in there
    ]  # fmt: skip
    if faults:
        raise FocaleError(faults)


def _column(opened: Opened, mapping: Columns, field: str) -> str:
    """The column that points: by the mapping, else by the names that logs use."""
    mapped = mapping.column_of(field)
    if mapped is not None:
        return mapped.column
    words = {header_words(name): name for name in reversed(opened.names)}
    for synonym in (field.replace("_", " "), *ROLES[field].split("|")):
        if synonym in words:
            return words[synonym]
    raise fault("follower_no_column", path=opened.found.label, field=field,
                columns=listed(opened.names, 12))  # fmt: skip


def _states(known: str, opened: Opened, name: str) -> t.Node:
    """Each row: its number, what it says, what it should say, and what becomes of it."""
    said = t.cast(t.col(name, "s"), "VARCHAR")
    ways, kept = t.col("ways", "k"), t.col("kept", "k")
    blank = t.eq(t.call("trim", t.coalesce(said.copy(), t.text(""))), t.text(""))
    state = t.case(
        [
            (blank, t.text(BLANK)),
            (t.is_null(ways), t.text(UNKNOWN)),
            (t.lt(t.integer(1), ways.copy()), t.text(AMBIGUOUS)),
            (t.eq(kept, said.copy()), t.text(SAME)),
        ],
        t.text(REDIRECTED),
    )
    alone = t.case([(t.eq(ways.copy(), t.integer(1)), kept.copy())])
    nodes = [t.alias(t.col(ROW, "s"), "row"), t.alias(said, "said"),
             t.alias(t.coalesce(alone, said.copy()), "now"), t.alias(state, "state")]  # fmt: skip
    join = t.left_join(t.table(known, "k"), t.eq(t.col("old", "k"), said.copy()))
    return t.select(nodes, t.table(opened.found.table, "s"), [join])


def _counts(session: Session, table: str) -> dict[str, int]:
    query = t.select([t.col("state"), exp.Count(this=exp.Star())], t.table(table))
    query.set("group", exp.Group(expressions=[t.col("state")]))
    counted = dict(session.rows(query))
    return {state: int(counted.get(state, 0)) for state in STATES}


def _anew(session: Session, opened: Opened, column: Column, table: str) -> t.Node:
    """The file with the column rewritten; whole numbers stay such where all of them can."""
    now: t.Node = t.coalesce(t.col("now", "w"), t.null())
    whole = t.try_cast(t.col("now"), "BIGINT")
    odd = t.both([t.is_null(whole), t.eq(t.col("state"), t.text(REDIRECTED))])
    query = t.select([exp.Count(this=exp.Star())], t.table(table))
    query.set("where", t.where(odd))
    if column.kind is ColumnKind.WHOLE and not session.rows(query)[0][0]:
        now = t.cast(now, "BIGINT")
    nodes = [
        t.alias(now if name == column.name else t.col(name, "s"), name) for name in opened.names
    ]
    join = t.left_join(t.table(table, "w"), t.eq(t.col("row", "w"), t.col(ROW, "s")))
    whole_file = t.select(nodes, t.table(opened.found.table, "s"), [join])
    whole_file.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(ROW, "s"))]))
    return whole_file


def _unread(opened: Opened) -> list[Reject]:
    return list(opened.rejects[:MAX_LISTED])


def _to_look_at(session: Session, table: str, opened: Opened, name: str) -> list[Reject]:
    """The rows that point at no record of these files, or at one of several."""
    nodes = [t.col("row"), t.col("said"), t.col("state")]
    query = t.select(nodes, t.table(table))
    query.set("where", t.where(t.inside(t.col("state"), [t.text(UNKNOWN), t.text(AMBIGUOUS)])))
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col("row"))]))
    query.set("limit", t.limit(MAX_LISTED))
    found = session.rows(query)
    lines = opened.lines_of({row for row, _, _ in found})
    return [
        Reject(opened.found.label, lines.get(row, 0), row + 1, name, _REASON[state], said,
               whole=False)
        for row, said, state in found
    ]  # fmt: skip


def _met_again(
    session: Session, table: str, opened: Opened, mapping: Columns, name: str
) -> list[Reject]:
    """The contacts that are now at the account where somebody of their name or address is."""
    there = {field: c.column for field in _PERSON if (c := mapping.column_of(field))}
    if not there:
        return []
    moved = t.select([t.col("now")], t.table(table))
    moved.set("where", t.where(t.eq(t.col("state"), t.text(REDIRECTED))))
    nodes: list[t.Node] = [t.col(column, "w") for column in ("row", "now", "said")]
    nodes += [
        t.cast(t.col(there[field], "s"), "VARCHAR") if field in there else t.null()
        for field in _PERSON
    ]
    join = t.left_join(t.table(opened.found.table, "s"), t.eq(t.col("row", "w"), t.col(ROW, "s")))
    query = t.select(nodes, t.table(table, "w"), [join])
    query.set("where", t.where(t.in_query(t.col("now", "w"), moved)))
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col("row", "w"))]))
    people = [Person(row, now, said, *cells) for row, now, said, *cells in session.rows(query)]
    pairs = met_again(people)
    lines = opened.lines_of({row for pair in pairs for row in pair})
    said_of = {person.row: person.shown for person in people}
    return [
        Reject(opened.found.label, lines.get(row, 0), row + 1, name, "follower_again",
               said_of[row], {"other": lines.get(first, first + 1)}, whole=False)
        for row, first in pairs
    ]  # fmt: skip
