"""How far are accounts apart, fields of all kinds together?

The mean over fields of their difference on each, as J. C. Gower (1971, Biometrics 27) puts mixed
fields together. Each field is first divided by its mean difference between two accounts, so that
none counts more for having few values; fields on the same question share one weight. Where one of
the two is unknown, the field counts as between any two accounts: neither like nor unlike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from focale.segment.clusters.forms import Feature, apart

LEAST_MEAN = 0.2  # a field that hardly varies would else be divided by next to nothing

Matrix = NDArray[np.float32]


@dataclass(frozen=True)
class Scale:
    """What a field is divided by, what it counts where unknown, its weight."""

    divisor: float
    neutral: float
    weight: float


def scales_of(features: Sequence[Feature]) -> list[Scale]:
    """The scale of each field among these accounts; weights sum to 1."""
    scales, themes = [], Counter(feature.theme for feature in features)
    total = len(themes)
    for feature in features:
        mean = _mean_apart(feature)
        divisor = max(mean, LEAST_MEAN)
        weight = 1 / (total * themes[feature.theme])
        scales.append(Scale(divisor, mean / divisor, weight))
    return scales


def _mean_apart(feature: Feature) -> float:
    """The mean difference of two accounts, over neighbours in a few turns of the list."""
    data = feature.data[feature.known]
    if len(data) < 2:
        return 0.0
    some = data[:: max(1, len(data) // 300)]
    found = apart(feature.form, some, some)
    return float(found.sum() / (len(some) * (len(some) - 1)))


def between(
    features: Sequence[Feature], others: Sequence[Feature], scales: Sequence[Scale]
) -> Matrix:
    """The distance of each account from each other one: (accounts, others)."""
    total: Any = None
    for mine, theirs, scale in zip(features, others, scales, strict=True):
        found = apart(mine.form, mine.data, theirs.data)
        found *= np.float32(scale.weight / scale.divisor)
        unknown = np.float32(scale.weight * scale.neutral)
        np.nan_to_num(found, copy=False, nan=float(unknown))
        total = found if total is None else np.add(total, found, out=total)
    matrix: Matrix = total
    return matrix


def known_share(features: Sequence[Feature], scales: Sequence[Scale]) -> NDArray[np.float64]:
    """How much of the weight each account knows, 0 to 1."""
    total = np.zeros(len(features[0].data))
    for feature, scale in zip(features, scales, strict=True):
        total += scale.weight * feature.known
    return np.asarray(total)
