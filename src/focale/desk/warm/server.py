"""What does the engine process do? It waits warm on a local socket and answers one act at a time.

The only process of the desk that loads DuckDB. It reads the store by ADBC, writes no row, and
leaves its results as files in the workspace's folder, or in the answer. Its sessions touch no
other file, load nothing and change no setting. It ends before it takes the machine (`memory`).
"""

from __future__ import annotations

import contextlib
import errno
import hmac
import logging
import os
import secrets
import select
import shutil
import socket
import socketserver
import tempfile
import threading
from typing import Any
from uuid import UUID

from focale.desk.surroundings import Surroundings
from focale.desk.warm import memory
from focale.desk.warm.acts import ACTS
from focale.desk.warm.store import Store
from focale.desk.warm.wire import WRONG_KEY, Broken, hear, say
from focale.engine.confined import confined_to
from focale.glossary.messages import FocaleError, Message

log = logging.getLogger(__name__)
MOST_AT_ONCE = 2  # acts that run side by side: two cores, and memory for two
THREADS = 2  # of one session
_SILENT_SECONDS = 30  # after which a caller that says nothing is left


class _Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, surroundings: Surroundings) -> None:
        self.surroundings = surroundings
        self.store = Store(surroundings)
        self.room = threading.BoundedSemaphore(MOST_AT_ONCE)
        self.limit = memory.limit_of(surroundings.engine_memory)
        self.waiting: set[_Asked] = set()
        self.key = _new_key(surroundings)
        path = surroundings.engine_socket
        path.unlink(missing_ok=True)
        super().__init__(str(path), _Asked)
        path.chmod(0o600)

    def tell_of_memory(self) -> int:
        """Tell everybody who waits for an answer that it takes too much memory; how many."""
        told = _in_both(Message("engine_memory", facts={"most": self.limit // 1_000_000}))
        waiting = list(self.waiting)
        for one in waiting:
            one.say_once({"told": told})
        return len(waiting)


class _Asked(socketserver.StreamRequestHandler):
    server: _Server
    timeout = _SILENT_SECONDS

    def setup(self) -> None:
        super().setup()
        self._once = threading.Lock()

    def handle(self) -> None:
        try:
            try:
                heard = hear(self.rfile)
                answer = None if heard is None else self._answer(heard)
            except Broken as error:
                answer = {"broken": str(error)}
            if answer is not None:
                self.say_once(answer)
        except (ConnectionError, TimeoutError):
            log.info("a caller left before its answer")
        finally:
            self.server.waiting.discard(self)

    def say_once(self, answer: dict[str, Any]) -> None:
        """Answer, unless that was done; a caller who is gone hears nothing."""
        if self._once.acquire(blocking=False):
            with contextlib.suppress(ConnectionError, TimeoutError):
                say(self.wfile, answer)

    def _is_gone(self) -> bool:
        """Whether the caller has left while it waited for its turn."""
        readable, _, _ = select.select([self.connection], [], [], 0)
        return bool(readable) and not self.connection.recv(1, socket.MSG_PEEK)

    def _answer(self, heard: dict[str, Any]) -> dict[str, Any]:
        key = str(heard.pop("key", "")).encode("utf-8", "surrogatepass")
        if not hmac.compare_digest(key, self.server.key.encode()):
            return {"broken": WRONG_KEY}
        act = ACTS.get(str(heard.pop("act", "")))
        try:
            workspace = UUID(str(heard.pop("workspace", "")))
        except ValueError:
            return {"broken": "no workspace"}
        if act is None:
            return {"broken": "no such act"}
        with self.server.room:
            if self._is_gone():
                raise ConnectionAbortedError
            rows = self.server.store.of(workspace)
            self.server.waiting.add(self)
            try:
                with confined_to(rows.folder):
                    return {"ok": act(rows, **heard)}
            except FocaleError as error:
                if any("No space left" in str(one.facts) for one in error.messages):
                    return {"no_room": True}
                return {"told": {lang: error.words(lang) for lang in ("fr", "en")}}
            except MemoryError:
                facts = {"most": self.server.limit // 1_000_000}
                return {"told": _in_both(Message("engine_memory", facts=facts))}
            except Exception as error:
                if isinstance(error, OSError) and error.errno == errno.ENOSPC:
                    return {"no_room": True}
                log.exception("an act failed")
                return {"broken": f"{type(error).__name__}: {error}"}


def _in_both(message: Message) -> dict[str, str]:
    return {lang: message.words(lang) for lang in ("fr", "en")}


def _new_key(surroundings: Surroundings) -> str:
    """A key for this start, readable by the owner of the data folder alone."""
    key = secrets.token_urlsafe(32)
    path = surroundings.engine_key
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(key)
    beside.replace(path)
    return key


def serve(surroundings: Surroundings) -> None:
    """Answer until the process is ended."""
    _settle(surroundings)
    _warm_up()
    with _Server(surroundings) as server:
        memory.watch(server.limit, server.tell_of_memory)
        log.info("the engine listens")
        server.serve_forever()


def _settle(surroundings: Surroundings) -> None:
    """Work in the data folder, where a run that was killed leaves nothing, with two threads."""
    place = surroundings.folder / "engine-tmp"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(mode=0o700, exist_ok=True)
    tempfile.tempdir = str(place)
    os.environ.setdefault("FOCALE_THREADS", str(THREADS))


def _warm_up() -> None:
    """Load now what the first caller would wait for."""
    from focale.engine import Session

    with Session() as session:
        session.rows("SELECT 1")
