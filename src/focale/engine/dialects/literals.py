"""How is a text written so that no editor, tool or file changes it on the way?

A query that is kept in a file passes through programs that turn line ends, drop invisible
signs or compose letters anew. What they could touch stands there as an escape.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

Quote = Callable[[str], str]

_BY_BACKSLASH = {"\\": r"\\", "'": r"\'"}
_BY_DOUBLING = {"\\": r"\\", "'": "''"}
_CONJOINING = range(0x1100, 0x1200)  # Korean letters that join their neighbours


def is_steady(sign: str) -> bool:
    """Whether a sign is seen, stands alone and is kept as it is by every program.

    >>> [is_steady(sign) for sign in ("a", "é", "\\u0301", "\\u200b", "\\r")]
    [True, True, False, False, False]
    """
    if sign.isascii():
        return sign.isprintable()
    if ord(sign) in _CONJOINING or unicodedata.normalize("NFC", sign) != sign:
        return False
    return sign.isalnum()


def steady_pattern(pattern: str) -> str:
    """A pattern for RE2, its unsteady signs as code points.

    >>> steady_pattern("[\\u0300-\\u036f]")
    '[\\\\x{300}-\\\\x{36F}]'
    """
    return "".join(sign if is_steady(sign) else f"\\x{{{ord(sign):X}}}" for sign in pattern)


def _escaped(text: str, known: Mapping[str, str], escape: Quote) -> str:
    return "".join(known.get(sign) or (sign if is_steady(sign) else escape(sign)) for sign in text)


def _by_point(sign: str) -> str:
    point = ord(sign)
    return f"\\u{point:04X}" if point < 0x10000 else f"\\U{point:08X}"


def with_backslashes(text: str) -> str:
    """For dialects whose plain texts know `\\n`, `\\uHHHH` and `\\UHHHHHHHH`."""
    return f"'{_escaped(text, _BY_BACKSLASH, _by_point)}'"


def with_backslashes_up_to_ffff(text: str) -> str:
    """The same where no escape holds a point above U+FFFF: those signs stand as they are."""

    def escape(sign: str) -> str:
        return _by_point(sign) if ord(sign) < 0x10000 else sign

    return f"'{_escaped(text, _BY_BACKSLASH, escape)}'"


def with_bytes(text: str) -> str:
    """For dialects whose texts are bytes: `\\xHH` for each."""

    def escape(sign: str) -> str:
        return "".join(f"\\x{byte:02X}" for byte in sign.encode())

    return f"'{_escaped(text, _BY_BACKSLASH, escape)}'"


def with_e(text: str) -> str:
    """PostgreSQL: E'...' where something needs an escape."""
    if all(map(is_steady, text)):
        return _plain(text)
    return f"E'{_escaped(text, _BY_DOUBLING, _by_point)}'"


def with_u(text: str) -> str:
    """Standard SQL: U&'...' where something needs an escape."""
    if all(map(is_steady, text)):
        return _plain(text)

    def escape(sign: str) -> str:
        return f"\\{ord(sign):04X}" if ord(sign) < 0x10000 else f"\\+{ord(sign):06X}"

    return f"U&'{_escaped(text, _BY_DOUBLING, escape)}'"


def with_chr(text: str) -> str:
    """DuckDB: its texts know no code points, so these are joined on by CHR()."""
    if all(map(is_steady, text)):
        return _plain(text)
    parts = re.findall("|".join(("[^\0]+", "\0.")), _marked(text), re.DOTALL)
    written = [f"CHR({ord(p[1])})" if p[0] == "\0" else _plain(p) for p in parts]
    return f"({' || '.join(written)})"


def _marked(text: str) -> str:
    return "".join(sign if is_steady(sign) else f"\0{sign}" for sign in text)


def _plain(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
