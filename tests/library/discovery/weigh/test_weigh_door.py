"""A profile weighed by files of deals: what counts, what is left out, what is written."""

import datetime

import numpy as np
import pyarrow as pa
import pytest

import focale
from focale.discovery.weigh.leaks import Sign
from focale.discovery.weigh.weights import Answer
from focale.profile import read_profile

PROFILE = """
profile: p
version: 3
criteria:
  size: {field: headcount, at_least: 30, need: mandatory, points: 20}
  sector: {field: naf, starts_with: ["62"], need: mandatory, points: 20}
  crm: {field: technologies, any_of: [HubSpot], need: preferred, points: 60}
"""
N = 1500


def world(n=N, seed=3, **changed):
    """Deals that size and sector tell, and the CRM does not."""
    rng = np.random.default_rng(seed)
    size, is_62 = rng.integers(1, 100, n), rng.random(n) < 0.5
    odds = -2 + 1.4 * (size >= 30) + 1.2 * is_62
    won = rng.random(n) < 1 / (1 + np.exp(-odds))
    created = np.datetime64("2024-01-01") + (np.arange(n) * 700 // n).astype("timedelta64[D]")
    table = {
        "deal_id": [f"d{k}" for k in range(n)],
        "created_on": pa.array(created),
        "closed_on": pa.array(created + rng.integers(5, 60, n).astype("timedelta64[D]")),
        "status": np.where(won, "won", "lost"),
        "amount": np.where(won, rng.lognormal(9, 0.6, n).round(), 0),
        "headcount": size,
        "naf": np.where(is_62, "62.01Z", "47.11F"),
        "technologies": np.where(rng.random(n) < 0.5, "HubSpot", "Odoo"),
    }
    return pa.table(table | changed)


def profile(text=PROFILE):
    return read_profile(text)


def test_points_move_to_what_tells_and_the_next_version_says_so():
    found = focale.weigh(world(), profile())
    assert found.weighing.answer is Answer.PROPOSED
    points = found.points()
    assert points["crm"][1] < 20 < points["size"][1]
    assert found.measured() == ["size", "sector"]
    text = focale.weighed_profile(found, PROFILE, "fr")
    assert text.startswith("# Version 4, ")
    assert "affaires" in text.split("profile:")[0]
    new = read_profile(text)
    assert new.version == 4
    assert [float(c.weight) for c in new.criteria] == [round(points[c.id][1]) for c in new.criteria]
    assert sum(float(c.weight) for c in new.criteria) == 100
    assert [c.proof for c in new.criteria] == ["measured", "measured", None]


def test_no_version_is_written_when_none_is_proposed():
    found = focale.weigh(world().slice(0, 60), profile())
    with pytest.raises(ValueError, match="no new version"):
        focale.weighed_profile(found, PROFILE, "en")


def test_value_is_told_beside_the_rate():
    found = focale.weigh(world(), profile())
    best = found.after[0]
    assert best.rate.share > found.after[-1].rate.share
    assert best.worth == pytest.approx(best.rate.share * best.typical)
    assert found.skew is not None
    assert not found.skew.is_concentrated


def test_a_column_that_knows_the_outcome_is_named_even_outside_the_profile():
    table = world()
    won = np.array(table["status"].to_pylist()) == "won"
    table = table.append_column("contract", pa.array(np.where(won, "C1", None)))
    found = focale.weigh(table, profile())
    assert [(leak.column, leak.sign) for leak in found.leaks] == [("contract", Sign.ONLY_WON)]
    assert found.kept == {}


def test_criteria_on_such_columns_are_not_scored():
    table = world()
    won = np.array(table["status"].to_pylist()) == "won"
    day = table["created_on"].to_numpy().astype("datetime64[D]").astype(int)
    table = table.append_column("quotes", pa.array(np.where(won, 3, 0)))
    table = table.append_column("rate", pa.array(day // 40 * 0.1))
    text = PROFILE + (
        "  quotes: {field: quotes, at_least: 2, points: 20}\n"
        "  rate: {field: rate, at_least: 1980, points: 20}\n"
    )
    found = focale.weigh(table, profile(text))
    assert found.kept == {"quotes": "quotes", "rate": "rate"}
    assert found.periods == ("rate",)
    assert found.points()["quotes"][1] == found.points()["rate"][1] == 0
    assert all(after > 0 or name == "crm" for name, (_, after) in found.points().items()
               if name not in found.kept)  # fmt: skip


def test_open_and_recent_deals_are_counted_apart():
    status = np.array(world()["status"].to_pylist(), dtype=object)
    status[::10] = "open"
    last = datetime.date(2025, 12, 1)
    found = focale.weigh(world(status=pa.array(status.tolist())), profile(), as_of=last)
    assert found.counted.open >= N / 10
    assert found.counted.young > 0
    assert found.counted.weighed + found.counted.open + found.counted.young == N


def test_who_never_signed_counts_as_lost_at_the_horizon_when_nobody_is_called_lost():
    table = world()
    won = np.array(table["status"].to_pylist()) == "won"
    closed = pa.array(np.where(won, table["closed_on"].to_numpy(), np.datetime64("NaT")))
    table = table.set_column(2, "closed_on", closed)
    table = table.set_column(3, "status", pa.array(np.where(won, "won", "open")))
    found = focale.weigh(table, profile())
    assert found.counted.by_horizon
    assert found.weighing.answer is Answer.PROPOSED
    assert found.counted.open == 0


@pytest.mark.parametrize("status", ["won", "lost", "open"])
def test_one_outcome_alone_changes_nothing(status):
    found = focale.weigh(world(status=[status] * N), profile())
    assert found.weighing.answer is Answer.FEW
    assert all(before == after for before, after in found.points().values())


def test_identical_deals_leave_nothing_to_weigh():
    table = world(headcount=[50] * N, naf=["62.01Z"] * N, technologies=["HubSpot"] * N)
    assert focale.weigh(table, profile()).weighing.answer is Answer.NOTHING_TO_WEIGH


def test_two_currencies_are_never_summed():
    currency = ["EUR", "USD"] * (N // 2)
    found = focale.weigh(world(currency=currency), profile())
    assert found.skew is None
    assert any(notice.code == "ledger_currencies" for notice in found.notices)


def test_a_file_without_days_is_refused_where_the_day_is_needed_with_all_its_columns():
    log = pa.table({"account_id": ["a"], "field": ["naf"], "value": ["62"], "at": ["2025-01-01"]})
    with pytest.raises(focale.FocaleError) as error:
        focale.weigh(world().drop_columns(["created_on"]), profile(), facts=log)
    (message,) = error.value.messages
    assert message.code == "needs_created"
    assert "technologies" in message.words("en")
    recent = PROFILE.replace(
        'field: naf, starts_with: ["62"]', "field: founded_on, within_days: 90"
    )
    with pytest.raises(focale.FocaleError) as error:
        focale.weigh(world().drop_columns(["created_on"]), profile(recent))
    assert error.value.messages[0].code == "needs_created"
