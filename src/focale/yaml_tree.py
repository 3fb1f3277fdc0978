"""What does a YAML file say, scalar by scalar, and on which line?

Parsed into events, never constructed: nothing is executed, every scalar keeps its source text
(`NO`, `0123` and `62.10` stay what is written), and what could hide something is refused.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.reader import ReaderError

from focale.glossary.messages import FocaleError, Message, fault

MAX_BYTES = 1_000_000
MAX_DEPTH = 40
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True)
class Span:
    """Where a node stands in its text: first sign, sign after the last, column from 0."""

    start: int = 0
    end: int = 0
    column: int = 0
    last_line: int = 0
    flow: bool = False  # written inside [] or {}, or itself so


_NOWHERE = Span()


@dataclass(frozen=True)
class Scalar:
    """A text as written; `plain` without quotes."""

    text: str
    line: int
    plain: bool
    span: Span = field(default=_NOWHERE, compare=False)

    @property
    def is_null(self) -> bool:
        """Whether nothing, or `null`, is written."""
        return self.plain and self.text in _NULLS


@dataclass(frozen=True)
class Items:
    """A list."""

    items: tuple[Tree, ...]
    line: int
    span: Span = field(default=_NOWHERE, compare=False)


@dataclass(frozen=True)
class Entries:
    """A mapping, in document order, keys distinct."""

    entries: tuple[tuple[Scalar, Tree], ...]
    line: int
    span: Span = field(default=_NOWHERE, compare=False)

    def get(self, key: str) -> Tree | None:
        """The value of a key; None when it is not there."""
        return next((value for found, value in self.entries if found.text == key), None)

    def line_of(self, key: str) -> int:
        """The line of a key, else of the mapping."""
        return next((found.line for found, _ in self.entries if found.text == key), self.line)


Tree = Scalar | Items | Entries


def load_text(path: Path, what: str = "profile") -> str:
    """The text of a file; FocaleError when it is not there, too large or not UTF-8."""
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
            size = max(len(raw), os.fstat(file.fileno()).st_size)
    except FileNotFoundError:
        raise fault("no_such_file", path=str(path)) from None
    except OSError as error:
        raise fault("cannot_read", path=str(path), problem=error.strerror or "?") from None
    if size > MAX_BYTES:
        raise _too_large(size, path.name, what)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise fault("not_utf8", path.name, line) from None


def read_tree(text: str, source: str, faults: list[Message], what: str = "profile") -> Entries:
    """The tree of a document; what does not stop the reading is noted in `faults`.

    what: the kind of document, "profile" or "mapping", for what is told of it. Noted: anchors,
    tags, duplicate keys. Raises FocaleError, with what was noted, for text over 1 MB, broken
    YAML, several documents, aliases, nesting deeper than 40, or a document that is no mapping.
    """
    text = text.removeprefix("\ufeff")
    if text in _READ:
        return _READ[text]
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        raise _too_large(size, source, what)
    noted = len(faults)
    composer = _Composer(text, source, faults)
    try:
        tree = composer.document()
    except MarkedYAMLError as error:
        raise FocaleError([*faults, _broken(error, source)]) from None
    except ReaderError as error:
        line = text.count("\n", 0, int(error.position)) + 1
        sign = f"U+{ord(text[int(error.position)]):04X}"
        raise fault("yaml_control_sign", source, line, sign=sign) from None
    except YAMLError:
        raise fault("yaml_broken", source) from None
    if not isinstance(tree, Entries):
        raise FocaleError([*faults, Message(f"{what}_no_mapping", source, 1)])
    if composer.has_alias:
        raise FocaleError(faults)
    if len(faults) == noted:
        _remember(text, tree)
    return tree


_READ: dict[str, Entries] = {}
"""The last short texts without a fault, for whoever edits one reads it again and again."""
_READ_MOST, _READ_LONGEST = 16, 100_000


def _remember(text: str, tree: Entries) -> None:
    if len(text) > _READ_LONGEST:
        return
    while len(_READ) >= _READ_MOST:
        _READ.pop(next(iter(_READ), ""), None)
    _READ[text] = tree


def _too_large(size: int, source: str, what: str) -> FocaleError:
    kilobytes = -(-size // 1000)
    return fault(f"{what}_too_large", source, size=kilobytes, most=MAX_BYTES // 1000)


_PROBLEMS = (
    ("cannot start any token", "yaml_odd_start"),
    ("mapping values are not allowed", "yaml_colon"),
    ("could not find expected ':'", "yaml_missing_colon"),
    ("could not find expected", "yaml_missing_colon"),
    ("unexpected end of stream", "yaml_unclosed_quote"),
    ("expected ',' or", "yaml_unclosed_bracket"),
    ("expected the node content", "yaml_unclosed_bracket"),
    ("but found ']'", "yaml_unclosed_bracket"),
    ("but found '}'", "yaml_unclosed_bracket"),
    ("but found '<scalar>'", "yaml_after_quote"),
    ("expected <block end>", "yaml_indentation"),
    ("sequence entries are not allowed", "yaml_indentation"),
    ("did not find expected key", "yaml_indentation"),
    ("unknown escape", "yaml_escape"),
    ("escape sequence of", "yaml_escape"),
)


_BEGUN_EARLIER = ("could not find expected", "unexpected end of stream", "expected ',' or")


def _broken(error: MarkedYAMLError, source: str) -> Message:
    """What the parser stumbled on; what never ends is told where it begins."""
    told = f"{error.problem} {error.context}"
    code = next((code for part, code in _PROBLEMS if part in told), "yaml_broken")
    marks = [error.problem_mark, error.context_mark]
    if any(part in told for part in _BEGUN_EARLIER):
        marks.reverse()
    mark = next((mark for mark in marks if mark is not None), None)
    return Message(code, source, mark.line + 1 if mark is not None else 0)


class _Composer:
    """Makes the tree from the parser's events, one after the other."""

    def __init__(self, text: str, source: str, faults: list[Message]) -> None:
        self._events: Iterator[Event] = YAML(typ="safe", pure=True).parse(text)
        self._source, self._faults = source, faults
        self.has_alias = False

    def document(self) -> Tree | None:
        """The tree of the only document; None when there is none."""
        documents, tree = 0, None
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._stop("yaml_several_documents", event)
            elif isinstance(event, NodeEvent):
                tree = self._node(event, 1)
        return tree

    def _node(self, event: Event, depth: int) -> Tree:
        if depth > MAX_DEPTH:
            self._stop("yaml_too_deep", event, most=MAX_DEPTH)
        self._look_for_hidden(event)
        if isinstance(event, ScalarEvent):
            plain = event.style in (None, "")
            return Scalar(event.value, _line(event), plain, _span(event, event, False))
        if isinstance(event, SequenceStartEvent):
            return self._items(event, depth)
        if isinstance(event, MappingStartEvent):
            return self._entries(event, depth)
        return Scalar("", _line(event), False, _span(event, event, False))  # an alias

    def _items(self, start: SequenceStartEvent, depth: int) -> Items:
        items: list[Tree] = []
        for event in self._events:
            if isinstance(event, SequenceEndEvent):
                return Items(
                    tuple(items), _line(start), _span(start, event, bool(start.flow_style))
                )
            items.append(self._node(event, depth + 1))
        raise YAMLError("a list without end")

    def _entries(self, start: MappingStartEvent, depth: int) -> Entries:
        entries: list[tuple[Scalar, Tree]] = []
        lines: dict[str, int] = {}
        for event in self._events:
            if isinstance(event, MappingEndEvent):
                span = _span(start, event, bool(start.flow_style))
                return Entries(tuple(entries), _line(start), span)
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            if isinstance(value, Scalar) and value.span.start == value.span.end:
                value = replace(value, line=key.line)  # nothing is written: not where one looks
            if not isinstance(key, Scalar) or isinstance(event, AliasEvent):
                self._note("yaml_key_no_text", event)
            elif key.text in lines:
                self._note("yaml_duplicate_key", event, key=shown(key.text), first=lines[key.text])
            else:
                lines[key.text] = key.line
                entries.append((key, value))
        raise YAMLError("a mapping without end")

    def _look_for_hidden(self, event: Event) -> None:
        if isinstance(event, AliasEvent):
            self.has_alias = True
            self._note("yaml_anchor", event, name=shown(f"*{event.anchor}"))
            return
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor is not None:
            self._note("yaml_anchor", event, name=shown(f"&{anchor}"))
        if tag is not None:
            tag = str(tag).replace("tag:yaml.org,2002:", "!!")
            self._note("yaml_tag", event, tag=shown(tag))

    def _note(self, code: str, event: Event, **facts: object) -> None:
        self._faults.append(Message(code, self._source, _line(event), facts))

    def _stop(self, code: str, event: Event, **facts: object) -> None:
        self._note(code, event, **facts)
        raise FocaleError(self._faults)


def _line(event: Event) -> int:
    return int(event.start_mark.line) + 1


def _span(first: Event, last: Event, flow: bool) -> Span:
    start, end = first.start_mark, last.end_mark
    return Span(start.index, end.index, start.column, end.line + 1, flow)


def shown(text: str, most: int = 60) -> str:
    """A text of the file as a message shows it: cut after `most` signs.

    >>> shown("abcdef", most=3)
    'abc…'
    """
    return text if len(text) <= most else text[:most] + "…"


def plain_data(tree: Tree) -> object:
    """The tree as texts, lists and dicts; None for null."""
    if isinstance(tree, Scalar):
        return None if tree.is_null else tree.text
    if isinstance(tree, Items):
        return [plain_data(item) for item in tree.items]
    return {key.text: plain_data(value) for key, value in tree.entries}
