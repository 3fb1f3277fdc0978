"""When are two texts the same word, and two codes the same code?

Text is folded on both sides and compared whole: NFC, the spaces of `WHITESPACE` trimmed,
combining marks dropped, the letters of `LETTERS` replaced, ASCII capitals lowered; nothing
else. The letter table covers Latin-1 and Latin Extended-A and is published in the docs.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Sequence

from focale.criterion.marks import MARK_RANGES

WHITESPACE = (
    "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""Trimmed at both ends: Unicode's White_Space, the zero-width space and the BOM."""

_SPECIAL = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
    "ŋ": "n", "ı": "i", "ſ": "s", "ŉ": "n", "ĸ": "k", "ŀ": "l", "ĳ": "ij", "ħ": "h", "ŧ": "t",
}  # fmt: skip


def _letters() -> dict[str, str]:
    table: dict[str, str] = {}
    for point in range(0xC0, 0x180):
        letter = chr(point)
        base = unicodedata.normalize("NFD", letter)[0]
        if base.isascii() and base.isalpha():
            table[letter] = base.lower()
    for letter, plain in _SPECIAL.items():
        table[letter] = plain
        if len(letter.upper()) == 1 and not letter.upper().isascii():
            table[letter.upper()] = plain
    return table


LETTERS: dict[str, str] = _letters()
"""Each letter of Latin-1 and Latin Extended-A, and the ASCII letters it counts as."""

DECOMPOSED = frozenset(
    letter
    for letter in LETTERS
    if LETTERS[letter] == unicodedata.normalize("NFD", letter)[0].lower()
    and len(unicodedata.normalize("NFD", letter)) > 1
)
"""The letters of `LETTERS` that are an ASCII letter and marks: an engine's own
accent stripping gives the same for them."""

LOST_BY_ENGINES = "\u11a7"
"""A Korean vowel of old that DuckDB's NFC loses after some syllables: dropped everywhere."""

MARK_CLASS = "".join(
    chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in MARK_RANGES
)
"""The combining marks, as the inside of a regular expression class."""

_MARKS = re.compile(f"[{MARK_CLASS}]")
_LONG = 1_000  # signs of a text
_TRANSLATION = str.maketrans(
    LETTERS | {chr(upper): chr(upper + 32) for upper in range(ord("A"), ord("Z") + 1)}
)


@functools.lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The folded form of a text; "" when nothing is left, which means unknown.

    >>> fold("  Saint-Étienne\\u00a0"), fold("ŒUVRE"), fold("Straße")
    ('saint-etienne', 'oeuvre', 'strasse')
    """
    if text.isascii():
        return text.strip(WHITESPACE).lower()
    return unmarked(text, WHITESPACE).translate(_TRANSLATION)


def folds(texts: Sequence[str]) -> list[str]:
    """The folded forms of many texts, all at once: for texts that mostly stand once.

    >>> folds(["  Saint-Étienne\\u00a0", "a\\nb", ""])
    ['saint-etienne', 'a\\nb', '']
    """
    joined = "\0".join([text.strip(WHITESPACE) for text in texts])
    if joined.count("\0") >= len(texts):  # a text has the sign that parts them
        return [fold(text) for text in texts]
    folded = joined.lower() if joined.isascii() else unmarked(joined).translate(_TRANSLATION)
    return folded.split("\0")


def unmarked(text: str, trimmed: str = "") -> str:
    """The text in NFC, the signs of `trimmed` off both ends, then without combining marks.

    >>> unmarked("e\u0301 x\u0302")
    'é x'
    """
    text = unicodedata.normalize("NFC", text.replace(LOST_BY_ENGINES, ""))
    text = text.strip(trimmed) if trimmed else text
    # Of many texts at once, the signs are few: looking at each is three times as fast.
    if len(text) > _LONG and not any(map(_MARKS.match, set(text))):
        return text
    return _MARKS.sub("", text)


@functools.lru_cache(maxsize=65536)
def code_of(text: str) -> str:
    """The normal form of a code: folded, ASCII letters and digits only, upper case.

    >>> code_of("58.29c"), code_of(" 0123 "), code_of("-")
    ('5829C', '0123', '')
    """
    return "".join(c for c in fold(text) if c.isascii() and c.isalnum()).upper()


LEGAL_FORMS = frozenset(
    "sa sas sasu sarl eurl sci scop snc scp selarl selas gmbh ag ltd limited inc llc plc bv nv "
    "spa srl se gie ei eirl association cooperative".split()
)
_BETWEEN_WORDS = re.compile(r"[^a-z0-9.]+")
_INITIALS = re.compile(r"(?:[a-z]\.)+[a-z]?")


@functools.lru_cache(maxsize=65536)
def company_name_of(text: str) -> str:
    """The name of a company, legal form aside; "" when nothing is left.

    Folded; "S.A.S." reads "sas"; other signs are spaces; legal forms fall off both ends as
    long as something remains.

    >>> company_name_of("SARL Les Ateliers-Morvan"), company_name_of("Acier Duval S.A.S.")
    ('les ateliers morvan', 'acier duval')
    >>> company_name_of("SAS")
    'sas'
    """
    words = " ".join(
        word.replace(".", "" if _INITIALS.fullmatch(word) else " ")
        for word in _BETWEEN_WORDS.split(fold(text))
    ).split()
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    while len(words) > 1 and words[0] in LEGAL_FORMS:
        words.pop(0)
    return " ".join(words)
