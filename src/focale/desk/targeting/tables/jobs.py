"""The work of a table: look at its file, then keep it as the acts of the studio read it."""

from __future__ import annotations

from typing import Any

from focale.accounts.columns.mapping import RowKind
from focale.desk.directory.imports.mapping import KINDS, NEEDED
from focale.desk.jobs.clock import local_day
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import Table, TableRole, TableState
from focale.desk.targeting.tables.services import confirm_as_believed, retire_others, take_dropped
from focale.desk.warm.client import ask
from focale.desk.warm.wire import Told

LOG_COLUMNS = ("account_id", "field", "value", "at")
"""What each line of a log of facts says; without one of them it tells nothing."""
ROW_KINDS = {
    TableRole.CUSTOMERS.value: RowKind.COMPANY,
    TableRole.MARKET.value: RowKind.COMPANY,
    TableRole.DEALS.value: RowKind.DEAL,
    TableRole.LEADS.value: RowKind.LEAD,
    TableRole.INTERVIEWS.value: RowKind.INTERVIEW,
    TableRole.COSTS.value: RowKind.COST,
    TableRole.CONTACTS.value: RowKind.CONTACT,
    TableRole.EVENTS.value: RowKind.EVENT,
    TableRole.FACTS.value: RowKind.FACT,
    TableRole.CONTRACTS.value: RowKind.CONTRACT,
}


def register() -> None:
    """Let the mapping screen know what the rows of each table may be."""
    KINDS.update(ROW_KINDS)
    NEEDED[TableRole.FACTS.value] = LOG_COLUMNS


@kind("study_table")
def study(hold: Hold) -> bool:
    """Ask the engine what the columns are; a person then confirms."""
    found = table_of(hold)
    with hold.while_waiting():
        try:
            told = ask(
                SURROUNDINGS, "study", hold.workspace.pk, file=found.file, label=found.label,
                part=found.part, role=found.role,
            )  # fmt: skip
        except Told as fault:
            return failed(hold, found, fault)
    with hold.step():
        waiting = Table.objects.of(hold.workspace).filter(pk=found.pk, state=TableState.WAITING)
        waiting.update(study=told, rows=told["rows"])
        if hold.given.get("at_once"):
            found.study = told
            into = bool(hold.given.get("into_directory"))
            then = hold.given.get("then", [])
            confirm_as_believed(found, into_directory=into, by=found.by, then=then)
    return False


@kind("keep_table")
def keep(hold: Hold) -> bool:
    """Have the engine write the table; from then on it is the one of its role."""
    found = table_of(hold)
    if found.state != TableState.MAKING:
        return False
    with hold.while_waiting():
        try:
            told = ask(
                SURROUNDINGS, "keep_table", hold.workspace.pk, file=found.file, label=found.label,
                part=found.part, role=found.role, columns=found.columns,
                today=local_day(hold.workspace).isoformat(),
            )  # fmt: skip
        except Told as fault:
            return failed(hold, found, fault)
    with hold.step():
        ready(found, told)
        _next(hold)
    return False


def _next(hold: Hold) -> None:
    """Begin with the next of the files that were given together, inside the step."""
    then = hold.given.get("then", [])
    if then:
        role, label, name = then[0]
        take_dropped(
            label, name, role=role, workspace=hold.workspace, by=hold.job.by, at_once=True,
            then=then[1:],
        )  # fmt: skip


def ready(found: Table, told: dict[str, Any]) -> None:
    """Write what became of a table, inside the step."""
    making = Table.objects.of(found.workspace).filter(pk=found.pk, state=TableState.MAKING)
    if making.update(
        state=TableState.READY, facts=told["facts"], rows=told["rows"], balance=told["balance"],
        trouble=None,
    ):  # fmt: skip
        retire_others(found)


def failed(hold: Hold, found: Table, fault: Told) -> bool:
    """Say what is wrong with the file."""
    with hold.step():
        Table.objects.of(hold.workspace).filter(
            pk=found.pk, state__in=(TableState.WAITING, TableState.MAKING)
        ).update(state=TableState.FAILED, trouble=fault.words)
        _next(hold)
    return False


def table_of(hold: Hold) -> Table:
    """The table that a job is about."""
    found = Table.objects.of(hold.workspace).select_related("workspace", "by")
    return found.get(pk=hold.given["id"])
