"""By what do rows stand in order, the same in every store, so that one can go on from a row?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import F, Func, Q, TextField
from django.db.models.lookups import (
    Exact,
    GreaterThan,
    GreaterThanOrEqual,
    LessThan,
    LessThanOrEqual,
)


class _AsBytes(Func):
    template = '(%(expressions)s) COLLATE "C"'
    output_field = TextField()


@dataclass(frozen=True)
class Ordered:
    """A column by which rows stand in order. kind: the type of its values."""

    path: str
    kind: type = str
    is_folded: bool = False

    @property
    def said(self) -> Any:
        """The column, told to sort as bytes do where a store has its own ideas."""
        if self.is_folded and connection.vendor == "postgresql":
            return _AsBytes(F(self.path))
        return F(self.path)

    @property
    def up(self) -> Any:
        """Lowest first."""
        return self.said.asc()

    @property
    def down(self) -> Any:
        """Highest first."""
        return self.said.desc()

    def at_least(self, value: Any) -> Q:
        """From this value on."""
        return Q(GreaterThanOrEqual(self.said, value))

    def below(self, value: Any) -> Q:
        """Before this value."""
        return Q(LessThan(self.said, value))

    def beyond(self, value: Any, key: str, number: int, *, is_down: bool, key_down: bool) -> Q:
        """After the row with this value and number, in this direction."""
        further, not_before = (
            (LessThan, LessThanOrEqual) if is_down else (GreaterThan, GreaterThanOrEqual)
        )
        same = Q(Exact(self.said, value)) & Q(**{f"{key}__{'lt' if key_down else 'gt'}": number})
        # The first condition says nothing new; it is the one that an index is read by.
        return Q(not_before(self.said, value)) & (Q(further(self.said, value)) | same)


def in_order(path: str) -> Ordered:
    """The order of a folded text."""
    return Ordered(path, is_folded=True)
