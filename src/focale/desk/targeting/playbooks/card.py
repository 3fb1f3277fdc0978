"""The card of the playbook on the page of an account: fetched once the page is there."""

from __future__ import annotations

from typing import Any

from focale.desk.directory.account.cards import CARDS, Card, Looked
from focale.desk.directory.models import Company


def build(looked: Looked) -> dict[str, Any] | None:
    """Where it is fetched from; nothing for a past day."""
    if looked.as_of is not None or not isinstance(looked.row, Company):
        return None
    return {"pk": looked.row.pk, "slug": looked.seen_by.workspace.slug}


def add() -> None:
    """Put the card on the page."""
    CARDS.append(Card("playbook", "middle", 10, "targeting/playbooks/_late.html", build))
