"""Who may do what?

Five roles, from the method's cast; a route asks for a right (`May`), never for a role.
"""

from __future__ import annotations

import enum

from django.db import models


class Role(models.TextChoices):
    """What a person is in one workspace."""

    OWNER = "owner"
    MANAGER = "manager"
    MARKETING = "marketing"
    SALES = "sales"
    VIEWER = "viewer"


class May(enum.StrEnum):
    """What a route lets one do."""

    SEE = "see"  # read everything of the workspace
    WORK = "work"  # edit accounts, contacts, notes; log what happened
    LOAD = "load"  # imports, duplicates, enrichment, exports
    AIM = "aim"  # profiles: draft, publish, roll back
    GOVERN = "govern"  # people, roles, personal data, audit
    OWN = "own"  # the workspace itself


RIGHTS: dict[Role, frozenset[May]] = {
    Role.OWNER: frozenset(May),
    Role.MANAGER: frozenset(May) - {May.OWN},
    Role.MARKETING: frozenset({May.SEE, May.WORK, May.LOAD, May.AIM}),
    Role.SALES: frozenset({May.SEE, May.WORK}),
    Role.VIEWER: frozenset({May.SEE}),
}


def is_allowed(role: str, may: May) -> bool:
    """Whether a role has a right; an unknown role has none.

    >>> is_allowed("sales", May.WORK), is_allowed("sales", May.LOAD), is_allowed("?", May.SEE)
    (True, False, False)
    """
    return role in Role.values and may in RIGHTS[Role(role)]
