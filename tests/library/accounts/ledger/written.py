"""Commercial tables as people write them, all invented, and how the tests look at what was read."""

from __future__ import annotations

import datetime

FRENCH_DEALS = (
    "N° affaire;Nom du client;Statut de l'affaire;Montant (€);Date de création;Date de clôture;"
    "Commercial;Source;Motif de perte\n"
    "A1;Acierline;Gagnée;1 234,56 €;12/03/2025;25/04/2025;Inès R.;Salon;\n"
    "A2;Bois Ronde;Perdue;12 000;13/03/2025;02/06/2025;Inès R.;site web;prix\n"
    "A3;;En cours;;01/04/2025;24/12/2025;Paul M.;salon;\n"
    "A4;Cordelle;Gagnée;8 k€;01/05/2025;31/05/2025;Paul M.;Salon;\n"
)


def csv(folder, text, name="deals.csv"):
    """A file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def day(text):
    """A day from its ISO text."""
    return datetime.date.fromisoformat(text)


def reads(ledger, *roles):
    """The rows of a ledger, these facts of each."""
    return list(zip(*(ledger.column(role).to_pylist() for role in roles), strict=True))


def codes(ledger):
    """What a ledger tells, as codes."""
    return [message.code for message in ledger.notices]
