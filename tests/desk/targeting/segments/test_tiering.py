"""One fact or event rescores one account: its tier in the plan follows, and the move is kept."""

from __future__ import annotations

import datetime

import pytest
import time_machine

from focale.desk.directory.events import log_event
from focale.desk.directory.facts import take_values
from focale.desk.directory.listing.language import read_filter
from focale.desk.directory.models import Company
from focale.desk.jobs.clock import local_day
from focale.desk.jobs.models import Job
from focale.desk.targeting import rescoring
from focale.desk.targeting.models import (
    Because,
    Dirty,
    Profile,
    Run,
    Score,
    Segment,
    SegmentChange,
    SegmentKind,
    SegmentMember,
    SegmentMove,
    TierPlan,
    Version,
)
from focale.desk.targeting.segments import services, tiering
from focale.desk.targeting.segments.jobs import _changed_meanwhile
from focale.desk.targeting.segments.rules import Rule

PROFILE = """
profile: cible
criteria:
  size: {field: headcount, between: [50, 250], points: 60, need: mandatory}
  city: {field: city, one_of: [Nantes], points: 20}
  call: {event: call, within_days: 30, points: 20}
"""


@pytest.fixture
def space(cast, db):
    return cast.workspace


@pytest.fixture
def accounts(space):
    """Five accounts; the first two are of the right size, the first in Nantes."""
    return [
        Company.objects.create(
            workspace=space, key=f"c{n}", name=f"Société {n}", city="Nantes" if n == 0 else "Lyon",
            headcount=100.0 if n < 2 else 10.0,
        )
        for n in range(5)
    ]  # fmt: skip


@pytest.fixture
def run(space, accounts):
    """The run of a published profile, scored as the engine would."""
    profile = Profile.objects.create(workspace=space, name="Cible")
    version = Version.objects.create(workspace=space, profile=profile, number=1, text=PROFILE)
    made = Run.objects.create(
        workspace=space, version=version, day=local_day(space), is_watched=True,
        whole_at=datetime.datetime.now(datetime.UTC),
    )  # fmt: skip
    profile.published, profile.run = version, made
    profile.save()
    rescoring.score_again([one.pk for one in accounts], space, [made])
    return made


def _planned(space, by, *, by_capacity=False, asked=(("A", 80), ("B", 50)), rest=0, out=3):
    services.plan(space, by_capacity=by_capacity, asked=list(asked), sellers=1, by=by)
    plan = TierPlan.objects.of(space).get(left_at=None)
    TierPlan.objects.of(space).filter(pk=plan.pk).update(
        counted_at=plan.made_at,
        found={"tiers": [
            {"name": "A", "asked": 80.0, "accounts": 1, "lowest": 80.0, "tied": 0},
            {"name": "B", "asked": 50.0, "accounts": 1, "lowest": 60.0, "tied": 0},
        ], "rest": rest, "out": out},
    )  # fmt: skip
    Segment.objects.of(space).filter(kind=SegmentKind.TIER).update(counted_at=plan.made_at)
    for tier, key in (("A", "c0"), ("B", "c1")):
        SegmentMember.objects.create(
            workspace=space, segment=Segment.objects.of(space).get(tier=tier),
            company=Company.objects.of(space).get(key=key),
        )  # fmt: skip
    return plan


def _inside(space):
    rows = SegmentMember.objects.of(space).filter(segment__kind=SegmentKind.TIER)
    return {
        letter: set(rows.filter(segment__tier=letter).values_list("company__key", flat=True))
        for letter in ("A", "B")
    }


def _take(space, company, **values):
    take_values({company.pk: values}, workspace=space, source="t", at=local_day(space))


def _told(space):
    plan = TierPlan.objects.of(space).get(left_at=None)
    return [(one["accounts"], one["lowest"]) for one in plan.found["tiers"]], (
        plan.found["rest"], plan.found["out"]
    )  # fmt: skip


def test_a_fact_moves_an_account_to_another_tier_and_the_move_is_kept(space, cast, accounts, run):
    _planned(space, cast.owner)
    _take(space, accounts[1], city="Nantes")
    assert _inside(space) == {"A": {"c0", "c1"}, "B": set()}
    moves = SegmentMove.objects.of(space).order_by("pk")
    assert [(one.change.segment.tier, one.company.key, one.is_in) for one in moves] == [
        ("A", "c1", True), ("B", "c1", False),
    ]  # fmt: skip
    change = SegmentChange.objects.of(space).first()
    assert (change.because, change.detail, change.came) == (Because.FACTS, "city", 1)
    assert _told(space) == ([(2, 80.0), (0, None)], (0, 3))


def test_an_event_moves_it_too(space, cast, accounts, run):
    _planned(space, cast.owner)
    log_event("call", workspace=space, company=accounts[1])
    assert _inside(space) == {"A": {"c0", "c1"}, "B": set()}


