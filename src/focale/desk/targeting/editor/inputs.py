"""What stands in each field of a form, and what does a filled form change?

A key whose field was left as it was is left as it was written; so a form never rewrites what it
does not change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from focale.desk.pages.words import lang
from focale.desk.targeting.editor.places import inner_keys
from focale.glossary.words import label
from focale.profile.edit import scalar
from focale.profile.keys import PLACES, Key, Map, Own, Plain, Several, Whole, Words
from focale.yaml_tree import Entries, Items, Scalar, Tree

_LINES = (Plain.VALUES, Plain.TEXTS, Plain.CODES)
_NUMBERS = (Plain.NUMBER, Plain.POINTS, Plain.SHARE, Plain.STEP, Plain.THRESHOLD)
MOST_SIGNS = 20_000  # of one field
SPARE = 2  # empty rows below the steps that are there
ROWS = ("level",)
"""Lists whose items are rows of their form: small, and without a name of their own."""
_LONG = 90  # signs of a text that one line shows


@dataclass
class Input:
    """One field of a form.

    kind: "text", "long", "select", "check", "lines", "rows". parts: (name, words, value) of its
    inputs, two for a label in two languages or for two ends. choices: (value, words, is chosen).
    rows: of "rows", the inputs of each.
    """

    key: str
    words: str
    kind: str
    parts: list[tuple[str, str, str]]
    choices: list[tuple[str, str, bool]] = field(default_factory=list)
    is_number: bool = False
    faults: list[str] = field(default_factory=list)
    rows: list[list[Input]] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        """What stands in it, rows included; nothing empty."""
        inner = [text for row in self.rows for one in row for text in one.texts]
        return [part[2] for part in self.parts if part[2]] + inner

    @property
    def is_checked(self) -> bool:
        """Whether a box is ticked."""
        return self.kind == "check" and bool(self.parts[0][2])


def inputs_of(
    keys: Sequence[Key], node: Tree | None, prefix: str = "", given: Mapping[str, str] | None = None
) -> list[Input]:  # fmt: skip
    """The inputs of these keys, filled with what stands there; or with what was given."""
    found: list[Input] = []
    for key in keys:
        value = node.get(key.name) if isinstance(node, Entries) else None
        name = f"{prefix}{key.name}"
        if isinstance(key.shape, Map):
            found += inputs_of(inner_keys(key.shape), value, f"{name}.", given)
        elif isinstance(key.shape, Several) and key.shape.place in ROWS:
            found.append(_rows(key, key.shape.place, name, value, given))
        elif not isinstance(key.shape, Several | Own):
            found.append(_input(key, name, value, given))
    return found


def _rows(
    key: Key, place: str, name: str, value: Tree | None, given: Mapping[str, str] | None
) -> Input:  # fmt: skip
    items = value.items if isinstance(value, Items) else ()
    rows = [
        inputs_of(PLACES[place], items[n] if n < len(items) else None, f"{name}.{n}.", given)
        for n in range(row_count(value))
    ]
    return Input(name, _said(key), "rows", [], rows=rows)


def row_count(value: Tree | None) -> int:
    """How many rows a form shows of a list: those that are there, and empty ones."""
    return (len(value.items) if isinstance(value, Items) else 0) + SPARE


def _said(key: Key) -> str:
    words = key.fr if lang() == "fr" else key.en
    return words[:1].upper() + words[1:]


def _input(key: Key, name: str, value: Tree | None, given: Mapping[str, str] | None) -> Input:
    kind, texts = _kind(key), _texts(key, value)
    parts = [
        (part, said, given.get(part, "") if given is not None else text)
        for part, said, text in _named(key, name, texts)
    ]
    if kind == "text" and any(len(one[2]) > _LONG or "\n" in one[2] for one in parts):
        kind = "long"
    choices: list[tuple[str, str, bool]] = []
    if isinstance(key.shape, Words):
        chosen = parts[0][2]
        choices = [("", "—", not chosen)] + [
            (one, label(one, lang()), one == chosen) for one in key.shape.words
        ]
    is_number = isinstance(key.shape, Whole) or key.shape in (*_NUMBERS, Plain.FULL)
    return Input(name, _said(key), kind, parts, choices, is_number)


def _kind(key: Key) -> str:
    if isinstance(key.shape, Words):
        return "select"
    if key.shape is Plain.TRUE:
        return "check"
    if key.shape in _LINES or key.shape is Plain.LABELS:
        return "lines"
    return "text"


def _named(key: Key, name: str, texts: Sequence[str]) -> list[tuple[str, str, str]]:
    """(name of the input, what tells it from its twin, text)."""
    if key.shape in (Plain.LABEL, Plain.LABELS):
        return [(f"{name}.fr", "fr", texts[0]), (f"{name}.en", "en", texts[1])]
    if key.shape in (Plain.ENDS, Plain.FULL):
        return [(f"{name}.low", "low", texts[0]), (f"{name}.high", "high", texts[1])]
    return [(name, "", texts[0])]


def _texts(key: Key, value: Tree | None) -> tuple[str, ...]:
    """The texts of the inputs of a value."""
    if key.shape is Plain.LABEL:
        return in_two(value)
    if key.shape is Plain.LABELS:
        items = value.items if isinstance(value, Items) else [value] if value is not None else []
        both = [in_two(item) for item in items]
        return "\n".join(_flat(fr) for fr, _ in both), "\n".join(_flat(en) for _, en in both)
    if key.shape in (Plain.ENDS, Plain.FULL):
        if isinstance(value, Items):
            ends = [_text(item) for item in value.items[:2]]
            return tuple([*ends, "", ""][:2])
        return _text(value), ""
    if key.shape in _LINES and isinstance(value, Items):
        return ("\n".join(_flat(_text(item)) for item in value.items),)
    return (_text(value),)


def _flat(text: str) -> str:
    """One item of a list on one line."""
    return " ".join(text.split()) if "\n" in text else text


def in_two(value: Tree | None) -> tuple[str, str]:
    """The texts of a label in French and English; one text stands for both."""
    if isinstance(value, Entries):
        return _text(value.get("fr")), _text(value.get("en"))
    text = _text(value)
    return text, text


def _text(value: Tree | None) -> str:
    return value.text if isinstance(value, Scalar) and not value.is_null else ""


# --- what changes -------------------------------------------------------------------------


def given_of(posted: Mapping[str, Any], names: Sequence[str]) -> dict[str, str]:
    """The texts that were posted for these inputs, with plain line ends."""
    found: dict[str, str] = {}
    for name in names:
        value = posted.get(name)
        text = "" if value is None else str(value)[: 2 * MOST_SIGNS]
        found[name] = _as_given(text)
    return found


def _as_given(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\x00", "").strip()[:MOST_SIGNS]


def names_of(inputs: Sequence[Input]) -> list[str]:
    """The names of all inputs."""
    own = [name for one in inputs for name, _, _ in one.parts]
    return own + [name for one in inputs for row in one.rows for name in names_of(row)]


def changes_of(
    keys: Sequence[Key], node: Tree | None, given: Mapping[str, str], prefix: str = ""
) -> dict[str, Any]:
    """Key -> its new value, None for one that goes; what did not change is not there."""
    changes: dict[str, Any] = {}
    for key in keys:
        value = node.get(key.name) if isinstance(node, Entries) else None
        name = f"{prefix}{key.name}"
        if isinstance(key.shape, Map):
            inner = inner_keys(key.shape)
            changed = changes_of(inner, value, given, f"{name}.")
            if changed:
                changes[key.name] = _merged(inner, value, changed)
        elif isinstance(key.shape, Several) and key.shape.place in ROWS:
            changes |= _changed_rows(key, key.shape.place, name, value, given)
        elif not isinstance(key.shape, Several | Own):
            before = _texts(key, value)
            now = tuple(given.get(part, "") for part, _, _ in _named(key, name, before))
            if now != tuple(_as_given(text) for text in before):
                changes[key.name] = _value(key, now)
    return changes


def _changed_rows(
    key: Key, place: str, name: str, value: Tree | None, given: Mapping[str, str]
) -> dict[str, Any]:
    """The list anew where a row changed: without the empty ones, steps in their order."""
    items = value.items if isinstance(value, Items) else ()
    told: list[dict[str, Any]] = []
    is_changed = False
    for n in range(row_count(value)):
        item = items[n] if n < len(items) else None
        changed = changes_of(PLACES[place], item, given, f"{name}.{n}.")
        is_changed = is_changed or bool(changed)
        whole = _merged(PLACES[place], item, changed)
        if whole is not None:
            told.append(whole)
    return {key.name: _in_order(told, PLACES[place][0].name) or None} if is_changed else {}


def _in_order(rows: list[dict[str, Any]], by: str) -> list[dict[str, Any]]:
    """Rows by their first number, so that a step may be added below and stand between others."""
    try:
        return sorted(rows, key=lambda row: float(row[by]))
    except (KeyError, ValueError):  # told beside the field
        return rows


def _merged(keys: Sequence[Key], node: Tree | None, changed: Mapping[str, Any]) -> Any:
    """A small mapping, whole: what changed, and the rest as it stands."""
    whole: dict[str, Any] = {}
    if isinstance(node, Entries):
        whole = {key.text: _kept(value) for key, value in node.entries}
    whole |= changed
    order = [key.name for key in keys]
    whole = dict(sorted(whole.items(), key=lambda one: (one[0] not in order, _at(order, one[0]))))
    kept = {name: value for name, value in whole.items() if value is not None}
    return kept or None


def _at(order: Sequence[str], name: str) -> int:
    return order.index(name) if name in order else 0


def _kept(value: Tree) -> Any:
    """What stands, to be written again."""
    if isinstance(value, Scalar):
        return None if value.is_null else scalar(value.text)
    if isinstance(value, Items):
        return [_kept(item) for item in value.items]
    return {key.text: _kept(inner) for key, inner in value.entries}


def _value(key: Key, texts: Sequence[str]) -> Any:
    """The value that these texts mean; None for nothing."""
    if not any(texts):
        return None
    if key.shape is Plain.LABEL:
        return _label(*texts)
    if key.shape is Plain.LABELS:
        fr, en = (text.split("\n") for text in texts)
        count = max(len(fr), len(en))
        pairs = zip([*fr, *[""] * (count - len(fr))], [*en, *[""] * (count - len(en))], strict=True)
        return [_label(*pair) for pair in pairs if any(one.strip() for one in pair)]
    if key.shape is Plain.ENDS:
        return [scalar(text) if text else None for text in texts]
    if key.shape is Plain.FULL:
        return [scalar(text) for text in texts] if texts[1] else scalar(texts[0])
    if key.shape is Plain.TRUE:
        return True
    if key.shape in _LINES:
        return [scalar(line.strip()) for line in texts[0].split("\n") if line.strip()]
    if key.shape is Plain.VALUE and texts[0] in ("true", "false"):
        return texts[0] == "true"
    return scalar(texts[0])


def _label(fr: str, en: str) -> Any:
    fr, en = fr.strip(), en.strip()
    if fr == en:
        return fr
    return {lang_: text for lang_, text in (("fr", fr), ("en", en)) if text}
