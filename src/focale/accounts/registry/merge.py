"""How do the facts of the register come into a file, beside what it says already?

A blank is filled. A value that is there stays, and the register's is listed beside it, unless its
field is to be overwritten. The place is one fact: beside another town no street is filled in.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa
from sqlglot import exp

from focale.accounts.registry.canonical import say_the_same
from focale.accounts.registry.facts import FACTS, FILLED, OWN, Filled
from focale.accounts.repeats import ROW
from focale.accounts.source import Opened
from focale.accounts.values.placeholder import is_placeholder
from focale.criterion import reading, tree as t
from focale.criterion.sql import Column
from focale.engine import Session
from focale.glossary.fields import LEADING_ZERO_FIELDS, ColumnKind

RESULT, CONFLICTS = "registry_result", "registry_conflicts"
_PLACE_CLASH = "registry_place_clash"
_SHORT = 30  # signs of the longest placeholder, about
_NUMBER = "[1-9][0-9]{8,13}"  # nearly every SIREN or SIRET: no placeholder, and all distinct
_MOST_WORDS = 200_000

_CASTS = {
    ColumnKind.DAY: "DATE", ColumnKind.MOMENT: "TIMESTAMP", ColumnKind.INSTANT: "TIMESTAMPTZ",
    ColumnKind.WHOLE: "BIGINT", ColumnKind.REAL: "DOUBLE",
}  # fmt: skip


@dataclass(frozen=True)
class Filling:
    """What became of one field. before, after, filled, conflicts, overwritten: rows.

    column: the file's own, or the new one. refused: rows that it cannot fill, since a column of
    numbers cannot hold a code.
    """

    field: str
    column: str
    before: int
    after: int
    filled: int
    conflicts: int
    overwritten: int
    refused: int = 0


def merge(
    session: Session, opened: Opened, columns: Mapping[str, Column], overwrite: Collection[str]
) -> list[Filling]:
    """Make `RESULT`, every row of the file in its order, and `CONFLICTS`; what was filled."""
    table = opened.found.table
    there = {filled.field: columns[filled.field] for filled in FILLED if filled.field in columns}
    refused = {
        field for field, column in there.items()
        if field in LEADING_ZERO_FIELDS and column.kind in (ColumnKind.WHOLE, ColumnKind.REAL)
    }  # fmt: skip
    blanks = {field: _blank(session, table, field, column) for field, column in there.items()}
    _note_conflicts(session, table, there, blanks)
    _note_place_clashes(session, overwrite)
    usable = {field: column for field, column in there.items() if field not in refused}
    _create_result(session, opened, usable, blanks, overwrite)
    return _fillings(session, opened, there, blanks, refused, overwrite)


def result_query(opened: Opened) -> exp.Select:
    """The rows of the result, in the order of the file, without our own row number."""
    query = t.select([exp.Star(except_=[t.name(ROW)])], t.table(RESULT))
    query.set("order", exp.Order(expressions=[exp.Ordered(this=t.col(ROW))]))
    return query


# --- blanks -----------------------------------------------------------------------------


def _blank(session: Session, table: str, field: str, column: Column) -> t.Node:
    """Whether the file says nothing: no sign, or a word that stands for nothing."""
    node = t.col(column.name, "g")
    if column.kind is not ColumnKind.TEXT:
        return t.is_null(node)
    query = t.select([t.col(column.name)], t.table(table))
    short = t.le(t.call("length", t.col(column.name)), t.integer(_SHORT))
    number = t.call("regexp_full_match", t.col(column.name), t.text(_NUMBER))
    query.set("where", t.where(t.both([short, t.negated(number)])))
    query.set("distinct", exp.Distinct())
    query.set("limit", t.limit(_MOST_WORDS))
    words = [word for (word,) in session.rows(query) if is_placeholder(word, field)]
    empty = t.coalesce(t.eq(reading.folded(node), t.text("")), t.boolean(True))
    if not words:
        return empty
    spelled = t.inside(node.copy(), [t.text(word) for word in sorted(words)[:1000]])
    return t.either([empty, spelled])


# --- conflicts --------------------------------------------------------------------------


def _note_conflicts(
    session: Session,
    table: str,
    there: Mapping[str, Column],
    blanks: Mapping[str, t.Node],
) -> None:
    """Make `CONFLICTS`: focale_row, field, given, official."""
    parts: list[exp.Select] = []
    for filled in FILLED:
        if filled.field not in there or not filled.is_compared:
            continue
        column = there[filled.field]
        given = t.cast(t.col(column.name, "g"), "VARCHAR")
        official = t.cast(t.col(f"r_{filled.field}", "f"), "VARCHAR")
        both = [
            t.negated(blanks[filled.field].copy()),
            t.not_null(official),
            _differ(given, official),
        ]
        pairs = _facts_beside(table, [t.alias(given.copy(), "given"),
                                      t.alias(official.copy(), "official")])  # fmt: skip
        pairs.set("distinct", exp.Distinct())
        pairs.set("where", t.where(t.both([node.copy() for node in both])))
        clashing = [
            (given_, official_)
            for given_, official_ in session.rows(pairs)
            if not say_the_same(filled.field, given_, official_)
        ]
        if not clashing:
            continue
        name = f"registry_pairs_{filled.field}"
        session.hold_arrow(
            pa.table({"given": [g for g, _ in clashing], "official": [o for _, o in clashing]}),
            name, name,
        )  # fmt: skip
        rows = _facts_beside(
            table,
            [t.alias(t.col(ROW, "g"), ROW), t.alias(t.text(filled.field), "field"),
             t.col("given", "p"), t.col("official", "p")],
        )  # fmt: skip
        on = t.both(
            [t.eq(t.col("given", "p"), given.copy()), t.eq(t.col("official", "p"), official.copy())]
        )
        rows.append("joins", exp.Join(this=t.table(name, "p"), on=on))
        parts.append(rows)
    _create_conflicts(session, parts)


def _create_conflicts(session: Session, parts: Sequence[exp.Select]) -> None:
    if not parts:
        texts = ("field", "given", "official")
        nothing = t.select(
            [t.col(ROW), *(t.alias(t.cast(t.null(), "VARCHAR"), name) for name in texts)],
            t.table(FACTS),
        )
        nothing.set("where", t.where(t.boolean(False)))
        session.create(nothing, CONFLICTS)
        return
    union: exp.Expr = parts[0]
    for part in parts[1:]:
        union = exp.Union(this=union, expression=part, distinct=False)
    session.create(union, CONFLICTS)


def _differ(given: t.Node, official: t.Node) -> t.Node:
    return t.negated(t.eq(given.copy(), official.copy()))


def _facts_beside(table: str, columns: Sequence[t.Node]) -> exp.Select:
    """The rows of the file whose company is known, g, beside the register's facts, f."""
    join = exp.Join(this=t.table(FACTS, "f"), on=t.eq(t.col(ROW, "f"), t.col(ROW, "g")))
    return t.select(columns, t.table(table, "g"), [join])


