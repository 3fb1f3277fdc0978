"""What happened is kept once, counted on the local day of its company, and taken back whole."""

from __future__ import annotations

import datetime

import pytest
from django.utils import timezone

from focale.desk.directory.events import derive_again, log_event, take_events, withdraw_events
from focale.desk.directory.facts.hooks import changed, changed_in_bulk
from focale.desk.directory.models import Company, Contact, Event, EventDay
from focale.desk.jobs.models import Job
from focale.desk.team.models import AuditEntry
from focale.desk.team.scoped import NoWorkspace

DAY = datetime.date(2026, 3, 1)


@pytest.fixture
def company(cast) -> Company:
    return Company.objects.create(workspace=cast.workspace, key="c")


@pytest.fixture
def claire(cast, company) -> Contact:
    return Contact.objects.create(workspace=cast.workspace, key="p", company=company)


@pytest.fixture
def heard(monkeypatch) -> list[tuple[int, ...]]:
    """The companies that were told of."""
    found: list[tuple[int, ...]] = []
    monkeypatch.setattr(
        "focale.desk.directory.facts.hooks.changed",
        [*changed, lambda workspace, companies: found.append(tuple(companies))],
    )
    return found


def at(text: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(text).replace(tzinfo=datetime.UTC)


def days(cast) -> list[tuple[int, int | None, str, str, int]]:
    found = EventDay.objects.of(cast.workspace).order_by("day", "event", "company", "contact", "pk")
    return [
        (one.company_id, one.contact_id, one.event, one.day.isoformat(), one.n) for one in found
    ]


def an_event(cast, key: str, **given) -> Event:
    return Event(
        workspace=cast.workspace, key=key, event=given.pop("event", "call"),
        at=given.pop("at", at("2026-03-01 12:00")), **given,
    )  # fmt: skip


class TestOne:
    def test_it_is_kept_counted_told_and_in_the_trail(self, cast, company, heard):
        made = log_event("Appel reçu ", workspace=cast.workspace, company=company, by=cast.sales)
        assert (made.event, made.by, made.company) == ("Appel reçu", cast.sales, company)
        today = timezone.now().astimezone(datetime.UTC).date().isoformat()
        ((_, _, name, day, n),) = days(cast)
        assert (name, n) == ("appel recu", 1)
        assert day >= today
        assert heard == [(company.pk,)]
        assert AuditEntry.objects.of(cast.workspace).get().act == "event.logged"

    def test_told_twice_it_is_kept_once(self, cast, company, heard):
        for _ in range(2):
            log_event("call", workspace=cast.workspace, company=company, key="k")
        assert Event.objects.of(cast.workspace).count() == 1
        assert [day[-1] for day in days(cast)] == [1]
        assert len(heard) == 1

    def test_that_of_a_person_is_that_of_their_company(self, cast, company, claire):
        log_event("call", workspace=cast.workspace, contact=claire, n=3)
        ((where, who, _, _, n),) = days(cast)
        assert (where, who, n) == (company.pk, claire.pk, 3)

    def test_many_on_one_day_are_one_row(self, cast, company, claire):
        for hour in (9, 10, 11):
            log_event(
                "call", workspace=cast.workspace, company=company, at=at(f"2026-03-01 {hour:02}:00")
            )
        log_event("call", workspace=cast.workspace, contact=claire, at=at("2026-03-01 09:00"))
        assert sorted(day[-1] for day in days(cast)) == [1, 3]

    def test_a_machine_is_kept_and_not_counted(self, cast, company, heard):
        log_event("email_opened", workspace=cast.workspace, company=company, is_machine=True)
        assert Event.objects.of(cast.workspace).count() == 1
        assert days(cast) == []
        assert heard == []

    def test_of_nobody_it_is_kept_and_not_counted(self, cast):
        log_event("page_viewed", workspace=cast.workspace)
        assert days(cast) == []

    def test_rows_of_another_workspace_are_refused(self, cast):
        theirs = Company.objects.create(workspace=cast.other, key="t")
        with pytest.raises(NoWorkspace):
            log_event("call", workspace=cast.workspace, company=theirs)
        assert not Event.objects.of(cast.workspace).exists()


class TestLocalDays:
    @pytest.mark.parametrize(
        ("zone", "moment", "day"),
        [
            ("Europe/Paris", "2026-03-01 22:59", "2026-03-01"),
            ("Europe/Paris", "2026-03-01 23:00", "2026-03-02"),
            ("Europe/Paris", "2026-03-29 21:59", "2026-03-29"),  # the clock has moved
            ("Europe/Paris", "2026-03-29 22:00", "2026-03-30"),
            ("America/Cayenne", "2026-03-01 02:30", "2026-02-28"),
            ("Pacific/Noumea", "2026-03-01 13:30", "2026-03-02"),
        ],
    )
    def test_a_day_is_that_of_the_workspace(self, cast, company, zone, moment, day):
        cast.workspace.timezone = zone
        log_event("call", workspace=cast.workspace, company=company, at=at(moment))
        assert [one[3] for one in days(cast)] == [day]

    def test_another_time_zone_has_them_derived_anew(self, cast, company, work):
        log_event("call", workspace=cast.workspace, company=company, at=at("2026-03-01 22:30"))
        cast.workspace.timezone = "Pacific/Noumea"
        cast.workspace.save(update_fields=["timezone"])
        work()
        assert [one[3] for one in days(cast)] == ["2026-03-02"]

    def test_another_name_does_not(self, cast, company):
        log_event("call", workspace=cast.workspace, company=company)
        cast.workspace.name = "M"
        cast.workspace.save(update_fields=["name"])
        assert not Job.objects.filter(kind="event_days").exists()


class TestMany:
    def test_those_that_are_there_are_the_same(self, cast, company, heard):
        first = take_events(
            [an_event(cast, f"k{n}", company=company) for n in range(3)], workspace=cast.workspace
        )
        again = take_events(
            [an_event(cast, f"k{n}", company=company) for n in range(5)], workspace=cast.workspace
        )
        assert (first.made, first.same, again.made, again.same) == (3, 0, 2, 3)
        assert first.companies == {company.pk}
        assert sum(day[-1] for day in days(cast)) == 5
        assert heard == [(company.pk,), (company.pk,)]

    def test_twice_in_one_call_is_once(self, cast, company):
        same = [an_event(cast, "k", company=company) for _ in range(2)]
        assert take_events(same, workspace=cast.workspace).made == 1
        assert [day[-1] for day in days(cast)] == [1]

    def test_an_event_of_a_person_finds_its_company(self, cast, company, claire):
        take_events([an_event(cast, "k", contact=claire)], workspace=cast.workspace)
        assert Event.objects.of(cast.workspace).get().company == company
        assert days(cast)[0][:2] == (company.pk, claire.pk)

    def test_taken_back_they_stay_in_the_log_and_count_no_more(self, cast, company, heard):
        events = [an_event(cast, f"k{n}", company=company) for n in range(4)]
        take_events(events, workspace=cast.workspace)
        found = Event.objects.of(cast.workspace).filter(key__in=["k0", "k1", "k2"])
        assert withdraw_events(found, workspace=cast.workspace) == {company.pk}
        assert Event.objects.of(cast.workspace).count() == 4
        assert [day[-1] for day in days(cast)] == [1]
        assert withdraw_events(found, workspace=cast.workspace) == frozenset()
        assert len(heard) == 2


class TestDerivedAnew:
    def test_derived_anew_they_are_what_they_were(self, cast, company, claire):
        other = Company.objects.create(workspace=cast.workspace, key="o")
        take_events(
            [an_event(cast, f"a{n}", company=company, n=n + 1) for n in range(5)]
            + [an_event(cast, f"b{n}", contact=claire) for n in range(2)]
            + [an_event(cast, "m", company=company, is_machine=True)],
            workspace=cast.workspace,
        )
        log_event("call", workspace=cast.workspace, company=other, at=at("2026-03-01 12:00"))
        before = days(cast)
        derive_again([company.pk], workspace=cast.workspace)
        assert days(cast) == before
        assert sorted(day[-1] for day in before) == [1, 2, 15]

    def test_the_job_brings_homeless_events_to_the_company_of_their_person(
        self, cast, company, work, monkeypatch
    ):
        told = []
        monkeypatch.setattr(
            "focale.desk.directory.facts.hooks.changed_in_bulk",
            [*changed_in_bulk, lambda workspace: told.append(workspace.slug)],
        )
        from focale.desk.directory.events.jobs import derive_all

        person = Contact.objects.create(workspace=cast.workspace, key="late")
        take_events([an_event(cast, "k", contact=person)], workspace=cast.workspace)
        assert days(cast) == []
        Contact.objects.of(cast.workspace).filter(pk=person.pk).update(company=company)
        derive_all(cast.workspace, by=cast.owner)
        work()
        assert days(cast) == [(company.pk, person.pk, "call", "2026-03-01", 1)]
        assert told == ["mirelance"]
