"""How is a customer shown: what it brings, what it has, what it lacks and what to do?"""

from __future__ import annotations

from dataclasses import dataclass

from focale.desk.pages.words import lang, say
from focale.desk.targeting.discovery.best.forms import attribute_label
from focale.desk.targeting.discovery.best.grid import Grid
from focale.discovery.members import Member, Tick
from focale.glossary.attributes import ATTRIBUTES
from focale.glossary.customer_headers import MEASURES
from focale.report.figures import quantity

_EUROS = ("revenue", "ltv", "cost")
_YEAR = 365.25
_SIGNS = {True: "✓", False: "✕", None: "?"}


@dataclass(frozen=True)
class Cell:
    """One cell of the grid. value: what its button says to the desk; label: to a screen reader."""

    code: str
    sign: str
    state: str
    is_by_hand: bool
    value: str
    label: str


@dataclass(frozen=True)
class Line:
    """One customer of the grid."""

    member: Member
    name: str
    brings: str
    cells: tuple[Cell, ...]
    is_chosen: bool


@dataclass(frozen=True)
class Listed:
    """One customer of the three lists: the first thing it lacks, and what to do."""

    name: str
    has: int
    lacks: str
    action: str


def line_of(member: Member, grid: Grid) -> Line:
    """A customer as a line of the grid."""
    name = member.name or member.id
    return Line(
        member, name, brings(member),
        tuple(_cell(code, tick, member, name) for code, tick in member.ticks.items()),
        member.id in grid.chosen,
    )  # fmt: skip


def _cell(code: str, tick: Tick, member: Member, name: str) -> Cell:
    state = "open" if tick.has is None else "yes" if tick.has else "no"
    source = say(f"best.by_{tick.by or 'nobody'}")
    label = say(
        "best.cell", attribute=attribute_label(code), state=say(f"best.{state}"), source=source,
        name=name,
    )  # fmt: skip
    value = f"{code}:{_next(tick)}:{member.id}"
    return Cell(code, _SIGNS[tick.has], state, tick.by == "person", value, label)


def _next(tick: Tick) -> str:
    """What a press makes of a cell: yes, no, and back to what the table tells."""
    if tick.by == "person":
        return "no" if tick.has else "none"
    return "no" if tick.has else "yes"


def brings(member: Member) -> str:
    """What a customer brings, in figures."""
    told = [
        _brought(key, member.values[key]) for key in MEASURES if member.values.get(key) is not None
    ]
    return " · ".join(told)


def _brought(key: str, value: float | None) -> str:
    spoken = lang()
    number = float(value or 0.0)
    if key in _EUROS:
        return say(f"best.measure.{key}", n=quantity(float(round(number)), spoken))
    if key == "loyalty":
        return say("best.measure.loyalty", n=quantity(round(number / _YEAR, 1), spoken))
    return say(f"best.measure.{key}", n=quantity(round(number, 1), spoken))


def listed(member: Member) -> Listed:
    """A customer in one of the three lists."""
    first = member.missing or member.unknown
    lacks = action = ""
    if first:
        key = "best.lacks" if member.missing else "best.to_know"
        lacks = say(key, attribute=attribute_label(first[0]))
        if member.missing:
            action = ATTRIBUTES[first[0]].action(lang(), has_left=member.left)
    return Listed(member.name or member.id, member.has, lacks, action)


def measure_names(grid: Grid) -> str:
    """What the customers are ranked by."""
    return ", ".join(
        MEASURES[key].fr if lang() == "fr" else MEASURES[key].en
        for key in grid.measures
        if key in MEASURES
    )
