"""How is a whole table scored in one query?

accounts -> states of every condition -> lines -> sums -> verdict; `results_sql` tells the result.
Each step is a select on the one before; an engine computes only what is asked of the last.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlglot import exp

from focale.criterion import sql as criterion_sql, tree as t
from focale.criterion.bands import BAND, HEADCOUNT
from focale.criterion.condition import (
    FULL,
    All,
    Condition,
    EventTest,
    FieldTest,
    Known,
    Levels,
    Missing,
    is_graded,
    leaves_of,
)
from focale.criterion.spelled import spelled_test
from focale.criterion.sql import Clock, Column, Vocabulary
from focale.glossary.fields import READABLE_AS, FieldType
from focale.glossary.words import NEEDS
from focale.scorecard import asking_sql
from focale.scorecard.asking_sql import (
    DISQUALIFIED,
    QUALIFIED,
    UNDECIDED,
    WAITING,
    has_signal,
    is_mixed,
)
from focale.scorecard.events_sql import EventQuery, event_query
from focale.scorecard.packing import UNKNOWNS, Packing
from focale.scorecard.plan import Plan, Term, points_of
from focale.scorecard.results_sql import clamped, fit_lines, results, tier_letters

ROW = "focale_row"
"""The number of an account in its source, in the steps of a query that may lose the order."""


@dataclass(frozen=True)
class Source:
    """Where the accounts stand.

    accounts: the table. columns: field -> its column; a field that is absent is unknown.
    event_day: the table of counted events, None when no events are given. prefix: of the
    names of the tables of summed events. vocabularies: list field -> the spellings in it.
    before: the steps that make these tables, where they are not there already. spellings:
    text field -> every text in it; None where the tests are read from joined tables instead.
    row: the column by which the accounts are numbered, where their order could be lost.
    events_have_counts: whether a row of counted events may stand for several.
    """

    accounts: str
    id_column: str
    columns: Mapping[str, Column]
    event_day: str | None = None
    prefix: str = ""
    vocabularies: Mapping[str, Vocabulary] = field(default_factory=dict)
    before: tuple[tuple[str, t.Node], ...] = ()
    spellings: Mapping[str, Sequence[str]] | None = None
    row: str | None = None
    events_have_counts: bool = True


class ScoreQuery:
    """The query of one plan, for one source and day, built step by step."""

    def __init__(self, plan: Plan, source: Source, as_of: datetime.date) -> None:
        self.plan, self.source = plan, source
        self.packing = Packing(plan)
        self.as_of = as_of
        self.held: set[str] = set()  # steps that the session holds as tables
        self.clock = Clock(as_of.toordinal(), plan.profile.timezone)
        self.leaves: dict[FieldTest | EventTest, str] = {}
        for condition in plan.profile.conditions():
            for leaf in leaves_of(condition):
                self.leaves.setdefault(leaf, f"l{len(self.leaves)}")
        tests = [leaf for leaf in self.leaves if isinstance(leaf, EventTest)]
        self.events = (
            EventQuery((), (), {})
            if source.event_day is None
            else event_query(
                tests,
                self.clock.as_of,
                source.event_day,
                source.prefix,
                each_once=not source.events_have_counts,
            )
        )

    @property
    def is_numbered(self) -> bool:
        """Whether the rows carry their number, to be put in order again."""
        return self.source.row is not None

    def steps(self) -> list[tuple[str, t.Node]]:
        """The named steps, from the accounts to the verdict (`scored`)."""
        dictionaries = self._dictionaries()
        return [
            *((name, step.copy()) for name, step in self.source.before),
            *((name, query) for name, query, _ in dictionaries.values()),
            *self.events.ctes,
            ("states", self._states(dictionaries)),
            ("lines", self._lines()),
            ("sums", self._sums()),
            ("unpacked", self._unpacked()),
            ("verdicts", self._verdicts()),
            ("scored", self._scored()),
            ("wanted", self._wanted()),
            ("asked", self._asked()),
        ]

    # --- states -------------------------------------------------------------------------

    def _dictionaries(self) -> dict[str, tuple[str, t.Node, set[FieldTest]]]:
        """Field -> (name, query, tests) of the table of its column's distinct values."""
        by_field: dict[str, list[FieldTest]] = {}
        if self.source.spellings is not None:  # a join would lose the order of the rows
            return {}
        for leaf in self.leaves:
            if isinstance(leaf, FieldTest):
                column = self.source.columns.get(leaf.field)
                if column is not None and criterion_sql.is_dictionary(leaf, column):
                    by_field.setdefault(leaf.field, []).append(leaf)
        found: dict[str, tuple[str, t.Node, set[FieldTest]]] = {}
        for number, (name, tests) in enumerate(by_field.items()):
            column = self.source.columns[name]
            distinct = t.select(
                [t.alias(t.col(column.name), "raw")], t.table(self.source.accounts)
            )  # fmt: skip
            distinct.set("distinct", exp.Distinct())
            values = exp.Subquery(this=distinct, alias=exp.TableAlias(this=t.name("v")))
            states = [
                t.alias(
                    criterion_sql.field_test(test, column, self.clock, lambda: t.col("raw", "v")),
                    self.leaves[test],
                )
                for test in tests
            ]
            query = t.select([t.col("raw", "v"), *states], values)
            found[name] = (f"d{number}", query, set(tests))
        return found

    def _states(self, dictionaries: dict[str, tuple[str, t.Node, set[FieldTest]]]) -> t.Node:
        columns: list[t.Node] = [
            t.alias(t.cast(t.col(self.source.id_column, "a"), "VARCHAR"), "id")
        ]  # fmt: skip
        if self.is_numbered:
            columns.append(t.alias(t.col(self.source.row or "", "a"), ROW))
        for leaf, name in self.leaves.items():
            if isinstance(leaf, EventTest):
                node = self.events.leaves.get(leaf) or _unknown(leaf)
            else:
                node = self._field_state(leaf, name, dictionaries)
            columns.append(t.alias(node, name))
        joins = [
            t.left_join(
                t.table(name),
                t.eq(t.col(self.source.columns[read].name, "a"), t.col("raw", name)),
            )
            for read, (name, _, _) in dictionaries.items()
        ]
        joins += [
            t.left_join(
                t.table(name),
                t.eq(t.cast(t.col(self.source.id_column, "a"), "VARCHAR"), t.col("account", name)),
            )
            for name in self.events.joined
        ]
        return t.select(columns, t.table(self.source.accounts, "a"), joins)

    def _field_state(
        self,
        leaf: FieldTest,
        name: str,
        dictionaries: dict[str, tuple[str, t.Node, set[FieldTest]]],
    ) -> t.Node:
        state = self._known_state(leaf, name, dictionaries)
        band = self._band_state(leaf)
        if band is None:
            return state
        return band if leaf.field not in self.source.columns else t.coalesce(state, band)

    def _band_state(self, leaf: FieldTest) -> t.Node | None:
        """What the size band tells where the headcount is unknown; None where it tells nothing."""
        column = self.source.columns.get(BAND) if leaf.field == HEADCOUNT else None
        if column is None or column.kind not in READABLE_AS[FieldType.CODE]:
            return None

        def code(test: FieldTest) -> t.Node:
            spelt = (self.source.spellings or {}).get(BAND)
            if spelt is not None and criterion_sql.is_dictionary(test, column):
                return spelled_test(test, spelt, self.clock.zone, lambda: t.col(column.name, "a"))
            return criterion_sql.field_test(
                test, column, self.clock, lambda: t.col(column.name, "a")
            )  # fmt: skip

        return criterion_sql.band_test(leaf, code)

    def _known_state(
        self,
        leaf: FieldTest,
        name: str,
        dictionaries: dict[str, tuple[str, t.Node, set[FieldTest]]],
    ) -> t.Node:
        column = self.source.columns.get(leaf.field)
        if column is None:
            return _unknown(leaf)
        spelt = (self.source.spellings or {}).get(leaf.field)
        if spelt is not None and criterion_sql.is_dictionary(leaf, column):
            return spelled_test(leaf, spelt, self.clock.zone, lambda: t.col(column.name, "a"))
        dictionary = dictionaries.get(leaf.field)
        if dictionary is None or leaf not in dictionary[2]:
            vocabulary = self.source.vocabularies.get(leaf.field)
            return criterion_sql.field_test(
                leaf, column, self.clock, lambda: t.col(column.name, "a"), vocabulary
            )
        state: t.Node = t.col(name, dictionary[0])
        if isinstance(leaf.test, Known | Missing):  # a blank is in no table
            return t.coalesce(state, t.boolean(isinstance(leaf.test, Missing)))
        return state

    def condition(self, node: Condition) -> t.Node:
        """A condition over the columns of `states`."""
        return criterion_sql.kleene(node, lambda leaf: t.col(self.leaves[leaf]))

    # --- lines --------------------------------------------------------------------------

    def _lines(self) -> t.Node:
        columns: list[t.Node] = [exp.Star()]
        for term in self.plan.terms:
            columns += self._term_columns(term)
        for number, gate in enumerate(self.plan.gates):
            columns.append(t.alias(self.condition(gate.condition), f"g{number}"))
        if self.plan.profile.market:
            market = self.condition(All(self.plan.profile.market))
            columns.append(t.alias(t.coalesce(market, t.boolean(False)), "in_market"))
            columns.append(t.alias(t.is_null(market.copy()), "market_unknown"))
        else:
            columns.append(t.alias(t.boolean(True), "in_market"))
            columns.append(t.alias(t.boolean(False), "market_unknown"))
        return t.select(columns, t.table("states"))

    def _term_columns(self, term: Term) -> list[t.Node]:
        state = self.condition(term.condition)
        met = t.ge(state.copy(), t.integer(term.met_from)) if term.graded else state
        columns = [t.alias(met, f"m{term.index}")]
        if term.graded:
            columns.append(t.alias(_line(term, state.copy()), f"p{term.index}"))
        if is_mixed(term):
            with_signals = self.condition(_present(term.signals))
            columns.append(t.alias(with_signals, f"w{term.index}"))
        return columns

    # --- sums ---------------------------------------------------------------------------

    def _sums(self) -> t.Node:
        return t.select([exp.Star(), *self.packing.sums()], t.table("lines"))

    def _unpacked(self) -> t.Node:
        sums = self.packing.unpacked
        columns: list[t.Node] = [
            exp.Star(),
            t.alias(t.total([sums("fit"), sums("engagement")]), "total"),
            t.alias(sums("open_up"), "open_up"),
            t.alias(exp.Neg(this=t.wrapped(sums("open_down"))), "open_down"),
            t.alias(sums(UNKNOWNS), "unknowns"),
            *(t.alias(sums(name), f"{name}_sum") for name in self.packing.groups),
        ]
        for need in NEEDS:
            columns += [t.alias(sums(f"{need}_{p}"), f"{need}_{p}") for p in ("met", "unknown")]
            columns.append(t.alias(self._signals(need), f"{need}_signals"))
        return t.select([*columns, *self._gate_states()], t.table("sums"))

    def _signals(self, need: str) -> t.Node:
        """How many criteria that are not met a signal tomorrow would meet."""
        nests = [
            _when(
                t.both(
                    [
                        t.negated(t.col(f"m{term.index}")),
                        t.coalesce(t.col(f"w{term.index}"), t.boolean(True)),
                    ]
                ),
                1,
            )
            for term in self.plan.of_need(need)
            if is_mixed(term)
        ]
        return t.total([self.packing.unpacked(f"{need}_signals"), *nests])

    def _gate_states(self) -> list[t.Node]:
        met = [(t.col(f"g{n}"), t.integer(n)) for n in range(len(self.plan.gates))]
        open_ = [
            (t.is_null(t.col(f"g{n}")), t.integer(n))
            for n, gate in enumerate(self.plan.gates)
            if not gate.blank_passes
        ]
        return [
            t.alias(t.case(met) if met else t.cast(t.null(), "INT"), "gate_met"),
            t.alias(t.case(open_) if open_ else t.cast(t.null(), "INT"), "gate_open"),
        ]

    # --- verdict ------------------------------------------------------------------------

    def _verdicts(self) -> t.Node:
        quorum = self.plan.profile.quorum
        wanted = (("mandatory", quorum.mandatory), ("preferred", quorum.preferred))

        def reached(*parts: str) -> t.Node:
            return t.both(
                [
                    t.ge(t.total(t.col(f"{need}_{part}") for part in parts), t.integer(count))
                    for need, count in wanted
                ]
            )

        qualified = reached("met")
        if any(not gate.blank_passes for gate in self.plan.gates):
            qualified = t.both([t.is_null(t.col("gate_open")), qualified])
        branches = [
            (qualified, t.integer(QUALIFIED)),
            (reached("met", "unknown"), t.integer(UNDECIDED)),
        ]
        if self.plan.gates:
            branches.insert(0, (t.not_null(t.col("gate_met")), t.integer(DISQUALIFIED)))
        if any(has_signal(term) for need in NEEDS for term in self.plan.of_need(need)):
            branches.append((reached("met", "unknown", "signals"), t.integer(WAITING)))
        verdict = t.case(branches, t.integer(DISQUALIFIED))
        columns = [
            exp.Star(),
            t.alias(verdict, "v"),
            t.alias(clamped(t.col("total")), "points_int"),
        ]
        return t.select(columns, t.table("unpacked"))

    def _scored(self) -> t.Node:
        bands = self.plan.profile.bands
        out = t.eq(t.col("v"), t.integer(DISQUALIFIED))
        points = t.col("points_int")
        band = t.case(
            [
                (out, t.integer(2)),
                (t.ge(points, t.integer(bands.handle_now)), t.integer(0)),
                (t.ge(points.copy(), t.integer(bands.nurture)), t.integer(1)),
            ],
            t.integer(2),
        )
        columns = [exp.Star(), t.alias(band, "b"), t.alias(self._tier(), "r")]
        return t.select(columns, t.table("verdicts"))

    def _asked(self) -> t.Node:
        place = t.alias(asking_sql.place_column(self.plan), "place")
        return t.select([exp.Star(), place], t.table("wanted"))

    def _wanted(self) -> t.Node:
        return t.select([exp.Star(), *asking_sql.wanted_columns(self.plan)], t.table("scored"))

    def _tier(self) -> t.Node:
        if not self.plan.fit_full:
            return t.cast(t.null(), "INT")
        out = t.eq(t.col("v"), t.integer(DISQUALIFIED))
        reached = [
            (t.ge(fit_lines(), t.integer(least)), t.integer(number))
            for number, (_, least) in enumerate(self.plan.fit_from)
        ]
        return t.case([(out, t.null()), *reached], t.integer(len(reached)))

    # --- results ------------------------------------------------------------------------

    def results(self, best: t.Node | None = None, *, for_file: bool = False) -> exp.Select:
        """The select of every result column, from `asked`.

        for_file: columns of a few words as ENUM, which a file is written from much faster.
        """
        return results(self.plan, self.clock.as_of, self.leaves, best, for_file=for_file)

    def tier_letters(self) -> tuple[str, ...]:
        """The letters by code, the lowest included."""
        return tier_letters(self.plan)


