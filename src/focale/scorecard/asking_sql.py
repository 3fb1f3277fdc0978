"""Which missing fact is worth finding next, in SQL?

Gates first; then, among the unknown criteria, the class in which an answer matters most, and
inside a class the heaviest. A criterion is named by its place in the plan's asking order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlglot import exp

from focale.criterion import tree as t
from focale.criterion.condition import Condition, EventTest, FieldTest, leaves_of
from focale.glossary.words import NEEDS
from focale.scorecard.plan import Plan, Term

QUALIFIED, UNDECIDED, WAITING, DISQUALIFIED = range(4)
_NOWHERE = 99  # behind every place
_NEEDS = ("mandatory", "preferred")


def wanted_columns(plan: Plan) -> list[t.Node]:
    """What `place_column` reads, over the columns of `scored`.

    to_band: thousandths that lift the band, to_tier the tier too: `_BEYOND` where none does.
    first, first_mandatory ...: the place of the first unknown criterion, of those of a need.
    """
    to_band, to_tier = _to_band(plan), _to_tier(plan)
    columns = [
        t.alias(to_band, "to_band"),
        t.alias(
            to_band.copy() if to_tier is None else t.at_most(to_band.copy(), to_tier), "to_tier"
        ),
        t.alias(_first(plan, plan.terms), "first"),
    ]
    for need in NEEDS:
        if plan.of_need(need):
            columns.append(t.alias(_first(plan, plan.of_need(need)), f"first_{need}"))
    return columns


_BEYOND = 1_000_000_000  # thousandths: more than any criterion is worth


def _to_band(plan: Plan) -> t.Node:
    bands = plan.profile.bands
    points, total = t.col("points_int"), t.col("total")
    return t.case(
        [
            (t.lt(points.copy(), t.integer(least)), t.sub(t.integer(least), total.copy()))
            for least in (bands.nurture, bands.handle_now)
        ],
        t.integer(_BEYOND),
    )


def _to_tier(plan: Plan) -> t.Node | None:
    rising = [least for _, least in reversed(plan.fit_from) if least > 0]  # others are reached
    if not plan.fit_full or not rising:
        return None
    fit = t.col("fit_sum")
    return t.case(
        [
            (t.lt(fit.copy(), t.integer(least)), t.sub(t.integer(least), fit.copy()))
            for least in rising
        ],
        t.integer(_BEYOND),
    )


def place_column(plan: Plan) -> t.Node:
    """The place of the criterion to ask for, NULL when there is none to ask.

    Read over the columns of `wanted`.
    """
    nothing = t.either(
        [
            t.eq(t.col("v"), t.integer(DISQUALIFIED)),
            t.not_null(t.col("gate_open")),
            t.eq(t.col("unknowns"), t.integer(0)),
        ]
    )
    classes = [_changes_the_verdict(plan), _completes_a_quorum(plan), _lifts(plan)]
    somewhere = [t.call("nullif", found, t.integer(_NOWHERE)) for found in classes]
    place = exp.Coalesce(this=somewhere[0], expressions=[*somewhere[1:], t.col("first")])
    return t.case([(nothing, t.cast(t.null(), "INT"))], place)


def _first(plan: Plan, terms: Iterable[Term], also: Mapping[int, t.Node] | None = None) -> t.Node:
    """The place of the first unknown term among these; `also` adds a condition to a term."""
    wanted = {term.index for term in terms}
    branches = []
    for place, index in enumerate(plan.asking_order):
        if index in wanted:
            unknown = t.is_null(t.col(f"m{index}"))
            when = t.both([unknown, also[index]]) if also and index in also else unknown
            branches.append((when, t.integer(place)))
    return t.case(branches, t.integer(_NOWHERE)) if branches else t.integer(_NOWHERE)


def _if(condition: t.Node, place: t.Node) -> t.Node:
    return t.case([(condition, place)], t.integer(_NOWHERE))


def _sum(need: str, *parts: str) -> t.Node:
    return t.total(t.col(f"{need}_{part}") for part in parts)


def _changes_the_verdict(plan: Plan) -> t.Node:
    """Class 1: a good or a bad answer alone changes the verdict."""
    quorum = plan.profile.quorum
    wanted = {"mandatory": quorum.mandatory, "preferred": quorum.preferred}
    undecided, waiting = (t.eq(t.col("v"), t.integer(v)) for v in (UNDECIDED, WAITING))
    places: list[t.Node] = []
    for need, other in (_NEEDS, _NEEDS[::-1]):
        group = plan.of_need(need)
        if not group:
            continue
        good = t.both(
            [
                undecided.copy(),
                t.ge(_sum(need, "met"), t.integer(wanted[need] - 1)),
                t.ge(_sum(other, "met"), t.integer(wanted[other])),
            ]
        )
        bad = t.both(
            [undecided.copy(), t.eq(_sum(need, "met", "unknown"), t.integer(wanted[need]))]
        )
        places.append(_if(t.either([good, bad]), t.col(f"first_{need}")))
        no_signal = [term for term in group if term.signals is not None]
        mixed = {
            term.index: t.is_null(t.col(f"w{term.index}")) for term in no_signal if is_mixed(term)
        }
        last = t.eq(_sum(need, "met", "unknown", "signals"), t.integer(wanted[need]))
        if no_signal:
            lost = t.both([waiting.copy(), last])
            places.append(_if(lost, _first(plan, no_signal, mixed)))
    return _least(places)


def _completes_a_quorum(plan: Plan) -> t.Node:
    """Class 2: the account is undecided and the criterion's group is not reached."""
    quorum = plan.profile.quorum
    places = [
        _if(
            t.both(
                [
                    t.eq(t.col("v"), t.integer(UNDECIDED)),
                    t.lt(_sum(need, "met"), t.integer(count)),
                ]
            ),
            t.col(f"first_{need}"),
        )
        for need, count in zip(_NEEDS, (quorum.mandatory, quorum.preferred), strict=True)
        if plan.of_need(need)
    ]
    return _least(places)


