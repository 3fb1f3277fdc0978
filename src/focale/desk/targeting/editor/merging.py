"""How are two texts of one draft put together, from where they parted?

Line by line, as both are in canonical form: what one alone changed stands; where both changed the
same lines, the person chooses. Nothing is lost: the choice is a step of the draft like any other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from focale.glossary.messages import FocaleError
from focale.profile.write import write_profile


@dataclass(frozen=True)
class Piece:
    """Some lines. number: of the conflict, None where nobody has to choose."""

    theirs: tuple[str, ...]
    mine: tuple[str, ...]
    number: int | None = None

    def chosen(self, choice: str) -> tuple[str, ...]:
        """The lines by a choice: "mine", "theirs" or "both"."""
        if self.number is None or choice == "mine":
            return self.mine
        return (*self.theirs, *self.mine) if choice == "both" else self.theirs


def pieces(base: str, theirs: str, mine: str) -> list[Piece]:
    """The two texts as pieces, in order.

    >>> found = pieces("a\\nb\\nc\\n", "a\\nB\\nc\\n", "a\\nb\\nC\\n")
    >>> merged(found, {})
    'a\\nB\\nC\\n'
    >>> [piece.number for piece in pieces("a\\n", "b\\n", "c\\n")]
    [0]
    """
    old, left, right = (_lines(text) for text in (base, theirs, mine))
    a, b = _changes(old, left), _changes(old, right)
    found: list[Piece] = []
    at = i = j = conflicts = 0
    while i < len(a) or j < len(b):
        low = min(one[0] for one in (*a[i : i + 1], *b[j : j + 1]))
        if low > at:
            found.append(Piece(tuple(old[at:low]), tuple(old[at:low])))
        high, first_i, first_j = low, i, j
        grew = True
        while grew:
            grew = False
            while i < len(a) and _meets(a[i], low, high):
                high, i, grew = max(high, a[i][1]), i + 1, True
            while j < len(b) and _meets(b[j], low, high):
                high, j, grew = max(high, b[j][1]), j + 1, True
        their_lines = _with(old, a[first_i:i], low, high)
        my_lines = _with(old, b[first_j:j], low, high)
        is_conflict = first_i < i and first_j < j and their_lines != my_lines
        if not is_conflict:
            lines = their_lines if first_i < i else my_lines
            found.append(Piece(lines, lines))
        else:
            found.append(Piece(their_lines, my_lines, conflicts))
            conflicts += 1
        at = high
    if at < len(old):
        found.append(Piece(tuple(old[at:]), tuple(old[at:])))
    return found


def merged(found: Sequence[Piece], choices: Mapping[int, str]) -> str:
    """The text by the choices; where nobody chose, the lines of both stay as they are there."""
    lines: list[str] = []
    for piece in found:
        number = -1 if piece.number is None else piece.number
        lines += piece.chosen(choices.get(number, "theirs"))
    return "\n".join(lines) + "\n" if lines else ""


Change = tuple[int, int, tuple[str, ...]]


def _lines(text: str) -> list[str]:
    try:
        text = write_profile(text)
    except FocaleError:
        text = text.replace("\r\n", "\n")
    return text.rstrip("\n").split("\n") if text.strip() else []


def _changes(old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """(from, to, lines in their place) of each stretch of the old lines that differs."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        (i1, i2, tuple(new[j1:j2])) for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    ]  # fmt: skip


def _meets(change: Change, low: int, high: int) -> bool:
    start, end, _ = change
    return start < high or start == low or (start == end == high == low)


def _with(old: Sequence[str], changes: Sequence[Change], low: int, high: int) -> tuple[str, ...]:
    lines: list[str] = []
    at = low
    for start, end, new in changes:
        lines += [*old[at:start], *new]
        at = end
    return (*lines, *old[at:high])
