"""What does the help of `focale report` say in French?"""

from __future__ import annotations

FRENCH = {
    "The market on one page: its worth, its size, whom to begin with.":
        "Le marché sur une page : valeur, taille, par qui commencer.",
    "Only this part of the page. Several times: all of them.":
        "Seulement cette partie de la page. Plusieurs fois : toutes celles-là.",
    "Where to write it.": "Où l'écrire.",
    "How many accounts in the list.": "Combien de comptes dans la liste.",
    "What the page is called.": "Le titre de la page.",
}  # fmt: skip
