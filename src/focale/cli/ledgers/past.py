"""By which past leads or deals does the user have a profile judged, and what tells of them?"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from focale.cli.inputs import given_mapping
from focale.cli.ledgers.inputs import of_companies, pairs_by_table

if TYPE_CHECKING:
    from focale.scorecard.creation.cases import Sources


@dataclass(frozen=True)
class PastRows:
    """As written. rows: the leads, or the deals; closed: the deals beside leads."""

    rows: Path
    profile: Path
    closed: Path | None = None
    companies: Path | None = None
    facts: Path | None = None
    events: Path | None = None
    contacts: Path | None = None
    columns: Path | None = None
    pairs: tuple[str, ...] = ()
    outcome: str | None = None
    created: str | None = None
    won: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    as_of: str | None = None
    horizon_days: int | None = None

    def files(self) -> list[Path]:
        """Every file that is read."""
        given = (
            self.rows, self.profile, self.closed, self.companies, self.facts, self.events,
            self.contacts, self.columns,
        )  # fmt: skip
        return [path for path in given if path is not None]

    def sources(self) -> Sources | None:
        """What tells what was known of a company on a day."""
        from focale.cli.sources import sources_of

        names, _ = of_companies(self.pairs, are_given=self.companies is not None)
        return sources_of(self.companies, self.facts, self.events, self.contacts, names)

    def mappings(self, first: str) -> tuple[Any, Any]:
        """The names of the columns of the rows, and those of the deals beside them.

        first: what the rows are called in "deals.amount=COLUMN".
        """
        _, pairs = of_companies(self.pairs, are_given=self.companies is not None)
        named, rest = pairs_by_table(pairs)
        plain = [*rest, *(f"{name}={column}" for name, column in named.get(first, {}).items())]
        if self.created is not None:
            plain.append(f"created_on={self.created}")
        closed = named.get("deals", {}) if self.closed is not None else {}
        return given_mapping(self.columns, plain), closed
