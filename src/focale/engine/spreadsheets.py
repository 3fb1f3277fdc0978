"""What would a spreadsheet make of a cell, and how is it kept from that?

Sources: Microsoft's specifications and limits of Excel; OWASP's list of the signs that a formula
begins with.
"""

from __future__ import annotations

import json
import re

import pyarrow as pa
import pyarrow.compute as pc

MOST_ROWS = 1_048_575  # of one sheet, below the header
MOST_SIGNS = 32_767  # of one cell, in UTF-16 units
MOST_DIGITS = 15  # of one number; the digits after them become zeros

_FORMULA = r"[=+\-@\t\r\n＝＋－＠]"
_NUMBER = f"0[0-9]+$|[0-9]{{{MOST_DIGITS + 1},}}$|[0-9]+[eE][0-9]+$"
RISKY = f"^'*(?:{_FORMULA}|{_NUMBER})"
"""A text that would be run as a formula, or be taken for a number and lose its digits.

Apostrophes in front count as part of it, so that a guard can always be told from the text.
"""

_HARMLESS = r"0-9 .,()/%+\-\x{A0}\x{202F}"
RUNS = rf"^(?:[=@\t\r\n＝＠]|[+\-＋－](?s:.*)[^{_HARMLESS}]|'+(?:{_FORMULA}|{_NUMBER}))"
"""A text that a spreadsheet would run, phone and other numbers aside.

What begins with apostrophes before a risky text counts too, so that a guard can be told.
"""

ITEMS, BETWEEN = ";", "[;|]"
"""What is written between the items of a list; the signs that part them when they are read."""

GUARDED = f"^'({RISKY[1:]})"
"""A text with a guard before it; the first group is the text itself."""


def is_risky(texts: pa.Array) -> pa.Array:
    """Which texts a spreadsheet would not leave as they are.

    >>> is_risky(pa.array(["=1+1", "+33 1", "075", "75", "'@a", "Dupont"])).to_pylist()
    [True, True, True, False, True, False]
    """
    return pc.match_substring_regex(texts, RISKY)


def guarded(texts: pa.Array) -> pa.Array:
    """The texts, an apostrophe before the risky ones. `unguarded` undoes it, without exception.

    >>> guarded(pa.array(["=1+1", "'=1", "o'clock", None])).to_pylist()
    ["'=1+1", "''=1", "o'clock", None]
    """
    return pc.replace_substring_regex(texts, f"({RISKY})", r"'\1")


def unguarded(texts: pa.Array) -> pa.Array:
    """The texts as they were before `guarded`.

    >>> unguarded(guarded(pa.array(["=1+1", "'=1", "'a"]))).to_pylist()
    ['=1+1', "'=1", "'a"]
    """
    return pc.replace_substring_regex(texts, GUARDED, r"\1")


def guarded_text(text: str) -> str:
    """`guarded`, of one text.

    >>> guarded_text("=1+1"), guarded_text("name")
    ("'=1+1", 'name')
    """
    return f"'{text}" if re.match(RISKY, text) else text


def unguarded_text(text: str) -> str:
    """`unguarded`, of one text.

    >>> unguarded_text("'=1+1"), unguarded_text("o'clock")
    ('=1+1', "o'clock")
    """
    return re.sub(GUARDED, r"\1", text, count=1)


def plain(column: pa.Array) -> pa.Array:
    """A column without a dictionary."""
    return column.dictionary_decode() if pa.types.is_dictionary(column.type) else column


def texts_of(column: pa.Array) -> pa.Array:
    """Any column as texts: numbers with a point, days and moments in ISO 8601, else JSON.

    A list of texts has a semicolon between its items, as lists are read from a file; JSON where
    an item has such a sign itself, "[]" when there is none.

    >>> texts_of(pa.array([["a", "b"], ["a;b"], [], None])).to_pylist()
    ['a;b', '["a;b"]', '[]', None]
    """
    try:
        return column.cast(pa.string())
    except (pa.ArrowNotImplementedError, pa.ArrowInvalid):
        return pa.array([_written(value) for value in column.to_pylist()], pa.string())


def _written(value: object) -> str | None:
    if value is None:
        return None
    is_texts = isinstance(value, list) and value and all(isinstance(item, str) for item in value)
    if not isinstance(value, list) or not is_texts or re.search(BETWEEN, "".join(value)):
        return json.dumps(value, ensure_ascii=False, default=str)
    if len(value) == 1 and "," in value[0]:
        return json.dumps(value, ensure_ascii=False)
    return ITEMS.join(value)


def is_exact(column: pa.Array, texts: pa.Array) -> pa.Array:
    """Which numbers a spreadsheet keeps to the last digit. texts: the same ones, as `texts_of`.

    >>> column = pa.array([1, 10**15, None])
    >>> is_exact(column, texts_of(column)).to_pylist()
    [True, False, None]
    """
    if pa.types.is_floating(column.type):
        return pc.is_finite(column)
    digits = pc.replace_substring_regex(texts, "[^0-9]", "")
    return pc.less_equal(pc.utf8_length(digits), MOST_DIGITS)
