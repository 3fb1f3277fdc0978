"""What do the events of one account amount to, for one record?

The counterpart of `events_sql`: writes one pass over the events into the function of a
profile, whole numbers only. Two tests, three job postings within 90 days and the youngest
page view, are written as

    if events is None:
        s1 = s2 = None
    else:
        ids = set()
        n3 = n5 = 0
        y6 = 631
        for event in events:
            (which event it is and how old, or `continue` where it does not count: `_EACH`)
            if place == 0:
                if age <= 90: n3 += n
            elif place == 1:
                n5 += n
                if age < y6: y6 = age
        s1 = n3 >= 3
        s2 = k7[y6] if n5 >= 1 else 0
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from focale.criterion.condition import FULL, EventTest
from focale.criterion.decay import decay, earned_ratio, share_of
from focale.criterion.fold import WHITESPACE, fold
from focale.criterion.python import Function
from focale.criterion.values import day_reader, read_flag
from focale.glossary.words import MAX_COUNT, OPENED

Event = Mapping[str, object]
Consented = frozenset[object]

_EACH = """
if type(event) is not dict: event = plain(event)
if 'id' in event:
    key = event['id']
    if key in ids and is_told(key): continue
    ids.add(key)
try: place = places.get(event['event'])
except (KeyError, TypeError): continue
if place is None:
    place = place_of(event['event'])
    if place is None: continue
if 'machine' in event and event['machine'] is not False and read_flag(event['machine']): continue
{opened}
try: at = event['at']
except KeyError: continue
if type(at) is date:
    age = today - at.toordinal()
else:
    day = day_of(at)
    if day is None: continue
    age = today - day
if age < 0: continue
if 'known_at' in event and event['known_at'] is not None:
    known = day_of(event['known_at'])
    if known is not None and known > today: continue
