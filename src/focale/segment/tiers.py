"""Which accounts are handled first: A, B, C, by points or by what the team can handle?

By cut-offs, a tier takes every account from so many points on. By capacity, a tier takes the best
so many: by verdict, points, fit, what they may still reach, then id, as `focale top` ranks them.
Disqualified accounts are in no tier.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from focale.glossary.messages import fault
from focale.glossary.words import VERDICTS
from focale.segment.clusters.measures import Scores

NO_TIER = -1
_PAIR = re.compile(r"\s*([^\W_][\w -]{0,30}?)\s*:\s*(\d{1,9}(?:\.\d{1,3})?)\s*")


@dataclass(frozen=True)
class Tier:
    """One tier. asked: its cut-off in points, or its capacity. lowest: points of its last account.

    tied: accounts outside with as many points as its last one, by capacity.
    """

    name: str
    asked: float
    accounts: int
    lowest: float | None = None
    tied: int = 0


@dataclass
class Tiers:
    """by_capacity: else by cut-offs. rest: in the target or undecided, in no tier. out: none may
    be. places: tier of each account, -1 for none."""

    by_capacity: bool
    tiers: tuple[Tier, ...]
    rest: int
    out: int
    places: NDArray[np.int8]


def tiers_written(written: str, *, by_capacity: bool) -> dict[str, float]:
    """Tier -> cut-off or capacity, in the order written. Raises FocaleError for anything else.

    >>> tiers_written("A:80, B:60", by_capacity=False)
    {'A': 80.0, 'B': 60.0}
    """
    option = "--capacity" if by_capacity else "--tiers"
    found: dict[str, float] = {}
    for part in filter(str.strip, re.split("[;,]", written)):
        pair = _PAIR.fullmatch(part)
        if not pair or pair[1] in found:
            raise fault("tiers_shape", option=option, written=part.strip())
        found[pair[1]] = float(pair[2])
    checked(found, by_capacity=by_capacity)
    return found


def checked(asked: Mapping[str, float], *, by_capacity: bool) -> None:
    """Refuse no tier, cut-offs that do not fall, and capacities that are no whole numbers."""
    option, values = "--capacity" if by_capacity else "--tiers", list(asked.values())
    if not asked:
        raise fault("tiers_shape", option=option, written="")
    if by_capacity:
        wrong = next((v for v in values if v < 1 or v != int(v)), None)
        if wrong is not None:
            raise fault("capacity_whole", written=f"{wrong:g}")
    elif values != sorted(set(values), reverse=True) or values[-1] < 0 or values[0] > 100:
        raise fault("tiers_fall", written=", ".join(f"{n}:{v:g}" for n, v in asked.items()))


def tiered(
    scores: Scores, ids: pa.Array, asked: Mapping[str, float], *, by_capacity: bool
) -> Tiers:
    """The tier of every account. asked: tier -> cut-off or capacity, the best tier first."""
    checked(asked, by_capacity=by_capacity)
    may = scores.verdict != VERDICTS.index("disqualified")
    places = np.full(len(may), NO_TIER, np.int8)
    found = []
    if by_capacity:
        order = _ranked(scores, ids, may)
        start = 0
        for number, (name, capacity) in enumerate(asked.items()):
            mine = order[start : start + int(capacity)]
            places[mine] = number
            start += len(mine)
            found.append(_by_capacity(name, capacity, mine, order[start:], scores))
    else:
        above = math.inf
        for number, (name, cut) in enumerate(asked.items()):
            mine = np.flatnonzero(may & (scores.points >= cut) & (scores.points < above))
            places[mine] = number
            lowest = float(scores.points[mine].min()) if len(mine) else None
            found.append(Tier(name, cut, len(mine), lowest))
            above = cut
    rest = int((may & (places == NO_TIER)).sum())
    return Tiers(by_capacity, tuple(found), rest, int((~may).sum()), places)


def _by_capacity(
    name: str, capacity: float, mine: NDArray[np.int64], after: NDArray[np.int64], scores: Scores
) -> Tier:
    if not len(mine):
        return Tier(name, capacity, 0)
    last = mine[-1]
    same = (scores.points[after] == scores.points[last]) & (
        scores.verdict[after] == scores.verdict[last]
    )
    return Tier(name, capacity, len(mine), float(scores.points[last]), int(same.sum()))


def _ranked(scores: Scores, ids: pa.Array, may: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The accounts that may be in a tier, the best first."""
    rows = np.flatnonzero(may)
    table = pa.table(
        {
            "verdict": scores.verdict[rows], "points": scores.points[rows],
            "fit": scores.fit[rows], "high": scores.high[rows], "id": ids.take(pa.array(rows)),
        }
    )  # fmt: skip
    keys = [("verdict", "ascending"), *((n, "descending") for n in ("points", "fit", "high")),
            ("id", "ascending")]  # fmt: skip
    order = np.asarray(pc.sort_indices(table, sort_keys=keys)).astype(np.int64)
    return np.asarray(rows[order], np.int64)
