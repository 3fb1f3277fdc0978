"""What the leads tell beside the two statements."""

import datetime
from dataclasses import replace

import numpy as np
import pytest

from bench.worlds import leads as worlds
from focale.evidence.incidence import Outcome
from focale.evidence.verdict import Verdict
from focale.kpi.validation.leads import Group, first
from focale.kpi.validation.statements import Doubt
from focale.kpi.validation.tried import tried_on


def made(n=600, seed=1, **how):
    return worlds.leads(np.random.default_rng(seed), n, **how)


@pytest.mark.parametrize(
    ("leads", "doubt"),
    [
        (first(made(), 40), Doubt.FEW),
        (made(group=np.full(600, Group.ICP)), Doubt.ONE_GROUP),
        (made(ratio=1.1), Doubt.UNCLEAR),
    ],
)
def test_too_early_says_why(leads, doubt):
    told = tried_on(leads, horizon_days=80).better
    assert told.verdict is Verdict.TOO_EARLY
    assert doubt in told.doubts


def test_nobody_outside_is_no_ratio_and_no_crash():
    told = tried_on(made(group=np.full(600, Group.OPEN)))
    assert told.groups.inside.share is None
    assert told.ratio is None
    assert told.interval is None
    assert told.curves is None
    assert told.needed is None


def test_nobody_signed_is_no_cycle_and_no_horizon():
    told = tried_on(made(chance=np.zeros(600)))
    assert told.sample.horizon_days is None
    assert told.cycle.inside is None
    assert told.groups.inside.hits == 0


def test_cycles_are_cut_at_one_horizon_for_both():
    told = tried_on(made(4000, base=0.3), horizon_days=60)
    assert max(told.cycle.inside, told.cycle.outside) <= 60
    assert told.cycle.interval.holds(1.0)


def test_faster_signatures_show_in_the_curves_and_in_the_cycle():
    rng = np.random.default_rng(2)
    group = np.where(rng.random(2000) < 0.4, Group.ICP, Group.OUTSIDE)
    cycle = 1 + rng.gamma(4, np.where(group == Group.ICP, 8, 16), 2000).astype(int)
    told = tried_on(made(2000, group=group, cycle=cycle, chance=np.full(2000, 0.3)))
    assert told.curves.test.p < 0.05
    assert told.cycle.interval.high < 1


def test_the_leads_still_needed_are_planned_for_the_target():
    two, three = (tried_on(made(200), target=target).needed for target in (2.0, 3.0))
    assert two.total > three.total
    assert two.low <= two.total <= two.high
    assert two.months == pytest.approx(two.more / tried_on(made(200)).sample.a_month, rel=0.01)


def test_leads_drawn_by_lot_are_compared_apart():
    leads = made(2000, ratio=3.0)
    drawn = leads.of(Group.OUTSIDE) & (np.arange(2000) % 10 == 0)
    told = tried_on(replace(leads, drawn=drawn))
    assert told.drawn.outside.n < told.groups.outside.n / 5
    assert told.drawn.inside == told.groups.inside
    assert told.drawn_statement.times == 1.0
    assert tried_on(leads).drawn is None


def test_earlier_steps_are_read_within_the_horizon():
    leads = made(400)
    on_time, late = leads.created + 10, leads.created + 200
    met = np.where(np.arange(400) % 2 == 0, on_time, late)
    (step,) = tried_on(replace(leads, meeting=met), horizon_days=80).steps
    rates = step.groups.inside, step.groups.outside
    assert all(0.4 < rate.share < 0.6 for rate in rates)


def test_few_signatures_send_one_to_the_earlier_steps():
    assert tried_on(made(200, base=0.02)).few_signed
    assert not tried_on(made(2000, base=0.1)).few_signed


def test_each_source_has_its_rate_the_best_first():
    rng = np.random.default_rng(3)
    source = worlds.words(rng, ["site", "salon", None], 600)
    chance = np.where(source == "site", 0.4, 0.05)
    sources = tried_on(made(chance=chance, source=source)).sources
    assert sources[0].source == "site"
    assert {one.source for one in sources} == {"site", "salon", None}
    assert sum(one.rate.n for one in sources) == len(tried_on(made(chance=chance)).sample.judged)


def test_sources_are_ranked_once_luck_is_taken_off():
    rng = np.random.default_rng(4)
    source = worlds.words(rng, [f"s{n}" for n in range(8)], 800)
    sources = tried_on(made(800, seed=4, source=source)).sources
    raw = [one.rate.share for one in sources]
    likely = [one.likely for one in sources]
    assert likely == sorted(likely, reverse=True)
    assert max(likely) / min(likely) < max(raw) / min(raw) / 1.5


def test_one_large_customer_is_told():
    amounts = np.full(600, 100.0)
    leads = made(base=0.3)
    amounts[np.flatnonzero(leads.won & (leads.cycle_days < 30))[0]] = 50_000.0
    told = tried_on(replace(leads, amount=amounts)).amounts
    assert told.is_concentrated
    assert told.mean > 3 * told.median


def test_what_went_against_the_profile_is_named_with_its_reasons():
    leads = made(400)
    reasons = np.where(leads.outcome == Outcome.LOST, "prix", None).astype(object)
    told = tried_on(replace(leads, lost_reason=reasons))
    judged = told.sample.judged
    assert {int(judged.group[place]) for place in told.misplaced.won_outside} == {Group.OUTSIDE}
    assert {int(judged.outcome[place]) for place in told.misplaced.lost_inside} == {Outcome.LOST}
    assert told.misplaced.lost_reasons == (("prix", len(told.misplaced.lost_inside)),)


def test_a_yes_of_an_early_look_is_taken_back_when_effort_leads_later():
    leads = worlds.unequal_touches(np.random.default_rng(8), 900)
    told = tried_on(leads, since=datetime.date(2024, 1, 1))
    assert told.leads is not None
    assert told.better.verdict is not Verdict.YES
