"""How do two companies become one so that they can become two again, exactly?

All that hung on the one that goes moves to the one that stays: people, events, notes, files, tags,
facts with their history, subsidiaries, its names in files. What moved is noted, number by number.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from focale.desk.directory.doubles.joined import cells_of, is_other_siren
from focale.desk.directory.doubles.snapshot import kept_row, put_row_back
from focale.desk.directory.events import derive_again
from focale.desk.directory.facts import COMPANIES, Told, choose_again, winner
from focale.desk.directory.facts.hooks import tell
from focale.desk.directory.models import (
    Attachment,
    Brought,
    Company,
    Contact,
    Double,
    DoubleState,
    Event,
    Fact,
    Move,
    Note,
    Tagged,
)
from focale.desk.jobs.clock import local_day
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace

_MOVES: dict[str, Any] = {
    "contacts": Contact, "events": Event, "notes": Note, "files": Attachment, "brought": Brought,
    "moves": Move,
}  # fmt: skip
_PART = 500  # numbers of one query


class CannotMerge(ValueError):
    """Two that cannot become one, or one that cannot become two. code: a key of the words."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@transaction.atomic
def merge(double: Double, *, stays: int, choices: Mapping[str, str], by: User) -> Company:
    """Make one company of two; the one that stays. stays: its number. choices: field -> whose.

    Raises CannotMerge.
    """
    space = double.workspace
    rows = _held(space, {double.one_id, double.other_id})
    fresh = Double.objects.of(space).get(pk=double.pk)
    if stays not in rows or len(rows) != 2 or fresh.state == DoubleState.MERGED:
        raise CannotMerge("doubles.gone")
    kept = rows.pop(stays)
    gone = next(iter(rows.values()))
    if is_other_siren(kept, gone):
        raise CannotMerge("doubles.two_sirens")
    moved: dict[str, Any] = {
        "stays": kept.pk, "goes": gone.pk, "at": timezone.now().isoformat(),
        "rows": {str(kept.pk): kept_row(kept), str(gone.pk): kept_row(gone)},
    }  # fmt: skip
    for name, model in _MOVES.items():
        moved[name] = _move(model, space, gone, kept)
    moved["tags"] = _move_tags(space, gone, kept)
    moved["subsidiaries"] = _move_subsidiaries(space, gone, kept)
    _join_facts(kept, gone, choices, moved, by)
    _join_rows(kept, gone)
    derive_again([kept.pk, gone.pk], workspace=space)
    Double.objects.of(space).filter(pk=double.pk).update(
        state=DoubleState.MERGED, moved=moved, by=by, decided_at=timezone.now()
    )
    tell(space, [kept.pk, gone.pk])
    audit.record(
        "company.merged", workspace=space, by=by, subject="company", subject_id=kept.pk,
        about=str(kept), before={"company": str(gone), "number": gone.pk},
    )  # fmt: skip
    return kept


def _held(space: Workspace, numbers: set[int]) -> dict[int, Company]:
    living = Company.objects.of(space).filter(pk__in=numbers, merged_into=None)
    found = living.select_for_update(of=("self",)).order_by("pk")
    return {row.pk: row for row in found}


def _move(model: Any, space: Workspace, gone: Company, kept: Company) -> list[int]:
    rows = getattr(model, "everything", model.objects).of(space).filter(company=gone)
    numbers = list(rows.order_by("pk").values_list("pk", flat=True))
    rows.update(company=kept)
    return numbers


def _move_tags(space: Workspace, gone: Company, kept: Company) -> list[int]:
    """Tags that the other has too stay where they are: out of sight, and back on undoing."""
    mine = Tagged.objects.of(space).filter(company=kept).values("tag")
    rows = Tagged.objects.of(space).filter(company=gone).exclude(tag__in=mine)
    numbers = list(rows.values_list("pk", flat=True))
    Tagged.objects.of(space).filter(pk__in=numbers).update(company=kept)
    return numbers


def _move_subsidiaries(space: Workspace, gone: Company, kept: Company) -> list[int]:
    rows = Company.everything.of(space).filter(head=gone).exclude(pk=kept.pk)
    numbers = list(rows.values_list("pk", flat=True))
    Company.everything.of(space).filter(pk__in=numbers).update(head=kept)
    return numbers


def _join_rows(kept: Company, gone: Company) -> None:
    """What is no fact: who follows it, its parent, and that it stands for the other from now on."""
    everybody = Company.everything.of(kept.workspace)
    head = kept.head_id if kept.head_id not in (None, gone.pk) else gone.head_id
    everybody.filter(pk=kept.pk).update(
        owner=kept.owner_id or gone.owner_id, head=head if head != kept.pk else None,
        changed_at=timezone.now(),
    )  # fmt: skip
    everybody.filter(pk=gone.pk).update(merged_into=kept, changed_at=timezone.now())


# --- facts ------------------------------------------------------------------------------


def _join_facts(
    kept: Company, gone: Company, choices: Mapping[str, str], moved: dict[str, Any], by: User
) -> None:
    """One log of both; where it would not say what was chosen, the person says so."""
    space = kept.workspace
    cells = {cell.field: cell for cell in cells_of(kept, gone, choices)}
    firsts = [
        _first(row, name, kept)
        for row in (kept, gone)
        for name in _never_told(row, list(cells))
    ]  # fmt: skip
    Fact.objects.bulk_create(firsts, batch_size=50)
    facts = Fact.objects.of(space).filter(company=gone)
    moved["facts"] = list(facts.order_by("pk").values_list("pk", flat=True))
    facts.update(company=kept)
    said = _said_by_hand(kept, cells, by)
    Fact.objects.bulk_create(said, batch_size=50)
    moved["made"] = [fact.pk for fact in (*firsts, *said)]
    fields = {*cells, *Fact.objects.of(space).filter(company=kept).values_list("field", flat=True)}
    choose_again(COMPANIES, space, {(kept.pk, name) for name in fields})


