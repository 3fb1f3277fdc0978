"""What does the help of `focale report` say in French?"""

from __future__ import annotations

FRENCH = {
    "The market on one page: its worth, its size, whom to begin with.":
        "Le marché sur une page : valeur, taille, par qui commencer.",
    "Only this part of the page. Several times: all of them.":
        "Seulement cette partie de la page. Plusieurs fois : toutes celles-là.",
    "Where to write the page.": "Où écrire la page.",
    "How many accounts in the list.": "Combien de comptes lister.",
    "What the page is called.": "Le titre de la page.",
    "Show the page in the browser.": "Montrer la page dans le navigateur.",
}  # fmt: skip
