"""The quarterly review finds what has changed, proposes it, and tries it on deals it never saw."""

import datetime

import numpy as np
import pyarrow as pa
import pytest

import focale
from focale.discovery.findings import Strength
from focale.profile.revise import leaves_changed
from focale.review.backtest import Verdict
from focale.review.door import reviewed
from focale.review.history import read_history
from focale.review.page import review_page
from focale.review.tables import Tables
from tests.library.report.reading import visible_text
from tests.library.review.worlds import AS_OF, PROFILE, SINCE, tables, world


def by_id(found):
    return {one.id: one for one in found.proposals}


def test_a_criterion_that_wears_out_is_told_from_those_that_hold(found):
    aged = {one.criterion.id: one for one in found.aged}
    assert aged["crm"].strength in (Strength.SOLID, Strength.LIKELY)
    assert aged["size"].works
    assert aged["size"].strength is None
    worn = by_id(found)["crm-worn"]
    assert worn.change == {"criteria": {"crm": {"points": 15}}}


def test_assumptions_are_confirmed_or_refuted_by_the_earlier_deals(found):
    made = by_id(found)
    assert made["team-confirmed"].change["criteria"]["team"]["proof"] == "measured"
    assert made["city-removed"].change == {"criteria": {"city": None}}


def test_of_changes_of_one_place_the_one_that_ranks_best_is_advised(found):
    places = [path for one in found.advised for path in leaves_changed(one.change)]
    assert len(set(places)) == len(places)
    beaten = [one for one in found.proposals if one.rival]
    assert beaten
    for one in beaten:
        rival = by_id(found)[one.rival]
        assert rival.is_advised
        assert not one.counts or rival.backtest.difference.difference >= (
            one.backtest.difference.difference
        )


def test_a_market_that_takes_to_a_criterion_makes_it_worth_less(found):
    moved = {one.criterion: one for one, _ in found.drift.moved()}
    assert set(moved) == {"crm"}
    assert moved["crm"].lost == 0
    points = by_id(found)["crm-drift"].change["criteria"]["crm"]["points"]
    assert 0 <= points < 30


def test_what_sales_say_is_counted_and_its_answers_too(found):
    heard = {one.criterion: one for one in found.feedback.opinions}
    assert (heard["city"].wrong.hits, heard["city"].wrong.n) == (8, 9)
    assert heard["city"].strength is Strength.SOLID
    assert heard["size"].strength is None
    assert (found.feedback.unanswered, found.feedback.late) == (1, 1)
    states = {one.code: one.state.value for one in found.mistakes}
    assert states == {"too_wide": "no", "assumptions": "yes", "static": "no", "deaf": "yes"}


def test_every_backtest_is_on_later_deals_that_gave_no_idea(found):
    history = found.history
    assert set(history.earlier) & set(history.later) == set()
    last = history.cases.day[history.earlier].max()
    assert (history.cases.day[history.later] > last).all()
    new = {one.account for one in found.newcomers.best}
    later = [account for account in history.account[history.later] if account not in new]
    for one in found.proposals:
        if one.counts:
            assert one.backtest.deals == len(later)
            assert one.backtest.excluded == len(history.later) - len(later)


def test_the_worn_criterion_gives_later_deals_a_better_order(found):
    test = by_id(found)["crm-worn"].backtest
    assert test.difference.difference > 0
    assert test.verdict in (Verdict.BETTER, Verdict.NOT_WORSE, Verdict.UNSURE)
    assert found.together is not None
    assert found.together.verdict is not Verdict.WORSE


def test_the_ten_best_new_customers_signed_in_the_period(found):
    assert len(found.newcomers.best) == 10
    assert all(SINCE < one.signed <= AS_OF for one in found.newcomers.best)
    assert all(one.name.startswith("Compagnie") for one in found.newcomers.best)
    amounts = [one.amount for one in found.newcomers.best]
    assert amounts == sorted(amounts, reverse=True)
    assert found.newcomers.inside.n == 10


def test_on_noise_nothing_about_the_criteria_is_proposed():
    told = 0
    for seed in range(5):
        companies, deals = world(seed, noise=True)
        row = [int(account[1:]) for account in deals["account_id"].to_pylist()]
        for name in ("headcount", "technologies", "city", "sales_headcount"):
            deals = deals.append_column(name, companies[name].take(pa.array(row)))
        found = reviewed(PROFILE, Tables(deals=deals), SINCE, AS_OF)
        assert found.history.at.todays == ()
        told += sum(one.kind in ("worn", "weights", "confirmed") for one in found.proposals)
    assert told <= 1


def test_a_review_says_what_it_could_not_see():
    _, deals = world()
    found = focale.review_profile(PROFILE, since=SINCE, as_of=AS_OF, deals=deals, won=("won",))
    assert found.lacking == ("contracts", "market", "facts", "feedback", "session")
    assert found.drift is None
    assert {one.code: one.state.value for one in found.mistakes}["too_wide"] == "unknown"


