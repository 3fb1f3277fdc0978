"""How are the criteria and the eliminating criteria of a profile read?"""

from __future__ import annotations

import re
from decimal import Decimal

from focale.criterion.condition import (
    Condition,
    EventTest,
    FieldTest,
    is_graded,
    leaves_of,
)
from focale.glossary.words import NEEDS, PILLARS, PROOFS
from focale.profile.conditions import read_condition
from focale.profile.desk import Desk
from focale.profile.document import Criterion, Gate, Label
from focale.profile.field_values import millionths
from focale.profile.keys import ID_PATTERN, MAX_CRITERIA, MAX_POINTS, RESERVED_IDS
from focale.profile.yaml_tree import Entries, Scalar, Tree, shown

MET_FROM = 500_000  # millionths of a share from which a grade counts as met
_ID = re.compile(ID_PATTERN)


def check_id(node: Scalar, desk: Desk) -> str:
    """The id as written; a fault when it could not name a column."""
    if not _ID.fullmatch(node.text) or node.text in RESERVED_IDS:
        desk.fault("bad_id", node.line, id=shown(node.text))
    return node.text


def read_id(node: Entries, desk: Desk) -> str | None:
    """The id of a mapping that must have one."""
    value = desk.needed(node, "id")
    if value is None or desk.text(value, "id") is None or not isinstance(value, Scalar):
        return None
    return check_id(value, desk)


def read_gates(node: Tree | None, desk: Desk) -> tuple[Gate, ...]:
    """The gates that have no fault, in document order."""
    gates: list[Gate] = []
    lines: dict[str, int] = {}
    for item in desk.items(node, "gates"):
        if not isinstance(item, Entries):
            desk.fault("condition_no_mapping", item.line)
            continue
        key = read_id(item, desk)
        if key is not None and key in lines:
            desk.fault("id_twice", item.line_of("id"), id=shown(key), first=lines[key])
        if key is not None:
            lines.setdefault(key, item.line_of("id"))
        gate = _gate(key or "?", item, desk)
        if gate is not None:
            gates.append(gate)
    return tuple(gates)


def _gate(key: str, node: Entries, desk: Desk) -> Gate | None:
    passes = node.get("if_blank")
    if passes is not None:
        desk.one_of(passes, "if_blank", ("pass",))
    condition = read_condition(node, desk, "gate")
    label = desk.label(node.get("label"), "label") or Label(key, key)
    why = desk.label(node.get("why"), "why") or Label()
    if condition is None:
        return None
    if is_graded(condition):
        desk.fault("gate_graded", node.line, id=shown(key))
    return Gate(key, condition, label, passes is not None, why, node.line)


def read_criteria(root: Entries, desk: Desk) -> tuple[Criterion, ...]:
    """The criteria that have no fault, in document order."""
    node = root.get("criteria")
    if node is None or (isinstance(node, Entries) and not node.entries):
        desk.fault("no_criteria", root.line_of("criteria"))
        return ()
    block = desk.mapping(node, "criteria")
    if block is None:
        return ()
    if len(block.entries) > MAX_CRITERIA:
        facts = {"count": len(block.entries), "most": MAX_CRITERIA}
        desk.fault("too_many_criteria", root.line_of("criteria"), **facts)
    criteria: list[Criterion] = []
    for key, value in block.entries:
        check_id(key, desk)
        if not isinstance(value, Entries):
            desk.fault("condition_no_mapping", key.line)
            continue
        criterion = _criterion(key, value, desk)
        if criterion is not None:
            criteria.append(criterion)
    if len(criteria) == len(block.entries) and all(
        c.points is not None and c.points <= 0 for c in criteria
    ):
        desk.fault("no_positive_points", root.line_of("criteria"))
    return tuple(criteria)


def _criterion(key: Scalar, node: Entries, desk: Desk) -> Criterion | None:
    before = len(desk.faults)
    condition = read_condition(node, desk, "criterion")
    need = _word(node, "need", NEEDS, desk)
    proof = _word(node, "proof", PROOFS, desk)
    pillar = _word(node, "pillar", PILLARS, desk)
    points = _points(key, node, need, desk)
    met_from = _met_from(node.get("met_from"), condition, desk)
    label = desk.label(node.get("label"), "label") or Label(key.text, key.text)
    why = desk.label(node.get("why"), "why") or Label()
    if condition is None or len(desk.faults) > before:
        return None
    if isinstance(condition, EventTest) and condition.cap is not None:
        points = Decimal(condition.cap)
    return Criterion(
        id=key.text,
        condition=condition,
        label=label,
        pillar=pillar or default_pillar(condition),
        need=need,
        points=points,
        met_from=met_from,
        proof=proof,
        why=why,
        line=key.line,
    )


def _word(node: Entries, key: str, words: tuple[str, ...], desk: Desk) -> str | None:
    value = node.get(key)
    return None if value is None else desk.one_of(value, key, words)


def _points(key: Scalar, node: Entries, need: str | None, desk: Desk) -> Decimal | None:
    value = node.get("points")
    if value is None:
        if node.get("need") is None and node.get("points_each") is None:
            desk.fault("neither_need_nor_points", key.line, id=shown(key.text))
        return None
    points = desk.exact(value, "points")
    if points is not None and abs(points) > MAX_POINTS:
        facts = {"id": shown(key.text), "written": f"{points:f}", "most": MAX_POINTS}
        desk.fault("points_range", value.line, **facts)
        return None
    if points is not None and points < 0 and need is not None:
        desk.fault("negative_with_need", value.line, id=shown(key.text), need=need)
    return points


def _met_from(node: Tree | None, condition: Condition | None, desk: Desk) -> int:
    if node is None:
        return MET_FROM
    if condition is not None and not is_graded(condition):
        desk.fault("met_from_without_grade", node.line)
    share = desk.number(node, "met_from")
    if share is None:
        return MET_FROM
    if not 0 < millionths(share) <= 1_000_000:
        desk.fault("met_from_range", node.line)
    return millionths(share)


def default_pillar(condition: Condition) -> str:
    """Any event is behavioural, else any `technologies` technographic, else firmographic."""
    leaves = list(leaves_of(condition))
    if any(isinstance(leaf, EventTest) for leaf in leaves):
        return "behavioural"
    if any(isinstance(leaf, FieldTest) and leaf.field == "technologies" for leaf in leaves):
        return "technographic"
    return "firmographic"
