"""How do people come into a workspace, change their role there, and go?

Every act locks the workspace first: two owners who demote each other at the same moment must not
leave it without one.
"""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.utils import timezone

from focale.desk.team import audit, letters, rules
from focale.desk.team.models import AuditEntry, Link, LinkKind, Membership, User, Workspace
from focale.desk.team.refusals import Refused
from focale.desk.team.roles import Role
from focale.desk.team.services import links


@transaction.atomic
def invite(email: str, role: str, *, by: Membership, base: str) -> tuple[Link, str]:
    """Ask somebody to join; the link and its token. Raises Refused.

    base: scheme and host of the desk, for the letter.
    """
    email = email.strip().lower()
    if not rules.may_give(by, role):
        raise Refused("team.refused.role")
    there = Membership.objects.filter(workspace=by.workspace, user__email=email).first()
    if there is not None:
        raise Refused("team.refused.there" if there.is_active else "team.refused.disabled")
    link, token = links.made_invitation(email, role, by=by)
    audit.record(
        "invitation.made", workspace=by.workspace, by=by.user, subject="invitation",
        subject_id=link.pk, about=email, after={"role": role},
    )  # fmt: skip
    letters.post("invite", link=link.pk, base=base)
    return link, token


def is_still_meant(link: Link) -> bool:
    """Whether the one who invited may still give that role there."""
    giver = Membership.objects.filter(
        workspace=link.workspace, user=link.made_by, user__is_active=True
    ).first()
    return link.workspace is not None and rules.may_give(giver, link.role)


@transaction.atomic
def join(token: str, person: User) -> Workspace:
    """Take an invitation. Raises Refused when it is no longer valid or meant for somebody else."""
    link = links.used_link(LinkKind.INVITE, token)
    if link is None or link.workspace is None or not is_still_meant(link):
        raise Refused("join.gone")
    if link.email != person.email:
        raise Refused("join.other")
    Membership.objects.get_or_create(
        workspace=link.workspace, user=person, defaults={"role": link.role}
    )
    if person.email_proven_at is None and links.came_by_mail(link, token):
        person.email_proven_at = timezone.now()
        person.save(update_fields=["email_proven_at"])
    audit.record(
        "member.joined", workspace=link.workspace, by=person, subject="user",
        subject_id=person.pk, about=str(person), after={"role": link.role},
    )  # fmt: skip
    return link.workspace


@transaction.atomic
def make_member(token: str, *, name: str, password: str, language: str) -> User:
    """Make the account of somebody who was invited and join. Raises Refused."""
    link = links.found_link(LinkKind.INVITE, token)
    if link is None or User.objects.filter(email=link.email).exists():
        raise Refused("join.gone")
    try:
        with transaction.atomic():
            person = User.objects.create_user(link.email, password, name=name, language=language)
    except IntegrityError:  # the form was sent twice at once
        raise Refused("join.gone") from None
    join(token, person)
    return person


@transaction.atomic
def set_role(member: Membership, role: str, *, by: Membership) -> None:
    """Give another role. Raises Refused."""
    member = _locked(member, by)
    if not rules.may_give(by, role):
        raise Refused("team.refused.role")
    if member.role == role:
        return
    if role != Role.OWNER:
        _keep_an_owner(member)
    before, member.role = member.role, role
    member.save(update_fields=["role"])
    _tell("member.role", member, by, before={"role": before}, after={"role": role})


@transaction.atomic
def set_active(member: Membership, is_active: bool, *, by: Membership) -> None:
    """Shut a member out, or let them in again; what they did stays. Raises Refused."""
    member = _locked(member, by)
    if member.is_active == is_active:
        return
    if not is_active:
        _keep_an_owner(member)
    member.is_active = is_active
    member.save(update_fields=["is_active"])
    _tell("member.enabled" if is_active else "member.disabled", member, by)


@transaction.atomic
def remove(member: Membership, *, by: Membership) -> AuditEntry:
    """Take a member out; the entry by which it can be undone. Raises Refused."""
    member = _locked(member, by)
    _keep_an_owner(member)
    entry = _tell("member.removed", member, by, before=_kept(member))
    member.delete()
    return entry


@transaction.atomic
def restore(entry: AuditEntry, *, by: Membership) -> Membership:
    """Undo a removal: the same person, the same role. Raises Refused."""
    role = (entry.before or {}).get("role", "")
    person = User.objects.filter(pk=entry.subject_id, is_active=True).first()
    if entry.act != "member.removed" or person is None or entry.workspace_id != by.workspace_id:
        raise Refused("team.refused.undo")
    if not rules.may_give(by, role):
        raise Refused("team.refused.role")
    member, _ = Membership.objects.get_or_create(
        workspace=by.workspace, user=person,
        defaults={"role": role, "is_active": bool((entry.before or {}).get("is_active", True))},
    )  # fmt: skip
    _tell("member.restored", member, by, after={"role": member.role})
    return member


@transaction.atomic
def leave(member: Membership) -> None:
    """Go, by oneself. Raises Refused for the last owner."""
    _lock(member.workspace)
    _keep_an_owner(member)
    _tell("member.left", member, member, before=_kept(member))
    member.delete()


def _lock(workspace: Workspace) -> None:
    Workspace.objects.select_for_update().get(pk=workspace.pk)


def _locked(member: Membership, by: Membership) -> Membership:
    """The member as they are now, with the workspace locked. Raises Refused."""
    _lock(by.workspace)
    found = Membership.objects.select_related("workspace", "user").filter(pk=member.pk).first()
    if found is None:
        raise Refused("team.refused.gone")
    if not rules.may_change(by, found):
        raise Refused("team.refused.owner")
    return found


def _keep_an_owner(member: Membership) -> None:
    if member.role != Role.OWNER or not member.is_active:
        return
    owners = Membership.objects.filter(
        workspace=member.workspace, role=Role.OWNER, is_active=True, user__is_active=True
    )
    if not owners.exclude(pk=member.pk).exists():
        raise Refused("team.refused.last_owner")


def _kept(member: Membership) -> dict[str, object]:
    return {"role": member.role, "is_active": member.is_active}


def _tell(
    act: str,
    member: Membership,
    by: Membership,
    *,
    before: dict[str, object] | None = None,
    after: dict[str, object] | None = None,
) -> AuditEntry:
    return audit.record(
        act, workspace=member.workspace, by=by.user, subject="user", subject_id=member.user_id,
        about=str(member.user), before=before, after=after,
    )  # fmt: skip
