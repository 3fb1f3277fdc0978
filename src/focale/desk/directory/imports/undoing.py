"""How is an import taken back, its updates included, without taking away what others did since?

In the order in which things hang on each other: events, people, companies, changed facts. What
somebody worked on since is kept and listed. Imports may be taken back in any order: the last one
that goes takes along what only it had kept.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from django.db.models import Q
from django.utils import timezone

from focale.desk.directory.events import derive_again
from focale.desk.directory.facts import withdraw
from focale.desk.directory.facts.hooks import tell_of_all
from focale.desk.directory.imports.after import TOUCHED
from focale.desk.directory.imports.jobs import import_of
from focale.desk.directory.models import (
    Attachment,
    Brought,
    Company,
    Contact,
    Event,
    Fact,
    Import,
    ImportState,
    Note,
    Tagged,
)
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.team.models import Workspace

Touched = Callable[[Workspace, Collection[int], Collection[int]], set[int]]
CHUNK = 250  # rows of one transaction: removing one row looks at many tables
LISTED = 200  # names of what was kept


@kind("undo_import")
def undo(hold: Hold) -> bool:
    """One chunk of one phase a call."""
    undone = import_of(hold)
    phase = str(hold.cursor.get("phase", _PHASES[0][0]))
    names = [name for name, _ in _PHASES]
    if phase == "over":
        return _ended(hold, undone)
    act = dict(_PHASES)[phase]
    if not act(hold, undone):
        after = names.index(phase) + 1
        hold_next = names[after] if after < len(names) else "over"
        with hold.step(phase=hold_next, last=0):
            pass
    return True


def _events(hold: Hold, undone: Import) -> bool:
    mine = Event.objects.of(hold.workspace).filter(came_with=undone)
    rows = list(mine.order_by("pk").values_list("pk", "company_id")[:CHUNK])
    if not rows:
        return False
    with hold.step(done=hold.job.done + len(rows), is_one_of_many=True):
        Event.objects.of(hold.workspace).filter(pk__in=[number for number, _ in rows]).delete()
        derive_again(sorted({company for _, company in rows if company}), workspace=hold.workspace)
    return True


def _contacts(hold: Hold, undone: Import) -> bool:
    return _made_rows(hold, undone, Contact, touched_people)


def _companies(hold: Hold, undone: Import) -> bool:
    return _made_rows(hold, undone, Company, touched_companies)


def _made_rows(
    hold: Hold,
    undone: Import,
    model: type[Company] | type[Contact],
    touched: Touched,
) -> bool:
    """Remove a chunk of what the import made and nobody touched; note what is kept."""
    last = int(hold.cursor.get("last", 0))
    made = model.everything.of(hold.workspace).filter(came_with=undone, pk__gt=last)
    numbers = list(made.order_by("pk").values_list("pk", flat=True)[:CHUNK])
    if not numbers:
        return False
    done = hold.job.done + len(numbers)
    with hold.step(last=numbers[-1], done=done, is_one_of_many=True):
        stays = touched(hold.workspace, numbers, [undone.pk])
        _note_kept(undone, model, stays)
        model.everything.of(hold.workspace).filter(pk__in=set(numbers) - stays).delete()
    return True


def _note_kept(undone: Import, model: type[Company] | type[Contact], stays: set[int]) -> None:
    """List what stays: how many, and the first names."""
    if not stays:
        return
    what, kept = "company" if model is Company else "contact", dict(undone.kept_after_undo or {})
    kept[what] = kept.get(what, 0) + len(stays)
    kept["first"] = [*kept.get("first", [])]
    room = LISTED - len(kept["first"])
    rows = model.everything.of(undone.workspace).filter(pk__in=stays).order_by("pk")[: max(room, 0)]
    kept["first"] += [{"what": what, "id": row.pk, "name": str(row)[:120]} for row in rows]
    Import.objects.of(undone.workspace).filter(pk=undone.pk).update(kept_after_undo=kept)


def _facts(hold: Hold, undone: Import) -> bool:
    rows = 0
    with hold.step():
        rows = withdraw(undone)
    return bool(rows)


def _brought(hold: Hold, undone: Import) -> bool:
    """Forget whom the import spoke of; people go back to the company at which they were."""
    mine = Brought.objects.of(hold.workspace).filter(came_with=undone)
    rows = list(mine.order_by("pk")[:CHUNK])
    if not rows:
        return False
    with hold.step(done=hold.job.done + len(rows), is_one_of_many=True):
        for row in rows:
            if row.moved:
                _move_back(hold.workspace, row)
        Brought.objects.of(hold.workspace).filter(pk__in=[row.pk for row in rows]).delete()
    return True


def _move_back(workspace: Workspace, row: Brought) -> None:
    before, after = row.moved or (0, 0)
    there = Company.everything.of(workspace).filter(pk=before).exists() if before else False
    moved = Contact.everything.of(workspace).filter(pk=row.contact_id or 0, company_id=after)
    moved.update(company_id=before if there else None)


def _people_left_over(hold: Hold, undone: Import) -> bool:
    return _left_over(hold, undone, Contact, touched_people)


def _companies_left_over(hold: Hold, undone: Import) -> bool:
    return _left_over(hold, undone, Company, touched_companies)


def _left_over(
    hold: Hold, undone: Import, model: type[Company] | type[Contact], touched: Touched
) -> bool:
    """Remove what imports that were undone before had made, and only this one kept."""
    last = int(hold.cursor.get("last", 0))
    left = model.everything.of(hold.workspace).filter(
        came_with__state=ImportState.UNDONE, pk__gt=last
    )
    found = dict(left.order_by("pk").values_list("pk", "came_with_id")[:CHUNK])
    if not found:
        return False
    with hold.step(last=max(found), is_one_of_many=True):
        imports = {number for number in found.values() if number} | {undone.pk}
        stays = touched(hold.workspace, list(found), imports)
        model.everything.of(hold.workspace).filter(pk__in=set(found) - stays).delete()
    return True


_PHASES: tuple[tuple[str, Callable[[Hold, Import], bool]], ...] = (
    ("events", _events), ("facts", _facts), ("contacts", _contacts), ("companies", _companies),
    ("brought", _brought), ("people_left", _people_left_over),
    ("companies_left", _companies_left_over),
)  # fmt: skip


def _ended(hold: Hold, undone: Import) -> bool:
    with hold.step():
        Import.objects.of(hold.workspace).filter(pk=undone.pk, state=ImportState.UNDOING).update(
            state=ImportState.UNDONE, undone_at=timezone.now()
        )
        tell_of_all(hold.workspace)
    return False


# --- what somebody worked on ------------------------------------------------------------


def touched_companies(
    workspace: Workspace, numbers: Collection[int], undone: Collection[int]
) -> set[int]:
    """Which of these companies, made by imports that are undone, somebody worked on since.

    A note, a file, a tag, an owner, a person or an event from elsewhere, an edit, another import,
    a subsidiary, a merger; whatever apps above add.
    """
    others = ~Q(came_with__in=undone) | Q(came_with__isnull=True)
    found: set[int] = set()
    for query in (
        Contact.everything.of(workspace).filter(company__in=numbers),
        Event.objects.of(workspace).filter(company__in=numbers),
        Note.objects.of(workspace).filter(company__in=numbers),
        Attachment.objects.of(workspace).filter(company__in=numbers),
        Tagged.objects.of(workspace).filter(company__in=numbers),
        Fact.objects.of(workspace).filter(others, company__in=numbers, withdrawn_at__isnull=True),
        Brought.objects.of(workspace).filter(company__in=numbers).exclude(came_with__in=undone),
    ):
        found |= set(query.values_list("company_id", flat=True))
    companies = Company.everything.of(workspace)
    found |= set(companies.filter(head__in=numbers).values_list("head_id", flat=True))
    found |= set(companies.filter(merged_into__in=numbers).values_list("merged_into_id", flat=True))
    is_chosen = Q(owner__isnull=False) & ~Q(came_with__options__owners=True)
    by_hand = companies.filter(pk__in=numbers).filter(
        is_chosen | Q(merged_into__isnull=False) | Q(head__isnull=False)
    )
    found |= set(by_hand.values_list("pk", flat=True))
    for ask in TOUCHED:
        found |= ask(workspace, numbers)
    return found & set(numbers)


def touched_people(
    workspace: Workspace, numbers: Collection[int], undone: Collection[int]
) -> set[int]:
    """Which of these people, made by imports that are undone, somebody worked on since."""
    others = ~Q(came_with__in=undone) | Q(came_with__isnull=True)
    found: set[int] = set()
    for query in (
        Event.objects.of(workspace).filter(contact__in=numbers),
        Note.objects.of(workspace).filter(contact__in=numbers),
        Fact.objects.of(workspace).filter(others, contact__in=numbers, withdrawn_at__isnull=True),
        Brought.objects.of(workspace).filter(contact__in=numbers).exclude(came_with__in=undone),
    ):
        found |= set(query.values_list("contact_id", flat=True))
    return found & set(numbers)
