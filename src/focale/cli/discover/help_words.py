"""What does the help of `focale discover` and `focale best` say in French?"""

from __future__ import annotations

FRENCH = {
    "What your best customers share, and the profile that follows.":
        "Ce que partagent vos meilleurs clients, et le profil qui suit.",
    "All your customers, past ones too: one line each, with what they bring.":
        "Tous vos clients, passés aussi : une ligne chacun, avec ce qu'ils rapportent.",
    "All companies that one could sell to, your customers among them.":
        "Toutes les entreprises à qui vous pourriez vendre, vos clients parmi elles.",
    "How many customers are the best, by rank. Default: 10 to 20, half of them at most.":
        "Combien de clients sont les meilleurs, par rang. Par défaut : 10 à 20, la moitié au plus.",
    'Which customers are the best: "nps >= 9 and revenue_with_us_eur >= 20000".':
        'Quels clients sont les meilleurs : "nps >= 9 and revenue_with_us_eur >= 20000".',
    "Where to write the draft of the profile (YAML), when there is one.":
        "Où écrire le brouillon du profil (YAML), quand il y en a un.",
    "A profile (YAML): only companies inside its market: are compared.":
        "Un profil (YAML) : seules les entreprises de son marché (market:) sont comparées.",
    "What the draft is called.": "Comment s'appelle le brouillon.",
    "How many random choices to compare with.": "À combien de tirages au hasard comparer.",
    "Your best customers, and what the others lack to be so.":
        "Vos meilleurs clients, et ce qui manque aux autres.",
    "Answers of a person (CSV or YAML): which customer has which of the ten attributes.":
        "Réponses d'une personne (CSV ou YAML) : quel client a lequel des dix attributs.",
    "Attributes that matter to you, of the ten. Several times. Default: all of them.":
        "Attributs qui comptent pour vous, parmi les dix. Plusieurs fois. Par défaut : tous.",
    "How many of the attributes make the club.": "Combien d'attributs ouvrent le club.",
    "Where to write the grid, to be ticked by hand and given back with --answers (CSV).":
        "Où écrire la grille, à cocher à la main et à redonner avec --answers (CSV).",
}  # fmt: skip
