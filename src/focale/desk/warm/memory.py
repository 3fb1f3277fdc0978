"""How much memory may the engine take, and what becomes of an act that wants more?

Sessions have limits of their own, but a file, a library or many acts at once can go beyond. A
watch looks ten times a second at what the process really holds. Beyond the limit everybody who
waits is told, and the process ends: its parent starts it again at once, and whatever was asked can
be asked again. What is wanted in one piece, between two looks, the system itself refuses.
"""

from __future__ import annotations

import logging
import os
import resource
import threading
import time
from collections.abc import Callable
from pathlib import Path

log = logging.getLogger(__name__)
LEAST = 512_000_000  # bytes; the engine itself holds 300 MB before it is asked anything
ENDED = 70  # the exit code
_OF_MACHINE = 0.6
_LOOK_SECONDS = 0.1
_BESIDE = 2_500_000_000  # bytes that are set apart and never touched: stacks, arenas
_STATM = Path("/proc/self/statm")


def limit_of(asked: int) -> int:
    """The limit in bytes. asked: 0 for most of what the machine, or its container, has.

    >>> limit_of(600_000_000), limit_of(1)
    (600000000, 512000000)
    """
    if asked:
        return max(asked, LEAST)
    return max(int(_OF_MACHINE * _machine()), 3 * LEAST)


def _machine() -> int:
    has = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    try:
        return min(has, int(Path("/sys/fs/cgroup/memory.max").read_text("ascii")))
    except (OSError, ValueError):  # no container, or one without a limit
        return has


def held() -> int:
    """Bytes that this process holds; 0 where the system does not say."""
    try:
        return int(_STATM.read_bytes().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0


def watch(limit: int, tell: Callable[[], int]) -> None:
    """Keep this process below the limit from now on. tell: tells who waits; how many they were."""
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    ours = limit + _BESIDE
    if most == resource.RLIM_INFINITY or ours < most:
        resource.setrlimit(resource.RLIMIT_DATA, (ours, most))
    threading.Thread(target=_look, args=(limit, tell), daemon=True).start()


def _look(limit: int, tell: Callable[[], int]) -> None:
    while held() <= limit:
        time.sleep(_LOOK_SECONDS)
    try:
        log.error("the engine holds more than %s MB and ends; %s told", limit // 1_000_000, tell())
    finally:
        os._exit(ENDED)
