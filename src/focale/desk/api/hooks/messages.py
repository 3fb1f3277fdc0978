"""What does a message say of accounts that changed?

One shape for one account or for hundreds: a type, a moment, and `data.changes`.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from focale.desk.api.models import Topic
from focale.desk.directory.models import Company
from focale.desk.targeting.models import Run, Version
from focale.desk.team.models import Workspace

MOST = 200  # accounts in one message: some 60 kB
LEAST = 100  # thousandths of a point: a smaller move is written as 0 everywhere
Worth = tuple[int, int, str, str]
"""points and high in thousandths, tier, verdict."""


@dataclass(frozen=True)
class Move:
    """One account whose score is another one now. before: None for one that had none."""

    company: int
    before: Worth | None
    after: Worth

    @property
    def topic(self) -> Topic | None:
        """The surest thing to say of it; None where nothing really changed."""
        if self.before is None:
            return Topic.TIER
        if self.before[2:] != self.after[2:]:
            return Topic.TIER
        return Topic.SCORE if abs(self.before[0] - self.after[0]) >= LEAST else None


def sorted_by_topic(moves: Sequence[Move], topics: Sequence[str]) -> dict[str, list[Move]]:
    """Which of these a webhook is told of, and as what: each account once.

    A move of the tier is told as a move of the score where only that was asked for.
    """
    found: dict[str, list[Move]] = {}
    for move in moves:
        topic = move.topic
        if topic == Topic.TIER and Topic.TIER not in topics:
            is_shown = move.before is None or abs(move.before[0] - move.after[0]) >= LEAST
            topic = Topic.SCORE if is_shown else None
        if topic is not None and topic in topics:
            found.setdefault(topic, []).append(move)
    return found


def body_of_moves(
    topic: str, moves: Sequence[Move], *, workspace: Workspace, version: Version, reason: str
) -> str:
    """The message on accounts whose score or tier changed. reason: "account" or "run"."""
    names = _accounts(workspace, [move.company for move in moves])
    data = {
        "workspace": workspace.slug,
        "profile": {"id": version.profile_id, "version": version.number},
        "reason": reason,
        "changes": [
            {"account": names[move.company], "before": _worth(move.before),
             "after": _worth(move.after)}
            for move in moves if move.company in names
        ],
    }  # fmt: skip
    return body_of(topic, data)


def body_of_published(run: Run, *, is_first: bool, workspace: Workspace) -> str:
    """The message on a version whose scores are there: what to fetch, no account by itself."""
    number = run.version.profile_id
    data = {
        "workspace": workspace.slug,
        "profile": {"id": number, "version": run.version.number},
        "is_first": is_first, "day": run.day.isoformat(),
        "accounts": sum(run.tiers.values()),
        "tiers": {tier: n for tier, n in sorted(run.tiers.items()) if tier},
        "scores": f"/api/v1/profiles/{number}/scores",
    }  # fmt: skip
    return body_of(Topic.PUBLISHED, data)


def body_of_customers(
    changes: dict[int, tuple[bool | None, bool | None]], *, workspace: Workspace
) -> str:
    """The message on accounts that became customers, or are none any more."""
    names = _accounts(workspace, list(changes))
    data = {
        "workspace": workspace.slug,
        "changes": [
            {"account": names[number], "before": {"customer": before}, "after": {"customer": after}}
            for number, (before, after) in changes.items() if number in names
        ],
    }  # fmt: skip
    return body_of(Topic.CUSTOMER, data)


def body_of(topic: str, data: dict[str, Any]) -> str:
    """A message as Standard Webhooks writes it."""
    moment = timezone.now().astimezone(datetime.UTC).isoformat(timespec="milliseconds")
    told = {"type": topic, "timestamp": moment.replace("+00:00", "Z"), "data": data}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _worth(worth: Worth | None) -> dict[str, Any] | None:
    if worth is None:
        return None
    points, high, tier, verdict = worth
    return {
        "points": points / 1000, "high": high / 1000, "tier": tier or None, "verdict": verdict,
    }  # fmt: skip


def _accounts(workspace: Workspace, numbers: Sequence[int]) -> dict[int, dict[str, Any]]:
    found = Company.objects.of(workspace).filter(pk__in=numbers)
    return {
        pk: {"id": pk, "name": name, "siren": siren or None, "domain": domain or None}
        for pk, name, siren, domain in found.values_list("pk", "name", "siren", "domain")
    }
