"""Worlds in which a profile worth nothing looks good: none of them may be confirmed.

Twenty-four worlds each; a wrong yes in more than 2 of 24 would be beyond chance for verdicts whose
looks together allow 2.5 % (p = .02). `bench.evidence` draws two hundred of each.
"""

import datetime
from dataclasses import replace

import numpy as np
import pytest

from bench.worlds import leads as worlds
from focale.evidence.incidence import Outcome
from focale.evidence.ratio import RateRatio
from focale.evidence.verdict import Verdict
from focale.kpi.validation.leads import Group, first
from focale.kpi.validation.sample import sample_of
from focale.kpi.validation.statements import Doubt, groups_of, statements
from focale.kpi.validation.tried import tried_on

WORLDS, WRONG = 24, 2


def verdicts(make, seed=1, count=WORLDS, **how):
    rng = np.random.default_rng(seed)
    told = []
    for _ in range(count):
        found = sample_of(make(rng), **how)
        told.append(statements(found.judged, found.converted))
    return told


def yes(told, place=0):
    return sum(pair[place].verdict is Verdict.YES for pair in told)


@pytest.mark.parametrize(
    "make",
    [worlds.leads, worlds.unequal_touches, worlds.unequal_sources, worlds.unequal_filling,
     worlds.older_inside],
)  # fmt: skip
def test_a_profile_worth_nothing_is_not_confirmed(make):
    told = verdicts(make)
    assert yes(told) <= WRONG
    assert yes(told, 1) == 0


def test_filling_shows_by_those_to_complete_where_nobody_tells_what_was_filled():
    told = verdicts(lambda rng: worlds.unequal_filling(rng, told=False))
    assert yes(told) == 0
    assert sum(Doubt.FILLING in pair[0].doubts for pair in told) >= WORLDS * 0.9


def test_the_naive_count_would_have_been_fooled():
    rng, looks_better = np.random.default_rng(1), 0
    for make in (worlds.unequal_touches, worlds.unequal_sources, worlds.unequal_filling):
        for _ in range(10):
            found = make(rng, 1500)
            ratio = groups_of(found, found.won).ratio
            looks_better += ratio.interval().low > 1
    assert looks_better >= 27


def test_older_leads_look_better_when_each_counts_what_it_has_signed_so_far():
    found = worlds.older_inside(np.random.default_rng(5), 2000)
    so_far = groups_of(found, found.won).ratio
    at_one_age = tried_on(found).groups.ratio
    assert so_far.interval().low > 1
    assert at_one_age.interval().holds(1.0)


def test_looking_every_ten_leads_changes_nothing():
    """A new file every ten leads, the horizon kept: any yes along the way counts."""
    rng, confirmed = np.random.default_rng(3), 0
    for _ in range(12):
        whole = worlds.leads(rng, 420)
        said = set()
        for many in range(50, 420, 10):
            part = first(whole, many)
            last = datetime.date.fromisoformat(str(part.created.max()))
            later = last + datetime.timedelta(days=90)
            found = sample_of(
                part, as_of=min(later, datetime.date(2026, 9, 30)), horizon_days=80,
                since=datetime.date(2024, 10, 1),
            )  # fmt: skip
            looks = len(found.judged) // 50
            if looks and looks & (looks - 1) == 0:  # elsewhere the verdict is the last one's
                said.add(statements(found.judged, found.converted)[0].verdict)
        confirmed += Verdict.YES in said
    assert confirmed <= 1


def test_a_verdict_between_two_looks_is_that_of_the_first():
    rng = np.random.default_rng(4)
    found = sample_of(worlds.leads(rng, 500, ratio=3.0), horizon_days=200)
    at_200 = statements(first(found.judged, 200), found.converted[:200])
    at_390 = statements(first(found.judged, 390), found.converted[:390])
    for early, late in zip(at_200, at_390, strict=True):
        assert [look.verdict for look in early.looks] == [look.verdict for look in late.looks]


def test_a_criterion_that_knows_the_outcome_proves_nothing():
    found = worlds.leads(np.random.default_rng(2), ratio=5.0)
    assert tried_on(found).better.verdict is Verdict.YES
    told = tried_on(found, circular=True)
    assert told.better.verdict is told.target.verdict is Verdict.TOO_EARLY
    assert Doubt.CIRCULAR in told.better.doubts


def test_a_profile_that_is_worth_it_is_confirmed():
    told = verdicts(lambda rng: worlds.leads(rng, 800, ratio=4.0, base=0.1))
    assert yes(told) >= 23
    assert yes(told, 1) >= 12


def test_a_good_profile_is_confirmed_although_facts_are_missing_by_chance():
    def make(rng):
        found = worlds.leads(rng, 800, ratio=4.0)
        blank = rng.random(len(found)) < 0.3
        group = np.where(blank, Group.OPEN, found.group).astype(np.int8)
        return replace(found, group=group, known=np.where(blank, 0.5, 1.0))

    assert yes(verdicts(make)) >= 20


def test_a_no_stands_when_it_holds_wherever_those_to_complete_belong():
    rng = np.random.default_rng(9)
    found = worlds.leads(rng, 3000, base=0.4)
    still_open = rng.random(len(found)) < 0.1
    blank = replace(
        found,
        group=np.where(still_open, Group.OPEN, found.group).astype(np.int8),
        outcome=np.where(still_open, Outcome.LOST, found.outcome).astype(np.int8),
        known=np.where(still_open, 0.0, 1.0),
    )
    better, twice = tried_on(blank).better, tried_on(blank).target
    assert better.verdict is Verdict.TOO_EARLY
    assert Doubt.FILLING in better.doubts
    assert twice.verdict is Verdict.NO
    assert Doubt.FILLING not in twice.doubts


def test_bounds_hold_whatever_those_to_complete_are():
    found = sample_of(worlds.unequal_filling(np.random.default_rng(6), 2000))
    groups = groups_of(found.judged, found.converted)
    all_in, all_out = groups.extremes
    assert all_in.a.n == groups.inside.n + groups.to_complete.n
    assert all_out.b.n == groups.outside.n + groups.to_complete.n
    assert isinstance(all_in, RateRatio)
    assert all_in.estimate < groups.ratio.estimate < all_out.estimate
