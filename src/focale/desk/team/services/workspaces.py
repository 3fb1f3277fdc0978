"""How does a workspace come to be, and change?"""

from __future__ import annotations

from django.db import transaction
from django.utils.text import slugify

from focale.desk.team import audit
from focale.desk.team.models import Membership, User, Workspace
from focale.desk.team.roles import Role


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


@transaction.atomic
def change_workspace(
    workspace: Workspace, *, name: str, language: str, timezone: str, by: User
) -> None:
    """Rename it, and say in which language and time zone it works. Its address stays."""
    wanted = {"name": name, "language": language, "timezone": timezone}
    before = {field: getattr(workspace, field) for field in wanted}
    changed = {field: value for field, value in wanted.items() if before[field] != value}
    if not changed:
        return
    for field, value in changed.items():
        setattr(workspace, field, value)
    workspace.save(update_fields=list(changed))
    audit.record(
        "workspace.changed", workspace=workspace, by=by, subject="workspace",
        subject_id=workspace.pk, about=name, after=changed,
        before={field: before[field] for field in changed},
    )  # fmt: skip


def _free_slug(name: str) -> str:
    stem = slugify(name)[:50] or "espace"
    taken = set(Workspace.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    if stem not in taken:
        return stem
    return next(f"{stem}-{n}" for n in range(2, len(taken) + 3) if f"{stem}-{n}" not in taken)
