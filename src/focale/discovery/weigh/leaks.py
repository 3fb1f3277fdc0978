"""Which columns know the outcome, because they were filled after it?

Such a column "predicts" the past perfectly and the future not at all. Three signs: it is filled
only for deals that were won, or only for those that were lost; it holds days after the creation of
the deal; it separates won from lost too well to have been known beforehand.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from scipy.stats import rankdata

from focale.discovery.weigh.columns import Column, Flags, Floats, read_columns

ENOUGH = 20  # won and lost deals each, below which nothing is said of a column
FILLED = 0.05  # of the one outcome at least, and 5 cells: fewer show nothing
_CELLS = 5
HARDLY = 0.02  # of the other outcome at most
TOO_WELL = 0.80  # AUC of one column alone
LATER = 0.20  # of its days, after the creation of the deal
UNEQUAL = 0.20  # more of the won filled than of the lost: not comparable


class Sign(enum.StrEnum):
    """Why a column cannot have been known at the creation of a deal."""

    ONLY_WON = "only_won"
    ONLY_LOST = "only_lost"
    DATED_AFTER = "dated_after"
    TOO_WELL = "too_well"
    UNEQUAL = "unequal"


@dataclass(frozen=True)
class Leak:
    """A column and its sign. amount: the share (0-1), or the AUC, that gave it away.

    won_filled, lost_filled: shares of the deals of each outcome whose cell is filled.
    """

    column: str
    sign: Sign
    amount: float
    won_filled: float
    lost_filled: float

    @property
    def is_certain(self) -> bool:
        """Whether the column must not be weighed; an unequal filling is only a warning."""
        return self.sign is not Sign.UNEQUAL


def leaks_of(
    columns: pa.Table | Iterable[Column],
    won: Flags,
    lost: Flags,
    created: np.ndarray,
    *,
    skip: Sequence[str] = (),
) -> tuple[Leak, ...]:
    """The columns that give themselves away, in their order; at most one sign each.

    won, lost: the outcome of each row; the open ones are neither. created: days. skip: columns
    that are no facts, such as the identifier of the deal.
    """
    if won.sum() < ENOUGH or lost.sum() < ENOUGH:
        return ()
    read = read_columns(columns, skip) if isinstance(columns, pa.Table) else columns
    found = (_sign_of(column, won, lost, created.astype("datetime64[D]")) for column in read)
    return tuple(leak for leak in found if leak is not None)


def _sign_of(column: Column, won: Flags, lost: Flags, created: np.ndarray) -> Leak | None:
    of_won = float(column.filled[won].mean())
    of_lost = float(column.filled[lost].mean())

    def leak(sign: Sign, amount: float) -> Leak:
        return Leak(column.name, sign, amount, of_won, of_lost)

    if of_won >= FILLED and of_lost <= HARDLY and column.filled[won].sum() >= _CELLS:
        return leak(Sign.ONLY_WON, of_lost)
    if of_lost >= FILLED and of_won <= HARDLY and column.filled[lost].sum() >= _CELLS:
        return leak(Sign.ONLY_LOST, of_won)
    if column.days is not None:
        known = ~np.isnat(column.days)
        later = float((column.days[known] > created[known]).mean()) if known.any() else 0.0
        return leak(Sign.DATED_AFTER, later) if later >= LATER else None
    apart = separation(column, won, lost)
    if apart is not None and apart >= TOO_WELL:
        return leak(Sign.TOO_WELL, apart)
    if of_won - of_lost >= UNEQUAL:
        return leak(Sign.UNEQUAL, of_won - of_lost)
    return None


def separation(column: Column, won: Flags, lost: Flags) -> float | None:
    """AUC of the column alone, 0.5 to 1; None when one cannot tell.

    Of numbers, by size; of other values, by how often each was won among the *other* half of the
    deals, so that a value which stands once tells nothing.
    """
    closed = won | lost
    if column.numbers is not None and column.distinct > 2:
        known = closed & ~np.isnan(column.numbers)
        area = area_under(column.numbers[known], won[known])
        return None if area is None else max(area, 1 - area)
    half = np.arange(len(won)) % 2 == 0
    guess = np.full(len(won), np.nan)
    for one in (half, ~half):
        learn = closed & ~one
        size = column.distinct + 1
        tried = np.bincount(column.codes[learn] + 1, minlength=size)
        hits = np.bincount(column.codes[learn & won] + 1, minlength=size)
        base = won[learn].mean() if learn.any() else 0.0
        guess[one] = ((hits + 2 * base) / (tried + 2))[column.codes[one] + 1]
    return area_under(guess[closed], won[closed])


def area_under(score: Floats, won: Flags) -> float | None:
    """Chance that a won deal has a higher score than a lost one, ties half; None without both.

    >>> area_under(np.array([1.0, 2.0, 3.0]), np.array([False, False, True]))
    1.0
    """
    hits, misses = int(won.sum()), int((~won).sum())
    if not hits or not misses:
        return None
    ranks = rankdata(score)
    return float((ranks[won].sum() - hits * (hits + 1) / 2) / (hits * misses))
