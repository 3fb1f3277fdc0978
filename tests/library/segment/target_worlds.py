"""Small markets for the main job: 4,000 companies, 40 customers, the first 15 of them the best."""

import numpy as np
import pandas as pd

ROWS, CUSTOMERS, BEST = 4_000, 40, 15


def market(seed=7, signal=True):
    """The best are mid-sized, digital, on HubSpot, and so are a good part of 1,400 others.

    Without signal the best are like the other customers.
    """
    chance = np.random.default_rng(seed)
    place = np.arange(ROWS)
    likely = np.where((place >= 100) & (place < 1_500), 0.46, 0.02)
    likely[place < BEST] = 0.95 if signal else 0.15
    digital, mid = chance.random(ROWS) < likely, chance.random(ROWS) < likely
    hubspot = chance.random(ROWS) < likely
    return pd.DataFrame({
        "id": [f"a{n}" for n in range(ROWS)],
        "siren": [f"{800_000_000 + n}" for n in range(ROWS)],
        "name": [f"Société {n}" for n in range(ROWS)],
        "phone": [f"02 99 00 {n // 100:02d} {n % 100:02d}" for n in range(ROWS)],
        "headcount": np.where(mid, chance.integers(50, 200, ROWS), chance.integers(1, 20, ROWS)),
        "naf": np.where(digital, "62.01Z", chance.choice(["47.11B", "43.21A", "70.22Z"], ROWS)),
        "technologies": np.where(hubspot, "HubSpot", chance.choice(["Sage", "Odoo"], ROWS)),
        "region": chance.choice(["Bretagne", "Occitanie", "Corse"], ROWS),
    })  # fmt: skip


def customers(companies):
    """The first 40 companies, the first 15 of which bring the most."""
    place = np.arange(CUSTOMERS)
    return companies.head(CUSTOMERS).assign(
        nps=np.where(place < BEST, 10, 5), mrr=CUSTOMERS - place
    )


def contacts(companies):
    """A decider at every third company, a user at the others."""
    ids = companies["id"].tolist()
    return pd.DataFrame({
        "account_id": ids,
        "name": [f"Personne {n}" for n in range(len(ids))],
        "title": ["Directrice commerciale" if n % 3 == 0 else "Comptable" for n in range(len(ids))],
        "role": ["decider" if n % 3 == 0 else "user" for n in range(len(ids))],
        "phone": ["06 39 98 00 00"] * len(ids),
    })  # fmt: skip
