"""How is a market counted along several questions in one pass over it?

After the verdict, each row keeps where it leaves the funnel and the values that say its sector,
place and size. Grouping sets count all of them at once, by the values as they are written; only
these groups are then read as codes.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from sqlglot import exp

from focale.accounts import Accounts
from focale.criterion import reading, tree as t
from focale.criterion.fold import code_of
from focale.criterion.sql import Column
from focale.glossary.fields import (
    FIELDS,
    LEADING_ZERO_FIELDS,
    READABLE_AS,
    ColumnKind,
)
from focale.glossary.messages import Message
from focale.glossary.sizes import SIZE_FROM, SIZE_OF_BAND
from focale.glossary.territory import DEPARTEMENTS, FRANCE, departement_of_postcode
from focale.scorecard.plan import Plan
from focale.scorecard.several import with_steps
from focale.scorecard.sql import ScoreQuery
from focale.segment.parts import ABROAD, OTHER

SECTOR, TERRITORY, SIZE = "sector", "territory", "size"
SPLITS: dict[str, tuple[str, ...]] = {
    SECTOR: ("naf",),
    TERRITORY: ("departement", "postcode"),
    SIZE: ("headcount", "headcount_band"),
}
"""Question -> the fields that answer it, the surest first; one of them is enough."""

_COUNTRY = "country"  # tells which places are abroad
_MARKET = ("v", "in_market", "market_unknown", "first_no", "first_open")
_NAF = "[0-9]{2}|[0-9]{3}|[0-9]{4}[A-Z]?|[A-U]"
_POSTCODE = "[0-9]{5}"
_DEPARTEMENT_OF_NAME = {code_of(name): code for code, name in DEPARTEMENTS.items()}


@dataclass(frozen=True)
class Readable:
    """What the accounts can tell. columns: field -> its column. notices: what cannot be read."""

    columns: Mapping[str, Column]
    notices: tuple[Message, ...]

    def fields(self, question: str) -> tuple[str, ...]:
        """The fields there that answer a question."""
        return tuple(name for name in SPLITS[question] if name in self.columns)


def readable(accounts: Accounts) -> Readable:
    """The columns that sectors, places and sizes can be read from; numbers for codes cannot."""
    columns: dict[str, Column] = {}
    notices = []
    for name in (*(name for fields in SPLITS.values() for name in fields), _COUNTRY):
        column, type_ = accounts.columns.get(name), FIELDS[name].type
        if column is None:
            continue
        facts = {
            "path": accounts.label, "column": column.name, "field": name,
            "kind": column.kind, "type": type_,
        }  # fmt: skip
        is_number = column.kind in (ColumnKind.WHOLE, ColumnKind.REAL)
        if name in LEADING_ZERO_FIELDS and is_number:
            notices.append(Message("numeric_code", facts=facts))
        elif column.kind not in READABLE_AS[type_]:
            notices.append(Message("column_kind", facts=facts))
        else:
            columns[name] = column
    if not any(name in columns for name in SPLITS[TERRITORY]):
        columns.pop(_COUNTRY, None)
    return Readable(columns, tuple(notices))


def size_query(query: ScoreQuery, found: Readable) -> exp.Select:
    """Accounts by (set, verdict, market, funnel) and by (set, verdict, market, key of a split).

    `focale_set`: 0 for the market and its funnel, then the number of the split, from 1, in the
    order of SPLITS; `focale_key`: what the split reads, OTHER for no code, NULL for unknown.
    """
    sets = [_MARKET, *(_keys(found, question) for question in SPLITS)]
    last = t.select(
        [*map(t.col, ("focale_set", *_MARKET)), t.alias(_key(found), "focale_key"),
         t.alias(t.cast(exp.Sum(this=t.col("n")), "BIGINT"), "n")],
        t.table("focale_read"),
    )  # fmt: skip
    last.set("group", exp.Group(expressions=[t.integer(n) for n in range(1, len(_MARKET) + 3)]))
    whole = with_steps(query, last, without=("asked",))
    _carry(whole, found)
    for name, step in (
        ("focale_placed", _placed(query.plan, found)),
        ("focale_counted", _counted(sets)),
        ("focale_read", _read(found)),
    ):
        whole.args["with_"].append(
            "expressions", exp.CTE(this=step, alias=exp.TableAlias(this=t.name(name)))
        )
    return whole


def funnel_states(plan: Plan) -> list[t.Node]:
    """One state for each step of the funnel, TRUE where it is passed, over `scored`.

    Gates first, then mandatory, then preferred criteria, each in document order.
    """
    gates: list[t.Node] = []
    for number, gate in enumerate(plan.gates):
        passed = t.negated(t.col(f"g{number}"))
        gates.append(t.coalesce(passed, t.boolean(True)) if gate.blank_passes else passed)
    terms = (*plan.of_need("mandatory"), *plan.of_need("preferred"))
    return [*gates, *(t.col(f"m{term.index}") for term in terms)]


def _carry(whole: exp.Select, found: Readable) -> None:
    """Let the first step, which alone sees the accounts, hand their values on."""
    [states] = [step for step in whole.args["with_"].expressions if step.alias == "states"]
    for name, column in found.columns.items():
        states.this.append("expressions", t.alias(t.col(column.name, "a"), f"raw_{name}"))


def _keys(found: Readable, question: str) -> tuple[str, ...]:
    """The columns of `focale_placed` by which a question counts; none where nothing answers."""
    fields = found.fields(question)
    if question == SIZE:
        return tuple("size" if name == "headcount" else f"raw_{name}" for name in fields)
    if question == TERRITORY and fields and _COUNTRY in found.columns:
        fields = (*fields, _COUNTRY)
    return tuple(f"raw_{name}" for name in fields)


def _placed(plan: Plan, found: Readable) -> exp.Select:
    """Each account: verdict, market, where it leaves the funnel, and the raw values."""
    states = funnel_states(plan)
    missed = [(t.negated(state.copy()), t.integer(n)) for n, state in enumerate(states)]
    # COALESCE, for a state that is unknown is not passed either.
    left = [
        (t.negated(t.coalesce(state.copy(), t.boolean(False))), t.integer(n))
        for n, state in enumerate(states)
    ]
    end = t.integer(len(states))
    columns: list[t.Node] = [t.col(name) for name in ("v", "in_market", "market_unknown")]
    columns.append(t.alias(t.case(missed, end) if missed else end, "first_no"))
    columns.append(t.alias(t.case(left, end.copy()) if left else end.copy(), "first_open"))
    for name in found.columns:
        if name == "headcount":
            columns.append(t.alias(_size_of_headcount(found.columns[name]), "size"))
        else:
            columns.append(t.col(f"raw_{name}"))
    return t.select(columns, t.table("scored"))


def _counted(sets: Sequence[tuple[str, ...]]) -> exp.Select:
    """One grouping set for the market, one for each question that has an answer."""
    shared = ("v", "in_market")
    kept = [(number, keys) for number, keys in enumerate(sets) if keys]
    groups = [keys if number == 0 else (*shared, *keys) for number, keys in kept]
    columns = list(dict.fromkeys(name for group in groups for name in group))
    # The first column of its own tells which set a row is of.
    marks = [
        (t.eq(_grouping(group[-1]), t.integer(0)), t.integer(number))
        for (number, _), group in zip(kept, groups, strict=True)
    ]
    count = t.alias(exp.Count(this=exp.Star()), "n")
    counted = t.select(
        [t.alias(t.case(marks), "focale_set"), *map(t.col, columns), count],
        t.table("focale_placed"),
    )
    tuples = [exp.Tuple(expressions=[t.col(name) for name in group]) for group in groups]
    counted.set("group", exp.Group(grouping_sets=[exp.GroupingSets(expressions=tuples)]))
    return counted


def _grouping(name: str) -> t.Node:
    return t.call("grouping_id", t.col(name))


# --- values as keys ---------------------------------------------------------------------


def _read(found: Readable) -> exp.Select:
    """The groups, each raw value in the normal form of a code."""
    codes = [
        t.alias(reading.code(reading.text_or_code(t.col(f"raw_{name}"), column.kind)), name)
        for name, column in found.columns.items()
        if name != "headcount"
    ]
    return t.select([exp.Star(), *codes], t.table("focale_counted"))


def _key(found: Readable) -> t.Node:
    """The key of a group, by the question that it answers."""
    reads = {SECTOR: _sector_key, TERRITORY: _territory_key, SIZE: _size_key}
    branches = [
        (t.eq(t.col("focale_set"), t.integer(number)), reads[question](found.columns))
        for number, question in enumerate(SPLITS, start=1)
        if found.fields(question)
    ]
    return t.case(branches) if branches else t.cast(t.null(), "VARCHAR")


def _fits(code: t.Node, pattern: str) -> t.Node:
    return t.call("regexp_full_match", code, t.text(pattern))


def _sector_key(columns: Container[str]) -> t.Node:
    return t.case(
        [(_fits(t.col("naf"), _NAF), t.col("naf")), (t.not_null(t.col("naf")), t.text(OTHER))]
    )


def _territory_key(columns: Container[str]) -> t.Node:
    """Abroad where the country says so; else the département, else that of the postcode."""
    branches: list[tuple[t.Node, t.Node]] = []
    if _COUNTRY in columns:
        france = t.inside(t.col(_COUNTRY), [t.text(word) for word in FRANCE])
        branches.append((t.negated(france), t.text(ABROAD)))
    if "departement" in columns:
        code = t.col("departement")
        is_known = t.inside(code, [t.text(known) for known in DEPARTEMENTS])
        branches.append((is_known, code.copy()))
        branches += [
            (t.eq(code.copy(), t.text(name)), t.text(known))
            for name, known in _DEPARTEMENT_OF_NAME.items()
        ]
    if "postcode" in columns:
        branches.append((_fits(t.col("postcode"), _POSTCODE), _departement_of_postcode()))
    there = [t.not_null(t.col(name)) for name in SPLITS[TERRITORY] if name in columns]
    return t.case([*branches, (t.either(there), t.text(OTHER))])


def _departement_of_postcode() -> t.Node:
    """`departement_of_postcode` in SQL: two digits, or three where two do not tell."""
    code = t.col("postcode")
    corsica = [
        (t.call("starts_with", code.copy(), t.text(begin)), t.text(departement_of_postcode(full)))
        for begin, full in (("200", "20000"), ("201", "20100"), ("20", "20200"))
    ]
    overseas = t.either(
        [t.call("starts_with", code.copy(), t.text(begin)) for begin in ("97", "98")]
    )
    three, two = (t.call("left", code.copy(), t.integer(digits)) for digits in (3, 2))
    return t.case([*corsica, (overseas, three)], two)


def _size_of_headcount(column: Column) -> t.Node:
    """The class of a headcount; NULL where it is unknown or negative."""
    people = reading.number(t.col("raw_headcount"), column.kind)
    classes = [
        (t.ge(people.copy(), t.integer(least)), t.text(name))
        for name, least in reversed(SIZE_FROM.items())
    ]
    return t.case(classes)


def _size_key(columns: Container[str]) -> t.Node:
    """The class of the headcount, else that of the band."""
    bands = [
        # A spreadsheet writes 0 for 00.
        (
            t.inside(t.col("headcount_band"), [t.text(code), t.text(str(int(code)))]),
            t.text(name),
        )
        for code, name in SIZE_OF_BAND.items()
    ]
    if "headcount_band" not in columns:
        return t.col("size")
    return t.coalesce(t.col("size"), t.case(bands)) if "headcount" in columns else t.case(bands)
