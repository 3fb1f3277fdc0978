"""Is a profile worth nothing ever confirmed, and how long do validate and weigh take?

`python -m bench.validation` draws two hundred of each world of
bench/worlds/leads.py and counts the wrong answers; then weighs 50,000 deals
and tries a profile on 50,000 leads, from Parquet. `--worlds 50` is a quick look.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from bench.worlds import leads as worlds
from focale.discovery.weigh.library import weigh
from focale.evidence.verdict import Verdict
from focale.kpi.validation.library import validate
from focale.kpi.validation.sample import sample_of
from focale.kpi.validation.statements import statements
from focale.profile import read_profile

ROWS = 50_000
PROFILE = """
profile: p
criteria:
  size: {field: headcount, between: [30, 250], need: mandatory, points: 30}
  sector: {field: naf, starts_with: ["62"], need: mandatory, points: 30}
  crm: {field: technologies, any_of: [HubSpot, Salesforce], need: preferred, points: 20}
  country: {field: country, one_of: [FR], points: 20}
"""
WORLDS = {
    "nothing": (worlds.leads, "<= 2.5 %"),
    "unequal touches": (worlds.unequal_touches, "<= 2.5 %"),
    "unequal sources": (worlds.unequal_sources, "<= 2.5 %"),
    "unequal filling": (worlds.unequal_filling, "<= 2.5 %"),
    "older inside": (worlds.older_inside, "<= 2.5 %"),
    "twice as well": (lambda rng: worlds.leads(rng, 800, ratio=2.0), "-"),
    "four times as well": (lambda rng: worlds.leads(rng, 800, ratio=4.0), "-"),
}


def confirmed(make: object, many: int) -> tuple[float, float]:
    """Share of worlds in which each of the two statements is a yes."""
    rng, yes = np.random.default_rng(20_260_930), [0, 0]
    for _ in range(many):
        found = sample_of(make(rng))  # type: ignore[operator]
        for place, told in enumerate(statements(found.judged, found.converted)):
            yes[place] += told.verdict is Verdict.YES
    return yes[0] / many, yes[1] / many


def deals(rows: int) -> pa.Table:
    """Deals that size, sector and CRM tell."""
    rng = np.random.default_rng(1)
    naf = rng.choice(["58.29C", "62.01Z", "62.02A", "47.11F", "25.62B", "70.22Z"], rows)
    size, crm = rng.integers(1, 2000, rows), rng.choice(["HubSpot", "Salesforce", ""], rows)
    created = np.datetime64("2023-01-01") + np.sort(rng.integers(0, 1200, rows)).astype(
        "timedelta64[D]"
    )
    chance = 0.1 + 0.1 * ((size >= 30) & (size <= 250)) + 0.05 * (crm != "")
    chance = chance + 0.1 * np.isin(naf, ["62.01Z", "62.02A"])
    won = rng.random(rows) < chance
    return pa.table(
        {
            "deal_id": [f"d{n}" for n in range(rows)],
            "lead_id": [f"l{n}" for n in range(rows)],
            "account_id": [f"a{n}" for n in range(rows)],
            "created_on": pa.array(created),
            "closed_on": pa.array(created + rng.integers(5, 200, rows).astype("timedelta64[D]")),
            "outcome": np.where(won, "won", "lost"),
            "amount_eur": rng.lognormal(9, 0.8, rows).round(),
            "owner": rng.choice(list("abcdefgh"), rows),
            "source": rng.choice(["salon", "site", "appel"], rows),
            "naf": naf,
            "headcount": size,
            "country": rng.choice(["FR", "DE", "BE", "ES"], rows),
            "technologies": crm,
            "touches": rng.integers(1, 9, rows),
        }
    )


def timed(what: str, asked: str, run: object) -> None:
    """The best of three."""
    taken = []
    for _ in range(3):
        began = time.perf_counter()
        run()  # type: ignore[operator]
        taken.append(time.perf_counter() - began)
    print(f"{what:44s} {asked:>10s}   {min(taken):.2f} s", flush=True)


def main() -> None:
    """Print what was asked beside what was reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--worlds", type=int, default=200)
    many = parser.parse_args().worlds
    for name, (make, asked) in WORLDS.items():
        better, twice = confirmed(make, many)
        print(f"confirmed, {name:32s} {asked:>10s}   {better:.1%}, twice {twice:.1%}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deals.parquet"
        pq.write_table(deals(ROWS), path)
        profile = read_profile(PROFILE)
        timed("weigh 50,000 deals, reading included", "<= 2 s", lambda: weigh(path, profile))
        timed("validate 50,000 leads, reading included", "-", lambda: validate(path, profile))


if __name__ == "__main__":
    main()