def test_who_leaves_the_target_leaves_the_tiers_and_comes_back(space, cast, accounts, run):
    _planned(space, cast.owner)
    _take(space, accounts[0], headcount=5)
    assert _inside(space) == {"A": set(), "B": {"c1"}}
    assert _told(space) == ([(0, None), (1, 60.0)], (0, 4))
    _take(space, accounts[0], headcount=60)
    assert _inside(space)["A"] == {"c0"}
    assert _told(space) == ([(1, 80.0), (1, 60.0)], (0, 3))


def test_in_the_target_and_under_every_cut_off_is_the_rest(space, cast, accounts, run):
    _planned(space, cast.owner, asked=(("A", 80), ("B", 70)))
    SegmentMember.objects.of(space).filter(company=accounts[1]).delete()
    _take(space, accounts[2], headcount=60)
    assert _inside(space) == {"A": {"c0"}, "B": set()}
    assert _told(space)[1] == (1, 2)


def test_what_changes_no_score_moves_nobody(space, cast, accounts, run):
    _planned(space, cast.owner)
    _take(space, accounts[1], nps=9)
    assert not SegmentChange.objects.of(space).exists()


def test_an_account_that_is_taken_away_leaves_its_tier(space, cast, accounts, run):
    _planned(space, cast.owner)
    Company.everything.of(space).filter(pk=accounts[0].pk).update(
        removed_at=datetime.datetime.now(datetime.UTC)
    )
    rescoring.changed(space, [accounts[0].pk])
    members = SegmentMember.objects.of(space).filter(company=accounts[0].pk)
    assert not members.exists()
    assert not Score.objects.of(space).filter(company=accounts[0].pk).exists()


def test_by_capacity_all_are_shared_out_again_once_for_many_changes(space, cast, accounts, run):
    _planned(space, cast.owner, by_capacity=True, asked=(("A", 1), ("B", 1)))
    Job.objects.filter(kind="plan_tiers").delete()
    _take(space, accounts[1], city="Nantes")
    _take(space, accounts[2], headcount=90)
    job = Job.objects.get(kind="plan_tiers")
    assert (job.given["because"], job.given["detail"]) == (Because.FACTS, "city")
    assert _inside(space) == {"A": {"c0"}, "B": {"c1"}}  # until then


def test_without_a_plan_or_for_another_profile_nothing_follows(space, cast, accounts, run):
    assert not tiering.wants_scores(space)
    _take(space, accounts[1], city="Nantes")
    _planned(space, cast.owner)
    first = Profile.objects.of(space).get()
    text = PROFILE.replace("cible", "autre")
    other = Profile.objects.create(workspace=space, name="Autre", place=first.place + 1)
    version = Version.objects.create(workspace=space, profile=other, number=1, text=text)
    made = Run.objects.create(workspace=space, version=version, day=run.day)
    other.published, other.run = version, made
    other.save()
    worth = (90_000, 90_000, "A", "qualified")
    tiering.rescored(made, {}, {accounts[4].pk: worth}, space)
    assert not SegmentChange.objects.of(space).exists()


def test_who_changed_while_all_were_shared_out_has_the_last_word(space, cast, accounts, run):
    plan = _planned(space, cast.owner)
    _take(space, accounts[1], city="Nantes")  # now in A; the job writes what it read before
    segments = {one.tier: one for one in Segment.objects.of(space).filter(kind="tier")}
    SegmentMember.objects.of(space).filter(company=accounts[1]).update(segment=segments["B"])
    assert Dirty.objects.of(space).count() == 1

    class Held:
        workspace, cursor = space, {"read": plan.made_at.isoformat()}

        @staticmethod
        def step():
            import contextlib

            return contextlib.nullcontext()

    _changed_meanwhile(Held, plan)
    assert _inside(space) == {"A": {"c0", "c1"}, "B": set()}


def test_rules_that_read_scores_follow_once_many_were_scored_again(space, cast, run, work):
    many = Company.objects.bulk_create(
        Company(workspace=space, key=f"m{n}", name=f"M {n}", city="Lyon", headcount=10.0)
        for n in range(30)
    )
    made = services.make(
        "Bons", SegmentKind.RULES, workspace=space, by=cast.manager,
        rule=Rule(read_filter("and(points.ge.60)")),
    )  # fmt: skip
    numbers = list(Company.objects.of(space).filter(key__startswith="m").values_list("pk"))
    rescoring.score_again([number for (number,) in numbers], space, [run])
    work()
    with time_machine.travel(datetime.datetime.now(datetime.UTC), tick=True) as clock:
        take_values(
            {number: {"headcount": 80} for (number,) in numbers}, workspace=space, source="t",
            at=local_day(space),
        )  # fmt: skip
        for _ in range(2):
            clock.shift(datetime.timedelta(seconds=5))
            work()
    inside = SegmentMember.objects.of(space).filter(segment=made, company__key__startswith="m")
    assert inside.count() == len(many)
