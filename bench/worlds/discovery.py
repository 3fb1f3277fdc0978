"""Worlds whose truth is known: a market, some best customers, traits planted among them, and noise.

Blanks as files have them: a tenth of the headcounts, a fifth of the tools and of the sales teams.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from focale.discovery.search import fields as of
from focale.discovery.search.question import Question

MARKET = 5_000
PLANTED = ("headcount", "naf", "technologies", "sales_headcount", "job_posted_sdr")


@dataclass(frozen=True)
class World:
    """Questions over the market, then the best."""

    questions: list[Question]
    best: np.ndarray
    market: np.ndarray


def world(seed: int, best: int, of_market: float, of_best: float) -> World:
    """A world where each trait is shown by these shares."""
    chance = np.random.default_rng(seed)
    rows = MARKET + best
    is_best = np.arange(rows) >= MARKET

    def trait() -> np.ndarray:
        return chance.random(rows) < np.where(is_best, of_best, of_market)

    def blanked(values: np.ndarray, share: float) -> np.ndarray:
        return np.where(chance.random(rows) < share, np.nan, values.astype(float))

    return World(
        [*_traits(chance, rows, trait, blanked), *_noise(chance, rows, blanked)],
        np.arange(MARKET, rows), np.arange(MARKET),
    )  # fmt: skip


def _traits(chance, rows, trait, blanked):
    inside = np.exp(chance.uniform(np.log(30), np.log(250), rows))
    small = np.exp(chance.uniform(0, np.log(29.9), rows))
    large = np.exp(chance.uniform(np.log(251), np.log(5_000), rows))
    outside = np.where(chance.random(rows) < 0.85, small, large)
    people = blanked(np.floor(np.where(trait(), inside, outside)), 0.1)
    digital = ["5829A", "5829C", "6201Z", "6202A", "6311Z"]
    divisions = [*range(10, 58), *range(64, 96)]
    others = [f"{n:02d}{k}{z}" for n in divisions for k in ("10", "20") for z in "AZ"]
    codes = np.where(
        trait(), chance.integers(0, 5, rows), chance.integers(5, 5 + len(others), rows)
    )
    codes[chance.random(rows) < 0.03] = -1
    sales = np.where(trait(), chance.integers(5, 60, rows), chance.integers(0, 5, rows))
    days = np.where(trait(), chance.integers(0, 730, rows), np.nan)
    return [
        of.of_numbers("headcount", people, MARKET),
        of.of_codes("naf", codes.astype(np.int32), [*digital, *others]),
        _tools(chance, rows, trait()),
        of.of_numbers("sales_headcount", blanked(sales, 0.2), MARKET),
        of.of_events("job_posted_sdr", days),
    ]


def _tools(chance, rows, has):
    usual = chance.uniform(0.01, 0.15, 25)
    taken: dict[tuple[int, ...], int] = {}
    codes = np.empty(rows, np.int32)
    for row, drawn in enumerate(chance.random((rows, 25)) < usual):
        mine = (*(int(n) + 1 for n in np.flatnonzero(drawn)), *((0,) if has[row] else ()))
        codes[row] = taken.setdefault(mine, len(taken))
    codes[chance.random(rows) < 0.2] = -1
    names = [f"tool {n}" for n in range(26)]
    return of.of_items("technologies", codes, list(taken), names, names)


def _noise(chance, rows, blanked):
    asked = [
        of.of_numbers(f"number {n}", blanked(np.floor(chance.lognormal(3, 2, rows)), 0.2), MARKET)
        for n in range(3)
    ]
    for many in (5, 12, 60, 300):
        shares = chance.dirichlet(np.ones(many))
        words = [f"w{n}" for n in range(many)]
        codes = chance.choice(many, rows, p=shares).astype(np.int32)
        asked.append(of.of_words(f"words {many}", codes, words))
    asked.append(of.of_flags("flag", (chance.random(rows) < 0.3).astype(np.int32)))
    asked.append(of.of_ages("created_on", blanked(chance.uniform(0, 12_000, rows), 0.1)))
    for share in (0.05, 0.1, 0.15):
        days = np.where(chance.random(rows) < share, chance.integers(0, 730, rows), np.nan)
        asked.append(of.of_events(f"event {share}", days))
    return asked
