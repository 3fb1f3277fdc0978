"""The page of API keys under Réglages: make one, see it once, take one back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from focale.desk.api.scopes import SCOPES, scopes_for
from focale.desk.api.tokens import selectors, services
from focale.desk.api.tokens.forms import TokenForm
from focale.desk.api.v1.described import described
from focale.desk.pages.words import say
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May


@page(May.SEE, methods=("GET", "POST"))
def keys(request: Asked) -> HttpResponse:
    """The keys of this workspace that one may see; make another one."""
    scopes = scopes_for(request.member.role)
    form = TokenForm(scopes, request.POST) if request.method == "POST" else TokenForm(scopes)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        token, text = services.make_token(
            given["name"], given["scopes"], by=request.member, until=form.until
        )
        answer = _page(request, TokenForm(scopes), made=token, text=text)
        answer.headers["Cache-Control"] = "no-store"
        return answer
    return _page(request, form, status=422 if form.is_bound else 200)


def _page(request: Asked, form: TokenForm, status: int = 200, **more: Any) -> HttpResponse:
    chosen = form.data.getlist("scopes") if form.is_bound else []  # type: ignore[attr-defined]
    context = {
        "form": form, "keys": selectors.tokens(seen_by=request.member),
        "scopes": [
            (one.name, say(one.words), one.name in chosen)
            for one in scopes_for(request.member.role)
        ],
        "all_scopes": [(one.name, say(one.words)) for one in SCOPES.values()],
        "address": request.build_absolute_uri("/api/v1/"), **more,
    }  # fmt: skip
    return render(request, "api/keys.html", context, status=status)


@page(May.SEE, methods=("POST",))
def revoke(request: Asked, pk: int) -> HttpResponse:
    """Let a key open nothing any more."""
    token = selectors.one_token(pk, seen_by=request.member)
    services.revoke(token, by=request.member)
    messages.success(request, say("token.revoked_now", name=token.name))
    return redirect("api_keys", request.workspace.slug)


@page(May.SEE)
def description(request: Asked) -> JsonResponse:
    """The whole interface as OpenAPI 3.1, for who reads it in a browser."""
    return JsonResponse(described(), json_dumps_params={"indent": 1})
