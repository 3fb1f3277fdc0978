"""How is a simulation told: tables from → to, the work of each owner, deals at stake, the trial?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from focale.desk.pages.words import lang, said_code, say
from focale.desk.targeting.models import Simulation, TierPlan
from focale.desk.team.models import Membership

MOVES = ("up", "in", "down", "out")


@dataclass(frozen=True)
class Matrix:
    """From → to. head: words of the columns. rows: words, then (accounts, whether they stay)."""

    title: str
    head: list[str]
    rows: list[tuple[str, list[tuple[int, bool]]]]


@dataclass(frozen=True)
class Owner:
    """The accounts to handle now of one person. room: what a person can hold, None untold."""

    name: str
    before: int
    after: int
    room: int | None

    @property
    def is_over(self) -> bool:
        """Whether it is more than a person can hold."""
        return self.room is not None and self.after > self.room


@dataclass(frozen=True)
class Stake:
    """Deals of the accounts that make one move."""

    words: str
    accounts: int
    open: int
    open_amount: float
    won: int
    won_amount: float


@dataclass
class Told:
    """What a page tells of a simulation."""

    accounts: int
    moved: int
    matrices: list[Matrix]
    owners: list[Owner]
    stakes: list[Stake]
    currency: str
    deals_trouble: str
    has_deals: bool
    trial: dict[str, Any] | None
    trial_trouble: str
    verdict: str


def shown_of(simulation: Simulation, *, seen_by: Membership) -> Told:
    """A simulation with its answer, as its page tells it."""
    result = simulation.result or {}
    stake, trial = result.get("stake"), result.get("trial")
    kinds = result.get("kinds", {})
    return Told(
        result.get("accounts", 0), result.get("moved") or 0, _matrices(result.get("moves", {})),
        _owners(result.get("owners", []), seen_by), _stakes(stake, kinds),
        _currency((stake or {}).get("currency", "")), _trouble(stake), stake is not None,
        None if trial is None or "trouble" in trial else trial["words"][lang()],
        _trouble(trial), (trial or {}).get("verdict", ""),
    )  # fmt: skip


def _currency(code: str) -> str:
    """What stands behind an amount."""
    return "€" if code == "EUR" and lang() == "fr" else code


def _trouble(part: dict[str, Any] | None) -> str:
    return str(((part or {}).get("trouble") or {}).get(lang(), ""))


def _matrices(moves: dict[str, list[list[Any]]]) -> list[Matrix]:
    return [
        _matrix(say(f"sim.{word}"), moves[word], word) for word in ("tier", "band") if word in moves
    ]  # fmt: skip


def _matrix(title: str, cells: Sequence[Sequence[Any]], word: str) -> Matrix:
    counts = {(a, b): n for a, b, n in cells}
    order = ["handle_now", "nurture", "generic"]

    def place(name: str) -> tuple[int, str]:
        known = order.index(name) if name in order else 0
        return (99, "") if not name else (known, name)

    befores = sorted({a for a, _ in counts}, key=place)
    afters = sorted({b for _, b in counts}, key=place)

    def said(name: str) -> str:
        if name:
            return said_code(name) if word == "band" else name
        return say("profiles.no_tier")

    rows = [
        (said(a), [(counts.get((a, b), 0), a == b) for b in afters]) for a in befores
    ]  # fmt: skip
    return Matrix(title, [said(b) for b in afters], rows)


def _owners(owners: Sequence[Sequence[Any]], member: Membership) -> list[Owner]:
    people = Membership.objects.filter(workspace=member.workspace).select_related("user")
    names = {str(one.user_id): str(one.user) for one in people}
    names |= {str(one.user_id).replace("-", ""): str(one.user) for one in people}
    room = _room(member)
    return [
        Owner(names.get(str(owner), say("sim.somebody")) if owner else say("sim.nobody"),
              before, after, room if owner else None)
        for owner, before, after in owners
    ]  # fmt: skip


def _room(member: Membership) -> int | None:
    """How many accounts one seller holds, by the tiers shared out by capacity; None untold."""
    plan = TierPlan.objects.of(member.workspace).filter(left_at=None, by_capacity=True).last()
    if plan is None:
        return None
    return sum(int(one[1]) for one in plan.asked if len(one) > 1) or None


def _stakes(stake: dict[str, Any] | None, kinds: dict[str, int]) -> list[Stake]:
    if stake is None or "trouble" in stake:
        return []
    found = []
    for move in MOVES:
        one = stake["by_move"].get(move)
        if one is not None:
            found.append(
                Stake(say(f"sim.move.{move}"), kinds.get(move, 0), one["open"][0], one["open"][1],
                      one["won"][0], one["won"][1])
            )  # fmt: skip
    return found
