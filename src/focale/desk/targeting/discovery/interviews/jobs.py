"""Bringing in the interviews of a file: the engine reads it, the rows are kept here."""

from __future__ import annotations

from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.discovery.interviews.services import put_rows
from focale.desk.targeting.models import Table
from focale.desk.warm.client import ask

AT_ONCE = 100


@kind("interviews")
def go_take(hold: Hold) -> bool:
    """Rows in, by the hundred."""
    table = Table.objects.of(hold.workspace).select_related("workspace").get(pk=hold.given["id"])
    with hold.while_waiting():
        rows = ask(SURROUNDINGS, "interviews", hold.workspace.pk, table=table.given)
    for start in range(int(hold.cursor.get("at", 0)), len(rows), AT_ONCE):
        after = min(start + AT_ONCE, len(rows))
        with hold.step(at=after, done=after, total=len(rows)):
            put_rows(table, rows[start:after], by=hold.job.by)
    return False
