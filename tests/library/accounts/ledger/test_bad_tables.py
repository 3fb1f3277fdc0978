"""What cannot be meant is said in a sentence, in both languages, and nothing is lost."""

from __future__ import annotations

import datetime

import pyarrow as pa
import pytest

from focale.accounts.ledger.door import read_ledger
from focale.glossary.messages import FocaleError
from tests.library.accounts.ledger.written import codes, csv, reads

TODAY = datetime.date(2026, 9, 30)
ROWS = ["a", "b", "c", "d", "e"]


def told(ledger, code):
    """The one message of this code."""
    return next(message for message in ledger.notices if message.code == code)


def refused(source, kind="deals", **how):
    with pytest.raises(FocaleError) as refusal:
        read_ledger(source, kind, today=TODAY, **how)
    return refusal.value


def test_an_outcome_with_five_values_asks_which_mean_won_and_lost():
    table = pa.table({"deal id": ROWS, "statut": ["S1", "S2", "S3", "S4", "S5"]})
    refusal = refused(table)
    assert refusal.words("fr") == (
        "deals : la colonne « statut » a 5 valeurs, et l'on ne sait pas lesquelles disent "
        "gagné et perdu : S1 (1), S2 (1), S3 (1), S4 (1), S5 (1). Dites-le : "
        '--won VALEUR --lost VALEUR (plusieurs fois au besoin), par exemple --won "S1". Les autres '
        "valeurs seront lues comme ouvertes."
    )
    assert refusal.words("en") == (
        'deals: column "statut" has 5 values, and it is not clear which mean won and lost: '
        "S1 (1), S2 (1), S3 (1), S4 (1), S5 (1). Say so: --won VALUE --lost "
        'VALUE (several times if need be), for example --won "S1". The other values are then read '
        "as open."
    )


def test_a_value_that_does_not_stand_there_is_told():
    table = pa.table({"deal id": ROWS, "statut": ["S1", "S2", "S3", "S4", "S5"]})
    refusal = refused(table, won="Signé")
    assert refusal.words("fr").startswith(
        "deals : la colonne « statut » n'a pas la valeur Signé. Ses valeurs : S1 (1)"
    )
    assert 'column "statut" does not have the value Signé.' in refusal.words("en")


def test_one_value_cannot_be_won_and_lost():
    table = pa.table({"deal id": ROWS, "statut": ["S1", "S2", "S3", "S4", "S5"]})
    assert refused(table, won="S1", lost="S1").messages[0].code == "ledger_both_outcomes"


def test_deals_without_any_outcome_are_refused():
    refusal = refused(pa.table({"deal id": ["a"], "amount": [10]}))
    assert refusal.words("fr") == (
        "deals : aucune colonne ne dit si une affaire est gagnée, perdue ou ouverte. "
        "Colonnes : deal id, amount. Dites laquelle : --map deals.status=COLONNE, puis au besoin "
        "--won VALEUR --lost VALEUR."
    )
    assert refusal.words("en").startswith(
        "deals: no column says whether a deal is won, lost or open."
    )


def test_no_won_deal_is_said_with_what_can_still_be_said():
    deals = read_ledger(pa.table({"deal id": ["a", "b"], "status": ["lost", "open"]}), "deals")
    message = told(deals, "ledger_no_won")
    assert message.words("fr") == (
        "deals : aucune ligne gagnée (affaires : 1 perdue, 1 ouverte). Il n'y a donc ni cycle, "
        "ni panier, et d'un taux de gain on ne lit que la borne haute ; les volumes restent "
        "lisibles. Si c'est faux : --won VALEUR."
    )
    assert message.words("en").startswith("deals: nothing is won (deals: 1 lost, 1 open).")


def test_a_reversed_day_is_listed_and_counts_as_unknown(tmp_path):
    text = (
        "deal id,status,created on,closed on\na,won,2025-03-08,2025-03-06\n"
        "b,won,2025-01-01,2025-02-01\n"
    )
    deals = read_ledger(csv(tmp_path, text), "deals", today=TODAY)
    assert reads(deals, "status", "closed_on") == [
        ("won", None), ("won", datetime.date(2025, 2, 1)),
    ]  # fmt: skip
    reject = deals.rejects[0]
    assert (reject.line, reject.row, reject.column, reject.value, reject.whole) == (
        2, 1, "closed on", "2025-03-06", False,
    )  # fmt: skip
    assert reject.words("fr") == "2025-03-06 est avant la date de début 2025-03-08"
    assert reject.words("en") == "2025-03-06 is before the day of beginning, 2025-03-08"
    assert "cette date est tenue pour inconnue, et listée" in (
        told(deals, "ledger_reversed").words("fr")
    )


