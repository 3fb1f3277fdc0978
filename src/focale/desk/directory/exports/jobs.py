"""The work of an export: which rows, then the file, made by the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from focale.desk.directory.exports.services import KEPT
from focale.desk.directory.listing.fields import Scope
from focale.desk.directory.listing.language import FilterFault, read_filter
from focale.desk.directory.listing.lists import all_rows, filtered, scope_of
from focale.desk.directory.models import Export, ListName
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.kinds import kind
from focale.desk.pages.words import CATALOGUE
from focale.desk.settings import SURROUNDINGS
from focale.desk.team.models import Membership
from focale.desk.team.roles import May, is_allowed
from focale.desk.warm.client import ask
from focale.desk.warm.folders import new_name, place_of
from focale.desk.warm.wire import Told

if TYPE_CHECKING:
    import pyarrow as pa


@kind("export")
def export(hold: Hold) -> bool:
    """Make the file. A worker that dies begins anew: nothing but files was written."""
    import pyarrow.parquet as pq

    made = Export.objects.of(hold.workspace).get(pk=hold.given["id"])
    member = (
        Membership.objects.select_related("workspace", "user")
        .filter(workspace=hold.workspace, user=made.by_id, is_active=True)
        .first()
    )
    if member is None or not is_allowed(member.role, May.LOAD):
        return _failed(hold, made, {"fr": _words("fr"), "en": _words("en")})
    chosen = new_name(".parquet")
    place = place_of(SURROUNDINGS.folder, hold.workspace.pk, chosen)
    try:
        with hold.while_waiting():
            scope = scope_of(member)
            pq.write_table(_numbers(made, scope), place)
            told = ask(
                SURROUNDINGS, "export", hold.workspace.pk, what=made.what, form=made.form,
                chosen=chosen, owners=_owners(hold), run=scope.lent.get("run"),
            )  # fmt: skip
    except (Told, FilterFault) as fault:
        words = fault.words if isinstance(fault, Told) else {"fr": str(fault), "en": str(fault)}
        return _failed(hold, made, words)
    finally:
        place.unlink(missing_ok=True)
    now = timezone.now()
    with hold.step(done=told["rows"], total=told["rows"]):
        Export.objects.of(hold.workspace).filter(pk=made.pk).update(
            file=told["file"], rows=told["rows"], notices=told["notices"], done_at=now,
            until=now + KEPT,
        )  # fmt: skip
    return False


def _numbers(made: Export, scope: Scope) -> pa.Table:
    """The numbers of the rows to write, in their order."""
    import pyarrow as pa

    rows = ListName(made.what)
    found = filtered(rows, read_filter(made.given.get("f", "")), scope)
    picked = made.given.get("picked")
    if picked is not None:
        found = all_rows(rows, scope).filter(pk__in=picked)
    numbers = list(found.order_by("pk").values_list("pk", flat=True))
    return pa.table({"id": pa.array(numbers, pa.int64())})


def _owners(hold: Hold) -> dict[str, str]:
    members = Membership.objects.filter(workspace=hold.workspace)
    return {str(number): email for number, email in members.values_list("user_id", "user__email")}


def _words(lang: str) -> str:
    return CATALOGUE["export.not_allowed"][0 if lang == "fr" else 1]


def _failed(hold: Hold, made: Export, words: dict[str, str]) -> bool:
    with hold.step():
        Export.objects.of(hold.workspace).filter(pk=made.pk).update(
            trouble=words, done_at=timezone.now()
        )
    return False
