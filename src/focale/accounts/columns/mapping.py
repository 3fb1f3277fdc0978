"""Which column holds which field, and how are its cells written?

A mapping is what `focale columns` believes, corrected by a person, kept as a small YAML file.
"""

from __future__ import annotations

import collections.abc as abc
import enum
from dataclasses import dataclass, field

from focale.glossary.fields import FieldType


class RowKind(enum.StrEnum):
    """What one row of a file is."""

    COMPANY = "company"
    CONTACT = "contact"
    DEAL = "deal"
    EVENT = "event"
    LEAD = "lead"
    CONTRACT = "contract"
    ORDER = "order"
    MEETING = "meeting"
    TARGET = "target"
    TOUCH = "touch"
    COST = "cost"
    INTERVIEW = "interview"
    FACT = "fact"


@dataclass(frozen=True)
class MappedColumn:
    """One column of a file.

    column: its header as it stands in the file. field: the glossary's name; "" for a column
    that is kept under its own name. ignored: the column is left out. unit: what one unit of
    the numbers is worth ("EUR", "kEUR", "MEUR", "USD", "%" ...; "" as the field says).
    decimal: "," or "." where numbers are written; "" where both read the same. dates: "dmy",
    "mdy" or "ymd"; "" where none is written so. separator: between the items of a list.
    source, at: where the column's facts come from, and of which day (ISO), when known.
    """

    column: str
    field: str = ""
    type: FieldType = FieldType.TEXT
    unit: str = ""
    decimal: str = ""
    dates: str = ""
    separator: str = ""
    ignored: bool = False
    source: str = ""
    at: str = ""


@dataclass(frozen=True)
class Mapping:
    """The columns of one file, in its order. rows: what one row is.

    A column that is not listed is kept under its own name. file, lines: where it was read from,
    and the line of each column there, for messages.
    """

    rows: RowKind
    columns: tuple[MappedColumn, ...]
    file: str = field(default="", compare=False)
    lines: abc.Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)

    def column_of(self, field_name: str) -> MappedColumn | None:
        """The column that holds a field; None when no column does."""
        return next((c for c in self.columns if c.field == field_name and not c.ignored), None)
