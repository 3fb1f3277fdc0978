"""Who is told, above a page, of a fatal mistake or of an answer to what they said?"""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse

from focale.desk.pages.frame import NOTICES, Notice
from focale.desk.pages.words import say
from focale.desk.targeting.feedback import selectors
from focale.desk.targeting.feedback.mistakes import YES, mistakes_of
from focale.desk.targeting.selectors import main_profile
from focale.desk.team.models import Membership
from focale.desk.team.roles import May, is_allowed


def fatal_mistakes(request: HttpRequest) -> Notice | None:
    """Of whoever may aim, under *Cible* alone; the page that shows them says them better."""
    member: Membership | None = getattr(request, "member", None)
    if member is None or not is_allowed(member.role, May.AIM):
        return None
    slug = member.workspace.slug
    here = reverse("feedback", args=[slug])
    studio = f"/w/{slug}/target/"
    if not request.path.startswith(studio) or request.path.startswith(
        (here, reverse("reviews", args=[slug]))
    ):
        return None
    profile = main_profile(seen_by=member)
    if profile is None:
        return None
    made = [one.name for one in mistakes_of(profile, seen_by=member) if one.state == YES]
    if not made:
        return None
    words = say("mistakes.notice", n=len(made), names=", ".join(made).lower())
    return Notice(words, here, say("mistakes.see"))


def answers(request: HttpRequest) -> Notice | None:
    """Of whoever said something of a criterion that was answered since, until they read it."""
    member: Membership | None = getattr(request, "member", None)
    if member is None or not is_allowed(member.role, May.WORK):
        return None
    here = reverse("feedback_mine", args=[member.workspace.slug])
    if request.path.startswith(here):
        return None
    n = selectors.answers_to_read(seen_by=member)
    return Notice(say("feedback.answered_notice", n=n), here, say("feedback.read")) if n else None


def add() -> None:
    """Let pages say these."""
    NOTICES.extend((fatal_mistakes, answers))
