"""Which fields go together?

A group is a set of traits that are found together. A field that is independent of all others
divides the market without telling anything about the rest: it makes no group, and is left out
before groups are looked for. Pairs of themes are judged by the chi-squared test of independence on
a few classes of each field (K. Pearson, 1900), all pairs together (Benjamini and Hochberg).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray
from scipy.stats import chi2

from focale.evidence.several import benjamini_hochberg
from focale.segment.clusters.forms import Feature, Form

CLASSES = 6  # of a field, the rest among them
FALSE_SHARE = 0.05  # of the pairs that are found
LEAST = 40  # accounts that know both
_RARE = 0.05
_ITEMS = 8  # items of a set that are asked

Classes = NDArray[np.int64]


def themes_together(features: Sequence[Feature]) -> set[str]:
    """The themes that depend on another one."""
    by_theme: dict[str, list[Classes]] = {}
    for feature in features:
        by_theme.setdefault(feature.theme, []).extend(_classes(feature))
    pairs = list(combinations(by_theme, 2))
    p = np.array([_p_of(by_theme[one], by_theme[other]) for one, other in pairs])
    if not len(p):
        return set()
    found = benjamini_hochberg(p, FALSE_SHARE)
    return {
        theme for pair, is_found in zip(pairs, found, strict=True) if is_found for theme in pair
    }


def _p_of(one: Sequence[Classes], other: Sequence[Classes]) -> float:
    """The smallest p of two themes' fields, times how many were asked (C. Bonferroni, 1936)."""
    asked = [p for p in map(_independent, *zip(*product(one, other), strict=True)) if p is not None]
    return min(1.0, min(asked) * len(asked)) if asked else np.nan


def _independent(one: Classes, other: Classes) -> float | None:
    """The p of independence of two fields; None where too little is known of both."""
    both = (one >= 0) & (other >= 0)
    n = int(both.sum())
    if n < LEAST:
        return None
    mine = _without_rare(one[both])
    theirs = _without_rare(other[both])
    width = int(theirs.max()) + 1
    counts = np.bincount(mine * width + theirs, minlength=(int(mine.max()) + 1) * width)
    table = counts.reshape(-1, width).astype(float)
    table = table[table.sum(axis=1) > 0][:, table.sum(axis=0) > 0]
    freedom = (table.shape[0] - 1) * (table.shape[1] - 1)
    if not freedom:
        return None
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / n
    return float(chi2.sf(((table - expected) ** 2 / expected).sum(), freedom))


def _without_rare(codes: Classes) -> Classes:
    """Classes of under 5 % put together."""
    counts = np.bincount(codes)
    rare = counts < _RARE * len(codes)
    return np.where(rare[codes], len(counts), codes)


def _classes(feature: Feature) -> list[Classes]:
    """A field in a few classes, -1 unknown; of a set, one yes or no for each frequent item."""
    known = feature.known
    if feature.form is Form.ITEMS:
        bits = [(feature.data >> np.uint64(bit)) & np.uint64(1) for bit in range(64)]
        counted = sorted(range(64), key=lambda bit: (-int(bits[bit].sum()), bit))[:_ITEMS]
        return [
            np.where(known, bits[bit].astype(np.int64), -1) for bit in counted if bits[bit].any()
        ]
    if feature.form is Form.PLACE:
        cut = np.searchsorted(np.linspace(0, 1, CLASSES)[1:-1], feature.data, "right")
        return [np.where(known, cut, -1).astype(np.int64)]
    codes = feature.data[:, 0].astype(np.int64)
    if not known.any():
        return [codes]
    counts = np.bincount(codes[known])
    place = np.full(len(counts), CLASSES - 1)
    place[np.argsort(-counts, kind="stable")[: CLASSES - 1]] = np.arange(
        min(CLASSES - 1, len(counts))
    )
    return [np.where(known, place[np.maximum(codes, 0)], -1)]
