"""What does a program learn of the club?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from focale.cli.screen import Screen
from focale.discovery.club import Club, Member


def club_data(screen: Screen, found: Club, written: Sequence[Path]) -> dict[str, Any]:
    """The JSON object of `focale best --json`."""
    return {
        "file": found.label,
        "as_of": found.as_of.isoformat(),
        "measures": dict(found.measures),
        "attributes": {"matter": list(found.matter), "told": list(found.told),
                       "asked": list(found.asked)},
        "need": found.need,
        "shared": list(found.shared),
        "proposed": list(found.proposed),
        "club": [_member(one) for one in found.of("club")],
        "raise": [_member(one) for one in found.of("raise")],
        "win": [_member(one) for one in found.of("win")],
        "notices": screen.messages(found.notices),
        "written": [str(path) for path in written],
    }  # fmt: skip


def _member(one: Member) -> dict[str, Any]:
    return {
        "id": one.id,
        "name": one.name,
        "rank": one.rank,
        "score": None if one.score is None else round(one.score, 6),
        "values": dict(one.values),
        "has": one.has,
        "attributes": {code: tick.has for code, tick in one.ticks.items()},
        "missing": list(one.missing),
        "unknown": list(one.unknown),
    }
