"""Which letters does the desk send, and what do they say?

A letter is asked for in the transaction of its act and leaves later, by a job (`jobs.letters`):
no page waits for a mail server, and no address answers faster than another. Without a mail server
nothing is asked for; links are shown on the screen instead.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from focale.desk.pages.words import say
from focale.desk.team.models import Link, LinkKind

POST: list[Callable[[dict[str, Any]], None]] = []
"""Who takes a letter to be sent; an app above that has jobs adds itself."""


@dataclass(frozen=True)
class Letter:
    """One mail. All of it is plain text."""

    to: str
    subject: str
    body: str


def is_mail_on() -> bool:
    """Whether a mail server is set up (FOCALE_DESK_MAIL_URL)."""
    return bool(settings.DESK_MAIL)


def post(name: str, **given: Any) -> None:
    """Have a letter sent, when mail is set up. given: JSON."""
    if is_mail_on():
        for take in POST:
            take({"name": name, **given})


def of_link(link: Link, token: str, base: str) -> Letter:
    """The letter that brings a link. base: scheme and host of the desk."""
    name = {LinkKind.INVITE: "invite", LinkKind.RESET: "reset", LinkKind.EMAIL: "email"}[
        LinkKind(link.kind)
    ]
    path = {"invite": "join", "reset": "reset", "email": "prove"}[name]
    lang = link.user.language if link.user else "fr"
    facts: dict[str, object] = {"link": f"{base}/{path}/{token}/"}
    if link.workspace is not None:
        lang = link.workspace.language
        facts |= {"workspace": link.workspace.name, "who": str(link.made_by or "Focale")}
        facts["role"] = say(f"role.{link.role}", in_lang=lang)
    return _letter(name, link.email, lang, facts)


def notice(name: str, to: str, lang: str) -> Letter:
    """A letter that only tells that something was done."""
    return _letter(name, to, lang, {})


def _letter(name: str, to: str, lang: str, facts: dict[str, object]) -> Letter:
    subject = say(f"letter.{name}.subject", in_lang=lang, **facts)
    body = say(f"letter.{name}.body", in_lang=lang, **facts)
    return Letter(to, " ".join(subject.split()), body)
