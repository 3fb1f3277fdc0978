"""Which tables was the review given?"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from focale.accounts.columns.given import Given
from focale.scorecard.creation.cases import Sources


@dataclass(frozen=True)
class Tables:
    """Each a file or a frame, or None.

    market: the companies as known today; market_before: the same file as it was. facts: a log of
    facts, with dates. mappings: table -> names of its columns. won, lost: values of the outcome.
    """

    customers: Any = None
    market: Any = None
    market_before: Any = None
    deals: Any = None
    leads: Any = None
    contracts: Any = None
    meetings: Any = None
    touches: Any = None
    events: Any = None
    contacts: Any = None
    facts: Any = None
    feedback: Any = None
    session: Any = None
    mappings: Mapping[str, Given] = field(default_factory=dict)
    won: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    def sources(self) -> Sources:
        """What tells what was known of a company, and when."""
        table = "market" if self.market is not None else "customers"
        return Sources(
            getattr(self, table), self.facts, self.events, self.contacts, self.mapping(table),
            is_shared=self.market is not None and self.customers is not None,
        )  # fmt: skip

    def mapping(self, table: str) -> Given:
        """The names of the columns of a table."""
        return self.mappings.get(table, {})


@dataclass(frozen=True)
class Period:
    """The days under review: after `since`, up to `as_of`."""

    since: datetime.date
    as_of: datetime.date

    def holds(self, day: datetime.date | None) -> bool:
        """Whether a day lies inside.

        >>> period = Period(datetime.date(2026, 7, 1), datetime.date(2026, 9, 30))
        >>> period.holds(datetime.date(2026, 7, 1)), period.holds(datetime.date(2026, 9, 30))
        (False, True)
        """
        return day is not None and self.since < day <= self.as_of

    @property
    def days(self) -> int:
        """How many days lie inside."""
        return (self.as_of - self.since).days
