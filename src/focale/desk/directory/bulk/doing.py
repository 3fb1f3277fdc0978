"""How is each kind of bulk act done to some rows, and undone on some of its lines?

`do` changes at most a chunk of rows inside the caller's transaction and answers a line for each
row that it changed. `undo` takes lines back and answers what it could not restore.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.db.models import Max
from django.utils import timezone

from focale.desk.directory.bulk.removing import Removing, was
from focale.desk.directory.facts import COMPANIES, CONTACTS, choose_again, take_values
from focale.desk.directory.models import (
    BulkAct,
    BulkKind,
    BulkLine,
    Company,
    Fact,
    ListName,
    Tag,
    Tagged,
)
from focale.desk.jobs.clock import local_day

Left = dict[str, Any]
"""What could not be restored: {"row": number, "why": key of the words}."""


class Doing(Protocol):
    """One kind of act."""

    def do(self, act: BulkAct, numbers: Sequence[int]) -> list[BulkLine]:
        """Change the rows; the lines of those that changed."""

    def undo(self, act: BulkAct, lines: Sequence[BulkLine]) -> list[Left]:
        """Take the lines back; what could not be restored."""


def line(act: BulkAct, row: int, before: Any = None) -> BulkLine:
    """A line of the act that is not kept yet."""
    return BulkLine(workspace=act.workspace, act=act, row=row, before=before)


def gone(rows: Sequence[int] | set[int], why: str) -> list[Left]:
    """Rows that stay as they are, and why."""
    return [{"row": row, "why": why} for row in sorted(rows)]


@dataclass(frozen=True)
class Owning:
    """Assign an owner."""

    def do(self, act: BulkAct, numbers: Sequence[int]) -> list[BulkLine]:
        """Accounts that have another owner get this one."""
        new = act.given["owner"]
        found = Company.objects.of(act.workspace).filter(pk__in=numbers)
        before = [(pk, owner) for pk, owner in found.values_list("pk", "owner") if owner != new]
        changed = [pk for pk, _ in before]
        found.filter(pk__in=changed).update(owner=new, changed_at=timezone.now())
        return [line(act, pk, {"owner": owner}) for pk, owner in before]

    def undo(self, act: BulkAct, lines: Sequence[BulkLine]) -> list[Left]:
        """Back to the owner of before, unless somebody gave another one since."""
        before: dict[int | None, list[int]] = {}
        for one in lines:
            before.setdefault(was(one)["owner"], []).append(one.row)
        restored: set[int] = set()
        for owner, numbers in before.items():
            same = Company.objects.of(act.workspace).filter(
                pk__in=numbers, owner=act.given["owner"]
            )
            rows = list(same.values_list("pk", flat=True))
            same.filter(pk__in=rows).update(owner=owner, changed_at=timezone.now())
            restored.update(rows)
        return gone({one.row for one in lines} - restored, "bulk.left.changed_since")


@dataclass(frozen=True)
class Tagging:
    """Put a tag on accounts."""

    def do(self, act: BulkAct, numbers: Sequence[int]) -> list[BulkLine]:
        """Accounts that do not carry it yet."""
        new = _untagged(act, numbers)
        _put(act, new)
        return [line(act, pk) for pk in new]

    def undo(self, act: BulkAct, lines: Sequence[BulkLine]) -> list[Left]:
        """Take it off where this act put it."""
        rows = [one.row for one in lines]
        Tagged.objects.of(act.workspace).filter(tag=act.given["tag"], company__in=rows).delete()
        return []


def unmerge(act: BulkAct) -> None:
    """The tag that was merged into another stands again."""
    Tag.objects.of(act.workspace).filter(pk=act.given["merged"]).update(removed_at=None)


@dataclass(frozen=True)
class Untagging:
    """Take a tag off accounts."""

    def do(self, act: BulkAct, numbers: Sequence[int]) -> list[BulkLine]:
        """Accounts that carry it."""
        found = Tagged.objects.of(act.workspace).filter(tag=act.given["tag"], company__in=numbers)
        rows = list(found.values_list("company_id", flat=True))
        found.delete()
        return [line(act, pk) for pk in rows]

    def undo(self, act: BulkAct, lines: Sequence[BulkLine]) -> list[Left]:
        """Put it back, unless the tag itself is gone."""
        rows = [one.row for one in lines]
        if not Tag.objects.of(act.workspace).filter(pk=act.given["tag"]).exists():
            return gone(rows, "bulk.left.tag_gone")
        living = set(
            Company.objects.of(act.workspace).filter(pk__in=rows).values_list("pk", flat=True)
        )
        _put(act, [pk for pk in _untagged(act, rows) if pk in living])
        return gone(set(rows) - living, "bulk.left.gone")


def _untagged(act: BulkAct, numbers: Sequence[int]) -> list[int]:
    tagged = Tagged.objects.of(act.workspace).filter(tag=act.given["tag"], company__in=numbers)
    there = set(tagged.values_list("company_id", flat=True))
    return [pk for pk in numbers if pk not in there]


def _put(act: BulkAct, numbers: Sequence[int]) -> None:
    Tagged.objects.bulk_create(
        Tagged(workspace=act.workspace, tag_id=act.given["tag"], company_id=pk) for pk in numbers
    )


@dataclass(frozen=True)
class Setting:
    """Set one fact to one value, as an edit of a person: it wins over machines."""

    def do(self, act: BulkAct, numbers: Sequence[int]) -> list[BulkLine]:
        """Every row for which the value is news."""
        field, value = act.given["field"], act.given["value"]
        kind = COMPANIES if act.rows == ListName.ACCOUNTS else CONTACTS
        log = Fact.objects.of(act.workspace).filter(field=field, by=act.by, is_human=True)
        last = log.aggregate(last=Max("pk"))["last"] or 0
        take_values(
            {pk: {field: value} for pk in numbers}, workspace=act.workspace, source="",
            at=local_day(act.workspace), by=act.by, kind=kind,
        )  # fmt: skip
        told = log.filter(pk__gt=last, **{f"{kind.link}__in": numbers})
        return [
            line(act, row, {"fact": pk}) for pk, row in told.values_list("pk", f"{kind.link}_id")
        ]

    def undo(self, act: BulkAct, lines: Sequence[BulkLine]) -> list[Left]:
        """Withdraw what was told; a later edit of a person stays."""
        kind = COMPANIES if act.rows == ListName.ACCOUNTS else CONTACTS
        field = act.given["field"]
        told = {was(one)["fact"]: one.row for one in lines}
        log = Fact.objects.of(act.workspace).filter(field=field)
        later = log.filter(
            is_human=True, withdrawn_at__isnull=True, pk__gt=min(told),
            **{f"{kind.link}__in": list(told.values())},
        )  # fmt: skip
        edited = {
            row
            for pk, row in later.values_list("pk", f"{kind.link}_id")
            if pk not in told and pk > next((mine for mine, of in told.items() if of == row), pk)
        }
        log.filter(pk__in=list(told), withdrawn_at__isnull=True).update(withdrawn_at=timezone.now())
        choose_again(kind, act.workspace, {(row, field) for row in told.values()})
        return gone(edited, "bulk.left.changed_since")


DOING: dict[str, Doing] = {
    BulkKind.OWNER: Owning(),
    BulkKind.TAG: Tagging(),
    BulkKind.UNTAG: Untagging(),
    BulkKind.MERGE_TAG: Tagging(),
    BulkKind.FIELD: Setting(),
    BulkKind.REMOVE: Removing(),
}
