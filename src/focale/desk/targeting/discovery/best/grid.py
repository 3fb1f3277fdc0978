"""What does the grid of ten attributes show? The table's answers, a person's before them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from focale.desk.targeting.models import BestChoice, BestTick
from focale.discovery.members import CLUB, SHARED, Member, Tick, place_of, shared_by
from focale.glossary.attributes import ATTRIBUTES

FEWEST = 8
"""Best customers below which the words are careful."""
MOST = 20
"""Best customers that one chooses at most."""


@dataclass(frozen=True)
class Grid:
    """The customers by rank, in three lists.

    matter: the attributes that count. need: how many open the club. shared: those that the club
    shares. proposed, chosen: ids of the best, by rank and in the end. is_by_rank: whether nobody
    chose otherwise. total: customers of the table, of which `members` may hold the first only.
    """

    members: tuple[Member, ...]
    matter: tuple[str, ...]
    told: frozenset[str]
    measures: tuple[str, ...]
    need: int
    shared: tuple[str, ...]
    proposed: tuple[str, ...]
    chosen: tuple[str, ...]
    is_by_rank: bool
    total: int

    def of(self, place: str) -> tuple[Member, ...]:
        """One of the three lists, by rank."""
        return tuple(member for member in self.members if member.place == place)

    @property
    def club(self) -> tuple[str, ...]:
        """The ids of the club, twenty at most."""
        return tuple(member.id for member in self.of(CLUB))[:MOST]

    @property
    def is_few(self) -> bool:
        """Whether there are too few best customers to be sure of anything."""
        return len(self.chosen) < FEWEST

    def named(self, key: str) -> Member | None:
        """One customer by its id."""
        return next((member for member in self.members if member.id == key), None)


def grid_of(choice: BestChoice, ticks: list[BestTick]) -> Grid | None:
    """The grid of a choice; None until the customers were ranked."""
    ranked = choice.ranked
    if ranked is None:
        return None
    matter = tuple(code for code in ATTRIBUTES if code in choice.matter) or tuple(ATTRIBUTES)
    need = min(SHARED, len(matter))
    said: dict[str, dict[str, bool]] = {}
    for tick in ticks:
        said.setdefault(tick.customer, {})[tick.attribute] = tick.has
    members = tuple(
        _member(one, matter, need, said.get(one["id"], {})) for one in ranked["members"]
    )
    there = {member.id for member in members}
    proposed = tuple(ranked["proposed"])
    chosen = proposed if choice.chosen is None else tuple(k for k in choice.chosen if k in there)
    return Grid(
        members, matter, frozenset(ranked["told"]), tuple(ranked["measures"]), need,
        shared_by(members, matter), proposed, chosen, chosen == proposed, ranked["total"],
    )  # fmt: skip


def _member(
    one: dict[str, Any], matter: tuple[str, ...], need: int, said: Mapping[str, bool]
) -> Member:
    ticks = {code: _tick(one["told"].get(code), said.get(code)) for code in matter}
    return Member(
        one["id"], one["name"], one["rank"], one["score"], one["values"], ticks,
        place_of(ticks, need, has_left=one["left"]), one["left"],
    )  # fmt: skip


def _tick(told: bool | None, said: bool | None) -> Tick:
    if said is not None:
        return Tick(said, "person")
    return Tick(told, "" if told is None else "data")
