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

ASKED, _HOMONYMS = "registry_asked", "registry_homonyms"
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


def candidate_queries(names: str) -> Iterable[exp.Select]:
    """The very name, in the département or a rare one anywhere; then names that look like it.

    Those begin or end with the same letters, in the same département.
    """
    same = {
        name: t.eq(t.col(name, "n"), t.col(name, "a"))
        for name in ("core", "departement", "postcode", "first", "last")
    }
    rare = t.le(t.col("homonyms", "h"), t.integer(COMMON))
    homonyms = exp.Join(this=t.table(_HOMONYMS, "h"), on=t.eq(t.col("row", "h"), t.col("row", "a")))
    there = t.coalesce(same["departement"].copy(), t.boolean(False))
    yield _candidates(names, same["core"].copy(), t.either([there, rare]), [homonyms])
    other = t.negated(same["core"])
    for place, block in (("departement", "first"), ("departement", "last")):
        blocks = t.both([same[place].copy(), same[block].copy()])
        alike = t.ge(_likeness(), t.double(_LETTERS_ALIKE))
        yield _candidates(names, blocks, t.both([other.copy(), alike]))


def _likeness() -> t.Node:
    return t.call("jaro_winkler_similarity", t.col("telling", "n"), t.col("telling", "a"))


def _candidates(
    names: str, on: t.Node, where: t.Node, joins: Sequence[exp.Join] = ()
) -> exp.Select:
    """The rows of the names that may be meant, of each row asked the likeliest only."""
    order = exp.Order(
        expressions=[
            exp.Ordered(this=_likeness(), desc=True),
            exp.Ordered(this=t.coalesce(_is_at_postcode(), t.boolean(False)), desc=True),
            exp.Ordered(this=t.col("is_active", "n"), desc=True),
            exp.Ordered(this=t.col("siren", "n")),
        ]
    )
    place = exp.Window(this=exp.RowNumber(), partition_by=[t.col("row", "a")], order=order)
    told = ("siren", "name", "departement", "postcode", "city", "is_active")
    ranked = t.select(
        [t.col("row", "a"), *(t.col(name, "n") for name in told), t.alias(place, "place")],
        t.table(names, "n"),
        [exp.Join(this=t.table(ASKED, "a"), on=on), *joins],
    )
    ranked.set("where", t.where(where))
    query = t.select(
        [t.col(name) for name in ("row", *told)],
        exp.Subquery(this=ranked, alias=exp.TableAlias(this=t.name("ranked"))),
    )
    query.set("where", t.where(t.le(t.col("place"), t.integer(_MOST_JUDGED))))
    return query


def _is_at_postcode() -> t.Node:
    return t.eq(t.col("postcode", "n"), t.col("postcode", "a"))
