"""A job is asked for once, held by one worker, taken over, parked, started again."""

from __future__ import annotations

import datetime

import pytest
import time_machine
from django.db import OperationalError, connection, transaction
from django.utils import timezone

from focale.desk.directory.models import Tag
from focale.desk.jobs import clock, notice, services
from focale.desk.jobs.hold import Hold, LostHold
from focale.desk.jobs.kinds import KINDS, kind
from focale.desk.jobs.models import Job, State, Worker
from focale.desk.jobs.services import LEASE, MOST_ATTEMPTS, end, enqueue, take
from focale.desk.jobs.worker import WorkLoop
from focale.desk.warm.wire import Away, Told

NOW = "2026-03-01T10:00:00Z"


@pytest.fixture
def doing(monkeypatch):
    """Name a kind of job for one test: doing(function)."""
    monkeypatch.setattr("focale.desk.jobs.worker.due_at_midnight", lambda: None)
    before = dict(KINDS)

    def name(advance) -> None:
        KINDS["test"] = advance

    yield name
    KINDS.clear()
    KINDS.update(before)


def asked(cast, key="k", **given) -> Job:
    return enqueue("test", key=key, workspace=cast.workspace, **given)


def stored(job: Job) -> Job:
    return Job.objects.get(pk=job.pk)


class TestAsking:
    def test_the_same_key_gives_one_job(self, cast):
        first = asked(cast, n=1)
        assert asked(cast, n=2) == first
        assert Job.objects.count() == 1
        assert stored(first).given == {"n": 1}

    def test_an_act_that_fails_asked_for_nothing(self, cast):
        with pytest.raises(RuntimeError), transaction.atomic():  # noqa: PT012
            asked(cast)
            raise RuntimeError
        assert Job.objects.count() == 0

    def test_a_job_waits_for_its_time(self, cast):
        with time_machine.travel(NOW, tick=False) as now:
            asked(cast, not_before=timezone.now() + datetime.timedelta(minutes=5))
            assert take("a") is None
            now.shift(301)
            assert take("a") is not None

    def test_two_kinds_of_one_name_are_refused(self, doing):
        doing(lambda hold: False)
        with pytest.raises(ValueError, match="two kinds"):
            kind("test")(lambda hold: True)


