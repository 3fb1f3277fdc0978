"""How are the criteria and the eliminating criteria of a profile read?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

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
from focale.profile.keys import (
    ID_PATTERN,
    MAX_CRITERIA,
    MAX_PENALTY,
    MAX_POINTS,
    RESERVED_IDS,
)
from focale.yaml_tree import Entries, Scalar, Tree, shown

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


def read_criteria(root: Entries, desk: Desk, *, raw_scale: bool) -> tuple[Criterion, ...]:
    """The criteria that have no fault, in document order.

    raw_scale: points are kept as written, not scaled to 100.
    """
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
    if len(criteria) < len(block.entries):
        return tuple(criteria)  # what the others weigh is not known
    if not any(criterion.weight > 0 for criterion in criteria):
        desk.fault("no_positive_points", root.line_of("criteria"))
    elif not raw_scale:
        _check_penalties(block, criteria, desk)
    return tuple(criteria)


def _check_penalties(block: Entries, criteria: Sequence[Criterion], desk: Desk) -> None:
    """Refuse penalties that would be out of all proportion to the 100 points.

    Results hold points as DECIMAL(9,3), up to 999,999.999. Scaled to 100, a penalty of
    MAX_PENALTY times all positive points is 10,000 points: what `scale: raw` allows for one
    criterion (MAX_POINTS). So on both scales a line has 10,000 points at most, and all lines
    of MAX_CRITERIA together 620,000.
    """
    gains = [criterion.weight for criterion in criteria if criterion.weight > 0]
    whole, total = sum(map(Fraction, gains), Fraction(0)), sum(gains, Decimal(0))
    for criterion, (_, node) in zip(criteria, block.entries, strict=True):
        if Fraction(-criterion.weight) <= MAX_PENALTY * whole or not isinstance(node, Entries):
            continue
        facts = {
            "id": shown(criterion.id), "written": f"{criterion.weight:f}", "times": MAX_PENALTY,
            "total": _plain(total), "least": _plain(-MAX_PENALTY * total),
        }  # fmt: skip
        desk.fault("penalty_too_large", node.line_of("points"), **facts)


def _plain(number: Decimal) -> str:
    """A sum without exponent or idle zeros."""
    return f"{number.normalize():f}"


def _criterion(key: Scalar, node: Entries, desk: Desk) -> Criterion | None:
    before = len(desk.faults)
    condition = read_condition(node, desk, "criterion")
    need = _word(node, "need", NEEDS, desk)
    proof = _word(node, "proof", PROOFS, desk)
    pillar = _word(node, "pillar", PILLARS, desk)
    points = _points(key, node, need, condition, desk)
    met_from = _met_from(node.get("met_from"), condition, desk)
    label = desk.label(node.get("label"), "label") or Label(key.text, key.text)
    why = desk.label(node.get("why"), "why") or Label()
    if condition is None or len(desk.faults) > before:
        return None
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


def _points(
    key: Scalar, node: Entries, need: str | None, condition: Condition | None, desk: Desk
) -> Decimal | None:
    value = node.get("points")
    if isinstance(condition, EventTest) and condition.cap is not None:
        value = node.get("cap")  # what the criterion weighs
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
