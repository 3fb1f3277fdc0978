"""The work of a review: ask the engine what it says, and what a version keeps of its market."""

from __future__ import annotations

import datetime
from typing import Any

from focale.desk.jobs.clock import AT_MIDNIGHT, local_day
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.jobs.services import enqueue
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.models import (
    Measure,
    Profile,
    Review,
    ReviewState,
    Table,
    TableRole,
    TableState,
    Version,
)
from focale.desk.targeting.tables.selectors import with_happened
from focale.desk.team.models import Workspace
from focale.desk.warm.client import ask
from focale.desk.warm.wire import Told


@kind("review")
def look(hold: Hold) -> bool:
    """Ask the engine what a review says; its proposals then wait for a person."""
    review = Review.objects.of(hold.workspace).select_related("version").get(pk=hold.given["id"])
    if review.state != ReviewState.LOOKING:
        return False
    there = Table.objects.of(hold.workspace).in_bulk(list(review.tables.values()))
    tables = {
        role: there[number].given for role, number in review.tables.items() if number in there
    }
    changes: dict[str, Any]
    with hold.while_waiting():
        try:
            found = ask(
                SURROUNDINGS, "review", hold.workspace.pk, text=review.version.text,
                profile=review.profile_id, since=review.since.isoformat(),
                until=review.until.isoformat(), tables=tables,
            )  # fmt: skip
            changes = {"state": ReviewState.OPEN, "found": found}
        except Told as told:
            changes = {"state": ReviewState.FAILED, "trouble": told.words}
    with hold.step():
        looking = Review.objects.of(hold.workspace).filter(pk=review.pk, state=ReviewState.LOOKING)
        looking.update(**changes)
    return False


@kind("measure")
def measure(hold: Hold) -> bool:
    """Count what a version keeps of a market, and who of the customers meets its criteria."""
    version = Version.objects.of(hold.workspace).filter(pk=hold.given["version"]).first()
    numbers = {role: hold.given[role] for role in ("market", "customers")}
    there = Table.objects.of(hold.workspace).in_bulk([n for n in numbers.values() if n])
    if version is None:
        return False
    market, customers = (there.get(numbers[role] or 0) for role in ("market", "customers"))
    found: dict[str, Any] = {"kept": None, "customers": None}
    trouble = None
    beside = _beside(hold.workspace)
    with hold.while_waiting():
        try:
            found = ask(
                SURROUNDINGS, "measure", hold.workspace.pk, text=version.text,
                day=local_day(hold.workspace).isoformat(),
                market=with_happened(market) if market else None,
                customers=with_happened(customers) if customers else None,
            )  # fmt: skip
        except Told as told:
            trouble = told.words
    if found["kept"] and beside:
        found["kept"] |= {"beside": beside}
    with hold.step():
        Measure.objects.create(
            workspace=hold.workspace, version=version, kept=found["kept"],
            customers_by=found["customers"], trouble=trouble, market=market,
            customers=customers,
        )  # fmt: skip
    return False


def measure_what_is_new(workspace: Workspace, _day: datetime.date) -> None:
    """Have each published version counted once on each market and customers' table.

    It is counted again once what happened at these companies is another table: without the
    events that a profile asks of, nobody is qualified.
    """
    newest, beside = _newest(workspace), _beside(workspace)
    if not any(newest.values()):
        return
    published = Profile.objects.of(workspace).filter(published__isnull=False)
    for version in published.order_by("place", "pk").values_list("published", flat=True)[:20]:
        done = Measure.objects.of(workspace).filter(version=version, **newest)
        last = done.order_by("-id").first()
        if last is None or (last.kept and last.kept.get("beside", {}) != beside):
            numbers = (newest["market"], newest["customers"], *beside.values())
            key = f"measure:{version}:" + ":".join(str(number or 0) for number in numbers)
            enqueue(
                "measure", key=key, workspace=workspace, version=version,
                market=newest["market"], customers=newest["customers"],
            )  # fmt: skip


def _newest(workspace: Workspace) -> dict[str, int | None]:
    ready = Table.objects.of(workspace).filter(left_at=None, state=TableState.READY)
    return {
        role: ready.filter(role=role).order_by("-id").values_list("pk", flat=True).first()
        for role in ("market", "customers")
    }


def _beside(workspace: Workspace) -> dict[str, int]:
    """The tables of what happened at the companies that are in use: role -> number."""
    ready = Table.objects.of(workspace).filter(left_at=None, state=TableState.READY)
    beside = ready.filter(role__in=(TableRole.EVENTS, TableRole.CONTACTS)).order_by("id")
    return dict(beside.values_list("role", "pk"))


AT_MIDNIGHT.append(measure_what_is_new)
