"""A desk whose parent is killed leaves nothing behind: the next start finds its port free."""

from __future__ import annotations

import os
import signal
import time

import pytest


@pytest.mark.timeout(200)
def test_after_its_parent_was_killed_a_desk_starts_again(running_desk):
    running_desk.start()
    assert running_desk._process is not None
    os.kill(running_desk._process.pid, signal.SIGKILL)
    running_desk._process.wait()
    until = time.monotonic() + 60
    while running_desk.answers():
        assert time.monotonic() < until, "the children live on"
        time.sleep(0.2)
    running_desk.start()
    assert running_desk.answers()
