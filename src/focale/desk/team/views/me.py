"""The pages of a person: their workspaces, their own account."""

from __future__ import annotations

import functools
from typing import Any, cast

from allauth.account.adapter import get_adapter
from allauth.core.ratelimit import consume
from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from focale.desk.pages import faults
from focale.desk.pages.words import say
from focale.desk.team import letters, rules, selectors, services
from focale.desk.team.access import View, signed_in
from focale.desk.team.forms import ChangePasswordForm, EmailForm, MeForm, NewWorkspaceForm
from focale.desk.team.models import User
from focale.desk.team.refusals import Refused
from focale.desk.team.views.doors import base_of


@signed_in
@require_http_methods(["GET", "HEAD"])
def home(request: HttpRequest) -> HttpResponse:
    """The only workspace at once; else a choice."""
    members = selectors.memberships_of(_who(request))
    if len(members) == 1:
        return redirect("accounts", members[0].workspace.slug)
    return redirect("spaces")


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def spaces(request: HttpRequest) -> HttpResponse:
    """One's workspaces; who owns one makes another."""
    who = _who(request)
    form = NewWorkspaceForm(request.POST or None) if rules.may_make_workspace(who) else None
    if request.method == "POST":
        if form is None:
            return faults.not_allowed(request)
        if form.is_valid():
            made = services.make_workspace(form.cleaned_data["name"], owner=who, by=who)
            return redirect("accounts", made.slug)
    return render(
        request, "team/spaces.html", {"members": selectors.memberships_of(who), "form": form},
        status=422 if form is not None and form.errors else 200,
    )  # fmt: skip


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def me(request: HttpRequest) -> HttpResponse:
    """One's own account: name, language, time zone; the rest a step away."""
    who = _who(request)
    now = {"name": who.name, "language": who.language, "timezone": who.timezone}
    form = MeForm(request.POST or None, initial=now)
    if request.method == "POST" and form.is_valid():
        services.set_preferences(who, **form.cleaned_data)
        messages.success(request, say("me.saved", in_lang=form.cleaned_data["language"]))
        return redirect("me")
    return _shown(request, preferences=form)


@signed_in
@require_POST
@sensitive_post_parameters()
def me_email(request: HttpRequest) -> HttpResponse:
    """Another address: by a link that goes to it where mail is set up, else at once."""
    who = _who(request)
    if not consume(request, action="change_email"):
        return faults.too_many(request)
    form = EmailForm(request.POST, whose=who)
    if not form.is_valid():
        return _shown(request, email_form=form)
    email = form.cleaned_data["email"]
    if letters.is_mail_on():
        services.proof_link(who, email, base=base_of(request))
        return render(request, "team/email_sent.html", {"email": email})
    try:
        services.change_email(who, email, proven=False)
    except Refused as refused:
        form.add_error("email", refused.words)
        who.refresh_from_db()
        return _shown(request, email_form=form)
    messages.success(request, say("me.email.done", email=email))
    return redirect("me")


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
def me_password(request: HttpRequest) -> HttpResponse:
    """Another password; the other sessions end, this one stays."""
    who = _who(request)
    if request.method == "POST" and not consume(request, action="change_password"):
        return faults.too_many(request)
    form = ChangePasswordForm(request.POST or None, whose=who)
    if request.method == "POST" and form.is_valid():
        services.choose_password(who, form.cleaned_data["password"])
        update_session_auth_hash(request, who)
        messages.success(request, say("me.password.done"))
        return redirect("me")
    return render(request, "team/password.html", {"form": form}, status=422 if form.errors else 200)


@signed_in
@require_POST
def me_sessions(request: HttpRequest) -> HttpResponse:
    """Sign out everywhere else."""
    who = _who(request)
    services.end_other_sessions(who)
    update_session_auth_hash(request, who)
    messages.success(request, say("me.sessions.done"))
    return redirect("me")


def _who(request: HttpRequest) -> User:
    return cast(User, request.user)


def _shown(
    request: HttpRequest, *, preferences: MeForm | None = None, email_form: EmailForm | None = None
) -> HttpResponse:
    who = _who(request)
    now = {"name": who.name, "language": who.language, "timezone": who.timezone}
    forms = [form for form in (preferences, email_form) if form is not None]
    return render(
        request, "team/me.html",
        {
            "preferences": preferences or MeForm(initial=now),
            "email_form": email_form or EmailForm(whose=who, auto_id="new_%s"),
            "has_factor": is_mfa_enabled(who),
            "members": selectors.memberships_of(who),
        },
        status=422 if any(form.errors for form in forms) else 200,
    )  # fmt: skip


def once_provable(view: View) -> View:
    """The page of a second factor, for who can prove who they are: others choose a password first.

    Who came by a link has nothing yet that a second factor could come second to.
    """

    @functools.wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not get_adapter().get_reauthentication_methods(request.user):
            messages.info(request, say("factor.password_first"))
            return redirect("me_password")
        return view(request, *args, **kwargs)  # type: ignore[no-any-return]

    return checked
