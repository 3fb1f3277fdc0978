"""Which positive numbers make what was seen likeliest, and how sure are they?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Floats = NDArray[np.float64]

# From logarithms of the numbers: minus the log-likelihood, and its slope.
Cost = Callable[[Floats], tuple[float, Floats]]

EDGE = 9.0  # logs: a search that ends beyond is going somewhere else than to an answer
STEEP = 1e-3  # slope at the end, for a thousand customers
STEP = 1e-5


@dataclass(frozen=True)
class Likeliest:
    """numbers: (k,). covariance: (k, k) of their logarithms, zero where there is none.

    found: False where no start led to a top that falls off on all sides.
    """

    numbers: Floats
    log_likelihood: float
    covariance: Floats
    found: bool


def likeliest(cost: Cost, starts: Iterable[Floats], centre: Floats, customers: int) -> Likeliest:
    """Search from one start after the other until one leads to an answer.

    starts, centre: logarithms; an answer lies within `EDGE` of the centre.
    """
    tried = []
    for start in starts:
        end = minimize(
            cost, start, jac=True, method="L-BFGS-B",
            bounds=[(middle - 12, middle + 12) for middle in centre],
            options={"ftol": 1e-12, "gtol": 1e-7, "maxiter": 300},
        )  # fmt: skip
        logs = np.asarray(end.x, dtype=np.float64)
        flat = float(np.abs(end.jac).max()) <= STEEP * max(1.0, customers / 1000)
        covariance = _covariance(cost, logs)
        found = flat and covariance is not None and float(np.abs(logs - centre).max()) <= EDGE
        sure = np.zeros((logs.size, logs.size)) if covariance is None else covariance
        tried.append(Likeliest(np.exp(logs), -float(end.fun), sure, found))
        if found:
            break
    return max(tried, key=lambda one: (one.found, one.log_likelihood))


def _covariance(cost: Cost, logs: Floats) -> Floats | None:
    """Inverse of the second derivative, from differences of the slope; None at no minimum."""
    bend = np.array([
        (cost(logs + STEP * unit)[1] - cost(logs - STEP * unit)[1]) / (2 * STEP)
        for unit in np.eye(logs.size)
    ])  # fmt: skip
    bend = (bend + bend.T) / 2
    flattest = float(np.linalg.eigvalsh(bend).min())
    return np.asarray(np.linalg.inv(bend), np.float64) if flattest > 1e-6 else None
