"""Facts as of the signature, where a log of facts dates them; else the present ones, counted."""

import datetime

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from focale.discovery.find import find
from focale.discovery.findings import Verdict
from focale.glossary.messages import FocaleError
from tests.library.discovery.worlds import BEST, market_of

DAY = datetime.date(2026, 9, 30)
SIGNED = "2022-03-01"


def grown(rows=1_000):
    """A market where the best customers have grown large only since they signed."""
    market = market_of(rows, seed=5)
    chance = np.random.default_rng(6)
    market["headcount"] = np.where(
        np.arange(rows) < BEST, chance.integers(300, 900, rows), chance.integers(1, 400, rows)
    )
    ours = market.head(40).assign(nps=np.where(np.arange(40) < BEST, 10, 5))
    return market, ours.assign(first_signed_on=SIGNED)


def log_of(ids, field, values, at="2021-01-01", known_at=None):
    table = {"account_id": list(ids), "field": field, "value": [str(v) for v in values], "at": at}
    return pd.DataFrame(table | ({} if known_at is None else {"known_at": known_at}))


def found_with(facts, **more):
    market, ours = grown()
    return find(ours, market, "nps >= 9", as_of=DAY, facts=facts, redraws=300,
                leave_one_out=False, **more)  # fmt: skip


def size_of(found):
    return next(trait for trait in found.traits if trait.field == "headcount")


@pytest.fixture(scope="module")
def then():
    """On the day of signature they were as large as anybody."""
    _, ours = grown()
    return log_of(ours.id, "headcount", np.random.default_rng(8).integers(1, 400, 40))


def test_customers_who_grew_with_us_are_taken_as_they_were(then):
    today = size_of(found_with(None))
    assert today.verdict is Verdict.DISTINCTIVE
    assert today.pattern.low >= 200
    as_of_signature = size_of(found_with(then))
    assert as_of_signature.verdict is not Verdict.DISTINCTIVE


def test_how_many_values_are_of_the_day_and_how_many_present_is_counted(then):
    found = found_with(then)
    customers, deals = found.then
    assert customers.then == 40  # one field of four
    assert customers.now == 3 * 40
    assert (deals.then, deals.now) == (0, 0)
    assert found_with(None).then is None


@pytest.mark.parametrize(
    ("at", "known_at", "withdrawn"),
    [("2022-03-02", None, None), ("2021-01-01", "2023-01-01", None),
     ("2021-01-01", None, "2021-06-01")],
)  # fmt: skip
def test_what_was_not_known_yet_or_no_more_is_a_present_value(then, at, known_at, withdrawn):
    log = then.assign(at=at)
    if known_at:
        log["known_at"] = known_at
    if withdrawn:
        log["withdrawn_at"] = withdrawn
    found = found_with(log)
    assert found.then[0].then == 0
    assert found.then[0].now == 4 * 40
    assert size_of(found).verdict is Verdict.DISTINCTIVE


def test_without_a_day_of_signature_the_first_deal_that_was_won_gives_it(then):
    market, ours = grown()
    deals = pd.DataFrame({
        "account_id": ours.id, "status": "won", "created_on": "2021-12-01", "closed_on": SIGNED,
    })  # fmt: skip
    plain = ours.drop(columns="first_signed_on")
    given = {"as_of": DAY, "redraws": 100, "leave_one_out": False, "facts": then}
    assert find(plain, market, "nps >= 9", **given).then[0].then == 0
    assert find(plain, market, "nps >= 9", deals=deals, **given).then[0].then == 40


