"""Does a desk run on this folder now? One at a time, however it ended."""

from __future__ import annotations

import contextlib
import fcntl
from collections.abc import Iterator
from pathlib import Path

from focale.desk.keeping.fault import DeskFault


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the folder. The lock goes with the process, even when it is killed.

    Raises DeskFault when a desk runs there.
    """
    with (folder / "desk.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DeskFault("runs_already", folder=folder) from None
        yield
