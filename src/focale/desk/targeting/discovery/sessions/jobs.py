"""Drawing the deals of a session: the engine reads the tables and hides who they are."""

from __future__ import annotations

from typing import Any

from focale.desk.jobs.clock import local_day
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.discovery.sessions.services import CASES
from focale.desk.targeting.models import FieldSession, Table, TableState
from focale.desk.warm.client import ask
from focale.desk.warm.wire import Told

_ROLES = ("customers", "market", "deals")


@kind("session")
def go_draw(hold: Hold) -> bool:
    """Ask the engine for ten deals; a session that has its deals keeps them."""
    space = hold.workspace
    mine = FieldSession.objects.of(space).filter(pk=hold.given["id"], cases__isnull=True)
    if not mine.exists():
        return False
    in_use = Table.objects.of(space).filter(left_at=None, state=TableState.READY)
    tables = {one.role: one.given for one in in_use.filter(role__in=_ROLES).order_by("id")}
    changes: dict[str, Any]
    with hold.while_waiting():
        try:
            told = ask(
                SURROUNDINGS, "cases", space.pk, tables=tables, seed=hold.given["seed"],
                today=local_day(space).isoformat(), count=CASES,
            )  # fmt: skip
            changes = {"cases": told["cases"]}
        except Told as fault:
            changes = {"trouble": fault.words}
    with hold.step():
        mine.update(**changes)
    return False
