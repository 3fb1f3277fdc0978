"""What does the engine count for a draft, and how is it told?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.db.models import Max
from django.utils import timezone

from focale.desk.directory.models import Company
from focale.desk.jobs.clock import local_day
from focale.desk.pages.words import lang
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import BestChoice, Dirty, Run, Table, TableRole
from focale.desk.targeting.tables import selectors as tables
from focale.desk.team.models import Membership
from focale.desk.warm.client import ask
from focale.desk.warm.wire import Away, Broken, Told
from focale.profile import Profile
from focale.report.figures import share as share_words
from focale.scorecard.kept import GOOD_KEPT, TOO_WIDE

PATIENCE = 2.0  # seconds that a page waits for an engine that is starting
LONGEST = 60.0  # seconds that the first count of a large market may take
_ANEW_SECONDS = 600  # after which the desk's own accounts are read again in any case


@dataclass(frozen=True)
class Bar:
    """Of the accounts of the market: met, missed, unknown."""

    met: int
    missed: int
    unknown: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.met + self.missed + self.unknown

    @property
    def width_met(self) -> int:
        """Out of 100."""
        return round(100 * self.met / self.total) if self.total else 0

    @property
    def width_unknown(self) -> int:
        """Out of 100."""
        return round(100 * self.unknown / self.total) if self.total else 0


@dataclass(frozen=True)
class Lost:
    """One of the best customers that is not kept. why: labels of gates and criteria."""

    name: str
    why: list[str]


@dataclass
class Counts:
    """What a page tells. state: "", "cold", "empty", "away", "told" (words say why)."""

    state: str = ""
    words: str = ""
    source: Table | None = None
    market: int = 0
    qualified: int = 0
    possible: int = 0
    outside_unknown: int = 0
    bars: dict[str, Bar] = field(default_factory=dict)
    absent: list[str] = field(default_factory=list)
    best: int | None = None
    best_kept: int = 0
    lost: list[Lost] = field(default_factory=list)
    open: list[Lost] = field(default_factory=list)

    @property
    def share(self) -> float | None:
        """Kept of the market, 0 to 1; None for an empty market."""
        return self.qualified / self.market if self.market else None

    @property
    def percent(self) -> int:
        """Kept of the market, out of 100; something never shows as nothing."""
        share = self.share or 0.0
        return max(round(100 * share), 1) if share else 0

    @property
    def said(self) -> str:
        """Kept of the market in words, with the decimal that every other page gives."""
        return share_words(self.qualified, self.market, lang())

    @property
    def alarm(self) -> str:
        """How wide the profile is: "good", "wide", "narrow", "loose" between, "" untold."""
        share = self.share
        if share is None:
            return ""
        if share > TOO_WIDE:
            return "wide"
        low, high = GOOD_KEPT
        return "good" if low <= share <= high else "narrow" if share < low else "loose"

    @property
    def best_percent(self) -> int:
        """Best customers kept, out of 100."""
        return round(100 * self.best_kept / self.best) if self.best else 0


def best_ids(table: Table | None, *, seen_by: Membership) -> list[str]:
    """The ids of the best customers of a table: those chosen, else those proposed."""
    if table is None:
        return []
    choice = BestChoice.objects.of(seen_by.workspace).filter(table=table).first()
    if choice is None or choice.ranked is None:
        return []
    there = {str(one["id"]) for one in choice.ranked.get("members", ())}
    proposed = [str(one) for one in choice.ranked.get("proposed", ())]
    return proposed if choice.chosen is None else [k for k in choice.chosen if k in there]


def asked_of(text: str, *, seen_by: Membership) -> tuple[dict[str, Any], Table | None]:
    """What the engine is told for a count, and the table of the market."""
    market = tables.newest(TableRole.MARKET, seen_by=seen_by)
    customers = tables.newest(TableRole.CUSTOMERS, seen_by=seen_by)
    given: dict[str, Any] = {
        "text": text, "day": local_day(seen_by.workspace).isoformat(),
        "table": tables.with_happened(market) if market else None,
    }  # fmt: skip
    best = best_ids(customers, seen_by=seen_by)
    if customers is not None and best:
        given |= {"customers": tables.with_happened(customers), "best": best}
    if market is None:
        given["at"] = _mark_of_accounts(seen_by)
    return given, market


def _mark_of_accounts(member: Membership) -> str:
    """What changes when the desk's own accounts do."""
    workspace = member.workspace
    top = Company.objects.of(workspace).aggregate(top=Max("pk"))["top"]
    dirty = Dirty.objects.of(workspace).aggregate(last=Max("since"))["last"]
    run = Run.objects.of(workspace).aggregate(top=Max("pk"))["top"]
    return f"{top} {dirty} {run} {int(timezone.now().timestamp()) // _ANEW_SECONDS}"


def counts_of(
    text: str, profile: Profile | None, *, seen_by: Membership, is_warm_only: bool = False
) -> Counts:  # fmt: skip
    """The counts of a draft, in the words of its page. profile: None for a text with faults."""
    if profile is None:
        return Counts("faults")
    given, market = asked_of(text, seen_by=seen_by)
    try:
        told = ask(
            SURROUNDINGS, "count", seen_by.workspace.pk, patience=0.0 if is_warm_only else PATIENCE,
            timeout=LONGEST, is_warm_only=is_warm_only, **given,
        )  # fmt: skip
    except Told as error:
        return Counts("told", error.words[lang()], market)
    except (Away, Broken):
        return Counts("cold" if is_warm_only else "away", source=market)
    return _counts(told, profile, market)


def _counts(told: dict[str, Any], profile: Profile, market: Table | None) -> Counts:
    if told.get("is_cold"):
        return Counts("cold", source=market)
    found = Counts("empty" if told.get("is_empty") else "", source=market)
    labels = {gate.id: gate.label.words(lang()) for gate in profile.gates}
    labels |= {one.id: one.label.words(lang()) for one in profile.criteria}
    if not found.state:
        found.market, found.qualified = told["market"], told["qualified"]
        found.possible, found.outside_unknown = told["possible"], told["outside_unknown"]
        found.bars = {
            **{f"gate:{name}": Bar(*one) for name, one in told["gates"].items()},
            **{name: Bar(*one) for name, one in told["criteria"].items()},
        }
        found.absent = told["absent"]
    best = told.get("best")
    if best is not None:
        found.best, found.best_kept = best["n"], best["kept"]
        found.lost = [_lost(one, labels) for one in best["lost"]]
        found.open = [_lost(one, labels) for one in best["open"]]
    return found


def _lost(one: dict[str, Any], labels: dict[str, str]) -> Lost:
    return Lost(
        one["name"], [labels.get(key, key) for key in (*one["gates"], *one["criteria"])][:4]
    )  # fmt: skip
