"""How fast are the statistics, and do intervals and tests keep their word?

    python -m bench.evidence              # speed
    python -m bench.evidence --worlds     # also a few thousand drawn worlds: some minutes

Speed: the best of five, wall and processor seconds. Worlds: how often an interval at 95 % holds the
truth it was drawn from, how often a test at 5 % calls two equal groups different.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from bench.measure import best
from focale.evidence.auc import auc, auc_difference
from focale.evidence.bootstrap import mean_interval, ratio_of_means, ratio_of_medians
from focale.evidence.incidence import Outcome, gray_test, incidence
from focale.evidence.interval import Interval
from focale.evidence.logistic import fit_logistic, fit_trusting
from focale.evidence.survival import survival
from focale.value.contracts import Tenures, compare_contracts, contract_value
from focale.value.repeat import fit_repeat

SHARED = Path(os.environ.get("FOCALE_SHARED_DATA", Path(__file__).parents[2] / "shared" / "data"))
ROWS = 1_000_000

Act = Callable[[], object]
Given = tuple[Interval | None, float]  # and the truth


def acts() -> Iterator[tuple[str, str, Act]]:
    """What is timed: its name, the seconds asked for, the act."""
    draw = np.random.default_rng(1)
    criteria = (draw.random((50_000, 30)) < 0.3).astype(float)
    weights = draw.normal(0, 0.5, 30)
    won = draw.random(50_000) < 1 / (1 + np.exp(2 - criteria @ weights))
    yield "logistic, 50,000 x 30", "0.5", lambda: fit_logistic(criteria, won, prior=weights / 2)
    yield "  with its strength", "", lambda: fit_trusting(criteria, won, prior=weights / 2)
    days, outcome = draw.integers(1, 900, ROWS), draw.integers(0, 3, ROWS)
    group = draw.integers(0, 2, ROWS)
    yield "incidence, 1 M leads in days", "1", lambda: incidence(days, outcome).band()
    yield "  no two times alike", "", lambda: incidence(draw.permutation(ROWS), outcome)
    yield "Gray's test, 1 M", "", lambda: gray_test(days, outcome, group)
    yield "restricted mean, 1 M", "", lambda: survival(days, outcome == 1).restricted_mean(700)
    first, second, flags = draw.normal(size=ROWS), draw.normal(size=ROWS), group == 1
    for part in (100_000, ROWS):
        yield (
            f"DeLong, {part:,} deals", "",
            lambda n=part: auc_difference(first[:n], second[:n], flags[:n]),
        )  # fmt: skip
    money = draw.lognormal(0, 1, ROWS)
    yield "ratio of means, 1 M", "", lambda: ratio_of_means(money[:100], money)
    yield "ratio of medians, 1 M", "", lambda: ratio_of_medians(money[:100], money)
    file = SHARED / "cdnow" / "cdnow_customers_summary.csv"
    if file.is_file():
        rows = np.genfromtxt(file, delimiter=",", names=True)
        columns = rows["frequency"], rows["recency"], rows["T"]
        yield "BG/NBD, 2,357 customers", "", lambda: fit_repeat(*columns)


def leads(
    draw: np.random.Generator, n: int, unit: int = 1, later: float = 1.0
) -> tuple[np.ndarray, np.ndarray]:
    """40 % win, after 60 days on average; the others are lost, `later` times as late."""
    wins = draw.random(n) < 0.4
    days = draw.exponential(60, n) * np.where(wins, 1.0, later)
    seen = draw.uniform(10, 200, n)
    outcome = np.where(days <= seen, np.where(wins, Outcome.WON, Outcome.LOST), Outcome.OPEN)
    return np.ceil(np.minimum(days, seen) / unit), outcome


def called_different(sizes: tuple[int, int], unit: int, later: float, runs: int) -> float:
    """The share of equal pairs that Gray's test calls different at 5 %."""
    draw, found = np.random.default_rng(2), 0
    for _ in range(runs):
        (one, ones), (other, others) = (
            leads(draw, sizes[0], unit),
            leads(draw, sizes[1], unit, later),
        )
        test = gray_test(
            np.concatenate((one, other)), np.concatenate((ones, others)), np.repeat([0, 1], sizes)
        )
        found += test is not None and test.p < 0.05
    return found / runs


