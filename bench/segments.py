"""How often is a market without groups divided all the same, and how long does a million take?

python -m bench.segments            # both
python -m bench.segments noise      # markets without groups, and with
python -m bench.segments million    # time and memory
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from sklearn.metrics import adjusted_rand_score

from bench.worlds.groups import features
from focale.segment.clusters.number import chosen_number
from focale.segment.clusters.together import themes_together

NOISE, PLANTED = 300, 20
MILLION = 1_000_000


def noise() -> None:
    """Share of markets without groups that are divided; planted groups found."""
    split = sum(_number(seed, groups=1, accounts=700)[0] > 1 for seed in range(NOISE))
    print(f"markets without groups divided: {split} of {NOISE}")
    slopes = sum(_slope(seed) > 1 for seed in range(40))
    print(f"slopes of numbers divided: {slopes} of 40")
    unscreened = 0
    for seed in range(40):
        fields, _ = features(seed, groups=1, accounts=400)
        unscreened += chosen_number(fields, np.random.default_rng(seed)).k > 1
    print(f"the same without leaving fields out first: {unscreened} of 40")
    for strength in (0.5, 0.7):
        for groups in (2, 3, 4, 5):
            found = [
                _number(seed, groups=groups, accounts=700, strength=strength)
                for seed in range(PLANTED)
            ]
            right = sum(k == groups for k, _ in found)
            alike = float(np.mean([rand for _, rand in found]))
            print(
                f"{groups} groups at strength {strength}: number found {right} of {PLANTED}, "
                f"adjusted Rand {alike:.2f}"
            )


def _number(seed: int, **world: float) -> tuple[int, float]:
    fields, true = features(seed, **world)
    together = themes_together(fields)
    fields = [field for field in fields if field.theme in together]
    if len(fields) < 2:
        return 1, 0.0
    choice = chosen_number(fields, np.random.default_rng(seed))
    return choice.k, float(adjusted_rand_score(true, choice.grouping.label))


def _slope(seed: int) -> int:
    from focale.segment.clusters.forms import Feature, Form

    rng = np.random.default_rng(seed)
    size = rng.normal(size=500)
    fields = []
    for name, spread in (("turnover", 0.4), ("staff", 0.4), ("sites", 0.8), ("tools", 1.2)):
        order = np.argsort(np.argsort(size + spread * rng.normal(size=500)))
        fields.append(Feature(name, name, Form.PLACE, (order / 499).astype(np.float32)))
    return chosen_number(fields, rng).k


def million() -> None:
    """Time and memory of one million companies in three groups, in a process of its own."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "market.parquet"
        pq.write_table(_market(MILLION), path)
        (Path(folder) / "p.yaml").write_text(
            "profile: p\ncriteria:\n"
            "  sector: {field: sector, one_of: [Logiciel], need: mandatory, points: 60}\n"
            "  size: {field: headcount, at_least: 30, points: 40}\n",
            "utf-8",
        )
        for options in ([], ["p.yaml"]):
            subprocess.run([sys.executable, "-m", "bench.segments", "one", str(path), *options],
                           check=True)  # fmt: skip


def one(path: str, *profile: str) -> None:
    """One market, and what it took."""
    import focale

    before = time.perf_counter()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = focale.segments(
            path, Path(path).with_name(profile[0]) if profile else None,
            capacity={"A": 50_000, "B": 200_000} if profile else None,
        )  # fmt: skip
    took = time.perf_counter() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{found.clusters.accounts:,} accounts{', scored and in tiers' if profile else ''}: "
        f"{len(found.clusters.groups)} groups in {took:.1f} s, {peak:,.0f} MB at most"
    )


def _market(rows: int) -> pa.Table:
    rng = np.random.default_rng(8)
    group = rng.integers(0, 3, rows)

    def words(values: list[str], kept: float) -> pa.Array:
        code = np.where(rng.random(rows) < kept, group, rng.integers(0, len(values), rows))
        mask = rng.random(rows) < 0.15
        return pa.array(np.array(values)[code], mask=mask)

    size = np.where(
        rng.random(rows) < 0.85, 10 ** (group + 1) * rng.uniform(0.5, 3, rows), 200
    ).astype(np.int64)
    tools = np.array(["Salesforce;HubSpot", "SAP;Sage", "Notion", "Odoo;Sage", "HubSpot", "SAP"])
    return pa.table({
        "id": pa.array(np.char.add("c", np.arange(rows).astype(str))),
        "name": pa.array(np.char.add("Société ", np.arange(rows).astype(str))),
        "sector": words(["Logiciel", "Industrie", "Conseil", "Commerce", "Santé"], 0.7),
        "headcount": pa.array(size, mask=rng.random(rows) < 0.2),
        "technologies": pa.array(
            tools[np.where(rng.random(rows) < 0.6, group, rng.integers(0, 6, rows))]
        ),
        "departement": words(["75", "69", "35", "33", "31", "59", "44", "13"], 0.3),
        "naf": words(["6201Z", "2511Z", "7022Z", "4711A", "8610Z"], 0.6),
        "exports": pa.array(rng.random(rows) < 0.3 + 0.2 * (group == 1)),
        "colour": words(["red", "green", "blue"], 0.0),
    })  # fmt: skip


if __name__ == "__main__":
    asked = sys.argv[1:]
    if asked[:1] == ["one"]:
        one(*asked[1:])
    else:
        if asked in ([], ["noise"]):
            noise()
        if asked in ([], ["million"]):
            million()
