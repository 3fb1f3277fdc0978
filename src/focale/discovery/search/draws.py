"""Which accounts would chance have chosen as the best?"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

REDRAWS = 2_000
SEED = 2_026

Rows = npt.NDArray[np.int64]


def draws(accounts: int, each: int, times: int = REDRAWS, seed: int = SEED) -> Rows:
    """`times` rows of `each` different accounts, each set as likely as any other.

    accounts: how many there are, at least `each`. Raises ValueError for fewer. The same seed
    gives the same draws.

    >>> found = draws(1_000_000, 20, times=3)
    >>> found.shape, all(len(set(row)) == 20 for row in found.tolist())
    ((3, 20), True)
    """
    if each > accounts:
        raise ValueError(f"{each} of {accounts} accounts cannot be drawn")
    chance = np.random.default_rng(seed)
    if accounts < each * each:  # too many rows would hold an account twice
        return _ordered(accounts, each, times, chance)
    found = chance.integers(accounts, size=(times, each))
    while True:
        in_order = np.sort(found, axis=1)
        repeated = (in_order[:, 1:] == in_order[:, :-1]).any(axis=1)
        if not repeated.any():
            return found
        # Whole rows again: drawing one place again would favour some sets.
        found[repeated] = chance.integers(accounts, size=(int(repeated.sum()), each))


def _ordered(accounts: int, each: int, times: int, chance: np.random.Generator) -> Rows:
    found = np.empty((times, each), np.int64)
    step = max(1, 4_000_000 // accounts)
    for first in range(0, times, step):
        count = min(step, times - first)
        keys = chance.random((count, accounts), dtype=np.float32)
        if each < accounts:
            kept = np.argpartition(keys, each, axis=1)[:, :each]
        else:
            kept = np.argsort(keys, axis=1)
        found[first : first + count] = kept
    return found
