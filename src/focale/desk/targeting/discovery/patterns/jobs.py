"""The search itself: asked of the engine, its answer kept as a row so that a page opens at once."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from focale.desk.jobs.clock import local_day
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.discovery.patterns.services import first_placed
from focale.desk.targeting.models import Discovery, DiscoveryState, Table
from focale.desk.warm.client import ask
from focale.desk.warm.folders import place_of
from focale.desk.warm.wire import Told

LONGEST = 3_600.0  # seconds: a million companies, each of twenty customers left out in turn


@kind("discover")
def go_look(hold: Hold) -> bool:
    """Search, keep the answer, and begin its draft."""
    mine = Discovery.objects.of(hold.workspace).filter(
        pk=hold.given["id"], state=DiscoveryState.LOOKING
    )
    one = mine.first()
    if one is None:
        return False
    changes: dict[str, Any]
    with hold.while_waiting():
        try:
            changes = _found(hold, one)
        except Told as fault:
            changes = {"state": DiscoveryState.FAILED, "trouble": fault.words}
    with hold.step():
        mine.update(**changes, done_at=timezone.now())
    place_of(SURROUNDINGS.folder, hold.workspace.pk, one.progress).unlink(missing_ok=True)
    return False


def _found(hold: Hold, one: Discovery) -> dict[str, Any]:
    space = hold.workspace
    numbers: dict[str, int] = one.given["tables"]
    tables = Table.objects.of(space).in_bulk(list(numbers.values()))
    told = ask(
        SURROUNDINGS, "discover", space.pk, timeout=LONGEST,
        tables={role: tables[pk].given for role, pk in numbers.items()},
        best=one.given["best"], chosen_by=one.given["chosen_by"],
        today=local_day(space).isoformat(), progress=one.progress,
    )  # fmt: skip
    counts = told.pop("standing")
    before = Discovery.objects.of(space).filter(state=DiscoveryState.READY).order_by("-id").first()
    return {
        "state": DiscoveryState.READY, "found": told, "counts": counts,
        "placed": first_placed(told, before),
        "wanted": before.wanted if before is not None else [],
    }  # fmt: skip
