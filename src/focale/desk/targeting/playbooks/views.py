"""The pages of playbooks, and the one that an account shows."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from focale.desk.directory.account.selectors import colleagues, one_company
from focale.desk.pages.words import lang, say
from focale.desk.targeting.alike.proofs import proofs_to_choose
from focale.desk.targeting.models import Playbook, PlaybookVersion
from focale.desk.targeting.playbooks import selectors, services
from focale.desk.targeting.playbooks.forms import SPARE, Sent, read_sent
from focale.desk.targeting.playbooks.parts import (
    CHANNELS,
    GROUPS,
    PARTS,
    Part,
    PartKind,
    Parts,
    merged,
    tidied,
)
from focale.desk.targeting.playbooks.starts import STARTS, start
from focale.desk.targeting.segments.selectors import of_companies, segments
from focale.desk.targeting.segments.views.pages import may_aim
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May

TIERS = ("A", "B", "C")


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def playbooks(request: Asked) -> HttpResponse:
    """All playbooks, and for whom there is none yet; begin one."""
    space = request.workspace
    if request.method == "POST":
        begun = _begun(request)
        if begun is None:
            messages.error(request, say("playbook.no_target"))
            return redirect("playbooks", space.slug)
        return redirect("playbook_edit", space.slug, begun.pk)
    found = selectors.playbooks(space)
    for one in found:
        one.workspace = space
    there = {(one.segment_id, one.tier) for one in found}
    gone = request.GET.get("gone", "")
    context = {
        "rows": [selectors.whole_of(one) for one in found], "may_aim": may_aim(request),
        "targets": [
            *((f"segment:{one.pk}", one.name) for one in segments(seen_by=request.member)
              if (one.pk, "") not in there),
            *((f"tier:{one}", say("playbook.of_tier", tier=one)) for one in TIERS
              if (None, one) not in there),
            *([("all", say("playbook.of_all"))] if (None, "") not in there else []),
        ],
        "starts": STARTS,
        "gone": selectors.one_playbook(int(gone), seen_by=request.member)
        if gone.isdecimal() and len(gone) < 15 else None,
    }  # fmt: skip
    return render(request, "targeting/playbooks/playbooks.html", context)


def _begun(request: Asked) -> Playbook | None:
    """The playbook that the form asks for."""
    what, _, which = request.POST.get("target", "").partition(":")
    parts = start(request.POST.get("start", ""), lang())
    given: dict[str, Any] = {"by": request.user, "parts": parts}
    if what == "segment" and which.isdecimal() and len(which) < 15:
        segment = segments(seen_by=request.member).filter(pk=int(which)).first()
        if segment is None:
            return None
        return services.begin(request.workspace, segment=segment, **given)
    if what == "tier" and which in TIERS:
        return services.begin(request.workspace, tier=which, **given)
    return services.begin(request.workspace, **given) if what == "all" else None


@page(May.SEE)
def playbook(request: Asked, pk: int) -> HttpResponse:
    """A playbook as it is read: what is there, what is missing, its versions."""
    found = selectors.one_playbook(pk, seen_by=request.member)
    parts = found.version.parts if found.version else {}
    context = {
        "playbook": found, "whole": selectors.whole_of(found), "version": found.version,
        "groups": selectors.groups_of(parts, request.workspace), "may_aim": may_aim(request),
        "changes": [(one, _titles(one.parts)) for one in selectors.versions(found)],
    }  # fmt: skip
    return render(request, "targeting/playbooks/playbook.html", context)


def _titles(names: list[str]) -> str:
    return ", ".join(say(f"playbook.part.{name}") for name in names)


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def edit(request: Asked, pk: int) -> HttpResponse:
    """Write a playbook; with `?start=` the empty parts are filled with a template."""
    found = selectors.one_playbook(pk, seen_by=request.member)
    if request.method == "POST":
        sent = read_sent(request.POST)
        if sent.faults:
            return _form(request, found, sent, status=422)
        people = colleagues(seen_by=request.member)
        owner = next((one for one in people if one.pk == sent.owner), None)
        try:
            made = services.save(
                found, sent.parts, base=sent.base, by=request.user, owner=owner,
                review_on=sent.review_on, why=sent.why,
            )  # fmt: skip
        except services.Overtaken as overtaken:
            return _overtaken(request, found, sent, overtaken)
        messages.success(request, say("playbook.saved", n=made.number))
        return redirect("playbook", request.workspace.slug, pk)
    version = found.version
    parts = dict(version.parts) if version else {}
    parts = tidied({**start(request.GET.get("start", ""), lang()), **parts})
    sent = Sent(
        parts, version.owner_id if version else None, version.review_on if version else None,
        base=version.number if version else 0,
    )  # fmt: skip
    return _form(request, found, sent)


def _overtaken(
    request: Asked, found: Playbook, sent: Sent, overtaken: services.Overtaken
) -> HttpResponse:
    """Theirs where I changed nothing, mine where I did; both are shown where both did."""
    base = overtaken.base.parts if overtaken.base else {}
    theirs = overtaken.now
    sent.parts, both = merged(base, sent.parts, theirs.parts)
    sent.base = theirs.number
    if overtaken.base is not None and sent.owner == overtaken.base.owner_id:
        sent.owner = theirs.owner_id
    if overtaken.base is not None and sent.review_on == overtaken.base.review_on:
        sent.review_on = theirs.review_on
    shown = {
        name: selectors.shown_part(part, theirs.parts[name], space=request.workspace)
        for name, part in ((part.name, part) for part in PARTS)
        if name in both and name in theirs.parts
    }
    return _form(
        request, found, sent, status=409, theirs=theirs, shown_theirs=shown, both=_titles(both)
    )


def _form(
    request: Asked, found: Playbook, sent: Sent, *, status: int = 200,
    theirs: PlaybookVersion | None = None, shown_theirs: Parts | None = None, both: str = "",
) -> HttpResponse:  # fmt: skip
    """The form, a field a part."""
    people = colleagues(seen_by=request.member)
    groups = [
        (
            say(f"playbook.group.{group}"),
            [
                _field(part, sent, shown_theirs or {}, found)
                for part in PARTS if part.group == group
            ],
        )
        for group in GROUPS
    ]  # fmt: skip
    context = {
        "playbook": found, "name": selectors.said_name(found), "sent": sent, "groups": groups,
        "people": people, "starts": STARTS, "may_aim": may_aim(request), "theirs": theirs,
        "both": both, "who": str(theirs.by) if theirs and theirs.by else say("playbook.somebody"),
    }  # fmt: skip
    return render(request, "targeting/playbooks/edit.html", context, status=status)


def _field(part: Part, sent: Sent, theirs: Parts, of: Playbook) -> dict[str, Any]:
    value = sent.parts.get(part.name) or ""
    field: dict[str, Any] = {
        "part": part, "title": say(f"playbook.part.{part.name}"),
        "help": say(f"playbook.help.{part.name}"), "fault": sent.faults.get(part.name, ""),
        "theirs": theirs.get(part.name), "text": value if isinstance(value, str) else "",
    }  # fmt: skip
    if part.kind is PartKind.LINES:
        field["text"] = "\n".join(value)
    elif part.kind is PartKind.CUSTOMERS:
        field["proofs"] = proofs_to_choose(of.workspace, of.segment_id, value or [])
    elif part.kind is PartKind.PAIRS:
        field["pairs"] = [*(value or []), *([["", ""]] * SPARE)]
    elif part.kind is PartKind.CHANNELS:
        field["channels"] = [
            (one, say(f"playbook.channel.{one}"), one in value) for one in CHANNELS
        ]
    return field


@page(May.AIM, methods=("POST",))
def act(request: Asked, pk: int) -> HttpResponse:
    """Take a playbook away, or bring it back."""
    found = selectors.one_playbook(pk, seen_by=request.member)
    is_removed = request.POST.get("do") == "remove"
    services.set_removed(found, by=request.user, is_removed=is_removed)
    response = redirect("playbooks", request.workspace.slug)
    if is_removed:
        response["Location"] += f"?gone={pk}"
    return response


@page(May.SEE, write=May.AIM, methods=("GET", "POST"))
def version(request: Asked, pk: int, number: int) -> HttpResponse:
    """One version as it was saved; posting brings it back."""
    found = selectors.one_playbook(pk, seen_by=request.member)
    one = selectors.one_version(found, number)
    if request.method == "POST":
        try:
            made = services.bring_back(one, by=request.user)
        except services.Overtaken:
            messages.error(request, say("playbook.overtaken_back"))
        else:
            messages.success(request, say("playbook.brought_back", n=number, now=made.number))
        return redirect("playbook", request.workspace.slug, pk)
    context = {
        "playbook": found, "name": selectors.said_name(found), "version": one,
        "groups": selectors.groups_of(one.parts, request.workspace), "may_aim": may_aim(request),
        "is_now": found.version_id == one.pk,
    }  # fmt: skip
    return render(request, "targeting/playbooks/version.html", context)


@page(May.SEE)
def account_playbook(request: Asked, pk: int) -> HttpResponse:
    """What to say to this account: the playbook of its segment, else of its tier, else of all."""
    company = one_company(pk, seen_by=request.member)
    company.workspace = request.workspace
    mine = of_companies([company.pk], request.workspace)[company.pk]
    tier = mine.tier or selectors.tier_now(company, seen_by=request.member)
    context = {
        "company": company, "mine": mine, "tier": tier, "may_aim": may_aim(request),
        "book": selectors.for_account(mine.segments, tier, request.workspace),
    }  # fmt: skip
    part = "_account" if request.htmx else "account"
    return render(request, f"targeting/playbooks/{part}.html", context)
