"""How long does the main job take on the demo, from the command to the files?

`python -m bench.target` makes the demo's world, then types `focale target` with every table in a
process of its own. Processor time stands beside the clock: on a busy machine only it compares.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from focale.demo import write_world

TIMES = 3
ASKED = 20.0  # seconds by the clock


def main() -> None:
    """Print the best and the worst of some runs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = write_world(folder / "data")
        command = [
            sys.executable, "-m", "focale", "target", files["customers.parquet"],
            files["companies.parquet"], "--events", files["events.parquet"], "--deals",
            files["deals.parquet"], "--contacts", files["contacts.parquet"], "--interviews",
            files["interviews.csv"], "--as-of", "2026-09-30", "--out", folder / "out", "--force",
        ]  # fmt: skip
        walls, works = [], []
        for _ in range(TIMES):
            before, began = os.times(), time.perf_counter()
            subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL)
            after = os.times()
            walls.append(time.perf_counter() - began)
            works.append(
                after.children_user - before.children_user
                + after.children_system - before.children_system
            )  # fmt: skip
    print(
        f"focale target on the demo: {min(walls):.1f} to {max(walls):.1f} s by the clock "
        f"(<= {ASKED:.0f}), {min(works):.1f} to {max(works):.1f} s of processor"
    )


if __name__ == "__main__":
    main()
