"""Which number is written here, with French or English separators?

A comma or a point alone before three digits is either; the other cells of the column tell which
(`decimal_of`). What nobody can tell is doubtful.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from focale.accounts.values.cell import BLANK, Cell
from focale.criterion.fold import WHITESPACE

PLAIN = r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?"
"""What every engine reads as it stands; with a decimal comma in the column, only without point."""

_PLAIN = re.compile(PLAIN)
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009\u2007\u2060'’`´_]+")
_ABOUT = re.compile(
    r"^(?:~|≈|±|environ|env\.?|about|approx\.?|approximately|circa|ca\.?|plus de|more than|over|"
    r"au moins|at least|>=?|≥)\s*|\s*(?:\+|et plus|ou plus|and more|or more|environ|env\.?)$",
    re.IGNORECASE,
)
_GROUPED = {
    sign: re.compile(rf"\d{{1,3}}(?:{re.escape(sign)}\d{{3}})+") for sign in (",", ".", " ")
}
_ENDING_MINUS = re.compile(r"[\d\s.,\u00a0\u202f]+-")  # as accountants write it
_CORE = re.compile(r"\d[\d ,.]*|[,.]\d+")
_WRITTEN = re.compile(r"\d[\d,.]*|[,.]\d+")
_DECIMALS = re.compile(r"\d*([,.])(?:\d{1,2}|\d{4,})|\d{4,}([,.])\d+|0+([,.])\d+")


@functools.lru_cache(maxsize=8192)
def number(text: str, decimal: str = "") -> Cell:
    """The number, a float. decimal: the sign that the column puts before decimals, if known.

    doubt: "ambiguous_number" ("1,234" and nothing tells), "approximate" ("environ 50", "50+"),
    "unreadable".

    >>> number("1 234,56").value, number("1,234.56").value, number("(1 200)").value
    (1234.56, 1234.56, -1200.0)
    >>> number("12 %").value, number("1.234", ",").value, number("1.234").value
    (12.0, 1234.0, 1.234)
    >>> number("1,234").doubt, number("50+").doubt, number("abc").doubt
    ('ambiguous_number', 'approximate', 'unreadable')
    """
    plain = text.strip(WHITESPACE)
    if not plain:
        return BLANK
    if _PLAIN.fullmatch(plain) and not (decimal == "," and _GROUPED["."].fullmatch(plain)):
        return _finite(float(plain), "" if plain == text else "spaces")
    return _spelled(plain, decimal)


def _spelled(text: str, decimal: str) -> Cell:
    plain = text.replace("\u2212", "-").replace("–", "-").removesuffix("%").strip(WHITESPACE)
    bare = _ABOUT.sub("", plain).strip(WHITESPACE)
    about, plain = bare != plain and not _is_signed(plain), bare
    sign = 1.0
    if plain.startswith("(") and plain.endswith(")"):
        sign, plain = -1.0, plain[1:-1].strip(WHITESPACE)
    if plain.startswith(("-", "+")):
        sign, plain = (-1.0 if plain[0] == "-" else 1.0) * sign, plain[1:].strip(WHITESPACE)
    elif _ENDING_MINUS.fullmatch(plain):
        sign, plain = -1.0, plain[:-1].strip(WHITESPACE)
    plain = _SPACES.sub(" ", plain)
    if _PLAIN.fullmatch(plain) and not (decimal == "," and _GROUPED["."].fullmatch(plain)):
        value: float | None = float(plain)
        doubt = ""
    else:
        value, doubt = _separated(plain, decimal)
    if value is None:
        return Cell(None, "", "unreadable", 0.0)
    found = _finite(sign * value, "number_form")
    doubt = doubt or ("approximate" if about else "")
    return Cell(found.value, found.rule, doubt or found.doubt, 0.5 if doubt else found.confidence)


def _is_signed(plain: str) -> bool:
    return bool(re.fullmatch(r"\+[\d\s.,]+", plain))


def _finite(value: float, rule: str) -> Cell:
    if value in (float("inf"), float("-inf")):
        return Cell(None, "", "unreadable", 0.0)
    return Cell(value + 0.0, rule)


def _separated(plain: str, decimal: str) -> tuple[float | None, str]:
    """(value, doubt) of digits with separators; None when they make no number."""
    if not _CORE.fullmatch(plain):
        return None, ""
    signs = {sign: plain.count(sign) for sign in " ,." if sign in plain}
    before, point, after = plain, "", ""
    marks = [sign for sign in (",", ".") if sign in signs]
    if len(marks) == 2:
        point = max(marks, key=plain.rfind)
        if signs[point] > 1:
            return None, ""
    elif marks and signs[marks[0]] == 1:
        mark = marks[0]
        grouping = bool(_GROUPED[mark].fullmatch(plain)) and not plain.startswith("0")
        if not grouping or decimal == mark:
            point = mark
        elif not decimal:
            return float(plain.replace(mark, ".")), "ambiguous_number" if mark == "," else ""
    if point:
        before, _, after = plain.rpartition(point)
        if " " in after:  # 1,234 567: decimals grouped by threes, as scientists write
            after = after.replace(" ", "")
    groups = {sign for sign in before if sign in " ,."}
    if len(groups) > 1 or (groups and not _GROUPED[groups.copy().pop()].fullmatch(before)):
        return None, ""
    whole = re.sub(r"[ ,.]", "", before)
    return (float(f"{whole or '0'}.{after or '0'}"), "") if whole or after else (None, "")


def decimal_of(texts: Iterable[str]) -> str:
    """The sign before decimals in a column: "," or "."; "" when its cells do not tell.

    >>> decimal_of(["1,5", "12"]), decimal_of(["1.234.567"]), decimal_of(["1,234", "7"])
    (',', ',', '')
    """
    seen = {",": 0, ".": 0}
    for text in texts:
        plain = _SPACES.sub("", text.strip(WHITESPACE))
        core = _WRITTEN.search(plain)
        if core is None:
            continue
        written = core[0].rstrip(",.")
        if "," in written and "." in written:
            seen[max(",.", key=written.rfind)] += 1
        elif written.count(",") > 1 or written.count(".") > 1:
            seen["." if "," in written else ","] += 1
        elif found := _DECIMALS.fullmatch(written):
            seen[found[1] or found[2] or found[3]] += 1
    if seen[","] and seen[","] >= 20 * seen["."]:
        return ","
    return "." if seen["."] and seen["."] >= 20 * seen[","] else ""


def written_number(value: float) -> str:
    """A number as every engine reads it: no exponent where avoidable, no ".0".

    >>> written_number(1234.56), written_number(1200.0), written_number(0.1)
    ('1234.56', '1200', '0.1')
    """
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
