"""How does one build a filter of nested conditions with nothing but a form?

Each node has its place as its name: "0", "0-1". `j.0` is how a group joins, `c.0-1` the field of
a test, `o.0-1` its operator, `v.0-1` its values. `do` is the button: "test:0", "group:0" add to a
group, "drop:0-1" removes a node. The root is the place "r".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from focale.desk.directory.listing.fields import FIELDS, Scope, compiled, field_of
from focale.desk.directory.listing.language import (
    DEEPEST,
    JOINED,
    MOST_TESTS,
    FilterFault,
    Group,
    Test,
)
from focale.desk.directory.listing.values import NO_VALUE, OPS, Kind
from focale.desk.directory.models import ListName

_PLACE = re.compile(r"r(?:-\d{1,2}){0,6}\Z")
MOST_OPTIONS = 60


@dataclass
class Draft:
    """A node while it is being made: a group, or a test that may not be whole yet."""

    place: str
    joined: str = ""
    parts: list[Draft] = field(default_factory=list)
    name: str = ""
    op: str = ""
    values: tuple[str, ...] = ()
    fault: FilterFault | None = None

    @property
    def is_group(self) -> bool:
        """Whether conditions stand inside."""
        return bool(self.joined)

    @property
    def can_nest(self) -> bool:
        """Whether a group may stand inside."""
        return self.place.count("-") < DEEPEST - 2


def draft_of(found: Group, place: str = "r") -> Draft:
    """A filter as the form shows it."""
    made = Draft(place, joined=found.joined)
    for n, part in enumerate(found.parts):
        at = f"{place}-{n}"
        made.parts.append(
            draft_of(part, at)
            if isinstance(part, Group)
            else Draft(at, name=part.field, op=part.op, values=part.values)
        )
    return made


def read_draft(given: QueryDict, rows: ListName) -> Draft:
    """The nodes that a form sends, its button already pressed."""
    nodes: dict[str, Draft] = {"r": Draft("r", joined="and")}
    names = [name for name in given if name[:2] in ("j.", "c.") and _PLACE.match(name[2:])]
    for name in sorted(names, key=lambda one: [int(n) for n in one[2:].split("-")[1:]])[
        :MOST_TESTS
    ]:
        place = name[2:]
        if name.startswith("j."):
            joined = str(given[name])
            nodes[place] = Draft(place, joined=joined if joined in JOINED else "and")
        else:
            nodes[place] = _test(given, place)
    for place, node in sorted(
        nodes.items(), key=lambda one: [int(n) for n in one[0].split("-")[1:]]
    ):
        above = nodes.get(place.rpartition("-")[0])
        if place != "r" and above is not None and above.is_group:
            above.parts.append(node)
    root = nodes["r"]
    _press(root, given.get("do", ""), rows)
    _number(root, "r")
    return root


def _test(given: QueryDict, place: str) -> Draft:
    values = tuple(value for value in given.getlist(f"v.{place}") if value.strip())
    return Draft(
        place, name=str(given[f"c.{place}"])[:140], op=given.get(f"o.{place}", ""), values=values
    )


def _press(root: Draft, button: str, rows: ListName) -> None:
    act, _, place = button.partition(":")
    if act == "drop" and place != "r":
        above = _at(root, place.rpartition("-")[0])
        if above is not None:
            above.parts = [part for part in above.parts if part.place != place]
        return
    group = _at(root, place)
    if group is None or not group.is_group:
        return
    if act == "test":
        group.parts.append(Draft("", name=next(iter(offered(rows)))))
    elif act == "group" and group.can_nest:
        other = "or" if group.joined == "and" else "and"
        inside = Draft("", joined=other, parts=[Draft("", name=next(iter(offered(rows))))])
        group.parts.append(inside)


def _at(node: Draft, place: str) -> Draft | None:
    if node.place == place:
        return node
    return next((found for part in node.parts if (found := _at(part, place))), None)


def _number(node: Draft, place: str) -> None:
    node.place = place
    for n, part in enumerate(node.parts):
        _number(part, f"{place}-{n}")


def settle(node: Draft, rows: ListName, scope: Scope) -> Group:
    """The filter that a draft says. Tests that are not whole get their fault, and are left out."""
    parts: list[Group | Test] = []
    for part in node.parts:
        if part.is_group:
            inside = settle(part, rows, scope)
            if inside.parts:
                parts.append(inside)
            continue
        try:
            kind = field_of(rows, part.name)[0].kind
            part.op = part.op if part.op in OPS[kind] else OPS[kind][0]
            values = () if part.op in NO_VALUE else part.values
            test = Test(part.name, part.op, values)
            compiled(test, rows, scope)
        except FilterFault as fault:
            part.fault = fault
        else:
            parts.append(test)
    return Group(node.joined or "and", tuple(parts))


def faults(node: Draft) -> list[FilterFault]:
    """Everything that keeps the draft from being whole."""
    found = [node.fault] if node.fault else []
    for part in node.parts:
        found += faults(part)
    return found


def offered(rows: ListName, own: list[str] | None = None) -> list[str]:
    """The fields that the form offers, in order: the list's own, the company's, the team's own."""
    mine = [name for name in FIELDS[rows] if FIELDS[rows][name].kind not in (Kind.WORDS, Kind.TREE)]
    mine += [name for name in FIELDS[rows] if FIELDS[rows][name].kind is Kind.TREE]
    above = []
    if rows is ListName.CONTACTS:
        account = FIELDS[ListName.ACCOUNTS]
        above = [f"account:{name}" for name in account if account[name].kind is not Kind.WORDS]
    return [*mine, *above, *(f"own:{name}" for name in own or ())]


def options_of(node: Draft, rows: ListName, scope: Scope) -> dict[str, Any]:
    """What the form needs to show of one test: its kind, its operators, its choices."""
    try:
        one, path = field_of(rows, node.name)
    except FilterFault:
        one, path = field_of(rows, next(iter(offered(rows))))
    ops = OPS[one.kind]
    op = node.op if node.op in ops else ops[0]
    inside = scope.under("company") if path else scope
    return {
        "kind": str(one.kind), "ops": ops, "op": op, "takes_value": op not in NO_VALUE,
        "choices": one.choices(inside)[:MOST_OPTIONS] if one.choices else (),
        "values": node.values, "is_between": op == "between",
    }  # fmt: skip
