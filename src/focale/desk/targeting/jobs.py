"""The work of scoring: the engine scores, chunks are written, then one pointer flips."""

from __future__ import annotations

import contextlib
import datetime
import time
from pathlib import Path
from typing import Any

import pyarrow as pa
from django.db import IntegrityError, connection
from django.db.models import Exists, OuterRef
from django.utils import timezone

from focale.desk.directory.models import Company
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.jobs.services import enqueue
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.hooks import flipped
from focale.desk.targeting.models import Dirty, Profile, Run, Score
from focale.desk.targeting.rescoring import score_again
from focale.desk.targeting.services import sweep_later
from focale.desk.team.models import Workspace
from focale.desk.warm.client import ask
from focale.desk.warm.folders import new_name, place_of

CHUNK = 2_000  # rows of one transaction: about 15 ms, and half the cost of twice 1,000
REST = 0.25  # of the time of a chunk: whoever publishes waits for all of them
SLICE_SECONDS = 1.0  # of one advance: then other jobs have their turn
AGAIN = 300  # accounts scored by the Python function in one transaction
_LAST = 100  # so few may be left for the transaction in which the pointer flips
STRADDLE = datetime.timedelta(minutes=5)
"""A change that was under way when the engine read is marked with a time before its commit."""
_NUMBERS_AHEAD = 5_000  # likewise: numbers given to rows that were not committed yet
_COLUMNS = (
    "company", "points", "low", "high", "verdict", "band", "tier", "why_not", "next_fact",
    "unknowns",
)  # fmt: skip


@kind("score")
def score(hold: Hold) -> bool:
    """Read and score, write in chunks, catch up with what changed meanwhile, flip."""
    run = Run.objects.of(hold.workspace).select_related("version").get(pk=hold.given["run"])
    if run.left_at is not None:
        return _given_up(hold, run)
    if "file" not in hold.cursor:
        with hold.step(file=new_name(".arrow")):
            Run.objects.of(hold.workspace).filter(pk=run.pk).update(read_at=timezone.now())
        return True
    if "at" not in hold.cursor:
        return _scored(hold, run)
    if int(hold.cursor["at"]) < (hold.job.total or 0):
        return _written(hold, run) if _file_of(hold).is_file() else _scored(hold, run)
    return _caught_up(hold, run)


def _file_of(hold: Hold) -> Path:
    """The file of the scores. The job names it, so that `directory.orphans` leaves it alone."""
    return place_of(SURROUNDINGS.folder, hold.workspace.pk, hold.cursor["file"])


def _scored(hold: Hold, run: Run) -> bool:
    with hold.while_waiting():
        told = ask(
            SURROUNDINGS, "score", hold.workspace.pk, profile=run.version.text,
            day=run.day.isoformat(), scores=hold.cursor["file"],
        )  # fmt: skip
    with hold.step(at=0, top=told["top"], done=0, total=told["accounts"]):
        Run.objects.of(hold.workspace).filter(pk=run.pk).update(
            is_watched=told["is_watched"], tiers=told["tiers"]
        )
        Score.objects.of(hold.workspace).filter(run=run).delete()
    return True


def _written(hold: Hold, run: Run) -> bool:
    """Write chunks of the file for a while."""
    space = Workspace._meta.pk.get_db_prep_value(hold.workspace.pk, connection)
    until, number = time.monotonic() + SLICE_SECONDS, run.pk
    with pa.memory_map(str(_file_of(hold))) as file:
        table = pa.ipc.open_file(file).read_all()
        start = int(hold.cursor["at"])
        while start < table.num_rows and time.monotonic() < until:
            part = table.slice(start, CHUNK)
            rows = list(zip(*(part[name].to_pylist() for name in _COLUMNS), strict=True))
            start += len(rows)
            try:
                _write(hold, [(space, number, *row) for row in rows], start)
            except IntegrityError:  # a company was erased since the engine read
                there = Company.objects.of(hold.workspace).filter(pk__in=[row[0] for row in rows])
                left = set(there.values_list("pk", flat=True))
                _write(hold, [(space, number, *row) for row in rows if row[0] in left], start)
    return True


def _write(hold: Hold, rows: list[tuple[Any, ...]], at: int) -> None:
    with (
        hold.step(at=at, done=at, rest=REST, is_one_of_many=True),
        connection.cursor() as cursor,
    ):
        cursor.executemany(_INSERT, rows)


