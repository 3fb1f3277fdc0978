"""The pages under Réglages that are the team's: people, the workspace, the audit trail."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from allauth.core.ratelimit import consume
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from focale.desk.pages import faults
from focale.desk.pages.words import say
from focale.desk.team import rules, selectors, services, trail
from focale.desk.team.access import Asked, page
from focale.desk.team.forms import AuditForm, InviteForm, RoleForm, WorkspaceForm
from focale.desk.team.models import Membership
from focale.desk.team.refusals import Refused
from focale.desk.team.roles import May, Role, is_allowed
from focale.desk.team.views.doors import base_of


@page(May.SEE)
def team(request: Asked) -> HttpResponse:
    """Who is in the team; who governs it changes it here."""
    return _team(request)


@page(May.GOVERN, methods=("POST",))
def invite(request: Asked) -> HttpResponse:
    """Ask somebody to join: the link stands on the page that answers."""
    if not consume(request, action="invite"):
        return faults.too_many(request)
    form = InviteForm(request.POST, roles=rules.roles_given_by(request.member.role))
    if not form.is_valid():
        return _team(request, invite=form)
    try:
        link, token = services.invite(
            form.cleaned_data["email"], form.cleaned_data["role"],
            by=request.member, base=base_of(request),
        )  # fmt: skip
    except Refused as refused:
        form.add_error("email", refused.words)
        return _team(request, invite=form)
    return _link_shown(request, "invited", "join", token, until=link.until, who=link.email)


@page(May.GOVERN, methods=("POST",))
def invitation_back(request: Asked, pk: int) -> HttpResponse:
    """Take an invitation back."""
    services.take_back(selectors.one_invitation(pk, seen_by=request.member), by=request.member)
    messages.success(request, say("team.invitation.taken_back"))
    return redirect("team", request.workspace.slug)


@page(May.GOVERN, methods=("POST",))
def member_role(request: Asked, pk: int) -> HttpResponse:
    """Give a member another role."""
    member = selectors.one_member(pk, seen_by=request.member)
    form = RoleForm(request.POST, roles=rules.roles_given_by(request.member.role))
    if not form.is_valid():
        return _team(request, refused=say("team.refused.role"))
    return _done(request, lambda: services.set_role(
        member, form.cleaned_data["role"], by=request.member))  # fmt: skip


@page(May.GOVERN, methods=("POST",))
def member_active(request: Asked, pk: int) -> HttpResponse:
    """Shut a member out, or let them in again."""
    member = selectors.one_member(pk, seen_by=request.member)
    is_active = request.POST.get("active") == "1"
    return _done(request, lambda: services.set_active(member, is_active, by=request.member))


@page(May.GOVERN, methods=("POST",))
def member_remove(request: Asked, pk: int) -> HttpResponse:
    """Take a member out; the page that answers offers to undo it."""
    member = selectors.one_member(pk, seen_by=request.member)
    try:
        entry = services.remove(member, by=request.member)
    except Refused as refused:
        return _team(request, refused=refused.words)
    return redirect(f"{reverse('team', args=[request.workspace.slug])}?removed={entry.pk}")


@page(May.GOVERN, methods=("POST",))
def team_undo(request: Asked, pk: int) -> HttpResponse:
    """Undo a removal."""
    entry = selectors.removal_to_undo(str(pk), seen_by=request.member)
    if entry is None:
        return _team(request, refused=say("team.refused.undo"))
    return _done(request, lambda: services.restore(entry, by=request.member))


@page(May.GOVERN, methods=("POST",))
def member_reset(request: Asked, pk: int) -> HttpResponse:
    """A link by which a member chooses a new password."""
    if not consume(request, action="invite"):
        return faults.too_many(request)
    person = selectors.one_member(pk, seen_by=request.member).user
    if not rules.may_reset(request.user, person):
        return _team(request, refused=say("team.refused.reset"))
    token = services.reset_link(person, by=request.member, base=base_of(request))
    until = timezone.now() + services.RESET_FOR
    return _link_shown(request, "reset_made", "reset", token, until=until, who=str(person))


@page(May.SEE, write=May.GOVERN, methods=("GET", "POST"))
def workspace(request: Asked) -> HttpResponse:
    """What the workspace is called, its language and time zone; leave it."""
    governs = is_allowed(request.member.role, May.GOVERN)
    form = None
    if governs:
        names = ("name", "language", "timezone")
        now = {name: getattr(request.workspace, name) for name in names}
        form = WorkspaceForm(request.POST or None, initial=now)
    if request.method == "POST" and form is not None and form.is_valid():
        services.change_workspace(request.workspace, by=request.user, **form.cleaned_data)
        messages.success(request, say("workspace.saved"))
        return redirect("workspace", request.workspace.slug)
    status = 422 if form is not None and form.errors else 200
    return render(request, "team/workspace.html", {"form": form}, status=status)


@page(May.SEE, methods=("POST",))
def leave(request: Asked) -> HttpResponse:
    """Go, by oneself."""
    try:
        services.leave(request.member)
    except Refused as refused:
        return render(request, "team/workspace.html", {"refused": refused.words}, status=422)
    messages.success(request, say("workspace.left", workspace=request.workspace.name))
    return redirect("spaces")


@page(May.GOVERN)
def audit(request: Asked) -> HttpResponse:
    """Who changed what, newest first."""
    people = selectors.people_of_trail(seen_by=request.member)
    form = AuditForm(request.GET or None, people=people)
    wanted = selectors.Wanted(**form.cleaned_data) if form.is_valid() else selectors.Wanted()
    found = selectors.entries(wanted, seen_by=request.member, after=request.GET.get("after", ""))
    here = reverse("audit", args=[request.workspace.slug])
    asked = {name: value for name in form.fields if (value := request.GET.get(name))}
    return render(
        request, "team/audit.html",
        {
            "form": form,
            "lines": [trail.line(entry) for entry in found.entries],
            "first": f"{here}?{urlencode(asked)}",
            "then": f"{here}?{urlencode({**asked, 'after': found.then})}" if found.then else "",
            "is_further": bool(request.GET.get("after")),
        },
    )  # fmt: skip


def _done(request: Asked, act: Any) -> HttpResponse:
    try:
        act()
    except Refused as refused:
        return _team(request, refused=refused.words)
    messages.success(request, say("team.saved"))
    return redirect("team", request.workspace.slug)


def _team(request: Asked, *, refused: str = "", invite: InviteForm | None = None) -> HttpResponse:
    me = request.member
    governs = is_allowed(me.role, May.GOVERN)
    members = selectors.members(seen_by=me)
    given = rules.roles_given_by(me.role)
    undo = selectors.removal_to_undo(request.GET.get("removed", ""), seen_by=me)
    if governs and invite is None:
        invite = InviteForm(roles=given, initial={"role": Role.SALES})
    return render(
        request, "team/team.html",
        {
            "rows": _rows(members, me, governs), "governs": governs, "invite": invite,
            "refused": refused, "undo": undo,
            "invitations": _invitations(me) if governs else [],
            "all_roles": [
                {"words": say(f"role.{role.value}"), "means": say(f"role.{role.value}.means")}
                for role in Role
            ],
        },
        status=422 if refused or (invite is not None and invite.errors) else 200,
    )  # fmt: skip


def _rows(members: list[Membership], me: Membership, governs: bool) -> list[dict[str, Any]]:
    with_factor = selectors.with_second_factor(one.user for one in members) if governs else set()
    given = [{"value": role.value, "words": say(f"role.{role.value}")}
             for role in rules.roles_given_by(me.role)]  # fmt: skip
    rows = []
    resettable = rules.resettable(me.user, [one.user for one in members]) if governs else set()
    for one in members:
        may_change = rules.may_change(me, one)
        rows.append({
            "member": one, "is_me": one.pk == me.pk, "may_change": may_change,
            "roles": given if may_change else [], "has_factor": one.user_id in with_factor,
            "may_reset": one.user_id in resettable,
        })  # fmt: skip
    return rows


def _invitations(me: Membership) -> list[Any]:
    found = list(selectors.invitations(seen_by=me))
    for link in found:
        link.is_over = link.until < timezone.now()  # type: ignore[attr-defined]
        link.may_give = rules.may_give(me, link.role)  # type: ignore[attr-defined]
    return found


def _link_shown(
    request: Asked, words: str, path: str, token: str, *, until: Any, who: str
) -> HttpResponse:
    answer = render(
        request, "team/link_shown.html",
        {
            "title": say(f"{words}.title", who=who), "purpose": say(f"{words}.purpose", who=who),
            "address": f"{base_of(request)}/{path}/{token}/", "until": until,
        },
    )  # fmt: skip
    answer.headers["Cache-Control"] = "no-store"
    return answer
