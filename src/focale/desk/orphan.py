"""What does a part of the desk do whose parent was killed? It ends too, so that a new start can.

A parent that is ended in order ends its children. One that is killed cannot: each child looks
every second whether it still has the parent that started it.
"""

from __future__ import annotations

import os
import signal
import threading
import time

PARENT = "FOCALE_DESK_PARENT"
_LOOK_SECONDS = 1.0
_PATIENCE = 10.0  # seconds to end in order


def end_with_parent() -> None:
    """Watch over the parent named in the environment; nothing to do when none is."""
    parent = os.environ.get(PARENT, "")
    if parent.isdecimal():
        threading.Thread(target=_watch, args=(int(parent),), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOK_SECONDS)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_PATIENCE)
    os.kill(os.getpid(), signal.SIGKILL)
