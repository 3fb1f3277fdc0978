"""Which rows does a JSON file have? One object a line, or one array of objects.

Objects inside objects are kept as JSON texts, lists of texts as lists. A line that is no object
is listed with its number.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from focale.accounts.files.shape import column_names
from focale.accounts.files.survey import Survey, decoded, survey
from focale.accounts.rejects import Reject
from focale.glossary.messages import Message, fault

_DECODER = json.JSONDecoder()
_BLANKS = " \t\r\n"
_NEAR_THE_END = 64
"""Signs from the end within which a fault may come from the cut."""
_LONGEST = 64 << 20
"""Signs of one object at most."""


@dataclass
class JsonRows:
    """The rows of a JSON file. keys: of its objects, in the order in which they appear."""

    path: Path
    label: str
    bytes: Survey
    is_array: bool
    keys: list[str] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    notices: list[Message] = field(default_factory=list)

    @property
    def header(self) -> list[str]:
        """The names of the columns."""
        return column_names(self.keys)[0]

    def rows(self) -> Iterator[tuple[int, list[Any]]]:
        """(line, cells) of each object."""
        for line, found in self._objects():
            if isinstance(found, dict):
                yield line, [_cell(found.get(key)) for key in self.keys]

    def _objects(self) -> Iterator[tuple[int, Any]]:
        return _of_array(self) if self.is_array else _of_lines(self)


def open_json(path: Path, label: str, encoding: str = "") -> JsonRows:
    """The file with its keys and the lines that are no objects. Raises FocaleError for neither."""
    found = survey(path, encoding, label)
    start = next(decoded(path, found), "").lstrip()
    opened = JsonRows(path, label, found, start.startswith("["))
    keys: dict[str, None] = {}
    for line, one in opened._objects():
        if isinstance(one, dict):
            keys.update(dict.fromkeys(one))
        else:
            text = one.text if isinstance(one, _Broken) else json.dumps(one)
            opened.rejects.append(Reject(label, line, 0, "", "broken_json", text[:200]))
    opened.keys = list(keys)
    if not keys:
        if opened.rejects:
            raise fault("no_json_rows", path=label, first=opened.rejects[0].line)
        raise fault("empty_file", path=label)
    return opened


@dataclass(frozen=True)
class _Broken:
    """A line that is no JSON."""

    text: str


def _of_lines(file: JsonRows) -> Iterator[tuple[int, Any]]:
    number, held = 0, ""
    for part in decoded(file.path, file.bytes):
        lines = (held + part).split("\n")
        held = lines.pop()
        if len(held) > _LONGEST:
            raise fault("long_json", file.label, number + 1)
        for text in lines:
            number += 1
            if text.strip():
                yield number, _value(text)
    if held.strip():
        yield number + 1, _value(held)


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return _Broken(text.strip())


def _of_array(file: JsonRows) -> Iterator[tuple[int, Any]]:
    """The items of one array, read piece by piece. Raises FocaleError where it is broken."""
    parts = decoded(file.path, file.bytes)
    held, place, line, blanks = "", 0, 1, "[" + _BLANKS
    while True:
        start = _skipped(held, place, blanks)
        line += held.count("\n", place, start)
        place = start
        problem = ""
        if place < len(held):
            if held[place] == "]":
                return
            try:
                value, end = _DECODER.raw_decode(held, place)
                # A number or a word at the very end may go on in the next piece.
                if end < len(held) or isinstance(value, dict | list):
                    yield line, value
                    line += held.count("\n", place, end)
                    place, blanks = end, "," + _BLANKS
                    continue
            except json.JSONDecodeError as error:
                problem = error.msg
                if error.pos < len(held) - _NEAR_THE_END:
                    line += held.count("\n", place, error.pos)
                    raise fault("broken_json_file", file.label, line, problem=problem) from None
            except RecursionError:
                raise fault("broken_json_file", file.label, line, problem="depth") from None
        part = next(parts, None)
        if part is None:
            raise fault("broken_json_file", file.label, line, problem=problem or "no ]")
        if len(held) - place > _LONGEST:
            raise fault("long_json", file.label, line)
        held, place = held[place:] + part, 0


def _skipped(text: str, place: int, signs: str) -> int:
    while place < len(text) and text[place] in signs:
        place += 1
    return place


def _cell(value: Any) -> Any:
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return value
