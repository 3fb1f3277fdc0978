"""What do the engine process and its callers say to each other? One line of JSON each way.

A caller says {"key", "act", "workspace", ...}; the answer is {"ok": ...}, {"told": {"fr", "en"}}
for a fault of what was given, {"no_room": true} for a full disk, or {"broken": text} for a fault
of ours.
"""

from __future__ import annotations

import json
from typing import Any, Protocol


class Writable(Protocol):
    """Where a line goes."""

    def write(self, line: bytes, /) -> Any: ...

    def flush(self) -> Any: ...


class Readable(Protocol):
    """Where a line comes from."""

    def readline(self, most: int, /) -> bytes: ...


LONGEST = 32_000_000  # bytes of one line
WRONG_KEY = "wrong key"
"""What a caller hears whose key is not that of this start of the engine."""


class Told(Exception):
    """What was given cannot be used; the words say why, in both languages."""

    def __init__(self, words: dict[str, str]) -> None:
        super().__init__(words.get("en", ""))
        self.words = words


class Broken(RuntimeError):
    """The engine failed at something that should work."""


class Away(RuntimeError):
    """The engine process does not answer: it is starting, or stopped."""


class NoRoom(Away):
    """The disk takes no more; whatever was asked can be asked again once it does."""


def say(to: Writable, line: dict[str, Any]) -> None:
    """Write one line."""
    to.write(json.dumps(line, separators=(",", ":")).encode() + b"\n")
    to.flush()


def hear(line_from: Readable) -> dict[str, Any] | None:
    """Read one line; None at the end. Raises Broken for anything that is no line of ours."""
    line = line_from.readline(LONGEST)
    if not line:
        return None
    try:
        heard = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Broken(f"no line of JSON: {type(error).__name__}") from None
    if not isinstance(heard, dict):
        raise Broken("a line holds an object")
    return heard
