"""What does every page say of the person: their other workspaces, their settings, the languages?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from focale.desk.pages.words import say
from focale.desk.team import letters, rules, selectors
from focale.desk.team.own_address import own_address
from focale.desk.team.roles import May, is_allowed
from focale.desk.team.second_factor import can_have_passkeys


@dataclass(frozen=True)
class SettingsPage:
    """One page under Réglages. route: takes the workspace's slug. order: where it stands."""

    words: str
    route: str
    may: May
    order: int = 50


SETTINGS: list[SettingsPage] = [
    SettingsPage("settings.team", "team", May.SEE, 10),
    SettingsPage("settings.workspace", "workspace", May.SEE, 20),
    SettingsPage("settings.audit", "audit", May.GOVERN, 90),
]
"""Other apps add their own pages when they are ready."""


def people(request: HttpRequest) -> dict[str, Any]:
    """The context of every page; nothing is asked of the store before a template does."""
    return {
        "spaces": SimpleLazyObject(lambda: _spaces(request)),
        "may_make_workspace": SimpleLazyObject(lambda: rules.may_make_workspace(request.user)),  # type: ignore[arg-type]
        "settings_pages": SimpleLazyObject(lambda: _settings(request)),
        "is_mail_on": letters.is_mail_on(),
        "here": _here(request),
        "can_have_passkeys": can_have_passkeys(request),
    }


def _here(request: HttpRequest) -> str:
    """The page to come back to: after a form, the one that it stood on."""
    if request.method in ("GET", "HEAD"):
        return request.get_full_path()
    before = urlsplit(request.headers.get("Referer", ""))
    return own_address(before.path if before.netloc == request.get_host() else "")


def _spaces(request: HttpRequest) -> list[Any]:
    user = getattr(request, "user", None)
    known: list[Any] | None = getattr(request, "memberships", None)  # as the rule of the page read
    if known is not None:
        return known
    return selectors.memberships_of(user) if user is not None and user.is_authenticated else []


def _settings(request: HttpRequest) -> list[dict[str, Any]]:
    member = getattr(request, "member", None)
    if member is None:
        return []
    shown = []
    for found in sorted(SETTINGS, key=lambda found: found.order):
        if is_allowed(member.role, found.may):
            address = reverse(found.route, args=[member.workspace.slug])
            shown.append(
                {"words": say(found.words), "address": address, "is_here": request.path == address}
            )
    return shown
