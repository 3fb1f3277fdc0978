"""The card of a person's page that says whether one may write to them, and leads to their data."""

from __future__ import annotations

from typing import Any

from focale.desk.directory.account.cards import CARDS, Card, Looked
from focale.desk.team.roles import May, is_allowed


def _build(looked: Looked) -> dict[str, Any]:
    role = looked.seen_by.role
    return {
        "contact": looked.row, "may_govern": is_allowed(role, May.GOVERN),
        "may_work": is_allowed(role, May.WORK),
    }  # fmt: skip


def add() -> None:
    """Put it on the page."""
    CARDS.append(Card("privacy", "right", 5, "privacy/_card.html", _build, page="contact"))
