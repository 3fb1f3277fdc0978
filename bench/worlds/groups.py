"""Markets whose groups are known: some fields tell the group, the others are noise."""

from __future__ import annotations

import numpy as np

from focale.segment.clusters.forms import Feature, Form


def features(seed, accounts=500, groups=1, telling=6, noise=4, strength=0.7, blank=0.15):
    """(fields of all forms, the true group of each account)."""
    rng = np.random.default_rng(seed)
    true = rng.integers(0, groups, accounts)
    found = []
    for number in range(telling + noise):
        mine = true if number < telling else np.zeros(accounts, int)
        name = f"f{number}"
        form, data = _drawn(rng, number % 4, mine, groups, strength, is_noise=number >= telling)
        hidden = rng.random(accounts) < blank
        data[hidden] = {Form.PLACE: np.nan, Form.PATH: -1, Form.ITEMS: 0}[form]
        found.append(Feature(name, name, form, data))
    return found, true


def _drawn(rng, kind, mine, groups, strength, *, is_noise):
    n = len(mine)
    kept = rng.random(n) < strength
    if kind == 0:
        order = np.argsort(np.argsort(rng.normal(size=n) + 3 * strength * mine))
        return Form.PLACE, (order / (n - 1)).astype(np.float32)
    if kind == 2:
        bits = np.zeros(n, np.uint64)
        for item in range(8):
            likely = (item % max(groups, 1) == mine) & (not is_noise)
            has = rng.random(n) < np.where(likely, 0.15 + 0.5 * strength, 0.2)
            bits |= has.astype(np.uint64) << np.uint64(item)
        return Form.ITEMS, bits
    values = 5 if kind == 1 else 2
    return Form.PATH, np.where(kept, mine % values, rng.integers(0, values, n))[:, None]
