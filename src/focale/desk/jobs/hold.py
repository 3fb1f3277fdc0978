"""How does a job move forward so that each step happens once, whoever dies when?

A step writes its effect and the new cursor in one transaction, and only while the job is still
held. So a second worker that took the job over finds the cursor where the last effect left it.
"""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Iterator
from typing import Any

from django.db import OperationalError, close_old_connections, connection, transaction
from django.utils import timezone

from focale.desk.jobs import services
from focale.desk.jobs.models import Job, State
from focale.desk.jobs.services import LEASE
from focale.desk.team.models import Workspace

log = logging.getLogger(__name__)
_BEAT_SECONDS = LEASE.total_seconds() / 4
_LONGEST_REST = 0.25  # seconds


class LostHold(RuntimeError):
    """Another worker has the job now, or it was stopped: leave it at once."""


class NotYet(RuntimeError):
    """Another job has to end first: this one is tried again in a moment, as if never taken."""


class Hold:
    """A job in the hands of this worker."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._rests_until = 0.0

    @property
    def given(self) -> dict[str, Any]:
        """What was asked."""
        return self.job.given  # type: ignore[no-any-return]

    @property
    def cursor(self) -> dict[str, Any]:
        """How far the work is."""
        return self.job.cursor  # type: ignore[no-any-return]

    @property
    def workspace(self) -> Workspace:
        """The workspace of the job."""
        if self.job.workspace is None:
            raise LookupError("a job of the installation has no workspace")
        return self.job.workspace

    @contextlib.contextmanager
    def step(
        self,
        *,
        done: int | None = None,
        total: int | None = None,
        rest: float = 1.0,
        is_one_of_many: bool = False,
        **cursor: Any,
    ) -> Iterator[None]:
        """One transaction: what the caller writes inside, and `cursor` added to the cursor.

        Raises LostHold when the job is no longer ours: nothing is written then. On SQLite the
        next step begins only after a rest, so that people's requests come through: `rest` times
        as long as this one wrote; what is read and planned meanwhile counts as rest.

        is_one_of_many: on SQLite the store does not wait for the disk. A power cut may then take
        the last such steps back, cursor and effect together; the next step without it keeps all.
        """
        time.sleep(max(0.0, self._rests_until - time.perf_counter()))
        with _waiting_for_the_disk(not is_one_of_many), transaction.atomic():
            began = time.perf_counter()  # here the lock of the store is ours
            merged = {**self.cursor, **cursor}
            now = timezone.now()
            changes: dict[str, Any] = {"cursor": merged, "beat_at": now, "attempts": 0}
            changes["lease_until"] = now + LEASE
            if done is not None:
                changes["done"] = done
            if total is not None:
                changes["total"] = total
            held = Job.objects.filter(
                pk=self.job.pk, worker=self.job.worker, state=State.RUNNING
            ).update(**changes)
            if not held:
                raise LostHold(self.job.key)
            yield
        for name in ("cursor", "done", "total"):
            setattr(self.job, name, changes.get(name, getattr(self.job, name)))
        if connection.vendor == "sqlite":
            ended = time.perf_counter()
            self._rests_until = ended + min(rest * (ended - began), _LONGEST_REST)

    @contextlib.contextmanager
    def while_waiting(self) -> Iterator[None]:
        """Keep the hold alive while something long is waited for, such as the engine."""
        over = threading.Event()

        def beats() -> None:
            while not over.wait(_BEAT_SECONDS):
                try:
                    services.beat(self.job)
                    services.heard_of(self.job.worker)
                except OperationalError:  # the store is busy: the next beat may come through
                    log.warning("job %s: a beat did not come through", self.job.key)
                finally:
                    close_old_connections()
            connection.close()

        thread = threading.Thread(target=beats, daemon=True)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()


@contextlib.contextmanager
def _waiting_for_the_disk(is_waited_for: bool) -> Iterator[None]:
    """Whether a commit of this connection to SQLite waits until the disk has it."""
    if is_waited_for or connection.vendor != "sqlite" or connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=NORMAL")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=FULL")
