"""The review reads who left from the contracts, and what was known before from the log of facts."""

from __future__ import annotations

import datetime

import pyarrow as pa
import pytest

from focale.desk.settings import SURROUNDINGS
from focale.desk.targeting.feedback import services
from focale.desk.targeting.models import Profile, Version
from tests.desk.targeting.feedback.worlds import PROFILE, market, table_of

SINCE, UNTIL = "2026-06-30", "2026-09-30"


def _contracts():
    """c0 to c9 are customers since 2024; c1 and c3 left in August, c4 in the spring."""
    gone = {1: "2026-08-15", 3: "2026-08-31", 4: "2026-04-30"}
    return pa.table({
        "contract_id": [f"K{n}" for n in range(10)],
        "account_id": [f"c{n}" for n in range(10)],
        "starts_on": ["2024-01-15"] * 10,
        "ends_on": [gone.get(n) for n in range(10)],
        "monthly_amount_eur": [900.0] * 10,
    })  # fmt: skip


def _log():
    """Half of the market was smaller in the spring than the profile asks."""
    days = [datetime.date(2024, 1, 1), datetime.date(2026, 8, 1)]
    return pa.table({
        "account_id": [f"c{n}" for n in range(100) for _ in days],
        "field": ["headcount"] * 200,
        "value": [text for n in range(100) for text in (
            ("5", "50") if n < 10 else ("50", "50") if n < 20 else ("5", "5"))],
        "at": days * 100,
    })  # fmt: skip


@pytest.fixture
def reviewed(cast, db):
    from focale.desk.warm.acts.review import review_profile
    from focale.desk.warm.store import Rows

    table_of(cast.workspace, "market", market(), "marché.csv")

    def review(**tables):
        from focale.desk.targeting.models import Table

        for role, table in tables.items():
            table_of(cast.workspace, role, table, f"{role}.csv")
        chosen = Table.objects.of(cast.workspace).in_bulk(services._tables(cast.workspace).values())
        profile = Profile.objects.create(workspace=cast.workspace, name="Cible")
        Version.objects.create(
            workspace=cast.workspace, profile=profile, number=1, text=PROFILE
        )  # fmt: skip
        rows = Rows(SURROUNDINGS, cast.workspace.pk)
        return review_profile(
            rows, PROFILE, profile.pk, SINCE, UNTIL,
            {one.role: one.given for one in chosen.values()},
        )  # fmt: skip

    return review


def _part(told, name, lang="fr"):
    return next((one for one in told["words"][lang]["parts"] if one["id"] == name), None)


def test_departures_of_the_period_come_from_the_contracts(reviewed):
    told = reviewed(contracts=_contracts())
    left = _part(told, "left")
    assert "2 clients partis" in left["lines"][0].replace("\xa0", " ")
    assert [row[0] for row in left["table"]["rows"]] == ["Compagnie 1", "Compagnie 3"]
    assert _part(told, "left", "en")["table"]["rows"][0][0] == "Compagnie 1"
    assert "contracts" not in told["lacking"]


def test_without_contracts_and_customers_the_review_says_that_departures_lack(reviewed):
    told = reviewed()
    assert {"contracts", "facts"} <= set(told["lacking"])


def test_what_the_market_was_comes_from_the_log_of_facts(reviewed):
    told = reviewed(facts=_log())
    assert "facts" not in told["lacking"]
    assert _part(told, "drift") is not None
