"""How fast is Spark beside DuckDB on the same file, on this one machine?

`python -m bench.spark` scores the market of `bench.market` in both: counts by verdict and
tier, and every column written. Both have two processors. Left out are Spark's start and, of
both, the reading of the distinct texts when a market is opened; understanding and planning the
query is not.
"""

from __future__ import annotations

import argparse
import datetime
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.market import PROFILE, ROWS, make_market
from bench.measure import Taken, best
from focale.engine import written
from focale.engine.spark_cluster import SparkCluster
from focale.profile import read_profile
from focale.scorecard.run import open_run
from focale.scorecard.score import write_scores
from focale.scorecard.summary import count_query
from focale.scorecard.warehouse_run import open_warehouse_run

DAY = datetime.date(2026, 9, 30)
MEMORY = "4g"
Counts = dict[tuple[object, ...], int]


def by_duckdb(market: Path, out: Path, tries: int) -> tuple[Taken, Taken, Counts]:
    """Counting, writing, and the counts."""
    with open_run(market, read_profile(PROFILE), as_of=DAY) as run:
        query = written(count_query(run.queries[0], ("v", "r"), with_unknowns=False))
        counting = best(lambda: run.session.rows(query), tries)
        counts = {tuple(row[:2]): row[2] for row in run.session.rows(query)}
        return counting, best(lambda: write_scores(run, out), 1), counts


def by_spark(market: Path, out: Path, tries: int) -> tuple[Taken, Taken, Counts]:
    """The same in Spark."""
    os.environ |= {
        "SPARK_MASTER": "local[2]",
        "PYSPARK_SUBMIT_ARGS": f"--driver-memory {MEMORY} pyspark-shell",
    }
    with SparkCluster() as cluster:
        found = cluster.hold(market, "market")
        run = open_warehouse_run(
            cluster, found, read_profile(PROFILE), as_of=DAY, checked=False, reads_words=True
        )

        def count() -> list[tuple[object, ...]]:
            return cluster.rows(count_query(run.queries[0], ("v", "r"), with_unknowns=False))

        counts = {tuple(row[:2]): int(str(row[2])) for row in count()}  # and Java warms up
        processors = seconds_of(cluster)
        counting = best(count, tries, processors)
        return counting, best(lambda: run.write_parquet(out), 1, processors), counts


def seconds_of(cluster: SparkCluster) -> Callable[[], float]:
    """The processor seconds of this process and of the Java beside it (Linux)."""
    java = cluster.session.sparkContext._gateway.proc.pid

    def seconds() -> float:
        parts = Path(f"/proc/{java}/stat").read_text().rpartition(")")[2].split()
        return time.process_time() + sum(map(int, parts[11:13])) / os.sysconf("SC_CLK_TCK")

    return seconds


def main() -> None:
    """Print seconds and ratios; fail where the two count otherwise."""
    parser = argparse.ArgumentParser(prog="bench.spark")
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--tries", type=int, default=3)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "focale-bench")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    market = make_market(given.folder / f"market-{given.rows}.parquet", given.rows)
    with tempfile.TemporaryDirectory(dir=given.folder) as folder:
        duck = by_duckdb(market, Path(folder) / "duckdb.parquet", given.tries)
        spark = by_spark(market, Path(folder) / "spark.parquet", given.tries)
    if duck[2] != spark[2]:
        sys.exit(f"Spark counts otherwise: {duck[2]} {spark[2]}")
    pairs = {"counted": (duck[0], spark[0]), "written": (duck[1], spark[1])}
    for what, (ours, theirs) in pairs.items():
        print(
            f"{given.rows:,} rows {what}: DuckDB {ours.wall:.2f} s (cpu {ours.cpu:.1f}), "
            f"Spark {theirs.wall:.2f} s (cpu {theirs.cpu:.1f}), {theirs.over(ours)} (asked <= 6x)"
        )


if __name__ == "__main__":
    main()
