"""Which kinds of jobs are there, and who does them?

Each app names its own when it is ready. A kind is a function that takes a `Hold`, does one part
of the work and says whether more is left.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from focale.desk.jobs.hold import Hold

Advance = Callable[["Hold"], bool]
KINDS: dict[str, Advance] = {}
GIVE_WAY: set[str] = set()
"""Kinds that nobody waits for: after each part, any other job that is due has its turn."""


def kind(name: str, *, gives_way: bool = False) -> Callable[[Advance], Advance]:
    """Register the function that advances jobs of this kind; it answers True while work is left."""
    if gives_way:
        GIVE_WAY.add(name)

    def register(advance: Advance) -> Advance:
        if KINDS.setdefault(name, advance) is not advance:
            raise ValueError(f"two kinds of job named {name}")
        return advance

    return register
