"""The work of scoring: the engine scores, chunks are written, then one pointer flips."""

from __future__ import annotations

import contextlib
import datetime
import time
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
from focale.desk.targeting.models import Dirty, Profile, Run, Score
from focale.desk.targeting.rescoring import current_runs, score_again
from focale.desk.targeting.services import score_all_published, sweep_later
from focale.desk.team.models import Workspace
from focale.desk.warm.client import ask
from focale.desk.warm.folders import folder_of, new_name, place_of

CHUNK = 1_000  # rows of one transaction: about 10 ms
SLICE_SECONDS = 1.0  # of one advance: then other jobs have their turn
AGAIN = 300  # accounts scored by the Python function in one transaction
_LAST = 100  # so few may be left for the transaction in which the pointer flips
_STRADDLE = datetime.timedelta(minutes=5)
"""A change that was under way when the engine read is marked with a time before its commit."""
_NUMBERS_AHEAD = 5_000  # likewise: numbers given to rows that were not committed yet
_MANY = 10_000  # changed accounts from which the engine is faster
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
        return _written(hold, run)
    return _caught_up(hold, run)


def _scored(hold: Hold, run: Run) -> bool:
    with hold.while_waiting():
        told = ask(
            SURROUNDINGS, "score", hold.workspace.pk, profile=run.version.text,
            day=run.day.isoformat(), scores=hold.cursor["file"],
        )  # fmt: skip
    with hold.step(at=0, top=told["top"], done=0, total=told["accounts"]):
        Run.objects.of(hold.workspace).filter(pk=run.pk).update(is_watched=told["is_watched"])
        Score.objects.of(hold.workspace).filter(run=run).delete()
    return True


def _written(hold: Hold, run: Run) -> bool:
    """Write chunks of the file for a while."""
    space = Workspace._meta.pk.get_db_prep_value(hold.workspace.pk, connection)
    path = place_of(SURROUNDINGS.folder, hold.workspace.pk, hold.cursor["file"])
    until = time.monotonic() + SLICE_SECONDS
    with pa.memory_map(str(path)) as file:
        table = pa.ipc.open_file(file).read_all()
        start = int(hold.cursor["at"])
        while start < table.num_rows and time.monotonic() < until:
            part = table.slice(start, CHUNK)
            rows = list(zip(*(part[name].to_pylist() for name in _COLUMNS), strict=True))
            start += len(rows)
            try:
                _write(hold, [(space, run.pk, *row) for row in rows], start)
            except IntegrityError:  # a company was erased since the engine read
                there = Company.objects.of(hold.workspace).filter(pk__in=[row[0] for row in rows])
                left = set(there.values_list("pk", flat=True))
                _write(hold, [(space, run.pk, *row) for row in rows if row[0] in left], start)
    return True


def _write(hold: Hold, rows: list[tuple[Any, ...]], at: int) -> None:
    with hold.step(at=at, done=at), connection.cursor() as cursor:
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
    since = (run.read_at or run.made_at) - _STRADDLE
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
            place_of(SURROUNDINGS.folder, hold.workspace.pk, hold.cursor["file"]).unlink()


@kind("rescore")
def rescore(hold: Hold) -> bool:
    """Many accounts changed: score those that are dirty, or everything where that is faster."""
    runs = current_runs(hold.workspace)
    since = hold.given.get("since") or (hold.job.made_at - _margin()).isoformat()
    dirty = Dirty.objects.of(hold.workspace).filter(since__gte=since)
    if "at" not in hold.cursor:
        with hold.step(at=0):
            if dirty.count() > _MANY:
                score_all_published(hold.workspace)
                return False
        return bool(runs)
    left = dirty.filter(company__gt=hold.cursor["at"]).order_by("company")
    part = list(left.values_list("company_id", flat=True)[:AGAIN])
    if not part or not runs:
        with hold.step():
            _forget_marks(hold.workspace)
        return False
    with hold.step(at=part[-1], done=hold.job.done + len(part)):
        score_again(part, hold.workspace, runs)
    return True


def _margin() -> datetime.timedelta:
    """How long before the job was asked for a change may have been marked that it is for."""
    return datetime.timedelta(seconds=2 if connection.vendor == "sqlite" else 60)


@kind("rescore_all")
def rescore_all(hold: Hold) -> bool:
    """Anything may have changed: a new run of each published profile."""
    with hold.step(began=True):
        score_all_published(hold.workspace)
    return False


@kind("sweep_scores")
def sweep(hold: Hold) -> bool:
    """Delete the scores of runs that nobody reads any more, and marks that no run needs.

    Kept of each profile: the run it points at, and the last whole one of an earlier day, which
    answers what moved since.
    """
    run = _first_to_sweep(hold.workspace)
    if run is None:
        with hold.step():
            _forget_marks(hold.workspace)
        _delete_old_files(hold.workspace)
        return False
    scores = Score.objects.of(hold.workspace).filter(run=run).order_by("company")
    part = list(scores.values_list("pk", flat=True)[:CHUNK])
    with hold.step(done=hold.job.done + len(part)):
        if part:
            Score.objects.of(hold.workspace).filter(pk__in=part).delete()
        else:
            Run.objects.of(hold.workspace).filter(pk=run.pk).delete()
    return True


def _first_to_sweep(workspace: Workspace) -> Run | None:
    left = Run.objects.of(workspace).filter(
        left_at__lt=timezone.now() - datetime.timedelta(seconds=55)
    )
    kept = {
        before.pk
        for run in current_runs(workspace)
        if (before := _last_before(run)) is not None
    }  # fmt: skip
    pointed = Profile.objects.of(workspace).filter(run__isnull=False).values_list("run", flat=True)
    return left.exclude(pk__in=kept | set(pointed)).order_by("pk").first()


def _last_before(run: Run) -> Run | None:
    """The last whole run of the same profile on an earlier day."""
    whole = Run.objects.of(run.workspace).filter(
        version__profile=run.version.profile_id, whole_at__isnull=False, day__lt=run.day
    )
    return whole.order_by("-day", "-whole_at").first()


def _forget_marks(workspace: Workspace) -> None:
    reading = Run.objects.of(workspace).filter(whole_at=None, left_at=None, read_at__isnull=False)
    oldest = reading.order_by("read_at").values_list("read_at", flat=True).first()
    until = min(oldest or timezone.now(), timezone.now()) - 2 * _STRADDLE
    Dirty.objects.of(workspace).filter(since__lt=until).delete()


def _delete_old_files(workspace: Workspace) -> None:
    """Files of scores that a stopped job left behind."""
    long_ago = time.time() - 24 * 3600
    for path in folder_of(SURROUNDINGS.folder, workspace.pk).glob("*.arrow"):
        with contextlib.suppress(OSError):
            if path.stat().st_mtime < long_ago:
                path.unlink()


def _insert() -> str:
    names = ("workspace_id", "run_id", "company_id", *_COLUMNS[1:])
    marks = ", ".join(["%s"] * len(names))
    return f"INSERT INTO targeting_score ({', '.join(names)}) VALUES ({marks})"  # noqa: S608


_INSERT = _insert()
