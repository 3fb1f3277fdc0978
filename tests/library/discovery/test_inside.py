"""A profile whose `market:` restricts whom the best customers are compared with."""

import datetime

import pytest

from focale.discovery.find import find
from focale.glossary.messages import FocaleError
from focale.profile import read_profile
from tests.library.discovery.worlds import BEST, market_of

DAY = datetime.date(2026, 9, 30)
PROFILE = """
profile: french
fields: {{agence: text}}
territories:
  west: ["35", "44"]
market:
  - {{field: country, one_of: [{country}]}}
criteria:
  size: {{field: headcount, at_least: 5, points: 10}}
"""


def profile(tmp_path, country="FR", text=PROFILE):
    path = tmp_path / "market.yaml"
    path.write_text(text.format(country=country), encoding="utf-8")
    return path


def tables():
    market = market_of(1_200, seed=2)
    market.loc[: BEST - 1, "country"] = "FR"
    market.loc[[1, 2, 20], "country"] = "BE"
    return market, market.head(40)


def found_in(path, market=None, ours=None, **more):
    whole, customers = tables()
    return find(
        customers if ours is None else ours, whole if market is None else market,
        [f"a{n}" for n in range(BEST)], as_of=DAY, profile=path, redraws=300, **more,
    )  # fmt: skip


def test_only_companies_inside_the_market_are_compared(tmp_path):
    market, _ = tables()
    found = found_in(profile(tmp_path), leave_one_out=False)
    french = int((market.country == "FR").sum())
    assert found.customers.market == french
    assert found.customers.base == int((market.country[40:] == "FR").sum())
    assert "country" not in {trait.field for trait in found.found}
    (told,) = [notice for notice in found.notices if notice.code == "market_of_profile"]
    words = told.words("fr").replace("\u202f", "")
    assert f"{french} entreprises sur 1200, {found.customers.base} une fois" in words


def test_customers_outside_it_are_counted_apart(tmp_path):
    found = found_in(profile(tmp_path), leave_one_out=False)
    assert len(found.customers.best) == BEST - 2
    (told,) = [notice for notice in found.notices if notice.code == "customers_out_of_market"]
    outside = int((tables()[1].country == "BE").sum())
    assert told.facts == {"count": outside, "best": 2}
    assert "counted apart" in told.words("en")


def test_the_draft_keeps_that_market_and_is_measured_on_it(tmp_path):
    found = found_in(profile(tmp_path))
    draft = read_profile(found.draft)
    assert len(draft.market) == 1
    assert "one_of: [FR]" in found.draft
    assert found.selected.market == found.customers.market


def test_a_market_written_on_one_line_is_kept_too(tmp_path):
    text = PROFILE.replace("market:\n  - ", "market: [").replace("]}}\ncrit", "]}}]\ncrit")
    found = found_in(profile(tmp_path, text=text))
    assert len(read_profile(found.draft).market) == 1


def test_a_base_that_becomes_empty_is_an_error(tmp_path):
    with pytest.raises(FocaleError) as error:
        found_in(profile(tmp_path, country="PT"))
    (message,) = error.value.messages
    assert message.code == "market_empty"
    assert "aucune des 1\u202f200 entreprises" in message.words("fr")
    assert "none of the 1,200 companies" in message.words("en")


def test_a_profile_without_a_market_is_an_error(tmp_path):
    text = PROFILE.replace("market:\n  - {{field: country, one_of: [{country}]}}\n", "")
    with pytest.raises(FocaleError) as error:
        found_in(profile(tmp_path, text=text))
    assert error.value.messages[0].code == "profile_no_market"


def test_a_customer_that_the_market_does_not_hold_is_judged_by_its_own_row(tmp_path):
    market, ours = tables()
    alone = ours.copy()
    alone["id"] = [f"x{n}" if n in (30, 31, 32) else key for n, key in enumerate(ours.id)]
    alone.loc[30:32, "country"] = ["FR", "BE", None]
    found = found_in(profile(tmp_path), market, alone, leave_one_out=False)
    (told,) = [notice for notice in found.notices if notice.code == "customers_out_of_market"]
    kept = ours.country.drop(index=[30, 31, 32])
    assert told.facts["count"] == int((kept == "BE").sum()) + 1  # unknown is not outside


def test_a_profile_already_read_serves_as_well(tmp_path):
    whole = read_profile(profile(tmp_path).read_text("utf-8"))
    found = found_in(whole, leave_one_out=False)
    assert found.customers.market < 1_200
