"""Who does the jobs? This loop: take one, advance it to its end, tell what went wrong."""

from __future__ import annotations

import datetime
import logging
import os
import signal
import socket
import threading
import time
from types import FrameType

from django.db import OperationalError, close_old_connections

from focale.desk.jobs import services
from focale.desk.jobs.clock import due_at_midnight
from focale.desk.jobs.hold import Hold, LostHold, NotYet
from focale.desk.jobs.kinds import GIVE_WAY, KINDS
from focale.desk.jobs.models import Job
from focale.desk.jobs.services import FAILURE_COUNTS
from focale.desk.team.lock import tie_to
from focale.desk.warm.wire import Away, NoRoom, Told

log = logging.getLogger(__name__)
_POLL_SECONDS = 0.25
_CLOCK_SECONDS = 20.0
_HEARD_SECONDS = 5.0
_TURN_SECONDS = 2.0  # after which another job that waits has its turn
_WAIT = datetime.timedelta(seconds=5)
_IN_TURN = datetime.timedelta(seconds=1)
_AT_ONCE = datetime.timedelta(0)


class WorkLoop:
    """One worker. `stop` ends it after the step it is in."""

    def __init__(self, name: str = "") -> None:
        self.name = name or f"{socket.gethostname()}-{os.getpid()}-{time.time_ns():x}"
        self._over = threading.Event()
        self._looked_at_clock = 0.0
        self._heard = 0.0

    def stop(self, *_: int | FrameType | None) -> None:
        """End after the step that runs now."""
        self._over.set()

    def run(self) -> None:
        """Work until stopped."""
        signal.signal(signal.SIGTERM, self.stop)
        signal.signal(signal.SIGINT, self.stop)
        while not self._over.is_set():
            try:
                if not self.once():
                    self._over.wait(_POLL_SECONDS)
            except OperationalError:
                log.exception("the store does not answer")
                self._over.wait(1.0)
            close_old_connections()

    def once(self) -> bool:
        """Do one job, whole; whether there was one."""
        if time.monotonic() - self._looked_at_clock > _CLOCK_SECONDS:
            self._looked_at_clock = time.monotonic()
            services.heard_of(self.name)
            services.forget_old()
            due_at_midnight()
        job = services.take(self.name)
        if job is None:
            return False
        self._do(job)
        return True

    def _do(self, job: Job) -> None:
        advance, hold = KINDS.get(job.kind), Hold(job)
        try:
            if advance is None:
                raise LookupError(f"no such kind of job: {job.kind}")
            tie_to(job.workspace)
            turn = 0.0 if job.kind in GIVE_WAY else _TURN_SECONDS
            until = time.monotonic() + turn
            while advance(hold):
                if self._over.is_set() or self._is_turn_over(job, until):
                    services.put_back(job, {}, wait=_AT_ONCE, costs=0)
                    return
            services.end(job, result=hold.cursor.get("result"))
        except LostHold:
            log.info("job %s went to another worker", job.key)
        except NotYet:
            services.put_back(job, {"code": "job_in_turn"}, wait=_IN_TURN, costs=0)
        except Told as told:
            services.park(job, {"words": told.words})
        except NoRoom:
            log.error("job %s waits: the disk is full", job.key)
            services.put_back(job, {"code": "job_no_room"}, wait=_WAIT, costs=0)
        except (Away, OperationalError):
            log.exception("job %s waits", job.key)
            services.put_back(job, {"code": "job_waits"}, wait=_WAIT, costs=0)
        except Exception:
            log.exception("job %s failed", job.key)
            services.put_back(job, {"code": "job_failed"}, wait=_WAIT, costs=FAILURE_COUNTS)

    def _is_turn_over(self, job: Job, until: float) -> bool:
        """Whether others wait and this job has had its turn; each worker is heard of meanwhile."""
        if time.monotonic() - self._heard > _HEARD_SECONDS:
            self._heard = time.monotonic()
            services.heard_of(self.name)
        return time.monotonic() > until and services.is_another_due(job)
