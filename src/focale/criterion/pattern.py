"""Does a folded text match a pattern, in time linear in the text?

A checked subset of regular expressions: literals, `[...]`, `.`, `^`, `$`, `*`, `+`, `?`,
`{m,n}`, `|` and `()`. The pattern is read here into a tree; the tree is written again for an
engine whose own matching is linear, and run here by sets of states (Thompson 1968), so a
hostile pattern costs its length times the text's, never more.
"""

from __future__ import annotations

from dataclasses import dataclass

from focale.criterion.fold import LETTERS, unmarked

MAX_STATES = 1000  # also the largest repetition that RE2 takes
MAX_REMEMBERED = 200_000  # states in all remembered steps of one matcher: a few MB
_META = set("\\[].^$*+?{}|()")
_LAST = 0x10FFFF
_NEWLINE = 10

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Chars:
    """One character inside these inclusive ranges of code points."""

    ranges: Ranges


@dataclass(frozen=True)
class Start:
    """The beginning of the text."""


@dataclass(frozen=True)
class End:
    """The end of the text."""


@dataclass(frozen=True)
class Sequence:
    """One after the other."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Choice:
    """One of several."""

    parts: tuple[Node, ...]


@dataclass(frozen=True)
class Repeat:
    """From `least` to `most` times; None = without end."""

    part: Node
    least: int
    most: int | None


Node = Chars | Start | End | Sequence | Choice | Repeat


class PatternFault(ValueError):
    """A pattern outside the subset: `code` is a wording, `at` the place from 1."""

    def __init__(self, code: str, at: int, sign: str = "") -> None:
        super().__init__(f"{code} at {at} {sign}")
        self.code, self.at, self.sign = code, at, sign


class _Reader:
    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def peek(self) -> str:
        return self.text[self.at] if self.at < len(self.text) else ""

    def take(self) -> str:
        sign = self.peek()
        if not sign:
            raise PatternFault("pattern_ends_early", self.at + 1)
        self.at += 1
        return sign

    def choice(self, depth: int = 0) -> Node:
        if depth > 50:
            raise PatternFault("pattern_too_large", self.at + 1)
        parts = [self.sequence(depth)]
        while self.peek() == "|":
            self.take()
            parts.append(self.sequence(depth))
        return parts[0] if len(parts) == 1 else Choice(tuple(parts))

    def sequence(self, depth: int) -> Node:
        parts: list[Node] = []
        while self.peek() and self.peek() not in "|)":
            parts.append(self.repeated(depth))
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def repeated(self, depth: int) -> Node:
        start = self.at
        part = self.atom(depth)
        if self.peek() and self.peek() in "*+?{":
            if isinstance(part, Start | End):
                raise PatternFault("pattern_repeats_nothing", start + 1)
            least, most = self.times()
            part = Repeat(part, least, most)
            if self.peek() and self.peek() in "*+?{":
                raise PatternFault("pattern_unsupported", self.at + 1, self.peek())
        return part

    def times(self) -> tuple[int, int | None]:
        sign = self.take()
        if sign != "{":
            return {"*": (0, None), "+": (1, None), "?": (0, 1)}[sign]
        start, close = self.at, self.text.find("}", self.at)
        low, comma, high = self.text[start:close].partition(",")
        numbers = [low, *([high] if high else [])]
        if close < 0 or not all(n.isascii() and n.isdigit() and len(n) <= 3 for n in numbers):
            raise PatternFault("pattern_bad_repeat", start)
        self.at = close + 1
        least = int(low)
        most = int(high) if high else (None if comma else least)
        if most is not None and most < least:
            raise PatternFault("pattern_bad_repeat", start)
        return least, most

    def atom(self, depth: int) -> Node:
        at, sign = self.at + 1, self.take()
        if sign == "(":
            if self.peek() == "?":
                raise PatternFault("pattern_unsupported", at, "(?")
            inside = self.choice(depth + 1)
            if self.peek() != ")":
                raise PatternFault("pattern_unclosed", at, "(")
            self.take()
            return inside
        if sign == "[":
            return self.bracket(at)
        if sign == ".":
            return Chars(((0, _NEWLINE - 1), (_NEWLINE + 1, _LAST)))
        if sign == "^":
            return Start()
        if sign == "$":
            return End()
        if sign == "\\":
            return _literal(self.escaped())
        if sign in "*+?{})]":
            raise PatternFault("pattern_unsupported", at, sign)
        return _literal(sign)

    def escaped(self) -> str:
        at, sign = self.at, self.take()
        if sign.isalnum():
            raise PatternFault("pattern_unsupported", at, "\\" + sign)
        return sign

    def bracket(self, at: int) -> Chars:
        negated = self.peek() == "^"
        if negated:
            self.take()
        ranges: list[tuple[int, int]] = []
        while self.peek() != "]" or not ranges:
            if not self.peek():
                raise PatternFault("pattern_unclosed", at, "[")
            low = self.class_sign()
            high = low
            if self.peek() == "-" and self.text[self.at + 1 : self.at + 2] not in ("]", ""):
                self.take()
                high = self.class_sign()
            if ord(high) < ord(low):
                raise PatternFault("pattern_bad_range", at, f"{low}-{high}")
            ranges += _lowered(ord(low), ord(high))
        self.take()
        merged = _merged(ranges)
        return Chars(_outside(merged) if negated else merged)

    def class_sign(self) -> str:
        at, sign = self.at + 1, self.take()
        if sign == "[":
            raise PatternFault("pattern_unsupported", at, "[")
        letter = self.escaped() if sign == "\\" else sign
        folded = LETTERS.get(letter, letter)
        if len(folded) > 1:
            raise PatternFault("pattern_unsupported", at, letter)
        return folded


def _lowered(low: int, high: int) -> list[tuple[int, int]]:
    """Capitals count as small letters: folded text has none."""
    ranges = [(low, high)]
    first, last = max(low, ord("A")), min(high, ord("Z"))
    if first <= last:
        ranges.append((first + 32, last + 32))
    return ranges


def _literal(sign: str) -> Node:
    folded = LETTERS.get(sign, sign.lower() if sign.isascii() else sign)
    parts = tuple(Chars(((ord(c), ord(c)),)) for c in folded)
    return parts[0] if len(parts) == 1 else Sequence(parts)


def _merged(ranges: list[tuple[int, int]]) -> Ranges:
    merged: list[tuple[int, int]] = []
    for low, high in sorted(ranges):
        if merged and low <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return tuple(merged)


def _outside(ranges: Ranges) -> Ranges:
    gaps, start = [], 0
    for low, high in ranges:
        if low > start:
            gaps.append((start, low - 1))
        start = high + 1
    if start <= _LAST:
        gaps.append((start, _LAST))
    return tuple(gaps)


def read_pattern(text: str) -> Node:
    """The tree of a pattern; literals and classes are folded as the text will be.

    Raises PatternFault for what is outside the subset or would need over 1,000 states.

    >>> read_pattern("a|b").parts[0]
    Chars(ranges=((97, 97),))
    """
    reader = _Reader(unmarked(text))
    tree = reader.choice()
    if reader.peek():
        raise PatternFault("pattern_unsupported", reader.at + 1, reader.peek())
    if _size(tree) > MAX_STATES:
        raise PatternFault("pattern_too_large", 1)
    return tree


def _size(node: Node) -> int:
    match node:
        case Sequence(parts) | Choice(parts):
            return 1 + sum(_size(part) for part in parts)
        case Repeat(part, least, most):
            return 1 + _size(part) * max(least + 1, most or 0)
        case _:
            return 1


def write_pattern(node: Node, end: str = r"\z", start: str = r"\A") -> str:
    """The tree as a regular expression of an engine, every class spelled out.

    >>> write_pattern(read_pattern("^a.?"))
    '\\\\Aa(?:[\\\\x{0}-\\\\x{9}\\\\x{B}-\\\\x{10FFFF}])?'
    """
    match node:
        case Start():
            return start
        case End():
            return end
        case Chars(ranges):
            return _written_class(ranges)
        case Sequence(parts):
            return "".join(write_pattern(part, end, start) for part in parts)
        case Choice(parts):
            return "(?:" + "|".join(write_pattern(part, end, start) for part in parts) + ")"
        case Repeat(part, least, most):
            times = f"{{{least},{'' if most is None else most}}}"
            times = {"{0,}": "*", "{1,}": "+", "{0,1}": "?"}.get(times, times)
            return f"(?:{write_pattern(part, end, start)}){times}"


def _written_class(ranges: Ranges) -> str:
    def sign(point: int) -> str:
        return chr(point) if chr(point).isascii() and chr(point).isalnum() else f"\\x{{{point:X}}}"

    if len(ranges) == 1 and ranges[0][0] == ranges[0][1]:
        return sign(ranges[0][0])
    if not ranges:
        return r"[^\x{0}-\x{10FFFF}]"
    return "[" + "".join(
        sign(a) if a == b else f"{sign(a)}-{sign(b)}" for a, b in ranges
    ) + "]"  # fmt: skip


class Matcher:
    """Runs a pattern over folded texts by sets of states, each step remembered.

    >>> is_match = Matcher(read_pattern("(a+)+$"))
    >>> is_match("caa"), is_match("aab" * 1000)
    (True, False)
    """

    def __init__(self, tree: Node) -> None:
        self._steps: list[tuple[Ranges, int]] = []  # state -> (ranges, next)
        self._jumps: list[list[tuple[str, int]]] = []  # state -> [(when, next)]
        self._accept = self._state()
        self._begin = self._build(tree, self._accept)
        self._memo: dict[tuple[frozenset[int], str], frozenset[int]] = {}
        self._remembered = 0
        self._first = self._closure({self._begin}, at_start=True, at_end=False)
        self._again = self._closure({self._begin}, at_start=False, at_end=False)

    def __call__(self, text: str) -> bool:
        states = self._first
        for sign in text:
            if self._accept in states:
                return True
            key = (states, sign)
            following = self._memo.get(key)
            if following is None:
                following = self._memo[key] = self._step(states, sign)
            states = following
        if self._accept in states:
            return True
        ending = self._closure(set(states), at_start=not text, at_end=True)
        return self._accept in ending

    def _step(self, states: frozenset[int], sign: str) -> frozenset[int]:
        point = ord(sign)
        after = {
            self._steps[state][1]
            for state in states
            if any(low <= point <= high for low, high in self._steps[state][0])
        }
        following = self._closure(after, at_start=False, at_end=False) | self._again
        self._remembered += 1 + len(following)
        if self._remembered > MAX_REMEMBERED:
            self._memo.clear()
            self._remembered = len(following)
        return following

    def _closure(self, states: set[int], *, at_start: bool, at_end: bool) -> frozenset[int]:
        seen, todo = set(states), list(states)
        while todo:
            for when, target in self._jumps[todo.pop()]:
                allowed = when == "" or (when == "^" and at_start) or (when == "$" and at_end)
                if allowed and target not in seen:
                    seen.add(target)
                    todo.append(target)
        return frozenset(seen)

    def _state(self) -> int:
        self._steps.append(((), 0))
        self._jumps.append([])
        return len(self._steps) - 1

    def _build(self, node: Node, then: int) -> int:
        """The state from which `node`, followed by `then`, is read."""
        match node:
            case Chars(ranges):
                state = self._state()
                self._steps[state] = (ranges, then)
                return state
            case Start() | End():
                state = self._state()
                self._jumps[state].append(("^" if isinstance(node, Start) else "$", then))
                return state
            case Sequence(parts):
                for part in reversed(parts):
                    then = self._build(part, then)
                return then
            case Choice(parts):
                state = self._state()
                self._jumps[state] += [("", self._build(part, then)) for part in parts]
                return state
            case Repeat(part, least, most):
                return self._repeat(part, least, most, then)

    def _repeat(self, part: Node, least: int, most: int | None, then: int) -> int:
        if most is None:
            loop = self._state()
            self._jumps[loop] += [("", self._build(part, loop)), ("", then)]
            then = loop
        else:
            for _ in range(most - least):
                state = self._state()
                self._jumps[state] += [("", self._build(part, then)), ("", then)]
                then = state
        for _ in range(least):
            then = self._build(part, then)
        return then
