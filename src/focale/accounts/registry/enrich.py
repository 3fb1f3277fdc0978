"""What does the register know of the companies of this file?

Nothing is dropped and nothing is guessed: every row and column of the file comes back in its
order, blanks filled, what differs listed, and each row tells how its company was found.
"""

from __future__ import annotations

import warnings
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
from sqlglot import exp

from focale.accounts.answers import in_kind
from focale.accounts.columns.given import Given, mapping_on
from focale.accounts.columns.mapping import RowKind
from focale.accounts.facts import fields_of
from focale.accounts.registry.facts import FACTS, FILLED, find_facts
from focale.accounts.registry.manifest import Registry, open_registry
from focale.accounts.registry.merge import CONFLICTS, Filling, merge, result_query
from focale.accounts.registry.named import SURE, Named, find_named
from focale.accounts.registry.numbers import KEYS, find_numbers
from focale.accounts.repeats import ROW
from focale.accounts.source import Opened, open_source
from focale.criterion import tree as t
from focale.criterion.sql import Column
from focale.engine import Session
from focale.glossary.messages import FocaleError, Message, closest, fault, listed

MATCHES = "registry_matches"
_BY = ("siret", "siren", "vat", "name")


@dataclass
class Enriched:
    """A file beside the register, in an open session.

    rows: those of the file that could be read, all of them in the result.
    found: how the companies were found ("siret", "siren", "vat", "name") -> rows. to_check: the
    rows whose name only resembles; absent: with a number that the register does not have; clash:
    with two numbers of two companies; unnamed: without a number or a name that finds anything.
    ceased, closed, moved, masked: rows of companies that are no more, of closed sites, of sites
    that are not the head office now, of companies that asked not to be diffused.
    """

    session: Session
    registry: Registry
    opened: Opened
    found: dict[str, int]
    fillings: list[Filling]
    named: list[Named]
    notices: list[Message]
    rows: int = 0
    absent: int = 0
    clash: int = 0
    unnamed: int = 0
    ceased: int = 0
    closed: int = 0
    moved: int = 0
    masked: int = 0

    @property
    def to_check(self) -> list[Named]:
        """The rows whose company a person must choose."""
        return [one for one in self.named if one.confidence != SURE]

    def query(self) -> exp.Select:
        """Every row and column, in order."""
        return result_query(self.opened)

    def conflicts(self) -> pa.Table:
        """focale_row (from 0), field, given and official value, in the order of the file."""
        query = t.select(
            [t.col(ROW), t.col("field"), t.col("given"), t.col("official")], t.table(CONFLICTS)
        )
        order = [exp.Ordered(this=t.col(ROW)), exp.Ordered(this=t.col("field"))]
        query.set("order", exp.Order(expressions=order))
        return self.session.arrow(query)


def enrich(
    accounts: Any,
    registry: str | Path,
    mapping: Given = None,
    *,
    overwrite: Collection[str] = (),
    out: str | Path | None = None,
) -> Any:
    """The same table with its blanks filled from a registry, and the columns `registry_...`.

    accounts: a path, or an Arrow, pandas or Polars table, or a DuckDB relation; the answer is of
    its kind (Arrow for a path), row by row in the same order. registry: the folder that
    `build_registry` made. mapping: field -> column where names differ, or a mapping, or its
    file; without it, what `focale columns` is sure of. overwrite: fields whose values give way
    to the register's. out: write to this .parquet, .csv or .xlsx file instead; the answer is its
    path. Raises FocaleError.
    """
    with Session() as session:
        done = enriched(session, accounts, Path(registry), mapping, overwrite)
        told = list(done.notices)
        if out is not None:
            told += session.write(done.query(), Path(out))
        answer = Path(out) if out is not None else session.arrow(done.query())
        for notice in told:
            warnings.warn(notice.words("en"), stacklevel=2)
        return answer if out is not None else in_kind(answer, done.opened.kind, accounts)


def enriched(
    session: Session,
    accounts: Any,
    folder: Path,
    mapping: Given = None,
    overwrite: Collection[str] = (),
) -> Enriched:
    """A file beside the registry in `folder`: matched, filled, counted."""
    registry = open_registry(folder)
    wrong = wrong_field(overwrite)
    if wrong is not None:
        raise FocaleError(wrong)
    opened = open_source(session, accounts, "registry_given", "accounts")
    if not opened.rows_in:
        raise fault("no_rows", path=opened.found.label)
    columns = _columns(session, opened, mapping)
    if not any(name in columns for name in _BY):
        raise fault("enrich_no_key", path=opened.found.label, columns=listed(opened.names, 12))
    table = opened.found.table
    find_numbers(session, table, columns)
    named = find_named(session, registry, table, columns, KEYS)
    _create_matches(session, named)
    find_facts(session, registry, MATCHES)
    fillings = merge(session, opened, columns, overwrite)
    done = Enriched(session, registry, opened, {}, fillings, named, [], session.count(table))
    _count(done)
    done.notices += _notices(done)
    return done


