"""What does the help of `focale target` say in French?"""

from __future__ import annotations

FRENCH = {
    "Your best customers, their profile, the 100 accounts to call.":
        "Vos meilleurs clients, leur profil, les 100 comptes à appeler.",
    "All companies that one could sell to. Without it: no list, customers compared alone.":
        "Toutes les entreprises à qui vous pourriez vendre. Sans lui : pas de liste, les clients "
        "comparés entre eux.",
    "The folder for the page, the profile, the list and the scores.":
        "Le dossier de la page, du profil, de la liste et des scores.",
    "Replace an earlier result in that folder.":
        "Remplacer un résultat antérieur dans ce dossier.",
    "How many accounts to prospect.": "Combien de comptes à prospecter.",
    "List accounts with an open deal too (--deals).":
        "Lister aussi les comptes où une affaire est ouverte (--deals).",
}  # fmt: skip
