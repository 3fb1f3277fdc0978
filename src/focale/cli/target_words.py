"""Which words does only the terminal say of `focale target` and `focale demo`?"""

from __future__ import annotations

TARGET: dict[str, tuple[str, str]] = {
    "targeting": ("Recherche, profil, liste", "Search, profile, list"),
    "target_line": (
        "{hits} sur {n}, {against} {market} · {strength}",
        "{hits} of {n}, {against} {market} · {strength}",
    ),
    "target_traits": ("Ce qu'ils ont en commun", "What they share"),
    "target_more_one": (
        "et {n} autre trait, dans la page",
        "and {n} more trait, on the page",
    ),
    "target_more_many": (
        "et {n} autres traits, dans la page",
        "and {n} more traits, on the page",
    ),
    "target_draft": (
        "Le brouillon de profil : {criteria}.",
        "The draft of the profile: {criteria}.",
    ),
    "target_list_more": ("les autres : {path}", "the others: {path}"),
    "target_lacks": ("manque : {missing}", "missing: {missing}"),
    "target_out": ("Hors de la liste", "Not in the list"),
}
