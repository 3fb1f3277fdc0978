"""The pages of bulk acts and of tags."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from focale.desk.directory.account.typed import Unusable, read_typed
from focale.desk.directory.bulk import services, tags
from focale.desk.directory.bulk.exporting import EXPORTERS
from focale.desk.directory.facts import COMPANIES, CONTACTS
from focale.desk.directory.listing.forms import TagForm, list_name
from focale.desk.directory.listing.lists import scope_of
from focale.desk.directory.listing.state import State
from focale.desk.directory.listing.views import back_to, state_of
from focale.desk.directory.models import (
    BulkAct,
    BulkKind,
    BulkState,
    Company,
    Contact,
    ListName,
    Tag,
)
from focale.desk.jobs.models import Job
from focale.desk.pages.words import say
from focale.desk.team.access import Asked, page
from focale.desk.team.models import Membership
from focale.desk.team.roles import May, is_allowed

MOST_PICKED = 1_000
_NAMED = 50  # rows that could not be restored, by name

Chosen = tuple[BulkKind, dict[str, Any]]


class Refused(ValueError):
    """What was asked cannot be done; the words say why."""


@page(May.WORK, methods=("POST",))
def bulk(request: Asked, rows: str) -> HttpResponse:
    """Do one thing to the rows that are picked, or to all that the filter lets through."""
    name, scope = list_name(rows), scope_of(request.member)
    state = state_of(name, QueryDict(request.POST.get("back", "")), request, scope)
    is_whole = request.POST.get("which") == "whole"
    picked = _picked(request.POST.getlist("pick"))
    if state.fault is not None or not (is_whole or picked):
        messages.error(request, say("bulk.nothing_picked"))
        return back_to(state, request)
    do = request.POST.get("do", "")
    if do == "export":
        return _export(request, state, None if is_whole else picked)
    try:
        kind, given = CHOOSE[do](request, name)
    except (Refused, KeyError) as refused:
        messages.error(request, str(refused) if do in CHOOSE else say("bulk.unknown"))
        return back_to(state, request)
    act = services.begin(
        kind, name, given, by=request.member,
        numbers=None if is_whole else picked, found=state.found if is_whole else None,
    )  # fmt: skip
    if act.state == BulkState.RUNNING:
        return redirect("act", request.workspace.slug, act.pk)
    return back_to(state, request, did=act.pk)


def _picked(texts: list[str]) -> list[int]:
    usable = [text for text in texts if text.isascii() and text.isdecimal() and len(text) < 19]
    return [int(text) for text in usable[:MOST_PICKED]]


def _choose_owner(request: Asked, rows: ListName) -> Chosen:
    text = request.POST.get("owner", "")
    if text == "none":
        return BulkKind.OWNER, {"owner": None}
    number = request.user.pk if text == "me" else int(text) if text.isdecimal() else 0
    members = Membership.objects.filter(workspace=request.workspace, is_active=True)
    if rows is not ListName.ACCOUNTS or not members.filter(user=number).exists():
        raise Refused(say("bulk.no_owner"))
    return BulkKind.OWNER, {"owner": number}


def _choose_tag(request: Asked, rows: ListName) -> Chosen:
    form = TagForm({"name": request.POST.get("tag", "")})
    if rows is not ListName.ACCOUNTS or not form.is_valid():
        raise Refused(say("bulk.no_tag"))
    name = form.cleaned_data["name"]
    if request.POST.get("do") == "tag":
        tag = tags.make_tag(name, workspace=request.workspace, by=request.user)
        return BulkKind.TAG, {"tag": tag.pk}
    found = tags.same_name(name, request.workspace)
    if found is None:
        raise Refused(say("bulk.no_such_tag", name=name))
    return BulkKind.UNTAG, {"tag": found.pk}


def _choose_field(request: Asked, rows: ListName) -> Chosen:
    field = request.POST.get("field", "")
    kind = COMPANIES if rows is ListName.ACCOUNTS else CONTACTS
    if field not in kind.fields and not (field.startswith("own:") and 4 < len(field) <= 124):
        raise Refused(say("bulk.no_field"))
    field = field.removeprefix("own:")
    try:
        value = read_typed(
            field, request.POST.get("value", ""), of_person=rows is ListName.CONTACTS
        )
    except Unusable as wrong:
        raise Refused(say("bulk.unusable", typed=wrong.typed, example=wrong.example)) from None
    return BulkKind.FIELD, {"field": field, "value": kind.as_told(field, value)}


def _choose_removal(request: Asked, rows: ListName) -> Chosen:
    if not is_allowed(request.member.role, May.LOAD):
        raise Refused(say("bulk.not_allowed"))
    return BulkKind.REMOVE, {}


CHOOSE: dict[str, Callable[[Asked, ListName], Chosen]] = {
    "owner": _choose_owner,
    "tag": _choose_tag,
    "untag": _choose_tag,
    "field": _choose_field,
    "remove": _choose_removal,
}


def _export(request: Asked, state: State, picked: list[int] | None) -> HttpResponse:
    form = request.POST.get("format", "csv")
    if not EXPORTERS or not is_allowed(request.member.role, May.LOAD):
        messages.error(request, say("bulk.not_allowed"))
        return back_to(state, request)
    return EXPORTERS[0](request, state, picked, form)


@page(May.SEE)
def acts(request: Asked) -> HttpResponse:
    """The last bulk acts of the team."""
    found = BulkAct.objects.of(request.workspace).select_related("by").order_by("-id")[:50]
    return render(request, "directory/bulk/acts.html", {"acts": [shown(one) for one in found]})


@page(May.SEE, write=May.WORK, methods=("GET", "POST"))
def one_act(request: Asked, pk: int) -> HttpResponse:
    """One bulk act: how far it is, what it did; undo it."""
    found = get_object_or_404(BulkAct.objects.of(request.workspace).select_related("by"), pk=pk)
    if request.method == "POST":
        if found.kind == BulkKind.REMOVE and not is_allowed(request.member.role, May.LOAD):
            messages.error(request, say("bulk.not_allowed"))
        else:
            services.undo(found, by=request.user)
        if "back" in request.POST and found.state == BulkState.UNDONE:
            name = ListName(found.rows)
            state = state_of(
                name, QueryDict(request.POST["back"]), request, scope_of(request.member)
            )
            return back_to(state, request, did=found.pk)
        return redirect("act", request.workspace.slug, pk)
    key = {"running": f"bulk:{pk}", "undoing": f"undo_bulk:{pk}"}.get(found.state, "")
    job = Job.objects.filter(key=key, workspace=request.workspace).first() if key else None
    context = {"act": shown(found), "job": job, "left": _left(found)}
    part = "_act" if request.htmx else "act"
    return render(request, f"directory/bulk/{part}.html", context)


def shown(act: BulkAct) -> BulkAct:
    """The act with its words."""
    act.words = say(f"bulk.did.{act.kind}", n=act.total)  # type: ignore[attr-defined]
    return act


def _left(act: BulkAct) -> list[tuple[str, str]]:
    """Names of the rows that could not be restored, and why."""
    people = {
        one["row"] for one in act.left if one.get("is_contact") or act.rows == ListName.CONTACTS
    }
    companies = {one["row"] for one in act.left} - people
    space = act.workspace
    names: dict[int, str] = {}
    for row in Company.everything.of(space).filter(pk__in=list(companies)[:_NAMED]):
        names[row.pk] = str(row)
    for person in Contact.everything.of(space).filter(pk__in=list(people)[:_NAMED]):
        names[person.pk] = str(person)
    return [(names.get(one["row"], str(one["row"])), say(one["why"])) for one in act.left[:_NAMED]]


@page(May.SEE, write=May.WORK, methods=("GET", "POST"))
def tags_page(request: Asked) -> HttpResponse:
    """Every tag, with how many accounts carry it; make one."""
    if request.method == "POST":
        form = TagForm(request.POST)
        if form.is_valid():
            tags.make_tag(form.cleaned_data["name"], workspace=request.workspace, by=request.user)
        else:
            messages.error(request, say("bulk.no_tag"))
        return redirect("tags", request.workspace.slug)
    counted = tags.counts(seen_by=request.member)
    found = [(tag, counted.get(tag.pk, 0)) for tag in tags.tags(seen_by=request.member)]
    gone = request.GET.get("gone", "")
    removed = Tag.objects.of(request.workspace).filter(removed_at__isnull=False)
    context = {
        "tags": found,
        "removed": removed.filter(pk=int(gone)).first() if gone.isdecimal() else None,
        "merged": request.GET.get("did", ""),
    }
    return render(request, "directory/bulk/tags.html", context)


@page(May.WORK, methods=("POST",))
def one_tag(request: Asked, pk: int) -> HttpResponse:
    """Rename, merge, delete or bring back a tag."""
    tag = get_object_or_404(Tag.objects.of(request.workspace), pk=pk)
    act, address = request.POST.get("act", ""), ""
    if act == "remove":
        tags.remove_tag(tag, by=request.user)
        address = f"?gone={pk}"
    elif act == "bring_back":
        tags.bring_tag_back(tag, by=request.user)
    elif act == "rename":
        address = _renamed(request, tag)
    elif act == "merge" and request.POST.get("into", "").isdecimal():
        living = tags.tags(seen_by=request.member).exclude(pk=pk)
        into = get_object_or_404(living, pk=int(request.POST["into"]))
        address = f"?did={tags.merge_tags(tag, into, by=request.member).pk}"
    return redirect(f"{_tags_address(request)}{address}")


def _renamed(request: Asked, tag: Tag) -> str:
    form = TagForm(request.POST)
    if not form.is_valid():
        messages.error(request, say("bulk.no_tag"))
        return ""
    try:
        tags.rename_tag(tag, form.cleaned_data["name"], by=request.user)
    except tags.TagTaken:
        messages.error(request, say("tag.taken", name=form.cleaned_data["name"]))
    return ""


def _tags_address(request: Asked) -> str:
    return reverse("tags", args=[request.workspace.slug])