class TestTheLease:
    def test_one_job_is_held_by_one_worker(self, cast):
        asked(cast)
        assert take("a") is not None
        assert take("b") is None

    def test_who_is_not_heard_of_loses_the_job(self, cast):
        with time_machine.travel(NOW, tick=False) as now:
            job = asked(cast)
            first = Hold(take("a"))
            now.shift(LEASE + datetime.timedelta(seconds=1))
            second = Hold(take("b"))
            assert second.job.pk == job.pk
            with pytest.raises(LostHold), first.step(at=1):
                Tag.objects.create(workspace=cast.workspace, name="of the first")
            with second.step(at=2):
                Tag.objects.create(workspace=cast.workspace, name="of the second")
            end(first.job, result="late")
        assert stored(job).cursor == {"at": 2}
        assert stored(job).state == State.RUNNING
        assert [tag.name for tag in Tag.objects.of(cast.workspace)] == ["of the second"]

    def test_a_beat_and_a_step_hold_it_for_longer(self, cast):
        with time_machine.travel(NOW, tick=False) as now:
            asked(cast)
            hold = Hold(take("a"))
            for act in (lambda: services.beat(hold.job), lambda: hold.step(at=1).__enter__()):
                now.shift(LEASE - datetime.timedelta(seconds=1))
                act()
                assert take("b") is None

    def test_a_step_that_fails_leaves_neither_effect_nor_cursor(self, cast):
        job = asked(cast)
        hold = Hold(take("a"))
        with pytest.raises(RuntimeError), hold.step(at=7, done=7, total=9):  # noqa: PT012
            Tag.objects.create(workspace=cast.workspace, name="half")
            raise RuntimeError
        assert not Tag.objects.of(cast.workspace).exists()
        assert (stored(job).cursor, stored(job).done, hold.cursor) == ({}, 0, {})

    @pytest.mark.one_store  # what PostgreSQL waits for is its own affair
    def test_a_step_of_many_does_not_wait_for_the_disk_and_the_next_one_does(
        self, transactional_db, cast
    ):
        asked(cast)
        hold, waits = Hold(take("a")), []

        def noted() -> None:
            with connection.cursor() as cursor:
                waits.append(cursor.execute("PRAGMA synchronous").fetchone()[0])

        with hold.step(at=1, is_one_of_many=True):
            noted()
        noted()
        with pytest.raises(RuntimeError), hold.step(at=2, is_one_of_many=True):
            raise RuntimeError
        with hold.step(at=3):
            noted()
        normal, full = 1, 2
        assert waits == [normal, full, full]

    @pytest.mark.one_store
    def test_planning_counts_as_rest(self, cast, monkeypatch):
        slept = []
        monkeypatch.setattr("focale.desk.jobs.hold.time.sleep", slept.append)
        asked(cast)
        hold, moments = Hold(take("a")), iter([10.0, 10.1, 10.3, 10.32, 10.4, 10.9, 11.0, 11.1])
        monkeypatch.setattr("focale.desk.jobs.hold.time.perf_counter", lambda: next(moments))
        for at in range(2):
            with hold.step(at=at):
                pass
        assert slept == [0.0, pytest.approx(0.18)]  # 0.2 s written, 0.02 s of planning

    def test_a_stopped_job_does_no_further_step(self, cast):
        job = asked(cast)
        hold = Hold(take("a"))
        services.give_up(job, by=cast.owner)
        with pytest.raises(LostHold), hold.step(at=1):
            pass
        assert stored(job).state == State.STOPPED

    def test_while_the_engine_is_waited_for_the_hold_is_kept(
        self, transactional_db, cast, monkeypatch
    ):
        monkeypatch.setattr("focale.desk.jobs.hold._BEAT_SECONDS", 0.05)
        job = asked(cast)
        hold = Hold(take("a"))
        Job.objects.filter(pk=job.pk).update(lease_until=timezone.now())
        with hold.while_waiting():
            until = timezone.now() + datetime.timedelta(seconds=5)
            while stored(job).lease_until <= timezone.now() and timezone.now() < until:
                pass
        assert stored(job).lease_until > timezone.now()
        assert Worker.objects.filter(name="a").exists()


