"""Is a planned publication done once, whoever is killed when, and however late?

`python -m bench.soak_plans` plans a version for each of 20 days and comes to the midnight of each
with two workers. Around it every process is killed with SIGKILL, or put to sleep as a machine is,
or the desk does not run at all; one of the workers may die at a random query of the publication
itself. The clock of these processes is set forward, so that a midnight takes some seconds.
"""

from __future__ import annotations

import argparse
import datetime
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from bench.soak import PROFILE, Victim

ZONE = ZoneInfo("Europe/Paris")
WAYS = ("killed", "asleep", "down")
BEFORE = 9.0  # seconds from the start of a desk to its midnight
_LONGEST = 120  # seconds for a plan to be done

_CLOCK = """
import os
if os.environ.get("FOCALE_SOAK_AHEAD"):
    import datetime, time_machine
    ahead = datetime.timedelta(seconds=float(os.environ["FOCALE_SOAK_AHEAD"]))
    time_machine.travel(datetime.datetime.now(datetime.UTC) + ahead, tick=True).start()
"""
_FIRST = """
from focale.desk.directory.models import Company
from focale.desk.targeting.services import publish
from focale.desk.team.models import User, Workspace
space = Workspace.objects.get()
Company.objects.bulk_create(
    Company(workspace=space, key=f"k{{n}}", name=f"Firme {{n}}", headcount=float(n))
    for n in range({rows})
)
publish({text!r}, workspace=space, by=User.objects.get())
"""
_PLAN = """
import datetime
from focale.desk.targeting.editor import planning, services
from focale.desk.targeting.models import Profile
from focale.desk.team.models import User, Workspace
space, by = Workspace.objects.get(), User.objects.get()
profile = Profile.objects.of(space).get()
draft = services.put_draft({text!r}, workspace=space, by=by, profile=profile)
planning.plan(draft, datetime.date.fromisoformat({on!r}), by=by)
"""
_WORKER = """
import os, signal
import django
django.setup()
from django.db import connection
from focale.desk.jobs import worker
from focale.desk.jobs.kinds import KINDS

class Dies:
    left = {dies_at}
    def __call__(self, execute, *given):
        Dies.left -= 1
        if Dies.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(*given)

publish = KINDS["publish_planned"]
def dying(hold):
    with connection.execute_wrapper(Dies()):
        return publish(hold)
KINDS["publish_planned"] = dying
worker.WorkLoop().run()
"""


@dataclass
class Found:
    """What stood in the store at the end. troubles: what should not have been, in words."""

    plans: int = 0
    kills: int = 0
    slept: int = 0
    late: int = 0
    versions: int = 0
    troubles: list[str] = field(default_factory=list)
    integrity: str = ""
    seconds: float = 0.0


class Shifted(Victim):
    """A desk whose clock is ahead."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.ahead = 0.0
        self._clock = folder.parent / "clock"
        self._clock.mkdir(exist_ok=True)
        (self._clock / "sitecustomize.py").write_text(_CLOCK)

    @property
    def environment(self) -> dict[str, str]:
        given = super().environment
        paths = [str(self._clock), *filter(None, [given.get("PYTHONPATH")])]
        return {
            **given, "FOCALE_SOAK_AHEAD": str(self.ahead), "PYTHONPATH": os.pathsep.join(paths),
            "DJANGO_SETTINGS_MODULE": "focale.desk.settings",
        }  # fmt: skip

    def now(self) -> float:
        """What its clock says."""
        return time.time() + self.ahead

    def set_clock(self, to: float) -> None:
        """From the next start on its clock says this now."""
        self.ahead = to - time.time()

    def more_work(self, dies_at: int = 0) -> None:
        """A second worker beside the desk's own, dying at a query of a publication; 0 never."""
        with (self.folder.parent / "soak.log").open("ab") as log:
            subprocess.Popen(
                [sys.executable, "-c", _WORKER.format(dies_at=dies_at)], env=self.environment,
                stdout=log, stderr=log, start_new_session=True,
            )  # fmt: skip

    def doze(self, seconds: float) -> None:
        """Every process stands still, as on a machine that sleeps; the clock goes on."""
        asleep = [pid for pid in self.processes() if pid != os.getpid()]
        _signal(asleep, signal.SIGSTOP)
        time.sleep(seconds)
        _signal(asleep, signal.SIGCONT)


def _signal(pids: list[int], what: int) -> None:
    for pid in pids:
        try:
            os.kill(pid, what)
        except ProcessLookupError:
            continue


def soak_plans(folder: Path, plans: int, seed: int = 9, rows: int = 60) -> Found:
    """Plan so many versions, one a day, each in another way; what was there at the end."""
    began, r, found = time.monotonic(), random.Random(seed), Found()
    victim = Shifted(folder / "desk")
    victim.start(owner="owner@localhost")
    try:
        victim.act(_FIRST.format(rows=rows, text=_text(1)))
        _until(victim, _WHOLE, 1)
        for number in range(2, plans + 2):
            _one_day(victim, r, number, WAYS[(number - 2) % len(WAYS)], found)
        found.versions = victim.asked("SELECT count(*) FROM targeting_version")
        found.integrity = victim.asked("PRAGMA integrity_check")
    finally:
        victim.kill_all()
    found.plans, found.kills = plans, victim.kills
    found.seconds = round(time.monotonic() - began, 1)
    return found


