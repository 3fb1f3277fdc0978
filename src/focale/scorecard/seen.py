"""What do the events of one account amount to, for one record?

The counterpart of `events_sql`: one pass over the events, whole numbers only.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping

from focale.criterion.condition import FULL, EventTest
from focale.criterion.decay import decay, earned_ratio, share_of
from focale.criterion.fold import WHITESPACE, fold
from focale.criterion.values import day_reader, read_flag
from focale.glossary.words import MAX_COUNT, OPENED

Event = Mapping[str, object]
Consented = frozenset[object]


Counted = tuple[int, int, object]
"""One event that counts: age in days, how many, contact."""

Seen = Mapping[str, list[Counted]]
"""Folded name -> the events of that name that count."""


def count_of(value: object) -> int:
    """Blank, below 1 or not a number = 1; a fraction is floored.

    >>> count_of(None), count_of(2.9), count_of(0), count_of("3")
    (1, 2, 1, 3)
    """
    if type(value) is int:
        return 1 if value < 1 else min(value, MAX_COUNT)
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return 1
    if not math.isfinite(number) or number < 1:
        return 1
    return min(math.floor(number), MAX_COUNT)


def counter(names: frozenset[str], zone: str) -> Callable[[Iterable[Event], int, Consented], Seen]:
    """A function that keeps the events that count: (events, today, consented contacts)."""
    day_of = day_reader(zone)

    def counted(events: Iterable[Event], today: int, consented: Consented) -> Seen:
        kept: dict[str, list[Counted]] = {name: [] for name in names}
        seen: set[object] = set()
        for event in events:
            get = event.get
            key = get("id")
            if key is not None and (not isinstance(key, str) or key.strip(WHITESPACE)):
                if key in seen:
                    continue
                seen.add(key)
            name = get("event")
            mine = kept.get(fold(name)) if isinstance(name, str) else None
            if mine is None:
                continue
            machine = get("machine")
            if machine is not None and read_flag(machine):
                continue
            contact = get("contact_id") or None
            if mine is kept.get(OPENED) and contact not in consented:
                continue
            day = day_of(get("at"))
            if day is None or day > today:
                continue
            known = get("known_at")
            if known is not None:
                known_day = day_of(known)
                if known_day is not None and known_day > today:
                    continue
            count = get("count")
            mine.append((today - day, 1 if count is None else count_of(count), contact))
        return kept

    return counted


def state_reader(test: EventTest) -> Callable[[Seen], bool | int | None]:
    """A function that gives the state of one event test: yes, no, millionths or unknown."""
    name, within, rollup = test.event, test.within_days, test.rollup
    of_events = _plain_reader(test)
    graded, unknown = test.is_graded, test.absent_is_unknown

    def state(seen: Seen) -> bool | int | None:
        mine = seen[name]
        if within is not None and mine:
            mine = [event for event in mine if event[0] <= within]
        if unknown and not mine:
            return None
        if rollup == "sum":
            return of_events(mine)
        people: dict[object, list[Counted]] = {}
        for event in mine:
            people.setdefault(event[2], []).append(event)
        shares = sorted((_as_share(of_events(group)) for group in people.values()), reverse=True)
        best = shares[: 1 if rollup == "max" else 3]
        share = (2 * sum(best) + len(best)) // (2 * len(best)) if best else 0
        return share if graded else share == FULL

    return state


def _as_share(state: bool | int) -> int:
    return (FULL if state else 0) if isinstance(state, bool) else state


def _plain_reader(test: EventTest) -> Callable[[list[Counted]], bool | int]:
    least = test.at_least
    worth = decay(test.half_life_days) if test.half_life_days is not None else None
    if test.points_each is not None:
        ratio = earned_ratio(test.points_each, test.cap or "1")
        if worth is None:
            return lambda mine: share_of(FULL * sum([n for _, n, _ in mine]), ratio)
        at = dict(enumerate(worth)).get
        return lambda mine: share_of(sum([n * at(age, 0) for age, n, _ in mine]), ratio)
    if worth is None:
        return lambda mine: sum([n for _, n, _ in mine]) >= least
    last = len(worth)

    def youngest(mine: list[Counted]) -> int:
        if not mine or sum([n for _, n, _ in mine]) < least:
            return 0
        age = min([age for age, _, _ in mine])
        return worth[age] if age < last else 0

    return youngest
