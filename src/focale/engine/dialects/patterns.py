"""How does a pattern for RE2 read in another regular expression language?

Our patterns use literals, classes, groups without capture, repetitions, `^`, `$`, `\\A` and
`\\z`; code points stand as `\\x{H}` or `\\xHH`.
"""

from __future__ import annotations

import re

_POINT = re.compile(r"\\x\{([0-9A-Fa-f]+)\}|\\x([0-9A-Fa-f]{2})")


def for_java(pattern: str) -> str:
    """For java.util.regex, where `$` also matches before a last line end."""
    return re.sub(r"(?<!\\)\$$", r"\\z", pattern)


def for_postgres(pattern: str) -> str:
    """For PostgreSQL's advanced regular expressions."""

    def point(found: re.Match[str]) -> str:
        value = max(int(found[1] or found[2], 16), 1)  # no text there holds U+0000
        return f"\\u{value:04X}" if value < 0x10000 else f"\\U{value:08X}"

    return _POINT.sub(point, pattern).replace(r"\z", r"\Z")


def for_posix(pattern: str) -> str:
    """For Snowflake: every group captures, and code points are signs."""
    plain = for_joni(pattern)
    for ours, theirs in (("(?:", "("), (r"\A", "^"), (r"\z", "$"), (r"\t", "\t"), (r"\r", "\r")):
        plain = plain.replace(ours, theirs)
    return re.sub(r"\\x([0-7][0-9A-F])", lambda found: _ascii(int(found[1], 16)), plain)


def _ascii(point: int) -> str:
    sign = chr(max(point, 1))  # no text there holds U+0000
    return f"\\{sign}" if sign.isprintable() and not sign.isalnum() and sign != " " else sign


def for_joni(pattern: str) -> str:
    """For Java's expressions as Trino knows them, and RE2/J: above ASCII, signs."""

    def point(found: re.Match[str]) -> str:
        value = int(found[1] or found[2], 16)
        return f"\\x{value:02X}" if value < 0x80 else chr(value)

    return for_java(_POINT.sub(point, pattern))