def test_departures_inside_and_outside_the_profile():
    companies, _ = world()
    rng = np.random.default_rng(5)
    large = [row["id"] for row in companies.to_pylist()
             if row["headcount"] == 50 and row["technologies"] == ["HubSpot"]][:60]  # fmt: skip
    small = [row["id"] for row in companies.to_pylist() if row["headcount"] == 5][:60]
    day = datetime.date
    ends = [None] * 58 + [day(2026, 8, 1)] * 2 + [None] * 40 + [day(2026, 8, 1)] * 20
    contracts = pa.table({
        "account_id": [*large, *small], "starts_on": [day(2025, 1, 1)] * 120,
        "ends_on": pa.array(ends, pa.date32()), "monthly_amount": rng.random(120),
    })  # fmt: skip
    found = reviewed(PROFILE, Tables(contracts=contracts, market=companies), SINCE, AS_OF)
    assert (found.churns.inside.hits, found.churns.inside.n) == (2, 60)
    assert (found.churns.outside.hits, found.churns.outside.n) == (20, 60)
    assert found.churns.ratio.interval().high < 1
    assert found.newcomers.best == ()


def test_an_earlier_export_tells_the_drift_as_a_log_does():
    rng = np.random.default_rng(3)
    companies, _ = world()
    before = companies["technologies"].to_pylist()
    tech = [["HubSpot"] if rng.random() < 0.25 else one for one in before]
    later = companies.set_column(3, "technologies", pa.array(tech))
    found = reviewed(PROFILE, Tables(market=later, market_before=companies), SINCE, AS_OF)
    assert [one.criterion for one, _ in found.drift.moved()] == ["crm"]
    assert "drift" not in {one.kind for one in found.proposals}  # nobody knows our customers


def test_a_period_must_hold_days():
    with pytest.raises(focale.FocaleError, match="the period is empty"):
        reviewed(PROFILE, Tables(), AS_OF, AS_OF)


def test_too_wide_asks_for_one_more_mandatory():
    text = PROFILE.replace("at_least: 30,", "at_least: 1,").replace(
        "preferred: 1}", "preferred: 0}"
    )
    text = text.replace(
        "points: 10, proof: assumption", "need: mandatory, points: 10, proof: measured"
    )
    companies, _ = world()
    found = reviewed(text, Tables(market=companies), SINCE, AS_OF)
    assert {one.code: one.state.value for one in found.mistakes}["too_wide"] == "yes"
    assert by_id(found)["quorum"].change == {"quorum": {"mandatory": 2}}


@pytest.mark.parametrize(
    ("on", "state"),
    [("2026-06-30", "no"), ("2026-03-31", "no"), ("2026-03-30", "yes"), ("2025-09-30", "yes")],
)
def test_six_months_without_a_review_is_static(on, state):
    text = PROFILE.replace("on: 2026-06-30", f"on: {on}")
    companies, _ = world()
    found = reviewed(text, Tables(market=companies), SINCE, AS_OF)
    assert {one.code: one.state.value for one in found.mistakes}["static"] == state


def test_the_review_says_how_much_of_its_test_served_before(found):
    history = found.history
    seen = history.tried_before(SINCE)
    before = read_history(tables(), found.profile, SINCE)
    assert 0 < len(seen) < len(history.later)
    assert set(seen.tolist()) <= set(before.later.tolist())
    for lang, words in (
        ("fr", f"Essai : {len(history.later)} affaires, dont {len(seen)} servaient déjà"),
        ("en", f"Test: {len(history.later)} deals, {len(seen)} of which already served"),
    ):
        page = visible_text(review_page(found, lang)).replace("\u202f", " ").replace("\u00a0", " ")
        assert words in page


def test_the_page_says_among_whom_new_criteria_are_looked_for(found):
    page = visible_text(review_page(found, "en"))
    assert "Looked for among these 10 only, against the market" in page


def test_what_could_not_be_used_is_listed_for_every_table():
    remarks = pa.table(
        {"criterion": ["city", "colour", "size"], "opinion": ["wrong", "wrong", "?"]}
    )
    starts = ["2024-01-05"] * 20 + ["soon"]
    contracts = pa.table({"account_id": [f"c{i}" for i in range(21)], "starts_on": starts})
    companies, deals = world()
    twice = ["d0", "d0", *deals["deal_id"].to_pylist()[2:]]
    deals = deals.set_column(0, "deal_id", pa.array(twice))
    found = reviewed(
        PROFILE, Tables(deals=deals, feedback=remarks, contracts=contracts, market=companies),
        SINCE, AS_OF, redraws=200,
    )  # fmt: skip
    reasons = {(one.file, one.row): one.reason for one in found.rejects}
    assert reasons["feedback", 2] == "feedback_no_criterion"
    assert reasons["feedback", 3] == "feedback_no_opinion"
    assert ("contracts", 21) in reasons
    assert ("deals", 2) in reasons
