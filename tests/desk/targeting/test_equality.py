"""The engine's run over all accounts and the path of one account give the same, to the digit."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from focale.desk.directory.facts import CONTACTS, take_values
from focale.desk.directory.models import Company, Contact, EventDay
from focale.desk.jobs.clock import local_day
from focale.desk.targeting.models import Profile, Score
from focale.desk.targeting.rescoring import score_again
from focale.desk.targeting.scoring import judged
from focale.desk.targeting.services import publish
from tests.desk.targeting.worlds import WORLD_PROFILE, make_companies, make_events

_RESULT = (
    "company_id", "verdict", "points", "low", "high", "band", "tier", "unknowns", "why_not",
    "next_fact",
)  # fmt: skip


def scores_of(run) -> list[tuple[object, ...]]:
    found = Score.objects.of(run.workspace).filter(run=run)
    return sorted(found.values_list(*_RESULT))


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("events", [0, 300])
def test_one_account_scores_as_all_accounts_do(transactional_db, cast, engine, work, seed, events):
    companies = make_companies(cast.workspace, 120, seed)
    if events:
        make_events(cast.workspace, companies, events, seed, timezone.now())
    publish(WORLD_PROFILE, workspace=cast.workspace, by=cast.manager)
    work()

    profile = Profile.objects.of(cast.workspace).select_related("run__version").get()
    by_engine = scores_of(profile.run)
    score_again([company.pk for company in companies], cast.workspace, [profile.run])
    assert len(by_engine) == 120
    assert len({row[2] for row in by_engine}) > 20
    assert scores_of(profile.run) == by_engine

    today = local_day(cast.workspace)
    one = Company.objects.of(cast.workspace).select_related("workspace").get(pk=by_engine[7][0])
    assert judged(one, profile.run.version, today).columns["points"] == by_engine[7][2]


def test_an_opened_mail_counts_only_as_long_as_the_person_agrees(
    transactional_db, cast, engine, work
):
    companies = make_companies(cast.workspace, 60, 5)
    make_events(cast.workspace, companies, 400, 5, timezone.now())
    text = "profile: p\ncriteria:\n  o: {event: email_opened, points: 10}"
    version = publish(text, workspace=cast.workspace, by=None)
    work()
    run = Profile.objects.of(cast.workspace).get().run
    before = scores_of(run)
    assert 0 < sum(row[2] > 0 for row in before) < 60

    scored = next(row[0] for row in before if row[2] > 0)
    openers = EventDay.objects.of(cast.workspace).filter(company=scored, event="email_opened")
    agreed = Contact.objects.of(cast.workspace).filter(
        pk__in=list(openers.values_list("contact", flat=True)), tracking_consent=True
    )
    take_values(
        {one.pk: {"tracking_consent": False} for one in agreed}, workspace=cast.workspace,
        source="t", at=datetime.date(2026, 1, 1), by=cast.sales, kind=CONTACTS,
    )  # fmt: skip
    there = Score.objects.of(cast.workspace).get(run=run, company=scored)
    assert there.points == 0

    Contact.objects.of(cast.workspace).update(tracking_consent=False)
    score_again([company.pk for company in companies], cast.workspace, [run])
    assert not any(row[2] for row in scores_of(run))
    assert judged(companies[0], version).columns["points"] == 0
