"""Which columns does a scored table have, and how is each told?

The verdict's codes become words, thousandths become points. Read from the last step of `sql`.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlglot import exp

from focale.criterion import tree as t
from focale.criterion.condition import EventTest, FieldTest
from focale.glossary.words import BANDS, VERDICTS
from focale.scorecard import asking_sql
from focale.scorecard.asking_sql import DISQUALIFIED, WAITING
from focale.scorecard.columns import points_column
from focale.scorecard.plan import WHOLE, Plan, full_of
from focale.scorecard.worded import as_enum

_POINTS = "DECIMAL(9, 3)"


def results(
    plan: Plan,
    as_of: int,
    leaves: Mapping[FieldTest | EventTest, str],
    best: t.Node | None = None,
    *,
    for_file: bool = False,
) -> exp.Select:
    """The select of every result column, from `asked`.

    as_of: the number of the day. leaves: test -> the column of its state. for_file: columns of a
    few words as ENUM, which a file is written from much faster.
    """
    profile = plan.profile
    worded = as_enum if for_file else _as_text
    columns = [
        t.col("id"),
        t.alias(worded(t.text(profile.name)), "profile"),
        t.alias(t.integer(profile.version), "profile_version"),
        t.alias(t.day(as_of), "as_of"),
        t.alias(worded(_named("v", VERDICTS)), "verdict"),
        t.alias(worded(_why_not(plan)), "why_not"),
        t.alias(_score(t.col("points_int")), "points"),
        t.alias(_score(clamped(t.total([t.col("total"), t.col("open_down")]))), "low"),
        t.alias(_score(clamped(t.total([t.col("total"), t.col("open_up")]))), "high"),
        *_sub_scores(plan),
        t.alias(_icp_points(), "icp_points"),
        t.alias(worded(_named("b", BANDS)), "band"),
        t.alias(worded(_named("r", tier_letters(plan))), "tier"),
        t.alias(_abm(plan), "abm"),
        t.alias(worded(asking_sql.next_fact(plan)), "next_fact"),
        t.alias(worded(asking_sql.next_field(plan, leaves)), "next_field"),
        t.alias(t.cast(t.col("unknowns"), "BIGINT"), "unknowns"),
        *_line_columns(plan),
        t.alias(_decimal(t.sub(t.col("points_int"), t.col("total"))), "points_clamp"),
        t.alias(best or t.boolean(True), "best"),
    ]
    return t.select(columns, t.table("asked"))


def tier_letters(plan: Plan) -> tuple[str, ...]:
    """The letters by code, the lowest included."""
    return (*(letter for letter, _ in plan.profile.tiers), plan.profile.lowest_tier())


def _why_not(plan: Plan) -> t.Node:
    gates = [
        (t.eq(t.col("gate_met"), t.integer(number)), t.text(f"gate:{gate.id}"))
        for number, gate in enumerate(plan.gates)
    ]
    return t.case(
        [
            (t.lt(t.col("v"), t.integer(WAITING)), t.cast(t.null(), "VARCHAR")),
            (t.eq(t.col("v"), t.integer(WAITING)), t.text("signal")),
            *gates,
        ],
        t.text("facts"),
    )


def _sub_scores(plan: Plan) -> list[t.Node]:
    columns = []
    for column, group in plan.sub_scores().items():
        full = full_of(group)
        if not full:
            columns.append(t.alias(t.cast(t.null(), _POINTS), column))
            continue
        lines = t.at_least(t.col(f"{column}_sum"), t.integer(0))
        if full != WHOLE:
            wide = t.mul(t.cast(lines, "BIGINT"), t.integer(2 * WHOLE))
            lines = t.whole_div(t.total([wide, t.integer(full)]), t.integer(2 * full))
        columns.append(t.alias(_score(t.at_most(lines, t.integer(WHOLE))), column))
    return columns


def _icp_points() -> t.Node:
    halves = t.total(
        [t.mul(t.col("mandatory_met"), t.integer(2)), t.col("preferred_met")]
    )  # fmt: skip
    return _decimal(t.mul(halves, t.integer(500)))


def _abm(plan: Plan) -> t.Node:
    if not plan.fit_full:
        return t.boolean(False)
    in_target = t.lt(t.col("v"), t.integer(DISQUALIFIED))
    return t.both([in_target, t.ge(fit_lines(), t.integer(plan.abm_from))])


def _line_columns(plan: Plan) -> list[t.Node]:
    columns = []
    for term in plan.terms:
        if term.graded:
            node = _decimal(t.col(f"p{term.index}"))
        else:
            worth = t.cast(t.text(f"{term.weight / 1000:.3f}"), _POINTS)
            node = t.case([(t.col(f"m{term.index}"), worth)], t.cast(t.text("0"), _POINTS))
        columns.append(t.alias(node, points_column(term.id)))
    return columns


def _as_text(node: t.Node) -> t.Node:
    return node


def clamped(node: t.Node) -> t.Node:
    """Thousandths, no fewer than 0 and no more than 100,000."""
    return t.at_most(t.at_least(node, t.integer(0)), t.integer(WHOLE))


def fit_lines() -> t.Node:
    """The thousandths of the fit, from `unpacked`; those below 0 are 0."""
    return t.at_least(t.col("fit_sum"), t.integer(0))


def _score(node: t.Node) -> t.Node:
    """Thousandths between 0 and 100,000 as DECIMAL(9,3), in one multiplication."""
    milli = t.cast(t.text("0.001"), "DECIMAL(3, 3)")
    return t.mul(t.cast(node, "DECIMAL(6, 0)"), milli)


def _decimal(node: t.Node) -> t.Node:
    """Thousandths as DECIMAL(9,3)."""
    milli = t.cast(t.text("0.001"), "DECIMAL(4, 3)")
    return t.cast(t.mul(t.cast(node, "DECIMAL(9, 0)"), milli), _POINTS)


def _named(column: str, words: tuple[str, ...]) -> t.Node:
    """The word of a code."""
    return t.case(
        [
            (t.eq(t.col(column), t.integer(code)), t.text(word))
            for code, word in enumerate(words)
        ]
    )  # fmt: skip
