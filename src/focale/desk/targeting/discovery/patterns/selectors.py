"""Which search is shown, which one runs, and what changed since?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.discovery.best import selectors as best
from focale.desk.targeting.models import Discovery, DiscoveryState, Table
from focale.desk.targeting.tables import selectors as tables
from focale.desk.team.models import Membership
from focale.desk.warm.folders import place_of

ROLES = ("customers", "market", "deals", "events", "contacts", "facts")
"""The tables that a search reads; the first two are needed."""
LEAST = 4
"""Best customers below which nothing is searched (`discovery.finder`)."""


@dataclass(frozen=True)
class Ready:
    """What a search would read now. lacks: "customers", "market", "ranked" or "best", "" for
    nothing."""

    tables: dict[str, Table]
    best: tuple[str, ...]
    chosen_by: tuple[str, ...]
    lacks: str

    @property
    def given(self) -> dict[str, Any]:
        """What tells one search from another."""
        return {
            "tables": {role: table.pk for role, table in self.tables.items()},
            "best": list(self.best), "chosen_by": list(self.chosen_by),
        }  # fmt: skip


def newest(*, seen_by: Membership) -> tuple[Discovery | None, Discovery | None]:
    """(the search whose answer is shown, the newest one): the same, where it is ready."""
    mine = Discovery.objects.of(seen_by.workspace).select_related("by", "workspace")
    mine = mine.defer("counts").order_by("-id")
    latest = mine.first()
    if latest is None or latest.state == DiscoveryState.READY:
        return latest, latest
    return mine.filter(state=DiscoveryState.READY).first(), latest


def shown_one(*, seen_by: Membership) -> Discovery:
    """The search whose answer is shown, with its counts. Raises Http404."""
    found = Discovery.objects.of(seen_by.workspace).filter(state=DiscoveryState.READY)
    one = found.select_related("workspace").order_by("-id").first()
    if one is None:
        raise Http404
    return one


def ready(*, seen_by: Membership) -> Ready:
    """The tables in use and the best as they are chosen now."""
    in_use: dict[str, Table] = {}
    for role in ROLES:
        table = tables.newest(role, seen_by=seen_by)
        if table is not None:
            in_use[role] = table
    choice = best.newest_choice(seen_by=seen_by)
    grid = best.grid(choice, seen_by=seen_by) if choice is not None else None
    lacks = next((role for role in ("customers", "market") if role not in in_use), "")
    if not lacks:
        lacks = "ranked" if grid is None else "best" if len(grid.chosen) < LEAST else ""
    by: tuple[str, ...] = ()
    if grid is not None:  # whoever chose saw what each customer brings
        by = (*grid.measures, *(("establishments", "group") if "elsewhere" in grid.matter else ()))
    return Ready(in_use, grid.chosen if grid else (), by, lacks)


def stale(discovery: Discovery, now: Ready) -> list[str]:
    """What changed since this search: roles of tables, "best"; nothing for an answer that holds."""
    before: dict[str, int] = discovery.given.get("tables", {})
    changed = [role for role in ROLES if before.get(role) != _number(now.tables.get(role))]
    if set(discovery.best) != set(now.best) and "customers" not in changed:
        changed.append("best")
    return changed


def _number(table: Table | None) -> int | None:
    return None if table is None else table.pk


def progress_of(discovery: Discovery) -> int | None:
    """How far a running search is, in per cent; None while nobody knows."""
    if not discovery.progress:
        return None
    place = place_of(SURROUNDINGS.folder, discovery.workspace_id, discovery.progress)
    try:
        return min(int(float(place.read_text("ascii")) * 100), 100)
    except (OSError, ValueError):
        return None
