"""How many accounts does a profile keep, counted from the states of its tests?

Accounts whose tests all read the same are one row with a number: the query of the verdict, the
same as in `score`, is asked of some thousand rows instead of a million.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from sqlglot import exp

from focale.criterion import tree as t
from focale.criterion.condition import Condition, EventTest, FieldTest
from focale.engine import Session
from focale.glossary.words import VERDICTS
from focale.profile.document import Criterion, Profile
from focale.scorecard.kept import Kept
from focale.scorecard.plan import Plan, plan_of
from focale.scorecard.several import with_steps
from focale.scorecard.sql import ScoreQuery, Source
from focale.scorecard.states import UNKNOWN, State, Test

_WIDEST = 2**62
_IN_ONE = 5  # tests of one block: with nine levels each, their combinations fit an int32
Places = npt.NDArray[np.int64]
Codes = npt.NDArray[np.int32]
_Block = tuple[Codes, int]


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


class Blocks:
    """Combinations of a few tests, kept: a change touches one of them, the others stand."""

    def __init__(self, most: int = 12) -> None:
        self._most = most
        self._known: dict[tuple[object, ...], tuple[Codes, int]] = {}

    def of(
        self, key: tuple[object, ...], levels: Callable[[], Sequence[npt.NDArray[np.int8]]]
    ) -> _Block:
        """Of each row, the number of its combination among these levels, and how many there are.

        key: what the levels are of; they are made only where it is new.
        """
        found = self._known.pop(key, None) or _block(levels())
        self._known[key] = found
        while len(self._known) > self._most:
            del self._known[next(iter(self._known))]
        return found

    @property
    def size(self) -> int:
        """The bytes that are kept."""
        return sum(codes.nbytes for codes, _ in self._known.values())


def recount(
    session: Session, profile: Profile, states: Mapping[Test, State], as_of: datetime.date,
    blocks: Blocks | None = None,
) -> Recount:  # fmt: skip
    """The counts of a profile whose fields have their types. states: as `states.States.of`.

    blocks: kept from one count of these accounts on this day to the next.
    """
    deciding = _deciding(profile)
    plan = plan_of(deciding)
    query = ScoreQuery(plan, Source("focale_nothing", "id", {}), as_of)
    alike, codes = _alike(query, plan, states, blocks or Blocks())
    session.hold_reader(alike.to_reader(), "states")
    query.held.add("states")
    try:
        told = session.arrow(with_steps(query, _asked(plan), without=("wanted", "asked")))
    finally:
        session.let_go("states")
    return _read(profile, plan, _Told(told, alike["n"].to_numpy()), states, codes)


def _deciding(profile: Profile) -> Profile:
    """The profile with the criteria on which a verdict rests; what others say is a state alone.

    Points are not looked at here.
    """
    kept = [one for one in profile.criteria if one.need is not None or not _is_test(one.condition)]
    return replace(profile, criteria=tuple(kept or profile.criteria[:1]), raw_scale=True)


def _is_test(condition: Condition) -> bool:
    return isinstance(condition, FieldTest | EventTest)


def _alike(query: ScoreQuery, plan: Plan, states: Mapping[Test, State], blocks: Blocks) -> pa.Table:
    """One row for all accounts that read the same, `n` of them."""
    bounds = _bounds(plan)
    tests = list(query.leaves)
    rows = len(next(iter(states.values())))
    found: list[_Block] = []
    for start in range(0, len(tests), _IN_ONE):
        few = tests[start : start + _IN_ONE]
        key = tuple((test, *bounds.get(test, ())) for test in few)
        found.append(blocks.of(key, partial(_levels_of, few, states, bounds)))
    codes, first = _distinct(found, rows)
    columns: dict[str, pa.Array] = {
        name: _column(_levels(states[test][first], bounds.get(test)), bounds.get(test))
        for test, name in query.leaves.items()
    }
    columns["n"] = pa.array(np.bincount(codes, minlength=len(first)))
    columns["row"] = pa.array(np.arange(len(first)))
    return pa.table(columns), codes


def _levels_of(
    tests: Sequence[Test], states: Mapping[Test, State], bounds: Mapping[Test, list[int]]
) -> list[npt.NDArray[np.int8]]:
    return [_levels(states[test], bounds.get(test)) for test in tests]


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


def _block(levels: Sequence[npt.NDArray[np.int8]]) -> _Block:
    codes = np.zeros(len(levels[0]), np.int32)
    for level in levels:
        kinds = int(level.max(initial=0)) + 2
        codes *= kinds
        codes += level
        codes += 1
    return _numbered(codes)


def _distinct(blocks: Sequence[_Block], rows: int) -> tuple[Codes, Places]:
    """Of each row, the number of its combination; of each combination, a row that has it."""
    codes, width = np.zeros(rows, np.int64), 1
    for part, kinds in blocks:
        if kinds == 1:
            continue  # the same everywhere: tells nothing apart
        if width > _WIDEST // kinds:
            few, width = _numbered(codes)
            codes = few.astype(np.int64)
        codes *= kinds
        codes += part
        width *= kinds
    numbers, count = _numbered(codes)
    first = np.zeros(count, np.int64)
    first[numbers] = np.arange(rows)
    return numbers, first


def _numbered(codes: npt.NDArray[np.int64] | Codes) -> _Block:
    encoded = pa.array(codes).dictionary_encode()
    numbers: Codes = encoded.indices.to_numpy()
    return numbers, len(encoded.dictionary)


def _asked(plan: Plan) -> exp.Select:
    """The verdict, and the state of each criterion and gate, of each combination."""
    names = ["v", "in_market", "market_unknown", *(f"m{term.index}" for term in plan.terms)]
    names += [f"g{number}" for number in range(len(plan.gates))]
    asked = t.select([t.col(name) for name in names], t.table("scored"))
    asked.set("order", exp.Order(expressions=[exp.Ordered(this=t.col("row"))]))
    return asked


@dataclass(frozen=True)
class _Told:
    """What was told of each combination. n: how many accounts have it."""

    table: pa.Table
    n: Places

    def where(self, name: str) -> npt.NDArray[np.bool_]:
        """Of which combinations a flag is TRUE."""
        found: npt.NDArray[np.bool_] = self.table[name].fill_null(False).to_numpy()
        return found

    def count(self, which: npt.NDArray[np.bool_]) -> int:
        """How many accounts have one of these combinations."""
        return int(self.n[which].sum())


def _read(
    profile: Profile, plan: Plan, told: _Told, states: Mapping[Test, State], codes: Codes
) -> Recount:
    inside, verdict = told.where("in_market"), told.table["v"].to_numpy()
    verdicts = {name: told.count(inside & (verdict == code)) for code, name in enumerate(VERDICTS)}
    market, unsure = told.count(inside), told.count(told.where("market_unknown"))
    scored, qualified = int(told.n.sum()), verdicts["qualified"]

    def met(name: str) -> Met:
        yes = told.count(inside & told.where(name))
        unknown = told.count(inside & told.table[name].is_null().to_numpy())
        return Met(yes, market - yes - unknown, unknown)

    numbers = {term.id: term.index for term in plan.terms}
    rows = None if market == scored else inside[codes]
    criteria = {
        one.id: met(f"m{numbers[one.id]}") if one.id in numbers else _alone(one, states, rows)
        for one in profile.criteria
    }
    gates = {gate.id: met(f"g{number}") for number, gate in enumerate(profile.gates)}
    kept = Kept(market, unsure, qualified, qualified + verdicts["undecided"])
    return Recount(scored, scored - market - unsure, kept, verdicts, criteria, gates)


def _alone(one: Criterion, states: Mapping[Test, State], rows: npt.NDArray[np.bool_] | None) -> Met:
    """A criterion of points only, by its state. rows: the accounts of the market, None = all."""
    state = states[one.condition]  # type: ignore[index]
    if rows is not None:
        state = state[rows]
    unknown = int(np.count_nonzero(state == UNKNOWN))
    yes = int(np.count_nonzero(state >= (one.met_from if one.is_graded else 1)))
    return Met(yes, len(state) - yes - unknown, unknown)
