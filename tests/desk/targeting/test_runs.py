"""Scores follow: on publishing, when something changes, at midnight; and nobody sees a mixture."""

from __future__ import annotations

import datetime
import threading
import time

import pytest
import time_machine
from django.db import connections
from django.utils import timezone

from focale.desk.directory.events import log_event
from focale.desk.directory.facts import take_values
from focale.desk.directory.models import Company
from focale.desk.jobs import services as job_services
from focale.desk.jobs.clock import due_at_midnight
from focale.desk.jobs.hold import Hold
from focale.desk.jobs.models import Job, State
from focale.desk.targeting import jobs, services
from focale.desk.targeting.models import Dirty, Profile, Run, Score, Version

BY_SIZE = "profile: p\ncriteria:\n  size: {field: headcount, at_least: %d, points: 10}"
BY_EVENT = "profile: e\ncriteria:\n  call: {event: call, within_days: 30, points: 10}"


@pytest.fixture
def market(transactional_db, cast, engine):
    """Forty companies of 0 to 390 people."""
    return [
        Company.objects.create(workspace=cast.workspace, key=f"c{n}", headcount=10.0 * n)
        for n in range(40)
    ]


def main(cast) -> Profile:
    return Profile.objects.of(cast.workspace).select_related("run", "published").first()


def shown(cast) -> dict[int, int]:
    """Company -> points, as a list reads them."""
    run = main(cast).run
    scores = Score.objects.of(cast.workspace).filter(run=run)
    return dict(scores.values_list("company_id", "points"))


def begun(kind: str) -> Hold:
    """The next job of a kind, in our hands."""
    job = job_services.take("test")
    assert job is not None
    assert job.kind == kind
    return Hold(job)


def until_read(hold: Hold) -> None:
    """Advance a run until the engine has read and no row is written yet."""
    while "at" not in hold.cursor:
        assert jobs.score(hold)


def finished(hold: Hold) -> None:
    while jobs.score(hold):
        pass
    job_services.end(hold.job)


def test_all_accounts_are_scored_on_publishing(market, cast, work):
    services.publish(BY_SIZE % 200, workspace=cast.workspace, by=cast.manager)
    work()
    found = shown(cast)
    assert len(found) == 40
    assert sum(points == 100_000 for points in found.values()) == 20


def test_until_a_run_is_whole_its_profile_points_at_the_one_before(market, cast, work):
    services.publish(BY_SIZE % 200, workspace=cast.workspace, by=None)
    work()
    before = shown(cast)
    services.publish(BY_SIZE % 300, workspace=cast.workspace, by=None, profile=main(cast))
    hold = begun("score")
    until_read(hold)
    assert jobs.score(hold)
    assert shown(cast) == before
    finished(hold)
    assert sum(points == 100_000 for points in shown(cast).values()) == 10


def test_scores_whose_file_is_lost_between_two_chunks_are_made_again(market, cast, work):
    services.publish(BY_SIZE % 200, workspace=cast.workspace, by=None)
    hold = begun("score")
    until_read(hold)
    jobs._file_of(hold).unlink()  # by whatever hand
    finished(hold)
    assert sum(points == 100_000 for points in shown(cast).values()) == 20
    assert len(shown(cast)) == 40


def test_what_changes_while_a_run_reads_is_scored_again_before_it_is_whole(market, cast, work):
    services.publish(BY_SIZE % 200, workspace=cast.workspace, by=None)
    work()
    services.publish(BY_SIZE % 300, workspace=cast.workspace, by=None, profile=main(cast))
    hold = begun("score")
    until_read(hold)
    small, erased = market[0], market[39]
    take_values(
        {small.pk: {"headcount": 350}}, workspace=cast.workspace, source="t",
        at=datetime.date(2026, 1, 1), by=cast.sales,
    )  # fmt: skip
    assert shown(cast)[small.pk] == 100_000  # by the version that counts, at once
    late = Company.objects.create(workspace=cast.workspace, key="late", headcount=500.0)
    Company.objects.of(cast.workspace).filter(pk=erased.pk).delete()
    finished(hold)
    found = shown(cast)
    assert found[small.pk] == found[late.pk] == 100_000
    assert erased.pk not in found
    assert len(found) == 40


