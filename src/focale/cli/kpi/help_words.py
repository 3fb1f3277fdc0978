"""What does the help of `focale kpi` say in French?"""

from __future__ import annotations

from focale.cli.ledgers.help_words import OTHER_TABLES

FRENCH = OTHER_TABLES | {
    "How sales go: every measure, with what it rests on.":
        "La vente en mesures, chacune avec ce sur quoi elle repose.",
    "Tell every measure by the values of this column, of deals, leads or companies.":
        "Dire chaque mesure par valeur de cette colonne : affaires, leads ou entreprises.",
    "Tell every measure before and after a day, YYYY-MM-DD, judged at the same age.":
        "Dire chaque mesure avant et après un jour, AAAA-MM-JJ, jugée au même âge.",
    "The day of the report, YYYY-MM-DD. Default: the last day in the deals and leads.":
        "Le jour du rapport, AAAA-MM-JJ. Par défaut : le dernier des affaires et des leads.",
    "The currency in which money is told. Default: that of most deals.":
        "La devise des montants. Par défaut : celle de la plupart des affaires.",
    "How customers pay. Default: by the tables given.":
        "Comment paient les clients. Par défaut : selon les tables données.",
    "The ideal customer profile (YAML), to set its companies against the others.":
        "Le profil client idéal (YAML), pour opposer ses entreprises aux autres.",
}  # fmt: skip
