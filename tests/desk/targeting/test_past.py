"""The score of an account as of a past day is what was known on that evening, by any version."""

from __future__ import annotations

import datetime

import pytest
import time_machine

from focale.desk.directory.events import log_event, withdraw_events
from focale.desk.directory.facts import take_values
from focale.desk.directory.models import Company, Contact, Event
from focale.desk.targeting.models import Profile, Version
from focale.desk.targeting.scoring import judged, scorer_of

TEXT = """
profile: p
criteria:
  size: {field: headcount, at_least: 100, points: 40}
  ripe: {field: maturity, one_of: [high], points: 20}
  call: {event: call, within_days: 30, points: 30}
  mail: {event: email_opened, within_days: 30, points: 10}
"""
DAY = datetime.date


@pytest.fixture
def version(cast) -> Version:
    profile = Profile.objects.create(workspace=cast.workspace, name="p")
    return Version.objects.create(workspace=cast.workspace, profile=profile, number=1, text=TEXT)


@pytest.fixture
def story(cast):
    """March: 1st made, 2nd a call noted, 4th facts typed, 6th the call taken back, 8th an open."""
    with time_machine.travel("2026-03-01T10:00:00Z", tick=False) as now:
        company = Company.objects.create(
            workspace=cast.workspace, key="c", headcount=50.0, own={"maturity": "low"}
        )
        claire = Contact.objects.create(
            workspace=cast.workspace, key="p", company=company, tracking_consent=True
        )
        now.shift(datetime.timedelta(days=1))
        log_event("call", workspace=cast.workspace, company=company)
        now.shift(datetime.timedelta(days=2))
        take_values(
            {company.pk: {"headcount": 200, "maturity": "high"}}, workspace=cast.workspace,
            source="t", at=DAY(2026, 3, 4), by=cast.sales,
        )  # fmt: skip
        now.shift(datetime.timedelta(days=2))
        withdraw_events(Event.objects.of(cast.workspace).all(), workspace=cast.workspace)
        now.shift(datetime.timedelta(days=2))
        log_event("email_opened", workspace=cast.workspace, contact=claire)
        # told late: it happened on the 3rd, and nobody knew
        log_event(
            "call", workspace=cast.workspace, company=company,
            at=datetime.datetime(2026, 3, 3, 12, tzinfo=datetime.UTC),
        )  # fmt: skip
    return company


@pytest.mark.parametrize(
    ("day", "points", "unknown"),
    [
        (1, 0, 2), (2, 30, 0), (3, 30, 0), (4, 90, 0), (5, 90, 0), (6, 60, 0), (7, 60, 0),
        (8, 100, 0),
    ],
)  # fmt: skip
def test_a_past_score_is_what_was_known_then(story, version, day, points, unknown):
    with time_machine.travel("2026-03-09T10:00:00Z", tick=False):
        company = Company.objects.of(story.workspace).select_related("workspace").get()
        found = judged(company, version, DAY(2026, 3, day))
    assert found.columns["points"] == points * 1000
    assert found.columns["unknowns"].bit_count() == unknown


def test_before_it_was_known_it_has_none_and_today_is_today(story, version):
    company = Company.objects.of(story.workspace).select_related("workspace").get()
    with time_machine.travel("2026-03-09T10:00:00Z", tick=False):
        assert judged(company, version, DAY(2026, 2, 28)) is None
        assert judged(company, version).columns["points"] == 100_000
    with time_machine.travel("2026-05-09T10:00:00Z", tick=False):
        assert judged(company, version).columns["points"] == 60_000


def test_a_scorer_is_made_once_for_each_version(version):
    assert scorer_of(version) is scorer_of(Version(pk=version.pk, text=TEXT))
