"""How does a filled form become the next step of a draft?

Written on the revision that the person saw. Where somebody else changed another place meanwhile,
both changes stand; where it was the same place, the person decides (`merging`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from focale.desk.pages.words import lang, say
from focale.desk.targeting.editor.inputs import (
    Input,
    changes_of,
    given_of,
    inputs_of,
    names_of,
)
from focale.desk.targeting.editor.own import SPARE, OwnRow, own_rows, own_saved, shown_rows
from focale.desk.targeting.editor.places import (
    HEADS,
    Path,
    Place,
    head_of,
    keys_asked,
    place_of,
    test_of,
)
from focale.desk.targeting.editor.reading import Reading, reading_of
from focale.desk.targeting.editor.services import put_draft, text_at
from focale.desk.targeting.models import Draft
from focale.desk.team.models import User
from focale.glossary.messages import FocaleError, Message
from focale.profile.edit import (
    at,
    data_at,
    edited,
    moved,
    renamed,
    scalar,
    tree_of,
    with_item,
    without,
)
from focale.profile.keys import EVENT_KEYS, NESTS, TESTS
from focale.yaml_tree import Entries, Tree, plain_data

MOST_OWN = 200  # keys of one's own in one form
_ABOUT = (*HEADS, *TESTS, *EVENT_KEYS)
_FIRST = {"field": "country", "known": True}  # what a new nest begins with


@dataclass
class Filled:
    """A form as it was sent. place: what it changes. head, test: what its condition is about."""

    path: Path
    place: Place
    head: str
    test: str
    inputs: list[Input] = field(default_factory=list)
    rows: list[tuple[str, str]] = field(default_factory=list)
    key: str = ""
    faults: list[str] = field(default_factory=list)

    @property
    def own(self) -> list[OwnRow]:
        """The rows of own keys, as they are drawn."""
        return shown_rows(self.place.own, self.rows) if self.place.own is not None else []


class Refused(Exception):
    """The form has faults; nothing was changed. filled: with each fault beside its field."""

    def __init__(self, filled: Filled | None, faults: list[str]) -> None:
        super().__init__("; ".join(faults))
        self.filled, self.faults = filled, faults


def form_at(root: Entries, path: Path, head: str = "", test: str = "") -> Filled | None:
    """The form of a place, filled with what stands there. head, test: chosen anew, "" as it is."""
    place = place_of(root, path)
    if place is None:
        return None
    node = at(root, place.path) if place.path else root
    head = head if head in HEADS else head_of(node)
    test = test if test in TESTS else test_of(node)
    keys = keys_asked(place, head, test)
    key = str(path[-1]) if place.has_id and not place.is_new else ""
    return Filled(path, place, head, test, inputs_of(keys, node), _rows(place, node), key)


def _rows(place: Place, node: Tree | None) -> list[tuple[str, str]]:
    return [*own_rows(node), SPARE, SPARE] if place.own is not None else []


def filled_with(root: Entries, path: Path, posted: Any) -> Filled | None:
    """The form of a place, filled with what was posted."""
    found = form_at(root, path, str(posted.get("head", "")), str(posted.get("test", "")))
    if found is None:
        return None
    node = at(root, found.place.path) if found.place.path else root
    given = given_of(posted, names_of(found.inputs))
    found.inputs = inputs_of(keys_asked(found.place, found.head, found.test), node, given=given)
    found.key = str(posted.get("key", found.key)).strip()[:80]
    if found.place.own is not None:
        names, texts = posted.getlist("own.name"), posted.getlist("own.value")
        pairs = zip(names, texts, strict=False)
        found.rows = [(name[:200], text[:2_000]) for name, text in pairs][:MOST_OWN]
    return found


def save(draft: Draft, path: Path, posted: Any, *, revision: int, by: User | None) -> Draft:
    """Save one form. Raises Refused with the faults, Changed where two editors met."""
    base = text_at(draft, revision)
    filled = filled_with(tree_of(base), path, posted)
    if filled is None:
        raise Refused(None, [say("draft.gone")])

    def change(text: str) -> str:
        return _saved(text, filled, posted)

    return _put(draft, base, revision, path, change, by=by, filled=filled)


def act(draft: Draft, path: Path, what: str, *, revision: int, by: User | None) -> Draft:
    """Take a place away, or move it one up or down. Raises as `save`."""
    base = text_at(draft, revision)
    if at(tree_of(base), path) is None:
        raise Refused(None, [say("draft.gone")])
    acts = {
        "remove": lambda text: without(text, path),
        "up": lambda text: moved(text, path, -1),
        "down": lambda text: moved(text, path, 1),
    }
    return _put(draft, base, revision, path[:-1], acts[what], by=by)


def _put(
    draft: Draft, base: str, revision: int, path: Path, change: Any, *, by: User | None,
    filled: Filled | None = None,
) -> Draft:  # fmt: skip
    """Make the change on the text that is there now, where the place is as the person saw it."""
    here = path if not str(path[0]).startswith("@") else ()
    is_same = revision == draft.revision or _data(base, here) == _data(draft.text, here)
    before, on = (draft.text, draft.revision) if is_same else (base, revision)
    try:
        text = change(before)
    except FocaleError as error:
        raise Refused(filled, [message.words(lang()) for message in error.messages]) from None
    except KeyError:
        raise Refused(filled, [say("draft.gone")]) from None
    new = _new_faults(reading_of(before), reading_of(text))
    if new:
        raise _refused(filled, new)
    return put_draft(
        text, workspace=draft.workspace, by=by, profile=draft.profile, revision=on, origin="form"
    )


def _data(text: str, path: Path) -> object:
    try:
        return data_at(text, path)
    except FocaleError:
        return None


def _saved(text: str, filled: Filled, posted: Any) -> str:
    place, root = filled.place, tree_of(text)
    node = at(root, place.path) if place.path else root
    if place.own is not None:
        return own_saved(text, place.path, place.own, node, filled.rows)
    keys = keys_asked(place, filled.head, filled.test)
    given = given_of(posted, names_of(filled.inputs))
    changes = changes_of(keys, node, given)
    if place.is_condition:
        changes |= _about(node, filled, {key.name for key in keys})
    return _with_changes(text, filled, changes)


def _with_changes(text: str, filled: Filled, changes: Mapping[str, Any]) -> str:
    place = filled.place
    if place.is_new:
        value = {name: one for name, one in changes.items() if one is not None}
        if not place.has_id:
            return with_item(text, place.path[:-1], value)
        return edited(text, place.path[:-1], {_new_key(text, place, filled.key): value})
    if changes:
        text = edited(text, place.path, changes)
    if place.has_id and filled.key and filled.key != place.path[-1]:
        text = renamed(text, place.path, _new_key(text, place, filled.key))
    return text


def _new_key(text: str, place: Place, key: str) -> str:
    there = data_at(text, place.path[:-1])
    if not key:
        raise Refused(None, [say("draft.needs_key")])
    if isinstance(there, dict) and key in there:
        raise Refused(None, [say("draft.key_twice", name=key)])
    return key


def _about(node: Tree | None, filled: Filled, asked: set[str]) -> dict[str, Any]:
    """What goes of what the condition was about before, and a nest that it becomes."""
    entries = node.entries if isinstance(node, Entries) else ()
    there = {key.text: value for key, value in entries if key.text in _ABOUT}
    head, changes = filled.head, dict[str, Any]()
    for name in there:
        if name not in asked and name != head:
            changes[name] = None
    if head not in NESTS or head in there:
        return changes
    parts = [_written(plain_data(there[name])) for name in NESTS if name in there]
    if parts:  # one kind of nest becomes another: its parts stay
        items = parts[0]["of"] if isinstance(parts[0], dict) and "of" in parts[0] else parts[0]
        items = items if isinstance(items, list) else [items]
    else:
        alone = {name: _written(plain_data(value)) for name, value in there.items()}
        items = [alone or dict(_FIRST)]
    if head == "not":
        changes["not"] = items[0] if len(items) == 1 else {"all": items}
    elif head == "k_of":
        changes["k_of"] = {"k": 1, "of": items}
    else:
        changes[head] = items
    return changes


def _written(value: Any) -> Any:
    """Plain data, to be written again as it stood."""
    if isinstance(value, dict):
        return {key: _written(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_written(one) for one in value]
    if value in ("true", "false"):
        return value == "true"
    return scalar(value) if isinstance(value, str) else value


# --- faults -------------------------------------------------------------------------------


def _new_faults(before: Reading, after: Reading) -> list[Message]:
    known = {(one.code, str(one.facts)) for one in before.faults}
    return [one for one in after.faults if (one.code, str(one.facts)) not in known]


def _refused(filled: Filled | None, faults: list[Message]) -> Refused:
    """Each fault beside the field that it speaks of; what speaks of none, above the form."""
    rest: list[str] = []
    for message in faults:
        words = message.words(lang())
        one = _spoken_of(message, filled.inputs if filled else [])
        if one is not None:
            one.faults.append(words)
        else:
            rest.append(words)
    if filled is not None:
        filled.faults = rest
    return Refused(filled, rest)


def _spoken_of(message: Message, inputs: list[Input]) -> Input | None:
    """The field that a message speaks of: named among its facts, or in its code."""
    told = {str(fact) for fact in message.facts.values()}
    by_name = {one.key.rpartition(".")[2]: one for one in inputs}
    named = [one for name, one in by_name.items() if name in told]
    if named:
        return named[0]
    code = message.code.split("_")
    coded = [one for name, one in by_name.items() if set(name.split("_")) <= set(code)]
    if coded:
        return coded[0]
    values = [
        one for one in inputs
        if one.key.rpartition(".")[2] in TESTS and told & set(one.texts)
    ]  # fmt: skip
    return values[0] if values else None
