"""The main job: the best customers, their profile, the accounts to prospect."""

import datetime

import pandas as pd
import pytest

import focale
from focale.glossary.messages import FocaleError
from focale.segment.prospects import Readiness, grouped
from focale.segment.target import Outcome, targeted
from tests.library.segment import target_worlds as worlds

DAY = datetime.date(2026, 9, 30)


def done(ours, market=None, **more):
    given = {"best": worlds.BEST, "as_of": DAY, "redraws": 300} | more
    return targeted(ours, market, **given)


@pytest.fixture(scope="module")
def companies():
    return worlds.market()


@pytest.fixture(scope="module")
def ours(companies):
    return worlds.customers(companies)


@pytest.fixture(scope="module")
def listed(companies, ours):
    deals = pd.DataFrame({
        "deal_id": [f"d{n}" for n in range(80)],
        "account_id": [f"a{n}" for n in range(100, 180)],
        "status": ["open"] * 40 + ["won"] * 20 + ["lost"] * 20,
        "created_on": ["2026-09-01"] * 80,
        "closed_on": [None] * 40 + ["2026-09-20"] * 40,
    })  # fmt: skip
    with done(ours, companies, deals=deals, contacts=worlds.contacts(companies)) as found:
        yield found


def ids(found):
    return found.accounts("en").column("id").to_pylist()


def test_the_draft_is_scored_on_the_market_and_a_hundred_are_listed(listed):
    assert listed.outcome is Outcome.LISTED
    assert len(listed.prospects) == 100
    assert [one.pick.rank for one in listed.prospects] == list(range(1, 101))
    assert {c.id for c in listed.profile.criteria} >= {"naf", "technologies"}
    # Ranked by what they bring, the best are large: no deals bear it out.
    assert [one.field for one in listed.findings.following] == ["headcount"]
    assert listed.size.kept.market == worlds.ROWS


def test_no_customer_and_nobody_in_a_deal_is_prospected(listed):
    numbers = {int(key[1:]) for key in ids(listed)}
    assert not numbers & set(range(worlds.CUSTOMERS))
    assert not numbers & set(range(100, 160))  # open, and won
    assert listed.customers == {f"a{n}" for n in [*range(40), *range(140, 160)]}
    assert listed.in_deal == {f"a{n}" for n in range(100, 140)}


def test_the_three_groups_hold_everybody_once(listed):
    groups = grouped(listed.prospects)
    assert sum(map(len, groups.values())) == 100
    assert groups[Readiness.READY]
    for one in groups[Readiness.READY]:
        assert one.pick.row["verdict"] == "qualified"
        assert one.phone
        assert one.pick.person.role == "decider"


def test_accounts_with_an_open_deal_come_back_when_asked(companies, ours):
    deals = pd.DataFrame({
        "account_id": [f"a{n}" for n in range(40, worlds.ROWS)],
        "status": "open", "created_on": "2026-09-01",
    })  # fmt: skip
    with done(ours, companies, deals=deals) as found:
        assert found.outcome is Outcome.EMPTY
        assert len(found.in_deal) == worlds.ROWS - worlds.CUSTOMERS
    with done(ours, companies, deals=deals, with_open_deals=True) as found:
        assert len(found.prospects) == 100
        assert found.in_deal == frozenset()


def test_sites_of_a_customer_and_doubles_are_left_out_by_siren(companies, ours):
    sites = companies.tail(300).assign(siren=companies["siren"].iloc[0])  # of the best customer
    double = companies.iloc[40:340].assign(id=lambda t: t["id"] + "-again")
    market = pd.concat([companies.head(3_700), double, sites])
    with done(ours, market) as found:
        listed = found.accounts()
        sirens = listed.column("siren").to_pylist()
        assert len(set(sirens)) == len(sirens)
        assert companies["siren"].iloc[0] not in sirens
        assert set(sites["id"]) <= found.customers


def test_without_contacts_every_decider_is_to_be_found(companies, ours):
    with done(ours, companies) as found:
        groups = grouped(found.prospects)
        assert not groups[Readiness.READY]
        assert not found.has_contacts


