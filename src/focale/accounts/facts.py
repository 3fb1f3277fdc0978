"""Which companies can be scored, and in which columns do their facts stand?

One row per company with an id of its own. A second row with the same id, or a row without
one, goes to the rejects; every other column is usable as a field.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from sqlglot import exp

from focale.accounts.columns.given import Given, mapping_given, names_on
from focale.accounts.columns.mapping import MappedColumn, Mapping as ColumnMapping
from focale.accounts.identifiers import bad_ids, refuse_odd_ids
from focale.accounts.nul_cells import drop_nul_signs, nul_rejects
from focale.accounts.other_spellings import Spelt, is_unread, respell
from focale.accounts.rejects import MAX_LISTED, Reject, by_reason
from focale.accounts.repeats import ROW, keep_rows
from focale.accounts.replay import is_facts_log, replayed
from focale.accounts.source import Opened, open_source
from focale.criterion import reading, tree as t
from focale.criterion.fold import fold
from focale.criterion.spelled import MAX_SPELLINGS
from focale.criterion.sql import Column
from focale.engine import Session
from focale.glossary.fields import (
    FIELDS,
    LEADING_ZERO_FIELDS,
    READABLE_AS,
    TYPE_OF_KIND,
    ColumnKind,
    FieldType,
)
from focale.glossary.messages import FocaleError, Message, closest, fault, listed

TABLE = "accounts"
ID_FIELDS = ("id", "siren", "account_id", "siret")
_CHECKED = (FieldType.NUMBER, FieldType.DATE, FieldType.FLAG)


@dataclass
class Accounts:
    """The companies of one source, ready to be scored.

    table: the view in the session. columns: field -> its column. rows_in = kept + rejected;
    of a facts log, the companies known on the day, and log_rows the lines of the log. lost:
    numbers of the rows that `table` leaves out. spellings: the vocabularies read so far. said:
    column -> what a mapping says of it.
    """

    session: Session
    source: Opened
    table: str
    id_column: str
    columns: dict[str, Column]
    rows_in: int
    kept: int
    rejects: list[Reject] = field(default_factory=list)
    rejected: int = 0
    notices: list[Message] = field(default_factory=list)
    log_rows: int | None = None
    lost: list[int] = field(default_factory=list)
    spellings: dict[str, dict[str, list[str]] | None] = field(default_factory=dict)
    said: Mapping[str, MappedColumn] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """The name of the source in messages."""
        return self.source.found.label

    @property
    def is_log(self) -> bool:
        """Whether the source is a facts log."""
        return self.log_rows is not None

    def types(self) -> dict[str, FieldType]:
        """What each column would be read as, when nobody declared it."""
        return {
            name: TYPE_OF_KIND[column.kind]
            for name, column in self.columns.items()
            if column.kind in TYPE_OF_KIND
        }


def open_accounts(
    session: Session,
    source: Any,
    mapping: Given = None,
    *,
    as_of: datetime.date | None = None,
    zone: str = "Europe/Paris",
    table: str = TABLE,
) -> Accounts:
    """The companies of a file or frame; of a facts log, as known at the end of `as_of`.

    mapping: field -> column, where the names differ, or a mapping, or its file. zone: where days
    are counted. Raises FocaleError when there is no identifier, no row at all, or a mapped column
    is not there.
    """
    given = mapping_given(mapping)
    opened = open_source(session, source, f"{table}_raw", "accounts")
    columns = fields_of(opened, given)
    told = opened.notices
    log_rows: int | None = None
    log_rejects: list[Reject] = []
    if is_facts_log(columns):
        log_rows = opened.rows_in
        day = as_of or datetime.datetime.now(ZoneInfo(zone)).date()
        opened, log_rejects = replayed(session, opened, columns, day, zone)
        columns = fields_of(opened, {} if isinstance(given, ColumnMapping) else given)
    id_field = next((name for name in ID_FIELDS if name in columns), None)
    if id_field is None:
        raise fault("no_id", path=opened.found.label, columns=listed(opened.names, 12))
    id_column = columns[id_field]
    refuse_odd_ids(opened, id_field, id_column)
    spoilt = nul_rejects(session, opened, [id_column])
    rejected_rows, rejects = bad_ids(session, opened, id_column.name)
    keep_rows(session, opened.found.table, table, rejected_rows)
    kept = opened.rows_in - len(opened.rejects) - len(rejected_rows)
    all_rejects = sorted(
        [*opened.rejects, *log_rejects, *spoilt, *rejects], key=lambda r: (r.line, r.row)
    )  # fmt: skip
    if kept == 0:
        rows = [reject for reject in all_rejects if reject.whole]
        if not rows:
            raise fault("no_rows", path=opened.found.label)
        most, _ = by_reason(rows).most_common(1)[0]
        reason, first = Message(most), rows[0]
        raise fault(
            "all_rejected", path=opened.found.label, rejected=opened.rows_in, reason=reason,
            first=first.line or first.row,
        )  # fmt: skip
    return Accounts(
        session, opened, table, id_column.name, columns, opened.rows_in, kept, all_rejects,
        len(opened.rejects) + len(rejected_rows), list(told), log_rows, rejected_rows,
        said={c.column: c for c in given.columns} if isinstance(given, ColumnMapping) else {},
    )  # fmt: skip


def fields_of(opened: Opened, mapping: Mapping[str, str] | ColumnMapping) -> dict[str, Column]:
    """Field -> column: by the mapping, else by name, case and outer spaces aside."""
    there = opened.found.columns
    names: Mapping[str, str]
    if isinstance(mapping, ColumnMapping):
        names, no_field = names_on(opened, mapping)
    else:
        names, no_field = mapping, set()
    by_fold = {fold(name): name for name in reversed(there) if name != ROW}
    usable = {name: kind for name, kind in there.items() if name != ROW and name not in no_field}
    columns = {name: Column(name, kind) for name, kind in usable.items()}
    for known in FIELDS:
        if known not in columns and by_fold.get(known) in usable:
            columns[known] = Column(by_fold[known], there[by_fold[known]])
    for wanted, given in names.items():
        name = given if given in there else by_fold.get(fold(given))
        if name is None:
            near = closest(given, opened.names) or opened.names
            raise fault(
                "no_column", path=opened.found.label, column=given, near=listed(near, 8)
            )  # fmt: skip
        columns[wanted] = Column(name, there[name])
    return columns


# --- fields -----------------------------------------------------------------------------


def check_fields(accounts: Accounts, types: Mapping[str, FieldType]) -> None:
    """Refuse columns that cannot be read as their field's type.

    types: field -> type, for every field that will be read. Raises FocaleError with all of
    them: numeric columns for codes with leading zeros, or another kind altogether.
    """
    check_field_kinds(accounts.label, accounts.columns, types)


def check_field_kinds(
    label: str, columns: Mapping[str, Column], types: Mapping[str, FieldType]
) -> None:
    """`check_fields` of these columns of a source."""
    faults: list[Message] = []
    for name, type_ in types.items():
        column = columns.get(name)
        if column is None:
            continue
        facts = {
            "path": label, "column": column.name, "field": name,
            "kind": column.kind, "type": type_,
        }  # fmt: skip
        numbers = column.kind in (ColumnKind.WHOLE, ColumnKind.REAL)
        if type_ is FieldType.CODE and name in LEADING_ZERO_FIELDS and numbers:
            faults.append(Message("numeric_code", facts=facts))
        elif column.kind not in READABLE_AS[type_]:
            faults.append(Message("column_kind", facts=facts))
    if faults:
        raise FocaleError(faults)


def note_unreadable_cells(accounts: Accounts, types: Mapping[str, FieldType], zone: str) -> None:
    """List the cells of text columns that are no number, day or flag: unknown to the score.

    Of files, other spellings ("1 234,56", "12/03/2025") are read first. Cells of any type that
    hold the sign U+0000 are read without it, and listed too.
    """
    _note_nul_cells(accounts, [name for name in types if name in accounts.columns])
    _respell(accounts, types, zone)
    for name, type_ in types.items():
        column = accounts.columns.get(name)
        if column is None or column.kind is not ColumnKind.TEXT or type_ not in _CHECKED:
            continue
        query = t.select([t.col(ROW), t.col(column.name)], t.table(accounts.source.found.table))
        query.set("where", t.where(is_unread(column, type_, zone)))
        cells = accounts.session.rows(query)
        if not cells:
            continue
        facts = {
            "count": len(cells), "column": column.name, "type": type_, "value": cells[0][1],
        }  # fmt: skip
        accounts.notices.append(Message("unreadable_cells", facts=facts))
        shown = cells[:MAX_LISTED]
        lines = accounts.source.lines_of({int(row) for row, _ in shown})
        accounts.rejects += [
            Reject(
                accounts.label, lines.get(int(row), 0), int(row) + 1, column.name,
                "unreadable_cell", str(value), {"type": type_}, whole=False,
            )
            for row, value in shown
        ]  # fmt: skip


def _note_nul_cells(accounts: Accounts, names: Iterable[str]) -> None:
    columns, certain = [], []
    for name in names:
        words = vocabulary(accounts, name)
        if words is None:
            columns.append(accounts.columns[name])
        elif any("\0" in word for same in words.values() for word in same):
            certain.append(accounts.columns[name])
    spoilt = drop_nul_signs(accounts.session, accounts.source, columns, certain)
    for cells in spoilt:
        facts = {"count": cells.count, "column": cells.column}
        accounts.notices.append(Message("nul_cells", facts=facts))
        accounts.rejects += cells.rejects
    if spoilt:
        accounts.spellings.clear()
        keep_rows(
            accounts.session,
            accounts.source.found.table,
            accounts.table,
            accounts.lost,
        )


def _respell(accounts: Accounts, types: Mapping[str, FieldType], zone: str) -> None:
    spelt = [
        Spelt(name, accounts.columns[name], type_, accounts.said.get(accounts.columns[name].name))
        for name, type_ in types.items()
        if name in accounts.columns
    ]
    before = accounts.source.found.table
    accounts.notices += respell(accounts.session, accounts.source, spelt, zone)
    if accounts.source.found.table != before:
        keep_rows(
            accounts.session, accounts.source.found.table, accounts.table, accounts.lost
        )  # fmt: skip


def note_absent_fields(accounts: Accounts, criteria: Mapping[str, Iterable[str]]) -> None:
    """Tell which fields the source does not have; criteria: field -> ids that read it."""
    accounts.notices += absent_fields(accounts.label, accounts.columns, criteria)


def absent_fields(
    label: str, columns: Mapping[str, Column], criteria: Mapping[str, Iterable[str]]
) -> list[Message]:
    """A message for each field that is in no column."""
    found = []
    for name, ids in criteria.items():
        if name not in columns:
            near = closest(name, columns) or list(columns)
            facts = {
                "field": name, "path": label, "criteria": listed(list(ids)),
                "near": listed(near),
            }  # fmt: skip
            found.append(Message("absent_field", facts=facts))
    return found


def known_shares(accounts: Accounts, fields: Iterable[str]) -> dict[str, float]:
    """Field -> share of the accounts (0-1) that have a value in its column."""
    names = [name for name in fields if name in accounts.columns]
    if not names:
        return {}
    counts = [exp.Count(this=exp.Star()), *known_counts([accounts.columns[n] for n in names])]
    query = t.select(counts, t.table(accounts.table))
    total, *known = accounts.session.rows(query)[0]
    return {name: count / total if total else 0.0 for name, count in zip(names, known, strict=True)}


def known_counts(columns: Iterable[Column]) -> list[t.Node]:
    """How many values each column has, empty texts and NaN aside."""
    counts: list[t.Node] = []
    for column in columns:
        node: t.Node = t.col(column.name)
        if column.kind is ColumnKind.TEXT:
            node = t.call("nullif", node, t.text(""))
        elif column.kind is ColumnKind.REAL:
            node = reading.number(node, column.kind)
        counts.append(exp.Count(this=node))
    return counts


def spellings(accounts: Accounts, name: str) -> list[str] | None:
    """The distinct texts of a text column; None when there are too many to judge each."""
    column = accounts.columns[name]
    if column.kind is not ColumnKind.TEXT:
        return None
    return accounts.session.spellings(accounts.table, column.name, MAX_SPELLINGS)


MAX_VOCABULARY = 200_000


def vocabulary(accounts: Accounts, name: str) -> dict[str, list[str]] | None:
    """Folded word -> its spellings in a list column; None when there are too many.

    Read once, so that no list needs to be folded item by item.
    """
    if accounts.columns[name].kind is not ColumnKind.LIST:
        return None
    if name not in accounts.spellings:
        accounts.spellings[name] = _vocabulary(accounts, accounts.columns[name])
    return accounts.spellings[name]


def _vocabulary(accounts: Accounts, column: Column) -> dict[str, list[str]] | None:
    table = accounts.table if accounts.is_log else accounts.source.found.table
    found = accounts.session.items(table, column.name, MAX_VOCABULARY)
    return None if found is None else folded_words(found)


def folded_words(found: Iterable[str]) -> dict[str, list[str]]:
    """Folded word -> its spellings, in order.

    >>> folded_words(["odoo", "Odoo", "Sage"])
    {'odoo': ['Odoo', 'odoo'], 'sage': ['Sage']}
    """
    spellings: dict[str, list[str]] = {}
    for word in sorted(found):
        spellings.setdefault(fold(word), []).append(word)
    return spellings
