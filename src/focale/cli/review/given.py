"""What was given to `focale review`, and what is to be written?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from focale.cli.inputs import mapping_of
from focale.cli.ledgers.inputs import of_companies, pairs_by_table
from focale.review.tables import Tables


@dataclass(frozen=True)
class Given:
    """What the user gave, as written. files: table -> its file, or None."""

    profile: Path
    files: Mapping[str, Path | None]
    won: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    since: str | None = None
    as_of: str | None = None
    because: str | None = None

    def paths(self) -> list[Path]:
        """Every file that is read."""
        return [self.profile, *(path for path in self.files.values() if path is not None)]

    def tables(self) -> Tables:
        """The same as the library takes them; --map of no table is of the companies."""
        ours, pairs = of_companies(self.pairs, are_given=False)
        named, rest = pairs_by_table(pairs)
        companies = ours | mapping_of(rest)
        mappings: dict[str, Any] = {**named, "market": companies, "customers": companies}
        files: dict[str, Any] = dict(self.files)
        return Tables(**files, mappings=mappings, won=self.won, lost=self.lost)


@dataclass(frozen=True)
class Wanted:
    """What to write. monthly: within how many days a lead is handled in time; None: no month."""

    out: Path | None = None
    html: Path | None = None
    force: bool = False
    apply: Path | None = None
    sheet: Path | None = None
    monthly: int | None = None
    rejects: Path | None = None
