"""What does the help of `focale review` say in French?"""

from __future__ import annotations

FRENCH = {
    "Is the profile still right, and what should change?":
        "Le profil est-il toujours juste, et que changer ?",
    "The last review, YYYY-MM-DD. Default: the one on record in the profile.":
        "La dernière revue, AAAA-MM-JJ. Par défaut : celle notée dans le profil.",
    "The day of the review, YYYY-MM-DD. Default: today.":
        "Le jour de la revue, AAAA-MM-JJ. Par défaut : aujourd'hui.",
    'Why the review is held now: "market changed", "new offer". It is kept on record.':
        "Pourquoi la revue a lieu maintenant : « marché changé », « nouvelle offre ». C'est noté.",
    "The customers: one line each.": "Les clients : une ligne chacun.",
    "The companies of the market, as known today.":
        "Les entreprises du marché, telles que connues aujourd'hui.",
    "The same companies as they were at the last review.":
        "Les mêmes entreprises, telles qu'à la dernière revue.",
    "What sales said: account, criterion, right or wrong, answered.":
        "Ce qu'ont dit les ventes : compte, critère, juste ou faux, répondu.",
    "A field session: past deals, judged by two people or more, yes or no.":
        "Une séance terrain : affaires passées, jugées par deux personnes au moins, oui ou non.",
    "Write ten anonymous past deals for a field session (CSV), and stop.":
        "Écrire dix affaires passées anonymes pour une séance terrain (CSV), et s'arrêter.",
    "Where to write the proposals (YAML); with --apply, the next version.":
        "Où écrire les propositions (YAML) ; avec --apply, la version suivante.",
    "The proposals, once decided: write the next version of the profile.":
        "Les propositions, une fois décidées : écrire la version suivante du profil.",
    "The page of the month: what came in, handled in time.":
        "La page du mois : ce qui est arrivé, traité à temps.",
    "In time means within so many days.": "À temps, c'est-à-dire sous tant de jours.",
}  # fmt: skip
