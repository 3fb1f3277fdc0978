"""What can a program do with webhooks: make, change, pause, try, look at what was sent?"""

from __future__ import annotations

from typing import Any, Literal

from django.http import Http404
from ninja import Router
from pydantic import Field

from focale.desk.api.hooks import selectors, services
from focale.desk.api.hooks.forms import WebhookForm
from focale.desk.api.models import Delivery, Webhook
from focale.desk.api.v1.forms import checked
from focale.desk.api.v1.guard import Called
from focale.desk.api.v1.operations import operation
from focale.desk.api.v1.pages import Cursor, Limit, Page, page_by_number
from focale.desk.api.v1.problems import Problem
from focale.desk.api.v1.values import KEPT, Given, Moment, Number, Person, Told, person
from focale.desk.pages.words import say

router = Router(tags=["Webhooks"])
TopicName = Literal["score.changed", "tier.changed", "customer.changed", "scores.published"]


class WebhookTold(Told):
    """An address that is told of changes."""

    id: int
    address: str = Field(examples=["https://crm.example.com/focale"])
    label: str
    topics: list[str]
    failures: int = Field(description="Since something last arrived.")
    paused_at: Moment | None
    paused_why: str = Field(description="hand, failing or gone.")
    by: Person | None


class WebhookMade(WebhookTold):
    """A new webhook, with its secret: shown once."""

    secret: str


class WebhookGiven(Given):
    """Where it goes, and what it is told of."""

    address: str = Field(
        min_length=1, max_length=2_000, pattern=KEPT, examples=["https://crm.example.com/focale"]
    )
    label: str = Field("", max_length=120, pattern=KEPT)
    topics: list[TopicName] = Field(min_length=1, max_length=4)


class DeliveryTold(Told):
    """A message that was sent, or is to be."""

    id: int
    number: str
    topic: str
    state: str
    attempts: int
    changes: int
    made_at: Moment
    ended_at: Moment | None
    last: Any = Field(None, description="The last try: its status, or what went wrong.")


class DeliveryWhole(DeliveryTold):
    """A message with its body and its tries."""

    body: str = Field(description="What is sent, to the byte.")
    tries: list[Any]


@operation(router, "GET", "/webhooks", scope="webhooks:read", gives=Page[WebhookTold])
def list_webhooks(request: Called, cursor: Cursor, limit: Limit) -> dict[str, Any]:
    """List webhooks"""
    found = selectors.webhooks(seen_by=request.member)
    return page_by_number("webhooks", found, cursor, limit, _hook, up=True)


@operation(router, "POST", "/webhooks", scope="webhooks:write", gives=WebhookMade, status=201,
           body="json")  # fmt: skip
def create_webhook(request: Called, given: WebhookGiven) -> Any:
    """Make a webhook

    An address that leads into a network of ours is refused. The secret that signs its messages is
    shown in this answer alone.
    """
    said = checked(WebhookForm(given.model_dump()))
    request.shows_secret = True
    try:
        made, secret = services.make_webhook(
            said["address"], said["topics"], label=said["label"], workspace=request.workspace,
            by=request.user,
        )  # fmt: skip
    except services.TooMany:
        raise Problem(409, "not_now", why=say("wrong.too_many_there")) from None
    return {**_hook(made), "secret": secret}


@operation(router, "GET", "/webhooks/{number}", scope="webhooks:read", gives=WebhookTold)
def get_webhook(request: Called, number: Number) -> dict[str, Any]:
    """Open a webhook"""
    return _hook(_one(request, number))


@operation(router, "PUT", "/webhooks/{number}", scope="webhooks:write", gives=WebhookTold,
           body="json")  # fmt: skip
def change_webhook(request: Called, number: Number, given: WebhookGiven) -> dict[str, Any]:
    """Change where a webhook goes, or what it is told of"""
    found, said = _one(request, number), checked(WebhookForm(given.model_dump()))
    services.change_webhook(
        found, address=said["address"], topics=said["topics"], label=said["label"],
        by=request.user,
    )  # fmt: skip
    return _hook(_one(request, number))


@operation(router, "DELETE", "/webhooks/{number}", scope="webhooks:write", gives=None, status=204)
def delete_webhook(request: Called, number: Number) -> Any:
    """Take a webhook away; it can be brought back on its page"""
    services.set_removed(_one(request, number), by=request.user, is_removed=True)


