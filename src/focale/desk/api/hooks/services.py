"""How is a webhook made, changed, paused, given a new secret, tried, taken away?"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from focale.desk.api.hooks.messages import body_of
from focale.desk.api.hooks.outbox import put, send_soon
from focale.desk.api.hooks.secrets import locked, opened
from focale.desk.api.hooks.sending import new_secret
from focale.desk.api.models import Delivery, DeliveryState, Webhook
from focale.desk.team import audit
from focale.desk.team.models import User, Workspace

MOST = 20  # webhooks of one workspace
BOTH = datetime.timedelta(hours=24)  # in which the secret before signs as well
TRIAL = "test"


class TooMany(RuntimeError):
    """The workspace has as many webhooks as it may."""


@transaction.atomic
def make_webhook(
    address: str, topics: Sequence[str], *, label: str, workspace: Workspace, by: User
) -> tuple[Webhook, str]:
    """A new webhook and its secret, which is shown once. Raises TooMany."""
    if Webhook.objects.of(workspace).filter(removed_at=None).count() >= MOST:
        raise TooMany(MOST)
    secret = new_secret()
    made = Webhook.objects.create(
        workspace=workspace, address=address, topics=sorted(topics), label=label,
        secret=locked(secret), by=by,
    )  # fmt: skip
    _noted("webhook.made", made, by, after=_told(made))
    return made, secret


@transaction.atomic
def change_webhook(
    webhook: Webhook, *, address: str, topics: Sequence[str], label: str, by: User
) -> None:
    """Change where it goes, or what it is told of."""
    before = _told(webhook)
    webhook.address, webhook.topics, webhook.label = address, sorted(topics), label
    webhook.save(update_fields=["address", "topics", "label"])
    _noted("webhook.changed", webhook, by, before=before, after=_told(webhook))


@transaction.atomic
def new_secret_of(webhook: Webhook, *, by: User) -> str:
    """A new secret; for a day everything is signed with the one before it as well."""
    secret = new_secret()
    webhook.secret_before = webhook.secret if opened(webhook.secret) else ""
    webhook.both_until = timezone.now() + BOTH if webhook.secret_before else None
    webhook.secret = locked(secret)
    webhook.save(update_fields=["secret", "secret_before", "both_until"])
    _noted("webhook.secret", webhook, by)
    return secret


@transaction.atomic
def pause(webhook: Webhook, *, by: User) -> None:
    """Tell it of nothing for now; what waits is kept."""
    Webhook.objects.of(webhook.workspace).filter(pk=webhook.pk, paused_at=None).update(
        paused_at=timezone.now(), paused_why="hand"
    )
    _noted("webhook.paused", webhook, by)


@transaction.atomic
def resume(webhook: Webhook, *, by: User) -> None:
    """Go on: what waits is sent now."""
    Webhook.objects.of(webhook.workspace).filter(pk=webhook.pk).update(
        paused_at=None, paused_why="", failing_since=None, failures=0, quiet_until=None
    )
    Delivery.objects.of(webhook.workspace).filter(
        webhook=webhook, state=DeliveryState.WAITING
    ).update(next_at=timezone.now())
    webhook.quiet_until = None
    send_soon(webhook)
    _noted("webhook.resumed", webhook, by)


@transaction.atomic
def set_removed(webhook: Webhook, *, by: User, is_removed: bool) -> None:
    """Take a webhook away, or bring it back; what waited for it is given up."""
    now = timezone.now()
    webhook.removed_at = now if is_removed else None
    webhook.save(update_fields=["removed_at"])
    if is_removed:
        Delivery.objects.of(webhook.workspace).filter(
            webhook=webhook, state=DeliveryState.WAITING
        ).update(state=DeliveryState.HELD, ended_at=now)
    _noted("webhook.removed" if is_removed else "webhook.brought_back", webhook, by)


@transaction.atomic
def try_out(webhook: Webhook, *, by: User) -> Delivery:
    """Send a message that tells of nothing, to see whether it arrives."""
    data = {"workspace": webhook.workspace.slug, "changes": []}
    return put(webhook, TRIAL, body_of(TRIAL, data), changes=0)


@transaction.atomic
def send_again(delivery: Delivery, *, by: User) -> None:
    """Send exactly the same message once more, under its own number, as soon as possible."""
    webhook = delivery.webhook
    Delivery.objects.of(delivery.workspace).filter(pk=delivery.pk).update(
        state=DeliveryState.WAITING, next_at=timezone.now(), attempts=0, ended_at=None
    )
    Webhook.objects.of(delivery.workspace).filter(pk=webhook.pk).update(quiet_until=None)
    webhook.quiet_until = None
    send_soon(webhook)
    _noted("webhook.sent_again", webhook, by, after=delivery.number)


def keys_of(webhook: Webhook) -> list[str]:
    """The secrets to sign with now, the newest first; none where the store was moved without
    the installation's secret."""
    keys = [opened(webhook.secret)]
    if webhook.both_until is not None and webhook.both_until > timezone.now():
        keys.append(opened(webhook.secret_before))
    return [key for key in keys if key]


def _told(webhook: Webhook) -> dict[str, object]:
    return {"address": webhook.address, "topics": webhook.topics, "label": webhook.label}


def _noted(
    act: str, webhook: Webhook, by: User, *, before: object = None, after: object = None
) -> None:
    audit.record(
        act, workspace=webhook.workspace, by=by, subject="webhook", subject_id=webhook.pk,
        about=str(webhook), before=before, after=after,
    )  # fmt: skip