def _unknown(leaf: FieldTest | EventTest) -> t.Node:
    """The state of a test on something that the source does not have."""
    if isinstance(leaf, FieldTest) and isinstance(leaf.test, Known | Missing):
        return t.boolean(isinstance(leaf.test, Missing))
    return t.cast(t.null(), "INT" if is_graded(leaf) else "BOOLEAN")


def _line(term: Term, state: t.Node) -> t.Node:
    """The line of a grade in signed thousandths; 0 when unknown."""
    sign = -1 if term.weight < 0 else 1
    shares = _shares(term.condition)
    if shares is not None:  # few steps: each has its line, nothing to divide
        lines = [
            (t.eq(state.copy(), t.integer(share)), t.integer(sign * points_of(term.size, share)))
            for share in shares
            if points_of(term.size, share)
        ]
        return t.case(lines, t.integer(0)) if lines else t.integer(0)
    wide = t.mul(t.cast(state, "BIGINT"), t.integer(term.size))
    size = t.cast(t.whole_div(t.total([wide, t.integer(FULL // 2)]), t.integer(FULL)), "INT")
    whole = t.case(
        [
            (t.eq(state.copy(), t.integer(FULL)), t.integer(term.size)),
            (t.lt(t.integer(0), state.copy()), size),
        ],
        t.integer(0),
    )  # most are nothing or everything: only the rest is divided
    return exp.Neg(this=whole) if term.weight < 0 else whole


def _shares(condition: Condition) -> list[int] | None:
    """The shares that a grade by steps can give; None for any other grade."""
    if isinstance(condition, FieldTest) and isinstance(condition.test, Levels):
        return sorted({share for _, share in condition.test.steps})
    return None


def _present(condition: Condition | None) -> Condition:
    if condition is None:
        raise ValueError("met whatever the facts")
    return condition


def _when(condition: t.Node, value: int) -> t.Node:
    return t.case([(condition, t.integer(value))], t.integer(0))
