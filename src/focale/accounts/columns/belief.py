"""What is a column believed to be, how firmly, and why?"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from focale.accounts.columns.mapping import MappedColumn, Mapping, RowKind
from focale.accounts.columns.shapes import Values
from focale.glossary.messages import Message

SURE_FROM, LIKELY_FROM = 0.9, 0.7


class Level(enum.StrEnum):
    """A confidence in words."""

    SURE = "sure"
    LIKELY = "likely"
    CHECK = "to check"

    @classmethod
    def of(cls, confidence: float) -> Level:
        """The word for a confidence between 0 and 1.

        >>> Level.of(0.95).value, Level.of(0.7).value, Level.of(0.2).value
        ('sure', 'likely', 'to check')
        """
        if confidence >= SURE_FROM:
            return cls.SURE
        return cls.LIKELY if confidence >= LIKELY_FROM else cls.CHECK


@dataclass(frozen=True)
class Belief:
    """One column, as believed. mapped: field, type, unit and so on; field "" when none fits.

    confidence: 0 to 1, of the field; why: the reasons, the weightiest first; others: fields that
    it may be instead; is_conflict: whether header and values say different things.
    """

    mapped: MappedColumn
    confidence: float = 0.0
    why: tuple[Message, ...] = ()
    values: Values = field(default_factory=Values)
    others: tuple[str, ...] = ()
    is_conflict: bool = False

    @property
    def column(self) -> str:
        """The header, as it stands in the file."""
        return self.mapped.column

    @property
    def field(self) -> str:
        """The field; "" for none."""
        return self.mapped.field

    @property
    def level(self) -> Level | None:
        """The confidence in words; None where there is no field."""
        return Level.of(self.confidence) if self.field else None

    @property
    def is_sure(self) -> bool:
        """Whether the column is mapped without asking."""
        return self.level is Level.SURE


@dataclass(frozen=True)
class Study:
    """What the columns of one file are believed to be.

    rows: what one row is; why: the columns that tell; is_certain: whether they are enough.
    looked: rows looked at, out of `rows_in`. label: the file.
    """

    label: str
    rows: RowKind
    is_certain: bool
    why: tuple[str, ...]
    beliefs: tuple[Belief, ...]
    looked: int
    rows_in: int

    def mapping(self) -> Mapping:
        """Only what is sure is mapped; every other column keeps its own name."""
        return Mapping(
            self.rows,
            tuple(
                belief.mapped
                if belief.is_sure
                else MappedColumn(belief.column, type=belief.mapped.type)
                for belief in self.beliefs
            ),
        )
