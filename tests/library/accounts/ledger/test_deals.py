"""Deals: whatever the file calls them, each is won, lost or open, with its days and its amount."""

from __future__ import annotations

import datetime

import pyarrow as pa
import pytest

from focale.accounts.ledger.door import read_ledger
from focale.accounts.ledger.kinds import LedgerKind
from focale.glossary.messages import FocaleError
from tests.library.accounts.ledger.written import FRENCH_DEALS, codes, csv, day, reads

TODAY = datetime.date(2026, 9, 30)


def test_a_french_file_of_deals_is_read_by_its_headers(tmp_path):
    deals = read_ledger(csv(tmp_path, FRENCH_DEALS), "deals", today=TODAY)
    assert deals.columns["amount"] == "Montant (€)"
    assert reads(deals, "deal_id", "status", "amount", "created_on", "closed_on") == [
        ("A1", "won", 1234.56, day("2025-03-12"), day("2025-04-25")),
        ("A2", "lost", 12000.0, day("2025-03-13"), day("2025-06-02")),
        ("A3", "open", None, day("2025-04-01"), None),
        ("A4", "won", 8000.0, day("2025-05-01"), day("2025-05-31")),
    ]
    assert reads(deals, "expected_on")[2] == (day("2025-12-24"),)
    assert deals.currencies() == {"EUR": 3}
    assert deals.totals(status="won") == {"EUR": 9234.56}
    assert deals.rows_in == deals.rows == 4


def test_other_columns_are_kept_as_facts_and_typed_when_every_cell_is_so(tmp_path):
    path = csv(tmp_path, "id;statut;effectif;code postal;naf;note\n"
                         "1;won;50;01000;62.01Z;a\n2;lost;120;75001;62.02A;\n")  # fmt: skip
    deals = read_ledger(path, "deals", today=TODAY)
    assert deals.facts == ("effectif", "code postal", "naf", "note")
    assert reads(deals, "effectif", "code postal", "naf") == [
        (50.0, "01000", "62.01Z"), (120.0, "75001", "62.02A"),
    ]  # fmt: skip


def test_a_row_keeps_its_number_in_the_file(tmp_path):
    text = "deal id,status,closed on\na,won,2025-01-02\na,lost,2025-01-02\nb,lost,2025-02-01\n"
    deals = read_ledger(csv(tmp_path, text), LedgerKind.DEALS, today=TODAY)
    assert reads(deals, "row", "deal_id") == [(1, "a"), (3, "b")]
    assert deals.rows_in == deals.rows + deals.rejected.total() == 3
    assert deals.rejected == {"ledger_row_id_again": 1}
    again = deals.rejects[0]
    assert (again.line, again.row, again.reason) == (3, 2, "ledger_row_id_again")
    assert codes(deals) == ["ledger_id_again", "ledger_no_created"]


@pytest.mark.parametrize(("word", "status"), [
    ("Closed Won", "won"), ("closedwon", "won"), ("6 - Gagnée (100 %)", "won"), ("SIGNÉ", "won"),
    ("Closed Lost", "lost"), ("Perdue", "lost"), ("Sans suite", "lost"), ("Disqualified", "lost"),
    ("En cours", "open"), ("Proposition envoyée", "open"), ("Open", "open"), ("Reportée", "open"),
])  # fmt: skip
def test_words_say_what_became_of_a_deal(word, status):
    table = pa.table({"deal id": list("abc"), "status": ["Won", "Lost", word]})
    assert read_ledger(table, "deals").column("status").to_pylist()[2] == status


@pytest.mark.parametrize(
    "header", ["Clôturée le", "clôturé le", "Close le", "Fermée le", "Signée le", "Gagné le"]
)
def test_the_day_of_closing_is_known_by_what_the_french_say(header):
    table = pa.table({"deal id": ["a"], "status": ["Won"], header: ["12/03/2025"]})
    assert read_ledger(table, "deals").column("closed_on").to_pylist() == [
        datetime.date(2025, 3, 12)
    ]


def test_yes_and_no_are_won_and_lost_or_open_when_nothing_closed():
    table = pa.table({
        "deal id": ["a", "b", "c"], "is won": [True, False, False],
        "is closed": [True, True, False],
    })  # fmt: skip
    assert read_ledger(table, "deals").column("status").to_pylist() == ["won", "lost", "open"]


