"""Public data sets, read by their own headers, against what their notes say of them."""

from __future__ import annotations

import datetime

from focale.accounts.ledger.door import read_ledger
from focale.accounts.ledger.leads import read_leads
from tests.library.accounts.ledger.written import codes


def test_the_totals_of_maven_are_exact(shared_data):
    deals = read_ledger(shared_data("maven_crm") / "sales_pipeline.csv", "deals")
    assert deals.rows == deals.rows_in == 8800
    assert (deals.count("won"), deals.count("lost"), deals.count("open")) == (4238, 2473, 2089)
    assert deals.totals(status="won") == {"": 10_005_534.0}
    assert round(100 * 4238 / (4238 + 2473), 2) == 63.15
    assert deals.column("account_id").null_count == 1425
    assert deals.column("created_on").null_count == 500
    assert set(deals.column("product").unique().to_pylist()) >= {"GTXPro", "GTX Basic"}
    assert deals.rejects == []


def test_the_leads_of_olist_are_joined_to_their_deals(shared_data):
    folder = shared_data("olist_funnel")
    leads = read_leads(
        folder / "olist_marketing_qualified_leads_dataset.csv",
        folder / "olist_closed_deals_dataset.csv",
    )
    assert (leads.rows, leads.count("won")) == (8000, 842)
    assert len(leads.rejects) == 1  # the one cycle below nothing
    assert "lead_type" in leads.later
    assert leads.facts == ("landing_page_id",)
    sources = leads.column("source").to_pylist()
    assert sources.count(None) == 60
    assert "organic_search" in sources


def test_the_contacts_of_a_bank_have_an_outcome_and_no_days(shared_data):
    path = shared_data("bank_marketing") / "bank-additional-full.csv.gz"
    leads = read_ledger(path, "leads")
    assert (leads.count("won"), leads.count("lost")) == (4640, 36548)
    assert {"ledger_no_is_lost", "ledger_no_created"} <= set(codes(leads))
    assert {"age", "duration", "euribor3m", "month"} <= set(leads.facts)
    assert str(leads.table.schema.field("euribor3m").type) == "double"
    assert leads.column("row")[0].as_py() == 1


def test_the_orders_of_cdnow_are_read_though_only_blanks_part_them(shared_data):
    orders = read_ledger(shared_data("cdnow") / "CDNOW_master.txt.gz", "orders")
    assert orders.rows == orders.rows_in == 69_659
    assert orders.columns == {
        "account_id": "customer_id", "at": "date", "amount": "dollar_value",
    }  # fmt: skip
    assert orders.column("account_id")[0].as_py() == "00001"
    assert orders.column("at")[0].as_py() == datetime.date(1997, 1, 1)
    assert orders.column("amount")[0].as_py() == 11.77
    assert len(set(orders.column("account_id").to_pylist())) == 23_570
