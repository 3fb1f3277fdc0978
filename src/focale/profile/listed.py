"""Of a list that is written anew: which items stay, which change, which come and go?

Items are compared by what they say, not by how they are written; a mapping is another's next
state when both begin alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from focale.profile.revise import Edit, flow, item_line
from focale.yaml_tree import Entries, Items, Scalar, Tree, plain_data

Turn = tuple[Tree | None, Any]
"""(what stands, what comes): None for what comes anew, and for what goes."""
_LINE = 100  # signs of a line


def new_item(value: Any, column: int) -> str:
    """An item on lines of its own; a small mapping, such as a step, on one."""
    is_small = isinstance(value, Mapping) and not any(
        isinstance(one, Mapping | list) for one in value.values()
    )
    short = f"{' ' * column}- {flow(value)}\n"
    return short if is_small and len(short) <= _LINE else item_line(value, column)


def ended(text: str, edits: list[Edit]) -> list[Edit]:
    """A line that comes after the last one of a text without an end of line needs one before it;
    what comes to one place is one edit."""
    found: dict[tuple[int, int], str] = {}
    for start, end, words in edits:
        if start == end == len(text) and not text.endswith("\n") and (start, end) not in found:
            words = "\n" + words
        found[start, end] = found.get((start, end), "") + words
    return [(start, end, words) for (start, end), words in found.items()]


def steps(items: Sequence[Tree], values: Sequence[Any]) -> list[Turn]:
    """(what stands, what comes) in order: None for what comes anew, and for what goes."""
    old, new = [_plain(item) for item in items], [_plain(value) for value in values]
    found: list[Turn] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        pair = _paired if tag == "replace" else _in_turn
        found += pair(items[i1:i2], values[j1:j2])
    return found


def _in_turn(items: Sequence[Tree], values: Sequence[Any]) -> list[Turn]:
    both = min(len(items), len(values))
    return [
        *zip(items[:both], values[:both], strict=True),
        *((item, None) for item in items[both:]),
        *((None, value) for value in values[both:]),
    ]


def _paired(items: Sequence[Tree], values: Sequence[Any]) -> list[Turn]:
    """A mapping is the one that begins alike, such as the step from the same value on."""
    old, new = [_beginning(item) for item in items], [_beginning(value) for value in values]
    found: list[Turn] = []
    for _, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        found += _in_turn(items[i1:i2], values[j1:j2])
    return found


def _beginning(value: Any) -> str:
    if isinstance(value, Entries):
        return _plain(value.entries[0][1]) if value.entries else ""
    return _plain(next(iter(value.values()), "")) if isinstance(value, Mapping) else ""


def _plain(value: Any) -> str:
    """What a value says, to be compared: of a tree, or of what is to be written."""
    if isinstance(value, Entries | Items | Scalar):
        value = plain_data(value)
    if isinstance(value, Mapping):
        return repr({str(key): _plain(one) for key, one in value.items() if one is not None})
    return repr([_plain(one) for one in value]) if isinstance(value, list) else str(value)


def is_same(item: Tree, value: Any) -> bool:
    """Whether a value says what stands there."""
    return _plain(item) == _plain(value)


def differing(item: Entries, value: Mapping[str, Any]) -> dict[str, Any]:
    """What a mapping changes of one that stands there."""
    gone = {key.text: None for key, _ in item.entries if key.text not in value}
    there = {key.text: one for key, one in item.entries}
    return gone | {
        key: one for key, one in value.items() if key not in there or not is_same(there[key], one)
    }  # fmt: skip
