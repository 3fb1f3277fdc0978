"""What can a profile ask of one account?

Conditions are plain data, made by the profile room and read by the two compilers. Every
value is already in its normal form: text folded, codes normalised, days as proleptic
ordinals, shares in millionths.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, field as attribute, replace

from focale.criterion.fold import code_of, fold
from focale.glossary.fields import FieldType

FULL = 1_000_000
"""A whole share, in millionths."""

Value = str | float | int | bool


@dataclass(frozen=True)
class OneOf:
    """The value is one of these. text, code, number, date or flag."""

    values: tuple[Value, ...]


@dataclass(frozen=True)
class NoneOf:
    """The value is known and is none of these; for a list, no item is one of these."""

    values: tuple[Value, ...]


@dataclass(frozen=True)
class Between:
    """low <= value <= high; None is an open end. number or date (ordinals)."""

    low: float | int | None
    high: float | int | None


@dataclass(frozen=True)
class StartsWith:
    """The code begins with one of these."""

    prefixes: tuple[str, ...]


@dataclass(frozen=True)
class Matches:
    """The folded text holds a part that matches; see `pattern`."""

    pattern: str


@dataclass(frozen=True)
class NameIs:
    """The company name is one of these, legal form aside."""

    names: tuple[str, ...]


@dataclass(frozen=True)
class WithinDays:
    """0 <= as-of day - date <= days."""

    days: int


@dataclass(frozen=True)
class NextDays:
    """0 <= date - as-of day <= days."""

    days: int


@dataclass(frozen=True)
class AnyOf:
    """The list holds at least one of these."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class AllOf:
    """The list holds each of these."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Known:
    """The field has a value. Never unknown."""


@dataclass(frozen=True)
class Missing:
    """The field has no value. Never unknown."""


@dataclass(frozen=True)
class Ramp:
    """A share that rises from `start` to `full_low`, is 1 to `full_high`, falls to `end`.

    A missing side is open and full. start <= full_low <= full_high <= end.
    """

    start: float | None
    full_low: float | None
    full_high: float | None
    end: float | None


@dataclass(frozen=True)
class Levels:
    """Steps of (from value, share in millionths), increasing; below the first, 0."""

    steps: tuple[tuple[float, int], ...]


Test = (
    OneOf | NoneOf | Between | StartsWith | Matches | NameIs | WithinDays | NextDays
    | AnyOf | AllOf | Known | Missing | Ramp | Levels
)  # fmt: skip


@dataclass(frozen=True)
class FieldTest:
    """One test on one field. `type` is None while only the table's column can tell it.

    For people only, never compared: word, the test's name in the file ("within" is expanded
    here); written, its values as the author wrote them.
    """

    field: str
    type: FieldType | None
    test: Test
    word: str = attribute(default="", compare=False)
    written: tuple[str, ...] = attribute(default=(), compare=False)


@dataclass(frozen=True)
class EventTest:
    """What an account did, or what was seen of it, up to the as-of day.

    event: folded name. within_days: whole days, None = ever. at_least: counted events.
    points_each: points an event earns (exact text), with `cap`; half_life_days: what an event
    is worth halves each such span. absent_is_unknown: none seen = unknown.
    rollup: over the contacts of the account, "sum", "max" or "top3_mean". written: the name
    as the author wrote it, for people only, never compared.
    """

    event: str
    within_days: int | None = None
    at_least: int = 1
    points_each: str | None = None
    cap: str | None = None
    half_life_days: float | None = None
    absent_is_unknown: bool = False
    rollup: str = "sum"
    written: str = attribute(default="", compare=False)

    @property
    def is_graded(self) -> bool:
        """Whether it gives a share instead of yes or no."""
        return (
            self.points_each is not None
            or self.half_life_days is not None
            or self.rollup == "top3_mean"
        )


@dataclass(frozen=True)
class All:
    """Every part holds (Kleene)."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Any:
    """At least one part holds (Kleene)."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Not:
    """The part does not hold; unknown stays unknown."""

    part: Condition


@dataclass(frozen=True)
class KOf:
    """At least k parts hold; unknown while the unknown ones decide."""

    k: int
    parts: tuple[Condition, ...]


Condition = FieldTest | EventTest | All | Any | Not | KOf


def parts_of(condition: Condition) -> tuple[Condition, ...]:
    """The conditions directly inside; none for a leaf."""
    match condition:
        case All(parts) | Any(parts) | KOf(_, parts):
            return parts
        case Not(part):
            return (part,)
        case _:
            return ()


def leaves_of(condition: Condition) -> Iterator[FieldTest | EventTest]:
    """Every leaf in document order."""
    if isinstance(condition, FieldTest | EventTest):
        yield condition
    for part in parts_of(condition):
        yield from leaves_of(part)


def is_graded(condition: Condition) -> bool:
    """Whether the condition gives a share between 0 and 1, not only yes or no."""
    match condition:
        case FieldTest(_, _, Ramp() | Levels()):
            return True
        case EventTest():
            return condition.is_graded
        case _:
            return False


def has_event(condition: Condition) -> bool:
    """Whether any leaf reads events."""
    return any(isinstance(leaf, EventTest) for leaf in leaves_of(condition))


def with_signals(condition: Condition) -> Condition | None:
    """The condition as it reads when every event leaf outside a `not` is met.

    None stands for "met whatever the facts". Source: the meaning of `waiting`.
    """
    match condition:
        case EventTest():
            return None
        case All(parts):
            rest = tuple(p for p in map(with_signals, parts) if p is not None)
            return None if not rest else All(rest)
        case Any(parts):
            read = [with_signals(part) for part in parts]
            return None if None in read else Any(tuple(p for p in read if p is not None))
        case KOf(k, parts):
            rest = tuple(p for p in map(with_signals, parts) if p is not None)
            left = k - (len(parts) - len(rest))
            return None if left <= 0 else KOf(left, rest)
        case _:
            return condition


def with_types(condition: Condition, types: dict[str, FieldType]) -> Condition:
    """The condition with every undeclared field typed by `types` (its column).

    A field that `types` does not name is text. Raises ValueError, naming the value, when a
    number, day or flag is wanted and the profile wrote something else.
    """
    match condition:
        case FieldTest(field, None, test):
            found = types.get(field, FieldType.TEXT)
            return replace(condition, type=found, test=_typed(test, found))
        case All(parts):
            return All(tuple(with_types(part, types) for part in parts))
        case Any(parts):
            return Any(tuple(with_types(part, types) for part in parts))
        case KOf(k, parts):
            return KOf(k, tuple(with_types(part, types) for part in parts))
        case Not(part):
            return Not(with_types(part, types))
        case _:
            return condition


def _typed(test: Test, found: FieldType) -> Test:
    if isinstance(test, OneOf | NoneOf):
        values = tuple(typed_value(str(value), found) for value in test.values)
        for written, value in zip(test.values, values, strict=True):
            if value == "":
                raise ValueError(written)
        if found is FieldType.LIST and isinstance(test, OneOf):
            return AnyOf(tuple(str(value) for value in values))
        return replace(test, values=values)
    return test


def typed_value(written: str, found: FieldType) -> Value:
    """A scalar of the profile in the normal form of its field type.

    Dates become ordinals. Raises ValueError when the text is not of that type.

    >>> typed_value("58.29C", FieldType.CODE), typed_value("1e3", FieldType.NUMBER)
    ('5829C', 1000.0)
    """
    match found:
        case FieldType.CODE:
            return code_of(written)
        case FieldType.NUMBER:
            return number_of(written)
        case FieldType.DATE:
            return day_of(written)
        case FieldType.FLAG:
            return {"true": True, "false": False}[written] if written in _FLAGS else _bad(written)
        case _:
            return fold(written)


_FLAGS = ("true", "false")


def _bad(written: str) -> Value:
    raise ValueError(written)


def number_of(written: str) -> float:
    """A number as a profile writes it: digits, one point, an exponent; no separators.

    >>> number_of("3e6")
    3000000.0
    """
    plain = written.removeprefix("-").removeprefix("+")
    mantissa, _, exponent = plain.lower().partition("e")
    whole, _, part = mantissa.partition(".")
    digits = (whole + part).isascii() and (whole + part).isdigit()
    power = exponent.removeprefix("-").removeprefix("+")
    if not digits or ("e" in plain.lower() and not (power.isascii() and power.isdigit())):
        raise ValueError(written)
    value = float(written)
    if value in (float("inf"), float("-inf")):
        raise ValueError(written)
    return value


_ISO_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")  # fromisoformat also takes weeks


def day_of(written: str) -> int:
    """The ordinal of an ISO day.

    >>> day_of("2024-02-29")
    738945
    """
    if not _ISO_DAY.fullmatch(written):
        raise ValueError(written)
    return datetime.date.fromisoformat(written).toordinal()
