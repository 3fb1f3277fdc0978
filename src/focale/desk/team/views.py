"""The pages of people: enter, choose a workspace, one's own account."""

from __future__ import annotations

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from focale.desk.team import services
from focale.desk.team.access import public, signed_in
from focale.desk.team.models import Link, LinkKind, hashed

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@public
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """Sign in by a link: shown first, done by a button, so that no preview uses it up."""
    if request.method == "POST":
        link = services.used_link(LinkKind.ENTER, token)
        if link is not None and link.user is not None and link.user.is_active:
            login(request, link.user, backend=BACKEND)
            return redirect("home")
        return render(request, "team/enter.html", {"who": None}, status=410)
    found = Link.objects.filter(kind=LinkKind.ENTER, token_hash=hashed(token), used_at=None).first()
    return render(
        request, "team/enter.html", {"who": found.email if found else None},
        status=200 if found else 410,
    )  # fmt: skip


@signed_in
def home(request: HttpRequest) -> HttpResponse:
    """The only workspace at once; else a choice."""
    mine = request.user.memberships.filter(is_active=True).select_related("workspace")  # type: ignore[union-attr]
    members = list(mine.order_by("workspace__name"))
    if len(members) == 1:
        return redirect("accounts", members[0].workspace.slug)
    return render(request, "team/spaces.html", {"members": members})


@signed_in
def me(request: HttpRequest) -> HttpResponse:
    """One's own account."""
    return render(request, "team/me.html")
