"""What does the draft hold now, how many points has each, and what would it keep?

Everything is counted from what the search left: nothing is asked of the engine.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from focale.desk.targeting.models import Discovery
from focale.discovery.quorum import MANDATORY, PREFERRED, Counted, counted, quorum_of
from focale.evidence.woe import points

ASSUMPTION = "assumption"
MOST_OF_ASSUMPTION = 5  # points
GOOD_FROM, GOOD_TO, TOO_WIDE = 0.20, 0.30, 0.50
"""Of the market: a good profile keeps 20 to 30 %; above 50 % it is too wide."""
NEEDS = (MANDATORY, PREFERRED)


@dataclass(frozen=True)
class Criterion:
    """One pattern that was placed. is_given: whether a person gave the points."""

    key: str
    need: str
    points: int
    is_given: bool
    proof: str


@dataclass(frozen=True)
class Board:
    """The criteria, and what they keep.

    market, best, left_out: accounts kept; left_out: each best customer by patterns found without
    it, None where nobody looked. quorum: how many of the mandatory ones are enough.
    """

    criteria: tuple[Criterion, ...]
    market: Counted
    best: Counted
    left_out: Counted | None
    is_as_found: bool

    def of(self, need: str) -> tuple[Criterion, ...]:
        """The mandatory, or the preferred ones."""
        return tuple(one for one in self.criteria if one.need == need)

    @property
    def quorum(self) -> int:
        """How many of the mandatory criteria are enough."""
        return quorum_of(len(self.of(MANDATORY)))

    @property
    def width(self) -> str:
        """How wide the draft is: "none", "narrow", "good", "wide", "too_wide"."""
        share = self.market.share
        if not self.criteria or share is None:
            return "none"
        if share > TOO_WIDE:
            return "too_wide"
        if share > GOOD_TO:
            return "wide"
        return "good" if share >= GOOD_FROM else "narrow"


def drafted(found: Mapping[str, Any]) -> dict[str, str]:
    """The patterns that the search itself would put into a draft."""
    return {key: one["in_draft"] for key, one in found["offered"].items() if one["in_draft"]}


def board_of(discovery: Discovery) -> Board:
    """The board of a search that is ready."""
    found, counts = discovery.found or {}, discovery.counts or {}
    offered: Mapping[str, Any] = found.get("offered", {})
    placed = {
        key: need for key, need in discovery.placed.items() if key in offered and need in NEEDS
    }
    criteria = _criteria(placed, offered, discovery.points)
    fields: Sequence[str] = counts.get("fields", [])
    left_out = counts.get("left_out") or []
    return Board(
        criteria,
        counted(placed, fields, ((states, many) for states, many in counts.get("market", []))),
        counted(placed, fields, ((states, 1) for states in counts.get("best", []))),
        counted(placed, fields, ((states, 1) for states in left_out)) if left_out else None,
        placed == drafted(found),
    )  # fmt: skip


def _criteria(
    placed: Mapping[str, str], offered: Mapping[str, Any], given: Mapping[str, int]
) -> tuple[Criterion, ...]:
    keys = sorted(placed, key=lambda key: (NEEDS.index(placed[key]), list(offered).index(key)))
    limits = [MOST_OF_ASSUMPTION if offered[key]["proof"] == ASSUMPTION else None for key in keys]
    suggested = points([offered[key]["weight"] for key in keys], at_most=limits)
    return tuple(
        Criterion(key, placed[key], int(given.get(key, worth)), key in given, offered[key]["proof"])
        for key, worth in zip(keys, suggested, strict=True)
    )


def share_of(one: Counted) -> float:
    """Kept, in per cent, for a meter."""
    share = one.share
    return 0.0 if share is None or math.isnan(share) else round(100 * share, 1)
