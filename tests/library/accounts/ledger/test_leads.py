"""Leads: their outcome stands beside them, or in a file of deals that shares their identifier."""

from __future__ import annotations

import datetime

import pyarrow as pa
import pytest

from focale.accounts.ledger.leads import read_leads
from focale.glossary.messages import FocaleError
from tests.library.accounts.ledger.written import codes, day, reads

TODAY = datetime.date(2026, 9, 30)
LEADS = pa.table({
    "lead id": ["l1", "l2", "l3", "l4"], "first contact date": ["2025-01-01"] * 4,
    "origin": ["salon", "site", "site", "salon"], "effectif": [10, 20, 30, 40],
})  # fmt: skip


def test_deals_say_what_became_of_the_leads():
    deals = pa.table({
        "deal id": ["d1", "d2", "d3", "d4"], "lead id": ["l1", "l1", "l2", "l9"],
        "status": ["lost", "won", "lost", "won"],
        "closed on": ["2025-02-01", "2025-03-01", "2025-04-01", "2025-05-01"],
        "amount": [5.0, 10.0, 20.0, 40.0], "segment du client": ["a", "b", "c", "d"],
    })  # fmt: skip
    leads = read_leads(LEADS, deals, today=TODAY)
    assert reads(leads, "lead_id", "outcome", "closed_on", "amount") == [
        ("l1", "won", day("2025-03-01"), 10.0), ("l2", "lost", day("2025-04-01"), 20.0),
        ("l3", "open", None, None), ("l4", "open", None, None),
    ]  # fmt: skip
    assert leads.facts == ("effectif",)
    assert "segment du client" in leads.later
    assert {"ledger_leads_alone", "ledger_known_later"} <= set(codes(leads))
    assert "ledger_no_outcome" not in codes(leads)


def test_deals_are_joined_by_the_account_to_the_last_lead_before_them():
    leads = pa.table({
        "lead id": ["l1", "l2"], "account id": ["c1", "c1"],
        "created on": ["2025-01-01", "2025-06-01"],
    })  # fmt: skip
    deals = pa.table({
        "deal id": ["d1", "d2", "d3"], "account id": ["c1", "c1", "c1"],
        "created on": ["2025-02-01", "2025-07-01", "2024-12-01"],
        "status": ["lost", "won", "won"],
    })  # fmt: skip
    found = read_leads(leads, deals, today=TODAY)
    assert found.column("outcome").to_pylist() == ["lost", "won"]


def test_a_file_of_signatures_alone_tells_the_won_and_a_reversed_one_is_listed():
    deals = pa.table({"lead id": ["l1", "l2"], "won date": ["2025-02-01", "2024-12-30"]})
    leads = read_leads(LEADS, deals, today=TODAY)
    assert reads(leads, "outcome", "closed_on") == [
        ("won", day("2025-02-01")), ("won", None), ("open", None), ("open", None),
    ]  # fmt: skip
    assert [(r.row, r.value, r.whole) for r in leads.rejects] == [(2, "2024-12-30", False)]


def test_yes_and_no_are_the_outcome_of_leads():
    table = pa.table({"id": ["a", "b"], "y": ["yes", "no"]})
    assert read_leads(table).column("outcome").to_pylist() == ["won", "lost"]


def test_the_outcome_is_the_column_that_the_user_names():
    table = pa.table({"id": ["a", "b", "c"], "fin": ["oui", "non", "oui"]})
    leads = read_leads(table, mapping={"outcome": "fin"})
    assert leads.column("outcome").to_pylist() == ["won", "lost", "won"]


def test_leads_without_an_outcome_are_still_leads():
    leads = read_leads(LEADS, today=TODAY)
    assert leads.outcome == ""
    assert leads.count("won") == 0
    message = next(m for m in leads.notices if m.code == "ledger_no_outcome")
    assert "(--outcome COLONNE) ou donnez les affaires (--deals)" in message.words("fr")
    assert "(--outcome COLUMN) or give the deals (--deals)" in message.words("en")


def test_files_without_a_common_identifier_are_refused():
    deals = pa.table({"lead id": ["x1"], "status": ["won"]})
    with pytest.raises(FocaleError) as refusal:
        read_leads(LEADS, deals)
    assert refusal.value.words("fr").startswith("aucun identifiant n'est commun à leads")
    assert refusal.value.words("en").startswith("no identifier is common to leads")


def test_no_row_at_all_in_the_deals_is_refused():
    with pytest.raises(FocaleError) as refusal:
        read_leads(
            LEADS,
            pa.table({"lead id": pa.array([], pa.string()), "status": pa.array([], pa.string())}),
        )
    assert refusal.value.messages[0].code == "no_rows"


def test_a_flag_of_conversion_comes_before_the_stage_a_lead_is_in():
    table = pa.table({"id": ["a", "b"], "IsConverted": [True, False],
                      "Status": ["Working", "Nurturing"],
                      "ConvertedDate": ["2025-03-01", None]})  # fmt: skip
    leads = read_leads(table, today=TODAY)
    assert leads.columns["outcome"] == "IsConverted"
    assert leads.column("outcome").to_pylist() == ["won", "open"]
