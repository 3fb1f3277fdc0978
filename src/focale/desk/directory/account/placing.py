"""How does one say where a person works now, and which company heads a group?

A choice by hand is kept as a `Move`: imports leave it alone, and it can be taken back.
"""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from focale.criterion.fold import fold
from focale.desk.directory.facts.hooks import tell
from focale.desk.directory.models import Company, Contact, Move
from focale.desk.team import audit
from focale.desk.team.models import Membership, User, Workspace

_DEEPEST = 50  # heads above each other, before we look no further


class CannotPlace(ValueError):
    """Somebody who cannot stand there. code: a key of the words."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@transaction.atomic
def move_person(contact: Contact, to: Company | None, *, by: User) -> Move | None:
    """Say at which company a person works; None for none. What happened stays where it happened.

    The answer is what can be taken back; None where nothing changes.
    """
    space = contact.workspace
    held = Contact.objects.of(space).select_for_update(of=("self",)).get(pk=contact.pk)
    before, after = held.company_id, None if to is None else to.pk
    if before == after:
        return None
    move = Move.objects.create(
        workspace=space, contact=held, before_id=before, after_id=after, by=by
    )
    _stand(space, Contact, held.pk, company_id=after)
    contact.company = to
    tell(space, sorted(number for number in (before, after) if number))
    audit.record(
        "contact.moved", workspace=space, by=by, subject="contact", subject_id=held.pk,
        before={"company": before}, after={"company": after},
    )  # fmt: skip
    return move


@transaction.atomic
def choose_head(company: Company, head: Company | None, *, by: User) -> Move | None:
    """Say under which company a company stands; None leaves it to its parent's SIREN again.

    Raises CannotPlace for a company under itself.
    """
    space = company.workspace
    held = Company.objects.of(space).select_for_update(of=("self",)).get(pk=company.pk)
    before, after = held.head_id, None if head is None else head.pk
    if before == after:
        return None
    if head is not None and company.pk in _above(head, space):
        raise CannotPlace("place.ring")
    move = Move.objects.create(
        workspace=space, company=held, before_id=before, after_id=after, by=by
    )
    _stand(space, Company, held.pk, head_id=after)
    company.head = head
    audit.record(
        "company.head_chosen", workspace=space, by=by, subject="company", subject_id=held.pk,
        about=str(company), after=str(head or ""),
    )  # fmt: skip
    return move


@transaction.atomic
def take_move_back(move: Move, *, by: User) -> None:
    """Let them stand where they stood before; only the last move of somebody can be taken back.

    Raises CannotPlace where they moved on since, or the place is no more.
    """
    space = move.workspace
    move = Move.objects.of(space).select_for_update(of=("self",)).get(pk=move.pk)
    if move.undone_at is not None:
        return
    move.workspace = space
    there = move.before
    while there is not None and there.merged_into is not None:
        there = there.merged_into
    if there is not None and there.removed_at is not None:
        raise CannotPlace("place.gone")
    now_at = _now_at(move, space)
    if now_at != _successor(move.after):
        raise CannotPlace("place.moved_since")
    before = None if there is None else there.pk
    if move.contact_id:
        _stand(space, Contact, move.contact_id, company_id=before)
        tell(space, sorted(number for number in (before, now_at) if number))
    else:
        if there is not None and move.company_id in _above(there, space):
            raise CannotPlace("place.ring")
        _stand(space, Company, move.company_id or 0, head_id=before)
    Move.objects.of(space).filter(pk=move.pk).update(undone_at=timezone.now())
    audit.record(
        "contact.moved_back" if move.contact_id else "company.head_back", workspace=space, by=by,
        subject="contact" if move.contact_id else "company",
        subject_id=move.contact_id or move.company_id,
    )  # fmt: skip


def _stand(space: Workspace, model: type[Contact] | type[Company], pk: int, **at: object) -> None:
    model.objects.of(space).filter(pk=pk).update(**at, changed_at=timezone.now())


def _now_at(move: Move, space: Workspace) -> int | None:
    if move.contact_id:
        people = Contact.objects.of(space).filter(pk=move.contact_id)
        return people.values_list("company_id", flat=True).first()
    companies = Company.objects.of(space).filter(pk=move.company_id or 0)
    return companies.values_list("head_id", flat=True).first()


def _successor(company: Company | None) -> int | None:
    """The company that another has become by merging."""
    while company is not None and company.merged_into is not None:
        company = company.merged_into
    return None if company is None else company.pk


def _above(company: Company, space: Workspace) -> set[int]:
    """A company and those that were chosen above it."""
    seen: set[int] = set()
    number: int | None = company.pk
    while number is not None and number not in seen and len(seen) < _DEEPEST:
        seen.add(number)
        heads = Company.objects.of(space).filter(pk=number)
        number = heads.values_list("head_id", flat=True).first()
    return seen


def placed_by_hand(workspace: Workspace, contacts: Collection[int]) -> set[int]:
    """Those of these people whom somebody placed by hand: files do not move them."""
    moves = Move.objects.of(workspace).filter(contact__in=contacts, undone_at=None)
    return {number for number in moves.values_list("contact_id", flat=True) if number}


def same_there(contact: Contact, *, seen_by: Membership) -> list[Contact]:
    """People at the same company who may be the same person: by address, or by whole name."""
    if contact.company_id is None:
        return []
    people = Contact.objects.of(seen_by.workspace).filter(company=contact.company_id)
    test = Q(pk__in=())
    if contact.email:
        test |= Q(email__iexact=contact.email)
    if contact.last_name:
        test |= Q(folded__startswith=fold(f"{contact.first_name} {contact.last_name}".strip()))
    found = people.filter(test).exclude(pk=contact.pk).order_by("pk")[:20]
    name = fold(f"{contact.first_name} {contact.last_name}")
    return [
        one
        for one in found
        if (contact.email and one.email.lower() == contact.email.lower())
        or fold(f"{one.first_name} {one.last_name}") == name
    ]


def one_move(pk: int, *, seen_by: Membership) -> Move | None:
    """A move by hand; None for one that is not there, or whose person or company is gone."""
    found = Move.objects.of(seen_by.workspace).select_related("contact", "company", "before")
    move = found.filter(pk=pk).first()
    row = None if move is None else move.contact or move.company
    return move if row is not None and row.removed_at is None else None
