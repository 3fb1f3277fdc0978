"""What is told once, what only follows from the choice, and which ages and tools a draft asks."""

import datetime
import re

import numpy as np
import pandas as pd
import pytest

from focale.discovery.draft import condition_lines
from focale.discovery.find import find
from focale.discovery.findings import Verdict
from focale.discovery.search import fields as of
from focale.discovery.search.pattern import Asks, Pattern
from focale.discovery.search.run import Chances, search
from focale.profile import read_profile
from focale.report.discovery_view import discovery_view
from focale.report.voice import Voice
from focale.scorecard.run import open_run
from tests.library.discovery.worlds import BEST, market_of

DAY = datetime.date(2026, 9, 30)


def found_with(market, best=None, **more):
    ours = market.head(40)
    wanted = best or [f"a{n}" for n in range(BEST)]
    return find(ours, market, wanted, as_of=DAY, redraws=400, leave_one_out=False, **more)


def trait(found, field):
    return next(one for one in found.traits if one.field == field)


# --- told once --------------------------------------------------------------------------


def test_a_region_and_its_departements_are_one_trait():
    market = market_of(1_500, seed=4)
    is_west = np.random.default_rng(1).random(1_500) < np.where(np.arange(1_500) < BEST, 0.9, 0.1)
    chance = np.random.default_rng(2)
    market["departement"] = np.where(
        is_west, chance.choice(["44", "49", "53", "72", "85"], 1_500),
        chance.choice(["13", "31", "33", "59", "69", "75"], 1_500),
    )  # fmt: skip
    market["region"] = np.where(is_west, "Pays de la Loire", "Ailleurs")
    market.loc[::11, "region"] = None
    found = found_with(market)
    assert trait(found, "departement").pattern.name == "pays-de-la-loire"
    assert trait(found, "departement").echo_of == "region"
    assert trait(found, "region").echo_of == ""
    told = [one.field for one in found.distinct]
    assert "region" in told
    assert "departement" not in told
    assert "departement" not in {one.field for one in found.hypotheses}


def test_traits_that_only_go_together_are_both_told():
    found = found_with(market_of(1_500, seed=4))
    assert {one.field for one in found.distinct} >= {"headcount", "naf"}


# --- circular ---------------------------------------------------------------------------


def by_revenue(**more):
    market = market_of(1_500, seed=4)
    ours = market.head(40).assign(mrr=np.arange(40, 0, -1))
    return find(ours, market, BEST, as_of=DAY, redraws=400, leave_one_out=False, **more)


def test_what_follows_from_the_choice_is_no_finding():
    found = by_revenue()
    size = trait(found, "headcount")
    assert size.verdict is Verdict.CIRCULAR
    assert not size.is_found
    assert [one.field for one in found.following] == ["headcount"]
    assert trait(found, "naf").verdict is Verdict.DISTINCTIVE  # lifted by nothing, found alone


@pytest.mark.parametrize(
    ("large_sign", "verdict"), [(True, Verdict.DISTINCTIVE), (False, Verdict.CIRCULAR)]
)
def test_only_deals_that_bear_it_out_make_it_one(large_sign, verdict):
    market = market_of(1_500, seed=4)
    sold = market.iloc[40:600]
    coin = np.random.default_rng(3).random(len(sold)) < 0.5
    won = np.where(sold.headcount > 40, True, coin) if large_sign else coin
    deals = pd.DataFrame({"account_id": sold.id, "status": np.where(won, "won", "lost")})
    assert trait(by_revenue(deals=deals), "headcount").verdict is verdict


def test_a_trait_that_moves_with_the_choice_lifts_no_other():
    chance = np.random.default_rng(0)
    rows = 3_000
    best, rest = np.arange(20), np.arange(20, rows)
    large = np.where(np.arange(rows) < 20, 900.0, chance.uniform(1, 100, rows))
    moving = [of.of_numbers(f"size {n}", large + n, rows) for n in range(8)]
    weak = of.of_flags("weak", (chance.random(rows) < np.where(np.arange(rows) < 20, 0.5, 0.3))
                       .astype(np.int32))  # fmt: skip
    idle = [of.of_flags(f"flag {n}", (chance.random(rows) < 0.3).astype(np.int32))
            for n in range(6)]  # fmt: skip
    names = [question.field for question in moving]

    def q(apart):
        found = search([*moving, weak, *idle], best, rest, chances=Chances(400), apart=apart)
        return {hit.field: hit.q for hit in found.hits}

    alone = search([weak, *idle], best, rest, chances=Chances(400))
    assert q(names)["weak"] == {hit.field: hit.q for hit in alone.hits}["weak"]
    assert q(())["weak"] < q(names)["weak"]


# --- tools, two together ----------------------------------------------------------------


def with_tools(of_best, rows=2_000):
    """A market of ten tools; what each of the best has is given."""
    chance = np.random.default_rng(9)
    names = np.array([f"Outil {n}" for n in range(8)])
    market = market_of(rows, seed=1)
    tools = [set(names[chance.random(8) < 0.15]) for _ in range(rows)]
    for n in range(BEST, rows):
        tools[n] |= {tool for tool in ("Salesforce", "HubSpot") if chance.random() < 0.05}
    for n in range(BEST):
        tools[n] |= of_best(n)
    market["technologies"] = [";".join(sorted(mine)) or "[]" for mine in tools]
    return market


