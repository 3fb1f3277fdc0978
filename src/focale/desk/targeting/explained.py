"""Why has this account this score, today or on a past day, and what changed since yesterday?

The lines of the library's scorecard, opened on the account's facts and event days as they were
known then, by the version that counted then.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from focale.desk.directory.facts import values_as_of
from focale.desk.directory.models import Company
from focale.desk.jobs.clock import local_day
from focale.desk.targeting.models import Profile, Version
from focale.desk.targeting.scoring import (
    Happened,
    Scorer,
    consented_among,
    happened_by,
    is_watched,
    scorer_of,
    seen_of,
)
from focale.desk.team.models import Workspace
from focale.scorecard.lines import Explanation, Line, gate_lines, lift_of, lines_of

LEAST = 100  # thousandths: a smaller move is written as 0


def explained(company: Company, version: Version, day: datetime.date) -> Explanation | None:
    """The score of an account opened up; None when it was not known on that day."""
    scorer = scorer_of(version)
    if day >= local_day(company.workspace):
        values = {name: getattr(company, name) for name in scorer.typed}
        facts = scorer.facts_of(values, company.own)
        happened, consented = _happened(company, scorer)
        return _opened(company, scorer, facts, happened, consented, day)
    known = values_as_of(company, day)
    if known is None:
        return None
    facts = scorer.facts_of({name: known.get(name) for name in scorer.typed}, known)
    seen, watched = happened_by(company, day, scorer.events)
    consented = consented_among({event["contact_id"] for event in seen}, company.workspace)
    return _opened(company, scorer, facts, seen if watched or seen else None, consented, day)


def _happened(company: Company, scorer: Scorer) -> tuple[Happened | None, frozenset[int]]:
    seen = seen_of([company.pk], company.workspace, scorer.events)
    watched = bool(seen.days) or is_watched(company.workspace)
    return seen.of(company.pk, is_watched=watched), seen.consented


def _opened(
    company: Company,
    scorer: Scorer,
    facts: dict[str, object],
    happened: Happened | None,
    consented: Iterable[int],
    day: datetime.date,
) -> Explanation:
    record = scorer.record
    people = [{"contact_id": number, "tracking_consent": True} for number in consented]
    judged = record.judge(facts, happened, people, day)
    past = None if happened is None else [event for event in happened if event["at"] <= day]
    return Explanation(
        id=str(company.pk), name=company.name, profile=record.profile, as_of=day,
        columns=judged.columns, lines=lines_of(record.plan, judged, facts, past),
        gates=gate_lines(record.plan, judged, facts, past), lift=lift_of(record.plan, judged),
    )  # fmt: skip


def version_on(profile: Profile, day: datetime.date) -> Version | None:
    """The version that counted at the end of a day: the last one published by then.

    Of a day before the first one, the first: so that any past can be looked at.
    """
    workspace = profile.workspace
    published = Version.objects.of(workspace).filter(profile=profile, published_at__isnull=False)
    versions = list(published.order_by("published_at", "pk"))
    then = [one for one in versions if _local_date(one.published_at, workspace) <= day]
    return then[-1] if then else (versions[0] if versions else None)


def _local_date(at: datetime.datetime | None, workspace: Workspace) -> datetime.date:
    """The day of a moment, where the workspace is."""
    return at.astimezone(ZoneInfo(workspace.timezone)).date() if at else datetime.date.min


@dataclass(frozen=True)
class Cause:
    """One reason of a change. kind: "fact", "event", "time" or "version". points: thousandths."""

    kind: str
    line: Line | None
    points: int


@dataclass(frozen=True)
class Change:
    """What moved between two days, the largest cause first. Points in thousandths."""

    before: int
    after: int
    tier_before: str
    tier_after: str
    causes: tuple[Cause, ...]

    @property
    def points(self) -> int:
        """By how much."""
        return self.after - self.before


def change_between(
    before: Explanation, after: Explanation, *, is_other_version: bool
) -> Change | None:
    """Why two explanations differ; None when the tier stayed and the points did not show it."""
    points = before.columns["points"], after.columns["points"]
    tiers = before.columns["tier"] or "", after.columns["tier"] or ""
    if abs(points[1] - points[0]) < LEAST and tiers[0] == tiers[1]:
        return None
    if is_other_version:
        causes = [Cause("version", None, points[1] - points[0])]
    else:
        causes = _causes(before, after)
    return Change(*points, *tiers, tuple(causes))


def _causes(before: Explanation, after: Explanation) -> list[Cause]:
    then = {line.id: line for line in before.lines}
    found = []
    for line in after.lines:
        old = then.get(line.id)
        if old is None or (old.points == line.points and old.state == line.state):
            continue
        if old.values == line.values:
            kind = "time"
        elif any(isinstance(value, tuple) for _, value in line.values):
            kind = "event"
        else:
            kind = "fact"
        found.append(Cause(kind, line, line.points - old.points))
    moving = [cause for cause in found if abs(cause.points) >= LEAST] or found
    return sorted(moving, key=lambda cause: -abs(cause.points))


def since_yesterday(
    company: Company, profile: Profile, today: datetime.date, now: Explanation
) -> Change | None:
    """What moved since the evening before; None when nothing did, or the account is new."""
    yesterday = today - datetime.timedelta(days=1)
    version = version_on(profile, yesterday)
    counting = profile.run.version_id if profile.run else profile.published_id
    if version is None:
        return None
    before = explained(company, version, yesterday)
    if before is None:
        return None
    return change_between(before, now, is_other_version=version.pk != counting)
