"""A sales manager asks the main question: whom do we prospect this year? The truth is known."""

import csv
import io
import json

from focale.profile import load_profile
from tests.terminal import focale


def truth_of(demo):
    return json.loads((demo.folder / "data" / "truth.json").read_text("utf-8"))


def listed(demo):
    text = (demo.folder / "target" / "accounts-100.csv").read_text("utf-8")
    return list(csv.DictReader(io.StringIO(text)))


def test_the_draft_holds_the_planted_traits_and_no_habit(demo):
    profile = load_profile(demo.folder / "target" / "profile.yaml")
    asked = {criterion.id for criterion in profile.criteria}
    planted = {"headcount", "naf", "technologies", "sales_headcount", "job_posted_sdr"}
    assert planted <= asked
    assert not asked & {"region", "departement", "city", "legal_form", "created_on", "source"}
    assert all(criterion.proof in ("measured", "plausible") for criterion in profile.criteria)


def test_the_hundred_accounts_are_mostly_inside_the_planted_profile(demo):
    inside = set(truth_of(demo)["icp"]["account_ids"])
    rows = listed(demo)
    hits = sum(row["id"] in inside for row in rows)
    assert len(rows) == 100
    assert hits >= 80  # of 100; on the market 680 of 12,000


def test_no_customer_no_open_deal_and_each_company_once(demo):
    data = demo.folder / "data"
    rows = listed(demo)
    signed = {
        row["id"]
        for row in csv.DictReader((data / "customers.csv").read_text("utf-8").splitlines())
    }
    deals = list(csv.DictReader((data / "deals.csv").read_text("utf-8").splitlines()))
    taken = {row["account_id"] for row in deals if row["status"] in ("open", "won")}
    assert not {row["id"] for row in rows} & (signed | taken)
    sirens = [row["siren"] for row in rows if row["siren"]]
    assert len(sirens) == len(set(sirens))


def test_who_is_ready_has_a_decider_and_a_number(demo):
    ready = [row for row in listed(demo) if row["readiness"].startswith(("prêt", "ready"))]
    assert ready
    for row in ready:
        assert row["contact"]
        assert row["contact_phone"] or row["phone"]
        assert row["why"]
        assert row["verdict"] == "qualified"


def test_customers_alone_give_no_list_and_say_where_a_market_comes_from(demo, tmp_path):
    answer = focale(
        "target", demo.folder / "data" / "customers.parquet", "--as-of", "2026-09-30",
        "--out", tmp_path / "out", "--lang", "fr",
    )  # fmt: skip
    assert answer.code == 0
    assert "registry build" in answer.words
    assert not (tmp_path / "out" / "accounts-100.csv").exists()