def test_the_users_values_decide():
    table = pa.table({"deal id": list("abcd"), "statut": ["S1", "S2", "S3", "S2"]})
    deals = read_ledger(table, "deals", won="S1", lost=["S2"])
    assert deals.column("status").to_pylist() == ["won", "lost", "open", "lost"]


def test_of_two_values_the_other_one_is_the_other_outcome():
    table = pa.table({"deal id": list("ab"), "statut": ["Bleu", "Rouge"]})
    assert read_ledger(table, "deals", won="bleu").column("status").to_pylist() == ["won", "lost"]


def test_a_blank_status_is_open_and_a_closed_deal_without_one_is_rejected():
    table = pa.table({
        "deal id": list("abcd"), "status": ["won", "lost", None, ""],
        "close date": ["2025-01-01", "2025-01-02", "2025-01-03", None],
    })  # fmt: skip
    deals = read_ledger(table, "deals", today=TODAY)
    assert reads(deals, "deal_id", "status") == [("a", "won"), ("b", "lost"), ("d", "open")]
    assert [reject.reason for reject in deals.rejects] == ["ledger_row_no_outcome"]


def test_spellings_of_one_source_are_one():
    table = pa.table({
        "deal id": list("abcd"), "status": ["won", "lost", "won", "lost"],
        "source": ["Salon", "salon ", "Salon", "Appel"],
    })  # fmt: skip
    deals = read_ledger(table, "deals")
    assert deals.column("source").to_pylist() == ["Salon", "Salon", "Salon", "Appel"]


def test_a_column_is_named_by_the_user():
    table = pa.table({"ref": ["a", "b"], "x1": ["won", "lost"], "x2": [10, 20]})
    names = {"deal_id": "ref", "status": "x1", "amount": "x2"}
    deals = read_ledger(table, "deals", mapping=names)
    assert reads(deals, "deal_id", "status", "amount") == [("a", "won", 10.0), ("b", "lost", 20.0)]


def test_a_mapping_of_other_rows_is_refused(tmp_path):
    path = tmp_path / "m.yaml"
    path.write_text("rows: company\ncolumns:\n  ref: id\n", encoding="utf-8")
    table = pa.table({"ref": ["a"], "status": ["won"]})
    with pytest.raises(FocaleError) as refusal:
        read_ledger(table, "deals", mapping=path)
    assert refusal.value.messages[0].code == "mapping_wrong_rows"


def test_frames_are_read_like_files(tmp_path):
    import pandas as pd
    import polars as pl

    columns = {"deal id": [1.0, 2.0], "status": ["won", "lost"], "amount": [10.0, 20.0]}
    for frame in (pd.DataFrame(columns), pl.DataFrame(columns), pa.table(columns)):
        deals = read_ledger(frame, "deals")
        assert reads(deals, "deal_id", "amount") == [("1", 10.0), ("2", 20.0)]


def test_each_outcome_has_its_own_day_where_the_file_has_two(tmp_path):
    text = (
        "Deal - ID,Deal - Status,Deal - Won time,Deal - Lost time,Deal - Value\n"
        "1,Won,2025-02-01 10:00:00,,10\n2,Lost,,2025-03-01 10:00:00,20\n3,Open,,,30\n"
    )
    deals = read_ledger(csv(tmp_path, text), "deals", today=TODAY)
    assert reads(deals, "status", "closed_on") == [
        ("won", day("2025-02-01")), ("lost", day("2025-03-01")), ("open", None),
    ]  # fmt: skip
    assert not deals.has("lost_on")


def test_a_deal_that_is_only_expected_to_close_is_open(tmp_path):
    text = (
        "Record ID,Deal Stage,Close Date,Is Closed Won\n1,closedwon,2025-02-01,true\n"
        "2,closedlost,2025-03-01,false\n3,appointmentscheduled,2026-12-01,false\n"
    )
    deals = read_ledger(csv(tmp_path, text), "deals", today=TODAY)
    assert reads(deals, "status", "closed_on", "expected_on") == [
        ("won", day("2025-02-01"), None), ("lost", day("2025-03-01"), None),
        ("open", None, day("2026-12-01")),
    ]  # fmt: skip
    alone = read_ledger(csv(tmp_path, text.replace("Deal Stage", "note 1")), "deals", today=TODAY)
    assert alone.column("status").to_pylist() == ["won", "lost", "open"]
