"""What does this profile file say, and what is wrong in it?

Every fault is reported at once, with its line and its cure; a profile that has one is not
used. Advice (`advice.py`) is apart: it never stops anything.
"""

from __future__ import annotations

import re
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from focale.criterion.condition import Condition, has_event, is_graded
from focale.criterion.fold import fold
from focale.glossary.fields import FIELDS, FieldType
from focale.glossary.messages import FocaleError
from focale.glossary.trees import node_key
from focale.profile.conditions import read_condition
from focale.profile.criteria import read_criteria, read_gates
from focale.profile.desk import Desk
from focale.profile.document import Label, Profile
from focale.profile.field_values import territory_codes
from focale.profile.keys import MAX_VERSION, NAME_PATTERN, SCALES, names
from focale.profile.story import read_story
from focale.profile.thresholds import ABM, read_bands, read_quorum, read_threshold, read_tiers
from focale.yaml_tree import Entries, Tree, load_text, read_tree, shown

TIMEZONE = "Europe/Paris"
_NAME = re.compile(NAME_PATTERN)
_TYPES = tuple(type_.value for type_ in FieldType)


def load_profile(path: str | Path) -> Profile:
    """The profile of a YAML file.

    Raises FocaleError with every fault found, each with file, line and cure.
    """
    path = Path(path)
    return read_profile(load_text(path), source=path.name)


def read_profile(text: str, source: str = "profile") -> Profile:
    """The profile that a YAML text holds; `source` names it in messages.

    Raises FocaleError with every fault found, in the order of their lines.

    >>> text = "profile: p\\ncriteria:\\n  size: {field: headcount, at_least: 30, points: 10}"
    >>> read_profile(text).criteria[0].id
    'size'
    """
    desk = Desk(source)
    profile = _profile(read_tree(text, source, desk.faults), desk)
    if desk.faults:
        raise FocaleError(sorted(desk.faults, key=lambda found: found.line))
    return profile


def _profile(root: Entries, desk: Desk) -> Profile:
    desk.unknown_keys(root, names("profile"))
    name = _name(root, desk)
    version = root.get("version")
    number = 1 if version is None else desk.whole(version, "version", 1, MAX_VERSION)
    _fields(root.get("fields"), desk)
    _territories(root.get("territories"), desk)
    scale = root.get("scale")
    raw_scale = scale is not None and desk.one_of(scale, "scale", SCALES) == "raw"
    return Profile(
        name=name,
        version=number or 1,
        label=desk.label(root.get("label"), "label") or Label(fr=name, en=name),
        summary=desk.label(root.get("summary"), "summary") or Label(),
        timezone=_timezone(root.get("timezone"), desk),
        criteria=read_criteria(root, desk, raw_scale=raw_scale),
        quorum=read_quorum(root, desk),
        gates=read_gates(root.get("gates"), desk),
        market=_market(root.get("market"), desk),
        bands=read_bands(root.get("bands"), desk),
        tiers=read_tiers(root.get("tiers"), desk),
        abm=read_threshold(root.get("abm"), "abm", ABM, desk),
        raw_scale=raw_scale,
        fields=desk.fields,
        story=read_story(root, desk),
        source=desk.source,
    )


def _name(root: Entries, desk: Desk) -> str:
    node = desk.needed(root, "profile")
    name = None if node is None else desk.text(node, "profile")
    if node is not None and name is not None and not _NAME.fullmatch(name):
        desk.fault("bad_name", node.line, name=shown(name))
    return name or "?"


def _fields(node: Tree | None, desk: Desk) -> None:
    """The profile's own fields."""
    block = desk.mapping(node, "fields")
    for key, value in () if block is None else block.entries:
        word = desk.one_of(value, shown(key.text), _TYPES)
        if key.text in FIELDS:
            facts = {"field": key.text, "type": FIELDS[key.text].type.value}
            desk.fault("field_redeclared", key.line, **facts)
        elif word is not None:
            desk.fields[key.text] = FieldType(word)


def _territories(node: Tree | None, desk: Desk) -> None:
    """The profile's own groups of codes."""
    block = desk.mapping(node, "territories")
    for key, value in () if block is None else block.entries:
        word = node_key(fold(key.text))
        if not word:
            desk.fault("territory_name", key.line, written=shown(key.text))
        elif word in desk.territories:
            desk.fault("territory_twice", key.line, written=shown(key.text))
        codes = territory_codes(value, desk)
        if word and codes is not None:
            desk.territories[word] = codes


def _timezone(node: Tree | None, desk: Desk) -> str:
    name = None if node is None else desk.text(node, "timezone")
    if node is None or name is None:
        return TIMEZONE
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        desk.fault("no_such_timezone", node.line, written=shown(name))
        return TIMEZONE


def _market(node: Tree | None, desk: Desk) -> tuple[Condition, ...]:
    found: list[Condition] = []
    for item in desk.items(node, "market"):
        condition = read_condition(item, desk)
        if condition is not None:
            found.append(condition)
            if has_event(condition):
                desk.fault("market_event", item.line)
            elif is_graded(condition):
                desk.fault("market_graded", item.line)
    return tuple(found)
