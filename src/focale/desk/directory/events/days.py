"""How often did each event happen at each company on each local day?

Derived from the log in the transaction that changes the log, so that both never differ. New
events are added; whatever else changes (taken back, moved, merged, another time zone) has the
days of its companies derived again.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Iterable
from zoneinfo import ZoneInfo

from django.db import connection, transaction

from focale.criterion.fold import fold
from focale.desk.directory.models import Company, Event, EventDay
from focale.desk.team.models import Workspace
from focale.glossary.words import MAX_COUNT

BATCH = 150  # rows of one INSERT: SQLite takes 999 values
Place = tuple[int, int | None, str, datetime.date]
"""Company, contact, folded name, local day."""


def counted(events: Iterable[Event], zone: str) -> Counter[Place]:
    """How often, by place. Left out: machines, what was withdrawn, what belongs to no company."""
    where = ZoneInfo(zone)
    found: Counter[Place] = Counter()
    for event in events:
        if event.company_id is None or event.is_machine or event.withdrawn_at is not None:
            continue
        name = fold(event.event)
        if name:
            day = event.at.astimezone(where).date()
            found[event.company_id, event.contact_id, name, day] += max(event.n, 1)
    return found


def add_days(events: Iterable[Event], workspace: Workspace) -> None:
    """Add events that were just written to the log."""
    days = counted(events, workspace.timezone)
    _hold({company for company, _, _, _ in days}, workspace)
    if len(days) == 1:
        ((company, contact, name, day), n) = next(iter(days.items()))
        same = EventDay.objects.of(workspace).filter(
            company=company, contact=contact, event=name, day=day
        )
        first = same.order_by("pk").first()
        if first is not None and first.n + n <= MAX_COUNT:
            same.filter(pk=first.pk).update(n=first.n + n)
            return
    _write(days, workspace)


@transaction.atomic
def derive_again(companies: Collection[int], *, workspace: Workspace) -> None:
    """Derive the days of some companies anew from the log; at most a few hundred at once."""
    _hold(companies, workspace)
    found = Event.objects.of(workspace).filter(
        company__in=companies, withdrawn_at=None, is_machine=False
    )
    named = ("company", "contact", "event", "at", "n", "is_machine", "withdrawn_at")
    days = counted(found.only(*named).order_by("pk"), workspace.timezone)
    EventDay.objects.of(workspace).filter(company__in=companies).delete()
    _write(days, workspace)


def _hold(companies: Collection[int], workspace: Workspace) -> None:
    """One transaction at a time works on the days of a company; SQLite has one in all anyway."""
    if connection.features.has_select_for_update:
        held = Company.everything.of(workspace).filter(pk__in=companies).order_by("pk")
        list(held.select_for_update(of=("self",)).values_list("pk", flat=True))


def _write(days: Counter[Place], workspace: Workspace) -> None:
    rows = [
        EventDay(
            workspace=workspace, company_id=company, contact_id=contact, event=name, day=day,
            n=min(n, MAX_COUNT),
        )
        for (company, contact, name, day), n in days.items()
    ]  # fmt: skip
    EventDay.objects.bulk_create(rows, batch_size=BATCH)
