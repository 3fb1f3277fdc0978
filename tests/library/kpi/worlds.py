"""Small tables of a sales team whose numbers can be counted by hand."""

import datetime

import pyarrow as pa

DAY = datetime.date
PROFILE = """
profile: p
criteria:
  size: {field: headcount, at_least: 30, need: mandatory, points: 60}
"""


def day(month, number=1, year=2024):
    return DAY(year, month, number)


def deals(**columns):
    """Eight deals: four inside the profile (headcount 50), four outside (5).

    Inside: won after 10 and 30 days, lost, open. Outside: won after 20 days, lost twice, open.
    """
    table = {
        "deal id": [f"d{n}" for n in range(8)],
        "account id": [f"a{n}" for n in range(8)],
        "created": [day(1)] * 4 + [day(2)] * 3 + [day(12)],
        "closed on": [day(1, 11), day(1, 31), day(3), None, day(2, 21), day(3), day(4), None],
        "status": ["won", "won", "lost", "open", "won", "lost", "lost", "open"],
        "amount": [1000.0, 3000.0, 500.0, 800.0, 500.0, 100.0, 100.0, 1200.0],
        "hours": [2.0, 4.0, 6.0, 8.0, 10.0, 10.0, 20.0, 20.0],
        "source": ["site", "fair", "site", "fair", "site", "fair", "site", "fair"],
        "headcount": [50, 50, 50, 50, 5, 5, 5, 5],
    }
    table.update(
        {
            name.replace("_", " ").replace("closed", "closed on"): values
            for name, values in columns.items()
        }
    )
    return pa.table({name: values for name, values in table.items() if values is not None})


def many(n=240, *, seed=3, **columns):
    """Many deals of 2023 and 2024, half of them inside; inside twice as likely to be won."""
    import numpy as np

    random = np.random.default_rng(seed)
    inside = np.arange(n) % 2 == 0
    created = np.datetime64("2023-01-01") + np.arange(n) * 2
    won = random.random(n) < np.where(inside, 0.5, 0.25)
    cycle = random.integers(10, 60, n)
    table = {
        "deal id": [f"d{k}" for k in range(n)],
        "account id": [f"a{k}" for k in range(n)],
        "created": created.astype("datetime64[D]"),
        "closed on": (created + cycle).astype("datetime64[D]"),
        "status": np.where(won, "won", "lost"),
        "amount": random.integers(1, 90, n) * 100.0,
        "hours": np.full(n, 5.0),
        "source": random.choice(["site", "fair", "call"], n),
        "owner": random.choice(["Ann", "Bob"], n),
        "headcount": np.where(inside, 60, 8),
    }
    table.update(columns)
    return pa.table({name: values for name, values in table.items() if values is not None})


def costs(amount=1200.0, **columns):
    """One year of costs, month by month: 100 of sales a month, and 50 of something else."""
    months = range(1, 13)
    last = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
    table = {
        "from": [day(m) for m in months] * 2,
        "to": [day(m, last.get(m, 31)) for m in months] * 2,
        "kind": ["sales"] * 12 + ["other"] * 12,
        "amount": [amount / 12] * 12 + [50.0] * 12,
    }
    table.update(columns)
    return pa.table(table)
