"""What is seen of personal data in a workspace, and what would an erasure find?"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from focale.criterion.fold import fold
from focale.desk.directory.models import Attachment, Company, Contact, Erasure, Event, Fact, Note
from focale.desk.directory.privacy.by_hand import left_after
from focale.desk.directory.privacy.people import imports_of, named, same_person
from focale.desk.directory.privacy.refusals import Reach, reaches_of
from focale.desk.directory.privacy.spelling import email_of, phone_of
from focale.desk.directory.privacy.traces import Traces
from focale.desk.team.models import Membership
from focale.report.foreign import clean

FOUND = 20
_NEAR = 2_000  # notes and files of their own company that the preview reads


def people_called(said: str, *, seen_by: Membership) -> list[Contact]:
    """The people whom a name, an address or a number means, in any spelling; the first ones."""
    said = said.strip()[:200]
    if not said:
        return []
    test = Q()
    for word in fold(said).split():
        test &= Q(folded__contains=word)
    address, number = email_of(said), phone_of(said)
    if address:
        test = Q(email__iexact=address) | Q(email__iexact=said)
    elif number and not any(sign.isalpha() for sign in said):
        test = Q(mobile=number) | Q(phone=number) | Q(mobile=said) | Q(phone=said)
    found = Contact.objects.of(seen_by.workspace).filter(test)
    return list(found.select_related("company").order_by("last_name", "first_name", "pk")[:FOUND])


def erasures(*, seen_by: Membership) -> list[Erasure]:
    """The last erasures: how many people, when, by whom, what is left to be seen; not who."""
    found = Erasure.objects.of(seen_by.workspace).select_related("by", "workspace").order_by("-pk")
    rows = list(found[:20])
    for one in rows:
        setattr(one, "left", left_after(one))  # noqa: B010 - for the template
    return rows


@dataclass(frozen=True)
class Preview:
    """What an erasure would take. own_firm: the company bears the name of the person."""

    contact: Contact
    same: list[Contact]
    reaches: list[Reach]
    facts: int
    events: int
    notes: int
    notes_naming: list[str]
    files_naming: list[str]
    imports: list[str]
    own_firm: bool


def preview_of(contact: Contact, *, seen_by: Membership) -> Preview:
    """What would go, what would be changed, and what would stay."""
    space = seen_by.workspace
    contact.workspace = space
    people = [contact, *same_person(contact)]
    numbers = [one.pk for one in people]
    traces = Traces(named(people, space))
    company = contact.company_id
    notes = Note.objects.of(space).filter(company=company, contact=None)[:_NEAR] if company else []
    files = Attachment.objects.of(space).filter(company=company)[:_NEAR] if company else []
    firm = Company.everything.of(space).filter(pk=company).first() if company else None
    return Preview(
        contact=contact, same=people[1:], reaches=reaches_of(contact),
        facts=Fact.objects.of(space).filter(contact__in=numbers).count(),
        events=Event.objects.of(space).filter(contact__in=numbers).count(),
        notes=Note.objects.of(space).filter(contact__in=numbers).count(),
        notes_naming=[
            clean(after, 160)
            for note in notes
            if (after := traces.without(note.text, company)) != note.text
        ],
        files_naming=[
            clean(file.label, 80)
            for file in files
            if traces.without(file.label, company) != file.label
        ],
        imports=[clean(one.label, 80) for one in imports_of(space, numbers) if one.file],
        own_firm=firm is not None and traces.without(firm.name, company) != firm.name,
    )  # fmt: skip
