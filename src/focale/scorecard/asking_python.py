"""Which missing fact is worth finding next, for one record?

The counterpart of `asking_sql`: gates first; then, among the unknown criteria, the class in
which an answer matters most, and inside a class the heaviest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from focale.criterion.condition import EventTest, FieldTest, leaves_of
from focale.criterion.python import Function
from focale.scorecard.asking_sql import is_mixed, leaf_name
from focale.scorecard.plan import Plan, Term

Counts = Mapping[str, tuple[str, str, str]]
"""Need -> variables: how many are met, unknown, and would be met by a signal tomorrow."""


@dataclass(frozen=True)
class Question:
    """The variables that the question reads.

    met: of each term, True, False or None. with_signals: the same once every signal is
    present, of the terms that mix facts and signals. leaves: the state of each condition inside.
    """

    plan: Plan
    met: Mapping[int, str]
    with_signals: Mapping[int, str]
    leaves: Mapping[FieldTest | EventTest, str]
    verdict: str
    gate_open: str
    unknowns: str
    counts: Counts
    total: str
    points: str
    fit_sum: str


def write_next(ask: Question, to: Function) -> dict[str, str]:
    """The columns `next_fact` and `next_field`, and the variable of each."""
    place = _write_place(ask, to)
    gates = to.constant(tuple(f"gate:{gate.id}" for gate in ask.plan.gates))
    names = to.constant(tuple(term.id for term in ask.plan.terms))
    fact = to.set(
        f"None if {ask.verdict} == 3 else {gates}[{ask.gate_open}] if {ask.gate_open} is not None"
        f" else None if {place} is None else {names}[{place}]"
    )
    field = _next_field(ask, place)
    if field != "None":
        field = to.set(f"None if {ask.verdict} == 3 else {field}")
    return {"next_fact": fact, "next_field": field}


def _next_field(ask: Question, place: str) -> str:
    """The field or event of the first unknown leaf of the nest asked for."""
    nests = [(ask.gate_open, n, gate.condition) for n, gate in enumerate(ask.plan.gates)]
    nests += [(place, term.index, term.condition) for term in ask.plan.terms]
    field = "None"
    for asked, number, condition in reversed(nests):
        if not isinstance(condition, FieldTest | EventTest):
            inside = "".join(
                f"{leaf_name(leaf)!r} if {ask.leaves[leaf]} is None else "
                for leaf in leaves_of(condition)
            )
            field = f"({inside}None) if {asked} == {number} else {field}"
    return field


def _write_place(ask: Question, to: Function) -> str:
    """The variable with the index of the term to ask for, or None."""
    place = "asked"
    to.lines.append(f"{place} = None")
    with to.block(f"if {ask.unknowns} and {ask.verdict} != 3 and {ask.gate_open} is None:"):
        classes = (
            _changes_the_verdict(ask, to),
            _completes_a_quorum(ask, to),
            _lifts(ask, to),
            {term.index: "True" for term in ask.plan.terms},
        )
        word = "if"
        for conditions in classes:
            for index in ask.plan.asking_order:
                if index in conditions:
                    test = f"{ask.met[index]} is None and {conditions[index]}"
                    to.lines.append(f"{word} {test}: {place} = {index}")
                    word = "elif"
    return place


def _wanted(ask: Question) -> dict[str, int]:
    quorum = ask.plan.profile.quorum
    return {"mandatory": quorum.mandatory, "preferred": quorum.preferred}


def _changes_the_verdict(ask: Question, to: Function) -> dict[int, str]:
    """Class 1: a good or a bad answer alone changes the verdict. Term -> when."""
    wanted, verdict = _wanted(ask), ask.verdict
    changes: dict[str, tuple[str, str]] = {}
    for need, other in (("mandatory", "preferred"), ("preferred", "mandatory")):
        m, mu, ms = ask.counts[need]
        good = f"{m} + 1 >= {wanted[need]} and {ask.counts[other][0]} >= {wanted[other]}"
        any_term = to.set(f"{verdict} == 1 and ({good} or {m} + {mu} == {wanted[need]})")
        last = to.set(f"{verdict} == 2 and {m} + {mu} + {ms} == {wanted[need]}")
        changes[need] = any_term, last
    conditions = {}
    for term in ask.plan.terms:
        if term.need is not None:
            any_term, last = changes[term.need]
            conditions[term.index] = _or_last(ask, term, any_term, last)
    return conditions


def _or_last(ask: Question, term: Term, any_term: str, last: str) -> str:
    """A term that signals alone meet is never the last hope of a waiting account."""
    if term.signals is None:
        return any_term
    if is_mixed(term):
        return f"({any_term} or ({last} and {ask.with_signals[term.index]} is None))"
    return f"({any_term} or {last})"


def _completes_a_quorum(ask: Question, to: Function) -> dict[int, str]:
    """Class 2: the account is undecided and the criterion's group is not reached."""
    lacking = {
        need: to.set(f"{ask.verdict} == 1 and {ask.counts[need][0]} < {count}")
        for need, count in _wanted(ask).items()
    }
    return {term.index: lacking[term.need] for term in ask.plan.terms if term.need}


def _lifts(ask: Question, to: Function) -> dict[int, str]:
    """Class 3: a good answer alone lifts the band or the tier."""
    bands, plan = ask.plan.profile.bands, ask.plan
    next_band = to.set(
        f"{bands.nurture} if {ask.points} < {bands.nurture}"
        f" else {bands.handle_now} if {ask.points} < {bands.handle_now} else None"
    )
    rising = [least for _, least in reversed(plan.fit_from)] if plan.fit_full else []
    rising = [least for least in rising if least > 0]  # every account has reached the others
    chain = "".join(f"{least} if {ask.fit_sum} < {least} else " for least in rising)
    next_tier = to.set(f"{chain}None")
    conditions = {}
    for term in plan.terms:
        if term.weight <= 0:
            continue
        lifts = f"({next_band} is not None and {ask.total} + {term.weight} >= {next_band})"
        if term.group == "fit":
            up = f"({next_tier} is not None and {ask.fit_sum} + {term.weight} >= {next_tier})"
            lifts = f"({lifts} or {up})"
        conditions[term.index] = lifts
    return conditions
