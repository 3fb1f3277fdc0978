"""What is counted of a column, and of the segments of a file?

Every share travels with the number it rests on; below five cases nobody should read one.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from focale.glossary.messages import Message

FRESH_DAYS = (90, 180, 365, 730)
"""Ages, in days, that part the classes of freshness: up to 3, 6, 12, 24 months, then older."""

AGES = ("fresh", "recent", "this_year", "last_year", "old", "future", "undated")
"""The classes of age: by FRESH_DAYS, then days that have not come yet, then no day at all."""

STATES = ("valid", "doubtful", "invalid", "filler", "blank")
"""What a cell is. filler: a word such as "n/a" where nothing is known."""


def age_class(day: datetime.date | None, as_of: datetime.date) -> str:
    """The class of age of a day.

    >>> on = datetime.date(2026, 9, 30)
    >>> [age_class(datetime.date(2026, m, 30), on) for m in (9, 7, 4, 1)]
    ['fresh', 'fresh', 'recent', 'this_year']
    >>> age_class(datetime.date(2027, 1, 1), on), age_class(None, on)
    ('future', 'undated')
    """
    if day is None:
        return "undated"
    age = (as_of - day).days
    if age < 0:
        return "future"
    return next((name for name, most in zip(AGES, FRESH_DAYS, strict=False) if age <= most), "old")


@dataclass
class Cells:
    """How many cells of a column are what. checked: whether the field says what is valid."""

    valid: int = 0
    doubtful: int = 0
    invalid: int = 0
    filler: int = 0
    blank: int = 0

    def add(self, state: str, n: int) -> None:
        """Count `n` cells of a state."""
        setattr(self, state, getattr(self, state) + n)

    @property
    def rows(self) -> int:
        """All cells."""
        return self.valid + self.doubtful + self.invalid + self.filler + self.blank

    @property
    def filled(self) -> int:
        """Cells that say something, right or wrong."""
        return self.valid + self.doubtful + self.invalid

    @property
    def completeness(self) -> float | None:
        """Filled out of all, 0 to 1; None where there is no row."""
        return self.filled / self.rows if self.rows else None

    @property
    def validity(self) -> float | None:
        """Valid out of filled, 0 to 1; None where nothing is filled."""
        return self.valid / self.filled if self.filled else None


@dataclass(frozen=True)
class Oddity:
    """What is wrong in cells of a column: the code, how many, one of them."""

    code: str
    count: int
    example: str


@dataclass(frozen=True)
class FieldQuality:
    """One column. field: its name in the glossary, "" for one of the user's own.

    checked: whether anything tells a valid cell from another. by_segment: in the order of the
    segments. odd: most often first.
    """

    column: str
    field: str
    checked: bool
    cells: Cells
    by_segment: tuple[Cells, ...]
    odd: tuple[Oddity, ...]


@dataclass(frozen=True)
class Freshness:
    """How old the days of a column are: class of age -> rows, of all and of each segment."""

    column: str
    field: str
    ages: dict[str, int]
    by_segment: tuple[dict[str, int], ...]

    @property
    def dated(self) -> int:
        """Rows with a day that has come."""
        return sum(n for age, n in self.ages.items() if age not in ("future", "undated"))


@dataclass(frozen=True)
class Uniqueness:
    """Whether the values of a column stand once, once they are normalised.

    rows: with a value. shared: rows whose value stands in another row too. values: how many
    values are shared. largest: rows of the one that is shared most, `example`.
    """

    column: str
    field: str
    rows: int
    distinct: int
    shared: int
    values: int
    largest: int
    example: str


@dataclass(frozen=True)
class Segment:
    """A part of the file. kind: "value", "other" (the small ones together) or "unknown"."""

    name: str
    kind: str
    rows: int


@dataclass(frozen=True)
class Quality:
    """How good the facts of a file are.

    rows: read and usable; rejected: lines that could not be read at all. segment_by: the column,
    "" for none. fields, in the order of the file. not_judged: columns beyond the most that are
    looked at.
    """

    label: str
    as_of: datetime.date
    rows: int
    rejected: int
    segment_by: str
    segments: tuple[Segment, ...]
    fields: tuple[FieldQuality, ...]
    freshness: tuple[Freshness, ...]
    uniqueness: tuple[Uniqueness, ...]
    not_judged: int = 0
    notices: tuple[Message, ...] = field(default=())

    @property
    def known(self) -> tuple[FieldQuality, ...]:
        """The columns whose field has a name in the glossary."""
        return tuple(found for found in self.fields if found.field)
