"""`focale.discover`: what the best of the demo share, and what it must not be fooled by."""

import datetime

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from focale.discovery.find import find
from focale.discovery.findings import Strength, Verdict
from focale.glossary.messages import FocaleError
from focale.profile import read_profile

DAY = datetime.date(2026, 9, 30)


@pytest.fixture(scope="module")
def found(demo):
    best = demo.truth["customers"]["best_ids"]
    return find(
        demo.customers, demo.companies, best, demo.events, DAY, deals=demo.deals,
        contacts=demo.contacts, interviews=demo.interviews, name="Mirelance", redraws=600,
    )  # fmt: skip


def trait(found, field):
    return next(trait for trait in found.traits if trait.field == field)


@pytest.mark.parametrize(
    ("field", "hits", "known"),
    [("headcount", 17, 18), ("naf", 15, 18), ("technologies", 8, 13), ("sales_headcount", 9, 10),
     ("job_posted_sdr", 14, 18), ("funds_raised", 5, 18), ("executive_hired", 6, 18)],
)  # fmt: skip
def test_what_was_planted_in_the_demo_is_found(found, field, hits, known):
    one = trait(found, field)
    assert one.verdict is Verdict.DISTINCTIVE
    assert one.hit.best.n == known
    assert one.hit.best.hits >= hits - 1
    assert one.times > 3


@pytest.mark.parametrize("field", ["legal_form", "created_on", "source", "kind"])
def test_the_controls_of_the_demo_are_not(found, field):
    assert trait(found, field).verdict is not Verdict.DISTINCTIVE
    assert trait(found, field).strength is Strength.HYPOTHESIS


def test_where_we_prospect_is_told_as_a_habit_and_kept_out_of_the_draft(found):
    region = trait(found, "region")
    assert region.is_found
    assert region.is_habit
    assert region not in found.criteria


def test_what_follows_from_another_trait_is_its_echo(found):
    assert trait(found, "sector").echo_of == "naf"
    assert trait(found, "business_model").echo_of in ("naf", "sector")


def test_the_base_holds_no_customer_past_or_present(found, demo):
    signed = demo.truth["customers"]["signed"]
    assert found.customers.market == 12_000
    assert found.customers.base <= 12_000 - signed
    assert found.customers.inside == 40


def test_the_draft_is_a_profile_that_says_on_what_it_rests(found):
    profile = read_profile(found.draft)
    criteria = {criterion.id: criterion for criterion in profile.criteria}
    assert {"naf", "sales_headcount", "technologies", "job_posted_sdr"} <= set(criteria)
    assert {"headcount", "revenue_eur"} & set(criteria)  # how large they are, one way or another
    assert "region" not in criteria
    assert {criterion.proof for criterion in profile.criteria} <= {"measured", "plausible"}
    assert "des 18 meilleurs clients" in criteria["naf"].why.fr
    assert sum(criterion.points for criterion in profile.criteria) == 100
    assert all(criterion.points % 5 == 0 for criterion in profile.criteria)
    assert criteria["job_posted_sdr"].need == "preferred"


def test_hypotheses_are_offered_but_not_ticked(found):
    assert found.hypotheses
    assert "proof: assumption" in found.draft
    assert all(line.startswith("#") for line in found.draft.splitlines() if "assumption" in line)
    untouched = {trait.field for trait in found.hypotheses}
    assert not untouched & {criterion.id for criterion in read_profile(found.draft).criteria}


def test_what_the_draft_keeps_of_the_market_and_of_the_best_is_told(found):
    assert found.selected.market == 12_000
    assert 0.005 < found.selected.share < 0.2
    assert found.recall.kept.n == 18
    assert found.recall.drafted == 18
    assert found.recall.kept.hits >= 7


def test_deciders_and_pain_points_seen_among_the_best(found):
    assert found.people[0].role in ("decider", "prescriber")
    assert found.people[0].seen.hits > 5
    assert (found.pains[0].id, found.pains[0].seen.hits) == ("temps_perdu", 5)


def test_size_is_circular_when_the_best_are_chosen_by_revenue(demo):
    chosen = find(
        demo.customers, demo.companies, "revenue_with_us_eur >= 33000", as_of=DAY,
        redraws=400, leave_one_out=False,
    )  # fmt: skip
    assert {"headcount", "sales_headcount", "revenue_eur"} <= set(chosen.circular)
    needs = {c.id: c.need for c in read_profile(chosen.draft).criteria} if chosen.draft else {}
    assert needs.get("headcount") != "mandatory"


def test_what_customers_do_with_us_is_no_trait(found):
    left = {one.field: one.why for one in found.left}
    assert left["page_viewed_pricing"] == "ours"
    assert left["siren"] == "identifier"


# --- not fooled -------------------------------------------------------------------------


