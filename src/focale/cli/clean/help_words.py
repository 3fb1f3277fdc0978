"""What does the help of `focale clean` say in French?"""

from __future__ import annotations

FRENCH = {
    "Turn any file into typed, checked facts; tell each change.":
        "Tirer d'un fichier des faits vérifiés, dire chaque changement.",
    "The file: companies, contacts or deals, one line each.":
        "Le fichier : entreprises, contacts ou affaires, une ligne chacun.",
    "Where to write the facts: .parquet, .csv or .xlsx. Without it, only the balance.":
        "Où écrire les faits : .parquet, .csv ou .xlsx. Sans cela, seulement le bilan.",
    "Where to list the rows that are no facts (CSV). Default: beside --out.":
        "Où lister les lignes écartées (CSV). Par défaut : à côté de --out.",
    "Where to list every cell changed or doubtful. Default: a CSV beside --out.":
        "Où lister chaque cellule changée ou douteuse. Par défaut : un CSV à côté de --out.",
    "Where the facts come from, when the mapping does not say. Default: the file.":
        "D'où viennent les faits, si la correspondance ne le dit pas. Par défaut : le fichier.",
    "Of which day the facts are, when the mapping does not say: YYYY-MM-DD.":
        "De quel jour sont les faits, si la correspondance ne le dit pas : AAAA-MM-JJ.",
}  # fmt: skip
