"""What does the engine process do? It waits warm on a local socket and answers one act at a time.

The only process of the desk that loads DuckDB. It reads the store by ADBC, writes no row, and
leaves its results as files in the workspace's folder, or in the answer.
"""

from __future__ import annotations

import hmac
import logging
import os
import secrets
import socketserver
import threading
from typing import Any
from uuid import UUID

from focale.desk.surroundings import Surroundings
from focale.desk.warm.acts import ACTS
from focale.desk.warm.store import Store
from focale.desk.warm.wire import Broken, hear, say
from focale.glossary.messages import FocaleError, Message

log = logging.getLogger(__name__)
MOST_AT_ONCE = 2  # acts that run side by side: two cores, and memory for two


class _Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, surroundings: Surroundings) -> None:
        self.surroundings = surroundings
        self.store = Store(surroundings)
        self.room = threading.BoundedSemaphore(MOST_AT_ONCE)
        self.key = _new_key(surroundings)
        path = surroundings.engine_socket
        path.unlink(missing_ok=True)
        super().__init__(str(path), _Asked)
        path.chmod(0o600)


class _Asked(socketserver.StreamRequestHandler):
    server: _Server

    def handle(self) -> None:
        try:
            heard = hear(self.rfile)
            if heard is None:
                return
            say(self.wfile, self._answer(heard))
        except (BrokenPipeError, ConnectionError):
            log.info("a caller left before its answer")
        except Broken as error:
            say(self.wfile, {"broken": str(error)})

    def _answer(self, heard: dict[str, Any]) -> dict[str, Any]:
        if not hmac.compare_digest(str(heard.pop("key", "")), self.server.key):
            return {"broken": "wrong key"}
        act = ACTS.get(str(heard.pop("act", "")))
        try:
            workspace = UUID(str(heard.pop("workspace", "")))
        except ValueError:
            return {"broken": "no workspace"}
        if act is None:
            return {"broken": "no such act"}
        with self.server.room:
            try:
                return {"ok": act(self.server.store.of(workspace), **heard)}
            except FocaleError as error:
                return {"told": {lang: error.words(lang) for lang in ("fr", "en")}}
            except MemoryError:
                return {"told": _in_both(Message("out_of_memory"))}
            except Exception as error:
                log.exception("an act failed")
                return {"broken": f"{type(error).__name__}: {error}"}


def _in_both(message: Message) -> dict[str, str]:
    return {lang: message.words(lang) for lang in ("fr", "en")}


def _new_key(surroundings: Surroundings) -> str:
    """A key for this start, readable by the owner of the data folder alone."""
    key = secrets.token_urlsafe(32)
    path = surroundings.engine_key
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(key)
    return key


def serve(surroundings: Surroundings) -> None:
    """Answer until the process is ended."""
    _warm_up()
    with _Server(surroundings) as server:
        log.info("the engine listens")
        server.serve_forever()


def _warm_up() -> None:
    """Load now what the first caller would wait for."""
    from focale.engine import Session

    with Session() as session:
        session.rows("SELECT 1")
