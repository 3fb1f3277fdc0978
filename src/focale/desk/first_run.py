"""Who is let in at the very first start? The owner of a first workspace, by a link shown once."""

from __future__ import annotations

from django.db import transaction

from focale.desk.team.models import User
from focale.desk.team.services import enter_link, make_workspace


@transaction.atomic
def first_owner(email: str, workspace: str, lang: str = "fr") -> str | None:
    """Make the owner and their workspace; the token of their link. None when somebody is there."""
    if User.objects.exists():
        return None
    owner = User.objects.create_user(email, language=lang)
    make_workspace(workspace, owner=owner, by=None)
    return enter_link(owner, by=None)
