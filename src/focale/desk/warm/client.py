"""How does a web request or a job ask the engine? Imports no engine: it only talks to it."""

from __future__ import annotations

import socket
import time
from typing import Any
from uuid import UUID

from focale.desk.surroundings import Surroundings
from focale.desk.warm.wire import Away, Broken, Told, hear, say

PATIENCE = 30.0  # seconds that a caller waits for an engine that is starting


def ask(
    surroundings: Surroundings,
    act: str,
    workspace: UUID,
    *,
    patience: float = PATIENCE,
    timeout: float | None = None,
    **given: Any,
) -> Any:
    """What the engine answers to `act` on this workspace.

    patience: seconds to wait for it to be there. timeout: seconds to wait for the answer.
    Raises Told (a fault of what was given), Away, Broken.
    """
    until = time.monotonic() + patience
    while True:
        try:
            return _asked(surroundings, timeout, {"act": act, "workspace": str(workspace), **given})
        except (FileNotFoundError, ConnectionRefusedError):
            if time.monotonic() > until:
                raise Away(act) from None
            time.sleep(0.1)
        except (ConnectionError, TimeoutError):
            raise Away(act) from None


def _asked(surroundings: Surroundings, timeout: float | None, line: dict[str, Any]) -> Any:
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
    if "ok" not in heard:
        raise Broken(str(heard.get("broken")))
    return heard["ok"]
