"""Which of the three lists is a customer in, by the attributes it is known to have?

The rule alone, without a file: whoever ticks an attribute sees at once what follows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SHARED = 5
"""Attributes that the club shares at least."""
SHARED_BY = 0.75  # of the club, from which an attribute is shared
CLUB, RAISE, WIN = "club", "raise", "win"
_SETTLED = ("cheap",)  # what a customer cost is spent


@dataclass(frozen=True)
class Tick:
    """Whether a customer has an attribute: None for unknown. by: "data", "person" or ""."""

    has: bool | None
    by: str = ""


@dataclass(frozen=True)
class Member:
    """One customer. rank: from 1, by what it brings; score: 0 to 1, None where nothing says it.

    place: "club", "raise" or "win". missing: attributes it does not have, then unknown ones.
    """

    id: str
    name: str
    rank: int
    score: float | None
    values: Mapping[str, float | None]
    ticks: Mapping[str, Tick]
    place: str
    left: bool = False

    @property
    def has(self) -> int:
        """How many attributes it is known to have."""
        return sum(tick.has is True for tick in self.ticks.values())

    @property
    def missing(self) -> tuple[str, ...]:
        """What it does not have; what can no longer be changed comes last."""
        lacks = [code for code, tick in self.ticks.items() if tick.has is False]
        return tuple(sorted(lacks, key=_SETTLED.__contains__))

    @property
    def unknown(self) -> tuple[str, ...]:
        """What nobody said."""
        return tuple(code for code, tick in self.ticks.items() if tick.has is None)


def place_of(ticks: Mapping[str, Tick], need: int, *, has_left: bool) -> str:
    """Who left, or never bought, is to be won, whatever else it has.

    >>> place_of({"loyal": Tick(True), "willing": Tick(True)}, 2, has_left=False)
    'club'
    >>> place_of({"loyal": Tick(True), "willing": Tick(None)}, 2, has_left=False)
    'raise'
    """
    bought = ticks.get("bought", Tick(True)).has
    if has_left or bought is False:
        return WIN
    return CLUB if sum(tick.has is True for tick in ticks.values()) >= need else RAISE


def shared_by(members: Sequence[Member], matter: Sequence[str]) -> tuple[str, ...]:
    """The attributes that most of the club has."""
    club = [member for member in members if member.place == CLUB]
    return tuple(
        code for code in matter
        if club and sum(one.ticks[code].has is True for one in club) >= SHARED_BY * len(club)
    )  # fmt: skip
