"""What do the pages of `directory` say?"""

WORDS: dict[str, tuple[str, str]] = {
    "accounts.title": ("Comptes", "Accounts"),
    "accounts.purpose": (
        "Les meilleurs d'abord : qui ressemble à vos clients idéaux.",
        "The best first: who resembles your ideal customers.",
    ),
    "accounts.none": (
        "Vos comptes apparaîtront ici. Déposez un fichier de sociétés pour commencer.",
        "Your accounts will stand here. Drop a file of companies to begin.",
    ),
    "accounts.unscored": (
        "Aucun profil n'est publié : les comptes ne sont pas encore scorés.",
        "No profile is published: accounts are not scored yet.",
    ),
    "account.name": ("Compte", "Account"),
    "account.score": ("Score", "Score"),
    "account.sector": ("Secteur", "Sector"),
    "account.headcount": ("Effectif", "Headcount"),
    "account.place": ("Lieu", "Place"),
    "account.owner": ("Suivi par", "Owner"),
}
