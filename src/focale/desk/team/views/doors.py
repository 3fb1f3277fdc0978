"""The pages before sign-in: links that let in, forgotten passwords, the language.

A link is shown by GET and used by POST alone, so that no preview of a mail uses it up. Whoever
tries tokens at random is paused.
"""

from __future__ import annotations

from collections.abc import Callable

from allauth.account.internal.flows.login import perform_login
from allauth.account.models import Login
from allauth.core.internal.ratelimit import consume as count
from allauth.core.ratelimit import consume
from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from focale.desk.pages import faults
from focale.desk.pages.words import lang, say
from focale.desk.team import letters, services
from focale.desk.team.access import public
from focale.desk.team.forms import FirstOwnerForm, ForgotForm, JoinForm, NewPasswordForm
from focale.desk.team.language import COOKIE, COOKIE_AGE, LANGUAGES
from focale.desk.team.models import Link, LinkKind, User
from focale.desk.team.own_address import own_address
from focale.desk.team.refusals import Refused
from focale.desk.team.services.members import is_still_meant

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
LinkPage = Callable[[HttpRequest, Link, str], HttpResponse]


def _by_link(*kinds: LinkKind, gone: str) -> Callable[[LinkPage], Callable[..., HttpResponse]]:
    """A page that a link of these kinds opens. gone: the words when it opens nothing."""

    def wrap(view: LinkPage) -> Callable[..., HttpResponse]:
        @public
        @never_cache
        @require_http_methods(["GET", "HEAD", "POST"])
        @sensitive_post_parameters()
        def checked(request: HttpRequest, token: str) -> HttpResponse:
            if not _count_miss(request, dry_run=True):
                return faults.too_many(request)
            found = (services.found_link(kind, token) for kind in kinds)
            link = next((link for link in found if link is not None), None)
            if link is None:
                _count_miss(request)
                return _gone(request, gone)
            try:
                return view(request, link, token)
            except Refused as refused:
                return _gone(request, refused.key)

        checked.__doc__ = view.__doc__
        return checked

    return wrap


def _count_miss(request: HttpRequest, *, dry_run: bool = False) -> bool:
    """Whether this browser may still try. dry_run: only ask."""
    return bool(
        count(request, app="allauth.account", action="open_link", dry_run=dry_run, limit_get=True)
    )


def _gone(request: HttpRequest, why: str) -> HttpResponse:
    return render(request, "team/gone.html", {"why": why}, status=410)


@_by_link(LinkKind.ENTER, LinkKind.FIRST, gone="enter.gone")
def enter(request: HttpRequest, link: Link, token: str) -> HttpResponse:
    """Sign in by a link, or become the first owner."""
    if link.kind == LinkKind.FIRST:
        return _first(request, token)
    if request.method == "POST":
        used = services.used_link(LinkKind.ENTER, token)
        if used is None or used.user is None or not used.user.is_active:
            raise Refused("enter.gone")
        if used.made_by_id is None:  # the operator of the machine made it
            login(request, used.user, backend=BACKEND)
            return redirect("home")
        return _signed_in(request, used.user)
    return render(request, "team/enter.html", {"who": link.email})


def _first(request: HttpRequest, token: str) -> HttpResponse:
    if User.objects.exists():
        raise Refused("enter.gone")
    form = FirstOwnerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        owner = services.make_first_owner(token, language=lang(), **form.cleaned_data)
        login(request, owner, backend=BACKEND)
        return redirect("home")
    return render(request, "team/first.html", {"form": form}, status=422 if form.errors else 200)


@_by_link(LinkKind.INVITE, gone="join.gone")
def join(request: HttpRequest, link: Link, token: str) -> HttpResponse:
    """Take an invitation: with a new account, or with one's own."""
    if link.workspace is None or not is_still_meant(link):
        raise Refused("join.gone")
    state = _state_of(request, link)
    form = JoinForm(request.POST or None) if state == "new" else None
    if request.method == "POST" and state == "mine":
        services.join(token, request.user)  # type: ignore[arg-type]
        return redirect("accounts", link.workspace.slug)
    if request.method == "POST" and form is not None and form.is_valid():
        made = services.make_member(token, language=lang(), **form.cleaned_data)
        login(request, made, backend=BACKEND)
        return redirect("accounts", link.workspace.slug)
    return render(
        request, "team/join.html", {"link": link, "state": state, "form": form},
        status=422 if form is not None and form.errors else 200,
    )  # fmt: skip


def _state_of(request: HttpRequest, link: Link) -> str:
    if request.user.is_authenticated:
        return "mine" if request.user.email == link.email else "other"
    return "sign_in" if User.objects.filter(email=link.email).exists() else "new"


@_by_link(LinkKind.RESET, gone="reset.gone")
def reset(request: HttpRequest, link: Link, token: str) -> HttpResponse:
    """Choose a new password by a link; signing in comes after, with the second factor."""
    if link.user is None or not link.user.is_active:
        raise Refused("reset.gone")
    form = NewPasswordForm(request.POST or None, whose=link.user)
    if request.method == "POST" and form.is_valid():
        services.renewed_password(token, form.cleaned_data["password"])
        messages.success(request, say("reset.done"))
        return redirect("account_login")
    return render(
        request, "team/reset.html", {"form": form, "link": link}, status=422 if form.errors else 200
    )


@_by_link(LinkKind.EMAIL, gone="prove.gone")
def prove(request: HttpRequest, link: Link, token: str) -> HttpResponse:
    """A new address is proven by whoever opens the letter that went to it."""
    if request.method == "POST":
        used = services.used_link(LinkKind.EMAIL, token)
        if used is None or used.user is None or not used.user.is_active:
            raise Refused("prove.gone")
        services.change_email(used.user, used.email, proven=True)
        messages.success(request, say("me.email.done", email=used.email))
        return redirect("me")
    return render(request, "team/prove.html", {"link": link})


@public
@require_http_methods(["GET", "HEAD", "POST"])
def forgot(request: HttpRequest) -> HttpResponse:
    """Ask for a link by mail. The answer and the work are the same for every address."""
    form = ForgotForm(request.POST or None)
    is_sent = False
    if request.method == "POST" and form.is_valid() and letters.is_mail_on():
        email = form.cleaned_data["email"]
        if not consume(request, action="reset_password", key=email):
            return faults.too_many(request)
        letters.post("reset", forgot=email, base=base_of(request))
        is_sent = True
    return render(request, "team/forgot.html", {"form": form, "sent": is_sent})


@public
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Read on in the other language: kept with the person, else in the browser."""
    chosen = request.POST.get("lang", "")
    answer = redirect(own_address(request.POST.get("next", "")))
    if chosen in LANGUAGES:
        if request.user.is_authenticated:
            services.set_language(request.user, chosen)
        answer.set_cookie(COOKIE, chosen, max_age=COOKIE_AGE, samesite="Lax", httponly=True,
                          secure=request.is_secure())  # fmt: skip
        translation.activate(chosen)
    return answer


def base_of(request: HttpRequest) -> str:
    """Scheme and host under which the desk was asked; the host is one of ours."""
    return f"{request.scheme}://{request.get_host()}"


def _signed_in(request: HttpRequest, person: User) -> HttpResponse:
    answer: HttpResponse = perform_login(request, Login(user=person, email=person.email))
    return answer
