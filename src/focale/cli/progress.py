"""How does one see that a long command is at work?

On a terminal only, on stderr, and only once a second has passed: a bar that leaves no trace.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0  # seconds of silence


class Work:
    """One command at work, in steps. Use it as a context manager."""

    def __init__(self) -> None:
        self._is_watched = sys.stderr.isatty()
        self._words, self._share = "", 0.0
        self._bar: Progress | None = None
        self._lock = threading.Lock()
        self._timer = threading.Timer(PATIENCE, self._show)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        if self._is_watched:
            self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._lock:
            self._timer.cancel()
            if self._bar is not None:
                self._bar.stop()
                self._bar = None
            self._is_watched = False

    def step(self, words: str) -> Callable[[float], None] | None:
        """Begin a step; the answer takes the share done, 0 to 1. None when nobody watches."""
        self._words, self._share = words, 0.0
        self._tell()
        return self._told if self._is_watched else None

    def _told(self, share: float) -> None:
        self._share = share
        self._tell()

    def _show(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        with self._lock:
            if not self._is_watched:
                return
            columns = (
                SpinnerColumn(),
                TextColumn("{task.description}"),
                BarColumn(),
                TimeElapsedColumn(),
            )
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._bar.add_task(self._words, total=None)
            self._bar.start()
        self._tell()

    def _tell(self) -> None:
        if self._bar is None:
            return
        task = self._bar.task_ids[0]
        # A share of 0 says only that the engine cannot tell yet: the bar runs to and fro.
        total = 1.0 if self._share > 0 else None
        self._bar.update(task, description=self._words, total=total, completed=self._share)
