"""How many accounts does a profile keep, counted from the states of its tests?

Accounts whose tests all read the same are one row with a number: the query of the verdict, the
same as in `score`, is asked of some thousand rows instead of a million.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from sqlglot import exp

from focale.criterion import tree as t
from focale.engine import Session
from focale.glossary.words import VERDICTS
from focale.profile.document import Profile
from focale.scorecard.kept import Kept
from focale.scorecard.plan import Plan, plan_of
from focale.scorecard.several import with_steps
from focale.scorecard.sql import ScoreQuery, Source
from focale.scorecard.states import UNKNOWN, State, Test

_WIDEST = 2**62
Places = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Met:
    """How many accounts of the market meet a criterion, miss it, or may do either."""

    met: int
    missed: int
    unknown: int


@dataclass(frozen=True)
class Recount:
    """The counts of one profile. verdicts, criteria, gates: inside the market.

    scored: all accounts. outside: known to be outside the market.
    """

    scored: int
    outside: int
    kept: Kept
    verdicts: dict[str, int]
    criteria: dict[str, Met]
    gates: dict[str, Met]


def recount(
    session: Session, profile: Profile, states: Mapping[Test, State], as_of: datetime.date
) -> Recount:
    """The counts of a profile whose fields have their types. states: as `states.States.of`."""
    plan = plan_of(profile)
    query = ScoreQuery(plan, Source("focale_nothing", "id", {}), as_of)
    session.hold_reader(_alike(query, plan, states).to_reader(), "states")
    query.held.add("states")
    try:
        rows = session.arrow(with_steps(query, _counts(plan), without=("wanted", "asked")))
    finally:
        session.let_go("states")
    return _read(plan, rows.to_pylist())


def _alike(query: ScoreQuery, plan: Plan, states: Mapping[Test, State]) -> pa.Table:
    """One row for all accounts that read the same, `n` of them."""
    bounds = _bounds(plan)
    levels = {test: _levels(states[test], bounds.get(test)) for test in query.leaves}
    rows = len(next(iter(states.values())))
    codes, first = _distinct(list(levels.values()), rows)
    columns: dict[str, pa.Array] = {
        name: _column(levels[test][first], bounds.get(test)) for test, name in query.leaves.items()
    }
    columns["n"] = pa.array(np.bincount(codes, minlength=len(first)))
    return pa.table(columns)


def _bounds(plan: Plan) -> dict[Test, list[int]]:
    """The shares of each grade from which a criterion counts as met."""
    found: dict[Test, set[int]] = {}
    for term in plan.terms:
        if term.graded:
            found.setdefault(term.condition, set()).add(term.met_from)  # type: ignore[arg-type]
    return {test: sorted(bounds) for test, bounds in found.items()}


def _levels(state: State, bounds: Sequence[int] | None) -> npt.NDArray[np.int8]:
    """A grade as the number of bounds that it reaches; unknown stays so."""
    if bounds is None:
        return state.astype(np.int8, copy=False)
    level = np.full(len(state), UNKNOWN, np.int8)
    level[state >= 0] = 0
    for bound in bounds:
        level += state >= bound
    return level


def _column(levels: npt.NDArray[np.int8], bounds: Sequence[int] | None) -> pa.Array:
    unknown = levels == UNKNOWN
    if bounds is None:
        return pa.array(levels == 1, mask=unknown)
    shares = np.array([0, *bounds], np.int32)
    return pa.array(shares[np.maximum(levels, 0)], mask=unknown)


def _distinct(levels: Sequence[npt.NDArray[np.int8]], rows: int) -> tuple[Places, Places]:
    """Of each row, the number of its combination; of each combination, a row that has it."""
    codes, width = np.zeros(rows, np.int64), 1
    for level in levels:
        kinds = int(level.max(initial=0)) + 2
        if kinds == 2 and level.min(initial=0) == level.max(initial=0):
            continue  # the same everywhere: tells nothing apart
        if width > _WIDEST // kinds:
            codes, width = _numbered(codes)
        codes *= kinds
        codes += level
        codes += 1
        width *= kinds
    codes, count = _numbered(codes)
    first = np.zeros(count, np.int64)
    first[codes] = np.arange(rows)
    return codes, first


def _numbered(codes: Places) -> tuple[Places, int]:
    encoded = pa.array(codes).dictionary_encode()
    return encoded.indices.to_numpy().astype(np.int64), len(encoded.dictionary)


def _counts(plan: Plan) -> exp.Select:
    keys = ["v", "in_market", "market_unknown"]
    n = t.col("n")
    columns: list[t.Node] = [*map(t.col, keys), t.alias(exp.Sum(this=n), "n_all")]
    names = [f"m{term.index}" for term in plan.terms]
    names += [f"g{number}" for number in range(len(plan.gates))]
    for name in names:
        is_met = t.case([(t.col(name), n.copy())], t.integer(0))
        is_open = t.case([(t.is_null(t.col(name)), n.copy())], t.integer(0))
        columns.append(t.alias(exp.Sum(this=is_met), f"met_{name}"))
        columns.append(t.alias(exp.Sum(this=is_open), f"open_{name}"))
    counted = t.select(columns, t.table("scored"))
    counted.set("group", exp.Group(expressions=[t.col(key) for key in keys]))
    return counted


def _read(plan: Plan, rows: Sequence[Mapping[str, object]]) -> Recount:
    verdicts: Counter[str] = Counter(dict.fromkeys(VERDICTS, 0))
    sums: Counter[str] = Counter()
    scored = unsure = 0
    for row in rows:
        n = int(str(row["n_all"]))
        scored += n
        if row["in_market"]:
            verdicts[VERDICTS[int(str(row["v"]))]] += n
            sums.update({name: int(str(value)) for name, value in row.items() if "_" in name
                         and name.startswith(("met_", "open_"))})  # fmt: skip
        elif row["market_unknown"]:
            unsure += n
    market = sum(verdicts.values())
    qualified = verdicts["qualified"]

    def met(name: str) -> Met:
        yes, open_ = sums[f"met_{name}"], sums[f"open_{name}"]
        return Met(yes, market - yes - open_, open_)

    return Recount(
        scored, scored - market - unsure,
        Kept(market, unsure, qualified, qualified + verdicts["undecided"]), dict(verdicts),
        {term.id: met(f"m{term.index}") for term in plan.terms},
        {gate.id: met(f"g{number}") for number, gate in enumerate(plan.gates)},
    )  # fmt: skip
