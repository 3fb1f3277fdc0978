"""Run every benchmark and print what was asked beside what was reached.

`make bench` measures ten million companies (about ten minutes on two cores) and writes the
table to bench/last.md; `python -m bench --rows 1000000 --without thirty` is a quick look.
Every figure that is a ratio compares two measures of this very run.
"""

from __future__ import annotations

import argparse
import datetime
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

from bench.by_hand import counts_pandas, counts_sql
from bench.events import EVENT_PROFILE, make_events
from bench.market import PROFILE, READ, ROWS, make_market, scan_sql
from bench.measure import best, percentile
from focale.engine import written
from focale.profile import read_profile
from focale.scorecard.record import RecordScorer
from focale.scorecard.run import open_run
from focale.scorecard.score import write_scores
from focale.scorecard.summary import count_query

DAY = datetime.date(2026, 9, 30)
HERE = Path(__file__).parent


class Table:
    """The lines of the report: what, asked, reached."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, str, str]] = []

    def add(self, what: str, asked: str, reached: str) -> None:
        self.lines.append((what, asked, reached))
        print(f"{what:58s} {asked:>12s}   {reached}", flush=True)

    def markdown(self) -> str:
        rows = "\n".join(f"| {what} | {asked} | {reached} |" for what, asked, reached in self.lines)
        return f"| what | asked | reached |\n|---|---:|---:|\n{rows}\n"


def counts(table: Table, market: Path) -> None:
    """Counts by verdict and tier against a scan, hand-written SQL, pandas and Python rows."""
    with open_run(market, read_profile(PROFILE), as_of=DAY) as run:
        session = run.session
        scan = best(lambda: session.rows(scan_sql(market)))
        query = written(count_query(run.queries[0], ("v", "r"), with_unknowns=False))
        ours = best(lambda: session.rows(query))
        hand = best(lambda: session.rows(counts_sql(market)))
        generated = {tuple(row[:2]): row[2] for row in session.rows(query)}
        expected = {tuple(row[:2]): row[2] for row in session.rows(counts_sql(market))}
        if generated != expected:
            raise SystemExit(f"the hand-written SQL gives other counts: {generated} {expected}")
        table.add("scan of the columns read", "-", f"{scan.wall:.2f} s (cpu {scan.cpu:.2f} s)")
        table.add("counts by verdict and tier / scan", "<= 3.0x", ours.over(scan))
        table.add("generated query / best by hand", "<= 1.1x", ours.over(hand))
        out = session.folder / "scores.parquet"
        again = session.folder / "again.parquet"
        write = best(lambda: write_scores(run, out), tries=1)
        copy = best(lambda: session.write(f"SELECT * FROM '{out}'", again), tries=1)
        base = scan.wall + copy.wall
        table.add("every column written / (scan + re-copy)", "<= 1.5x", f"{write.wall / base:.2f}x")
    rows = _slow_ways(market)
    for name, asked, seconds in rows:
        table.add(name, asked, f"{seconds / ours.wall:.0f}x")


def _slow_ways(market: Path) -> list[tuple[str, str, float]]:
    """Pandas and per-row Python on a sample, scaled to the whole file."""
    total = duckdb.sql(f"SELECT count(*) FROM '{market}'").fetchall()[0][0]
    sample = min(total, 500_000)
    names = ", ".join(READ)
    frame = (
        duckdb.sql(f"SELECT {names} FROM '{market}' LIMIT {sample}").to_arrow_table().to_pandas()
    )
    pandas_seconds = best(lambda: counts_pandas(frame), tries=1).wall * total / sample
    few = duckdb.sql(f"SELECT {names} FROM '{market}' LIMIT 50000").to_arrow_table().to_pylist()
    scorer = RecordScorer(read_profile(PROFILE))
    one_by_one = best(lambda: [scorer.judge(row, None, None, DAY) for row in few], tries=1).wall
    return [
        ("pandas / counts (sample scaled)", ">= 10x", pandas_seconds),
        ("Python row by row / counts (sample scaled)", ">= 50x", one_by_one * total / len(few)),
    ]


def in_own_process(table: Table, market: Path, label: str, asked: str) -> float:
    """Peak memory and time of scoring a file to Parquet, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "scores.parquet"
        began = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-m", "bench.one_score", str(market), str(out)],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
        seconds = time.perf_counter() - began
    table.add(f"peak memory, {label}", asked, f"{float(done.stdout):.0f} MB")
    return seconds


