"""Which columns say only when a deal was created?

A rate of interest, the month, a campaign that everybody got: all deals of one day share the value.
It may go with won deals, but it cannot tell two deals of the same day apart, and tomorrow it has
another value. Such columns are called *période*, and are not scored.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pyarrow as pa

from focale.discovery.weigh.columns import Column, read_columns

SAME = 0.10  # of the differences between any two deals, at most, may stand within a day
PAIRS = 200  # of deals of one day, below which one cannot tell


def period_columns(
    columns: pa.Table | Iterable[Column], created: np.ndarray, *, skip: Sequence[str] = ()
) -> tuple[str, ...]:
    """The columns whose value all deals of a day share, in their order.

    created: days of creation. skip: columns that are no facts.
    """
    read = read_columns(columns, skip) if isinstance(columns, pa.Table) else columns
    _, day = np.unique(created.astype("datetime64[D]"), return_inverse=True)
    return tuple(column.name for column in read if is_of_period(column, day))


def is_of_period(column: Column, day: np.ndarray) -> bool:
    """Whether two deals of one day nearly always have the same value, and of two days often not.

    day: a number for each day.
    """
    known = column.codes >= 0
    if not known.any() or column.distinct < 2:
        return False
    codes, days = column.codes[known], day[known]
    within, pairs = _differing(codes, days)
    overall, _ = _differing(codes, np.zeros_like(days))
    return pairs >= PAIRS and overall > 0 and within <= SAME * overall


def _differing(codes: np.ndarray, groups: np.ndarray) -> tuple[float, int]:
    """Share of the pairs inside a group whose values differ, and how many pairs there are."""
    _, sizes = np.unique(groups, return_counts=True)
    pairs = int((sizes * (sizes - 1)).sum())
    if not pairs:
        return 0.0, 0
    _, same = np.unique(groups.astype(np.int64) * (codes.max() + 1) + codes, return_counts=True)
    return 1 - float((same * (same - 1)).sum()) / pairs, pairs // 2
