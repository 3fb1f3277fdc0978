"""Whoever is killed whenever: every step of every job happens exactly once."""

from __future__ import annotations

import datetime
import os
import random
import signal
import subprocess
import sys
from collections import Counter

import pytest
from django.conf import settings
from django.utils import timezone

from focale.desk.directory.models import Tag
from focale.desk.jobs.models import Job, State
from focale.desk.jobs.services import enqueue
from tests.desk.jobs.dying import CHUNK, TOTAL


def environment() -> dict[str, str]:
    """For a process on the store of these tests."""
    given = dict(os.environ)
    if "DATABASE_URL" in given:
        given["DATABASE_URL"] = given["DATABASE_URL"].replace("/postgres?", "/test_postgres?")
    return given


def worker(dies_at: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.desk.jobs.dying", str(dies_at)], env=environment(),
        stderr=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.mark.timeout(300)
def test_killed_at_any_point_each_step_happens_once(transactional_db, cast):
    """Two workers at a time on two jobs, each killed at a random query, until all is done."""
    assert settings.DATABASES
    jobs = [
        enqueue("numbers", key=name, workspace=cast.workspace, name=name) for name in ("a", "b")
    ]
    r = random.Random(os.environ.get("FOCALE_TEST_SEED", "9"))
    kills = 0
    for _ in range(60):
        pair = [worker(r.randrange(10, 260)) for _ in range(2)]
        codes = [one.wait(60) for one in pair]
        kills += codes.count(-signal.SIGKILL)
        if 0 in codes:
            break
        # as if the lease of the dead had run out
        long_ago = timezone.now() - datetime.timedelta(minutes=1)
        Job.objects.filter(state=State.RUNNING).update(lease_until=long_ago)
    assert Job.objects.filter(state=State.DONE).count() == len(jobs)
    names = Counter(Tag.objects.of(cast.workspace).values_list("name", flat=True))
    assert names == Counter(f"{job}-{n}" for job in "ab" for n in range(TOTAL))
    assert kills >= 2
    assert TOTAL % CHUNK == 0
