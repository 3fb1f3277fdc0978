"""All days of a workspace derived anew: its time zone changed, or somebody asks for it."""

from __future__ import annotations

import uuid

from focale.desk.directory.events.days import derive_again
from focale.desk.directory.facts.hooks import tell_of_all
from focale.desk.directory.models import Company, Event
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.jobs.models import Job
from focale.desk.jobs.services import enqueue
from focale.desk.team.models import User, Workspace

COMPANIES = 50  # of one transaction
_ROWS = 500  # events of one transaction


def derive_all(workspace: Workspace, *, by: User | None = None) -> Job:
    """Have all days of a workspace derived anew; scores follow."""
    return enqueue(
        "event_days", key=f"event_days:{workspace.pk}:{uuid.uuid4().hex}", workspace=workspace,
        by=by,
    )  # fmt: skip


@kind("event_days")
def derive(hold: Hold) -> bool:
    """The next companies, in the order of their numbers: each is whole or untouched."""
    if "at" not in hold.cursor:
        return _bring_home(hold)
    after = Company.everything.of(hold.workspace).filter(pk__gt=hold.cursor["at"]).order_by("pk")
    companies = list(after.values_list("pk", flat=True)[:COMPANIES])
    if not companies:
        with hold.step():
            tell_of_all(hold.workspace)
        return False
    with hold.step(at=companies[-1], done=hold.job.done + len(companies)):
        derive_again(companies, workspace=hold.workspace)
    return True


def _bring_home(hold: Hold) -> bool:
    """Events that came before the company of their person was known get it now."""
    homeless = Event.objects.of(hold.workspace).filter(company=None, contact__company__isnull=False)
    found = list(homeless.select_related("contact").order_by("pk")[:_ROWS])
    for event in found:
        event.company_id = event.contact.company_id if event.contact else None
    if not found:
        with hold.step(at=0, done=0, total=Company.everything.of(hold.workspace).count()):
            return True
    with hold.step():
        Event.objects.of(hold.workspace).bulk_update(found, ["company"])
    return True
