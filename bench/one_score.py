"""Score one file to Parquet and print the peak memory, in MB: run in a process of its own."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

from bench.market import PROFILE
from bench.measure import peak_mb
from focale.profile import read_profile
from focale.scorecard.run import open_run
from focale.scorecard.score import write_scores


def main() -> None:
    market, out = Path(sys.argv[1]), Path(sys.argv[2])
    with open_run(market, read_profile(PROFILE), as_of=datetime.date(2026, 9, 30)) as run:
        write_scores(run, out)
    print(peak_mb())


if __name__ == "__main__":
    main()