def test_an_event_changes_the_score_in_its_own_transaction(market, cast, work):
    services.publish(BY_EVENT, workspace=cast.workspace, by=None)
    log_event("call", workspace=cast.workspace, company=market[0])
    work()
    assert shown(cast)[market[1].pk] == 0
    began = time.perf_counter()
    log_event("Call", workspace=cast.workspace, company=market[1], by=cast.sales)
    assert time.perf_counter() - began < 1  # 100 ms on a quiet machine: bench/desk.py
    assert shown(cast)[market[1].pk] == 100_000


def test_before_anything_was_ever_noted_no_event_is_unknown(market, cast, work):
    services.publish(BY_EVENT, workspace=cast.workspace, by=None)
    work()
    score = Score.objects.of(cast.workspace).get(run=main(cast).run, company=market[0])
    assert (score.points, score.high, score.unknowns) == (0, 100_000, 1)
    log_event("call", workspace=cast.workspace, company=market[1])
    work()
    score = Score.objects.of(cast.workspace).get(run=main(cast).run, company=market[0])
    assert (score.points, score.high, score.unknowns) == (0, 0, 0)


def test_a_merged_or_removed_account_has_no_score(market, cast, work):
    services.publish(BY_SIZE % 200, workspace=cast.workspace, by=None)
    work()
    Company.objects.of(cast.workspace).filter(pk=market[3].pk).update(merged_into=market[4].pk)
    Company.objects.of(cast.workspace).filter(pk=market[5].pk).update(removed_at=timezone.now())
    from focale.desk.directory.facts.hooks import tell

    tell(cast.workspace, [market[3].pk, market[5].pk])
    assert {market[3].pk, market[5].pk}.isdisjoint(shown(cast))
    services.score_all_published(cast.workspace)
    work()
    assert len(shown(cast)) == 38


def test_many_changes_are_scored_by_a_job(market, cast, work):
    services.publish(BY_SIZE % 200, workspace=cast.workspace, by=None)
    work()
    take_values(
        {company.pk: {"headcount": 5} for company in market}, workspace=cast.workspace,
        source="t", at=datetime.date(2026, 1, 1), by=cast.sales,
    )  # fmt: skip
    assert Job.objects.filter(kind="rescore", state=State.QUEUED).count() == 1
    Job.objects.filter(kind="rescore").update(not_before=timezone.now())
    work()
    assert set(shown(cast).values()) == {0}


def test_a_younger_run_takes_the_place_of_one_that_is_not_whole(market, cast, work):
    services.publish(BY_SIZE % 200, workspace=cast.workspace, by=None)
    first = begun("score")
    until_read(first)
    services.publish(BY_SIZE % 300, workspace=cast.workspace, by=None, profile=main(cast))
    finished(first)
    assert main(cast).run is None
    work()
    assert main(cast).run.version.number == 2
    assert Run.objects.of(cast.workspace).filter(whole_at__isnull=False).count() == 1


def test_going_back_to_an_earlier_version_makes_it_the_next_one(market, cast, work):
    first = services.publish(BY_SIZE % 200, workspace=cast.workspace, by=None)
    services.publish(BY_SIZE % 300, workspace=cast.workspace, by=None, profile=main(cast))
    again = services.publish_again(first, by=cast.manager)
    work()
    assert (again.number, again.back_to, again.text) == (3, 1, first.text)
    assert sum(points == 100_000 for points in shown(cast).values()) == 20
    assert services.publish_again(again, by=None) == again
    assert Version.objects.of(cast.workspace).count() == 3


