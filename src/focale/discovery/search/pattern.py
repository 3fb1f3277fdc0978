"""What does one candidate of a field ask?"""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Asks(enum.StrEnum):
    """How a pattern tests its field."""

    BETWEEN = "between"  # numbers: low <= value <= high, either end open
    AGED = "aged"  # dates: from `low` to `high` whole years ago, either end open
    PREFIX = "prefix"  # codes that begin with one of the values
    WORD = "word"  # one of the values
    ITEM = "item"  # a list with one of the values
    FLAG = "flag"  # the value "true" or "false"
    SEEN = "seen"  # an event within `high` days


@dataclass(frozen=True)
class Pattern:
    """One question to an account, of one field: yes, no, or unknown where the field is blank.

    low, high: the ends of numbers, both included, None where open. values: codes, words or items
    in their normal form; written: the same for people. name: what people call these values
    together ("bretagne" of the départements), "" for none.
    """

    field: str
    asks: Asks
    low: float | None = None
    high: float | None = None
    values: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    name: str = ""
