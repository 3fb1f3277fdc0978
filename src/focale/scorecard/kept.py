"""How much of a market does a profile keep, and is that too much?"""

from __future__ import annotations

from dataclasses import dataclass

TOO_WIDE = 0.5
"""A profile that keeps more of its market than this is too permissive."""

GOOD_KEPT = (0.2, 0.3)
"""A good profile leaves out 70 to 80 % of its market."""


@dataclass(frozen=True)
class Kept:
    """How much of the market a profile keeps.

    market: accounts inside; outside_unknown: those that could not be told, counted outside.
    qualified: kept for sure; possible: kept if everything unknown turned out well.
    """

    market: int
    outside_unknown: int
    qualified: int
    possible: int

    @property
    def share(self) -> float | None:
        """Qualified out of the market; None for an empty market."""
        return self.qualified / self.market if self.market else None

    @property
    def possible_share(self) -> float | None:
        """Qualified or undecided out of the market; None for an empty market."""
        return self.possible / self.market if self.market else None

    @property
    def is_too_wide(self) -> bool:
        """Whether the alarm rings."""
        return self.share is not None and self.share > TOO_WIDE
