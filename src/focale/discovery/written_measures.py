"""Which numbers do people mean by what they wrote of a customer: "60 450 €", "22/01/2022"?

A column whose texts are plain numbers or ISO days gives the same as the database reads; what
nobody can read is unknown.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from focale.accounts.values.day import day, order_of
from focale.accounts.values.money import money
from focale.accounts.values.number import decimal_of, number

Floats = npt.NDArray[np.float64]
_UNIT = re.compile(r"\s*(?:jours?|j|days?|d|points?|pts?)\.?\s*$", re.IGNORECASE)
_EPOCH = datetime.date(1970, 1, 1).toordinal()
_FRENCH = "dmy"  # where no cell tells the day from the month


def days_written(texts: Sequence[str | None]) -> Floats:
    """Days since 1970-01-01; NaN where blank or unreadable.

    >>> days_written(["02/01/1970", "1970-01-03", "bientôt", None]).tolist()
    [1.0, 2.0, nan, nan]
    """
    order = order_of(text for text in texts if text) or _FRENCH
    found = {"ymd": _FRENCH}.get(order, order)

    def read(text: str) -> float:
        value = day(text, found).value
        if isinstance(value, datetime.date):
            return float(value.toordinal() - _EPOCH)
        return math.nan

    return _each(texts, read)


def amounts_written(texts: Sequence[str | None]) -> Floats:
    """Amounts, in euros; all of one other currency as they stand, for they are compared only.

    >>> amounts_written(["60450 €", "1,5 M€", "12", "?"]).tolist()
    [60450.0, 1500000.0, 12.0, nan]
    >>> amounts_written(["$1,000.50", "$900.00"]).tolist()
    [1000.5, 900.0]
    """
    decimal = decimal_of(text for text in texts if text)
    read = {text: money(text, decimal=decimal) for text in texts if text}
    is_one = len({one.currency for one in read.values() if one.amount is not None}) == 1

    def amount(text: str) -> float:
        one = read[text]
        value = one.amount if is_one else one.cell.value
        return float(value) if isinstance(value, (int, float)) else math.nan

    return _each(texts, amount)


def numbers_written(texts: Sequence[str | None]) -> Floats:
    """Numbers; the unit of a duration or a note is left out.

    >>> numbers_written(["27 jours", "9,5", "n/a", ""]).tolist()
    [27.0, 9.5, nan, nan]
    """
    plain = [_UNIT.sub("", text) if text else text for text in texts]
    decimal = decimal_of(text for text in plain if text)

    def read(text: str) -> float:
        value = number(text, decimal).value
        return float(value) if isinstance(value, (int, float)) else math.nan

    return _each(plain, read)


def _each(texts: Sequence[str | None], read: Callable[[str], float]) -> Floats:
    known = {text: read(text) for text in set(texts) if text}
    return np.array([known.get(text or "", math.nan) for text in texts], np.float64)
