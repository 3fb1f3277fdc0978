"""When did the score of an account move? One entry of the timeline for each run that moved it."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from django.db.models import Subquery

from focale.desk.directory.account.cards import SOURCES, Entry, Mark, Seen, Source
from focale.desk.directory.models import Company
from focale.desk.pages.words import lang, say
from focale.desk.targeting.models import Profile, Score
from focale.desk.team.models import Membership
from focale.report.figures import score as score_words

SCORES = 7
_MOST_RUNS = 400  # looked at, newest first: more than a year of midnights


def entries(row: Seen, member: Membership, mark: Mark | None, most: int) -> list[Entry]:
    """The runs after which the points or the tier were others than before."""
    if not isinstance(row, Company):
        return []
    first = Profile.objects.of(member.workspace).order_by("place", "id").values("pk")[:1]
    found = Score.objects.of(member.workspace).filter(
        company=row, run__whole_at__isnull=False, run__version__profile=Subquery(first)
    )
    rows = list(
        found.order_by("-run__whole_at", "-run").values_list(
            "run__whole_at", "run", "points", "tier", "run__version__number"
        )[:_MOST_RUNS]
    )
    moved = []
    for now, before in zip_longest(rows, rows[1:]):
        at, run, points, tier, _ = now
        if at is None or (mark and (at, SCORES, run) >= (mark.at, mark.place, mark.pk)):
            continue
        if before is not None and before[2:4] == (points, tier):
            continue
        if before is None and len(rows) == _MOST_RUNS:
            continue
        moved.append(Entry(at, SCORES, run, "score", _words(now, before)))
        if len(moved) == most:
            break
    return moved


def _words(now: tuple[Any, ...], before: tuple[Any, ...] | None) -> str:
    points, tier, version = now[2:]
    said: dict[str, Any] = {
        "points": score_words(points, lang()), "tier": tier or "–", "n": version,
    }  # fmt: skip
    if before is None:
        return say("moved.first", **said)
    said["before"] = score_words(before[2], lang())
    return say("moved.version" if before[4] != version else "moved.points", **said)


def add() -> None:
    """Let the timeline tell of scores."""
    SOURCES.append(Source(SCORES, entries))
