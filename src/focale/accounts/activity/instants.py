"""At which instant did it happen, however the log writes it?

ISO with or without an offset, French and American days, seconds or milliseconds since 1970. What
has no offset is a local time of the zone given. Whether 03/04 is in April or in March is told by
the other cells of the column; where none tells, French is read, and that is said.
"""

from __future__ import annotations

from sqlglot import exp

from focale.criterion import tree as t
from focale.criterion.sql import Column
from focale.engine import Session
from focale.glossary.fields import ColumnKind

DMY, MDY = "dmy", "mdy"
_CLOCKS = ("", " %H:%M:%S", " %H:%M", " %Hh%M", " à %H:%M", " à %Hh%M", " %I:%M %p", " %I:%M:%S %p",
           ", %H:%M:%S", ", %H:%M", ", %I:%M %p")  # fmt: skip
_DAYS = {
    DMY: ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%y"),
    MDY: ("%m/%d/%Y", "%m-%d-%Y", "%m.%d.%Y", "%m/%d/%y"),
}
_IN_WORDS = ("%d %b %Y", "%d-%b-%Y", "%b %d, %Y", "%b %d %Y", "%d %B %Y", "%B %d, %Y")
_WITH_OFFSET = r"(?i):[0-9]{2}(?:[.,][0-9]+)?\s*(?:z|utc|gmt|[+-][0-9]{2}(?::?[0-9]{2})?)$"
_SLASHED = r"^\s*([0-9]{1,2})[/.\-]([0-9]{1,2})[/.\-][0-9]{2,4}(?:\D.*)?$"
_EPOCH = "[0-9]{9,16}"
_WITH_SECONDS = r":[0-9]{2}:[0-9]{2}|^\s*[0-9]{9,16}\s*$"


def instant(column: Column, zone: str, order: str, table: str | None = None) -> t.Node:
    """A cell as a TIMESTAMP WITH TIME ZONE; NULL when it is blank or cannot be read.

    order: "dmy" or "mdy", for days that are written in numbers.
    """
    node: t.Node = t.col(column.name, table)
    match column.kind:
        case ColumnKind.INSTANT:
            return _real(t.cast(node, "TIMESTAMPTZ"))
        case ColumnKind.MOMENT | ColumnKind.DAY:
            return _real(_local(t.cast(node, "TIMESTAMP"), zone))
        case ColumnKind.WHOLE | ColumnKind.REAL:
            return _since_1970(t.cast(node, "DOUBLE"))
    text = t.call("trim", node)
    offset = t.call("regexp_matches", text.copy(), t.text(_WITH_OFFSET))
    written = t.call("try_strptime", text.copy(), _formats(order))
    naive = t.coalesce(t.try_cast(text.copy(), "TIMESTAMP"), written)
    is_number = t.call("regexp_full_match", text.copy(), t.text(_EPOCH))
    return t.case(
        [
            (is_number, _since_1970(t.try_cast(text.copy(), "DOUBLE"))),
            (offset, _real(t.try_cast(text.copy(), "TIMESTAMPTZ"))),
        ],
        _real(_local(naive, zone)),
    )


def to_the_second(column: Column, table: str | None = None) -> t.Node:
    """Whether a cell tells the second: a day or a minute is too coarse to compare clicks by."""
    match column.kind:
        case ColumnKind.DAY:
            return t.boolean(False)
        case ColumnKind.TEXT:
            text = t.coalesce(t.cast(t.col(column.name, table), "VARCHAR"), t.text(""))
            return t.call("regexp_matches", text, t.text(_WITH_SECONDS))
        case _:
            return t.boolean(True)


def day_order(session: Session, table: str, columns: list[Column]) -> tuple[str, bool]:
    """("dmy" or "mdy", whether some day could be read either way and none tells).

    A first number above 12 tells the French order, a second one the American.
    """
    texts = [column for column in columns if column.kind is ColumnKind.TEXT]
    if not texts:
        return DMY, False
    counts: list[t.Node] = []
    for column in texts:
        parts = [
            t.try_cast(
                t.call("regexp_extract", t.col(column.name), t.text(_SLASHED), t.integer(place)),
                "INT",
            )
            for place in (1, 2)
        ]
        first, second = (t.lt(t.integer(12), part) for part in parts)
        counts += [_sum(first), _sum(second), exp.Count(this=parts[0].copy())]
    found = session.rows(t.select(counts, t.table(table)))[0]
    days, months, written = (sum(int(n or 0) for n in found[place::3]) for place in range(3))
    if months > days:
        return MDY, False
    return DMY, bool(written) and not days


def _sum(condition: t.Node) -> t.Node:
    return exp.Sum(this=t.case([(condition, t.integer(1))], t.integer(0)))


def _formats(order: str) -> t.Node:
    days = (*_DAYS[order], *_IN_WORDS)
    return t.call("list_value", *(t.text(day + clock) for day in days for clock in _CLOCKS))


def _local(node: t.Node, zone: str) -> t.Node:
    return t.call("timezone", t.text(zone), node)


def _since_1970(number: t.Node) -> t.Node:
    """Seconds, milliseconds or microseconds: no log reaches beyond the year 5138."""
    scaled = t.case(
        [
            (t.lt(number, t.double(1e11)), number.copy()),
            (t.lt(number.copy(), t.double(1e14)), t.div(number.copy(), t.double(1e3))),
        ],
        t.div(number.copy(), t.double(1e6)),
    )
    return t.call("to_timestamp", scaled)


def _real(node: t.Node) -> t.Node:
    """NULL for an infinity."""
    return t.case([(t.call("finite_day", node), node.copy())])
