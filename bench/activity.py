"""How long does a log of two million events take, and how much memory?

`python -m bench.activity` makes the log once (CSV and Parquet: mail, pages, calls; 1 % scanner
bursts, 1 % sent twice), then reads each in a process of its own: seconds, most memory, and whether
the balance is that of the plan. `--rows 200000` is a quick look.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb

ROWS = 2_000_000
_ONE = """
import json, sys, time
from pathlib import Path
from bench.measure import peak_mb
from focale.accounts.activity.log import open_log
from focale.accounts.activity.tables import write_events, write_quarantine
from focale.engine import Session
source, folder = Path(sys.argv[1]), Path(sys.argv[2])
began = time.perf_counter()
with Session() as session:
    log = open_log(session, source)
    write_events(log, folder / "events.parquet")
    write_quarantine(log, folder / "aside.parquet", "en")
    found = {**vars(log.balance), "reasons": log.reasons}
found |= {"seconds": time.perf_counter() - began, "cpu": time.process_time(), "mb": peak_mb()}
print(json.dumps(found))
"""


def make_log(folder: Path, rows: int) -> dict[str, Path]:
    """The log as CSV and as Parquet, made once. Of 1,000 rows 10 are a scanner's, 10 repeats."""
    paths = {kind: folder / f"log-{rows}.{kind}" for kind in ("csv", "parquet")}
    query = f"""
      WITH n AS (SELECT i, i % 1000 AS k, i // 1000 AS block FROM range({rows}) r(i))
      SELECT
        'e' || CASE WHEN k >= 990 THEN i - 500 ELSE i END AS id,
        'c' || CASE WHEN k < 10 THEN block ELSE hash(i * 3) % 400000 END AS contact_id,
        'a' || CASE WHEN k < 10 THEN block ELSE hash(i * 5) % 100000 END AS account_id,
        CASE WHEN k < 10 THEN 'Email click'
             ELSE ['Page view', 'Email open', 'Email click', 'Call', 'Download'][
               1 + (hash(i) % 5)::INT]
        END AS "Event type",
        strftime(TIMESTAMP '2025-01-01' + INTERVAL 1 SECOND * CASE
          WHEN k < 10 THEN block * 600 + k
          ELSE (hash(i * 7) % 40000000)::BIGINT END, '%Y-%m-%d %H:%M:%S') AS "Date",
        'm' || CASE WHEN k < 10 THEN block % 50 ELSE hash(i * 11) % 50 END AS campaign,
        'https://acme.example/' || CASE WHEN k < 10 THEN k ELSE hash(i * 13) % 9 END AS link,
        'Mozilla/5.0 (Windows NT 10.0) Chrome/' || (hash(i * 17) % 200) AS user_agent
      FROM n"""
    with duckdb.connect() as con:
        con.execute("SET threads = 2")
        for kind, path in paths.items():
            if not path.exists():
                form = "FORMAT parquet" if kind == "parquet" else "HEADER"
                con.execute(f"COPY ({query}) TO '{path}' ({form})")
    return paths


def measure(source: Path) -> dict[str, object]:
    """Read the log in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", _ONE, str(source), folder],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
    found: dict[str, object] = json.loads(done.stdout)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.activity")
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "focale-bench")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    paths = make_log(given.folder, given.rows)
    for kind, path in paths.items():
        found = measure(path)
        began = time.strftime("%Y-%m-%d")
        print(
            f"{began} {kind}: {given.rows:,} events, {path.stat().st_size / 1e6:.0f} MB: "
            f"{found['seconds']:.1f} s, {found['cpu']:.1f} s of processor, "
            f"{found['mb']:.0f} MB; kept {found['kept']:,}, "
            f"repeated {found['repeated']:,}, quarantined {found['quarantined']:,} "
            f"{found['reasons']}, rejected {found['rejected']:,}"
        )
        parts = ("kept", "repeated", "quarantined", "rejected")
        if found["read"] != sum(found[name] for name in parts):  # type: ignore[misc]
            raise SystemExit(f"the balance is wrong: {found}")


if __name__ == "__main__":
    main()
