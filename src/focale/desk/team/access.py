"""May this person open this page? Every route says its rule, or the build is red.

`page(May...)` is for pages of a workspace, `signed_in` for those of a person, `public` for the
few that anybody may open. The workspace stands in the address; who is no member finds nothing.
"""

from __future__ import annotations

import functools
import zoneinfo
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.utils import timezone
from django_htmx.http import HttpResponseClientRedirect

from focale.desk.team.lock import tie_to
from focale.desk.team.models import Membership, User, Workspace
from focale.desk.team.roles import May, is_allowed
from focale.desk.team.selectors import memberships_of

RULE = "focale_rule"
DEFAULT_ZONE = "Europe/Paris"  # of pages that belong to no workspace, for who chose none
View = Callable[..., Any]


class Asked(HttpRequest):
    """A request for a page of a workspace, by one of its members.

    memberships: all of that person, in the order of the menu; read once.
    """

    user: User
    workspace: Workspace
    member: Membership
    memberships: list[Membership]
    htmx: Any


def page(
    may: May, *, write: May | None = None, methods: Sequence[str] = ("GET",)
) -> Callable[[View], View]:
    """The rule of a page: may to read it, write to post to it (default: as `may`)."""

    def wrap(view: View) -> View:
        @functools.wraps(view)
        @_known
        def checked(request: Asked, workspace: str, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method not in (*methods, "HEAD"):
                return HttpResponseNotAllowed(methods)
            request.memberships = memberships_of(request.user)
            mine = (one for one in request.memberships if one.workspace.slug == workspace)
            member = next(mine, None)
            if member is None:
                raise Http404
            needed = may if request.method in ("GET", "HEAD") else (write or may)
            member.user = request.user
            request.workspace, request.member = member.workspace, member
            if not is_allowed(member.role, needed):
                return render(request, "desk/not_allowed.html", {"needed": needed}, status=403)
            tie_to(member.workspace)
            zone = request.user.timezone or member.workspace.timezone
            with timezone.override(zoneinfo.ZoneInfo(zone)):
                return _unkept(view(request, *args, **kwargs))

        setattr(checked, RULE, may)
        return checked

    return wrap


def _known(view: View) -> View:
    """Only for who is signed in; others go to the entrance, and come back to where they were."""

    @functools.wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)  # type: ignore[no-any-return]
        entrance = redirect_to_login(_page_of(request))
        if request.headers.get("HX-Request") == "true":  # a part of a page shows no entrance
            return HttpResponseClientRedirect(entrance.url)
        return entrance

    return checked


def _page_of(request: HttpRequest) -> str:
    """The page where the person is: a form or a part of a page is no place to come back to."""
    in_part = request.headers.get("HX-Request") == "true"
    if request.method in ("GET", "HEAD") and not in_part:
        return request.get_full_path()
    told = request.headers.get("HX-Current-URL" if in_part else "Referer", "")
    there = urlsplit(told)
    if there.netloc != request.get_host() or not there.path.startswith("/"):
        return "/"
    return there.path + (f"?{there.query}" if there.query else "")


def signed_in(view: View) -> View:
    """The rule of a page that belongs to the person, not to a workspace."""

    @functools.wraps(view)
    @_known
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        zone = getattr(request.user, "timezone", "") or DEFAULT_ZONE
        with timezone.override(zoneinfo.ZoneInfo(zone)):
            return _unkept(view(request, *args, **kwargs))

    setattr(checked, RULE, "signed in")
    return checked


def public(view: View) -> View:
    """The rule of a page that anybody may open."""

    @functools.wraps(view)
    def checked(*args: Any, **kwargs: Any) -> HttpResponse:
        return view(*args, **kwargs)  # type: ignore[no-any-return]

    setattr(checked, RULE, "public")
    return checked


def _unkept(answer: HttpResponse) -> HttpResponse:
    """An answer that no browser and no proxy keeps: who signed out leaves nothing behind."""
    answer.setdefault("Cache-Control", "private, no-store")
    return answer
