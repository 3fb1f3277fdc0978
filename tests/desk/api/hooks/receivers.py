"""Real servers on this machine: one that takes messages, and a canary that must hear nothing."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Receiver:
    """What came in, and what is answered: statuses in turn, the last one for ever."""

    host: str
    port: int
    answers: list[tuple[int, dict[str, str], bytes]] = field(
        default_factory=lambda: [(200, {}, b"taken")]
    )
    heard: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    slow: float = 0.0

    @property
    def address(self) -> str:
        return f"http://{self.host}:{self.port}/in?key=1"

    def answer(self) -> tuple[int, dict[str, str], bytes]:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@contextlib.contextmanager
def receiving(host: str = "127.0.0.1", port: int = 0, tls: object = None) -> Iterator[Receiver]:
    """A server while this is open. tls: an SSL context that wraps it."""
    found: list[Receiver] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            me = found[0]
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            me.heard.append((self.path, {k.lower(): v for k, v in self.headers.items()}, body))
            status, headers, answer = me.answer()
            time.sleep(me.slow)
            with contextlib.suppress(OSError):
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(answer)

        do_GET = do_POST

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            pass

    server = Server((host, port), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    found.append(Receiver(host, server.server_address[1]))
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield found[0]
    finally:
        server.shutdown()
        server.server_close()