class TestTheLoop:
    def test_it_advances_a_job_to_its_end(self, cast, doing):
        def three(hold: Hold) -> bool:
            with hold.step(at=hold.cursor.get("at", 0) + 1, result="done"):
                pass
            return hold.cursor["at"] < 3

        doing(three)
        job = asked(cast)
        assert WorkLoop("a").once()
        assert (stored(job).state, stored(job).cursor["at"]) == (State.DONE, 3)
        assert stored(job).result == "done"

    def test_a_fault_of_ours_is_tried_again_then_parked(self, cast, doing):
        def fails(hold: Hold) -> bool:
            raise ZeroDivisionError

        doing(fails)
        job = asked(cast)
        loop = WorkLoop("a")
        with time_machine.travel(timezone.now(), tick=False) as now:
            tries = 0
            while stored(job).state == State.QUEUED:
                loop.once()
                tries += 1
                now.shift(6)
        assert stored(job).state == State.PARKED
        assert stored(job).trouble == {"code": "job_failed"}
        assert 4 <= tries <= 7

    def test_a_job_that_kills_its_worker_is_parked(self, cast):
        job = asked(cast)
        with time_machine.travel(timezone.now(), tick=False) as now:
            for _ in range(MOST_ATTEMPTS + 1):
                take("a")
                now.shift(LEASE + datetime.timedelta(seconds=1))
        assert stored(job).state == State.PARKED
        assert stored(job).trouble == {"code": "job_parked"}

    def test_what_was_given_wrong_is_parked_at_once_in_words(self, cast, doing):
        def told(hold: Hold) -> bool:
            raise Told({"fr": "Colonne absente.", "en": "No such column."})

        doing(told)
        job = asked(cast)
        WorkLoop("a").once()
        assert stored(job).state == State.PARKED
        assert stored(job).trouble["words"]["fr"] == "Colonne absente."

    @pytest.mark.parametrize("away", [Away("score"), OperationalError("database is locked")])
    def test_an_absent_engine_or_store_costs_no_try(self, cast, doing, away):
        def waits(hold: Hold) -> bool:
            with hold.step(at=1):
                pass
            raise away

        doing(waits)
        job = asked(cast)
        loop = WorkLoop("a")
        with time_machine.travel(timezone.now(), tick=False) as now:
            for _ in range(40):
                loop.once()
                now.shift(6)
        assert (stored(job).state, stored(job).attempts) == (State.QUEUED, 0)
        assert stored(job).trouble == {"code": "job_waits"}

    def test_a_long_job_lets_others_have_their_turn(self, cast, doing, monkeypatch):
        monkeypatch.setattr("focale.desk.jobs.worker._TURN_SECONDS", 0.0)
        order = []

        def counts(hold: Hold) -> bool:
            order.append(hold.job.key)
            with hold.step(at=hold.cursor.get("at", 0) + 1):
                pass
            return hold.cursor["at"] < 3

        doing(counts)
        asked(cast, "long")
        asked(cast, "short")
        loop = WorkLoop("a")
        while loop.once():
            pass
        assert order == ["long", "short", "long", "short", "long", "short"]
        assert Job.objects.filter(state=State.DONE).count() == 2

    def test_stopping_ends_after_the_step_and_gives_the_job_back(self, cast, doing):
        loop = WorkLoop("a")

        def once(hold: Hold) -> bool:
            loop.stop()
            with hold.step(at=1):
                pass
            return True

        doing(once)
        job = asked(cast)
        loop.once()
        assert (stored(job).state, stored(job).cursor) == (State.QUEUED, {"at": 1})

    def test_an_unknown_kind_is_tried_again_for_a_newer_version_may_know_it(self, cast):
        job = enqueue("from the future", key="f", workspace=None)
        WorkLoop("a").once()
        assert stored(job).state == State.QUEUED


class TestTheClock:
    def test_one_app_that_fails_keeps_nobody_from_its_day(self, cast, monkeypatch):
        seen = []

        def fails(workspace, day):
            raise ValueError(day)

        monkeypatch.setattr(clock, "AT_MIDNIGHT", [fails, lambda w, day: seen.append(w.slug)])
        clock.due_at_midnight()
        assert sorted(seen) == ["concurrent", "mirelance"]

    @pytest.mark.parametrize(
        ("zone", "day"), [("Europe/Paris", 1), ("Pacific/Auckland", 2), ("America/Lima", 1)]
    )
    def test_a_day_is_that_of_the_workspace(self, cast, zone, day):
        cast.workspace.timezone = zone
        with time_machine.travel("2026-03-01T22:30:00Z"):
            assert clock.local_day(cast.workspace) == datetime.date(2026, 3, day)

    def test_what_ended_long_ago_is_forgotten(self, cast):
        with time_machine.travel(NOW, tick=False) as now:
            for key, state in (("a", State.DONE), ("b", State.PARKED), ("c", State.QUEUED)):
                job = asked(cast, key)
                Job.objects.filter(pk=job.pk).update(state=state, ended_at=timezone.now())
            services.heard_of("w")
            now.shift(datetime.timedelta(days=31))
            services.forget_old()
        assert set(Job.objects.values_list("key", flat=True)) == {"b", "c"}
        assert not Worker.objects.exists()