def _text(number: int) -> str:
    return PROFILE.replace("POINTS", str(number))


def _one_day(victim: Shifted, r: random.Random, number: int, way: str, found: Found) -> None:
    victim.kill_all()
    tomorrow = datetime.datetime.fromtimestamp(victim.now(), ZONE).date() + datetime.timedelta(1)
    midnight = datetime.datetime.combine(tomorrow, datetime.time(), ZONE).timestamp()
    victim.set_clock(midnight - 3_600)
    victim.act(_PLAN.format(text=_text(number), on=tomorrow.isoformat()))
    if way == "down":
        victim.set_clock(midnight + r.uniform(0, 30_000))
        found.late += 1
    else:
        victim.set_clock(midnight - BEFORE)
    victim.start()
    victim.more_work(dies_at=r.randrange(60))
    if way == "asleep":
        _wait_until(victim, midnight - r.uniform(0, 0.5))
        victim.doze(r.uniform(1, 4))
        found.slept += 1
    elif way == "killed":
        _wait_until(victim, midnight + r.uniform(-0.3, 1.2))
        victim.kill_all()
        found.troubles += _halfway(victim, number)
        victim.start()
        victim.more_work(dies_at=r.randrange(60))
    _until(victim, "SELECT count(*) FROM targeting_planned WHERE done_at IS NULL", 0)
    _until(victim, _WHOLE, 1)
    found.troubles += _wrong(victim, number, midnight)


def _wait_until(victim: Shifted, moment: float) -> None:
    time.sleep(max(0.0, moment - victim.now()))


def _until(victim: Victim, sql: str, wanted: int) -> None:
    until = time.monotonic() + _LONGEST
    while victim.asked(sql) != wanted:
        if time.monotonic() > until:
            raise AssertionError(f"never came: {sql}")
        time.sleep(0.1)


_WHOLE = """
SELECT count(*) FROM targeting_profile p JOIN targeting_run r ON r.id = p.run_id
WHERE r.version_id = p.published_id AND r.whole_at IS NOT NULL
AND (SELECT count(*) FROM targeting_score s WHERE s.run_id = p.run_id)
= (SELECT count(*) FROM directory_company)
"""
_DONE = "SELECT count(*) FROM targeting_planned WHERE done_at IS NOT NULL"
_VERSIONS = "SELECT count(*) FROM targeting_version"
_MIXED = """
SELECT count(*) FROM targeting_profile p WHERE p.run_id IS NOT NULL AND
(SELECT count(*) FROM targeting_score s WHERE s.run_id = p.run_id)
<> (SELECT count(*) FROM directory_company)
"""


def _halfway(victim: Victim, number: int) -> list[str]:
    """What is wrong right after a kill: a plan is either done with its version, or not at all."""
    done, versions = victim.asked(_DONE), victim.asked(_VERSIONS)
    wrong = []
    if (done, versions) not in ((number - 2, number - 1), (number - 1, number)):
        wrong.append(f"version {number}: {done} plans done, {versions} versions")
    if victim.asked(_MIXED):
        wrong.append(f"version {number}: scores of two versions")
    return wrong


def _wrong(victim: Victim, number: int, midnight: float) -> list[str]:
    """What is wrong at the end of a day."""
    newest = f"(SELECT * FROM targeting_version WHERE number = {number})"
    facts = {
        "versions": (victim.asked(_VERSIONS), number),
        "plans done": (victim.asked(_DONE), number - 1),
        "with its version": (
            victim.asked(
                f"SELECT count(*) FROM targeting_planned p JOIN {newest} v ON p.version_id = v.id"
                " WHERE p.trouble IS NULL"
            ), 1,
        ),
        "counting": (
            victim.asked(
                f"SELECT count(*) FROM targeting_profile p JOIN {newest} v ON p.published_id = v.id"
            ), 1,
        ),
        "open drafts": (
            victim.asked("SELECT count(*) FROM targeting_draft WHERE left_at IS NULL"), 0,
        ),
        "noted": (
            victim.asked("SELECT count(*) FROM team_auditentry WHERE act = 'profile.published'"),
            number,
        ),
        "parked": (victim.asked("SELECT count(*) FROM jobs_job WHERE state = 'parked'"), 0),
    }  # fmt: skip
    told = [f"version {number}: {what} {got}" for what, (got, wanted) in facts.items()
            if got != wanted]  # fmt: skip
    at = victim.asked(f"SELECT strftime('%s', published_at) FROM {newest}")
    if at is not None and int(at) < int(midnight):
        told.append(f"version {number}: before its day")
    return told


def main() -> None:
    """Soak, and say what was found."""
    parser = argparse.ArgumentParser(prog="bench.soak_plans")
    parser.add_argument("--plans", type=int, default=20)
    parser.add_argument("--seed", type=int, default=9)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="focale-plans-") as folder:
        found = soak_plans(Path(folder), given.plans, given.seed)
    for name, value in vars(found).items():
        print(f"{name:10} {value}")
    is_well = not found.troubles and found.integrity == "ok"
    sys.exit(0 if is_well else "a plan was lost, doubled or mixed")


if __name__ == "__main__":
    main()
