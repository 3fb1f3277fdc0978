"""The rule of a segment: built with a form, looked at, then saved."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from focale.desk.directory.listing.builder import Draft, draft_of, faults, read_draft, settle
from focale.desk.directory.listing.fields import Scope
from focale.desk.directory.listing.language import (
    EVERYTHING,
    FilterFault,
    Group,
    read_filter,
    top_tests,
    without_top,
    written,
)
from focale.desk.directory.listing.spoken import said_fault
from focale.desk.directory.listing.state import quick_tests
from focale.desk.directory.listing.trees import communes_of, place_tree, sector_tree
from focale.desk.directory.listing.views import fields_offered, shown_node
from focale.desk.directory.models import ListName
from focale.desk.pages.words import lang, say
from focale.desk.targeting.models import Segment, SegmentKind
from focale.desk.targeting.segments import selectors, services
from focale.desk.targeting.segments.forms import SegmentForm
from focale.desk.targeting.segments.rules import Rule, RuleFault, read_rule, rule_of, scope_for
from focale.desk.targeting.segments.views.pages import may_aim
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May
from focale.desk.warm.wire import Away, Broken, Told

_ROWS = ListName.ACCOUNTS
_TREES = ("naf", "place")


@dataclass
class Editing:
    """A rule while it is being built. looked: the mark of what was previewed."""

    root: Draft
    found: Group
    chosen: dict[str, tuple[str, ...]]
    conditions: str
    form: SegmentForm
    revision: int = 0
    looked: str = ""

    @property
    def mark(self) -> str:
        """Of the rule as it stands: what is saved must have been looked at."""
        text = f"{written(self.found)}\n{self.conditions}"
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def new_rule(request: Asked) -> HttpResponse:
    """A new segment by rules; `?f=` begins with the filter of a list."""
    return _rule(request, None)


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def rule(request: Asked, pk: int) -> HttpResponse:
    """The rule of a segment."""
    found = selectors.one_segment(pk, seen_by=request.member)
    if found.kind != SegmentKind.RULES:
        raise Http404
    return _rule(request, found)


def _rule(request: Asked, segment: Segment | None) -> HttpResponse:
    scope = scope_for(request.workspace)
    editing = _sent(request, scope) if request.method == "POST" else _begun(request, segment, scope)
    do = request.POST.get("act", "")
    wrong: list[str] = []
    shown: dict[str, Any] = {}
    if do in ("look", "save"):
        wrong = _faults(editing)
        read = None if wrong else _read(editing, scope, wrong)
        if read is not None and do == "save" and editing.looked == editing.mark:
            saved = _saved(request, segment, editing, read, wrong)
            if saved is not None:
                return _to(request, saved)
        if read is not None:
            shown = _previewed(request, segment, read, wrong)
    context = {
        "segment": segment, "editing": editing, "root": shown_node(editing.root, _ROWS, scope),
        "fields": fields_offered(_ROWS, scope), "wrong": wrong, "may_aim": may_aim(request),
        "sectors": sector_tree(editing.chosen["naf"], lang()),
        "places": place_tree(editing.chosen["place"], lang(), _communes(request, scope)), **shown,
    }  # fmt: skip
    part = "_rule" if request.htmx else "rule"
    status = 422 if wrong and not request.htmx else 200
    return render(request, f"targeting/segments/{part}.html", context, status=status)


def _communes(request: Asked, scope: Scope) -> dict[str, Any]:
    opened = [one for one in request.POST.getlist("open") if one.isalnum()][:5]
    return {one: communes_of(one, scope) for one in opened}


def _begun(request: Asked, segment: Segment | None, scope: Scope) -> Editing:
    """The rule as it is kept, or a new one."""
    conditions = segment.conditions if segment else ""
    try:
        found = rule_of(segment).found if segment else read_filter(request.GET.get("f", ""))
        root = draft_of(without_top(found, *_TREES))
        settle(root, _ROWS, scope)
    except FilterFault:
        found = EVERYTHING
        root = draft_of(found)
    tests = top_tests(found, *_TREES)
    chosen = {name: tests[name].values if name in tests else () for name in _TREES}
    given = {"name": segment.name, "note": segment.note} if segment else None
    revision = segment.revision if segment else 0
    return Editing(root, found, chosen, conditions, SegmentForm(given), revision)


def _sent(request: Asked, scope: Scope) -> Editing:
    """The rule as it was sent, its button already pressed."""
    root = read_draft(request.POST, _ROWS)
    chosen = {name: tuple(request.POST.getlist(name)) for name in _TREES}
    found = settle(root, _ROWS, scope)
    trees = [one for one in quick_tests(_ROWS, request.POST) if one.field in _TREES]
    whole = (found if found.parts else EVERYTHING).plus(*trees)
    revision = request.POST.get("revision", "0")
    return Editing(
        root, whole, chosen, request.POST.get("conditions", "").replace("\r\n", "\n"),
        SegmentForm(request.POST), int(revision) if revision.isdecimal() else 0,
        request.POST.get("looked", ""),
    )  # fmt: skip


def _faults(editing: Editing) -> list[str]:
    wrong = [said_fault(one) for one in faults(editing.root)]
    if not editing.form.is_valid():
        wrong.append(say("segment.needs_name"))
    if not editing.found.parts and not editing.conditions.strip():
        wrong.append(say("segment.rule.empty"))
    return wrong


def _read(editing: Editing, scope: Scope, wrong: list[str]) -> Rule | None:
    try:
        return read_rule(written(editing.found), editing.conditions, scope, lang())
    except FilterFault as fault:
        wrong.append(said_fault(fault))
    except RuleFault as fault:
        wrong += fault.words
    return None


def _previewed(
    request: Asked, segment: Segment | None, read: Rule, wrong: list[str]
) -> dict[str, Any]:
    try:
        return {"preview": selectors.preview(read, segment, seen_by=request.member)}
    except Told as told:
        wrong.append(told.words.get(lang(), ""))
    except (Away, Broken):
        wrong.append(say("segment.engine_away"))
    return {}


def _saved(
    request: Asked, segment: Segment | None, editing: Editing, read: Rule, wrong: list[str]
) -> Segment | None:
    """The segment that was saved; None where somebody else was faster, or there are too many."""
    given = editing.form.cleaned_data
    try:
        if segment is None:
            return services.make(
                given["name"], SegmentKind.RULES, note=given["note"], rule=read,
                workspace=request.workspace, by=request.user,
            )  # fmt: skip
        changed = services.change_rule(segment, read, by=request.user, revision=editing.revision)
    except services.TooMany:
        wrong.append(say("segment.too_many", n=services.MOST))
        return None
    except services.Stale as stale:
        editing.revision = stale.now.revision
        wrong.append(say("segment.stale"))
        return None
    if (changed.name, changed.note) != (given["name"], given["note"]):
        services.rename(changed, by=request.user, **given)
    return changed


def _to(request: Asked, saved: Segment) -> HttpResponse:
    messages.success(request, say("segment.saved", name=saved.name))
    address = reverse("segment", args=[request.workspace.slug, saved.pk])
    return HttpResponseClientRedirect(address) if request.htmx else redirect(address)
