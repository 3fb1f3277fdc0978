"""How does a condition on events become one condition of the engine?"""

from __future__ import annotations

from focale.criterion.condition import EventTest
from focale.criterion.fold import fold
from focale.profile.desk import Desk
from focale.profile.keys import (
    EVENT_KEYS,
    MAX_COUNT,
    MAX_DAYS,
    MAX_HALF_LIFE_DAYS,
    ROLLUPS,
    TESTS,
)
from focale.yaml_tree import Entries, Tree, shown


def read_event_test(node: Entries, desk: Desk) -> EventTest | None:
    """The event condition of a mapping; None when it has a fault."""
    before = len(desk.faults)
    head = desk.needed(node, "event")
    name = "?" if head is None else desk.text(head, "event") or "?"
    if not fold(name):
        desk.fault(
            "blank_value", node.line_of("event"), field="event", written=shown(name)
        )  # fmt: skip
    for key, _ in node.entries:
        if key.text in TESTS and key.text not in EVENT_KEYS:
            desk.fault("field_test_on_event", key.line, test=key.text)
    each, cap = _earned(node, desk)
    least = _whole(node, "at_least", 1, MAX_COUNT, desk)
    test = EventTest(
        event=fold(name),
        within_days=_whole(node, "within_days", 0, MAX_DAYS, desk),
        at_least=1 if least is None else least,
        points_each=each,
        cap=cap,
        half_life_days=_half_life(node.get("half_life_days"), desk),
        absent_is_unknown=_word(node.get("absence"), "absence", ("unknown",), desk) is not None,
        rollup=_word(node.get("rollup"), "rollup", ROLLUPS, desk) or "sum",
        written=name,
    )
    return test if len(desk.faults) == before else None


def _whole(node: Entries, key: str, low: int, high: int, desk: Desk) -> int | None:
    value = node.get(key)
    return None if value is None else desk.whole(value, key, low, high)


def _word(node: Tree | None, what: str, words: tuple[str, ...], desk: Desk) -> str | None:
    return None if node is None else desk.one_of(node, what, words)


def _half_life(node: Tree | None, desk: Desk) -> float | None:
    if node is None:
        return None
    days = desk.number(node, "half_life_days")
    if days is not None and not 0 < days <= MAX_HALF_LIFE_DAYS:
        desk.fault("half_life_range", node.line, most=MAX_HALF_LIFE_DAYS)
        return None
    return days


def _earned(node: Entries, desk: Desk) -> tuple[str | None, str | None]:
    """points_each and cap, as exact texts."""
    each, cap = node.get("points_each"), node.get("cap")
    if each is None and cap is None:
        return None, None
    if each is None or cap is None:
        there = "cap" if each is None else "points_each"
        missing = "points_each" if each is None else "cap"
        desk.fault("each_wants_cap", node.line_of(there), there=there, missing=missing)
        return None, None
    for key, code in (("points", "points_beside_each"), ("at_least", "at_least_beside_each")):
        if node.get(key) is not None:
            desk.fault(code, node.line_of(key))
    return _positive(each, "points_each", desk), _positive(cap, "cap", desk)


def _positive(node: Tree, what: str, desk: Desk) -> str | None:
    exact = desk.exact(node, what)
    if exact is not None and exact <= 0:
        desk.fault("each_not_positive", node.line, what=what)
        return None
    return None if exact is None else str(exact)
