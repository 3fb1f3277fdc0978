"""What does the help of `focale groups` say in French?"""

from __future__ import annotations

FRENCH = {
    "The companies and sites, one line each: SIREN or SIRET, parent SIREN or group.":
        "Les entreprises et sites, une ligne chacun : SIREN ou SIRET, SIREN de tête ou groupe.",
    "Where to write each line with its group: .parquet, .csv or .xlsx.":
        "Où écrire chaque ligne avec son groupe : .parquet, .csv ou .xlsx.",
    "Groups, accounts and sites: who has bought, who not yet.":
        "Groupes, comptes et sites : qui a acheté, qui pas encore.",
}  # fmt: skip
