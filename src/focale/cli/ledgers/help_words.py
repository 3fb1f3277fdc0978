"""What do these options say in French?

A command that takes the first of the other tables merges `OTHER_TABLES` too.
"""

from __future__ import annotations

FRENCH = {
    "The deals: one line each, won, lost or open.":
        "Les affaires : une ligne chacune, gagnée, perdue ou ouverte.",
    "The leads: one line each, with their outcome, or with --deals.":
        "Les leads : une ligne chacun, avec leur issue, ou avec --deals.",
    "The column that says what became of a lead or a deal.":
        "La colonne qui dit ce qu'un lead ou une affaire est devenu.",
    "The column with the day a lead or a deal was created.":
        "La colonne du jour où un lead ou une affaire a été créé.",
    "A value of the outcome that means won. Several times: several values.":
        "Une valeur de l'issue qui veut dire gagné. Plusieurs fois : plusieurs valeurs.",
    "A value of the outcome that means lost. Several times: several values.":
        "Une valeur de l'issue qui veut dire perdu. Plusieurs fois : plusieurs valeurs.",
    "A field whose column has another name; deals.amount=COLUMN for one of the deals.":
        "Un champ dont la colonne a un autre nom ; deals.amount=COLONNE pour un des affaires.",
    "Where to list the rows and cells that could not be used (CSV).":
        "Où lister les lignes et cellules qui n'ont pas pu servir (CSV).",
    "What customers said: account, texts, pain points.":
        "Ce que des clients ont dit : compte, textes, points de douleur.",
}  # fmt: skip

OTHER_TABLES = {
    "The leads: where they came from, when, what became of them.":
        "Les leads : d'où ils viennent, quand, ce qu'ils sont devenus.",
    "The contracts: account, beginning, end, amount and margin a month.":
        "Les contrats : compte, début, fin, montant et marge par mois.",
    "The orders: account, date, amount.": "Les commandes : compte, date, montant.",
    "The meetings: account or lead, date, held or not.":
        "Les rendez-vous : compte ou lead, date, tenu ou non.",
    "The sales targets: period and amount, by owner or segment.":
        "Les objectifs de vente : période et montant, par responsable ou segment.",
    "The calls, mails and visits: account, date, channel, minutes.":
        "Les appels, e-mails et visites : compte, date, canal, minutes.",
    "The costs: period, sales or marketing, amount.":
        "Les coûts : période, ventes ou marketing, montant.",
}  # fmt: skip
"""Of the tables that no command takes yet: a sentence that nobody says fails a test."""