@operation(router, "POST", "/webhooks/{number}/restore", scope="webhooks:write",
           gives=WebhookTold)  # fmt: skip
def restore_webhook(request: Called, number: Number) -> dict[str, Any]:
    """Bring a webhook back that was taken away; what had waited for it is not sent"""
    found = selectors.one_webhook(number, seen_by=request.member)
    if found.removed_at is not None:
        services.set_removed(found, by=request.user, is_removed=False)
    return _hook(_one(request, number))


@operation(router, "POST", "/webhooks/{number}/secret", scope="webhooks:write",
           gives=WebhookMade)  # fmt: skip
def renew_secret(request: Called, number: Number) -> dict[str, Any]:
    """Give a webhook a new secret; for 24 hours the one before it signs as well"""
    found = _one(request, number)
    request.shows_secret = True
    secret = services.new_secret_of(found, by=request.user)
    return {**_hook(found), "secret": secret}


@operation(router, "POST", "/webhooks/{number}/pause", scope="webhooks:write", gives=WebhookTold)
def pause_webhook(request: Called, number: Number) -> dict[str, Any]:
    """Tell it of nothing for now; what waits is kept"""
    services.pause(_one(request, number), by=request.user)
    return _hook(_one(request, number))


@operation(router, "POST", "/webhooks/{number}/resume", scope="webhooks:write", gives=WebhookTold)
def resume_webhook(request: Called, number: Number) -> dict[str, Any]:
    """Go on: what waits is sent now"""
    services.resume(_one(request, number), by=request.user)
    return _hook(_one(request, number))


@operation(router, "POST", "/webhooks/{number}/test", scope="webhooks:write", gives=DeliveryTold,
           status=202)  # fmt: skip
def try_webhook(request: Called, number: Number) -> Any:
    """Send a message that tells of nothing, to see whether it arrives"""
    return _delivery(services.try_out(_one(request, number), by=request.user))


@operation(router, "GET", "/webhooks/{number}/deliveries", scope="webhooks:read",
           gives=Page[DeliveryTold])  # fmt: skip
def list_deliveries(
    request: Called, number: Number, cursor: Cursor, limit: Limit
) -> dict[str, Any]:
    """List what was sent to a webhook, newest first"""
    webhook = _one(request, number)
    found = Delivery.objects.of(request.workspace).filter(webhook=webhook).defer("body")
    return page_by_number(f"deliveries.{webhook.pk}", found, cursor, limit, _delivery)


@operation(router, "GET", "/deliveries/{number}", scope="webhooks:read", gives=DeliveryWhole)
def get_delivery(request: Called, number: Number) -> dict[str, Any]:
    """A message: exactly what is sent, and the answer to each of its last tries"""
    found = selectors.one_delivery(number, seen_by=request.member)
    return {**_delivery(found), "body": found.body, "tries": found.tries}


@operation(router, "POST", "/deliveries/{number}/again", scope="webhooks:write",
           gives=DeliveryTold, status=202)  # fmt: skip
def send_again(request: Called, number: Number) -> Any:
    """Send exactly the same message once more"""
    found = selectors.one_delivery(number, seen_by=request.member)
    if found.webhook.removed_at is not None:
        raise Http404
    services.send_again(found, by=request.user)
    return _delivery(selectors.one_delivery(number, seen_by=request.member))


def _one(request: Called, number: int) -> Webhook:
    found = selectors.one_webhook(number, seen_by=request.member)
    if found.removed_at is not None:
        raise Http404
    return found


def _hook(one: Webhook) -> dict[str, Any]:
    return {
        "id": one.pk, "address": one.address, "label": one.label, "topics": list(one.topics),
        "failures": one.failures, "paused_at": one.paused_at, "paused_why": one.paused_why,
        "by": person(one.by),
    }  # fmt: skip


def _delivery(one: Delivery) -> dict[str, Any]:
    return {
        "id": one.pk, "number": one.number, "topic": one.topic, "state": one.state,
        "attempts": one.attempts, "changes": one.changes, "made_at": one.made_at,
        "ended_at": one.ended_at, "last": one.last,
    }  # fmt: skip