def _caught_up(hold: Hold, run: Run) -> bool:
    """Score again what changed or came since the engine read; with the last few, flip."""
    found = _changed_since(run, int(hold.cursor["top"]), hold.cursor.get("again", ""))
    if len(found) > _LAST:
        part = found[:AGAIN]
        with hold.step(again=_cursor_of(part)):
            score_again([number for number, _ in part], hold.workspace, [run])
        return True
    try:
        with hold.step():
            _finish(hold, run)
    except _MoreLeft:
        return True
    _delete_file(hold)
    return False


class _MoreLeft(Exception):
    """Too much changed a moment ago for one transaction."""


def _finish(hold: Hold, run: Run) -> None:
    """The last changes, and the flip. On SQLite nobody else writes now; PostgreSQL looks again."""
    last = _changed_since(run, int(hold.cursor["top"]), hold.cursor.get("again", ""))
    if len(last) > AGAIN:
        raise _MoreLeft
    score_again([number for number, _ in last], hold.workspace, [run])
    now = timezone.now()
    if not _flip(run):
        Run.objects.of(hold.workspace).filter(pk=run.pk).update(left_at=now)
    elif connection.vendor != "sqlite":
        since = now - datetime.timedelta(minutes=1)
        enqueue(
            "rescore", key=f"rescore:{run.pk}:settled", workspace=hold.workspace,
            not_before=now + datetime.timedelta(seconds=5), since=since.isoformat(),
        )  # fmt: skip
    sweep_later(hold.workspace)


def _changed_since(run: Run, top: int, again: str) -> list[tuple[int, str]]:
    """Accounts that changed since the run read, oldest change first; then those that came."""
    since = (run.read_at or run.made_at) - STRADDLE
    dirty = Dirty.objects.of(run.workspace).filter(since__gte=since)
    if again:
        moment, _, number = again.partition(" ")
        after = datetime.datetime.fromisoformat(moment)
        dirty = dirty.filter(since__gte=after).exclude(since=after, company__lte=int(number))
    rows = dirty.order_by("since", "company").values_list("company_id", "since")[: AGAIN + 1]
    found = [(number, moment.isoformat()) for number, moment in rows]
    if len(found) <= _LAST:
        scored = Score.objects.of(run.workspace).filter(run=run, company=OuterRef("pk"))
        new = Company.objects.of(run.workspace).filter(
            ~Exists(scored), pk__gt=top - _NUMBERS_AHEAD, merged_into=None, removed_at=None
        )
        found += [(number, "") for number in new.values_list("pk", flat=True)[: AGAIN + 1]]
    return found


def _cursor_of(part: list[tuple[int, str]]) -> str:
    """Where to go on: behind the last dirty account of this part."""
    return next((f"{moment} {number}" for number, moment in reversed(part) if moment), "")


def _flip(run: Run) -> bool:
    """Let the profile point at this run; whether it was still wanted."""
    now = timezone.now()
    if not Run.objects.of(run.workspace).filter(pk=run.pk, left_at=None).update(whole_at=now):
        return False
    held = Profile.objects.of(run.workspace).select_for_update(of=("self",))
    profile = held.get(pk=run.version.profile_id)
    if profile.published_id != run.version_id:
        return False
    before = profile.run_id
    profile.run = run
    profile.save(update_fields=["run"])
    if before is not None and before != run.pk:
        Run.objects.of(run.workspace).filter(pk=before).update(left_at=now)
    for hear in flipped:
        hear(run, before)
    return True


def _given_up(hold: Hold, run: Run) -> bool:
    """Another run took the place of this one."""
    with hold.step():
        sweep_later(hold.workspace)
    _delete_file(hold)
    return False


def _delete_file(hold: Hold) -> None:
    if "file" in hold.cursor:
        with contextlib.suppress(OSError):
            _file_of(hold).unlink()


def _insert() -> str:
    names = ("workspace_id", "run_id", "company_id", *_COLUMNS[1:])
    marks = ", ".join(["%s"] * len(names))
    return f"INSERT INTO targeting_score ({', '.join(names)}) VALUES ({marks})"  # noqa: S608


_INSERT = _insert()