def test_two_tools_that_only_together_are_usual_are_told_together():
    found = found_with(with_tools(lambda n: {"Salesforce"} if n % 2 else {"HubSpot"}))
    tools = trait(found, "technologies")
    assert set(tools.pattern.values) == {"salesforce", "hubspot"}
    assert tools.is_found
    assert tools.hit.best.hits == BEST
    assert "any_of:" in "\n".join(condition_lines(tools.pattern))


def test_one_tool_that_says_as_much_is_told_alone():
    found = found_with(with_tools(lambda n: {"Salesforce"} if n % 5 else set()))
    assert trait(found, "technologies").pattern.values == ("salesforce",)


def test_the_tools_of_a_pair_are_chosen_by_all_accounts_not_by_the_best():
    items = [f"i{n}" for n in range(30)]
    lists = [(n,) for n in range(30)]
    codes = np.repeat(np.arange(30), np.arange(30, 0, -1)).astype(np.int32)
    question = of.of_items("tools", codes, lists, items, items)
    pairs = [question.pattern(n).values for n in range(question.size) if n >= 30]
    assert question.joined == len(pairs) == 20 * 19 // 2
    assert {item for pair in pairs for item in pair} == set(items[:20])


# --- ages -------------------------------------------------------------------------------


def days(ago):
    return [DAY - datetime.timedelta(days=int(n)) for n in ago]


def test_an_age_is_drafted_and_scores_as_it_was_found():
    market = market_of(1_500, seed=4)
    chance = np.random.default_rng(5)
    young = chance.random(1_500) < np.where(np.arange(1_500) < BEST, 0.95, 0.1)
    market["created_on"] = days(
        np.where(young, chance.integers(10, 1_000, 1_500), chance.integers(2_000, 20_000, 1_500))
    )
    found = found_with(market)
    age = trait(found, "created_on")
    assert age.is_criterion
    (drafted,) = [c for c in read_profile(found.draft).criteria if c.id == "created_on"]
    assert drafted.points > 0
    kept = age.hit.question.meets(age.hit.candidate, age.hit.question.codes[: len(market)])
    text = "profile: p\ncriteria:\n  age:\n    points: 100\n"
    text += "".join(f"    {line}\n" for line in condition_lines(age.pattern))
    with open_run(market, read_profile(text), as_of=DAY) as run:
        points = run.session.arrow(run.sql())["points"].to_pylist()
    assert [float(one) == 100 for one in points] == (kept == 1).tolist()


@pytest.mark.parametrize(
    ("low", "high"), [(None, 5.0), (5.0, None), (2.0, 5.0), (None, 1.0), (50.0, None)]
)
def test_every_age_means_the_same_days_in_the_profile(low, high):
    ago = np.array([0, 1, 364, 365, 366, 729, 730, 731, 1_825, 1_826, 1_827, 18_261, 18_262,
                    18_263])  # fmt: skip
    question = of.of_ages("created_on", ago.astype(float))
    patterns = [question.pattern(n) for n in range(question.size)]
    wanted = Pattern("created_on", Asks.AGED, low, high)
    kept = question.meets(patterns.index(wanted), question.codes) == 1
    table = pd.DataFrame({"id": [f"a{n}" for n in range(len(ago))], "created_on": days(ago)})
    text = "profile: p\ncriteria:\n  age:\n    points: 100\n"
    text += "".join(f"    {line}\n" for line in condition_lines(wanted))
    with open_run(table, read_profile(text), as_of=DAY) as run:
        points = run.session.arrow(run.sql())["points"].to_pylist()
    assert [float(one) == 100 for one in points] == kept.tolist()


def test_a_date_of_ones_own_is_declared_as_it_was_read():
    market = market_of(1_500, seed=4)
    is_best = np.arange(1_500) < BEST
    chance = np.random.default_rng(5)
    usual = chance.random(1_500) < 0.1
    ago = np.where(
        is_best | usual, chance.integers(1, 300, 1_500), chance.integers(2_000, 9_000, 1_500)
    )
    market["certifiée le"] = days(ago)
    found = find(market.head(40), market, [f"a{n}" for n in range(BEST)], as_of=DAY, redraws=400)
    profile = read_profile(found.draft)
    assert {name: type_.value for name, type_ in profile.fields.items()} == {"certifiée le": "date"}
    assert found.selected.qualified > 0


# --- pairs ------------------------------------------------------------------------------


def test_few_pairs_are_shown_first_those_that_add_most(demo):
    found = find(
        demo.customers, demo.companies, demo.truth["customers"]["best_ids"], demo.events, DAY,
        deals=demo.deals, redraws=400, leave_one_out=False,
    )  # fmt: skip
    view = discovery_view(found, Voice("fr"))
    assert len(view.pairs) == 5
    assert view.more_pairs
    shares = [int(n) / int(of) for n, of in
              (re.search(r": (\d+) des (\d+) meilleurs", line.replace("\u00a0", " ")).groups()
               for line in view.pairs)]  # fmt: skip
    assert min(shares) >= 0.4
    assert len(set(view.pairs) | set(view.more_pairs)) == len(view.pairs) + len(view.more_pairs)
