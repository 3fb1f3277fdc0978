"""Whom of a market does one prospect by a profile that is there already?"""

from __future__ import annotations

import pyarrow as pa
import pytest

from focale.profile import read_profile
from focale.segment.prospecting import prospecting

PROFILE = read_profile(
    "profile: p\ncriteria: {size: {field: headcount, at_least: 30, need: mandatory, points: 10}}\n"
)
MARKET = pa.table(
    {
        "id": list("abcdef"),
        "siren": [f"{n}" * 9 for n in (1, 1, 2, 3, 4, 5)],
        "headcount": [40, 40, 40, 40, 40, 4],
        "city": ["Lille", "Lille", "Lille", "Nantes", "Lille", "Lille"],
        "customer": [False, False, False, False, True, False],
    }
)


@pytest.mark.parametrize(("given", "ids"), [
    ({}, ["a", "c", "d"]),  # one per company, without the customer that the market knows
    ({"customers": pa.table({"siren": ["222222222"], "headcount": [3]})}, ["a", "d"]),
    ({"sirens": ["333333333"]}, ["a", "c"]),
    ({"deals": pa.table({"account_id": ["b"], "status": ["won"]})}, ["c", "d"]),
    ({"deals": pa.table({"account_id": ["b"], "status": ["open"]})}, ["c", "d"]),
    ({"deals": pa.table({"account_id": ["b"], "status": ["open"]}), "with_open_deals": True},
     ["a", "c", "d"]),
    ({"at_most": {"city": 1}}, ["a", "d"]),
    ({"number": 2}, ["a", "c"]),
])  # fmt: skip
def test_customers_and_open_deals_are_left_out_and_limits_kept(given, ids):
    with prospecting(MARKET, PROFILE, **given) as found:
        assert [one.pick.row["id"] for one in found.prospects] == ids
        assert found.rows()["id"].to_pylist() == ids
        assert found.size.kept.market == 6


def test_nobody_to_prospect_gives_no_rows():
    with prospecting(MARKET.slice(5), PROFILE) as found:
        assert found.prospects == ()
        assert found.rows().num_rows == 0
