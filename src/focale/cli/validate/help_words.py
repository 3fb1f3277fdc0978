"""What does the help of `focale validate` say in French?"""

from __future__ import annotations

FRENCH = {
    "Does the profile convert better, tried on your leads?":
        "Le profil convertit-il mieux, essayé sur vos leads ?",
    "The last day that the file knows, YYYY-MM-DD. Default: the last day in it.":
        "Le dernier jour que connaît le fichier, AAAA-MM-JJ. Par défaut : le dernier qui y figure.",
    "The first day of creation that counts. Default: 24 months before the last.":
        "Le premier jour de création qui compte. Par défaut : 24 mois avant le dernier.",
    "How many times as well the profile should convert.":
        "Combien de fois mieux le profil devrait convertir.",
    "The customers that made the profile: they prove nothing about it.":
        "Les clients qui ont servi à écrire le profil : ils n'en prouvent rien.",
    "The column that marks the leads drawn by lot from outside the profile.":
        "La colonne qui marque les leads tirés au sort hors du profil.",
}  # fmt: skip
