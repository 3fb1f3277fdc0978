"""How is one place of a profile changed, so that everything else stays as its author wrote it?

A place is a path of keys and numbers: ("criteria", "size"), ("gates", 0, "all", 1). All that
changes there is written at once, then the writer puts known keys in their order; comments stay.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from focale.glossary.messages import FocaleError, Message
from focale.profile.listed import differing, ended, is_same, new_item, steps
from focale.profile.revise import (
    Edit,
    Written,
    added_key,
    appended,
    end_of,
    flow,
    line_end,
    removed_entry,
    replaced_entry,
)
from focale.profile.write import write_profile
from focale.yaml_tree import Entries, Items, Scalar, Tree, plain_data, read_tree

Path = tuple[str | int, ...]

_AS_WRITTEN = re.compile(r"[+-]?\d[\d_]*(\.\d+)?([eE][+-]?\d+)?|\d{4}-\d{2}-\d{2}")


def tree_of(text: str, source: str = "profile") -> Entries:
    """The tree of a profile. Raises FocaleError for what is no plain YAML mapping."""
    faults: list[Message] = []
    root = read_tree(text, source, faults)
    if faults:
        raise FocaleError(faults)
    return root


def at(root: Tree, path: Path) -> Tree | None:
    """What stands at a place; None for nothing.

    >>> tree = tree_of("criteria: {size: {field: headcount}}\\nmarket: [{field: naf}]")
    >>> at(tree, ("market", 0, "field")).text, at(tree, ("market", 1))
    ('naf', None)
    """
    node: Tree | None = root
    for step in path:
        if isinstance(node, Entries) and isinstance(step, str):
            node = node.get(step)
        elif isinstance(node, Items) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def data_at(text: str, path: Path) -> object:
    """What stands at a place, as texts, lists and dicts; None for nothing."""
    node = at(tree_of(text), path)
    return None if node is None else plain_data(node)


def scalar(text: str) -> str:
    """A text as a value to be written: a number or a day without quotes, else as it must be.

    >>> flow([scalar("62.10"), scalar("FR"), scalar("vp sales|cro$"), scalar("no")])
    '[62.10, FR, "vp sales|cro$", "no"]'
    """
    return Written(text) if _AS_WRITTEN.fullmatch(text) else text


def edited(
    text: str, path: Path, changes: Mapping[str, Any], source: str = "profile"
) -> str:  # fmt: skip
    """The canonical text with these keys of the mapping at a place changed.

    None takes a key away; a key, or a mapping on the way, that is not there is added. Of a list,
    the items that stay keep their lines and their comments.

    >>> text = (
    ...     "profile: p\\ncriteria:\\n  size: {field: headcount, at_least: 3, points: 9}  # us\\n"
    ... )
    >>> print(edited(text, ("criteria", "size"), {"at_least": None, "at_most": 5}), end="")
    profile: p
    criteria:
      size: {field: headcount, at_most: 5, points: 9}  # us
    """
    text = _plain_lines(text)
    root = tree_of(text, source)
    if _hides_comments(text, at(root, path)):
        text = write_profile(text, source)
        root = tree_of(text, source)
    return write_profile(_applied(text, _edits(text, root, path, changes)), source)


def with_item(text: str, path: Path, value: Any, source: str = "profile") -> str:
    """The canonical text with one more item in the list at a place; a new list where none is."""
    text = _plain_lines(text)
    root = tree_of(text, source)
    there = at(root, path)
    if isinstance(there, Items):
        return write_profile(_applied(text, [appended(text, there, [value])]), source)
    last = path[-1]
    if not isinstance(last, str):
        raise KeyError(path)
    return edited(text, path[:-1], {last: [value]}, source)


def without(text: str, path: Path, source: str = "profile") -> str:
    """The canonical text without the entry or the item at a place.

    A list or a mapping that would be left empty goes too.
    """
    text = _plain_lines(text)
    root = tree_of(text, source)
    while len(path) > 1 and _size(at(root, path[:-1])) == 1:
        path = path[:-1]
    above, last = at(root, path[:-1]), path[-1]
    if isinstance(above, Entries) and isinstance(last, str):
        return edited(text, path[:-1], {last: None}, source)
    if not isinstance(above, Items) or not isinstance(last, int) or at(root, path) is None:
        raise KeyError(path)
    if above.span.flow:
        kept = [
            _raw(text, item) for place, item in enumerate(above.items) if place != last
        ]  # fmt: skip
        edit = above.span.start, end_of(text, above), flow(kept)
    else:
        edit = *_lines_of(text, above.items[last]), ""
    return write_profile(_applied(text, [edit]), source)


def moved(text: str, path: Path, by: int, source: str = "profile") -> str:
    """The canonical text with the entry or item at a place one up (-1) or one down (1).

    The comments right above it go with it. At an end nothing moves.
    """
    text = write_profile(text, source)
    root = tree_of(text, source)
    above, here = at(root, path[:-1]), at(root, path)
    if here is None or not isinstance(above, Entries | Items):
        raise KeyError(path)
    anchors: list[tuple[Tree, Tree]] = (
        list(above.entries)
        if isinstance(above, Entries)
        else [(item, item) for item in above.items]
    )
    place = next(n for n, (_, value) in enumerate(anchors) if value is here)
    other = place + by
    if not 0 <= other < len(anchors):
        return text
    if above.span.flow:
        return _moved_in_flow(text, above, place, other, source)
    first, second = sorted((place, other))
    a = _block_of(text, *anchors[first])
    b = _block_of(text, *anchors[second])
    swapped = text[b[0] : b[1]] + text[a[1] : b[0]] + text[a[0] : a[1]]
    return write_profile(text[: a[0]] + swapped + text[b[1] :], source)


def renamed(text: str, path: Path, name: str, source: str = "profile") -> str:
    """The canonical text with another key for the entry at a place."""
    text = _plain_lines(text)
    root = tree_of(text, source)
    above = at(root, path[:-1])
    if not isinstance(above, Entries):
        raise KeyError(path)
    key = next(key for key, _ in above.entries if key.text == path[-1])
    edit = key.span.start, end_of(text, key), flow(name)
    return write_profile(_applied(text, [edit]), source)


# --- edits ------------------------------------------------------------------------------


def _plain_lines(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _size(node: Tree | None) -> int:
    if isinstance(node, Entries):
        return len(node.entries)
    return len(node.items) if isinstance(node, Items) else 0


def _applied(text: str, edits: list[Edit]) -> str:
    for start, end, words in sorted(edits, key=lambda one: one[0], reverse=True):
        text = text[:start] + words + text[end:]
    return text


def _edits(text: str, root: Tree, path: Path, changes: Mapping[str, Any]) -> list[Edit]:
    """The edits of a mapping, made from one reading of the text, so that none meets another."""
    known = path
    while known and not isinstance(at(root, known), Entries):
        known = known[:-1]
    node = at(root, known)
    if not isinstance(node, Entries):
        raise KeyError(path)
    missing = path[len(known) :]
    if missing:
        value: Any = {key: one for key, one in changes.items() if one is not None}
        for step in reversed(missing[1:]):
            value = {str(step): value}
        changes = {str(missing[0]): value}
    return _mapping_edits(text, node, changes)


def _mapping_edits(text: str, node: Entries, changes: Mapping[str, Any]) -> list[Edit]:
    if node.span.flow:
        return [_flow_anew(text, node, changes)]
    edits: list[Edit] = []
    more: dict[str, Any] = {}
    for key, value in changes.items():
        place = next((n for n, (k, _) in enumerate(node.entries) if k.text == key), None)
        if place is None:
            if value is not None:
                more[key] = value
        elif value is None:
            edits.append(removed_entry(text, node, place))
        elif isinstance(value, list) and value and _size(node.entries[place][1]):
            edits += _list_edits(text, node, place, value)
        elif isinstance(value, Mapping) and isinstance(there := node.entries[place][1], Entries):
            edits += _mapping_edits(text, there, differing(there, value))
        else:
            edits.append(replaced_entry(text, node, place, value))
    if more:
        new = [added_key(text, node, key, value) for key, value in more.items()]
        edits.append((new[0][0], new[0][1], "".join(words for _, _, words in new)))
    return edits


def _list_edits(text: str, node: Entries, place: int, values: Sequence[Any]) -> list[Edit]:
    """Other items for a list: those that stay are not touched, one that changes keeps its line."""
    there = node.entries[place][1]
    if not isinstance(there, Items):
        return [replaced_entry(text, node, place, list(values))]
    turns = steps(there.items, values)
    if there.span.flow:
        told: list[Any] = [
            value if item is None else _item_anew(text, item, value)
            for item, value in turns if value is not None
        ]  # fmt: skip
        return [(there.span.start, end_of(text, there), flow(told))]
    edits: list[Edit] = []
    at_ = _lines_of(text, there.items[0])[0]
    for item, value in turns:
        if item is None:
            edits.append((at_, at_, new_item(value, there.span.column)))
            continue
        start, end = _lines_of(text, item)
        if value is None:
            edits.append((start, end, ""))
        elif not is_same(item, value):
            edits += _item_edits(text, item, value)
        at_ = end
    return ended(text, edits)


def _hides_comments(text: str, node: Tree | None) -> bool:
    """Whether a comment stands inside brackets here; the writer gives it a line of its own."""
    values = [value for _, value in node.entries] if isinstance(node, Entries) else []
    brackets = [one for one in (node, *values) if one is not None and one.span.flow]
    told = [text[one.span.start : end_of(text, one)] for one in brackets]
    return any("\n" in one and "#" in one for one in told)


def _item_edits(text: str, item: Tree, value: Any) -> list[Edit]:
    if isinstance(item, Entries) and isinstance(value, Mapping):
        return _mapping_edits(text, item, differing(item, value))
    return [(item.span.start, end_of(text, item), flow(value))]


def _item_anew(text: str, item: Tree, value: Any) -> Any:
    """An item of a list on one line, written anew; what does not change as it stood."""
    if is_same(item, value):
        return _raw(text, item)
    if isinstance(item, Entries) and isinstance(value, Mapping):
        return Written(_flow_anew(text, item, differing(item, value))[2])
    return value


def _flow_anew(text: str, node: Entries, changes: Mapping[str, Any]) -> Edit:
    """A mapping on one line, written anew; what does not change as it stood."""
    data: dict[str, Any] = dict(changes)
    for key, value in node.entries:
        new = changes.get(key.text, _raw(text, value))
        is_mapping = isinstance(new, Mapping) and isinstance(value, Entries)
        data[key.text] = _item_anew(text, value, new) if is_mapping else new
    order = [key.text for key, _ in node.entries]
    data = {key: data[key] for key in (*order, *(key for key in data if key not in order))}
    kept = {key: value for key, value in data.items() if value is not None}
    return node.span.start, end_of(text, node), flow(kept)


def _raw(text: str, node: Tree) -> Written:
    """A value inside [] or {}, as it is written there."""
    return Written(text[node.span.start : end_of(text, node)] or "null")


def _lines_of(text: str, item: Tree) -> tuple[int, int]:
    """The lines of an item of a list, its dash and the comments right above it included."""
    start = text.rfind("-", 0, item.span.start)
    return _above(text, text.rfind("\n", 0, start) + 1), line_end(text, item)


def _block_of(text: str, anchor: Tree, value: Tree) -> tuple[int, int]:
    if anchor is value:
        return _lines_of(text, value)
    start = text.rfind("\n", 0, anchor.span.start) + 1
    return _above(text, start), line_end(text, value)


def _above(text: str, start: int) -> int:
    while start:
        above = text.rfind("\n", 0, start - 1) + 1
        if not text[above:start].strip().startswith("#"):
            break
        start = above
    return start


def _moved_in_flow(text: str, above: Entries | Items, place: int, other: int, source: str) -> str:
    value: Any
    if isinstance(above, Items):
        value = [_raw(text, item) for item in above.items]
        value[place], value[other] = value[other], value[place]
    else:
        pairs = [(key.text, _raw(text, one)) for key, one in above.entries]
        pairs[place], pairs[other] = pairs[other], pairs[place]
        value = dict(pairs)
    edit = above.span.start, end_of(text, above), flow(value)
    return write_profile(_applied(text, [edit]), source)


def line_span(node: Tree, key: Scalar | None = None) -> tuple[int, int]:
    """The lines, from and to, on which a value and its key stand."""
    first = node.line if key is None else key.line
    return first, max(first, node.span.last_line)
