"""What does the help of `focale funnel` say in French?"""

from __future__ import annotations

FRENCH = {
    "From contacts to prospects: who is lost where, and why.":
        "Des contacts aux prospects : qui se perd où, et pourquoi.",
    "The contacts, with --companies; or the companies alone.":
        "Les contacts, avec --companies ; ou les entreprises seules.",
    "The companies where the contacts work.": "Les entreprises où travaillent les contacts.",
    "A file of columns (YAML) of the companies, as focale columns writes it.":
        "Un fichier de colonnes (YAML) des entreprises, tel que l'écrit focale columns.",
    "Where to write who is qualified: .parquet, .csv or .xlsx.":
        "Où écrire qui est qualifié : .parquet, .csv ou .xlsx.",
    "Where to write everybody else, with the reason and the day to come back.":
        "Où écrire tous les autres, avec la raison et le jour d'y revenir.",
    "Where to write the numbers of the funnel, one row a step and reason.":
        "Où écrire les nombres de l'entonnoir, une ligne par étape et par raison.",
    "After how many days to come back: waiting=60. Several times: several reasons.":
        "Après combien de jours y revenir : waiting=60. Plusieurs fois : plusieurs raisons.",
}  # fmt: skip
