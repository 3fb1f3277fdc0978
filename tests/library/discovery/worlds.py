"""Markets of invented companies, whose best customers are the first fifteen."""

import numpy as np
import pandas as pd

BEST = 15


def market_of(rows, seed=0):
    """Companies of which the best are mid-sized and digital, and the others seldom."""
    chance = np.random.default_rng(seed)
    is_best = np.arange(rows) < BEST
    likely = np.where(is_best, 0.9, 0.1)
    mid, digital = chance.random(rows) < likely, chance.random(rows) < likely
    return pd.DataFrame({
        "id": [f"a{n}" for n in range(rows)],
        "headcount": np.where(mid, chance.integers(50, 200, rows), chance.integers(1, 20, rows)),
        "naf": np.where(digital, "62.01Z", chance.choice(["47.11B", "43.21A", "70.22Z"], rows)),
        "region": chance.choice(["Bretagne", "Occitanie", "Corse"], rows),
        "country": chance.choice(["FR", "BE"], rows, p=[0.8, 0.2]),
    })  # fmt: skip
