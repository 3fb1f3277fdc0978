"""How surprising are k marked accounts among n drawn ones, of a market that holds K marked of N?

The exact law of draws without putting back. Built on quotients of neighbouring terms, never on
logarithms of factorials, which lose their digits on a market of a billion.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import binom

from focale.evidence.curves import Floats

NEGLIGIBLE = 1e-17  # of the sum so far: terms this small are not added


def tails_of_draw(marked: ArrayLike, total: int, drawn: int) -> Floats:
    """P(at least k marked) for each number of marked accounts and each k from 0 to `drawn`.

    marked: shape (candidates,), 0 to `total`; gives (candidates, drawn + 1). Made for a small draw
    and many candidates: one lookup `tails[candidate, k]` for each p of thousands of redraws.

    >>> tails_of_draw([6, 0], 100, 2).round(4).tolist()
    [[1.0, 0.117, 0.003], [1.0, 0.0, 0.0]]
    """
    if not 0 <= drawn <= total:
        raise ValueError(f"a draw takes 0 to {total} accounts, got {drawn}")
    many = np.asarray(marked, float)[:, None]
    if np.any((many < 0) | (many > total)):
        raise ValueError("marked accounts go from 0 to all")
    terms = _terms(np.arange(drawn + 1.0)[None, :], many, np.float64(total), np.float64(drawn))
    tails = np.cumsum(terms[:, ::-1], axis=1)[:, ::-1]
    return np.minimum(tails / tails[:, :1], 1.0)


def tail_at_least(
    k: ArrayLike, marked: ArrayLike, total: ArrayLike, drawn: ArrayLike, *, mid: bool = False
) -> Floats:
    """P(at least k marked) for any mix of draws and markets; with `mid`, half of P(exactly k).

    All arguments are broadcast. The one-sided p of R. A. Fisher (1935) and, with `mid`, of
    H. O. Lancaster (1961).

    >>> round(float(tail_at_least(7, 60_000, 1_000_000, 20)), 7)  # 7 of 20 best, 6 % of the market
    0.000108
    """
    at, many, whole, out = _draws(k, marked, total, drawn)
    exactly = _terms(at, many, whole, out)
    likeliest = np.floor((out + 1) * (many + 1) / (whole + 2))
    upper = at > likeliest
    # The shorter side of the law is added up, term by term away from its middle.
    side = _away(np.where(upper, at, at - 1), many, whole, out, upper)
    tail = np.where(upper, side, 1 - side)
    return np.asarray(np.clip(tail - exactly / 2 if mid else tail, 0.0, 1.0))


def tail_at_most(
    k: ArrayLike, marked: ArrayLike, total: ArrayLike, drawn: ArrayLike, *, mid: bool = False
) -> Floats:
    """P(at most k marked), for what is rarer among the best than on the market.

    >>> round(float(tail_at_most(0, 500_000, 1_000_000, 10)), 5)
    0.00098
    """
    at, many, whole, out = _draws(k, marked, total, drawn)
    return tail_at_least(out - at, whole - many, whole, out, mid=mid)


def _away(
    k: Floats, marked: Floats, total: Floats, drawn: Floats, upper: NDArray[np.bool_]
) -> Floats:
    """P(k) + P(k ± 1) + ... up where `upper`, else down, until nothing is added."""
    term = _terms(k, marked, total, drawn)
    tail = term.copy()
    index = np.flatnonzero(term > 0)
    at, many, whole, out = (v.ravel()[index] for v in (k, marked, total, drawn))
    up = upper.ravel()[index]
    now, sums = term.ravel()[index], term.ravel()[index]
    left = np.arange(len(index))
    while len(left):
        rising = (many - at) * (out - at) / ((at + 1) * (whole - many - out + at + 1))
        falling = at * (whole - many - out + at) / ((many - at + 1) * (out - at + 1))
        now = now * np.where(up, rising, falling)
        sums[left] += now
        more = now > NEGLIGIBLE * sums[left]
        at = at + np.where(up, 1, -1)
        now, at, many, whole, out = (v[more] for v in (now, at, many, whole, out))
        left, up = left[more], up[more]
    flat = tail.ravel()
    flat[index] = sums
    return flat.reshape(tail.shape)


def _terms(
    k: Floats, marked: Floats, total: Floats | np.float64, drawn: Floats | np.float64
) -> Floats:
    """P(exactly k): three binomial terms, each exact to the last digits (C. Loader, 2000)."""
    least, most = np.maximum(0, drawn - (total - marked)), np.minimum(marked, drawn)
    possible = (k >= least) & (k <= most)
    at = np.clip(k, least, most)
    share = drawn / np.maximum(total, 1)
    terms = (
        binom.pmf(at, marked, share)
        * binom.pmf(drawn - at, total - marked, share)
        / binom.pmf(drawn, total, share)
    )
    return np.where(possible, terms, 0.0)


def _draws(
    k: ArrayLike, marked: ArrayLike, total: ArrayLike, drawn: ArrayLike
) -> tuple[Floats, Floats, Floats, Floats]:
    arrays = np.broadcast_arrays(*(np.asarray(v, float) for v in (k, marked, total, drawn)))
    counts, many, whole, out = arrays
    if np.any((many < 0) | (many > whole) | (out < 0) | (out > whole)):
        raise ValueError("marked and drawn accounts go from 0 to all")
    return counts, many, whole, out
