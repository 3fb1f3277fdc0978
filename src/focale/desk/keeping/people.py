"""How are people and programs let in where the data lie: by a link, by a token?"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from django.utils import timezone

from focale.desk.api.scopes import scopes_for
from focale.desk.api.tokens.services import LONGEST_LIFE, make_token
from focale.desk.keeping.fault import DeskFault
from focale.desk.team.models import Membership, User
from focale.desk.team.services import enter_link


def link_for(email: str) -> str:
    """The address, without host, of a link that signs a person in once. Raises DeskFault."""
    person = User.objects.filter(email=email.strip().lower(), is_active=True).first()
    if person is None:
        raise DeskFault("nobody", email=email)
    return f"/enter/{enter_link(person, by=None)}/"


def token_for(email: str, *, workspace: str, name: str, scopes: Sequence[str], days: int) -> str:
    """The text of a new API key of a person. Raises DeskFault.

    workspace: its slug; "" for somebody who is in one alone. scopes: "all" for every one that
    their role allows.
    """
    person = User.objects.filter(email=email.strip().lower(), is_active=True).first()
    if person is None:
        raise DeskFault("nobody", email=email)
    found = Membership.objects.filter(user=person, is_active=True).select_related(
        "workspace", "user"
    )
    mine = list(found.order_by("workspace__slug"))
    chosen = [one for one in mine if workspace in ("", one.workspace.slug)]
    if len(chosen) != 1:
        spaces = ", ".join(one.workspace.slug for one in mine)
        raise DeskFault("which_workspace", email=email, spaces=spaces or "–")
    allowed = [one.name for one in scopes_for(chosen[0].role)]
    wanted = allowed if list(scopes) == ["all"] else list(scopes)
    if not wanted or not set(wanted) <= set(allowed):
        raise DeskFault("wrong_scopes", email=email, scopes=", ".join(allowed))
    if not 1 <= days <= LONGEST_LIFE.days:
        raise DeskFault("wrong_days", days=days, most=LONGEST_LIFE.days)
    until = timezone.now() + datetime.timedelta(days=days) - datetime.timedelta(minutes=1)
    return make_token(name or "CLI", wanted, by=chosen[0], until=until)[1]
