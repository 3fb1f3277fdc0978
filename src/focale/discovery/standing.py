"""How do the market and the best stand to each trait that a person may place in a draft?

From that, any choice of traits is counted at once: market kept, best customers kept, and kept when
each is left out in turn: the bounds of every trait found anew without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from focale.discovery.draft import may_be_ticked
from focale.discovery.facts import Facts
from focale.discovery.findings import NOT_OF_COMPANY, Trait
from focale.discovery.inside import Inside
from focale.discovery.recall import state_of
from focale.discovery.search.draws import Rows
from focale.discovery.search.question import Codes

MOST = 16
"""Traits that may be placed."""
MOST_KINDS = 15_000
"""Ways in which companies stand to all of them, above which the last traits are let go."""
_STATES = 3

States = tuple[int, ...]


@dataclass(frozen=True)
class Standing:
    """1 met, 0 not met, -1 unknown, of each field in turn.

    best: of each best customer. left_out: the same, each field's pattern found without that
    customer. market: (states, how many companies of the market stand so).
    """

    fields: tuple[str, ...]
    best: tuple[States, ...]
    left_out: tuple[States, ...]
    market: tuple[tuple[States, int], ...]


def placeable(traits: Sequence[Trait]) -> list[Trait]:
    """Those that a person may place: the criteria of the draft, then what is worth a tick."""
    first = [trait for trait in traits if trait.is_criterion]
    then = [
        trait for trait in traits
        if not trait.is_criterion and trait.hit.more and trait.field not in NOT_OF_COMPANY
        and not trait.defines and (trait.hit.is_found or may_be_ticked(trait))
    ]  # fmt: skip
    return [*first, *then][:MOST]


class Standings:
    """Hears of each search that left a customer out, and tells at the end."""

    def __init__(self, traits: Sequence[Trait], best: Rows) -> None:
        self.traits = placeable(traits)
        self.best = best
        self._left: dict[int, States] = {}

    def heard(self, row: int, traits: Sequence[Trait]) -> None:
        """The traits found without the customer of this row."""
        found = {trait.field: trait for trait in traits}
        self._left[row] = tuple(
            state_of(found[one.field], row) if one.field in found and found[one.field].hit.more
            else 0
            for one in self.traits
        )  # fmt: skip

    def told(self, facts: Facts, inside: Inside | None) -> Standing:
        """All of it."""
        rows = np.arange(facts.market)
        if inside is not None:
            rows = rows[inside.market]
        traits, kinds, counts = self.traits, np.empty(0, np.int64), np.empty(0, np.int64)
        while traits:
            kinds, counts = np.unique(_codes(traits, rows), return_counts=True)
            if len(kinds) <= MOST_KINDS:
                break
            traits = traits[:-1]
        many = len(traits)
        places = self.best.tolist()
        return Standing(
            tuple(trait.field for trait in traits),
            tuple(tuple(state_of(trait, row) for trait in traits) for row in places),
            tuple(self._left[row][:many] for row in places if row in self._left),
            tuple(
                (_states(kind, many), count)
                for kind, count in zip(kinds.tolist(), counts.tolist(), strict=True)
            ),
        )  # fmt: skip


def _codes(traits: Sequence[Trait], rows: Rows) -> Rows:
    """The states of each row as one number, the first trait last."""
    found = np.zeros(len(rows), np.int64)
    for trait in reversed(traits):
        found = found * _STATES + (_meets(trait, rows).astype(np.int64) + 1)
    return found


def _meets(trait: Trait, rows: Rows) -> Codes:
    hit = trait.hit
    meets: Codes = hit.question.meets(hit.candidate, hit.question.codes[rows]).astype(np.int32)
    return np.where(meets == 0, -1, meets).astype(np.int32) if trait.is_event else meets


def _states(kind: int, many: int) -> States:
    found = []
    for _ in range(many):
        kind, state = divmod(kind, _STATES)
        found.append(state - 1)
    return tuple(found)
