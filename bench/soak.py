"""Does a desk whose processes are all killed again and again lose, double or mix anything?

`python -m bench.soak` imports 100,000 rows and scores them, and kills every process of the desk
with SIGKILL 50 times meanwhile. `--rows`, `--kills`, `--seed` change that.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROFILE = """
profile: soak
label: {fr: Essai, en: Trial}
criteria:
  size: {label: {fr: Taille, en: Size}, field: headcount, between: [30, 250], points: POINTS}
  place: {label: {fr: Lieu, en: Place}, field: departement, one_of: ["59", "62"], points: 40}
"""

BEGIN = """
import sys
from django.core.files.uploadedfile import SimpleUploadedFile
from focale.desk.directory.imports.services import drop_file
from focale.desk.team.models import User, Workspace
body = open({path!r}, "rb").read()
space = Workspace.objects.get()
drop_file(SimpleUploadedFile("soak.csv", body), workspace=space, by=User.objects.get(),
          start_at_once=True)
"""
_PUBLISH = """
from focale.desk.targeting.services import publish
from focale.desk.team.models import User, Workspace
from focale.desk.targeting.models import Profile
space = Workspace.objects.get()
publish({text!r}, workspace=space, by=User.objects.get(), profile=Profile.objects.of(space).first())
"""


@dataclass
class Found:
    """What stood in the store at the end."""

    kills: int
    kills_in_import: int
    companies: int
    distinct_keys: int
    import_state: str
    balance: dict[str, Any]
    scores: int
    distinct_scored: int
    runs_pointed: int
    mixed: int
    parked: int
    integrity: str
    seconds: float


class Victim:
    """A desk of its own folder, whose processes are killed all at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.store = folder / "desk.sqlite3"
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            self.port = found.getsockname()[1]
        self.kills = self.kills_in_import = self.mixed = 0

    @property
    def environment(self) -> dict[str, str]:
        given = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
        return {**given, "FOCALE_DESK_DATA": str(self.folder), "PYTHONUNBUFFERED": "1"}

    def start(self, owner: str = "") -> None:
        """Start it and wait until it answers."""
        words = [sys.executable, "-m", "focale.desk", "serve", "--port", str(self.port)]
        with (self.folder.parent / "soak.log").open("ab") as log:
            process = subprocess.Popen(
                [*words, *(["--owner", owner] if owner else [])],
                env=self.environment, stdout=log, stderr=log,
            )  # fmt: skip
        until = time.monotonic() + 120
        while time.monotonic() < until:
            try:
                socket.create_connection(("127.0.0.1", self.port), 0.5).close()
            except OSError:
                assert process.poll() is None, "the desk does not start"
                time.sleep(0.1)
            else:
                self._process = process
                return
        raise AssertionError("the desk does not answer")

    def processes(self) -> list[int]:
        """Every process on this folder."""
        mark, found = f"FOCALE_DESK_DATA={self.folder}".encode(), []
        for place in Path("/proc").glob("[0-9]*"):
            try:
                if mark in (place / "environ").read_bytes().split(b"\0"):
                    found.append(int(place.name))
            except OSError:
                continue
        return found

    def kill_all(self) -> None:
        """SIGKILL to every one of them, until none is left."""
        while pids := [pid for pid in self.processes() if pid != os.getpid()]:
            for pid in pids:
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    continue
            self._process.wait()
            time.sleep(0.02)
        self.kills += 1

    def stop(self) -> None:
        """End it, in order."""
        if self._process.poll() is None:
            self._process.terminate()
            self._process.wait(60)

    def act(self, code: str) -> None:
        """Run a piece of Python inside the desk's surroundings."""
        subprocess.run(
            [sys.executable, "-m", "focale.desk", "manage", "shell", "-v", "0", "-c", code],
            env=self.environment, check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip

    def asked(self, sql: str) -> Any:
        """The first cell of an answer, read beside the desk."""
        store = sqlite3.connect(f"file:{self.store}?mode=ro", uri=True, timeout=30)
        try:
            row = store.execute(sql).fetchone()
            return row[0] if row else None
        finally:
            store.close()


def write_rows(path: Path, rows: int, seed: int) -> None:
    """A file of companies: invented names, some without a name or a number that are rejected."""
    r = random.Random(seed)
    with path.open("w", encoding="utf-8") as file:
        file.write("Identifiant;Raison sociale;Effectif;Département;Ville\n")
        for n in range(rows):
            size = r.choice([5, 40, 120, 900])
            place = r.choice(["59", "62", "75", "13"])
            file.write(f"soak-{n};Entreprise {n} {r.randrange(10**9)};{size};{place};Lille\n")


def soak(folder: Path, rows: int, kills: int, seed: int = 9) -> Found:
    """Import and score, killed at random moments; what was there at the end."""
    began, r = time.monotonic(), random.Random(seed)
    victim = Victim(folder / "desk")
    path = folder / "soak.csv"
    write_rows(path, rows, seed)
    victim.start(owner="owner@localhost")
    try:
        victim.act(BEGIN.format(path=str(path)))
        done = "SELECT count(*) FROM directory_import WHERE state IN ('done', 'failed')"
        _kill_until(victim, r, rows / 100_000, max(1, kills * 2 // 3), done)
        victim.kills_in_import = victim.kills
        for points in itertools.cycle(range(1, 60)):  # scored again and again, to the last kill
            victim.act(_PUBLISH.format(text=PROFILE.replace("POINTS", str(points))))
            _kill_until(victim, r, rows / 400_000, kills, _WHOLE)
            if victim.kills >= kills:
                break
        return _found(victim, time.monotonic() - began)
    finally:
        victim.stop()


_WHOLE = """
SELECT count(*) FROM targeting_profile p JOIN targeting_run r ON r.id = p.run_id
WHERE r.version_id = p.published_id AND r.whole_at IS NOT NULL
"""
_MIXED = """
SELECT count(*) FROM targeting_profile p WHERE p.run_id IS NOT NULL AND
(SELECT count(*) FROM targeting_score s WHERE s.run_id = p.run_id)
<> (SELECT count(*) FROM directory_company)
"""


def _kill_until(victim: Victim, r: random.Random, pause: float, kills: int, done: str) -> None:
    """Kill while it works until so many kills, then let it come to its end.

    pause: seconds, the shortest of three means between kills: some come in the midst of starting,
    some late enough for a stretch of work that is done again from its beginning to come through.
    """
    works = "SELECT count(*) FROM jobs_job WHERE state = 'running'"
    until = time.monotonic() + 3_600
    while time.monotonic() < until:
        if victim.kills < kills:
            _wait(lambda: bool(victim.asked(works) or victim.asked(done)), 60)
            mean = pause * r.choice((1, 4, 12))
            _wait(lambda: bool(victim.asked(done)), r.expovariate(1 / mean))
            if victim.asked(done):
                return
            victim.kill_all()
            victim.mixed += victim.asked(_MIXED)
            victim.start()
        elif victim.asked(done):
            return
        else:
            time.sleep(0.2)
    raise AssertionError("it does not come to its end")


def _wait(is_over: Callable[[], bool], seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until and not is_over():
        time.sleep(0.1)


def _found(victim: Victim, seconds: float) -> Found:
    run = "(SELECT run_id FROM targeting_profile)"
    return Found(
        kills=victim.kills,
        kills_in_import=victim.kills_in_import,
        companies=victim.asked("SELECT count(*) FROM directory_company"),
        distinct_keys=victim.asked("SELECT count(DISTINCT key) FROM directory_company"),
        import_state=victim.asked("SELECT state FROM directory_import"),
        balance=json.loads(victim.asked("SELECT balance FROM directory_import") or "{}"),
        scores=victim.asked(f"SELECT count(*) FROM targeting_score WHERE run_id = {run}"),
        distinct_scored=victim.asked(
            f"SELECT count(DISTINCT company_id) FROM targeting_score WHERE run_id = {run}"
        ),
        runs_pointed=victim.asked("SELECT count(DISTINCT run_id) FROM targeting_profile"),
        mixed=victim.mixed,
        parked=victim.asked("SELECT count(*) FROM jobs_job WHERE state = 'parked'"),
        integrity=victim.asked("PRAGMA integrity_check"),
        seconds=round(seconds, 1),
    )


def main() -> None:
    """Soak, and say what was found."""
    parser = argparse.ArgumentParser(prog="bench.soak")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=9)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="focale-soak-") as folder:
        found = soak(Path(folder), given.rows, given.kills, given.seed)
    for name, value in vars(found).items():
        print(f"{name:16} {value}")
    wanted = (given.kills, given.rows, given.rows, given.rows, given.rows, 1, 0, 0, "ok", "done")
    got = (
        found.kills, found.companies, found.distinct_keys, found.scores, found.distinct_scored,
        found.runs_pointed, found.mixed, found.parked, found.integrity, found.import_state,
    )  # fmt: skip
    sys.exit(0 if got == wanted else "too few kills, or something was lost, doubled or mixed")


if __name__ == "__main__":
    main()
