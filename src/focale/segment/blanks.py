"""Which blanks cost most, and so what should be enriched first?

A blank costs where it blocks: an account that is undecided, and that this one field could decide.
For each field the best and the worst answer are tried on every undecided account, everything else
as it is. Source: the method's next fact worth finding, for a whole list instead of one call.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlglot import exp

from focale.criterion import sql as criterion_sql, tree as t
from focale.criterion.condition import FULL, Condition, EventTest, FieldTest, is_graded, leaves_of
from focale.engine.session import Progress
from focale.glossary.words import NEEDS
from focale.profile.document import Profile
from focale.scorecard.asking_sql import DISQUALIFIED, UNDECIDED
from focale.scorecard.plan import Term
from focale.scorecard.run import Run
from focale.scorecard.several import with_steps
from focale.scorecard.sql import ScoreQuery


@dataclass(frozen=True)
class BlankCost:
    """What the blanks of one field cost. Counts are accounts; points are of 100.

    blank: accounts in which a criterion that reads the field is unknown for want of it. blocks:
    those of them that are undecided, and the field takes part in it. decides: those that the
    field alone could decide; surely: whatever the answer is. asked: accounts whose next question
    it is. points: at stake in all accounts that are not disqualified. outside: accounts of which
    nobody knows whether they are in the market, for want of it.
    """

    field: str
    criteria: tuple[str, ...]
    in_file: bool
    blank: int
    blocks: int
    decides: int
    surely: int
    asked: int
    points: float
    outside: int

    @property
    def points_each(self) -> float | None:
        """Points at stake for each account whose field is blank; None where none is."""
        return self.points / self.blank if self.blank else None


@dataclass(frozen=True)
class BlankCosts:
    """The fields of a profile, the costliest blank first.

    scored: accounts. undecided: those without a verdict yet; alone: of them, those that some
    field alone can decide.
    """

    profile: str
    scored: int
    undecided: int
    fields: tuple[BlankCost, ...]
    alone: int

    @property
    def together(self) -> int:
        """Undecided accounts that no field decides alone."""
        return self.undecided - self.alone


def blank_costs(run: Run, progress: Progress | None = None) -> BlankCosts:
    """What blanks cost, through the first profile of an open run."""
    query, profile = run.queries[0], run.profiles[0]
    fields = list(dict.fromkeys(test.field for test in profile.field_tests()))
    undecided = t.eq(t.col("v"), t.integer(UNDECIDED))
    counts: list[t.Node] = [
        t.alias(exp.Count(this=exp.Star()), "scored"),
        t.alias(_sum(undecided), "undecided"),
    ]
    for number, field in enumerate(fields):
        counts += [t.alias(_sum(node), f"{name}{number}")
                   for name, node in _Field(query, field).states().items()]  # fmt: skip
        counts.append(t.alias(exp.Sum(this=_Field(query, field).stake()), f"points{number}"))
    alone = t.either([_Field(query, field).decides() for field in fields]) if fields else None
    counts.append(t.alias(_sum(alone) if alone is not None else t.integer(0), "alone"))
    whole = with_steps(query, t.select(counts, t.table("asked")))
    [row] = run.session.arrow(whole, progress).to_pylist()
    found = [_cost(run, field, number, row) for number, field in enumerate(fields)]
    costly = [one for one in found if one.blank or one.outside]
    ordered = sorted(
        costly, key=lambda one: (-one.decides, -one.blocks, -one.points, -one.outside, one.field)
    )
    return BlankCosts(
        profile.name, int(row["scored"] or 0), int(row["undecided"] or 0), tuple(ordered),
        int(row["alone"] or 0),
    )  # fmt: skip


def _cost(run: Run, field: str, number: int, row: Mapping[str, Any]) -> BlankCost:
    def count(name: str) -> int:
        return int(row[f"{name}{number}"] or 0)

    return BlankCost(
        field, _labels(run.profiles[0], field), field in run.accounts.columns, count("blank"),
        count("blocks"), count("decides"), count("surely"), count("asked"),
        float(row[f"points{number}"] or 0) / 1000, count("outside"),
    )  # fmt: skip


def _labels(profile: Profile, field: str) -> tuple[str, ...]:
    """The ids of the criteria and gates that read a field."""
    owned = [(criterion.id, criterion.condition) for criterion in profile.criteria]
    owned += [(f"gate:{gate.id}", gate.condition) for gate in profile.gates]
    return tuple(id_ for id_, condition in owned if _reads(condition, field))


def _reads(condition: Condition, field: str) -> bool:
    return any(isinstance(leaf, FieldTest) and leaf.field == field for leaf in leaves_of(condition))


class _Field:
    """One field of a query: the states that tell what its blanks cost, over `asked`."""

    def __init__(self, query: ScoreQuery, field: str) -> None:
        self.query, self.field = query, field
        plan = query.plan
        self.terms = [term for term in plan.terms if _reads(term.condition, field)]
        self.gates = [
            (number, gate) for number, gate in enumerate(plan.gates)
            if not gate.blank_passes and _reads(gate.condition, field)
        ]  # fmt: skip

    def states(self) -> dict[str, t.Node]:
        """A condition for each count of `BlankCost`."""
        undecided = t.eq(t.col("v"), t.integer(UNDECIDED))
        needed = [self._blocked(term) for term in self.terms if term.need in NEEDS]
        needed += [
            t.both([t.is_null(t.col(f"g{number}")), self._is_blank(gate.condition)])
            for number, gate in self.gates
        ]
        blank = [self._blocked(term) for term in self.terms]
        blank += needed[len([term for term in self.terms if term.need in NEEDS]) :]
        return {
            "blank": _any(blank),
            "blocks": t.both([undecided, _any(needed)]),
            "decides": self.decides(),
            "surely": t.both([undecided.copy(), self._decided(True), self._decided(False)]),
            "asked": self._asked(),
            "outside": self._outside(),
        }

    def decides(self) -> t.Node:
        """Undecided, and the best or the worst answer alone would decide."""
        either = t.either([self._decided(True), self._decided(False)])
        return t.both([t.eq(t.col("v"), t.integer(UNDECIDED)), either])

    def stake(self) -> t.Node:
        """Thousandths of the unknown criteria that read the field."""
        sizes = [
            t.case([(self._blocked(term), t.integer(term.size))], t.integer(0))
            for term in self.terms
        ]
        out = t.eq(t.col("v"), t.integer(DISQUALIFIED))
        return t.case([(out, t.integer(0))], t.total(sizes))

    def _blocked(self, term: Term) -> t.Node:
        """The criterion is unknown, and the field is blank in it."""
        return t.both([t.is_null(t.col(f"m{term.index}")), self._is_blank(term.condition)])

    def _is_blank(self, condition: Condition) -> t.Node:
        mine = [
            t.is_null(t.col(self.query.leaves[leaf]))
            for leaf in leaves_of(condition)
            if isinstance(leaf, FieldTest) and leaf.field == self.field
        ]
        return t.either(mine)

    def _answered(self, condition: Condition, good: bool) -> t.Node:
        """The condition, were the field's blank tests all met, or all missed."""

        def leaf(test: FieldTest | EventTest) -> t.Node:
            state = t.col(self.query.leaves[test])
            if not isinstance(test, FieldTest) or test.field != self.field:
                return state
            if is_graded(test):
                return t.coalesce(state, t.integer(FULL if good else 0))
            return t.coalesce(state, t.boolean(good))

        return criterion_sql.kleene(condition, leaf)

    def _met(self, term: Term, good: bool) -> t.Node:
        state = self._answered(term.condition, good)
        return t.ge(state, t.integer(term.met_from)) if term.graded else state

    def _decided(self, good: bool) -> t.Node:
        """Whether the verdict would be another than undecided."""
        plan = self.query.plan
        quorum = plan.profile.quorum
        sure, best = [], []
        for need, wanted in (("mandatory", quorum.mandatory), ("preferred", quorum.preferred)):
            mine = [term for term in self.terms if term.need == need]
            gained = [self._change(term, good, counts_unknown=False) for term in mine]
            left = [self._change(term, good, counts_unknown=True) for term in mine]
            met = t.total([t.col(f"{need}_met"), *gained])
            reach = t.total([t.col(f"{need}_met"), t.col(f"{need}_unknown"), *left])
            sure.append(t.ge(met, t.integer(wanted)))
            best.append(t.ge(reach, t.integer(wanted)))
        gates = {number: self._answered(gate.condition, good) for number, gate in self.gates}
        open_ = [
            t.is_null(gates.get(number, t.col(f"g{number}")).copy())
            for number, gate in enumerate(plan.gates)
            if not gate.blank_passes
        ]
        closed = t.negated(t.either(open_)) if open_ else t.boolean(True)
        out = [t.coalesce(state.copy(), t.boolean(False)) for state in gates.values()]
        return t.either([t.both([closed, *sure]), t.negated(t.both(best)), *out])

    def _change(self, term: Term, good: bool, *, counts_unknown: bool) -> t.Node:
        """What an answer adds to the criteria met, or takes from those that may still be."""
        met = self._met(term, good)
        unknown = t.is_null(t.col(f"m{term.index}"))
        if counts_unknown:
            lost = t.both([unknown, t.coalesce(t.negated(met), t.boolean(False))])
            return exp.Neg(this=t.wrapped(t.case([(lost, t.integer(1))], t.integer(0))))
        return t.case(
            [(t.both([unknown, t.coalesce(met, t.boolean(False))]), t.integer(1))], t.integer(0)
        )

    def _asked(self) -> t.Node:
        """Focale asks for a criterion of this field next."""
        order = self.query.plan.asking_order
        mine = {term.index for term in self.terms}
        places = [t.integer(place) for place, index in enumerate(order) if index in mine]
        numbers = [t.integer(number) for number, _ in self.gates]
        open_ = t.col("gate_open")
        asked = [t.both([t.not_null(open_), t.inside(open_.copy(), numbers)])] if numbers else []
        if places:
            blank = _any([self._blocked(term) for term in self.terms])
            now = t.both(
                [t.is_null(open_.copy()), t.inside(t.col("place"), places), blank]
            )  # fmt: skip
            asked.append(t.coalesce(now, t.boolean(False)))
        return _any(asked)

    def _outside(self) -> t.Node:
        """Nobody knows whether the account is in the market, and the field is blank there."""
        market = self.query.plan.profile.market
        mine = [self._is_blank(condition) for condition in market if _reads(condition, self.field)]
        if not mine:
            return t.boolean(False)
        return t.both([t.col("market_unknown"), t.either(mine)])


def _any(nodes: Sequence[t.Node]) -> t.Node:
    return t.either(nodes) if nodes else t.boolean(False)


def _sum(condition: t.Node) -> t.Node:
    return exp.Sum(this=t.case([(condition, t.integer(1))], t.integer(0)))