def test_fewer_accounts_than_asked_for_is_no_fault(companies, ours):
    with done(ours, companies, number=5_000) as found:
        assert 0 < len(found.prospects) < worlds.ROWS
    with done(ours, companies, number=1) as found:
        assert len(found.prospects) == 1
    with pytest.raises(ValueError, match="at least 1"):
        done(ours, companies, number=0)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_on_noise_there_is_no_profile_and_no_list(seed):
    companies = worlds.market(seed, signal=False)
    with done(worlds.customers(companies), companies) as found:
        assert found.outcome in (Outcome.NOTHING, Outcome.NO_DRAFT)
        assert (found.profile, found.run, found.prospects) == (None, None, ())


def test_customers_alone_are_compared_with_each_other(companies, ours):
    with done(ours) as found:
        assert found.findings.against == "others"
        assert found.outcome in (Outcome.NO_MARKET, Outcome.NOTHING)
        assert found.prospects == ()
        assert found.findings.selected is None
        fields = {trait.field for trait in found.findings.traits}
        assert "headcount" in fields
        assert not fields & {"mrr", "nps"}  # that is what "best" means
        assert not any(one.code.startswith("market_") for one in found.notices)


def test_customers_alone_may_have_names_of_their_own(ours):
    renamed = ours.rename(columns={"headcount": "Effectif moyen", "nps": "Note"})
    found = done(renamed, mapping={"headcount": "Effectif moyen", "nps": "Note"})
    assert "headcount" in {trait.field for trait in found.findings.traits}


def test_columns_with_names_of_their_own_are_scored_too(companies, ours):
    words = {"headcount": "Effectif", "technologies": "Outils", "name": "Raison sociale"}
    market, mine = companies.rename(columns=words), ours.rename(columns=words)
    with done(mine, market) as found:
        assert found.outcome is Outcome.LISTED
        assert found.size.kept.qualified > 0
        assert "technologies" in {c.id for c in found.profile.criteria}


@pytest.mark.parametrize(("change", "code"), [
    (lambda ours, market: (ours.head(1), market), "one_customer"),
    (lambda ours, market: (ours.drop(columns=["nps", "mrr"]), market), "best_no_measure"),
    (lambda ours, market: (ours.drop(columns=["id", "siren"]), market), "no_id"),
    (lambda ours, market: (ours.head(3), market), "best_too_few"),
    (lambda ours, market: (ours, market.drop(columns=["id", "siren"])), "no_id"),
    (lambda ours, market: (ours.head(9), None), "nobody_to_compare"),
])  # fmt: skip
def test_what_cannot_be_done_is_said(companies, ours, change, code):
    mine, market = change(ours, companies)
    with pytest.raises(FocaleError) as refused:
        done(mine, market, best=None)
    assert refused.value.messages[0].code == code


def test_the_library_door_writes_the_folder(companies, ours, tmp_path):
    with focale.target(ours, companies, worlds.BEST, as_of=DAY, out=tmp_path / "out") as found:
        assert isinstance(found, focale.Target)
        assert found.accounts().num_rows == 100
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {
        "report.html", "profile.yaml", "accounts-100.csv", "accounts-100.xlsx", "scores.parquet",
        "focale-target.json",
    }  # fmt: skip
    assert "{http" not in (tmp_path / "out" / "profile.yaml").read_text("utf-8")


def test_deals_find_their_accounts_by_siren_too(companies, ours):
    wanted = companies.iloc[100:140]
    deals = pd.DataFrame({
        "siren": wanted["siren"], "status": ["open"] * 20 + ["won"] * 20,
        "created_on": "2026-09-01",
    })  # fmt: skip
    with done(ours, companies, deals=deals) as found:
        assert found.in_deal == set(wanted["id"].iloc[:20])
        assert set(wanted["id"].iloc[20:]) <= found.customers
        assert "deals_by" in {notice.code for notice in found.notices}
