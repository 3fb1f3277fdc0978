"""How fast are all measures of the sales work on a million deals, once they are read?

    python -m bench.kpi [--deals N]

Wall and processor seconds of one run each: bare, by segment, before and after a date, with a
profile. Judging a million deals by the profile, as of the day each was created, stands apart: it
is scoring. Asked: 2 seconds.
"""

from __future__ import annotations

import argparse
import datetime
import time

import numpy as np
import pyarrow as pa

from focale.accounts.ledger.kinds import LedgerKind
from focale.accounts.ledger.ledger import Ledger
from focale.kpi import book
from focale.kpi.book import Asked
from focale.kpi.door import measured
from focale.profile import read_profile

PROFILE = """
profile: p
criteria:
  size: {field: headcount, between: [30, 250], points: 60, need: mandatory}
"""


def deals(n: int) -> Ledger:
    """Deals of four years: 300,000 accounts, eight sources, a fifth won, a fifth open."""
    draw = np.random.default_rng(1)
    created, cycle = draw.integers(19_000, 20_500, n), draw.integers(1, 180, n)
    status = draw.choice(["won", "lost", "open"], n, p=[0.2, 0.6, 0.2])
    closed = (created + cycle).astype(np.int32)
    table = pa.table(
        {
            "row": np.arange(1, n + 1),
            "deal_id": pa.array(np.char.add("d", np.arange(n).astype(str))),
            "account_id": pa.array(np.char.add("c", draw.integers(0, 300_000, n).astype(str))),
            "owner": pa.array(draw.choice(["ann", "bob", "cy", "di", "ed"], n)),
            "source": pa.array(draw.choice(list("abcdefgh"), n)),
            "created_on": pa.array(created.astype(np.int32)).cast(pa.date32()),
            "closed_on": pa.array(closed, mask=status == "open").cast(pa.date32()),
            "status": pa.array(status),
            "amount": draw.lognormal(9, 1, n),
            "hours": draw.gamma(2, 3, n),
            "headcount": pa.array(draw.integers(1, 800, n)),
        }
    )
    names = {name: name for name in table.column_names if name not in ("row", "headcount")}
    return Ledger(LedgerKind.DEALS, table, names, n, label="deals", facts=("headcount",))


def timed(name: str, ledger: Ledger, asked: Asked) -> None:
    """Measure once, and say how long it took; judging by the profile apart."""
    spent = [0.0, 0.0]
    plain = book.judged

    def judged(*given: object) -> object:
        start = time.perf_counter(), time.process_time()
        found = plain(*given)  # type: ignore[arg-type]
        spent[0] += time.perf_counter() - start[0]
        spent[1] += time.process_time() - start[1]
        return found

    book.judged = judged  # type: ignore[assignment]
    start = time.perf_counter(), time.process_time()
    try:
        measured({"deals": ledger}, asked)
    finally:
        book.judged = plain
    wall, processor = time.perf_counter() - start[0], time.process_time() - start[1]
    said = f"{wall - spent[0]:6.2f} s  {processor - spent[1]:6.2f} s of processor"
    apart = f"   judging: {spent[0]:.2f} s, {spent[1]:.2f} s" if spent[0] else ""
    print(f"{name:<34}{said}{apart}")


def main() -> None:
    """Time each way of asking."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--deals", type=int, default=1_000_000)
    n = parser.parse_args().deals
    ledger, change = deals(n), datetime.date(2024, 7, 1)
    profile = read_profile(PROFILE)
    print(f"{n:,} deals, asked: 2 s")
    timed("all measures", ledger, Asked())
    timed("  by segment", ledger, Asked(segment_by="source"))
    timed("  by segment, before and after", ledger, Asked(segment_by="source", change=change))
    timed("  with a profile", ledger, Asked(profile=profile))
    timed("  all of it", ledger, Asked(profile=profile, segment_by="source", change=change))


if __name__ == "__main__":
    main()
