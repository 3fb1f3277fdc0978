"""A full disk is told as such, and what was asked can be asked again."""

from __future__ import annotations

import errno
import json
import threading
import uuid

import pytest

from focale.desk.surroundings import read_surroundings
from focale.desk.warm import server
from focale.desk.warm.client import ask
from focale.desk.warm.wire import NoRoom
from focale.glossary.messages import fault


def full(rows: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def full_in_the_engine(rows: object) -> None:
    raise fault("cannot_write", path="x", problem="No space left on device")


@pytest.mark.parametrize("act", [full, full_in_the_engine])
def test_a_full_disk_is_no_fault_of_ours_nor_of_the_file(tmp_path, monkeypatch, act):
    place = read_surroundings({"FOCALE_DESK_DATA": str(tmp_path / "desk")})
    monkeypatch.setitem(server.ACTS, "fills", act)
    with server._Server(place) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        try:
            with pytest.raises(NoRoom):
                ask(place, "fills", uuid.uuid4())
            assert json.dumps(ask(place, "ping", uuid.uuid4())) == '"here"'
        finally:
            running.shutdown()
            thread.join()
