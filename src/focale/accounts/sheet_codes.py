"""Which columns of numbers in a sheet are codes, and which zeros did they lose?

A spreadsheet keeps a SIREN typed into it as a number: 005 520 135 becomes 5520135. Its length is
fixed and its last digit checks the others, so that the zeros can be put back for certain. A
postcode of four digits is a French one only among others of five, in a file of French companies.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from sqlglot import exp

from focale.accounts.repeats import ROW
from focale.criterion import tree as t
from focale.criterion.fold import fold
from focale.engine import Found, Session
from focale.glossary.fields import ColumnKind
from focale.glossary.messages import Message

_CHECKED = {9: "SIREN", 14: "SIRET"}
"""Digits -> the number that has so many and a check digit by Luhn's rule."""
_SURE = 0.95
"""Share of the numbers that must pass the check; of other numbers, one in ten does."""
_FULL = 0.5
"""Share of the numbers that must have all digits."""
_POSTCODES, _DEPARTMENTS = (1_000, 98_999), (1, 976)
_POSTCODE_HEADERS = ("postal", "postcode", "zip")
_DEPARTMENT_HEADERS = ("departement", "dept", "dep")
_COUNTRY_HEADERS = ("pays", "country")
_FRENCH = ("", "fr", "fra", "france")
_AT_ONCE = 400  # columns of one query


@dataclass(frozen=True)
class _Code:
    """A column of codes. width: in digits. short: how many lost zeros."""

    column: str
    name: str
    width: int
    short: int


def with_codes(session: Session, found: Found) -> tuple[Found, list[Message]]:
    """The table of a sheet with its codes as texts, their zeros put back; and what is told."""
    numbers = [n for n, kind in found.columns.items() if kind is ColumnKind.WHOLE and n != ROW]
    spans = _spans(session, found, numbers)
    codes = [code for name in spans if (code := _code(session, found, name, *spans[name]))]
    if not codes:
        return found, []
    texts = [t.alias(_padded(code), code.column) for code in codes]
    query = t.select([exp.Star(replace=texts)], t.table(found.table))
    made = session.view(query, f"{found.table}_codes", found.label)
    notices = [
        Message("restored_zeros", facts={
            "path": found.label, "column": c.column, "field": c.name, "width": c.width,
            "count": c.short,
        })
        for c in codes if c.short
    ]  # fmt: skip
    return replace(found, table=made.table, columns=made.columns), notices


def _padded(code: _Code) -> t.Node:
    text = t.cast(t.col(code.column), "VARCHAR")
    is_short = t.lt(t.col(code.column), t.integer(10 ** (code.width - 1)))
    longer = t.call("lpad", text, t.integer(code.width), t.text("0"))
    return t.case([(is_short, longer)], text.copy())


def _spans(session: Session, found: Found, names: list[str]) -> dict[str, tuple[int, int]]:
    """Column -> its least and its largest number, where none is below 0."""
    spans: dict[str, tuple[int, int]] = {}
    for start in range(0, len(names), _AT_ONCE):
        some = names[start : start + _AT_ONCE]
        ends = [end(this=t.col(name)) for name in some for end in (exp.Min, exp.Max)]
        [answer] = session.rows(t.select(ends, t.table(found.table)))
        pairs = zip(some, answer[::2], answer[1::2], strict=True)
        spans |= {name: (low, high) for name, low, high in pairs if low is not None and low >= 0}
    return spans


def _code(session: Session, found: Found, column: str, low: int, high: int) -> _Code | None:
    header = fold(column)
    is_postcode = header == "cp" or any(word in header for word in _POSTCODE_HEADERS)
    is_department = any(word in header.split() for word in _DEPARTMENT_HEADERS)
    width = len(str(high))
    if width in _CHECKED:
        values = _values(session, found, column)
        full = int((values >= 10 ** (width - 1)).sum())
        if full >= _FULL * len(values) and passes_luhn(values).mean() >= _SURE:
            return _Code(column, _CHECKED[width], width, len(values) - full)
    if is_postcode and _POSTCODES[0] <= low and 10_000 <= high <= _POSTCODES[1]:
        values = _values(session, found, column)
        if (values >= 10_000).mean() >= _FULL and _is_french(session, found):
            return _Code(column, "code postal", 5, int((values < 10_000).sum()))
    if is_department and _DEPARTMENTS[0] <= low and high <= _DEPARTMENTS[1]:
        values = _values(session, found, column)
        return _Code(column, "département", 2, int((values < 10).sum()))
    return None


def _values(session: Session, found: Found, column: str) -> np.ndarray[Any, Any]:
    query = t.select([t.alias(t.col(column), "n")], t.table(found.table))
    query.set("where", t.where(t.not_null(t.col(column))))
    return np.asarray(session.numbers(query)["n"], dtype=np.int64)


def passes_luhn(numbers: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Which numbers have a last digit that checks the others. Leading zeros change nothing.

    >>> passes_luhn(np.array([732829320, 732829321])).tolist()
    [True, False]
    """
    rest, total, doubled = numbers.copy(), np.zeros_like(numbers), False
    while rest.any():
        digit = rest % 10
        if doubled:
            digit = np.where(digit > 4, 2 * digit - 9, 2 * digit)
        total += digit
        rest //= 10
        doubled = not doubled
    return np.asarray(total % 10 == 0)


def _is_french(session: Session, found: Found) -> bool:
    """Whether no column tells of a country that is not France."""
    for name in found.columns:
        if any(word in fold(name).split() for word in _COUNTRY_HEADERS):
            words = session.spellings(found.table, name, 300)
            if words is None or any(fold(word) not in _FRENCH for word in words):
                return False
    return True
