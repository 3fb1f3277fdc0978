"""What can a program do with tags and saved views?"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import Http404
from django.shortcuts import get_object_or_404
from ninja import Query, Router
from pydantic import Field

from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.people import ContactLine, contact_line
from focale.desk.api.v1.problems import Problem, Wrong, unusable
from focale.desk.api.v1.values import KEPT, Given, Id, Name, Number, Person, Told, Word, person
from focale.desk.directory.bulk import tags
from focale.desk.directory.listing import saved
from focale.desk.directory.listing.fields import compiled
from focale.desk.directory.listing.language import read_filter
from focale.desk.directory.listing.lists import COLUMNS, scope_of
from focale.desk.directory.listing.state import State, usable_columns
from focale.desk.directory.models import ListName, SavedView, Tag
from focale.desk.directory.search.selectors import find
from focale.desk.pages.words import say

router = Router(tags=["Lists"])
Which = Literal["accounts", "contacts"]


class TagTold(Told):
    """A tag of the team."""

    id: int
    name: str = Field(examples=["salon-2026"])
    accounts: int = Field(description="How many carry it.")


class TagNamed(Given):
    """What a tag is called."""

    name: Word


class TagMerged(Given):
    """Into which tag another one goes."""

    into: Id


class ViewTold(Told):
    """A list as somebody set it up."""

    id: int
    rows: Which
    name: str
    filter: str
    sort: str
    columns: list[str]
    is_shared: bool
    by: Person | None


class ViewGiven(Given):
    """A view to keep."""

    rows: Which
    name: Name = Field(max_length=80)
    filter: str = Field("", max_length=6_000, pattern=r"^[^\x00]*$")
    sort: str = Field("", max_length=40, pattern=r"^-?[a-z_]*$")
    columns: list[Name] = Field([], max_length=12)
    is_shared: bool = False


class ViewChange(Given):
    """What changes of a view; the rest stays."""

    name: Name | None = Field(None, max_length=80)
    is_shared: bool | None = None


class AccountFound(Told):
    """An account that was found."""

    id: int
    name: str
    city: str


class FoundTold(Told):
    """What was found."""

    accounts: list[AccountFound]
    contacts: list[ContactLine]
    more: bool = Field(description="Whether there is more than what is told.")


Asked = Annotated[
    str, Query(min_length=2, max_length=120, pattern=KEPT, description="Some letters, or words.")
]


@operation(router, "GET", "/tags", scope="lists:read", gives=Page[TagTold])
def list_tags(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List the tags of the team"""
    counts = tags.counts(seen_by=request.member)
    found = tags.tags(seen_by=request.member)
    return page_by_number("tags", found, cursor, limit, lambda tag: _tag(tag, counts), up=True)


@operation(router, "POST", "/tags", scope="lists:write", gives=TagTold, status=201, body="json")
def create_tag(request: Called, given: TagNamed) -> Any:
    """Make a tag

    Case and accents do not tell tags apart: the one that is there is answered.
    """
    made = tags.make_tag(_name(given.name), workspace=request.workspace, by=request.user)
    return _tag(made, tags.counts(seen_by=request.member))


@operation(router, "PATCH", "/tags/{number}", scope="lists:write", gives=TagTold, body="json")
def rename_tag(request: Called, number: Number, given: TagNamed) -> dict[str, Any]:
    """Call a tag otherwise"""
    tag = _one_tag(request, number)
    try:
        tags.rename_tag(tag, _name(given.name), by=request.user)
    except tags.TagTaken:
        raise Problem(409, "not_now", why=say("tag.taken", name=given.name)) from None
    return _tag(tag, tags.counts(seen_by=request.member))


@operation(router, "DELETE", "/tags/{number}", scope="lists:write", gives=None, status=204)
def delete_tag(request: Called, number: Number) -> Any:
    """Delete a tag; it can be brought back"""
    tags.remove_tag(_one_tag(request, number), by=request.user)


@operation(router, "POST", "/tags/{number}/restore", scope="lists:write", gives=TagTold)
def restore_tag(request: Called, number: Number) -> dict[str, Any]:
    """Bring a deleted tag back, on the accounts that carried it"""
    tag = get_object_or_404(Tag.objects.of(request.workspace), pk=number)
    tag.workspace = request.workspace
    if tag.removed_at is not None:
        tags.bring_tag_back(tag, by=request.user)
    return _tag(tag, tags.counts(seen_by=request.member))


