"""How does somebody hear how far a long query is, and stop it?"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

import duckdb

Progress = Callable[[float], None]
T = TypeVar("T")


def watched(
    connection: duckdb.DuckDBPyConnection, act: Callable[[], T], progress: Progress | None
) -> T:
    """Do it; meanwhile tell `progress` the share done, 0 to 1, ten times a second.

    What is raised there, Ctrl-C among it, interrupts the query and is raised here.
    """
    if progress is None:
        return act()
    outcome: list[T] = []
    failure: list[BaseException] = []

    def work() -> None:
        try:
            outcome.append(act())
        except BaseException as error:
            failure.append(error)
        finally:
            ended.set()

    # An event, for a join that Ctrl-C interrupts takes the thread for ended.
    ended = threading.Event()
    threading.Thread(target=work, daemon=True).start()
    try:
        while not ended.wait(0.1):
            progress(min(max(connection.query_progress() / 100, 0.0), 1.0))
    except BaseException:
        # The query must have ended before its files are removed.
        connection.interrupt()
        ended.wait()
        raise
    if failure:
        raise failure[0]
    return outcome[0]


def unheard(share: float) -> None:
    """Nobody listens to this progress."""
