"""What do the rows of a form say of the keys that are the author's own, and what do they change?

Own fields and their type, own groups of codes, thresholds of tiers. A row that gets another name
keeps its place and its comment.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from focale.desk.pages.words import lang
from focale.glossary.words import label
from focale.profile.edit import edited, renamed, scalar
from focale.profile.keys import Plain, Words
from focale.yaml_tree import Entries, Items, Scalar, Tree

Path = tuple[str | int, ...]
SPARE = ("", "")


@dataclass(frozen=True)
class OwnRow:
    """One row of the form. choices: (value, words, is chosen) where the value is one of some."""

    name: str
    value: str
    choices: list[tuple[str, str, bool]]


def own_rows(node: Tree | None) -> list[tuple[str, str]]:
    """The author's own keys with their values, as a form shows them."""
    if not isinstance(node, Entries):
        return []
    return [
        (key.text, ", ".join(_text(one) for one in value.items)
         if isinstance(value, Items) else _text(value))
        for key, value in node.entries
    ]  # fmt: skip


def _text(value: Tree) -> str:
    return value.text if isinstance(value, Scalar) and not value.is_null else ""


def shown_rows(shape: Plain | Words, rows: Sequence[tuple[str, str]]) -> list[OwnRow]:
    """The rows as they are drawn."""
    words = shape.words if isinstance(shape, Words) else ()
    found = []
    for name, value in rows:
        known = dict.fromkeys([*([value] if value else []), *words])
        choices = [("", "—", not value)] + [
            (one, label(one, lang()), one == value) for one in known
        ]
        found.append(OwnRow(name, value, choices if words else []))
    return found


def own_saved(
    text: str, path: Path, shape: Plain | Words, node: Tree | None, rows: Sequence[tuple[str, str]]
) -> str:  # fmt: skip
    """The text with what these rows say; the same where they change nothing."""
    for old, new in _renamed(node, rows):
        text = renamed(text, (*path, old), new)
    names = dict(_renamed(node, rows))
    before = {names.get(name, name): value for name, value in own_rows(node)}
    now = {name.strip(): value.strip() for name, value in rows if name.strip() and value.strip()}
    changes: dict[str, Any] = {name: None for name in before if name not in now}
    for name, value in now.items():
        if before.get(name) != value:
            parts = [scalar(one.strip()) for one in value.split(",") if one.strip()]
            changes[name] = parts if shape is Plain.CODES else scalar(value)
    return edited(text, path, changes) if changes else text


def _renamed(node: Tree | None, rows: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """(old name, new name) of the rows that stand where they stood under another name."""
    before = [name for name, _ in own_rows(node)]
    given = [name.strip() for name, _ in rows]
    return [
        (old, new)
        for old, new in zip(before, given, strict=False)
        if new and old not in given and new not in before and given.count(new) == 1
    ]