def test_a_profile_that_is_used_no_longer_shows_no_scores_and_comes_back(market, cast, work):
    version = services.publish(BY_SIZE % 200, workspace=cast.workspace, by=None)
    work()
    services.stop_using(main(cast), by=cast.manager)
    assert main(cast).run is None
    assert shown(cast) == {}
    services.publish_again(version, by=cast.manager)
    work()
    assert len(shown(cast)) == 40


def test_several_profiles_are_scored_side_by_side(market, cast, work):
    services.publish(BY_SIZE % 200, workspace=cast.workspace, by=None)
    second = services.publish(
        BY_SIZE.replace("p\n", "q\n", 1) % 100, workspace=cast.workspace, by=None
    )
    work()
    log_event("call", workspace=cast.workspace, company=market[0])
    runs = {profile.run_id for profile in Profile.objects.of(cast.workspace)}
    assert Score.objects.of(cast.workspace).filter(run__in=runs).count() == 80
    services.put_first(second.profile, by=cast.manager)
    assert main_by_place(cast) == second.profile


def main_by_place(cast) -> Profile:
    return Profile.objects.of(cast.workspace).order_by("place", "pk").first()


def test_old_scores_go_once_the_last_reader_is_done_and_yesterdays_stay(market, cast, work):
    with time_machine.travel("2026-03-01T10:00:00Z", tick=True) as clock:
        services.publish(BY_SIZE % 200, workspace=cast.workspace, by=None)
        work()
        services.score_all_published(cast.workspace)
        work()
        assert Score.objects.of(cast.workspace).count() == 80
        clock.shift(120)
        work()
        assert Score.objects.of(cast.workspace).count() == 40  # of one day, only the last
        clock.shift(datetime.timedelta(days=1))
        due_at_midnight()
        work()
        clock.shift(120)
        work()
        assert Score.objects.of(cast.workspace).count() == 80  # and the last of the day before
        assert Dirty.objects.of(cast.workspace).count() == 0


def test_time_alone_changes_scores_at_the_local_midnight_once(market, cast, work):
    cast.workspace.timezone = "Pacific/Auckland"
    cast.workspace.save()
    text = "profile: t\ncriteria:\n  young: {event: call, within_days: 1, points: 10}"
    with time_machine.travel("2026-03-01T10:30:00Z", tick=True) as clock:  # 23:30 there
        services.publish(text, workspace=cast.workspace, by=None)
        log_event("call", workspace=cast.workspace, company=market[0])
        due_at_midnight()
        work()
        assert shown(cast)[market[0].pk] == 100_000
        runs = Run.objects.of(cast.workspace).count()
        clock.shift(datetime.timedelta(hours=1))
        due_at_midnight()
        due_at_midnight()
        work()
        assert Run.objects.of(cast.workspace).count() == runs + 1
        clock.shift(datetime.timedelta(days=2))
        due_at_midnight()
        work()
        assert shown(cast)[market[0].pk] == 0


def test_no_reader_ever_sees_two_versions_mixed(market, cast, work):
    """One half of the versions gives everybody 100 points, the other gives nobody any."""
    services.publish(BY_SIZE % 0, workspace=cast.workspace, by=None)
    work()
    seen: list[frozenset[tuple[int, int]]] = []
    over = threading.Event()

    def read() -> None:
        try:
            while not over.is_set():
                profile = main(cast)
                scores = Score.objects.of(cast.workspace).filter(run=profile.run_id)
                seen.append(
                    frozenset((n, list(scores.values_list("points", flat=True)).count(n))
                              for n in (0, 100_000))
                )  # fmt: skip
        finally:
            connections.close_all()

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for least in (1000, 0, 1000):
            services.publish(BY_SIZE % least, workspace=cast.workspace, by=None, profile=main(cast))
            work()
    finally:
        over.set()
        reader.join()
    assert set(seen) == {frozenset({(0, 0), (100_000, 40)}), frozenset({(0, 40), (100_000, 0)})}
