"""How are facts taken back: those of one import, or one edit? And brought again?

A withdrawn fact stays in the log with the moment at which it was withdrawn, so that what was
known on a past date can still be told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from focale.desk.directory.facts.kinds import COMPANIES, CONTACTS, Kind
from focale.desk.directory.facts.rows import held, told_of
from focale.desk.directory.facts.services import keep, settle
from focale.desk.directory.models import Fact, Import
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace

CHUNK = 500  # rows of one call


@transaction.atomic
def withdraw(undone: Import, *, most: int = CHUNK) -> int:
    """Withdraw the facts of an import for one chunk of rows; how many rows that were.

    Call it until it answers 0; once more does no harm. Winners are chosen anew among what
    remains: edits of people and values of other files stay. A row that this import itself made
    keeps its values: whoever undoes the import removes it, or keeps it whole.
    """
    done = 0
    for kind in (COMPANIES, CONTACTS):
        if done < most:
            done += _withdraw(kind, undone, most - done)
    return done


def _withdraw(kind: Kind, undone: Import, most: int) -> int:
    workspace = undone.workspace
    mine = Fact.objects.of(workspace).filter(
        came_with=undone, withdrawn_at__isnull=True, **{f"{kind.link}__isnull": False}
    )
    others = mine.exclude(**{f"{kind.link}__came_with": F("came_with")})
    numbers = list(
        others.order_by(f"{kind.link}_id")
        .values_list(f"{kind.link}_id", flat=True)
        .distinct()[:most]
    )
    if numbers:
        chosen = mine.filter(**{f"{kind.link}__in": numbers})
        touched = set(chosen.values_list(f"{kind.link}_id", "field"))
        chosen.update(withdrawn_at=timezone.now())
        choose_again(kind, workspace, touched)
    return len(numbers)


@transaction.atomic
def take_back(fact: Fact, *, by: User) -> None:
    """Take one edit of a person back; the value that stood behind it stands again."""
    mine = Fact.objects.of(fact.workspace).filter(pk=fact.pk, is_human=True)
    if mine.filter(withdrawn_at__isnull=True).update(withdrawn_at=timezone.now()):
        _follow(fact, "fact.taken_back", by)


@transaction.atomic
def bring_back(fact: Fact, *, by: User) -> Fact | None:
    """Undo `take_back`: the edit is told again, as of now. None where another was made since.

    It is a new line: the log still tells that in between it was not in force.
    """
    log = Fact.objects.of(fact.workspace).filter(is_human=True)
    gone = log.filter(pk=fact.pk, withdrawn_at__isnull=False).first()
    if gone is None:
        return None
    since = log.filter(
        company=gone.company_id, contact=gone.contact_id, field=gone.field,
        withdrawn_at__isnull=True, known_at__gt=gone.withdrawn_at,
    )  # fmt: skip
    if since.exists():
        return None
    gone.pk, gone.withdrawn_at, gone.known_at = None, None, timezone.now()
    gone._state.adding = True
    gone.save()
    _follow(gone, "fact.brought_back", by)
    return gone


def _follow(fact: Fact, act: str, by: User) -> None:
    kind, number = COMPANIES, fact.company_id
    if number is None:
        kind, number = CONTACTS, fact.contact_id or 0
    choose_again(kind, fact.workspace, {(number, fact.field)})
    audit.record(
        act, workspace=fact.workspace, by=by, subject=kind.link, subject_id=number,
        about=fact.field,
    )  # fmt: skip


def choose_again(kind: Kind, workspace: Workspace, touched: Iterable[tuple[int, str]]) -> None:
    """Choose the winners of these rows and fields anew, and keep them."""
    fields: dict[int, set[str]] = defaultdict(set)
    for number, field in touched:
        fields[number].add(field)
    rows = held(kind, workspace, fields.keys())
    known = told_of(kind, workspace, rows.keys(), set().union(*fields.values()))
    moved: dict[int, set[str]] = {}
    for number, row in rows.items():
        for field in fields[number]:
            if settle(kind, row, field, known[number, field]):
                moved.setdefault(number, set()).add(field)
    keep(kind, workspace, rows, moved)
