"""Who is told that nothing arrives any more at a webhook? Whoever governs the workspace."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse

from focale.desk.api.hooks import selectors
from focale.desk.pages.frame import NOTICES, Notice
from focale.desk.pages.words import say
from focale.desk.team.models import Membership
from focale.desk.team.roles import May, is_allowed


def paused_webhooks(request: HttpRequest) -> Notice | None:
    """The notice of webhooks that were paused because nothing arrived."""
    member: Membership | None = getattr(request, "member", None)
    if member is None or not is_allowed(member.role, May.GOVERN):
        return None
    here = reverse("webhooks", args=[member.workspace.slug])
    if request.path.startswith(here):
        return None
    n = selectors.paused(seen_by=member)
    return Notice(say("hook.notice", n=n), here, say("hook.notice.see")) if n else None


def add() -> None:
    """Let pages say it."""
    NOTICES.append(paused_webhooks)
