"""Into which parts does a column cut a file?"""

from __future__ import annotations

from collections import Counter

from sqlglot import exp

from focale.accounts.quality.measures import Segment
from focale.accounts.source import Opened
from focale.criterion import reading, tree as t
from focale.criterion.fold import fold
from focale.engine import Session
from focale.glossary.fields import ColumnKind
from focale.glossary.messages import closest, fault, listed

MOST = 12
"""Segments that are told apart, the largest; the others are one."""


def segments_of(
    session: Session, opened: Opened, column: str, fields: dict[str, str]
) -> tuple[str, tuple[Segment, ...], t.Node]:
    """The column's name in the file, its segments, and how the number of a row's one is read.

    column: a header, or the name of a field (`fields`: field -> header). Spelling aside: "PARIS"
    and "Paris" are one. Raises FocaleError for a column that is not there.
    """
    name = _named(opened, column, fields)
    key = _key(name, opened.found.columns[name])
    word = t.call("trim", t.cast(t.col(name), "VARCHAR"))
    query = t.select(
        [t.alias(key, "key"), t.alias(word, "word"), t.alias(exp.Count(this=exp.Star()), "n")],
        t.table(opened.found.table),
    )
    query.set("group", exp.Group(expressions=[t.integer(1), t.integer(2)]))
    spelt = sorted(session.rows(query), key=lambda row: (-int(row[2]), str(row[1])))
    counts: Counter[str] = Counter()
    words: dict[str, str] = {}  # the spelling that is written most often
    for folded, spelling, n in spelt:
        counts[str(folded)] += int(n)
        words.setdefault(str(folded), str(spelling))
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    values = [(folded, words[folded], n) for folded, n in rows if folded]
    unknown = counts[""]
    shown = values if len(values) <= MOST else values[: MOST - 1]
    rest = sum(n for *_, n in values[len(shown) :])
    found = [Segment(word.strip(), "value", n) for _, word, n in shown]
    if rest:
        found.append(Segment("", "other", rest))
    if unknown:
        found.append(Segment("", "unknown", unknown))
    numbers = {word: place for place, (word, *_) in enumerate(shown)} | {"": len(found) - 1}
    branches = [exp.If(this=t.text(word), true=t.integer(place)) for word, place in numbers.items()]
    number = exp.Case(this=key.copy(), ifs=branches, default=t.integer(len(shown)))
    return name, tuple(found), number


def _named(opened: Opened, column: str, fields: dict[str, str]) -> str:
    by_fold = {fold(name): name for name in reversed(opened.names)}
    found = fields.get(column) or by_fold.get(fold(column))
    if found is None:
        near = closest(column, [*opened.names, *fields]) or opened.names
        raise fault("no_column", path=opened.found.label, column=column, near=listed(near, 8))
    return found


def _key(name: str, kind: ColumnKind) -> t.Node:
    text = t.cast(t.col(name), "VARCHAR")
    word = reading.folded(text) if kind is ColumnKind.TEXT else text
    return t.coalesce(word, t.text(""))
