"""Which small form belongs to which place of a profile?

Made from the table of keys that the reader, the writer and the schema are made from: what a file
can say, a form can say. A place is a path of keys and numbers, as in `profile.edit`; groups of
plain keys of the profile itself have names of their own.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from focale.glossary.fields import FIELDS, FieldType
from focale.profile.edit import Path, at
from focale.profile.keys import (
    EVENT_KEYS,
    NESTS,
    PLACES,
    TESTS,
    Key,
    Map,
    Own,
    Plain,
    Several,
    Shape,
    Whole,
    Words,
)
from focale.yaml_tree import Entries, Scalar, Tree

GROUPS: dict[str, tuple[str, ...]] = {
    "identity": ("profile", "version", "label", "summary", "timezone", "scale"),
    "abm": ("abm",),
    "value": ("value",),
}
"""Name of a group -> keys of the profile that one form holds together."""
CONDITIONS = ("condition", "criterion", "gate")
HEADS = ("field", "event", *NESTS)
_NEW = "+"


@dataclass(frozen=True)
class Place:
    """One place and its form.

    path: of the mapping that the form changes. of: its place in the table of keys, "" for a
    mapping whose keys are the author's. keys: what the form holds. own: the shape of the values
    of the author's keys. is_new: an item that is not there yet, to be put behind the others.
    """

    path: Path
    of: str
    keys: tuple[Key, ...]
    own: Plain | Words | None = None
    is_new: bool = False

    @property
    def is_condition(self) -> bool:
        """Whether something is tested here."""
        return self.of in CONDITIONS

    @property
    def has_id(self) -> bool:
        """Whether it has a name that stands before it, as criteria do."""
        return self.of == "criterion"


def written_path(path: Path) -> str:
    """A path as an address carries it.

    >>> written_path(("gates", 0, "all"))
    '["gates",0,"all"]'
    """
    return json.dumps(list(path), ensure_ascii=False, separators=(",", ":"))


def read_path(text: str) -> Path | None:
    """A path out of an address; None for anything else."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, list) or not 0 < len(found) <= 40:
        return None
    if not all(isinstance(one, str) or (type(one) is int and one >= 0) for one in found):
        return None
    return tuple(found)


def place_of(root: Entries, path: Path) -> Place | None:
    """The place at a path and its form; None where the table knows none, or nothing stands.

    ("@identity",) is a group; ("criteria", "+") a criterion to be, ("gates", 3) behind the last.
    """
    first = path[0]
    if isinstance(first, str) and first.startswith("@") and len(path) == 1:
        keys = GROUPS.get(first[1:])
        return None if keys is None else Place((), "profile", _keys("profile", keys))
    shape: Shape | None = Map("profile")
    for step in path:
        shape = _inside(shape, step)
    if isinstance(shape, Own) and isinstance(shape.value, Plain | Words):
        return Place(path, "", (), shape.value)
    if not isinstance(shape, Map):
        return None
    node = at(root, path)
    if node is not None and not isinstance(node, Entries):
        return None
    is_new = node is None and (isinstance(path[-1], int) or path[-1] == _NEW)
    if node is None and not _may_begin(root, path, is_new=is_new):
        return None
    return Place(path, shape.place, PLACES[shape.place], is_new=is_new)


def _may_begin(root: Entries, path: Path, *, is_new: bool) -> bool:
    """Whether what is not there can be put there: behind the last item of a list, or a mapping."""
    if not is_new or not isinstance(path[-1], int):
        above = at(root, path[:-1]) if path[:-1] else root
        return above is None or isinstance(above, Entries)
    there = at(root, path[:-1])
    count = len(getattr(there, "items", ())) if there is not None else 0
    return path[-1] == count and not isinstance(there, Entries | Scalar)


def _inside(shape: Shape | None, step: str | int) -> Shape | None:
    if isinstance(shape, Map) and isinstance(step, str):
        found = next((key for key in PLACES[shape.place] if key.name == step), None)
        return found.shape if found else None
    if isinstance(shape, Several) and isinstance(step, int):
        return Map(shape.place)
    if isinstance(shape, Own) and isinstance(step, str) and isinstance(shape.value, Map):
        return shape.value
    return None


def _keys(place: str, names: Sequence[str]) -> tuple[Key, ...]:
    return tuple(key for key in PLACES[place] if key.name in names)


# --- what a condition asks ----------------------------------------------------------------


def head_of(node: Tree | None) -> str:
    """What a condition is about: "field", "event", or a nest; "field" where nothing says it."""
    if isinstance(node, Entries):
        return next((key.text for key, _ in node.entries if key.text in HEADS), "field")
    return "field"


def test_of(node: Tree | None) -> str:
    """The test of a condition on a field, "" for none yet."""
    if isinstance(node, Entries):
        return next((key.text for key, _ in node.entries if key.text in TESTS), "")
    return ""


def suitable_tests(field: str, declared: str = "") -> list[str]:
    """The tests that suit a field, all of them for a field that nobody declared.

    >>> suitable_tests("technologies")
    ['none_of', 'any_of', 'all_of', 'known', 'missing']
    """
    known = FIELDS.get(field)
    type_ = declared or (known.type.value if known else "")
    if type_ not in {one.value for one in FieldType}:
        return list(TESTS)
    return [test for test, types in TESTS.items() if FieldType(type_) in types]


def keys_asked(place: Place, head: str, test: str) -> tuple[Key, ...]:
    """The keys of a place's form, for what its condition is about.

    A nest's parts, and lists of mappings, are places of their own.
    """
    if not place.is_condition:
        return place.keys
    rest = [
        key for key in place.keys if key.name not in (*HEADS, *TESTS, *EVENT_KEYS)
    ]  # fmt: skip
    if head == "event":
        asked = [key for key in place.keys if key.name in ("event", *EVENT_KEYS)]
    elif head == "field":
        asked = [key for key in place.keys if key.name in ("field", test)]
    else:
        asked = [key for key in place.keys if key.name == head and head == "k_of"]
    label = [key for key in rest if key.name in ("id", "label")]
    return (*label, *asked, *(key for key in rest if key not in label))


def is_plain(key: Key) -> bool:
    """Whether a form holds the whole value of a key, beside its children."""
    return not isinstance(key.shape, Several | Own) and key.name not in ("not",)


def inner_keys(shape: Map) -> tuple[Key, ...]:
    """The plain keys of a small mapping inside a form, such as a ramp."""
    return tuple(key for key in PLACES[shape.place] if is_plain(key))


__all__ = [
    "CONDITIONS",
    "GROUPS",
    "HEADS",
    "Path",
    "Place",
    "Whole",
    "head_of",
    "inner_keys",
    "is_plain",
    "keys_asked",
    "place_of",
    "read_path",
    "suitable_tests",
    "test_of",
    "written_path",
]  # fmt: skip
