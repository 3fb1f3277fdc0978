"""The planted truth: what must be found again is really there, and the decoys as well."""

import csv
import datetime
from statistics import mean, median

import pytest

from focale.demo import make_world, plan
from focale.profile import load_profile

REFERENCE = datetime.date(2026, 9, 30)
STRONG = [trait.id for trait in plan.TRAITS]


def strong(world, id):
    return next(trait for trait in world.truth["traits"]["strong"] if trait["id"] == id)


@pytest.fixture(scope="module", params=[1, 99])
def another_world(request):
    return make_world(request.param)


@pytest.mark.parametrize("id", STRONG)
def test_a_strong_trait_is_rare_in_the_market_and_common_among_the_best(world, id):
    trait = strong(world, id)
    assert trait["market"]["share"] <= plan.MARKET_AT_MOST
    assert trait["best"]["share"] >= plan.BEST_AT_LEAST
    assert trait["best"]["share"] >= trait["other_customers"]["share"] + 0.3


def test_strong_traits_hold_for_any_seed(another_world):
    for trait in another_world.truth["traits"]["strong"]:
        assert trait["market"]["share"] <= plan.MARKET_AT_MOST, trait["id"]
        assert trait["best"]["share"] >= plan.BEST_AT_LEAST, trait["id"]


def test_strong_traits_lie_in_five_different_fields(world):
    assert len({trait["field"] for trait in world.truth["traits"]["strong"]}) == 5


@pytest.mark.parametrize(
    ("id", "test"),
    [
        ("size", lambda r: r["headcount"] is not None and 30 <= r["headcount"] <= 250),
        ("sales", lambda r: r["sales_headcount"] is not None and r["sales_headcount"] >= 5),
        ("crm", lambda r: bool({"Salesforce", "HubSpot"} & set(r["technologies"] or []))),
    ],
)
def test_the_figures_are_those_of_the_files(world, companies, customers, id, test):
    best = set(world.truth["customers"]["best_ids"])
    trait = strong(world, id)
    assert trait["market"]["met"] == sum(test(r) for r in companies if not r["customer"])
    assert trait["best"]["met"] == sum(test(r) for r in customers if r["id"] in best)


def test_the_figure_of_the_signal_is_that_of_the_log(world, events):
    best = set(world.truth["customers"]["best_ids"])
    seen = {event["account_id"] for event in events if event["event"] == "job_posted_sdr"}
    assert strong(world, "hiring")["best"]["met"] == len(best & seen)


@pytest.mark.parametrize("field", ["headcount", "technologies", "sales_headcount", "naf"])
def test_the_best_are_not_known_much_better_than_the_market(world, companies, field):
    # 20 points more would make the field "non comparable" (evidence.md, 1).
    best = set(world.truth["customers"]["best_ids"])
    market = mean(row[field] is not None for row in companies if not row["customer"])
    known = mean(row[field] is not None for row in companies if row["id"] in best)
    assert known - market < 0.20


def test_the_habit_marks_all_customers_and_not_the_best_ones(world):
    habit = world.truth["traits"]["habit"]
    assert habit["market"]["share"] < 0.1
    assert habit["best"]["share"] > 0.35
    assert habit["other_customers"]["share"] > 0.35


def test_a_ranking_on_revenue_nps_and_speed_finds_the_best(world, customers):
    best = set(world.truth["customers"]["best_ids"])
    assert len(best) == 18

    def ranks(key):
        ordered = sorted(customers, key=key)
        return {row["id"]: place for place, row in enumerate(ordered)}

    sums = [ranks(lambda r: -r["revenue_with_us_eur"]), ranks(lambda r: -(r["nps"] or 0)),
            ranks(lambda r: r["cycle_days"])]  # fmt: skip
    top = sorted(customers, key=lambda row: sum(rank[row["id"]] for rank in sums))[:18]
    assert len(best & {row["id"] for row in top}) >= 16


def test_customers_have_signed_and_five_have_left(world, customers):
    assert all(row["customer"] for row in customers)
    left = [row for row in customers if row["churned_on"]]
    assert len(left) == 5
    assert [row["id"] for row in left] == world.truth["customers"]["churned_ids"]
    for row in customers:
        assert row["first_signed_on"] <= REFERENCE
        assert row["churned_on"] is None or row["first_signed_on"] < row["churned_on"] <= REFERENCE
    assert 1 <= sum(row["nps"] is None for row in customers) <= 8


def test_interviews_are_of_best_customers_and_tagged(world):
    interviews = world.interviews.to_pylist()
    assert {row["account_id"] for row in interviews} <= set(world.truth["customers"]["best_ids"])
    for pain, seen in world.truth["pain_points"].items():
        assert seen == sum(pain in row["pain_points"] for row in interviews)
        assert seen > 0


def mature(world, deals, inside):
    ids = set(world.truth["deals"]["inside_deal_ids"])
    last = REFERENCE - datetime.timedelta(days=plan.LONGEST_CYCLE)
    return [
        deal
        for deal in deals
        if (deal["deal_id"] in ids) is inside
        and deal["created_on"] <= last
        and deal["status"] != "open"
    ]


@pytest.mark.parametrize(("inside", "rate", "days"), [(True, 0.34, 45), (False, 0.11, 75)])
def test_deals_are_won_at_the_planted_rate_and_speed(world, deals, inside, rate, days):
    closed = mature(world, deals, inside)
    won = [deal for deal in closed if deal["status"] == "won"]
    assert len(closed) > 150
    assert abs(len(won) / len(closed) - rate) < 0.01
    assert abs(median(deal["cycle_days"] for deal in won) - days) <= 6
    told = world.truth["deals"]["inside" if inside else "outside"]
    assert (told["mature_closed"], told["mature_won"]) == (len(closed), len(won))


def test_effort_does_not_explain_the_difference(world, deals):
    inside, outside = (mean(d["touches"] for d in mature(world, deals, side))
                       for side in (True, False))  # fmt: skip
    assert 1 < inside / outside < 1.25


def test_the_profile_is_read_without_a_fault(folder):
    profile = load_profile(folder / "profile.yaml")
    assert sum(c.points for c in profile.criteria if c.points and c.points > 0) == 100
    assert (profile.quorum.mandatory, profile.quorum.preferred) == (3, 1)


def test_the_profile_quotes_the_truth(world, folder):
    size = strong(world, "size")
    said = f"{size['best']['met']} of the {size['best']['known']} best customers"
    assert said in (folder / "profile.yaml").read_text("utf-8")


def test_the_gate_shuts_out_the_planted_competitors(world, companies):
    names = {row["name"] for row in companies
             if row["id"] in world.truth["icp"]["competitor_ids"]}  # fmt: skip
    assert len(names) == len(plan.COMPETITORS)
    assert "relancoir.example" in world.profile


def test_interviews_survive_as_csv(folder):
    with (folder / "interviews.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 8
    assert all(row["problem"] and row["why_us"] and row["value"] for row in rows)
