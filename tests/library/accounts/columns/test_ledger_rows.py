"""Files of leads, contracts, orders ... are told by their headers, and nothing else is."""

from __future__ import annotations

import pytest

from focale.accounts.columns.header import read_header
from focale.accounts.columns.rows import rows_of


def told(headers):
    return rows_of([read_header(text) for text in headers.split(";")])


@pytest.mark.parametrize(("headers", "kind"), [
    ("Lead ID;Created Date;Lead Source", "lead"),
    ("ID lead;Date de création;Source;Statut;Deal id", "lead"),
    ("Client;Date de début;Date de fin;MRR (€)", "contract"),
    ("N° facture;Client;Date facture;Total HT", "order"),
    ("Meeting ID;Account ID;Date;Held", "meeting"),
    ("Date du RDV;Code client;Honoré", "meeting"),
    ("Mois;Commercial;Objectif", "target"),
    ("Date;Code client;Canal;Durée (min)", "touch"),
    ("Mois;Poste;Montant", "cost"),
    ("Code client;Verbatim;Points de douleur", "interview"),
    ("Deal ID;Amount;Stage;Close Date", "deal"),
    ("Raison sociale;SIREN;Effectif", "company"),
    ("Prénom;Nom;E-mail", "contact"),
    ("event;at;url;user agent", "event"),
    ("Société;Ville;Code postal", "company"),
])  # fmt: skip
def test_the_headers_tell_what_the_rows_are(headers, kind):
    assert told(headers).kind.value == kind


def test_the_columns_that_tell_are_named():
    rows = told("Mois;Poste;Montant;Note")
    assert rows.columns == ("Mois", "Poste", "Montant")
    assert rows.is_certain
