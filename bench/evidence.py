"""How often are intervals and verdicts wrong, and what does a plan of leads bring?

    python -m bench.evidence

Exact sums over all tables, and series of leads drawn 200,000 times. Nothing depends on the machine
but the last line.
"""

from __future__ import annotations

import time

import numpy as np
from scipy.stats import binom

from focale.evidence.exact_ratio import p_ratio_above
from focale.evidence.needed import leads_for
from focale.evidence.rates import clopper_pearson, mid_p, wilson
from focale.evidence.ratio import score_interval
from focale.evidence.verdict import ALPHA_AT_A_LOOK

SERIES = 200_000
LOOKS = (50, 100, 200, 400, 800)


def fewest_for_yes(n: int, m: int, times: float) -> np.ndarray:
    """For each number of hits outside, the fewest inside that give a yes."""
    fewest, x = np.full(m + 1, n + 1), 0
    for y in range(m + 1):
        while x <= n and p_ratio_above(x, n, y, m, times) > ALPHA_AT_A_LOOK:
            x += 1
        if x > n:
            break
        fewest[y] = x
    return fewest


def confirmed(
    fewest: dict[int, np.ndarray], base: float, times: float, inside: float
) -> list[float]:
    """The share of series confirmed so far, after each look."""
    random = np.random.default_rng(1)
    x, y, yes = (np.zeros(SERIES, kind) for kind in (int, int, bool))
    before, shares = 0, []
    for look in LOOKS:
        n = round(inside * look) - round(inside * before)
        x = x + random.binomial(n, base * times, SERIES)
        y = y + random.binomial(look - before - n, base, SERIES)
        yes |= x >= fewest[look][y]
        before = look
        shares.append(float(yes.mean()))
    return shares


def verdicts() -> None:
    """False and true confirmations, after each number of looks."""
    for inside in (0.3, 0.5):
        for asked, true in ((1.0, 1.0), (2.0, 2.0), (1.0, 2.0)):
            fewest = {
                look: fewest_for_yes(round(inside * look), look - round(inside * look), asked)
                for look in LOOKS
            }
            for base in (0.05, 0.10, 0.20, 0.30):
                shares = " ".join(f"{share:.4f}" for share in confirmed(fewest, base, true, inside))
                print(f"inside {inside}, asked {asked}x, true {true}x, base {base}: {shares}")


def rates() -> None:
    """Worst and mean coverage of the three intervals of a rate, n = 8 to 50."""
    shares = np.linspace(0.0005, 0.9995, 1_999)
    for name, bounds in (("wilson", wilson), ("mid-p", mid_p), ("exact", clopper_pearson)):
        worst, means = 1.0, []
        for n in range(8, 51):
            k = np.arange(n + 1)
            low, high = bounds(k, np.full(n + 1, n))
            inside = (low[:, None] <= shares) & (high[:, None] >= shares)
            held = (binom.pmf(k[:, None], n, shares) * inside).sum(axis=0)
            worst = min(worst, held.min())
            means.append(held.mean())
        print(f"{name}: worst {worst:.3f}, mean {np.mean(means):.3f}")


def speed() -> None:
    """How long a hundred thousand intervals of a ratio take."""
    random = np.random.default_rng(2)
    n, m = random.integers(1, 10_000, (2, 100_000))
    start = time.perf_counter()
    score_interval(random.binomial(n, 0.1), n, random.binomial(m, 0.1), m)
    print(f"100,000 score intervals: {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    rates()
    print("leads at base 5, 10, 20 %:", [leads_for(base) for base in (0.05, 0.10, 0.20)])
    verdicts()
    speed()
