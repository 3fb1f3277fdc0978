"""Who is let in at the very first start? Whoever opens the link that is printed once.

They make the owner's account and its workspace; from then on people come by invitation.
"""

from __future__ import annotations

from django.db import transaction

from focale.desk.team.models import User
from focale.desk.team.services import enter_link, make_workspace
from focale.desk.team.services.links import first_link


@transaction.atomic
def first_owner(email: str, workspace: str, lang: str = "fr") -> str | None:
    """Make the owner and their workspace; the token of their link. None when somebody is there."""
    if User.objects.exists():
        return None
    owner = User.objects.create_user(email, language=lang)
    make_workspace(workspace, owner=owner, by=None)
    return enter_link(owner, by=None)


def first_token() -> str | None:
    """The token of the link that makes the first owner; None when somebody is there."""
    return None if User.objects.exists() else first_link()
