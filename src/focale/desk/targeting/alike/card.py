"""The card of customers like an account: fetched once the page is there."""

from __future__ import annotations

from typing import Any

from focale.desk.directory.account.cards import CARDS, Card, Looked
from focale.desk.directory.models import Company


def build(looked: Looked) -> dict[str, Any] | None:
    """Where it is fetched from; nothing for a past day, nor for who is a customer already."""
    row = looked.row
    if looked.as_of is not None or not isinstance(row, Company):
        return None
    return {"pk": row.pk, "slug": looked.seen_by.workspace.slug, "is_customer": bool(row.customer)}


def add() -> None:
    """Put the card on the page."""
    CARDS.append(Card("alike", "right", 30, "targeting/alike/_late.html", build))
