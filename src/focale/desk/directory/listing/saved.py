"""How are views kept, shared, renamed, taken away and brought back, and who opens with which?"""

from __future__ import annotations

from django.db import transaction
from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.utils import timezone

from focale.desk.directory.listing.columns import DEFAULT_COLUMNS
from focale.desk.directory.listing.language import written
from focale.desk.directory.listing.state import State, usable_columns
from focale.desk.directory.models import ListChoice, ListName, SavedView
from focale.desk.team import audit
from focale.desk.team.models import Membership
from focale.desk.team.roles import May, is_allowed
from focale.desk.team.scoped import ScopedQuerySet


def views_of(rows: ListName, *, seen_by: Membership) -> ScopedQuerySet[SavedView]:
    """The views that this person may open: their own and the shared ones."""
    mine = Q(by=seen_by.user_id) | Q(is_shared=True)
    found = SavedView.objects.of(seen_by.workspace).filter(mine, rows=rows)
    return found.filter(removed_at__isnull=True).order_by("name", "id")


def one_view(pk: int, *, seen_by: Membership) -> SavedView:
    """A view that this person may change. Raises Http404.

    One's own always; shared ones of others only by who may change what a team aims at.
    """
    found = SavedView.objects.of(seen_by.workspace)
    if is_allowed(seen_by.role, May.AIM):
        return get_object_or_404(found.filter(Q(by=seen_by.user_id) | Q(is_shared=True)), pk=pk)
    return get_object_or_404(found.filter(by=seen_by.user_id), pk=pk)


def choice_of(rows: ListName, *, seen_by: Membership) -> ListChoice | None:
    """How this person wants the list."""
    found = ListChoice.objects.of(seen_by.workspace).filter(user=seen_by.user_id, rows=rows)
    return found.select_related("view").first()


@transaction.atomic
def save_view(name: str, state: State, *, is_shared: bool, by: Membership) -> SavedView:
    """Keep a list as it is now under a name."""
    view = SavedView.objects.create(
        workspace=by.workspace, rows=state.rows, name=name, filter=written(state.found),
        sort=state.sort, columns=list(state.columns), is_shared=is_shared, by=by.user,
    )  # fmt: skip
    _record("view.saved", view, by)
    return view


@transaction.atomic
def change_view(
    view: SavedView, *, by: Membership, name: str = "", is_shared: bool | None = None,
    state: State | None = None,
) -> None:  # fmt: skip
    """Rename a view, share it or not, or let it take the state that the list has now."""
    if name:
        view.name = name
    if is_shared is not None:
        view.is_shared = is_shared
    if state is not None:
        view.filter, view.sort = written(state.found), state.sort
        view.columns = list(state.columns)
    view.save(update_fields=["name", "is_shared", "filter", "sort", "columns"])
    _record("view.changed", view, by)


@transaction.atomic
def remove_view(view: SavedView, *, by: Membership) -> None:
    """Take a view away; it can be brought back."""
    view.removed_at = timezone.now()
    view.save(update_fields=["removed_at"])
    _record("view.removed", view, by)


@transaction.atomic
def bring_view_back(view: SavedView, *, by: Membership) -> None:
    """Undo `remove_view`."""
    view.removed_at = None
    view.save(update_fields=["removed_at"])
    _record("view.brought_back", view, by)


@transaction.atomic
def open_with(rows: ListName, view: SavedView | None, *, by: Membership) -> None:
    """Let a person's list open with this view; with none for None."""
    ListChoice.objects.of(by.workspace).update_or_create(
        user=by.user, rows=rows, workspace=by.workspace, defaults={"view": view}
    )


@transaction.atomic
def choose_columns(rows: ListName, names: list[str], *, by: Membership) -> list[str]:
    """Let a person's list show these columns, in this order; the usual ones for none."""
    usable = usable_columns(rows, names) or list(DEFAULT_COLUMNS[rows])
    ListChoice.objects.of(by.workspace).update_or_create(
        user=by.user, rows=rows, workspace=by.workspace, defaults={"columns": usable}
    )
    return usable


def _record(act: str, view: SavedView, by: Membership) -> None:
    audit.record(
        act, workspace=by.workspace, by=by.user, subject="view", subject_id=view.pk,
        about=view.name,
    )  # fmt: skip
