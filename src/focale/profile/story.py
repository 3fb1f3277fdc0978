"""What does a profile tell besides its criteria?

Review rhythm, personas, pain points, value, interviews and what each review changed: read for the
printed sheet, the calls and the next review, never for the score.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

from focale.glossary.messages import closest, listed
from focale.profile.criteria import read_id
from focale.profile.desk import Desk
from focale.profile.field_values import check_pattern
from focale.profile.keys import MAX_COUNT, MAX_REVIEW_DAYS, MAX_VERSION, ROLES, names
from focale.yaml_tree import Entries, Items, Scalar, Tree, plain_data, shown

PARTS = ("review", "personas", "pain_points", "value", "interviews", "history")


def read_story(root: Entries, desk: Desk) -> dict[str, object]:
    """The parts that are there, as plain texts, lists and dicts."""
    _review(root.get("review"), desk)
    _ids(_records(root, "personas", "persona", desk), _persona, desk)
    pains = _ids(_records(root, "pain_points", "pain_point", desk), _pain_point, desk)
    _labels(root.get("value"), "value", desk)
    for interview in _records(root, "interviews", "interview", desk):
        _interview(interview, pains, desk)
    for revision in _records(root, "history", "revision", desk):
        _revision(revision, desk)
    return {
        key.text: plain_data(value) for key, value in root.entries if key.text in PARTS
    }  # fmt: skip


def _review(node: Tree | None, desk: Desk) -> None:
    block = desk.mapping(node, "review", names("review"))
    if block is None:
        return
    days, owner = block.get("every_days"), block.get("owner")
    if days is not None:
        desk.whole(days, "every_days", 1, MAX_REVIEW_DAYS)
    if owner is not None:
        desk.text(owner, "owner")


def _records(root: Entries, key: str, place: str, desk: Desk) -> list[Entries]:
    """The mappings of a list, their keys checked."""
    records = [desk.mapping(item, key, names(place)) for item in desk.items(root.get(key), key)]
    return [record for record in records if record is not None]


def _ids(records: list[Entries], check: Callable[[Entries, Desk], None], desk: Desk) -> set[str]:
    """Check each record; the ids that they have."""
    lines: dict[str, int] = {}
    for record in records:
        key = read_id(record, desk)
        if key is not None and key in lines:
            desk.fault("id_twice", record.line_of("id"), id=shown(key), first=lines[key])
        if key is not None:
            lines.setdefault(key, record.line_of("id"))
        desk.label(record.get("label"), "label")
        check(record, desk)
    return set(lines)


def _persona(record: Entries, desk: Desk) -> None:
    titles = desk.mapping(record.get("titles"), "titles", names("titles"))
    pattern = None if titles is None else desk.needed(titles, "matches")
    if pattern is not None and desk.text(pattern, "matches") and isinstance(pattern, Scalar):
        check_pattern(pattern, desk)
    role, points = record.get("role"), record.get("points")
    if role is not None:
        desk.one_of(role, "role", ROLES)
    if points is not None:
        desk.number(points, "points")
    _texts(record.get("departments"), "departments", desk)
    for key in ("goals", "objections", "messages"):
        _labels(record.get(key), key, desk)


def _pain_point(record: Entries, desk: Desk) -> None:
    seen = record.get("seen_in")
    if seen is not None:
        desk.whole(seen, "seen_in", 0, MAX_COUNT)
    desk.label(record.get("why"), "why")


def _interview(record: Entries, pains: set[str], desk: Desk) -> None:
    for key in ("account_id", "on"):
        value = record.get(key)
        if value is not None:
            desk.text(value, key)
    for key in ("problem", "why_us", "value", "notes"):
        desk.label(record.get(key), key)
    for item in _texts(record.get("pain_points"), "pain_points", desk):
        if item.text not in pains:
            near = closest(item.text[:40], pains) or sorted(pains)
            facts = {"written": shown(item.text), "known": listed(near, 8) or "—"}
            desk.fault("no_such_pain_point", item.line, **facts)


def _revision(record: Entries, desk: Desk) -> None:
    version = record.get("version")
    if version is not None:
        desk.whole(version, "version", 1, MAX_VERSION)
    day = desk.needed(record, "on")
    written = None if day is None else desk.text(day, "on")
    if day is not None and written is not None and not _is_day(written):
        desk.fault("wants_day", day.line, written=shown(written))
    desk.label(record.get("because"), "because")
    _labels(record.get("changes"), "changes", desk)


def _is_day(written: str) -> bool:
    try:
        return datetime.date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False


def _texts(node: Tree | None, what: str, desk: Desk) -> list[Scalar]:
    """The texts of a list."""
    found = []
    for item in desk.items(node, what):
        if desk.text(item, what) is not None and isinstance(item, Scalar):
            found.append(item)
    return found


def _labels(node: Tree | None, what: str, desk: Desk) -> None:
    """A label, or a list of labels."""
    for item in node.items if isinstance(node, Items) else (node,):
        desk.label(item, what)
