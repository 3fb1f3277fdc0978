"""A profile tried on files of leads: what is read, what is left out, what is refused."""

import datetime

import numpy as np
import pyarrow as pa
import pytest

import focale
from focale.evidence.verdict import Verdict
from focale.kpi.validation.leads import Group
from focale.kpi.validation.statements import Doubt

PROFILE = """
profile: p
criteria:
  size: {field: headcount, at_least: 30, need: mandatory, points: 60}
  sector: {field: naf, starts_with: ["62"], need: mandatory, points: 40}
"""
RNG = np.random.default_rng(11)
N = 600


def world(ratio=3.0, **changed):
    """A file of leads in which those inside the profile sign `ratio` times as often."""
    size = RNG.integers(1, 100, N)
    is_62 = RNG.random(N) < 0.5
    inside = (size >= 30) & is_62
    won = RNG.random(N) < np.where(inside, 0.1 * ratio, 0.1)
    created = np.datetime64("2025-01-01") + np.sort(RNG.integers(0, 500, N)).astype(
        "timedelta64[D]"
    )
    closed = created + RNG.integers(5, 60, N).astype("timedelta64[D]")
    table = {
        "lead_id": [f"l{n}" for n in range(N)],
        "account_id": [f"a{n}" for n in range(N)],
        "created_on": pa.array(created),
        "outcome": np.where(won, "won", "lost"),
        "closed_on": pa.array(closed),
        "headcount": size,
        "naf": np.where(is_62, "62.01Z", "47.11F"),
        "source": RNG.choice(["site", "salon"], N),
    }
    return pa.table(table | changed)


def profile(text=PROFILE):
    return focale.read_profile(text)


def test_leads_are_read_classed_and_judged():
    found = focale.validate(world(ratio=5.0), profile())
    tried = found.tried
    assert tried.better.verdict is Verdict.YES
    assert tried.groups.inside.n + tried.groups.outside.n == len(tried.sample.judged)
    assert tried.sample.horizon_days <= 60
    assert found.leaks == ()
    assert [one.source for one in tried.sources] in (["site", "salon"], ["salon", "site"])


def test_leads_lacking_a_fact_stand_apart():
    size = [None if n % 2 else 50 for n in range(N)]
    found = focale.validate(world(headcount=pa.array(size, pa.int64())), profile())
    assert found.tried.groups.to_complete.n > 0
    assert Group.OPEN in found.tried.sample.judged.group


def test_deals_say_what_became_of_the_leads():
    whole = world()
    leads = whole.drop_columns(["outcome", "closed_on"])
    deals = pa.table({
        "deal_id": [f"d{n}" for n in range(N)], "lead_id": whole["lead_id"],
        "status": whole["outcome"], "closed_on": whole["closed_on"], "naf": whole["naf"],
    })  # fmt: skip
    joined = focale.validate(leads, profile(), deals=deals)
    alone = focale.validate(whole, profile())
    assert joined.tried.groups == alone.tried.groups


def test_customers_that_made_the_profile_are_left_out():
    table = world()
    best = [f"a{n}" for n in range(0, N, 2)]
    for given in (best, pa.table({"id": best})):
        found = focale.validate(table, profile(), exclude=given)
        assert found.tried.sample.excluded == N // 2


def test_a_field_filled_after_the_signature_is_named_and_proves_nothing():
    table = world()
    won = np.array(table["outcome"].to_pylist()) == "won"
    seats = pa.array(np.where(won, 40, 0), mask=~won)
    found = focale.validate(
        table.append_column("seats", seats),
        profile("profile: p\ncriteria:\n  seats: {field: seats, at_least: 10, points: 10}"),
    )
    assert [leak.column for leak in found.circular] == ["seats"]
    assert found.tried.better.verdict is Verdict.TOO_EARLY
    assert Doubt.CIRCULAR in found.tried.better.doubts


def test_leads_drawn_by_lot_are_found_by_their_column():
    drawn = ["oui" if n % 5 == 0 else "non" for n in range(N)]
    found = focale.validate(world(témoin=drawn), profile(), control_group="témoin")
    assert 0 < found.tried.drawn.outside.n < found.tried.groups.outside.n


def test_facts_of_today_are_told():
    leads = world().drop_columns(["headcount", "naf"])
    companies = pa.table({
        "id": leads["account_id"], "headcount": RNG.integers(1, 100, N), "naf": ["62.01Z"] * N,
    })  # fmt: skip
    found = focale.validate(leads, profile(), companies=companies)
    assert found.at_creation.todays == ("headcount", "naf")
    (told,) = [notice for notice in found.notices if notice.code == "facts_of_today"]
    assert "effectif, code NAF" in told.words("fr")
    assert "headcount, NAF code" in told.words("en")
    assert "valeur actuelle" in told.words("fr")
    assert "today's value" in told.words("en")


@pytest.mark.parametrize(
    ("change", "how", "code", "fr", "en"),
    [
        (["created_on"], {}, "needs_created", "--created COLONNE", "when each row was"),
        (["outcome", "closed_on"], {}, "leads_no_outcome", "--outcome COLONNE",
         "no column says who signed"),
        ([], {"since": datetime.date(2030, 1, 1), "as_of": datetime.date(2030, 2, 1)},
         "no_lead_in_time", "600 sont plus anciens", "600 are older"),
        (["account_id"], {"exclude": ["a1"]}, "exclude_needs_account", "--map account_id=COLONNE",
         "each lead must name its company"),
        ([], {"control_group": "lot"}, "no_column", "lot", "lot"),
    ],
)  # fmt: skip
def test_what_is_missing_is_said_with_what_to_do(change, how, code, fr, en):
    with pytest.raises(focale.FocaleError) as error:
        focale.validate(world().drop_columns(change), profile(), **how)
    (message,) = error.value.messages
    assert message.code == code
    assert fr in message.words("fr")
    assert en in message.words("en")


def test_a_lead_without_a_day_is_counted_and_told():
    table = world()
    days = pa.array([None, *table["created_on"].to_pylist()[1:]], pa.date32())
    found = focale.validate(
        table.set_column(2, "created_on", days), profile()
    )  # fmt: skip
    assert len(found.tried.sample.followed) == N - 1
    assert any(notice.code == "leads_without_day" for notice in found.notices)


@pytest.mark.parametrize("outcome", ["won", "lost", "open"])
def test_one_outcome_alone_is_no_crash(outcome):
    found = focale.validate(world(outcome=[outcome] * N), profile())
    assert found.tried.target.verdict in (Verdict.TOO_EARLY, Verdict.NO)


def test_a_field_that_no_file_has_leaves_all_to_complete():
    found = focale.validate(
        world(), profile("profile: p\ncriteria:\n  a: {field: seats, at_least: 1, points: 10}")
    )
    groups = found.tried.groups
    assert groups.to_complete.n + groups.inside.n + groups.outside.n == len(
        found.tried.sample.judged
    )
    assert found.tried.better.verdict is Verdict.TOO_EARLY
    assert any(notice.code == "absent_field" for notice in found.notices)


def test_two_currencies_are_never_summed():
    found = focale.validate(
        world(amount=[100.0] * N, currency=["EUR", "USD"] * (N // 2)), profile()
    )
    assert found.tried.amounts is None


def test_one_lead_is_too_early():
    found = focale.validate(world().slice(0, 1), profile())
    assert found.tried.better.verdict is Verdict.TOO_EARLY
    assert found.tried.better.doubts == (Doubt.FEW,)
