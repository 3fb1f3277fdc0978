"""What does the help of `focale segments` say in French?"""

from __future__ import annotations

FRENCH = {
    "Groups of like accounts, if there are any; tiers; cross tables.":
        "Groupes de comptes s'il y en a ; priorités ; tableaux croisés.",
    "How many groups; auto: as many as hold, one where none does.":
        "Combien de groupes ; auto : autant qu'il en tient, un seul si aucun ne tient.",
    'A cross table of two fields: "size x technologies". Several times: several.':
        "Un croisement de deux champs : \"taille x technologies\". Plusieurs fois : plusieurs.",
    'Tiers by points: "A:80,B:60". Needs --profile.':
        "Priorités par points : \"A:80,B:60\". Demande --profile.",
    'Tiers by what the team can handle: "A:50,B:200". Needs --profile.':
        "Priorités selon la capacité de l'équipe : \"A:50,B:200\". Demande --profile.",
}  # fmt: skip
