"""How is one record scored, in microseconds?

Writes and compiles one plain Python function for a profile: the counterpart of `sql`, equal
to it to the last digit. The source of the function is kept beside it, to be read. For the
one criterion `size: {field: headcount, between: [30, 250], points: 10}` it begins

    def score(get, today, events, consented):
        x1 = read_number(get('headcount'))
        x2 = None if x1 is None else 30.0 <= x1 <= 250.0
        x3 = 100000 if x2 else 0
        total = x3
        unknowns = up = down = unknown_mandatory = unknown_preferred = 0
        if x2 is None:
            unknowns = (1 if x2 is None else 0)
            up = (100000 if x2 is None else 0)

and ends, once verdict, band, tier and the next fact are found in the same manner, with

        columns = blank.copy()
        columns['verdict'] = x9
        columns['points'] = total
        return columns, (x2, ), (), (x2, )
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
from focale.glossary.words import BANDS, NEEDS, VERDICTS
from focale.scorecard.asking_python import Counts, Question, write_next
from focale.scorecard.asking_sql import is_mixed
from focale.scorecard.plan import WHOLE, Plan, Term, full_of
from focale.scorecard.seen import Consented, Event, write_events

Get = Callable[[str], object]
Known = tuple[bool | None, ...]
Run = Callable[
    [Get, int, Iterable[Event] | None, Consented],
    tuple[dict[str, Any], Known, Known, tuple[bool | int | None, ...]],
]

_UNKNOWN = {need: f"unknown_{need}" for need in NEEDS}
_ALWAYS = {"None": None, "True": True, "False": False, "0": 0}


@dataclass(frozen=True)
class RecordFunction:
    """A compiled profile for single records.

    run(get, today, events, consented): get(field) gives a raw value, today is an ordinal,
    consented are the contacts whose opening of a mail may count. Returns the result `columns`
    by name, points in thousandths, then the states of terms, of gates and of `leaves`.
    """

    run: Run
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
        self.met: dict[int, str] = {}
        self.line: dict[int, str] = {}
        self.with_signals: dict[int, str] = {}

    def compiled(self) -> RecordFunction:
        self._read_leaves()
        for term in self.plan.terms:
            self._term(term)
        gates = [self._condition(gate.condition) for gate in self.plan.gates]
        results = self._results(gates)
        self._write_columns(results)
        states = (self.met.values(), gates, self.leaves.values())
        self.to.lines.append(f"return columns, {', '.join(map(_tuple, states))}")
        source = "def score(get, today, events, consented):\n" + "".join(
            f"    {line}\n" for line in self.to.lines
        )
        scope = dict(self.to.names)
        exec(compile(source, f"<profile {self.plan.profile.name}>", "exec"), scope)  # noqa: S102
        return RecordFunction(
            run=scope["score"],  # type: ignore[arg-type]
            source=source,
            columns=tuple(results),
            event_tests=tuple(leaf for leaf in self.leaves if isinstance(leaf, EventTest)),
            leaves=tuple(self.leaves),
        )

    def _write_columns(self, results: dict[str, str]) -> None:
        """Set `columns`: to copy a filled dict and change it is faster than to build one."""
        self.to.names["blank"] = {name: _ALWAYS.get(word) for name, word in results.items()}
        self.to.lines.append("columns = blank.copy()")
        self.to.lines += [
            f"columns[{name!r}] = {variable}"
            for name, variable in results.items()
            if variable not in _ALWAYS
        ]

    def _read_leaves(self) -> None:
        conditions = self.plan.profile.conditions()
        leaves = dict.fromkeys(leaf for each in conditions for leaf in leaves_of(each))
        tests = [leaf for leaf in leaves if isinstance(leaf, EventTest)]
        states = dict(zip(tests, write_events(tests, self.to), strict=True))
        for leaf in leaves:
            self.leaves[leaf] = (
                criterion_python.field_test(leaf, self.to)
                if isinstance(leaf, FieldTest)
                else states[leaf]
            )

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
        """Column -> the variable that holds it, or what it always is for this profile."""
        to, plan = self.to, self.plan
        total = to.set(_sum(self.line.values()), "total")
        fit_sum = to.set(_sum(self.line[t.index] for t in plan.of_group("fit")), "fit_sum")
        self._write_unknowns()
        counts = {need: self._counts(need) for need in NEEDS}
        gate_met = self._first_gate("gate_met", [f"{gate} is True" for gate in gates])
        gate_open = self._first_gate(
            "gate_open",
            [
                "False" if gate.blank_passes else f"{state} is None"
                for state, gate in zip(gates, plan.gates, strict=True)
            ],
        )
        verdict = self._verdict(counts, gate_met, gate_open)
        points = self._clamped(total)
        question = Question(
            plan, self.met, self.with_signals, self.leaves, verdict, gate_open, "unknowns",
            counts, total, points, fit_sum,
        )  # fmt: skip
        tier, abm = self._tier(verdict, fit_sum)
        return {
            "verdict": to.set(f"{to.constant(VERDICTS)}[{verdict}]"),
            "why_not": self._why_not(verdict, gate_met),
            "points": points,
            "low": self._clamped(f"{total} + down"),
            "high": self._clamped(f"{total} + up"),
            **self._sub_scores(),
            "icp_points": to.set(
                f"1000 * {counts['mandatory'][0]} + 500 * {counts['preferred'][0]}"
            ),
            "band": self._band(verdict, points),
            "tier": tier,
            "abm": abm,
            **write_next(question, to),
            "unknowns": "unknowns",
            **{f"points_{term.id}": self.line[term.index] for term in plan.terms},
            "points_clamp": "0" if points == total else to.set(f"{points} - {total}"),
            "in_market": self._in_market(),
        }

    def _write_unknowns(self) -> None:
        """Set `unknowns`, a bit for each term, and what the unknown terms may come to.

        Most often nothing is unknown, and that is found out first.
        """
        terms = self.plan.terms
        unknown = [f"{self.met[term.index]} is None" for term in terms]
        sums = {
            "unknowns": [1 << term.index for term in terms],
            "up": [max(term.weight, 0) for term in terms],
            "down": [min(term.weight, 0) for term in terms],
            **{word: [int(t.need == need) for t in terms] for need, word in _UNKNOWN.items()},
        }
        self.to.lines.append(f"{' = '.join(sums)} = 0")
        with self.to.block(f"if {' or '.join(unknown)}:"):
            for word, amounts in sums.items():
                parts = zip(amounts, unknown, strict=True)
                added = _sum(f"({amount} if {when} else 0)" for amount, when in parts if amount)
                self.to.lines.append(f"{word} = {added}")

    def _counts(self, need: str) -> tuple[str, str, str]:
        """Variables: how many are met, unknown, and would be met by a signal tomorrow."""
        group = self.plan.of_need(need)
        met = self.to.set(_sum(f"({self.met[term.index]} is True)" for term in group))
        signals = []
        for term in group:
            missed = f"{self.met[term.index]} is False"
            if term.signals is None:
                signals.append(f"({missed})")
            elif is_mixed(term):
                self.with_signals[term.index] = hoped = self._condition(term.signals)
                signals.append(f"({missed} and {hoped} is not False)")
        return met, _UNKNOWN[need], self.to.set(_sum(signals))

    def _first_gate(self, word: str, conditions: list[str]) -> str:
        chain = "".join(f"{number} if {when} else " for number, when in enumerate(conditions))
        self.to.lines.append(f"{word} = {chain}None")
        return word

    def _verdict(self, counts: Counts, met: str, open_: str) -> str:
        quorum = self.plan.profile.quorum
        (m, mu, ms), (p, pu, ps) = counts["mandatory"], counts["preferred"]
        least, also = quorum.mandatory, quorum.preferred
        return self.to.set(
            f"3 if {met} is not None"
            f" else 0 if {open_} is None and {m} >= {least} and {p} >= {also}"
            f" else 1 if {m} + {mu} >= {least} and {p} + {pu} >= {also}"
            f" else 2 if {m} + {mu} + {ms} >= {least} and {p} + {pu} + {ps} >= {also}"
            " else 3",
            "verdict",
        )

    def _band(self, verdict: str, points: str) -> str:
        bands, (now, nurture, generic) = self.plan.profile.bands, BANDS
        return self.to.set(
            f"{generic!r} if {verdict} == 3 else {now!r} if {points} >= {bands.handle_now}"
            f" else {nurture!r} if {points} >= {bands.nurture} else {generic!r}"
        )

    def _tier(self, verdict: str, fit_sum: str) -> tuple[str, str]:
        if not self.plan.fit_full:
            return "None", "False"
        lines = self._not_below_zero(fit_sum, self.plan.of_group("fit"))
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
            columns[column] = "None"
            if full:
                lines = self._not_below_zero(self._lines_of(group), group)
                columns[column] = self.to.set(f"({lines} * {2 * WHOLE} + {full}) // {2 * full}")
        return columns

    def _lines_of(self, group: Sequence[Term]) -> str:
        return self.to.set(_sum(self.line[term.index] for term in group))

    def _not_below_zero(self, lines: str, group: Sequence[Term]) -> str:
        """A sum of lines, 0 where penalties outweigh the rest; nothing to do without any."""
        has_penalty = any(term.weight < 0 for term in group)
        return self.to.set(f"0 if {lines} < 0 else {lines}") if has_penalty else lines

    def _clamped(self, lines: str) -> str:
        """A sum of all lines kept between 0 and 100; `min` and `max` would take far longer."""
        lines = self._not_below_zero(self.to.set(lines), self.plan.terms)
        if full_of(self.plan.terms) <= WHOLE:
            return lines
        return self.to.set(f"{WHOLE} if {lines} > {WHOLE} else {lines}")

    def _in_market(self) -> str:
        market = self.plan.profile.market
        return self._condition(All(market)) if market else "True"


def _sum(parts: Iterable[str]) -> str:
    return " + ".join(parts) or "0"


def _tuple(parts: Iterable[str]) -> str:
    return f"({''.join(f'{part}, ' for part in parts)})"
