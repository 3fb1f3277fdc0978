"""Who may change whom? The rules between people, beside the rights on pages (`roles`).

Owners may do everything. Managers govern everybody but owners, and make nobody an owner.
A link by which somebody else chooses a password opens all that this person sees: so it takes the
right to govern in every workspace of theirs, not only in one.
"""

from __future__ import annotations

from collections.abc import Iterable

from focale.desk.team.models import Membership, User
from focale.desk.team.roles import May, Role, is_allowed

_GIVEN_BY: dict[str, tuple[Role, ...]] = {
    Role.OWNER: tuple(Role),
    Role.MANAGER: (Role.MANAGER, Role.MARKETING, Role.SALES, Role.VIEWER),
}


def roles_given_by(role: str) -> tuple[Role, ...]:
    """The roles that somebody of this role may give and take away.

    >>> [role.value for role in roles_given_by("manager")]
    ['manager', 'marketing', 'sales', 'viewer']
    >>> roles_given_by("sales"), roles_given_by("?")
    ((), ())
    """
    return _GIVEN_BY.get(role, ())


def may_give(giver: Membership | None, role: str) -> bool:
    """Whether this member may make somebody a `role` in their workspace."""
    return giver is not None and giver.is_active and role in roles_given_by(giver.role)


def may_change(changer: Membership, member: Membership) -> bool:
    """Whether this member may change, disable or remove that one, of the same workspace."""
    return (
        changer.workspace_id == member.workspace_id
        and changer.is_active
        and member.role in roles_given_by(changer.role)
    )


def resettable(resetter: User, people: Iterable[User]) -> set[int]:
    """For whom of these somebody may make a link to choose a new password."""
    governed = {
        mine.workspace_id: mine
        for mine in resetter.memberships.filter(is_active=True)
        if is_allowed(mine.role, May.GOVERN)
    }
    open_to = {one.pk for one in people if one.is_active and one.pk != resetter.pk}
    found = Membership.objects.filter(user__in=open_to)
    closed = {
        one.user_id
        for one in found
        if one.workspace_id not in governed or not may_change(governed[one.workspace_id], one)
    }
    return open_to - closed


def may_reset(resetter: User, person: User) -> bool:
    """Whether somebody may make a link by which another person chooses a new password."""
    return person.pk in resettable(resetter, [person])


def may_make_workspace(person: User) -> bool:
    """Whether this person may make another workspace: who owns one already."""
    return person.memberships.filter(is_active=True, role=Role.OWNER).exists()
