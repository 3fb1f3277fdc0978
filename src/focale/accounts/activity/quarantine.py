"""How does a person look at what was set aside, and let some of it in again?

The quarantine is a file: machine events, and identical rows that have no id, each with the reason.
It is edited by hand and given back. A column `readmit` in which something is ticked decides;
where nothing is ticked, or there is no such column, every row that is still in the file counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlglot import exp

from focale.accounts.activity.windows import subquery
from focale.accounts.source import open_source
from focale.criterion import reading, tree as t
from focale.criterion.fold import fold
from focale.engine import Session
from focale.glossary.fields import FALSE_WORDS, ColumnKind
from focale.glossary.messages import fault, listed

BACK = "activity_back"
TICK = "readmit"
QUARANTINE_COLUMNS = (
    "id", "event", "at", "account_id", "contact_id", "message", "link", "agent", "reason", "why",
    "row", TICK,
)  # fmt: skip


@dataclass(frozen=True)
class Readmitted:
    """What was asked to be let in again: the file, how many ids, those that fit nothing."""

    path: str = ""
    asked: int = 0
    unknown: int = 0
    example: str = ""


def readmitted(session: Session, source: Any) -> Readmitted:
    """Make `activity_back`(id): the events that a person lets in again.

    source: a quarantine file or frame, or ids, one a line (the file needs no other column).
    Raises FocaleError for a table without a column of ids.
    """
    if isinstance(source, str | Path) and Path(source).suffix.lower() in (".txt", ".ids"):
        source = _ids(Path(source))
    elif isinstance(source, list | tuple | set | frozenset):
        source = _table([str(id_) for id_ in source])
    opened = open_source(session, source, "activity_readmit", "readmit")
    by_fold = {fold(name): name for name in reversed(opened.names)}
    name = by_fold.get("id") or (opened.names[0] if len(opened.names) == 1 else None)
    if name is None:
        columns = listed(opened.names, 12)
        raise fault("readmit_without_id", path=opened.found.label, columns=columns)
    table = opened.found.table
    id_ = t.call("nullif", t.call("trim", t.cast(t.col(name), "VARCHAR")), t.text(""))
    wanted: t.Node = t.not_null(id_)
    tick = by_fold.get(TICK)
    if tick is not None:
        ticked = _ticked(tick, opened.found.columns[tick])
        any_ = t.select([exp.Count(this=t.case([(ticked, t.integer(1))]))], t.table(table))
        if session.rows(any_)[0][0]:
            wanted = t.both([wanted, ticked.copy()])
    query = t.select([t.alias(id_.copy(), "id")], t.table(table))
    query.set("where", t.where(wanted))
    query.set("distinct", exp.Distinct())
    session.create(query, BACK)
    return _told(session, opened.found.label)


def _ticked(name: str, kind: ColumnKind) -> t.Node:
    """Anything but a no: "x", "oui", "1"."""
    if kind is ColumnKind.FLAG:
        return t.coalesce(t.col(name), t.boolean(False))
    word = reading.folded(t.cast(t.col(name), "VARCHAR"))
    no = t.inside(word, [t.text(sign) for sign in ("", "-", "n", *FALSE_WORDS)])
    return t.coalesce(t.negated(no), t.boolean(False))


def _ids(path: Path) -> Any:
    if not path.exists():
        raise fault("no_such_file", path=str(path))
    return _table(path.read_text("utf-8-sig").split())


def _table(ids: list[str]) -> Any:
    import pyarrow as pa

    return pa.table({"id": pa.array(ids, pa.string())})


def _told(session: Session, path: str) -> Readmitted:
    """How many of the ids are in quarantine, or identical rows, and one that is not."""
    flagged = t.both(
        [t.eq(t.col(name, "p"), t.col(name, "f")) for name in ("row", "part")]
    )  # fmt: skip
    aside = t.select(
        [t.alias(t.col("event_id", "p"), "id")],
        t.table("activity_placed", "p"),
        [t.left_join(t.table("activity_flags", "f"), flagged)],
    )
    again = t.both([t.is_null(t.col("own_id", "p")), t.lt(t.integer(1), t.col("place", "p"))])
    aside.set("where", t.where(t.either([t.not_null(t.col("reason", "f")), again])))
    missing = t.select([t.col("id")], t.table(BACK))
    missing.set("where", t.where(t.negated(t.in_query(t.col("id"), aside))))
    counted = t.select(
        [exp.Count(this=exp.Star()), exp.Min(this=t.col("id"))], subquery(missing, "missing")
    )
    unknown, example = session.rows(counted)[0]
    return Readmitted(path, session.count(BACK), int(unknown), str(example or ""))
