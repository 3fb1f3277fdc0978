"""How is one message signed and sent, and what came back? By Standard Webhooks.

The connection goes to the IP that was checked, under the name of the address; redirects are not
followed; what answers slowly, or without end, is left.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import secrets
import socket
import ssl
import threading
import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from focale.desk.api.hooks.address import Refused, Resolve, Target, checked, read_address

CONNECT_SECONDS = 5.0
WHOLE_SECONDS = 10.0  # of one try, from the name to the last sign of the answer
LONGEST_ANSWER = 64_000  # bytes that are read
KEPT_ANSWER = 2_000  # signs that are kept
PREFIX = "whsec_"
_SECRET_BYTES = 32


@dataclass(frozen=True)
class Answered:
    """What became of one try. status: of HTTP, None without an answer. trouble: a key of the words,
    `hook.trouble.<trouble>`, "" when the message arrived. wait: seconds that the other side asks
    for. headers: as they were sent."""

    status: int | None
    trouble: str
    answer: str
    ms: int
    headers: dict[str, str]
    wait: int | None = None

    @property
    def has_arrived(self) -> bool:
        """Whether the other side took it."""
        return self.trouble == ""


def new_secret() -> str:
    """A secret that nobody guesses, as Standard Webhooks writes it."""
    return PREFIX + base64.b64encode(secrets.token_bytes(_SECRET_BYTES)).decode()


def signature(secret: str, number: str, timestamp: int, body: bytes) -> str:
    """The signature of a message by one secret.

    >>> signature(
    ...     "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
    ...     "msg_p5jXN8AQM9LWM0D4loKWxJek",
    ...     1614265330,
    ...     b'{"test": 2432232314}',
    ... )
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
    """
    key = base64.b64decode(secret.removeprefix(PREFIX))
    signed = f"{number}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.digest(key, signed, hashlib.sha256)).decode()


def headers_of(keys: Sequence[str], number: str, body: bytes, timestamp: int) -> dict[str, str]:
    """What goes with a message: what it is, when it is sent, and who sends it."""
    return {
        "Content-Type": "application/json",
        "User-Agent": "Focale-Webhooks/1",
        "Accept-Encoding": "identity",
        "Connection": "close",
        "webhook-id": number,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": " ".join(signature(key, number, timestamp, body) for key in keys),
    }


def send(
    address: str,
    body: bytes,
    *,
    number: str,
    keys: Sequence[str],
    allowed: Collection[str] = (),
    resolve: Resolve | None = None,
    tls: ssl.SSLContext | None = None,
) -> Answered:
    """Send one message once. keys: the secrets to sign it with. allowed: as `address.checked`."""
    began = time.monotonic()
    headers = headers_of(keys, number, body, int(time.time()))

    def told(trouble: str, status: int | None = None, **more: Any) -> Answered:
        ms = round((time.monotonic() - began) * 1000)
        return Answered(status, trouble, more.pop("answer", ""), ms, headers, **more)

    try:
        target = read_address(address)
        ip = checked(target, allowed, resolve)
    except Refused as refused:
        return told(f"refused.{refused.code}")
    try:
        status, answer, wait = _exchanged(target, ip, body, headers, tls)
    except ssl.SSLCertVerificationError:
        return told("certificate")
    except (TimeoutError, _TooSlow):
        return told("timeout")
    except ssl.SSLError:
        return told("tls")
    except (OSError, http.client.HTTPException, ValueError):
        return told("no_answer")
    if 200 <= status < 300:
        return told("", status, answer=answer)
    if 300 <= status < 400:
        return told("redirect", status, answer=answer)
    trouble = "gone" if status == http.client.GONE else "status"
    return told(trouble, status, answer=answer, wait=wait)


class _TooSlow(Exception):
    """The whole try took too long."""


class _Pinned(http.client.HTTPConnection):
    """A connection to one IP, under the name of its address."""

    def __init__(self, target: Target, ip: str, tls: ssl.SSLContext | None) -> None:
        super().__init__(target.host, target.port, timeout=CONNECT_SECONDS)
        self._target, self._ip, self._tls = target, ip, tls
        self.raw: socket.socket | None = None

    def connect(self) -> None:
        self.raw = self.sock = socket.create_connection(
            (self._ip, self._target.port), CONNECT_SECONDS
        )
        if self._target.scheme == "https":
            context = self._tls or ssl.create_default_context()
            secured = context.wrap_socket(
                self.sock, server_hostname=self._target.host, do_handshake_on_connect=False
            )
            self.raw = self.sock = secured  # can be shut while it shakes hands
            secured.do_handshake()


def _exchanged(
    target: Target, ip: str, body: bytes, headers: dict[str, str], tls: ssl.SSLContext | None
) -> tuple[int, str, int | None]:
    """Status, the beginning of the answer, and how long we are asked to wait."""
    wire, is_late = _Pinned(target, ip, tls), threading.Event()

    def shut() -> None:
        is_late.set()
        if wire.raw is not None:
            try:
                wire.raw.shutdown(socket.SHUT_RDWR)
            except OSError:
                return

    watch = threading.Timer(WHOLE_SECONDS, shut)
    watch.daemon = True
    watch.start()
    try:
        wire.putrequest("POST", target.path, skip_host=True, skip_accept_encoding=True)
        wire.putheader("Host", target.host_header)
        for name, value in headers.items():
            wire.putheader(name, value)
        wire.putheader("Content-Length", str(len(body)))
        wire.endheaders(body)
        heard = wire.getresponse()
        text = heard.read(LONGEST_ANSWER).decode("utf-8", "replace")
        return heard.status, _kept(text), _asked_wait(heard.headers.get("Retry-After", ""))
    except Exception:
        if is_late.is_set():
            raise _TooSlow from None
        raise
    finally:
        watch.cancel()
        wire.close()


def _kept(text: str) -> str:
    return text.replace("\x00", "")[:KEPT_ANSWER]


def _asked_wait(written: str) -> int | None:
    """Seconds of Retry-After; None for anything but a plain number of at most a day."""
    if written.isascii() and written.isdecimal() and len(written) < 6:
        return min(int(written), 86_400)
    return None
