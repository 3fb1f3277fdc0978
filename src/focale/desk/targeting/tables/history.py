"""What did the desk know of each account, and since when? As a log of facts of the studio.

Each account is named as the files of the studio may name it: by its own identifier, those that
other files had for it, and its SIREN. What counted at a moment is chosen as everywhere on the desk
(`facts.winners`), so that a replay shows what the page of the account showed on that day. Nothing
is told of a day before the account came: nobody knew anything then.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from django.db import transaction
from django.db.models import Count

from focale.desk.directory.facts.kinds import COMPANIES
from focale.desk.directory.facts.winners import Told, winner
from focale.desk.directory.models import Brought, Company, Fact
from focale.desk.jobs.clock import local_day
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.jobs.services import enqueue
from focale.desk.pages.words import say
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import Table, TableRole, TableState
from focale.desk.targeting.models.tables import OWN_HISTORY
from focale.desk.targeting.tables.jobs import ready, table_of
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace
from focale.desk.warm.cells import own_text
from focale.desk.warm.folders import new_name, place_of
from focale.report.figures import short_day

AT_ONCE = 1_000  # accounts read with three queries
OUTSIDE = frozenset({"address", "email", "linkedin", "phone", "website"})
"""Facts that lead to somebody and that no criterion asks."""
_SCHEMA = pa.schema({
    "account_id": pa.string(), "field": pa.string(), "value": pa.string(),
    "at": pa.timestamp("us", "UTC"), "known_at": pa.timestamp("us", "UTC"),
})  # fmt: skip
Line = tuple[str, str | None, datetime.datetime]
"""Field, value (None: unknown from then on), since when."""


@transaction.atomic
def take_history(*, workspace: Workspace, by: User) -> Table | None:
    """Have the history of the accounts written as the log of facts; None without any account."""
    if not Company.objects.of(workspace).filter(merged_into=None).exists():
        return None
    day = short_day(local_day(workspace), workspace.language)
    made = Table.objects.create(
        workspace=workspace, role=TableRole.FACTS, state=TableState.MAKING, by=by,
        label=say("table.history.label", workspace.language, day=day), origin=OWN_HISTORY,
    )  # fmt: skip
    enqueue("own_history", key=f"history:{made.pk}", workspace=workspace, by=by, id=made.pk)
    audit.record(
        "table.history", workspace=workspace, by=by, subject="table", subject_id=made.pk,
        about=made.label,
    )  # fmt: skip
    return made


@kind("own_history")
def write(hold: Hold) -> bool:
    """Write the log; from then on it is the one that is read."""
    found = table_of(hold)
    if found.state != TableState.MAKING:
        return False
    name = new_name(".parquet")
    with hold.while_waiting():
        lines = write_history(
            hold.workspace, place_of(SURROUNDINGS.folder, hold.workspace.pk, name)
        )
    with hold.step():
        ready(found, {"facts": name, "rows": lines, "balance": None})
    return False


def write_history(workspace: Workspace, place: Path) -> int:
    """Write the log (Parquet); how many lines it has."""
    written = 0
    with pq.ParquetWriter(place, _SCHEMA, compression="zstd") as writer:
        for columns in _pieces(workspace):
            writer.write_table(pa.table(columns, schema=_SCHEMA))
            written += len(columns["field"])
    return written


def _pieces(workspace: Workspace) -> Iterator[dict[str, list[Any]]]:
    companies = Company.objects.of(workspace).filter(merged_into=None).order_by("pk")
    taken, several = _names(workspace)
    last = 0
    while page := list(companies.filter(pk__gt=last)[:AT_ONCE]):
        last = page[-1].pk
        numbers = [company.pk for company in page]
        log, others = _log(workspace, numbers), _others(workspace, numbers)
        columns: dict[str, list[Any]] = {name: [] for name in _SCHEMA.names}
        for company in page:
            called = [company.key, *(key for key in others[company.pk] if key not in taken)]
            if company.siren and company.siren not in several and company.siren not in taken:
                called.append(company.siren)
            for field, value, since in history_of(company, log[company.pk]):
                for name in dict.fromkeys(called):
                    for column, cell in zip(
                        columns.values(), (name, field, value, since, since), strict=True
                    ):
                        column.append(cell)
        yield columns


def _names(workspace: Workspace) -> tuple[set[str], set[str]]:
    """The identifiers that are an account's own, and the SIRENs that several accounts have."""
    mine = Company.objects.of(workspace).filter(merged_into=None)
    shared = mine.exclude(siren="").values("siren").annotate(n=Count("pk")).filter(n__gt=1)
    return set(mine.values_list("key", flat=True)), set(shared.values_list("siren", flat=True))


def _others(workspace: Workspace, numbers: Collection[int]) -> dict[int, list[str]]:
    """What other files call these accounts."""
    found: dict[int, list[str]] = defaultdict(list)
    brought = Brought.objects.of(workspace).filter(company__in=numbers).exclude(key="")
    for number, key in brought.order_by("pk").values_list("company_id", "key"):
        found[number].append(key)
    return found


def _log(
    workspace: Workspace, numbers: Collection[int]
) -> dict[int, dict[str, list[tuple[Told, datetime.datetime | None]]]]:
    """All that was told of these accounts: by field, each with when it was withdrawn."""
    found: dict[int, dict[str, list[tuple[Told, datetime.datetime | None]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    told = Fact.objects.of(workspace).filter(company__in=numbers).exclude(field__in=OUTSIDE)
    for number, field, until, value, at, known_at, is_human, source, came_with, confidence in (
        told.values_list(
            "company_id", "field", "withdrawn_at", "value", "at", "known_at", "is_human", "source",
            "came_with_id", "confidence",
        )
    ):  # fmt: skip
        if number is not None:
            one = Told(value, at, known_at, is_human, source, came_with, confidence)
            found[number][field].append((one, until))
    return found


def history_of(
    company: Company, log: Mapping[str, list[tuple[Told, datetime.datetime | None]]]
) -> Iterator[Line]:
    """What counted of an account, and from when: a line for each change."""
    for field in sorted({*(COMPANIES.fields - OUTSIDE), *company.own, *log}):
        if field not in log:
            value = own_text(COMPANIES.now(company, field))
            if value is not None:
                yield field, value, company.entered_at
            continue
        before = None
        told = log[field]
        moments = {one.known_at for one, _ in told} | {until for _, until in told if until}
        for moment in sorted(moments):
            won = winner(
                one for one, until in told
                if one.known_at <= moment and (until is None or until > moment)
            )  # fmt: skip
            value = own_text(won.value) if won else None
            if value != before:
                yield field, value, max(moment, company.entered_at)
                before = value