def plain(rows=1_500, seed=0):
    """A market with nothing in it, of which the first 40 are customers."""
    chance = np.random.default_rng(seed)
    return pd.DataFrame({
        "id": [f"a{n}" for n in range(rows)],
        "headcount": np.floor(chance.lognormal(2.5, 1.4, rows)) + 1,
        "naf": chance.choice(["62.01Z", "70.22Z", "47.11B", "43.21A", "10.71C"], rows),
        "region": chance.choice(["Bretagne", "Occitanie", "Normandie", "Corse"], rows),
    })  # fmt: skip


def test_a_field_filled_more_often_among_the_best_is_no_finding():
    market = plain()
    market["crm"] = np.where(np.arange(1_500) < 20, "Sage", None)
    market.loc[20:200, "crm"] = "Odoo"
    found = find(market.head(40), market, [f"a{n}" for n in range(20)], redraws=300)
    assert "crm" not in {trait.field for trait in found.traits}
    left = {one.field: one for one in found.left}
    assert left["crm"].why == "not_comparable"
    assert left["crm"].facts["best"] == 100


def test_a_column_that_says_who_is_a_customer_is_left_out():
    market = plain()
    market["stage"] = np.where(np.arange(1_500) < 40, "client", "suspect")
    found = find(market.head(40), market, [f"a{n}" for n in range(20)], redraws=300)
    assert {one.field: one.why for one in found.left}["stage"] == "tells_customers"
    assert not found.draft


def test_customers_are_found_by_siren_domain_and_name_too():
    market = plain(300)
    market["siren"] = [f"{n:09d}" for n in range(300)]
    market["domain"] = [f"www.firme{n}.example" for n in range(300)]
    market["name"] = [f"Firme Numéro {n} SAS" for n in range(300)]
    ours = pd.DataFrame({
        "id": ["x0", "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9"],
        "siren": ["000000000", "000000001", "", "", "", "", "", "", "", ""],
        "domain": ["", "", "firme2.example", "http://firme3.example/fr", "", "", "", "", "", ""],
        "name": ["", "", "", "", "FIRME NUMERO 4", "Firme numéro 5 SARL", "", "", "", "Autre"],
    })  # fmt: skip
    found = find(ours, market, [f"x{n}" for n in range(5)], redraws=200)
    assert found.customers.by == {"id": 0, "siren": 2, "domain": 2, "name": 2}
    assert found.customers.outside == 4
    assert found.customers.base == 294
    assert {notice.code for notice in found.notices} >= {"customers_outside", "few_best"}


def test_nothing_is_drafted_where_there_is_no_signal(shared_data):
    folder = shared_data("maven_crm")
    accounts = pd.read_csv(folder / "accounts.csv").rename(columns={"account": "id"})
    deals = pd.read_csv(folder / "sales_pipeline.csv")
    closed = deals[deals.deal_stage.isin(["Won", "Lost"])]
    rate = closed.groupby("account").deal_stage.apply(lambda stages: (stages == "Won").mean())
    ours = accounts.assign(rate=accounts.id.map(rate))
    found = find(ours, accounts, "rate >= 0.66", redraws=1_000)
    assert found.against == "others"
    assert found.found == ()
    assert found.draft == ""
    signed = closed[closed.deal_stage == "Won"].groupby("account").close_value.sum()
    by_amount = accounts.assign(**{"won amount": accounts.id.map(signed)})
    for count in (10, 20, 30):
        chosen = find(by_amount, accounts, count, redraws=1_000)
        assert chosen.found == ()
        assert chosen.draft == ""
        assert {"headcount", "revenue"} <= {trait.field for trait in chosen.following}


# --- bad input --------------------------------------------------------------------------


def words(error, lang):
    return error.value.messages[0].words(lang)


def alike():
    return plain().head(30).assign(nps=9)


@pytest.mark.parametrize(
    ("ours", "best", "fr", "en"),
    [
        (lambda: plain().head(1), None, "un seul client", "one customer only"),
        (alike, None, "tous les clients ont la même valeur", "all customers have the same value"),
        (
            lambda: plain().head(30),
            None,
            "aucune colonne ne dit ce que vaut",
            "no column says what",
        ),
        (alike, 50, "50 meilleurs clients demandés", "50 best customers asked for"),
        (alike, ["a1", "a2"], "2 meilleurs clients : trop peu", "2 best customers: too few"),
        (alike, ["zz"], "ces clients n'y sont pas", "these customers are not there"),
        (alike, "nps > 9", "aucun client ne remplit", "no customer meets"),
        (alike, "nps >= 9", "tous les clients remplissent", "every customer meets"),
        (alike, "les grands", "ne se lit pas", "cannot be read"),
        (alike, "npss >= 9", "npss", "npss"),
    ],
)
def test_what_cannot_be_compared_is_said(ours, best, fr, en):
    given = ours().assign(nps=range(30)) if best == 50 else ours()
    with pytest.raises(FocaleError) as error:
        find(given, plain(), best, redraws=50)
    assert fr in words(error, "fr").replace("\u00a0", " ").replace("\u202f", " ")
    assert en in words(error, "en")


