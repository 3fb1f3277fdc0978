"""A worker that dies by SIGKILL at the n-th query it asks; started by the test beside it.

Its jobs number tags one after the other: whatever is lost or done twice shows.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402

from focale.desk.directory.models import Tag  # noqa: E402
from focale.desk.jobs import worker  # noqa: E402
from focale.desk.jobs.hold import Hold  # noqa: E402
from focale.desk.jobs.kinds import kind  # noqa: E402
from focale.desk.jobs.models import Job, State  # noqa: E402

CHUNK, TOTAL = 5, 40


@kind("numbers")
def numbers(hold: Hold) -> bool:
    """The next five tags of this job; two jobs name theirs apart."""
    at = int(hold.cursor.get("at", 0))
    if at >= TOTAL:
        return False
    with hold.step(at=at + CHUNK, done=at + CHUNK, total=TOTAL):
        for n in range(at, at + CHUNK):
            Tag.objects.create(workspace=hold.workspace, name=f"{hold.given['name']}-{n}")
    return True


class Dies:
    """Counts queries, before and after each; at the given one, the process is gone."""

    def __init__(self, at: int) -> None:
        self.left = at

    def __call__(self, execute: Callable[..., Any], *given: Any) -> Any:
        self._count()
        answer = execute(*given)
        self._count()
        return answer

    def _count(self) -> None:
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def main(at: int) -> None:
    worker.due_at_midnight = lambda: None  # type: ignore[assignment]
    loop = worker.WorkLoop()
    with connection.execute_wrapper(Dies(at)):
        waiting = Job.objects.filter(kind="numbers").exclude(state=State.DONE)
        while waiting.exists():
            loop.once()


if __name__ == "__main__":
    main(int(sys.argv[1]))
