"""By what are people found, who is the same person, and which files named them?"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db.models import Q

from focale.desk.directory.models import Brought, Contact, Event, Fact, Import
from focale.desk.directory.privacy.refusals import EMAIL, reaches_of
from focale.desk.directory.privacy.traces import Named
from focale.desk.team.models import Workspace


def named(people: Sequence[Contact], workspace: Workspace) -> list[Named]:
    """By what each of these people is found."""
    gone = {one.pk for one in people}
    found = []
    for one in people:
        one.workspace = workspace
        own = [reach for reach in reaches_of(one) if not reach.shared]
        homonyms = Contact.everything.of(workspace).filter(
            first_name__iexact=one.first_name, last_name__iexact=one.last_name
        )
        found.append(
            Named(
                one.first_name, one.last_name, one.company_id,
                [reach.text for reach in own if reach.what == EMAIL],
                [reach.text for reach in own if reach.what != EMAIL], one.linkedin,
                not homonyms.exclude(pk__in=gone).exists(),
                one.company.name if one.company else "",
            )
        )  # fmt: skip
    return found


def imports_of(workspace: Workspace, numbers: Collection[int]) -> list[Import]:
    """The imports whose file named these people."""
    came = set(
        Contact.everything.of(workspace).filter(pk__in=numbers).values_list("came_with", flat=True)
    )
    for model in (Brought, Fact, Event):
        named_in = model.objects.of(workspace).filter(contact__in=numbers)
        came |= set(named_in.values_list("came_with", flat=True))
    return list(Import.objects.of(workspace).filter(pk__in=came - {None}).order_by("pk"))


_OURS = ("facts", "head")
"""Files that we made of an import and that nobody asks for once it has ended."""


def files_of(
    workspace: Workspace, numbers: Collection[int], *, whole: bool
) -> dict[int, dict[str, str]]:
    """Import that named them -> role -> file. whole: the original file and its lists too."""
    return {
        one.pk: {
            role: name
            for role, name in {"file": one.file, **one.files}.items()
            if name and (whole or role in _OURS)
        }
        for one in imports_of(workspace, numbers)
    }


def same_person(contact: Contact) -> list[Contact]:
    """Other rows that are the same person: the same address of their own, or the same mobile."""
    mine = [reach for reach in reaches_of(contact) if not reach.shared]
    if not mine:
        return []
    test = Q()
    for reach in mine:
        test |= Q(email__iexact=reach.text) if reach.what == EMAIL else Q(mobile=reach.text)
    found = Contact.everything.of(contact.workspace).filter(test).exclude(pk=contact.pk)
    return list(found.select_related("company").order_by("pk")[:50])
