"""Which trials were there, and what does the page say of one?"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, F, Q
from django.shortcuts import get_object_or_404
from django.utils import timezone

from focale.desk.jobs.models import Job, State
from focale.desk.pages.words import lang, say
from focale.desk.targeting.models import (
    Table,
    TableState,
    Trial,
    TrialKind,
    TrialState,
    Version,
)
from focale.desk.targeting.tables.selectors import newest, tables
from focale.desk.team.models import Membership
from focale.report.figures import line_points, short_day

SHOWN = 20  # earlier trials on a page
MOST_VERSIONS, MOST_TABLES = 60, 60  # to choose from
FEW = 5  # cases, below which no percentage stands by itself
STALE = datetime.timedelta(days=90)  # after which a result is too old to lean on


def ready_tables(*, seen_by: Membership) -> list[Table]:
    """The tables that can be read, newest first."""
    return list(tables(seen_by=seen_by).filter(state=TableState.READY)[:MOST_TABLES])


def versions_to_try(*, seen_by: Membership) -> list[Version]:
    """The versions of the profiles, those in use first."""
    in_use = ExpressionWrapper(Q(profile__published=F("pk")), output_field=BooleanField())
    found = Version.objects.of(seen_by.workspace).filter(published_at__isnull=False)
    found = found.select_related("profile__workspace", "by").annotate(is_published=in_use)
    return list(found.order_by("-is_published", "profile__place", "-number")[:MOST_VERSIONS])


def trials(
    kind: TrialKind, *, seen_by: Membership, before: int | None = None
) -> tuple[list[Trial], int | None]:
    """The trials of a kind, newest first; the number where the rest begins."""
    found = Trial.objects.of(seen_by.workspace).filter(kind=kind)
    found = found.select_related("version__profile", "rows", "by").defer("answer", "told", "how")
    if before is not None:
        found = found.filter(pk__lt=before)
    page = list(found.order_by("-pk")[: SHOWN + 1])
    return page[:SHOWN], page[SHOWN - 1].pk if len(page) > SHOWN else None


def one_trial(kind: TrialKind, pk: int, *, seen_by: Membership) -> Trial:
    """One trial. Raises Http404."""
    found = Trial.objects.of(seen_by.workspace).select_related(
        "version__profile__published", "version__profile__workspace", "rows", "closed",
        "companies", "facts", "by", "draft",
    )  # fmt: skip
    return get_object_or_404(found, kind=kind, pk=pk)


@dataclass(frozen=True)
class Figure:
    """A number, and what it stands on."""

    name: str
    words: str
    stands_on: str
    caution: str = ""


@dataclass(frozen=True)
class Shown:
    """A trial as its page shows it. told: the words in the language of the page."""

    trial: Trial
    told: dict[str, Any]
    as_of: str
    trouble: str
    is_running: bool
    is_parked: bool
    outdated: list[str]
    figures: list[Figure]


def shown(trial: Trial, *, seen_by: Membership) -> Shown:
    """What the page says of a trial."""
    told = (trial.told or {}).get(lang()) or {}
    is_running = trial.state == TrialState.RUNNING
    job = Job.objects.filter(key=key_of(trial), workspace=seen_by.workspace).first()
    is_parked = is_running and job is not None and job.state == State.PARKED
    day = (trial.answer or {}).get("as_of")
    return Shown(
        trial=trial,
        told=told,
        as_of=short_day(datetime.date.fromisoformat(day), lang()) if day else "",
        trouble=(trial.trouble or {}).get(lang(), ""),
        is_running=is_running and not is_parked,
        is_parked=is_parked,
        outdated=_outdated(trial, seen_by),
        figures=_figures(trial, told),
    )


def key_of(trial: Trial) -> str:
    """The key of the job that does a trial."""
    return f"trial:{trial.pk}"


def _outdated(trial: Trial, member: Membership) -> list[str]:
    """Why this result no longer speaks of today."""
    said = []
    published = trial.version.profile.published
    if published is not None and published.pk != trial.version_id:
        said.append(say("trial.old_version", n=trial.version.number, now=published.number))
    newest_one = newest(trial.rows.role, seen_by=member)
    if newest_one is not None and newest_one.pk > trial.rows_id:
        said.append(say("trial.newer_table", name=newest_one.label))
    elif trial.rows.left_at is not None:
        said.append(say("trial.left_table", name=trial.rows.label))
    if trial.done_at is not None and timezone.now() - trial.done_at > STALE:
        said.append(say("trial.stale", n=(timezone.now() - trial.done_at).days))
    return said


def _figures(trial: Trial, told: dict[str, Any]) -> list[Figure]:
    """The rates of the groups, and how many times as well."""
    rates = told.get("rates") or []
    counts = [int(one["leads"]) for one in ((trial.answer or {}).get("groups") or {}).values()]
    found = [
        Figure(
            one["name"], one["share"] or "–",
            say("trial.stands_on", signed=one["signed"], leads=one["leads"], rate=one["words"]),
            _caution(count),
        )
        for one, count in zip(rates, counts, strict=False)
    ]  # fmt: skip
    if told.get("times_range"):
        leads = (trial.answer or {}).get("leads") or {}
        found.append(
            Figure(say("trial.times"), told["times"],
                   say("trial.times_on", ends=told["times_range"], n=int(leads.get("judged") or 0)))
        )  # fmt: skip
    return found


def _caution(count: int) -> str:
    if not count:
        return say("trial.nobody")
    return say("trial.few") if count < FEW else ""


@dataclass(frozen=True)
class Weight:
    """One criterion whose points a new version would change."""

    id: str
    name: str
    before: str
    after: str
    note: str
    is_up: bool


def weights_to_take(trial: Trial) -> list[Weight]:
    """What a person may take over, in the order of the profile; none where nothing is proposed."""
    answer, told = trial.answer or {}, (trial.told or {}).get(lang()) or {}
    proposed = answer.get("next")
    if not proposed:
        return []
    return [
        Weight(
            one["id"], told["names"].get(one["id"], one["id"]), _points(one["before"]),
            _points(proposed["points"][one["id"]]), told["notes"].get(one["id"], ""),
            proposed["points"][one["id"]] > one["before"],
        )
        for one in answer["criteria"]
        if abs(proposed["points"][one["id"]] - one["before"]) >= 0.5
    ]  # fmt: skip


def _points(points: float) -> str:
    return line_points(round(points * 1000), lang())
