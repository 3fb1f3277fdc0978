"""Contracts, orders, meetings, targets, touches, costs, interviews: read by their own headers."""

from __future__ import annotations

import datetime

import pyarrow as pa
import pytest

from focale.accounts.ledger.door import read_ledger
from focale.accounts.ledger.periods import period
from focale.glossary.messages import FocaleError
from tests.library.accounts.ledger.written import codes, csv, day, reads

TODAY = datetime.date(2026, 9, 30)


def read(tmp_path, text, kind, **how):
    return read_ledger(csv(tmp_path, text, f"{kind}.csv"), kind, today=TODAY, **how)


def test_contracts_run_until_their_end_and_their_margin_is_a_months(tmp_path):
    text = (
        "Code client;Date de début;Date de résiliation;Abonnement mensuel HT (€);"
        "Marge brute mensuelle\nC1;01/02/2024;;1 200,00;840\nC2;15/03/2024;30/06/2025;450;300\n"
    )
    found = read(tmp_path, text, "contracts")
    assert reads(
        found, "account_id", "starts_on", "ends_on", "monthly_amount", "monthly_margin"
    ) == [
        ("C1", day("2024-02-01"), None, 1200.0, 840.0),
        ("C2", day("2024-03-15"), day("2025-06-30"), 450.0, 300.0),
    ]


def test_an_end_to_come_is_a_term_not_a_departure_and_a_year_is_twelve_months(tmp_path):
    text = "account id,start date,end date,ARR\nC1,2024-02-01,2027-02-01,24000\n"
    found = read(tmp_path, text, "contracts")
    assert reads(found, "ends_on", "due_on", "monthly_amount") == [(None, day("2027-02-01"), 2000)]
    assert codes(found) == ["ledger_annual", "ledger_still_running"]


def test_orders_keep_every_line_of_an_order(tmp_path):
    text = "order id,customer id,order date,amount,margin\nO1,C1,2025-01-02,10,2\nO1,C1,2025-01-02,5,1\n"  # noqa: E501
    found = read(tmp_path, text, "orders")
    assert reads(found, "account_id", "at", "amount", "margin") == [
        ("C1", day("2025-01-02"), 10.0, 2.0), ("C1", day("2025-01-02"), 5.0, 1.0),
    ]  # fmt: skip


@pytest.mark.parametrize(("header", "word", "held"), [
    ("held", "true", True), ("RDV tenu", "Oui", True), ("Statut", "No show", False),
    ("Statut", "Annulé", False), ("meeting outcome", "COMPLETED", True), ("No show", "oui", False),
    ("No show", "non", True), ("Statut", "Planifié", None), ("Statut", "peut-être", None),
])  # fmt: skip
def test_a_meeting_was_held_or_not(header, word, held):
    table = pa.table({"account id": ["C1"], "date": ["2025-01-02"], header: [word]})
    assert read_ledger(table, "meetings").column("held").to_pylist() == [held]


@pytest.mark.parametrize(("written", "first", "last"), [
    ("2026-02", "2026-02-01", "2026-02-28"), ("02/2026", "2026-02-01", "2026-02-28"),
    ("février 2026", "2026-02-01", "2026-02-28"), ("Feb 2026", "2026-02-01", "2026-02-28"),
    ("T2 2026", "2026-04-01", "2026-06-30"), ("2026-Q2", "2026-04-01", "2026-06-30"),
    ("2e trimestre 2026", "2026-04-01", "2026-06-30"), ("S2 2025", "2025-07-01", "2025-12-31"),
    ("2024", "2024-01-01", "2024-12-31"), ("FY 2024", "2024-01-01", "2024-12-31"),
    ("2026-02-01", "2026-02-01", "2026-02-28"),
])  # fmt: skip
def test_a_period_has_two_days(written, first, last):
    assert period(written) == (day(first), day(last))


def test_targets_by_quarter_and_owner(tmp_path):
    text = "Trimestre;Commercial;Objectif CA\nT1 2026;Inès R.;120 000\nT2 2026;Inès R.;130 000\n"
    found = read(tmp_path, text, "targets")
    assert reads(found, "period_from", "period_to", "owner", "amount") == [
        (day("2026-01-01"), day("2026-03-31"), "Inès R.", 120000.0),
        (day("2026-04-01"), day("2026-06-30"), "Inès R.", 130000.0),
    ]


def test_a_line_without_a_period_is_rejected_and_a_file_without_any_is_refused(tmp_path):
    found = read(tmp_path, "mois;objectif\njanvier 2026;100\ntotal;100\n", "targets")
    assert found.rows == 1
    assert [r.reason for r in found.rejects] == ["ledger_row_no_period"]
    with pytest.raises(FocaleError) as refusal:
        read(tmp_path, "mois;objectif\nun;100\ndeux;100\n", "targets")
    assert refusal.value.words("fr").startswith(
        "targets.csv : la colonne « mois » ne dit aucune période que l'on sache lire (par exemple "
        "« un »)."
    )
    assert 'column "mois" holds no period that can be read' in refusal.value.words("en")


