"""How is the value of one test read, by the type of its field?"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

from focale.criterion import condition as c
from focale.criterion.fold import code_of, company_name_of, fold
from focale.criterion.pattern import PatternFault, read_pattern
from focale.glossary.fields import FieldType
from focale.glossary.messages import closest, listed
from focale.glossary.trees import TREE_FIELDS, leaves, node_key, nodes
from focale.profile.desk import Desk
from focale.profile.keys import MAX_DAYS, names
from focale.yaml_tree import Entries, Items, Scalar, Tree, shown

FULL_NAF = 5  # signs of a whole NAF code; a shorter one is a branch


@dataclass
class Values:
    """Reads the value of one test of one field."""

    field: str
    type: FieldType | None
    test: str
    line: int
    desk: Desk

    def read(self, value: Tree | None) -> c.Test | None:
        """The test; None when it has a fault."""
        match self.test:
            case "known" | "missing":
                return self._presence(value)
            case "is":
                single = self._values(value, single=True)
                return None if single is None else c.OneOf(single)
            case "one_of":
                values = self._values(value)
                return None if values is None else c.OneOf(values)
            case "none_of":
                values = self._values(value)
                return None if values is None else c.NoneOf(values)
            case "any_of" | "all_of" | "starts_with":
                return self._words(value)
            case "between":
                return self._between(value)
            case "at_least" | "at_most":
                return self._one_end(value)
            case "within":
                return self._within(value)
            case "within_days" | "next_days":
                return self._days(value)
            case "matches":
                return self._pattern(value)
            case "name_is":
                return self._names(value)
            case "ramp":
                return self._ramp(value)
        return self._levels(value)

    def written(self, value: Tree | None) -> tuple[str, ...]:
        """The values as the author wrote them, for people."""
        items = value.items if isinstance(value, Items) else (value,)
        return tuple(item.text for item in items if isinstance(item, Scalar) and not item.is_null)

    def _fault(self, code: str, **facts: object) -> None:
        self.desk.fault(code, self.line, **facts)

    def _presence(self, value: Tree | None) -> c.Test | None:
        if isinstance(value, Scalar) and value.text == "true":
            return c.Known() if self.test == "known" else c.Missing()
        other = "missing" if self.test == "known" else "known"
        self._fault("wants_true", test=self.test, other=other)
        return None

    def _scalars(self, value: Tree | None, single: bool = False) -> list[Scalar] | None:
        items = value.items if isinstance(value, Items) and not single else (value,)
        found = [item for item in items if isinstance(item, Scalar) and not item.is_null]
        if not found or len(found) != len(items):
            code = "wants_one_value" if single else "wants_values"
            self._fault(code, test=self.test, field=shown(self.field))
            return None
        return found

    def _values(self, value: Tree | None, single: bool = False) -> tuple[c.Value, ...] | None:
        scalars = self._scalars(value, single)
        if scalars is None:
            return None
        read = [self._value(scalar) for scalar in scalars]
        kept = tuple(v for v in read if v is not None)
        return kept if len(kept) == len(read) else None

    def _value(self, scalar: Scalar) -> c.Value | None:
        if self.type is None:
            return scalar.text
        facts = {"field": shown(self.field), "written": shown(scalar.text)}
        try:
            value = c.typed_value(scalar.text, self.type)
        except ValueError:
            self.desk.fault("value_of_type", scalar.line, type=self.type.value, **facts)
            return None
        if value == "":
            self.desk.fault("blank_value", scalar.line, **facts)
            return None
        return value

    def _words(self, value: Tree | None) -> c.Test | None:
        values = self._values(value)
        if values is None:
            return None
        words = tuple(str(v) for v in values)
        if self.test == "starts_with":
            return c.StartsWith(words)
        return c.AnyOf(words) if self.test == "any_of" else c.AllOf(words)

    def _one_end(self, value: Tree | None) -> c.Test | None:
        scalars = self._scalars(value, single=True)
        end = self._value(scalars[0]) if scalars else None
        if end is None or isinstance(end, str):
            return None
        return c.Between(end, None) if self.test == "at_least" else c.Between(None, end)

    def _between(self, value: Tree | None) -> c.Test | None:
        items = value.items if isinstance(value, Items) else ()
        ends = [item for item in items if isinstance(item, Scalar)]
        if len(items) != 2 or len(ends) != 2:
            self._fault("between_shape", field=shown(self.field))
            return None
        written = [end for end in ends if not end.is_null]
        if not written:
            self._fault("between_open", field=shown(self.field))
            return None
        low, high = (None if end.is_null else self._value(end) for end in ends)
        if len([end for end in (low, high) if end is not None]) != len(written):
            return None
        if isinstance(low, str) or isinstance(high, str):
            return None
        if low is not None and high is not None and high < low:
            self._fault("between_reversed", low=shown(ends[0].text), high=shown(ends[1].text))
            return None
        return c.Between(low, high)

    def _within(self, value: Tree | None) -> c.Test | None:
        scalars = self._scalars(value)
        if scalars is None:
            return None
        groups = [self._leaves(scalar) for scalar in scalars]
        found = [group for group in groups if group is not None]
        if len(found) != len(groups):
            return None
        codes = tuple(dict.fromkeys(itertools.chain.from_iterable(found)))
        if self.field == "naf" and any(len(code) < FULL_NAF for code in codes):
            return c.StartsWith(codes)
        return c.OneOf(codes)

    def _leaves(self, scalar: Scalar) -> tuple[str, ...] | None:
        key = node_key(fold(scalar.text))
        own = self.desk.territories
        found = own.get(key) or leaves(self.field, key)
        if found is None:
            known = (*own, *(nodes(self.field) if self.field in TREE_FIELDS else ()))
            near = listed(closest(key, known) if len(key) <= 40 else [], 3) or listed(known, 25)
            facts = {"written": shown(scalar.text), "field": shown(self.field)}
            self.desk.fault("no_such_territory", scalar.line, known=near or "—", **facts)
        return found

    def _days(self, value: Tree | None) -> c.Test | None:
        days = None if value is None else self.desk.whole(value, self.test, 0, MAX_DAYS)
        if days is None:
            return None
        return c.WithinDays(days) if self.test == "within_days" else c.NextDays(days)

    def _pattern(self, value: Tree | None) -> c.Test | None:
        scalars = self._scalars(value, single=True)
        if scalars is None or not check_pattern(scalars[0], self.desk):
            return None
        return c.Matches(scalars[0].text)

    def _names(self, value: Tree | None) -> c.Test | None:
        scalars = self._scalars(value)
        if scalars is None:
            return None
        found = [company_name_of(scalar.text) for scalar in scalars]
        for scalar, name in zip(scalars, found, strict=True):
            if not name:
                facts = {"field": shown(self.field), "written": shown(scalar.text)}
                self.desk.fault("blank_value", scalar.line, **facts)
        return c.NameIs(tuple(found)) if all(found) else None

    def _number(self, node: Tree | None, what: str) -> float | None:
        return None if node is None else self.desk.number(node, what)

    def _ramp(self, value: Tree | None) -> c.Test | None:
        node = value if isinstance(value, Entries) else None
        if node is not None:
            self.desk.unknown_keys(node, names("ramp"))
        start, full, end = (node.get(key) if node else None for key in names("ramp"))
        fulls = full.items if isinstance(full, Items) else (full,)
        if full is None or (start is None and end is None) or len(fulls) not in (1, 2):
            self._fault("ramp_shape")
            return None
        before = len(self.desk.faults)
        low, high = self._number(start, "from"), self._number(end, "to")
        inner = [self._number(item, "full") for item in fulls]
        order = [number for number in (low, *inner, high) if number is not None]
        if len(self.desk.faults) > before:
            return None
        if order != sorted(order):
            self._fault("ramp_disorder", order=listed([f"{number:.12g}" for number in order]))
            return None
        return c.Ramp(low, inner[0], inner[-1], high)

    def _levels(self, value: Tree | None) -> c.Test | None:
        items = value.items if isinstance(value, Items) else ()
        steps: list[tuple[float, int]] = []
        before = len(self.desk.faults)
        for item in items:
            node = item if isinstance(item, Entries) else None
            floor, share = (node.get(key) if node else None for key in names("level"))
            if node is None or floor is None or share is None:
                self.desk.fault("levels_shape", item.line)
                continue
            self.desk.unknown_keys(node, names("level"))
            number, part = self._number(floor, "at_least"), self._number(share, "share")
            steps.append((number or 0.0, millionths(part or 0.0)))
        if len(self.desk.faults) > before:
            return None
        rising = all(a[0] < b[0] and a[1] < b[1] for a, b in itertools.pairwise(steps))
        if not steps or not rising or steps[-1][1] != c.FULL or steps[0][1] < 0:
            self._fault("levels_shape")
            return None
        return c.Levels(tuple(steps))


def millionths(share: float) -> int:
    """A share in millionths, half up, in DOUBLE.

    >>> millionths(0.5), millionths(0.7500005)
    (500000, 750001)
    """
    return math.floor(share * c.FULL + 0.5)


def check_pattern(node: Scalar, desk: Desk) -> bool:
    """Whether a pattern is inside the subset; a fault otherwise."""
    try:
        read_pattern(node.text)
    except PatternFault as found:
        facts = {"pattern": shown(node.text), "at": found.at, "sign": shown(found.sign)}
        desk.fault(found.code, node.line, **facts)
        return False
    return True


def territory_codes(value: Tree, desk: Desk) -> tuple[str, ...] | None:
    """The codes of one territory of the profile."""
    items = value.items if isinstance(value, Items) else (value,)
    codes = [code_of(item.text) for item in items if isinstance(item, Scalar)]
    if not codes or len(codes) != len(items) or not all(codes):
        desk.fault("territory_shape", value.line)
        return None
    return tuple(codes)
