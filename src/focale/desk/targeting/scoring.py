"""What is one account worth, by the Python function that equals the engine's query?

The same facts, read in the same way (`warm.cells`), the same event days, the same day.
"""

from __future__ import annotations

import datetime
import functools
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from focale.criterion.bands import with_bands
from focale.criterion.condition import EventTest
from focale.criterion.fold import fold
from focale.desk.directory.facts import values_as_of
from focale.desk.directory.models import Company, Contact, Event, EventDay
from focale.desk.jobs.clock import local_day
from focale.desk.targeting.models import Version
from focale.desk.team.models import Workspace
from focale.desk.warm.cells import own_text, split
from focale.glossary.words import OPENED
from focale.profile import read_profile
from focale.scorecard.record import Judged, RecordScorer

Happened = list[dict[str, Any]]


@dataclass(frozen=True)
class Scorer:
    """A version, ready to score single accounts.

    typed, own: the facts that it reads. events: the folded names of those it counts.
    """

    record: RecordScorer
    typed: tuple[str, ...]
    own: tuple[str, ...]
    events: frozenset[str]

    def facts_of(self, values: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
        """The facts that the profile reads, unknown ones None."""
        facts = {name: None if values[name] == "" else values[name] for name in self.typed}
        return {**facts, **{name: own_text(own.get(name)) for name in self.own}}


def scorer_of(version: Version) -> Scorer:
    """The scorer of a version; versions never change, so it is made once."""
    return _scorer(version.pk, version.text)


def scorer_of_text(text: str) -> Scorer:
    """The scorer of a text that is no version. Raises FocaleError."""
    return _scorer(0, text)


@functools.lru_cache(maxsize=64)
def _scorer(_number: int, text: str) -> Scorer:
    record = RecordScorer(read_profile(text))
    tests = record.function.leaves
    fields = with_bands(test.field for test in tests if not isinstance(test, EventTest))
    typed, own = split(set(fields))
    events = frozenset(fold(test.event) for test in tests if isinstance(test, EventTest))
    return Scorer(record, tuple(typed), tuple(own), events)


def judged_now(
    company: Company,
    scorer: Scorer,
    *,
    day: datetime.date,
    happened: Happened | None,
    consented: Iterable[int] = (),
) -> Judged:
    """An account by its current facts. happened: its event days; None when nobody watches."""
    values = {name: getattr(company, name) for name in scorer.typed}
    facts = scorer.facts_of(values, company.own)
    return scorer.record.judge(facts, happened, agreed(consented), day)


def agreed(contacts: Iterable[int]) -> list[dict[str, object]]:
    """People whose opening of a mail may count, as the scorer wants them."""
    return [{"contact_id": number, "tracking_consent": True} for number in contacts]


def judged(company: Company, version: Version, day: datetime.date | None = None) -> Judged | None:
    """An account as of a day: what was known then of facts and events, by this version.

    None when the company was not known yet. day: default today, where the workspace is.
    """
    today = local_day(company.workspace)
    day = day or today
    scorer = scorer_of(version)
    if day >= today:
        seen = seen_of([company.pk], company.workspace, scorer.events)
        return judged_now(
            company, scorer, day=day, consented=seen.consented,
            happened=seen.of(company.pk, is_watched=is_watched(company.workspace)),
        )  # fmt: skip
    known = values_as_of(company, day)
    if known is None:
        return None
    values = {name: known.get(name) for name in scorer.typed}
    happened, watched = happened_by(company, day, scorer.events)
    openers = consented_among({event["contact_id"] for event in happened}, company.workspace)
    facts = scorer.facts_of(values, known)
    return scorer.record.judge(facts, happened if watched else None, agreed(openers), day)


@dataclass(frozen=True)
class Seen:
    """What happened at some companies, and whose opening of a mail may count."""

    days: Mapping[int, Happened]
    consented: frozenset[int]

    def of(self, company: int, *, is_watched: bool) -> Happened | None:
        """The event days of a company; None where nothing happened and nobody watches."""
        happened = self.days.get(company, [])
        return happened if happened or is_watched else None


def seen_of(companies: Collection[int], workspace: Workspace, events: Collection[str]) -> Seen:
    """The event days of some companies, of the events that a profile counts. Two queries."""
    if not events:
        return Seen({}, frozenset())
    found = EventDay.objects.of(workspace).filter(company__in=companies, event__in=events)
    days: dict[int, Happened] = defaultdict(list)
    openers: set[int | None] = set()
    for company, contact, event, day, n in found.values_list(
        "company_id", "contact_id", "event", "day", "n"
    ):
        days[company].append({"contact_id": contact, "event": event, "at": day, "count": n})
        if event == OPENED:
            openers.add(contact)
    return Seen(days, consented_among(openers, workspace))


def consented_among(contacts: Collection[int | None], workspace: Workspace) -> frozenset[int]:
    """Who of these agreed that opening a mail is noted."""
    numbers = [number for number in contacts if number is not None]
    if not numbers:
        return frozenset()
    agreed = Contact.objects.of(workspace).filter(pk__in=numbers, tracking_consent=True)
    return frozenset(agreed.values_list("pk", flat=True))


def is_watched(workspace: Workspace) -> bool:
    """Whether anything was ever noted here: without it, "no event" would be no knowledge."""
    return EventDay.objects.of(workspace).exists()


def happened_by(
    company: Company, day: datetime.date, events: Collection[str]
) -> tuple[Happened, bool]:
    """The events of a company as known at the end of a day, and whether anybody watched then.

    events: the folded names that matter.
    """
    workspace = company.workspace
    zone = ZoneInfo(workspace.timezone)
    end = datetime.datetime.combine(day + datetime.timedelta(days=1), datetime.time(), zone)
    log = Event.objects.of(workspace).filter(is_machine=False, known_at__lt=end)
    mine = log.filter(company=company, at__lt=end) if events else log.none()
    seen = [
        {"contact_id": contact, "event": fold(name), "at": at.astimezone(zone).date(), "count": n}
        for name, contact, at, n, withdrawn in mine.values_list(
            "event", "contact_id", "at", "n", "withdrawn_at"
        )
        if fold(name) in events and (withdrawn is None or withdrawn >= end)
    ]
    return seen, bool(seen) or (bool(events) and log.exists())
