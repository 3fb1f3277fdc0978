"""How does something that happened enter the log, once, and leave it again?"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from focale.desk.directory.events.days import BATCH, add_days, derive_again
from focale.desk.directory.facts.hooks import tell
from focale.desk.directory.models import Company, Contact, Event
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace
from focale.desk.team.scoped import NoWorkspace, ScopedQuerySet


@dataclass(frozen=True)
class TakenEvents:
    """What became of events. companies: those at which something new happened."""

    made: int
    same: int
    companies: frozenset[int]


@transaction.atomic
def log_event(
    event: str,
    *,
    workspace: Workspace,
    company: Company | None = None,
    contact: Contact | None = None,
    at: datetime.datetime | None = None,
    n: int = 1,
    key: str = "",
    source: str = "",
    detail: Any = None,
    by: User | None = None,
    is_machine: bool = False,
) -> Event:
    """Log one thing that happened; the score of its company follows in this transaction.

    company: default that of the contact. key: told twice, kept once; default a new one. by: the
    person who says so, null for a machine. Raises NoWorkspace for rows of another workspace.
    """
    for row in (company, contact):
        if row is not None and row.workspace_id != workspace.pk:
            raise NoWorkspace(f"{type(row).__name__} {row.pk} is of another workspace")
    made = Event(
        workspace=workspace, key=(key or uuid.uuid4().hex)[:200], event=event.strip()[:80],
        company_id=company.pk if company else contact.company_id if contact else None,
        contact=contact, at=at or timezone.now(), n=max(n, 1), source=source[:200],
        detail=detail, by=by, is_machine=is_machine,
    )  # fmt: skip
    there = Event.objects.of(workspace).filter(key=made.key).first()
    if there is not None:
        return there
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError:  # somebody else told it a moment ago
        return Event.objects.of(workspace).get(key=made.key)
    add_days([made], workspace)
    if by is not None:
        audit.record(
            "event.logged", workspace=workspace, by=by, subject="company",
            subject_id=made.company_id or "", about=made.event,
        )  # fmt: skip
    if made.company_id is not None and not made.is_machine:
        tell(workspace, [made.company_id])
    return made


@transaction.atomic
def take_events(events: Sequence[Event], *, workspace: Workspace) -> TakenEvents:
    """Take many events in, at most some hundreds a call; those whose key is there are the same.

    An event without a company goes to that of its contact. Scores follow.
    """
    keyed = {event.key: event for event in events}
    there = set(
        Event.objects.of(workspace).filter(key__in=keyed).values_list("key", flat=True)
    )  # fmt: skip
    new = [event for key, event in keyed.items() if key not in there]
    homeless = {event.contact_id for event in new if event.company_id is None and event.contact_id}
    if homeless:
        homes = dict(
            Contact.objects.of(workspace).filter(pk__in=homeless).values_list("pk", "company_id")
        )
        for event in new:
            if event.company_id is None and event.contact_id is not None:
                event.company_id = homes.get(event.contact_id)
    Event.objects.bulk_create(new, batch_size=BATCH // 3)
    add_days(new, workspace)
    companies = frozenset(
        number for event in new if (number := event.company_id) and not event.is_machine
    )
    tell(workspace, sorted(companies))
    return TakenEvents(made=len(new), same=len(events) - len(new), companies=companies)


@transaction.atomic
def withdraw_events(found: ScopedQuerySet[Event], *, workspace: Workspace) -> frozenset[int]:
    """Take events back: they stay in the log and count no more. The companies that they were of.

    found: at most some thousands; cut larger undos into steps.
    """
    kept = found.filter(withdrawn_at=None)
    companies = frozenset(
        kept.filter(company__isnull=False).values_list("company_id", flat=True)
    )  # fmt: skip
    Event.objects.of(workspace).filter(
        pk__in=list(kept.values_list("pk", flat=True))
    ).update(withdrawn_at=timezone.now())  # fmt: skip
    derive_again(sorted(companies), workspace=workspace)
    tell(workspace, sorted(companies))
    return companies