def test_who_refused_is_taken_as_on_the_day_the_deal_began():
    """Companies that refused were small then, and are large today."""
    market, ours = grown()
    lost = market.id[100:300]
    deals = pd.DataFrame({
        "account_id": [*lost, *market.id[40:100]],
        "status": ["lost"] * 200 + ["won"] * 60, "created_on": "2022-01-01",
    })  # fmt: skip
    log = pd.concat([log_of(lost, "headcount", [2] * 200),
                     log_of(market.id[40:100], "headcount", [500] * 60)])  # fmt: skip
    given = {"as_of": DAY, "redraws": 100, "leave_one_out": False, "deals": deals}
    today = size_of(find(ours, market, "nps >= 9", **given)).won
    as_of_creation = size_of(find(ours, market, "nps >= 9", facts=log, **given)).won
    assert today.here.share < 1
    assert as_of_creation.there.hits == 0
    assert as_of_creation.here.share == 1
    assert as_of_creation.tells


def test_ages_are_counted_back_from_the_signature():
    market, ours = grown()
    market["created_on"] = [datetime.date(1980, 1, 1) + datetime.timedelta(days=15 * n)
                            for n in range(len(market))]  # fmt: skip
    market.loc[: BEST - 1, "created_on"] = datetime.date(2021, 6, 1)
    ours["created_on"] = market.created_on[:40]
    given = {"as_of": DAY, "redraws": 300, "leave_one_out": False}

    def age(facts):
        found = find(ours, market, "nps >= 9", facts=facts, **given)
        return next(one for one in found.traits if one.field == "created_on").pattern

    log = log_of(ours.id, "headcount", [50] * 40)
    assert age(None).high == 10  # five years old today: who is younger says too little
    assert age(log).high <= 5  # and in their first year when they signed


def test_the_market_knows_a_customer_by_another_identifier(then):
    market, ours = grown()
    market["siren"] = [f"{n:09d}" for n in range(len(market))]
    ours = ours.assign(siren=market.siren[:40], id=[f"crm-{n}" for n in range(40)])
    given = {"as_of": DAY, "redraws": 100, "leave_one_out": False}
    for names in (market.id[:40], ours.id):  # the log may use either
        found = find(ours, market, "nps >= 9", facts=then.assign(account_id=list(names)), **given)
        assert found.then[0].then == 40


def test_a_list_and_a_code_of_the_log_are_read_as_those_of_the_file():
    market, ours = grown()
    market["technologies"] = "Sage"
    market.loc[::9, "technologies"] = "HubSpot;Odoo"
    ours["technologies"] = market.technologies[:40]
    log = pd.concat([log_of(ours.id, "technologies", ["HubSpot;Odoo"] * 40),
                     log_of(ours.id, "naf", ["6201Z"] * 40)])  # fmt: skip
    found = find(ours, market, "nps >= 9", as_of=DAY, facts=log, redraws=200, leave_one_out=False)
    traits = {trait.field: trait for trait in found.traits}
    assert "hubspot" in traits["technologies"].pattern.values
    assert traits["technologies"].hit.best.hits == BEST
    assert traits["naf"].hit.best.hits == BEST


def test_a_table_that_is_no_log_is_refused_with_what_it_lacks(then):
    with pytest.raises(FocaleError) as error:
        found_with(pa.table({"account_id": ["a1"], "headcount": [5]}))
    assert error.value.messages[0].code == "needed_column"


def test_lines_of_the_log_without_a_day_are_told(then):
    found = found_with(pd.concat([then, log_of(["a1"], "headcount", [3], at="demain")]))
    words = [notice.words("fr") for notice in found.notices]
    assert any("1 ligne du journal" in line for line in words)


def test_the_demo_gives_the_same_traits_as_of_signature(demo):
    found = find(
        demo.customers, demo.companies, demo.truth["customers"]["best_ids"], demo.events, DAY,
        deals=demo.deals, facts=demo.facts_log, redraws=400, leave_one_out=False,
    )  # fmt: skip
    planted = {"headcount", "naf", "technologies", "sales_headcount", "job_posted_sdr"}
    assert planted <= {trait.field for trait in found.found}
    customers, deals = found.then
    assert customers.then > 150
    assert deals.then > 2_000
    assert min(customers.now, deals.now) > 0
