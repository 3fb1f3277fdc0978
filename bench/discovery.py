"""Does the search find what was planted, keep quiet on noise, and how long does it take?

`python -m bench.discovery` draws two hundred worlds of bench/worlds/discovery.py for
each setting and two hundred choices of "best" from the fictional market, then searches one million
companies. `--worlds 40` is a quick look; `--only speed` leaves the worlds out.
"""

from __future__ import annotations

import argparse
import datetime
import time

import numpy as np
import pyarrow as pa

from bench.worlds.discovery import PLANTED, world
from focale.demo import make_world
from focale.discovery.draft import draft_of
from focale.discovery.finder import Finder
from focale.discovery.judging import Judge, comparable
from focale.discovery.opening import Tables, opened
from focale.discovery.search.run import Chances, search
from focale.engine import Session

DAY = datetime.date(2026, 9, 30)
ROWS, BEST = 1_000_000, 20
SETTINGS = (
    (20, 0.12, 0.70, ">= 95 %"), (20, 0.15, 0.60, ">= 85 %"),
    (10, 0.12, 0.70, ">= 80 %"), (10, 0.15, 0.60, ">= 50 %"),
)  # fmt: skip


def truth(many: int) -> None:
    """Traits found and false ones, in worlds of known truth."""
    for best, of_market, of_best, wanted in SETTINGS:
        shares, false = [], []
        for seed in range(many):
            made = world(seed, best, of_market, of_best)
            names = {hit.field for hit in search(made.questions, made.best, made.market).found}
            shares.append(len(names & set(PLANTED)) / len(PLANTED))
            false.append(len(names - set(PLANTED)) / max(len(names), 1))
        print(
            f"{best} best, {of_market:.0%} of the market, {of_best:.0%} of the best: found "
            f"{np.mean(shares):.1%} (wanted {wanted}), false {np.mean(false):.1%} (<= 10 %)"
        )


def noise(many: int) -> None:
    """Choices of "best" at random from the fictional market: findings, drafts."""
    made = make_world()
    with Session() as session:
        found = opened(session, Tables(made.customers, made.companies, made.events), 18, DAY)
    _, base, _ = found.sides()
    chance, chances = np.random.default_rng(5), Chances()
    any_found = drafts = 0
    for _ in range(many):
        best = chance.choice(base, BEST, replace=False)
        rest = np.setdiff1d(base, best)
        asked, _ = comparable(found.facts, best, rest)
        result = search(asked, best, rest, chances=chances)
        any_found += bool(result.found)
        traits = Judge((), (), None, None, found.facts.place).traits(result, best)
        drafts += bool(draft_of(traits, "noise", BEST, DAY).text)
    print(f"noise: any finding in {any_found} of {many} (<= {0.16 * many:.0f}), drafts {drafts}")


def market(rows: int) -> pa.Table:
    """Companies with the usual columns; the last ones are the customers."""
    rng = np.random.default_rng(1)
    is_ours = np.arange(rows) >= rows - 60
    likely = np.where(is_ours, 0.75, 0.1)

    def trait() -> np.ndarray:
        return rng.random(rows) < likely

    naf = np.array([f"{d:02d}.{n}{z}" for d in range(10, 96) for n in ("10", "20") for z in "AZ"])
    digital = np.array(["58.29C", "62.01Z", "62.02A", "63.11Z"])
    tools = np.array(["", "Sage", "Odoo", "Sage;Odoo", "SAP", "Microsoft 365", "Cegid;EBP"])
    days = np.datetime64("2026-09-30") - rng.integers(0, 15_000, rows).astype("timedelta64[D]")
    blank = rng.random(rows) < 0.2
    return pa.table({
        "id": pa.array([f"a{n}" for n in range(rows)]),
        "headcount": np.where(trait(), rng.integers(30, 250, rows), rng.integers(1, 30, rows)),
        "revenue_eur": pa.array(np.floor(rng.lognormal(14, 1.5, rows)), mask=blank),
        "sales_headcount": pa.array(
            np.where(trait(), rng.integers(5, 50, rows), rng.integers(0, 5, rows)), mask=blank
        ),
        "naf": np.where(trait(), rng.choice(digital, rows), rng.choice(naf, rows)),
        "technologies": np.where(trait(), "HubSpot;Sage", rng.choice(tools, rows)),
        "departement": rng.choice([f"{n:02d}" for n in range(1, 96) if n != 20], rows),
        "country": rng.choice(["FR", "BE", "DE"], rows, p=[0.9, 0.06, 0.04]),
        "legal_form": rng.choice(["SAS", "SARL", "SA", "EURL", "SCI"], rows),
        "sector": rng.choice([f"secteur {n}" for n in range(20)], rows),
        "business_model": rng.choice(["SaaS", "services", "distribution"], rows),
        "city": rng.choice([f"Ville {n}" for n in range(3_000)], rows),
        "created_on": pa.array(days),
        "growth_pct": np.round(rng.normal(5, 20, rows), 1),
    })  # fmt: skip


def speed(rows: int) -> None:
    """Reading, then the search with its redraws, singles and pairs."""
    table = market(rows)
    ours = table.slice(rows - 60)
    best = [f"a{n}" for n in range(rows - BEST, rows)]
    start = time.perf_counter()
    with Session() as session:
        found: Finder = opened(session, Tables(ours, table), best, DAY)
    chosen, base, _ = found.sides()
    asked, _ = comparable(found.facts, chosen, base)
    read = time.perf_counter() - start
    times = []
    for _ in range(3):
        start = time.perf_counter()
        result = search(asked, chosen, base)
        times.append(time.perf_counter() - start)
    print(
        f"{rows:,} companies, {len(asked)} fields, {BEST} best: read {read:.1f} s; search with "
        f"2,000 redraws {min(times):.2f} s (<= 3 s): {len(result.found)} found, "
        f"{len(result.pairs)} pairs asked"
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--worlds", type=int, default=200)
    parser.add_argument("--only", choices=("speed", "truth", "noise"))
    given = parser.parse_args()
    if given.only in (None, "speed"):
        speed(ROWS)
    if given.only in (None, "noise"):
        noise(given.worlds)
    if given.only in (None, "truth"):
        truth(given.worlds)


if __name__ == "__main__":
    main()