def test_a_market_of_customers_only_has_nobody_to_compare():
    with pytest.raises(FocaleError) as error:
        find(plain(12), plain(12), [f"a{n}" for n in range(8)], redraws=50)
    assert error.value.messages[0].code == "nobody_to_compare"


def test_a_market_of_customers_only_is_told_as_such():
    found = find(plain(60), plain(60), [f"a{n}" for n in range(12)], redraws=50)
    (told,) = [one for one in found.notices if one.code.startswith("market_")]
    assert told.code == "market_only_customers"
    assert "toutes ses entreprises sont déjà clientes" in told.words("fr")
    assert "all its companies are customers already" in told.words("en")


def test_a_market_without_the_customers_is_told():
    ours = plain(60, seed=1)
    ours["id"] = [f"z{n}" for n in range(60)]
    found = find(ours, plain(), [f"z{n}" for n in range(12)], redraws=200)
    assert "market_without_customers" in {notice.code for notice in found.notices}
    assert found.customers.base == 1_500


def test_a_market_that_was_filtered_beforehand_is_told(demo):
    table = demo.companies
    large = table.filter(pc.fill_null(pc.greater_equal(table["headcount"], 10), False))
    found = find(
        demo.customers, large, demo.truth["customers"]["best_ids"], as_of=DAY, redraws=200,
        leave_one_out=False,
    )  # fmt: skip
    assert "filtered_size" in {message.code for message in found.filtered}
    whole = find(
        demo.customers, table, demo.truth["customers"]["best_ids"], as_of=DAY, redraws=200,
        leave_one_out=False,
    )  # fmt: skip
    assert whole.filtered == ()


def test_frames_files_and_arrow_tables_give_the_same(tmp_path):
    market = plain()
    market.to_csv(tmp_path / "market.csv", index=False)
    best = [f"a{n}" for n in range(15)]
    frames = find(market.head(40), market, best, redraws=100)
    files = find(market.head(40), tmp_path / "market.csv", best, redraws=100)
    arrow = find(pa.Table.from_pandas(market.head(40)), market, best, redraws=100)
    for other in (files, arrow):
        assert [(t.field, t.hit.best, t.hit.base) for t in other.traits] == [
            (t.field, t.hit.best, t.hit.base) for t in frames.traits
        ]


def test_the_draft_holds_whom_to_convince_and_which_pain_to_speak_of(found):
    story = read_profile(found.draft).story
    personas = {persona["id"]: persona for persona in story["personas"]}
    assert any("direct(eur|rice) commercial" in str(p) for p in personas.values())
    assert int(story["pain_points"][0]["seen_in"]) == 5


def test_a_mapping_of_the_market_serves_the_customers_as_far_as_they_have_its_columns():
    market = plain().rename(columns={"headcount": "Effectif total", "naf": "APE"})
    ours = plain().head(40).rename(columns={"naf": "APE"})
    mapping = {"headcount": "Effectif total", "naf": "APE"}
    found = find(ours, market, [f"a{n}" for n in range(20)], mapping=mapping, redraws=100)
    assert {"headcount", "naf"} <= {trait.field for trait in found.traits}


def test_what_the_best_were_said_by_is_no_criterion():
    market = plain()
    ours = market.head(40)
    middle = float(ours.headcount.quantile(0.6))
    found = find(ours, market, f"headcount >= {middle:.0f}", redraws=200)
    size = trait(found, "headcount")
    assert size.hit.is_found
    assert size.is_circular
    assert size.verdict is Verdict.CIRCULAR
    assert not size.is_criterion
    assert size not in found.hypotheses


@pytest.mark.parametrize("place", ["market", "customers"])
def test_people_and_deals_are_no_companies(demo, place):
    given = {"customers": demo.customers, "market": demo.companies}
    for table in (demo.contacts, demo.deals):
        with pytest.raises(FocaleError) as error:
            find(**{**given, place: table})
        assert error.value.messages[0].code == "rows_no_companies"


def test_a_column_of_years_is_read_as_numbers(tmp_path):
    market = plain(400)
    market["founded"] = [str(1950 + n % 70) for n in range(400)]
    market.to_csv(tmp_path / "market.csv", index=False)
    found = find(market.head(30), tmp_path / "market.csv", [f"a{n}" for n in range(15)], redraws=50)
    assert "founded" in {one.field for one in found.traits}
