"""Which of several values told of one thing is the one that counts?

A person's edit wins over any machine, and the last edit over the earlier ones. Among machines the
value of the latest day wins, then the one known last. Nothing depends on the order of arrival.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

_ENOUGH = 2  # facts of machines that say the same before a third is not written any more


@dataclass(frozen=True)
class Told:
    """One value that was told. is_human: a person typed it. came_with: number of its import."""

    value: Any
    at: datetime.date
    known_at: datetime.datetime
    is_human: bool = False
    source: str = ""
    came_with: int | None = None
    confidence: float | None = None

    @property
    def rank(self) -> tuple[Any, ...]:
        """The highest wins. The last parts only part what nobody can: same day, same moment."""
        days = (self.known_at, self.at) if self.is_human else (self.at, self.known_at)
        spelled = json.dumps(self.value, sort_keys=True, ensure_ascii=False)
        return (self.is_human, *days, self.confidence or 0.0, self.source, spelled)


def winner(told: Iterable[Told]) -> Told | None:
    """The one that counts; None when nobody says anything.

    >>> day, at = datetime.date(2026, 5, 1), datetime.datetime(2026, 5, 2)
    >>> winner([Told(30, day, at, is_human=True), Told(50, day, at)]).value
    30
    """
    return max(told, key=lambda one: one.rank, default=None)


def is_news(new: Told, known: list[Told], now: Any) -> bool:
    """Whether a value is worth a line of the log.

    now: the winning value. A person's word always is, unless it changes nothing and was typed
    already. A machine's is when it differs from what counts, or backs a value that others
    contest; a third machine that repeats the first two adds nothing.
    """
    if new.is_human:
        return new.value != now or not any(one.is_human and one.value == now for one in known)
    if not known:
        return bool(new.value != now)
    machines = sorted((one for one in known if not one.is_human), key=lambda one: one.rank)
    if any(one.value == new.value and one.came_with == new.came_with for one in machines[-1:]):
        return False
    return not (
        len(machines) >= _ENOUGH and all(one.value == new.value for one in machines[-_ENOUGH:])
    )
