"""Which names of the register may a row mean? Found in the engine, among tens of millions.

Only what can be told fast: the same key, or a like one that begins or ends with the same letters
in the same département. `named` judges.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pyarrow as pa
from sqlglot import exp

from focale.accounts.registry.range_sql import keyed
from focale.criterion import tree as t
from focale.engine import Session

ASKED, _LEFT, _HOMONYMS = "registry_asked", "registry_left", "registry_homonyms"
COMMON = 20
"""From more companies of one name in the country, a département is too little to tell them by."""

_MOST_JUDGED = 30  # of a row and a way to find them
_LETTERS_ALIKE = 0.86  # Jaro and Winkler's likeness, 0 to 1


def hold_asked(session: Session, asked: pa.Table) -> None:
    """Make `ASKED` of rows, names, départements and postcodes, with the keys of the names."""
    session.hold_arrow(asked, "registry_asked_raw", "registry_asked_raw")
    raw = t.select([exp.Star()], t.table("registry_asked_raw"))
    session.create(keyed(raw, ("row", "departement", "postcode")), ASKED)


def count_homonyms(session: Session, names: str) -> dict[int, int]:
    """Row -> how many companies of the country have its very name; also as a table."""
    join = exp.Join(this=t.table(ASKED, "a"), on=t.eq(t.col("core", "n"), t.col("core", "a")))
    distinct = exp.Count(this=exp.Distinct(expressions=[t.col("siren", "n")]))
    query = t.select(
        [t.col("row", "a"), t.alias(distinct, "homonyms")], t.table(names, "n"), [join]
    )
    query.set("group", exp.Group(expressions=[t.col("row", "a")]))
    session.create(query, _HOMONYMS)
    counts = t.select([t.col("row"), t.col("homonyms")], t.table(_HOMONYMS))
    return dict(session.rows(counts))


def same_names(names: str) -> exp.Select:
    """Who has the very name, in the département, or anywhere when few have it."""
    rare = t.le(t.col("homonyms", "h"), t.integer(COMMON))
    homonyms = exp.Join(this=t.table(_HOMONYMS, "h"), on=t.eq(t.col("row", "h"), t.col("row", "a")))
    there = t.coalesce(_same("departement"), t.boolean(False))
    return _candidates(names, ASKED, _same("core"), t.either([there, rare]), [homonyms])


def like_names(session: Session, names: str, rows: Sequence[int]) -> Iterable[exp.Select]:
    """Who has a like name in the département, for the rows that nobody has the very name of.

    A like name begins or ends with the same letters.
    """
    wanted = pa.table({"row": pa.array(rows, pa.int64())})
    session.hold_arrow(wanted, "registry_unanswered", "registry_unanswered")
    among = t.select([t.col("row")], t.table("registry_unanswered"))
    left = t.select([exp.Star()], t.table(ASKED))
    left.set("where", t.where(t.in_query(t.col("row"), among)))
    session.create(left, _LEFT)
    for block in ("first", "last"):
        alike = t.ge(_likeness(), t.double(_LETTERS_ALIKE))
        blocks = t.both([_same("departement"), _same(block)])
        yield _candidates(names, _LEFT, blocks, t.both([t.negated(_same("core")), alike]))


def _same(column: str) -> t.Node:
    return t.eq(t.col(column, "n"), t.col(column, "a"))


def _likeness() -> t.Node:
    return t.call("jaro_winkler_similarity", t.col("telling", "n"), t.col("telling", "a"))


def _candidates(
    names: str, asked: str, on: t.Node, where: t.Node, joins: Sequence[exp.Join] = ()
) -> exp.Select:
    """The rows of the names that may be meant, of each row asked the likeliest only."""
    order = exp.Order(
        expressions=[
            exp.Ordered(this=_likeness(), desc=True),
            exp.Ordered(this=t.coalesce(_same("postcode"), t.boolean(False)), desc=True),
            exp.Ordered(this=t.col("is_active", "n"), desc=True),
            exp.Ordered(this=t.col("siren", "n")),
        ]
    )
    place = exp.Window(this=exp.RowNumber(), partition_by=[t.col("row", "a")], order=order)
    told = ("siren", "name", "departement", "postcode", "city", "is_active")
    ranked = t.select(
        [t.col("row", "a"), *(t.col(name, "n") for name in told), t.alias(place, "place")],
        t.table(names, "n"),
        [exp.Join(this=t.table(asked, "a"), on=on), *joins],
    )
    ranked.set("where", t.where(where))
    query = t.select(
        [t.col(name) for name in ("row", *told)],
        exp.Subquery(this=ranked, alias=exp.TableAlias(this=t.name("ranked"))),
    )
    query.set("where", t.where(t.le(t.col("place"), t.integer(_MOST_JUDGED))))
    return query
