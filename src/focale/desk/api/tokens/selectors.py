"""Which tokens does this person see? Their own; who governs the workspace, everybody's."""

from __future__ import annotations

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from django.utils import timezone

from focale.desk.api.models import Token
from focale.desk.team.models import Membership
from focale.desk.team.roles import May, is_allowed

MOST = 200


def tokens(*, seen_by: Membership) -> list[Token]:
    """The tokens, those in force first, newest first."""
    found = list(_seen(seen_by).order_by("-id")[:MOST])
    now = timezone.now()
    for token in found:
        token.is_over = bool(token.revoked_at) or bool(token.until and token.until <= now)  # type: ignore[attr-defined]
    return sorted(found, key=lambda one: one.is_over)  # type: ignore[attr-defined]


def one_token(pk: int, *, seen_by: Membership) -> Token:
    """One of them. Raises Http404."""
    return get_object_or_404(_seen(seen_by), pk=pk)


def _seen(member: Membership) -> QuerySet[Token]:
    found = Token.objects.filter(workspace=member.workspace).select_related("member__user")
    return found if is_allowed(member.role, May.GOVERN) else found.filter(member=member)
