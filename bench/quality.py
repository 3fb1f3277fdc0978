"""How long does it take to measure the quality of a long list of companies?

    python -m bench.quality                    # 100,000 companies of 15 columns
    python -m bench.quality --rows 1000000

Nearly every value of the names, numbers, sites, e-mails and phones stands once, and one cell in ten
is blank. The list is made in this process and measured in another: its seconds and its memory are
those of quality alone.
"""

from __future__ import annotations

import argparse
import datetime
import multiprocessing
import random
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pc
import stdnum.luhn

from bench.measure import peak_mb
from focale.accounts.quality.file import measured
from focale.engine import Session

BLANK = 0.1


def companies(rows: int) -> pa.Table:
    """Invented companies, one cell in ten blank."""
    draw = random.Random(7)
    words = ["".join(draw.choice("bdlmnrst") + draw.choice("aeiou") for _ in range(3))
             for _ in range(3000)]  # fmt: skip

    def digits(count: int) -> str:
        return "".join(draw.choices("0123456789", k=count))

    def company(number: int) -> dict[str, str]:
        one, other = draw.choice(words), draw.choice(words)
        siren = digits(8)
        siren += stdnum.luhn.calc_check_digit(siren)
        siret = siren + digits(4)
        return {
            "name": f"{one} {other} SAS".title(),
            "siren": siren,
            "siret": siret + stdnum.luhn.calc_check_digit(siret),
            "naf": f"{draw.randrange(10, 96)}.{draw.randrange(10, 99)}Z",
            "headcount": str(draw.randrange(1, 900)),
            "revenue_eur": f"{draw.randrange(10, 9000)} k€",
            "postcode": f"{draw.randrange(1000, 95999):05d}",
            "city": draw.choice(words).title(),
            "region": "Bretagne",
            "country": "France",
            "website": f"https://www.{one}-{other}.fr",
            "email": f"contact@{one}-{other}{number % 50}.fr",
            "phone": f"0{draw.randrange(1, 6)} " + " ".join(digits(2) for _ in range(4)),
            "updated_on": f"{draw.randrange(1, 28):02d}/{draw.randrange(1, 13):02d}/2024",
        }

    found = [{"id": f"c{number}"} | {
        name: "" if draw.random() < BLANK else word for name, word in company(number).items()
    } for number in range(rows)]  # fmt: skip
    return pa.Table.from_pylist(found)


def measure(path: Path) -> tuple[str, float, float, float]:
    """What was measured, seconds by the clock and of the processors, and the most memory in MB."""
    wall, cpu = time.perf_counter(), time.process_time()
    with Session() as session:
        found = measured(session, path, as_of=datetime.date(2026, 9, 30))
    told = f"{found.rows:,} rows x {len(found.fields)} columns"
    return told, time.perf_counter() - wall, time.process_time() - cpu, peak_mb()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=100_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "companies.csv"
        pc.write_csv(companies(rows), path)
        with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as alone:
            told, wall, cpu, memory = alone.submit(measure, path).result()
    print(f"{told}: {wall:.1f} s ({cpu:.1f} s of the processors), {memory:.0f} MB")


if __name__ == "__main__":
    main()
