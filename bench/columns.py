"""How long does it take to say what the columns of a long, and of a very wide file are?

python -m bench.columns
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from pathlib import Path

from focale.accounts.columns.believe import studied
from focale.accounts.source import open_source
from focale.engine import Session

LONG_ROWS, WIDE_COLUMNS, WIDE_ROWS = 1_000_000, 10_000, 60


def main() -> None:
    """Make both files, open each, say what its columns are."""
    with tempfile.TemporaryDirectory() as folder:
        for name, make in (("long", _long), ("wide", _wide)):
            path = Path(folder) / f"{name}.csv"
            make(path)
            with Session() as session:
                begun = time.perf_counter()
                opened = open_source(session, path, "t")
                read = time.perf_counter()
                study = studied(session, opened)
                ended = time.perf_counter()
            sys.stdout.write(
                f"{name}: {len(study.beliefs):,} columns, {study.rows_in:,} rows, "
                f"{study.looked:,} looked at: read {read - begun:.1f} s, "
                f"columns {ended - read:.1f} s\n"
            )


def _long(path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write("SIREN;Raison sociale;Effectif;CA (k€);E-mail;Ville;Date de création\n")
        for n in range(LONG_ROWS):
            file.write(
                f"{n + 100_000_000};Société {n};{n % 500};{n % 9_999};p{n}@exemple.fr;Lyon;"
                f"0{n % 9 + 1}/12/19{n % 90 + 10}\n"
            )


def _wide(path: Path) -> None:
    drawn = random.Random(1)
    with path.open("w", encoding="utf-8") as file:
        heads = (f"Téléphone {n}" if n % 7 == 0 else f"colonne {n}" for n in range(WIDE_COLUMNS))
        file.write(";".join(heads) + "\n")
        for _ in range(WIDE_ROWS):
            cells = (
                f"texte {drawn.randrange(10**5)}" if n % 2 else str(drawn.randrange(10**9))
                for n in range(WIDE_COLUMNS)
            )
            file.write(";".join(cells) + "\n")


if __name__ == "__main__":
    main()
