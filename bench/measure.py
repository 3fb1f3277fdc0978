"""How is a time taken so that it can be believed on a shared machine?

The best of several tries, in wall seconds and in processor seconds; claims are ratios of two
figures of one run.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Taken:
    """Seconds of the best try: by the clock, and of all processors together."""

    wall: float
    cpu: float

    def over(self, other: Taken) -> str:
        """This as a multiple of another, by the clock and by the processors."""
        return f"{self.wall / other.wall:.2f}x (cpu {self.cpu / other.cpu:.2f}x)"


def best(
    act: Callable[[], object], tries: int = 3, processors: Callable[[], float] = time.process_time
) -> Taken:
    """The fastest of several tries. processors: the seconds they have worked so far."""
    found = []
    for _ in range(tries):
        wall, cpu = time.perf_counter(), processors()
        act()
        found.append(Taken(time.perf_counter() - wall, processors() - cpu))
    return min(found, key=lambda taken: taken.wall)


def peak_mb() -> float:
    """The most memory this process ever held, in MB.

    Where the system tells it: `ru_maxrss` of a child begins with what its parent held.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text(encoding="ascii").splitlines()
        return float(next(line.split()[1] for line in lines if line.startswith("VmHWM"))) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def percentile(values: list[float], share: float) -> float:
    """The value below which a share (0-1) of the values lies."""
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]
