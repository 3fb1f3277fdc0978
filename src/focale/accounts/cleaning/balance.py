"""What became of the rows and cells of a file, in numbers that add up?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa

from focale.accounts.cleaning.column import DOUBT_CODES, RULE_CODES, Cells


@dataclass
class FieldBalance:
    """One column of the facts: where it comes from, and how many of its cells are what.

    column: the source's; "" for one that was filled from others only. source, at: whose facts
    these are, and of which day, as the mapping says. known: cells with a value. filled: blanks
    that another column filled.
    """

    field: str
    column: str = ""
    type: str = ""
    source: str = ""
    at: str = ""
    known: int = 0
    changed: int = 0
    filled: int = 0
    doubtful: int = 0
    filled_from: tuple[str, ...] = ()


@dataclass
class Balance:
    """Rows in = kept + merged + rejected, by reason; cells changed by rule, filled, doubtful."""

    rows_in: int
    kept: int
    merged: Counter[str]
    rejected: Counter[str]
    changed: Counter[str] = field(default_factory=Counter)
    filled: Counter[str] = field(default_factory=Counter)
    doubtful: Counter[str] = field(default_factory=Counter)
    fields: dict[str, FieldBalance] = field(default_factory=dict)

    def count(self, cells: Cells) -> None:
        """Add one piece of a column."""
        own = self.fields[cells.field]
        own.known += len(cells.values) - cells.values.null_count
        rules = np.bincount(cells.rules, minlength=len(RULE_CODES))
        doubts = np.bincount(cells.doubts, minlength=len(DOUBT_CODES))
        for place in np.flatnonzero(rules[1:]) + 1:
            code, count = RULE_CODES[place], int(rules[place])
            if code in FILLING_RULES:
                self.filled[code] += count
                own.filled += count
            else:
                self.changed[code] += count
                own.changed += count
        for place in np.flatnonzero(doubts[1:]) + 1:
            self.doubtful[DOUBT_CODES[place]] += int(doubts[place])
        own.doubtful += int(doubts[1:].sum())
        for rule, count in cells.filled.items():
            self.filled[rule] += count
            own.filled += count

    def begin(self, name: str, type_: pa.DataType, own: FieldBalance) -> None:
        """Open the account of a field."""
        own.type = type_name(type_)
        self.fields[name] = own


FILLING_RULES = frozenset(
    {rule for rule in RULE_CODES if "_from_" in rule} - {"departement_from_postcode"}
)
"""Rules of blanks that another column fills; some are told cell by cell, with a doubt."""


def type_name(type_: pa.DataType) -> str:
    """What a type is called in the profile's words.

    >>> type_name(pa.float64()), type_name(pa.date32()), type_name(pa.list_(pa.string()))
    ('number', 'date', 'list')
    """
    if pa.types.is_floating(type_) or pa.types.is_integer(type_) or pa.types.is_decimal(type_):
        return "number"
    if pa.types.is_boolean(type_):
        return "flag"
    if pa.types.is_date(type_) or pa.types.is_timestamp(type_):
        return "date"
    return "list" if pa.types.is_list(type_) or pa.types.is_large_list(type_) else "text"
