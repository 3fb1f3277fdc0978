"""How is a choice of the best customers begun, ticked and settled?

`begin` ranks a table by a job; what a person said of the table before it is carried over.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from focale.desk.jobs.services import enqueue
from focale.desk.targeting.discovery.best.grid import MOST, grid_of
from focale.desk.targeting.models import BestChoice, BestTick, Table
from focale.desk.team import audit
from focale.desk.team.models import User
from focale.glossary.attributes import ATTRIBUTES


class UnknownCustomer(ValueError):
    """An id that is not in the table."""


@transaction.atomic
def begin(table: Table, *, by: User | None) -> BestChoice:
    """Rank the customers of this table by a job; asked again, rank them anew.

    A first choice takes over what matters, ticks and choice of the table used before it.
    """
    space = table.workspace
    before = BestChoice.objects.of(space).exclude(table=table).order_by("-id").first()
    choice, is_new = BestChoice.objects.of(space).get_or_create(
        table=table, defaults={"workspace": space, "by": by}
    )
    if is_new and before is not None:
        _carry_over(before, choice)
    now = timezone.now()
    BestChoice.objects.of(space).filter(pk=choice.pk).update(trouble=None)
    enqueue("best", key=f"best:{choice.pk}:{now.timestamp()}", workspace=space, by=by, id=choice.pk)
    return choice


def _carry_over(before: BestChoice, choice: BestChoice) -> None:
    space = choice.workspace
    choice.matter, choice.chosen = before.matter, before.chosen
    choice.save(update_fields=["matter", "chosen"])
    BestTick.objects.of(space).bulk_create(
        BestTick(
            workspace=space, choice=choice, customer=one.customer, attribute=one.attribute,
            has=one.has, by_id=one.by_id, at=one.at,
        )
        for one in BestTick.objects.of(space).filter(choice=before)
    )  # fmt: skip


@transaction.atomic
def set_matter(choice: BestChoice, matter: Sequence[str], *, by: User) -> None:
    """Say which of the ten attributes count; ticks of the others are kept."""
    known = [code for code in ATTRIBUTES if code in matter]
    held = _held(choice)
    audit.record(
        "best.matter", workspace=held.workspace, by=by, subject="best", subject_id=held.pk,
        about=held.table.label, before=held.matter, after=known,
    )  # fmt: skip
    _change(held, by, matter=known)


@transaction.atomic
def tick(choice: BestChoice, customer: str, attribute: str, has: bool | None, *, by: User) -> None:
    """Say of a customer that it has an attribute, or not; None leaves it to the table again.

    Raises UnknownCustomer, and KeyError for an attribute that is none of the ten.
    """
    name = ATTRIBUTES[attribute].code
    held = _held(choice)
    if customer not in _ids(held):
        raise UnknownCustomer(customer)
    mine = BestTick.objects.of(held.workspace).filter(
        choice=held, customer=customer, attribute=name
    )
    before = mine.values_list("has", flat=True).first()
    if has is None:
        mine.delete()
    elif not mine.update(has=has, by=by, at=timezone.now()):
        BestTick.objects.create(
            workspace=held.workspace, choice=held, customer=customer, attribute=name, has=has, by=by
        )
    audit.record(
        "best.ticked", workspace=held.workspace, by=by, subject="best", subject_id=held.pk,
        about=f"{customer} · {name}", before=before, after=has,
    )  # fmt: skip
    _change(held, by)


@transaction.atomic
def choose(choice: BestChoice, ids: Sequence[str] | None, *, by: User) -> None:
    """Settle who the best are, twenty at most; None for those that the rank proposes.

    Raises UnknownCustomer for an id that is not in the table.
    """
    held = _held(choice)
    chosen = None if ids is None else list(dict.fromkeys(ids))[:MOST]
    strange = set(chosen or ()) - _ids(held)
    if strange:
        raise UnknownCustomer(sorted(strange)[0])
    audit.record(
        "best.chosen", workspace=held.workspace, by=by, subject="best", subject_id=held.pk,
        about=held.table.label, before=held.chosen, after=chosen,
    )  # fmt: skip
    _change(held, by, chosen=chosen)


@transaction.atomic
def put_in(choice: BestChoice, customer: str, is_in: bool, *, by: User) -> bool:
    """Take one customer among the best, or leave it out; False where twenty are there already."""
    held = _held(choice)
    grid = grid_of(held, [])
    now = list(grid.chosen) if grid is not None else []
    if is_in and customer not in now:
        if len(now) >= MOST:
            return False
        now.append(customer)
    elif not is_in:
        now = [one for one in now if one != customer]
    choose(held, now, by=by)
    return True


def _held(choice: BestChoice) -> BestChoice:
    found = BestChoice.objects.of(choice.workspace).select_related("workspace", "table")
    return found.select_for_update(of=("self",)).get(pk=choice.pk)


def _ids(choice: BestChoice) -> set[str]:
    return {one["id"] for one in (choice.ranked or {}).get("members", [])}


def _change(choice: BestChoice, by: User, **values: object) -> None:
    BestChoice.objects.of(choice.workspace).filter(pk=choice.pk).update(
        by=by, at=timezone.now(), **values
    )
