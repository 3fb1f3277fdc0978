"""The pages of webhooks: where messages go, what was sent, what was answered."""

from __future__ import annotations

import datetime
import json
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from focale.desk.api.hooks import selectors, services
from focale.desk.api.hooks.forms import WebhookForm
from focale.desk.api.models import Topic, Webhook
from focale.desk.pages.words import say
from focale.desk.team.access import Asked, page
from focale.desk.team.roles import May


@page(May.GOVERN, methods=("GET", "POST"))
def webhooks(request: Asked) -> HttpResponse:
    """Where messages go; posting adds an address, and shows its secret once."""
    form = None
    if request.method == "POST":
        form = WebhookForm(request.POST)
        if form.is_valid():
            try:
                made, shown = services.make_webhook(
                    form.cleaned_data["address"], form.cleaned_data["topics"],
                    label=form.cleaned_data["label"], workspace=request.workspace, by=request.user,
                )  # fmt: skip
            except services.TooMany:
                messages.error(request, say("hook.too_many", n=services.MOST))
                return redirect("webhooks", request.workspace.slug)
            return _secret_shown(request, made, shown)
    context = {
        "rows": list(selectors.webhooks(seen_by=request.member)[:100]),
        "removed": selectors.removed(seen_by=request.member), "form": form,
        "fault": form.first_fault() if form else "", "topics": _topics(request),
    }  # fmt: skip
    return render(request, "api/hooks/webhooks.html", context, status=422 if form else 200)


@page(May.GOVERN, methods=("GET", "POST"))
def webhook(request: Asked, pk: int) -> HttpResponse:
    """One webhook: how it does, what was sent; posting changes it."""
    found = selectors.one_webhook(pk, seen_by=request.member)
    form = None
    if request.method == "POST":
        form = WebhookForm(request.POST)
        if form.is_valid():
            services.change_webhook(
                found, address=form.cleaned_data["address"], topics=form.cleaned_data["topics"],
                label=form.cleaned_data["label"], by=request.user,
            )  # fmt: skip
            messages.success(request, say("hook.changed"))
            return redirect("webhook", request.workspace.slug, pk)
    context = {
        "one": found, "form": form, "fault": form.first_fault() if form else "",
        "topics": _topics(request, found), "has_secret": bool(services.keys_of(found)),
        "sent": selectors.deliveries(found, seen_by=request.member, before=_before(request)),
    }  # fmt: skip
    return render(request, "api/hooks/webhook.html", context, status=422 if form else 200)


@page(May.GOVERN, methods=("POST",))
def secret(request: Asked, pk: int) -> HttpResponse:
    """A new secret, shown once; the one before signs as well for a day."""
    found = selectors.one_webhook(pk, seen_by=request.member)
    return _secret_shown(request, found, services.new_secret_of(found, by=request.user))


@page(May.GOVERN, methods=("POST",))
def act(request: Asked, pk: int, act: str) -> HttpResponse:
    """Pause, go on, try out, take away, bring back."""
    found = selectors.one_webhook(pk, seen_by=request.member)
    if act == "pause":
        services.pause(found, by=request.user)
    elif act == "resume":
        services.resume(found, by=request.user)
    elif act == "try":
        services.try_out(found, by=request.user)
    elif act in ("remove", "bring"):
        services.set_removed(found, by=request.user, is_removed=act == "remove")
    else:
        raise Http404
    messages.success(request, say(f"hook.done.{act}"))
    if act in ("remove", "bring"):
        return redirect("webhooks", request.workspace.slug)
    return redirect("webhook", request.workspace.slug, pk)


@page(May.GOVERN)
def delivery(request: Asked, pk: int) -> HttpResponse:
    """One message: exactly what was sent, and each answer."""
    found = selectors.one_delivery(pk, seen_by=request.member)
    tries = [_try(one) for one in reversed(found.tries) if isinstance(one, dict)]
    context = {"one": found, "hook": found.webhook, "tries": tries, "pretty": _pretty(found.body)}
    return render(request, "api/hooks/delivery.html", context)


@page(May.GOVERN, methods=("POST",))
def again(request: Asked, pk: int) -> HttpResponse:
    """Send the same message once more."""
    found = selectors.one_delivery(pk, seen_by=request.member)
    if found.webhook.removed_at is not None or found.webhook.paused_at is not None:
        messages.error(request, say("hook.not_now"))
    else:
        services.send_again(found, by=request.user)
        messages.success(request, say("hook.again.done"))
    return redirect("webhook_delivery", request.workspace.slug, pk)


def _secret_shown(request: Asked, found: Webhook, shown: str) -> HttpResponse:
    return render(request, "api/hooks/secret.html", {"one": found, "secret": shown})


def _topics(request: Asked, found: Webhook | None = None) -> list[dict[str, Any]]:
    """Each topic, and whether it is ticked."""
    if request.method == "POST":
        ticked = set(request.POST.getlist("topics"))
    else:
        ticked = set(found.topics if found else [Topic.TIER.value])
    return [
        {"value": value, "words": say(f"hook.topic.{value}"), "is_ticked": value in ticked}
        for value in Topic.values
    ]


def _try(one: dict[str, Any]) -> dict[str, Any]:
    trouble = str(one.get("trouble", ""))
    moment = datetime.datetime.fromisoformat(str(one["at"])) if one.get("at") else None
    return {**one, "at": moment, "words": say(f"hook.trouble.{trouble}") if trouble else ""}


def _pretty(body: str) -> str:
    try:
        return json.dumps(json.loads(body), ensure_ascii=False, indent=2)
    except ValueError:
        return body


def _before(request: Asked) -> int | None:
    written = request.GET.get("before", "")
    is_number = written.isascii() and written.isdecimal() and len(written) < 18
    return int(written) if is_number else None
