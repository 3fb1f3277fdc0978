"""What may be asked of a field of each kind, and how are the values of a test read?"""

from __future__ import annotations

import datetime
import enum
import math

from focale.desk.directory.listing.language import FilterFault


class Kind(enum.StrEnum):
    """How a field is compared."""

    TEXT = "text"  # folded: case and accents do not count
    NUMBER = "number"
    DAY = "day"
    FLAG = "flag"  # yes, no or unknown
    HAS = "has"  # yes or no
    LIST = "list"  # several texts
    CHOICE = "choice"  # one of a few
    TREE = "tree"  # a leaf, or a node that stands for all its leaves
    OWN = "own"  # a fact of the team's own: a text, a number, a list
    WORDS = "words"  # words of a search


OPS: dict[Kind, tuple[str, ...]] = {
    Kind.TEXT: ("is", "not", "has", "lacks", "starts", "known", "unknown"),
    Kind.NUMBER: ("ge", "le", "between", "is", "known", "unknown"),
    Kind.DAY: ("ge", "le", "between", "last", "known", "unknown"),
    Kind.FLAG: ("yes", "no", "unknown"),
    Kind.HAS: ("yes", "no"),
    Kind.LIST: ("any", "all", "none", "known", "unknown"),
    Kind.CHOICE: ("in", "not"),
    Kind.TREE: ("in", "not", "known", "unknown"),
    Kind.OWN: ("is", "not", "has", "lacks", "starts", "ge", "le", "between", "known", "unknown"),
    Kind.WORDS: ("has",),
}
"""Which operators each kind knows; the first is what a new test begins with."""

NO_VALUE = frozenset({"known", "unknown", "yes", "no"})
_HOW_MANY = {"ge": 1, "le": 1, "last": 1, "between": 2}
MOST_DAYS = 36_500


def check_shape(kind: Kind, field: str, op: str, values: tuple[str, ...]) -> None:
    """Refuse operators that the kind does not know, and a wrong number of values."""
    if op not in OPS[kind]:
        raise FilterFault("filter.no_such_op", field=field, op=op)
    if op in NO_VALUE:
        if values:
            raise FilterFault("filter.takes_no_value", field=field)
        return
    wanted = _HOW_MANY.get(op)
    if not values or any(not value.strip() for value in values):
        raise FilterFault("filter.needs_value", field=field)
    if wanted is not None and len(values) != wanted:
        raise FilterFault("filter.needs_values", field=field, n=wanted)


def number(field: str, text: str) -> float:
    """A number as people write it. Raises FilterFault.

    >>> number("headcount", "1 200"), number("growth_pct", "2,5")
    (1200.0, 2.5)
    """
    plain = "".join(text.split()).replace("\u202f", "").replace(",", ".")
    try:
        value = float(plain) if len(plain) <= 40 else math.nan
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise FilterFault("filter.no_number", field=field, text=text[:40])
    return value


def day(field: str, text: str) -> datetime.date:
    """A day, 2026-11-27 or 27/11/2026. Raises FilterFault.

    >>> day("created_on", "27/11/2026")
    datetime.date(2026, 11, 27)
    """
    plain = text.strip()
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.datetime.strptime(plain, form).date()  # noqa: DTZ007 - a day alone
        except ValueError:
            continue
    raise FilterFault("filter.no_day", field=field, text=plain[:40])


def how_many_days(field: str, text: str) -> int:
    """A number of days, 1 to 36,500. Raises FilterFault."""
    days = number(field, text)
    if not 1 <= days <= MOST_DAYS or days != int(days):
        raise FilterFault("filter.no_number", field=field, text=text[:40])
    return int(days)
