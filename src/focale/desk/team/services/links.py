"""How are links made, found, used up and taken back?

A link is shown on a screen to whoever may make it, and sent by mail too where mail is set up.
Only hashes are kept. The one that is mailed is another one, made when the letter leaves.
"""

from __future__ import annotations

import datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from focale.desk.team import audit, letters
from focale.desk.team.models import Link, LinkKind, Membership, User, hashed

ENTER_FOR = datetime.timedelta(hours=24)
FIRST_FOR = datetime.timedelta(days=7)
INVITE_FOR = datetime.timedelta(days=14)
RESET_FOR = datetime.timedelta(hours=24)
PROOF_FOR = datetime.timedelta(hours=24)
KEPT_FOR = datetime.timedelta(days=30)  # after its end; it names an address


def enter_link(user: User, *, by: User | None) -> str:
    """The token of a link by which a person signs in once.

    by: None for the operator of the machine, who holds the store anyway: no second factor then.
    """
    return _made(LinkKind.ENTER, user.email, ENTER_FOR, user=user, made_by=by)[1]


def first_link() -> str:
    """The token of a link by which whoever opens it becomes the first owner; older ones end."""
    Link.objects.filter(kind=LinkKind.FIRST, used_at=None).delete()
    return _made(LinkKind.FIRST, "", FIRST_FOR)[1]


@transaction.atomic
def reset_link(person: User, *, by: Membership, base: str) -> str:
    """The token of a link by which a member chooses a new password. The caller checked the rule.

    base: scheme and host of the desk, for the letter that goes to the person.
    """
    _open(LinkKind.RESET, person).delete()
    link, token = _made(LinkKind.RESET, person.email, RESET_FOR, user=person, made_by=by.user)
    audit.record(
        "member.reset_link", workspace=by.workspace, by=by.user, subject="user",
        subject_id=person.pk, about=str(person),
    )  # fmt: skip
    letters.post("reset", link=link.pk, base=base)
    return token


def mailed_reset(email: str) -> tuple[Link, str] | None:
    """A link for a person who asked for one by mail, and its token; None for nobody's address.

    Made by the worker: a page that asks does the same work for every address.
    """
    person = User.objects.filter(email=email.strip().lower(), is_active=True).first()
    if person is None:
        return None
    with transaction.atomic():
        _open(LinkKind.RESET, person).filter(made_by=None).delete()
        link, _ = _made(LinkKind.RESET, person.email, RESET_FOR, user=person)
        return link, token_for_mail(link)


@transaction.atomic
def proof_link(person: User, email: str, *, base: str) -> None:
    """Send a link to a new address; opening it changes the person's address. None is shown."""
    _open(LinkKind.EMAIL, person).delete()
    link, _ = _made(LinkKind.EMAIL, email, PROOF_FOR, user=person, made_by=person)
    letters.post("email", link=link.pk, base=base)


def token_for_mail(link: Link) -> str:
    """A new token for the letter of a link; one of an earlier try no longer works."""
    token = Link.new_token()
    Link.objects.filter(pk=link.pk).update(mailed_hash=hashed(token))
    return token


def found_link(kind: LinkKind, token: str) -> Link | None:
    """The link behind a token, still to be used; None when it is unknown, used or too old."""
    return _valid(kind, token).select_related("user", "workspace", "made_by").first()


@transaction.atomic
def used_link(kind: LinkKind, token: str) -> Link | None:
    """The link behind a token, now used; None when it is unknown, used or too old."""
    link = found_link(kind, token)
    if link is None or not _valid(kind, token).filter(pk=link.pk).update(used_at=timezone.now()):
        return None
    return link


def came_by_mail(link: Link, token: str) -> bool:
    """Whether this token went to the address of the link and nowhere else."""
    return link.mailed_hash == hashed(token)


@transaction.atomic
def take_back(link: Link, *, by: Membership) -> None:
    """An invitation is no longer valid."""
    if (
        link.workspace_id != by.workspace_id
        or not Link.objects.filter(pk=link.pk, used_at=None).delete()[0]
    ):
        return
    audit.record(
        "invitation.taken_back", workspace=by.workspace, by=by.user, subject="invitation",
        subject_id=link.pk, about=link.email,
    )  # fmt: skip


def made_invitation(email: str, role: str, *, by: Membership) -> tuple[Link, str]:
    """A link to join the workspace of `by`, and its token; an earlier one to the address ends."""
    Link.objects.filter(
        kind=LinkKind.INVITE, workspace=by.workspace, email=email, used_at=None
    ).delete()
    link, token = _made(LinkKind.INVITE, email, INVITE_FOR, made_by=by.user)
    Link.objects.filter(pk=link.pk).update(workspace=by.workspace, role=role)
    return link, token


def end_links_of(person: User) -> None:
    """Links by which somebody could sign in as this person, or change them, end."""
    Link.objects.filter(user=person, used_at=None).delete()


def _open(kind: LinkKind, person: User) -> QuerySet[Link]:
    return Link.objects.filter(kind=kind, user=person, used_at=None)


def _valid(kind: LinkKind, token: str) -> QuerySet[Link]:
    digest = hashed(token)
    return Link.objects.filter(
        Q(token_hash=digest) | Q(mailed_hash=digest),
        kind=kind, used_at=None, until__gt=timezone.now(),
    )  # fmt: skip


def _made(
    kind: LinkKind,
    email: str,
    valid_for: datetime.timedelta,
    *,
    user: User | None = None,
    made_by: User | None = None,
) -> tuple[Link, str]:
    now = timezone.now()
    Link.objects.filter(until__lt=now - KEPT_FOR).delete()
    token = Link.new_token()
    link = Link.objects.create(
        kind=kind, token_hash=hashed(token), email=email, user=user, made_by=made_by,
        until=now + valid_for,
    )  # fmt: skip
    return link, token