def test_columns_of_days_that_look_exchanged_are_refused():
    table = pa.table({
        "deal id": [str(n) for n in range(12)], "status": ["won", "lost"] * 6,
        "created on": ["2025-03-01"] * 12, "closed on": ["2025-01-01"] * 12,
    })  # fmt: skip
    refusal = refused(table)
    assert refusal.words("fr").startswith(
        "deals : 100 % des dates de « closed on » sont avant celles de « created on »"
    )
    assert "the two columns look exchanged" in refusal.words("en")


def test_two_currencies_are_said_and_never_summed(tmp_path):
    text = "deal id;status;montant\na;won;1 000 €\nb;won;500 $\nc;lost;200 €\n"
    deals = read_ledger(csv(tmp_path, text), "deals", today=TODAY)
    assert deals.totals(status="won") == {"EUR": 1000.0, "USD": 500.0}
    assert told(deals, "ledger_currencies").words("fr").startswith(
        "deals.csv : plusieurs devises : EUR (2), USD (1)."
    )  # fmt: skip


def test_one_currency_said_once_is_that_of_every_amount(tmp_path):
    text = "deal id;status;montant\na;won;1 000 €\nb;lost;500\n"
    deals = read_ledger(csv(tmp_path, text), "deals", today=TODAY)
    assert deals.currencies() == {"EUR": 2}


def test_a_column_of_currencies_and_amounts_in_thousands(tmp_path):
    text = "deal id;status;Montant (k€)\na;won;12,5\nb;lost;3\n"
    deals = read_ledger(csv(tmp_path, text), "deals", today=TODAY)
    assert reads(deals, "amount", "currency") == [(12500.0, "EUR"), (3000.0, "EUR")]
    table = pa.table({
        "deal id": ["a", "b"], "status": ["won", "lost"], "amount": [1, 2],
        "currency": ["usd", "€"],
    })  # fmt: skip
    assert read_ledger(table, "deals").column("currency").to_pylist() == ["USD", "EUR"]


def test_repeated_identifiers_are_listed_and_the_first_is_kept():
    table = pa.table({"deal id": ["a", "a", "b"], "status": ["won", "lost", "lost"]})
    deals = read_ledger(table, "deals")
    assert reads(deals, "deal_id", "status") == [("a", "won"), ("b", "lost")]
    message = told(deals, "ledger_id_again")
    assert "(par exemple a) : la première est gardée, le reste est listé." in message.words("fr")
    assert "the first is kept, the rest is listed." in message.words("en")
    assert deals.rejects[0].words("fr") == "l'identifiant a est déjà celui d'une ligne plus haut"


def test_won_deals_without_an_amount_are_said():
    table = pa.table({"deal id": ["a", "b", "c"], "status": ["won", "won", "lost"],
                      "amount": [None, 10.0, None]})  # fmt: skip
    message = told(read_ledger(table, "deals"), "ledger_won_no_amount")
    assert message.facts["count"] == 1
    assert "comptée" in message.words("fr")
    assert "counted in the rates" in message.words("en")


def test_days_to_come_are_said_and_kept():
    table = pa.table({"deal id": ["a", "b"], "status": ["won", "lost"],
                      "created on": ["2027-01-01", "2025-01-01"]})  # fmt: skip
    deals = read_ledger(table, "deals", today=TODAY)
    message = told(deals, "ledger_future")
    assert message.facts == {
        "count": 1, "column": "created on", "value": "2027-01-01", "today": "2026-09-30",
    }  # fmt: skip
    assert deals.column("created_on")[0].as_py() == datetime.date(2027, 1, 1)
    assert "après le 2026-09-30" in message.words("fr")
    assert "after 2026-09-30" in message.words("en")


