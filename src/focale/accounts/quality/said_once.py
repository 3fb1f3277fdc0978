"""Do the values of a column stand once? They are kept on disk, and counted by the engine."""

from __future__ import annotations

import pyarrow as pa
from sqlglot import exp

from focale.accounts.quality.measures import Uniqueness
from focale.criterion import tree as t
from focale.engine import Session
from focale.engine.pieces import PiecesFile

_TABLE = "quality_values"
_SCHEMA = pa.schema([("word", pa.string()), ("n", pa.int64())])


class Values:
    """The values of a column, as they are normalised, and how often each stands there."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept = PiecesFile(session.folder / f"{_TABLE}.parquet", _SCHEMA)
        self._any = False

    def add(self, values: list[tuple[str, int]]) -> None:
        """Some values; the same may come again."""
        words, counts = zip(*values, strict=True)
        self.add_many(pa.array(words, pa.string()), pa.array(counts, pa.int64()))

    def add_many(self, words: pa.Array, counts: pa.Array) -> None:
        """Many values at once."""
        self._any = True
        self._kept.add(pa.record_batch([words, counts], _SCHEMA))

    def uniqueness(self, column: str, field: str) -> Uniqueness | None:
        """Which stand there more than once; None where there is no value. Nothing is added then.

        The example is the first in the order of the alphabet: the same file, the same answer.
        """
        self._kept.close()
        if not self._any:
            return None
        self._session.hold_pieces(self._kept, _TABLE)
        distinct, rows, again, groups, largest = self._session.rows(_counts())[0]
        example = self._session.rows(_first(int(largest)))[0][0] if groups else ""
        return Uniqueness(
            column, field, int(rows), int(distinct), int(again), int(groups), int(largest),
            str(example)[:80],
        )  # fmt: skip


def _each() -> exp.Select:
    each = t.select([t.col("word"), t.alias(exp.Sum(this=t.col("n")), "n")], t.table(_TABLE))
    each.set("group", exp.Group(expressions=[t.col("word")]))
    return each


def _counts() -> exp.Select:
    shared = t.lt(t.integer(1), t.col("n"))
    several = t.case([(shared, t.col("n"))], t.integer(0))
    return t.select(
        [
            exp.Count(this=exp.Star()),
            exp.Sum(this=t.col("n")),
            exp.Sum(this=several),
            exp.Sum(this=t.case([(shared.copy(), t.integer(1))], t.integer(0))),
            exp.Max(this=t.col("n")),
        ],
        exp.Subquery(this=_each(), alias=exp.TableAlias(this=t.name("each"))),
    )


def _first(times: int) -> exp.Select:
    """The first value that stands there so many times."""
    source = exp.Subquery(this=_each(), alias=exp.TableAlias(this=t.name("each")))
    query = t.select([exp.Min(this=t.col("word"))], source)
    query.set("where", t.where(t.eq(t.col("n"), t.integer(times))))
    return query