def test_touches_in_hours_are_minutes(tmp_path):
    text = "account id,date,channel,hours,owner\nC1,2025-01-02,Appel,0.5,Inès\n"
    found = read(tmp_path, text, "touches")
    assert reads(found, "account_id", "at", "channel", "minutes", "owner") == [
        ("C1", day("2025-01-02"), "Appel", 30.0, "Inès"),
    ]  # fmt: skip


@pytest.mark.parametrize(("word", "kind"), [
    ("Ventes", "sales"), ("Commissions", "sales"), ("Google Ads", "marketing"),
    ("Salaires de l'équipe marketing", "marketing"), ("Divers", "other"), ("Loyer", "other"),
])  # fmt: skip
def test_a_cost_is_of_sales_of_marketing_or_another(word, kind):
    table = pa.table({"mois": ["2026-01"], "poste": [word], "montant": [10]})
    assert read_ledger(table, "costs").column("kind").to_pylist() == [kind]


def test_costs_of_two_currencies_are_never_added_up(tmp_path):
    text = "mois;nature;montant;devise\n2026-01;ventes;100;EUR\n2026-02;ventes;50;$\n"
    found = read(tmp_path, text, "costs")
    assert found.totals() == {"EUR": 100.0, "USD": 50.0}
    assert found.notices[-1].words("fr") == (
        "costs.csv : plusieurs devises : EUR (1), USD (1). Chacune est comptée à part, rien n'est "
        "converti ni additionné."
    )
    assert found.notices[-1].words("en") == (
        "costs.csv: several currencies: EUR (1), USD (1). Each is counted by itself; nothing is "
        "converted or added up."
    )


def test_interviews_keep_all_that_was_said(tmp_path):
    text = (
        "account_id,problem,why_us,pain_points\n"
        "C1,Trop d'appels perdus.,Le prix.,temps_perdu;crm_vide\nC2,Rien.,,[]\n"
    )
    found = read(tmp_path, text, "interviews")
    assert reads(found, "account_id", "texts", "pain_points") == [
        ("C1", ["Trop d'appels perdus.", "Le prix."], ["temps_perdu", "crm_vide"]),
        ("C2", ["Rien."], []),
    ]


@pytest.mark.parametrize(("kind", "text", "fr", "en"), [
    ("contracts", "name,amount\nx,1\n",
     "contracts.csv : ce fichier (contrats) n'a pas de colonne pour : account_id, starts_on.",
     "contracts.csv: this file (contracts) has no column for: account_id, starts_on."),
    ("costs", "total,note\n1,a\n",
     "costs.csv : ce fichier (coûts) n'a pas de colonne pour : period / period_from.",
     "costs.csv: this file (costs) has no column for: period / period_from."),
])  # fmt: skip
def test_what_a_table_lacks_is_named_with_the_option_that_says_it(tmp_path, kind, text, fr, en):
    with pytest.raises(FocaleError) as refusal:
        read(tmp_path, text, kind)
    assert refusal.value.words("fr").startswith(fr)
    assert refusal.value.words("en").startswith(en)
    assert f"--map {kind}." in refusal.value.words("fr")


def test_a_table_that_only_blanks_part_is_read(tmp_path):
    text = " customer_id  date  items  dollar_value\n" + "".join(
        f" {n:05d} 2024010{n}  {n}   {n}1.50\n" for n in range(1, 6)
    )
    found = read_ledger(csv(tmp_path, text, "orders.txt"), "orders", today=TODAY)
    assert reads(found, "account_id", "at", "amount")[:2] == [
        ("00001", day("2024-01-01"), 11.5), ("00002", day("2024-01-02"), 21.5),
    ]  # fmt: skip


def test_names_of_two_words_stay_in_one_column(tmp_path):
    from focale.accounts.source import open_source
    from focale.engine import Session

    path = csv(tmp_path, "raison sociale\n" + "Acier Ouest\n" * 9, "names.txt")
    with Session() as session:
        assert open_source(session, path, "names").names == ["raison sociale"]


def test_a_margin_in_percent_is_that_share_of_the_amount(tmp_path):
    text = "Client;Date début;MRR (€);Marge %\nAcme;01/01/2024;500;70\n"
    found = read(tmp_path, text, "contracts")
    assert found.column("monthly_margin").to_pylist() == [350.0]
    assert found.notices[0].words("fr") == (
        "contracts.csv : « Marge % » est un pourcentage : la marge est cette part de « MRR (€) »."
    )
    assert found.notices[0].words("en").endswith('the margin is that share of "MRR (€)".')


def test_an_amount_without_tax_comes_before_one_with(tmp_path):
    text = "N° facture;Client;Date facture;Total HT;Total TTC\nF1;A;03/01/2025;1 200,50;1 440,60\n"
    found = read(tmp_path, text, "orders")
    assert found.columns["amount"] == "Total HT"