def _columns(session: Session, opened: Opened, mapping: Given) -> dict[str, Column]:
    """Field -> its column, of the fields that count here.

    Of a list of people the name is that of their company, and no date is the company's.
    """
    found = mapping_on(session, opened, mapping)
    fields = {c.column: c.field for c in found.columns if not c.ignored}
    names = {field: column for column, field in fields.items() if field}
    wanted = {*_BY, *(filled.field for filled in FILLED)}
    if found.rows is RowKind.CONTACT:
        names = {**names, "name": names.get("company", "")}
        wanted.discard("created_on")
    columns = fields_of(opened, {f: names[f] for f in wanted if names.get(f)})
    kept = {field: columns[field] for field in wanted if field in columns}
    if found.rows is RowKind.CONTACT and not names["name"]:
        kept.pop("name", None)
    return {
        field: column
        for field, column in kept.items()
        if column.name in fields and fields[column.name] in ("", field, "company")
    }


def wrong_field(overwrite: Collection[str]) -> Message | None:
    """What is wrong with fields to overwrite: one that the register does not fill."""
    known = [filled.field for filled in FILLED]
    for field in overwrite:
        if field not in known:
            facts = {"field": field, "near": listed(closest(field, known) or known, 14)}
            return Message("enrich_no_field", facts=facts)
    return None


def _create_matches(session: Session, named: Sequence[Named]) -> None:
    """Make `MATCHES`: the rows whose company is known, by number or by a sure name."""
    sure = [one for one in named if one.confidence == SURE]
    table = pa.table(
        {
            "row": pa.array([one.row for one in sure], pa.int64()),
            "siren": pa.array([one.candidates[0].siren for one in sure], pa.int32()),
        }
    )
    session.hold_arrow(table, "registry_sure", "registry_sure")
    by_number = t.select(
        [t.col(name) for name in (ROW, "siren", "nic", "how")], t.table(KEYS)
    )  # fmt: skip
    by_number.expressions.append(t.alias(t.text(SURE), "confidence"))
    by_number.set("where", t.where(t.negated(t.col("is_clash"))))
    by_name = t.select(
        [
            t.alias(t.col("row"), ROW), t.col("siren"), t.cast(t.null(), "INT"), t.text("name"),
            t.text(SURE),
        ],
        t.table("registry_sure"),
    )  # fmt: skip
    session.create(exp.Union(this=by_number, expression=by_name, distinct=False), MATCHES)


def _count(done: Enriched) -> None:
    session = done.session
    by = t.select([t.col("registry_match"), exp.Count(this=exp.Star())], t.table(FACTS))
    by.set("group", exp.Group(expressions=[t.col("registry_match")]))
    found = dict(session.rows(by))
    done.found = {how: found[how] for how in _BY if how in found}
    clash = t.case([(t.col("is_clash"), t.integer(1))])
    numbers, done.clash = session.rows(
        t.select([exp.Count(this=exp.Star()), exp.Count(this=clash)], t.table(KEYS))
    )[0]
    done.absent = numbers - done.clash - sum(done.found.get(how, 0) for how in _BY[:3])
    done.unnamed = done.rows - numbers - len(done.named)
    states = {
        "ceased": t.eq(t.col("registry_state"), t.text("ceased")),
        "closed": t.eq(t.col("registry_site_state"), t.text("closed")),
        "masked": t.negated(t.col("is_diffused")),
    }
    counts = [exp.Count(this=t.case([(test, t.integer(1))])) for test in states.values()]
    done.ceased, done.closed, done.masked = session.rows(t.select(counts, t.table(FACTS)))[0]
    done.moved = _moved(session)


def _moved(session: Session) -> int:
    """Rows that name a site, open or not, which is not the head office of an active company."""
    on = t.eq(t.col(ROW, "m"), t.col(ROW, "f"))
    query = t.select(
        [exp.Count(this=exp.Star())],
        t.table(FACTS, "f"),
        [exp.Join(this=t.table(MATCHES, "m"), on=on)],
    )
    head = t.cast(t.call("right", t.col("registry_head_siret", "f"), t.integer(5)), "INT")
    query.set(
        "where",
        t.where(
            t.both(
                [
                    t.eq(t.col("registry_state", "f"), t.text("active")),
                    t.negated(t.eq(head, t.col("nic", "m"))),
                    t.eq(t.col("registry_site_state", "f"), t.text("closed")),
                ]
            )
        ),
    )
    return int(session.rows(query)[0][0])


def _notices(done: Enriched) -> list[Message]:
    facts = {"path": done.opened.found.label, "registry": done.registry.label}
    counts = {
        "enrich_ceased": done.ceased, "enrich_closed": done.closed, "enrich_moved": done.moved,
        "enrich_absent": done.absent, "enrich_clash": done.clash,
        "enrich_to_check": len(done.to_check), "enrich_masked": done.masked,
    }  # fmt: skip
    notices = [
        Message(code, facts={**facts, "count": count}) for code, count in counts.items() if count
    ]
    conflicts = sum(filling.conflicts - filling.overwritten for filling in done.fillings)
    if conflicts:
        notices.append(Message("enrich_conflicts", facts={**facts, "count": conflicts}))
    for filling in done.fillings:
        if filling.refused:
            told = {"field": filling.field, "column": filling.column, "count": filling.refused}
            notices.append(Message("enrich_refused", facts={**facts, **told}))
    return notices
