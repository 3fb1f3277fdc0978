"""How is a profile changed here and there, so that everything else stays as its author wrote it?

A change is a mapping that looks like the profile and holds only what changes: a value takes the
place of the old one, a mapping goes on inside, None takes a key away, a key that is not there is
added. So a person can read and correct it before it is applied.
"""

from __future__ import annotations

import json
import string
from collections.abc import Mapping, Sequence
from typing import Any

from focale.glossary.messages import FocaleError, Message
from focale.profile.write import write_profile
from focale.yaml_tree import Entries, Items, Scalar, Tree, read_tree

Edit = tuple[int, int, str]
"""Start and end of a stretch of text, and what stands in its place."""

_PLAIN = frozenset(string.ascii_letters + string.digits + "_-")


def revised(
    text: str, changes: Mapping[str, Any], comment: Sequence[str] = (), source: str = "profile"
) -> str:
    """The canonical text of the profile with the changes.

    changes: as the module says; values are texts, numbers, flags, lists and mappings. comment:
    lines for the top of the file. Raises FocaleError for what is no YAML.

    >>> text = "profile: p\\ncriteria:\\n  size: {field: headcount, at_least: 3, points: 9}  # ours"
    >>> print(revised(text, {"version": 2, "criteria": {"size": {"points": 15}}}), end="")
    profile: p
    version: 2
    criteria:
      size: {field: headcount, at_least: 3, points: 15}  # ours
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for path, value in _leaves(changes):
        text = _changed(text, path, value, source)
    head = "".join(f"# {line}\n" for line in comment)
    return write_profile(head + text, source)


def leaves_changed(changes: Mapping[str, Any]) -> list[tuple[str, ...]]:
    """The paths that a change touches.

    >>> leaves_changed({"criteria": {"size": {"points": 15}, "city": None}})
    [('criteria', 'size', 'points'), ('criteria', 'city')]
    """
    return [path for path, _ in _leaves(changes)]


def _leaves(
    changes: Mapping[str, Any], path: tuple[str, ...] = ()
) -> list[tuple[tuple[str, ...], Any]]:
    found: list[tuple[tuple[str, ...], Any]] = []
    for key, value in changes.items():
        here = (*path, key)
        if isinstance(value, Mapping) and not _is_whole(here):
            found += _leaves(value, here)
        else:
            found.append((here, value))
    return found


def _is_whole(path: tuple[str, ...]) -> bool:
    """Whether a mapping at this path is one value: a label, a ramp."""
    return path[-1] in ("label", "why", "summary", "ramp", "because", "k_of")


def _changed(text: str, path: tuple[str, ...], value: Any, source: str) -> str:
    faults: list[Message] = []
    root = read_tree(text, source, faults)
    if faults:
        raise FocaleError(faults)
    edit = _edit(text, root, path, value)
    if edit is None:
        return text
    start, end, words = edit
    return text[:start] + words + text[end:]


def _edit(text: str, node: Entries, path: tuple[str, ...], value: Any) -> Edit | None:
    key, rest = path[0], path[1:]
    place = next((n for n, (found, _) in enumerate(node.entries) if found.text == key), None)
    if place is None:
        return None if value is None else added_key(text, node, key, _nested(rest, value))
    there = node.entries[place][1]
    if rest and isinstance(there, Entries):
        return _edit(text, there, rest, value)
    if value is None:
        return removed_entry(text, node, place)
    if key == "history" and isinstance(there, Items) and isinstance(value, list):
        return appended(text, there, value)
    return replaced_entry(text, node, place, _nested(rest, value))


def _nested(path: tuple[str, ...], value: Any) -> Any:
    for key in reversed(path):
        value = {key: value}
    return value


def replaced_entry(text: str, node: Entries, place: int, value: Any) -> Edit:
    """Another value for the entry of a mapping at a place."""
    key, there = node.entries[place]
    if isinstance(there, Scalar) or there.span.flow:
        return there.span.start, end_of(text, there), flow(value)
    return key.span.start, end_of(text, there), f"{_key(key.text)}: {flow(value)}"


def removed_entry(text: str, node: Entries, place: int) -> Edit:
    """Without an entry; in a block, the comments right above it and beside it go too."""
    key, value = node.entries[place]
    if node.span.flow:
        if place + 1 < len(node.entries):
            return key.span.start, node.entries[place + 1][0].span.start, ""
        before = node.entries[place - 1][1].span.end if place else key.span.start
        return before, value.span.end, ""
    start = text.rfind("\n", 0, key.span.start) + 1
    while start:
        above = text.rfind("\n", 0, start - 1) + 1
        if not text[above:start].strip().startswith("#"):
            break
        start = above
    return start, line_end(text, value), ""


def added_key(text: str, node: Entries, key: str, value: Any) -> Edit:
    """A new key after the last one; the writer puts a known one in its place."""
    if not node.entries:
        return node.span.start, node.span.end, flow({key: value})
    if node.span.flow:
        end = end_of(text, node.entries[-1][1])
        return end, end, f", {_key(key)}: {flow(value)}"
    end = line_end(text, node.entries[-1][1])
    return end, end, _new_line(text, end) + _block(key, value, node.entries[0][0].span.column)


def appended(text: str, there: Items, more: Sequence[Any]) -> Edit:
    """More items at the end of a list."""
    if there.span.flow or not there.items:
        inner = text[there.span.start + 1 : there.span.end - 1].strip()
        words = ", ".join([*([inner] if inner else []), *(flow(one) for one in more)])
        return there.span.start, there.span.end, f"[{words}]"
    end = line_end(text, there.items[-1])
    column = there.span.column
    return end, end, _new_line(text, end) + "".join(item_line(one, column) for one in more)


def end_of(text: str, tree: Tree) -> int:
    """After the last sign of a value."""
    if isinstance(tree, Entries) and tree.entries and not tree.span.flow:
        return end_of(text, tree.entries[-1][1])
    if isinstance(tree, Items) and tree.items and not tree.span.flow:
        return end_of(text, tree.items[-1])
    return tree.span.start + len(text[tree.span.start : tree.span.end].rstrip())


def line_end(text: str, tree: Tree) -> int:
    """After the line on which a value ends."""
    end = text.find("\n", end_of(text, tree))
    return len(text) if end < 0 else end + 1


def _new_line(text: str, end: int) -> str:
    return "" if text[:end].endswith("\n") else "\n"


def _block(key: str, value: Any, column: int) -> str:
    """A key and its value on lines of their own, indented."""
    pad = " " * column
    if isinstance(value, Mapping) and value and not _is_whole((key,)):
        short = f"{pad}{_key(key)}: {flow(value)}\n"
        if len(short) <= 100:
            return short
        return f"{pad}{_key(key)}:\n" + "".join(
            _block(name, inner, column + 2) for name, inner in value.items()
        )
    if isinstance(value, list) and value and isinstance(value[0], Mapping):
        return f"{pad}{_key(key)}:\n" + "".join(item_line(one, column + 2) for one in value)
    return f"{pad}{_key(key)}: {flow(value)}\n"


def item_line(value: Any, column: int) -> str:
    """An item of a list on lines of its own, its dash at a column."""
    if not isinstance(value, Mapping):
        return f"{' ' * column}- {flow(value)}\n"
    inner = "".join(_block(name, one, column + 2) for name, one in value.items())
    return " " * column + "- " + inner.lstrip(" ")


def _key(key: str) -> str:
    return key if key and set(key) <= _PLAIN else json.dumps(key, ensure_ascii=False)


class Written(str):
    """A plain scalar, to be written as it stood: `0123`, `1e6`, `NO`."""


def flow(value: Any) -> str:
    """A value on one line.

    >>> flow({"points": 12.0, "label": {"fr": "Taille"}, "one_of": ["FR", 3, True, None]})
    '{points: 12, label: {fr: Taille}, one_of: [FR, 3, true, null]}'
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return f"{round(value, 3):.10g}"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(k)}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(one) for one in value) + "]"
    if isinstance(value, Written):
        return str(value)
    text = str(value)
    if text[:1].isalpha() and set(text) <= _PLAIN and text.lower() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)


_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
