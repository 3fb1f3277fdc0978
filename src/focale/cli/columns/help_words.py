"""What does the help of `focale columns` say in French?"""

from __future__ import annotations

FRENCH = {
    "What each column of a file is believed to be, and why.": (
        "Ce que chaque colonne d'un fichier semble être, et pourquoi."
    ),
    "The file: companies, contacts, deals or events, one line each.": (
        "Le fichier : entreprises, contacts, affaires ou événements, une ligne chacun."
    ),
    "Where to write it as a file of columns, to be corrected: .yaml.": (
        "Où l'écrire comme fichier de colonnes, à corriger : .yaml."
    ),
    "A file of columns (YAML), as focale columns writes it; --map comes first.": (
        "Un fichier de colonnes (YAML), écrit par focale columns ; --map passe avant."
    ),
    "Check this file of columns against the file, and show what it says.": (
        "Vérifier ce fichier de colonnes contre le fichier, et montrer ce qu'il dit."
    ),
}
