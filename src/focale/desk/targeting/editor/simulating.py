"""How is a text published in thought, by a job, and the answer kept?"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from django.db import transaction
from django.utils import timezone

from focale.desk.jobs.clock import local_day
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.jobs.services import enqueue
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.editor.selectors import published_text
from focale.desk.targeting.models import (
    Draft,
    Simulation,
    SimulationState,
    Table,
    TableRole,
    TableState,
)
from focale.desk.team.models import User, Workspace
from focale.desk.warm.client import ask
from focale.desk.warm.folders import new_name, place_of
from focale.desk.warm.wire import Told
from focale.profile import read_profile

_ROLES = (TableRole.DEALS, TableRole.MARKET, TableRole.CUSTOMERS, TableRole.FACTS)
COLUMNS = (
    "name", "key", "siren", "domain", "tier_before", "tier_after", "band_before", "band_after",
    "verdict_before", "verdict_after", "points_before", "points_after", "move",
)  # fmt: skip
_RISKY = ("=", "+", "-", "@", "\t", "\r")


@transaction.atomic
def simulate(draft: Draft, *, by: User | None) -> Simulation:
    """Ask what would change if this draft were published. Raises FocaleError for a faulty text."""
    read_profile(draft.text)
    made = Simulation.objects.create(
        workspace=draft.workspace, profile=draft.profile, draft=draft, revision=draft.revision,
        text=draft.text, by=by,
    )  # fmt: skip
    enqueue(
        "simulate", key=f"simulate:{made.pk}", workspace=draft.workspace, by=by, simulation=made.pk
    )
    return made


@kind("simulate")
def simulated(hold: Hold) -> bool:
    """Let the engine compute it, then keep the answer."""
    found = Simulation.objects.of(hold.workspace).select_related("profile__published", "workspace")
    simulation = found.filter(pk=hold.given["simulation"], state=SimulationState.WAITING).first()
    if simulation is None:
        return False
    if "file" not in hold.cursor:
        with hold.step(file=new_name(".parquet")):
            pass
        return True
    changes: dict[str, Any] = {"done_at": timezone.now(), "state": SimulationState.DONE}
    try:
        with hold.while_waiting():
            changes["result"] = _asked(simulation, hold.cursor["file"])
    except Told as error:
        changes |= {"state": SimulationState.FAILED, "trouble": error.words}
    if changes.get("result") and changes["result"].get("moved") is not None:
        changes["file"] = hold.cursor["file"]
    with hold.step(told=True):
        Simulation.objects.of(hold.workspace).filter(pk=simulation.pk).update(**changes)
    return False


def _asked(simulation: Simulation, file: str) -> dict[str, Any]:
    workspace = simulation.workspace
    before = ""
    if simulation.profile is not None:
        before = published_text(Draft(workspace=workspace, profile=simulation.profile))
    told: dict[str, Any] = ask(
        SURROUNDINGS, "simulate", workspace.pk, text=simulation.text, before=before,
        day=local_day(workspace).isoformat(), file=file,
        tables={str(role): table.given for role, table in _tables(workspace)},
    )  # fmt: skip
    return told


def _tables(workspace: Workspace) -> Iterator[tuple[str, Table]]:
    """The newest table of each role that a simulation reads."""
    for role in _ROLES:
        ready = Table.objects.of(workspace).filter(
            role=role, state=TableState.READY, left_at=None
        )  # fmt: skip
        table = ready.order_by("-id").first()
        if table is not None:
            yield role, table


def moved_rows(simulation: Simulation, most: int) -> list[dict[str, Any]]:
    """The first of the accounts that move, those that go furthest by points first."""
    return next(_moved(simulation, most), [])


def _moved(simulation: Simulation, at_once: int) -> Iterator[list[dict[str, Any]]]:
    """All accounts that move, some at a time."""
    if not simulation.file:
        return
    path = place_of(SURROUNDINGS.folder, simulation.workspace_id, simulation.file)
    try:
        file = pq.ParquetFile(path)
    except (FileNotFoundError, pa.ArrowInvalid):
        return
    with file:
        for batch in file.iter_batches(batch_size=at_once):
            yield batch.to_pylist()


def moved_csv(simulation: Simulation) -> Iterator[str]:
    """The accounts that move, as pieces of a file that French and English spreadsheets open."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(COLUMNS)
    yield "\ufeff" + out.getvalue()
    for rows in _moved(simulation, 2_000):
        out.seek(0)
        out.truncate()
        for row in rows:
            writer.writerow([_safe(row[name]) for name in COLUMNS])
        yield out.getvalue()


def _safe(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(value, float):
        return f"{value:.1f}".replace(".", ",")
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_RISKY) else text
