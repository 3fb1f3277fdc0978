"""Who changed what, and when? One line for each act, in the transaction of the act."""

from __future__ import annotations

from typing import Any

from focale.desk.team.lock import working_in
from focale.desk.team.models import AuditEntry, User, Workspace


def record(
    act: str,
    *,
    workspace: Workspace,
    by: User | None,
    subject: str = "",
    subject_id: object = "",
    about: str = "",
    before: Any = None,
    after: Any = None,
) -> AuditEntry:
    """Write one line of the trail. act: a key of the words, such as "company.edited"."""
    with working_in(workspace):
        return AuditEntry.objects.create(
            workspace=workspace, by=by, act=act, subject=subject, subject_id=str(subject_id),
            about=about[:240], before=before, after=after,
        )  # fmt: skip


def record_everywhere(
    act: str,
    person: User,
    *,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
) -> None:
    """A line about a person's own account, in each workspace they are in."""
    for member in person.memberships.filter(is_active=True).select_related("workspace"):
        record(
            act, workspace=member.workspace, by=person, subject="user", subject_id=person.pk,
            about=str(person), before=before, after=after,
        )  # fmt: skip
