"""The engine answers who knows its key, for one workspace, and touches no other file."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from focale.desk.surroundings import Surroundings, read_surroundings
from focale.desk.warm.client import ask
from focale.desk.warm.folders import new_name, place_of
from focale.desk.warm.wire import LONGEST, Away, Broken, Told

pytestmark = pytest.mark.one_store  # of its own, SQLite
HERE, OTHER = uuid.uuid4(), uuid.uuid4()


def started(folder: Path) -> subprocess.Popen[bytes]:
    given = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return subprocess.Popen(
        [sys.executable, "-m", "focale.desk", "engine"],
        env={**given, "FOCALE_DESK_DATA": str(folder)},
    )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Surroundings:
    return read_surroundings({"FOCALE_DESK_DATA": str(tmp_path_factory.mktemp("warm"))})


@pytest.fixture(scope="module")
def alone(place: Surroundings) -> Iterator[subprocess.Popen[bytes]]:
    """An engine on a folder of its own, started once."""
    process = started(place.folder)
    try:
        assert ask(place, "ping", HERE, patience=60) == "here"
        yield process
    finally:
        process.kill()
        process.wait(20)


def said(place: Surroundings, line: bytes, *, ends: bool = True) -> bytes:
    """What comes back for raw bytes on the socket."""
    with socket.socket(socket.AF_UNIX) as wire:
        wire.settimeout(60)
        wire.connect(str(place.engine_socket))
        wire.sendall(line)
        if ends:
            wire.shutdown(socket.SHUT_WR)
        return wire.makefile("rb").readline()


def asked(place: Surroundings, **line: object) -> dict[str, object]:
    return dict(json.loads(said(place, json.dumps(line).encode() + b"\n")))


@pytest.mark.usefixtures("alone")
class TestWhatItRefuses:
    def test_a_wrong_key_gives_nothing(self, place):
        line = {"act": "ping", "workspace": str(HERE)}
        assert asked(place, **line) == {"broken": "wrong key"}
        assert asked(place, key="x" * 43, **line) == {"broken": "wrong key"}
        assert asked(place, key=None, **line) == {"broken": "wrong key"}

    @pytest.mark.parametrize("workspace", ["", "../..", "0", "'; DROP TABLE x", None, [], {}])
    def test_a_workspace_is_a_number_of_ours(self, place, workspace):
        key = place.engine_key.read_text()
        answer = asked(place, key=key, act="ping", workspace=workspace)
        assert answer == {"broken": "no workspace"}

    def test_an_unknown_act_and_unknown_words_are_refused(self, place):
        with pytest.raises(Broken, match="no such act"):
            ask(place, "eval", HERE)
        with pytest.raises(Broken, match="TypeError"):
            ask(place, "ping", HERE, rows="mine")

    @pytest.mark.parametrize(
        "line",
        [b"", b"\n", b"[]\n", b"null\n", b'{"key"\n', b"\xff\xfe\n", b"[" * 200_000 + b"\n",
         b'{"key": NaN}\n', b"GET / HTTP/1.1\r\n\r\n"],
    )  # fmt: skip
    def test_what_is_no_line_of_ours_breaks_nothing(self, place, line):
        answer = said(place, line)
        assert not answer or b"broken" in answer
        assert ask(place, "ping", HERE) == "here"

    def test_a_line_longer_than_allowed_is_refused(self, place):
        try:
            answer = said(place, b'"' + b"x" * (LONGEST + 10), ends=False)
        except ConnectionError:
            answer = b""  # it was left in the middle of what it said
        assert not answer or b"broken" in answer
        assert ask(place, "ping", HERE) == "here"

    @pytest.mark.parametrize(
        "name",
        ["../secret.key", "/etc/passwd", "a.csv", "..", "", "%2e%2e/secret.key", "\x00",
         "0" * 32 + "/../../secret.key", "0" * 32 + ".csv\n", "file:///etc/passwd"],
    )  # fmt: skip
    def test_a_name_that_we_did_not_choose_is_no_file(self, place, name):
        with pytest.raises(Broken, match="ValueError: not a name of ours"):
            ask(place, "study", HERE, file=name, label="x.csv")

    def test_a_file_of_another_workspace_is_not_there(self, place):
        name = new_name(".csv")
        place_of(place.folder, OTHER, name).write_text("nom;ville\nAcier;Nantes\n")
        with pytest.raises(Told) as told:
            ask(place, "study", HERE, file=name, label="x.csv")
        assert "Acier" not in str(told.value.words)
        assert ask(place, "study", OTHER, file=name, label="x.csv")["rows"] == 1

    def test_a_link_to_a_file_elsewhere_is_not_followed(self, place, tmp_path):
        secret = tmp_path / "secret.csv"
        secret.write_text("nom;ville\nAcier;Nantes\n")
        name = new_name(".csv")
        place_of(place.folder, HERE, name).symlink_to(secret)
        with pytest.raises((Told, Broken)) as fault:
            ask(place, "study", HERE, file=name, label="x.csv")
        assert "Acier" not in str(fault.value)


def test_its_folder_socket_and_key_are_for_its_owner_alone(place, alone):
    assert place.engine_socket.stat().st_mode & 0o077 == 0
    assert place.engine_key.stat().st_mode & 0o077 == 0
    assert place.folder.stat().st_mode & 0o077 == 0


def test_a_caller_that_leaves_costs_nothing(place, alone):
    key = place.engine_key.read_text()
    line = json.dumps({"key": key, "act": "ping", "workspace": str(HERE)}).encode() + b"\n"
    for _ in range(30):
        with socket.socket(socket.AF_UNIX) as wire:
            wire.connect(str(place.engine_socket))
            wire.sendall(line)
    silent = [socket.socket(socket.AF_UNIX) for _ in range(20)]
    for wire in silent:
        wire.connect(str(place.engine_socket))
    assert ask(place, "ping", HERE, timeout=5) == "here"
    for wire in silent:
        wire.close()


def test_after_kill_9_callers_wait_for_the_next_start(place, alone, tmp_path):
    folder = tmp_path / "killed"
    own = read_surroundings({"FOCALE_DESK_DATA": str(folder)})
    first = started(folder)
    assert ask(own, "ping", HERE, patience=60) == "here"
    left = folder / "engine-tmp" / "spill"
    left.write_text("of the one that was killed")
    first.send_signal(signal.SIGKILL)
    first.wait(20)
    with pytest.raises(Away):
        ask(own, "ping", HERE, patience=0.3)
    second = started(folder)
    try:
        assert ask(own, "ping", HERE, patience=60) == "here"
        assert not left.exists()
    finally:
        second.kill()
        second.wait(20)


def test_an_engine_that_gives_no_answer_is_away(place, alone):
    alone.send_signal(signal.SIGSTOP)
    try:
        began = time.monotonic()
        with pytest.raises(Away):
            ask(place, "ping", HERE, timeout=0.5)
        assert time.monotonic() - began < 10
    finally:
        alone.send_signal(signal.SIGCONT)
    assert ask(place, "ping", HERE) == "here"
