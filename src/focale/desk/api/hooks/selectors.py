"""Which webhooks has this workspace, and what was sent to them?"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Q
from django.shortcuts import get_object_or_404

from focale.desk.api.models import Delivery, DeliveryState, Webhook
from focale.desk.team.models import Membership
from focale.desk.team.scoped import ScopedQuerySet

PAGE = 25


def webhooks(*, seen_by: Membership) -> ScopedQuerySet[Webhook]:
    """Those in use, oldest first."""
    found = Webhook.objects.of(seen_by.workspace).filter(removed_at=None)
    return found.select_related("by").order_by("id")


def removed(*, seen_by: Membership) -> list[Webhook]:
    """Those that were taken away lately and can be brought back."""
    found = Webhook.objects.of(seen_by.workspace).filter(removed_at__isnull=False)
    return list(found.order_by("-removed_at")[:10])


def one_webhook(pk: int, *, seen_by: Membership) -> Webhook:
    """One webhook, taken away or not. Raises Http404."""
    found = Webhook.objects.of(seen_by.workspace).select_related("workspace", "by")
    return get_object_or_404(found, pk=pk)


def paused(*, seen_by: Membership) -> int:
    """How many webhooks were paused because nothing arrived."""
    found = webhooks(seen_by=seen_by).filter(paused_at__isnull=False)
    return found.exclude(paused_why="hand").count()


@dataclass(frozen=True)
class Deliveries:
    """One page, newest first. older: where the next one goes on."""

    rows: list[Delivery]
    older: int | None
    waiting: int
    failed: int


def deliveries(webhook: Webhook, *, seen_by: Membership, before: int | None = None) -> Deliveries:
    """What was sent to a webhook, or is to be."""
    mine = Delivery.objects.of(seen_by.workspace).filter(webhook=webhook)
    counts = mine.aggregate(
        waiting=Count("pk", filter=Q(state=DeliveryState.WAITING)),
        failed=Count("pk", filter=Q(state=DeliveryState.FAILED)),
    )
    found = mine.defer("body").order_by("-id")
    if before is not None:
        found = found.filter(pk__lt=before)
    page = list(found[: PAGE + 1])
    older = page[PAGE - 1].pk if len(page) > PAGE else None
    return Deliveries(page[:PAGE], older, counts["waiting"], counts["failed"])


def one_delivery(pk: int, *, seen_by: Membership) -> Delivery:
    """One delivery. Raises Http404."""
    found = Delivery.objects.of(seen_by.workspace).select_related("webhook__workspace", "workspace")
    return get_object_or_404(found, pk=pk)
