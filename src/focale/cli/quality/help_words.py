"""What does the help of `focale quality` say in French?"""

from __future__ import annotations

FRENCH = {
    "How good the facts of a list are, and what to complete first.":
        "Ce que valent les faits d'une liste, et quoi compléter d'abord.",
    "The companies, or the people: one line each.":
        "Les entreprises, ou les personnes : une ligne chacune.",
    "Tell for this profile which blanks cost most, and what to complete first.":
        "Dire pour ce profil quels blancs coûtent le plus, et quoi compléter d'abord.",
    "Compare the parts of the file that have the same value in this column.":
        "Comparer les parts du fichier qui ont la même valeur dans cette colonne.",
}  # fmt: skip