def held(n: int, runs: int) -> dict[str, float]:
    """How often each interval that is given holds the truth, `n` leads or customers a group."""
    draw = np.random.default_rng(3)
    found: dict[str, list[bool]] = {name: [] for name in INTERVALS}
    for _ in range(runs):
        for name, given in INTERVALS.items():
            interval, truth = given(draw, n)
            if interval is not None:
                found[name].append(interval.holds(truth))
    return {name: sum(answers) / len(answers) for name, answers in found.items() if answers}


def _incidence(draw: np.random.Generator, n: int) -> Given:
    return incidence(*leads(draw, n)).interval(90), 0.4 * (1 - np.exp(-90 / 60))


def _customers(draw: np.random.Generator, n: int) -> Tenures:
    leaving, seen = draw.exponential(40, n), draw.uniform(1, 60, n)
    margin = draw.lognormal(-0.125, 0.5, n)
    return Tenures(np.arange(n), np.minimum(leaving, seen), leaving <= seen, margin)


def _stay(draw: np.random.Generator, n: int) -> Given:
    customers = _customers(draw, n)
    mean = survival(customers.months, customers.ended).restricted_mean(36)
    return mean and mean.interval(), 40 * (1 - np.exp(-36 / 40))


def _contracts(draw: np.random.Generator, n: int) -> Given:
    told = contract_value(_customers(draw, n))
    return told.mean_interval, 40 * (1 - np.exp(-told.months / 40))


def _compared(draw: np.random.Generator, n: int) -> Given:
    ratio = compare_contracts(_customers(draw, n), _customers(draw, n)).ratio
    return ratio and ratio.interval, 1.0


def _area(draw: np.random.Generator, n: int) -> Given:
    won = np.arange(n) < n // 3
    told = auc(draw.normal(size=n) + won, won)
    return told and told.interval(), 0.7602  # normal, one apart


def _mean(draw: np.random.Generator, n: int) -> Given:
    return mean_interval(draw.lognormal(0, 1, n)), np.exp(0.5)


def _means(draw: np.random.Generator, n: int) -> Given:
    told = ratio_of_means(draw.lognormal(0, 1, n), draw.lognormal(0, 1, n))
    return told and told.interval, 1.0


def _medians(draw: np.random.Generator, n: int) -> Given:
    one, other = (np.ceil(draw.lognormal(0, 1, n) * 40) for _ in range(2))
    told = ratio_of_medians(one, other)
    return told and told.interval, 1.0


INTERVALS: dict[str, Callable[[np.random.Generator, int], Given]] = {
    "share won by day 90": _incidence,
    "restricted mean stay": _stay,
    "contract value": _contracts,
    "contract values, ratio": _compared,
    "AUC": _area,
    "mean, lognormal": _mean,
    "means, ratio": _means,
    "medians, ratio, in days": _medians,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--worlds", type=int, nargs="?", const=1000, default=0, metavar="RUNS")
    asked = parser.parse_args()
    for name, limit, act in acts():
        taken = best(act, tries=5)
        print(f"{name:32} {taken.wall:6.3f} s, cpu {taken.cpu:6.3f} s", limit and f"(<= {limit})")
    if not asked.worlds:
        return
    for sizes in ((50, 50), (30, 120), (200, 200)):
        for unit, later in ((1, 1.0), (7, 3.0), (30, 1.0), (30, 3.0)):
            share = called_different(sizes, unit, later, 2 * asked.worlds)
            print(f"equal pairs called different: {sizes}, {unit} days, {later}: {share:.1%}")
    for n in (15, 40, 100, 400):
        for name, share in held(n, asked.worlds).items():
            print(f"n = {n:3}: {name:26} holds the truth {share:.1%}")


if __name__ == "__main__":
    main()