def events(table: Table, folder: Path) -> None:
    """Ten million events onto one million accounts."""
    accounts, happened = make_events(folder)
    with open_run(accounts, read_profile(EVENT_PROFILE), events=happened, as_of=DAY) as run:
        step = written(dict(run.queries[0].events.ctes)["ev"])
        taken = best(lambda: run.session.create(step, "ev_again"))
    opened = best(lambda: open_run(accounts, read_profile(EVENT_PROFILE), events=happened,
                                   as_of=DAY).session.close(), tries=1)  # fmt: skip
    table.add("10 M events summed onto 1 M accounts", "<= 3 s", f"{taken.wall:.2f} s")
    table.add("  with opening, checking ids, local days", "-", f"{opened.wall:.2f} s")


def records(table: Table) -> None:
    """One record with 20 events and its full explanation."""
    scorer = RecordScorer(read_profile(EVENT_PROFILE))
    draw = random.Random(7)
    names = ["page_viewed_pricing", "whitepaper_downloaded", "job_posted_sdr", "page_viewed"]
    account = {"headcount": 120, "naf": "62.01Z", "country": "FR", "technologies": ["HubSpot"]}
    happened = [
        {
            "event": draw.choice(names),
            "id": str(n),
            "at": DAY - datetime.timedelta(days=draw.randint(0, 200)),
        }
        for n in range(20)
    ]
    taken = []
    for _ in range(20_000):
        began = time.perf_counter()
        scorer.judge(account, happened, None, DAY)
        taken.append((time.perf_counter() - began) * 1e6)
    reached = f"{percentile(taken, 0.95):.1f} us (median {percentile(taken, 0.5):.1f})"
    table.add("one record, 20 events, every line: p95", "<= 20 us", reached)


def compiling(table: Table, market: Path) -> None:
    """Thirty criteria to SQL text."""
    lines = [
        f"  c{n}: {{field: {name}, between: [{n}, {n + 100}], points: {n + 1}}}"
        for n, name in enumerate(["headcount", "revenue_eur", "growth_pct"] * 10)
    ]
    profile = read_profile("profile: thirty\ncriteria:\n" + "\n".join(lines) + "\n")
    with open_run(market, profile, as_of=DAY) as run:
        taken = best(run.sql, tries=20)
    table.add("30 criteria to SQL", "<= 20 ms", f"{taken.wall * 1000:.1f} ms")


def command_line(table: Table) -> None:
    """Start of the command line."""
    command = [sys.executable, "-m", "focale", "--help"]
    taken = best(lambda: subprocess.run(command, check=True, capture_output=True), tries=7)
    table.add("focale --help", "<= 0.3 s", f"{taken.wall:.2f} s")


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "focale-bench")
    parser.add_argument("--without", action="append", default=[], choices=["thirty", "events"])
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    table = Table()
    command_line(table)
    market = make_market(given.folder / f"market-{given.rows}.parquet", given.rows)
    compiling(table, market)
    records(table)
    counts(table, market)
    seconds = in_own_process(table, market, f"{given.rows:,} rows scored and written", "<= 1000 MB")
    if "thirty" not in given.without:
        large = make_market(given.folder / f"market-{3 * given.rows}.parquet", 3 * given.rows)
        thrice = in_own_process(table, large, f"{3 * given.rows:,} rows", "<= 1000 MB")
        table.add("three times the rows / the rows", "<= 3.3x", f"{thrice / seconds:.2f}x")
    if "events" not in given.without:
        events(table, given.folder)
    (HERE / "last.md").write_text(table.markdown(), encoding="utf-8")


if __name__ == "__main__":
    main()
