"""The disk fills up while rows come in: nothing is lost, and it goes on when there is room."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.soak import BEGIN, Victim, write_rows

pytestmark = pytest.mark.one_store  # of its own, SQLite
ROWS = 3_000
_DONE = "SELECT count(*) FROM directory_import WHERE state = 'done'"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk of its own, of 24 MB."""
    folder = tmp_path / "desk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(folder)]
    if os.getuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small disk takes the right to mount one")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=False)


def _wait(victim: Victim, sql: str, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if victim.asked(sql):
            return True
        time.sleep(0.3)
    return False


@pytest.mark.timeout(400)
def test_a_full_disk_delays_an_import_and_loses_nothing(small_disk, tmp_path):
    victim = Victim(small_disk)
    path, filler = tmp_path / "rows.csv", small_disk / "filler"
    write_rows(path, ROWS, seed=9)
    victim.start(owner="owner@localhost")
    try:
        free = os.statvfs(small_disk)
        filler.write_bytes(b"x" * (free.f_bavail * free.f_bsize - 600_000))
        victim.act(BEGIN.format(path=str(path)))
        assert not _wait(victim, _DONE, 8)
        assert victim.asked("SELECT count(*) FROM directory_company") < ROWS
        assert victim.asked("SELECT count(*) FROM jobs_job WHERE state = 'parked'") == 0
        filler.unlink()
        assert _wait(victim, _DONE, 180)
        assert victim.asked("SELECT count(*) FROM directory_company") == ROWS
        assert victim.asked("SELECT count(DISTINCT key) FROM directory_company") == ROWS
        assert victim.asked("PRAGMA integrity_check") == "ok"
    finally:
        victim.stop()