n = count_of(event['count']) if 'count' in event else 1
""".strip()
"""Which of the names asked for (`place`), how old in days, how many times: of one event."""

_FACTS = ("id", "event", "machine", "contact_id", "at", "known_at", "count")
_OPENED = "if place == {} and (event.get('contact_id') or None) not in consented: continue"


def count_of(value: object) -> int:
    """Blank, below 1 or not a number = 1; a fraction is floored.

    >>> count_of(None), count_of(2.9), count_of(0), count_of("3")
    (1, 2, 1, 3)
    """
    if type(value) is int:
        return 1 if value < 1 else value if value < MAX_COUNT else MAX_COUNT
    if value is None:
        return 1
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return 1
    if not math.isfinite(number) or number < 1:
        return 1
    return min(math.floor(number), MAX_COUNT)


def write_events(tests: Sequence[EventTest], to: Function) -> list[str]:
    """Write the pass over `events`; the variable of each test.

    Each holds yes, no, millionths or unknown. The function knows `today`, an ordinal, and
    `consented`, the contacts whose opening of a mail may count.
    """
    if not tests:
        return []
    states = [to.fresh("s") for _ in tests]
    tallies = [_tally(test, to) for test in tests]
    places = {test.event: place for place, test in enumerate(_one_of_each_name(tests))}
    to.names |= _names(places, to.zone)
    with to.block("if events is None:"):
        to.lines.append(f"{' = '.join(states)} = None")
    with to.block("else:"):
        to.lines.append("ids = set()")
        to.lines += [line for tally in tallies for line in tally.before]
        with to.block("for event in events:"):
            opened = _OPENED.format(places[OPENED]) if OPENED in places else ""
            to.lines += [line for line in _EACH.format(opened=opened).splitlines() if line]
            for name, place in places.items():
                with to.block(f"{'elif' if place else 'if'} place == {place}:"):
                    for test, tally in zip(tests, tallies, strict=True):
                        to.lines += tally.each if test.event == name else ()
        for state, tally in zip(states, tallies, strict=True):
            to.lines.append(f"{state} = {tally.after}")
    return states


def _one_of_each_name(tests: Iterable[EventTest]) -> Iterable[EventTest]:
    return {test.event: test for test in tests}.values()


def _names(places: Mapping[str, int], zone: str) -> dict[str, object]:
    """What `_EACH` calls by name."""

    def place_of(name: object) -> int | None:
        return places.get(fold(name)) if isinstance(name, str) else None

    return {
        "date": datetime.date,
        "plain": lambda event: {fact: event.get(fact) for fact in _FACTS},
        "is_told": _is_told,
        "places": places,
        "place_of": place_of,
        "read_flag": read_flag,
        "day_of": day_reader(zone),
        "count_of": count_of,
    }


def _is_told(key: object) -> bool:
    """Whether an id tells an event from others: a blank one does not."""
    return bool(key.strip(WHITESPACE)) if isinstance(key, str) else key is not None


@dataclass
class _Tally:
    """How a test is reckoned: before the first event, at each one of its name, after all."""

    before: list[str]
    each: list[str]
    after: str


def _tally(test: EventTest, to: Function) -> _Tally:
    if test.rollup != "sum":
        return _of_contacts(test, to)
    seen = to.fresh("n")
    count = _within(test.within_days, f"{seen} += n")
    if test.half_life_days is None:
        tally = _Tally([f"{seen} = 0"], [count], _amount(test, seen, to))
    elif test.points_each is None:
        tally = _youngest(test, seen, count, to)
    else:
        tally = _decayed(test, seen, count, to)
    if test.absent_is_unknown:
        tally.after = f"None if {seen} == 0 else {tally.after}"
    return tally


def _within(days: int | None, line: str) -> str:
    return line if days is None else f"if age <= {days}: {line}"


def _amount(test: EventTest, seen: str, to: Function) -> str:
    if test.points_each is None:
        return f"{seen} >= {test.at_least}"
    return _share(test, f"{FULL} * {seen}", to)


def _share(test: EventTest, weighted: str, to: Function) -> str:
    """`share_of`, written out."""
    up, down = earned_ratio(test.points_each or "0", test.cap or "1")
    share = to.fresh("x")
    reckoned = f"({2 * up} * {weighted} + {down}) // {2 * down}"
    return f"{share} if ({share} := {reckoned}) < {FULL} else {FULL}"


def _youngest(test: EventTest, seen: str, count: str, to: Function) -> _Tally:
    """The worth of the youngest event; an age behind the window or the last worth is worth 0."""
    worth = decay(test.half_life_days or 1)
    never = len(worth) if test.within_days is None else min(len(worth), test.within_days + 1)
    age, table = to.fresh("y"), to.constant((*worth[:never], 0))
    return _Tally(
        [f"{seen} = 0", f"{age} = {never}"],
        [count, f"if age < {age}: {age} = age"],
        f"{table}[{age}] if {seen} >= {test.at_least} else 0",
    )


def _decayed(test: EventTest, seen: str, count: str, to: Function) -> _Tally:
    """Each event at its worth; those older than the last worth are worth 0."""
    worth = decay(test.half_life_days or 1, test.within_days)
    weighted = to.fresh("w")
    add = f"{weighted} += n * {to.constant(worth)}[age]"
    tally = _Tally([f"{weighted} = 0"], [_within(len(worth) - 1, add)], _share(test, weighted, to))
    if test.absent_is_unknown:
        tally.before.append(f"{seen} = 0")
        tally.each.append(count)
    return tally


Counted = tuple[int, int, object]
"""One event that counts: age in days, how many, contact."""


def _of_contacts(test: EventTest, to: Function) -> _Tally:
    rows = to.fresh("e")
    add = f"{rows}.append((age, n, event.get('contact_id') or None))"
    after = f"{to.constant(_contact_reader(test))}({rows})"
    if test.absent_is_unknown:
        after = f"{after} if {rows} else None"
    return _Tally([f"{rows} = []"], [_within(test.within_days, add)], after)


def _contact_reader(test: EventTest) -> Callable[[list[Counted]], bool | int]:
    """A function of events: the best contact's state, or the mean of the three best."""
    of_events = _state_reader(test)
    best = 1 if test.rollup == "max" else 3

    def state(events: list[Counted]) -> bool | int:
        people: dict[object, list[Counted]] = {}
        for event in events:
            people.setdefault(event[2], []).append(event)
        shares = sorted(map(of_events, people.values()), reverse=True)[:best]
        share = (2 * sum(shares) + len(shares)) // (2 * len(shares)) if shares else 0
        return share if test.is_graded else share == FULL

    return state


def _state_reader(test: EventTest) -> Callable[[list[Counted]], int]:
    """A function of the events of one contact, one at least: their share in millionths."""
    least = test.at_least
    worth = None if test.half_life_days is None else dict(enumerate(decay(test.half_life_days)))
    if test.points_each is None:

        def met(mine: list[Counted]) -> int:
            if sum([n for _, n, _ in mine]) < least:
                return 0
            return FULL if worth is None else worth.get(min(age for age, _, _ in mine), 0)

        return met
    ratio = earned_ratio(test.points_each, test.cap or "1")

    def earned(mine: list[Counted]) -> int:
        return share_of(
            sum([n * (worth.get(age, 0) if worth else FULL) for age, n, _ in mine]), ratio
        )

    return earned
