"""Which account, person, note or file is this, for this reader?"""

from __future__ import annotations

from typing import Any, TypeVar

from django.http import Http404
from django.shortcuts import get_object_or_404

from focale.desk.directory.models import Attachment, Company, Contact, Fact, Note, Tag, Tagged
from focale.desk.team.models import Membership, User

# What an import knows of its file may be long; a page names the file alone.
_OF_ITS_IMPORT = tuple(
    f"came_with__{name}"
    for name in (
        "study", "mapping", "balance", "options", "files", "counts", "trouble", "kept_after_undo",
    )
)  # fmt: skip
MOST_FILES = 200  # beside a company, on its page


def one_company(pk: int, *, seen_by: Membership) -> Company:
    """One company; of one that was merged, the one that it became. Raises Http404."""
    found = Company.everything.of(seen_by.workspace).select_related("owner", "came_with")
    found = found.defer(*_OF_ITS_IMPORT)
    for _ in range(5):
        company = get_object_or_404(found, pk=pk)
        if company.merged_into_id is None:
            break
        pk = company.merged_into_id
    if company.removed_at is not None or company.merged_into_id is not None:
        raise Http404
    return company


def one_contact(pk: int, *, seen_by: Membership) -> Contact:
    """One person. Raises Http404."""
    found = Contact.objects.of(seen_by.workspace).select_related("company", "came_with")
    found = found.defer(*_OF_ITS_IMPORT)
    return get_object_or_404(found, pk=pk)


def contacts_of(company: Company, *, seen_by: Membership) -> list[Contact]:
    """The people of a company that we know, at most 200."""
    found = Contact.objects.of(seen_by.workspace).filter(company=company)
    return list(found.order_by("last_name", "first_name", "pk")[:200])


def tags_of(company: Company, *, seen_by: Membership) -> list[Tag]:
    """The tags on a company."""
    on_it = Tagged.objects.of(seen_by.workspace).filter(company=company)
    tags = Tag.objects.of(seen_by.workspace).filter(
        pk__in=on_it.values("tag"), removed_at__isnull=True
    )
    return list(tags.order_by("name"))


def files_of(company: Company, *, seen_by: Membership) -> list[Attachment]:
    """The files beside a company, newest first."""
    found = Attachment.objects.of(seen_by.workspace).filter(
        company=company, removed_at__isnull=True
    )
    return list(found.select_related("by").order_by("-at", "-pk")[:MOST_FILES])


def one_file(pk: int, *, seen_by: Membership) -> Attachment:
    """One file, also one that was removed and can be brought back. Raises Http404."""
    found = Attachment.objects.of(seen_by.workspace).select_related("company")
    return _of_living_company(get_object_or_404(found, pk=pk))


def one_note(pk: int, *, seen_by: Membership) -> Note:
    """One note, also one that was removed and can be brought back. Raises Http404."""
    found = Note.objects.of(seen_by.workspace).select_related("company", "contact")
    return _of_living_company(get_object_or_404(found, pk=pk))


def one_fact(pk: int, *, seen_by: Membership) -> Fact:
    """One line of the log. Raises Http404."""
    found = Fact.objects.of(seen_by.workspace).select_related("workspace", "company", "contact")
    return _of_living_company(get_object_or_404(found, pk=pk))


_Row = TypeVar("_Row", Note, Fact, Attachment)


def _of_living_company(row: _Row) -> _Row:
    for about in (row.company, getattr(row, "contact", None)):
        if about is not None and about.removed_at is not None:
            raise Http404
    return row


def colleagues(*, seen_by: Membership) -> list[User]:
    """Who may follow an account: the active people of the workspace."""
    members: Any = seen_by.workspace.members
    found = members.filter(is_active=True).select_related("user")
    return sorted((member.user for member in found), key=lambda user: str(user).casefold())
