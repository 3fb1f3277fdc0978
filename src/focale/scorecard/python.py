"""How is one record scored, in microseconds?

Writes and compiles one plain Python function for a profile: the counterpart of `sql`, equal
to it to the last digit. The source of the function is kept beside it, to be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import floor
from typing import Any

from focale.criterion import python as criterion_python
from focale.criterion.condition import (
    FULL,
    All,
    Condition,
    EventTest,
    FieldTest,
    leaves_of,
)
from focale.criterion.python import Function
from focale.glossary.words import BANDS, VERDICTS
from focale.scorecard.asking_sql import is_mixed, leaf_name
from focale.scorecard.plan import WHOLE, Plan, Term, full_of

Get = Callable[[str], object]
States = Callable[[Get, int, Sequence[object]], tuple[Any, ...]]


@dataclass(frozen=True)
class RecordFunction:
    """A compiled profile for single records.

    run(get, today, events): get(field) gives a raw value, today is an ordinal, events the
    states of `event_tests` in order. Returns the values named by `columns`, points in
    thousandths, then (states of terms), (states of gates), (states of leaves).
    """

    run: States
    source: str
    columns: tuple[str, ...]
    event_tests: tuple[EventTest, ...]
    leaves: tuple[FieldTest | EventTest, ...]


def record_function(plan: Plan) -> RecordFunction:
    """Compile a plan whose field types are all settled."""
    writer = _Writer(plan)
    return writer.compiled()


class _Writer:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.to = Function(plan.profile.timezone)
        self.to.names |= {"floor": floor, "_none_of": criterion_python.none_of}
        self.leaves: dict[FieldTest | EventTest, str] = {}
        self.event_tests: list[EventTest] = []
        self.met: dict[int, str] = {}
        self.line: dict[int, str] = {}

    def compiled(self) -> RecordFunction:
        for condition in self.plan.profile.conditions():
            for leaf in leaves_of(condition):
                if leaf not in self.leaves:
                    self.leaves[leaf] = self._leaf(leaf)
        for term in self.plan.terms:
            self._term(term)
        gates = [self._condition(gate.condition) for gate in self.plan.gates]
        results = self._results(gates)
        states = f"({_tuple(self.met[term.index] for term in self.plan.terms)})"
        self.to.lines.append(
            f"return ({', '.join(results.values())}, {states}, ({_tuple(gates)}), "
            f"({_tuple(self.leaves.values())}))"
        )
        source = "def score(get, today, seen):\n" + "".join(f"    {x}\n" for x in self.to.lines)
        scope = dict(self.to.names)
        exec(compile(source, f"<profile {self.plan.profile.name}>", "exec"), scope)  # noqa: S102
        return RecordFunction(
            run=scope["score"],  # type: ignore[arg-type]
            source=source,
            columns=tuple(results),
            event_tests=tuple(self.event_tests),
            leaves=tuple(self.leaves),
        )

    def _leaf(self, leaf: FieldTest | EventTest) -> str:
        if isinstance(leaf, FieldTest):
            return criterion_python.field_test(leaf, self.to)
        self.event_tests.append(leaf)
        return self.to.set(f"seen[{len(self.event_tests) - 1}]")

    def _condition(self, condition: Condition) -> str:
        return criterion_python.kleene(condition, self.leaves, self.to)

    def _term(self, term: Term) -> None:
        state = self._condition(term.condition)
        if not term.graded:
            self.met[term.index] = state
            self.line[term.index] = self.to.set(f"{term.weight} if {state} else 0")
            return
        self.met[term.index] = self.to.set(
            f"None if {state} is None else {state} >= {term.met_from}"
        )
        sign = "-" if term.weight < 0 else ""
        size = f"(({term.size} * {state} + {FULL // 2}) // {FULL})"
        self.line[term.index] = self.to.set(f"0 if {state} is None else {sign}{size}")

    def _results(self, gates: list[str]) -> dict[str, str]:
        """Column -> the variable that holds it."""
        to, plan = self.to, self.plan
        total = to.set(" + ".join(self.line.values()) or "0")
        unknowns = to.set(_sum(self._when_unknown(lambda term: 1 << term.index)))
        up = to.set(_sum(self._when_unknown(lambda term: max(term.weight, 0))))
        down = to.set(_sum(self._when_unknown(lambda term: min(term.weight, 0))))
        counts = {need: self._counts(need) for need in ("mandatory", "preferred")}
        gate_met = self._first_gate([f"{g} is True" for g in gates], plan.gates)
        gate_open = self._first_gate(
            [
                f"{g} is None" if not gate.blank_passes else "False"
                for g, gate in zip(gates, plan.gates, strict=True)
            ],
            plan.gates,
        )
        verdict = self._verdict(counts, gate_met, gate_open)
        points = to.set(_clamped(total))
        fit_sum = to.set(_sum(self.line[term.index] for term in plan.of_group("fit")))
        band = self._band(verdict, points)
        tier, abm = self._tier(verdict, fit_sum)
        place = self._place(verdict, gate_open, unknowns, counts, total, points, fit_sum)
        return {
            "verdict": to.set(f"{to.constant(VERDICTS)}[{verdict}]"),
            "why_not": self._why_not(verdict, gate_met),
            "points": points,
            "low": to.set(_clamped(f"{total} + {down}")),
            "high": to.set(_clamped(f"{total} + {up}")),
            **self._sub_scores(),
            "icp_points": to.set(
                f"1000 * {counts['mandatory'][0]} + 500 * {counts['preferred'][0]}"
            ),
            "band": to.set(f"{to.constant(BANDS)}[{band}]"),
            "tier": tier,
            "abm": abm,
            **self._next(verdict, gate_open, place),
            "unknowns": unknowns,
            **{f"points_{term.id}": self.line[term.index] for term in plan.terms},
            "points_clamp": to.set(f"{points} - ({total})"),
            "in_market": self._in_market(),
        }

    def _when_unknown(self, value: Callable[[Term], int]) -> list[str]:
        return [
            f"({value(term)} if {self.met[term.index]} is None else 0)"
            for term in self.plan.terms
            if value(term)
        ]

    def _counts(self, need: str) -> tuple[str, str, str]:
        """Variables: how many are met, unknown, and would be met by a signal tomorrow."""
        group = self.plan.of_need(need)
        met = self.to.set(_sum(f"({self.met[term.index]} is True)" for term in group))
        unknown = self.to.set(_sum(f"({self.met[term.index]} is None)" for term in group))
        signals = []
        for term in group:
            missed = f"{self.met[term.index]} is False"
            if term.signals is None:
                signals.append(f"({missed})")
            elif is_mixed(term):
                signals.append(f"({missed} and {self._with_signals(term)} is not False)")
        return met, unknown, self.to.set(_sum(signals))

    def _with_signals(self, term: Term) -> str:
        if term.signals is None:
            raise ValueError("met whatever the facts")
        return self._condition(term.signals)

    def _first_gate(self, conditions: list[str], gates: Sequence[object]) -> str:
        chain = "".join(f"{number} if {when} else " for number, when in enumerate(conditions))
        return self.to.set(f"{chain}None")

    def _verdict(self, counts: dict[str, tuple[str, str, str]], met: str, open_: str) -> str:
        quorum = self.plan.profile.quorum
        (m, mu, ms), (p, pu, ps) = counts["mandatory"], counts["preferred"]
        least, also = quorum.mandatory, quorum.preferred
        return self.to.set(
            f"3 if {met} is not None"
            f" else 0 if {open_} is None and {m} >= {least} and {p} >= {also}"
            f" else 1 if {m} + {mu} >= {least} and {p} + {pu} >= {also}"
            f" else 2 if {m} + {mu} + {ms} >= {least} and {p} + {pu} + {ps} >= {also}"
            " else 3"
        )

    def _band(self, verdict: str, points: str) -> str:
        bands = self.plan.profile.bands
        return self.to.set(
            f"2 if {verdict} == 3 else 0 if {points} >= {bands.handle_now}"
            f" else 1 if {points} >= {bands.nurture} else 2"
        )

    def _tier(self, verdict: str, fit_sum: str) -> tuple[str, str]:
        if not self.plan.fit_full:
            return self.to.set("None"), self.to.set("False")
        lines = f"max({fit_sum}, 0)"
        chain = "".join(f"{letter!r} if {lines} >= {n} else " for letter, n in self.plan.fit_from)
        lowest = self.plan.profile.lowest_tier()
        tier = self.to.set(f"None if {verdict} == 3 else {chain}{lowest!r}")
        return tier, self.to.set(f"{verdict} < 3 and {lines} >= {self.plan.abm_from}")

    def _why_not(self, verdict: str, gate_met: str) -> str:
        gates = self.to.constant(tuple(f"gate:{gate.id}" for gate in self.plan.gates))
        return self.to.set(
            f"None if {verdict} < 2 else 'signal' if {verdict} == 2"
            f" else 'facts' if {gate_met} is None else {gates}[{gate_met}]"
        )

    def _sub_scores(self) -> dict[str, str]:
        columns = {}
        for column, group in self.plan.sub_scores().items():
            full = full_of(group)
            lines = _sum(self.line[term.index] for term in group)
            share = f"min((max({lines}, 0) * {2 * WHOLE} + {full}) // {2 * full}, {WHOLE})"
            columns[column] = self.to.set(share if full else "None")
        return columns

    def _in_market(self) -> str:
        market = self.plan.profile.market
        return self._condition(All(market)) if market else self.to.set("True")

    # --- what to ask next ---------------------------------------------------------------

    def _place(
        self,
        verdict: str,
        gate_open: str,
        unknowns: str,
        counts: dict[str, tuple[str, str, str]],
        total: str,
        points: str,
        fit_sum: str,
    ) -> str:
        """The index of the term to ask for, or None."""
        place = self.to.set("None")
        self.to.lines.append(f"if {unknowns} and {verdict} != 3 and {gate_open} is None:")
        inner, self.to.lines = self.to.lines, []
        classes = (
            self._class_1(verdict, counts),
            self._class_2(verdict, counts),
            self._class_3(total, points, fit_sum),
            ["True"] * len(self.plan.terms),
        )
        for rank, conditions in enumerate(classes):
            for position, index in enumerate(self.plan.asking_order):
                if conditions[index] != "False":
                    head = "if" if rank == position == 0 else "elif"
                    test = f"{self.met[index]} is None and {conditions[index]}"
                    self.to.lines.append(f"{head} {test}: {place} = {index}")
        written, self.to.lines = self.to.lines, inner
        first_test = next(i for i, x in enumerate(written) if x.startswith(("if ", "elif ")))
        written[first_test] = written[first_test].removeprefix("el")
        self.to.lines += [f"    {line}" for line in written]
        return place

    def _class_1(self, verdict: str, counts: dict[str, tuple[str, str, str]]) -> list[str]:
        quorum = self.plan.profile.quorum
        wanted = {"mandatory": quorum.mandatory, "preferred": quorum.preferred}
        changes: dict[str, tuple[str, str]] = {}
        for need, other in (("mandatory", "preferred"), ("preferred", "mandatory")):
            m, mu, ms = counts[need]
            good = f"{m} + 1 >= {wanted[need]} and {counts[other][0]} >= {wanted[other]}"
            any_term = self.to.set(f"{verdict} == 1 and ({good} or {m} + {mu} == {wanted[need]})")
            last = self.to.set(f"{verdict} == 2 and {m} + {mu} + {ms} == {wanted[need]}")
            changes[need] = any_term, last
        conditions = []
        for term in self.plan.terms:
            if term.need is None:
                conditions.append("False")
                continue
            any_term, last = changes[term.need]
            if term.signals is None:
                conditions.append(any_term)
            elif is_mixed(term):
                open_ = f"{self._with_signals(term)} is None"
                conditions.append(f"({any_term} or ({last} and {open_}))")
            else:
                conditions.append(f"({any_term} or {last})")
        return conditions

    def _class_2(self, verdict: str, counts: dict[str, tuple[str, str, str]]) -> list[str]:
        quorum = self.plan.profile.quorum
        wanted = {"mandatory": quorum.mandatory, "preferred": quorum.preferred}
        lacking = {
            need: self.to.set(f"{verdict} == 1 and {counts[need][0]} < {count}")
            for need, count in wanted.items()
        }
        return [lacking[term.need] if term.need else "False" for term in self.plan.terms]

    def _class_3(self, total: str, points: str, fit_sum: str) -> list[str]:
        bands = self.plan.profile.bands
        next_band = self.to.set(
            f"{bands.nurture} if {points} < {bands.nurture}"
            f" else {bands.handle_now} if {points} < {bands.handle_now} else None"
        )
        rising = [least for _, least in reversed(self.plan.fit_from)] if self.plan.fit_full else []
        chain = "".join(f"{least} if {fit_sum} < {least} else " for least in rising)
        next_tier = self.to.set(f"{chain}None")
        conditions = []
        for term in self.plan.terms:
            if term.weight <= 0:
                conditions.append("False")
                continue
            lifts = f"({next_band} is not None and {total} + {term.weight} >= {next_band})"
            if term.group == "fit":
                up = f"({next_tier} is not None and {fit_sum} + {term.weight} >= {next_tier})"
                lifts = f"({lifts} or {up})"
            conditions.append(lifts)
        return conditions

    def _next(self, verdict: str, gate_open: str, place: str) -> dict[str, str]:
        gates = self.to.constant(tuple(f"gate:{gate.id}" for gate in self.plan.gates))
        names = self.to.constant(tuple(term.id for term in self.plan.terms))
        fact = self.to.set(
            f"None if {verdict} == 3 else {gates}[{gate_open}] if {gate_open} is not None"
            f" else None if {place} is None else {names}[{place}]"
        )
        nests = [(gate_open, n, g.condition) for n, g in enumerate(self.plan.gates)]
        nests += [(place, term.index, term.condition) for term in self.plan.terms]
        field = "None"
        for asked, number, condition in reversed(nests):
            if not isinstance(condition, FieldTest | EventTest):
                inside = "".join(
                    f"{leaf_name(leaf)!r} if {self.leaves[leaf]} is None else "
                    for leaf in leaves_of(condition)
                )
                field = f"({inside}None) if {asked} == {number} else {field}"
        return {
            "next_fact": fact,
            "next_field": self.to.set(f"None if {verdict} == 3 else {field}"),
        }


def _clamped(expression: str) -> str:
    return f"min(max({expression}, 0), {WHOLE})"


def _sum(parts: Iterable[str]) -> str:
    return " + ".join(parts) or "0"


def _tuple(parts: Iterable[str]) -> str:
    listed = list(parts)
    return ", ".join(listed) + ("," if len(listed) == 1 else "")
