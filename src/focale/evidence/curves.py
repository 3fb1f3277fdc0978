"""Where does a falling curve cross zero? For thousands of curves at once."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

HALVINGS = 100  # a double has 53 bits; the rest is for starts that lie far apart


def crossing(curve: Callable[[Floats], Floats], low: Floats, high: Floats) -> Floats:
    """Where each of the falling curves changes its sign between `low` and `high`, by halving.

    `curve` takes one position for each curve and returns their heights. A curve that is positive
    everywhere crosses at `high`, one that is negative everywhere at `low`; an unknown height (NaN)
    counts as negative.

    >>> crossing(lambda x: 2 - x * x, np.zeros(1), np.full(1, 4.0)).round(6).tolist()
    [1.414214]
    """
    low, high = low.astype(np.float64), high.astype(np.float64)
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        above = curve(middle) > 0
        low, high = np.where(above, middle, low), np.where(above, high, middle)
        if np.all(high - low <= 1e-15 * np.maximum(np.abs(low), np.abs(high))):
            break
    return (low + high) / 2
