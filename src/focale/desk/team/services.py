"""How do workspaces, people and links come to be?"""

from __future__ import annotations

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from focale.desk.team import audit
from focale.desk.team.models import Link, LinkKind, Membership, User, Workspace, hashed
from focale.desk.team.roles import Role

ENTER_FOR = datetime.timedelta(hours=24)


@transaction.atomic
def make_workspace(name: str, *, owner: User, by: User | None) -> Workspace:
    """A new workspace with its owner."""
    workspace = Workspace.objects.create(name=name, slug=_free_slug(name), language=owner.language)
    Membership.objects.create(workspace=workspace, user=owner, role=Role.OWNER)
    audit.record(
        "workspace.made", workspace=workspace, by=by, subject="workspace",
        subject_id=workspace.pk, about=name,
    )  # fmt: skip
    return workspace


def _free_slug(name: str) -> str:
    stem = slugify(name)[:50] or "espace"
    taken = set(Workspace.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    if stem not in taken:
        return stem
    return next(f"{stem}-{n}" for n in range(2, len(taken) + 3) if f"{stem}-{n}" not in taken)


def enter_link(user: User, *, by: User | None) -> str:
    """The token of a link by which a person signs in once."""
    token = Link.new_token()
    Link.objects.create(
        kind=LinkKind.ENTER, token_hash=hashed(token), email=user.email, user=user, made_by=by,
        until=timezone.now() + ENTER_FOR,
    )  # fmt: skip
    return token


@transaction.atomic
def used_link(kind: LinkKind, token: str) -> Link | None:
    """The link behind a token, now used; None when it is unknown, used or too old."""
    now = timezone.now()
    wanted = Link.objects.filter(kind=kind, token_hash=hashed(token), used_at=None, until__gt=now)
    link = wanted.select_related("user", "workspace").first()
    if link is None or not wanted.filter(pk=link.pk).update(used_at=now):
        return None
    return link
