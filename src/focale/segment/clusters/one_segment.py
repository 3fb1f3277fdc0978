"""What would the same accounts look like if they were one segment?

Same values, same blanks, no groups. Each theme is shuffled on its own among the accounts that know
it. Numbers keep how they go together: they are drawn anew from one cloud with the same rank
correlations (a Gaussian copula, as C. Hennig and C.-J. Lin, 2015, Statistics and Computing 25, let
one homogeneous population depend), for the larger the dearer is a slope and makes no groups.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtri
from scipy.stats import rankdata

from focale.segment.clusters.forms import Feature, Form, Rows

_LEAST = 20  # accounts that know two numbers, for their correlation to count


def shuffled(features: Sequence[Feature], rng: np.random.Generator) -> list[Feature]:
    """The same accounts as one segment; in the order of `features`."""
    forms: dict[str, set[Form]] = {}
    for feature in features:
        forms.setdefault(feature.theme, set()).add(feature.form)
    numbers = [feature for feature in features if forms[feature.theme] == {Form.PLACE}]
    order: dict[str, Rows] = _orders_of_numbers(numbers, rng) if numbers else {}
    for theme, kinds in forms.items():
        if kinds != {Form.PLACE}:
            known = [feature.known for feature in features if feature.theme == theme]
            mine = _within_blanks(known, rng)
            order |= {feature.name: mine for feature in features if feature.theme == theme}
    return [feature.at(order[feature.name]) for feature in features]


def _within_blanks(known: Sequence[NDArray[np.bool_]], rng: np.random.Generator) -> Rows:
    """An order of the accounts that moves each to one with the same blanks."""
    pattern = np.zeros(len(known[0]), np.int64)
    for mine in known:
        pattern = pattern * 2 + mine
    order = np.arange(len(pattern))
    for one in np.unique(pattern):
        where = np.flatnonzero(pattern == one)
        order[where] = rng.permutation(where)
    return order


def _orders_of_numbers(numbers: Sequence[Feature], rng: np.random.Generator) -> dict[str, Rows]:
    """For each number, an order that gives its values to accounts drawn from one cloud."""
    scores = np.array([_normal_scores(feature.data) for feature in numbers])
    values, vectors = np.linalg.eigh(_correlations(scores))
    spread = vectors * np.sqrt(np.maximum(values, 0))
    cloud = spread @ rng.standard_normal((len(numbers), scores.shape[1]))
    orders = {}
    for feature, latent in zip(numbers, cloud, strict=True):
        where = np.flatnonzero(feature.known)
        order = np.arange(len(latent))
        by_latent = where[np.argsort(latent[where], kind="stable")]
        order[by_latent] = where[np.argsort(feature.data[where], kind="stable")]
        orders[feature.name] = order
    return orders


def _normal_scores(data: NDArray[np.float32]) -> NDArray[np.float64]:
    known = ~np.isnan(data)
    scores = np.full(len(data), np.nan)
    scores[known] = ndtri(rankdata(data[known]) / (known.sum() + 1))
    return scores


def _correlations(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Of each pair of numbers, over the accounts that know both; 0 where too few do."""
    count = len(scores)
    found = np.eye(count)
    for one in range(count):
        for other in range(one):
            both = ~np.isnan(scores[one]) & ~np.isnan(scores[other])
            mine, theirs = scores[one, both], scores[other, both]
            if both.sum() >= _LEAST and mine.std() > 0 and theirs.std() > 0:
                found[one, other] = found[other, one] = np.corrcoef(mine, theirs)[0, 1]
    return found
