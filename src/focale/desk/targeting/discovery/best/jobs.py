"""Ranking the customers: asked of the engine once, kept for every page."""

from __future__ import annotations

from focale.desk.jobs.clock import local_day
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import BestChoice
from focale.desk.warm.client import ask
from focale.desk.warm.wire import Told


@kind("best")
def go_rank(hold: Hold) -> bool:
    """Ask the engine who brings most and what the table tells."""
    mine = BestChoice.objects.of(hold.workspace).filter(pk=hold.given["id"])
    choice = mine.select_related("table").first()
    if choice is None:
        return False
    changes: dict[str, object]
    with hold.while_waiting():
        try:
            today = local_day(hold.workspace).isoformat()
            told = ask(
                SURROUNDINGS, "best", hold.workspace.pk, customers=choice.table.given, today=today
            )
            changes = {"ranked": told, "trouble": None}
        except Told as fault:
            changes = {"trouble": fault.words}
    with hold.step():
        mine.update(**changes)
    return False
