"""The list of segments, one segment, the segments of one account."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from focale.desk.directory.account.selectors import one_company
from focale.desk.directory.exports import services as exports
from focale.desk.directory.listing.fields import Scope, in_capitals
from focale.desk.directory.listing.language import FilterFault, Group, Test
from focale.desk.directory.listing.lists import scope_of
from focale.desk.directory.listing.spoken import said_fault, spoken
from focale.desk.directory.models import ListName
from focale.desk.pages.words import lang, say
from focale.desk.targeting.models import Because, Segment, SegmentKind
from focale.desk.targeting.segments import selectors, services
from focale.desk.targeting.segments.beside import playbooks_of
from focale.desk.targeting.segments.forms import SegmentForm
from focale.desk.targeting.segments.membership import members_among, move
from focale.desk.targeting.segments.rules import RuleFault, parts_of, read_rule, scope_for
from focale.desk.targeting.segments.why import whys
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May, is_allowed
from focale.profile.describe import condition_words


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def segments(request: Asked) -> HttpResponse:
    """All segments in their order; make a list that people pick."""
    form = SegmentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = services.make(
                form.cleaned_data["name"], SegmentKind.LIST, note=form.cleaned_data["note"],
                workspace=request.workspace, by=request.user,
            )  # fmt: skip
        except services.TooMany:
            form.add_error("name", say("segment.too_many", n=services.MOST))
        else:
            messages.success(request, say("segment.list_made", name=made.name))
            return redirect("segment", request.workspace.slug, made.pk)
    found = list(selectors.segments(seen_by=request.member))
    counted = selectors.counts(request.workspace)
    books = playbooks_of(request.workspace)
    gone = request.GET.get("gone", "")
    context = {
        "rows": [
            {"segment": one, "n": counted.get(one.pk, 0), "is_first": n == 0,
             "playbook": books.get(one.pk), "is_last": n == len(found) - 1}
            for n, one in enumerate(found)
        ],
        "form": form, "may_aim": may_aim(request),
        "gone": selectors.any_segment(int(gone), seen_by=request.member)
        if gone.isdecimal() and len(gone) < 15 else None,
    }  # fmt: skip
    status = 422 if form.errors else 200
    return render(request, "targeting/segments/segments.html", context, status=status)


@page(May.SEE)
def segment(request: Asked, pk: int) -> HttpResponse:
    """One segment: what it asks, who is in it, who came and left."""
    found = selectors.one_segment(pk, seen_by=request.member)
    return render(request, "targeting/segments/segment.html", context_of(request, found))


def context_of(request: Asked, found: Segment, **more: Any) -> dict[str, Any]:
    """What the page of a segment shows."""
    before = request.GET.get("before", "")
    number = int(before) if before.isdecimal() and len(before) < 15 else None
    told, older = selectors.changes(found, before=number)
    conditions, fault = said_rule(found, scope_for(request.workspace))
    return {
        "segment": found, "n": selectors.counts(request.workspace).get(found.pk, 0),
        "conditions": conditions, "fault": fault, "told": told, "older": older,
        "playbook": playbooks_of(request.workspace).get(found.pk),
        "members": selectors.members(found, most=12), "may_aim": may_aim(request),
        "may_load": is_allowed(request.member.role, May.LOAD),
        "traits": [one[lang()] for one in (found.found or {}).get("traits", [])],
        "sure": ((found.found or {}).get("sure") or {}).get(lang(), ""),
        "f": f"and(segment.any.{found.pk})",
        "form": SegmentForm({"name": found.name, "note": found.note}), **more,
    }  # fmt: skip


def said_rule(found: Segment, scope: Scope) -> tuple[list[str], str]:
    """The conditions of a rule in words, and why it cannot be read."""
    if found.kind != SegmentKind.RULES:
        return [], ""
    try:
        rule = read_rule(found.filter, found.conditions, scope, lang())
    except FilterFault as wrong:
        return [], said_fault(wrong)
    except RuleFault as wrong:
        return [], str(wrong)
    said = [one.words for one in spoken(rule.found, ListName.ACCOUNTS, scope)]
    if rule.conditions:
        said += [
            in_capitals(condition_words(one, lang()))
            for one in parts_of(rule.conditions, scope.workspace)
        ]
    return said, ""


@page(May.AIM, methods=("POST",))
def act(request: Asked, pk: int) -> HttpResponse:
    """Rename a segment, move it in the order, take it away or bring it back."""
    found = selectors.any_segment(pk, seen_by=request.member)
    found.workspace = request.workspace
    do = request.POST.get("do", "")
    slug = request.workspace.slug
    if do == "rename":
        form = SegmentForm(request.POST)
        if not form.is_valid():
            context = context_of(request, found, form=form)
            return render(request, "targeting/segments/segment.html", context, status=422)
        services.rename(found, by=request.user, **form.cleaned_data)
        messages.success(request, say("segment.renamed", name=found.name))
        return redirect("segment", slug, pk)
    if do == "remove":
        services.set_removed(found, by=request.user, is_removed=True)
        response = redirect("segments", slug)
        response["Location"] += f"?gone={pk}"
        return response
    if do == "bring_back":
        services.set_removed(found, by=request.user, is_removed=False)
        messages.success(request, say("segment.back", name=found.name))
    elif do in ("up", "down"):
        _move(request, found, do)
    return redirect("segments", slug)


def _move(request: Asked, found: Segment, do: str) -> None:
    """One place up or down."""
    order = list(selectors.segments(seen_by=request.member))
    at = next((n for n, one in enumerate(order) if one.pk == found.pk), None)
    if at is None:
        return
    place = at - 1 if do == "up" else at + 2
    if place >= 0:
        before = order[place] if place < len(order) else None
        services.put(found, before=before, by=request.user)


@page(May.LOAD, methods=("POST",))
def export(request: Asked, pk: int) -> HttpResponse:
    """Its accounts as a file."""
    found = selectors.one_segment(pk, seen_by=request.member)
    form = request.POST.get("form", "")
    exports.ask_for(
        ListName.ACCOUNTS, form if form in exports.FORMS else exports.FORMS[0],
        workspace=request.workspace, by=request.user,
        found=Group("and", (Test("segment", "any", (str(found.pk),)),)),
    )  # fmt: skip
    messages.success(request, say("export.asked"))
    return redirect("exports", request.workspace.slug)


@page(May.SEE, write=May.WORK, methods=("GET", "POST"))
def account_segments(request: Asked, pk: int) -> HttpResponse:
    """Why one account is in each segment, or not; pick it into a list, or take it off."""
    company = one_company(pk, seen_by=request.member)
    company.workspace = request.workspace
    if request.method == "POST":
        _picked(request, company.pk)
        return redirect("account_segments", request.workspace.slug, company.pk)
    scope = scope_of(request.member)
    found = whys(list(selectors.living(request.workspace)), company, scope)
    first = next((one for one in found if one.is_in and one.segment.kind != "tier"), None)
    context = {
        "company": company, "found": found, "first": first,
        "may_work": is_allowed(request.member.role, May.WORK),
    }  # fmt: skip
    return render(request, "targeting/segments/account.html", context)


def _picked(request: Asked, company: int) -> None:
    number = request.POST.get("segment", "")
    lists = selectors.lists_of(request.workspace).select_related("workspace")
    found = (
        lists.filter(pk=int(number)).first() if number.isdecimal() and len(number) < 15 else None
    )
    if found is None:
        messages.error(request, say("segment.no_list"))
        return
    from django.db import transaction

    with transaction.atomic():
        is_there = bool(members_among(found, [company]))
        came, went = ([], [company]) if is_there else ([company], [])
        move(found, came, went, Because.PICKED, by=request.user)
    said = "segment.taken_off" if is_there else "segment.picked"
    messages.success(request, say(said, name=found.name))


def may_aim(request: Asked) -> bool:
    """Whether this person decides whom to sell to."""
    return is_allowed(request.member.role, May.AIM)