@operation(router, "POST", "/tags/{number}/merge", scope="lists:write", gives=TagTold, body="json")
def merge_tag(request: Called, number: Number, given: TagMerged) -> dict[str, Any]:
    """Put another tag on all accounts that carry this one, and delete this one"""
    tag = _one_tag(request, number)
    into = tags.tags(seen_by=request.member).exclude(pk=tag.pk).filter(pk=given.into).first()
    if into is None:
        raise unusable(say("wrong.not_there"), "/into")
    tags.merge_tags(tag, into, by=request.member)
    return _tag(into, tags.counts(seen_by=request.member))


@operation(router, "GET", "/views", scope="lists:read", gives=Page[ViewTold])
def list_views(
    request: Called, cursor: Cursor, limit: Limit, rows: Which = "accounts"
) -> dict[str, Any]:
    """List saved views: one's own and the shared ones"""
    found = saved.views_of(ListName(rows), seen_by=request.member).select_related("by")
    return page_by_number(f"views.{rows}", found, cursor, limit, _view, up=True)


@operation(router, "POST", "/views", scope="lists:write", gives=ViewTold, status=201, body="json")
def create_view(request: Called, given: ViewGiven) -> Any:
    """Keep a list under a name"""
    rows, found = ListName(given.rows), read_filter(given.filter)
    compiled(found, rows, scope_of(request.member))
    column = COLUMNS[rows].get(given.sort.removeprefix("-"))
    if given.sort and (column is None or column.order is None):
        raise unusable(say("wrong.else"), "/sort")
    columns = usable_columns(rows, list(given.columns))
    if len(columns) != len(given.columns):
        raise Problem(422, "unusable", errors=[
            Wrong(say("wrong.no_column"), pointer=f"/columns/{n}")
            for n, name in enumerate(given.columns) if name not in columns
        ])  # fmt: skip
    state = State(rows, found, given.sort, None, tuple(columns))
    view = saved.save_view(_name(given.name), state, is_shared=given.is_shared, by=request.member)
    return _view(view)


@operation(router, "PATCH", "/views/{number}", scope="lists:write", gives=ViewTold, body="json")
def change_view(request: Called, number: Number, given: ViewChange) -> dict[str, Any]:
    """Rename a view, share it or not"""
    view = _one_view(request, number)
    name = "" if given.name is None else _name(given.name)
    saved.change_view(view, by=request.member, name=name, is_shared=given.is_shared)
    return _view(view)


@operation(router, "DELETE", "/views/{number}", scope="lists:write", gives=None, status=204)
def delete_view(request: Called, number: Number) -> Any:
    """Take a view away; it can be brought back"""
    saved.remove_view(_one_view(request, number), by=request.member)


@operation(router, "POST", "/views/{number}/restore", scope="lists:write", gives=ViewTold)
def restore_view(request: Called, number: Number) -> dict[str, Any]:
    """Bring a view back"""
    view = saved.one_view(number, seen_by=request.member)
    if view.removed_at is not None:
        saved.bring_view_back(view, by=request.member)
    return _view(view)


@operation(router, "GET", "/search", scope="accounts:read", gives=FoundTold)
def search(request: Called, q: Asked) -> dict[str, Any]:
    """Search accounts and people whose words begin so, the likeliest first

    People only with the scope `contacts:read`.
    """
    found = find(q.strip(), seen_by=request.member, most=50)
    sees_people = "contacts:read" in request.token.scopes
    return {
        "accounts": [
            {"id": one.pk, "name": str(one), "city": one.city} for one in found.companies
        ],
        "contacts": [contact_line(one) for one in found.contacts] if sees_people else [],
        "more": found.more_companies or (found.more_contacts and sees_people),
    }  # fmt: skip


def _one_tag(request: Called, number: int) -> Tag:
    tag = get_object_or_404(tags.tags(seen_by=request.member), pk=number)
    tag.workspace = request.workspace
    return tag


def _one_view(request: Called, number: int) -> SavedView:
    view = saved.one_view(number, seen_by=request.member)
    if view.removed_at is not None:
        raise Http404
    return view


def _name(text: str) -> str:
    plain = " ".join(text.split())
    if not plain:
        raise unusable(say("wrong.missing"), "/name")
    return plain


def _tag(tag: Tag, counts: dict[int, int]) -> dict[str, Any]:
    return {"id": tag.pk, "name": tag.name, "accounts": counts.get(tag.pk, 0)}


def _view(view: SavedView) -> dict[str, Any]:
    return {
        "id": view.pk, "rows": view.rows, "name": view.name, "filter": view.filter,
        "sort": view.sort, "columns": list(view.columns), "is_shared": view.is_shared,
        "by": person(view.by),
    }  # fmt: skip
