"""What is asked of a market, and how does a list become accounts?"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.db import transaction

from focale.accounts.columns.mapping import RowKind
from focale.accounts.columns.rows import FIELDS_OF
from focale.desk.directory.imports.services import take_file
from focale.desk.directory.models import Import, ImportKind, ImportState
from focale.desk.jobs.clock import local_day
from focale.desk.jobs.services import enqueue
from focale.desk.pages.words import say
from focale.desk.targeting.market.selectors import Aim
from focale.desk.targeting.models import (
    AnswerState,
    MarketAnswer,
    Question,
    Table,
    TableRole,
    TableState,
)
from focale.desk.targeting.tables.services import let_go_of
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace

KEPT = 20  # answers of one question; older ones go


def mark_of(question: str, aim: Aim, given: dict[str, Any], workspace: Workspace) -> str:
    """What tells two questions apart: the tables, the profile, what was asked beside, the day."""
    told = [
        question, aim.text, given, {role: table.pk for role, table in aim.tables.items()},
        local_day(workspace).isoformat(),
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


@transaction.atomic
def ask_market(
    question: str, aim: Aim, *, workspace: Workspace, by: User, **given: Any
) -> MarketAnswer:
    """Ask, by a job; the answer that is there already where the same was asked today."""
    mark = mark_of(question, aim, given, workspace)
    mine = MarketAnswer.objects.of(workspace).filter(question=question)
    found = mine.filter(mark=mark).exclude(state=AnswerState.FAILED).order_by("-id").first()
    if found is not None:
        return found
    made = MarketAnswer.objects.create(
        workspace=workspace, question=question, mark=mark, text=aim.text, version=aim.version,
        given={**given, "tables": {role: one.pk for role, one in aim.tables.items()},
               "profile": aim.name, "is_draft": aim.version is None},
        by=by,
    )  # fmt: skip
    enqueue("market_answer", key=f"market:{made.pk}", workspace=workspace, by=by, id=made.pk)
    return made


@transaction.atomic
def made_again(found: MarketAnswer, *, by: User) -> MarketAnswer:
    """The same list, made anew: somebody of it refused since. The files of the old one go."""
    held = MarketAnswer.objects.of(found.workspace).select_for_update(of=("self",))
    found = held.select_related("workspace", "version").get(pk=found.pk)
    mine = MarketAnswer.objects.of(found.workspace)
    mark = hashlib.sha256(f"again:{found.pk}".encode()).hexdigest()
    there = mine.filter(mark=mark).exclude(state=AnswerState.FAILED).first()
    if there is not None:
        return there
    made = MarketAnswer.objects.create(
        workspace=found.workspace, question=found.question, text=found.text,
        version=found.version, given=found.given, by=by, mark=mark,
    )  # fmt: skip
    enqueue("market_answer", key=f"market:{made.pk}", workspace=made.workspace, by=by, id=made.pk)
    gone = [name for form, name in found.files.items() if form != "accounts"]
    kept = {form: name for form, name in found.files.items() if form == "accounts"}
    mine.filter(pk=found.pk).update(files=kept, mark=f"old-{found.pk}")
    transaction.on_commit(lambda: let_go_of(found.workspace, *gone))
    return made


@transaction.atomic
def into_accounts(found: MarketAnswer, *, by: User) -> Import | None:
    """Take the accounts of a list into the directory, and the people to begin with.

    None where it has none. Once: another time only after that import was taken back.
    """
    held = MarketAnswer.objects.of(found.workspace).select_for_update().get(pk=found.pk)
    if held.state != AnswerState.READY or "accounts" not in held.files:
        return None
    if held.came_with_id:
        before = Import.objects.of(found.workspace).get(pk=held.came_with_id)
        if before.state not in (ImportState.UNDONE, ImportState.FAILED):
            return before
    columns = (held.result or {}).get("columns", {})
    label = say("prospects.import_label", n=len((held.result or {}).get("accounts", [])))
    made = take_file(
        workspace=found.workspace, by=by, label=label, file=held.files["accounts"],
        kind=ImportKind.COMPANIES,
        columns=_columns(columns.get("accounts", []), RowKind.COMPANY),
    )  # fmt: skip
    if "people" in held.files:
        take_file(
            workspace=found.workspace, by=by, label=f"{label}, {say('prospects.people')}",
            file=held.files["people"], kind=ImportKind.CONTACTS,
            columns=_columns(columns.get("people", []), RowKind.CONTACT),
        )  # fmt: skip
    held.came_with = made
    held.save(update_fields=["came_with"])
    audit.record(
        "prospects.taken", workspace=found.workspace, by=by, subject="import",
        subject_id=made.pk, about=label,
    )  # fmt: skip
    return made


def _columns(names: list[str], rows: RowKind) -> list[dict[str, Any]]:
    """Columns that bear the names of their fields, as the wire says them."""
    fields = FIELDS_OF[rows]
    return [
        {"column": name, "field": name, "type": fields[name].type.value}
        if name in fields else {"column": name}
        for name in names
    ]  # fmt: skip


@transaction.atomic
def choose(
    sectors: list[str], departements: list[str], bands: list[str], *, workspace: Workspace,
    by: User,
) -> Table:  # fmt: skip
    """Make a market of the companies of the register that are of these, by a job."""
    made = Table.objects.create(
        workspace=workspace, role=TableRole.MARKET, state=TableState.MAKING, by=by,
        label=say("market.register"),
        origin={"sectors": sectors, "departements": departements, "bands": bands},
    )  # fmt: skip
    enqueue("choose_market", key=f"choose:{made.pk}", workspace=workspace, by=by, id=made.pk)
    audit.record(
        "table.chosen", workspace=workspace, by=by, subject="table", subject_id=made.pk,
        about=made.label,
    )  # fmt: skip
    return made


__all__ = ["Question", "ask_market", "choose", "into_accounts", "mark_of"]
