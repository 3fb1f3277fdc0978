"""Of many questions asked at once, which answers stand?

Y. Benjamini and Y. Hochberg (1995), JRSS B 57: of what is declared found, at most the given share
is false on average. Unknown p (NaN) is a question that was not asked.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from focale.evidence.curves import Floats

FALSE_SHARE = 0.10  # of what is found


def adjusted(p: ArrayLike) -> Floats:
    """The smallest false share at which each question would be found; NaN where p is NaN.

    >>> adjusted([0.01, 0.04, 0.03, 0.5]).round(4).tolist()
    [0.04, 0.0533, 0.0533, 0.5]
    """
    p = np.asarray(p, float)
    if np.any((p < 0) | (p > 1)):
        raise ValueError("p lies between 0 and 1")
    asked = np.flatnonzero(~np.isnan(p))
    order = asked[np.argsort(p[asked], kind="stable")]
    scaled = p[order] * len(order) / np.arange(1, len(order) + 1)
    result = np.full(p.shape, np.nan)
    result[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return result


def benjamini_hochberg(p: ArrayLike, false_share: float = FALSE_SHARE) -> NDArray[np.bool_]:
    """Which questions are found, of all those asked together.

    >>> benjamini_hochberg([0.001, 0.04, 0.6, float("nan")]).tolist()
    [True, True, False, False]
    """
    return np.less_equal(adjusted(p), false_share)
