"""Which processes make a desk, and who restarts one that fell?

Three children of one parent: the web server, a job worker, the engine. Each is started with
subprocess, never forked; one that ends is started again; a signal ends all of them in order.
"""

from __future__ import annotations

import logging
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from types import FrameType

from focale.desk.orphan import PARENT

log = logging.getLogger(__name__)
PARTS = ("engine", "worker", "web")
_PATIENCE = 10.0  # seconds for a child to end by itself
_LOOK_SECONDS = 0.3


class Desk:
    """The running parts."""

    def __init__(self, environment: Mapping[str, str], host: str, port: int) -> None:
        self._environment = {**os.environ, **environment, PARENT: str(os.getpid())}
        self._where = ("--host", host, "--port", str(port))
        self._children: dict[str, subprocess.Popen[bytes]] = {}
        self._started: dict[str, float] = {}
        self._ends = False
        self._address = (host, port)
        self.when_it_answers: Callable[[], None] = lambda: None

    def run(self) -> int:
        """Start everything, keep it going, until a signal."""
        for name in ("SIGTERM", "SIGINT"):
            signal.signal(getattr(signal, name), self._end)
        for part in PARTS:
            self._start(part)
        is_told = False
        try:
            while not self._ends:
                time.sleep(_LOOK_SECONDS)
                self._restart_the_fallen()
                if not is_told and self._answers():
                    is_told = True
                    self.when_it_answers()
        finally:
            self._end_all()
        return 0

    def _start(self, part: str) -> None:
        words = [sys.executable, "-m", "focale.desk", part]
        if part == "web":
            words += self._where
        self._children[part] = subprocess.Popen(
            words, env=self._environment, start_new_session=True
        )
        self._started[part] = time.monotonic()

    def _answers(self) -> bool:
        host, port = self._address
        try:
            socket.create_connection((_reachable(host), port), timeout=0.2).close()
        except OSError:
            return False
        return True

    def _restart_the_fallen(self) -> None:
        for part, child in list(self._children.items()):
            code = child.poll()
            if code is not None and not self._ends:
                log.warning("%s ended with %s; started again", part, code)
                time.sleep(0 if time.monotonic() - self._started[part] > 2 else 1)
                self._start(part)

    def _end(self, *_: int | FrameType | None) -> None:
        self._ends = True

    def _end_all(self) -> None:
        for child in self._children.values():
            if child.poll() is None:
                child.terminate()
        until = time.monotonic() + _PATIENCE
        for child in self._children.values():
            try:
                child.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()


def _reachable(host: str) -> str:
    """Where a server that listens on `host` can be reached from here."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104
