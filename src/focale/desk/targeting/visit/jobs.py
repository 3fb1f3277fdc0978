"""The sample files: the engine writes them, and they are read as any that was dropped."""

from __future__ import annotations

from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.pages.words import say
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.tables.services import take_dropped
from focale.desk.warm.client import ask


@kind("sample_files")
def sample(hold: Hold) -> bool:
    """Bring the files. The customers' columns are confirmed by hand, as those of any file."""
    with hold.while_waiting():
        names = ask(SURROUNDINGS, "sample", hold.workspace.pk, roles=hold.given["roles"])
    with hold.step():
        for role, name in names.items():
            label = say(f"visit.sample.{role}", hold.workspace.language)
            take_dropped(
                label, name, role=role, workspace=hold.workspace, by=hold.job.by,
                at_once=role != "customers",
            )  # fmt: skip
    return False