def _never_told(row: Company, names: list[str]) -> list[str]:
    """The fields that a row knows without a line in the log: they came with it."""
    told = set(
        Fact.objects.of(row.workspace).filter(company=row).values_list("field", flat=True)
    )  # fmt: skip
    return [
        name for name in names if name not in told and COMPANIES.now(row, name) is not None
    ]  # fmt: skip


def _first(row: Company, name: str, kept: Company) -> Fact:
    day = row.entered_at.astimezone(ZoneInfo(kept.workspace.timezone)).date()
    return Fact(
        workspace=kept.workspace, company=kept, field=name, value=COMPANIES.now(row, name),
        source=row.source, at=day, known_at=row.entered_at, came_with_id=row.came_with_id,
    )  # fmt: skip


def _said_by_hand(kept: Company, cells: Mapping[str, Any], by: User) -> list[Fact]:
    """A line of the person for each field whose winner is not what was chosen."""
    log: dict[str, list[Told]] = {}
    living = Fact.objects.of(kept.workspace).filter(company=kept, withdrawn_at__isnull=True)
    for fact in living:
        log.setdefault(fact.field, []).append(
            Told(
                fact.value, fact.at, fact.known_at, fact.is_human, fact.source, fact.came_with_id,
                fact.confidence,
            )
        )  # fmt: skip
    said = []
    for name, cell in cells.items():
        won = winner(log.get(name, ()))
        if cell.is_question or (won.value if won else None) != cell.result:
            said.append(
                Fact(
                    workspace=kept.workspace, company=kept, field=name, value=cell.result, by=by,
                    is_human=True, at=local_day(kept.workspace), known_at=timezone.now(),
                )
            )  # fmt: skip
    return said


# --- two again --------------------------------------------------------------------------


@transaction.atomic
def unmerge(double: Double, *, by: User) -> None:
    """Make two companies again, as they were; what came since stays with the one that stayed.

    Raises CannotMerge.
    """
    space = double.workspace
    double = Double.objects.of(space).get(pk=double.pk)
    moved = double.moved or {}
    if double.state != DoubleState.MERGED or not moved:
        return
    held = Company.everything.of(space).filter(pk__in=(moved["stays"], moved["goes"]))
    rows = {row.pk: row for row in held.select_for_update(of=("self",)).order_by("pk")}
    kept, gone = rows.get(moved["stays"]), rows.get(moved["goes"])
    if kept is None or gone is None or kept.removed_at is not None:
        raise CannotMerge("doubles.cannot_undo_gone")
    if kept.merged_into_id is not None or gone.merged_into_id != kept.pk:
        raise CannotMerge("doubles.cannot_undo_later")
    for name, model in (*_MOVES.items(), ("facts", Fact), ("tags", Tagged)):
        _move_back(model, space, moved.get(name, ()), kept, gone)
    for part in _parts(moved["subsidiaries"]):
        Company.everything.of(space).filter(pk__in=part, head=kept).update(head=gone)
    for part in _parts(moved["made"]):
        Fact.objects.of(space).filter(pk__in=part).delete()
    later = set(
        Fact.objects.of(space).filter(company=kept, known_at__gt=moved["at"])
        .values_list("field", flat=True)
    )  # fmt: skip
    put_row_back(kept, moved["rows"][str(kept.pk)])
    put_row_back(gone, moved["rows"][str(gone.pk)])
    if later:
        choose_again(COMPANIES, space, {(kept.pk, name) for name in later})
    derive_again([kept.pk, gone.pk], workspace=space)
    Double.objects.of(space).filter(pk=double.pk).update(
        state=DoubleState.WAITING, moved=None, by=by, decided_at=timezone.now()
    )
    tell(space, [kept.pk, gone.pk])
    audit.record(
        "company.unmerged", workspace=space, by=by, subject="company", subject_id=kept.pk,
        about=str(gone),
    )  # fmt: skip


def _move_back(model: Any, space: Workspace, numbers: list[int], kept: Any, gone: Any) -> None:
    rows = getattr(model, "everything", model.objects).of(space)
    for part in _parts(numbers):
        rows.filter(pk__in=part, company=kept).update(company=gone)


def _parts(numbers: list[int]) -> list[list[int]]:
    return [numbers[start : start + _PART] for start in range(0, len(numbers), _PART)]


@transaction.atomic
def tell_apart(double: Double, *, by: User) -> None:
    """These are two: never ask again."""
    _decide(double, DoubleState.WAITING, DoubleState.APART, "company.told_apart", by)


@transaction.atomic
def ask_again(double: Double, *, by: User) -> None:
    """Undo `tell_apart`."""
    _decide(double, DoubleState.APART, DoubleState.WAITING, "company.asked_again", by)


def _decide(double: Double, before: str, after: str, act: str, by: User) -> None:
    space = double.workspace
    found = Double.objects.of(space).filter(pk=double.pk, state=before)
    if found.update(state=after, by=by, decided_at=timezone.now()):
        audit.record(
            act, workspace=space, by=by, subject="double", subject_id=double.pk,
            about=f"{double.one} · {double.other}",
        )  # fmt: skip
