"""An act that takes too much memory is stopped and told so; the engine goes on with the next."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
import uuid

import pytest

from focale.desk.surroundings import WrongSetting, read_surroundings
from focale.desk.warm import memory
from focale.desk.warm.client import ask
from focale.desk.warm.wire import Told

pytestmark = pytest.mark.one_store
SPACE = uuid.uuid4()
LIMIT = "600MB"

# An engine with two more acts, which take memory as a wrong query would.
_ENGINE = """
import time
from focale.desk.surroundings import read_surroundings
from focale.desk.warm import server
from focale.desk.warm.acts import ACTS

def grow(rows, seconds):
    held = []
    for _ in range(int(seconds / 0.02)):
        held.append(bytearray(b"x" * 4_000_000))
        time.sleep(0.02)
    return len(held)

def at_once(rows):
    return len(bytearray(40_000_000_000))

def wait(rows):
    time.sleep(30)

ACTS.update(grow=grow, at_once=at_once, wait=wait)
server.serve(read_surroundings())
"""


@pytest.fixture
def engine(tmp_path):
    given = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    told = {"FOCALE_DESK_DATA": str(tmp_path), "FOCALE_DESK_ENGINE_MEMORY": LIMIT}
    started = []

    def start():
        started.append(subprocess.Popen([sys.executable, "-c", _ENGINE], env={**given, **told}))
        return started[-1]

    yield read_surroundings(told), start
    for process in started:
        process.kill()
        process.wait(20)


def test_who_takes_too_much_is_told_and_the_engine_starts_again(engine):
    place, start = engine
    first = start()
    assert ask(place, "ping", SPACE, patience=60) == "here"
    with pytest.raises(Told) as refused:  # in one piece: the system itself says no
        ask(place, "at_once", SPACE)
    assert ask(place, "ping", SPACE) == "here"

    beside = []

    def also_waits():
        try:
            ask(place, "wait", SPACE)
        except Told as told:
            beside.append(told.words)

    other = threading.Thread(target=also_waits)
    other.start()
    time.sleep(0.3)
    with pytest.raises(Told) as told:
        ask(place, "grow", SPACE, seconds=30)
    other.join(20)
    assert told.value.words == refused.value.words == beside[0]
    assert "plus de mémoire que le moteur n'en a le droit (600 Mo)" in told.value.words["fr"]
    assert "FOCALE_DESK_ENGINE_MEMORY=8GB" in told.value.words["en"]
    assert first.wait(20) == memory.ENDED

    start()
    assert ask(place, "grow", SPACE, patience=60, seconds=0.1) == 5


def test_by_default_the_engine_may_take_most_of_the_machine():
    assert 3 * memory.LEAST <= memory.limit_of(0) <= max(3 * memory.LEAST, memory._machine())
    assert memory.held() > 10_000_000


@pytest.mark.parametrize("wrong", ["4", "GB", "-1GB", "1TB", "100MB", "4.5GB", "99999999GB"])
def test_a_size_that_makes_no_sense_is_refused(tmp_path, wrong):
    with pytest.raises(WrongSetting, match="FOCALE_DESK_ENGINE_MEMORY"):
        read_surroundings({"FOCALE_DESK_DATA": str(tmp_path), "FOCALE_DESK_ENGINE_MEMORY": wrong})


def test_a_size_is_read(tmp_path):
    given = {"FOCALE_DESK_DATA": str(tmp_path), "FOCALE_DESK_ENGINE_MEMORY": "4 gb"}
    assert read_surroundings(given).engine_memory == 4_000_000_000