class TestThePage:
    def parked(self, cast) -> Job:
        job = asked(cast, total=None)
        Job.objects.filter(pk=job.pk).update(
            state=State.PARKED, ended_at=timezone.now(), attempts=26,
            trouble={"words": {"fr": "Colonne <b>absente</b>.", "en": "No such column."}},
        )  # fmt: skip
        return job

    def test_it_shows_what_runs_what_waits_and_what_ended(self, cast, signed_in):
        self.parked(cast)
        running = asked(cast, "r")
        Job.objects.filter(pk=running.pk).update(state=State.RUNNING, done=5, total=2000)
        page = signed_in(cast.manager).get("/w/mirelance/data/jobs/").content.decode()
        assert "Colonne &lt;b&gt;absente" in page
        assert "5 sur 2\u202f000" in page
        assert 'value="5" max="2000"' in page
        assert "Relancer" in page

    def test_empty_it_says_what_will_stand_here(self, cast, signed_in):
        page = signed_in(cast.viewer).get("/w/mirelance/data/jobs/").content.decode()
        assert "Rien en cours" in page

    def test_a_parked_job_is_started_again_by_who_may(self, cast, signed_in):
        job = self.parked(cast)
        address = f"/w/mirelance/data/jobs/{job.pk}/start_again/"
        assert signed_in(cast.sales).post(address).status_code == 403
        assert signed_in(cast.stranger).post(address).status_code == 404
        assert stored(job).state == State.PARKED
        assert signed_in(cast.marketing).post(address).status_code == 302
        assert (stored(job).state, stored(job).attempts) == (State.QUEUED, 0)

    def test_giving_up_can_be_taken_back(self, cast, signed_in):
        job = self.parked(cast)
        client = signed_in(cast.owner)
        client.post(f"/w/mirelance/data/jobs/{job.pk}/give_up/")
        assert stored(job).state == State.STOPPED
        client.post(f"/w/mirelance/data/jobs/{job.pk}/start_again/")
        assert stored(job).state == State.QUEUED

    def test_jobs_of_others_are_not_there(self, cast, signed_in):
        enqueue("test", key="o", workspace=cast.other)
        enqueue("letter", key="l", workspace=None)
        page = signed_in(cast.owner).get("/w/mirelance/data/jobs/").content.decode()
        assert "Rien en cours" in page

    def test_those_that_ended_are_shown_page_by_page(self, cast, signed_in):
        for n in range(55):
            Job.objects.filter(pk=asked(cast, f"k{n}").pk).update(state=State.DONE)
        client = signed_in(cast.owner)
        first = client.get("/w/mirelance/data/jobs/")
        older = first.context["jobs"].older
        second = client.get(f"/w/mirelance/data/jobs/?before={older}")
        assert len(first.context["jobs"].ended) == 50
        assert len(second.context["jobs"].ended) == 5

    @pytest.mark.parametrize("before", ["x", "-1", "9" * 40, "1;drop", "٣"])
    def test_a_mark_that_is_none_shows_the_first_page(self, cast, signed_in, before):
        page = signed_in(cast.owner).get("/w/mirelance/data/jobs/", {"before": before})
        assert page.status_code == 200

    def test_every_page_says_that_nobody_works(self, cast, signed_in, monkeypatch):
        monkeypatch.setattr(notice, "_known_until", [0.0])  # who worked in another test is gone
        client = signed_in(cast.owner)
        job = asked(cast)
        Job.objects.filter(pk=job.pk).update(
            not_before=timezone.now() - datetime.timedelta(seconds=30)
        )
        for path in ("accounts/", "data/jobs/"):
            page = client.get(f"/w/mirelance/{path}").content.decode()
            assert "Le travail de fond est arrêté\u202f: 1 tâche attend" in page.replace(
                "\xa0", "\u202f"
            )
        services.heard_of("w")
        assert "arrêté" not in client.get("/w/mirelance/data/jobs/").content.decode()
