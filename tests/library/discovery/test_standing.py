"""Any choice of traits is counted from what a search left: as the library itself scores it."""

from __future__ import annotations

import pytest

from focale.discovery.draft import need_of
from focale.discovery.find import find
from focale.discovery.pieces import Piece, text_of
from focale.discovery.quorum import counted, qualified
from focale.profile import read_profile
from tests.library.discovery.worlds import BEST, market_of


@pytest.fixture(scope="module")
def found():
    market = market_of(600)
    best = [f"a{n}" for n in range(BEST)]
    return find(market.head(40), market, best=best, redraws=300, standing=True)


def test_the_draft_keeps_as_many_companies_as_when_it_is_scored(found):
    needs = {trait.field: need_of(trait) for trait in found.criteria}
    kept = counted(needs, found.standing.fields, found.standing.market)
    assert kept.kept == found.selected.qualified
    assert kept.kept + kept.open == found.selected.possible
    assert kept.total == found.selected.market


def test_each_best_customer_is_also_judged_by_patterns_found_without_it(found):
    standing = found.standing
    assert len(standing.best) == len(standing.left_out) == len(found.customers.best)
    needs = {trait.field: need_of(trait) for trait in found.criteria}
    inside = counted(needs, standing.fields, ((states, 1) for states in standing.best))
    outside = counted(needs, standing.fields, ((states, 1) for states in standing.left_out))
    assert outside.kept <= inside.kept


def test_without_being_asked_nobody_is_told(found):
    market = market_of(200)
    best = [f"a{n}" for n in range(BEST)]
    plain = find(market.head(40), market, best=best, redraws=200, leave_one_out=False)
    assert plain.standing is None


def test_who_chose_by_revenue_finds_nothing_in_size():
    market = market_of(400)
    market["revenue_with_us_eur"] = [9_000 - n for n in range(len(market))]
    best = [f"a{n}" for n in range(BEST)]
    ours = market.head(40)
    free = find(ours, market, best=best, redraws=200, leave_one_out=False)
    asked = find(ours, market, best=best, redraws=200, leave_one_out=False, chosen_by=["revenue"])
    assert "headcount" not in free.circular
    assert "headcount" in asked.circular


@pytest.mark.parametrize(
    ("mandatory", "preferred", "verdict"),
    [([1, 1, 1], [0], False), ([1, 1, 0], [1], True), ([1, 1, 0], [], True),
     ([1, 0, 0], [1], False), ([1, -1, 0], [1], None), ([1, 1], [-1], None),
     ([], [1, 0], True), ([], [], False)],
)  # fmt: skip
def test_three_of_four_mandatory_and_one_preferred_qualify(mandatory, preferred, verdict):
    assert qualified(mandatory, preferred) is verdict


def test_a_text_is_one_that_a_profile_reads_whatever_the_words():
    odd = Piece("Maturité : #1", ("l'« essai »", 'a "try"'), ("field: naf", "one_of: [a]"), 60,
                "measured", ("9 : 10", "9: 10"), "mandatory")  # fmt: skip
    text = text_of(
        [odd, odd], [odd], name="Nos éditeurs : 2026", head=("a", "b"), remarks=["x\ny: z"]
    )
    profile = read_profile(text)
    assert [one.id for one in profile.criteria] == ["maturite_1", "maturite_1_2"]
    assert "# x y: z" in text
