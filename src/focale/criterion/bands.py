"""What does the size band of a company tell of a test on its headcount, where nobody knows that?

A register knows bands ("50 to 99 employees"), no numbers. Where a test gives the same answer for
every headcount of a band, that is the answer; where the band lies across an end, nobody knows.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable
from types import MappingProxyType

from focale.criterion import condition as c
from focale.glossary.fields import FieldType
from focale.glossary.headcount_bands import HEADCOUNT_BANDS

HEADCOUNT, BAND = "headcount", "headcount_band"
State = bool | int
"""Met or missed; of a grade, its share in millionths."""


def with_bands(fields: Iterable[str]) -> list[str]:
    """The fields that are read, with the band beside the headcount, each once.

    >>> with_bands(["naf", "headcount"])
    ['naf', 'headcount', 'headcount_band']
    """
    found = list(dict.fromkeys(fields))
    return [*found, BAND] if HEADCOUNT in found and BAND not in found else found


@functools.lru_cache(maxsize=1_024)
def by_band(test: c.FieldTest) -> MappingProxyType[str, State]:
    """Code of a band -> what the test says of all its headcounts; bands that it cuts are not there.

    A code without its leading zero, as spreadsheets leave it, stands for the band too. Empty for a
    test on another field, and for `known` and `missing`: a band is no number.

    >>> size = c.FieldTest("headcount", FieldType.NUMBER, c.Between(50.0, 250.0))
    >>> told = by_band(size)
    >>> told["21"], told["12"], told["31"], "32" in told
    (True, False, True, False)
    """
    found: dict[str, State] = {}
    is_asked = test.field == HEADCOUNT and test.type is FieldType.NUMBER
    if is_asked and not isinstance(test.test, c.Known | c.Missing):
        for code, (low, high, *_) in HEADCOUNT_BANDS.items():
            states = {state_of(test.test, float(n)) for n in _tried(test.test, low, high)}
            if len(states) == 1:
                state = states.pop()
                found[code] = state
                if code.isdigit():
                    found[str(int(code))] = state
    return MappingProxyType(found)


def _tried(test: c.Test, low: int, high: int | None) -> list[int]:
    """Whole headcounts of a band between which the answer cannot change."""
    turns = [turn for turn in _turns(test) if turn is not None and math.isfinite(turn)]
    last = max([low, *(math.ceil(turn) + 1 for turn in turns)]) if high is None else high
    near = {math.floor(turn) + step for turn in turns for step in (-1, 0, 1, 2)}
    return sorted({low, last} | {n for n in near if low <= n <= last})


def _turns(test: c.Test) -> list[float | None]:
    match test:
        case c.OneOf(values) | c.NoneOf(values):
            return [float(value) for value in values]
        case c.Between(low, high):
            return [low, high]
        case c.Ramp(start, full_low, full_high, end):
            return [start, full_low, full_high, end]
        case c.Levels(steps):
            return [value for value, _ in steps]
        case _:
            raise TypeError(f"{type(test).__name__} is no test of a number")


def state_of(test: c.Test, value: float) -> State:
    """What a test on a number says of one that is known."""
    match test:
        case c.OneOf(values):
            return value in values
        case c.NoneOf(values):
            return value not in values
        case c.Between(low, high):
            return (low is None or low <= value) and (high is None or value <= high)
        case c.Ramp():
            return math.floor(_ramp(test, value) * 1e6 + 0.5)
        case c.Levels(steps):
            return next((share for least, share in reversed(steps) if value >= least), 0)
        case _:
            raise TypeError(f"{type(test).__name__} is no test of a number")


def _ramp(ramp: c.Ramp, value: float) -> float:
    """In the order of operations that the specification gives, as `sql` and `python`."""
    start, low, high, end = ramp.start, ramp.full_low, ramp.full_high, ramp.end
    if start is not None and low is not None and value < low:
        return 0.0 if start == low or value <= start else (value - start) / (low - start)
    if end is not None and high is not None and value > high:
        return 0.0 if high == end or value >= end else (end - value) / (end - high)
    return 1.0