def test_what_cannot_be_read_is_listed_cell_by_cell(tmp_path):
    more = "".join(f"{n},lost,{n},2025-01-0{n}\n" for n in range(1, 9))
    text = f"deal id,status,amount,created on\na,won,dix,2025-01-01\nb,lost,10,31/02/2025\n{more}"
    deals = read_ledger(csv(tmp_path, text), "deals", today=TODAY)
    assert reads(deals, "amount", "created_on")[:2] == [
        (None, datetime.date(2025, 1, 1)), (10.0, None),
    ]  # fmt: skip
    assert [(r.line, r.column, r.value, r.whole) for r in deals.rejects] == [
        (3, "created on", "31/02/2025", False), (2, "amount", "dix", False),
    ]  # fmt: skip
    assert codes(deals).count("ledger_unreadable") == 2


def test_negative_effort_counts_as_unknown():
    table = pa.table({"deal id": ["a", "b"], "status": ["won", "lost"], "touches": [-1, 3]})
    deals = read_ledger(table, "deals")
    assert deals.column("touches").to_pylist() == [None, 3.0]
    assert deals.rejects[0].words("fr") == "-1.0 est négatif"


def test_an_empty_file_is_refused(tmp_path):
    assert refused(csv(tmp_path, "deal id,status\n")).messages[0].code == "no_rows"


def test_two_columns_that_fit_one_fact_are_told_and_none_is_taken():
    table = pa.table({"deal id": ["a", "b"], "status": ["won", "lost"],
                      "montant": [1, 2], "amount": [3, 4]})  # fmt: skip
    deals = read_ledger(table, "deals")
    assert not deals.has("amount")
    assert deals.facts == ("montant", "amount_source")
    message = told(deals, "ledger_column_tie")
    assert message.words("fr") == (
        "deals : plusieurs colonnes vont aussi bien pour « montant » : montant, amount. Aucune "
        "n'est prise ; choisissez, par exemple --map deals.amount=montant."
    )
    assert 'several columns fit "amount" equally well: montant, amount.' in message.words("en")


def test_a_column_whose_values_say_otherwise_is_left_aside_and_told():
    table = pa.table({"deal id": ["a", "b"], "status": ["won", "lost"],
                      "amount": ["rouge", "bleu"]})  # fmt: skip
    deals = read_ledger(table, "deals")
    assert not deals.has("amount")
    message = told(deals, "ledger_column_odd")
    assert message.words("fr").startswith("deals : « amount » serait « montant », mais")
    assert message.words("en").startswith('deals: "amount" would be "amount", but its values')


def test_a_column_that_is_not_there_is_told():
    refusal = refused(pa.table({"deal id": ["a"], "status": ["won"]}), mapping={"amount": "CA"})
    assert refusal.messages[0].code == "mapping_no_column"


def test_days_that_can_be_read_two_ways_are_read_day_first_and_told():
    table = pa.table({"deal id": ["a"], "status": ["won"], "created on": ["01/02/2025"]})
    deals = read_ledger(table, "deals", today=TODAY)
    assert deals.column("created_on").to_pylist() == [datetime.date(2025, 2, 1)]
    message = told(deals, "ledger_ambiguous_date")
    assert "(par exemple 01/02/2025)" in message.words("fr")
    assert "read day first" in message.words("en")


def test_an_outcome_without_any_word_is_none():
    table = pa.table({"deal id": ["a"], "status": pa.array([None], pa.string())})
    assert refused(table).messages[0].code == "ledger_no_status"


def test_two_columns_for_what_is_needed_are_told_with_it():
    table = pa.table({"account id": ["a"], "date rdv": ["2025-01-01"],
                      "date du rdv": ["2025-01-02"]})  # fmt: skip
    told_ = [message.code for message in refused(table, "meetings").messages]
    assert told_ == ["ledger_lacks", "ledger_column_tie"]


@pytest.mark.parametrize(
    ("lang", "said"), [("fr", "Engaging (1\u202f589)"), ("en", "Engaging (1,589)")]
)
def test_counts_of_values_have_their_digits_in_threes(lang, said):
    table = pa.table({
        "deal id": [f"d{n}" for n in range(1600)],
        "stage": ["Engaging"] * 1589 + ["Won"] * 5 + ["Lost"] * 6,
    })  # fmt: skip
    words = "\n".join(notice.words(lang) for notice in read_ledger(table, "deals").notices)
    assert said in words, words
