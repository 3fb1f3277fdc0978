"""What can one do with the data of a person: say where they come from, when they were told?"""

from __future__ import annotations

import datetime
from typing import Any

from django.db import transaction

from focale.desk.directory.bulk.services import begin
from focale.desk.directory.facts import CONTACTS, take_values
from focale.desk.directory.listing.language import Group, Test
from focale.desk.directory.models import BulkAct, BulkKind, Contact, Import, ListName
from focale.desk.jobs.clock import local_day
from focale.desk.team import audit
from focale.desk.team.models import Membership, User


@transaction.atomic
def edit_data(contact: Contact, values: dict[str, Any], *, by: User) -> None:
    """A person says from where and on which ground we hold somebody's data; it wins and stays."""
    taken = take_values(
        {contact.pk: values}, workspace=contact.workspace, source="", by=by, kind=CONTACTS,
        at=local_day(contact.workspace),
    )  # fmt: skip
    if taken.facts:
        audit.record(
            "contact.edited", workspace=contact.workspace, by=by, subject="contact",
            subject_id=contact.pk, about=", ".join(sorted(values)),
        )  # fmt: skip


def were_told(of: Import, day: datetime.date, *, by: Membership) -> BulkAct:
    """The people whom an import made were told on a day; undone like any bulk act."""
    found = Group(
        "and", (Test("import", "in", (str(of.pk),)), Test("informed_on", "unknown")),
    )  # fmt: skip
    given = {"field": "informed_on", "value": day.isoformat()}
    return begin(BulkKind.FIELD, ListName.CONTACTS, given, by=by, found=found)
