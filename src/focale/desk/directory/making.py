"""How does a company or a person come in that no file brought, and how do programs tell facts?"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction

from focale.desk.directory.facts import COMPANIES, CONTACTS, Taken, take_values
from focale.desk.directory.facts.hooks import tell
from focale.desk.directory.models import Company, Contact
from focale.desk.directory.own_fields import as_spelled
from focale.desk.directory.privacy.refusals import refused
from focale.desk.jobs.clock import local_day
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace
from focale.desk.team.refusals import Refused as NotAllowed


@transaction.atomic
def make_company(
    values: Mapping[str, Any], *, workspace: Workspace, by: User, source: str, key: str = ""
) -> Company:
    """A company with these facts, and its score. Raises NotAllowed where its key is taken.

    key: how the caller's own files call it, unique in the workspace; default a new one.
    """
    company = Company(workspace=workspace, key=key or _new_key(), source=source[:200])
    _put(company, values)
    _inserted(company, "company.key_taken")
    tell(workspace, [company.pk])
    audit.record(
        "company.made", workspace=workspace, by=by, subject="company", subject_id=company.pk,
        about=str(company),
    )  # fmt: skip
    return company


@transaction.atomic
def make_contact(
    values: Mapping[str, Any],
    *,
    workspace: Workspace,
    by: User,
    source: str,
    company: Company | None = None,
    key: str = "",
) -> Contact:
    """A person. Raises NotAllowed for one who refused to be contacted, or a key that is taken."""
    stops = refused(
        workspace, emails=[values.get("email")],
        phones=[values.get("phone"), values.get("mobile")],
    )  # fmt: skip
    if stops:
        raise NotAllowed("contact.refused_before")
    contact = Contact(
        workspace=workspace, key=key or _new_key(), company=company, source=source[:200]
    )
    _put(contact, values)
    _inserted(contact, "contact.key_taken")
    audit.record(
        "contact.made", workspace=workspace, by=by, subject="contact", subject_id=contact.pk
    )
    return contact


def _new_key() -> str:
    return f"focale-{uuid.uuid4().hex}"


def _put(row: Company | Contact, values: Mapping[str, Any]) -> None:
    kind = COMPANIES if isinstance(row, Company) else CONTACTS
    said = as_spelled(values.keys() - kind.fields, model=kind.model, workspace=row.workspace)
    for field, value in values.items():
        told = kind.as_told(field, value)
        if told is not None:
            kind.put(row, said.get(field, field), told, is_told=True)
    row.folded = kind.search(row)


def _inserted(row: Company | Contact, taken: str) -> None:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        raise NotAllowed(taken, name=row.key[:60]) from None


@transaction.atomic
def take_facts(
    row: Company | Contact,
    values: Mapping[str, Any],
    *,
    by: User,
    source: str,
    by_hand: bool = False,
    at: datetime.date | None = None,
) -> Taken:
    """Facts that a program tells on behalf of a person.

    by_hand: they are the person's own word, which wins over machines and stays; else those of a
    machine called `source`, which leave a person's word alone. at: of when they are.
    """
    kind = COMPANIES if isinstance(row, Company) else CONTACTS
    before = {field: kind.now(row, field) for field in values}
    taken = take_values(
        {row.pk: values}, workspace=row.workspace, source="" if by_hand else source,
        by=by if by_hand else None, kind=kind, at=at or local_day(row.workspace),
    )  # fmt: skip
    if taken.facts:
        told: dict[str, Any] = {}
        if kind is COMPANIES:
            after = {field: kind.as_told(field, value) for field, value in values.items()}
            told = {"before": before, "after": after}
        audit.record(
            f"{kind.link}.edited", workspace=row.workspace, by=by, subject=kind.link,
            subject_id=row.pk, about=", ".join(sorted(values)), **told,
        )  # fmt: skip
    return taken
