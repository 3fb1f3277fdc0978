"""How long does it take to read a million deals?

python -m bench.ledger
"""

from __future__ import annotations

import datetime
import sys
import tempfile
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv as pc
import pyarrow.parquet as pq

from bench.measure import best, peak_mb
from focale.accounts.ledger.door import read_ledger

ROWS = 1_000_000
TODAY = datetime.date(2026, 9, 30)


def main() -> None:
    """Make the deals, write them both ways, read each."""
    deals = made(ROWS)
    with tempfile.TemporaryDirectory() as folder:
        parquet, csv = Path(folder) / "deals.parquet", Path(folder) / "deals.csv"
        pq.write_table(deals, parquet)
        pc.write_csv(deals, csv)
        del deals
        for path in (parquet, csv):
            taken = best(lambda path=path: read_ledger(path, "deals", today=TODAY))
            sys.stdout.write(
                f"{path.suffix}: {ROWS:,} deals in {taken.wall:.2f} s (cpu {taken.cpu:.2f} s), "
                f"peak {peak_mb():.0f} MB\n"
            )


def made(rows: int) -> pa.Table:
    """Invented deals, one line each."""
    rng = np.random.default_rng(1)
    status = np.array(["won", "lost", "open"])[rng.choice(3, rows, p=[0.2, 0.5, 0.3])]
    created = np.datetime64("2022-01-01") + rng.integers(0, 1400, rows)
    sources = np.array(["salon", "appel sortant", "site web", "recommandation"])
    closed = (created + rng.integers(5, 180, rows)).astype("datetime64[D]")
    return pa.table({
        "deal_id": [f"d{n:07d}" for n in range(rows)],
        "account_id": [f"c{n:06d}" for n in rng.integers(0, rows // 5, rows)],
        "owner": [f"Vendeur {n}" for n in rng.integers(0, 60, rows)],
        "source": sources[rng.integers(0, 4, rows)],
        "created_on": pa.array(created.astype("datetime64[D]")),
        "closed_on": pa.array(closed, mask=status == "open"),
        "amount_eur": np.round(rng.lognormal(9, 1, rows), 2),
        "touches": rng.integers(1, 20, rows),
        "status": status,
    })  # fmt: skip


if __name__ == "__main__":
    main()
