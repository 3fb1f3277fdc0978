"""Is an account qualified by criteria of which some are enough? The rule of a draft, alone.

Pure numbers, so that whoever moves one criterion sees at once what follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

MANDATORY, PREFERRED = "mandatory", "preferred"


def quorum_of(mandatory: int) -> int:
    """How many of the mandatory criteria are enough: of three or more, one may be missing.

    >>> [quorum_of(n) for n in range(6)]
    [0, 1, 2, 2, 3, 4]
    """
    return mandatory - 1 if mandatory > 2 else mandatory


def qualified(mandatory: Sequence[int], preferred: Sequence[int]) -> bool | None:
    """Whether these states qualify an account; None where a missing fact decides.

    mandatory, preferred: of each criterion 1 met, 0 not met, -1 unknown. No criterion qualifies
    nobody.

    >>> qualified([1, 1, 0], [1]), qualified([1, -1, 0], [1]), qualified([1, 0, 0], [1])
    (True, None, False)
    """
    if not mandatory and not preferred:
        return False
    sure, possible = True, True
    for states, wanted in (
        (mandatory, quorum_of(len(mandatory))),
        (preferred, min(len(preferred), 1)),
    ):
        sure &= states.count(1) >= wanted
        possible &= states.count(1) + states.count(-1) >= wanted
    return True if sure else None if possible else False


@dataclass(frozen=True)
class Counted:
    """Accounts that criteria keep: kept are qualified, open lack a fact."""

    kept: int
    open: int
    total: int

    @property
    def share(self) -> float | None:
        """Kept, of all; None for no account."""
        return self.kept / self.total if self.total else None


def counted(
    needs: Mapping[str, str], fields: Sequence[str], rows: Iterable[tuple[Sequence[int], int]]
) -> Counted:
    """How many accounts these criteria keep.

    needs: field -> "mandatory" or "preferred". fields: what the states of the rows stand for.
    rows: (states, how many accounts have them). A field without states is unknown of everybody.

    >>> counted({"a": "mandatory", "b": "preferred"}, ["a", "b"], [([1, 1], 3), ([1, -1], 2)])
    Counted(kept=3, open=2, total=5)
    """
    place = {name: n for n, name in enumerate(fields)}
    first, then = (
        [place.get(name, -1) for name, given in needs.items() if given == need]
        for need in (MANDATORY, PREFERRED)
    )
    kept = undecided = total = 0
    for states, many in rows:
        verdict = qualified(
            [states[n] if n >= 0 else -1 for n in first],
            [states[n] if n >= 0 else -1 for n in then],
        )
        kept += many if verdict is True else 0
        undecided += many if verdict is None else 0
        total += many
    return Counted(kept, undecided, total)
