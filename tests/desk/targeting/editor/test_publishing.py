"""Before it counts: what a text changes, simulated, planned for a day, once; and back again."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import time_machine
from django.db import OperationalError
from django.test import Client
from django.urls import reverse

from focale.desk.directory.models import Company
from focale.desk.jobs.models import Job, State
from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting import services as targeting
from focale.desk.targeting.editor import planning
from focale.desk.targeting.editor.merging import merged, pieces
from focale.desk.targeting.editor.services import put_draft
from focale.desk.targeting.models import (
    Draft,
    Planned,
    Simulation,
    Table,
    TableRole,
    TableState,
    Version,
)
from focale.desk.warm.folders import new_name, place_of
from tests.cast import Cast

SignIn = Callable[[Any], Client]
OLD = """profile: p
label: {fr: Cible, en: Target}
criteria:
  size: {label: {fr: Taille, en: Size}, field: headcount, at_least: 50, need: mandatory, points: 60}
  place: {field: country, one_of: [FR], need: preferred, points: 40}
"""
NEW = OLD.replace("at_least: 50", "at_least: 100")


def _at(name: str, cast: Cast, *args: object) -> str:
    return reverse(name, args=[cast.workspace.slug, *args])


def _published(cast: Cast) -> tuple[Version, Draft]:
    version = targeting.publish(OLD, workspace=cast.workspace, by=cast.owner)
    draft = put_draft(NEW, workspace=cast.workspace, by=cast.manager, profile=version.profile)
    return version, draft


def _versions(cast: Cast) -> list[str]:
    found = Version.objects.of(cast.workspace).order_by("number")
    return [one.text for one in found]


def test_the_changes_are_told_in_sentences_and_side_by_side(cast: Cast, signed_in: SignIn) -> None:
    _, draft = _published(cast)
    page = signed_in(cast.manager).get(_at("draft_diff", cast, draft.pk)).content.decode()
    assert "<del>effectif d&#x27;au moins 50" in page
    assert "<ins>effectif d&#x27;au moins 100" in page
    assert "at_least: 100" in page


def test_publishing_takes_the_draft_and_goes_back_from_the_comparison(
    cast: Cast, signed_in: SignIn
) -> None:
    first, draft = _published(cast)
    client = signed_in(cast.manager)
    client.post(_at("draft_diff", cast, draft.pk),
                {"act": "publish", "why": "Trop petit", "revision": draft.revision})  # fmt: skip
    assert _versions(cast) == [OLD, NEW]
    assert client.get(_at("draft", cast, draft.pk)).status_code == 404, "the draft is done"
    page = client.get(_at("profile_diff", cast, first.profile_id), {"a": 1, "b": 2})
    assert "Trop petit" in page.content.decode()
    assert _at("publish_again", cast, first.profile_id, 1) in page.content.decode()
    client.post(_at("publish_again", cast, first.profile_id, 1))
    assert _versions(cast) == [OLD, NEW, OLD]


@pytest.mark.parametrize("query", ["", "?a=2&b=1", "?a=x&b=99999999999", "?a=1&b=1"])
def test_a_comparison_takes_any_numbers(cast: Cast, signed_in: SignIn, query: str) -> None:
    version, draft = _published(cast)
    planning.publish_draft(draft, by=cast.manager)
    page = signed_in(cast.viewer).get(_at("profile_diff", cast, version.profile_id) + query)
    assert page.status_code == 200
    assert _at("publish_again", cast, version.profile_id, 1) not in page.content.decode()
    assert signed_in(cast.viewer).get(
        _at("profile_diff", cast, version.profile_id) + "?a=77"
    ).status_code == 404  # fmt: skip


def test_a_newer_version_is_told_before_it_is_replaced(cast: Cast, signed_in: SignIn) -> None:
    version, draft = _published(cast)
    other = OLD.replace("points: 40", "points: 30")
    targeting.publish(other, workspace=cast.workspace, by=cast.owner, profile=version.profile)
    client, address = signed_in(cast.manager), _at("draft_diff", cast, draft.pk)
    answer = client.post(address, {"act": "publish"})
    assert answer.status_code == 422
    assert "Publier quand même" in answer.content.decode()
    assert _versions(cast) == [OLD, other]
    client.post(address, {"act": "publish", "over_newer": "yes"})
    assert _versions(cast) == [OLD, other, NEW]


def test_what_changed_since_it_was_looked_at_is_not_published(
    cast: Cast, signed_in: SignIn
) -> None:
    version, draft = _published(cast)
    put_draft(NEW + "# x\n", workspace=cast.workspace, by=cast.owner, profile=version.profile)
    answer = signed_in(cast.manager).post(
        _at("draft_diff", cast, draft.pk), {"act": "publish", "revision": draft.revision}
    )
    assert answer.status_code == 422
    assert _versions(cast) == [OLD]


# --- on a day ------------------------------------------------------------------------------


def _plan(cast: Cast, client: Client, draft: Draft, on: str) -> Any:
    return client.post(_at("draft_diff", cast, draft.pk), {"act": "plan", "on": on, "why": "Été"})


def test_a_text_is_published_when_its_day_begins_where_the_workspace_is(
    cast: Cast, signed_in: SignIn
) -> None:
    with time_machine.travel("2026-06-29T12:00:00Z", tick=False) as clock:
        _, draft = _published(cast)
        client = signed_in(cast.manager)
        _plan(cast, client, draft, "2026-07-01")
        planned = Planned.objects.of(cast.workspace).get()
        job = Job.objects.get(kind="publish_planned")
        assert job.not_before == datetime.datetime(2026, 6, 30, 22, tzinfo=datetime.UTC)
        assert "juillet 2026" in client.get(_at("draft_diff", cast, draft.pk)).content.decode()
        assert _at("planned_cancel", cast, planned.pk) in client.get(
            _at("profiles", cast)
        ).content.decode()  # fmt: skip
        clock.move_to("2026-06-30T22:00:10Z")
        _run(job)
        assert _versions(cast) == [OLD, NEW]
        planned.refresh_from_db(from_queryset=Planned.objects.of(cast.workspace))
        assert planned.version is not None
        assert planned.version.why == "Été"
        assert not Draft.objects.of(cast.workspace).filter(left_at=None).exists()


def test_a_plan_can_be_taken_back_and_a_new_one_takes_its_place(
    cast: Cast, signed_in: SignIn
) -> None:
    with time_machine.travel("2026-06-29T12:00:00Z", tick=False) as clock:
        _, draft = _published(cast)
        client = signed_in(cast.manager)
        _plan(cast, client, draft, "2026-07-01")
        _plan(cast, client, draft, "2026-07-02")
        waiting = Planned.objects.of(cast.workspace).filter(left_at=None)
        assert [str(one.on) for one in waiting] == ["2026-07-02"]
        client.post(_at("planned_cancel", cast, waiting[0].pk))
        clock.move_to("2026-07-03T00:00:00Z")
        for job in Job.objects.filter(kind="publish_planned"):
            _run(job)
        assert _versions(cast) == [OLD]


def _run(job: Job) -> None:
    """As the worker does, of this job alone."""
    from focale.desk.jobs.hold import Hold

    job.state, job.worker = State.RUNNING, "test"
    job.save()
    planning.publish_planned(Hold(job))


def test_a_newer_version_stops_a_plan_and_the_list_tells(cast: Cast, signed_in: SignIn) -> None:
    with time_machine.travel("2026-06-29T12:00:00Z", tick=False) as clock:
        version, draft = _published(cast)
        client = signed_in(cast.manager)
        _plan(cast, client, draft, "2026-07-01")
        other = OLD.replace("points: 40", "points: 30")
        targeting.publish(other, workspace=cast.workspace, by=cast.owner, profile=version.profile)
        clock.move_to("2026-07-01T00:00:00Z")
        _run(Job.objects.get(kind="publish_planned"))
        assert _versions(cast) == [OLD, other]
        client = signed_in(cast.manager)
        assert "Non publié" in client.get(_at("profiles", cast)).content.decode()


def test_killed_in_the_middle_a_plan_is_published_once(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    with time_machine.travel("2026-06-29T12:00:00Z", tick=False) as clock:
        _, draft = _published(cast)
        planning.plan(draft, datetime.date(2026, 7, 1), by=cast.manager)
        clock.move_to("2026-07-01T00:00:00Z")
        job = Job.objects.get(kind="publish_planned")
        save = Planned.save
        monkeypatch.setattr(
            Planned, "save", lambda *_, **__: (_ for _ in ()).throw(OperationalError())
        )
        with pytest.raises(OperationalError):
            _run(job)
        assert _versions(cast) == [OLD], "nothing of it is there"
        monkeypatch.setattr(Planned, "save", save)
        _run(job)
        _run(job)
        planning.due_plans(cast.workspace, datetime.date(2026, 7, 2))
        assert not Job.objects.filter(key__contains="2026-07-02").exists()
        assert _versions(cast) == [OLD, NEW]


def test_a_workspace_that_moved_waits_for_its_own_midnight(cast: Cast) -> None:
    with time_machine.travel("2026-06-29T12:00:00Z", tick=False) as clock:
        _, draft = _published(cast)
        planning.plan(draft, datetime.date(2026, 7, 1), by=cast.manager)
        cast.workspace.timezone = "America/New_York"
        cast.workspace.save()
        clock.move_to("2026-06-30T22:00:10Z")
        _run(Job.objects.get(kind="publish_planned"))
        assert _versions(cast) == [OLD], "it is still June there"
        clock.move_to("2026-07-01T04:00:10Z")
        planning.due_plans(cast.workspace, datetime.date(2026, 7, 1))
        _run(Job.objects.get(key__endswith=":2026-07-01"))
        assert _versions(cast) == [OLD, NEW]


def test_a_machine_that_slept_publishes_late_once_and_says_when(cast: Cast) -> None:
    with time_machine.travel("2026-06-29T12:00:00Z", tick=False) as clock:
        _, draft = _published(cast)
        planning.plan(draft, datetime.date(2026, 7, 1), by=cast.manager)
        clock.move_to("2026-07-03T09:00:00Z")
        for day in (3, 3, 4):
            planning.due_plans(cast.workspace, datetime.date(2026, 7, day))
        for job in Job.objects.filter(kind="publish_planned"):
            _run(job)
        assert _versions(cast) == [OLD, NEW]
        version = Version.objects.of(cast.workspace).get(number=2)
        assert version.published_at == datetime.datetime(2026, 7, 3, 9, tzinfo=datetime.UTC)


@pytest.mark.parametrize("on", ["2026-06-29", "2020-01-01", "2029-01-01", "demain"])
def test_a_day_that_cannot_be_is_told(cast: Cast, signed_in: SignIn, on: str) -> None:
    with time_machine.travel("2026-06-29T12:00:00Z", tick=False):
        _, draft = _published(cast)
        assert _plan(cast, signed_in(cast.manager), draft, on).status_code == 422
        assert not Planned.objects.of(cast.workspace).exists()


# --- simulation ----------------------------------------------------------------------------


def _table(cast: Cast, role: str, rows: pa.Table) -> Table:
    name = new_name(".parquet")
    pq.write_table(rows, place_of(SURROUNDINGS.folder, cast.workspace.pk, name))
    return Table.objects.create(
        workspace=cast.workspace, role=role, state=TableState.READY, label=f"{role}.csv",
        facts=name, rows=rows.num_rows,
    )  # fmt: skip


@pytest.mark.usefixtures("engine", "transactional_db")
def test_a_simulation_tells_who_moves_whose_work_which_deals_and_the_past(
    cast: Cast, signed_in: SignIn, work: Callable[[], None]
) -> None:
    for n in range(12):
        Company.objects.create(
            workspace=cast.workspace, key=f"k{n}", name=f"=Firm {n}", headcount=10.0 * (n + 1),
            country="FR", owner=cast.manager if n % 2 else None,
        )  # fmt: skip
    _table(cast, TableRole.DEALS, pa.table({
        "deal_id": ["1", "2", "3"], "account_id": ["k6", "k7", "k11"],
        "status": ["open", "won", "open"], "amount": [1000.0, 500.0, 9.0],
        "created_on": ["2026-01-05"] * 3, "closed_on": [None, "2026-02-01", None],
    }))  # fmt: skip
    _, draft = _published(cast)
    client = signed_in(cast.manager)
    answer = client.post(_at("draft_diff", cast, draft.pk), {"act": "simulate"})
    assert "simulation" in client.get(answer["Location"]).content.decode().lower()
    work()
    made = Simulation.objects.of(cast.workspace).get()
    assert made.result is not None, made.trouble
    assert made.result["accounts"] == 12
    assert made.result["moved"] == 5, "headcounts 50 to 90"
    stake = made.result["stake"]["by_move"]
    leaving = {
        word: sum(stake[move][word][0] for move in ("down", "out")) for word in ("open", "won")
    }
    assert leaving == {"open": 1, "won": 1}
    page = client.get(answer["Location"]).content.decode()
    assert "5 compte" in page
    assert "Malik" in page
    file = client.get(_at("simulation_accounts", cast, made.pk))
    told = b"".join(file.streaming_content).decode("utf-8-sig")  # type: ignore[arg-type]
    assert told.count("\r\n") == 6
    assert ";'=Firm" in told or told.split("\r\n")[1].startswith("'=Firm")
    assert Version.objects.of(cast.workspace).count() == 1, "nothing was published"


@pytest.mark.usefixtures("engine", "transactional_db")
def test_a_first_profile_of_an_empty_desk_is_simulated_too(
    cast: Cast, signed_in: SignIn, work: Callable[[], None]
) -> None:
    draft = put_draft(OLD, workspace=cast.workspace, by=cast.manager)
    client = signed_in(cast.manager)
    client.post(_at("draft_diff", cast, draft.pk), {"act": "simulate"})
    work()
    made = Simulation.objects.of(cast.workspace).get()
    assert (made.state, made.file) == ("done", "")
    assert client.get(_at("simulation", cast, made.pk)).status_code == 200
    assert client.get(_at("simulation_accounts", cast, made.pk)).status_code == 404


def test_a_simulation_whose_job_was_given_up_says_so(cast: Cast, signed_in: SignIn) -> None:
    draft = put_draft(OLD, workspace=cast.workspace, by=cast.manager)
    client = signed_in(cast.manager)
    answer = client.post(_at("draft_diff", cast, draft.pk), {"act": "simulate"})
    assert "every 1s" in client.get(answer["Location"]).content.decode()
    Job.objects.filter(kind="simulate").update(state=State.PARKED)
    page = client.get(answer["Location"]).content.decode()
    assert "Simulez de nouveau" in page
    assert "every 1s" not in page


# --- two texts -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("base", "theirs", "mine", "conflicts", "told"),
    [
        ("a\nb\nc\n", "a\nb\nc\n", "a\nX\nc\n", 0, "a\nX\nc\n"),
        ("a\nb\nc\n", "a\nT\nc\n", "a\nb\nc\n", 0, "a\nT\nc\n"),
        ("a\nb\nc\n", "a\nS\nc\n", "a\nS\nc\n", 0, "a\nS\nc\n"),
        ("a\nb\nc\n", "a\nT\nc\n", "a\nM\nc\n", 1, "a\nT\nc\n"),
        ("a\nb\nc\nd\n", "a\nc\nd\n", "a\nb\nc\nD\n", 0, "a\nc\nD\n"),
        ("", "t\n", "m\n", 1, "t\n"),
        ("a\n", "", "a\n", 0, ""),
        ("a\nb\n", "a\nt\nb\n", "a\nm\nb\n", 1, "a\nt\nb\n"),
    ],
)
def test_two_texts_go_together_line_by_line(
    base: str, theirs: str, mine: str, conflicts: int, told: str
) -> None:
    found = pieces(base, theirs, mine)
    assert sum(one.number is not None for one in found) == conflicts
    assert merged(found, {}) == told
    if not conflicts:
        return
    assert merged(found, {0: "mine"}) == mine
    both = merged(found, {0: "both"})
    assert all(line in both.split("\n") for line in (theirs + mine).split("\n"))
