"""The work of scoring: the engine scores, chunks are written, then one pointer flips."""

from __future__ import annotations

import pyarrow.parquet as pq
from django.db import connection
from django.utils import timezone

from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import Profile, Run, Score
from focale.desk.team.models import Workspace
from focale.desk.warm.client import ask
from focale.desk.warm.folders import place_of

CHUNK = 500  # rows of one transaction
_COLUMNS = (
    "company", "points", "low", "high", "verdict", "band", "tier", "why_not", "next_fact",
    "unknowns",
)  # fmt: skip


@kind("score")
def score(hold: Hold) -> bool:
    """First all scores as a file, then one chunk a call; at the end the profile points here."""
    run = Run.objects.of(hold.workspace).select_related("version").get(pk=hold.given["run"])
    if "scores" not in hold.cursor:
        with hold.while_waiting():
            told = ask(
                SURROUNDINGS, "score", hold.workspace.pk, profile=run.version.text,
                day=run.day.isoformat(),
            )  # fmt: skip
        with hold.step(scores=told["scores"], at=0, done=0, total=told["accounts"]):
            Score.objects.of(hold.workspace).filter(run=run).delete()
        return True
    at = int(hold.cursor["at"])
    total = hold.job.total or 0
    if at < total:
        _write(hold, run, at)
        return True
    with hold.step():
        now = timezone.now()
        Run.objects.of(hold.workspace).filter(pk=run.pk).update(whole_at=now)
        Profile.objects.of(hold.workspace).filter(
            pk=run.version.profile_id, published=run.version
        ).update(run=run)
    return False


def _write(hold: Hold, run: Run, at: int) -> None:
    path = place_of(SURROUNDINGS.folder, hold.workspace.pk, hold.cursor["scores"])
    table = pq.read_table(path, memory_map=True)
    space = Workspace._meta.pk.get_db_prep_value(hold.workspace.pk, connection)
    for start in range(at, table.num_rows, CHUNK):
        rows = list(zip(*(table.slice(start, CHUNK)[c].to_pylist() for c in _COLUMNS), strict=True))
        with hold.step(at=start + len(rows), done=start + len(rows)), connection.cursor() as cursor:
            cursor.executemany(_INSERT, [(space, run.pk, *row) for row in rows])


def _insert() -> str:
    names = ("workspace_id", "run_id", "company_id", *_COLUMNS[1:])
    marks = ", ".join(["%s"] * len(names))
    return f"INSERT INTO targeting_score ({', '.join(names)}) VALUES ({marks})"  # noqa: S608


_INSERT = _insert()
