"""How does one condition of the file become one condition of the engine?

Dispatches on what the condition is about: a field, an event, or a nest of conditions.
"""

from __future__ import annotations

from focale.criterion import condition as c
from focale.glossary.messages import listed
from focale.profile.desk import Desk
from focale.profile.event_tests import read_event_test
from focale.profile.field_tests import read_field_test
from focale.profile.keys import EVENT_KEYS, MAX_CRITERIA, NESTS, TESTS, names
from focale.yaml_tree import Entries, Items, Tree

__all__ = ["Desk", "read_condition"]

_HEADS = ("field", "event", *NESTS)


def read_condition(node: Tree, desk: Desk, place: str = "condition") -> c.Condition | None:
    """The condition of a mapping; None when it has a fault.

    place: "condition", or "criterion" or "gate" for the other keys that it may have.
    """
    if not isinstance(node, Entries):
        desk.fault("condition_no_mapping", node.line)
        return None
    desk.unknown_keys(node, names(place))
    heads = [key for key, _ in node.entries if key.text in _HEADS]
    if not heads:
        desk.fault("condition_without_head", node.line)
        return None
    if len(heads) > 1:
        words = listed([head.text for head in heads])
        desk.fault("condition_two_heads", heads[1].line, heads=words)
        return None
    head = heads[0].text
    if head == "field":
        return read_field_test(node, desk)
    if head == "event":
        return read_event_test(node, desk)
    return _nest(node, head, desk)


def _nest(node: Entries, head: str, desk: Desk) -> c.Condition | None:
    strays = [key for key, _ in node.entries if key.text in TESTS or key.text in EVENT_KEYS]
    for stray in strays:
        desk.fault("test_beside_nest", stray.line, test=stray.text, nest=head)
    value, line = node.get(head), node.line_of(head)
    found: c.Condition | None = None
    if head == "not":
        found = _not(value, line, desk)
    elif head == "k_of":
        found = _k_of(value, line, desk)
    else:
        parts = _parts(value, line, head, desk)
        if parts is not None:
            found = c.All(parts) if head == "all" else c.Any(parts)
    return None if strays else found


def _not(value: Tree | None, line: int, desk: Desk) -> c.Condition | None:
    if not isinstance(value, Entries):
        desk.fault("not_wants_one", line)
        return None
    part = _part(value, desk)
    return None if part is None else c.Not(part)


def _k_of(value: Tree | None, line: int, desk: Desk) -> c.Condition | None:
    if not isinstance(value, Entries):
        desk.fault("k_of_shape", line)
        return None
    desk.unknown_keys(value, names("k_of"))
    wanted, of = desk.needed(value, "k"), desk.needed(value, "of")
    if wanted is None or of is None:
        return None
    parts = _parts(of, value.line_of("of"), "of", desk)
    most = len(of.items) if isinstance(of, Items) and of.items else MAX_CRITERIA
    k = desk.whole(wanted, "k", 1, most)
    return None if parts is None or k is None else c.KOf(k, parts)


def _parts(
    value: Tree | None, line: int, head: str, desk: Desk
) -> tuple[c.Condition, ...] | None:  # fmt: skip
    if not isinstance(value, Items) or not value.items:
        desk.fault("nest_wants_list", line, nest=head)
        return None
    parts = [_part(item, desk) for item in value.items]
    kept = tuple(part for part in parts if part is not None)
    return kept if len(kept) == len(parts) else None


def _part(node: Tree, desk: Desk) -> c.Condition | None:
    part = read_condition(node, desk)
    if part is not None and (c.is_graded(part) or _is_rolled_up(part)):
        desk.fault("grade_inside_nest", node.line)
        return None
    return part


def _is_rolled_up(part: c.Condition) -> bool:
    return isinstance(part, c.EventTest) and part.rollup != "sum"
