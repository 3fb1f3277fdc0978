"""How are companies and people deleted so that they can come back?

They are hidden, not destroyed: `objects` passes over them, and their key is freed, so that a file
may bring the same company anew. After KEPT they are destroyed for good.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import CharField, Value
from django.db.models.functions import Cast, Concat, Left
from django.utils import timezone

from focale.desk.directory.facts.hooks import tell
from focale.desk.directory.models import BulkAct, BulkLine, Company, Contact, ListName
from focale.desk.team.models import Workspace

KEPT = datetime.timedelta(days=30)
_FREED = "removed:"


@dataclass(frozen=True)
class Removing:
    """Hide rows; a company takes its people along."""

    def do(self, act: BulkAct, numbers: Sequence[int]) -> list[BulkLine]:
        """Rows that nobody removed yet."""
        if act.rows == ListName.CONTACTS:
            keys = _hidden(Contact, act, {"pk__in": numbers})
            return [_line(act, pk, {"key": key}) for pk, key in keys.items()]
        people: dict[int, dict[str, str]] = {}
        found = Contact.objects.of(act.workspace).filter(company__in=numbers)
        for pk, key, company in found.values_list("pk", "key", "company_id"):
            people.setdefault(company, {})[str(pk)] = key
        keys = _hidden(Company, act, {"pk__in": numbers})
        _hidden(Contact, act, {"company__in": list(keys)})
        return [
            _line(act, pk, {"key": key, "contacts": people.get(pk, {})}) for pk, key in keys.items()
        ]

    def undo(self, act: BulkAct, lines: Sequence[BulkLine]) -> list[dict[str, Any]]:
        """Show them again under their key, unless a newer row has that key."""
        model = Contact if act.rows == ListName.CONTACTS else Company
        back, left = _shown(model, act, {one.row: was(one)["key"] for one in lines})
        if model is Company:
            people = {
                int(pk): key
                for one in lines if one.row in back
                for pk, key in was(one)["contacts"].items()
            }  # fmt: skip
            _, lost = _shown(Contact, act, people)
            left += [{**one, "is_contact": True} for one in lost]
            tell(act.workspace, sorted(back))
        return left


def was(one: BulkLine) -> dict[str, Any]:
    """What was there before, as its kind of act wrote it."""
    return one.before or {}


def _line(act: BulkAct, row: int, before: Any) -> BulkLine:
    return BulkLine(workspace=act.workspace, act=act, row=row, before=before)


def _hidden(model: type[Company | Contact], act: BulkAct, which: dict[str, Any]) -> dict[int, str]:
    """Hide rows and free their keys; the keys that they had."""
    found = model.objects.of(act.workspace).filter(**which)
    keys = dict(found.values_list("pk", "key"))
    model.objects.of(act.workspace).filter(pk__in=list(keys)).update(
        removed_at=timezone.now(), removed_with=act,
        key=Concat(Value(_FREED), Cast("pk", CharField()), Value(":"), Left("key", 160)),
    )  # fmt: skip
    return keys


def _shown(
    model: type[Company | Contact], act: BulkAct, keys: dict[int, str]
) -> tuple[set[int], list[dict[str, Any]]]:
    """Show rows again; which came back, and what could not."""
    space = act.workspace
    hidden = model.everything.of(space).filter(pk__in=list(keys), removed_with=act)
    there = set(hidden.values_list("pk", flat=True))
    taken = set(
        model.everything.of(space)
        .filter(key__in=[keys[pk] for pk in there])
        .values_list("key", flat=True)
    )
    back = {pk for pk in there if keys[pk] not in taken}
    hidden.filter(pk__in=back).update(removed_at=None, removed_with=None)
    quoted = connection.ops.quote_name
    update = (
        f"UPDATE {quoted(model._meta.db_table)} SET {quoted('key')} = %s "  # noqa: S608 - our names
        "WHERE id = %s AND workspace_id = %s"
    )
    number = Workspace._meta.pk.get_db_prep_value(space.pk, connection)
    with connection.cursor() as cursor:
        cursor.executemany(update, [(keys[pk], pk, number) for pk in back])
    left = [{"row": pk, "why": "bulk.left.key_taken"} for pk in sorted(there - back)]
    return back, left + [{"row": pk, "why": "bulk.left.gone"} for pk in sorted(set(keys) - there)]


def destroy_old(workspace: Workspace, now: datetime.datetime, most: int) -> int:
    """Destroy for good what was removed long ago; how many rows that were. One chunk a call."""
    for model in (Contact, Company):
        old = model.everything.of(workspace).filter(removed_at__lt=now - KEPT)
        numbers = list(old.order_by("pk").values_list("pk", flat=True)[:most])
        if numbers:
            model.everything.of(workspace).filter(pk__in=numbers).delete()
            return len(numbers)
    return 0


def has_old(workspace: Workspace, now: datetime.datetime) -> bool:
    """Whether something waits to be destroyed."""
    return any(
        model.everything.of(workspace).filter(removed_at__lt=now - KEPT).exists()
        for model in (Contact, Company)
    )
