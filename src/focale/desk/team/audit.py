"""Who changed what, and when? One line for each act, in the transaction of the act."""

from __future__ import annotations

from typing import Any

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
) -> None:
    """Write one line of the trail. act: a key of the words, such as "company.edited"."""
    AuditEntry.objects.create(
        workspace=workspace, by=by, act=act, subject=subject, subject_id=str(subject_id),
        about=about[:240], before=before, after=after,
    )  # fmt: skip
