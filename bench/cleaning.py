"""How fast is cleaning, and how much memory does it take?

Asked: columns done in the engine at 200,000 rows a second and more, phones and e-mails at 40,000
distinct values a second and more, a CSV of 1 GB with at most 500 MB. Seconds are those of this
process on all its cores (CPU time), so that other work on the machine does not count.

`python -m bench.cleaning --rows 1000000`; with `--wide 0` without the file of 1 GB, which takes
some minutes.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa

from focale.accounts.cleaning.columns import columns_to_clean
from focale.accounts.cleaning.door import cleaning_session
from focale.accounts.cleaning.run import cleaned
from focale.accounts.source import open_source
from focale.accounts.values.email import email
from focale.accounts.values.identifiers import is_siren
from focale.accounts.values.phone import phone

DAY = datetime.date(2026, 11, 27)
SEED = 11


def siren(draw: random.Random) -> str:
    stem = f"{draw.randrange(10**7, 10**8):08d}"
    return next(code for last in range(10) if is_siren(code := f"{stem}{last}"))


def engine_rows(rows: int) -> Iterator[list[object]]:
    """Numbers, days and codes as French files write them."""
    draw = random.Random(SEED)
    for number in range(rows):
        yield [
            number, siren(draw), draw.choice(["62.02A", "6201Z", "70.22Z", "46.69B"]),
            draw.randrange(1, 5000), f"{draw.randrange(10, 99)} {draw.randrange(1000):03d},50",
            f"{draw.randrange(1, 29):02d}/{draw.randrange(1, 13):02d}/{draw.randrange(1980, 2026)}",
            f"2025-{draw.randrange(1, 13):02d}-{draw.randrange(1, 29):02d}",
            f"44{draw.randrange(1000):03d}",
        ]  # fmt: skip


HEADER = ["id", "siren", "naf", "headcount", "revenue_eur", "created_on", "updated_on", "postcode"]


def write_csv(path: Path, header: list[str], rows: Iterator[list[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(header)
        writer.writerows(rows)


def seconds_of(act: Callable[[], object]) -> tuple[float, float]:
    """(wall, CPU) seconds."""
    wall, cpu = time.perf_counter(), time.process_time()
    act()
    return time.perf_counter() - wall, time.process_time() - cpu


def engine(rows: int, folder: Path) -> None:
    path = folder / "engine.csv"
    write_csv(path, HEADER, engine_rows(rows))
    with cleaning_session() as session:
        opened = open_source(session, path, "bench")
        mapping, _ = columns_to_clean(session, opened, None)
        wall, cpu = seconds_of(lambda: cleaned(session, opened, mapping, today=DAY))
    by_clock, by_cpu = rows / wall, rows / cpu
    print(f"numbers, days, codes: {len(HEADER)} columns, {rows:,} rows: {by_clock:,.0f} rows/s by "
          f"the clock, {by_cpu:,.0f} by CPU time, {len(HEADER) * by_cpu:,.0f} cells/s")  # fmt: skip


def values(count: int) -> None:
    draw = random.Random(SEED)
    two = lambda: f"{draw.randrange(100):02d}"  # noqa: E731
    phones = [f"0{draw.randrange(1, 8)} {two()} {two()} {two()} {two()}" for _ in range(count)]
    abroad = [f"+49 30 {draw.randrange(10**6, 10**7)}" for _ in range(count // 10)]
    emails = [f"Prenom.Nom{n}@societe{n % 9999}.{draw.choice(['fr', 'com', 'tech'])}"
              for n in range(count)]  # fmt: skip
    for name, texts, read in (
        ("phones, French", phones, phone), ("phones, abroad", abroad, phone),
        ("e-mails", emails, email),
    ):  # fmt: skip
        distinct = list(dict.fromkeys(texts))
        _, cpu = seconds_of(lambda texts=distinct, read=read: [read(text) for text in texts])
        print(f"{name}: {len(distinct) / cpu:,.0f} distinct values/s (CPU time)")


WIDE = [*HEADER, "name", "city", "phone", "email", "website", "note"]


def wide_rows(rows: int) -> Iterator[list[object]]:
    draw = random.Random(SEED)
    for number, row in enumerate(engine_rows(rows)):
        yield [
            *row, f"Societe {number} SAS", draw.choice(["PARIS", "Lyon", "NANTES CEDEX 1"]),
            f"06 {draw.randrange(10, 99)} 12 34 {draw.randrange(10, 99)}",
            f"Contact{number}@soc{number}.fr", f"https://www.soc{number}.fr/", "x" * 90,
        ]  # fmt: skip


def memory(rows: int, folder: Path) -> None:
    """A wide file, cleaned by the command in a process of its own."""
    path, out = folder / "wide.csv", folder / "facts.parquet"
    write_csv(path, WIDE, wide_rows(rows))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    wall = time.perf_counter()
    command = [sys.executable, "-m", "focale", "clean", str(path), "--out", str(out)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - wall
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    size, most = path.stat().st_size / 1e6, after.ru_maxrss / 1024
    print(f"whole command, {len(WIDE)} columns, {size:,.0f} MB, {rows:,} rows: {wall:,.0f} s by "
          f"the clock, {cpu:,.0f} s of CPU, at most {most:,.0f} MB")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument(
        "--wide", type=int, default=4_200_000, help="rows of the wide file, 1 GB; 0: none"
    )
    given = parser.parse_args()
    pa.set_cpu_count(2)
    with tempfile.TemporaryDirectory() as name:
        engine(given.rows, Path(name))
        values(min(given.rows, 200_000))
        if given.wide:
            memory(given.wide, Path(name))


if __name__ == "__main__":
    main()
