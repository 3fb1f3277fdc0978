"""What do large files take, in time and memory, until they are a table of the engine?

`python -m bench.reading` writes a CSV file of about 1 GB, one of 300 MB in Windows-1252 and a
workbook of 500,000 rows, opens each in a process of its own and says seconds, rows a second and
the most memory held. `--gigabytes 2` for a larger one.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HEADER = "siren;nom;ville;effectif;ca;naf;code postal;créé le;email;tél\r\n"
BLOCK = 10_000
MOST_MB = 500
OPEN = """
import json, resource, sys, time
from focale.accounts.source import open_source
from focale.engine import Session
began = time.perf_counter()
with Session() as session:
    opened = open_source(session, sys.argv[1], "t")
    taken = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps([opened.rows_in, len(opened.rejects), taken, memory]))
"""


def write_csv(path: Path, blocks: int, encoding: str) -> None:
    """About 1.2 MB a block."""
    rows = [
        f"#{i:04d};Société générale n° {i} SAS;Ville {i % 3000};{i % 500};{i * 1.5:.2f};62.01Z;"
        f"{i % 95000:05d};2020-01-01;a{i}@ex{i % 5000}.fr;+3312345{i % 10000:04d}\r\n"
        for i in range(BLOCK)
    ]
    text = "".join(rows)
    with path.open("w", encoding=encoding, newline="") as stream:
        stream.write(HEADER)
        for number in range(blocks):
            stream.write(text.replace("#", f"{number:05d}"))


def write_workbook(path: Path, rows: int) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADER.strip().split(";"))
    for i in range(1, rows + 1):
        sheet.write_row(
            i, 0,
            [f"{i:09d}", f"Société {i} SAS", f"Ville {i % 3000}", i % 500, i * 1.5, "62.01Z",
             f"{i % 95000:05d}", "2020-01-01", f"a{i}@ex{i % 5000}.fr", f"+3312345{i % 10000:04d}"],
        )  # fmt: skip
    book.close()


def opened(path: Path) -> tuple[int, int, float, float]:
    """Rows, rejects, seconds, and the most memory held, in MB."""
    ended = subprocess.run(
        [sys.executable, "-c", OPEN, str(path)], check=True, capture_output=True, text=True
    )
    rows, rejects, seconds, memory = json.loads(ended.stdout)
    return rows, rejects, seconds, memory


def main() -> int:
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("--gigabytes", type=float, default=1.0)
    wanted = given.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = {
            "CSV, UTF-8": Path(folder, "utf8.csv"),
            "CSV, Windows-1252": Path(folder, "cp1252.csv"),
            "XLSX, 500,000 rows": Path(folder, "sheet.xlsx"),
        }
        makers = [
            lambda path: write_csv(path, round(850 * wanted.gigabytes), "utf-8"),
            lambda path: write_csv(path, 260, "cp1252"),
            lambda path: write_workbook(path, 500_000),
        ]
        worst = 0.0
        for (name, path), make in zip(files.items(), makers, strict=True):
            make(path)
            rows, rejects, seconds, memory = opened(path)
            size = path.stat().st_size / 1e6
            print(
                f"{name}: {size:,.0f} MB, {rows:,} rows, {rejects} rejects, {seconds:.1f} s, "
                f"{rows / seconds:,.0f} rows/s, {memory:.0f} MB of memory"
            )
            worst = max(worst, memory)
            path.unlink()
    print(f"most memory: {worst:.0f} MB (at most {MOST_MB})")
    return 0 if worst <= MOST_MB else 1


if __name__ == "__main__":
    sys.exit(main())
