"""How does a condition read as plain Python, for one record?

Writes the lines of a function: each leaf becomes a local variable holding True, False or
None (unknown), each grade a share in millionths or None. The counterpart of `sql`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from focale.criterion import condition as c
from focale.criterion.bands import BAND, by_band
from focale.criterion.pattern import Matcher, read_pattern
from focale.criterion.values import read_band, read_name, readers
from focale.glossary.fields import FieldType


@dataclass
class Function:
    """The lines of a function in the making, and the objects that they name."""

    zone: str
    lines: list[str] = field(default_factory=list)
    names: dict[str, object] = field(default_factory=dict)
    _held: dict[str, str] = field(default_factory=dict)
    _count: int = 0

    def __post_init__(self) -> None:
        self._readers = readers(self.zone)

    def fresh(self, prefix: str) -> str:
        """A name that nothing has yet."""
        self._count += 1
        return f"{prefix}{self._count}"

    def constant(self, value: object) -> str:
        """The name of an object that the function uses."""
        word = self.fresh("k")
        self.names[word] = value
        return word

    def set(self, expression: str, name: str | None = None) -> str:
        """The local variable with this value; it never gets another, so it is reckoned once.

        name: of the variable if it is a new one, to read the function by.
        """
        if expression.isidentifier() and name is None:
            return expression
        if expression not in self._held:
            word = name or self.fresh("x")
            self.lines.append(f"{word} = {expression}")
            self._held[expression] = word
        return self._held[expression]

    @contextmanager
    def block(self, head: str) -> Iterator[None]:
        """Write what follows under a line such as `if x1:`; what it sets is known inside only."""
        self.lines.append(head)
        outside, self.lines = self.lines, []
        held = dict(self._held)
        yield
        self.lines = [*outside, *(f"    {line}" for line in self.lines)]
        self._held = held

    def value(self, field_name: str, type_: FieldType, as_name: bool = False) -> str:
        """The local variable with the normal form of a field, read once."""
        word = "read_name" if as_name else f"read_{type_.value}"
        self.names[word] = read_name if as_name else self._readers[type_]
        return self.set(f"{word}(get({field_name!r}))")


def field_test(test: c.FieldTest, to: Function) -> str:
    """The variable of a test or grade on one field."""
    if test.type is None:
        raise ValueError(f"the type of {test.field} is not settled")
    value = to.value(test.field, test.type, as_name=isinstance(test.test, c.NameIs))
    match test.test:
        case c.Known():
            return to.set(f"{value} is not None")
        case c.Missing():
            return to.set(f"{value} is None")
    state = to.set(f"None if {value} is None else {_known(test.test, value, to)}")
    told = by_band(test)
    if not told:
        return state
    to.names["read_band"] = read_band
    band = f"{to.constant(dict(told))}.get(read_band(get({BAND!r})))"
    return to.set(f"{state} if {state} is not None else {band}")


def _known(test: c.Test, value: str, to: Function) -> str:
    """The expression of a test on a value that is known."""
    match test:
        case c.OneOf(values):
            return f"{value} in {to.constant(frozenset(values))}"
        case c.NoneOf(values) if all(isinstance(v, str) for v in values):
            return f"_none_of({value}, {to.constant(frozenset(values))})"
        case c.NoneOf(values):
            return f"{value} not in {to.constant(frozenset(values))}"
        case c.Between(low, high):
            return _between(low, high, value)
        case c.StartsWith(prefixes):
            return f"{value}.startswith({prefixes!r})"
        case c.Matches(pattern):
            return f"{to.constant(Matcher(read_pattern(pattern)))}({value})"
        case c.NameIs(names):
            return f"{value} in {to.constant(frozenset(names))}"
        case c.WithinDays(days):
            return f"0 <= today - {value} <= {days}"
        case c.NextDays(days):
            return f"0 <= {value} - today <= {days}"
        case c.AnyOf(items):
            return f"not {value}.isdisjoint({to.constant(frozenset(items))})"
        case c.AllOf(items):
            return f"{value} >= {to.constant(frozenset(items))}"
        case c.Ramp():
            return f"floor(({_ramp(test, value)}) * 1e6 + 0.5)"
        case c.Levels(steps):
            branches = "".join(f"{s} if {value} >= {v!r} else " for v, s in reversed(steps))
            return f"({branches}0)"
        case _:
            raise TypeError(f"no test: {test!r}")


def none_of(value: str | frozenset[str], words: frozenset[str]) -> bool:
    """Whether a text is none of the words, or a list holds none of them."""
    return value not in words if isinstance(value, str) else value.isdisjoint(words)


def _between(low: float | None, high: float | None, value: str) -> str:
    left = "" if low is None else f"{low!r} <= "
    right = "" if high is None else f" <= {high!r}"
    return f"{left}{value}{right}"


def _ramp(ramp: c.Ramp, value: str) -> str:
    parts = ""
    start, low, high, end = ramp.start, ramp.full_low, ramp.full_high, ramp.end
    if start is not None and low is not None:
        if start < low:
            rising = f"({value} - {start!r}) / {low - start!r}"
            parts += f"0.0 if {value} <= {start!r} else {rising} if {value} < {low!r} else "
        else:
            parts += f"0.0 if {value} < {low!r} else "
    if end is not None and high is not None:
        if high < end:
            falling = f"({end!r} - {value}) / {end - high!r}"
            parts += f"0.0 if {value} >= {end!r} else {falling} if {value} > {high!r} else "
        else:
            parts += f"0.0 if {value} > {end!r} else "
    return parts + "1.0"


def kleene(node: c.Condition, leaves: dict[c.FieldTest | c.EventTest, str], to: Function) -> str:
    """The variable of a condition, its leaves being variables already."""
    match node:
        case c.FieldTest() | c.EventTest():
            return leaves[node]
        case c.Not(part):
            inner = kleene(part, leaves, to)
            return to.set(f"None if {inner} is None else not {inner}")
    inner_names = [kleene(part, leaves, to) for part in c.parts_of(node)]
    listed = f"({', '.join(inner_names)},)"
    match node:
        case c.All():
            return to.set(f"False if False in {listed} else None if None in {listed} else True")
        case c.Any():
            return to.set(f"True if True in {listed} else None if None in {listed} else False")
        case c.KOf(k, _):
            met, unknown = f"{listed}.count(True)", f"{listed}.count(None)"
            return to.set(f"True if {met} >= {k} else False if {met} + {unknown} < {k} else None")
    raise TypeError(f"no condition: {node!r}")
