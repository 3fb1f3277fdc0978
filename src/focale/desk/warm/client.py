"""How does a web request or a job ask the engine? Imports no engine: it only talks to it."""

from __future__ import annotations

import socket
import time
from typing import Any
from uuid import UUID

from focale.desk.surroundings import Surroundings
from focale.desk.warm.wire import WRONG_KEY, Away, Broken, NoRoom, Told, hear, say

PATIENCE = 30.0  # seconds that a caller waits for an engine that is starting
LONGEST_ACT = 900.0  # seconds after which an engine that gives no answer is taken for stuck


def ask(
    surroundings: Surroundings,
    act: str,
    workspace: UUID,
    *,
    patience: float = PATIENCE,
    timeout: float = LONGEST_ACT,
    **given: Any,
) -> Any:
    """What the engine answers to `act` on this workspace.

    patience: seconds to wait for it to be there. timeout: seconds to wait for the answer.
    Raises Told (a fault of what was given), Away, NoRoom, Broken.
    """
    until = time.monotonic() + patience
    while True:
        try:
            return _asked(surroundings, timeout, {"act": act, "workspace": str(workspace), **given})
        except (FileNotFoundError, ConnectionRefusedError, _OtherStart):
            if time.monotonic() > until:
                raise Away(act) from None
            time.sleep(0.1)
        except (ConnectionError, TimeoutError):
            raise Away(act) from None


class _OtherStart(Exception):
    """The key that we read is of another start of the engine than the one that answers."""


def _asked(surroundings: Surroundings, timeout: float, line: dict[str, Any]) -> Any:
    key = surroundings.engine_key.read_text("ascii").strip()
    with socket.socket(socket.AF_UNIX) as wire:
        wire.settimeout(timeout)
        wire.connect(str(surroundings.engine_socket))
        with wire.makefile("rwb") as both:
            say(both, {"key": key, **line})
            heard = hear(both)
    if heard is None:
        raise ConnectionResetError("no answer")
    if "told" in heard:
        raise Told(heard["told"])
    if heard.get("broken") == WRONG_KEY:
        raise _OtherStart
    if "no_room" in heard:
        raise NoRoom(str(line["act"]))
    if "ok" not in heard:
        raise Broken(str(heard.get("broken")))
    return heard["ok"]
