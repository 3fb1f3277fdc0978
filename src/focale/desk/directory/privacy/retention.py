"""Whose data have we kept for too long? Three years after the last contact that came from them.

Source: the recommendation of the CNIL on prospects. An opened mail does not count, nor what we
did. Who never reached us counts from the day on which their data were obtained. People of
customers are kept: a contract is another ground.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db.models import Q

from focale.criterion.fold import fold
from focale.desk.directory.models import Contact, Erasure, EventDay
from focale.desk.directory.privacy.erasing import erase
from focale.desk.jobs.clock import local_day
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.jobs.services import enqueue
from focale.desk.team.models import User, Workspace
from focale.glossary.words import OPENED

YEARS = 3
PAGE = 50
MOST_COUNTED = 1_000
FROM_US = frozenset(
    fold(name)
    for name in (
        OPENED, "email_sent", "email_delivered", "email_bounced", "linkedin_message_sent",
        "call_missed", "meeting_missed", "job_posted", "job_posted_sdr", "funds_raised",
        "executive_hired", "organisation_changed", "new_offer",
    )
)  # fmt: skip
"""What happens without the person having done anything towards us."""
_READ = 500


@dataclass(frozen=True)
class Due:
    """Somebody who is due. since: the last contact from them, or when their data were obtained."""

    contact: Contact
    since: datetime.date
    reached_us: bool


def cutoff_of(workspace: Workspace) -> datetime.date:
    """The day before which a last contact is too old."""
    today = local_day(workspace)
    try:
        return today.replace(year=today.year - YEARS)
    except ValueError:  # 29 February
        return today.replace(year=today.year - YEARS, day=28)


def due_people(workspace: Workspace, after: int = 0) -> Iterator[Due]:
    """Everybody who is due, by number. after: only those with a higher one."""
    cutoff, zone = cutoff_of(workspace), ZoneInfo(workspace.timezone)
    start = datetime.datetime.combine(cutoff, datetime.time(), zone)
    never = Q(reached_us_on__isnull=True)
    old = (
        Q(reached_us_on__lt=cutoff)
        | (never & Q(obtained_on__lt=cutoff))
        | (never & Q(obtained_on__isnull=True, entered_at__lt=start))
    )
    while True:
        found = Contact.objects.of(workspace).filter(old, pk__gt=after, erased_with__isnull=True)
        rows = list(found.select_related("company").order_by("pk")[:_READ])
        if not rows:
            return
        after = rows[-1].pk
        heard = _heard_of_since(cutoff, rows, workspace)
        for row in rows:
            if row.pk in heard or (row.company is not None and row.company.customer):
                continue
            since = row.reached_us_on or row.obtained_on or row.entered_at.astimezone(zone).date()
            yield Due(row, since, row.reached_us_on is not None)


def _heard_of_since(
    cutoff: datetime.date, rows: Sequence[Contact], workspace: Workspace
) -> set[int]:
    days = EventDay.objects.of(workspace).filter(
        company__in={row.company_id for row in rows if row.company_id}, day__gte=cutoff,
        contact__in=[row.pk for row in rows],
    )  # fmt: skip
    return {
        number
        for number, event in days.values_list("contact_id", "event").distinct()
        if number and event not in FROM_US
    }


def due_count(workspace: Workspace) -> int:
    """How many people are due; MOST_COUNTED stands for that many and more."""
    count = 0
    for _ in due_people(workspace):
        count += 1
        if count >= MOST_COUNTED:
            break
    return count


def ask_for_purge(workspace: Workspace, *, by: User) -> None:
    """Erase everybody who is due, by a job; asked twice on one day it is done once."""
    day = local_day(workspace)
    enqueue(
        "purge", key=f"purge:{workspace.pk}:{_turn(workspace)}:{day}", workspace=workspace, by=by
    )


def _turn(workspace: Workspace) -> int:
    return Erasure.objects.of(workspace).filter(why="retention").count()


@kind("purge")
def purge(hold: Hold) -> bool:
    """Find who is due, and have them erased together."""
    numbers = [due.contact.pk for due in due_people(hold.workspace)]
    with hold.step():
        if numbers:
            erase(numbers, workspace=hold.workspace, by=hold.job.by, why="retention", refuses=False)
    return False
