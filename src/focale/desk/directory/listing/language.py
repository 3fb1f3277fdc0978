"""How is a filter written, so that it fits in an address and in a saved view?

    and(headcount.ge.50,or(tier.in.(A,B),owner.in.me),own:"my field".has.x)

Nested `and(...)` and `or(...)` of tests `field.operator.values`. The text says nothing of how it
is run: `fields` knows which fields and operators there are, and refuses all others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

LONGEST, MOST_TESTS, MOST_VALUES, DEEPEST = 6_000, 60, 200, 5
JOINED = ("and", "or")

_PLAIN = re.compile(r'[^\s(),."\\\x00-\x1f]+(?:[ \u00a0\u202f][^\s(),."\\\x00-\x1f]+)*')
_WORD = re.compile(r"[a-z_]+")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_OPEN_VALUE = re.compile(r'[^(),"\\\x00-\x1f]+')


class FilterFault(ValueError):
    """A filter that cannot be used. code: a key of the words, with its facts."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(f"{code} {facts}")
        self.code, self.facts = code, facts


@dataclass(frozen=True)
class Test:
    """One condition on one field. values: as written; what they mean is the field's affair."""

    field: str
    op: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """Conditions of which all ("and") or at least one ("or") must hold; all hold for none."""

    joined: str = "and"
    parts: tuple[Test | Group, ...] = ()

    @property
    def tests(self) -> tuple[Test, ...]:
        """Every test inside, in order."""
        found: list[Test] = []
        for part in self.parts:
            found += part.tests if isinstance(part, Group) else [part]
        return tuple(found)

    def plus(self, *more: Test | Group) -> Group:
        """This filter and more conditions that must hold too."""
        held = self.parts if self.joined == "and" else (self,) if self.parts else ()
        return Group("and", (*held, *more))

    def without(self, place: int) -> Group:
        """This filter, one of its own parts left out."""
        return Group(self.joined, self.parts[:place] + self.parts[place + 1 :])


EVERYTHING = Group()


def read_filter(text: str) -> Group:
    """The filter that a text writes; "" is everything. Raises FilterFault.

    >>> read_filter("and(naf.in.(J,62),or(headcount.ge.50,owner.in.me))").tests[1]
    Test(field='headcount', op='ge', values=('50',))
    """
    if len(text) > LONGEST:
        raise FilterFault("filter.too_long", most=LONGEST)
    if not text.strip():
        return EVERYTHING
    reader = _Reader(text.strip())
    part = reader.part(1)
    if reader.at < len(reader.text):
        raise FilterFault("filter.unreadable", at=reader.at + 1, text=reader.rest())
    return part if isinstance(part, Group) else Group("and", (part,))


def written(found: Group | Test) -> str:
    """The text of a filter, the same for the same filter; "" for everything.

    >>> written(Group("and", (Test("city", "is", ("Lyon, 3e",)),)))
    'and(city.is."Lyon, 3e")'
    """
    if isinstance(found, Test):
        values = [_as_word(value) for value in found.values]
        tail = "" if not values else values[0] if len(values) == 1 else f"({','.join(values)})"
        return ".".join(filter(None, (_as_field(found.field), found.op, tail)))
    if found == EVERYTHING:
        return ""
    return f"{found.joined}({','.join(written(part) or 'and()' for part in found.parts)})"


def _as_word(value: str) -> str:
    if _PLAIN.fullmatch(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _as_field(field: str) -> str:
    """`own:` and what follows is a name of the team's own: it may hold anything."""
    before, mark, name = field.partition("own:")
    return f"{before}{mark}{_as_word(name)}" if mark else field


class _Reader:
    """Reads from left to right; `at` is where it stands."""

    def __init__(self, text: str) -> None:
        self.text, self.at, self.tests = text, 0, 0

    def rest(self) -> str:
        return self.text[self.at : self.at + 20]

    def part(self, depth: int) -> Test | Group:
        if depth > DEEPEST:
            raise FilterFault("filter.too_deep", most=DEEPEST)
        for joined in JOINED:
            if self.text.startswith(f"{joined}(", self.at):
                self.at += len(joined) + 1
                return self._group(joined, depth)
        return self._test()

    def _group(self, joined: str, depth: int) -> Group:
        parts: list[Test | Group] = []
        while not self._took(")"):
            if parts:
                self._need(",")
            parts.append(self.part(depth + 1))
        return Group(joined, tuple(parts))

    def _test(self) -> Test:
        self.tests += 1
        if self.tests > MOST_TESTS:
            raise FilterFault("filter.too_many", most=MOST_TESTS)
        field = self._field()
        self._need(".")
        op = self._matched(_WORD)
        values: list[str] = []
        if self._took("."):
            if self._took("("):
                while not self._took(")"):
                    if values:
                        self._need(",")
                    values.append(self._value())
            else:
                values.append(self._value())
        if len(values) > MOST_VALUES:
            raise FilterFault("filter.too_many_values", most=MOST_VALUES)
        return Test(field, op, tuple(values))

    def _field(self) -> str:
        name = self._matched(_WORD)
        while self._took(":"):
            name += ":" + (self._quoted() or self._matched(_PLAIN))
        return name

    def _value(self) -> str:
        quoted = self._quoted()
        return self._matched(_OPEN_VALUE).strip() if quoted is None else quoted

    def _quoted(self) -> str | None:
        found = _QUOTED.match(self.text, self.at)
        if found is None:
            return None
        self.at = found.end()
        return re.sub(r"\\(.)", r"\1", found[1], flags=re.DOTALL)

    def _matched(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        if found is None:
            raise FilterFault("filter.unreadable", at=self.at + 1, text=self.rest())
        self.at = found.end()
        return found[0]

    def _took(self, sign: str) -> bool:
        is_there = self.text.startswith(sign, self.at)
        self.at += len(sign) if is_there else 0
        return is_there

    def _need(self, sign: str) -> None:
        if not self._took(sign):
            raise FilterFault("filter.unreadable", at=self.at + 1, text=self.rest())


def top_tests(found: Group, *fields: str) -> dict[str, Test]:
    """The tests of these fields that stand on top, one each: what quick filters show."""
    if found.joined != "and":
        return {}
    return {
        part.field: part
        for part in reversed(found.parts)
        if isinstance(part, Test) and part.field in fields
    }


def without_top(found: Group, *fields: str) -> Group:
    """The filter without its top tests of these fields."""
    if found.joined != "and":
        return found
    kept: tuple[Any, ...] = tuple(
        part for part in found.parts if not (isinstance(part, Test) and part.field in fields)
    )
    return Group("and", kept)