def _note_place_clashes(session: Session, overwrite: Collection[str]) -> None:
    """The rows whose place the file tells otherwise: nothing of it is filled in there."""
    places = [
        filled.field for filled in FILLED if filled.is_place and filled.field not in overwrite
    ]
    query = t.select([t.col(ROW)], t.table(CONFLICTS))
    query.set("distinct", exp.Distinct())
    words = [t.text(field) for field in places] or [t.text("")]
    query.set("where", t.where(t.inside(t.col("field"), words)))
    session.create(query, _PLACE_CLASH)


# --- result -----------------------------------------------------------------------------


def _create_result(
    session: Session,
    opened: Opened,
    there: Mapping[str, Column],
    blanks: Mapping[str, t.Node],
    overwrite: Collection[str],
) -> None:
    """Every row and column of the file, filled; then the new columns."""
    by_column = {column.name: field for field, column in there.items()}
    by_field = {filled.field: filled for filled in FILLED}
    columns: list[t.Node] = [t.col(ROW, "g")]
    taken = {ROW.lower()}
    for name, kind in opened.found.columns.items():
        if name == ROW or name in OWN:
            continue
        taken.add(name.lower())
        field = by_column.get(name)
        if field is None:
            columns.append(t.col(name, "g"))
            continue
        value = _official(by_field[field], kind)
        kept = t.col(name, "g")
        if field in overwrite:
            new: t.Node = t.coalesce(value, kept)
        else:
            new = t.case([(blanks[field].copy(), t.coalesce(value, kept))], kept.copy())
        columns.append(t.alias(new, name))
    for filled in FILLED:
        if filled.field not in there and filled.field not in taken:
            columns.append(t.alias(_official(filled, None), filled.field))
    columns += [t.col(name, "f") for name in OWN]
    session.keep(t.select(columns, t.table(opened.found.table, "g"), _joins()), RESULT)


def _official(filled: Filled, kind: ColumnKind | None) -> t.Node:
    """The register's value, as the column can hold it; NULL where the place clashes."""
    value: t.Node = t.col(f"r_{filled.field}", "f")
    if kind is not None:
        value = t.try_cast(value, _CASTS.get(kind, "VARCHAR"))
    if not filled.is_place:
        return value
    return t.case([(t.is_null(t.col(ROW, "k")), value)])


def _fillings(
    session: Session,
    opened: Opened,
    there: Mapping[str, Column],
    blanks: Mapping[str, t.Node],
    refused: Collection[str],
    overwrite: Collection[str],
) -> list[Filling]:
    """Rows that have each field, before and after."""
    kinds = opened.found.columns
    counts: list[t.Node] = []
    for filled in FILLED:
        column = there.get(filled.field)
        blank = blanks[filled.field].copy() if column else t.boolean(True)
        value = _official(filled, kinds[column.name] if column else None)
        counts.append(_counted(t.negated(blank)))
        counts.append(_counted(t.both([blank.copy(), t.not_null(value)])))
    query = t.select(counts, t.table(opened.found.table, "g"), _joins())
    numbers = iter(session.rows(query)[0])
    grouped = t.select([t.col("field"), exp.Count(this=exp.Star())], t.table(CONFLICTS))
    grouped.set("group", exp.Group(expressions=[t.col("field")]))
    conflicts = dict(session.rows(grouped))
    fillings = []
    for filled in FILLED:
        field = filled.field
        before, added = next(numbers), next(numbers)
        clashes = conflicts.get(field, 0)
        name = there[field].name if field in there else field
        is_refused = field in refused
        over = clashes if field in overwrite and not is_refused else 0
        lost, added = (added, 0) if is_refused else (0, added)
        fillings.append(Filling(field, name, before, before + added, added, clashes, over, lost))
    return fillings


def _counted(condition: t.Node) -> t.Node:
    return exp.Count(this=t.case([(condition, t.integer(1))]))


def _joins() -> list[exp.Join]:
    """The facts, f, and whether the place clashes, k, of the rows of the file, g."""
    return [
        t.left_join(t.table(FACTS, "f"), t.eq(t.col(ROW, "f"), t.col(ROW, "g"))),
        t.left_join(t.table(_PLACE_CLASH, "k"), t.eq(t.col(ROW, "k"), t.col(ROW, "g"))),
    ]
