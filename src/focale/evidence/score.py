"""How far is a pair of rates from a given ratio, in standard errors?

O. Miettinen and M. Nurminen (1985), Statistics in Medicine 4: both rates are estimated under the
ratio.
"""

from __future__ import annotations

import numpy as np

from focale.evidence.curves import Floats


def rates_under(x: Floats, n: Floats, y: Floats, m: Floats, ratio: Floats) -> tuple[Floats, Floats]:
    """The most likely rates of x of n and y of m if the first is `ratio` times the second.

    The second rate q solves (n + m) r q² - (r (n + y) + x + m) q + (x + y) = 0. The smaller root is
    written so that nothing cancels.
    """
    a = (n + m) * ratio
    b = ratio * (n + y) + x + m
    c = x + y
    root = np.sqrt(np.maximum(b * b - 4 * a * c, 0.0))
    second = np.minimum(2 * c / (b + root), np.minimum(1.0, 1 / ratio))
    return np.minimum(second * ratio, 1.0), second


def signed_score(x: Floats, n: Floats, y: Floats, m: Floats, ratio: Floats) -> Floats:
    """Standard errors by which x of n exceeds `ratio` times y of m; NaN where a group is empty.

    0 where neither has hits, or where all have and the ratio is 1; falls as the ratio grows.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        first, second = rates_under(x, n, y, m, ratio)
        variance = first * (1 - first) / n + ratio * ratio * second * (1 - second) / m
        gap = x / n - ratio * (y / m)
        score = gap / np.sqrt(variance * (n + m) / (n + m - 1))
    # Without variance the pair is either just as the ratio says, or impossible under it.
    still = (variance <= 0) & (n > 0) & (m > 0)
    apart = np.where(np.abs(gap) > 1e-12, np.copysign(np.inf, gap), 0.0)
    return np.where(still, apart, score)
