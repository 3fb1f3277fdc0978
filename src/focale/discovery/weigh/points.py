"""How do weights in log-odds become points that a person reads?"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
_HALVINGS = 80


def as_points(
    weights: Floats, old: Floats, most: float | None = None, *, freed: float = 0.0
) -> Floats:
    """Points in proportion to the weights, their positive ones as many as before in all.

    weights: log-odds of a criterion fully met. old: the points before, same order. most: how far
    each may move, as a share of its old value; None for any distance. freed: points of criteria
    that are no longer scored, shared out too. A criterion that earned points keeps none below 0, a
    penalty none above: one that works the wrong way round is to be thought over by a person.

    >>> as_points(np.array([2.0, 1.0, 1.0]), np.array([25.0, 25.0, 50.0])).tolist()
    [50.0, 25.0, 25.0]
    >>> as_points(np.array([2.0, 1.0, 1.0]), np.array([20.0, 40.0, 40.0]), 0.25).tolist()
    [25.0, 38.0, 37.0]
    """
    right = np.where(old >= 0, np.maximum(weights, 0.0), np.minimum(weights, 0.0))
    gains = old > 0
    whole = float(old[gains].sum()) + freed
    if not right[gains].sum() > 0:
        return old.copy()
    if most is None:
        exact = right * whole / right[gains].sum()
        low, high = np.where(gains, 0.0, -np.inf), np.where(gains, np.inf, 0.0)
    else:
        room = np.abs(old) * most
        low, high = old - room, old + room
        exact = np.clip(right * _factor(right, gains, low, high, whole), low, high)
    return _rounded(exact, low, high, gains, whole) + 0.0  # no -0.0


def _factor(right: Floats, gains: npt.NDArray[np.bool_], low: Floats, high: Floats,
            whole: float) -> float:  # fmt: skip
    """By what to multiply the weights so that, held inside their bounds, they sum as before."""
    few, many = 0.0, 1e9
    for _ in range(_HALVINGS):
        middle = (few + many) / 2 if few else np.sqrt(max(few, 1e-9) * many)
        total = float(np.clip(right * middle, low, high)[gains].sum())
        few, many = (middle, many) if total < whole else (few, middle)
    return float(many)


def _rounded(
    exact: Floats, low: Floats, high: Floats, gains: npt.NDArray[np.bool_], whole: float
) -> Floats:
    """Whole points inside the bounds that sum to `whole` where they can (largest remainder)."""
    points = np.clip(np.floor(exact + 1e-9), np.ceil(low - 1e-9), np.floor(high + 1e-9))
    # Where no whole number lies between the bounds, the nearest one to what was found.
    none = np.ceil(low - 1e-9) > np.floor(high + 1e-9)
    points = np.where(none, np.clip(np.round(exact), low, high), points)
    points[~gains] = np.round(exact[~gains])
    missing = round(whole - float(points[gains].sum()))
    order = np.argsort(-(exact - points), kind="stable")
    while missing > 0:
        free = [i for i in order if gains[i] and points[i] + 1 <= high[i] + 1e-9]
        if not free:
            break
        for place in free[:missing]:
            points[place] += 1
        missing = round(whole - float(points[gains].sum()))
    return points