def _lifts(plan: Plan) -> t.Node:
    """Class 3: a good answer alone lifts the band or the tier."""
    lifted = {
        term.index: t.ge(
            t.integer(term.weight), t.col("to_tier" if term.group == "fit" else "to_band")
        )
        for term in plan.terms
        if term.weight > 0
    }
    return _first(plan, (plan.terms[index] for index in lifted), lifted)


def _least(places: list[t.Node]) -> t.Node:
    if not places:
        return t.integer(_NOWHERE)
    first, *others = places
    return exp.Least(this=first, expressions=others, ignore_nulls=True) if others else first


def has_signal(term: Term) -> bool:
    """Whether a signal tomorrow could meet the term, alone or with facts."""
    return term.signals is None or is_mixed(term)


def is_mixed(term: Term) -> bool:
    """Whether `waiting` reads the term's nest again, with its signals present."""
    return term.signals is not None and term.signals != term.condition


def next_fact(plan: Plan) -> t.Node:
    """The id of the gate or criterion to ask for, from the columns of `asked`."""
    gates = [
        (t.eq(t.col("gate_open"), t.integer(number)), t.text(f"gate:{gate.id}"))
        for number, gate in enumerate(plan.gates)
        if not gate.blank_passes
    ]
    out = t.eq(t.col("v"), t.integer(DISQUALIFIED))
    terms = [(t.integer(n), t.text(plan.terms[i].id)) for n, i in enumerate(plan.asking_order)]
    named = exp.Case(
        this=t.col("place"), ifs=[exp.If(this=when, true=then) for when, then in terms]
    )
    return t.case([(out, t.cast(t.null(), "VARCHAR")), *gates], named)


def next_field(plan: Plan, leaves: Mapping[FieldTest | EventTest, str]) -> t.Node:
    """The field or event of the first unknown leaf of the nest asked for."""
    branches: list[tuple[t.Node, t.Node]] = [
        (t.eq(t.col("v"), t.integer(DISQUALIFIED)), t.cast(t.null(), "VARCHAR"))
    ]
    for number, gate in enumerate(plan.gates):
        if not gate.blank_passes:
            asked = t.eq(t.col("gate_open"), t.integer(number))
            inside = _first_leaf(gate.condition, leaves) if is_nest(gate.condition) else t.null()
            branches.append((asked, inside))
    for place, index in enumerate(plan.asking_order):
        if plan.terms[index].nested:
            inside = _first_leaf(plan.terms[index].condition, leaves)
            branches.append((t.eq(t.col("place"), t.integer(place)), inside))
    return t.case(branches, t.null())


def is_nest(condition: Condition) -> bool:
    """Whether the condition has conditions inside."""
    return not isinstance(condition, FieldTest | EventTest)


def _first_leaf(condition: Condition, leaves: Mapping[FieldTest | EventTest, str]) -> t.Node:
    return t.case(
        [(t.is_null(t.col(leaves[leaf])), t.text(leaf_name(leaf))) for leaf in leaves_of(condition)]
    )


def leaf_name(leaf: FieldTest | EventTest) -> str:
    """What one would look for: the field, or the event as the author wrote it."""
    return leaf.field if isinstance(leaf, FieldTest) else leaf.written or leaf.event
