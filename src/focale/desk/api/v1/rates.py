"""How many requests has this token sent in this minute, whichever process took them?

Each count is a file of two numbers in the data folder, held by a lock while it is read and
written: some microseconds, where a row of the store would cost a write to the disk. After a crash
a count may be lost, never a limit.
"""

from __future__ import annotations

import contextlib
import fcntl
import functools
import os
import struct
import time
from dataclasses import dataclass
from pathlib import Path

from focale.desk.settings import SURROUNDINGS

WINDOW = 60  # seconds
_TWO = struct.Struct("<qq")  # begin of the window, requests in it


@dataclass(frozen=True)
class Policy:
    """What may be sent in one window."""

    name: str
    quota: int


@dataclass(frozen=True)
class Counted:
    """A request that was counted. left: how many more may come; wait: seconds to the end."""

    policy: Policy
    left: int
    wait: int

    @property
    def is_over(self) -> bool:
        """Whether this one is too many."""
        return self.left < 0

    @property
    def headers(self) -> dict[str, str]:
        """What the answer says of it (draft-ietf-httpapi-ratelimit-headers)."""
        name = self.policy.name
        return {
            "RateLimit-Policy": f'"{name}";q={self.policy.quota};w={WINDOW}',
            "RateLimit": f'"{name}";r={max(self.left, 0)};t={self.wait}',
        }


def policies() -> dict[str, Policy]:
    """The limits: of all operations together, and of scoring, which is made to be called often."""
    each = SURROUNDINGS.api_rate
    return {"all": Policy("all", each), "score": Policy("score", each * 20)}


def counted(token: int, policy: Policy, now: float | None = None) -> Counted:
    """Count one request of a token."""
    moment = int(time.time() if now is None else now)
    begin = moment - moment % WINDOW
    place = os.open(_folder() / f"{token}-{policy.name}", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(place, fcntl.LOCK_EX)
        told = os.pread(place, _TWO.size, 0)
        then, n = _TWO.unpack(told) if len(told) == _TWO.size else (0, 0)
        n = n + 1 if then == begin else 1
        os.pwrite(place, _TWO.pack(begin, n), 0)
    finally:
        os.close(place)
    return Counted(policy, policy.quota - n, begin + WINDOW - moment)


@functools.lru_cache(maxsize=1)
def _folder() -> Path:
    folder = SURROUNDINGS.folder / "api" / "rates"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def forget_old(now: float | None = None) -> None:
    """Remove counts that nobody added to for a day."""
    before = (time.time() if now is None else now) - 24 * 3600
    for path in _folder().iterdir():
        with contextlib.suppress(OSError):
            if path.stat().st_mtime < before:
                path.unlink()
