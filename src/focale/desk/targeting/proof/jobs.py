"""A trial is done by the engine; its answer is kept as it came."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import Trial, TrialKind, TrialState
from focale.desk.warm.client import ask
from focale.desk.warm.wire import Told

ACTS = {TrialKind.VALIDATION: "validate", TrialKind.WEIGHTS: "weigh"}
_TABLES = ("rows", "closed", "companies", "events", "contacts", "facts")


@kind("trial")
def go_try(hold: Hold) -> bool:
    """Ask the engine, keep what it answers."""
    found = Trial.objects.of(hold.workspace).select_related("version", *_TABLES)
    trial = found.get(pk=hold.given["id"])
    given = {name: getattr(trial, name) for name in _TABLES}
    changes: dict[str, Any]
    with hold.while_waiting():
        try:
            told = ask(
                SURROUNDINGS, ACTS[TrialKind(trial.kind)], hold.workspace.pk,
                profile=trial.version.text, how=trial.how,
                tables={name: table.given for name, table in given.items() if table is not None},
            )  # fmt: skip
            said = {lang: words["title"] for lang, words in told["told"].items()}
            changes = {"state": TrialState.DONE, **told, "said": said}
        except Told as fault:
            changes = {"state": TrialState.FAILED, "trouble": fault.words}
    with hold.step():
        running = Trial.objects.of(hold.workspace).filter(pk=trial.pk, state=TrialState.RUNNING)
        running.update(**changes, done_at=timezone.now())
    return False
